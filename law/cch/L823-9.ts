import type { ArticleRule } from '../rule';
import { DECREE_2021, HOUSING_CODE, ORDINANCE_2019 } from '../dates';
import {
  collectedDespiteDispute,
  collectedDespiteRemission,
  nonContestation,
  delegatedAsFamily,
} from '../rows';

export const L823_9: ArticleRule = {
  name: 'CCH L823-9',
  versions: [{ from: '2019-09-01', to: null }],
  meaning:
    'Housing aid since 01/09/2019 is recovered as family benefits (L553-2) and by contrainte.',
  ranks: {
    regime: 'housing',
    own: 'housing',
    others: ['family', 'carer', 'disability', 'activity-bonus', 'rsa'],
  },
  delegation: delegatedAsFamily('housing'),
  suspensions: [
    ...nonContestation('housing', HOUSING_CODE, ORDINANCE_2019, 'CCH L823-9 et CSS L553-2 al. 1'),
    ...nonContestation('housing', ORDINANCE_2019, DECREE_2021, 'CCH L823-9 et CSS L553-2 al. 1'),
    collectedDespiteDispute('housing', 'CCH L823-9 et CSS L553-2'),
    collectedDespiteRemission('housing', 'CCH L823-9 et CSS L553-2'),
  ],
  examples: [
    {
      question: 'deadlines',
      shows:
        'Housing aid notified in 2026 is collected when the twenty days are over, contested or not.',
      reckoning:
        '02/03/2026 + 20 days = 22/03/2026, a Sunday, so Monday 23/03; the contestation of 10/03 moves nothing: retention from 24/03/2026.',
      given: {
        regime: 'housing',
        facts: ['2026-03-02 notification-received', '2026-03-10 contestation'],
      },
      expected: { retention: '2026-03-24' },
    },
    {
      question: 'lifecycle',
      shows: 'Housing aid notified in October 2019 is suspended from the day of the contestation.',
      reckoning:
        'Contested on 15/10/2019, before the delay to pay ends on 02/12/2019: suspended from that day, and the whole 450.00 stays due.',
      debt: {
        regime: 'housing',
        benefit: 'APL',
        establishedOn: '2019-09-20',
        lines: [{ id: 'l1', period: '2019-08', paidOn: '2019-09-05', amount: '450.00' }],
      },
      events: ['2019-10-01 notification-received', '2019-10-15 contestation'],
      until: '2019-10-15',
      expected: ['2019-10-15 suspended', 'open 450.00 / 450.00'],
    },
  ],
};
