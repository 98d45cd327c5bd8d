import type { Scenario } from '../scenario';
import { NO_BENEFIT, opened, RECEIVED, SIGNED } from './common';

export const AAH = {
  opened,
  as: { regime: 'disability', benefit: 'AAH' },
  situation: { benefits: [{ code: 'AAH', amount: '1016.05' }], payable: '1016.05' },
} satisfies Partial<Scenario>;

export const DISABILITY: readonly Scenario[] = [
  {
    ...AAH,
    why: 'AAH: twenty days, then retained; an appeal does not stop it (L821-5-1), and annulled it gives back',
    events: [RECEIVED],
    steps: [
      ['2025-02-03', 'observation'],
      ['2025-02-04', 'collectible, permit of 2025-02-04'],
      ['2025-03-10', { kind: 'appeal-lodged', to: 'committee' }, '202 applies'],
      [
        '2025-04-22',
        'retention, permit of 2025-02-04, instructed 193.63 for 2025-04, retained 387.26, owes 612.74',
      ],
      [
        '2025-04-28',
        { kind: 'appeal-decided', by: 'committee', outcome: 'accepted' },
        '200 recorded',
      ],
      ['2025-05-31', 'cancelled, retained 387.26, given back 387.26, owes 0.00'],
    ],
  },
  {
    ...AAH,
    why: 'AAH: nothing to retain, demand, contrainte, enforceable without opposition, then paid',
    situation: NO_BENEFIT,
    events: [RECEIVED, '2025-03-24 demand-received'],
    steps: [
      ['2025-03-21', 'collectible, permit of 2025-02-04, demand of 2025-02-20'],
      ['2025-04-25', { read: 'tasks' }, 'sign-contrainte, director, 2025-05-25'],
      ['2025-04-25', SIGNED, '200 recorded'],
      ['2025-04-28', { kind: 'contrainte-served' }, '202 applies'],
      [
        '2025-05-14',
        'enforceable, permit of 2025-02-04, demand of 2025-02-20, contrainte of 2025-04-25',
      ],
      ['2025-06-02', { kind: 'payment-received', amount: '1000.00' }, '202 applies'],
      [
        '2025-06-03',
        'settled, paid 1000.00, demand of 2025-02-20, contrainte of 2025-04-25, owes 0.00',
      ],
    ],
  },
];
