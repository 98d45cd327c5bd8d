import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import {
  commandLineArguments,
  type DatabaseFile,
  dynamicConfig,
  PORTS_NEEDED,
  serverConfig,
} from './config';
import { untilServing } from './connection';
import { isOlder, SERVER_NEEDED, type ServerExecutable } from './executable';
import { startGuarded } from './guard';
import { freePorts, portsOfDatabase } from './ports';
import { findServers, type SearchOptions } from './resolve';

const READY_WITHIN_MS = 90_000;
const PORT_TRIES = 3;
const LOG_LINES_SHOWN = 12;

/** What to start. */
export interface StartOptions {
  /** A SQLite file, created with its folder when missing, or `memory`. */
  readonly databaseFile: DatabaseFile;
  /** On for tests and time-lapse, never in production. */
  readonly timeSkipping: boolean;
  /** Where the server's own log goes; by default a temporary file that goes with it. */
  readonly logFile?: string;
  /** Told in French what happens, line by line. */
  readonly announce?: (line: string) => void;
  /** How the program is found; for tests. */
  readonly search?: SearchOptions;
}

/** A Temporal server that this process started. */
export interface TemporalServer {
  /** `127.0.0.1:port`. */
  readonly address: string;
  readonly version: string;
  /** Of the server itself. */
  readonly pid: number;
  /** Resolves when the server has ended; may be called twice. */
  readonly stop: () => Promise<void>;
}

/** The program started but did not become a server that can be used. */
class StartError extends Error {}

/**
 * Starts the first Temporal server of this machine that serves (see {@link findServers}) and waits
 * until it answers. It listens on 127.0.0.1 only, and ends with this process however that ends.
 *
 * @throws {NoServerError} when no way leads to a server of version 1.32 or newer
 */
export async function startTemporalServer(options: StartOptions): Promise<TemporalServer> {
  const announce = options.announce ?? (() => {});
  const databaseFile = options.databaseFile === 'memory' ? 'memory' : resolve(options.databaseFile);
  if (databaseFile !== 'memory') mkdirSync(dirname(databaseFile), { recursive: true });
  for await (const executable of findServers({ announce, ...options.search })) {
    try {
      const server = await startOnFreePorts(executable, { ...options, databaseFile });
      announce(`Serveur Temporal ${server.version} prêt (${executable.path}).`);
      return server;
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      announce(error.message);
    }
  }
  throw new Error('La recherche d’un serveur Temporal a pris fin sans réponse.');
}

/** A port may be taken between its choice and its use: then others are chosen. */
async function startOnFreePorts(
  executable: ServerExecutable,
  options: StartOptions,
): Promise<TemporalServer> {
  for (let attempt = 1; ; attempt += 1) {
    const ports =
      options.databaseFile === 'memory' || attempt > 1
        ? await freePorts(PORTS_NEEDED)
        : await portsOfDatabase(options.databaseFile, PORTS_NEEDED);
    try {
      return await startOnce(executable, options, ports);
    } catch (error) {
      const portTaken = error instanceof StartError && error.message.includes('in use');
      if (!portTaken || attempt === PORT_TRIES) throw error;
    }
  }
}

async function startOnce(
  executable: ServerExecutable,
  options: StartOptions,
  ports: readonly number[],
): Promise<TemporalServer> {
  const folder = mkdtempSync(join(tmpdir(), 'indu-temporal-'));
  const logFile = options.logFile ?? join(folder, 'server.log');
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'a');
  const guarded = await startGuarded({
    folder,
    command: [executable.path, ...commandArguments(executable, options, ports, folder)],
    log,
  }).finally(() => closeSync(log));
  const address = `127.0.0.1:${ports[0]}`;
  try {
    const version = await untilServing(address, READY_WITHIN_MS, () =>
      guarded.ended() ? new StartError(endedEarly(executable, logFile)) : undefined,
    );
    if (isOlder(version, SERVER_NEEDED)) {
      throw new StartError(
        `Le serveur de ${executable.path} est en version ${version}, il faut au moins ${SERVER_NEEDED}.`,
      );
    }
    return { address, version, pid: guarded.pid, stop: guarded.stop };
  } catch (error) {
    await guarded.stop();
    throw error;
  }
}

function commandArguments(
  executable: ServerExecutable,
  options: StartOptions,
  ports: readonly number[],
  folder: string,
): string[] {
  if (executable.kind === 'temporal-cli') {
    return commandLineArguments(options.databaseFile, ports[0] ?? 0, options.timeSkipping);
  }
  const [configFile, dynamicFile] = [join(folder, 'server.yaml'), join(folder, 'dynamic.yaml')];
  writeFileSync(dynamicFile, dynamicConfig(options.timeSkipping));
  writeFileSync(configFile, serverConfig(options.databaseFile, ports, dynamicFile));
  return ['--config-file', configFile, '--allow-no-auth', 'start'];
}

function endedEarly(executable: ServerExecutable, logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-LOG_LINES_SHOWN);
  return `Le serveur Temporal ${executable.path} s’est arrêté au démarrage :\n${lines.join('\n')}`;
}
