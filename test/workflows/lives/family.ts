import type { Scenario } from '../scenario';

export const FAMILY: readonly Scenario[] = [
  {
    why: 'family: decided for a part on Friday 11 April 2025 and never received: 600 € remain at once, but only the month of silence, to Monday 12 May, and its two months, to Monday 14 July, a holiday, so to Tuesday 15, open collection on the 16th; then paid',
    opened: '2025-03-24',
    events: [
      '2025-04-02 notification-received',
      ['2025-04-10 rectification-requested', { form: 'written' }],
    ],
    steps: [
      ['2025-04-11', { read: 'tasks' }, 'decide-rectification, case-officer, 2025-05-12'],
      [
        '2025-04-11',
        { read: 'show' },
        'rectification; rectification-implicit-refusal to 2025-05-12; retain from 2025-07-16 (CSS R133-9-2); send-demand from 2025-07-16 (CSS R133-9-2 V)',
      ],
      [
        '2025-04-11',
        {
          kind: 'rectification-refusal-decided',
          extent: 'partly',
          amount: '600.00',
          motive: 'Un seul des deux enfants était encore à charge.',
        },
        '200 recorded',
      ],
      ['2025-04-12', 'rectification, rectification-refusal of 2025-04-11, owes 600.00'],
      ['2025-07-15', 'rectification, rectification-refusal of 2025-04-11, owes 600.00'],
      [
        '2025-07-16',
        'collectible, permit of 2025-07-16, rectification-refusal of 2025-04-11, owes 600.00',
      ],
      ['2025-07-17', { kind: 'payment-received', amount: '600.00' }, '202 applies'],
      ['2025-07-18', 'settled, paid 600.00, rectification-refusal of 2025-04-11, owes 0.00'],
    ],
  },
];
