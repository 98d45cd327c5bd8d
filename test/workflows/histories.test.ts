import { temporal } from '@temporalio/proto';
import {
  debtorWorkflowId,
  debtWorkflowId,
  DELIVER_SIGNAL,
  type DebtorAct,
  type Delivery,
} from '../../messages/names';
import { civilDate } from '../../engine/calendar/civil';
import { standingOf } from '../../workers/calendar/timeSkipping';
import { testTemporal } from '../setup/temporal';
import { startTestSystem, type TestSystem } from '../harness/system';
import { householdOf, live, openedInJune } from './june2018';
import { act, instructions, standing } from './observe';

/**
 * Histories stay short, and one that grows too long goes on under a new one with all that the workflow knew.
 * Both debts were received on Thursday 7 June 2018, under the procedure of 2012: collectible on 8 August.
 */
let test: TestSystem;

beforeAll(async () => {
  test = await startTestSystem();
}, 120_000);

afterAll(() => test?.stop());

const { EventType } = temporal.api.enums.v1;

/** What the moving of time itself writes. */
const OF_THE_CALENDAR: ReadonlySet<unknown> = new Set([
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_OPTIONS_UPDATED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TIME_SKIPPING_TRANSITIONED,
]);

async function eventsOf(workflowId: string): Promise<number> {
  const { events } = await test.system.client.workflow.getHandle(workflowId).fetchHistory();
  return (events ?? []).filter(({ eventType }) => !OF_THE_CALENDAR.has(eventType)).length;
}

it('twelve retentions: at most 60 events for the debt, and 24 a month for its household', async () => {
  // 900 € at 75.44 a month: eleven times 75.44 and 70.16, from 5 September 2018 to 5 August 2019.
  const debt = await openedInJune(test, 'twelve', '2018-10-21', { amount: '900.00' });
  const household = debtorWorkflowId(householdOf(test, 'twelve'));
  const before = await eventsOf(household);
  await live(test, 'twelve', '2019-04-21');
  const after = await eventsOf(household);
  await live(test, 'twelve', '2019-08-20');
  expect(await standing(test, debt)).toBe('settled, retained 900.00, owes 0.00');
  expect(await test.retentions(debt)).toHaveLength(12);
  expect(await eventsOf(debtWorkflowId(debt))).toBeLessThanOrEqual(60);
  expect((after - before) / 6).toBeLessThanOrEqual(24);
  expect(after).toBeGreaterThan(before);
}, 120_000);

const runOf = async (workflowId: string): Promise<string> => {
  const { connection } = test.system.client;
  return (await standingOf(connection, testTemporal().namespace, workflowId))?.runId ?? '';
};

/** Signals given at once; many share a workflow task, so their number says little of the events they bring. */
const WAVE = 100;
const WAVES = 60;

/** Gives a message that was heard long ago again and again, until its recipient goes on under a new history. */
async function flood(recipient: string, message: Delivery['message']): Promise<void> {
  const handle = test.system.client.workflow.getHandle(recipient);
  const row: Delivery = { id: 0, recipient, number: 1, message };
  const first = await runOf(recipient);
  for (let wave = 0; wave < WAVES && (await runOf(recipient)) === first; wave += 1) {
    let left = WAVE;
    const sender = async (): Promise<void> => {
      for (; left > 0; left -= 1) await handle.signal(DELIVER_SIGNAL, row);
    };
    await Promise.all([sender(), sender(), sender()]);
  }
  expect(await runOf(recipient)).not.toBe(first);
}

it('a debt goes on under a new history: messages heard are not heard again, its delays, its acts and what waits for its day go on', async () => {
  const debt = await openedInJune(test, 'long', '2018-06-11');
  const id = debtWorkflowId(debt);
  const later = { id: 'w1', event: { on: '2018-10-01', kind: 'contestation' } };
  await test.system.client.workflow.getHandle(id).signal('contest' satisfies DebtorAct, later);
  const event = { kind: 'contestation', on: civilDate('2018-06-11') } as const;
  await flood(id, { kind: 'fact', epoch: 99, event });
  await live(test, 'long', '2018-08-07');
  expect(await standing(test, debt)).toBe('observation');
  expect(await act(test, debt, { kind: 'contrainte-signed', by: 'director' })).toBe(
    '422 CSS R133-3',
  );
  await live(test, 'long', '2018-09-20');
  expect(await standing(test, debt)).toBe(
    'retention, permit of 2018-08-08, instructed 75.44 for 2018-09, retained 75.44, owes 924.56',
  );
  await live(test, 'long', '2018-10-01');
  expect(await standing(test, debt)).toBe('suspended, retained 75.44, owes 924.56');
}, 120_000);

it('a household goes on under a new history: one retention a month, and a contestation still gives back', async () => {
  const debt = await openedInJune(test, 'long-household', '2018-09-25');
  const debtor = householdOf(test, 'long-household');
  const { calendar } = await test.ledger.loadDebt(debt);
  await flood(debtorWorkflowId(debtor), {
    kind: 'suspended',
    debt,
    on: civilDate('2018-08-08'),
    instructions: [`${debtor}:2018-09:retention:0`],
    calendar,
  });
  await live(test, 'long-household', '2018-11-05');
  expect(await instructions(test, debtor)).toEqual([
    '2018-08 75.44 executed',
    '2018-09 75.44 executed',
    '2018-10 75.44 accepted',
  ]);
  expect(await act(test, debt, { kind: 'contestation' })).toBe('202 suspends');
  await live(test, 'long-household', '2018-11-05');
  expect(await standing(test, debt)).toBe(
    'suspended, retained 226.32, given back 75.44, owes 849.12',
  );
  expect(await test.ledger.check()).toMatchObject({ holds: true, broken: null });
}, 120_000);
