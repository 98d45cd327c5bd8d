import { civilDate } from '../../engine/calendar/civil';
import { currentPack } from '../../law/packs';
import { OVERDUE_WORKFLOW } from '../../messages/names';
import { familyLine, startTestSystem, testOffice, type TestSystem } from '../harness/system';
import { act } from './observe';

/** What the record and the course of a debt do about work that nobody does. */
let test: TestSystem;

beforeAll(async () => {
  test = await startTestSystem();
}, 120_000);
afterAll(() => test.stop());

const tasksOf = async (debt: string): Promise<readonly string[]> =>
  (await test.ledger.listTasks({ debt })).rows.map(
    ({ task, due, escalation }) =>
      `${task} ${due}${escalation === null ? '' : `, told ${escalation.to} on ${escalation.on}`}`,
  );

it('tells on what an officer leaves undone, while the debt lives and after its end', async () => {
  const debt = test.id('d');
  const line = familyLine({
    debt,
    debtor: test.id('h'),
    establishedOn: '2018-03-05',
    amount: '450.00',
    events: [{ on: '2018-03-12', kind: 'notification-received' }],
  });
  await test.run([line], '2018-03-20');
  expect(await act(test, debt, { kind: 'guardianship-opened', on: '2018-03-20' })).toBe(
    '200 recorded',
  );
  await test.advance('2018-04-20');
  expect(await tasksOf(debt)).toEqual(['write-to-guardian 2018-04-20']);
  await test.advance('2018-04-21');
  expect(await tasksOf(debt)).toEqual([
    'write-to-guardian 2018-04-20, told director on 2018-04-21',
  ]);
  await act(test, debt, { kind: 'payment-received', amount: '450.00', on: '2018-04-21' });
  await test.advance('2018-04-22');
  expect((await test.file(debt)).row.phase).toBe('settled');
  expect(await tasksOf(debt)).toEqual([]);
  await act(test, debt, { kind: 'contestation', on: '2018-04-22' });
  await test.advance('2018-06-22');
  expect(await tasksOf(debt)).toEqual(['decide-contestation 2018-06-22']);
  await test.advance('2018-06-25');
  expect(await tasksOf(debt)).toEqual([
    'decide-contestation 2018-06-22, told director on 2018-06-23',
  ]);
});

it('the workflow of every day tells on what the record opened', async () => {
  const debt = test.id('real');
  const line = familyLine({
    debt,
    debtor: test.id('hr'),
    establishedOn: '2018-03-05',
    amount: '450.00',
  });
  const { ledger, system } = test;
  const opening = { office: testOffice(), pack: currentPack.name, author: 'test' };
  await ledger.openDebt({ ...opening, debt: line.debt, calendar: { offsetDays: 0 } });
  const day = { due: civilDate('2018-04-02'), openedOn: civilDate('2018-03-20') };
  const task = { debt, key: 't', task: 'clear-up-payer-answer', role: 'director' } as const;
  await ledger.openTask({ ...task, ...day, because: [], doneBy: 'hand' });
  const handle = await system.client.workflow.start(OVERDUE_WORKFLOW, {
    workflowId: test.id(OVERDUE_WORKFLOW),
    taskQueue: system.workflowsQueue,
    args: [{ offsetDays: 0 }],
  });
  const told = 'clear-up-payer-answer 2018-04-02, told accounting-director on 2018-04-03';
  for (let tries = 0; tries < 200 && !(await tasksOf(debt)).includes(told); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await tasksOf(debt)).toContain(told);
  await handle.terminate();
});
