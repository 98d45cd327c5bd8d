import { lockDebtsOf } from './debts';
import { debtorOf, recordExecution } from './executions';
import type { CivilDate } from '../engine/calendar/civil';
import type { Transaction } from './transaction';
import type { Execution } from './types';

/** May the instruction leave now? Only while every debt that it contains holds its permit. */
export async function instructionStands(tx: Transaction, key: string): Promise<boolean> {
  const rows = await tx.query<{ key: string }>(
    `select key from instruction
     where key = $1 and stands and answer in ('decided', 'accepted', 'unknown')
       and not exists (select 1 from instruction_part part
         where part.instruction = instruction.key
           and not exists (select 1 from permit where permit.debt = part.debt and permit.revoked_on is null))
     for update`,
    [key],
  );
  return rows.length > 0;
}

/** What the payer answered outside the closing of a month. An execution is booked here as it is there. */
export async function recordInstructionAnswer(
  tx: Transaction,
  execution: Execution,
): Promise<void> {
  const locked = await lockDebtsOf(tx, await debtorOf(tx, execution.key));
  await recordExecution(tx, locked, execution, await dayOf(tx, execution));
}

/** The legal day of the answer: that of the execution, else that of the decision. */
async function dayOf(tx: Transaction, execution: Execution): Promise<CivilDate> {
  if (execution.status === 'executed') return execution.on;
  const [row] = await tx.query<{ decided_on: CivilDate }>(
    'select decided_on from instruction where key = $1',
    [execution.key],
  );
  if (row === undefined) throw new RangeError('the instruction was read a moment ago');
  return row.decided_on;
}
