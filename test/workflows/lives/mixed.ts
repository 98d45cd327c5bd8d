import type { Scenario } from '../scenario';
import { RECEIVED } from './common';
import { APL } from './housing';

export const MIXED: readonly Scenario[] = [
  {
    ...APL,
    why: 'family, housing and RSA debts of one household: one retention a month, oldest first',
    amount: '60.00',
    opened: '2025-01-06',
    situation: {
      benefits: [
        { code: 'AF', amount: '151.05' },
        { code: 'APL', amount: '298.00' },
        { code: 'RSA', amount: '310.00' },
      ],
      payable: '759.05',
    },
    events: [RECEIVED],
    others: [
      {
        opened: '2025-01-07',
        amount: '70.00',
        as: { regime: 'family', benefit: 'AF' },
        events: [RECEIVED],
      },
      {
        opened: '2025-01-08',
        amount: '90.00',
        as: { regime: 'rsa', benefit: 'RSA' },
        events: [RECEIVED],
      },
    ],
    steps: [
      [
        '2025-03-06',
        'collectible, permit of 2025-02-04 | collectible, permit of 2025-02-04 | observation | 2025-02 130.00 accepted',
      ],
      [
        '2025-06-30',
        'settled, retained 60.00, owes 0.00 | settled, retained 70.00, owes 0.00 | settled, retained 90.00, owes 0.00 | 2025-02 130.00 executed | 2025-03 90.00 executed',
      ],
    ],
  },
];
