import type { Scenario } from '../scenario';
import { opened, RECEIVED } from './common';

export const BONUS = {
  opened,
  as: { regime: 'activity-bonus', benefit: 'PPA' },
  situation: { benefits: [{ code: 'PPA', amount: '312.40' }], payable: '312.40' },
} satisfies Partial<Scenario>;

export const ACTIVITY_BONUS: readonly Scenario[] = [
  {
    ...BONUS,
    why: 'activity bonus: two months of the prior appeal, then retained to the end (R847-1-1)',
    amount: '150.00',
    events: [RECEIVED],
    steps: [
      ['2025-03-13', 'observation'],
      ['2025-03-14', 'collectible, permit of 2025-03-14'],
      ['2025-07-31', 'settled, retained 150.00, owes 0.00'],
    ],
  },
  {
    ...BONUS,
    why: 'activity bonus: the appeal suspends; rejected, collection goes on; the court, seized, suspends again and annuls in part',
    events: [RECEIVED],
    steps: [
      ['2025-02-10', { kind: 'appeal-lodged', to: 'committee' }, '202 suspends'],
      ['2025-04-10', 'suspended'],
      ['2025-04-10', { read: 'tasks' }, 'decide-appeal, committee-secretary, 2025-04-10'],
      [
        '2025-04-14',
        { kind: 'appeal-decided', by: 'committee', outcome: 'rejected' },
        '200 recorded',
      ],
      ['2025-05-06', 'collectible, permit of 2025-04-14, instructed 90.99 for 2025-04'],
      ['2025-05-19', { kind: 'appeal-lodged', to: 'court' }, '202 suspends'],
      [
        '2025-09-15',
        { kind: 'appeal-decided', by: 'court', outcome: 'partly', amount: '20.00' },
        '200 recorded',
      ],
      ['2025-10-31', 'settled, retained 90.99, given back 70.99, owes 0.00'],
    ],
  },
  {
    ...BONUS,
    why: 'activity bonus: remission in part for precariousness, the rest is paid',
    events: [RECEIVED],
    steps: [
      ['2025-01-20', { kind: 'remission-requested' }, '202 suspends'],
      [
        '2025-02-17',
        { kind: 'remission-decided', outcome: 'partly', amount: '700.00' },
        '200 recorded',
      ],
      ['2025-02-24', { kind: 'payment-received', amount: '300.00' }, '202 applies'],
      ['2025-02-25', 'settled, paid 300.00, owes 0.00'],
    ],
  },
];
