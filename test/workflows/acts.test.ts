import { civilDate } from '../../engine/calendar/civil';
import { debtWorkflowId } from '../../messages/names';
import { act, type Act, advance, lapse, standing } from './observe';
import { NO_BENEFIT } from './lives/common';
import { eventOf, type Told } from './scenario';
import { familyLine, startTestSystem, type TestSystem } from '../harness/system';

/**
 * Decisions of the organism come as updates of the debt's workflow: forbidden, they are answered 422 with the
 * rule, and nothing has changed; allowed, they are recorded once however often they are sent.
 */
let test: TestSystem;

beforeAll(async () => {
  test = await startTestSystem();
}, 120_000);

afterAll(() => test?.stop());

/** Opens a debt of 1 000 € alone in its household and lives up to that day. */
async function opened(
  name: string,
  establishedOn: string,
  until: string,
  events: readonly Told[],
  situation = {},
): Promise<string> {
  const [debt, debtor] = [test.id(name), test.id(`h-${name}`)];
  await lapse(test).add([
    familyLine({
      debt,
      debtor,
      establishedOn,
      amount: '1000.00',
      events: events.map(eventOf),
      situation,
    }),
  ]);
  await advance(test, debtor, until);
  return debt;
}

const live = (name: string, to: string): Promise<void> => advance(test, test.id(`h-${name}`), to);

/** The act is answered 422 with that rule, and the file of the debt is the same to the letter. */
async function refused(name: string, body: Act, authority: string): Promise<void> {
  const debt = test.id(name);
  const before = await test.ledger.showDebt(debt);
  expect(await act(test, debt, body)).toBe(`422 ${authority}`);
  expect(await test.ledger.showDebt(debt)).toEqual(before);
}

/** The officer enters the slip of a registered letter, signed by the debtor on that day. */
async function slipOf(about: string, kind: string, on: string): Promise<number> {
  const response = await fetch(`${test.system.apiUrl}/mail-events`, {
    method: 'POST',
    headers: { authorization: 'Bearer api', 'content-type': 'application/json' },
    body: JSON.stringify({ about, kind, outcome: 'received', on }),
  });
  return response.status;
}

const SIGNED: Act = { kind: 'contrainte-signed', by: 'director' };

it('a contrainte needs a demand, its month, no suspension and the director', async () => {
  // Received Monday 12 February 2018, collectible on 13 April; nothing to retain: demand on Friday 20 April,
  // received on Tuesday 24; its month ends on Thursday 24 May.
  const debt = await opened(
    'contrainte',
    '2018-02-01',
    '2018-03-01',
    ['2018-02-12 notification-received', '2018-04-24 demand-received'],
    NO_BENEFIT,
  );
  await refused('contrainte', SIGNED, 'CSS R133-3');
  await live('contrainte', '2018-05-24');
  await refused('contrainte', SIGNED, 'CSS R133-3');
  await live('contrainte', '2018-05-25');
  await refused('contrainte', { ...SIGNED, by: 'case-officer' }, 'CSS L161-1-5');
  await refused('contrainte', { ...SIGNED, amount: '1000.01' }, 'CSS R133-3');
  expect(await act(test, debt, { kind: 'contestation' })).toBe('202 suspends');
  await live('contrainte', '2018-05-25');
  await refused('contrainte', SIGNED, 'CSS R133-3');
  expect(await act(test, debt, { kind: 'contestation-withdrawn' })).toBe('202 applies');
  await live('contrainte', '2018-05-28');
  expect(await act(test, debt, SIGNED)).toBe('200 recorded');
  await live('contrainte', '2018-05-28');
  expect(await standing(test, debt)).toBe(
    'demand, permit of 2018-05-25, demand of 2018-04-20, contrainte of 2018-05-28',
  );
}, 60_000);

