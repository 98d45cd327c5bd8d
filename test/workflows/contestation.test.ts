import { centsOf, formatCents, sumCents } from '../../engine/money/cents';
import { payerState } from './observe';
import { type Scenario, stage, toldOf, type Told } from './scenario';

/**
 * Contestation and retention. Until 24/03/2021 family benefits are retained "sous réserve que l'allocataire
 * n'en conteste pas le caractère indu" (CSS L553-2); from then on an appeal does not by itself stop collection
 * (L133-4-1). A month is decided at the cut-off, the 20th; the payer takes it on the 5th of the next month and
 * it is read back on the 20th, or at once when somebody contests. What was taken on a day on which it was not
 * lawful goes back (Conseil d'État 24/07/2019 n° 426527).
 */

/** Received Thursday 7 June 2018: collectible on Wednesday 8 August; August is instructed on the 20th. */
const UNTIL_AUGUST: readonly Told[] = ['2018-06-07 notification-received'];
const OPENED = '2018-05-28';
const PERMIT = 'permit of 2018-08-08';
const INSTRUCTED = `collectible, ${PERMIT}, instructed 75.44 for 2018-08`;

const BEFORE_AND_AFTER: readonly Scenario[] = [
  {
    why: 'before the first retention, while the two months run: nothing is ever retained',
    opened: OPENED,
    events: UNTIL_AUGUST,
    steps: [
      ['2018-07-31', { kind: 'contestation' }, '202 suspends'],
      ['2018-07-31', 'suspended'],
      ['2018-08-08', 'suspended'],
      ['2018-09-20', 'suspended'],
    ],
  },
  {
    why: 'when collectible, before the cut-off: nothing is instructed on the 20th',
    opened: OPENED,
    events: UNTIL_AUGUST,
    steps: [
      ['2018-08-19', `collectible, ${PERMIT}`],
      ['2018-08-19', { kind: 'contestation' }, '202 suspends'],
      ['2018-08-20', 'suspended'],
    ],
  },
  {
    why: 'on the eve of the retention, 4 September: the instruction is cancelled, nothing is taken on the 5th',
    opened: OPENED,
    events: UNTIL_AUGUST,
    steps: [
      ['2018-09-04', INSTRUCTED],
      ['2018-09-04', { kind: 'contestation' }, '202 suspends'],
      ['2018-09-04', 'suspended'],
      ['2018-10-20', 'suspended'],
    ],
  },
  {
    why: 'between instruction and posting, on the very day of the retention, 5 September: what was taken goes back that day',
    opened: OPENED,
    events: UNTIL_AUGUST,
    steps: [
      ['2018-09-05', INSTRUCTED],
      ['2018-09-05', { kind: 'contestation' }, '202 suspends'],
      ['2018-09-05', 'suspended, retained 75.44, given back 75.44, owes 1000.00'],
      ['2018-10-20', 'suspended, retained 75.44, given back 75.44, owes 1000.00'],
    ],
  },
  {
    why: 'between instruction and posting, dated 3 September and learnt on the 12th: the retention of the 5th goes back',
    opened: OPENED,
    events: UNTIL_AUGUST,
    steps: [
      ['2018-09-12', { kind: 'contestation', on: '2018-09-03' }, '202 suspends'],
      ['2018-09-12', 'suspended, retained 75.44, given back 75.44, owes 1000.00'],
    ],
  },
  {
    why: 'between retention and posting, on 10 September: lawful when it was taken on the 5th, it is kept; nothing more until the withdrawal of 12 October',
    opened: OPENED,
    events: [...UNTIL_AUGUST, '2018-10-12 contestation-withdrawn'],
    steps: [
      ['2018-09-10', INSTRUCTED],
      ['2018-09-10', { kind: 'contestation' }, '202 suspends'],
      ['2018-10-12', 'retention, permit of 2018-10-12, retained 75.44, owes 924.56'],
    ],
  },
  {
    why: 'between retention and posting, on 10 September: lawful when it was taken on the 5th, it is kept; October takes nothing',
    opened: OPENED,
    events: UNTIL_AUGUST,
    steps: [
      ['2018-09-10', INSTRUCTED],
      ['2018-09-10', { kind: 'contestation' }, '202 suspends'],
      ['2018-09-10', 'suspended, retained 75.44, owes 924.56'],
      ['2018-10-20', 'suspended, retained 75.44, owes 924.56'],
    ],
  },
  {
    why: 'made and withdrawn on 8 September, both learnt on the 14th: the retention of the 5th is kept, and the debt is shown in retention again',
    opened: OPENED,
    events: UNTIL_AUGUST,
    steps: [
      ['2018-09-14', { kind: 'contestation', on: '2018-09-08' }, '202 suspends'],
      ['2018-09-14', { kind: 'contestation-withdrawn', on: '2018-09-08' }, '202 applies'],
      ['2018-09-14', 'retention, permit of 2018-09-08, retained 75.44, owes 924.56'],
    ],
  },
  {
    why: 'dated 4 September and learnt on 25 November, after three retentions: all three go back, the fourth is cancelled',
    opened: OPENED,
    events: UNTIL_AUGUST,
    steps: [
      [
        '2018-11-25',
        `retention, ${PERMIT}, instructed 75.44 for 2018-11, retained 226.32, owes 773.68`,
      ],
      ['2018-11-25', { kind: 'contestation', on: '2018-09-04' }, '202 suspends, gives back 226.32'],
      ['2018-11-25', 'suspended, retained 226.32, given back 226.32, owes 1000.00'],
      ['2018-12-20', 'suspended, retained 226.32, given back 226.32, owes 1000.00'],
    ],
  },
  {
    why: 'dated 10 September and learnt on 25 November: the retention of 5 September was lawful and is kept, those of October and November go back',
    opened: OPENED,
    events: UNTIL_AUGUST,
    steps: [
      ['2018-11-25', { kind: 'contestation', on: '2018-09-10' }, '202 suspends, gives back 150.88'],
      ['2018-11-25', 'suspended, retained 226.32, given back 150.88, owes 924.56'],
    ],
  },
  {
    why: 'in the procedure of 2012 an amicable appeal contests too: suspended, and nothing is taken on the 5th',
    opened: OPENED,
    events: UNTIL_AUGUST,
    steps: [
      ['2018-08-31', { kind: 'appeal-lodged', to: 'committee' }, '202 suspends'],
      ['2018-09-20', 'suspended'],
    ],
  },
  {
    why: 'a request for remission does not contest: retention goes on',
    opened: OPENED,
    events: UNTIL_AUGUST,
    steps: [
      ['2018-08-31', { kind: 'remission-requested' }, '202 applies'],
      [
        '2018-09-20',
        `retention, ${PERMIT}, instructed 75.44 for 2018-09, retained 75.44, owes 924.56`,
      ],
    ],
  },
];

