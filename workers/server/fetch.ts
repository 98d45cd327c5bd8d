import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

import { isExecutable } from './executable';

/** The official command line whose server is the one that the project needs. */
export const COMMAND_LINE_VERSION = 'v1.9.1';
const DOWNLOAD_WITHIN_MS = 15_000;

/** The answer of a way that did not lead to a server: a French clause that says why. */
export class FetchError extends Error {}

/**
 * Lets the SDK download the official command line into `folder`, or finds the one that it put there.
 *
 * @returns the path of the program
 * @throws {FetchError} when the download fails or takes more than 15 s
 */
export async function downloadCommandLine(folder: string): Promise<string> {
  const present = findDownloaded(folder);
  if (present !== undefined) return present;
  mkdirSync(folder, { recursive: true });
  const child = fork(join(__dirname, 'download.ts'), [folder, COMMAND_LINE_VERSION], {
    execArgv: ['--import', require.resolve('tsx')],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const reason = await failureOf(child);
  const path = findDownloaded(folder);
  if (reason === undefined && path !== undefined) return path;
  throw new FetchError(reason ?? 'le téléchargement n’a rien laissé');
}

function findDownloaded(folder: string): string | undefined {
  try {
    return readdirSync(folder)
      .filter((name) => /^temporal(?!.*(downloading|lock|tmp))/.test(name))
      .map((name) => join(folder, name))
      .find(isExecutable);
  } catch {
    return undefined;
  }
}

function failureOf(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve(`pas de réponse en ${DOWNLOAD_WITHIN_MS / 1000} s`);
    }, DOWNLOAD_WITHIN_MS);
    const settle = (reason: string | undefined) => {
      clearTimeout(timer);
      resolve(reason);
    };
    child.once('message', (message: string) => settle(message));
    child.once('error', (error) => settle(error.message));
    child.once('exit', (code) => settle(code === 0 ? undefined : 'pas d’accès à internet'));
  });
}

/**
 * Builds `temporal-server` from its Go module into `target`, telling what happens as it goes.
 *
 * @param environment in which Go is looked for and run
 * @throws {FetchError} without Go, or when the build fails
 */
export async function buildServer(
  target: string,
  announce: (line: string) => void,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const script = join(dirname(dirname(__dirname)), 'scripts', 'build-server.mjs');
  const child = fork(script, [target], {
    env: environment,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const errors: string[] = [];
  if (child.stdout !== null) createInterface(child.stdout).on('line', announce);
  if (child.stderr !== null) createInterface(child.stderr).on('line', (line) => errors.push(line));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code === 0) return target;
  throw new FetchError(errors.join('\n') || `la construction s’est arrêtée (${String(code)})`);
}
