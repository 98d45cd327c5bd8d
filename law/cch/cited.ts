import type { CitedArticle } from '../rule';

/** What is named without a rule of its own. */
export const CCH_CITED: readonly CitedArticle[] = [
  {
    name: 'CCH D823-16',
    meaning: 'How housing aid of tenants is reckoned and rounded.',
    because: 'what is not paid is no debt: its rounding stands beside the dated parameters',
  },
  {
    name: 'CCH L823-7',
    meaning: 'Housing aid below a minimum may be left unpaid.',
    because: 'what is not paid is no debt: its amounts are dated parameters',
  },
  {
    name: 'CCH R825-2',
    meaning:
      'Housing aid since 2020: the director decides on the prior appeal after the opinion of the committee, with reasons.',
    because: 'its rule is a row of the matrix of remedies',
  },
];
