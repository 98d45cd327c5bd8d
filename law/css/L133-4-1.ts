import type { ArticleRule } from '../rule';
import { DECREE_2021, ORDINANCE_2019 } from '../dates';
import {
  GENERAL,
  collectedDespiteDispute,
  collectedDespiteRemission,
  nonContestation,
} from '../rows';

export const L133_4_1: ArticleRule = {
  name: 'CSS L133-4-1',
  versions: [
    { from: '2004-08-17', to: '2004-12-21', id: 'LEGIARTI000006741074' },
    { from: '2004-12-21', to: '2020-01-01', id: 'LEGIARTI000006741075' },
    { from: '2020-01-01', to: '2022-12-25', id: 'LEGIARTI000041398372' },
    { from: '2022-12-25', to: null, id: 'LEGIARTI000046811497' },
  ],
  meaning:
    'Health benefits unduly paid are recovered from the insured, whose complementary insurer is told; from 2020 it also holds the right of rectification and the earliest days of collection that the other benefits borrow.',
  delegation: {
    regime: 'health',
    on: [
      'carer',
      'invalidity',
      'pension',
      'family',
      'aspa',
      'disability',
      'activity-bonus',
      'housing',
      'rsa',
    ],
    from: ORDINANCE_2019,
  },
  suspensions: [
    ...nonContestation('health', '2004-12-21', ORDINANCE_2019, 'CSS L133-4-1 (21/12/2004)'),
    ...nonContestation('health', ORDINANCE_2019, DECREE_2021, 'CSS L133-4-1 (21/12/2004)'),
    collectedDespiteDispute('health', 'CSS L133-4-1'),
    collectedDespiteRemission('health', 'CSS L133-4-1'),
    {
      regimes: [...GENERAL, 'housing'],
      territory: 'metropole',
      recourses: ['rectification-request'],
      by: 'notification',
      from: DECREE_2021,
      to: null,
      effect: 'suspends',
      authority: ['CSS L133-4-1 al. 7', 'CSS R133-9-2 II'],
    },
  ],
  examples: [
    {
      question: 'lifecycle',
      shows:
        'A debt of health insurance of 2015 is suspended from the day on which it is contested.',
      reckoning:
        'Notified on 02/03/2015, contested on 20/03/2015: suspended from that day, and nothing is taken; the whole 450.00 stays due.',
      debt: {
        regime: 'health',
        benefit: 'IJ',
        territory: 'metropole',
        establishedOn: '2015-02-20',
        lines: [{ id: 'l1', period: '2014-12', paidOn: '2014-12-05', amount: '450.00' }],
      },
      events: ['2015-03-02 notification-received', '2015-03-20 contestation'],
      until: '2015-03-20',
      expected: ['2015-03-20 suspended', 'open 450.00 / 450.00'],
    },
    {
      question: 'deadlines',
      shows:
        'A debt of health insurance notified in 2015 cannot be retained while it is contested.',
      reckoning:
        'Contested on 20/03/2015, before the delay to pay ends on 04/05/2015: no day of retention.',
      given: {
        regime: 'health',
        facts: ['2015-03-02 notification-received', '2015-03-20 contestation'],
      },
      expected: { retention: 'contestation' },
    },
    {
      question: 'deadlines',
      shows:
        'A debt of health insurance notified in 2026 is collected when the twenty days are over, contested or not.',
      reckoning:
        '02/03/2026 + 20 days = 22/03/2026, a Sunday, so Monday 23/03; the contestation of 10/03 moves nothing: retention from 24/03/2026.',
      given: {
        regime: 'health',
        facts: ['2026-03-02 notification-received', '2026-03-10 contestation'],
      },
      expected: { retention: '2026-03-24' },
    },
  ],
};
