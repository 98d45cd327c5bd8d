import type { CivilDate } from '../engine/calendar/civil';
import type { Transaction } from './transaction';
import type { OpenTask } from './types';

/** Work that a person owes to a debt. The same key again changes nothing. */
export async function openTask(tx: Transaction, task: OpenTask): Promise<void> {
  await tx.query(
    `insert into task (debt, key, task, role, due, opened_on, because)
     values ($1, $2, $3, $4, $5::date, $6::date, $7::text[]) on conflict (debt, key) do nothing`,
    [task.debt, task.key, task.task, task.role, task.due, task.openedOn, task.because],
  );
}

export async function closeTask(
  tx: Transaction,
  { debt, task, on }: { readonly debt: string; readonly task: string; readonly on: CivilDate },
): Promise<void> {
  await tx.query(
    'update task set closed_on = $3::date where debt = $1 and task = $2 and closed_on is null',
    [debt, task, on],
  );
}

interface StoredTask {
  readonly debt: string;
  readonly key: string;
  readonly task: string;
  readonly role: OpenTask['role'];
  readonly due: CivilDate;
  readonly opened_on: CivilDate;
  readonly because: readonly string[];
}

export async function openTasksOf(tx: Transaction, debt: string): Promise<readonly OpenTask[]> {
  const rows = await tx.query<StoredTask>(
    `select debt, key, task, role, due, opened_on, because from task
     where debt = $1 and closed_on is null order by due, key`,
    [debt],
  );
  return rows.map(({ opened_on, ...task }) => ({ ...task, openedOn: opened_on }));
}
