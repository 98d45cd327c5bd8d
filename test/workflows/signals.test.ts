import { debtWorkflowId, type DebtorAct } from '../../messages/names';
import { startTestSystem, type TestSystem } from '../harness/system';
import { live, openedInJune } from './june2018';
import { act, standing } from './observe';

/**
 * What a debtor does may come to the debt's workflow straight from another Temporal client, as a signal with an
 * id of the client's choice: it has the same effect as through the API. All debts were received on Thursday
 * 7 June 2018, under the procedure of 2012: collectible on 8 August, August instructed on the 20th and taken on
 * 5 September, and a contestation suspends (CSS L553-2).
 */
let test: TestSystem;

beforeAll(async () => {
  test = await startTestSystem();
}, 120_000);

afterAll(() => test?.stop());

const INSTRUCTED = 'collectible, permit of 2018-08-08, instructed 75.44 for 2018-08';

/** As another client of the same Temporal server would. */
const signal = (debt: string, name: DebtorAct, message: unknown): Promise<void> =>
  test.system.client.workflow.getHandle(debtWorkflowId(debt)).signal(name, message);

const contestation = (id: string, on: string) => ({ id, event: { on, kind: 'contestation' } });

const contestations = async (debt: string): Promise<readonly string[]> =>
  (await test.file(debt)).facts.flatMap(({ kind, on }) => (kind === 'contestation' ? [on] : []));

it('has the same effect as through the API, to the last line of the file', async () => {
  const [signalled, sent] = await Promise.all([
    openedInJune(test, 'signalled', '2018-09-04'),
    openedInJune(test, 'sent', '2018-09-04'),
  ]);
  await signal(signalled, 'contest', contestation('c1', '2018-09-04'));
  await act(test, sent, { kind: 'contestation' });
  await Promise.all([live(test, 'signalled', '2018-09-20'), live(test, 'sent', '2018-09-20')]);
  expect(await standing(test, signalled)).toBe('suspended');
  expect(await standing(test, sent)).toBe('suspended');
  const [one, other] = [await test.file(signalled), await test.file(sent)];
  const told = ({ phases, epoch, tasks }: typeof one) => ({
    epoch,
    phases: phases.map(({ on, phase, by, because }) => [on, phase, by, because]),
    tasks: tasks.map(({ task, role, due }) => [task, role, due]),
  });
  expect(told(one)).toEqual(told(other));
}, 60_000);

it('sent twice under one id, it is recorded once', async () => {
  const debt = await openedInJune(test, 'twice', '2018-08-25');
  await signal(debt, 'contest', contestation('c1', '2018-08-25'));
  await live(test, 'twice', '2018-08-25');
  const { epoch } = await test.file(debt);
  await signal(debt, 'contest', contestation('c1', '2018-08-25'));
  await live(test, 'twice', '2018-08-26');
  expect(await contestations(debt)).toEqual(['2018-08-25']);
  expect((await test.file(debt)).epoch).toBe(epoch);
  expect(await standing(test, debt)).toBe('suspended');
}, 60_000);

it('another act under an id already used is kept for an officer to read, and does nothing', async () => {
  const debt = await openedInJune(test, 'reused', '2018-08-25');
  const pay = (amount: string) => ({
    id: 'jean.dupont@example.org',
    event: { on: '2018-08-25', kind: 'payment-received', amount },
  });
  for (const amount of ['10.00', '20.00', '20.00']) await signal(debt, 'pay', pay(amount));
  await live(test, 'reused', '2018-08-26');
  const file = await test.file(debt);
  expect(file.row.outstanding).toBe('990.00');
  expect(file.conflicts).toEqual([{ on: '2018-08-25', kind: 'payment-received', amount: '20.00' }]);
  expect(file.tasks).toMatchObject([
    { task: 'read-conflicting-act', role: 'case-officer', due: '2018-09-01', doneBy: 'hand' },
  ]);
  const keys = [...file.facts, ...file.journal].map((each) => JSON.stringify(each));
  expect(keys.filter((text) => text.includes('jean.dupont'))).toEqual([]);
}, 60_000);

