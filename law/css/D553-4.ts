import type { ArticleRule } from '../rule';

/** The first day of its order between debts; before, that of the civil code. */
export const ORDER_OF_DEBTS_FROM = '2009-07-23';

/** From that day a debt paid to a third party may be taken first on what is paid to the debtor (al. 2). */
export const THIRD_PARTY_DEBTS_FROM = '2012-01-01';

export const D553_4: ArticleRule = {
  name: 'CSS D553-4',
  versions: [
    { from: '2009-07-23', to: '2011-01-27', id: 'LEGIARTI000020882753' },
    { from: '2011-01-27', to: '2012-01-01', id: 'LEGIARTI000023482276' },
    { from: '2012-01-01', to: '2019-09-01', id: 'LEGIARTI000025109536' },
    { from: '2019-09-01', to: null, id: 'LEGIARTI000038929140' },
  ],
  meaning:
    'Several debts give one retention only, on the oldest debt first and, of two of one day, on the smallest; when the benefit has ended or is too small it goes on the others, and may go first on those paid to the debtor in person.',
  examples: [
    {
      question: 'retention',
      shows: 'Two debts, one retention: the one established first is served first.',
      reckoning:
        '157.55 is retained: 100.00 settle the debt of 10/01/2019, 157.55 − 100.00 = 57.55 go to that of 04/11/2019.',
      given: {
        debts: [
          { id: 'd2', amount: '900.00', outstanding: '900.00', establishedOn: '2019-11-04' },
          { id: 'd1', amount: '100.00', outstanding: '100.00', establishedOn: '2019-01-10' },
        ],
      },
      expected: {
        retention: '157.55',
        allocation: [
          { debt: 'd1', amount: '100.00' },
          { debt: 'd2', amount: '57.55' },
        ],
      },
    },
  ],
};
