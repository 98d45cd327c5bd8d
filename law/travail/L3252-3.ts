import type { ArticleRule } from '../rule';

export const L3252_3: ArticleRule = {
  name: 'C. trav. L3252-3',
  versions: [
    { from: '2008-05-01', to: '2009-06-01', id: 'LEGIARTI000006902882' },
    { from: '2009-06-01', to: '2012-06-01', id: 'LEGIARTI000019869537' },
    { from: '2012-06-01', to: '2013-01-01', id: 'LEGIARTI000025033175' },
    { from: '2013-01-01', to: '2016-01-01', id: 'LEGIARTI000024967561' },
    { from: '2016-01-01', to: '2019-01-01', id: 'LEGIARTI000031088027' },
    { from: '2019-01-01', to: null, id: 'LEGIARTI000033812428' },
  ],
  meaning: 'A sum equal to the RSA of one person is never attached, whatever the wages.',
  examples: [
    {
      question: 'retention',
      shows: 'A sum equal to the RSA of one person stays with the pensioner.',
      reckoning:
        '640.00 × 12 = 7680.00; (222.00 + 324.00) / 12 = 45.50, but 640.00 − 635.71 = 4.29 only may be taken.',
      given: {
        regime: 'old-age',
        territory: 'metropole',
        month: '2025-03',
        household: { dependants: 0 },
        benefits: [{ code: 'pension', amount: '640.00' }],
        payable: '640.00',
        debts: [
          { id: 'd1', amount: '9000.00', outstanding: '9000.00', establishedOn: '2024-11-04' },
        ],
      },
      expected: { retention: '4.29' },
    },
  ],
};
