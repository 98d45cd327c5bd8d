import type { ArticleRule } from '../rule';

export const L845_4: ArticleRule = {
  name: 'CSS L845-4',
  versions: [{ from: '2016-01-01', to: null, id: 'LEGIARTI000031077486' }],
  meaning: 'The time-bar of family benefits (L553-1) holds for the activity bonus.',
  timeBars: [
    {
      regimes: ['activity-bonus'],
      territories: ['metropole'],
      from: '2016-01-01',
      to: null,
      years: 2,
      authority: 'CSS L845-4 et L553-1',
      impossibility: 'CSS L553-1 al. 3',
      fraudFrom: null,
    },
  ],
  examples: [
    {
      question: 'deadlines',
      shows: 'Activity bonus may be claimed for two years from its payment.',
      reckoning: '05/02/2024 + 2 years = 05/02/2026.',
      given: { regime: 'activity-bonus', facts: [['2024-02-05 benefit-paid', { line: 'l1' }]] },
      expected: { delays: ['time-bar (l1) 2024-02-05 2026-02-05'] },
    },
  ],
};
