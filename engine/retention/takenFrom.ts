import { familyOf } from '../../law/benefits';
import { ORDER_OF_DEBTS_FROM, THIRD_PARTY_DEBTS_FROM } from '../../law/css/D553-4';
import { type Ranks, ranksOf } from './tables';
import { type CivilDate, firstDayOfMonth } from '../calendar/civil';
import { type Cents, minCents, subtractCents, sumCents, ZERO } from '../money/cents';
import type { Share } from './allocation';
import type { Benefit, RetentionCase, RetentionDebt } from './case';

/** What is taken from one line of benefits for one debt. */
export type Taking = {
  readonly benefit: string;
  readonly line: number;
  readonly debt: string;
  readonly amount: Cents;
};

/**
 * What can be taken this month: the amount of the case, and when its benefits say what each can bear, no more than
 * the sum of those that may be retained on.
 */
export function payableOf(facts: RetentionCase): Cents {
  if (!saysWhatEachBears(facts)) return facts.payable;
  return minCents(facts.payable, sumCents(bearingLines(facts).map(({ payable }) => payable)));
}

export const saysWhatEachBears = ({ benefits }: RetentionCase): boolean =>
  benefits.some((benefit) => benefit.payable !== undefined);

/** The lines on which a text lets a debt of the case be retained, with what each can bear. */
export const bearingLines = (
  facts: RetentionCase,
): readonly { readonly line: number; readonly payable: Cents }[] =>
  facts.benefits.flatMap((benefit, line) =>
    benefit.payable === undefined || !facts.debts.some((debt) => isReached(facts, debt, benefit))
      ? []
      : [{ line, payable: benefit.payable }],
  );

function isReached({ territory, month }: RetentionCase, debt: RetentionDebt, { code }: Benefit) {
  const ranks = ranksOf(debt.regime, territory);
  if (ranks === null) return true;
  const family = familyOf(code, firstDayOfMonth(month));
  return family === ranks.own || ranks.others.includes(family);
}

/**
 * From which benefits the shares are taken, when the case says what each can bear (null otherwise). D553-4: on the
 * benefit that was overpaid, or its kind; when it has ceased or does not suffice, on the others, those paid to the
 * debtor first (from 23/07/2009). A debt paid to a third party is taken first on whatever is paid to the debtor (al. 2,
 * from 01/01/2012, which leaves it to the body: what goes to a landlord is touched last).
 */
export function takenFrom(
  facts: RetentionCase,
  shares: readonly Share[],
): readonly Taking[] | null {
  if (!saysWhatEachBears(facts)) return null;
  const left = facts.benefits.map((benefit) => benefit.payable ?? ZERO);
  const takings: Taking[] = [];
  for (const { debt, amount } of shares) {
    let rest = amount;
    for (const line of orderFor(facts, debt)) {
      const taken = minCents(rest, left[line] ?? ZERO);
      const benefit = facts.benefits[line];
      if (taken === ZERO || benefit === undefined) continue;
      takings.push({ benefit: benefit.code, line, debt: debt.id, amount: taken });
      left[line] = subtractCents(left[line] ?? ZERO, taken);
      rest = subtractCents(rest, taken);
    }
    if (rest > ZERO) throw new RangeError('a retention is bounded by what its benefits can bear');
  }
  return takings;
}

/** Indexes of the lines in the order in which this debt takes from them. */
function orderFor(facts: RetentionCase, debt: RetentionDebt): readonly number[] {
  const ranks = ranksOf(debt.regime, facts.territory);
  if (ranks === null) return [];
  const date = firstDayOfMonth(facts.month);
  const keys = facts.benefits.flatMap((benefit, line) =>
    isReached(facts, debt, benefit) ? [{ line, key: keyOf(debt, benefit, ranks, date) }] : [],
  );
  return keys.toSorted((a, b) => byKey(a.key, b.key) || a.line - b.line).map(({ line }) => line);
}

function keyOf(
  debt: RetentionDebt,
  benefit: Benefit,
  ranks: Ranks,
  date: CivilDate,
): readonly number[] {
  const family = familyOf(benefit.code, date);
  const rank = family === ranks.own ? 0 : 1 + ranks.others.indexOf(family);
  const other =
    debt.benefit === benefit.code ? 0 : debt.benefit === undefined && rank === 0 ? 0 : 1;
  const indirect = benefit.payee === 'third-party' && date >= ORDER_OF_DEBTS_FROM ? 1 : 0;
  const directFirst = debt.paidTo === 'third-party' && date >= THIRD_PARTY_DEBTS_FROM;
  return directFirst ? [indirect, other, rank] : [other, indirect, rank];
}

function byKey(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
