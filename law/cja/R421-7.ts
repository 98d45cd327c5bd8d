import type { ArticleRule } from '../rule';

/** What distance adds before the administrative court; articles 643 and 644 of the CPC add the same. */
export const DISTANCE_MONTHS = { overseas: 1, abroad: 2 } as const;

export const R421_7: ArticleRule = {
  name: 'CJA R421-7',
  versions: [
    { from: '2008-05-16', to: '2010-12-17' },
    { from: '2010-12-17', to: '2015-09-18' },
    { from: '2015-09-18', to: null },
  ],
  meaning: 'Before the administrative court, one month more across the sea and two from abroad.',
  examples: [
    {
      question: 'deadlines',
      shows: 'RSA, a debtor of Guadeloupe before a court of metropolitan France: one month more.',
      reckoning: '02/06/2026 + 2 months + 1 month = 02/09/2026, a Wednesday.',
      given: {
        regime: 'rsa',
        residence: 'guadeloupe',
        courtSeat: 'metropole',
        policies: { suspensionEnds: 'decision' },
        facts: [
          '2026-03-02 notification-received',
          '2026-04-01 appeal-lodged',
          ['2026-06-02 appeal-decided', { outcome: 'rejected' }],
        ],
      },
      expected: { delays: ['court 2026-06-02 2026-09-02'] },
    },
    {
      question: 'deadlines',
      shows: 'A debtor who lives abroad: two months more.',
      reckoning: '02/06/2026 + 2 months + 2 months = 02/10/2026, a Friday.',
      given: {
        regime: 'rsa',
        residence: 'abroad',
        courtSeat: 'metropole',
        policies: { suspensionEnds: 'decision' },
        facts: [
          '2026-03-02 notification-received',
          '2026-04-01 appeal-lodged',
          ['2026-06-02 appeal-decided', { outcome: 'rejected' }],
        ],
      },
      expected: { delays: ['court 2026-06-02 2026-10-02'] },
    },
  ],
};
