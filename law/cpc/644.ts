import type { ArticleRule } from '../rule';
import type { Place } from '../terms';

/** Its overseas courts; it does not name those of French Polynesia, New Caledonia and the TAAF. */
export const OVERSEAS_COURTS: readonly Place[] = [
  'guadeloupe',
  'guyane',
  'martinique',
  'reunion',
  'mayotte',
  'saint-barthelemy',
  'saint-martin',
  'saint-pierre-et-miquelon',
  'wallis-et-futuna',
];

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
