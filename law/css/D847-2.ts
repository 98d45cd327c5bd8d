import type { ArticleRule } from '../rule';

export const D847_2: ArticleRule = {
  name: 'CSS D847-2',
  versions: [{ from: '2016-01-01', to: null, id: 'LEGIARTI000031674369' }],
  meaning:
    'A debt of activity bonus below 0.68 % of the monthly ceiling of social security, rounded up to the euro, is given up: this text allows it, L845-3 commands it.',
  abandonment: [{ scope: 'activity-bonus', regimes: ['activity-bonus'] }],
  examples: [
    {
      question: 'lifecycle',
      shows: 'Activity bonus: the statute makes it a duty, even for an office that never gives up.',
      reckoning: '0.68 % × 4005.00 = 27.234, rounded up to 28.00: 27.99 is below.',
      debt: {
        regime: 'activity-bonus',
        benefit: 'PPA',
        lines: [{ id: 'l1', period: '2026-01', paidOn: '2026-01-05', amount: '27.99' }],
      },
      policies: { abandon: 'never' },
      events: [],
      until: '2026-03-20',
      expected: ['2026-02-20 abandoned', 'abandoned 27.99 / 0.00'],
    },
  ],
};
