import { addDays } from '../engine/calendar/civil';
import type { LegalEvent } from '../engine/lifecycle/types';
import { canonical, hashOf } from './canonical';
import { openTask } from './tasks';
import type { Transaction } from './transaction';
import type { RecordFact } from './types';

const DAYS_TO_READ = 7;

/**
 * An act that came under a key already used for another one, by a way on which nobody can be answered: nothing is
 * done with it, it is kept whole, and an officer must say what the debtor meant. The same again changes nothing.
 */
export async function keepConflict(tx: Transaction, input: RecordFact): Promise<void> {
  const { debt, key, event, author, recordedOn } = input;
  const hash = hashOf(event);
  const kept = await tx.query<{ debt: string }>(
    `insert into message_conflict (debt, key, input_hash, received_on, author, event)
     values ($1, $2, $3, $4::date, $5, $6::text::jsonb) on conflict do nothing returning debt`,
    [debt, key, hash, recordedOn, author, canonical(event)],
  );
  if (kept.length === 0) return;
  await openTask(tx, {
    debt,
    key: `conflict:${key}:${hash}`,
    task: 'read-conflicting-act',
    role: 'case-officer',
    due: addDays(recordedOn, DAYS_TO_READ),
    openedOn: recordedOn,
    because: [],
    doneBy: 'hand',
  });
}

/** What was kept of a debt, in the order in which it came. */
export async function conflictsOf(tx: Transaction, debt: string): Promise<readonly LegalEvent[]> {
  const rows = await tx.query<{ event: LegalEvent }>(
    'select event from message_conflict where debt = $1 order by received_on, input_hash',
    [debt],
  );
  return rows.map((row) => row.event);
}
