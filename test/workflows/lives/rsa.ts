import type { CivilDate } from '../../../engine/calendar/civil';
import { NO_BENEFIT } from './common';
import type { Scenario } from '../scenario';

/** RSA: CASF L262-46, R262-92-1. Every claim suspends, and the judge is the administrative court. */
const RSA = { regime: 'rsa', benefit: 'RSA' } as const;
const SITUATION: Scenario['situation'] = {
  benefits: [{ code: 'RSA', amount: '559.42' }],
  payable: '559.42',
  resources: { kind: 'quarter', amount: '900.00' },
};
export const OF_RSA = { as: RSA, situation: SITUATION, opened: '2025-01-06' };
const RECEIVED = '2025-01-13 notification-received';

export const RSA_LIVES: readonly Scenario[] = [
  {
    ...OF_RSA,
    why: 'no claim: collectible when the two months of the prior appeal have run (R262-92-1 I 2° b), retained to the end',
    amount: '200.00',
    events: [RECEIVED],
    steps: [
      ['2025-03-13', 'observation'],
      ['2025-03-14', 'collectible, permit of 2025-03-14'],
      ['2025-04-05', 'collectible, permit of 2025-03-14, instructed 56.00 for 2025-03'],
      ['2025-08-31', 'settled, retained 200.00, owes 0.00'],
    ],
  },
  {
    ...OF_RSA,
    why: 'a prior appeal suspends, its silence ends nothing; the court annuls: what was taken goes back',
    events: [RECEIVED],
    steps: [
      [
        '2025-04-22',
        'retention, permit of 2025-03-14, instructed 56.00 for 2025-04, retained 56.00, owes 944.00',
      ],
      ['2025-04-22', { kind: 'appeal-lodged', to: 'committee' }, '202 suspends'],
      ['2025-06-30', 'suspended, retained 56.00, owes 944.00'],
      ['2025-06-30', { kind: 'appeal-lodged', to: 'court' }, '202 suspends'],
      ['2025-09-30', 'suspended, retained 56.00, owes 944.00'],
      ['2025-10-01', { kind: 'appeal-decided', by: 'court', outcome: 'accepted' }, '200 recorded'],
      ['2025-10-31', 'cancelled, retained 56.00, given back 56.00, owes 0.00'],
    ],
  },
  {
    ...OF_RSA,
    why: 'a request for remission suspends; granted wholly it ends the debt',
    events: [RECEIVED],
    steps: [
      ['2025-04-22', { kind: 'remission-requested' }, '202 suspends'],
      ['2025-05-25', 'suspended, retained 56.00, owes 944.00'],
      ['2025-05-26', { kind: 'remission-decided', outcome: 'accepted' }, '200 recorded'],
      ['2025-05-27', 'remitted, retained 56.00, owes 0.00'],
    ],
  },
  {
    ...OF_RSA,
    why: 'nothing to retain: demand, contrainte, opposition rejected, enforceable, then written off a year after the order',
    situation: NO_BENEFIT,
    events: [RECEIVED, '2025-03-27 demand-received'],
    steps: [
      ['2025-03-20', 'collectible, permit of 2025-03-14, demand of 2025-03-20'],
      [
        '2025-04-27',
        { read: 'show' },
        'demand; demand to 2025-04-28; sign-contrainte from 2025-04-29 (CSS R133-3)',
      ],
      ['2025-04-27', { kind: 'contrainte-signed', by: 'director' }, '422 CSS R133-3'],
      ['2025-04-29', { kind: 'contrainte-signed', by: 'director' }, '200 recorded'],
      ['2025-05-05', { kind: 'contrainte-served' }, '202 applies'],
      ['2025-05-12', { kind: 'opposition-lodged' }, '202 suspends'],
      ['2025-09-15', { kind: 'opposition-judged', outcome: 'rejected' }, '200 recorded'],
      [
        '2025-09-16',
        'enforceable, permit of 2025-09-15, demand of 2025-03-20, contrainte of 2025-04-29',
      ],
      [
        '2025-12-29',
        {
          kind: 'write-off-decided',
          decidedBy: ['director', 'accounting-director'],
          ground: 'insolvency',
          orderIssuedOn: '2025-01-06',
        },
        '422 CSS D133-2-1',
      ],
      [
        '2026-01-06',
        {
          kind: 'write-off-decided',
          decidedBy: ['director', 'accounting-director'],
          ground: 'insolvency',
          orderIssuedOn: '2025-01-06',
        },
        '200 recorded',
      ],
      ['2026-01-07', 'written-off, demand of 2025-03-20, contrainte of 2025-04-29, owes 0.00'],
    ],
  },
  {
    ...OF_RSA,
    why: 'retained, then the benefits end: what is left goes to the department, which issues its own order (L262-46)',
    events: [RECEIVED, ['2025-05-02 situation-changed', NO_BENEFIT]],
    steps: [
      [
        '2025-06-20',
        'collectible, permit of 2025-03-14, retained 112.00, demand of 2025-05-20, owes 888.00',
      ],
      ['2025-06-23', { kind: 'transferred', to: 'department' }, '200 recorded'],
      ['2025-06-24', 'transferred, retained 112.00, demand of 2025-05-20, owes 0.00'],
    ],
  },
  {
    ...OF_RSA,
    why: 'below 77 €: abandoned, as a duty (R262-92)',
    amount: '76.99',
    events: [],
    steps: [['2025-01-06', 'abandoned, owes 0.00']],
  },
  {
    ...OF_RSA,
    why: 'paid more than two years before: time-barred (L262-45)',
    paidOn: '2023-01-05',
    events: [],
    steps: [['2025-01-06', 'time-barred, owes 0.00']],
  },
  {
    ...OF_RSA,
    why: 'a request within twenty days, refused in part; the delay of the prior appeal starts again at its reception',
    events: [
      RECEIVED,
      ['2025-01-20 rectification-requested', { form: 'written' }],
      ['2025-02-17 rectification-refused', { extent: 'partly', amount: '600.00' }],
    ],
    steps: [
      [
        '2025-02-10',
        {
          kind: 'rectification-refusal-decided',
          extent: 'partly',
          amount: '600.00',
          motive: 'Un seul des trois mois est justifié.',
        },
        '200 recorded',
      ],
      ['2025-04-17', 'rectification, rectification-refusal of 2025-02-10, owes 600.00'],
      [
        '2025-04-18',
        'collectible, permit of 2025-04-18, rectification-refusal of 2025-02-10, owes 600.00',
      ],
    ],
  },
  {
    ...OF_RSA,
    why: 'one payment, within the delay in which it was chosen',
    events: [RECEIVED, '2025-01-20 lump-sum-chosen'],
    steps: [
      ['2025-02-03', 'plan'],
      ['2025-02-10', { kind: 'payment-received', amount: '1000.00' }, '202 applies'],
      ['2025-02-11', 'settled, paid 1000.00, owes 0.00'],
    ],
  },
  {
    ...OF_RSA,
    why: 'a false declaration: no remission, and the refusal says so',
    as: {
      ...RSA,
      falseDeclaration: true,
      falseDeclarationFoundOn: '2025-01-06' as CivilDate,
      goodFaith: false,
    },
    events: [RECEIVED],
    steps: [
      ['2025-03-17', { kind: 'remission-requested' }, '202 suspends'],
      ['2025-03-24', { kind: 'remission-decided', outcome: 'accepted' }, '422 CASF L262-46'],
      ['2025-03-25', { kind: 'remission-decided', outcome: 'rejected' }, '200 recorded'],
      ['2025-03-26', 'collectible, permit of 2025-03-25'],
    ],
  },
];
