import type { RemedyStep } from '../law/remedies';
import { monthsOf, type Remedy, remedyOf } from '../engine/remedies/matrix';
import type { Subject } from './statutes';

/** What may be done against the letter, as its reader is told: the cell of the matrix of remedies, in months. */
export interface RemedyLaw extends Omit<Remedy, 'appeal' | 'silence' | 'court'> {
  /** Null before the judge of a contrainte, seized at once. */
  readonly appealMonths: number | null;
  /** Silence that the debtor may take for a rejection. */
  readonly silenceMonths: number | null;
  /** Null where the text that gives the delay was not read. */
  readonly courtMonths: number | null;
  /** The text that gives it. */
  readonly courtText: string | null;
}

/** The remedies of one benefit on the day of the letter; null when no text was read for it. */
export function remedyLawOf(subject: Subject, step: RemedyStep = 'decision'): RemedyLaw | null {
  const { regime, procedure, on } = subject;
  const territory = procedure === 'mayotte' ? 'mayotte' : 'metropole';
  const found = remedyOf({ step, regime, territory, on });
  if (found === null) return null;
  const { appeal, silence, court, ...row } = found;
  return {
    ...row,
    appealMonths: monthsOf(appeal?.length),
    silenceMonths: monthsOf(silence?.length),
    courtMonths: monthsOf(court?.length),
    courtText: court?.authority ?? null,
  };
}
