import { z } from 'zod';
import type { BatchTask } from '../ledger/intake/types';
import type { Ledger, TaskFilter, TaskList } from '../ledger/ledger';
import type { OpenTask } from '../ledger/types';
import { Problem } from './problems';
import { dateSchema } from './schemas/values';

/** Where the next page begins: opaque to the client. Null when this page is the last one. */
export function nextPage({ rows }: TaskList, limit: number): string | null {
  const last = rows.length < limit ? undefined : rows.at(-1);
  return last === undefined ? null : cursorOf(last);
}

/** Files of debts that wait for somebody, by the same filter as tasks. */
export async function waitingBatches(
  ledger: Ledger,
  { role, due, overdue }: Pick<TaskFilter, 'role' | 'due' | 'overdue'>,
): Promise<readonly BatchTask[]> {
  const tasks = await ledger.intake.tasks();
  return tasks
    .filter((task) => role === undefined || task.role === role || task.escalation?.to === role)
    .filter((task) => due === undefined || task.due <= due)
    .filter((task) => overdue !== true || task.escalation !== null);
}

const cursorOf = ({ due, debt, key }: OpenTask): string =>
  Buffer.from(JSON.stringify([due, debt, key]), 'utf8').toString('base64url');

const cursorSchema = z.tuple([dateSchema, z.string(), z.string()]);

/** Throws a `Problem` when this API did not give that cursor. */
export function pageAfter(cursor: string): Required<TaskFilter>['after'] {
  const parsed = cursorSchema.safeParse(readJson(cursor));
  if (!parsed.success)
    throw new Problem(
      'invalid-input',
      'after : ce repère n’est pas de ceux que cette liste donne. Reprenez celui de la page précédente.',
    );
  const [due, debt, key] = parsed.data;
  return { due, debt, key };
}

function readJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
