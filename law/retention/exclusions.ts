import { type Citation, D553_1, MAYOTTE_5 } from './articles';

/** Codes of the benefits that the bodies in charge of family benefits serve. */
export const BENEFIT_CODES = [
  'AF',
  'CF',
  'ASF',
  'ARS',
  'AEEH',
  'AEEH-complement',
  'PAJE-birth',
  'PAJE-adoption',
  'PAJE-AB',
  'PAJE-PreParE',
  'PAJE-CMG',
  'AJPP',
  'death-of-child',
  'ALF',
  'ALS',
  'APL',
  'AAH',
  'RSA',
  'PPA',
] as const;

export type BenefitCode = (typeof BENEFIT_CODES)[number];

export type Exclusion = {
  readonly code: BenefitCode;
  /** `always`; only when not paid monthly; only when tied to a period of leave or of suspended care. */
  readonly when: 'always' | 'not-monthly' | 'leave-or-suspension';
  /** First day on which the text excludes it. */
  readonly from: string;
  readonly authority: Citation;
};

const METROPOLE: Citation = { article: D553_1, part: 'I b' };
const MAYOTTE: Citation = { article: MAYOTTE_5, part: 'I b' };

/**
 * Benefits left out of the household's means, article D553-1 I b. The oldest text read is that of 28/06/2008;
 * the same list is kept for the months before it, since it excludes benefits and so never raises a retention.
 */
const METROPOLE_EXCLUSIONS: readonly Exclusion[] = [
  { code: 'ARS', when: 'always', from: '1999-05-12', authority: METROPOLE },
  { code: 'AEEH-complement', when: 'not-monthly', from: '1999-05-12', authority: METROPOLE },
  { code: 'PAJE-birth', when: 'always', from: '1999-05-12', authority: METROPOLE },
  { code: 'PAJE-adoption', when: 'always', from: '1999-05-12', authority: METROPOLE },
  { code: 'PAJE-CMG', when: 'always', from: '1999-05-12', authority: METROPOLE },
  { code: 'death-of-child', when: 'always', from: '2021-01-01', authority: METROPOLE },
  { code: 'AAH', when: 'leave-or-suspension', from: '1999-05-12', authority: METROPOLE },
  { code: 'RSA', when: 'leave-or-suspension', from: '1999-05-12', authority: METROPOLE },
];

/** Article 5 I b of décret 2002-423 leaves out fewer: its list has no bonus, no childcare supplement, no AEEH complement. */
const MAYOTTE_EXCLUSIONS: readonly Exclusion[] = [
  { code: 'ARS', when: 'always', from: '2014-01-01', authority: MAYOTTE },
  { code: 'AAH', when: 'leave-or-suspension', from: '2014-01-01', authority: MAYOTTE },
  { code: 'RSA', when: 'leave-or-suspension', from: '2014-01-01', authority: MAYOTTE },
];

export const exclusionsOf = (territory: 'metropole' | 'mayotte'): readonly Exclusion[] =>
  territory === 'metropole' ? METROPOLE_EXCLUSIONS : MAYOTTE_EXCLUSIONS;
