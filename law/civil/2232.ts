import type { ArticleRule } from '../rule';

export const BACKSTOP_YEARS = 20;

/** What may carry a time-bar beyond them: an act of execution (al. 2, for article 2244). */
export const EXEMPT_FROM_BACKSTOP: readonly string[] = ['enforcement-act'];

export const C_CIV_2232: ArticleRule = {
  name: 'C. civ. 2232',
  versions: [
    { from: '2008-06-19', to: '2016-08-10' },
    { from: '2016-08-10', to: null },
  ],
  meaning:
    'No suspension, interruption or late start carries a time-bar beyond twenty years from the birth of the right, but an act of execution does.',
  examples: [
    {
      question: 'deadlines',
      shows: 'Fraud found late: the claim ends twenty years after the payment in any case.',
      reckoning:
        'Found on 10/03/2026 + 5 years = 10/03/2031, but 05/02/2010 + 20 years = 05/02/2030 comes first.',
      given: {
        regime: 'family',
        facts: [['2010-02-05 benefit-paid', { line: 'l1' }], '2026-03-10 fraud-found'],
      },
      expected: { delays: ['time-bar (l1) 2026-03-10 2030-02-05'] },
    },
    {
      question: 'deadlines',
      shows: 'An act of execution carries the time-bar beyond the twenty years (al. 2).',
      reckoning:
        'The twenty years end on 05/02/2030; the act of 10/01/2030, in time, gives five years more: 10/01/2035.',
      given: {
        regime: 'family',
        facts: [
          ['2010-02-05 benefit-paid', { line: 'l1' }],
          '2026-03-10 fraud-found',
          '2030-01-10 enforcement-act',
        ],
      },
      expected: {
        delays: [
          'time-bar (l1) 2026-03-10 2030-02-05 ended by enforcement-act',
          'time-bar (l1) 2030-01-10 2035-01-10',
        ],
      },
    },
  ],
};
