import type { ArticleRule } from '../rule';

/** The first and the last day of the rules that moved delays; ordonnance 2020-312 has days of its own within them. */
export const EMERGENCY_FROM = '2020-03-12';
export const EMERGENCY_TO = '2020-06-30';

export const ORDINANCE_2020_306: ArticleRule = {
  name: 'ordonnance 2020-306',
  versions: [{ from: '2020-03-12', to: null }],
  meaning: 'Delays of the health emergency of 2020.',
  examples: [
    {
      question: 'deadlines',
      shows:
        'A time-bar that ends in the health emergency: the text was not read, and the answer says so.',
      reckoning: '05/04/2018 + 2 years = 05/04/2020, between 12/03 and 30/06/2020.',
      given: { regime: 'family', facts: [['2018-04-05 benefit-paid', { line: 'l1' }]] },
      expected: { open: ['law'] },
    },
  ],
};
