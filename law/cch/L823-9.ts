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
    others: ['family', 'disability', 'activity-bonus', 'rsa'],
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
      question: 'deadlines',
      shows:
        'For housing aid paid since 01/09/2019 no text that was read gives the time-bar: a lawyer must say.',
      reckoning: 'Nothing is counted.',
      given: { regime: 'housing', facts: [['2022-02-05 benefit-paid', { line: 'l1' }]] },
      expected: { open: ['law'] },
    },
  ],
};
