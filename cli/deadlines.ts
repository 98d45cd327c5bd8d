import type { Command } from 'commander';
import type { CivilDate } from '../engine/calendar/civil';
import { computeDeadlines, type DeadlinesOptions } from '../engine/deadlines/compute';
import { deadlinesKnown } from './deadlinesKnown';
import { deadlinesCaseSchema } from './deadlinesSchema';
import { AS_KNOWN_ON, type AsKnownOn, knownSchema } from './known';
import {
  type CasesExitStatus,
  openCases,
  orUnreadable,
  processStreams,
  runCases,
  type Streams,
} from './ndjson';

/** Answers every case of the input; 2 when a line could not be read, or the file itself. */
export async function runDeadlines(
  file: string | undefined,
  options: DeadlinesOptions,
  streams: Streams,
  asKnownOn: CivilDate | null = null,
): Promise<CasesExitStatus> {
  return orUnreadable(streams.errors, async () =>
    runCases({
      input: await openCases(file, streams.input),
      schema: knownSchema(deadlinesCaseSchema, asKnownOn),
      answer: (known) =>
        asKnownOn === null
          ? computeDeadlines(known.now, options)
          : deadlinesKnown(known, asKnownOn, options),
      output: streams.output,
    }),
  );
}

/** Adds `indu deadlines [cases.ndjson]` to the program; sets `process.exitCode`. */
export function registerDeadlines(program: Command): void {
  program
    .command('deadlines')
    .description('quels délais courent, du jour où ils s’ouvrent au dernier jour utile')
    .argument('[fichier]', 'cas, un par ligne (NDJSON) ; sans fichier, l’entrée standard')
    .option('--no-why', 'sans les raisons de chaque date')
    .option(...AS_KNOWN_ON)
    .action(async (file: string | undefined, { why, asKnownOn }: DeadlinesOptions & AsKnownOn) => {
      process.exitCode = await runDeadlines(file, { why }, processStreams(), asKnownOn ?? null);
    });
}
