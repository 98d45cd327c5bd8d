import type { CivilDate } from '../engine/calendar/civil';
import type { LegalEvent } from '../engine/lifecycle/types';
import {
  type Cents,
  ZERO,
  addCents,
  cents,
  centsOf,
  minCents,
  subtractCents,
} from '../engine/money/cents';
import type { DebtRecord } from './debts';
import { orderRefund, ordersBack } from './refunds';
import type { Transaction } from './transaction';

/**
 * Orders back, on a locked debt whose finding of fraud has been lifted, what the increase of the retention (D553-5)
 * took beyond its part without increase, month by month, once. Returns the sum.
 */
export async function giveBackIncreases(
  tx: Transaction,
  record: DebtRecord,
  refund: {
    readonly on: CivilDate;
    readonly author: string;
    readonly authority: readonly string[];
  },
): Promise<Cents> {
  let total = ZERO;
  for (const month of await increasedMonths(tx, record.id)) {
    const left = subtractCents(cents(month.taken), cents(month.returned));
    const amount = minCents(left, subtractCents(cents(month.taken), centsOf(month.part ?? '0.00')));
    if (amount <= ZERO) continue;
    const key = `${month.key}:increase`;
    await orderRefund(tx, record, { ...refund, amount, assessment: month.assessment, key });
    total = addCents(total, amount);
  }
  return total;
}

/** The finding of fraud was lifted after an increase: a month instructed before is still executed with it. */
export const isIncreaseLifted = (facts: readonly LegalEvent[]): boolean =>
  facts.findLast(({ kind }) => kind === 'fraud-increase-decided' || kind === 'fraud-lifted')
    ?.kind === 'fraud-lifted';

interface IncreasedMonth {
  readonly key: string;
  readonly assessment: string;
  readonly taken: bigint;
  readonly returned: bigint;
  /** What would have gone to the debt without any increase; null: nothing. */
  readonly part: string | null;
}

/** Executed retentions decided with an increase for this debt, and not yet given back for it. */
function increasedMonths(tx: Transaction, debt: string): Promise<readonly IncreasedMonth[]> {
  return tx.query<IncreasedMonth>(
    `select e.key, e.assessment,
       (select p.amount from posting p where p.debt = e.debt and p.entry = e.number and p.account = 'recovered-by-retention') as taken,
       coalesce((select -sum(p.amount) from entry x join posting p on p.debt = x.debt and p.entry = x.number and p.account = 'to-be-refunded'
         where x.debt = e.debt and ${ordersBack('x')}), 0)::bigint as returned,
       (select part ->> 'amount' from jsonb_array_elements(a.answer -> 'withoutIncrease' -> 'allocation') part
         where part ->> 'debt' = e.debt) as part
     from entry e join assessment a on a.id = e.assessment
     where e.debt = $1 and e.kind = 'retention' and a.answer -> 'withoutIncrease' -> 'debts' ? $1
       and not exists (select 1 from entry r where r.debt = e.debt and r.key = e.key || ':increase')
     order by e.number`,
    [debt],
  );
}
