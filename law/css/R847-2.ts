import type { ArticleRule } from '../rule';

const SILENCE = {
  delay: 'amicable-appeal-implicit-refusal',
  opensAt: 'réception de la réclamation ou des documents qui la suivent',
  regimes: ['activity-bonus'],
  authority: 'CSS R847-2 et R142-6',
} as const;

export const R847_2: ArticleRule = {
  name: 'CSS R847-2',
  versions: [
    { from: '2016-01-01', to: '2020-08-21', id: 'LEGIARTI000031676235' },
    { from: '2020-08-21', to: null, id: 'LEGIARTI000042247849' },
  ],
  meaning:
    'Activity bonus: the prior appeal goes to the committee, in the delay of R142-1; its silence as in R142-6.',
  delays: [
    {
      delay: 'prior-appeal',
      opensAt: 'réception de la décision',
      length: { months: 2 },
      regimes: ['activity-bonus'],
      authority: 'CSS R847-2',
    },
    { ...SILENCE, length: { months: 1 }, to: '2019-01-01' },
    { ...SILENCE, length: { months: 2 }, from: '2019-01-01' },
  ],
  examples: [
    {
      question: 'deadlines',
      shows: 'Activity bonus: two months for the prior appeal to the committee.',
      reckoning:
        '02/03/2026 + 2 months = 02/05/2026, a Saturday, so Monday 04/05; retention from 05/05/2026.',
      given: { regime: 'activity-bonus', facts: ['2026-03-02 notification-received'] },
      expected: { delays: ['prior-appeal 2026-03-02 2026-05-04 moved'], retention: '2026-05-05' },
    },
    {
      question: 'deadlines',
      shows: 'Its silence rejected the appeal after one month in 2018.',
      reckoning: '12/03/2018 + 1 month = 12/04/2018, a Thursday.',
      given: {
        regime: 'activity-bonus',
        facts: ['2018-03-01 notification-received', '2018-03-12 appeal-lodged'],
      },
      expected: { delays: ['amicable-appeal-implicit-refusal 2018-03-12 2018-04-12'] },
    },
  ],
};
