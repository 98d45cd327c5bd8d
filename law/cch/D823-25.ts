import type { ArticleRule } from '../rule';

export const D823_25: ArticleRule = {
  name: 'CCH D823-25',
  versions: [{ from: '2019-09-01', to: null }],
  meaning: 'Housing aid: small debts are given up as in D133-2.',
  abandonment: [{ scope: 'housing-allowance', regimes: ['housing'], yieldsTo: ['CCH R351-22'] }],
  examples: [
    {
      question: 'lifecycle',
      shows: 'Housing aid of 27.99, established in 2026, may be given up.',
      reckoning: '0.68 % × 4005.00 = 27.234, rounded up to 28.00: 27.99 is below.',
      debt: {
        regime: 'housing',
        benefit: 'APL',
        lines: [{ id: 'l1', period: '2026-01', paidOn: '2026-01-05', amount: '27.99' }],
      },
      events: [],
      until: '2026-03-20',
      expected: ['2026-02-20 abandoned', 'abandoned 27.99 / 0.00'],
    },
  ],
};
