import type { Readable, Writable } from 'node:stream';
import type { Command } from 'commander';
import { chronicle } from '../engine/lifecycle/decider';
import type { LawPack } from '../law/pack';
import { currentPack } from '../law/packs';
import { type LifecycleCase, lifecycleCaseSchema } from './lifecycleSchema';
import { type CasesExitStatus, UnreadableCases, openCases, runCases } from './ndjson';

export type LifecycleStreams = {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
};

/** Answers every case of the input; 2 when a line could not be read, or the file itself. */
export async function runLifecycle(
  file: string | undefined,
  streams: LifecycleStreams,
): Promise<CasesExitStatus> {
  try {
    return await runCases({
      input: await openCases(file, streams.input),
      schema: lifecycleCaseSchema,
      answer: (given) => answerLifecycle(given, currentPack),
      output: streams.output,
    });
  } catch (error) {
    if (!(error instanceof UnreadableCases)) throw error;
    streams.errors.write(`${error.message}\n`);
    return 2;
  }
}

/**
 * The lines of one case: the phase at establishment, each change of phase and each refused event in the order in
 * which they came, then the end. A case that the law cannot answer gives one refusal line.
 */
export function answerLifecycle(given: LifecycleCase, pack: LawPack): readonly object[] {
  const { id, debt, office, events, until } = given;
  const answer = chronicle({ debt, office, pack }, events, until);
  if ('refusal' in answer) return [{ id, refused: answer.refusal }];
  const { journal, end, claimed, outstanding } = answer.chronicle;
  return [...journal.map((entry) => ({ id, ...entry })), { id, end, claimed, outstanding }];
}

/** Adds `indu lifecycle [cases.ndjson]` to the program; sets `process.exitCode`. */
export function registerLifecycle(program: Command): void {
  program
    .command('lifecycle')
    .description('ce qui arrive à un indu, jour par jour, et pourquoi')
    .argument('[file]', 'cas, un par ligne (NDJSON) ; sans fichier, l’entrée standard')
    .action(async (file: string | undefined) => {
      process.exitCode = await runLifecycle(file, {
        input: process.stdin,
        output: process.stdout,
        errors: process.stderr,
      });
    });
}
