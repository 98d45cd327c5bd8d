import type { ArticleRule } from '../rule';

export const D133_2: ArticleRule = {
  name: 'CSS D133-2',
  versions: [
    { from: '1992-03-28', to: '1997-03-22', id: 'LEGIARTI000006735616' },
    { from: '1997-03-22', to: '2002-01-01', id: 'LEGIARTI000006735617' },
    { from: '2002-01-01', to: '2002-04-24', id: 'LEGIARTI000006735618' },
    { from: '2002-04-24', to: '2002-08-08', id: 'LEGIARTI000006735619' },
    { from: '2002-08-08', to: '2019-09-01', id: 'LEGIARTI000006735620' },
    { from: '2019-09-01', to: '2023-01-01', id: 'LEGIARTI000038929179' },
    { from: '2023-01-01', to: null, id: 'LEGIARTI000046356419' },
  ],
  meaning:
    'Bodies may give up (abandonner) a debt below 0.68 % of the monthly ceiling of social security, rounded up to the euro.',
  abandonment: [
    { scope: 'social-security', regimes: ['family'], territory: 'metropole' },
    { scope: 'social-security', regimes: ['old-age', 'aspa', 'health'] },
  ],
  examples: [
    {
      question: 'lifecycle',
      shows:
        'A debt of 27.99 established in 2026 may be given up, and this office gives such debts up.',
      reckoning: '0.68 % × 4005.00 = 27.234, rounded up to 28.00: 27.99 is below.',
      debt: {
        regime: 'family',
        benefit: 'AF',
        lines: [{ id: 'l1', period: '2026-01', paidOn: '2026-01-05', amount: '27.99' }],
      },
      events: [],
      until: '2026-03-20',
      expected: ['2026-02-20 abandoned', 'abandoned 27.99 / 0.00'],
    },
    {
      question: 'lifecycle',
      shows: 'A debt of exactly the threshold is claimed.',
      reckoning: '0.68 % × 4005.00 = 27.234, rounded up to 28.00: 28.00 is not strictly below.',
      debt: {
        regime: 'family',
        benefit: 'AF',
        lines: [{ id: 'l1', period: '2026-01', paidOn: '2026-01-05', amount: '28.00' }],
      },
      events: [],
      until: '2026-03-20',
      expected: ['open 28.00 / 28.00'],
    },
  ],
};
