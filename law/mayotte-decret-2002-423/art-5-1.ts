import type { ArticleRule } from '../rule';

/** With the scale that it recomputes (décret 2011-2100 art. 5). */
export const MAYOTTE_SCALE_FROM = '2014-01-01';

export const MAYOTTE_5_1: ArticleRule = {
  name: 'décret 2002-423 art. 5-1',
  citedAs: 'décret n° 2002-423 art. 5-1',
  versions: [{ from: MAYOTTE_SCALE_FROM, to: null }],
  meaning:
    'Mayotte: the retention is reckoned again when rights or the situation change, and applies when it differs by a fifth.',
  examples: [
    {
      question: 'recomputation',
      shows: 'Mayotte: a difference of a fifth makes the new retention apply.',
      reckoning: '182.82 × 20 % = 36.564; 182.82 − 146.25 = 36.57, more.',
      given: { territory: 'mayotte', inForce: '182.82', computed: '146.25' },
      expected: { applies: true },
    },
  ],
};
