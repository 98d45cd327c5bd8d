import type { ArticleRule } from '../rule';

export const R3252_3: ArticleRule = {
  name: 'C. trav. R3252-3',
  versions: [
    { from: '2008-05-01', to: '2009-01-01', id: 'LEGIARTI000018533760' },
    { from: '2009-01-01', to: '2009-06-20', id: 'LEGIARTI000019906253' },
    { from: '2009-06-20', to: '2011-01-01', id: 'LEGIARTI000020763240' },
    { from: '2011-01-01', to: '2012-01-01', id: 'LEGIARTI000023242469' },
    { from: '2012-01-01', to: '2013-02-01', id: 'LEGIARTI000025010768' },
    { from: '2013-02-01', to: '2014-01-01', id: 'LEGIARTI000026944934' },
    { from: '2014-01-01', to: '2015-01-01', id: 'LEGIARTI000028361288' },
    { from: '2015-01-01', to: '2016-01-01', id: 'LEGIARTI000029982075' },
    { from: '2016-01-01', to: '2018-01-01', id: 'LEGIARTI000031793354' },
    { from: '2018-01-01', to: '2019-01-01', id: 'LEGIARTI000036445701' },
    { from: '2019-01-01', to: '2020-01-01', id: 'LEGIARTI000037821361' },
    { from: '2020-01-01', to: '2022-01-01', id: 'LEGIARTI000039806114' },
    { from: '2022-01-01', to: '2023-01-01', id: 'LEGIARTI000044466489' },
    { from: '2023-01-01', to: '2024-01-01', id: 'LEGIARTI000046816321' },
    { from: '2024-01-01', to: '2025-01-01', id: 'LEGIARTI000048653288' },
    { from: '2025-01-01', to: '2026-01-01', id: 'LEGIARTI000050923221' },
    { from: '2026-01-01', to: null, id: 'LEGIARTI000053193590' },
  ],
  meaning: 'Each dependant who is proved raises the slices.',
  examples: [
    {
      question: 'retention',
      shows: 'One dependant raises each slice of 2025 by 1 720.00.',
      reckoning:
        '6160 / 20 + (10 380 − 6160) / 10 + (14 400 − 10 380) / 5 = 308.00 + 422.00 + 804.00 = 1534.00; / 12 = 127.83, rounded down.',
      given: {
        regime: 'old-age',
        territory: 'metropole',
        month: '2025-03',
        household: { dependants: 1 },
        benefits: [{ code: 'pension', amount: '1200.00' }],
        payable: '1200.00',
        debts: [
          { id: 'd1', amount: '9000.00', outstanding: '9000.00', establishedOn: '2024-11-04' },
        ],
      },
      expected: { retention: '127.83' },
    },
  ],
};
