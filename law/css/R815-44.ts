import type { ArticleRule } from '../rule';

export const R815_44: ArticleRule = {
  name: 'CSS R815-44',
  versions: [
    { from: '1985-12-21', to: '1991-01-01', id: 'LEGIARTI000006753845' },
    { from: '1991-01-01', to: '1993-03-14', id: 'LEGIARTI000006753846' },
    { from: '1993-03-14', to: '1994-01-01', id: 'LEGIARTI000006753847' },
    { from: '1994-01-01', to: '1999-06-06', id: 'LEGIARTI000006753848' },
    { from: '1999-06-06', to: '2000-01-01', id: 'LEGIARTI000006753849' },
    { from: '2000-01-01', to: '2001-07-01', id: 'LEGIARTI000006753850' },
    { from: '2001-07-01', to: '2007-01-13', id: 'LEGIARTI000006753851' },
    { from: '2007-01-13', to: '2012-11-11', id: 'LEGIARTI000006753852' },
    { from: '2012-11-11', to: null, id: 'LEGIARTI000026618365' },
  ],
  meaning:
    'Debts of the service that pays the ASPA of R815-2 go by an enforceable statement (état exécutoire), not by contrainte.',
  examples: [
    {
      question: 'lifecycle',
      shows: 'The service of the ASPA has no contrainte: it recovers by a writ of its own.',
      reckoning:
        'The demand of 02/07/2026 stayed without effect for a month; the contrainte of 01/09 is refused all the same.',
      debt: {
        regime: 'aspa',
        benefit: 'ASPA',
        creditor: 'SASPA',
        undeclared: ['resources'],
        revision: { kind: 'revision', effectiveOn: '2025-11-01' },
      },
      events: [
        '2026-03-02 notification-received',
        '2026-07-01 demand-sent',
        '2026-07-02 demand-received',
        ['2026-09-01 contrainte-signed', { by: 'director' }],
      ],
      until: '2026-10-01',
      expected: ['2026-09-01 refused contrainte-signed'],
    },
    {
      question: 'lifecycle',
      shows:
        'The writ of the service of the ASPA, a month after the demand; it is enforceable once notified.',
      reckoning:
        'Demand of 02/07/2026 + 1 month = 02/08, a Sunday, so 03/08: from 04/08 the writ may be issued. No text known here opens a delay against it.',
      debt: {
        regime: 'aspa',
        benefit: 'ASPA',
        creditor: 'SASPA',
        undeclared: ['resources'],
        revision: { kind: 'revision', effectiveOn: '2025-11-01' },
      },
      events: [
        '2026-03-02 notification-received',
        '2026-07-01 demand-sent',
        '2026-07-02 demand-received',
        '2026-08-03 writ-issued',
        '2026-08-04 writ-issued',
        '2026-08-10 writ-notified',
      ],
      until: '2026-10-01',
      expected: ['2026-08-03 refused writ-issued', '2026-08-10 enforceable'],
    },
  ],
};
