import type { ArticleRule } from '../rule';

export const R815_42: ArticleRule = {
  name: 'CSS R815-42',
  versions: [
    { from: '1985-12-21', to: '1991-01-01', id: 'LEGIARTI000006753829' },
    { from: '1991-01-01', to: '1993-03-14', id: 'LEGIARTI000006753830' },
    { from: '1993-03-14', to: '1994-01-01', id: 'LEGIARTI000006753831' },
    { from: '1994-01-01', to: '1999-06-06', id: 'LEGIARTI000006753832' },
    { from: '1999-06-06', to: '2000-01-01', id: 'LEGIARTI000006753833' },
    { from: '2000-01-01', to: '2001-07-01', id: 'LEGIARTI000006753834' },
    { from: '2001-07-01', to: '2007-01-13', id: 'LEGIARTI000006753835' },
    { from: '2007-01-13', to: null, id: 'LEGIARTI000006753836' },
  ],
  meaning:
    'From which day a change of resources revises, suspends or restores the ASPA: the first day of the term after the three months in which it was found, or after the day on which a pension should have changed.',
  examples: [
    {
      question: 'lifecycle',
      shows: 'A term that began before the revision takes effect was due: such a line is refused.',
      reckoning: 'The term of November 2025 began on 01/11/2025, before the effect on 01/12/2025.',
      debt: {
        regime: 'aspa',
        benefit: 'ASPA',
        undeclared: ['resources'],
        revision: { kind: 'revision', effectiveOn: '2025-12-01' },
      },
      events: [],
      until: '2026-03-20',
      expected: ['refusal line-not-overpaid'],
    },
  ],
};
