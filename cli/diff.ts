import type { Command } from 'commander';
import { z } from 'zod';
import { type CivilDate, monthOf } from '../engine/calendar/civil';
import {
  addCents,
  type Cents,
  centsOf,
  formatCents,
  subtractCents,
  ZERO,
} from '../engine/money/cents';
import { currentPack } from '../law/packs';
import { frenchIssue } from '../api/schemas/french';
import { addIssues, civilDateFlag, knownSchema } from './known';
import {
  type CasesExitStatus,
  openCases,
  orUnreadable,
  processStreams,
  runCases,
  type Streams,
} from './ndjson';
import { summaryOf } from './retentionKnown';
import {
  type AnyRetentionOptions,
  type AnyRetentionOutcome,
  assessAny,
  optionsOf,
  type RetentionFlags,
  withRetentionOptions,
} from './retentionOptions';
import { type AnyRetentionCase, retentionCaseSchema } from './retentionSchema';

export type DiffDates = { readonly from: CivilDate; readonly to: CivilDate };

/**
 * The same cases in the month of each of two dates: one line per case with what changes, then a line `total`.
 * A case that one of the two months refuses is counted apart and changes no sum.
 */
export async function runDiff(
  file: string | undefined,
  dates: DiffDates,
  options: AnyRetentionOptions,
  streams: Streams,
): Promise<CasesExitStatus> {
  const totals = new Totals();
  return orUnreadable(streams.errors, async () =>
    runCases({
      input: await openCases(file, streams.input),
      schema: knownSchema(inBothMonths(dates), null),
      answer: ({ now }) => {
        const from = assessAny(now.from, options, currentPack);
        const to = assessAny(now.to, options, currentPack);
        return {
          id: from.id,
          from: summaryOf(from),
          to: summaryOf(to),
          change: totals.count(from, to),
        };
      },
      last: () => [{ total: totals.shown(dates) }],
      output: streams.output,
    }),
  );
}

/** Adds `indu diff --from DATE --to DATE [cases.ndjson]`; sets `process.exitCode`. */
export function registerDiff(program: Command): void {
  withRetentionOptions(
    program
      .command('diff')
      .description('ce qu’un changement de barème change aux retenues des mêmes cas')
      .argument(
        '[fichier]',
        'cas de retenue, un par ligne (NDJSON) ; sans fichier, l’entrée standard',
      )
      .requiredOption('--from <date>', 'jour du barème de départ', civilDateFlag)
      .requiredOption('--to <date>', 'jour du barème d’arrivée', civilDateFlag),
  ).action(async (file: string | undefined, given: RetentionFlags & DiffDates) => {
    process.exitCode = await runDiff(file, given, optionsOf(given), processStreams());
  });
}

type InBothMonths = { readonly from: AnyRetentionCase; readonly to: AnyRetentionCase };

/** A case that can be read as it is and in each of the two months: what a member must say may depend on the month. */
const inBothMonths = (dates: DiffDates): z.ZodType<InBothMonths> =>
  z.looseObject({}).transform((given, context): InBothMonths => {
    const read = (candidate: object): AnyRetentionCase => {
      const parsed = retentionCaseSchema.safeParse(candidate, { error: frenchIssue });
      if (parsed.success) return parsed.data;
      addIssues(context, parsed.error);
      return z.NEVER;
    };
    read(given);
    return {
      from: read({ ...given, month: monthOf(dates.from) }),
      to: read({ ...given, month: monthOf(dates.to) }),
    };
  });

class Totals {
  private cases = 0;
  private unchanged = 0;
  private higher = 0;
  private lower = 0;
  private refused = 0;
  private before: Cents = ZERO;
  private after: Cents = ZERO;

  /** The change of the retention, or null when one of the two is refused. */
  count(from: AnyRetentionOutcome, to: AnyRetentionOutcome): string | null {
    this.cases += 1;
    if ('refused' in from || 'refused' in to) {
      this.refused += 1;
      return null;
    }
    const [before, after] = [centsOf(from.retention), centsOf(to.retention)];
    if (after > before) this.higher += 1;
    else if (after < before) this.lower += 1;
    else this.unchanged += 1;
    this.before = addCents(this.before, before);
    this.after = addCents(this.after, after);
    return formatCents(subtractCents(after, before));
  }

  shown(dates: DiffDates): object {
    const { cases, unchanged, higher, lower, refused } = this;
    return {
      from: dates.from,
      to: dates.to,
      cases,
      unchanged,
      higher,
      lower,
      refused,
      before: formatCents(this.before),
      after: formatCents(this.after),
      change: formatCents(subtractCents(this.after, this.before)),
    };
  }
}
