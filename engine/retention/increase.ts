import type { LawPack } from '../../law/pack';
import { D133_2_2 } from '../../law/css/D133-2-2';
import { D553_5 } from '../../law/css/D553-5';
import { L553_2 } from '../../law/css/L553-2';
import { MAYOTTE_13 } from '../../law/mayotte-ordonnance-2002-149/art-13';
import type { Citation } from '../../law/article';
import { scaleTextOf } from './tables';
import { firstDayOfMonth } from '../calendar/civil';
import { percentOf } from '../money/ratio';
import { type Refusal, refuse } from './answer';
import type { FraudIncrease, RetentionCase, RetentionDebt } from './case';
import type { Figure, Reckoner } from './reckoner';
import { type IncreaseRule, increaseRuleOn, isRepeatInTime } from './increaseRule';

/** What the scale gives once increased for fraud, and the most that may go to the debts that it reaches. */
export type Increased = {
  readonly computed: Figure;
  readonly reach: Reach | null;
  readonly increased: boolean;
};

/**
 * Set when debts are increased one by one. The debts before the last one reached are wholly covered, so that what
 * an increase adds to them has nothing left to pay: `amount` is what can be taken, from `debts` and no other.
 */
export type Reach = { readonly amount: Figure; readonly debts: readonly Figure[] };

const LAW: Citation = { article: D553_5 };
const DOUBLED: Citation = { article: L553_2, part: 'al. 3' };

/**
 * Raises the retention for fraud (L553-2 al. 3, D553-5: 50 %, 100 % on repeat). Decided for the household, the
 * whole retention is raised; decided for a debt, only the part that goes to that debt, counted first without increase.
 * Refuses `no-legal-basis` before 05/04/2019 and in Mayotte.
 */
export function increaseForFraud(
  reckoner: Reckoner,
  base: Figure,
  facts: RetentionCase,
  debts: readonly RetentionDebt[],
  pack: LawPack,
): Increased {
  if (!isIncreased(facts)) return { computed: base, reach: null, increased: false };
  if (facts.debts.every((debt) => debt.fraudIncrease === null)) {
    return {
      computed: raised(reckoner, base, facts.fraudIncrease, ruleFor(pack, facts, null)),
      reach: null,
      increased: true,
    };
  }
  return { ...raisedByDebt(reckoner, base, facts, debts, pack), increased: true };
}

/** Whether any increase was decided: for the household, or for one of its debts. */
function isIncreased(facts: RetentionCase): boolean {
  const { debts, fraudIncrease } = facts;
  return debts.length === 0
    ? fraudIncrease !== 'none'
    : debts.some((debt) => increaseOf(facts, debt) !== 'none');
}

/** The refusal that an increase asked for meets, or null when the law allows every one. */
export function increaseRefusal(facts: RetentionCase, pack: LawPack): Refusal | null {
  const asked = facts.fraudIncrease === 'none' ? [] : [null];
  const byDebt = facts.debts.filter((debt) => increaseOf(facts, debt) !== 'none');
  const refused = [...asked, ...byDebt].filter((debt) => ruleFor(pack, facts, debt) === null);
  if (refused.length === 0) return repeatRefusal(facts, byDebt, pack);
  if (facts.territory === 'mayotte') {
    return refuse(
      'no-legal-basis',
      'À Mayotte, aucun texte ne majore la retenue en cas de fraude.',
      [{ article: MAYOTTE_13 }],
    );
  }
  const message =
    facts.regime === 'health'
      ? 'Aucun texte ne majore la retenue d’un indu « health » en cas de fraude.'
      : 'La retenue n’est majorée en cas de fraude que depuis le 05/04/2019.';
  const regimes = [...new Set(refused.map((debt) => debt?.regime ?? facts.regime))];
  return refuse('no-legal-basis', message, regimes.map(lawOf));
}

