import type { ArticleRule } from '../rule';

export const R3252_2: ArticleRule = {
  name: 'C. trav. R3252-2',
  versions: [
    { from: '2008-05-01', to: '2009-01-01', id: 'LEGIARTI000018533762' },
    { from: '2009-01-01', to: '2011-01-01', id: 'LEGIARTI000019906250' },
    { from: '2011-01-01', to: '2012-01-01', id: 'LEGIARTI000023242464' },
    { from: '2012-01-01', to: '2013-02-01', id: 'LEGIARTI000025010765' },
    { from: '2013-02-01', to: '2014-01-01', id: 'LEGIARTI000026944931' },
    { from: '2014-01-01', to: '2015-01-01', id: 'LEGIARTI000028361285' },
    { from: '2015-01-01', to: '2016-01-01', id: 'LEGIARTI000029982071' },
    { from: '2016-01-01', to: '2018-01-01', id: 'LEGIARTI000031793344' },
    { from: '2018-01-01', to: '2019-01-01', id: 'LEGIARTI000036445697' },
    { from: '2019-01-01', to: '2020-01-01', id: 'LEGIARTI000037821358' },
    { from: '2020-01-01', to: '2022-01-01', id: 'LEGIARTI000039806110' },
    { from: '2022-01-01', to: '2023-01-01', id: 'LEGIARTI000044466485' },
    { from: '2023-01-01', to: '2024-01-01', id: 'LEGIARTI000046816318' },
    { from: '2024-01-01', to: '2025-01-01', id: 'LEGIARTI000048653279' },
    { from: '2025-01-01', to: '2026-01-01', id: 'LEGIARTI000050923216' },
    { from: '2026-01-01', to: null, id: 'LEGIARTI000053193584' },
  ],
  meaning: 'The slices of yearly wages and the fraction of each that may be attached.',
  examples: [
    {
      question: 'retention',
      shows: 'The slices of 2025 on a pension of 1 200.00.',
      reckoning:
        '1200.00 × 12 = 14 400.00; 4440 / 20 + (8660 − 4440) / 10 + (12 890 − 8660) / 5 + (14 400 − 12 890) / 4 = 222.00 + 422.00 + 846.00 + 377.50 = 1867.50; / 12 = 155.625, rounded down.',
      given: {
        regime: 'old-age',
        territory: 'metropole',
        month: '2025-03',
        household: { dependants: 0 },
        benefits: [{ code: 'pension', amount: '1200.00' }],
        payable: '1200.00',
        debts: [
          { id: 'd1', amount: '9000.00', outstanding: '9000.00', establishedOn: '2024-11-04' },
        ],
      },
      expected: { retention: '155.62' },
    },
  ],
};
