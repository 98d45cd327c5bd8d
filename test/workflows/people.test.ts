import { civilDate } from '../../engine/calendar/civil';
import { familyLine, testOffice } from '../harness/system';
import { act, advance, lapse } from './observe';
import { eventOf, type Scenario, stage, toldOf, troubles, type Told } from './scenario';

/**
 * What happens to people while their debt runs: fraud by two signatures, death, insolvency, guardianship, a move, a
 * birth, a separation, plans, letters that nobody received, write-off. The household of these tests: 14 400 € a
 * year, benefits of 131.95 €, housing of 410 €, 2.5 shares: R = 921.95, q = 368.78. In 2018: 75.44 € a month.
 */
const RECEIVED: Told = '2018-06-07 notification-received';
const P = 'permit of 2018-08-08';
const IN_2018 = { opened: '2018-05-28' } as const;

const LIFE: readonly Scenario[] = [
  {
    why: 'death on 25 August, after the month was instructed: cancelled, nothing is retained any more, the estate pays',
    ...IN_2018,
    events: [RECEIVED, '2018-08-25 debtor-died'],
    steps: [
      ['2018-08-20', `collectible, ${P}, instructed 75.44 for 2018-08`],
      ['2018-12-20', 'suspended'],
      ['2018-12-20', { kind: 'plan-concluded', months: 6 }, '422 CSS R133-9-2 I 2° b'],
      ['2018-12-20', { kind: 'payment-received', amount: '1000.00' }, '202 applies'],
      ['2018-12-21', 'settled, paid 1000.00, owes 0.00'],
    ],
  },
  {
    why: 'an insolvency procedure from 25 August to 5 November: suspended, then collected where it was',
    ...IN_2018,
    events: [RECEIVED, '2018-08-25 insolvency-opened'],
    steps: [
      ['2018-10-22', 'suspended'],
      ['2018-11-05', { kind: 'insolvency-closed' }, '200 recorded'],
      [
        '2018-12-20',
        `retention, permit of 2018-11-05, instructed 75.44 for 2018-12, retained 75.44, owes 924.56`,
      ],
    ],
  },
  {
    why: 'benefits end in September: nothing can be retained, the demand goes out; they come back in November and the retention with them',
    ...IN_2018,
    events: [
      RECEIVED,
      ['2018-09-03 situation-changed', { benefits: [], payable: '0.00' }],
      [
        '2018-11-05 situation-changed',
        { benefits: [{ code: 'AF', amount: '131.95' }], payable: '131.95' },
      ],
    ],
    steps: [
      ['2018-10-22', `collectible, ${P}, retained 75.44, demand of 2018-09-20, owes 924.56`],
      [
        '2018-12-20',
        `retention, ${P}, instructed 75.44 for 2018-12, retained 150.88, demand of 2018-09-20, owes 849.12`,
      ],
    ],
  },
  {
    why: 'a child is born in October: 3 shares, q = 307.31, 48 + 25 % of 48.31 = 60.07, a fifth less than 75.44: applied',
    ...IN_2018,
    events: [
      RECEIVED,
      ['2018-10-03 situation-changed', { household: { couple: false, dependentChildren: 3 } }],
    ],
    steps: [
      ['2018-10-20', `retention, ${P}, instructed 60.07 for 2018-10, retained 150.88, owes 849.12`],
    ],
  },
  {
    // As a couple 3 shares: 60.07 €. The partner leaves in October, 2.5 shares: 75.44 €, a quarter more, applied.
    why: 'a separation: the debt stays on its debtor, and is taken on the debtor’s own benefits, at their own amount',
    ...IN_2018,
    situation: { household: { couple: true, dependentChildren: 2 } },
    events: [
      RECEIVED,
      ['2018-10-03 situation-changed', { household: { couple: false, dependentChildren: 2 } }],
    ],
    steps: [
      ['2018-09-20', `retention, ${P}, instructed 60.07 for 2018-09, retained 60.07, owes 939.93`],
      ['2018-10-20', `retention, ${P}, instructed 75.44 for 2018-10, retained 120.14, owes 879.86`],
    ],
  },
  {
    why: 'moved to another creditor on 25 August: ended here, the instruction in flight is cancelled',
    ...IN_2018,
    events: [RECEIVED, ['2018-08-25 transferred', { to: 'office-2' }]],
    steps: [['2018-10-22', 'transferred, owes 0.00']],
  },
];

