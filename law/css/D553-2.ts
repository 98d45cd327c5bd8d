import type { ArticleRule } from '../rule';

/** A new retention applies when it differs by that share at least; décret 2002-423 art. 5-1 has the same. */
export const RECOMPUTATION_SHARE = '0.20';

/** From that day the text is known; that of the versions before it was not found. */
export const RECOMPUTATION_FROM = '2008-06-28';

export const D553_2: ArticleRule = {
  name: 'CSS D553-2',
  versions: [
    { from: '1999-05-12', to: '2008-06-28', id: 'LEGIARTI000006737295' },
    { from: '2008-06-28', to: '2009-07-23', id: 'LEGIARTI000019077603' },
    { from: '2009-07-23', to: null, id: 'LEGIARTI000020882760' },
  ],
  meaning:
    'The retention is reckoned again on 1 January and when the situation or the rights change, and the new amount applies only when it differs by a fifth at least.',
  examples: [
    {
      question: 'recomputation',
      shows: 'The new retention differs by a fifth: it applies.',
      reckoning: '189.06 − 157.55 = 31.51, and 20 % of 157.55 = 31.51.',
      given: { territory: 'metropole', inForce: '157.55', computed: '189.06' },
      expected: { applies: true },
    },
    {
      question: 'recomputation',
      shows: 'It differs by a cent less: the old one stays.',
      reckoning: '189.05 − 157.55 = 31.50, less than 31.51.',
      given: { territory: 'metropole', inForce: '157.55', computed: '189.05' },
      expected: { applies: false },
    },
  ],
};
