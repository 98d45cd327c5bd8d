import { addDays, type CivilDate } from '../../engine/calendar/civil';
import type { BatchEnd } from '../../engine/intake/acts';
import type { Transaction } from '../transaction';
import { type BatchRecord, forgetContent, lockBatch, setStatus } from './batch';
import { authorOf, lineOf, type LineRow } from './examination';
import type { Reservation } from './types';

/** Two batches of one office must not both take the last letters of a day. Any number, the same for all. */
const LETTERS_LOCK = 7_120_402;

/**
 * The next lines to open, reserved for that day in the transaction that counts the day's letters. Lines reserved
 * before, by a process that was killed since, come first.
 */
export async function reserve(
  tx: Transaction,
  input: { readonly batch: string; readonly on: CivilDate; readonly limit: number },
): Promise<Reservation> {
  const batch = await lockBatch(tx, input.batch);
  if (batch.status !== 'opening') return { status: 'over', batch: batch.status };
  await markThoseOpened(tx, batch.id);
  const begun = await waiting(tx, batch.id, 'opening_on is not null', input.limit);
  if (begun.length > 0) return opening(batch, begun);
  const next = await waiting(tx, batch.id, 'opening_on is null', input.limit);
  if (next.length === 0) {
    await finish(tx, batch.id, 'opened');
    return { status: 'over', batch: 'opened' };
  }
  const fitting = await thatFit(tx, batch, input.on, next);
  if (fitting.length === 0) return { status: 'tomorrow', on: addDays(input.on, 1) };
  await tx.query(
    `update intake_line set opening_on = $3::date
     where batch = $1 and line = any(select value::integer from jsonb_array_elements_text($2::text::jsonb))`,
    [batch.id, JSON.stringify(fitting.map(({ line }) => line)), input.on],
  );
  return opening(batch, fitting);
}

const opening = ({ office, pack }: BatchRecord, rows: readonly LineRow[]): Reservation => ({
  status: 'opening',
  office,
  pack,
  lines: rows.map(lineOf),
});

interface WaitingLine extends LineRow {
  readonly letter: boolean;
}

const waiting = (
  tx: Transaction,
  id: string,
  condition: string,
  limit: number,
): Promise<readonly WaitingLine[]> =>
  tx.query<WaitingLine>(
    `select line, debt, content, content_hash, claim_hash, letter from intake_line
     where batch = $1 and verdict = 'opens' and not opened and ${condition} order by line limit $2`,
    [id, limit],
  );

/** The first of these lines, in their order, whose letters the day still has room for. */
async function thatFit(
  tx: Transaction,
  { office, policy }: BatchRecord,
  on: CivilDate,
  lines: readonly WaitingLine[],
): Promise<readonly WaitingLine[]> {
  await tx.query('select pg_advisory_xact_lock($1)', [LETTERS_LOCK]);
  let room = policy.dailyFirstLetters - (await lettersOf(tx, office.id, on));
  const fitting: WaitingLine[] = [];
  for (const line of lines) {
    if (line.letter && room <= 0) break;
    if (line.letter) room -= 1;
    fitting.push(line);
  }
  return fitting;
}

/** First letters of the office's batches that left, or are about to leave, on that day. */
export async function lettersOf(tx: Transaction, office: string, on: CivilDate): Promise<number> {
  const [row] = await tx.query<{ letters: number }>(
    `select count(*)::integer as letters from intake_line line join intake_batch batch on batch.id = line.batch
     where batch.office_id = $1 and line.letter and line.opening_on = $2::date`,
    [office, on],
  );
  return row?.letters ?? 0;
}

/** What was opened just before a process was killed is not opened again. */
async function markThoseOpened(tx: Transaction, id: string): Promise<void> {
  await tx.query(
    `update intake_line set opened = true, content = null from debt
     where intake_line.batch = $1 and intake_line.opening_on is not null and not intake_line.opened
       and debt.id = intake_line.debt and debt.author = $2`,
    [id, authorOf(id)],
  );
}

export async function markOpened(tx: Transaction, id: string, line: number): Promise<void> {
  await tx.query(
    'update intake_line set opened = true, content = null where batch = $1 and line = $2',
    [id, line],
  );
}

/** The opening has ended, by itself or by a person: what was opened counts for the batches to come. */
export async function finish(tx: Transaction, id: string, status: BatchEnd): Promise<void> {
  await markThoseOpened(tx, id);
  await setStatus(tx, id, status);
  await tx.query(
    `update intake_batch set finished = nextval('intake_finished')
     where id = $1 and finished is null
       and exists (select 1 from intake_line where batch = $1 and opened)`,
    [id],
  );
  await forgetContent(tx, id);
}