const NO_RIGHT = { benefits: [], payable: '0.00' };

const LETTERS: readonly Scenario[] = [
  {
    why: 'the notification comes back: sent again once the address is known, and its delays open at its reception',
    ...IN_2018,
    events: [
      '2018-06-07 notification-returned',
      '2018-07-03 address-changed',
      '2018-07-09 notification-received',
    ],
    steps: [
      ['2018-07-02', 'notified'],
      ['2018-07-09', 'observation'],
      ['2018-09-11', 'collectible, permit of 2018-09-11'],
    ],
  },
  {
    // Nothing to retain from August: the demand of the 20th is refused on the 24th; its month ends on 24 September.
    why: 'a demand refused by its addressee opens its month that day (choice of the office); a contrainte that comes back opens nothing before a bailiff serves it',
    ...IN_2018,
    situation: NO_RIGHT,
    events: [
      RECEIVED,
      '2018-08-24 demand-refused',
      ['2018-10-01 contrainte-signed', { by: 'director' }],
      '2018-10-05 contrainte-unclaimed',
      ['2018-10-22 contrainte-served', { means: 'bailiff' }],
    ],
    steps: [
      ['2018-08-24', `demand, ${P}, demand of 2018-08-20`],
      ['2018-10-21', `demand, ${P}, demand of 2018-08-20, contrainte of 2018-10-01`],
      ['2018-10-22', `contrainte, ${P}, demand of 2018-08-20, contrainte of 2018-10-01`],
      ['2018-11-07', `enforceable, ${P}, demand of 2018-08-20, contrainte of 2018-10-01`],
    ],
  },
];

const PLANS: readonly Scenario[] = [
  {
    // Concluded on 20 March for ten months of 100 €: due on 20 April, 20 May … Two missed break it (choice of the office).
    why: 'a plan kept in April, missed in May and June: broken at the second missed instalment, collected at once',
    opened: '2025-03-03',
    events: [
      '2025-03-10 notification-received',
      '2025-03-17 plan-accepted',
      ['2025-03-20 plan-concluded', { months: 10 }],
      ['2025-04-18 payment-received', { amount: '100.00' }],
    ],
    steps: [
      ['2025-05-20', 'plan, paid 100.00, owes 900.00'],
      ['2025-06-20', 'plan, paid 100.00, owes 900.00'],
      ['2025-06-21', 'collectible, permit of 2025-06-21, paid 100.00, owes 900.00'],
    ],
  },
  {
    why: 'a plan whose payments bounce is a plan that is not kept',
    opened: '2025-03-03',
    events: [
      '2025-03-10 notification-received',
      '2025-03-17 plan-accepted',
      ['2025-03-20 plan-concluded', { months: 2 }],
      ['2025-04-18 payment-received', { amount: '1000.00' }],
      ['2025-04-28 payment-returned', { amount: '1000.00' }],
    ],
    steps: [
      ['2025-04-25', 'settled, paid 1000.00, owes 0.00'],
      ['2025-04-28', 'plan, paid 1000.00, owes 1000.00'],
      ['2025-05-21', 'collectible, permit of 2025-05-21, paid 1000.00, owes 1000.00'],
    ],
  },
];

