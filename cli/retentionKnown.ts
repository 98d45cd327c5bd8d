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

/** The answer as known on a date, that of now, and what was taken too much; null when one of the two is refused. */
export type RetentionsKnown = {
  readonly then: AnyRetentionOutcome;
  readonly now: AnyRetentionOutcome;
  readonly difference: string | null;
};

/** Both answers of a case. `difference` is in euros, negative when too little was taken. */
export function retentionsKnown(
  known: KnownCase,
  asKnownOn: CivilDate,
  options: AnyRetentionOptions,
  pack: LawPack,
): RetentionsKnown {
  const then = assessAny(known.then ?? known.now, options, packKnownOn(pack, asKnownOn));
  const now = assessAny(known.now, { ...options, why: false }, pack);
  const difference =
    'refused' in then || 'refused' in now
      ? null
      : formatCents(subtractCents(centsOf(then.retention), centsOf(now.retention)));
  return { then, now, difference };
}

/** The line of `indu retention --as-known-on`: the answer as known on the date, beside what the same case gives now. */
export function assessKnown(
  known: KnownCase,
  asKnownOn: CivilDate,
  options: AnyRetentionOptions,
  pack: LawPack,
): object {
  const { then, now, difference } = retentionsKnown(known, asKnownOn, options, pack);
  return { ...then, asKnownOn, now: summaryOf(now), difference };
}

/** What a comparison shows of an answer. */
export const summaryOf = (outcome: AnyRetentionOutcome): object =>
  'refused' in outcome
    ? { refused: outcome.refused }
    : { computed: outcome.computed, retention: outcome.retention, scale: outcome.scale };
