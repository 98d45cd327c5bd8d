import type { ArticleRule } from '../rule';

export const C_CIV_2244: ArticleRule = {
  name: 'C. civ. 2244',
  versions: [
    { from: '2008-06-19', to: '2012-06-01' },
    { from: '2012-06-01', to: null },
  ],
  meaning: 'A protective measure or an act of forced execution interrupts the time-bar.',
  examples: [
    {
      question: 'deadlines',
      shows: 'An act of forced execution interrupts as well.',
      reckoning: '05/02/2024 + 2 years = 05/02/2026; act of 12/01/2026 + 2 years = 12/01/2028.',
      given: {
        regime: 'family',
        facts: [['2024-02-05 benefit-paid', { line: 'l1' }], '2026-01-12 enforcement-act'],
      },
      expected: {
        delays: [
          'time-bar (l1) 2024-02-05 2026-02-05 ended by enforcement-act',
          'time-bar (l1) 2026-01-12 2028-01-12',
        ],
      },
    },
  ],
};
