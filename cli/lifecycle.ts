import type { Command } from 'commander';
import type { CivilDate } from '../engine/calendar/civil';
import { currentPack } from '../law/packs';
import { AS_KNOWN_ON, type AsKnownOn, knownSchema } from './known';
import { answerLifecycle } from './lifecycleAnswer';
import { lifecycleKnown } from './lifecycleKnown';
import { lifecycleCaseSchema } from './lifecycleSchema';
import {
  type CasesExitStatus,
  openCases,
  orUnreadable,
  processStreams,
  runCases,
  type Streams,
} from './ndjson';

/** Answers every case of the input; 2 when a line could not be read, or the file itself. */
export async function runLifecycle(
  file: string | undefined,
  streams: Streams,
  asKnownOn: CivilDate | null = null,
): Promise<CasesExitStatus> {
  return orUnreadable(streams.errors, async () =>
    runCases({
      input: await openCases(file, streams.input),
      schema: knownSchema(lifecycleCaseSchema, asKnownOn),
      answer: (known) =>
        asKnownOn === null
          ? answerLifecycle(known.now, currentPack)
          : lifecycleKnown(known, asKnownOn, currentPack),
      output: streams.output,
    }),
  );
}

/** Adds `indu lifecycle [cases.ndjson]` to the program; sets `process.exitCode`. */
export function registerLifecycle(program: Command): void {
  program
    .command('lifecycle')
    .description('ce qui arrive à un indu, jour par jour, et pourquoi')
    .argument('[fichier]', 'cas, un par ligne (NDJSON) ; sans fichier, l’entrée standard')
    .option(...AS_KNOWN_ON)
    .action(async (file: string | undefined, { asKnownOn }: AsKnownOn) => {
      process.exitCode = await runLifecycle(file, processStreams(), asKnownOn ?? null);
    });
}
