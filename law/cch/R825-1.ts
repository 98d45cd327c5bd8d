import type { ArticleRule } from '../rule';
import { HOUSING_JUDGE } from '../dates';

export const R825_1: ArticleRule = {
  name: 'CCH R825-1',
  versions: [{ from: '2020-01-01', to: null }],
  meaning:
    'Housing aid since 2020: no court before an appeal to the committee, in the delays of R142-1 and R142-6.',
  delays: [
    {
      delay: 'amicable-appeal',
      opensAt: 'réception de la décision',
      length: { months: 2 },
      territory: 'metropole',
      regimes: ['housing'],
      from: HOUSING_JUDGE,
      authority: 'CCH R825-1 et CSS R142-1',
    },
  ],
  examples: [
    {
      question: 'deadlines',
      shows: 'Housing aid since 2020: two months for the prior appeal to the committee.',
      reckoning: '02/03/2026 + 2 months = 02/05/2026, a Saturday, so Monday 04/05.',
      given: { regime: 'housing', facts: ['2026-03-02 notification-received'] },
      expected: { delays: ['amicable-appeal 2026-03-02 2026-05-04 moved'] },
    },
  ],
};
