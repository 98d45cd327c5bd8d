import type { Scenario } from '../scenario';
import { opened, RECEIVED, type Situation } from './common';

export const IJ: Situation = {
  benefits: [],
  payable: '620.00',
  resources: { kind: 'year', amount: '15600.00' },
  housing: { kind: 'unknown' },
};

export const HEALTH: readonly Scenario[] = [
  {
    opened,
    as: { regime: 'health', benefit: 'IJ' },
    situation: IJ,
    why: 'health: retained on the cash benefits by the means of D133-2-2, to the end',
    amount: '180.00',
    events: [RECEIVED],
    steps: [
      ['2025-02-04', 'collectible, permit of 2025-02-04'],
      ['2025-06-30', 'settled, retained 180.00, owes 0.00'],
    ],
  },
  {
    opened,
    as: { regime: 'health', benefit: 'IJ' },
    situation: IJ,
    why: 'health: a plan of four months agreed in the twenty days, broken, retained',
    events: [RECEIVED, '2025-01-20 plan-accepted'],
    steps: [
      [
        '2025-02-10',
        { read: 'show' },
        'plan; amicable-appeal to 2025-03-13; plan-conclusion to 2025-02-20; retain from 2025-02-21 (CSS R133-9-2 I 2° b); send-demand from 2025-02-21 (CSS R133-9-2 V)',
      ],
      [
        '2025-02-10',
        { kind: 'plan-concluded', months: 13 },
        '422 CSS R133-9-2 I 2° b, CSS D133-2-3',
      ],
      ['2025-02-10', { kind: 'plan-concluded', months: 4 }, '200 recorded'],
      ['2025-03-03', { kind: 'payment-received', amount: '250.00' }, '202 applies'],
      ['2025-04-28', { kind: 'plan-broken' }, '200 recorded'],
      [
        '2025-06-06',
        'collectible, permit of 2025-04-28, instructed 78.25 for 2025-05, paid 250.00, owes 750.00',
      ],
    ],
  },
  {
    opened,
    as: { regime: 'health', benefit: 'IJ' },
    situation: IJ,
    why: 'health: fraud found adds its indemnity and bars remission; lifted, the indemnity goes',
    events: [RECEIVED],
    steps: [
      [
        '2025-01-20',
        { kind: 'fraud-proposed', by: 'o-1', role: 'case-officer', evidence: 'e-1' },
        '200 recorded',
      ],
      ['2025-01-20', { kind: 'fraud-found', by: 'o-2', role: 'director' }, '200 recorded'],
      ['2025-01-27', 'observation, owes 1100.00'],
      ['2025-01-27', { kind: 'remission-decided', outcome: 'accepted' }, '422 CSS L256-4'],
      ['2025-01-28', { kind: 'fraud-lifted' }, '200 recorded'],
      ['2025-02-03', { kind: 'transferred', to: 'other-fund' }, '200 recorded'],
      ['2025-02-04', 'transferred, owes 0.00'],
    ],
  },
];
