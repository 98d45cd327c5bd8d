import type { ArticleRule } from '../rule';

export const D821_7: ArticleRule = {
  name: 'CSS D821-7',
  versions: [
    { from: '1994-12-01', to: '1999-12-02', id: 'LEGIARTI000006739625' },
    { from: '1999-12-02', to: '2002-01-01', id: 'LEGIARTI000006739626' },
    { from: '2002-01-01', to: '2011-01-27', id: 'LEGIARTI000006739627' },
    { from: '2011-01-27', to: null, id: 'LEGIARTI000023482294' },
  ],
  meaning:
    'A debt of AAH may be given up below 16 euros from 2002, below 0.68 % of the monthly ceiling of social security, rounded up to the euro, from 27/01/2011.',
  abandonment: [{ scope: 'disability', regimes: ['disability'] }],
  examples: [
    {
      question: 'lifecycle',
      shows: 'A debt of AAH of 27.99 established in 2026 may be given up.',
      reckoning: '0.68 % × 4005.00 = 27.234, rounded up to 28.00: 27.99 is below.',
      debt: {
        regime: 'disability',
        benefit: 'AAH',
        lines: [{ id: 'l1', period: '2026-01', paidOn: '2026-01-05', amount: '27.99' }],
      },
      events: [],
      until: '2026-03-20',
      expected: ['2026-02-20 abandoned', 'abandoned 27.99 / 0.00'],
    },
  ],
};
