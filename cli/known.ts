import { z } from 'zod';
import { InvalidArgumentError } from 'commander';
import { type CivilDate, isCivilDate } from '../engine/calendar/civil';
import { dateSchema } from '../api/schemas/values';
import { frenchMessage } from './ndjson';

/** A case as it is known now, and as it was known on an earlier date when one is asked for. */
export type Known<Case> = { readonly now: Case; readonly then: Case | null };

const corrected = z.looseObject({ corrections: z.array(z.looseObject({ knownOn: dateSchema })) });

/**
 * A case that may carry `corrections`: [{"knownOn": date, …members that change, each whole}]. What was known on a date
 * is the case with the corrections known by that date; what is known now has them all.
 */
export const knownSchema = <Case>(
  schema: z.ZodType<Case>,
  asKnownOn: CivilDate | null,
): z.ZodType<Known<Case>> =>
  z.unknown().transform((raw, context): Known<Case> => {
    const read = (candidate: unknown): Case => {
      const parsed = schema.safeParse(candidate, { error: frenchMessage });
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

/** The option of every command that answers cases. */
export const AS_KNOWN_ON = [
  '--as-known-on <date>',
  'la réponse avec ce qui était connu ce jour-là, et l’écart avec aujourd’hui',
  civilDateFlag,
] as const;

export interface AsKnownOn {
  readonly asKnownOn?: CivilDate;
}

/** Reads a date given on the command line. */
export function civilDateFlag(text: string): CivilDate {
  if (!isCivilDate(text)) throw new InvalidArgumentError('AAAA-MM-JJ, un jour qui existe.');
  return text;
}
