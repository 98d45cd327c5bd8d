import { type CivilDate, type CivilMonth, monthOf } from '../engine/calendar/civil';
import type { LegalEvent } from '../engine/lifecycle/types';
import { type Cents, ZERO, cents, formatCents } from '../engine/money/cents';
import { claimImpossible, claimRetained } from './delegations/claim';
import { type DebtRecord, insertFact, raiseEpoch, unknownDebt } from './debts';
import { OWED } from './journal';
import { debtRecipient, enqueue } from './outbox';
import type { Transaction } from './transaction';

/** A retention was booked on a locked debt. */
export interface RetentionFact {
  readonly key: string;
  readonly amount: Cents;
  readonly month: CivilMonth;
  readonly on: CivilDate;
  readonly recordedOn: CivilDate;
  /** False when all of it was ordered back: then it changes nothing for its debt. */
  readonly kept: boolean;
}

/**
 * Each retention is a fact of its debt; its workflow is told only of those that change its course: the
 * first one, the first one after it had become impossible or the debt collectible again, and the one
 * that settles it.
 */
export async function recordRetention(
  tx: Transaction,
  record: DebtRecord,
  retention: RetentionFact,
): Promise<void> {
  const course = await courseOf(tx, record.id);
  const changes =
    course.balance === ZERO ||
    course.last !== 'retention-executed' ||
    course.phase === 'collectible';
  const own = record.kind === 'own';
  await tell(tx, course, own && retention.kept && changes, retention.recordedOn, {
    kind: 'retention-executed',
    on: retention.on,
    key: retention.key,
    amount: formatCents(retention.amount),
    month: retention.month,
    balance: formatCents(course.balance),
  });
  if (!own) await claimRetained(tx, record, retention);
}

/** Nothing could be retained this month; only the first time in a row says something new. */
export async function recordImpossible(
  tx: Transaction,
  record: DebtRecord,
  key: string,
  on: CivilDate,
): Promise<void> {
  const course = await courseOf(tx, record.id);
  if (course.last === 'retention-impossible') return;
  const balance = formatCents(course.balance);
  const own = record.kind === 'own';
  await tell(tx, course, own, on, {
    kind: 'retention-impossible',
    on,
    key,
    month: monthOf(on),
    balance,
  });
  if (!own) await claimImpossible(tx, record, on);
}

async function tell(
  tx: Transaction,
  course: Course,
  told: boolean,
  recordedOn: CivilDate,
  event: LegalEvent & { readonly key: string },
): Promise<void> {
  const { debt } = course;
  const epoch = told ? await raiseEpoch(tx, debt) : course.epoch;
  const { key } = event;
  await insertFact(tx, { debt, event, key, author: 'payer', recordedOn, epoch, judged: true });
  if (told) await enqueue(tx, debtRecipient(debt), { kind: 'fact', event, epoch });
}

/** Where a locked debt stands. */
interface Course {
  readonly debt: string;
  readonly epoch: number;
  readonly phase: string;
  /** The last thing said of its retentions that were kept. */
  readonly last: string | null;
  readonly balance: Cents;
}

async function courseOf(tx: Transaction, debt: string): Promise<Course> {
  const [row] = await tx.query<Omit<Course, 'debt' | 'balance'> & { readonly balance: bigint }>(
    `select epoch, phase,
       (select coalesce(sum(p.amount), 0) from posting p where p.debt = debt.id and p.account in ${OWED})::bigint as balance,
       (select kind from fact where fact.debt = debt.id and kind in ('retention-executed', 'retention-impossible')
          and not exists (select 1 from entry where entry.debt = debt.id and entry.key = fact.key || ':unlawful')
        order by number desc limit 1) as last
     from debt where id = $1`,
    [debt],
  );
  if (row === undefined) throw unknownDebt();
  return { ...row, debt, balance: cents(row.balance) };
}
