import type { CitedArticle } from '../rule';

/** What is named without a rule of its own. */
export const CIVIL_CITED: readonly CitedArticle[] = [
  {
    name: 'C. civ. 2246',
    meaning: 'What interrupts against the main debtor interrupts against the guarantor.',
    because: 'the software follows no guarantor',
  },
];
