import type { ArticleRule } from '../rule';

export const BACKSTOP_YEARS = 20;

export const C_CIV_2232: ArticleRule = {
  name: 'C. civ. 2232',
  versions: [
    { from: '2008-06-19', to: '2016-08-10' },
    { from: '2016-08-10', to: null },
  ],
  meaning:
    'No suspension, interruption or late start carries a time-bar beyond twenty years from the birth of the right.',
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
  ],
};
