import type { ArticleRule } from '../rule';

export const L133_3: ArticleRule = {
  name: 'CSS L133-3',
  versions: [
    { from: '1989-01-14', to: '1994-07-27', id: 'LEGIARTI000006740147' },
    { from: '1994-07-27', to: '2003-12-19', id: 'LEGIARTI000006740148' },
    { from: '2003-12-19', to: '2004-08-17', id: 'LEGIARTI000006740149' },
    { from: '2004-08-17', to: '2020-01-01', id: 'LEGIARTI000006740150' },
    { from: '2020-01-01', to: null, id: 'LEGIARTI000041395209' },
  ],
  meaning:
    'Bodies may postpone or give up small debts and write off others, within limits set by decree.',
  examples: [
    {
      question: 'lifecycle',
      shows: 'Giving up is a right, not a duty: an office that never does so claims 27.99.',
      reckoning:
        '0.68 % × 4005.00 = 27.234, rounded up to 28.00; the policy is never: 27.99 stays due, and an abandonment decided all the same is refused.',
      debt: {
        regime: 'family',
        benefit: 'AF',
        lines: [{ id: 'l1', period: '2026-01', paidOn: '2026-01-05', amount: '27.99' }],
      },
      policies: { abandon: 'never' },
      events: ['2026-03-02 abandonment-decided'],
      until: '2026-03-20',
      expected: ['2026-03-02 refused abandonment-decided', 'open 27.99 / 27.99'],
    },
  ],
};
