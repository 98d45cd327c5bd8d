import type { ArticleRule } from '../rule';

export const C_CIV_1256: ArticleRule = {
  name: 'C. civ. 1256',
  versions: [{ from: '1804-03-21', to: '2016-10-01' }],
  meaning:
    'Until 30/09/2016: where nobody says which debt a payment settles, the one of most interest, then the oldest.',
  examples: [
    {
      question: 'retention',
      shows: 'Mayotte in 2014, where no text of its own orders several debts: the oldest first.',
      reckoning:
        '(5400.00 / 3 + 131.95 − 410.00) / 2.5 = 608.78; 10.00 + 25 % × (150 − 101) + 35 % × (608.78 − 150) = 10.00 + 12.25 + 160.573 = 182.823, rounded down; 100.00, then 82.82.',
      given: {
        territory: 'mayotte',
        month: '2014-03',
        debts: [
          { id: 'd2', amount: '900.00', outstanding: '900.00', establishedOn: '2013-11-04' },
          { id: 'd1', amount: '100.00', outstanding: '100.00', establishedOn: '2013-01-10' },
        ],
      },
      expected: {
        retention: '182.82',
        allocation: [
          { debt: 'd1', amount: '100.00' },
          { debt: 'd2', amount: '82.82' },
        ],
      },
    },
  ],
};
