import type { Scenario, Told } from '../scenario';

/** The principle of a plan accepted in the delay: a month to conclude it, twelve months at most (I 2° b). */
const RECEIVED: Told = '2025-03-10 notification-received';
const instalments = (from: number, to: number): readonly Told[] =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    const month = String(from + index).padStart(2, '0');
    return [`2025-${month}-10 payment-received`, { amount: '80.00' }] as const;
  });

export const PLANS_2021: readonly Scenario[] = [
  {
    why: 'accepted Monday 17 March 2025: a month to conclude, to Thursday 17 April; not concluded: immediate collection on the 18th',
    opened: '2025-03-03',
    events: [RECEIVED, '2025-03-17 plan-accepted'],
    steps: [
      ['2025-04-01', 'plan'],
      ['2025-04-17', 'plan'],
      ['2025-04-18', 'collectible, permit of 2025-04-18'],
    ],
  },
  {
    why: 'accepted Friday 21 March 2025: to 21 April, Easter Monday, so to Tuesday 22; not concluded: the 23rd',
    opened: '2025-03-03',
    events: [RECEIVED, '2025-03-21 plan-accepted'],
    steps: [
      ['2025-04-22', 'plan'],
      ['2025-04-23', 'collectible, permit of 2025-04-23'],
    ],
  },
  {
    why: 'concluded on the last day, 17 April 2025, for twelve months, and broken on 23 June: immediate collection, that day',
    opened: '2025-03-03',
    events: [
      RECEIVED,
      '2025-03-17 plan-accepted',
      ['2025-04-17 plan-concluded', { months: 12 }],
      '2025-06-23 plan-broken',
    ],
    steps: [
      ['2025-04-18', 'plan'],
      ['2025-06-22', 'plan'],
      ['2025-06-23', 'collectible, permit of 2025-06-23'],
      ['2025-07-20', 'collectible, permit of 2025-06-23, instructed 72.94 for 2025-07'],
    ],
  },
  {
    why: 'three months concluded on Friday 28 March 2025, one instalment of 80 € paid: the plan ends on 28 June, week-end or not; the rest is collectible on Sunday 29',
    opened: '2025-03-03',
    amount: '240.00',
    events: [
      RECEIVED,
      '2025-03-17 plan-accepted',
      ['2025-03-28 plan-concluded', { months: 3 }],
      ...instalments(4, 4),
    ],
    steps: [
      ['2025-06-28', 'plan, paid 80.00, owes 160.00'],
      ['2025-06-29', 'collectible, permit of 2025-06-29, paid 80.00, owes 160.00'],
    ],
  },
  {
    why: 'a plan of twelve months kept, 80 € on the 10th of each month of 2025: nothing is retained, settled by the last on 10 December',
    opened: '2024-12-02',
    amount: '960.00',
    events: [
      '2024-12-10 notification-received',
      '2024-12-16 plan-accepted',
      ['2024-12-20 plan-concluded', { months: 12 }],
      ...instalments(1, 12),
    ],
    steps: [
      ['2025-01-10', 'plan, paid 80.00, owes 880.00'],
      ['2025-12-09', 'plan, paid 880.00, owes 80.00'],
      ['2025-12-10', 'settled, paid 960.00, owes 0.00'],
      ['2026-01-20', 'settled, paid 960.00, owes 0.00'],
    ],
  },
  {
    why: 'concluded for twelve months on 20 December 2024 and never paid: it runs to 20 December 2025, whatever day that is; collectible on Sunday 21',
    opened: '2024-12-02',
    events: [
      '2024-12-10 notification-received',
      '2024-12-16 plan-accepted',
      ['2024-12-20 plan-concluded', { months: 12 }],
    ],
    steps: [
      ['2025-12-20', 'plan'],
      ['2025-12-21', 'collectible, permit of 2025-12-21'],
    ],
  },
  {
    why: 'accepted on the twenty-second day, 1 April 2025: outside its delay it blocks nothing by law',
    opened: '2025-03-03',
    events: [RECEIVED, '2025-04-01 plan-accepted'],
    steps: [['2025-04-20', 'collectible, permit of 2025-04-01, instructed 72.94 for 2025-04']],
  },
];
