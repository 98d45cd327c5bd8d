import { type Chronicle, chronicle } from '../engine/lifecycle/decider';
import type { LifecycleRefusal } from '../engine/lifecycle/types';
import type { LawPack } from '../law/pack';
import type { LifecycleCase } from './lifecycleSchema';

type OfCase<Line> = Line & { readonly id: string };

export type EndLine = OfCase<Omit<Chronicle, 'journal'>>;

/** A change of phase, a refused event, the end, or the refusal of the case. */
export type LifecycleLine = OfCase<
  Chronicle['journal'][number] | Omit<Chronicle, 'journal'> | { readonly refused: LifecycleRefusal }
>;

/**
 * The lines of one case: the phase at establishment, each change of phase and each refused event in the order in
 * which they came, then the end. A case that the law cannot answer gives one refusal line.
 */
export function answerLifecycle(given: LifecycleCase, pack: LawPack): readonly LifecycleLine[] {
  const { id, debt, office, events, until } = given;
  const answer = chronicle({ debt, office, pack }, events, until);
  if ('refusal' in answer) return [{ id, refused: answer.refusal }];
  const { journal, end, claimed, outstanding } = answer.chronicle;
  return [...journal.map((entry) => ({ id, ...entry })), { id, end, claimed, outstanding }];
}

export const isEnd = (line: LifecycleLine | undefined): line is EndLine =>
  line !== undefined && 'outstanding' in line;
