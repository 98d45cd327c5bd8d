import type { ArticleRule } from '../rule';
import { HOUSING_CODE } from '../dates';

export const R351_22: ArticleRule = {
  name: 'CCH R351-22',
  versions: [
    { from: '1994-11-27', to: '2011-01-27' },
    { from: '2011-01-27', to: '2016-01-01' },
    { from: '2016-01-01', to: '2018-06-25' },
    { from: '2018-06-25', to: '2019-09-01' },
  ],
  meaning:
    'APL until 31/08/2019: from 27/01/2011 a debt below 0.68 % of the monthly ceiling of social security, rounded up to the euro, could be given up.',
  // By the day on which the debt was established.
  abandonment: [{ scope: 'housing-apl', regimes: ['housing'], benefit: 'APL', to: HOUSING_CODE }],
  examples: [
    {
      question: 'lifecycle',
      shows: 'APL of 21.99, established in 2015, may be given up.',
      reckoning: '0.68 % × 3170.00 = 21.556, rounded up to 22.00: 21.99 is below.',
      debt: {
        regime: 'housing',
        benefit: 'APL',
        establishedOn: '2015-02-20',
        lines: [{ id: 'l1', period: '2015-01', paidOn: '2015-01-05', amount: '21.99' }],
      },
      events: [],
      until: '2015-03-20',
      expected: ['2015-02-20 abandoned', 'abandoned 21.99 / 0.00'],
    },
  ],
};
