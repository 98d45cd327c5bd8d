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
  meaning: 'What the chapter on the RSA becomes in Mayotte.',
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
