import type { ArticleRule } from '../rule';

export const R262_91: ArticleRule = {
  name: 'CASF R262-91',
  versions: [{ from: '2009-06-01', to: null }],
  meaning: 'Decisions on the RSA state the remedies and how to make the prior appeal.',
  examples: [
    {
      question: 'deadlines',
      shows:
        'RSA notified without its remedies: the delay of the prior appeal does not run, and nothing says when recovery may start.',
      reckoning: 'No day is counted for the appeal.',
      given: {
        regime: 'rsa',
        facts: [['2026-03-02 notification-received', { remediesStated: false }]],
      },
      expected: { absent: ['prior-appeal'], open: ['law'] },
    },
  ],
};
