import type { CitedArticle } from '../rule';

/** What is named without a rule of its own. */
export const CASF_CITED: readonly CitedArticle[] = [
  {
    name: 'CASF L262-2',
    meaning: 'The standard amount of the RSA, by the size of the household.',
    because: 'its amounts are dated parameters, kept by C. trav. L3252-3',
  },
  {
    name: 'CASF L262-47',
    meaning:
      'RSA: every claim goes first, by a prior appeal, to the president of the departmental council; then to the administrative court.',
    because: 'its rule is a row of the matrix of remedies',
  },
  {
    name: 'CASF R262-39',
    meaning: 'RSA below 6 € a month is not paid.',
    because: 'what is not paid is no debt: its amount is a dated parameter',
  },
];
