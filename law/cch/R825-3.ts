import type { ArticleRule } from '../rule';

export const R825_3: ArticleRule = {
  name: 'CCH R825-3',
  versions: [{ from: '2020-01-01', to: null }],
  meaning:
    'Housing aid since 2020: the director decides on remission after the opinion of the committee; two months of silence refuse it.',
  uncited: 'the task that it opens for the director cites it',
  examples: [
    {
      question: 'lifecycle',
      shows:
        'Housing aid: a request for remission does not stop collection, and the director refuses it.',
      reckoning:
        'Collectible from 24/03/2026, in spite of the request of 05/03; refused on 01/04: 450.00 stay due.',
      debt: { regime: 'housing', benefit: 'APL' },
      events: [
        '2026-03-02 notification-received',
        '2026-03-05 remission-requested',
        ['2026-04-01 remission-decided', { outcome: 'rejected' }],
      ],
      until: '2026-04-30',
      expected: ['2026-03-24 collectible', 'open 450.00 / 450.00'],
    },
  ],
};
