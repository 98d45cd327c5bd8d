import type { ArticleRule } from '../rule';

export const L3252_5: ArticleRule = {
  name: 'C. trav. L3252-5',
  versions: [
    { from: '2008-05-01', to: '2016-04-01', id: 'LEGIARTI000006902884' },
    { from: '2016-04-01', to: null, id: 'LEGIARTI000031686176' },
  ],
  meaning:
    'A direct payment of maintenance comes first out of the part of wages that is not attachable, then out of the rest; a sum is always left.',
  examples: [
    {
      question: 'retention',
      shows: 'A direct payment of maintenance leaves the attachable fraction of the pension whole.',
      reckoning:
        'Attachable: 155.62. Of 1200.00, 1200.00 − 635.71 − 155.625 = 408.665 is neither attachable nor the RSA of one person: 300.00 comes out of it.',
      given: {
        regime: 'old-age',
        territory: 'metropole',
        month: '2025-03',
        household: { dependants: 0 },
        benefits: [{ code: 'pension', amount: '1200.00' }],
        seizures: [{ benefit: 'pension', ground: 'direct-payment', amount: '300.00' }],
        payable: '900.00',
        debts: [
          { id: 'd1', amount: '9000.00', outstanding: '9000.00', establishedOn: '2024-11-04' },
        ],
      },
      expected: { retention: '155.62' },
    },
  ],
};
