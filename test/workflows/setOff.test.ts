import { civilMonth } from '../../engine/calendar/civil';
import { startTestSystem, testOffice, type TestSystem } from '../harness/system';
import { householdOf, live, openedInJune } from './june2018';
import { act, instructions, payerState } from './observe';

/**
 * A month in which the benefits bear less than the household's amount, and back-pay is paid beside them. Received on
 * 7 June 2018, collectible on 8 August: 75.44 a month (D553-1), of which 50.00 are payable.
 */
let test: TestSystem;

beforeAll(async () => {
  test = await startTestSystem(testOffice({ backPay: 'within-ceiling' }));
}, 120_000);
afterAll(() => test.stop());

const BACK_PAY = { benefit: 'AF', period: civilMonth('2018-03'), amount: '400.00' } as const;

const journal = async (debt: string): Promise<readonly string[]> =>
  (await test.file(debt)).journal.map(({ posting, amount }) => `${posting} ${amount}`);

it('what the benefits cannot bear is set off on the back-pay, under the one ceiling of the month', async () => {
  const debt = await openedInJune(test, 'both', '2018-08-21', {
    situation: { payable: '50.00', backPay: [BACK_PAY] },
  });
  expect(await instructions(test, householdOf(test, 'both'))).toEqual([
    '2018-08 50.00 accepted',
    '2018-08 25.44 accepted',
  ]);
  const { retentions } = await payerState(test);
  const orders = retentions.flatMap(({ order }) =>
    order?.debtor === householdOf(test, 'both') ? [order] : [],
  );
  expect(orders.map(({ backPay }) => backPay)).toEqual([
    undefined,
    [{ benefit: 'AF', period: '2018-03', amount: '25.44' }],
  ]);
  await live(test, 'both', '2018-09-21');
  expect(await journal(debt)).toEqual(['opened 1000.00', 'retention 50.00', 'set-off 25.44']);
  expect((await test.ledger.showMonth(debt, '2018-08'))?.fromThisDebt).toBe('75.44');
  expect((await test.ledger.check()).holds).toBe(true);
}, 60_000);

it('contested before it is executed, nothing is taken on either; contested at an earlier date, both go back', async () => {
  const [before, late] = await Promise.all([
    openedInJune(test, 'before', '2018-08-25', {
      situation: { payable: '50.00', backPay: [BACK_PAY] },
    }),
    openedInJune(test, 'late', '2018-08-25', {
      situation: { payable: '50.00', backPay: [BACK_PAY] },
    }),
  ]);
  expect(await act(test, before, { kind: 'contestation' })).toContain('202 suspends');
  await Promise.all([live(test, 'before', '2018-10-25'), live(test, 'late', '2018-09-21')]);
  expect(await journal(before)).toEqual(['opened 1000.00']);
  expect(await instructions(test, householdOf(test, 'before'))).toEqual([
    '2018-08 50.00 cancelled',
    '2018-08 25.44 cancelled',
  ]);
  expect(await act(test, late, { kind: 'contestation', on: '2018-08-30' })).toBe(
    '202 suspends, gives back 75.44',
  );
  await live(test, 'late', '2018-09-22');
  expect(await journal(late)).toEqual([
    'opened 1000.00',
    'retention 50.00',
    'set-off 25.44',
    'to-be-refunded 50.00',
    'to-be-refunded 25.44',
    'refunded 50.00',
    'refunded 25.44',
  ]);
  expect((await test.file(late)).row.outstanding).toBe('1000.00');
  expect((await test.ledger.check()).holds).toBe(true);
}, 60_000);

it('what a third party seizes leaves so much less to take', async () => {
  const seizure = { benefit: 'AF', ground: 'maintenance', amount: '40.00' } as const;
  await openedInJune(test, 'seized', '2018-08-21', {
    situation: { payable: '131.95', seizures: [seizure] },
  });
  expect(await instructions(test, householdOf(test, 'seized'))).toEqual(['2018-08 35.44 accepted']);
}, 60_000);