const ENDS: readonly Scenario[] = [
  {
    why: 'under the threshold of 2018 (0.68 % of 3 311 €, rounded up: 23 €) the office asks a person, who abandons it',
    ...IN_2018,
    amount: '22.99',
    events: [],
    steps: [
      ['2018-06-04', 'detected'],
      ['2018-06-04', { kind: 'abandonment-decided' }, '200 recorded'],
      ['2018-06-05', 'abandoned, owes 0.00'],
      ['2018-06-05', { kind: 'abandonment-decided' }, '422 CSS L553-2'],
    ],
  },
  {
    why: 'not strictly under it: nobody may abandon it',
    ...IN_2018,
    amount: '23.00',
    events: [],
    steps: [['2018-06-04', { kind: 'abandonment-decided' }, '422 CSS L133-3, CSS D133-2']],
  },
  {
    why: 'written off: by both directors, a year after the order, on a ground of the text (CSS D133-2-1)',
    opened: '2021-06-07',
    events: [
      '2021-06-14 notification-received',
      '2021-06-21 insolvency-opened',
      ['2022-03-01 payment-received', { amount: '10.00' }],
    ],
    steps: [
      [
        '2022-06-06',
        {
          kind: 'write-off-decided',
          decidedBy: ['director', 'accounting-director'],
          ground: 'insolvency',
          orderIssuedOn: '2021-06-07',
        },
        '422 CSS D133-2-1',
      ],
      [
        '2022-06-07',
        {
          kind: 'write-off-decided',
          decidedBy: ['director'],
          ground: 'insolvency',
          orderIssuedOn: '2021-06-07',
        },
        '422 CSS D133-2-1',
      ],
      [
        '2022-06-07',
        {
          kind: 'write-off-decided',
          decidedBy: ['director', 'accounting-director'],
          ground: 'insolvency',
          orderIssuedOn: '2021-06-07',
        },
        '200 recorded',
      ],
      ['2022-06-08', 'written-off, paid 10.00, owes 0.00'],
    ],
  },
];

const FIRST = { kind: 'fraud-proposed', by: 'o-1', role: 'case-officer', evidence: 'e-1' };
const SECOND = { kind: 'fraud-found', by: 'o-2', role: 'director' };
const INCREASE = { kind: 'fraud-increase-decided', rate: 'first', by: 'director' };
/** Received on Wednesday 5 February 2025, collectible on the 26th. 56 + 25 % of (368.78 − 301) = 72.945: 72.94 €. */
const IN_2025 = { opened: '2025-01-27', events: ['2025-02-05 notification-received'] };
const Q = 'permit of 2025-02-26';

