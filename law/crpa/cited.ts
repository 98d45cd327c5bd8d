import type { CitedArticle } from '../rule';

/** What is named without a rule of its own. */
export const CRPA_CITED: readonly CitedArticle[] = [
  {
    name: 'CRPA L211-2',
    meaning: 'Adverse individual decisions must be reasoned.',
    because: 'a rule of letters: no decision leaves without its reasons',
  },
  {
    name: 'CRPA L211-5',
    meaning: 'Reasons are written, and state the law and the facts on which the decision rests.',
    because: 'a rule of letters: no decision leaves without its reasons in law and in fact',
  },
];
