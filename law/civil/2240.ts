import type { ArticleRule } from '../rule';

export const C_CIV_2240: ArticleRule = {
  name: 'C. civ. 2240',
  versions: [{ from: '2008-06-19', to: null }],
  meaning: 'A debtor who acknowledges the debt interrupts the time-bar.',
  examples: [
    {
      question: 'deadlines',
      shows: 'The debtor acknowledges the debt: two full years start again.',
      reckoning:
        '05/02/2024 + 2 years = 05/02/2026; acknowledged on 12/01/2026 + 2 years = 12/01/2028.',
      given: {
        regime: 'family',
        facts: [['2024-02-05 benefit-paid', { line: 'l1' }], '2026-01-12 debt-acknowledged'],
      },
      expected: {
        delays: [
          'time-bar (l1) 2024-02-05 2026-02-05 ended by debt-acknowledged',
          'time-bar (l1) 2026-01-12 2028-01-12',
        ],
      },
    },
  ],
};
