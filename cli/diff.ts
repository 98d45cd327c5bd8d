import type { Command } from 'commander';
import { type CivilDate, type CivilMonth, monthOf } from '../engine/calendar/civil';
import {
  addCents,
  type Cents,
  centsOf,
  formatCents,
  subtractCents,
  ZERO,
} from '../engine/money/cents';
import { currentPack } from '../law/packs';
import { civilDateFlag } from './known';
import {
  type CasesExitStatus,
  openCases,
  orUnreadable,
  processStreams,
  runCases,
  type Streams,
} from './ndjson';
import type { HouseholdPart } from '../engine/retention/assessHousehold';
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
      schema: retentionCaseSchema,
      answer: (read) => {
        const from = assessAny(inMonth(read, monthOf(dates.from)), options, currentPack);
        const to = assessAny(inMonth(read, monthOf(dates.to)), options, currentPack);
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
      .argument('[file]', 'cas de retenue, un par ligne (NDJSON) ; sans fichier, l’entrée standard')
      .requiredOption('--from <date>', 'jour du barème de départ', civilDateFlag)
      .requiredOption('--to <date>', 'jour du barème d’arrivée', civilDateFlag),
  ).action(async (file: string | undefined, given: RetentionFlags & DiffDates) => {
    process.exitCode = await runDiff(file, given, optionsOf(given), processStreams());
  });
}

function inMonth(read: AnyRetentionCase, month: CivilMonth): AnyRetentionCase {
  switch (read.kind) {
    case 'scale':
      return { kind: 'scale', facts: { ...read.facts, month } };
    case 'attachable':
      return { kind: 'attachable', facts: { ...read.facts, month } };
    case 'household':
      return { kind: 'household', parts: read.parts.map((part) => partInMonth(part, month)) };
  }
}

const partInMonth = (part: HouseholdPart, month: CivilMonth): HouseholdPart =>
  'lines' in part
    ? { ...part, facts: { ...part.facts, month } }
    : { ...part, facts: { ...part.facts, month } };

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
