import type { CivilDate } from '../engine/calendar/civil';
import { type Cents, ZERO, cents } from '../engine/money/cents';
import { canonical, hashOf } from './canonical';
import { LedgerError } from './errors';
import type { JournalPosting } from './ledger';
import type { Transaction } from './transaction';
import type { DebtKind } from './types';

/** Where a sum stands. Debits are positive, credits negative. */
export type Account =
  | 'receivable'
  | 'opened'
  | 'indemnity'
  | 'recovered-by-retention'
  | 'paid'
  | 'rectified'
  | 'remitted'
  | 'abandoned'
  | 'written-off'
  | 'time-barred'
  | 'cancelled'
  | 'not-claimed'
  | 'acquired'
  | 'transferred'
  | 'recovered-by-other'
  | 'indemnity-cancelled'
  | 'to-be-refunded'
  | 'refunded'
  | 'third-party'
  | 'entrusted'
  | 'entrusted-by-other'
  | 'handed-back'
  | 'paid-over'
  | 'third-party-to-be-refunded';

/** By which ways money comes in for a debt of this organism; no more than that can go back. */
export const RECEIPTS = ['recovered-by-retention', 'paid', 'recovered-by-other'] as const;

/** A sum goes from the account credited to the account debited. */
export interface Movement {
  readonly debit: Account;
  readonly credit: Account;
  readonly amount: Cents;
}

export interface NewEntry extends Movement {
  readonly debt: string;
  readonly kind: JournalPosting;
  /** Legal day. */
  readonly on: CivilDate;
  readonly author: string;
  readonly authority: readonly string[];
  /** The computation that explains the amount; null when none does. */
  readonly assessment: string | null;
  /** Unique for the debt. */
  readonly key: string;
  /** Hash of what the caller asked: the same key with another input is refused. */
  readonly inputHash: string;
}

/**
 * Appends an entry to the journal of a debt whose row the transaction has locked, and returns its
 * number. Its hash binds it to the entry before it.
 */
export async function book(tx: Transaction, entry: NewEntry): Promise<number> {
  if (entry.amount <= ZERO) throw new RangeError('an entry moves a positive amount');
  const [row] = await tx.query<{ number: number }>(
    `with head as (select entries + 1 as number, chain from debt where id = $1),
     added as (
       insert into entry (debt, number, kind, on_date, author, authority, assessment, key, input_hash, previous_hash, hash)
       select $1, number, $2, $3::date, $4, $5::text[], $6, $7, $8, chain,
         encode(sha256(convert_to(chain || ' ' || number || ' ' || $9, 'UTF8')), 'hex')
       from head returning number, hash),
     moved as (update debt set entries = added.number, chain = added.hash from added where debt.id = $1),
     posted as (
       insert into posting (debt, entry, account, amount)
       select $1, added.number, leg.account, leg.amount
       from added, (values ($10::text, $12::bigint), ($11::text, -$12::bigint)) as leg (account, amount))
     select number from added`,
    [
      entry.debt,
      entry.kind,
      entry.on,
      entry.author,
      entry.authority,
      entry.assessment,
      entry.key,
      entry.inputHash,
      entryContent(entry, [
        { account: entry.debit, amount: entry.amount },
        { account: entry.credit, amount: cents(-entry.amount) },
      ]),
      entry.debit,
      entry.credit,
      entry.amount,
    ],
  );
  if (row === undefined)
    throw new LedgerError('unknown-debt', 'Cette dette n’est pas ouverte dans le registre.');
  return row.number;
}

export interface PostedLeg {
  readonly account: string;
  readonly amount: bigint;
}

/** What the hash of an entry covers, besides its number and the hash before it. */
export function entryContent(
  entry: Pick<
    NewEntry,
    'debt' | 'on' | 'author' | 'authority' | 'assessment' | 'key' | 'inputHash'
  > & { readonly kind: string },
  legs: readonly PostedLeg[],
): string {
  return canonical({
    debt: entry.debt,
    kind: entry.kind,
    on: entry.on,
    author: entry.author,
    authority: entry.authority,
    assessment: entry.assessment,
    key: entry.key,
    input: entry.inputHash,
    legs: legs.map((leg) => `${leg.account} ${leg.amount}`).toSorted(),
  });
}

/** True when the entry of that key is booked with the same input. Throws a `conflict` when with another. */
export async function isBooked(
  tx: Transaction,
  debt: string,
  key: string,
  input: unknown,
): Promise<boolean> {
  const [row] = await tx.query<{ input_hash: string }>(
    'select input_hash from entry where debt = $1 and key = $2',
    [debt, key],
  );
  if (row === undefined) return false;
  if (row.input_hash === hashOf(input)) return true;
  throw new LedgerError(
    'conflict',
    'Cette écriture existe déjà avec un autre contenu : elle n’est pas remplacée.',
  );
}

/** Where the sums of a debt stand, by kind: those of another organism never enter our receivable (D133-2-3 4° a, b). */
export const ACCOUNTS_OF: Readonly<
  Record<
    DebtKind,
    { readonly owed: Account; readonly retained: Account; readonly refunds: Account }
  >
> = {
  own: { owed: 'receivable', retained: 'recovered-by-retention', refunds: 'to-be-refunded' },
  'on-behalf-of': {
    owed: 'entrusted',
    retained: 'third-party',
    refunds: 'third-party-to-be-refunded',
  },
};

/** In SQL: a debt uses one account of each pair, by its kind. */
export const OWED = "('receivable', 'entrusted')";
export const RETAINED = "('recovered-by-retention', 'third-party')";
export const REFUNDS = "('to-be-refunded', 'third-party-to-be-refunded')";

/** What the debt still owes; below zero only between two entries of one transaction. */
export async function receivableOf(tx: Transaction, debt: string): Promise<Cents> {
  const [row] = await tx.query<{ amount: bigint }>(
    `select coalesce(sum(amount), 0)::bigint as amount from posting where debt = $1 and account in ${OWED}`,
    [debt],
  );
  return cents(row?.amount ?? 0n);
}
