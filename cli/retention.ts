import type { Command } from 'commander';
import type { CivilDate } from '../engine/calendar/civil';
import { currentPack } from '../law/packs';
import { AS_KNOWN_ON, type AsKnownOn } from './known';
import {
  type CasesExitStatus,
  openCases,
  orUnreadable,
  processStreams,
  runCases,
  type Streams,
} from './ndjson';
import { assessKnown, knownCaseSchema } from './retentionKnown';
import {
  type AnyRetentionOptions,
  assessAny,
  optionsOf,
  type RetentionFlags,
  withRetentionOptions,
} from './retentionOptions';

/** Answers every case of the input; 2 when a line could not be read, or the file itself. */
export async function runRetention(
  file: string | undefined,
  options: AnyRetentionOptions,
  streams: Streams,
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
      .argument('[fichier]', 'cas, un par ligne (NDJSON) ; sans fichier, l’entrée standard'),
  )
    .option('--no-why', 'sans l’arbre des raisons')
    .option(...AS_KNOWN_ON)
    .action(async (file: string | undefined, given: RetentionFlags & AsKnownOn) => {
      process.exitCode = await runRetention(
        file,
        optionsOf(given),
        processStreams(),
        given.asKnownOn ?? null,
      );
    });
}
