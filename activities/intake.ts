import type { CivilDate } from '../engine/calendar/civil';
import { examineLine } from '../engine/intake/examine';
import { repeatOf } from '../engine/intake/repeats';
import type { DebtCase } from '../engine/lifecycle/types';
import { packNamed } from '../law/packs';
import { LedgerError } from '../ledger/errors';
import { authorOf } from '../ledger/intake/examination';
import type { JudgedLine, LinesToJudge, LoadedBatch, StoredLine } from '../ledger/intake/types';
import type { Ledger } from '../ledger/ledger';
import type { OpenDebt } from '../ledger/types';
import { guarded } from './failures';
import type { IntakeActivities, OnBatch, OpeningProgress } from './intakeContract';

/** The one way by which debts are opened in this system, whoever asks. */
export interface DebtOpening {
  open(
    opening: Omit<OpenDebt, 'calendar'>,
  ): Promise<{ readonly status: 'opened' | 'already-open' }>;
  /** The legal day on which a debt opened today would begin to be lived. */
  startsOn(debt: DebtCase, today: CivilDate): CivilDate;
}

/** Lines judged, and debts opened, by one call: a person who stops an opening waits for no more than these. */
const EXAMINED_AT_ONCE = 100;
const OPENED_AT_ONCE = 25;

/** Effects of a file of debts. Every call may be repeated: what was done is found done. */
export function intakeActivities(ledger: Ledger, opening: DebtOpening): IntakeActivities {
  const { intake } = ledger;
  return {
    loadBatch: guarded((batch) => intake.load(batch)),
    examineBatch: guarded((input) => examineBatch(ledger, opening, input)),
    recordBatchAct: guarded((input) => intake.act(input)),
    escalateBatch: guarded((input) => intake.escalate(input)),
    openBatch: guarded((input) => openBatch(ledger, opening, input)),
  };
}

async function examineBatch(
  { intake }: Ledger,
  opening: DebtOpening,
  { batch, on }: OnBatch,
): Promise<LoadedBatch> {
  const found = await intake.linesToExamine(batch, EXAMINED_AT_ONCE);
  if (found.lines.length > 0) {
    const judged = await judge({ intake }, opening, found, { on, except: null });
    await intake.keepVerdicts(batch, judged);
  }
  if (found.lines.length === EXAMINED_AT_ONCE) return intake.load(batch);
  return intake.closeExamination({ batch, on });
}

/** What the law and the journal make of these lines today. `except`: the batch whose own debts are no repeats. */
async function judge(
  { intake }: Pick<Ledger, 'intake'>,
  opening: DebtOpening,
  { office, pack, lines }: LinesToJudge,
  at: { readonly on: CivilDate; readonly except: string | null },
): Promise<readonly JudgedLine[]> {
  const known = await intake.known(lines, at.except);
  return lines.map((line): JudgedLine => {
    const repeat = repeatOf(line, known);
    if (repeat !== null) return { line: line.line, verdict: 'repeat', ...repeat };
    const ctx = { debt: line.debt, office, pack: packNamed(pack) };
    return { line: line.line, ...examineLine(ctx, opening.startsOn(line.debt, at.on)) };
  });
}

/** Every line is judged again on the day on which it is opened: the report may be of another day. */
async function openBatch(
  ledger: Ledger,
  opening: DebtOpening,
  { batch, on }: OnBatch,
): Promise<OpeningProgress> {
  const { intake } = ledger;
  const reserved = await intake.reserve({ batch, on, limit: OPENED_AT_ONCE });
  if (reserved.status === 'over') return { status: reserved.batch, next: null };
  if (reserved.status === 'tomorrow') return { status: 'opening', next: reserved.on };
  const judged = await judge(ledger, opening, reserved, { on, except: batch });
  await intake.keepVerdicts(
    batch,
    judged.filter(({ verdict }) => verdict !== 'opens'),
  );
  const lawful = new Set(
    judged.flatMap(({ line, verdict }) => (verdict === 'opens' ? [line] : [])),
  );
  for (const line of reserved.lines) {
    if (lawful.has(line.line)) await openLine(ledger, opening, { batch, reserved, line });
  }
  return { status: 'opening', next: null };
}

async function openLine(
  { intake }: Ledger,
  opening: DebtOpening,
  {
    batch,
    reserved,
    line,
  }: {
    readonly batch: string;
    readonly reserved: LinesToJudge;
    readonly line: StoredLine;
  },
): Promise<void> {
  const { office, pack } = reserved;
  try {
    await opening.open({ debt: line.debt, office, pack, author: authorOf(batch) });
  } catch (error) {
    if (!(error instanceof LedgerError) || error.code !== 'conflict') throw error;
    const refused = { verdict: 'refused', code: 'conflict', message: error.message, because: [] };
    return intake.keepVerdicts(batch, [{ line: line.line, ...refused, verdict: 'refused' }]);
  }
  await intake.markOpened(batch, line.line);
}
