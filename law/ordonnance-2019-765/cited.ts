import type { CitedArticle } from '../rule';

/** What is named without a rule of its own. */
export const ORDINANCE_2019_765_CITED: readonly CitedArticle[] = [
  {
    name: 'ordonnance 2019-765',
    meaning: 'The right of rectification, in the statutes from 01/01/2020.',
    because: 'its rules are those of the articles that it rewrote, from the day of its article 3',
  },
];