it('an act sent twice under its key is recorded once; another act under that key is a conflict', async () => {
  const debt = await opened('twice', '2025-01-27', '2025-02-20', [
    '2025-02-05 notification-received',
    ['2025-02-10 rectification-requested', { form: 'oral' }],
  ]);
  const refusal: Act = {
    kind: 'rectification-refusal-decided',
    on: '2025-02-20',
    extent: 'partly',
    amount: '600.00',
  };
  expect(await act(test, debt, refusal, 'key-of-twice')).toBe('200 recorded');
  expect(await act(test, debt, refusal, 'key-of-twice')).toMatch(/^200 /);
  expect(await act(test, debt, { ...refusal, amount: '500.00' }, 'key-of-twice')).toBe(
    '409 conflict',
  );
  await live('twice', '2025-02-20');
  const { facts, row } = await test.file(debt);
  expect(facts.filter(({ kind }) => kind === refusal.kind)).toHaveLength(1);
  expect(row.outstanding).toBe('600.00');
}, 60_000);

it('a request for rectification: nothing to decide before it is made; a refusal opens nothing before it is received', async () => {
  const debt = await opened('rectify', '2025-01-27', '2025-02-10', [
    '2025-02-05 notification-received',
  ]);
  await refused('rectify', { kind: 'rectification-refusal-decided' }, 'CSS R133-9-2 I 2° a');
  await refused('rectify', { kind: 'rectification-accepted' }, 'CSS R133-9-2 I 2° a');
  expect(await act(test, debt, { kind: 'rectification-requested', form: 'written' })).toBe(
    '202 suspends',
  );
  await live('rectify', '2025-02-20');
  expect(await act(test, debt, { kind: 'rectification-refused', extent: 'wholly' })).toBe(
    '400 invalid-input',
  );
  expect(await act(test, debt, { kind: 'rectification-refusal-decided', extent: 'wholly' })).toBe(
    '200 recorded',
  );
  await live('rectify', '2025-02-28');
  expect(await standing(test, debt)).toBe('rectification, rectification-refusal of 2025-02-20');
  expect(await slipOf(debt, 'rectification-refusal', '2025-02-26')).toBe(202);
  await live('rectify', '2025-03-05');
  expect(await standing(test, debt)).toBe('rectification, rectification-refusal of 2025-02-20');
  await live('rectify', '2025-03-06');
  expect(await standing(test, debt)).toBe(
    'collectible, permit of 2025-03-06, rectification-refusal of 2025-02-20',
  );
}, 60_000);

it('a plan: twelve months at most, concluded within the month of its acceptance', async () => {
  const debt = await opened('plan', '2025-03-03', '2025-03-28', [
    '2025-03-10 notification-received',
    '2025-03-17 plan-accepted',
  ]);
  await refused(
    'plan',
    { kind: 'plan-concluded', months: 13 },
    'CSS R133-9-2 I 2° b, CSS D133-2-3',
  );
  expect(await act(test, debt, { kind: 'plan-concluded', months: 12 })).toBe('200 recorded');
  await live('plan', '2025-05-21');
  expect(await standing(test, debt)).toBe('plan');
  expect(await act(test, debt, { kind: 'plan-broken' })).toBe('200 recorded');
  await live('plan', '2025-05-21');
  expect(await standing(test, debt)).toBe('collectible, permit of 2025-05-21');
  await refused('plan', { kind: 'plan-broken' }, 'CSS R133-9-2 I 2° b');
}, 60_000);

it('an act of the future is refused; one of an earlier day is applied at its own date', async () => {
  const debt = await opened('dates', '2025-03-03', '2025-05-19', [
    '2025-03-10 notification-received',
    '2025-03-17 plan-accepted',
    ['2025-03-20 plan-concluded', { months: 12 }],
  ]);
  await refused('dates', { kind: 'plan-broken', on: '2025-05-21' }, 'date-in-the-future');
  expect(await act(test, debt, { kind: 'plan-broken', on: '2025-05-12' })).toBe('200 recorded');
  await live('dates', '2025-05-19');
  expect((await test.phases(debt)).at(-1)).toBe('2025-05-12 collectible');
  expect(await standing(test, debt)).toBe('collectible, permit of 2025-05-12');
}, 60_000);

it('a letter is of the day on which it leaves, also when the act is of an earlier one', async () => {
  const debt = await opened(
    'letter',
    '2018-02-01',
    '2018-05-31',
    ['2018-02-12 notification-received', '2018-04-24 demand-received'],
    NO_BENEFIT,
  );
  expect(await act(test, debt, { ...SIGNED, on: '2018-05-28' })).toBe('200 recorded');
  await live('letter', '2018-05-31');
  expect(await standing(test, debt)).toBe(
    'demand, permit of 2018-04-13, demand of 2018-04-20, contrainte of 2018-05-31',
  );
}, 60_000);

