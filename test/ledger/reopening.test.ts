import type { DebtCase, LegalEvent } from '../../engine/lifecycle/types';
import type { Ledger } from '../../ledger/ledger';
import { openLedger } from '../../ledger/open';
import { START_MS } from './backends';
import { collectible, day, debtCase, record, recorded } from './fixtures';
import { inMemory } from '../setup/places';

/** Whether a message for a debt that has ended starts its workflow again: the lifecycle and the record say so. */
let ledger: Ledger;

beforeAll(async () => {
  ledger = await openLedger(inMemory());
}, START_MS);
afterAll(() => ledger.close());

/** Paid whole on 20 May 2018, as its workflow would leave it: every message delivered, its end on file. */
async function settled(): Promise<DebtCase> {
  const debt = await collectible(ledger, debtCase({}, '100.00'));
  await recorded(ledger, debt.id, {
    on: day('2018-05-20'),
    kind: 'payment-received',
    amount: '100.00',
  });
  await ledger.recordPhase({
    debt: debt.id,
    phase: 'settled',
    on: day('2018-05-20'),
    by: 'payment-received',
    because: ['CSS L553-2'],
  });
  await deliverAll(debt.id);
  return debt;
}

async function deliverAll(debt: string): Promise<void> {
  for (let row = await firstFor(debt); row !== null; row = await firstFor(debt))
    await ledger.markDelivered(row);
}

async function firstFor(debt: string): Promise<number | null> {
  const rows = await ledger.pendingOutbox(1_000);
  return rows.find(({ recipient }) => recipient === `debt/${debt}`)?.id ?? null;
}

async function startsAgain(debt: string, event: LegalEvent): Promise<boolean> {
  await recorded(ledger, debt, event);
  return (await ledger.reopening((await firstFor(debt)) ?? -1)) !== null;
}

test.each<readonly [boolean, LegalEvent]>([
  [true, { on: day('2018-06-20'), kind: 'contestation' }],
  [true, { on: day('2018-06-20'), kind: 'payment-returned', amount: '100.00' }],
  [true, { on: day('2018-05-18'), kind: 'contestation' }],
  [false, { on: day('2018-06-20'), kind: 'rectification-documents' }],
  [false, { on: day('2018-06-20'), kind: 'payment-received', amount: '10.00' }],
  [false, { on: day('2018-06-20'), kind: 'guardianship-opened' }],
])('%s: %o', async (again, event) => {
  const { id } = await settled();
  expect(await startsAgain(id, event)).toBe(again);
});

test('not while the debt has not ended: its workflow has only stopped', async () => {
  const debt = await collectible(ledger, debtCase());
  await deliverAll(debt.id);
  expect(await startsAgain(debt.id, { on: day('2018-06-20'), kind: 'contestation' })).toBe(false);
});

test('a message that comes twice, when all that it calls for was done, starts nothing', async () => {
  const { id } = await settled();
  expect(await startsAgain(id, { on: day('2018-06-20'), kind: 'contestation' })).toBe(true);
  await ledger.openTask({
    key: 'task:decide-contestation:2018-06-20:2018-08-20',
    debt: id,
    task: 'decide-contestation',
    role: 'case-officer',
    due: day('2018-08-20'),
    openedOn: day('2018-06-20'),
    because: ['CSS L553-2'],
    doneBy: 'act',
  });
  expect(await ledger.reopening((await firstFor(id)) ?? -1)).toBeNull();
});

test('what the record holds of an ended debt: its last phase, sums that still stand, and their keys', async () => {
  const { id } = await settled();
  const post = (key: string, amount: string) =>
    ledger.postOutcome({
      debt: id,
      key,
      posting: 'cancelled',
      amount,
      on: day('2018-06-20'),
      because: ['CSS L553-2'],
      author: 'workflow',
    });
  await post('post:cancelled:2018-06-20:60.00', '60.00');
  await post('reverse:post:cancelled:2018-06-20:60.00', '-60.00');
  await post('post:cancelled:2018-06-20:40.00', '40.00');
  const { lived, balance } = await ledger.loadDebt(id);
  expect(lived).toMatchObject({
    on: '2018-05-20',
    phase: 'settled',
    posted: [{ key: 'post:cancelled:2018-06-20:40.00', posting: 'cancelled', amount: '40.00' }],
  });
  expect(lived?.issued).toContain('reverse:post:cancelled:2018-06-20:60.00');
  // 60 € that went back are owed again once their cancellation is taken back; 40 € of them fall with the last one.
  expect(balance).toBe('20.00');
  expect(await ledger.check()).toMatchObject({ holds: true, broken: null });
});

test('a payment returned is booked once, and never more than was paid', async () => {
  const { id } = await settled();
  const back = (amount: string, key: string): Promise<unknown> =>
    record(ledger, id, { on: day('2018-06-20'), kind: 'payment-returned', amount }, key);
  expect(await back('100.01', 'b1')).toMatchObject({ status: 'refused' });
  expect(await back('100.00', 'b2')).toMatchObject({ status: 'recorded', balance: '100.00' });
  expect(await back('100.00', 'b2')).toMatchObject({ status: 'duplicate' });
  const { amounts } = await ledger.figures();
  expect(Number(amounts.paid)).toBeGreaterThanOrEqual(0);
  expect(await ledger.check()).toMatchObject({ holds: true, broken: null });
});
