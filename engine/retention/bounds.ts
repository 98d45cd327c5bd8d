import { MAYOTTE_13 } from '../../law/mayotte-ordonnance-2002-149/art-13';
import type { Citation } from '../../law/article';
import { L553_2 } from '../../law/css/L553-2';
import { ranksOf, scaleTextOf } from './tables';
import { addCents, type Cents, sumCents, ZERO } from '../money/cents';
import { exactCents } from '../money/ratio';
import type { RoundingRule } from '../money/rounding';
import { oldestFirst } from './allocation';
import { regimesOf } from './basis';
import type { BackPayPolicy, RetentionCase } from './case';
import { outstandingOf, type Reach } from './increase';
import type { Figure, Reckoner, RoundedFigure } from './reckoner';
import { ceilingLeft } from './seizures';
import { backPayOf, withBackPay } from './setOff';
import { bearingLines, payableOf, saysWhatEachBears } from './takenFrom';

export type Taken = {
  readonly figure: Figure;
  readonly cents: Cents;
  /** Which bound applied; `payable` when it is as low as `outstanding`. */
  readonly limitedBy: 'payable' | 'outstanding' | 'seizures' | null;
};

/** The amount of the month, any increase for fraud included; `plain` is what it is without, when there is one. */
export type Ceiling = {
  readonly computed: RoundedFigure;
  readonly plain: RoundedFigure | null;
  readonly reach: Reach | null;
};

/**
 * Never more than what third parties leave of the ceiling, than what can be taken this month, with the back-pay on
 * which the office takes, nor than what the debts still owe.
 */
export function bounded(
  reckoner: Reckoner,
  facts: RetentionCase,
  rounding: RoundingRule,
  ceiling: Ceiling,
  backPay: BackPayPolicy | null,
): Taken {
  const { computed, plain, reach } = ceiling;
  const all = oldestFirst(facts.debts).map((debt) => outstandingOf(reckoner, facts, debt));
  const outstanding = reckoner.sum('outstanding', reach?.debts ?? all, []);
  const limit =
    reach === null
      ? outstanding
      : reckoner.least(
          'reached',
          [outstanding, reckoner.rounded('reach', rounding, reach.amount, [])],
          [],
        );
  const left = ceilingLeft(reckoner, facts, computed);
  const late = backPayOf(facts, backPay);
  const increased = plain !== null && plain.cents !== computed.cents && late > ZERO;
  const payable = payableFigure(reckoner, facts);
  const bearing = increased ? payable : withBackPay(reckoner, facts, backPay, payable);
  const ordinary = reckoner.least('retention', [left, bearing, limit], regimeLaws(facts));
  const figure = increased
    ? withoutIncreaseOnBackPay(reckoner, facts, backPay, plain, ordinary, all)
    : ordinary;
  const cents = wholeCents(figure);
  if (cents === computed.cents) return { figure, cents, limitedBy: null };
  if (cents === wholeCents(left)) return { figure, cents, limitedBy: 'seizures' };
  const owed = sumCents(facts.debts.map((debt) => debt.outstanding));
  const bears = payableOf(facts);
  const short = increased
    ? cents === bears || (cents > bears && cents < owed)
    : cents === addCents(bears, late);
  return { figure, cents, limitedBy: short ? 'payable' : 'outstanding' };
}

/**
 * What an increase for fraud adds is taken on benefits to fall due, which are what L553-2 al. 1 and 3 increase the
 * retention on: back-pay bears no more than what the amount without increase leaves to take.
 */
function withoutIncreaseOnBackPay(
  reckoner: Reckoner,
  facts: RetentionCase,
  backPay: BackPayPolicy | null,
  plain: RoundedFigure,
  ordinary: Figure,
  owed: readonly Figure[],
): Figure {
  const bearing = withBackPay(reckoner, facts, backPay, payableFigure(reckoner, facts));
  const without = reckoner.least(
    'without-increase',
    [ceilingLeft(reckoner, facts, plain), bearing, reckoner.sum('outstanding', owed, [])],
    [{ article: L553_2 }],
  );
  return reckoner.greatest('retention', [ordinary, without], [{ article: L553_2 }]);
}

/** What can be taken this month; no more than what the lines of benefits can bear, when the case says it. */
function payableFigure(reckoner: Reckoner, facts: RetentionCase): Figure {
  const whole = reckoner.fact('payable', facts.payable);
  if (!saysWhatEachBears(facts)) return whole;
  const lines = bearingLines(facts).map(({ line, payable }) =>
    reckoner.fact('benefits[].payable', payable, line),
  );
  return reckoner.least(
    'payable',
    [whole, reckoner.sum('payable-on-benefits', lines, rankLaws(facts))],
    [],
  );
}

/** The texts that say on which benefits each debt may be retained. */
const rankLaws = (facts: RetentionCase): readonly Citation[] =>
  regimesOf(facts).flatMap((regime) => {
    const ranks = ranksOf(regime, facts.territory);
    return ranks === null ? [] : [{ article: ranks.article }];
  });

/** The texts that bring the debts of other regimes under the one retention; in Mayotte, that of its family benefits. */
const regimeLaws = (facts: RetentionCase): readonly Citation[] => {
  const laws = regimesOf(facts).flatMap(
    (regime) => scaleTextOf(regime, facts.territory)?.authority ?? [],
  );
  if (facts.territory === 'metropole') return laws;
  return [{ article: MAYOTTE_13 }, ...laws.filter(({ article }) => article !== MAYOTTE_13)];
};

/** A least of whole cents is a whole number of cents. */
function wholeCents(figure: Figure): Cents {
  const cents = exactCents(figure.value);
  if (cents === null) throw new RangeError('an amount taken is a whole number of cents');
  return cents;
}
