import type { CivilDate } from '../../engine/calendar/civil';
import { type BatchMeasure, type Deviation, deviationsOf } from '../../engine/intake/breaker';
import type { LineIdentity } from '../../engine/intake/repeats';
import { addCents, type Cents, cents, ZERO } from '../../engine/money/cents';
import type { DebtCase } from '../../engine/lifecycle/types';
import { canonical, hashOf } from '../canonical';
import { debtsAbout } from '../debts';
import type { Transaction } from '../transaction';
import { type BatchRecord, forgetContent, loadedOf, lockBatch, moveBatch } from './batch';
import { claimHashOf } from './receive';
import type { JudgedLine, LinesToJudge, LoadedBatch, StoredLine } from './types';

export interface LineRow {
  readonly line: number;
  readonly debt: string;
  readonly content: DebtCase;
  readonly content_hash: string;
  readonly claim_hash: string;
}

export const lineOf = (row: LineRow): StoredLine => ({
  line: row.line,
  id: row.debt,
  content: row.content_hash,
  claim: row.claim_hash,
  debt: row.content,
});

/** The next lines that nobody has judged, in the order of the file. */
export async function linesToExamine(
  tx: Transaction,
  id: string,
  limit: number,
): Promise<LinesToJudge> {
  const { office, pack } = await lockBatch(tx, id);
  const rows = await tx.query<LineRow>(
    `select line, debt, content, content_hash, claim_hash from intake_line
     where batch = $1 and verdict is null and fault_message is null order by line limit $2`,
    [id, limit],
  );
  return { office, pack, lines: rows.map(lineOf) };
}

/**
 * The debts that are open, or were, under these identifiers or of these debtors, and what other files are about to
 * open. `except`: the batch whose own debts are no repeats.
 */
export async function known(
  tx: Transaction,
  lines: readonly StoredLine[],
  except: string | null,
): Promise<readonly LineIdentity[]> {
  const ids = lines.map(({ id }) => id);
  const debtors = [...new Set(lines.map(({ debt }) => debt.debtor))];
  const own = except === null ? null : authorOf(except);
  const debts = await debtsAbout(tx, ids, debtors);
  const opening = await tx.query<{ id: string; content: string; claim: string }>(
    `select debt as id, content_hash as content, claim_hash as claim from intake_line
     where opening_on is not null and not opened and batch is distinct from $3
       and (debt = any($1::text[]) or debtor = any($2::text[]))`,
    [ids, debtors, except],
  );
  return [
    ...debts
      .filter(({ author }) => author !== own)
      .map(({ debt }) => ({ id: debt.id, content: hashOf(debt), claim: claimHashOf(debt) })),
    ...opening,
  ];
}

/** Who opens the debts of a batch, in the journal. */
export const authorOf = (batch: string): string => `intake:${batch}`;

/** What was decided of these lines. Those left out are forgotten but for their reason. */
export async function keepVerdicts(
  tx: Transaction,
  id: string,
  lines: readonly JudgedLine[],
): Promise<void> {
  const rows = lines.map((judged) =>
    judged.verdict === 'opens'
      ? {
          line: judged.line,
          verdict: 'opens',
          because: judged.because,
          ends: judged.end,
          letter: judged.letter,
          procedure: judged.procedure,
        }
      : {
          line: judged.line,
          verdict: 'refused',
          because: judged.verdict === 'refused' ? judged.because : [],
          code: judged.code,
          message: judged.message,
        },
  );
  await tx.query(
    `update intake_line set verdict = row.verdict, code = row.code, message = row.message, ends = row.ends,
       letter = row.letter, procedure = row.procedure,
       because = array(select jsonb_array_elements_text(row.because)),
       content = case when row.verdict = 'opens' then intake_line.content end,
       opening_on = case when row.verdict = 'opens' then intake_line.opening_on end
     from jsonb_to_recordset($2::text::jsonb) as row (line integer, verdict text, code text, message text,
       ends text, letter boolean, procedure text, because jsonb)
     where intake_line.batch = $1 and intake_line.line = row.line and not intake_line.opened`,
    [id, canonical(rows)],
  );
}

/** Every line is judged: the batch is compared with those before it, and waits for the person who may answer. */
export async function closeExamination(
  tx: Transaction,
  { batch: id, on }: { readonly batch: string; readonly on: CivilDate },
): Promise<LoadedBatch> {
  const batch = await lockBatch(tx, id);
  if (batch.status !== 'received') return loadedOf(batch);
  const measure = await measureOf(tx, id);
  if (measure.debts === 0) {
    await forgetContent(tx, id);
    return loadedOf(await moveBatch(tx, batch, { status: 'empty', on, deviations: [] }));
  }
  const deviations = deviationsOf(measure, await baselineOf(tx, batch), batch.policy);
  const status = deviations.length === 0 ? 'examined' : 'quarantined';
  return loadedOf(await moveBatch(tx, batch, { status, on, deviations }));
}

/** The measures by which the batch departs from the baseline as it is now. */
export async function deviationsNow(
  tx: Transaction,
  batch: BatchRecord,
): Promise<readonly Deviation[]> {
  return deviationsOf(await measureOf(tx, batch.id), await baselineOf(tx, batch), batch.policy);
}

async function measureOf(tx: Transaction, id: string): Promise<BatchMeasure> {
  const [measure] = await measuresOf(tx, `batch = any($1::text[]) and verdict = 'opens'`, [id]);
  return measure ?? { debts: 0, sum: ZERO, byCause: {}, byRegime: {} };
}

/** The last batches of the same office from which debts were opened, and only those debts. */
async function baselineOf(
  tx: Transaction,
  { office, policy }: BatchRecord,
): Promise<readonly BatchMeasure[]> {
  const rows = await tx.query<{ id: string }>(
    `select id from intake_batch where office_id = $1 and finished is not null
     order by finished desc limit $2`,
    [office.id, policy.window],
  );
  return measuresOf(
    tx,
    'batch = any($1::text[]) and opened',
    rows.map(({ id }) => id),
  );
}

interface CountedLines {
  readonly batch: string;
  readonly cause: string;
  readonly regime: string;
  readonly debts: number;
  readonly sum: bigint;
}

async function measuresOf(
  tx: Transaction,
  condition: string,
  batches: readonly string[],
): Promise<readonly BatchMeasure[]> {
  const rows = await tx.query<CountedLines>(
    `select batch, cause, regime, count(*)::integer as debts, sum(amount)::bigint as sum from intake_line
     where ${condition} group by batch, cause, regime`,
    [batches],
  );
  const measures = new Map<string, Measuring>();
  for (const { batch, cause, regime, debts, sum } of rows) {
    const measure = measures.get(batch) ?? { debts: 0, sum: ZERO, byCause: {}, byRegime: {} };
    measures.set(batch, measure);
    measure.debts += debts;
    measure.sum = addCents(measure.sum, cents(sum));
    measure.byCause[cause] = (measure.byCause[cause] ?? 0) + debts;
    measure.byRegime[regime] = (measure.byRegime[regime] ?? 0) + debts;
  }
  return [...measures.values()];
}

interface Measuring {
  debts: number;
  sum: Cents;
  byCause: Record<string, number>;
  byRegime: Record<string, number>;
}
