import type { ArticleRule } from '../rule';

export const R133_3: ArticleRule = {
  name: 'CSS R133-3',
  versions: [
    { from: '1985-12-21', to: '1986-12-10', id: 'LEGIARTI000006748133' },
    { from: '1986-12-10', to: '1990-12-01', id: 'LEGIARTI000006748134' },
    { from: '1990-12-01', to: '2006-12-14', id: 'LEGIARTI000006748135' },
    { from: '2006-12-14', to: '2008-01-01', id: 'LEGIARTI000006748136' },
    { from: '2008-01-01', to: '2009-08-23', id: 'LEGIARTI000006748137' },
    { from: '2009-08-23', to: '2017-05-11', id: 'LEGIARTI000020989936' },
    { from: '2017-05-11', to: '2022-08-13', id: 'LEGIARTI000034727781' },
    { from: '2022-08-13', to: null, id: 'LEGIARTI000046176941' },
  ],
  meaning:
    'A demand (mise en demeure) that has no effect within a month allows the contrainte; the debtor has fifteen days from service to oppose it, with reasons.',
  delays: [
    {
      delay: 'demand',
      opensAt: 'réception de la mise en demeure',
      length: { months: 1 },
      authority: 'CSS R133-3',
      yieldsTo: ['CSS R133-9-2', 'décret 2002-423 art. 5-3'],
    },
    {
      delay: 'opposition',
      opensAt: 'signification ou notification de la contrainte',
      length: { days: 15 },
      authority: 'CSS R133-3',
      yieldsTo: ['décret 2002-423 art. 5-3'],
    },
  ],
  examples: [
    {
      question: 'deadlines',
      shows:
        'RSA: the demand stays without effect for a month, and the contrainte may be issued from the next day; served, it may be opposed for fifteen days.',
      reckoning:
        '10/08/2026 + 1 month = 10/09/2026, a Thursday; contrainte from 11/09/2026. Served on 02/10/2026 + 15 days = 17/10/2026, a Saturday, so Monday 19/10.',
      given: {
        regime: 'rsa',
        facts: [
          '2026-03-02 notification-received',
          '2026-08-10 demand-received',
          '2026-10-02 contrainte-served',
        ],
      },
      expected: {
        delays: ['demand 2026-08-10 2026-09-10', 'opposition 2026-10-02 2026-10-19 moved'],
        contrainte: '2026-09-11',
      },
    },
  ],
};
