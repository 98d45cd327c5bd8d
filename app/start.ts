import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { civilDate, isCivilDate, type CivilDate } from '../engine/calendar/civil';
import { currentPack } from '../law/packs';
import { ConfigurationError, defaultHome } from './home';
import { checkLawPack } from './lawPackSchema';
import { loadOffice } from './officeSchema';
import { readPortfolio, type ReadPortfolio } from './portfolioFile';
import { runPortfolio, tableOf } from './runPortfolio';
import { messageOf } from './service';
import { portFromEnvironment, readNeeded, startStack, SYSTEM_NAMESPACE, type Stack } from './stack';

const ROOT = join(__dirname, '..');
const SAMPLE = join(ROOT, 'samples');

interface Wishes {
  readonly once: boolean;
  readonly keep: boolean;
  readonly portfolio: string;
  readonly office: string;
  readonly until: CivilDate;
}

/** `npm start`: the whole system on this machine, with the sample portfolio run in time-lapse. */
async function main(): Promise<void> {
  const wishes = wishesFrom(process.argv.slice(2));
  checkLawPack(currentPack);
  const office = await loadOffice(wishes.office);
  const portfolio = readPortfolio(readNeeded(wishes.portfolio));
  refuseBadLines(portfolio);

  const stopping = new AbortController();
  let stack: Stack | null = null;
  const leave = (): void => stopping.abort();
  process.once('SIGINT', leave);
  process.once('SIGTERM', leave);
  stack = await startStack({
    home: defaultHome(),
    mode: 'time-lapse',
    office,
    keep: wishes.keep,
    port: portFromEnvironment(),
    announce: say,
  });
  try {
    if (!stopping.signal.aborted) await run(stack, wishes, portfolio, stopping.signal);
    if (!wishes.once && !stopping.signal.aborted) await untilStopped(stopping.signal);
  } finally {
    say('Arrêt…');
    await stack.stop();
  }
  if (stopping.signal.aborted && wishes.once) process.exitCode = 130;
}

async function run(
  stack: Stack,
  wishes: Wishes,
  portfolio: ReadPortfolio,
  stopping: AbortSignal,
): Promise<void> {
  const { system, temporalVersion } = stack;
  const resumed = wishes.keep && (system.timeLapse?.restore() ?? false);
  say(
    resumed
      ? `Reprise des dossiers de la dernière exécution, jusqu'au ${wishes.until}.`
      : `${portfolio.lines.length} indus du portefeuille sont ouverts, puis portés jusqu'au ${wishes.until} en temps accéléré.`,
  );
  const report = await runPortfolio({
    system,
    namespace: SYSTEM_NAMESPACE,
    server: temporalVersion,
    lines: resumed ? [] : portfolio.lines,
    until: wishes.until,
    out: process.stdout,
    stopping,
  });
  if (report === null) return;
  writeFileSync('report.json', `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`\n${tableOf(report)}\n\nLe rapport complet est dans report.json.\n`);
  if (!wishes.once) await invite(stack);
}

/** Three commands to try, on debts that are really there. */
async function invite({ system }: Stack): Promise<void> {
  const { rows } = await system.ledger.listDebts({ open: 'open', limit: 200 });
  const chosen = rows.find(({ phase }) => phase === 'retention') ?? rows[0];
  const id = chosen?.id ?? 'IDENTIFIANT';
  process.stdout.write(
    [
      '',
      `Le système reste en marche (API : ${system.apiUrl}). Dans une autre fenêtre :`,
      '  npx indu debts --open',
      `  npx indu debt show ${id}`,
      `  npx indu debt contest ${id}`,
      '',
      "Ctrl-C l'arrête.",
      '',
    ].join('\n'),
  );
}

function wishesFrom(args: readonly string[]): Wishes {
  const values = optionsIn(args);
  if (!isCivilDate(values.until)) {
    throw new ConfigurationError(
      '--until : une date qui existe, au format AAAA-MM-JJ, est attendue.',
    );
  }
  return { ...values, until: civilDate(values.until) };
}

function optionsIn(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        once: { type: 'boolean', default: false },
        keep: { type: 'boolean', default: false },
        portfolio: { type: 'string', default: join(SAMPLE, 'portfolio.ndjson') },
        office: { type: 'string', default: join(SAMPLE, 'office.json') },
        until: { type: 'string', default: sampleUntil() },
      },
    });
    return values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ConfigurationError(
      'Option inconnue ou incomplète. Options admises : --once, --keep, --portfolio FICHIER, --office FICHIER, --until AAAA-MM-JJ.',
      { cause: error },
    );
  }
}

/** The sample stops while some households are in mid-course, so that there is something to try. */
const sampleUntil = (): string => readFileSync(join(SAMPLE, 'until.txt'), 'utf8').trim();

function refuseBadLines({ bad }: ReadPortfolio): void {
  if (bad.length === 0) return;
  const shown = bad.map(
    ({ line, path, message }) => `  ligne ${line}${path === '' ? '' : `, ${path}`} : ${message}`,
  );
  throw new ConfigurationError(
    ['Le portefeuille a des lignes fautives, rien n’a été ouvert :', ...shown].join('\n'),
  );
}

const untilStopped = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    // A timer keeps the process up while it waits to be stopped.
    const alive = setInterval(() => undefined, 1 << 30);
    signal.addEventListener('abort', () => {
      clearInterval(alive);
      resolve();
    });
  });

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
});
