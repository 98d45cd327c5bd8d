import type { ArticleRule } from '../rule';
import { DECREE_2012, DECREE_2021, ORDINANCE_2019 } from '../dates';
import { COMMITTEE_REGIMES, GENERAL } from '../rows';

/** The longest plan that the debtor may be given; CSS D133-2-3 1° has the same. */
export const LONGEST_PLAN_MONTHS = 12;

const V2009 = 'CSS R133-9-2 (23/08/2009)';
const V2012 = 'CSS R133-9-2 (10/09/2012)';
const RECEPTION = 'réception de la notification';
const DEMAND = 'réception de la mise en demeure';
/** Mayotte has its own demand. */
const MAYOTTE_DEMAND = 'décret 2002-423 art. 5-3';

export const R133_9_2: ArticleRule = {
  name: 'CSS R133-9-2',
  versions: [
    { from: '2009-08-23', to: '2012-09-10', id: 'LEGIARTI000020989924' },
    { from: '2012-09-10', to: '2021-03-25', id: 'LEGIARTI000026362550' },
    { from: '2021-03-25', to: null, id: 'LEGIARTI000043281678' },
  ],
  meaning:
    'How recovery opens: the notification and what it must say; until 2021 two months to pay and then a demand; since 25/03/2021 twenty days to ask for rectification or accept a plan, and the days from which retention may start.',
  procedures: [
    {
      procedure: 'notice-2009',
      territory: 'metropole',
      regimes: GENERAL,
      from: '2009-08-23',
      to: DECREE_2012,
      authority: V2009,
    },
    // RSA came under it with the contrainte of CASF R262-94-1, created by the same décret 2009-988.
    {
      procedure: 'notice-2009',
      territory: 'metropole',
      regimes: ['rsa'],
      from: '2010-01-01',
      to: DECREE_2012,
      authority: V2009,
    },
    {
      procedure: 'notice-2012',
      territory: 'metropole',
      regimes: [...GENERAL, 'rsa'],
      from: DECREE_2012,
      to: ORDINANCE_2019,
      authority: V2012,
    },
    {
      procedure: 'notice-2012',
      territory: 'metropole',
      regimes: ['activity-bonus'],
      from: '2016-01-01',
      to: ORDINANCE_2019,
      authority: V2012,
    },
    {
      procedure: 'notice-2012',
      territory: 'metropole',
      regimes: [...GENERAL, 'rsa', 'activity-bonus', 'housing'],
      from: ORDINANCE_2019,
      to: DECREE_2021,
      needsTransition2020: true,
      authority: V2012,
    },
    {
      procedure: 'rectification',
      territory: 'metropole',
      regimes: [...GENERAL, 'housing'],
      from: DECREE_2021,
      to: null,
      authority: 'CSS R133-9-2 (25/03/2021)',
    },
  ],
  delays: [
    {
      delay: 'observations',
      opensAt: RECEPTION,
      length: { months: 2 },
      procedures: ['notice-2009'],
      authority: 'CSS R133-9-2 al. 1 (23/08/2009)',
    },
    {
      delay: 'observations',
      opensAt: RECEPTION,
      length: { months: 2 },
      procedures: ['notice-2012'],
      authority: 'CSS R133-9-2 al. 1 (10/09/2012)',
    },
    {
      delay: 'payment',
      opensAt: RECEPTION,
      length: {
        missing:
          'Avant le 10/09/2012, R133-9-2 impartit un délai pour payer sans en donner la durée.',
      },
      procedures: ['notice-2009'],
      authority: 'CSS R133-9-2 al. 1 (23/08/2009)',
    },
    {
      delay: 'payment',
      opensAt: RECEPTION,
      length: { months: 2 },
      procedures: ['notice-2012'],
      authority: 'CSS R133-9-2 al. 1 (10/09/2012)',
    },
    {
      delay: 'rectification-request',
      opensAt: RECEPTION,
      length: { days: 20 },
      procedures: ['rectification'],
      authority: 'CSS R133-9-2 I 2° a',
    },
    {
      delay: 'rectification-implicit-refusal',
      opensAt: 'demande de rectification présentée dans les vingt jours',
      length: { months: 1 },
      procedures: ['rectification'],
      authority: 'CSS R133-9-2 II 1°',
    },
    {
      delay: 'collection-after-implicit-refusal',
      opensAt: 'fin du mois de silence',
      length: { months: 2 },
      procedures: ['rectification'],
      authority: 'CSS R133-9-2 II 2°',
    },
    {
      delay: 'collection-after-refusal',
      opensAt: 'réception de la nouvelle notification',
      length: { days: 7 },
      procedures: ['rectification'],
      authority: 'CSS R133-9-2 III 2°',
    },
    {
      delay: 'oral-request-documents',
      opensAt: 'demande orale présentée après les vingt jours',
      length: { days: 20 },
      procedures: ['rectification'],
      authority: 'CSS R133-9-2 IV 2°',
    },
    // RSA and activity bonus know one payment only: no plan.
    {
      delay: 'plan-conclusion',
      opensAt: 'acceptation du principe d’un échéancier',
      length: { months: 1 },
      procedures: ['rectification'],
      authority: 'CSS R133-9-2 I 2° b',
    },
    {
      delay: 'demand',
      opensAt: DEMAND,
      length: { months: 1 },
      regimes: COMMITTEE_REGIMES,
      procedures: ['notice-2009', 'notice-2012'],
      from: DECREE_2012,
      authority: 'CSS R133-9-2 al. 2 (10/09/2012)',
      yieldsTo: [MAYOTTE_DEMAND],
    },
    // The text of 2021 holds for debts notified from its day (décret 2021-306 art. 7): not for those of the older notices.
    {
      delay: 'demand',
      opensAt: DEMAND,
      length: { months: 1 },
      regimes: COMMITTEE_REGIMES,
      procedures: ['rectification', 'none'],
      from: DECREE_2021,
      authority: 'CSS R133-9-2 V',
      yieldsTo: [MAYOTTE_DEMAND],
    },
  ],
  examples: [
    {
      question: 'deadlines',
      shows:
        'A notification of 2026 to which nobody answers: retention may start when the twenty days to ask for rectification are over.',
      reckoning:
        '02/03/2026 + 20 days = 22/03/2026, a Sunday, so Monday 23/03; retention from the next day, 24/03/2026.',
      given: { regime: 'family', facts: ['2026-03-02 notification-received'] },
      expected: {
        delays: ['rectification-request 2026-03-02 2026-03-23 moved'],
        retention: '2026-03-24',
      },
    },
    {
      question: 'deadlines',
      shows:
        'A rectification asked in time and met with silence: a month of silence refuses it, and two months more pass before retention.',
      reckoning:
        '12/03/2026 + 1 month = 12/04, a Sunday, so Monday 13/04; + 2 months = 13/06, a Saturday, so Monday 15/06; retention from 16/06/2026.',
      given: {
        regime: 'family',
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
    {
      question: 'deadlines',
      shows: 'A rectification refused before the month ends: seven days from the new notification.',
      reckoning:
        'Refusal received on 01/04/2026 + 7 days = 08/04/2026, a Wednesday; retention from 09/04/2026.',
      given: {
        regime: 'family',
        facts: [
          '2026-03-02 notification-received',
          '2026-03-12 rectification-requested',
          '2026-04-01 rectification-refused',
        ],
      },
      expected: {
        delays: ['collection-after-refusal 2026-04-01 2026-04-08'],
        retention: '2026-04-09',
      },
    },
    {
      question: 'deadlines',
      shows:
        'A notification of 2015 leaves two months to pay, in which the debtor may also give observations.',
      reckoning:
        '02/03/2015 + 2 months = 02/05/2015, a Saturday, so Monday 04/05; retention from 05/05/2015.',
      given: { regime: 'family', facts: ['2015-03-02 notification-received'] },
      expected: {
        delays: ['payment 2015-03-02 2015-05-04 moved', 'observations 2015-03-02 2015-05-04 moved'],
        retention: '2015-05-05',
      },
    },
    {
      question: 'deadlines',
      shows:
        'A notification of 2010: the text asks for payment within a delay but does not give it, so nothing says when retention may start.',
      reckoning:
        'Received on 01/03/2010: the version of 23/08/2009 has no number of months for the payment; the two months to be heard end on 01/05/2010, Labour Day and a Saturday, so on Monday 03/05.',
      given: { regime: 'family', facts: ['2010-03-01 notification-received'] },
      expected: {
        delays: ['observations 2010-03-01 2010-05-03 moved'],
        retention: 'undetermined',
        open: ['law'],
      },
    },
  ],
};
