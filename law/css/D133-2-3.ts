import type { ArticleRule } from '../rule';

export const D133_2_3: ArticleRule = {
  name: 'CSS D133-2-3',
  versions: [{ from: '2020-01-01', to: null, id: 'LEGIARTI000040338143' }],
  meaning:
    'How one body recovers for another (délégation): twelve months at most to repay in several payments, what the debtor is told, and how both bodies book it.',
  examples: [
    {
      question: 'lifecycle',
      shows: 'Nothing is left to retain on: another body recovers, with its agreement.',
      reckoning:
        'Collectible from 24/03/2026; no benefit left on 01/06; asked on 02/06, agreed on 15/06/2026.',
      debt: {},
      events: [
        '2026-03-02 notification-received',
        '2026-06-01 retention-impossible',
        ['2026-06-02 delegation-requested', { to: 'other-body', benefit: 'daily-allowance' }],
        ['2026-06-15 delegation-agreed', { to: 'other-body' }],
      ],
      until: '2026-07-01',
      expected: ['2026-06-15 delegated'],
    },
    {
      question: 'lifecycle',
      shows: 'As long as the body can retain by itself, it may not.',
      reckoning: 'Collectible from 24/03/2026, and no retention was found impossible: refused.',
      debt: {},
      events: [
        '2026-03-02 notification-received',
        ['2026-06-02 delegation-requested', { to: 'other-body', benefit: 'daily-allowance' }],
      ],
      until: '2026-07-01',
      expected: ['2026-06-02 refused delegation-requested'],
    },
  ],
};
