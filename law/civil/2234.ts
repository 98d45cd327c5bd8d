import type { ArticleRule } from '../rule';

export const C_CIV_2234: ArticleRule = {
  name: 'C. civ. 2234',
  versions: [{ from: '2008-06-19', to: null }],
  meaning: 'No time runs against one whom law, agreement or force majeure keeps from acting.',
  uncited: 'answers say nothing of a line that is still claimed',
  examples: [
    {
      question: 'lifecycle',
      shows:
        'RSA paid on 05/02/2024: a contestation suspends recovery, and the two years wait for its end.',
      reckoning:
        'Two years end on 05/02/2026; suspended from 20/01/2026 on, the debt is still claimed on 01/03/2026.',
      debt: {
        regime: 'rsa',
        benefit: 'RSA',
        establishedOn: '2026-01-05',
        lines: [{ id: 'l1', period: '2024-02', paidOn: '2024-02-05', amount: '450.00' }],
      },
      events: ['2026-01-12 notification-received', '2026-01-20 contestation'],
      until: '2026-03-01',
      expected: ['2026-01-20 suspended', 'open 450.00 / 450.00'],
    },
  ],
};
