import type { ArticleRule } from '../rule';

export const DECREE_2011_2100_5: ArticleRule = {
  name: 'décret 2011-2100 art. 5',
  versions: [{ from: '2012-01-01', to: null }],
  meaning: 'Mayotte, 2012 and 2013: retentions of a fifth at most, the base not being named.',
  examples: [
    {
      question: 'retention',
      shows:
        'Mayotte in 2012: no scale, but no more than a fifth, of what the office takes as its base.',
      reckoning: '20 % × 1500.00 payable = 300.00.',
      given: {
        territory: 'mayotte',
        month: '2012-03',
        payable: '1500.00',
        debts: [
          { id: 'd1', amount: '9000.00', outstanding: '9000.00', establishedOn: '2012-02-10' },
        ],
      },
      policies: { mayotteCapBase: 'payable' },
      expected: { retention: '300.00' },
    },
    {
      question: 'retention',
      shows: 'The office has not chosen the base: refused.',
      reckoning: 'The text does not say of what the fifth is taken.',
      given: {
        territory: 'mayotte',
        month: '2012-03',
        payable: '1500.00',
        debts: [
          { id: 'd1', amount: '9000.00', outstanding: '9000.00', establishedOn: '2012-02-10' },
        ],
      },
      expected: { refused: 'policy-missing' },
    },
  ],
};
