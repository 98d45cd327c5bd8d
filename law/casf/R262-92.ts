import type { ArticleRule } from '../rule';

export const R262_92: ArticleRule = {
  name: 'CASF R262-92',
  versions: [{ from: '2009-06-01', to: null }],
  meaning: 'RSA debts below 77 € are not recovered.',
  abandonment: [{ scope: 'rsa', regimes: ['rsa'], territory: 'metropole' }],
  examples: [
    {
      question: 'lifecycle',
      shows: 'RSA: below 77.00 nothing is recovered, whatever the office has chosen.',
      reckoning: '76.99 is below 77.00.',
      debt: {
        regime: 'rsa',
        benefit: 'RSA',
        lines: [{ id: 'l1', period: '2026-01', paidOn: '2026-01-05', amount: '76.99' }],
      },
      policies: { abandon: 'never' },
      events: [],
      until: '2026-03-20',
      expected: ['2026-02-20 abandoned', 'abandoned 76.99 / 0.00'],
    },
    {
      question: 'lifecycle',
      shows: 'RSA: 77.00 is claimed.',
      reckoning: '77.00 is not strictly below 77.00.',
      debt: {
        regime: 'rsa',
        benefit: 'RSA',
        lines: [{ id: 'l1', period: '2026-01', paidOn: '2026-01-05', amount: '77.00' }],
      },
      policies: { abandon: 'never' },
      events: [],
      until: '2026-03-20',
      expected: ['open 77.00 / 77.00'],
    },
  ],
};
