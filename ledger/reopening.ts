import type { CivilDate } from '../engine/calendar/civil';
import { maxDate } from '../engine/calendar/civil';
import { decide, relive } from '../engine/lifecycle/decider';
import { CaseRefused } from '../engine/lifecycle/refusals';
import type { Command, LegalEvent } from '../engine/lifecycle/types';
import { packNamed } from '../law/packs';
import { type DebtRecord, factsOf, lockDebt } from './debts';
import { livedOf } from './lived';
import type { Transaction } from './transaction';
import type { LegalCalendar, LivedDebt, OutboxMessage } from './types';

/**
 * Whether a message for a debt whose workflow has closed starts it again: the calendar of the debt when the lifecycle
 * says that the fact changes something (a sum, a task, the end itself), null when it is only kept on file.
 */
export async function reopening(tx: Transaction, outboxId: number): Promise<LegalCalendar | null> {
  const [row] = await tx.query<{ recipient: string; message: OutboxMessage }>(
    `select recipient, message from outbox where id = $1 and state = 'pending'`,
    [outboxId],
  );
  if (row === undefined || row.message.kind !== 'fact' || !row.recipient.startsWith('debt/'))
    return null;
  const record = await lockDebt(tx, row.recipient.slice('debt/'.length));
  const lived = record.ended ? await livedOf(tx, record.id) : null;
  if (lived === null) return null;
  const facts = await factsOf(tx, record.id);
  const { event } = row.message;
  const before = facts.slice(
    0,
    facts.findIndex(({ key }) => key === event.key),
  );
  return facts.length > before.length && changes(record, before, lived, event)
    ? record.calendar
    : null;
}

/** Whether the fact calls for something that the record does not hold yet: a message may come twice. */
function changes(
  record: DebtRecord,
  before: readonly LegalEvent[],
  lived: LivedDebt,
  event: LegalEvent,
): boolean {
  const ctx = { debt: record.debt, office: record.office, pack: packNamed(record.pack) };
  try {
    const prior = relive(ctx, before, livedUntil(lived.on, before), lived);
    const { state, commands } = decide(ctx, prior, event);
    return state.end !== lived.phase || commands.some((command) => isMissing(lived, command));
  } catch (error) {
    // The law gives no answer: the fact is on file, and a person is asked.
    if (error instanceof CaseRefused) return false;
    throw error;
  }
}

function isMissing({ tasks }: LivedDebt, command: Command): boolean {
  switch (command.kind) {
    case 'open-task':
      return !tasks.some(({ key }) => key === command.key);
    case 'close-task':
      return tasks.some(({ task, open }) => task === command.task && open);
    case 'post':
    case 'send-letter':
      return true;
    default:
      return false;
  }
}

/** The last day that a debt has lived through: that of its last phase or of its last fact. */
const livedUntil = (on: CivilDate, facts: readonly LegalEvent[]): CivilDate =>
  facts.reduce((last, fact) => maxDate(last, fact.on), on);
