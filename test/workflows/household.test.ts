import { type Scenario, stage, toldOf, type Told } from './scenario';

/**
 * One retention a month for a household, over all its debts (CSS D553-4), and its amount through time (D553-1,
 * D553-2). The household of these tests: resources of 14 400 € a year, benefits of 131.95 €, housing of 410 €,
 * 2.5 shares. R = 1 200 + 131.95 − 410 = 921.95, so q = 368.78. In 2018: 48 + 25 % of (368.78 − 259) = 75.44.
 * All debts were received on Thursday 7 June 2018: collectible on Wednesday 8 August.
 */
const RECEIVED: readonly Told[] = ['2018-06-07 notification-received'];
const P = 'permit of 2018-08-08';

const SEVERAL_DEBTS: readonly Scenario[] = [
  {
    why: 'three debts, 75.44 € a month: the oldest first; of two of the same day, the smaller first',
    opened: '2018-05-28',
    amount: '100.00',
    events: RECEIVED,
    others: [
      { opened: '2018-06-04', amount: '200.00', events: RECEIVED },
      { opened: '2018-06-04', amount: '150.00', events: RECEIVED },
    ],
    steps: [
      [
        '2018-09-20',
        `retention, ${P}, retained 75.44, owes 24.56 | collectible, ${P} | collectible, ${P} | 2018-08 75.44 executed | 2018-09 75.44 accepted`,
      ],
      // 5 October: the last 24.56 of the first, then 50.88 of the third, which is smaller than the second.
      [
        '2018-10-20',
        `settled, retained 100.00, owes 0.00 | collectible, ${P} | retention, ${P}, retained 50.88, owes 99.12 | 2018-08 75.44 executed | 2018-09 75.44 executed | 2018-10 75.44 accepted`,
      ],
      // 5 November: 75.44 of the third; 5 December: its last 23.68 and 51.76 of the second.
      [
        '2018-12-20',
        `settled, retained 100.00, owes 0.00 | retention, ${P}, retained 51.76, owes 148.24 | settled, retained 150.00, owes 0.00 | 2018-08 75.44 executed | 2018-09 75.44 executed | 2018-10 75.44 executed | 2018-11 75.44 executed | 2018-12 75.44 accepted`,
      ],
    ],
  },
  {
    why: 'the oldest is contested after the month was instructed: that instruction is cancelled, and the month goes on for the other debt',
    opened: '2018-05-28',
    amount: '300.00',
    events: RECEIVED,
    others: [{ opened: '2018-06-04', amount: '200.00', events: RECEIVED }],
    steps: [
      ['2018-08-20', `collectible, ${P} | collectible, ${P} | 2018-08 75.44 accepted`],
      ['2018-08-25', { kind: 'contestation' }, '202 suspends'],
      [
        '2018-08-25',
        `suspended | collectible, ${P} | 2018-08 75.44 cancelled | 2018-08 75.44 accepted`,
      ],
      [
        '2018-09-20',
        `suspended | retention, ${P}, retained 75.44, owes 124.56 | 2018-08 75.44 cancelled | 2018-08 75.44 executed | 2018-09 75.44 accepted`,
      ],
    ],
  },
  {
    why: 'one retention for two debts, and the first contested on the day on which it is taken, 5 September: its 50 € go back, the 25.44 € of the other are kept, and nothing more is taken that month',
    opened: '2018-05-28',
    amount: '50.00',
    events: RECEIVED,
    others: [{ opened: '2018-06-04', amount: '200.00', events: RECEIVED }],
    steps: [
      ['2018-09-05', { kind: 'contestation' }, '202 suspends'],
      [
        '2018-09-05',
        `suspended, retained 50.00, given back 50.00, owes 50.00 | retention, ${P}, retained 25.44, owes 174.56 | 2018-08 75.44 executed`,
      ],
      [
        '2018-10-20',
        `suspended, retained 50.00, given back 50.00, owes 50.00 | retention, ${P}, retained 100.88, owes 99.12 | 2018-08 75.44 executed | 2018-09 75.44 executed | 2018-10 75.44 accepted`,
      ],
    ],
  },
  {
    why: 'the debtor says which debt is paid (C. civ. 1342-10): the newer is settled, the older goes on',
    opened: '2018-05-28',
    amount: '300.00',
    events: RECEIVED,
    others: [
      {
        opened: '2018-06-04',
        amount: '200.00',
        events: [...RECEIVED, ['2018-09-03 payment-received', { amount: '200.00' }]],
      },
    ],
    steps: [
      [
        '2018-09-20',
        `retention, ${P}, retained 75.44, owes 224.56 | settled, paid 200.00, owes 0.00 | 2018-08 75.44 executed | 2018-09 75.44 accepted`,
      ],
    ],
  },
  {
    why: 'the second debt becomes collectible on 21 August, the day after the cut-off: it takes part from September',
    opened: '2018-05-28',
    amount: '50.00',
    events: RECEIVED,
    others: [
      { opened: '2018-06-04', amount: '200.00', events: ['2018-06-20 notification-received'] },
    ],
    steps: [
      ['2018-08-20', `collectible, ${P} | observation | 2018-08 50.00 accepted`],
      [
        '2018-08-21',
        `collectible, ${P} | collectible, permit of 2018-08-21 | 2018-08 50.00 accepted`,
      ],
      [
        '2018-09-20',
        'settled, retained 50.00, owes 0.00 | collectible, permit of 2018-08-21 | 2018-08 50.00 executed | 2018-09 75.44 accepted',
      ],
    ],
  },
];

const PENSIONER: NonNullable<Scenario['situation']> = {
  benefits: [
    { code: 'AF', amount: '131.95' },
    { code: 'pension', amount: '1500.00' },
  ],
  payable: '1631.95',
};
const P_2025 = 'permit of 2025-02-04';

