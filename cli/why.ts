import type { Command } from 'commander';
import type { DeadlineCase } from '../engine/deadlines/case';
import { computeDeadlines } from '../engine/deadlines/compute';
import { currentPack } from '../law/packs';
import { deadlinesCaseSchema } from './deadlinesSchema';
import { type Known, knownSchema } from './known';
import {
  type CasesExitStatus,
  isFault,
  openCases,
  orUnreadable,
  processStreams,
  runCases,
  type Streams,
} from './ndjson';
import { type KnownCase, knownCaseSchema } from './retentionKnown';
import {
  type AnyRetentionOptions,
  assessAny,
  optionsOf,
  type RetentionFlags,
  withRetentionOptions,
} from './retentionOptions';
import { refusedText, retentionWhyText } from './show/caseWhy';
import { deadlinesWhyText } from './show/deadlinesWhy';

/** Tells in French why each case has its answer; 2 when a line could not be read, or the file itself. */
export async function runWhy(
  file: string | undefined,
  options: AnyRetentionOptions,
  streams: Streams,
): Promise<CasesExitStatus> {
  return orUnreadable(streams.errors, async () =>
    runCases<Known<DeadlineCase> | KnownCase>({
      input: await openCases(file, streams.input),
      schema: (raw) =>
        hasFacts(raw) ? knownSchema(deadlinesCaseSchema, null) : knownCaseSchema(null),
      answer: (given) => ({ text: told(given, options) }),
      output: streams.output,
      form,
    }),
  );
}

/** A case of `indu deadlines` tells facts; one of `indu retention` has none. */
const hasFacts = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && 'facts' in raw;

function told({ now }: Known<DeadlineCase> | KnownCase, options: AnyRetentionOptions): string {
  if (!('kind' in now)) {
    const answer = computeDeadlines(now, { why: true });
    return 'refused' in answer
      ? refusedText(answer.id, answer.refused)
      : `Cas ${answer.id} : délais\n${deadlinesWhyText(answer)}`;
  }
  const outcome = assessAny(now, { ...options, why: true }, currentPack);
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
      .description('les raisons d’une retenue ou de délais, en français')
      .argument(
        '[file]',
        'cas de « retention » ou de « deadlines », un par ligne (NDJSON) ; sans fichier, l’entrée standard',
      ),
  ).action(async (file: string | undefined, given: RetentionFlags) => {
    process.exitCode = await runWhy(file, optionsOf(given), processStreams());
  });
}
