import { startTestSystem, type TestSystem } from '../harness/system';
import { live, openedInJune } from './june2018';
import { act, payerState, standing } from './observe';
import type { Told } from './scenario';

/**
 * What comes after the end of a debt starts its life again where the lifecycle says so: the same workflow id, its
 * state loaded from the ledger. All debts were received on Thursday 7 June 2018 under the procedure of 2012: two
 * months to pay, so collectible from 8 August.
 */
let test: TestSystem;

beforeAll(async () => {
  test = await startTestSystem();
}, 120_000);

afterAll(() => test?.stop());

const PAID: Told = ['2018-07-02 payment-received', { amount: '1000.00' }];

const tasksOf = async (debt: string): Promise<readonly string[]> =>
  (await test.file(debt)).tasks.map(({ task }) => task).toSorted();

it('a payment that the bank takes back: the debt is owed again, and recovered like any other', async () => {
  const debt = await openedInJune(test, 'bounced', '2018-08-13', { then: [PAID] });
  expect(await standing(test, debt)).toBe('settled, paid 1000.00, owes 0.00');
  expect(await act(test, debt, { kind: 'payment-returned', amount: '1000.01' })).toMatch(/^422 /);
  // The two months ran on while it seemed paid.
  expect(await act(test, debt, { kind: 'payment-returned', amount: '1000.00' })).toBe(
    '200 recorded',
  );
  await live(test, 'bounced', '2018-08-13');
  expect(await standing(test, debt)).toBe(
    'collectible, permit of 2018-08-13, paid 1000.00, owes 1000.00',
  );
  await live(test, 'bounced', '2018-10-06');
  expect(await standing(test, debt)).toBe(
    'retention, permit of 2018-08-13, instructed 75.44 for 2018-09, retained 75.44, paid 1000.00, owes 924.56',
  );
  expect(await act(test, debt, { kind: 'payment-received', amount: '924.56' })).toMatch(/^202 /);
  await live(test, 'bounced', '2018-10-22');
  // The September retention was taken on 5 October: nothing was owed for it any more.
  expect(await standing(test, debt)).toBe(
    'settled, retained 150.88, paid 1924.56, given back 75.44, owes 0.00',
  );
}, 60_000);

it('contested after it was paid, then annulled: what was paid goes back', async () => {
  const debt = await openedInJune(test, 'annulled', '2018-07-20', { then: [PAID] });
  expect(await act(test, debt, { kind: 'contestation' })).toBe('202 applies');
  await live(test, 'annulled', '2018-07-20');
  expect(await tasksOf(debt)).toEqual(['decide-contestation']);
  expect(await act(test, debt, { kind: 'contestation-decided', outcome: 'accepted' })).toBe(
    '200 recorded',
  );
  await live(test, 'annulled', '2018-07-24');
  expect(await standing(test, debt)).toBe('cancelled, paid 1000.00, given back 1000.00, owes 0.00');
  expect(await tasksOf(debt)).toEqual([]);
  const { refunds } = await payerState(test);
  expect(refunds.filter((refund) => refund.debt === debt)).toHaveLength(1);
}, 60_000);

it('a judgment after a remission: what was paid goes back, what was remitted never was', async () => {
  const debt = await openedInJune(test, 'judged', '2018-07-20', {
    then: [
      ['2018-07-02 payment-received', { amount: '400.00' }],
      ['2018-07-03 appeal-lodged', { to: 'court' }],
      ['2018-07-10 remission-decided', { outcome: 'accepted' }],
    ],
  });
  expect(await standing(test, debt)).toBe('remitted, paid 400.00, owes 0.00');
  expect(await tasksOf(debt)).toEqual(['follow-court']);
  expect(await act(test, debt, { kind: 'appeal-decided', by: 'court', outcome: 'accepted' })).toBe(
    '200 recorded',
  );
  await live(test, 'judged', '2018-07-24');
  expect(await standing(test, debt)).toBe('cancelled, paid 400.00, given back 400.00, owes 0.00');
}, 60_000);

it('what changes nothing stays on file, a person reads it, and the organism’s acts are refused with the rule', async () => {
  const debt = await openedInJune(test, 'closed', '2018-07-20', {
    then: [
      ['2018-06-20 contestation', {}],
      ['2018-06-25 contestation-decided', { outcome: 'accepted' }],
    ],
  });
  expect(await act(test, debt, { kind: 'contestation' })).toBe('202 none');
  expect(await act(test, debt, { kind: 'plan-concluded', months: 3 })).toBe('422 CSS L553-2');
  await live(test, 'closed', '2018-07-24');
  expect(await standing(test, debt)).toBe('cancelled, owes 0.00');
  expect(await tasksOf(debt)).toEqual(['read-message-after-end']);
}, 60_000);

it('the ledger is balanced after all of it', async () => {
  expect(await test.ledger.check()).toMatchObject({ holds: true, broken: null });
});