/** The debts of a household that follow several rules are one instruction, each rule with its own amount. */
const SEVERAL_RULES: readonly Scenario[] = [
  {
    why: 'a family debt at 72.94 € a month, one of a pension of which 236.94 € may be attached (R355-4); each to its own end',
    opened: '2025-01-06',
    amount: '100.00',
    situation: PENSIONER,
    events: ['2025-01-13 notification-received'],
    others: [
      {
        opened: '2025-01-06',
        amount: '500.00',
        events: ['2025-01-13 notification-received'],
        as: { regime: 'old-age', benefit: 'pension' },
      },
    ],
    steps: [
      ['2025-02-20', `collectible, ${P_2025} | collectible, ${P_2025} | 2025-02 309.88 accepted`],
      [
        '2025-03-20',
        `retention, ${P_2025}, retained 72.94, owes 27.06 | retention, ${P_2025}, retained 236.94, owes 263.06 | 2025-02 309.88 executed | 2025-03 264.00 accepted`,
      ],
      [
        '2025-05-20',
        'settled, retained 100.00, owes 0.00 | settled, retained 500.00, owes 0.00 | 2025-02 309.88 executed | 2025-03 264.00 executed | 2025-04 26.12 executed',
      ],
    ],
  },
];

const yearly = (amount: string) => ({
  resources: { kind: 'year', amount, maintenancePaid: '0.00' },
});
const september = `retention, ${P}, instructed 75.44 for 2018-09, retained 75.44, owes 924.56`;
const october = (amount: string): string =>
  `retention, ${P}, instructed ${amount} for 2018-10, retained 150.88, owes 849.12`;

/** A new amount takes the place of the old one only when it differs by 20 % or more (D553-2). */
const RECOMPUTATION: readonly Scenario[] = [
  {
    why: 'on 1 January 2019 the scale gives 48 + 25 % of (368.78 − 262) = 74.69: less than 20 % from 75.44, which stays',
    opened: '2018-05-28',
    events: RECEIVED,
    steps: [
      ['2019-01-20', `retention, ${P}, instructed 75.44 for 2019-01, retained 377.20, owes 622.80`],
    ],
  },
  {
    why: 'resources fall to 12 588.60 € in October: R = 771.00, q = 308.40, 60.35 €, 15.09 € less, which is a fifth of 75.44 (15.088): applied',
    opened: '2018-05-28',
    events: [...RECEIVED, ['2018-10-03 situation-changed', yearly('12588.60')]],
    steps: [
      ['2018-09-20', september],
      ['2018-10-20', october('60.35')],
    ],
  },
  {
    why: 'resources fall to 12 589.80 €: R = 771.10, q = 308.44, 60.36 €, 15.08 € less, under a fifth: the amount stays',
    opened: '2018-05-28',
    events: [...RECEIVED, ['2018-10-03 situation-changed', yearly('12589.80')]],
    steps: [['2018-10-20', october('75.44')]],
  },
  {
    why: 'resources rise to 15 840.60 €: R = 1 042.00, q = 416.80, 48 + 31.75 + 35 % of 30.80 = 90.53 €, 15.09 € more: applied',
    opened: '2018-05-28',
    events: [...RECEIVED, ['2018-10-03 situation-changed', yearly('15840.60')]],
    steps: [['2018-10-20', october('90.53')]],
  },
  {
    why: 'resources rise to 15 840.00 €: R = 1 041.95, q = 416.78, 90.52 €, 15.08 € more: the amount stays',
    opened: '2018-05-28',
    events: [...RECEIVED, ['2018-10-03 situation-changed', yearly('15840.00')]],
    steps: [['2018-10-20', october('75.44')]],
  },
  {
    why: 'another child in October: 3 shares, q = 307.31, 60.07 €: applied',
    opened: '2018-05-28',
    events: [
      ...RECEIVED,
      ['2018-10-03 situation-changed', { household: { couple: false, dependentChildren: 3 } }],
    ],
    steps: [['2018-10-20', october('60.07')]],
  },
  {
    why: 'only 40 € are payable in October: no more is taken that month, and 75.44 € again when it is possible',
    opened: '2018-05-28',
    events: [
      ...RECEIVED,
      ['2018-10-03 situation-changed', { payable: '40.00' }],
      ['2018-11-02 situation-changed', { payable: '131.95' }],
    ],
    steps: [
      ['2018-10-20', october('40.00')],
      ['2018-11-20', `retention, ${P}, instructed 75.44 for 2018-11, retained 190.88, owes 809.12`],
    ],
  },
  {
    why: 'the scale of 2026 is only reconstructed, and the office does not accept it: nothing is instructed in January 2026',
    opened: '2025-09-01',
    events: ['2025-09-08 notification-received'],
    steps: [
      [
        '2025-12-20',
        'retention, permit of 2025-09-30, instructed 72.94 for 2025-12, retained 145.88, owes 854.12',
      ],
      ['2026-01-20', 'retention, permit of 2025-09-30, retained 218.82, owes 781.18'],
    ],
  },
];

const SCENARIOS = [...SEVERAL_DEBTS, ...SEVERAL_RULES, ...RECOMPUTATION];
const { test, seen } = stage(SCENARIOS);

describe('the single retention of a household', () => {
  it.each(SCENARIOS)('$why', async (scenario) => {
    expect(await seen(scenario)).toEqual(toldOf(scenario));
  });

  it('the record holds: one retention a month for each household', async () => {
    const check = await test().ledger.check();
    expect(check).toMatchObject({ holds: true, broken: null });
    expect(check.invariants).toContainEqual({ name: 'one-retention-a-month', holds: true });
    expect(test().system.outside.refused).toEqual([]);
  });
});
