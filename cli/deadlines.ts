import type { Readable, Writable } from 'node:stream';
import type { Command } from 'commander';
import { computeDeadlines, type DeadlinesOptions } from '../engine/deadlines/compute';
import { deadlinesCaseSchema } from './deadlinesSchema';
import { type CasesExitStatus, openCases, runCases, UnreadableCases } from './ndjson';

export type DeadlinesStreams = {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
};

/** Answers every case of the input; 2 when a line could not be read, or the file itself. */
export async function runDeadlines(
  file: string | undefined,
  options: DeadlinesOptions,
  streams: DeadlinesStreams,
): Promise<CasesExitStatus> {
  try {
    return await runCases({
      input: await openCases(file, streams.input),
      schema: deadlinesCaseSchema,
      answer: (given) => computeDeadlines(given, options),
      output: streams.output,
    });
  } catch (error) {
    if (!(error instanceof UnreadableCases)) throw error;
    streams.errors.write(`${error.message}\n`);
    return 2;
  }
}

/** Adds `indu deadlines [cases.ndjson]` to the program; sets `process.exitCode`. */
export function registerDeadlines(program: Command): void {
  program
    .command('deadlines')
    .description('quels délais courent, du jour où ils s’ouvrent au dernier jour utile')
    .argument('[file]', 'cas, un par ligne (NDJSON) ; sans fichier, l’entrée standard')
    .option('--no-why', 'sans les raisons de chaque date')
    .action(async (file: string | undefined, { why }: DeadlinesOptions) => {
      process.exitCode = await runDeadlines(
        file,
        { why },
        {
          input: process.stdin,
          output: process.stdout,
          errors: process.stderr,
        },
      );
    });
}
