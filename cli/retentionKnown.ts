import type { CivilDate } from '../engine/calendar/civil';
import { centsOf, formatCents, subtractCents } from '../engine/money/cents';
import { packKnownOn } from '../law/known';
import type { LawPack } from '../law/pack';
import { type Known, knownSchema } from './known';
import { type AnyRetentionOptions, type AnyRetentionOutcome, assessAny } from './retentionOptions';
import { type AnyRetentionCase, retentionCaseSchema } from './retentionSchema';

export type KnownCase = Known<AnyRetentionCase>;

export const knownCaseSchema = (asKnownOn: CivilDate | null) =>
  knownSchema(retentionCaseSchema, asKnownOn);

/**
 * The answer as known on a date, beside what the same case gives now. `difference` is what was taken too much
 * (negative: too little); null when one of the two is refused.
 */
export function assessKnown(
  known: KnownCase,
  asKnownOn: CivilDate,
  options: AnyRetentionOptions,
  pack: LawPack,
): object {
  const then = assessAny(known.then ?? known.now, options, packKnownOn(pack, asKnownOn));
  const now = assessAny(known.now, { ...options, why: false }, pack);
  const difference =
    'refused' in then || 'refused' in now
      ? null
      : formatCents(subtractCents(centsOf(then.retention), centsOf(now.retention)));
  return { ...then, asKnownOn, now: summaryOf(now), difference };
}

/** What a comparison shows of an answer. */
export const summaryOf = (outcome: AnyRetentionOutcome): object =>
  'refused' in outcome
    ? { refused: outcome.refused }
    : { computed: outcome.computed, retention: outcome.retention, scale: outcome.scale };
