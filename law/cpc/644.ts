import type { ArticleRule } from '../rule';
import { type Place, PLACES } from '../terms';

/** Its overseas courts: all but those of French Polynesia, New Caledonia and the TAAF, which it does not name. */
export const OVERSEAS_COURTS: readonly Place[] = PLACES.filter(
  (place) => !['metropole', 'french-polynesia', 'new-caledonia', 'taaf'].includes(place),
);

export const CPC_644: ArticleRule = {
  name: 'CPC 644',
  versions: [
    { from: '2008-05-16', to: '2017-05-11' },
    { from: '2017-05-11', to: null },
  ],
  meaning: 'Before courts overseas, one month more from elsewhere in France and two from abroad.',
  examples: [
    {
      question: 'deadlines',
      shows:
        'A debtor of metropolitan France before a court of La Réunion has one month more as well.',
      reckoning: '02/10/2026 + 1 month = 02/11/2026, + 15 days = 17/11/2026, a Tuesday.',
      given: {
        regime: 'family',
        residence: 'metropole',
        courtSeat: 'reunion',
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