/** The doubled rate needs a fraud repeated in time; a debt that does not say when rests on the decision alone. */
function repeatRefusal(
  facts: RetentionCase,
  debts: readonly RetentionDebt[],
  pack: LawPack,
): Refusal | null {
  const late = debts.filter((debt) => {
    const years = ruleFor(pack, facts, debt)?.repeatWindowYears;
    if (increaseOf(facts, debt) !== 'repeat' || debt.fraud === undefined) return false;
    return years !== undefined && !isRepeatInTime(debt.fraud, years);
  });
  if (late.length === 0) return null;
  const message =
    'La majoration n’est doublée que si la fraude est réitérée dans les cinq ans qui suivent la notification de l’indu déjà majoré.';
  return refuse('no-legal-basis', message, [
    DOUBLED,
    ...new Set(late.map(({ regime }) => lawOf(regime))),
  ]);
}

/** The text by which the increase of D553-5 reaches the debts of a regime. */
function lawOf(regime: RetentionCase['regime']): Citation {
  if (regime === 'health') return { article: D133_2_2 };
  return regime === 'family' ? LAW : (scaleTextOf(regime, 'metropole')?.authority ?? LAW);
}

const increaseOf = (facts: RetentionCase, debt: RetentionDebt): FraudIncrease =>
  debt.fraudIncrease ?? facts.fraudIncrease;

/** The rule of the debt's regime, or of the case's for an increase of the whole retention. */
function ruleFor(
  pack: LawPack,
  facts: RetentionCase,
  debt: RetentionDebt | null,
): IncreaseRule | null {
  const regime = debt?.regime ?? facts.regime;
  return increaseRuleOn(pack, { regime, territory: facts.territory }, firstDayOfMonth(facts.month));
}

function raised(
  reckoner: Reckoner,
  base: Figure,
  increase: FraudIncrease,
  rule: IncreaseRule | null,
): Figure {
  if (increase === 'none' || rule === null) return base;
  return reckoner.sum(
    'increased-retention',
    [base, increaseOn(reckoner, base, increase, rule)],
    [LAW],
  );
}

function increaseOn(
  reckoner: Reckoner,
  part: Figure,
  increase: 'first' | 'repeat',
  rule: IncreaseRule,
): Figure {
  const rate = percentOf(increase === 'first' ? rule.firstPercent : rule.repeatPercent);
  const parameter = reckoner.parameter(`fraud-increase-${increase}`, rule, rate, 'number');
  const laws = increase === 'repeat' ? [LAW, DOUBLED] : [LAW];
  return reckoner.product('fraud-increase', part, parameter, laws);
}

function raisedByDebt(
  reckoner: Reckoner,
  base: Figure,
  facts: RetentionCase,
  debts: readonly RetentionDebt[],
  pack: LawPack,
): Omit<Increased, 'increased'> {
  const increases: Figure[] = [];
  const owed = debts.map((debt) => outstandingOf(reckoner, facts, debt));
  let rest = base;
  let reach: Reach = { amount: base, debts: owed };
  for (const [index, debt] of debts.entries()) {
    if (rest.value.numerator <= 0n) break;
    const part = reckoner.least(
      'part-without-increase',
      [rest, outstandingOf(reckoner, facts, debt)],
      [],
    );
    const increase = increaseOf(facts, debt);
    const rule = ruleFor(pack, facts, debt);
    const more =
      increase === 'none' || rule === null ? [] : [increaseOn(reckoner, part, increase, rule)];
    increases.push(...more);
    reach = {
      amount: reckoner.sum('reach', [...owed.slice(0, index), part, ...more], [LAW]),
      debts: owed.slice(0, index + 1),
    };
    rest = reckoner.difference('rest', rest, part, []);
  }
  return { computed: reckoner.sum('increased-retention', [base, ...increases], [LAW]), reach };
}

/** What a debt still owes, as a fact of the case. */
export const outstandingOf = (
  reckoner: Reckoner,
  facts: RetentionCase,
  debt: RetentionDebt,
): Figure => reckoner.fact('debts[].outstanding', debt.outstanding, facts.debts.indexOf(debt));
