import type { CivilDate } from '../engine/calendar/civil';
import { formatCents } from '../engine/money/cents';
import { type DebtRecord, lockDebt } from './debts';
import { receivableOf } from './journal';
import { debtorRecipient, enqueue } from './outbox';
import type { Transaction } from './transaction';
import type { GrantOutcome } from './types';

export interface GrantPermit {
  readonly debt: string;
  readonly expectedEpoch: number;
  readonly on: CivilDate;
  readonly because: readonly string[];
  readonly key: string;
}

/**
 * The one place where a right to retain is made. A compare-and-set: when the debt's epoch is not the
 * one that the workflow last saw, a message that may suspend is on its way to it, and the answer is
 * `stale`. A permit already in force is given again.
 */
export async function grantPermit(tx: Transaction, grant: GrantPermit): Promise<GrantOutcome> {
  const record = await lockDebt(tx, grant.debt);
  if (record.epoch !== grant.expectedEpoch) return { status: 'stale', epoch: record.epoch };
  const balance = await receivableOf(tx, grant.debt);
  const held = await permitInForce(tx, grant.debt);
  const permit = held ?? (await insertPermit(tx, record, grant));
  if (held === null && balance > 0n) {
    const { debtor, calendar } = record;
    await enqueue(tx, debtorRecipient(debtor), {
      kind: 'collectible',
      debt: grant.debt,
      on: grant.on,
      calendar,
    });
  }
  return { status: 'granted', permit, epoch: record.epoch, balance: formatCents(balance) };
}

/** A permit asked for again under the key of one since revoked is another permit: its number says so. */
async function insertPermit(
  tx: Transaction,
  record: DebtRecord,
  grant: GrantPermit,
): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `insert into permit (id, debt, key, granted_on, epoch, because)
     select $1 || ':permit:' || (count(*) + 1), $1, $2, $3::date, $4, $5::text[] from permit where debt = $1
     returning id`,
    [grant.debt, grant.key, grant.on, record.epoch, grant.because],
  );
  if (row === undefined) throw new Error('the permit was not written');
  return row.id;
}

async function permitInForce(tx: Transaction, debt: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    'select id from permit where debt = $1 and revoked_on is null',
    [debt],
  );
  return row?.id ?? null;
}

export interface RevokePermit {
  readonly debt: string;
  /** The first day on which it no longer holds. */
  readonly on: CivilDate;
  readonly because: readonly string[];
  /** Key of the fact or of the command that ends it. */
  readonly key: string;
}

export async function revokePermit(
  tx: Transaction,
  revocation: RevokePermit,
): Promise<{ readonly epoch: number }> {
  const record = await lockDebt(tx, revocation.debt);
  await revokeLocked(tx, record, revocation);
  return { epoch: record.epoch };
}

/**
 * Takes back the permit of a locked debt and, with it, every instruction not known to be executed
 * that contains the debt: the debtor's workflow is told to cancel them and to instruct again for the
 * household's other debts. Nothing happens when no permit is in force. It held on the days of the
 * retentions that were lawful: the one that settles a debt ends its permit on the morrow.
 */
export async function revokeLocked(
  tx: Transaction,
  record: DebtRecord,
  revocation: RevokePermit,
): Promise<void> {
  const { debt, on, because, key } = revocation;
  const revoked = await tx.query<{ id: string }>(
    `update permit set revoked_because = $3::text[], revoked_by = $4, revoked_on = greatest($2::date,
       (select max(e.on_date) + 1 from entry e where e.debt = $1 and e.kind in ('retention', 'set-off')
        and not exists (select 1 from entry r where r.debt = $1 and r.key = e.key || ':unlawful')))
     where debt = $1 and revoked_on is null returning id`,
    [debt, on, because, key],
  );
  if (revoked.length === 0) return;
  const instructions = await tx.query<{ key: string }>(
    `update instruction set stands = false
     where answer in ('decided', 'accepted', 'unknown')
       and key in (select instruction from instruction_part where debt = $1)
     returning key`,
    [debt],
  );
  await enqueue(tx, debtorRecipient(record.debtor), {
    kind: 'suspended',
    debt,
    on,
    instructions: instructions.map((row) => row.key).toSorted(),
    calendar: record.calendar,
  });
}

/** True when a permit was in force on `day`: from the day it was granted to the eve of its end. */
export async function permitHeldOn(
  tx: Transaction,
  debt: string,
  day: CivilDate,
): Promise<boolean> {
  const rows = await tx.query<{ id: string }>(
    `select id from permit where debt = $1 and granted_on <= $2::date and (revoked_on is null or revoked_on > $2::date) limit 1`,
    [debt, day],
  );
  return rows.length > 0;
}
