import type { ArticleRule } from '../rule';
import { DECREE_2021, ORDINANCE_2019 } from '../dates';
import {
  collectedDespiteDispute,
  collectedDespiteRemission,
  nonContestation,
  delegatedAsFamily,
} from '../rows';

export const L821_5_1: ArticleRule = {
  name: 'CSS L821-5-1',
  versions: [
    { from: '2008-12-19', to: '2009-12-28', id: 'LEGIARTI000019959902' },
    { from: '2009-12-28', to: '2016-01-01', id: 'LEGIARTI000021540173' },
    { from: '2016-01-01', to: '2019-09-01', id: 'LEGIARTI000031087928' },
    { from: '2019-09-01', to: '2020-01-01', id: 'LEGIARTI000038839613' },
    { from: '2020-01-01', to: '2024-01-01', id: 'LEGIARTI000041398437' },
    { from: '2024-01-01', to: null, id: 'LEGIARTI000046811455' },
  ],
  meaning: 'AAH unduly paid is recovered by retention or in one payment, as family benefits.',
  ranks: {
    regime: 'disability',
    own: 'disability',
    others: ['carer', 'family', 'activity-bonus', 'housing', 'rsa'],
  },
  delegation: delegatedAsFamily('disability'),
  suspensions: [
    ...nonContestation('disability', '2008-12-19', ORDINANCE_2019, 'CSS L821-5-1 al. 1'),
    ...nonContestation('disability', ORDINANCE_2019, DECREE_2021, 'CSS L821-5-1 al. 1'),
    collectedDespiteDispute('disability', 'CSS L821-5-1'),
    collectedDespiteRemission('disability', 'CSS L821-5-1'),
  ],
  examples: [
    {
      question: 'lifecycle',
      shows: 'A debt of AAH of 2015 is suspended from the day on which it is contested.',
      reckoning:
        'Notified on 02/03/2015, contested on 20/03/2015: suspended from that day, and nothing is taken; the whole 450.00 stays due.',
      debt: {
        regime: 'disability',
        benefit: 'AAH',
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
      shows: 'A debt of AAH notified in 2015 cannot be retained while it is contested.',
      reckoning:
        'Contested on 20/03/2015, before the delay to pay ends on 04/05/2015: no day of retention.',
      given: {
        regime: 'disability',
        facts: ['2015-03-02 notification-received', '2015-03-20 contestation'],
      },
      expected: { retention: 'contestation' },
    },
    {
      question: 'deadlines',
      shows:
        'A debt of AAH notified in 2026 is collected when the twenty days are over, contested or not.',
      reckoning:
        '02/03/2026 + 20 days = 22/03/2026, a Sunday, so Monday 23/03; the contestation of 10/03 moves nothing: retention from 24/03/2026.',
      given: {
        regime: 'disability',
        facts: ['2026-03-02 notification-received', '2026-03-10 contestation'],
      },
      expected: { retention: '2026-03-24' },
    },
  ],
};
