import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** The server that the project is written for; older ones cannot skip time per workflow. */
export const SERVER_NEEDED = '1.32';
const COMMAND_LINE_NEEDED = '1.9';
const ANSWER_WITHIN_MS = 30_000;

/** A program that starts a Temporal server, as `--version` presents it. */
export interface ServerExecutable {
  readonly kind: 'temporal-server' | 'temporal-cli';
  readonly path: string;
  /** Of the server, when the program tells. */
  readonly version: string;
}

/** A program that was found but cannot be used; the message is a French clause that says why. */
export class UnfitExecutableError extends Error {}

/**
 * Asks a program what it is.
 *
 * `temporal-server` answers `temporal version 1.32.1`; the official command line answers
 * `temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)`.
 *
 * @throws {UnfitExecutableError} when it does not start, is something else, or is too old
 */
export async function examine(path: string): Promise<ServerExecutable> {
  const answer = await askVersion(path);
  const found = /temporal version (\d+\.\d+\S*)(?: \(Server (\d+\.\d+[^,)\s]*))?/.exec(answer);
  const [own, server] = [found?.[1], found?.[2]];
  if (own === undefined) throw new UnfitExecutableError(`${path} n’est pas un serveur Temporal`);
  if (server === undefined) {
    return checked({ kind: 'temporal-server', path, version: own });
  }
  if (isOlder(own, COMMAND_LINE_NEEDED)) {
    throw new UnfitExecutableError(
      `${path} est en version ${own}, il faut au moins ${COMMAND_LINE_NEEDED}`,
    );
  }
  return checked({ kind: 'temporal-cli', path, version: server });
}

async function askVersion(path: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], {
      timeout: ANSWER_WITHIN_MS,
    });
    return stdout;
  } catch (error) {
    const { code } = error as { readonly code?: string | number };
    throw new UnfitExecutableError(`${path} ne démarre pas (${code ?? 'délai dépassé'})`);
  }
}

function checked(executable: ServerExecutable): ServerExecutable {
  if (!isOlder(executable.version, SERVER_NEEDED)) return executable;
  throw new UnfitExecutableError(
    `${executable.path} contient le serveur ${executable.version}, il faut au moins ${SERVER_NEEDED}`,
  );
}

/** Compares dotted versions by their numbers: `1.9` is older than `1.32`. */
export function isOlder(version: string, needed: string): boolean {
  const numbers = (text: string) => text.split(/[.-]/).map((part) => Number.parseInt(part, 10));
  const [have, want] = [numbers(version), numbers(needed)];
  for (const [index, number] of want.entries()) {
    const own = have[index] ?? 0;
    if (own !== number) return own < number;
  }
  return false;
}

/** The first executable file of that name in the folders of a PATH, or undefined. */
export function findOnPath(name: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name))
    .find(isExecutable);
}

/** Whether the file exists and may be run. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
