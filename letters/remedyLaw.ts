import { civilDate } from '../engine/calendar/civil';
import { HOUSING_JUDGE_FROM, isAdministrative, type Subject } from './statutes';

/** Who is seized first against the decision, which judge comes after, in how long, and by which texts. */
export interface RemedyLaw {
  /** `none`: no known text names the judge of this benefit on that day. */
  readonly judge: 'social' | 'administrative' | 'none';
  readonly first: 'committee' | 'director-after-committee' | 'departmental-council';
  readonly appealMonths: number;
  /** Silence that the debtor may take for a rejection. */
  readonly silenceMonths: number;
  readonly courtMonths: number;
  readonly texts: readonly string[];
}

const APPEAL_MONTHS = 2;
const COURT_MONTHS = 2;
const FROM_2019 = civilDate('2019-01-01');

/** The remedies of one benefit on the day of the letter. */
export function remedyLawOf(subject: Subject): RemedyLaw {
  const { regime, procedure, on } = subject;
  const base = {
    judge: isAdministrative(regime) ? 'administrative' : 'social',
    first: 'committee',
    appealMonths: APPEAL_MONTHS,
    // Silence of the commission: one month until 31/12/2018 and in Mayotte, two since (R142-6).
    silenceMonths: procedure === 'mayotte' || on < FROM_2019 ? 1 : 2,
    courtMonths: COURT_MONTHS,
  } as const;
  if (procedure === 'mayotte') return { ...base, texts: ['CSS R142-1', 'décret 2011-2101 art. 5'] };
  if (regime === 'rsa') return { ...base, ...RSA };
  if (regime === 'activity-bonus') return { ...base, texts: BONUS };
  if (regime !== 'housing') return { ...base, texts: social(on) };
  return on < HOUSING_JUDGE_FROM
    ? { ...base, judge: 'none', texts: ['CCH L825-2'] }
    : { ...base, first: 'director-after-committee', texts: HOUSING };
}

/** The departmental council decides within two months, with or without the opinion of the commission (R262-89, R262-90). */
const RSA = {
  first: 'departmental-council',
  silenceMonths: 2,
  texts: ['CASF L262-47', 'CASF R262-88', 'CASF R262-89', 'CASF R262-91', 'CJA R421-1'],
} as const;

const BONUS = ['CSS L845-2', 'CSS R847-2', 'CSS R142-1', 'CSS R142-6', 'CJA R421-1'] as const;

const HOUSING = [
  'CCH L825-2',
  'CCH R825-1',
  'CCH R825-2',
  'CSS R142-1',
  'CSS R142-6',
  'CJA R421-1',
] as const;

/** Where the remedies are not stated, their delays do not run (R142-1 al. 2, then R142-1-A III). */
const social = (on: string): readonly string[] => [
  'CSS R142-1',
  ...(on >= FROM_2019 ? ['CSS R142-1-A III'] : []),
  'CSS R142-6',
];
