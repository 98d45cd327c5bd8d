import { civilDate } from '../../engine/calendar/civil';
import { familyLine, startTestSystem, type LineOptions, type TestSystem } from '../harness/system';
import { controlOf, type Fault } from './control';

/** The benefit system fails in every way; each household of this file has a fault of its own, in one run. */
jest.setTimeout(180_000);

let test: TestSystem;

/** Collectible on 1 April 2025: retained for April to July, 72.94 € a month, 31.18 € the last. */
const plain = (name: string, more: Partial<LineOptions> = {}) =>
  familyLine({
    debt: test.id(`d-${name}`),
    debtor: test.id(`h-${name}`),
    establishedOn: '2025-03-03',
    amount: '250.00',
    events: [{ on: '2025-03-10', kind: 'notification-received' }],
    ...more,
  });

const WHOLE = ['2025-04 72.94', '2025-05 72.94', '2025-06 72.94', '2025-07 31.18'];
const TAKEN = WHOLE.map((each) => each.replace(' ', ' executed '));

const FACTS = 'GET /debtors/{id}/facts';
const PAYABLE = 'GET /debtors/{id}/payable';
const PUT = 'PUT /retentions/{key}';
const READ = 'GET /retentions/{key}';
const CANCEL = 'DELETE /retentions/{key}';
const REFUND = 'POST /refunds';

/** More failures in a row than one attempt of an activity outlives: it is tried again from its start. */
const OUTLASTING = 6;

const FAULTS: readonly (readonly [name: string, ...faults: readonly Omit<Fault, 'debtor'>[]])[] = [
  [
    'down',
    { route: FACTS, kind: 'down', count: OUTLASTING },
    { route: READ, kind: 'down', count: OUTLASTING },
  ],
  [
    'refusing',
    { route: PAYABLE, kind: '5xx', count: OUTLASTING },
    { route: PUT, kind: '5xx', count: OUTLASTING },
  ],
  // The client leaves an answer ten seconds.
  ['late', { route: PUT, kind: 'delay', ms: 11_000, count: 1 }],
  [
    'twice',
    { route: PUT, kind: 'duplicate', count: 3 },
    { route: READ, kind: 'duplicate', count: 3 },
    { route: FACTS, kind: 'duplicate', count: 3 },
  ],
  ['lost', { route: PUT, kind: 'lost-answer', count: OUTLASTING }],
];

const wholeRun = async () => {
  test = await startTestSystem();
  const faults = FAULTS.flatMap(([name, ...own]) =>
    own.map((fault) => ({ ...fault, debtor: test.id(`h-${name}`) })),
  );
  const suspended = {
    debtor: test.id('h-cancelled'),
    route: CANCEL,
    kind: 'lost-answer',
    count: OUTLASTING,
  } as const;
  const excess = {
    debtor: test.id('h-excess'),
    route: PUT,
    kind: 'wrong-amount',
    amount: '100.00',
    count: 1,
  } as const;
  const refund = {
    debtor: test.id('h-excess'),
    route: REFUND,
    kind: 'lost-answer',
    count: OUTLASTING,
  } as const;
  await controlOf(test).benefitFaults([...faults, suspended, excess, refund]);
  await test.run(
    [
      ...FAULTS.map(([name]) => plain(name)),
      plain('excess'),
      // Collectible on 8 August 2018; contested between the instruction of the 20th and the payment of 5 September.
      plain('cancelled', {
        establishedOn: '2018-05-28',
        events: [
          { on: '2018-06-07', kind: 'notification-received' },
          { on: '2018-08-27', kind: 'contestation' },
        ],
      }),
      plain('healthy'),
    ],
    '2025-09-30',
  );
};

beforeAll(wholeRun, 180_000);

afterAll(() => test?.stop());

it.each(FAULTS.map(([name]) => name))(
  '%s: each month is retained once, as if nothing had happened',
  async (name) => {
    expect(await test.retentions(test.id(`d-${name}`))).toEqual(WHOLE);
    expect(await controlOf(test).taken(test.id(`h-${name}`))).toEqual(TAKEN);
    expect((await test.file(test.id(`d-${name}`))).row).toMatchObject({
      phase: 'settled',
      outstanding: '0.00',
    });
  },
);

it('the other households are not held back', async () => {
  expect(await test.retentions(test.id('d-healthy'))).toEqual(WHOLE);
});

it('an instruction whose cancellation lost its answer is cancelled once, and nothing is taken', async () => {
  expect(await controlOf(test).taken(test.id('h-cancelled'))).toEqual(['2018-08 cancelled 75.44']);
  expect(await test.retentions(test.id('d-cancelled'))).toEqual([]);
  expect((await test.file(test.id('d-cancelled'))).row).toMatchObject({
    phase: 'suspended',
    outstanding: '250.00',
  });
});

it('what the payer took beyond the instruction is given back once, even when its answer is lost', async () => {
  expect(await controlOf(test).taken(test.id('h-excess'))).toEqual([
    '2025-04 executed 100.00',
    ...TAKEN.slice(1),
  ]);
  expect(await controlOf(test).refunds(test.id('h-excess'))).toEqual(['27.06']);
  expect((await test.file(test.id('d-excess'))).row).toMatchObject({
    phase: 'settled',
    outstanding: '0.00',
  });
});

it('the record holds throughout', async () => {
  expect(await test.ledger.check()).toMatchObject({ holds: true, broken: null });
});

it('a household that it does not know: nothing is retained, a person is asked, and the month it is known it goes on', async () => {
  const { system } = test;
  const [debt, debtor] = [test.id('d-unknown'), test.id('h-unknown')];
  const line = plain('unknown');
  const opened = await fetch(`${system.apiUrl}/debts`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer api',
      'content-type': 'application/json',
      'idempotency-key': debt,
    },
    body: JSON.stringify({ debt: line.debt }),
  });
  expect(opened.status).toBe(201);
  const advance = (to: string) => system.timeLapse?.advance(debtor, civilDate(to));
  await advance('2025-03-10');
  await system.outside.happen(debtor, debt, {
    kind: 'notification-received',
    on: civilDate('2025-03-10'),
  });
  await advance('2025-05-31');
  expect(await controlOf(test).taken(debtor)).toEqual([]);
  const file = await test.file(debt);
  expect(file.row).toMatchObject({ phase: 'collectible', outstanding: '250.00' });
  expect(file.tasks.filter(({ task }) => task === 'identify-household')).toMatchObject([
    { role: 'case-officer', openedOn: '2025-04-20' },
    { role: 'case-officer', openedOn: '2025-05-20' },
  ]);

  await controlOf(test).situation(debtor, '2025-06', line.situation);
  await advance('2025-07-31');
  expect(await test.retentions(debt)).toEqual(['2025-06 72.94']);
});
