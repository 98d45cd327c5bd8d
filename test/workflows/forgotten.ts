import {
  debtorWorkflowId,
  debtWorkflowId,
  POSITION_QUERY,
  type Position,
} from '../../messages/names';
import { ENDS } from '../../ledger/phases';
import type { TestSystem } from '../harness/system';

/**
 * Debts of a household that have not ended and that nothing and nobody moves on: their workflow waits for no day, no
 * task is open, and the household has no month to come in which they may be retained.
 */
export async function forgotten(
  test: TestSystem,
  debtor: string,
  debts: readonly string[],
): Promise<readonly string[]> {
  const found = await Promise.all(
    debts.map(async (debt) => ((await isMoved(test, debtor, debt)) ? [] : [debt])),
  );
  return found.flat();
}

async function isMoved(test: TestSystem, debtor: string, debt: string): Promise<boolean> {
  const file = await test.ledger.showDebt(debt);
  if (file === null || ENDS.has(file.row.phase) || file.tasks.length > 0) return true;
  if ((await nextDue(test, debtWorkflowId(debt))) !== null) return true;
  return file.permit !== null && (await nextDue(test, debtorWorkflowId(debtor))) !== null;
}

async function nextDue(test: TestSystem, id: string): Promise<string | null> {
  const handle = test.system.client.workflow.getHandle(id);
  return (await handle.query<Position>(POSITION_QUERY)).nextDue;
}
