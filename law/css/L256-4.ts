import type { ArticleRule } from '../rule';

export const L256_4: ArticleRule = {
  name: 'CSS L256-4',
  versions: [
    { from: '1985-12-21', to: '1988-01-06', id: 'LEGIARTI000006742203' },
    { from: '1988-01-06', to: '2018-01-01', id: 'LEGIARTI000006742204' },
    { from: '2018-01-01', to: null, id: 'LEGIARTI000036394012' },
  ],
  meaning:
    'Debts of a body may be reduced for precariousness by a reasoned decision; since 01/01/2018 never after fraud or a false declaration.',
  examples: [
    {
      question: 'lifecycle',
      shows: 'A debt of health insurance is reduced for precariousness.',
      reckoning: '450.00 claimed, 450.00 remitted.',
      debt: {
        regime: 'health',
        benefit: 'IJ',
        lines: [{ id: 'l1', period: '2026-01', paidOn: '2026-01-05', amount: '450.00' }],
      },
      events: [
        '2026-03-02 notification-received',
        '2026-03-05 remission-requested',
        ['2026-04-01 remission-decided', { outcome: 'accepted' }],
      ],
      until: '2026-04-30',
      expected: ['2026-04-01 remitted', 'remitted 450.00 / 0.00'],
    },
  ],
};
