import type { ArticleRule } from '../rule';
import { DECREE_2021 } from '../dates';

const BONUS = { regimes: ['activity-bonus'], procedures: ['prior-appeal'] } as const;

export const R847_1_1: ArticleRule = {
  name: 'CSS R847-1-1',
  versions: [{ from: '2021-03-25', to: null, id: 'LEGIARTI000043280745' }],
  meaning:
    'Activity bonus, since 25/03/2021: its own notification; without a request, collection waits for the delay of the prior appeal.',
  procedures: [
    {
      procedure: 'prior-appeal',
      territory: 'metropole',
      regimes: ['activity-bonus'],
      from: DECREE_2021,
      to: null,
      authority: 'CSS R847-1-1',
    },
  ],
  delays: [
    {
      delay: 'rectification-request',
      opensAt: 'réception de la notification',
      length: { days: 20 },
      ...BONUS,
      authority: 'CSS R847-1-1 I 2° a',
    },
    {
      delay: 'rectification-implicit-refusal',
      opensAt: 'demande de rectification présentée dans les vingt jours',
      length: { months: 1 },
      ...BONUS,
      authority: 'CSS R847-1-1 II 1°',
    },
    {
      delay: 'collection-after-implicit-refusal',
      opensAt: 'fin du mois de silence',
      length: { months: 2 },
      ...BONUS,
      authority: 'CSS R847-1-1 II 2°',
    },
    {
      delay: 'collection-after-refusal',
      opensAt: 'réception de la nouvelle notification',
      length: { months: 2 },
      ...BONUS,
      authority: 'CSS R847-1-1 III 2°',
    },
    {
      delay: 'oral-request-documents',
      opensAt: 'demande orale présentée après les vingt jours',
      length: { days: 20 },
      ...BONUS,
      authority: 'CSS R847-1-1 IV 2°',
    },
  ],
  suspensions: [
    {
      regimes: ['activity-bonus'],
      territory: 'metropole',
      recourses: ['rectification-request'],
      by: 'notification',
      from: DECREE_2021,
      to: null,
      effect: 'suspends',
      authority: ['CSS R847-1-1 II'],
    },
  ],
  examples: [
    {
      question: 'deadlines',
      shows:
        'An express refusal of rectification of the activity bonus opens the two months of the prior appeal, and retention waits for them.',
      reckoning:
        'Received on 01/04/2026 + 2 months = 01/06/2026, a Monday; retention from 02/06/2026.',
      given: {
        regime: 'activity-bonus',
        facts: [
          '2026-03-02 notification-received',
          '2026-03-12 rectification-requested',
          '2026-04-01 rectification-refused',
        ],
      },
      expected: {
        delays: ['collection-after-refusal 2026-04-01 2026-06-01'],
        retention: '2026-06-02',
      },
    },
  ],
};
