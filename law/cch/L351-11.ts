import type { ArticleRule } from '../rule';
import { HOUSING_CODE } from '../dates';
import { nonContestation } from '../rows';

export const L351_11: ArticleRule = {
  name: 'CCH L351-11',
  versions: [
    { from: '2008-12-19', to: '2009-12-28' },
    { from: '2009-12-28', to: '2016-01-01' },
    { from: '2016-01-01', to: '2019-01-01' },
    { from: '2019-01-01', to: '2019-09-01' },
  ],
  meaning:
    'APL until 31/08/2019: two years to recover, and retention on later payments when the debtor does not contest.',
  suspensions: nonContestation('housing', '2008-12-19', HOUSING_CODE, 'CCH L351-11'),
  timeBars: [
    {
      regimes: ['housing'],
      territories: ['metropole'],
      from: null,
      to: HOUSING_CODE,
      years: 2,
      authority: 'CCH L351-11',
      impossibility: 'CCH L351-11',
      fraudFrom: null,
      letter: 'CCH L351-11',
    },
  ],
  examples: [
    {
      question: 'deadlines',
      shows: 'APL notified in 2015 cannot be retained while it is contested.',
      reckoning:
        'Contested on 20/03/2015, before the delay to pay ends on 04/05/2015: no day of retention.',
      given: {
        regime: 'housing',
        facts: ['2015-03-02 notification-received', '2015-03-20 contestation'],
      },
      expected: { retention: 'contestation' },
    },
    {
      question: 'deadlines',
      shows: 'APL paid in 2015 may be claimed for two years.',
      reckoning: '05/02/2015 + 2 years = 05/02/2017.',
      given: { regime: 'housing', facts: [['2015-02-05 benefit-paid', { line: 'l1' }]] },
      expected: { delays: ['time-bar (l1) 2015-02-05 2017-02-05'] },
    },
  ],
};
