import type { ArticleRule } from '../rule';

export const DECREE_2025_1409: ArticleRule = {
  name: 'décret 2025-1409',
  versions: [{ from: '2026-01-01', to: null }],
  meaning: 'From 01/01/2026 R355-4 no longer speaks of the attachable fraction.',
  uncited: 'answers cite CSS R355-4, which it rewrote',
  examples: [
    {
      question: 'retention',
      shows: 'December 2025: a pension is still retained within the attachable fraction.',
      reckoning:
        '1200.00 × 12 = 14 400.00; 222.00 + 422.00 + 846.00 + 377.50 = 1867.50; / 12 = 155.625, rounded down.',
      given: {
        regime: 'old-age',
        territory: 'metropole',
        month: '2025-12',
        household: { dependants: 0 },
        benefits: [{ code: 'pension', amount: '1200.00' }],
        payable: '1200.00',
        debts: [
          { id: 'd1', amount: '9000.00', outstanding: '9000.00', establishedOn: '2024-11-04' },
        ],
      },
      expected: { retention: '155.62' },
    },
    {
      question: 'retention',
      shows: 'January 2026: the sentence is gone, and the office must choose.',
      reckoning: 'No choice: refused.',
      given: {
        regime: 'old-age',
        territory: 'metropole',
        month: '2026-01',
        household: { dependants: 0 },
        benefits: [{ code: 'pension', amount: '1200.00' }],
        payable: '1200.00',
        debts: [
          { id: 'd1', amount: '9000.00', outstanding: '9000.00', establishedOn: '2024-11-04' },
        ],
      },
      expected: { refused: 'policy-missing' },
    },
  ],
};
