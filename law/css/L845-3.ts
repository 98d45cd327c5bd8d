import type { ArticleRule } from '../rule';
import { CLAIMS, delegatedAsFamily } from '../rows';

export const L845_3: ArticleRule = {
  name: 'CSS L845-3',
  versions: [
    { from: '2016-01-01', to: '2019-09-01', id: 'LEGIARTI000031077484' },
    { from: '2019-09-01', to: '2020-01-01', id: 'LEGIARTI000038839697' },
    { from: '2020-01-01', to: '2024-01-01', id: 'LEGIARTI000041398429' },
    { from: '2024-01-01', to: null, id: 'LEGIARTI000046811447' },
  ],
  meaning:
    'Activity bonus: complaints, requests for remission and appeals suspend recovery; small debts are given up.',
  ranks: {
    regime: 'activity-bonus',
    own: 'activity-bonus',
    others: ['carer', 'family', 'disability', 'housing', 'rsa'],
  },
  delegation: delegatedAsFamily('activity-bonus'),
  suspensions: [
    {
      regimes: ['activity-bonus'],
      territory: 'metropole',
      recourses: CLAIMS,
      by: 'recourse',
      from: '2016-01-01',
      to: null,
      effect: 'suspends',
      authority: ['CSS L845-3 al. 2'],
    },
  ],
  examples: [
    {
      question: 'lifecycle',
      shows: 'A debt of activity bonus is suspended from the day on which it is contested.',
      reckoning:
        'Notified on 02/03/2026, contested on 20/03/2026: suspended from that day, and nothing is taken; the whole 450.00 stays due.',
      debt: {
        regime: 'activity-bonus',
        benefit: 'PPA',
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
      shows: 'A debt of activity bonus that is contested is not retained.',
      reckoning: 'Contested on 20/03/2026: no day of retention until the claim is decided.',
      given: {
        regime: 'activity-bonus',
        facts: ['2026-03-02 notification-received', '2026-03-20 contestation'],
      },
      expected: { retention: 'contestation' },
    },
  ],
};