/** Contested on 25 September 2018, after one lawful retention; September, instructed on the 20th, is cancelled. */
const CONTESTED: readonly Told[] = [...UNTIL_AUGUST, '2018-09-25 contestation'];
const STOPPED = 'suspended, retained 75.44, owes 924.56';

const DECIDED: readonly Scenario[] = [
  {
    why: 'rejected on 12 October: suspended to the eve, collectible from that day; October is instructed on the 20th',
    opened: OPENED,
    events: [...CONTESTED, ['2018-10-12 contestation-decided', { outcome: 'rejected' }]],
    steps: [
      ['2018-10-11', STOPPED],
      ['2018-10-12', 'retention, permit of 2018-10-12, retained 75.44, owes 924.56'],
      [
        '2018-10-20',
        'retention, permit of 2018-10-12, instructed 75.44 for 2018-10, retained 75.44, owes 924.56',
      ],
      [
        '2018-11-20',
        'retention, permit of 2018-10-12, instructed 75.44 for 2018-11, retained 150.88, owes 849.12',
      ],
    ],
  },
  {
    why: 'rejected on Sunday 21 October, the day after the cut-off: nothing before 20 November',
    opened: OPENED,
    events: [...CONTESTED, ['2018-10-21 contestation-decided', { outcome: 'rejected' }]],
    steps: [
      ['2018-11-19', 'retention, permit of 2018-10-21, retained 75.44, owes 924.56'],
      [
        '2018-11-20',
        'retention, permit of 2018-10-21, instructed 75.44 for 2018-11, retained 75.44, owes 924.56',
      ],
    ],
  },
  {
    why: 'partly founded on 12 October, 400 € remain claimed: 324.56 € are still owed',
    opened: OPENED,
    events: [
      ...CONTESTED,
      ['2018-10-12 contestation-decided', { outcome: 'partly', amount: '400.00' }],
    ],
    steps: [['2018-10-12', 'retention, permit of 2018-10-12, retained 75.44, owes 324.56']],
  },
  {
    why: 'partly founded, 50 € remain claimed and 75.44 € were taken: settled, 25.44 € go back',
    opened: OPENED,
    events: [
      ...CONTESTED,
      ['2018-10-12 contestation-decided', { outcome: 'partly', amount: '50.00' }],
    ],
    steps: [['2018-10-12', 'settled, retained 75.44, given back 25.44, owes 0.00']],
  },
  {
    why: 'founded on 12 October: there is no debt, and what was taken goes back',
    opened: OPENED,
    events: [...CONTESTED, ['2018-10-12 contestation-decided', { outcome: 'accepted' }]],
    steps: [
      ['2018-10-11', STOPPED],
      ['2018-10-12', 'cancelled, retained 75.44, given back 75.44, owes 0.00'],
    ],
  },
  {
    why: 'withdrawn on 12 October: collectible from that day',
    opened: OPENED,
    events: [...CONTESTED, '2018-10-12 contestation-withdrawn'],
    steps: [
      ['2018-10-11', STOPPED],
      ['2018-10-12', 'retention, permit of 2018-10-12, retained 75.44, owes 924.56'],
      [
        '2018-10-20',
        'retention, permit of 2018-10-12, instructed 75.44 for 2018-10, retained 75.44, owes 924.56',
      ],
    ],
  },
  {
    why: 'contested and withdrawn before the two months end: collectible on their next day, 8 August',
    opened: OPENED,
    events: [...UNTIL_AUGUST, '2018-06-20 contestation', '2018-07-02 contestation-withdrawn'],
    steps: [
      ['2018-07-01', 'suspended'],
      ['2018-07-02', 'observation'],
      ['2018-08-07', 'observation'],
      ['2018-08-08', 'collectible, permit of 2018-08-08'],
    ],
  },
  {
    why: 'withdrawn on the day after it was made, the retention of August still ahead: the cancelled month is instructed anew',
    opened: OPENED,
    events: [...UNTIL_AUGUST, '2018-08-22 contestation', '2018-08-23 contestation-withdrawn'],
    steps: [
      ['2018-08-21', INSTRUCTED],
      ['2018-08-22', 'suspended'],
      ['2018-08-23', 'collectible, permit of 2018-08-23'],
      ['2018-09-20', 'collectible, permit of 2018-08-23, instructed 75.44 for 2018-09'],
    ],
  },
  {
    why: 'nobody decides: the suspension lasts, silence never ends it; a director is told',
    opened: OPENED,
    events: CONTESTED,
    steps: [['2019-02-28', STOPPED]],
  },
];

