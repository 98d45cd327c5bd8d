import type { ArticleRule } from '../rule';
import { ORDINANCE_2019 } from '../dates';
import { collectedDespiteDispute } from '../rows';

/** Payments from that day may be claimed for five years in case of fraud; before, the text has no exception. */
const LAW_OF_2011 = '2011-12-23';

export const L355_3: ArticleRule = {
  name: 'CSS L355-3',
  versions: [
    { from: '1985-12-21', to: '1986-03-20', id: 'LEGIARTI000006742927' },
    { from: '1986-03-20', to: '2011-12-23', id: 'LEGIARTI000006742928' },
    { from: '2011-12-23', to: '2020-01-01', id: 'LEGIARTI000025014727' },
    { from: '2020-01-01', to: '2022-12-25', id: 'LEGIARTI000041398495' },
    { from: '2022-12-25', to: null, id: 'LEGIARTI000046811422' },
  ],
  meaning:
    'Overpaid pensions: two years to claim, except for fraud or a false declaration; nothing is claimed from a debtor of good faith whose means are below the ceiling when the body erred; between the ceiling and its double the committee decides before any retention; since 25/12/2022 fraud costs a tenth more.',
  delegation: {
    regime: 'old-age',
    on: ['health', 'carer', 'family', 'aspa', 'disability', 'activity-bonus', 'housing', 'rsa'],
    from: ORDINANCE_2019,
  },
  suspensions: [collectedDespiteDispute('old-age', 'CSS L355-3')],
  timeBars: [
    {
      regimes: ['old-age'],
      territories: ['metropole'],
      from: null,
      to: null,
      years: 2,
      authority: 'CSS L355-3 al. 1',
      impossibility: null,
      fraudFrom: LAW_OF_2011,
    },
  ],
  examples: [
    {
      question: 'deadlines',
      shows:
        'A debt of old-age pension notified in 2026 is collected when the twenty days are over, contested or not.',
      reckoning:
        '02/03/2026 + 20 days = 22/03/2026, a Sunday, so Monday 23/03; the contestation of 10/03 moves nothing: retention from 24/03/2026.',
      given: {
        regime: 'old-age',
        facts: ['2026-03-02 notification-received', '2026-03-10 contestation'],
      },
      expected: { retention: '2026-03-24' },
    },
    {
      question: 'lifecycle',
      shows: 'The body erred, the pensioner was of good faith and has little: nothing is claimed.',
      reckoning: '10 000.00 a year is below the ceiling of one person in 2026.',
      debt: {
        regime: 'old-age',
        benefit: 'pension',
        cause: 'organism',
        household: { couple: false, dependentChildren: 0 },
        resources: { kind: 'year', amount: '10000.00', maintenancePaid: '0.00' },
      },
      policies: { oldAgeResourcePeriod: 'year' },
      events: [],
      until: '2026-03-20',
      expected: ['2026-02-20 not-claimed', 'not-claimed 0.00 / 0.00'],
    },
    {
      question: 'lifecycle',
      shows: 'Between the ceiling and its double the committee decides before any retention.',
      reckoning: '15 000.00 a year lies between the ceiling of one person in 2026 and its double.',
      debt: {
        regime: 'old-age',
        benefit: 'pension',
        cause: 'organism',
        household: { couple: false, dependentChildren: 0 },
        resources: { kind: 'year', amount: '15000.00', maintenancePaid: '0.00' },
      },
      policies: { oldAgeResourcePeriod: 'year' },
      events: [],
      until: '2026-03-20',
      expected: ['2026-02-20 committee', 'open 450.00 / 450.00'],
    },
    {
      question: 'deadlines',
      shows: 'A pension may be claimed for two years from its payment.',
      reckoning: '05/02/2024 + 2 years = 05/02/2026.',
      given: { regime: 'old-age', facts: [['2024-02-05 benefit-paid', { line: 'l1' }]] },
      expected: { delays: ['time-bar (l1) 2024-02-05 2026-02-05'] },
    },
  ],
};
