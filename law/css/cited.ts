import type { CitedArticle } from '../rule';

/** What is named without a rule of its own. */
export const CSS_CITED: readonly CitedArticle[] = [
  {
    name: 'CSS D355-1',
    meaning: 'Debts of pensions: recovery by another body follows D133-2-3, since 01/01/2020.',
    because: 'its rule is that of CSS D133-2-3',
  },
  {
    name: 'CSS D815-2-1',
    meaning: 'Debts of the ASPA: recovery by another body follows D133-2-3, since 01/01/2020.',
    because: 'its rule is that of CSS D133-2-3',
  },
  {
    name: 'CSS D242-17',
    meaning: 'How the monthly ceiling of social security is set for each calendar year.',
    because: 'its amounts are dated parameters',
  },
  {
    name: 'CSS D542-7',
    meaning: 'Housing allowance below a monthly minimum was not paid.',
    because: 'what is not paid is no debt: its amounts are dated parameters',
  },
  {
    name: 'CSS D815-2',
    meaning: 'The yearly ceilings of resources for the ASPA, for one person and for a couple.',
    because: 'its ceilings are dated parameters, compared by CSS L355-3',
  },
  {
    name: 'CSS L114-19',
    meaning: 'Bodies may obtain documents from third parties (droit de communication).',
    because: 'letters name it where a debt rests on the data of third parties',
  },
  {
    name: 'CSS L114-21',
    meaning:
      'Whoever recovers on data from third parties must first tell the debtor what they say and where they come from, and give a copy on request.',
    because: 'a rule of letters: they do not leave without it',
  },
  {
    name: 'CSS L142-4',
    meaning:
      'Nobody goes to the social court without a prior appeal (recours préalable) to the body.',
    because: 'its rule is a row of the matrix of remedies',
  },
  {
    name: 'CSS L241-3',
    meaning: 'The article to which the ceiling of social security belongs.',
    because: 'the percentages of other articles refer to it',
  },
  {
    name: 'CSS L843-1',
    meaning: 'The activity bonus is served by the family and agricultural funds.',
    because: 'it only says who pays',
  },
  {
    name: 'CSS L845-2',
    meaning:
      'Activity bonus: every claim goes first, by a prior appeal, to the committee; then to the administrative court.',
    because: 'its rule is a row of the matrix of remedies',
  },
];
