import type { ArticleRule } from '../rule';

export const CPC_643: ArticleRule = {
  name: 'CPC 643',
  versions: [
    { from: '2008-05-16', to: '2017-05-11' },
    { from: '2017-05-11', to: null },
  ],
  meaning:
    'Before courts of metropolitan France, one month more from overseas and two from abroad.',
  examples: [
    {
      question: 'deadlines',
      shows:
        'The office applies the distances to the opposition: a debtor of La Réunion before a court of metropolitan France has one month more.',
      reckoning: '02/10/2026 + 1 month = 02/11/2026, + 15 days = 17/11/2026, a Tuesday.',
      given: {
        regime: 'family',
        residence: 'reunion',
        courtSeat: 'metropole',
        policies: { distanceOnOpposition: 'yes' },
        facts: [
          '2026-03-02 notification-received',
          '2026-08-10 demand-received',
          '2026-10-02 contrainte-served',
        ],
      },
      expected: { delays: ['opposition 2026-10-02 2026-11-17'] },
    },
  ],
};
