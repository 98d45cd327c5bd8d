import type { Readable, Writable } from 'node:stream';
import { type Command, Option } from 'commander';
import { assessRetention } from '../engine/retention/assess';
import type { RetentionOptions } from '../engine/retention/case';
import { currentPack } from '../law/packs';
import { type CasesExitStatus, openCases, runCases, UnreadableCases } from './ndjson';
import { retentionCaseSchema } from './retentionSchema';

export type RetentionStreams = {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
};

/** Answers every case of the input; 2 when a line could not be read, or the file itself. */
export async function runRetention(
  file: string | undefined,
  options: RetentionOptions,
  streams: RetentionStreams,
): Promise<CasesExitStatus> {
  try {
    return await runCases({
      input: await openCases(file, streams.input),
      schema: retentionCaseSchema,
      answer: (facts) => assessRetention(facts, options, currentPack),
      output: streams.output,
    });
  } catch (error) {
    if (!(error instanceof UnreadableCases)) throw error;
    streams.errors.write(`${error.message}\n`);
    return 2;
  }
}

/** Adds `indu retention [cases.ndjson]` to the program; sets `process.exitCode`. */
export function registerRetention(program: Command): void {
  program
    .command('retention')
    .description('combien peut être retenu ce mois-ci, et pour quels indus')
    .argument('[file]', 'cas, un par ligne (NDJSON) ; sans fichier, l’entrée standard')
    .addOption(
      new Option('--slices <reading>', 'lecture des tranches')
        .choices(['continuous', 'literal'])
        .default('continuous'),
    )
    .addOption(
      new Option('--rounding <rule>', 'arrondi final')
        .choices(['cent-down', 'cent-half-up', 'euro-down'])
        .default('cent-down'),
    )
    .option('--accept-reconstructed', 'calculer aussi avec les barèmes reconstitués', false)
    .addOption(
      new Option(
        '--mayotte-cap-base <base>',
        'base du plafond de 20 % (Mayotte, 2012 et 2013)',
      ).choices(['payable', 'benefits']),
    )
    .option('--no-why', 'sans l’arbre des raisons')
    .action(async (file: string | undefined, given: RetentionFlags) => {
      process.exitCode = await runRetention(file, optionsOf(given), {
        input: process.stdin,
        output: process.stdout,
        errors: process.stderr,
      });
    });
}

/** As commander reads them: the choices above are the only values. */
type RetentionFlags = Pick<
  RetentionOptions,
  'slices' | 'rounding' | 'acceptReconstructed' | 'why'
> & {
  readonly mayotteCapBase?: 'payable' | 'benefits';
};

const optionsOf = (given: RetentionFlags): RetentionOptions => ({
  ...given,
  mayotteCapBase: given.mayotteCapBase ?? null,
});