it('nothing is decided about a debt that has ended', async () => {
  const debt = await opened('ended', '2025-01-27', '2025-02-20', [
    '2025-02-05 notification-received',
    ['2025-02-10 payment-received', { amount: '1000.00' }],
  ]);
  expect(await standing(test, debt)).toBe('settled, paid 1000.00, owes 0.00');
  expect(await act(test, debt, SIGNED)).toBe('422 CSS L553-2');
  expect(await standing(test, debt)).toBe('settled, paid 1000.00, owes 0.00');
}, 60_000);

/** What was paid for November was due: the revision takes effect on 1 December 2024 (CSS R815-42). */
const TOO_EARLY = {
  regime: 'aspa',
  benefit: 'ASPA',
  undeclared: ['resources'],
  revision: { kind: 'revision', effectiveOn: '2024-12-01' },
} as const;

it('a debt of a portfolio that the law refuses is not opened, and is told; the household lives on', async () => {
  const [barred, lawful, debtor] = ['barred', 'lawful', 'h-refused'].map((name) => test.id(name));
  const line = (debt = '', as: object = {}) =>
    familyLine({
      debt,
      debtor: debtor ?? '',
      establishedOn: '2025-01-06',
      paidOn: '2024-11-05',
      amount: '300.00',
      events: [eventOf('2025-01-13 notification-received'), eventOf('2025-01-20 contestation')],
      as,
    });
  await lapse(test).add([
    line(barred, { ...TOO_EARLY, undeclared: [...TOO_EARLY.undeclared] }),
    line(lawful),
  ]);
  await advance(test, debtor ?? '', '2025-01-24');
  expect(await test.ledger.showDebt(barred ?? '')).toBeNull();
  expect(test.system.outside.refused.filter(({ debt }) => debt === barred)).toEqual([
    {
      debt: barred,
      on: '2025-01-06',
      kind: 'opened',
      message: expect.stringContaining('révision'),
    },
  ]);
  expect(await standing(test, lawful ?? '')).toBe('observation');
}, 60_000);

it('a debt that is open all the same is held for a lawyer, who ends it: its workflow never dies', async () => {
  const [debt, debtor] = [test.id('held'), test.id('h-held')];
  const [calm] = [
    familyLine({ debt: test.id('calm'), debtor, establishedOn: '2025-01-06', amount: '300.00' }),
  ];
  await lapse(test).add([calm]);
  await advance(test, debtor, '2025-01-06');
  const { calendar, office, pack } = await test.ledger.loadDebt(calm.debt.id);
  await test.ledger.openDebt({
    debt: {
      ...calm.debt,
      ...TOO_EARLY,
      id: debt,
      revision: { kind: 'revision', effectiveOn: civilDate('2025-02-01') },
    },
    office,
    calendar,
    pack,
    author: 'test',
  });
  const lived = [civilDate('2025-01-07'), civilDate('2025-01-06')];
  const moved = [];
  for (const to of lived) moved.push((await lapse(test).advance(debtor, to)).debtors);
  // A day that is over moves nobody.
  expect(moved).toEqual([1, 0]);
  const tasks = async () =>
    (await test.file(debt)).tasks.map(({ task, role }) => `${task} ${role}`);
  for (let tries = 0; tries < 200 && (await tasks()).length === 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await tasks()).toEqual(['undetermined-law lawyer']);
  expect((await test.file(debt)).row.phase).toBe('suspended');
  expect(await act(test, debt, { kind: 'transferred', on: '2025-01-06', to: 'other-fund' })).toBe(
    '200 recorded',
  );
  expect((await test.file(debt)).row.outstanding).toBe('0.00');
}, 60_000);

it('nothing is said to have ended when its workflow only stopped on the way', async () => {
  const debt = await opened('stopped', '2025-01-27', '2025-02-06', [
    '2025-02-05 notification-received',
  ]);
  await test.system.client.workflow.getHandle(debtWorkflowId(debt)).terminate();
  const before = await test.ledger.showDebt(debt);
  expect(await act(test, debt, { kind: 'plan-broken' })).toBe('503 debt-stopped');
  expect(await test.ledger.showDebt(debt)).toEqual(before);
}, 60_000);
