import type { Scenario } from '../scenario';
import { NO_BENEFIT, opened, RECEIVED, SIGNED, type Situation } from './common';

export const undeclared = { regime: 'aspa', benefit: 'ASPA', undeclared: ['resources'] } as const;
export const ALLOWANCE: Situation = {
  household: { couple: false, dependentChildren: 0, dependants: 0 },
  benefits: [{ code: 'ASPA', amount: '1034.28' }],
  payable: '1034.28',
};

export const ASPA: readonly Scenario[] = [
  {
    opened,
    as: { regime: 'aspa', benefit: 'ASPA' },
    situation: ALLOWANCE,
    why: 'ASPA: arrears that were paid are kept (L815-11 al. 3)',
    events: [],
    steps: [['2025-01-06', 'acquired, owes 0.00']],
  },
  {
    opened,
    as: { ...undeclared, undeclared: ['resources'] },
    situation: ALLOWANCE,
    why: 'ASPA: resources left out; retained within what exceeds the RSA of one person',
    events: [RECEIVED],
    steps: [
      ['2025-02-04', 'collectible, permit of 2025-02-04'],
      [
        '2025-06-06',
        'retention, permit of 2025-02-04, instructed 116.18 for 2025-05, retained 348.54, owes 651.46',
      ],
    ],
  },
  {
    opened,
    as: { regime: 'aspa', benefit: 'ASPA', fraud: { foundOn: opened } } as Scenario['as'] & object,
    situation: ALLOWANCE,
    why: 'ASPA: the fraud is lifted: the arrears were kept, what was taken goes back',
    events: [RECEIVED],
    steps: [
      [
        '2025-04-10',
        'retention, permit of 2025-02-04, instructed 116.18 for 2025-03, retained 116.18, owes 883.82',
      ],
      ['2025-04-14', { kind: 'fraud-lifted' }, '200 recorded'],
      ['2025-05-31', 'acquired, retained 232.36, given back 232.36, owes 0.00'],
    ],
  },
  {
    opened,
    as: { ...undeclared, undeclared: ['residence-transfer'], creditor: 'saspa' },
    situation: NO_BENEFIT,
    why: 'ASPA of the service of R815-2: no contrainte, a writ (R815-44), enforceable once notified, then paid',
    events: [RECEIVED, '2025-03-24 demand-received'],
    steps: [
      ['2025-03-21', 'collectible, permit of 2025-02-04, demand of 2025-02-20'],
      [
        '2025-04-24',
        { read: 'show' },
        'demand; demand to 2025-04-24; issue-writ from 2025-04-25 (CSS R815-44)',
      ],
      ['2025-04-24', { kind: 'writ-issued' }, '422 CSS R815-44'],
      ['2025-04-25', SIGNED, '422 CSS R815-44'],
      ['2025-04-25', { kind: 'writ-issued' }, '200 recorded'],
      ['2025-04-28', { kind: 'writ-notified' }, '202 applies'],
      ['2025-04-29', 'enforceable, permit of 2025-02-04, demand of 2025-02-20'],
      ['2025-05-05', { kind: 'payment-received', amount: '1000.00' }, '202 applies'],
      ['2025-05-06', 'settled, paid 1000.00, demand of 2025-02-20, owes 0.00'],
    ],
  },
];
