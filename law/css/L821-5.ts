import type { ArticleRule } from '../rule';

export const L821_5: ArticleRule = {
  name: 'CSS L821-5',
  versions: [
    { from: '1985-12-21', to: '1990-07-11', id: 'LEGIARTI000006745008' },
    { from: '1990-07-11', to: '1992-01-04', id: 'LEGIARTI000006745009' },
    { from: '1992-01-04', to: '1994-01-19', id: 'LEGIARTI000006745010' },
    { from: '1994-01-19', to: '1998-07-31', id: 'LEGIARTI000006745011' },
    { from: '1998-07-31', to: '2000-01-01', id: 'LEGIARTI000006745012' },
    { from: '2000-01-01', to: '2000-07-06', id: 'LEGIARTI000006745013' },
    { from: '2000-07-06', to: '2003-01-01', id: 'LEGIARTI000006745014' },
    { from: '2003-01-01', to: '2005-02-12', id: 'LEGIARTI000006745015' },
    { from: '2005-02-12', to: '2005-12-20', id: 'LEGIARTI000006745016' },
    { from: '2005-12-20', to: '2007-12-22', id: 'LEGIARTI000006745017' },
    { from: '2007-12-22', to: '2009-01-01', id: 'LEGIARTI000017844374' },
    { from: '2009-01-01', to: '2009-12-28', id: 'LEGIARTI000006745018' },
    { from: '2009-12-28', to: '2012-12-19', id: 'LEGIARTI000021540046' },
    { from: '2012-12-19', to: '2013-12-25', id: 'LEGIARTI000026798276' },
    { from: '2013-12-25', to: '2019-09-01', id: 'LEGIARTI000028394803' },
    { from: '2019-09-01', to: '2019-12-01', id: 'LEGIARTI000038834494' },
    { from: '2019-12-01', to: '2019-12-28', id: 'LEGIARTI000037994867' },
    { from: '2019-12-28', to: null, id: 'LEGIARTI000041398624' },
  ],
  meaning: 'AAH: two years to recover, except for fraud or a false declaration.',
  timeBars: [
    {
      regimes: ['disability'],
      territories: ['metropole'],
      from: null,
      to: null,
      years: 2,
      authority: 'CSS L821-5',
      impossibility: 'CSS L821-5',
      fraudFrom: null,
    },
  ],
  seizures: [{ grounds: ['support-claim'], benefits: ['AAH'], from: '2019-12-28' }],
  examples: [
    {
      question: 'deadlines',
      shows: 'AAH may be claimed for two years from its payment.',
      reckoning: '05/02/2024 + 2 years = 05/02/2026.',
      given: { regime: 'disability', facts: [['2024-02-05 benefit-paid', { line: 'l1' }]] },
      expected: { delays: ['time-bar (l1) 2024-02-05 2026-02-05'] },
    },
  ],
};
