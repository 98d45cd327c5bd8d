// Runs a TypeScript entry of the project in a process of its own that ends with this one. Plain Node.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { root } from './prepare.mjs';

const FORWARDED = ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGUSR2'];
const LOOK_AT_PARENT_MS = 1_000;

/**
 * Runs an entry under tsx with the terminal of this process, and hands signals on to it.
 *
 * @param {string} entry path from the folder of the project
 * @param {readonly string[]} args
 * @param {{cwd?: string}} [options]
 * @returns {Promise<number>} its exit status; 128 + n when signal n ended it
 */
export function runEntry(entry, args, options = {}) {
  const imports = [
    import.meta.resolve('tsx'),
    pathToFileURL(join(root, 'scripts/follow.mjs')).href,
  ];
  const child = spawn(
    process.execPath,
    [...imports.flatMap((url) => ['--import', url]), join(root, entry), ...args],
    {
      cwd: options.cwd ?? process.cwd(),
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') },
    },
  );
  return ended(child);
}

/** @returns {Promise<number>} */
export function ended(child) {
  for (const signal of FORWARDED) process.on(signal, () => forward(child, signal));
  const watch = watchParent(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** A terminal gives Ctrl-C to the whole group: handing it on would make it count twice. */
function forward(child, signal) {
  if (signal === 'SIGINT' && process.stdin.isTTY) return;
  child.kill(signal);
}

/** npm runs its scripts through a shell that may die without handing its signal on. */
function watchParent(child) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, LOOK_AT_PARENT_MS).unref();
}