/** Received Wednesday 5 February 2025: collectible on the 26th; March is instructed on 20 March, taken on 5 April. */
const IN_2025: readonly Told[] = ['2025-02-05 notification-received'];

const SINCE_2021: readonly Scenario[] = [
  {
    why: 'procedure of 2021: a contestation does not by itself stop retention; somebody must decide it',
    opened: '2025-01-27',
    events: IN_2025,
    steps: [
      ['2025-04-04', { kind: 'contestation' }, '202 applies'],
      [
        '2025-04-20',
        'retention, permit of 2025-02-26, instructed 72.94 for 2025-04, retained 72.94, owes 927.06',
      ],
      ['2025-04-20', { kind: 'appeal-lodged', to: 'committee' }, '202 none'],
      [
        '2025-05-20',
        'retention, permit of 2025-02-26, instructed 72.94 for 2025-05, retained 145.88, owes 854.12',
      ],
    ],
  },
  {
    why: 'procedure of 2021: contested in the twenty days, collectible all the same on the next day',
    opened: '2025-01-27',
    events: [...IN_2025, '2025-02-20 contestation'],
    steps: [
      ['2025-02-25', 'observation'],
      ['2025-02-26', 'collectible, permit of 2025-02-26'],
    ],
  },
  {
    why: 'procedure of 2021: the contestation is founded on 22 May, after two retentions: both go back',
    opened: '2025-01-27',
    events: [
      ...IN_2025,
      '2025-04-04 contestation',
      ['2025-05-22 contestation-decided', { outcome: 'accepted' }],
    ],
    steps: [
      [
        '2025-05-21',
        'retention, permit of 2025-02-26, instructed 72.94 for 2025-05, retained 145.88, owes 854.12',
      ],
      ['2025-05-22', 'cancelled, retained 145.88, given back 145.88, owes 0.00'],
      ['2025-06-20', 'cancelled, retained 145.88, given back 145.88, owes 0.00'],
    ],
  },
];

const SCENARIOS = [...BEFORE_AND_AFTER, ...DECIDED, ...SINCE_2021];
const { test, seen } = stage(SCENARIOS);

describe('contestation', () => {
  it.each(SCENARIOS)('$why', async (scenario) => {
    expect(await seen(scenario)).toEqual(toldOf(scenario));
  });

  it('the record holds, and what it says was refunded is what the payer was told to give back', async () => {
    expect(await test().ledger.check()).toMatchObject({ holds: true, broken: null });
    const { refunds } = await payerState(test());
    const told = sumCents(refunds.map(({ amount }) => centsOf(amount)));
    expect((await test().ledger.figures()).amounts.refunded).toBe(formatCents(told));
  });
});
