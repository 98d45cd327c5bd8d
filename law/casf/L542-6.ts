import type { ArticleRule } from '../rule';
import { CLAIMS } from '../rows';

export const L542_6: ArticleRule = {
  name: 'CASF L542-6',
  versions: [
    { from: '2002-01-23', to: '2012-06-02' },
    { from: '2012-06-02', to: '2013-01-27' },
    { from: '2013-01-27', to: '2014-05-26' },
    { from: '2014-05-26', to: '2014-12-25' },
    { from: '2014-12-25', to: '2015-01-01' },
    { from: '2015-01-01', to: '2016-07-01' },
    { from: '2016-07-01', to: '2017-01-01' },
    { from: '2017-01-01', to: '2018-01-01' },
    { from: '2018-01-01', to: '2019-01-01' },
    { from: '2019-01-01', to: '2019-09-01' },
    { from: '2019-09-01', to: '2020-01-01' },
    { from: '2020-01-01', to: '2021-05-01' },
    { from: '2021-05-01', to: null },
  ],
  meaning:
    'What the chapter on the RSA becomes in Mayotte: retained by the rules of its family benefits, on them, on the benefit of the disabled and on the activity bonus; its own contrainte.',
  // The ordinance and the decree of Mayotte's family benefits measure it: the cap of 2012 and 2013, then the scale.
  scale: { regime: 'rsa', territory: 'mayotte', from: '2012-06-02', part: 'XXII' },
  // XXII 1°: family benefits and the benefit of the disabled; from 01/07/2016 the activity bonus too. No housing aid.
  ranks: {
    regime: 'rsa',
    territory: 'mayotte',
    own: 'rsa',
    others: ['family', 'disability', 'activity-bonus'],
  },
  suspensions: [
    {
      regimes: ['rsa'],
      territory: 'mayotte',
      recourses: CLAIMS,
      by: 'recourse',
      from: '2012-06-02',
      to: null,
      effect: 'suspends',
      authority: ['CASF L262-46 al. 2', 'CASF L542-6'],
    },
    {
      regimes: ['rsa'],
      territory: 'mayotte',
      recourses: ['opposition'],
      by: 'recourse',
      from: '2012-06-02',
      to: null,
      effect: 'suspends',
      authority: ['CASF L542-6 XXII'],
    },
  ],
  examples: [
    {
      question: 'lifecycle',
      shows: 'A debt of RSA in Mayotte is suspended from the day on which it is contested.',
      reckoning:
        'Notified on 02/03/2026, contested on 20/03/2026: suspended from that day, and nothing is taken; the whole 450.00 stays due.',
      debt: {
        regime: 'rsa',
        benefit: 'RSA',
        territory: 'mayotte',
        establishedOn: '2026-02-20',
        lines: [{ id: 'l1', period: '2025-12', paidOn: '2025-12-05', amount: '450.00' }],
      },
      events: ['2026-03-02 notification-received', '2026-03-20 contestation'],
      until: '2026-03-20',
      expected: ['2026-03-20 suspended', 'open 450.00 / 450.00'],
    },
    {
      question: 'retention',
      shows: 'RSA in Mayotte is retained on the scale of the family benefits of Mayotte.',
      reckoning:
        '(5400.00 / 3 + 131.95 − 410.00) / 2.5 = 608.78; 10.00 + 25 % × (150 − 101) + 35 % × (608.78 − 150) = 10.00 + 12.25 + 160.573 = 182.823, rounded down.',
      given: {
        regime: 'rsa',
        territory: 'mayotte',
        month: '2014-03',
        debts: [
          {
            id: 'd1',
            amount: '900.00',
            outstanding: '900.00',
            establishedOn: '2013-11-04',
            benefit: 'RSA',
          },
        ],
      },
      expected: { weightedIncome: '608.78', retention: '182.82' },
    },
    {
      question: 'deadlines',
      shows: 'RSA in Mayotte: a claim suspends recovery as in metropolitan France.',
      reckoning: 'Contested on 20/03/2026: no day of retention until the claim is decided.',
      given: {
        regime: 'rsa',
        territory: 'mayotte',
        facts: ['2026-03-02 notification-received', '2026-03-20 contestation'],
      },
      expected: { retention: 'contestation' },
    },
  ],
};
