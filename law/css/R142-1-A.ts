import type { ArticleRule } from '../rule';

export const R142_1_A: ArticleRule = {
  name: 'CSS R142-1-A',
  versions: [
    { from: '2019-01-01', to: '2020-01-01', id: 'LEGIARTI000037544078' },
    { from: '2020-01-01', to: null, id: 'LEGIARTI000041404114' },
  ],
  meaning:
    'Prior appeals and court actions have two months, which run only when the decision stated them with the remedies.',
  delays: [
    {
      delay: 'court',
      opensAt: 'décision sur le recours, ou fin de son silence',
      length: { months: 2 },
      from: '2019-01-01',
      authority: 'CSS R142-1-A III',
      yieldsTo: ['CJA R421-1', 'CCH L825-2', 'décret 2004-593'],
    },
  ],
  examples: [
    {
      question: 'deadlines',
      shows: 'The committee rejects: two months to go before the social court.',
      reckoning: '02/06/2026 + 2 months = 02/08/2026, a Sunday, so Monday 03/08.',
      given: {
        regime: 'family',
        facts: [
          '2026-03-02 notification-received',
          '2026-04-01 appeal-lodged',
          ['2026-06-02 appeal-decided', { outcome: 'rejected' }],
        ],
      },
      expected: { delays: ['court 2026-06-02 2026-08-03 moved'] },
    },
    {
      question: 'deadlines',
      shows:
        'A notification that does not state the remedies opens no delay of appeal, and the debtor may appeal at any time.',
      reckoning:
        'No number of days is counted; only the twenty days of the rectification run, until Monday 23/03/2026.',
      given: {
        regime: 'family',
        facts: [['2026-03-02 notification-received', { remediesStated: false }]],
      },
      expected: {
        delays: ['rectification-request 2026-03-02 2026-03-23 moved'],
        absent: ['amicable-appeal'],
      },
    },
  ],
};
