import type { CivilDate } from '../engine/calendar/civil';
import { type Cents, ZERO, cents, formatCents } from '../engine/money/cents';
import { hashOf } from './canonical';
import { type DebtRecord, lockDebt } from './debts';
import { LedgerError } from './errors';
import { type Account, ACCOUNTS_OF, book, receivableOf } from './journal';
import { debtorRecipient, enqueue } from './outbox';
import type { Transaction } from './transaction';
import type { RefundOrder } from './types';

export interface GiveBack {
  readonly amount: Cents;
  readonly on: CivilDate;
  readonly author: string;
  readonly authority: readonly string[];
  readonly assessment: string | null;
  /** Key of the entry; the same sum is never ordered twice under it. */
  readonly key: string;
}

/**
 * Orders a sum to be given back on a locked debt. The receivable rises at once by what was taken
 * wrongly: what the debtor owes is never understated while the refund is on its way.
 */
export async function orderRefund(
  tx: Transaction,
  record: DebtRecord,
  refund: GiveBack,
): Promise<RefundOrder> {
  const entry = await book(tx, {
    debt: record.id,
    kind: 'to-be-refunded',
    on: refund.on,
    author: refund.author,
    authority: refund.authority,
    assessment: refund.assessment,
    key: refund.key,
    inputHash: hashOf({ debt: record.id, amount: formatCents(refund.amount), on: refund.on }),
    debit: ACCOUNTS_OF[record.kind].owed,
    credit: ACCOUNTS_OF[record.kind].refunds,
    amount: refund.amount,
  });
  const order = {
    key: `${record.id}:${entry}:refund`,
    debtor: record.debtor,
    debt: record.id,
    amount: formatCents(refund.amount),
  };
  await tx.query(
    `insert into refund (key, debt, entry, debtor, amount, ordered_on) values ($1, $2, $3, $4, $5, $6::date)`,
    [order.key, record.id, entry, record.debtor, refund.amount, refund.on],
  );
  await enqueue(tx, debtorRecipient(record.debtor), {
    kind: 'refund',
    order,
    on: refund.on,
    calendar: record.calendar,
  });
  return order;
}

/** In SQL, where `e` is the entry of a retention: the entry of that alias orders some of it back. */
export const ordersBack = (entry: string): string =>
  `(${entry}.key in (e.key || ':excess', e.key || ':increase') or starts_with(${entry}.key, e.key || ':unlawful'))`;

/** Gives back what is below zero on the receivable: a debtor never owes a negative sum. Returns the sum. */
export async function giveBackExcess(
  tx: Transaction,
  record: DebtRecord,
  refund: Omit<GiveBack, 'amount'>,
): Promise<Cents> {
  const receivable = await receivableOf(tx, record.id);
  if (receivable >= ZERO) return ZERO;
  const amount = cents(-receivable);
  await orderRefund(tx, record, { ...refund, amount });
  return amount;
}

/** What came in on a debt by these ways and was not ordered back, for whatever reason: no more than that can go back. */
export async function heldOf(
  tx: Transaction,
  debt: string,
  ways: readonly Account[],
): Promise<Cents> {
  const [row] = await tx.query<{ amount: bigint }>(
    `select coalesce(sum(amount), 0)::bigint as amount from posting where debt = $1 and account = any ($2::text[])`,
    [debt, [...ways, 'to-be-refunded', 'refunded']],
  );
  return cents(row?.amount ?? 0n);
}

/** The benefit system has taken the refund: what was owed to the debtor has left. */
export async function recordRefundSent(tx: Transaction, key: string, on: CivilDate): Promise<void> {
  const [found] = await tx.query<{ debt: string }>('select debt from refund where key = $1', [key]);
  if (found === undefined)
    throw new LedgerError('unknown-key', 'Ce remboursement n’est pas ordonné dans le registre.');
  const record = await lockDebt(tx, found.debt);
  const [row] = await tx.query<{ amount: bigint }>(
    'update refund set sent_on = $2::date where key = $1 and sent_on is null returning amount',
    [key, on],
  );
  if (row === undefined) return;
  await book(tx, {
    debt: record.id,
    kind: 'refunded',
    on,
    author: 'benefit-system',
    authority: [],
    assessment: null,
    key,
    inputHash: hashOf({ key }),
    debit: ACCOUNTS_OF[record.kind].refunds,
    // What is held for another organism is lessened by what went back to the debtor.
    credit: record.kind === 'own' ? 'refunded' : 'third-party',
    amount: cents(row.amount),
  });
}
