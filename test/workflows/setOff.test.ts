import { familyLine, startTestSystem, testOffice, type TestSystem } from '../harness/system';
import { act, advance, instructions, lapse, payerState } from './observe';
import { eventOf, type Told } from './scenario';

/**
 * A month in which the benefits bear less than the household's amount, and back-pay is paid beside them. Received on
 * 7 June 2018, collectible on 8 August: 75.44 a month (D553-1), of which 50.00 are payable.
 */
let test: TestSystem;

beforeAll(async () => {
  test = await startTestSystem(testOffice({ backPay: 'within-ceiling' }));
}, 120_000);
afterAll(() => test.stop());

const RECEIVED: readonly Told[] = ['2018-06-07 notification-received'];
const BACK_PAY = { benefit: 'AF', period: '2018-03', amount: '400.00' } as const;

async function opened(name: string, situation: object, until: string): Promise<string> {
  const debt = test.id(name);
  await lapse(test).add([
    familyLine({
      debt,
      debtor: test.id(`h-${name}`),
      establishedOn: '2018-05-28',
      amount: '1000.00',
      situation: { payable: '50.00', ...situation },
      events: RECEIVED.map(eventOf),
    }),
  ]);
  await live(name, until);
  return debt;
}

const live = (name: string, to: string): Promise<void> => advance(test, test.id(`h-${name}`), to);

const journal = async (debt: string): Promise<readonly string[]> =>
  (await test.file(debt)).journal.map(({ posting, amount }) => `${posting} ${amount}`);

it('what the benefits cannot bear is set off on the back-pay, under the one ceiling of the month', async () => {
  const debt = await opened('both', { backPay: [BACK_PAY] }, '2018-08-21');
  expect(await instructions(test, test.id('h-both'))).toEqual([
    '2018-08 50.00 accepted',
    '2018-08 25.44 accepted',
  ]);
  const { retentions } = await payerState(test);
  const orders = retentions.flatMap(({ order }) =>
    order?.debtor === test.id('h-both') ? [order] : [],
  );
  expect(orders.map(({ backPay }) => backPay)).toEqual([
    undefined,
    [{ benefit: 'AF', period: '2018-03', amount: '25.44' }],
  ]);
  await live('both', '2018-09-21');
  expect(await journal(debt)).toEqual(['opened 1000.00', 'retention 50.00', 'set-off 25.44']);
  expect((await test.ledger.showMonth(debt, '2018-08'))?.fromThisDebt).toBe('75.44');
  expect((await test.ledger.check()).holds).toBe(true);
}, 60_000);

it('contested before it is executed, nothing is taken on either; contested at an earlier date, both go back', async () => {
  const [before, late] = await Promise.all([
    opened('before', { backPay: [BACK_PAY] }, '2018-08-25'),
    opened('late', { backPay: [BACK_PAY] }, '2018-08-25'),
  ]);
  expect(await act(test, before, { kind: 'contestation' })).toContain('202 suspends');
  await Promise.all([live('before', '2018-10-25'), live('late', '2018-09-21')]);
  expect(await journal(before)).toEqual(['opened 1000.00']);
  expect(await instructions(test, test.id('h-before'))).toEqual([
    '2018-08 50.00 cancelled',
    '2018-08 25.44 cancelled',
  ]);
  expect(await act(test, late, { kind: 'contestation', on: '2018-08-30' })).toBe(
    '202 suspends, gives back 75.44',
  );
  await live('late', '2018-09-22');
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
  const seizures = [{ benefit: 'AF', ground: 'maintenance', amount: '40.00' }] as const;
  await opened('seized', { payable: '131.95', seizures }, '2018-08-21');
  expect(await instructions(test, test.id('h-seized'))).toEqual(['2018-08 35.44 accepted']);
}, 60_000);
