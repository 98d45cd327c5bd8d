import { D553_4, ORDER_OF_DEBTS_FROM } from '../../law/css/D553-4';
import { C_CIV_1342_10, IMPUTATION_FROM } from '../../law/civil/1342-10';
import { C_CIV_1256 } from '../../law/civil/1256';
import type { Citation } from '../../law/article';
import { type Cents, minCents, subtractCents, ZERO } from '../money/cents';
import type { RetentionCase, RetentionDebt } from './case';
import { outstandingOf } from './increase';
import type { Figure, Reckoner } from './reckoner';

export type Share = { readonly debt: RetentionDebt; readonly amount: Cents };

/** Oldest establishment first, on the same day the smallest debt, then the smallest id (D553-4 last al.). */
export function oldestFirst(debts: readonly RetentionDebt[]): readonly RetentionDebt[] {
  return debts.toSorted(
    (a, b) =>
      order(a.establishedOn, b.establishedOn) || order(a.amount, b.amount) || order(a.id, b.id),
  );
}

/** Divides a retention among debts in order, each up to what is outstanding; debts that receive nothing are left out. */
export function allocate(retention: Cents, debts: readonly RetentionDebt[]): readonly Share[] {
  const shares: Share[] = [];
  let rest = retention;
  for (const debt of debts) {
    const amount = minCents(rest, debt.outstanding);
    if (amount > ZERO) shares.push({ debt, amount });
    rest = subtractCents(rest, amount);
  }
  return shares;
}

/** The division as a tree: the shares make the retention, and none exceeds what its debt still owes. */
export function explainShares(
  reckoner: Reckoner,
  facts: RetentionCase,
  retention: Cents,
  shares: readonly Share[],
  law: Citation,
): Figure {
  const figures = shares.map(({ debt, amount }) =>
    reckoner.share('share', amount, [outstandingOf(reckoner, facts, debt)], [law]),
  );
  return reckoner.split('allocation', retention, figures, [law]);
}

/** D553-4 from 23/07/2009; before it, in Mayotte and for health, the civil code puts a payment on the oldest debt. */
export function allocationLaw(
  facts: Pick<RetentionCase, 'regime' | 'territory'>,
  date: string,
): Citation {
  const ordered =
    facts.territory === 'metropole' && facts.regime !== 'health' && date >= ORDER_OF_DEBTS_FROM;
  if (ordered) return { article: D553_4 };
  return { article: date >= IMPUTATION_FROM ? C_CIV_1342_10 : C_CIV_1256 };
}

const order = <Value extends string | bigint>(a: Value, b: Value): number =>
  a < b ? -1 : a > b ? 1 : 0;
