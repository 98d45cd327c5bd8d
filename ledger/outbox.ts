import { canonical } from './canonical';
import type { Transaction } from './transaction';
import type { OutboxMessage, OutboxRow } from './types';

export const debtRecipient = (debt: string): string => `debt/${debt}`;
export const debtorRecipient = (debtor: string): string => `debtor/${debtor}`;

/**
 * Writes a message for a workflow in the transaction that makes it true. Numbers follow each other
 * for a recipient in the order of the commits: its row stays locked until then. Locks are taken
 * after those of the debts.
 */
export async function enqueue(
  tx: Transaction,
  recipient: string,
  message: OutboxMessage,
): Promise<void> {
  await tx.query(
    `with next as (
       insert into recipient (id, last) values ($1, 1)
       on conflict (id) do update set last = recipient.last + 1 returning last)
     insert into outbox (recipient, number, message) select $1, last, $2::text::jsonb from next`,
    [recipient, canonical(message)],
  );
  tx.announce();
}

interface StoredRow {
  readonly id: bigint;
  readonly recipient: string;
  readonly number: number;
  readonly message: OutboxMessage;
}

/** Rows not yet delivered, the first of each recipient, oldest first: one that fails holds back its own alone. */
export async function pendingOutbox(tx: Transaction, limit: number): Promise<readonly OutboxRow[]> {
  const rows = await tx.query<StoredRow>(
    `select id, recipient, number, message from (
       select distinct on (recipient) id, recipient, number, message from outbox
       where state = 'pending' order by recipient, number) first
     order by id limit $1`,
    [limit],
  );
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}

export async function markDelivered(tx: Transaction, id: number): Promise<void> {
  await tx.query(`update outbox set state = 'delivered' where id = $1 and state = 'pending'`, [id]);
}

export async function undeliveredFor(
  tx: Transaction,
  recipients: readonly string[],
): Promise<number> {
  const [row] = await tx.query<{ count: bigint }>(
    `select count(*) as count from outbox where state = 'pending' and recipient = any($1::text[])`,
    [recipients],
  );
  return Number(row?.count ?? 0n);
}

/** The highest number delivered to a recipient; 0 when none was. */
export async function deliveredTo(tx: Transaction, recipient: string): Promise<number> {
  const [row] = await tx.query<{ number: number | null }>(
    `select max(number) as number from outbox where recipient = $1 and state <> 'pending'`,
    [recipient],
  );
  return row?.number ?? 0;
}
