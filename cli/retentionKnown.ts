import { z } from 'zod';
import type { CivilDate } from '../engine/calendar/civil';
import { centsOf, formatCents, subtractCents } from '../engine/money/cents';
import { packKnownOn } from '../law/known';
import type { LawPack } from '../law/pack';
import { frenchMessage } from './ndjson';
import { type AnyRetentionOptions, type AnyRetentionOutcome, assessAny } from './retentionOptions';
import { type AnyRetentionCase, retentionCaseSchema } from './retentionSchema';
import { dateSchema } from '../api/schemas/values';

/** A case as it is known now, and as it was known on an earlier date when one is asked for. */
export type KnownCase = { readonly now: AnyRetentionCase; readonly then: AnyRetentionCase | null };

const corrected = z.looseObject({ corrections: z.array(z.looseObject({ knownOn: dateSchema })) });

/**
 * A case that may carry `corrections`: [{"knownOn": date, …members that change, each whole}]. What was known on a date
 * is the case with the corrections known by that date; what is known now has them all.
 */
export const knownCaseSchema = (asKnownOn: CivilDate | null): z.ZodType<KnownCase> =>
  z.unknown().transform((raw, context): KnownCase => {
    const read = (candidate: unknown): AnyRetentionCase => {
      const parsed = retentionCaseSchema.safeParse(candidate, { error: frenchMessage });
      if (parsed.success) return parsed.data;
      for (const { path, message } of parsed.error.issues)
        context.addIssue({ code: 'custom', path: [...path], message });
      return z.NEVER;
    };
    if (typeof raw !== 'object' || raw === null || !('corrections' in raw)) {
      const now = read(raw);
      return { now, then: asKnownOn === null ? null : now };
    }
    const parsed = corrected.safeParse(raw, { error: frenchMessage });
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues)
        context.addIssue({ code: 'custom', path: [...path], message });
      return z.NEVER;
    }
    const { corrections, ...base } = parsed.data;
    const inOrder = corrections.toSorted((a, b) => (a.knownOn < b.knownOn ? -1 : 1));
    const merged = (until: CivilDate | null): unknown =>
      inOrder
        .filter((each) => until === null || each.knownOn <= until)
        .reduce<object>((known, members) => ({ ...known, ...members }), base);
    return { now: read(merged(null)), then: asKnownOn === null ? null : read(merged(asKnownOn)) };
  });

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
