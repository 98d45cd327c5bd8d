import type { CitedArticle } from '../rule';

/** What is named without a rule of its own. */
export const DECREE_2021_306_CITED: readonly CitedArticle[] = [
  {
    name: 'décret 2021-306',
    meaning: 'The right of rectification, for debts notified from 25/03/2021.',
    because: 'its rules are those of the articles that it rewrote, from the day of its article 7',
  },
];
