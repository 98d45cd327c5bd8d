import type { Regime } from '../../law/terms';

/** A family of benefits on which another organism may retain, as the statutes group them. */
export type Target =
  | 'health'
  | 'pension'
  | 'aspa'
  | 'family'
  | 'housing'
  | 'rsa'
  | 'activity-bonus'
  | 'disability';

/** Benefit codes that are known here; another code is for a lawyer to look at. */
const TARGETS: Readonly<Record<string, Target>> = {
  IJ: 'health',
  health: 'health',
  'old-age': 'pension',
  pension: 'pension',
  invalidity: 'pension',
  ASPA: 'aspa',
  aspa: 'aspa',
  family: 'family',
  AF: 'family',
  CF: 'family',
  ASF: 'family',
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

export const targetOf = (benefit: string | undefined): Target | null =>
  TARGETS[benefit ?? ''] ?? null;

/** The regime whose rules a retention on these benefits follows (CSS L133-4-1, L355-3, L553-2: "selon les modalités applicables aux prestations"). */
const REGIMES: Readonly<Record<Target, Regime>> = {
  health: 'health',
  pension: 'old-age',
  aspa: 'aspa',
  family: 'family',
  housing: 'housing',
  rsa: 'rsa',
  'activity-bonus': 'activity-bonus',
  disability: 'disability',
};

/** The regime under which a retention on that benefit is made; null when its code is not known. */
export function regimeOfTarget(benefit: string): Regime | null {
  const target = targetOf(benefit);
  return target === null ? null : REGIMES[target];
}

/** Titles IV and V of book III are invalidity and old age; title I of book VIII the ASPA, II the AAH, IV the activity bonus. */
export const BY_ANOTHER_BODY: Readonly<Record<Regime, readonly Target[]>> = {
  family: ['health', 'pension', 'aspa'],
  rsa: ['health', 'pension', 'aspa'],
  'activity-bonus': ['health', 'pension', 'aspa'],
  disability: ['health', 'pension', 'aspa'],
  housing: ['health', 'pension', 'aspa'],
  'old-age': ['health', 'family', 'aspa', 'disability', 'activity-bonus', 'housing', 'rsa'],
  aspa: ['health', 'pension', 'family', 'housing'],
  health: ['pension', 'family', 'aspa', 'disability', 'activity-bonus', 'housing', 'rsa'],
};
