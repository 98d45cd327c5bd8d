import type { ArticleRule } from '../rule';
import { DECREE_2021, ORDINANCE_2019 } from '../dates';
import {
  collectedDespiteDispute,
  collectedDespiteRemission,
  nonContestation,
  delegatedAsFamily,
} from '../rows';

/** First day of the first version that was found: its rules hold for loans too. */
export const LOANS_FROM = '2008-12-19';

/**
 * From the decree of 21/07/2009 on, which gave D553-4 its text, every housing aid is retained on the scale: al. 3 (al. 2
 * until 28/12/2009) names, among the retentions that the decree measures, those of ALS (L835-3) and of APL (CCH
 * L351-11), and ALF is a family benefit. The new housing code only says so anew (CCH L823-9, R823-24).
 */
export const HOUSING_ON_THE_SCALE_FROM = '2009-07-23';

export const L553_2: ArticleRule = {
  name: 'CSS L553-2',
  versions: [
    { from: '2008-12-19', to: '2009-12-28', id: 'LEGIARTI000019959869' },
    { from: '2009-12-28', to: '2016-01-01', id: 'LEGIARTI000021540181' },
    { from: '2016-01-01', to: '2019-01-01', id: 'LEGIARTI000031087938' },
    { from: '2019-01-01', to: '2019-09-01', id: 'LEGIARTI000037951402' },
    { from: '2019-09-01', to: '2020-01-01', id: 'LEGIARTI000038839323' },
    { from: '2020-01-01', to: '2024-01-01', id: 'LEGIARTI000041398453' },
    { from: '2024-01-01', to: null, id: 'LEGIARTI000046811463' },
  ],
  meaning:
    'Family benefits unduly paid are recovered by retention or in one payment; until 2019 only when the debtor does not contest, and since 2020 under the right of rectification; remission for precariousness, never after fraud or a false declaration; since 01/01/2024 fraud costs a tenth more.',
  ranks: {
    regime: 'family',
    own: 'family',
    others: ['housing', 'carer', 'disability', 'activity-bonus', 'rsa'],
  },
  delegation: delegatedAsFamily('family'),
  suspensions: [
    ...nonContestation('family', '2008-12-19', ORDINANCE_2019, 'CSS L553-2 al. 1'),
    ...nonContestation('family', ORDINANCE_2019, DECREE_2021, 'CSS L553-2 al. 1'),
    collectedDespiteDispute('family', 'CSS L553-2'),
    collectedDespiteRemission('family', 'CSS L553-2'),
  ],
  examples: [
    {
      question: 'retention',
      shows: 'A debt of ALS of 2018: al. 3 names its retention among those that D553-1 measures.',
      reckoning:
        '(5400.00 / 3 + 200.00 − 410.00) / 2.5 = 636.00; 48.00 + 25 % × (386 − 259) + 35 % × (578 − 386) + 45 % × (636 − 578) = 48.00 + 31.75 + 67.20 + 26.10 = 173.05.',
      given: {
        regime: 'housing',
        month: '2018-03',
        benefits: [{ code: 'ALS', amount: '200.00' }],
        debts: [
          {
            id: 'd1',
            amount: '900.00',
            outstanding: '900.00',
            establishedOn: '2018-01-15',
            benefit: 'ALS',
          },
        ],
      },
      expected: { weightedIncome: '636.00', retention: '173.05' },
    },
    {
      question: 'deadlines',
      shows: 'A debt of family benefits notified in 2015 cannot be retained while it is contested.',
      reckoning:
        'Contested on 20/03/2015, before the delay to pay ends on 04/05/2015: no day of retention.',
      given: {
        regime: 'family',
        facts: ['2015-03-02 notification-received', '2015-03-20 contestation'],
      },
      expected: { retention: 'contestation' },
    },
    {
      question: 'deadlines',
      shows:
        'A debt of family benefits notified in 2026 is collected when the twenty days are over, contested or not.',
      reckoning:
        '02/03/2026 + 20 days = 22/03/2026, a Sunday, so Monday 23/03; the contestation of 10/03 moves nothing: retention from 24/03/2026.',
      given: {
        regime: 'family',
        facts: ['2026-03-02 notification-received', '2026-03-10 contestation'],
      },
      expected: { retention: '2026-03-24' },
    },
    {
      question: 'lifecycle',
      shows:
        'Fraud found: the body also recovers an indemnity of a tenth of what was paid from 2024 on.',
      reckoning:
        '450.00 paid in December 2025 and January 2026 × 10 % = 45.00; 450.00 + 45.00 = 495.00 are claimed.',
      debt: {},
      events: ['2026-03-02 notification-received', '2026-03-10 fraud-found'],
      until: '2026-03-20',
      expected: ['open 495.00 / 495.00'],
    },
    {
      question: 'lifecycle',
      shows: 'A debtor in precarious means is granted a remission of the whole debt.',
      reckoning: '450.00 claimed, 450.00 remitted: nothing is left.',
      debt: {},
      events: [
        '2026-03-02 notification-received',
        '2026-03-05 remission-requested',
        ['2026-04-01 remission-decided', { outcome: 'accepted' }],
      ],
      until: '2026-04-30',
      expected: ['2026-04-01 remitted', 'remitted 450.00 / 0.00'],
    },
    {
      question: 'lifecycle',
      shows: 'No remission after fraud.',
      reckoning:
        'Found on 10/03/2026: the decision of 01/04 is refused, and 450.00 with the indemnity of 45.00 stay due.',
      debt: {},
      events: [
        '2026-03-02 notification-received',
        '2026-03-05 remission-requested',
        '2026-03-10 fraud-found',
        ['2026-04-01 remission-decided', { outcome: 'accepted' }],
      ],
      until: '2026-04-30',
      expected: ['2026-04-01 refused remission-decided'],
    },
  ],
};