const FRAUD: readonly Scenario[] = [
  {
    why: 'fraud: two persons in two roles, 10 % of indemnity, a retention of 72.945 × 150 % = 109.41; lifted, all of it goes back',
    ...IN_2025,
    steps: [
      ['2025-03-24', SECOND, '422 CSS L553-2'],
      ['2025-03-24', INCREASE, '422 CSS D553-5, L553-2'],
      ['2025-03-24', FIRST, '200 recorded'],
      ['2025-03-24', { ...SECOND, by: 'o-1' }, '422 CSS L553-2'],
      ['2025-03-24', { ...SECOND, role: 'case-officer' }, '422 CSS L553-2'],
      ['2025-03-25', `collectible, ${Q}, instructed 72.94 for 2025-03`],
      ['2025-03-25', SECOND, '200 recorded'],
      ['2025-03-26', `collectible, ${Q}, instructed 72.94 for 2025-03, owes 1100.00`],
      ['2025-03-27', { ...INCREASE, by: 'lawyer' }, '422 CSS D553-5, L553-2'],
      ['2025-03-27', INCREASE, '200 recorded'],
      [
        '2025-04-20',
        `retention, ${Q}, instructed 109.41 for 2025-04, retained 72.94, owes 1027.06`,
      ],
      [
        '2025-06-20',
        `retention, ${Q}, instructed 109.41 for 2025-06, retained 291.76, owes 808.24`,
      ],
      ['2025-06-23', { kind: 'fraud-lifted' }, '200 recorded'],
      // The indemnity falls, and 36.47 € of April and of May go back; June was already instructed: so does its part.
      [
        '2025-06-24',
        `retention, ${Q}, instructed 109.41 for 2025-06, retained 291.76, given back 72.94, owes 781.18`,
      ],
      [
        '2025-07-20',
        `retention, ${Q}, instructed 72.94 for 2025-07, retained 401.17, given back 109.41, owes 708.24`,
      ],
      ['2025-07-20', { kind: 'fraud-lifted' }, '422 CSS L553-2'],
    ],
  },
  {
    why: 'two debts: 50 € to the older without increase, 22.945 × 150 % = 34.41 to the one of the fraud, and no more',
    ...IN_2025,
    opened: '2025-01-28',
    events: [
      ...IN_2025.events,
      '2025-03-03 fraud-found',
      ['2025-03-04 fraud-increase-decided', { rate: 'first' }],
    ],
    others: [{ ...IN_2025, amount: '50.00' }],
    steps: [
      [
        '2025-04-20',
        `retention, ${Q}, retained 34.41, owes 1065.59 | settled, retained 50.00, owes 0.00 | 2025-03 84.41 executed | 2025-04 109.41 accepted`,
      ],
    ],
  },
  {
    // Paid on 9 January 2023: barred on 27 January 2025 but for the fraud, which gives five years (L553-1).
    why: 'what only the fraud kept open: lifted, the line is barred, and every retention goes back',
    ...IN_2025,
    paidOn: '2023-01-09',
    as: { fraud: { foundOn: civilDate('2025-01-20') } },
    steps: [
      ['2025-05-20', `retention, ${Q}, instructed 72.94 for 2025-05, retained 145.88, owes 954.12`],
      ['2025-05-21', { kind: 'fraud-lifted' }, '200 recorded'],
      ['2025-06-20', 'time-barred, retained 145.88, given back 145.88, owes 0.00'],
    ],
  },
];

const ALL = [...LIFE, ...LETTERS, ...PLANS, ...ENDS, ...FRAUD];
const theStage = stage(ALL, testOffice({ planMissedPayments: 2, abandon: 'ask' }));
const { test, seen } = theStage;

it.each(ALL)(
  '$why',
  async (scenario) => {
    expect(await seen(scenario)).toEqual(toldOf(scenario));
  },
  60_000,
);

it('under guardianship letters go to the guardian, whom only the mail knows', async () => {
  const debt = test().id('guarded');
  const told = [RECEIVED, '2018-07-02 guardianship-opened'] as const;
  await lapse(test()).add([
    familyLine({
      debt,
      debtor: test().id('h-guarded'),
      establishedOn: '2018-05-28',
      amount: '1000.00',
      events: told.map(eventOf),
      situation: NO_RIGHT,
    }),
  ]);
  await advance(test(), test().id('h-guarded'), '2018-08-21');
  const { letters } = await lettersOf(debt);
  expect(letters.map(({ kind, recipient }) => `${kind} to the ${recipient ?? 'debtor'}`)).toEqual([
    'notification to the debtor',
    'demand to the guardian',
  ]);
  expect(await act(test(), debt, { kind: 'guardianship-closed' })).toBe('200 recorded');
}, 60_000);

async function lettersOf(debt: string): Promise<{
  readonly letters: readonly { readonly kind: string; readonly recipient?: string }[];
}> {
  const { mailUrl } = test().system;
  const response = await fetch(`${mailUrl}/control/letters?about=${encodeURIComponent(debt)}`, {
    headers: { authorization: 'Bearer systems' },
  });
  return response.json() as ReturnType<typeof lettersOf>;
}

it('leaves the ledger balanced, and no letter or month to people', async () => {
  expect(await troubles(theStage, ALL)).toEqual([]);
});
