import { type CivilDate, type CivilMonth, monthOf } from '../engine/calendar/civil';
import type { LegalEvent } from '../engine/lifecycle/types';
import { type Cents, ZERO, formatCents } from '../engine/money/cents';
import { type DebtRecord, insertFact, raiseEpoch } from './debts';
import { receivableOf } from './journal';
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
  const balance = await receivableOf(tx, record.id);
  const { last, phase } = await courseOf(tx, record.id);
  const changes = balance === ZERO || last !== 'retention-executed' || phase === 'collectible';
  const told = retention.kept && changes;
  await tell(tx, record, told, retention.recordedOn, {
    kind: 'retention-executed',
    on: retention.on,
    key: retention.key,
    amount: formatCents(retention.amount),
    month: retention.month,
    balance: formatCents(balance),
  });
}

/** Nothing could be retained this month; only the first time in a row says something new. */
export async function recordImpossible(
  tx: Transaction,
  record: DebtRecord,
  key: string,
  on: CivilDate,
): Promise<void> {
  const { last } = await courseOf(tx, record.id);
  if (last === 'retention-impossible') return;
  const balance = formatCents(await receivableOf(tx, record.id));
  await tell(tx, record, true, on, {
    kind: 'retention-impossible',
    on,
    key,
    month: monthOf(on),
    balance,
  });
}

async function tell(
  tx: Transaction,
  record: DebtRecord,
  told: boolean,
  recordedOn: CivilDate,
  event: LegalEvent & { readonly key: string },
): Promise<void> {
  const epoch = told ? await raiseEpoch(tx, record.id) : await epochOf(tx, record.id);
  await insertFact(tx, {
    debt: record.id,
    event,
    key: event.key,
    author: 'payer',
    recordedOn,
    epoch,
    judged: true,
  });
  if (told) await enqueue(tx, debtRecipient(record.id), { kind: 'fact', event, epoch });
}

async function epochOf(tx: Transaction, debt: string): Promise<number> {
  const [row] = await tx.query<{ epoch: number }>('select epoch from debt where id = $1', [debt]);
  return row?.epoch ?? 0;
}

/** The last thing said of the retentions of a debt that were kept, and the phase that it shows. */
async function courseOf(
  tx: Transaction,
  debt: string,
): Promise<{ readonly last: string | null; readonly phase: string }> {
  const [row] = await tx.query<{ phase: string; last: string | null }>(
    `select phase, (select kind from fact where fact.debt = debt.id and kind in ('retention-executed', 'retention-impossible')
         and not exists (select 1 from entry where entry.debt = debt.id and entry.key = fact.key || ':unlawful')
       order by number desc limit 1) as last
     from debt where id = $1`,
    [debt],
  );
  return { last: row?.last ?? null, phase: row?.phase ?? 'detected' };
}
