import { HOUSING_CODE } from './dates';

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
  'AJPA',
  'death-of-child',
  'ALF',
  'ALS',
  'APL',
  'AAH',
  'RSA',
  'PPA',
] as const;

export type BenefitCode = (typeof BENEFIT_CODES)[number];

/** Benefits named together by the texts that say on what a debt is retained. */
export type BenefitFamily =
  | 'family'
  | 'carer'
  | 'housing'
  | 'disability'
  | 'activity-bonus'
  | 'rsa';

/** ALF is a family benefit (L511-1) until the housing code takes it over on 01/09/2019. */
export function familyOf(code: BenefitCode, date: string): BenefitFamily {
  switch (code) {
    case 'ALF':
      return date < HOUSING_CODE ? 'family' : 'housing';
    case 'ALS':
    case 'APL':
      return 'housing';
    case 'AJPA':
      return 'carer';
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

/** A family of benefits on which another body may retain with its agreement, as the statutes group them. */
export const DELEGATION_TARGETS = [
  'health',
  'invalidity',
  'pension',
  'aspa',
  'family',
  'carer',
  'housing',
  'rsa',
  'activity-bonus',
  'disability',
] as const;

export type DelegationTarget = (typeof DELEGATION_TARGETS)[number];
