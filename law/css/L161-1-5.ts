import type { ArticleRule } from '../rule';
import { COMMITTEE_REGIMES } from '../rows';

const OPPOSITION = {
  territory: 'metropole',
  recourses: ['opposition'],
  by: 'recourse',
  to: null,
  effect: 'suspends',
  authority: ['CSS L161-1-5', 'CSS R133-3'],
} as const;

export const L161_1_5: ArticleRule = {
  name: 'CSS L161-1-5',
  versions: [
    { from: '2008-12-19', to: '2010-05-08', id: 'LEGIARTI000019959865' },
    { from: '2010-05-08', to: '2016-12-25', id: 'LEGIARTI000022287725' },
    { from: '2016-12-25', to: null, id: 'LEGIARTI000033715754' },
  ],
  meaning:
    'The director may issue a contrainte, which has the effects of a judgment when nobody opposes it in time.',
  suspensions: [
    // The contrainte has the effects of a judgment "à défaut d'opposition" only.
    { ...OPPOSITION, regimes: [...COMMITTEE_REGIMES, 'activity-bonus'], from: '2008-12-19' },
    // Loi 2008-1330 art. 118 IV: what concerns the RSA, from 01/01/2010.
    { ...OPPOSITION, regimes: ['rsa'], from: '2010-01-01' },
  ],
  examples: [
    {
      question: 'lifecycle',
      shows:
        'A contrainte that nobody opposes has the effects of a judgment when the fifteen days are over.',
      reckoning:
        'Served on 04/09/2026 + 15 days = 19/09/2026, a Saturday, so Monday 21/09: enforceable from 22/09/2026.',
      debt: {},
      events: [
        '2026-03-02 notification-received',
        '2026-07-01 demand-sent',
        '2026-07-02 demand-received',
        ['2026-09-01 contrainte-signed', { by: 'director' }],
        '2026-09-04 contrainte-served',
      ],
      until: '2026-12-31',
      expected: ['2026-09-22 enforceable'],
    },
  ],
};
