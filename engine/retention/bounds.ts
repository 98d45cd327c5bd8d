import { MAYOTTE_13 } from '../../law/mayotte-ordonnance-2002-149/art-13';
import type { Citation } from '../../law/article';
import { ranksOf } from './tables';
import { SCALE_REGIMES } from './tables';
import { addCents, type Cents } from '../money/cents';
import { exactCents } from '../money/ratio';
import type { RoundingRule } from '../money/rounding';
import { regimesOf } from './basis';
import type { BackPayPolicy, RetentionCase, RetentionDebt } from './case';
import { outstandingOf, type Reach } from './increase';
import type { Figure, Reckoner, RoundedFigure } from './reckoner';
import { ceilingLeft } from './seizures';
import { backPayOf, withBackPay } from './setOff';
import { payableOf } from './takenFrom';

export type Taken = {
  readonly figure: Figure;
  readonly cents: Cents;
  /** Which bound applied; `payable` when it is as low as `outstanding`. */
  readonly limitedBy: 'payable' | 'outstanding' | 'seizures' | null;
};

/**
 * Never more than what third parties leave of the ceiling, than what can be taken this month, with the back-pay on
 * which the office takes, nor than what the debts still owe.
 */
export function bounded(
  reckoner: Reckoner,
  facts: RetentionCase,
  rounding: RoundingRule,
  { computed, reach }: { readonly computed: RoundedFigure; readonly reach: Reach | null },
  debts: readonly RetentionDebt[],
  backPay: BackPayPolicy | null,
): Taken {
  const owed =
    reach === null ? debts.map((debt) => outstandingOf(reckoner, facts, debt)) : reach.debts;
  const outstanding = reckoner.sum('outstanding', owed, []);
  const limit =
    reach === null
      ? outstanding
      : reckoner.least(
          'reached',
          [outstanding, reckoner.rounded('reach', rounding, reach.amount, [])],
          [],
        );
  const ceiling = ceilingLeft(reckoner, facts, computed);
  const figure = reckoner.least(
    'retention',
    [ceiling, withBackPay(reckoner, facts, backPay, payableFigure(reckoner, facts)), limit],
    regimeLaws(facts),
  );
  const cents = wholeCents(figure);
  const payable = addCents(payableOf(facts), backPayOf(facts, backPay));
  const limitedBy =
    cents === computed.cents
      ? null
      : cents === wholeCents(ceiling)
        ? 'seizures'
        : cents === payable
          ? 'payable'
          : 'outstanding';
  return { figure, cents, limitedBy };
}

/** What can be taken this month; no more than what the lines of benefits can bear, when the case says it. */
function payableFigure(reckoner: Reckoner, facts: RetentionCase): Figure {
  const whole = reckoner.fact('payable', facts.payable);
  const lines = facts.benefits.flatMap(({ payable }, index) =>
    payable === undefined ? [] : [reckoner.fact('benefits[].payable', payable, index)],
  );
  if (lines.length === 0) return whole;
  return reckoner.least(
    'payable',
    [whole, reckoner.sum('payable-on-benefits', lines, rankLaws(facts))],
    [],
  );
}

/** The texts that say on which benefits each debt may be retained. */
const rankLaws = (facts: RetentionCase): readonly Citation[] =>
  regimesOf(facts).flatMap((regime) => {
    const ranks = ranksOf(regime);
    return ranks === null ? [] : [{ article: ranks.article }];
  });

/** The texts that bring the debts of other regimes under the one retention; in Mayotte its own text alone. */
const regimeLaws = (facts: RetentionCase): readonly Citation[] =>
  facts.territory === 'mayotte'
    ? [{ article: MAYOTTE_13 }]
    : regimesOf(facts).flatMap((regime) => SCALE_REGIMES[regime]?.authority ?? []);

/** A least of whole cents is a whole number of cents. */
function wholeCents(figure: Figure): Cents {
  const cents = exactCents(figure.value);
  if (cents === null) throw new RangeError('an amount taken is a whole number of cents');
  return cents;
}
