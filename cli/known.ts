import { z } from 'zod';
import { InvalidArgumentError } from 'commander';
import { type CivilDate, compareDates, isCivilDate } from '../engine/calendar/civil';
import { frenchIssue, stepsOf } from '../api/schemas/french';
import { dateSchema } from '../api/schemas/values';

/** A case as it is known now, and as it was known on an earlier date when one is asked for. */
export type Known<Case> = { readonly now: Case; readonly then: Case | null };

const correction = z.looseObject({ knownOn: dateSchema }).refine((members) => !('id' in members), {
  path: ['id'],
  message: 'Une correction ne change pas l’identifiant du cas.',
});
const corrected = z.looseObject({ corrections: z.array(correction) });

/** A correction with its place in the list, which a fault names. */
type Placed = { readonly at: number; readonly members: z.output<typeof correction> };

/**
 * A case that may carry `corrections`: [{"knownOn": date, …members that change, each whole}]. What was known on a date
 * is the case with the corrections known by that date, those of one day in the order given; what is known now has them
 * all. A fault is told at the correction that brought the member.
 */
export const knownSchema = <Case>(
  schema: z.ZodType<Case>,
  asKnownOn: CivilDate | null,
): z.ZodType<Known<Case>> =>
  z.unknown().transform((raw, context): Known<Case> => {
    const read = (candidate: unknown, applied: readonly Placed[]): Case => {
      const parsed = schema.safeParse(candidate, { error: frenchIssue });
      if (parsed.success) return parsed.data;
      addIssues(context, parsed.error, (steps) => whereGiven(steps, applied));
      return z.NEVER;
    };
    if (typeof raw !== 'object' || raw === null || !('corrections' in raw)) {
      const now = read(raw, []);
      return { now, then: asKnownOn === null ? null : now };
    }
    const parsed = corrected.safeParse(raw, { error: frenchIssue });
    if (!parsed.success) {
      addIssues(context, parsed.error);
      return z.NEVER;
    }
    const { corrections, ...base } = parsed.data;
    const inOrder = corrections
      .map((members, at): Placed => ({ at, members }))
      .toSorted((a, b) => compareDates(a.members.knownOn, b.members.knownOn) || a.at - b.at);
    const known = (applied: readonly Placed[]): Case =>
      read(
        applied.reduce<object>((before, { members }) => ({ ...before, ...members }), base),
        applied,
      );
    return {
      now: known(inOrder),
      then:
        asKnownOn === null
          ? null
          : known(inOrder.filter(({ members }) => members.knownOn <= asKnownOn)),
    };
  });

/** The correction from which a member comes, the last one that has it; the case itself when none has. */
function whereGiven(
  steps: readonly PropertyKey[],
  applied: readonly Placed[],
): readonly PropertyKey[] {
  const [member] = steps;
  const from = applied.findLast(({ members }) => member !== undefined && member in members);
  return from === undefined ? steps : ['corrections', from.at, ...steps];
}

/** The faults of a part of an input, among those of the whole. */
export function addIssues(
  context: z.core.$RefinementCtx,
  error: z.core.$ZodError,
  placed: (steps: readonly PropertyKey[]) => readonly PropertyKey[] = (steps) => steps,
): void {
  for (const issue of error.issues)
    context.addIssue({ code: 'custom', path: [...placed(stepsOf(issue))], message: issue.message });
}

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
