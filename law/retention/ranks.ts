import type { RegimeCode } from '../pack';
import type { Article } from './articles';
import type { BenefitCode } from './exclusions';

/** Benefits named together by the texts that say on what a debt is retained. */
export type BenefitFamily = 'family' | 'housing' | 'disability' | 'activity-bonus' | 'rsa';

/** Where the debts of a regime are retained: its own benefits, failing which the others, in the order of the text. */
export type Ranks = {
  readonly own: BenefitFamily;
  readonly others: readonly BenefitFamily[];
  readonly article: Article;
};

const article = (name: string, ...versions: readonly string[]): Article => ({
  name,
  versions: versions.map((from) => ({ from })),
});

const L553_2 = article(
  'CSS L553-2',
  '2008-12-19',
  '2009-12-28',
  '2016-01-01',
  '2019-01-01',
  '2019-09-01',
  '2020-01-01',
  '2024-01-01',
);

/**
 * The bodies in charge of family benefits retain each of these debts on all five kinds of benefit; only the rank
 * differs. A kind that did not exist yet at some date offers nothing then.
 */
const RANKS: Readonly<Partial<Record<RegimeCode, Ranks>>> = {
  family: {
    own: 'family',
    others: ['housing', 'disability', 'activity-bonus', 'rsa'],
    article: L553_2,
  },
  housing: {
    own: 'housing',
    others: ['family', 'disability', 'activity-bonus', 'rsa'],
    article: article('CCH L823-9', '2019-09-01'),
  },
  disability: {
    own: 'disability',
    others: ['family', 'activity-bonus', 'housing', 'rsa'],
    article: article(
      'CSS L821-5-1',
      '2008-12-19',
      '2009-12-28',
      '2016-01-01',
      '2019-09-01',
      '2020-01-01',
      '2024-01-01',
    ),
  },
  'activity-bonus': {
    own: 'activity-bonus',
    others: ['family', 'disability', 'housing', 'rsa'],
    article: article('CSS L845-3', '2016-01-01', '2019-09-01', '2020-01-01', '2024-01-01'),
  },
  rsa: {
    own: 'rsa',
    others: ['family', 'activity-bonus', 'disability', 'housing'],
    article: article(
      'CASF L262-46',
      '2009-06-01',
      '2009-12-28',
      '2015-03-22',
      '2016-01-01',
      '2019-09-01',
      '2020-01-01',
      '2020-04-01',
      '2024-01-01',
    ),
  },
};

export const ranksOf = (regime: RegimeCode): Ranks | null => RANKS[regime] ?? null;

/** ALF is a family benefit (L511-1) until the housing code takes it over on 01/09/2019. */
export function familyOf(code: BenefitCode, date: string): BenefitFamily {
  switch (code) {
    case 'ALF':
      return date < '2019-09-01' ? 'family' : 'housing';
    case 'ALS':
    case 'APL':
      return 'housing';
    case 'AAH':
      return 'disability';
    case 'PPA':
      return 'activity-bonus';
    case 'RSA':
      return 'rsa';
    default:
      return 'family';
  }
}
