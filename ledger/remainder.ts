import type { CivilDate } from '../engine/calendar/civil';
import { REVERSE } from '../engine/lifecycle/commands';
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

/** Money that came in before the rest of a debt was given up, and is learnt after. */
export interface LateMoney {
  readonly debt: string;
  readonly author: string;
  readonly assessment: string | null;
  /** Key of its entry. */
  readonly key: string;
  readonly receivedOn: CivilDate;
  /** The day on which it is learnt. */
  readonly on: CivilDate;
  /** What of it is beyond what the record says is owed. */
  readonly beyond: Cents;
}

/**
 * Giving up the rest of a debt gives up what was owed on that day: a payment or a lawful retention of an earlier
 * day that was not known yet lessens it, and stays recovered. So the sums do not depend on which of the two was
 * booked first. On a locked debt; returns what is still beyond what is owed.
 */
export async function lessenRemainder(tx: Transaction, late: LateMoney): Promise<Cents> {
  let beyond = late.beyond;
  for (const { key, account, left } of await givenUpSince(tx, late)) {
    const amount = minCents(beyond, cents(left));
    if (amount <= ZERO) continue;
    const input = { late: late.key, less: key, amount: formatCents(amount) };
    await book(tx, {
      debt: late.debt,
      kind: account,
      on: late.on,
      author: late.author,
      authority: [],
      assessment: late.assessment,
      key: `${late.key}${LESS}${key}`,
      inputHash: hashOf(input),
      debit: 'receivable',
      credit: account,
      amount,
    });
    beyond = subtractCents(beyond, amount);
  }
  return beyond;
}

/** Between the key of the money and that of the entry that it lessens. */
const LESS = ':less:';

/** What is left of each sum given up on that day or later, the last first. */
const givenUpSince = (
  tx: Transaction,
  { debt, receivedOn }: LateMoney,
): Promise<
  readonly { readonly key: string; readonly account: Remainder; readonly left: bigint }[]
> =>
  tx.query(
    `select e.key, p.account, ${LEFT} as left
     from entry e join posting p on p.debt = e.debt and p.entry = e.number
     where e.debt = $1 and e.on_date >= $2::date and p.amount > 0
       and p.account in ('remitted', 'abandoned', 'written-off', 'time-barred', 'transferred')
     order by e.number desc`,
    [debt, receivedOn],
  );

/** Of the posting `p` of entry `e`: less what was taken back of it, and what money learnt late took out of it. */
const LEFT = `(p.amount + coalesce((
  select sum(q.amount) from entry x join posting q on q.debt = x.debt and q.entry = x.number
  where x.debt = e.debt and q.account = p.account
    and (x.key = '${REVERSE}' || e.key or right(x.key, length('${LESS}' || e.key)) = '${LESS}' || e.key)
), 0))::bigint`;

/** What is left of the sum that a locked debt has booked under that key; nothing when none is. */
export async function leftOf(
  tx: Transaction,
  debt: string,
  key: string,
  account: Account,
): Promise<Cents> {
  const [row] = await tx.query<{ left: bigint }>(
    `select abs(${LEFT}) as left from entry e join posting p on p.debt = e.debt and p.entry = e.number
     where e.debt = $1 and e.key = $2 and p.account = $3`,
    [debt, key, account],
  );
  return cents(row?.left ?? 0n);
}
