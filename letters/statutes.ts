import { ATTACHABLE_SENTENCE_ENDS } from '../law/css/R355-4';
import { HOUSING_CODE } from '../law/dates';
import type { PRIOR_APPEAL_REGIMES } from '../law/remedies';
import { inForce } from '../law/pack';
import { currentPack } from '../law/packs';
import type { CommonFacts } from './facts';
import type { Regime } from '../law/terms';

/** What the law of a letter depends on: the benefit, the order of collection, and the day that it bears. */
export type Subject = Pick<CommonFacts, 'regime' | 'procedure' | 'on'>;

/** The texts of one benefit that its letters rest on. */
export interface Statute {
  /** What makes the payments recoverable; also the reasons in law of a case that says no more. */
  readonly recovery: string;
  /** What measures the monthly retention. */
  readonly retention: readonly string[];
  /** Recomputation of the retention at a change of 20 %; null where no text has it. */
  readonly recalculation: string | null;
}

/** The texts of the benefit on the day of the letter. */
export function statuteOf({ regime, procedure, on }: Subject): Statute {
  if (procedure === 'mayotte') return MAYOTTE;
  if (regime === 'housing' && on < HOUSING_CODE) return HOUSING_BEFORE_2019;
  if (regime === 'old-age' && on >= PENSIONS_2026) return PENSION_SINCE_2026;
  return STATUTES[regime];
}

/** The pension's own article no longer bounds the retention from that day (décret 2025-1409). */
const PENSIONS_2026 = ATTACHABLE_SENTENCE_ENDS;

const scale = (recovery: string, byReference?: string): Statute => ({
  recovery,
  retention: byReference === undefined ? ['CSS D553-1'] : [byReference, 'CSS D553-1'],
  recalculation: 'CSS D553-2',
});

const STATUTES: Readonly<Record<Regime, Statute>> = {
  family: scale('CSS L553-2 al. 1'),
  rsa: scale('CASF L262-46', 'CASF D262-94-2'),
  'activity-bonus': scale('CSS L845-3', 'CSS D847-1'),
  disability: scale('CSS L821-5-1', 'CSS D821-11'),
  housing: scale('CCH L823-9', 'CCH R823-24'),
  health: { recovery: 'CSS L133-4-1', retention: ['CSS D133-2-2'], recalculation: null },
  'old-age': {
    recovery: 'CSS L355-3',
    retention: ['CSS R355-4', 'CSS L355-2'],
    recalculation: null,
  },
  aspa: {
    recovery: 'CSS L815-11',
    retention: ['CSS R815-43', 'CSS L815-10'],
    recalculation: null,
  },
};

const PENSION_SINCE_2026: Statute = {
  ...STATUTES['old-age'],
  retention: ['CSS L355-2'],
};
const HOUSING_BEFORE_2019: Statute = { ...STATUTES.housing, recovery: 'CCH L351-11' };
const MAYOTTE: Statute = {
  recovery: 'ordonnance 2002-149 art. 13 al. 1',
  retention: ['décret 2002-423 art. 5'],
  recalculation: 'décret 2002-423 art. 5-1',
};

/** The article by which RSA and activity bonus are notified from 25/03/2021 (décret 2021-306). */
export const PRIOR_APPEAL_NOTICE: Readonly<Record<(typeof PRIOR_APPEAL_REGIMES)[number], string>> =
  {
    rsa: 'CASF R262-92-1',
    'activity-bonus': 'CSS R847-1-1',
  };

/** True when a text provides the indemnity of ten per cent on that day; none for the ASPA, nor in Mayotte. */
export function hasIndemnity({ regime, procedure, on }: Subject): boolean {
  const { indemnity } = currentPack.parameters.fraud;
  const own = indemnity.filter((rule) => rule.regime === regime);
  return procedure !== 'mayotte' && inForce(own, on) !== null;
}

/** The text of the indemnity: that of the recovery, family's for housing. */
export const indemnityText = (subject: Subject): string =>
  subject.regime === 'housing' ? 'CSS L553-2 al. 1' : statuteOf(subject).recovery;
