import type { Scenario } from '../scenario';
import { opened, RECEIVED, type Situation } from './common';

/** A pensioner alone: the ceiling of 2025 is 12 411.44 €, its double 24 822.88 €. */
export const pensioner = (yearly: string) =>
  ({
    regime: 'old-age',
    benefit: 'pension',
    cause: 'organism',
    household: { couple: false, dependentChildren: 0 },
    resources: { kind: 'year', amount: yearly },
  }) as const;
export const PENSION: Situation = {
  household: { couple: false, dependentChildren: 0 },
  benefits: [{ code: 'pension', amount: '2150.00' }],
  payable: '2150.00',
};

export const OLD_AGE: readonly Scenario[] = [
  {
    opened,
    as: pensioner('12411.43'),
    situation: PENSION,
    why: 'pension: an error of the body, good faith, below the ceiling: nothing is claimed (L355-3)',
    events: [],
    steps: [['2025-01-06', 'not-claimed, owes 0.00']],
  },
  {
    opened,
    as: pensioner('18000.00'),
    situation: PENSION,
    why: 'pension: between the ceiling and its double the commission decides first; it remits all',
    events: [],
    steps: [
      ['2025-01-13', 'committee'],
      ['2025-01-13', { read: 'tasks' }, 'committee-decision, committee-secretary, 2025-03-06'],
      ['2025-03-03', { kind: 'committee-decided', outcome: 'remitted' }, '200 recorded'],
      ['2025-03-04', 'remitted, owes 0.00'],
    ],
  },
  {
    opened,
    as: pensioner('18000.00'),
    situation: PENSION,
    why: 'pension: the commission remits a part and spreads the rest over more than twelve months',
    amount: '1800.00',
    events: [],
    steps: [
      [
        '2025-03-03',
        {
          kind: 'committee-decided',
          outcome: 'partly',
          amount: '1300.00',
          instalments: { months: 20 },
        },
        '200 recorded',
      ],
      ['2025-03-10', { kind: 'payment-received', amount: '25.00' }, '202 applies'],
      ['2025-12-01', 'plan, paid 25.00, owes 475.00'],
      ['2025-12-01', { kind: 'payment-received', amount: '475.00' }, '202 applies'],
      ['2025-12-02', 'settled, paid 500.00, owes 0.00'],
    ],
  },
  {
    opened,
    as: pensioner('30000.00'),
    situation: PENSION,
    why: 'pension: above the double, retained within what may be attached of the pension',
    events: [RECEIVED],
    steps: [
      ['2025-02-04', 'collectible, permit of 2025-02-04'],
      ['2025-03-06', 'collectible, permit of 2025-02-04, instructed 584.16 for 2025-02'],
      ['2025-06-30', 'settled, retained 1000.00, owes 0.00'],
    ],
  },
  {
    opened,
    as: pensioner('30000.00'),
    situation: PENSION,
    why: 'pension: no text says whether a request for remission suspends: it does, and a lawyer is asked',
    events: [RECEIVED],
    steps: [
      ['2025-02-10', { kind: 'remission-requested' }, '202 undetermined'],
      ['2025-02-20', 'suspended'],
      [
        '2025-03-10',
        { kind: 'remission-decided', outcome: 'partly', amount: '400.00' },
        '200 recorded',
      ],
      ['2025-03-11', 'collectible, permit of 2025-03-10, owes 600.00'],
    ],
  },
  {
    opened,
    as: pensioner('30000.00'),
    situation: PENSION,
    why: 'pension: the pensioner dies; nothing is retained, the claim on the estate is written off in its time',
    events: [RECEIVED],
    steps: [
      ['2025-03-10', { kind: 'debtor-died' }, '200 recorded'],
      ['2025-04-22', 'suspended, retained 584.16, owes 415.84'],
      [
        '2026-01-12',
        {
          kind: 'write-off-decided',
          decidedBy: ['director', 'accounting-director'],
          ground: 'death-without-assets',
          orderIssuedOn: '2025-01-06',
        },
        '200 recorded',
      ],
      ['2026-01-13', 'written-off, retained 584.16, owes 0.00'],
    ],
  },
  {
    opened,
    as: pensioner('30000.00'),
    paidOn: '2022-12-30',
    situation: PENSION,
    why: 'pension: paid more than two years before: time-barred',
    events: [],
    steps: [['2025-01-06', 'time-barred, owes 0.00']],
  },
];
