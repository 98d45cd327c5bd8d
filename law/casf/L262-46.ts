import type { ArticleRule } from '../rule';
import { CLAIMS, delegatedAsFamily } from '../rows';

export const L262_46: ArticleRule = {
  name: 'CASF L262-46',
  versions: [
    { from: '2009-06-01', to: '2009-12-28' },
    { from: '2009-12-28', to: '2015-03-22' },
    { from: '2015-03-22', to: '2016-01-01' },
    { from: '2016-01-01', to: '2019-09-01' },
    { from: '2019-09-01', to: '2020-01-01' },
    { from: '2020-01-01', to: '2020-04-01' },
    { from: '2020-04-01', to: '2024-01-01' },
    { from: '2024-01-01', to: null },
  ],
  meaning:
    'RSA unduly paid is recovered by retention or in one payment; complaints, requests for remission and appeals suspend recovery.',
  ranks: {
    regime: 'rsa',
    own: 'rsa',
    others: ['carer', 'family', 'activity-bonus', 'disability', 'housing'],
  },
  delegation: delegatedAsFamily('rsa'),
  suspensions: [
    {
      regimes: ['rsa'],
      territory: 'metropole',
      recourses: CLAIMS,
      by: 'recourse',
      from: '2009-06-01',
      to: null,
      effect: 'suspends',
      authority: ['CASF L262-46 al. 2'],
    },
  ],
  examples: [
    {
      question: 'lifecycle',
      shows: 'A debt of RSA is suspended from the day on which it is contested.',
      reckoning:
        'Notified on 02/03/2026, contested on 20/03/2026: suspended from that day, and nothing is taken; the whole 450.00 stays due.',
      debt: {
        regime: 'rsa',
        benefit: 'RSA',
        territory: 'metropole',
        establishedOn: '2026-02-20',
        lines: [{ id: 'l1', period: '2025-12', paidOn: '2025-12-05', amount: '450.00' }],
      },
      events: ['2026-03-02 notification-received', '2026-03-20 contestation'],
      until: '2026-03-20',
      expected: ['2026-03-20 suspended', 'open 450.00 / 450.00'],
    },
    {
      question: 'deadlines',
      shows: 'A debt of RSA that is contested is not retained, at any date.',
      reckoning: 'Contested on 20/03/2026: no day of retention until the claim is decided.',
      given: {
        regime: 'rsa',
        facts: ['2026-03-02 notification-received', '2026-03-20 contestation'],
      },
      expected: { retention: 'contestation' },
    },
    {
      question: 'deadlines',
      shows: 'RSA of 2015: the contestation suspended as well.',
      reckoning: 'Contested on 20/03/2015: no day of retention.',
      given: {
        regime: 'rsa',
        facts: ['2015-03-02 notification-received', '2015-03-20 contestation'],
      },
      expected: { retention: 'contestation' },
    },
  ],
};
