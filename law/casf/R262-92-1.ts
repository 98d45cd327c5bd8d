import type { ArticleRule } from '../rule';
import type { SuspensionRule } from '../rule';
import { DECREE_2021 } from '../dates';

const RSA = { regimes: ['rsa'], procedures: ['prior-appeal'] } as const;

const REQUEST: Omit<SuspensionRule, 'territory'> = {
  regimes: ['rsa'],
  recourses: ['rectification-request'],
  by: 'notification',
  from: DECREE_2021,
  to: null,
  effect: 'suspends',
  authority: ['CASF R262-92-1 II'],
};

export const R262_92_1: ArticleRule = {
  name: 'CASF R262-92-1',
  versions: [{ from: '2021-03-25', to: null }],
  meaning:
    'RSA, since 25/03/2021: its own notification; without a request, collection waits for the delay of the prior appeal.',
  procedures: [
    {
      procedure: 'prior-appeal',
      territory: 'metropole',
      regimes: ['rsa'],
      from: DECREE_2021,
      to: null,
      authority: 'CASF R262-92-1',
    },
  ],
  delays: [
    {
      delay: 'rectification-request',
      opensAt: 'réception de la notification',
      length: { days: 20 },
      ...RSA,
      authority: 'CASF R262-92-1 I 2° a',
    },
    {
      delay: 'rectification-implicit-refusal',
      opensAt: 'demande de rectification présentée dans les vingt jours',
      length: { months: 1 },
      ...RSA,
      authority: 'CASF R262-92-1 II 1°',
    },
    {
      delay: 'collection-after-implicit-refusal',
      opensAt: 'fin du mois de silence',
      length: { months: 2 },
      ...RSA,
      authority: 'CASF R262-92-1 II 2°',
    },
    // After an express refusal the text gives no delay: the policy rsaAfterRefusal waits for the prior appeal of R262-88.
    {
      delay: 'oral-request-documents',
      opensAt: 'demande orale présentée après les vingt jours',
      length: { days: 20 },
      ...RSA,
      authority: 'CASF R262-92-1 IV 2°',
    },
  ],
  suspensions: [
    { ...REQUEST, territory: 'metropole' },
    { ...REQUEST, territory: 'mayotte' },
  ],
  examples: [
    {
      question: 'deadlines',
      shows:
        'A debt of RSA notified in 2026: without a request, retention waits for the two months of the prior appeal.',
      reckoning:
        '02/03/2026 + 2 months = 02/05/2026, a Saturday, so Monday 04/05; retention from 05/05/2026.',
      given: { regime: 'rsa', facts: ['2026-03-02 notification-received'] },
      expected: {
        delays: [
          'rectification-request 2026-03-02 2026-03-23 moved',
          'prior-appeal 2026-03-02 2026-05-04 moved',
        ],
        retention: '2026-05-05',
      },
    },
    {
      question: 'deadlines',
      shows: 'A rectification of RSA asked in time and met with silence: one month, then two.',
      reckoning:
        '12/03/2026 + 1 month = 12/04, a Sunday, so 13/04; + 2 months = 13/06, a Saturday, so 15/06; retention from 16/06/2026.',
      given: {
        regime: 'rsa',
        facts: ['2026-03-02 notification-received', '2026-03-12 rectification-requested'],
      },
      expected: {
        delays: [
          'rectification-implicit-refusal 2026-03-12 2026-04-13 moved',
          'collection-after-implicit-refusal 2026-04-13 2026-06-15 moved',
        ],
        retention: '2026-06-16',
      },
    },
  ],
};
