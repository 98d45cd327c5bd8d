import type { ArticleRule } from '../rule';

export const L825_3: ArticleRule = {
  name: 'CCH L825-3',
  versions: [{ from: '2020-01-01', to: null }],
  meaning: 'Housing aid since 2020: the director decides on complaints and on remission.',
  examples: [
    {
      question: 'lifecycle',
      shows: 'Housing aid: the director grants the remission that was asked.',
      reckoning: '450.00 claimed, 450.00 remitted.',
      debt: { regime: 'housing', benefit: 'APL' },
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
