import type { ArticleRule } from '../rule';

/** Before that day, article 1256. */
export const IMPUTATION_FROM = '2016-10-01';

export const C_CIV_1342_10: ArticleRule = {
  name: 'C. civ. 1342-10',
  versions: [{ from: '2016-10-01', to: null }],
  meaning:
    'Since 01/10/2016: where nobody says which debt a payment settles, those due first, of most interest, then the oldest.',
  examples: [
    {
      question: 'retention',
      shows:
        'Two debts of health insurance, for which no text of its own sets an order: the oldest first.',
      reckoning:
        '21 600.00 / 12 = 1800.00; (1800.00 − 410.00) / 2.5 = 556.00; 56.00 + 25 % × (450 − 301) + 35 % × (556 − 450) = 56.00 + 37.25 + 37.10 = 130.35; 100.00 to the debt of 10/01/2024, 30.35 to that of 04/11/2024.',
      given: {
        regime: 'health',
        month: '2025-03',
        resources: { kind: 'year', amount: '21600.00', maintenancePaid: '0.00' },
        benefits: [],
        debts: [
          { id: 'd2', amount: '900.00', outstanding: '900.00', establishedOn: '2024-11-04' },
          { id: 'd1', amount: '100.00', outstanding: '100.00', establishedOn: '2024-01-10' },
        ],
      },
      expected: {
        retention: '130.35',
        allocation: [
          { debt: 'd1', amount: '100.00' },
          { debt: 'd2', amount: '30.35' },
        ],
      },
    },
  ],
};
