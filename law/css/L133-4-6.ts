import type { ArticleRule } from '../rule';

/** The first day on which the dispatch of a recorded-delivery letter interrupts; CASF L262-45 and CCH L351-11 say it from that day too. */
export const RECORDED_DELIVERY_FROM = '2009-12-28';

export const L133_4_6: ArticleRule = {
  name: 'CSS L133-4-6',
  versions: [{ from: '2009-12-28', to: null, id: 'LEGIARTI000021540088' }],
  meaning:
    'The causes of the civil code interrupt the time-bar (prescription), and so does the dispatch of a recorded-delivery letter, however it was delivered.',
  examples: [
    {
      question: 'deadlines',
      shows:
        'A recorded-delivery letter interrupts on the day it leaves, even if it is never collected.',
      reckoning:
        '05/02/2024 + 2 years = 05/02/2026; letter sent on 10/06/2025 + 2 years = 10/06/2027.',
      given: {
        regime: 'family',
        facts: [['2024-02-05 benefit-paid', { line: 'l1' }], '2025-06-10 recorded-delivery-sent'],
      },
      expected: {
        delays: [
          'time-bar (l1) 2024-02-05 2026-02-05 ended by recorded-delivery-sent',
          'time-bar (l1) 2025-06-10 2027-06-10',
        ],
      },
    },
    {
      question: 'deadlines',
      shows: 'A letter sent after the last day revives nothing.',
      reckoning: '05/02/2024 + 2 years = 05/02/2026; the letter of 06/02/2026 comes a day late.',
      given: {
        regime: 'family',
        facts: [['2024-02-05 benefit-paid', { line: 'l1' }], '2026-02-06 recorded-delivery-sent'],
      },
      expected: { delays: ['time-bar (l1) 2024-02-05 2026-02-05'] },
    },
  ],
};
