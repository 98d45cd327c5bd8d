import type { ArticleRule } from '../rule';
import { DISPUTES } from '../rows';

/** The article holds for payments from that day. */
export const MAYOTTE_STATUTE_FROM = '2012-01-01';

const MAYOTTE = {
  regimes: ['family'],
  territory: 'mayotte',
  from: MAYOTTE_STATUTE_FROM,
  to: null,
} as const;

export const MAYOTTE_13: ArticleRule = {
  name: 'ordonnance 2002-149 art. 13',
  citedAs: 'ordonnance n° 2002-149 art. 13',
  versions: [{ from: '2012-01-01', to: null }],
  meaning:
    'Mayotte: overpaid family benefits are recovered when the debtor does not contest, by retention or in one payment; observations, contrainte, remission.',
  // The amount was not found: the office sets it (policy mayotteAbandonment), or nothing is given up.
  abandonment: [{ scope: 'family-mayotte', regimes: ['family'], territory: 'mayotte' }],
  scale: { regime: 'family', territory: 'mayotte', from: MAYOTTE_STATUTE_FROM },
  // Al. 1: family benefits; failing which housing aids of Mayotte, the benefit of ordonnance 2002-411 art. 35, the RSA.
  ranks: {
    regime: 'family',
    territory: 'mayotte',
    own: 'family',
    others: ['housing', 'disability', 'rsa'],
  },
  suspensions: [
    // Its last text found still asks for non-contestation (policy mayotteProcedure: contestation-blocks).
    {
      ...MAYOTTE,
      recourses: DISPUTES,
      by: 'notification',
      effect: 'suspends',
      authority: ['ordonnance 2002-149 art. 13 al. 1'],
    },
    {
      ...MAYOTTE,
      recourses: ['remission-request'],
      by: 'notification',
      effect: 'continues',
      authority: ['ordonnance 2002-149 art. 13 al. 1'],
    },
    {
      ...MAYOTTE,
      recourses: ['opposition'],
      by: 'recourse',
      effect: 'suspends',
      authority: ['ordonnance 2002-149 art. 13 al. 5'],
    },
  ],
  examples: [
    {
      question: 'lifecycle',
      shows: 'Mayotte: a debt is suspended from the day on which it is contested.',
      reckoning:
        'Notified on 02/03/2015, contested on 20/03/2015: suspended from that day, and the whole 450.00 stays due.',
      debt: {
        territory: 'mayotte',
        establishedOn: '2015-02-20',
        lines: [{ id: 'l1', period: '2014-12', paidOn: '2014-12-05', amount: '450.00' }],
      },
      policies: { mayottePaymentDelayMonths: 2, mayotteAbandonment: null },
      events: ['2015-03-02 notification-received', '2015-03-20 contestation'],
      until: '2015-03-20',
      expected: ['2015-03-20 suspended', 'open 450.00 / 450.00'],
    },
    {
      question: 'deadlines',
      shows: 'Mayotte: a debt that is contested cannot be retained.',
      reckoning:
        'Contested on 20/03/2015, before the delay to pay ends on 04/05/2015: no day of retention.',
      given: {
        regime: 'family',
        territory: 'mayotte',
        policies: { mayottePaymentDelayMonths: 2 },
        facts: ['2015-03-02 notification-received', '2015-03-20 contestation'],
      },
      expected: { retention: 'contestation' },
    },
  ],
};
