import type { Command } from 'commander';
import type { z } from 'zod';
import type { DeadlineCase } from '../engine/deadlines/case';
import { computeDeadlines } from '../engine/deadlines/compute';
import { currentPack } from '../law/packs';
import { deadlinesCaseSchema } from './deadlinesSchema';
import { knownSchema } from './known';
import { answerLifecycle } from './lifecycleAnswer';
import { lifecycleCaseSchema } from './lifecycleSchema';
import {
  type CasesExitStatus,
  isFault,
  openCases,
  orUnreadable,
  processStreams,
  runCases,
  type Streams,
} from './ndjson';
import { knownCaseSchema } from './retentionKnown';
import type { AnyRetentionCase } from './retentionSchema';
import {
  type AnyRetentionOptions,
  assessAny,
  optionsOf,
  type RetentionFlags,
  withRetentionOptions,
} from './retentionOptions';
import { refusedText, retentionWhyText } from './show/caseWhy';
import { deadlinesWhyText } from './show/deadlinesWhy';
import { lifecycleText } from './show/lifecycleWhy';

/** Tells in French why each case has its answer; 2 when a line could not be read, or the file itself. */
export async function runWhy(
  file: string | undefined,
  options: AnyRetentionOptions,
  streams: Streams,
): Promise<CasesExitStatus> {
  return orUnreadable(streams.errors, async () =>
    runCases<() => string>({
      input: await openCases(file, streams.input),
      schema: (raw) => schemaOf(raw, options),
      answer: (tell) => ({ text: tell() }),
      output: streams.output,
      form,
    }),
  );
}

/** A case of `indu deadlines` tells facts, one of `indu lifecycle` events; one of `indu retention` has neither. */
function schemaOf(raw: unknown, options: AnyRetentionOptions): z.ZodType<() => string> {
  const has = (member: string): boolean => typeof raw === 'object' && raw !== null && member in raw;
  if (has('facts'))
    return knownSchema(deadlinesCaseSchema, null).transform(
      ({ now }) =>
        () =>
          deadlinesText(now),
    );
  if (has('events'))
    return knownSchema(lifecycleCaseSchema, null).transform(
      ({ now }) =>
        () =>
          lifecycleText(now.id, answerLifecycle(now, currentPack)),
    );
  return knownCaseSchema(null).transform(
    ({ now }) =>
      () =>
        retentionText(now, options),
  );
}

function deadlinesText(given: DeadlineCase): string {
  const answer = computeDeadlines(given, { why: true });
  return 'refused' in answer
    ? refusedText(answer.id, answer.refused)
    : `Cas ${answer.id} : délais\n${deadlinesWhyText(answer)}`;
}

function retentionText(given: AnyRetentionCase, options: AnyRetentionOptions): string {
  const outcome = assessAny(given, { ...options, why: true }, currentPack);
  return 'refused' in outcome
    ? refusedText(outcome.id, outcome.refused)
    : retentionWhyText(outcome);
}

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
        '[file]',
        'cas de « retention », de « deadlines » ou de « lifecycle », un par ligne (NDJSON) ; sans fichier, l’entrée standard',
      ),
  ).action(async (file: string | undefined, given: RetentionFlags) => {
    process.exitCode = await runWhy(file, optionsOf(given), processStreams());
  });
}
