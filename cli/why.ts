import type { Command } from 'commander';
import type { z } from 'zod';
import type { CivilDate } from '../engine/calendar/civil';
import type { DeadlineCase } from '../engine/deadlines/case';
import { computeDeadlines } from '../engine/deadlines/compute';
import { currentPack } from '../law/packs';
import { deadlinesCaseSchema } from './deadlinesSchema';
import { delaysKnown } from './deadlinesKnown';
import { AS_KNOWN_ON, type AsKnownOn, type Known, knownSchema } from './known';
import { answerLifecycle } from './lifecycleAnswer';
import { livesKnown } from './lifecycleKnown';
import { type LifecycleCase, lifecycleCaseSchema } from './lifecycleSchema';
import {
  type CasesExitStatus,
  isFault,
  openCases,
  orUnreadable,
  processStreams,
  runCases,
  type Streams,
} from './ndjson';
import { type KnownCase, knownCaseSchema, retentionsKnown } from './retentionKnown';
import {
  type AnyRetentionOptions,
  type AnyRetentionOutcome,
  assessAny,
  optionsOf,
  type RetentionFlags,
  withRetentionOptions,
} from './retentionOptions';
import { refusedText, retentionWhyText } from './show/caseWhy';
import { deadlinesWhyText } from './show/deadlinesWhy';
import { deadlinesNowLines, lifecycleNowLines, retentionNowLines, withNow } from './show/knownWhy';
import { lifecycleText } from './show/lifecycleWhy';

/**
 * Tells in French why each case has its answer, with what was known on a date when one is given; 2 when a line could
 * not be read, or the file itself.
 */
export async function runWhy(
  file: string | undefined,
  options: AnyRetentionOptions,
  streams: Streams,
  asKnownOn: CivilDate | null = null,
): Promise<CasesExitStatus> {
  return orUnreadable(streams.errors, async () =>
    runCases<() => string>({
      input: await openCases(file, streams.input),
      schema: (raw) => schemaOf(raw, { ...options, why: true }, asKnownOn),
      answer: (tell) => ({ text: tell() }),
      output: streams.output,
      form,
    }),
  );
}

/** A case of `indu deadlines` tells facts, one of `indu lifecycle` events; one of `indu retention` has neither. */
function schemaOf(
  raw: unknown,
  options: AnyRetentionOptions,
  on: CivilDate | null,
): z.ZodType<() => string> {
  const has = (member: string): boolean => typeof raw === 'object' && raw !== null && member in raw;
  if (has('facts'))
    return knownSchema(deadlinesCaseSchema, on).transform((known) => () => deadlinesOf(known, on));
  if (has('events'))
    return knownSchema(lifecycleCaseSchema, on).transform((known) => () => lifecycleOf(known, on));
  return knownCaseSchema(on).transform((known) => () => retentionOf(known, options, on));
}

function deadlinesOf(known: Known<DeadlineCase>, on: CivilDate | null): string {
  if (on === null) return deadlinesText(computeDeadlines(known.now, { why: true }));
  const both = delaysKnown(known, { why: true });
  return withNow(deadlinesText(both.before), on, deadlinesNowLines(both));
}

const deadlinesText = (answer: ReturnType<typeof computeDeadlines>): string =>
  'refused' in answer
    ? refusedText(answer.id, answer.refused)
    : `Cas ${answer.id} : délais\n${deadlinesWhyText(answer)}`;

function lifecycleOf(known: Known<LifecycleCase>, on: CivilDate | null): string {
  const { id } = known.now;
  if (on === null) return lifecycleText(id, answerLifecycle(known.now, currentPack));
  const both = livesKnown(known, on, currentPack);
  return withNow(lifecycleText(id, both.lines), on, lifecycleNowLines(both));
}

function retentionOf(known: KnownCase, options: AnyRetentionOptions, on: CivilDate | null): string {
  if (on === null) return retentionText(assessAny(known.now, options, currentPack));
  const both = retentionsKnown(known, on, options, currentPack);
  return withNow(retentionText(both.then), on, retentionNowLines(both));
}

const retentionText = (outcome: AnyRetentionOutcome): string =>
  'refused' in outcome ? refusedText(outcome.id, outcome.refused) : retentionWhyText(outcome);

/** A case per block, an empty line after each. */
function form(line: object): string {
  if ('text' in line && typeof line.text === 'string') return `${line.text}\n`;
  if (!isFault(line)) return JSON.stringify(line);
  const { path, message } = line.error;
  const member = path === '' ? '' : ` ${path} :`;
  return `Cas ${line.id ?? 'sans identifiant'} : ligne sans réponse\n  ${`${member} ${message}`.trim()}\n`;
}

/** Adds `indu why [cases.ndjson]` to the program; sets `process.exitCode`. */
export function registerWhy(program: Command): void {
  withRetentionOptions(
    program
      .command('why')
      .description('les raisons d’une retenue, de délais ou de la vie d’un indu, en français')
      .argument(
        '[fichier]',
        'cas de « retention », de « deadlines » ou de « lifecycle », un par ligne (NDJSON) ; sans fichier, l’entrée standard',
      ),
  )
    .option(...AS_KNOWN_ON)
    .action(async (file: string | undefined, given: RetentionFlags & AsKnownOn) => {
      process.exitCode = await runWhy(
        file,
        optionsOf(given),
        processStreams(),
        given.asKnownOn ?? null,
      );
    });
}
