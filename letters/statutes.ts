import { ATTACHABLE_SENTENCE_ENDS } from '../law/css/R355-4';
import type { PRIOR_APPEAL_REGIMES } from '../law/remedies';
import { MAYOTTE_SCALE_FROM } from '../law/mayotte-decret-2002-423/art-5-1';
import { inForce } from '../law/pack';
import { currentPack } from '../law/packs';
import { statuteOn } from '../law/statutes';
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
  const territory = procedure === 'mayotte' ? 'mayotte' : 'metropole';
  const statute = statuteOn(regime, territory, on);
  const recovery = regime === 'family' ? `${statute} al. 1` : statute;
  if (territory === 'mayotte')
    return { recovery, ...(on < MAYOTTE_SCALE_FROM ? MAYOTTE_CAPPED : MAYOTTE) };
  if (regime === 'old-age' && on >= PENSIONS_2026) return { recovery, ...measuredBy('CSS L355-2') };
  return { recovery, ...MEASURES[regime] };
}

/** The pension's own article no longer bounds the retention from that day (décret 2025-1409). */
const PENSIONS_2026 = ATTACHABLE_SENTENCE_ENDS;

type Measure = Omit<Statute, 'recovery'>;

const measuredBy = (...retention: readonly string[]): Measure => ({
  retention,
  recalculation: null,
});

const onTheScale = (...byReference: readonly string[]): Measure => ({
  retention: [...byReference, 'CSS D553-1'],
  recalculation: 'CSS D553-2',
});

const MEASURES: Readonly<Record<Regime, Measure>> = {
  family: onTheScale(),
  rsa: onTheScale('CASF D262-94-2'),
  'activity-bonus': onTheScale('CSS D847-1'),
  disability: onTheScale('CSS D821-11'),
  housing: onTheScale('CCH R823-24'),
  health: measuredBy('CSS D133-2-2'),
  'old-age': measuredBy('CSS R355-4', 'CSS L355-2'),
  aspa: measuredBy('CSS R815-43', 'CSS L815-10'),
};

/** In 2012 and 2013 a cap alone (ordonnance 2002-149 art. 13 al. 7 and 8). */
const MAYOTTE_CAPPED = measuredBy('décret 2011-2100 art. 5');

const MAYOTTE: Measure = {
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
