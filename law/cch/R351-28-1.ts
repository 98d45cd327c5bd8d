import type { ArticleRule } from '../rule';
import { DECREE_2012, HOUSING_CODE } from '../dates';

export const R351_28_1: ArticleRule = {
  name: 'CCH R351-28-1',
  versions: [
    { from: '2008-06-28', to: '2009-07-23' },
    { from: '2009-07-23', to: '2012-09-10' },
    { from: '2012-09-10', to: '2019-04-05' },
    { from: '2019-04-05', to: '2019-09-01' },
  ],
  meaning:
    'APL until 31/08/2019: notified and, from 23/07/2009, retained by the rules of family benefits.',
  uncited: 'answers cite the articles to which it leads: CSS R133-9-2 and D553-1',
  procedures: [
    {
      procedure: 'notice-2012',
      territory: 'metropole',
      regimes: ['housing'],
      from: DECREE_2012,
      to: HOUSING_CODE,
      authority: 'CCH R351-28-1',
    },
  ],
  examples: [
    {
      question: 'retention',
      shows:
        'A debt of APL of 2015 is retained on the scale of family benefits, before the new housing code says so.',
      reckoning:
        '(5400.00 / 3 + 200.00 − 410.00) / 2.5 = 636.00; 48.00 + 25 % × (383 − 257) + 35 % × (575 − 383) + 45 % × (636 − 575) = 48.00 + 31.50 + 67.20 + 27.45 = 174.15.',
      given: {
        regime: 'housing',
        month: '2015-03',
        benefits: [{ code: 'APL', amount: '200.00' }],
        debts: [
          {
            id: 'd1',
            amount: '900.00',
            outstanding: '900.00',
            establishedOn: '2015-01-15',
            benefit: 'APL',
          },
        ],
      },
      expected: { weightedIncome: '636.00', retention: '174.15' },
    },
    {
      question: 'retention',
      shows:
        'APL in May 2019: the retention may be increased for fraud, as that of family benefits.',
      reckoning:
        '(5400.00 / 3 + 200.00 − 410.00) / 2.5 = 636.00; 48.00 + 25 % × (390 − 262) + 35 % × (584 − 390) + 45 % × (636 − 584) = 48.00 + 32.00 + 67.90 + 23.40 = 171.30; × 1.5 = 256.95.',
      given: {
        regime: 'housing',
        month: '2019-05',
        fraudIncrease: 'first',
        benefits: [{ code: 'APL', amount: '200.00' }],
        debts: [
          {
            id: 'd1',
            amount: '900.00',
            outstanding: '900.00',
            establishedOn: '2019-01-15',
            benefit: 'APL',
          },
        ],
      },
      expected: { weightedIncome: '636.00', retention: '256.95' },
    },
    {
      question: 'deadlines',
      shows: 'APL notified in 2015 follows the notice of family benefits: two months to pay.',
      reckoning:
        '02/03/2015 + 2 months = 02/05/2015, a Saturday, so Monday 04/05; retention from 05/05/2015.',
      given: { regime: 'housing', facts: ['2015-03-02 notification-received'] },
      expected: { delays: ['payment 2015-03-02 2015-05-04 moved'], retention: '2015-05-05' },
    },
  ],
};
