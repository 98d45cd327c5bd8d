import type { ArticleRule } from '../rule';

export const LAW_2022_1616: ArticleRule = {
  name: 'loi 2022-1616',
  versions: [{ from: '2022-12-25', to: null }],
  meaning:
    'The indemnity of a tenth for fraud: from 25/12/2022 on health benefits and pensions, from 01/01/2024 on the benefits of the family bodies.',
  uncited: 'answers cite the articles that it rewrote, such as CSS L553-2',
  examples: [
    {
      question: 'lifecycle',
      shows:
        'Family benefits paid before and after 01/01/2024 to one who defrauded: the indemnity bears on the later payment only.',
      reckoning:
        '10 % × 300.00 paid on 05/01/2024 = 30.00; nothing on the 150.00 paid on 05/12/2023: 450.00 + 30.00 = 480.00.',
      debt: {
        establishedOn: '2024-02-20',
        lines: [
          { id: 'l1', period: '2023-11', paidOn: '2023-12-05', amount: '150.00' },
          { id: 'l2', period: '2023-12', paidOn: '2024-01-05', amount: '300.00' },
        ],
      },
      events: ['2024-03-04 notification-received', '2024-03-10 fraud-found'],
      until: '2024-03-20',
      expected: ['open 480.00 / 480.00'],
    },
  ],
};
