import type { CitedArticle } from '../rule';

/** What is named without a rule of its own. */
export const CONSUMER_CITED: readonly CitedArticle[] = [
  {
    name: 'code de la consommation',
    meaning: 'The procedure for over-indebtedness suspends recovery.',
    because: 'the procedure was not read: collection stops and a lawyer decides',
  },
];
