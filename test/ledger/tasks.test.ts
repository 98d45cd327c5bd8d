import { addDays, civilDate } from '../../engine/calendar/civil';
import type { Ledger, TaskFilter } from '../../ledger/ledger';
import { ledgerOver } from '../../ledger/postgresLedger';
import type { NewTask } from '../../ledger/types';
import { backends, START_MS } from './backends';
import { debtCase, opening } from './fixtures';

const DUE = civilDate('2018-05-12');

describe.each(backends)('work of people on $name', (backend) => {
  let ledger: Ledger;

  beforeAll(async () => {
    ledger = ledgerOver(await backend.open());
  }, START_MS);
  afterAll(() => backend.close());

  async function debt(): Promise<string> {
    const opened = debtCase();
    await ledger.openDebt(opening(opened));
    return opened.id;
  }

  const task = (of: string, more: Partial<NewTask> = {}): NewTask => ({
    debt: of,
    key: 't1',
    task: 'decide-appeal',
    role: 'case-officer',
    due: DUE,
    openedOn: civilDate('2018-03-12'),
    because: [],
    doneBy: 'act',
    ...more,
  });

  const keys = async (filter: TaskFilter): Promise<readonly string[]> =>
    (await ledger.listTasks(filter)).rows.map((row) => row.key);

  test('is told on once, the day after its due date, to the one above its owner', async () => {
    const id = await debt();
    await ledger.openTask(task(id));
    await ledger.openTask(task(id, { key: 't2', task: 'sign-contrainte', role: 'director' }));
    const sweep = (on: string) => ledger.escalateOverdue({ debtor: null, on: civilDate(on) });
    expect(await sweep(DUE)).toBe(0);
    expect(await sweep('2018-05-13')).toBe(2);
    expect(await sweep('2018-09-01')).toBe(0);
    const told = { on: '2018-05-13', due: '2018-06-13' };
    expect((await ledger.listTasks({ debt: id })).rows).toMatchObject([
      { key: 't1', role: 'case-officer', escalation: { to: 'director', ...told } },
      { key: 't2', role: 'director', escalation: { to: 'accounting-director', ...told } },
    ]);
    expect(await keys({ debt: id, role: 'accounting-director' })).toEqual(['t2']);
    expect(await keys({ debt: id, role: 'director' })).toEqual(['t1', 't2']);
  });

  test('told on by the course of its debt, stays so told on', async () => {
    const id = await debt();
    await ledger.openTask(task(id));
    await ledger.escalateTask({
      debt: id,
      task: 'decide-appeal',
      to: 'lawyer',
      on: civilDate('2018-05-20'),
      due: civilDate('2018-06-01'),
    });
    await ledger.escalateOverdue({ debtor: null, on: civilDate('2018-07-01') });
    expect((await ledger.listTasks({ debt: id })).rows).toMatchObject([
      { escalation: { to: 'lawyer', on: '2018-05-20' } },
    ]);
  });

  test('of a debtor who lives by another calendar is told on by that calendar alone', async () => {
    const opened = debtCase();
    await ledger.openDebt({ ...opening(opened), calendar: { offsetDays: -3000 } });
    await ledger.openTask(task(opened.id));
    const on = addDays(DUE, 1);
    expect(await ledger.escalateOverdue({ debtor: null, on })).toBe(0);
    expect(await ledger.escalateOverdue({ debtor: opened.debtor, on })).toBe(1);
  });

  test('comes page by page, soonest due first, with the totals of all', async () => {
    const id = await debt();
    for (const [key, days] of [
      ['b', 3],
      ['a', 3],
      ['c', 1],
    ] as const)
      await ledger.openTask(task(id, { key, task: `kind-${key}`, due: addDays(DUE, days) }));
    const { rows, totals } = await ledger.listTasks({ debt: id, limit: 2 });
    expect(rows.map((row) => row.key)).toEqual(['c', 'a']);
    expect(totals).toEqual({ open: 3, overdue: 0 });
    const [, last] = rows;
    expect(
      await keys({ debt: id, limit: 2, ...(last === undefined ? {} : { after: last }) }),
    ).toEqual(['b']);
    expect(await keys({ debt: id, due: addDays(DUE, 1) })).toEqual(['c']);
    expect(await keys({ debt: id, kind: 'kind-a' })).toEqual(['a']);
  });

  test('that waits for an act is closed by the course, the others by a person with a reason', async () => {
    const id = await debt();
    await ledger.openTask(task(id, { key: 'act', task: 'read' }));
    await ledger.openTask(task(id, { key: 'hand', task: 'read', doneBy: 'hand' }));
    const done = { debt: id, on: DUE, author: 'officer-1', reason: 'Lu.' };
    await expect(ledger.finishTask({ ...done, key: 'act' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await ledger.closeTask({ debt: id, task: 'read', on: DUE });
    expect(await keys({ debt: id })).toEqual(['hand']);
    await ledger.finishTask({ ...done, key: 'hand' });
    await ledger.finishTask({ ...done, key: 'hand' });
    expect(await keys({ debt: id })).toEqual([]);
    await expect(
      ledger.finishTask({ ...done, key: 'hand', reason: 'Autre.' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(ledger.finishTask({ ...done, key: 'none' })).rejects.toMatchObject({
      code: 'unknown-key',
    });
  });
});
