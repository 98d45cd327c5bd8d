import { familyLine } from '../harness/system';
import { advance, fault, lapse, standing } from './observe';
import { eventOf, type Scenario, stage, toldOf, type Told } from './scenario';

/**
 * Small debts, payments, and sums that go back. Abandonment is below 0.68 % of the monthly ceiling, rounded up to
 * the euro (CSS D133-2): 2018, 0.68 % of 3 311 € = 22.51, so 23 €; 2025, of 3 925 € = 26.69, so 27 €.
 */
const SMALL: readonly Scenario[] = [
  {
    why: '2018: 22.99 € is below 23 €: abandoned at once, and no letter leaves',
    opened: '2018-05-28',
    amount: '22.99',
    events: [],
    steps: [['2018-05-28', 'abandoned, owes 0.00']],
  },
  {
    why: '2018: 23.00 € is not below 23 €: notified',
    opened: '2018-05-28',
    amount: '23.00',
    events: [],
    steps: [['2018-05-28', 'notified']],
  },
  {
    why: '2025: 26.99 € is below 27 €',
    opened: '2025-01-27',
    amount: '26.99',
    events: [],
    steps: [['2025-01-27', 'abandoned, owes 0.00']],
  },
  {
    why: '2025: 27.00 € is not; what remains of a debt is never abandoned for being small: the last 5 € are retained',
    opened: '2025-01-27',
    amount: '27.00',
    events: [
      '2025-02-05 notification-received',
      ['2025-02-10 payment-received', { amount: '22.00' }],
    ],
    steps: [
      [
        '2025-03-20',
        'collectible, permit of 2025-02-26, instructed 5.00 for 2025-03, paid 22.00, owes 5.00',
      ],
      ['2025-04-20', 'settled, retained 5.00, paid 22.00, owes 0.00'],
    ],
  },
];

/** Received Thursday 7 June 2018: collectible on 8 August, August instructed on the 20th, taken on 5 September. */
const RECEIVED: readonly Told[] = ['2018-06-07 notification-received'];
const P = 'permit of 2018-08-08';
const paid = (on: string, amount: string): Told => [`${on} payment-received`, { amount }];

const PAYMENTS: readonly Scenario[] = [
  {
    why: 'paid whole in the two months: settled at once, nothing is ever retained',
    opened: '2018-05-28',
    events: [...RECEIVED, paid('2018-07-16', '1000.00')],
    steps: [
      ['2018-07-15', 'observation'],
      ['2018-07-16', 'settled, paid 1000.00, owes 0.00'],
      ['2018-09-20', 'settled, paid 1000.00, owes 0.00'],
    ],
  },
  {
    why: 'paid on the day of the establishment, before any notification was received: settled',
    opened: '2018-05-28',
    events: [paid('2018-05-28', '1000.00')],
    steps: [['2018-05-28', 'settled, paid 1000.00, owes 0.00']],
  },
  {
    why: 'paid for a part: the rest is retained, to the cent',
    opened: '2018-05-28',
    amount: '100.00',
    events: [...RECEIVED, paid('2018-07-16', '10.00')],
    steps: [
      ['2018-08-20', `collectible, ${P}, instructed 75.44 for 2018-08, paid 10.00, owes 90.00`],
      [
        '2018-09-20',
        `retention, ${P}, instructed 14.56 for 2018-09, retained 75.44, paid 10.00, owes 14.56`,
      ],
      ['2018-10-20', 'settled, retained 90.00, paid 10.00, owes 0.00'],
    ],
  },
  {
    why: '1 200 € paid for 1 000 €: settled, 200 € go back that day',
    opened: '2018-05-28',
    events: [...RECEIVED, paid('2018-07-16', '1200.00')],
    steps: [['2018-07-16', 'settled, paid 1200.00, given back 200.00, owes 0.00']],
  },
  {
    why: 'paid whole on 30 August, when August is already instructed: cancelled, nothing is taken on 5 September',
    opened: '2018-05-28',
    events: [...RECEIVED, paid('2018-08-30', '1000.00')],
    steps: [
      ['2018-08-29', `collectible, ${P}, instructed 75.44 for 2018-08`],
      ['2018-08-30', 'settled, paid 1000.00, owes 0.00'],
      ['2018-09-20', 'settled, paid 1000.00, owes 0.00'],
    ],
  },
  {
    why: 'paid whole on 6 September, on the morrow of a retention not yet read back: its 75.44 € were taken for nothing and go back',
    opened: '2018-05-28',
    events: [...RECEIVED, paid('2018-09-06', '1000.00')],
    steps: [
      ['2018-09-06', 'settled, retained 75.44, paid 1000.00, given back 75.44, owes 0.00'],
      ['2018-10-20', 'settled, retained 75.44, paid 1000.00, given back 75.44, owes 0.00'],
    ],
  },
  {
    why: 'paid for a part on 30 August, less being owed than August was instructed for: what the payer takes beyond it goes back',
    opened: '2018-05-28',
    amount: '80.00',
    events: [...RECEIVED, paid('2018-08-30', '50.00')],
    steps: [
      ['2018-08-30', `collectible, ${P}, instructed 75.44 for 2018-08, paid 50.00, owes 30.00`],
      ['2018-09-20', 'settled, retained 75.44, paid 50.00, given back 45.44, owes 0.00'],
    ],
  },
];

const SCENARIOS = [...SMALL, ...PAYMENTS];
const { test, seen } = stage(SCENARIOS);

describe('small debts, payments and what goes back', () => {
  it.each(SCENARIOS)('$why', async (scenario) => {
    expect(await seen(scenario)).toEqual(toldOf(scenario));
  });

  it('no letter leaves about a debt that is abandoned at once', async () => {
    const { rows } = await test().ledger.listDebts({ phase: 'abandoned' });
    expect(rows).toHaveLength(2);
    for (const { id } of rows) expect((await test().file(id)).letters).toEqual([]);
  });

  it('the payer takes 85.44 € where 75.44 € were instructed: the 10 € go back', async () => {
    const [debt, debtor] = [test().id('wrong'), test().id('h-wrong')];
    await fault(test(), { kind: 'wrong-amount', debtor, amount: '85.44', count: 1 });
    await lapse(test()).add([
      familyLine({
        debt,
        debtor,
        establishedOn: '2018-05-28',
        amount: '1000.00',
        events: RECEIVED.map(eventOf),
      }),
    ]);
    await advance(test(), debtor, '2018-09-20');
    expect(await standing(test(), debt)).toBe(
      `retention, ${P}, instructed 75.44 for 2018-09, retained 85.44, given back 10.00, owes 924.56`,
    );
  }, 60_000);

  it('the record holds, and nothing is left to be given back', async () => {
    const check = await test().ledger.check();
    expect(check).toMatchObject({ holds: true, broken: null });
    expect(test().system.outside.refused).toEqual([]);
  });
});
