import type { ArticleRule } from '../rule';

export const R815_43: ArticleRule = {
  name: 'CSS R815-43',
  versions: [{ from: '2007-01-13', to: null, id: 'LEGIARTI000006753844' }],
  meaning:
    'The body may retain on the arrears of the ASPA of its own motion, within the attachable fraction.',
  examples: [
    {
      question: 'retention',
      shows: 'ASPA of 700.00 in March 2025.',
      reckoning:
        '700.00 × 12 = 8400.00; 4440 / 20 + (8400 − 4440) / 10 = 222.00 + 396.00 = 618.00; / 12 = 51.50, less than the 64.29 above the RSA of one person.',
      given: {
        regime: 'aspa',
        territory: 'metropole',
        month: '2025-03',
        household: { dependants: 0 },
        benefits: [{ code: 'ASPA', amount: '700.00' }],
        payable: '700.00',
        debts: [
          { id: 'd1', amount: '9000.00', outstanding: '9000.00', establishedOn: '2024-11-04' },
        ],
      },
      expected: { retention: '51.50' },
    },
  ],
};
