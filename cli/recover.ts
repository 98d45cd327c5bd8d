import { createHash } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { ConfigurationError, defaultHome, homeAt } from '../app/home';
import { InvalidOffice, loadOffice } from '../app/officeSchema';
import { readPortfolio, type BadLine, type ReadPortfolio } from '../app/portfolioFile';
import { runPortfolio, tableOf } from '../app/runPortfolio';
import { portFromEnvironment, startStack, SYSTEM_NAMESPACE } from '../app/stack';
import { lastKnownDay } from '../app/until';
import { openedSchema } from '../api/schemas/answers';
import { isCivilDate, type CivilDate } from '../engine/calendar/civil';
import { currentPack } from '../law/packs';
import { answering } from './asking';
import { askApi } from './client';
import { findConnection } from './connection';
import { CommandFailure, EXIT, type CliContext } from './outcome';

interface RecoverOptions {
  readonly timeLapse?: boolean;
  readonly until?: string;
  readonly office: string;
  readonly report: string;
  readonly state?: string;
}

const SAMPLE_OFFICE = join(__dirname, '..', 'samples', 'office.json');

/** Adds `indu recover`: the main job. */
export function registerRecover(program: Command, context: CliContext): void {
  program
    .command('recover')
    .description('ouvrir les indus d’un portefeuille et les porter jusqu’à leur terme')
    .argument('<portefeuille>', 'fichier NDJSON, un indu par ligne')
    .option('--time-lapse', 'accélérer le temps, dans un système propre à cette exécution')
    .option(
      '--until <date>',
      'dernier jour vécu, compris ; par défaut le dernier jour dont les barèmes sont connus',
    )
    .option('--office <fichier>', 'configuration de l’organisme', SAMPLE_OFFICE)
    .option('--report <fichier>', 'où écrire le rapport', 'report.json')
    .option('--state <dossier>', 'dossier d’état du système lancé par --time-lapse')
    .action((file: string, options: RecoverOptions) =>
      answering(context, {}, async () => {
        const portfolio = read(file, context);
        if (options.timeLapse === true) await recoverInTimeLapse(portfolio, options, context);
        else await openInRunningSystem(portfolio, context);
      }),
    );
}

/** Nothing is opened when a line is bad: a portfolio goes in whole or not at all. */
function read(file: string, context: CliContext): ReadPortfolio {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new CommandFailure(EXIT.invalidInput, [
      `Le fichier ${file} ne peut pas être lu : vérifiez son nom et ses droits.`,
    ]);
  }
  if (!isUtf8(bytes)) {
    throw new CommandFailure(EXIT.invalidInput, [
      `Le fichier ${file} n’est pas en UTF-8 : enregistrez-le dans ce codage. Rien n’a été ouvert.`,
    ]);
  }
  const portfolio = readPortfolio(bytes.toString('utf8'));
  if (portfolio.bad.length > 0) {
    for (const bad of portfolio.bad) context.print(JSON.stringify(errorOf(bad)));
    throw new CommandFailure(EXIT.invalidInput, [
      `${portfolio.bad.length} ligne(s) fautive(s) : rien n’a été ouvert. Corrigez-les, puis relancez la commande.`,
    ]);
  }
  return portfolio;
}

const errorOf = ({ id, line, path, message }: BadLine): object => ({
  id,
  line,
  error: { code: 'invalid-input', path, message },
});

async function recoverInTimeLapse(
  portfolio: ReadPortfolio,
  options: RecoverOptions,
  context: CliContext,
): Promise<void> {
  const office = await officeIn(options.office);
  const until =
    untilFrom(options.until) ??
    lastKnownDay(currentPack, office.territory, office.policies.acceptReconstructed === true);
  if (
    portfolio.lines.length > 0 &&
    portfolio.lines.every(({ debt }) => debt.establishedOn > until)
  ) {
    throw new CommandFailure(EXIT.invalidInput, [
      `Tous les indus du portefeuille sont constatés après le ${until}, dernier jour à vivre : choisissez --until plus tard.`,
    ]);
  }
  const stack = await configured(() =>
    startStack({
      home: homeAt(options.state ?? join(defaultHome().directory, 'recover')),
      mode: 'time-lapse',
      office,
      keep: false,
      port: portFromEnvironment(),
      announce: context.warn,
    }),
  );
  const stopping = new AbortController();
  const leave = (): void => stopping.abort();
  process.once('SIGINT', leave);
  process.once('SIGTERM', leave);
  try {
    const report = await runPortfolio({
      system: stack.system,
      namespace: SYSTEM_NAMESPACE,
      server: stack.temporalVersion,
      lines: portfolio.lines,
      until,
      out: process.stderr,
      stopping: stopping.signal,
    });
    if (report === null) {
      context.warn('Arrêté à votre demande : aucun rapport.');
      return context.end(EXIT.failed);
    }
    writeFileSync(options.report, `${JSON.stringify(report, null, 2)}\n`);
    context.print(`${tableOf(report)}\n\nLe rapport complet est dans ${options.report}.`);
    if (report.invariants.some(({ holds }) => !holds)) context.end(EXIT.failed);
  } finally {
    process.removeListener('SIGINT', leave);
    process.removeListener('SIGTERM', leave);
    await stack.stop();
  }
}

/** Time is real in a running system: the debts are opened, and live from now on. */
async function openInRunningSystem(portfolio: ReadPortfolio, context: CliContext): Promise<void> {
  const connection = findConnection(context);
  let opened = 0;
  const refused: string[] = [];
  for (const { debt } of portfolio.lines) {
    try {
      await askApi(connection, {
        method: 'POST',
        path: '/debts',
        key: createHash('sha256').update(JSON.stringify(debt)).digest('hex'),
        body: { debt },
        answer: openedSchema,
      });
      opened += 1;
    } catch (error) {
      if (!(error instanceof CommandFailure) || error.status === EXIT.nothingRuns) throw error;
      refused.push(`  ${debt.id} : ${error.lines.join(' ')}`);
    }
  }
  context.print(
    [
      `${opened} indu(s) ouvert(s), ${refused.length} refusé(s).`,
      ...refused,
      'Les événements du portefeuille ne sont pas rejoués en temps réel. « indu debts » montre les dossiers.',
    ].join('\n'),
  );
  if (refused.length > 0) context.end(EXIT.failed);
}

async function officeIn(file: string) {
  return configured(() => loadOffice(file));
}

/** A fault of configuration is the caller's to mend. */
async function configured<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ConfigurationError || error instanceof InvalidOffice) {
      throw new CommandFailure(EXIT.invalidInput, error.message.split('\n'));
    }
    throw error;
  }
}

function untilFrom(text: string | undefined): CivilDate | null {
  if (text === undefined) return null;
  if (isCivilDate(text)) return text;
  throw new CommandFailure(EXIT.invalidInput, [
    '--until : une date qui existe, au format AAAA-MM-JJ, est attendue.',
  ]);
}
