import type { Readable, Writable } from 'node:stream';
import { type Command, InvalidArgumentError } from 'commander';
import { type CivilDate, isCivilDate } from '../engine/calendar/civil';
import { currentPack } from '../law/packs';
import { type CasesExitStatus, openCases, runCases, UnreadableCases } from './ndjson';
import { assessKnown, knownCaseSchema } from './retentionKnown';
import {
  type AnyRetentionOptions,
  assessAny,
  optionsOf,
  type RetentionFlags,
  withRetentionOptions,
} from './retentionOptions';

export type RetentionStreams = {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
};

/** Answers every case of the input; 2 when a line could not be read, or the file itself. */
export async function runRetention(
  file: string | undefined,
  options: AnyRetentionOptions,
  streams: RetentionStreams,
  asKnownOn: CivilDate | null = null,
): Promise<CasesExitStatus> {
  return orUnreadable(streams.errors, async () =>
    runCases({
      input: await openCases(file, streams.input),
      schema: knownCaseSchema(asKnownOn),
      answer: (known) =>
        asKnownOn === null
          ? assessAny(known.now, options, currentPack)
          : assessKnown(known, asKnownOn, options, currentPack),
      output: streams.output,
    }),
  );
}

/** Adds `indu retention [cases.ndjson]` to the program; sets `process.exitCode`. */
export function registerRetention(program: Command): void {
  withRetentionOptions(
    program
      .command('retention')
      .description('combien peut être retenu ce mois-ci, et pour quels indus')
      .argument('[file]', 'cas, un par ligne (NDJSON) ; sans fichier, l’entrée standard'),
  )
    .option('--no-why', 'sans l’arbre des raisons')
    .option(
      '--as-known-on <date>',
      'la réponse avec ce qui était connu ce jour-là, et l’écart avec aujourd’hui',
      civilDateFlag,
    )
    .action(
      async (
        file: string | undefined,
        given: RetentionFlags & { readonly asKnownOn?: CivilDate },
      ) => {
        process.exitCode = await runRetention(
          file,
          optionsOf(given),
          processStreams(),
          given.asKnownOn ?? null,
        );
      },
    );
}

export const processStreams = (): RetentionStreams => ({
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
});

/** 2, and the reason on standard error, when the file of cases cannot be opened. */
export async function orUnreadable(
  errors: Writable,
  run: () => Promise<CasesExitStatus>,
): Promise<CasesExitStatus> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof UnreadableCases)) throw error;
    errors.write(`${error.message}\n`);
    return 2;
  }
}

/** Reads a date given on the command line. */
export function civilDateFlag(text: string): CivilDate {
  if (!isCivilDate(text)) throw new InvalidArgumentError('AAAA-MM-JJ, un jour qui existe.');
  return text;
}
