import type { CivilDate } from '../../engine/calendar/civil';
import { hasEnded, type BatchActName } from '../../engine/intake/acts';
import { type DayOfLetters, planOfLetters } from '../../engine/intake/letterPlan';
import type { Role } from '../../engine/lifecycle/types';
import { cents, formatCents } from '../../engine/money/cents';
import type { Transaction } from '../transaction';
import { type BatchRecord, readBatch } from './batch';
import { lettersOf } from './opening';
import type { BatchFile, BatchRow, LeftLine, Tally } from './types';

/** The report of a batch: what would happen, or has happened; null when there is none of that id. */
export async function batchFile(
  tx: Transaction,
  id: string,
  asOf: CivilDate,
): Promise<BatchFile | null> {
  const batch = await readBatch(tx, id);
  if (batch === null) return null;
  const [counted] = await tx.query<{ lines: number; events: number; faults: number }>(
    `select count(*)::integer as lines, count(*) filter (where events > 0)::integer as events,
       count(fault_message)::integer as faults from intake_line where batch = $1`,
    [id],
  );
  const opens = `verdict = 'opens'`;
  const by = (column: string, condition = opens) => tallies(tx, id, column, condition);
  return {
    batch: id,
    status: batch.status,
    receivedOn: batch.receivedOn,
    lines: counted?.lines ?? 0,
    linesWithEvents: counted?.events ?? 0,
    toOpen: (await by(`'all'`))['all'] ?? NOTHING,
    opened: (await by(`'all'`, 'opened'))['all'] ?? NOTHING,
    byRegime: await by('regime'),
    byCause: await by('cause'),
    byProcedure: await by(`coalesce(procedure, 'none')`),
    endingAtOnce: await by('ends', `${opens} and ends is not null`),
    leftOut: await by('code', `verdict = 'refused'`),
    faults: counted?.faults ?? 0,
    letters: await lettersByDay(tx, batch, asOf),
    deviations: batch.deviations,
    waits: batch.task,
    acts: await actsOf(tx, id),
  };
}

const NOTHING: Tally = { debts: 0, amount: '0.00' };

async function tallies(
  tx: Transaction,
  id: string,
  column: string,
  condition: string,
): Promise<Readonly<Record<string, Tally>>> {
  const rows = await tx.query<{ name: string; debts: number; amount: bigint }>(
    `select ${column} as name, count(*)::integer as debts, coalesce(sum(amount), 0)::bigint as amount
     from intake_line where batch = $1 and ${condition} group by 1 order by 1`,
    [id],
  );
  return Object.fromEntries(
    rows.map(({ name, debts, amount }) => [name, { debts, amount: formatCents(cents(amount)) }]),
  );
}

async function lettersByDay(
  tx: Transaction,
  { id, office, policy, status }: BatchRecord,
  asOf: CivilDate,
): Promise<readonly DayOfLetters[]> {
  const rows = await tx.query<{ on: CivilDate | null; letters: number }>(
    `select opening_on as on, count(*)::integer as letters from intake_line
     where batch = $1 and verdict = 'opens' and letter group by 1 order by 1`,
    [id],
  );
  const days = new Map<CivilDate, number>();
  const add = ({ on, letters }: DayOfLetters): void => {
    days.set(on, (days.get(on) ?? 0) + letters);
  };
  for (const { on, letters } of rows) if (on !== null) add({ on, letters });
  const remaining = hasEnded(status) ? 0 : (rows.find(({ on }) => on === null)?.letters ?? 0);
  const leftToday = await lettersOf(tx, office.id, asOf);
  for (const day of planOfLetters(remaining, asOf, leftToday, policy.dailyFirstLetters)) add(day);
  return [...days]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, letters]) => ({ on, letters }));
}

async function actsOf(tx: Transaction, id: string): Promise<BatchFile['acts']> {
  return tx.query<{ act: BatchActName; by: Role; on: CivilDate; reason: string | null }>(
    `select act, role as by, on_date as on, reason from intake_act where batch = $1 order by number`,
    [id],
  );
}

/** Lines that cannot be read or are left out, in the order of the file, after that line. */
export async function leftLines(
  tx: Transaction,
  id: string,
  after: number,
  limit: number,
): Promise<readonly LeftLine[]> {
  return tx.query<LeftLine>(
    `select line, debt, coalesce(code, 'invalid-input') as code, fault_path as path,
       coalesce(fault_message, message) as message, coalesce(because, '{}') as authority
     from intake_line where batch = $1 and line > $2 and (fault_message is not null or verdict = 'refused')
     order by line limit $3`,
    [id, after, limit],
  );
}

export async function listBatches(tx: Transaction): Promise<readonly BatchRow[]> {
  return tx.query<BatchRow>(
    `select id as batch, status, received_on as "receivedOn",
       (select count(*)::integer from intake_line where batch = intake_batch.id) as lines
     from intake_batch order by received_on desc, id limit 200`,
  );
}
