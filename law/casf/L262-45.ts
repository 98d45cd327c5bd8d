import type { ArticleRule } from '../rule';

export const L262_45: ArticleRule = {
  name: 'CASF L262-45',
  versions: [
    { from: '2000-12-23', to: '2009-01-01' },
    { from: '2009-01-01', to: '2009-06-01' },
    { from: '2009-06-01', to: '2009-12-28' },
    { from: '2009-12-28', to: '2016-01-01' },
    { from: '2016-01-01', to: '2019-09-01' },
    { from: '2019-09-01', to: null },
  ],
  meaning:
    'RSA: two years to recover, except for fraud or a false declaration; since 28/12/2009 a recorded-delivery letter interrupts, and no time runs while another recovery is in the way.',
  timeBars: [
    {
      regimes: ['rsa'],
      territories: ['metropole', 'mayotte'],
      from: '2009-06-01',
      to: null,
      years: 2,
      authority: 'CASF L262-45',
      impossibility: 'CASF L262-45 al. 3',
      fraudFrom: null,
      letter: 'CASF L262-45 al. 2',
    },
  ],
  examples: [
    {
      question: 'deadlines',
      shows:
        'RSA may be claimed for two years from its payment; a recorded-delivery letter starts them again on the day it leaves.',
      reckoning:
        '05/02/2024 + 2 years = 05/02/2026; letter sent on 10/06/2025 + 2 years = 10/06/2027.',
      given: {
        regime: 'rsa',
        facts: [['2024-02-05 benefit-paid', { line: 'l1' }], '2025-06-10 recorded-delivery-sent'],
      },
      expected: {
        delays: [
          'time-bar (l1) 2024-02-05 2026-02-05 ended by recorded-delivery-sent',
          'time-bar (l1) 2025-06-10 2027-06-10',
        ],
      },
    },
  ],
};
