import type { DelegationTarget } from '../../law/benefits';
import { RULES } from '../../law/rules';
import type { DelegationRow } from '../../law/rule';
import type { Regime } from '../../law/terms';

/** Benefit codes that are known here; another code is for a lawyer to look at. */
const TARGETS: Readonly<Record<string, DelegationTarget>> = {
  IJ: 'health',
  health: 'health',
  'old-age': 'pension',
  pension: 'pension',
  invalidity: 'invalidity',
  ASPA: 'aspa',
  aspa: 'aspa',
  family: 'family',
  AF: 'family',
  CF: 'family',
  ASF: 'family',
  ARS: 'family',
  AEEH: 'family',
  'AEEH-complement': 'family',
  'PAJE-AB': 'family',
  'PAJE-PreParE': 'family',
  AJPP: 'family',
  carer: 'carer',
  AJPA: 'carer',
  ALF: 'housing',
  ALS: 'housing',
  APL: 'housing',
  housing: 'housing',
  RSA: 'rsa',
  rsa: 'rsa',
  PPA: 'activity-bonus',
  'activity-bonus': 'activity-bonus',
  AAH: 'disability',
  disability: 'disability',
};

export const targetOf = (benefit: string | undefined): DelegationTarget | null =>
  TARGETS[benefit ?? ''] ?? null;

/**
 * The regime under which a retention on that benefit is made; null when its code is not known (CSS L133-4-1, L355-3,
 * L553-2: "selon les modalités applicables aux prestations"). The allowance of family carers is retained on by the rules
 * of L553-2 al. 3 (L168-13).
 */
export function regimeOfTarget(benefit: string): Regime | null {
  const target = targetOf(benefit);
  if (target === 'pension' || target === 'invalidity') return 'old-age';
  return target === 'carer' ? 'family' : target;
}

/** Where the debts of a regime may be recovered by another body, from the files of the statutes. */
export function delegationOf(regime: Regime): DelegationRow | null {
  return DELEGATIONS.find((row) => row.regime === regime) ?? null;
}

const DELEGATIONS: readonly DelegationRow[] = RULES.flatMap(({ delegation }) =>
  delegation === undefined ? [] : [delegation],
);
