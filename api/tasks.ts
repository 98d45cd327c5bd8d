import type { CivilDate } from '../engine/calendar/civil';
import type { Role } from '../engine/lifecycle/types';
import type { Ledger } from '../ledger/ledger';
import type { OpenTask } from '../ledger/types';

const PAGE = 500;

/** Open tasks, soonest due first; of one role, or due by a day, when asked. */
export async function openTasks(
  ledger: Ledger,
  filter: { readonly role?: Role; readonly due?: CivilDate },
): Promise<readonly OpenTask[]> {
  const tasks: OpenTask[] = [];
  let after: string | null = null;
  for (;;) {
    const { rows } = await ledger.listDebts({
      limit: PAGE,
      ...(after === null ? {} : { after }),
    });
    for (const row of rows) tasks.push(...((await ledger.showDebt(row.id))?.tasks ?? []));
    after = rows.at(-1)?.id ?? null;
    if (after === null || rows.length < PAGE) break;
  }
  return tasks
    .filter((task) => filter.role === undefined || task.role === filter.role)
    .filter((task) => filter.due === undefined || task.due <= filter.due)
    .toSorted((a, b) => order(a.due, b.due) || order(a.debt, b.debt) || order(a.key, b.key));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
