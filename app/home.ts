import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where one system keeps its files: databases, tokens, logs. */
export interface Home {
  readonly directory: string;
  readonly runFile: string;
  readonly temporalFile: string;
  readonly temporalLog: string;
  readonly ledgerDirectory: string;
  readonly benefitsFile: string;
  readonly mailFile: string;
  readonly timeLapseFile: string;
  readonly logFile: string;
}

export function homeAt(directory: string): Home {
  const at = (name: string): string => join(resolve(directory), name);
  return {
    directory: resolve(directory),
    runFile: at('run.json'),
    temporalFile: at('temporal.sqlite'),
    temporalLog: at('temporal.log'),
    ledgerDirectory: at('ledger'),
    benefitsFile: at('benefits.ndjson'),
    mailFile: at('mail.ndjson'),
    timeLapseFile: at('time-lapse.json'),
    logFile: at('indu.log'),
  };
}

/** `.indu/` in the current folder, or what INDU_HOME names. */
export const defaultHome = (): Home => homeAt(process.env['INDU_HOME'] ?? '.indu');

/** Removes what a run has left, keys and tokens aside. Only for the holder of the home's lock. */
export function cleanHome(home: Home): void {
  for (const path of [
    home.temporalFile,
    `${home.temporalFile}-wal`,
    `${home.temporalFile}-shm`,
    home.ledgerDirectory,
    home.benefitsFile,
    home.mailFile,
    home.timeLapseFile,
  ]) {
    rmSync(path, { recursive: true, force: true });
  }
}

const KEY_BYTES = 32;

/** What is wrong with the configuration, in French: what, where, what to do. */
export class ConfigurationError extends Error {}

/**
 * The key that encrypts payloads: INDU_PAYLOAD_KEY (32 bytes in base64), or a development key made
 * once under `.indu/`. Production has no development key.
 */
export function payloadKey(home: Home): Buffer {
  const given = process.env['INDU_PAYLOAD_KEY'];
  if (given !== undefined) return keyFrom(given, 'La variable INDU_PAYLOAD_KEY');
  if (process.env['NODE_ENV'] === 'production') {
    throw new ConfigurationError(
      'INDU_PAYLOAD_KEY manque : en production, donnez la clé de chiffrement (32 octets en base64) ; la clé de développement est refusée.',
    );
  }
  const file = join(home.directory, 'payload.key');
  return keyFrom(
    secretIn(file, () => randomBytes(KEY_BYTES).toString('base64')),
    `Le fichier ${file}`,
  );
}

function keyFrom(text: string, where: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== KEY_BYTES) {
    throw new ConfigurationError(`${where} ne contient pas une clé de 32 octets en base64.`);
  }
  return key;
}

/** A token of this home, made once. */
export function tokenOf(home: Home, name: 'api' | 'mail' | 'systems'): string {
  return secretIn(join(home.directory, `${name}.token`), () =>
    randomBytes(24).toString('base64url'),
  );
}

function secretIn(file: string, make: () => string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(resolve(file, '..'), { recursive: true });
  try {
    writeFileSync(file, `${make()}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
