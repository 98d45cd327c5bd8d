import type { CivilDate } from '../engine/calendar/civil';
import { addDays } from '../engine/calendar/civil';
import { openTask } from './tasks';
import type { Transaction } from './transaction';
import type { OutboxMessage } from './types';

/** Days that a person has to look at a message whose recipient has ended. */
const LOOK_DAYS = 7;

/**
 * The recipient has ended: the row is set aside, the ones behind it may go, and a person is asked to
 * look at it, for what a debtor does after the end of a debt may open it again.
 */
export async function markUndeliverable(
  tx: Transaction,
  id: number,
  reason: string,
): Promise<void> {
  const [row] = await tx.query<{ recipient: string; number: number; message: OutboxMessage }>(
    `update outbox set state = 'undeliverable', reason = $2 where id = $1 and state = 'pending' returning recipient, number, message`,
    [id, reason],
  );
  if (row === undefined) return;
  const debt = debtOf(row.recipient, row.message);
  if (debt === null) return;
  const on = dayOf(row.message);
  await openTask(tx, {
    debt,
    key: `undeliverable:${row.recipient}:${row.number}`,
    task: 'read-message-after-end',
    role: 'case-officer',
    due: addDays(on, LOOK_DAYS),
    openedOn: on,
    because: [],
    doneBy: 'hand',
  });
}

function debtOf(recipient: string, message: OutboxMessage): string | null {
  if (message.kind === 'collectible' || message.kind === 'suspended') return message.debt;
  if (message.kind === 'refund') return message.order.debt;
  return recipient.startsWith('debt/') ? recipient.slice('debt/'.length) : null;
}

const dayOf = (message: OutboxMessage): CivilDate =>
  message.kind === 'fact' ? message.event.on : message.on;
