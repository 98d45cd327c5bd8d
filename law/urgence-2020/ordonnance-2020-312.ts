import type { ArticleRule } from '../rule';

export const ORDINANCE_2020_312: ArticleRule = {
  name: 'ordonnance 2020-312',
  versions: [{ from: '2020-03-12', to: null }],
  meaning: 'Social rights and delays in the health emergency of 2020.',
  examples: [
    {
      question: 'deadlines',
      shows: 'A delay to appeal that crosses the health emergency is left to a lawyer.',
      reckoning: '02/03/2020 + 2 months = 02/05/2020, between 12/03 and 30/06/2020: refused.',
      given: {
        regime: 'family',
        policies: { transition2020: 'old-procedure' },
        facts: ['2020-03-02 notification-received'],
      },
      expected: { open: ['law'] },
    },
  ],
};
