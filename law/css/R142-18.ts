import type { ArticleRule } from '../rule';

export const R142_18: ArticleRule = {
  name: 'CSS R142-18',
  versions: [{ from: '1985-12-21', to: '2019-01-01' }],
  meaning: 'Until 2018, two months to go before the social court after the committee.',
  delays: [
    {
      delay: 'court',
      opensAt: 'décision sur le recours, ou fin de son silence',
      length: { months: 2 },
      to: '2019-01-01',
      authority: 'CSS R142-18',
      yieldsTo: ['CJA R421-1', 'CCH L825-2', 'décret 2004-593'],
    },
  ],
  examples: [
    {
      question: 'deadlines',
      shows:
        'A committee that rejected in 2017: two months to go before the social court of that time.',
      reckoning: '02/05/2017 + 2 months = 02/07/2017, a Sunday, so Monday 03/07.',
      given: {
        regime: 'family',
        policies: { suspensionEnds: 'decision' },
        facts: [
          '2017-03-02 notification-received',
          '2017-04-03 appeal-lodged',
          ['2017-05-02 appeal-decided', { outcome: 'rejected' }],
        ],
      },
      expected: { delays: ['court 2017-05-02 2017-07-03 moved'] },
    },
  ],
};