it('of an earlier day, it is applied at its own date: what was taken since goes back', async () => {
  const debt = await openedInJune(test, 'earlier', '2018-11-25');
  // Taken on 5 September, 5 October and 5 November; the contestation is of 10 September.
  await signal(debt, 'contest', contestation('c1', '2018-09-10'));
  await live(test, 'earlier', '2018-11-25');
  expect(await standing(test, debt)).toBe(
    'suspended, retained 226.32, given back 150.88, owes 924.56',
  );
  expect(await contestations(debt)).toEqual(['2018-09-10']);
}, 60_000);

it('of a later day, it is kept until its day', async () => {
  const debt = await openedInJune(test, 'later', '2018-08-10');
  await signal(debt, 'contest', contestation('c1', '2018-09-04'));
  await live(test, 'later', '2018-09-02');
  expect(await standing(test, debt)).toBe(INSTRUCTED);
  expect(await contestations(debt)).toEqual([]);
  await live(test, 'later', '2018-09-04');
  expect(await standing(test, debt)).toBe('suspended');
  expect(await contestations(debt)).toEqual(['2018-09-04']);
  await live(test, 'later', '2018-10-20');
  expect(await standing(test, debt)).toBe('suspended');
}, 60_000);

it('the other acts of a debtor too: a payment, an appeal, a withdrawal', async () => {
  const debt = await openedInJune(test, 'others', '2018-08-25');
  await signal(debt, 'pay', {
    id: 'p1',
    event: { on: '2018-08-25', kind: 'payment-received', amount: '100.00' },
  });
  await signal(debt, 'appeal', {
    id: 'a1',
    event: { on: '2018-08-25', kind: 'appeal-lodged', to: 'committee' },
  });
  await live(test, 'others', '2018-08-25');
  expect(await standing(test, debt)).toBe('suspended, paid 100.00, owes 900.00');
  await signal(debt, 'withdrawContestation', {
    id: 'w1',
    event: { on: '2018-08-27', kind: 'contestation-withdrawn' },
  });
  await live(test, 'others', '2018-08-27');
  expect(await standing(test, debt)).toBe(
    'collectible, permit of 2018-08-27, paid 100.00, owes 900.00',
  );
}, 60_000);

it('the name of the signal says what it is, whatever kind it carries', async () => {
  const debt = await openedInJune(test, 'named', '2018-08-25');
  await signal(debt, 'contest', { id: 'c1', event: { on: '2018-08-25', kind: 'debtor-died' } });
  await live(test, 'named', '2018-08-25');
  expect((await test.file(debt)).facts.map(({ kind }) => kind)).not.toContain('debtor-died');
  expect(await contestations(debt)).toEqual(['2018-08-25']);
}, 60_000);

it('a signal that cannot be read is left aside, and the debt lives on', async () => {
  const debt = await openedInJune(test, 'unreadable', '2018-08-10');
  const unreadable: readonly unknown[] = [
    null,
    { id: 'x' },
    { id: 'x', event: { on: '2018-02-30' } },
  ];
  for (const message of unreadable) await signal(debt, 'contest', message);
  for (const amount of ['10.000', '-5.00', '0.00']) {
    await signal(debt, 'pay', { id: 'p', event: { on: '2018-08-10', amount } });
  }
  await live(test, 'unreadable', '2018-08-20');
  expect(await standing(test, debt)).toBe(INSTRUCTED);
  await signal(debt, 'contest', contestation('c1', '2018-08-20'));
  await live(test, 'unreadable', '2018-08-21');
  expect(await standing(test, debt)).toBe('suspended');
}, 60_000);

it('an act for a later day is recorded when the debt ends before that day: somebody is told', async () => {
  const debt = await openedInJune(test, 'ended', '2018-08-10');
  await signal(debt, 'contest', contestation('c1', '2018-12-03'));
  await signal(debt, 'pay', {
    id: 'p1',
    event: { on: '2018-08-10', kind: 'payment-received', amount: '1000.00' },
  });
  await live(test, 'ended', '2018-08-12');
  expect(await standing(test, debt)).toBe('settled, paid 1000.00, owes 0.00');
  expect(await contestations(debt)).toEqual(['2018-12-03']);
  expect((await test.file(debt)).tasks).not.toEqual([]);
}, 60_000);
