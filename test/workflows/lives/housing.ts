import type { Scenario } from '../scenario';
import { opened, RECEIVED } from './common';

export const APL = {
  opened,
  as: { regime: 'housing', benefit: 'APL' },
  situation: { benefits: [{ code: 'APL', amount: '298.00' }], payable: '298.00' },
} satisfies Partial<Scenario>;

export const HOUSING: readonly Scenario[] = [
  {
    ...APL,
    why: 'housing: retained; the director remits the rest after the opinion of the commission (R825-3)',
    events: [RECEIVED],
    steps: [
      ['2025-03-31', { kind: 'remission-requested' }, '202 applies'],
      ['2025-04-30', { read: 'tasks' }, 'decide-remission, director, 2025-05-31'],
      ['2025-04-30', { kind: 'remission-decided', outcome: 'accepted' }, '200 recorded'],
      ['2025-05-06', 'remitted, retained 179.10, owes 0.00'],
    ],
  },
  {
    ...APL,
    why: 'housing: rectified wholly after a request within twenty days',
    events: [RECEIVED, ['2025-01-20 rectification-requested', { form: 'oral' }]],
    steps: [
      ['2025-02-03', { kind: 'rectification-accepted' }, '200 recorded'],
      ['2025-02-04', 'cancelled, owes 0.00'],
    ],
  },
];
