import { D133_2_2 } from '../../law/css/D133-2-2';
import { D553_2, RECOMPUTATION_FROM, RECOMPUTATION_SHARE } from '../../law/css/D553-2';
import { D553_5 } from '../../law/css/D553-5';
import { DECREE_2011_2100_5 } from '../../law/mayotte-decret-2011-2100/art-5';
import { MAYOTTE_5_1, MAYOTTE_SCALE_FROM } from '../../law/mayotte-decret-2002-423/art-5-1';
import type { Citation } from '../../law/article';
import { firstDayOfMonth, yearOf } from '../calendar/civil';
import type { Cents } from '../money/cents';
import { compare, euros, exactCents } from '../money/ratio';
import { type RecomputationReason, type Refusal, refuse } from './answer';
import type { Territory } from '../../law/terms';
import type { AmountInForce, RetentionCase } from './case';
import { printedNumber, type Reckoner, type RoundedFigure } from './reckoner';
import { inForceUnless } from './why';

/** The monthly amount to apply, before the bounds of the month, and by which text. */
export type Recomputation = {
  readonly figure: RoundedFigure;
  readonly reason: RecomputationReason;
  readonly law: Citation;
};

const SHARE = printedNumber(RECOMPUTATION_SHARE);

/**
 * The amount in force, or the one just computed. It stays as it is until there is an occasion to compute it again
 * (1 January, a change of situation, of rights or of their amount); then the new one takes its place only when it
 * differs by 20 % or more, either way (D553-2; Mayotte: décret 2002-423 art. 5-1). An increase for fraud (D553-5)
 * applies as it is decided. D133-2-2 does not call D553-2: a health debt is recovered as each month is computed.
 * Refuses `undetermined-law` before 28/06/2008, when the texts found do not say which of the two holds.
 */
export function amountToApply(
  reckoner: Reckoner,
  facts: RetentionCase,
  computed: RoundedFigure,
  increased: boolean,
): Recomputation | Refusal {
  const law = recomputationLaw(facts.territory);
  const without = lawWithoutTheRule(facts);
  if (without !== null) return { figure: computed, reason: 'no-rule-of-a-fifth', law: without };
  if (increased) return { figure: computed, reason: 'fraud-increase', law: { article: D553_5 } };
  const { inForce } = facts;
  if (inForce === null || inForce === undefined || inForce.since > facts.month)
    return { figure: computed, reason: 'first', law };
  if (!isKnown(facts) && inForce.amount !== computed.cents) {
    return refuse(
      'undetermined-law',
      'Le texte qui dit quand une nouvelle mensualité remplace l’ancienne n’est connu que depuis le 28/06/2008.',
      [law],
    );
  }
  return compared(reckoner, facts, inForce, computed);
}

function compared(
  reckoner: Reckoner,
  facts: RetentionCase,
  inForce: AmountInForce,
  computed: RoundedFigure,
): Recomputation {
  const law = recomputationLaw(facts.territory);
  const before = reckoner.fact('inForce.amount', inForce.amount);
  if (!inForce.changed && yearOf(inForce.since) === yearOf(facts.month)) {
    const kept = reckoner.same('amount-to-apply', before, [law]);
    return { figure: { ...kept, cents: inForce.amount }, reason: 'no-occasion', law };
  }
  const share = reckoner.printed(law, SHARE);
  const figure = reckoner.inForceUnless('amount-to-apply', before, computed, share, [law]);
  const cents = exactCents(figure.value) ?? computed.cents;
  const replaced = appliesNewRetention(inForce.amount, computed.cents);
  return {
    figure: { ...figure, cents },
    reason: replaced ? 'a-fifth-or-more' : 'below-a-fifth',
    law,
  };
}

/**
 * True when a newly computed monthly retention replaces the one in force: it differs from it by 20 % or more, either
 * way. Amounts are what the scale gives (`computed`), before the bounds of a month.
 */
export function appliesNewRetention(previous: Cents, computed: Cents): boolean {
  if (previous === computed) return false;
  const after = inForceUnless(euros(previous), euros(computed), SHARE.value);
  return compare(after, euros(computed)) === 0;
}

/** The article of that rule. */
export const recomputationLaw = (territory: Territory): Citation => ({
  article: territory === 'metropole' ? D553_2 : MAYOTTE_5_1,
});

const isKnown = (facts: RetentionCase): boolean =>
  facts.territory === 'mayotte' || firstDayOfMonth(facts.month) >= RECOMPUTATION_FROM;

/** The text of a retention to which no text brings the rule of 20 %, or null. */
function lawWithoutTheRule(facts: RetentionCase): Citation | null {
  if (facts.regime === 'health') return { article: D133_2_2 };
  const capped = facts.territory === 'mayotte' && firstDayOfMonth(facts.month) < MAYOTTE_SCALE_FROM;
  return capped ? { article: DECREE_2011_2100_5 } : null;
}
