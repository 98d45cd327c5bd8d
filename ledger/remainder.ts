import type { CivilDate } from '../engine/calendar/civil';
import {
  type Cents,
  ZERO,
  cents,
  formatCents,
  minCents,
  subtractCents,
} from '../engine/money/cents';
import { hashOf } from './canonical';
import { type Account, book } from './journal';
import type { Transaction } from './transaction';

type Remainder = Extract<
  Account,
  'remitted' | 'abandoned' | 'written-off' | 'time-barred' | 'transferred'
>;

/** What was retained before the rest of a debt was given up, and learnt after. */
export interface LateRetention {
  readonly debt: string;
  readonly author: string;
  readonly assessment: string | null;
  readonly key: string;
  readonly executedOn: CivilDate;
  /** The day on which it is learnt. */
  readonly on: CivilDate;
  /** What it took beyond what the record says is owed. */
  readonly beyond: Cents;
}

/**
 * Giving up the rest of a debt gives up what was owed on that day: a lawful retention of an earlier day that was
 * not known yet lessens it, and stays recovered. So the sums do not depend on which of the two was booked first.
 * On a locked debt; returns what is still beyond what is owed.
 */
export async function lessenRemainder(tx: Transaction, late: LateRetention): Promise<Cents> {
  let beyond = late.beyond;
  for (const { account, given } of await givenUpSince(tx, late)) {
    const amount = minCents(beyond, cents(given));
    if (amount <= ZERO) continue;
    const input = { late: late.key, account, amount: formatCents(amount) };
    await book(tx, {
      debt: late.debt,
      kind: account,
      on: late.on,
      author: late.author,
      authority: [],
      assessment: late.assessment,
      key: `${late.key}:less-${account}`,
      inputHash: hashOf(input),
      debit: 'receivable',
      credit: account,
      amount,
    });
    beyond = subtractCents(beyond, amount);
  }
  return beyond;
}

/** What was given up on that day or later, the last first, less what was already taken back. */
const givenUpSince = (
  tx: Transaction,
  { debt, executedOn }: LateRetention,
): Promise<readonly { readonly account: Remainder; readonly given: bigint }[]> =>
  tx.query(
    `select p.account, sum(p.amount)::bigint as given
     from posting p join entry e on e.debt = p.debt and e.number = p.entry
     where p.debt = $1 and e.on_date >= $2::date
       and p.account in ('remitted', 'abandoned', 'written-off', 'time-barred', 'transferred')
     group by p.account having sum(p.amount) > 0 order by max(e.number) desc`,
    [debt, executedOn],
  );
