import type { ArticleRule } from '../rule';
import { HOUSING_CODE, ORDINANCE_2019 } from '../dates';

export const R823_24: ArticleRule = {
  name: 'CCH R823-24',
  versions: [{ from: '2019-09-01', to: null }],
  meaning: 'Debts of housing aid are notified and retained by the rules of family benefits.',
  scale: { regime: 'housing', from: HOUSING_CODE },
  procedures: [
    {
      procedure: 'notice-2012',
      territory: 'metropole',
      regimes: ['housing'],
      from: HOUSING_CODE,
      to: ORDINANCE_2019,
      authority: 'CCH R823-24',
    },
  ],
  examples: [
    {
      question: 'retention',
      shows: 'A debt of ALS of 2020 is retained on the scale of family benefits.',
      reckoning:
        '(5400.00 / 3 + 200.00 − 410.00) / 2.5 = 636.00; 49.00 + 25 % × (396 − 266) + 35 % × (593 − 396) + 45 % × (636 − 593) = 49.00 + 32.50 + 68.95 + 19.35 = 169.80.',
      given: {
        regime: 'housing',
        month: '2020-03',
        benefits: [{ code: 'ALS', amount: '200.00' }],
        debts: [
          {
            id: 'd1',
            amount: '900.00',
            outstanding: '900.00',
            establishedOn: '2020-01-15',
            benefit: 'ALS',
          },
        ],
      },
      expected: { weightedIncome: '636.00', retention: '169.80' },
    },
    {
      question: 'deadlines',
      shows:
        'Housing aid notified in October 2019: still the notice to pay, by the new housing code.',
      reckoning:
        '01/10/2019 + 2 months = 01/12/2019, a Sunday, so Monday 02/12; retention from 03/12/2019.',
      given: { regime: 'housing', facts: ['2019-10-01 notification-received'] },
      expected: { delays: ['payment 2019-10-01 2019-12-02 moved'], retention: '2019-12-03' },
    },
  ],
};
