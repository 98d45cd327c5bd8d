import type { ArticleRule } from '../rule';

export const ORDINANCE_2019_765_3: ArticleRule = {
  name: 'ordonnance 2019-765 art. 3',
  versions: [{ from: '2019-07-26', to: null }],
  meaning: 'From which day the statutes with the right of rectification hold.',
  examples: [
    {
      question: 'deadlines',
      shows:
        'Received between the statutes of 2020 and the decree of 2021: the office must say which procedure it follows.',
      reckoning: '01/02/2021 lies between 01/01/2020 and 25/03/2021, and nothing was chosen.',
      given: { regime: 'family', facts: ['2021-02-01 notification-received'] },
      expected: { open: ['transition2020'] },
    },
  ],
};
