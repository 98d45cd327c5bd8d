import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { OperatingOffice } from '../engine/lifecycle/types';
import { openLedger } from '../ledger/open';
import { ensureNamespace } from '../workers/server/namespace';
import { startTemporalServer } from '../workers/server/start';
import { PROJECT_CACHE } from '../workers/projectCache';
import { takeHome } from './homeLock';
import { cleanHome, ConfigurationError, payloadKey, tokenOf, type Home } from './home';
import { logTo } from './log';
import { peersFromEnvironment } from './peers';
import { refuseTimeLapseInProduction, startSystem, type System } from './system';

export interface StackOptions {
  readonly home: Home;
  readonly mode: 'real' | 'time-lapse';
  readonly office: OperatingOffice;
  /** True: go on from the files of the last run. */
  readonly keep: boolean;
  readonly port: number;
  /** Told in French what happens, line by line. */
  readonly announce: (line: string) => void;
}

export interface Stack {
  readonly system: System;
  readonly temporalVersion: string;
  stop(): Promise<void>;
}

/** What a client of the running system needs to reach it: `.indu/run.json`, readable by its owner only. */
export interface RunFile {
  readonly apiUrl: string;
  readonly token: string;
  readonly pid: number;
  readonly mode: 'real' | 'time-lapse';
}

export const SYSTEM_NAMESPACE = 'indu';
const PREFIX = 'indu';

/** The embedded default: Temporal server, ledger, API, workers and simulators, all owned by this process. */
export async function startStack(options: StackOptions): Promise<Stack> {
  refuseTimeLapseInProduction(options.mode);
  const { home } = options;
  mkdirSync(home.directory, { recursive: true });
  const release = takeHome(home);
  const closings: (() => Promise<void>)[] = [async () => release()];
  const stop = async (): Promise<void> => {
    for (const close of closings.splice(0).reverse()) await close();
  };
  try {
    if (!options.keep) cleanHome(home);
    return { ...(await compose(options, closings)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Starts the three in the order in which they need each other; what is open is closed by the caller. */
async function compose(
  options: StackOptions,
  closings: (() => Promise<void>)[],
): Promise<Omit<Stack, 'stop'>> {
  const { home, announce } = options;
  const log = logTo(home.logFile);
  announce('Démarrage du serveur Temporal…');
  const temporal = await startTemporalServer({
    databaseFile: home.temporalFile,
    logFile: home.temporalLog,
    timeSkipping: options.mode === 'time-lapse',
    announce,
  });
  closings.push(() => temporal.stop());
  await ensureNamespace(temporal.address, SYSTEM_NAMESPACE);
  announce('Ouverture du registre…');
  const url = process.env['DATABASE_URL'];
  const ledger = await openLedger(
    url === undefined
      ? { kind: 'embedded', directory: home.ledgerDirectory, cache: PROJECT_CACHE }
      : { kind: 'server', url },
  );
  closings.push(() => ledger.close());
  announce("Démarrage de l'API, des exécutants et des systèmes simulés…");
  const system = await startSystem({
    mode: options.mode,
    office: options.office,
    ledger,
    database: url === undefined ? 'embedded' : 'server',
    temporal: {
      address: temporal.address,
      namespace: SYSTEM_NAMESPACE,
      version: temporal.version,
    },
    prefix: PREFIX,
    payloadKey: payloadKey(home),
    tokens: {
      api: tokenOf(home, 'api'),
      mail: tokenOf(home, 'mail'),
      systems: tokenOf(home, 'systems'),
    },
    port: options.port,
    peers: peersFromEnvironment(),
    files: { benefits: home.benefitsFile, mail: home.mailFile, timeLapse: home.timeLapseFile },
    onTrouble: (message) => {
      log.warn(message);
      announce(message);
    },
    log,
  });
  closings.push(() => system.stop());
  writeRunFile(home, {
    apiUrl: system.apiUrl,
    token: tokenOf(home, 'api'),
    pid: process.pid,
    mode: options.mode,
  });
  closings.push(async () => rmSync(home.runFile, { force: true }));
  return { system, temporalVersion: temporal.version };
}

function writeRunFile(home: Home, run: RunFile): void {
  writeFileSync(home.runFile, `${JSON.stringify(run)}\n`, { mode: 0o600 });
}

/** The port of the API: INDU_PORT, or a free one. */
export function portFromEnvironment(): number {
  const given = process.env['INDU_PORT'];
  if (given === undefined) return 0;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigurationError('INDU_PORT doit être un numéro de port, entre 0 et 65535.');
  }
  return port;
}

/** Reads a file that must be there; the message says what to do. */
export function readNeeded(file: string): string {
  if (!existsSync(file)) {
    throw new ConfigurationError(`Le fichier ${file} n'existe pas : vérifiez son nom.`);
  }
  return readFileSync(file, 'utf8');
}
