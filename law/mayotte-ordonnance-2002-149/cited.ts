import type { CitedArticle } from '../rule';

/** What is named without a rule of its own. */
export const ORDINANCE_2002_149_CITED: readonly CitedArticle[] = [
  {
    name: 'ordonnance 2002-149',
    meaning: 'Family benefits in Mayotte.',
    because: 'its rules are those of its articles 12 and 13',
  },
];
