import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const STOP_WITHIN_MS = 12_000;

/** A program that ends with this process. */
export interface Guarded {
  /** Of the program itself, not of its guard. */
  readonly pid: number;
  readonly ended: () => boolean;
  readonly stop: () => Promise<void>;
}

type Message =
  | { readonly kind: 'started'; readonly pid: number }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ended' };

/**
 * Starts a program behind `watchdog.mjs`, which ends it when this process ends, even by SIGKILL.
 *
 * The guard is in a process group of its own: Ctrl-C in the terminal reaches this process alone,
 * which can still finish its work on the server before it stops it.
 *
 * @param options.folder files made for the program, removed when it has ended
 * @param options.log file descriptor that receives its output
 */
export async function startGuarded(options: {
  readonly folder: string;
  readonly command: readonly string[];
  readonly log: number;
}): Promise<Guarded> {
  const guard = spawn(
    process.execPath,
    [join(__dirname, 'watchdog.mjs'), options.folder, ...options.command],
    { stdio: ['ignore', options.log, options.log, 'ipc'], detached: true },
  );
  const exited = new Promise<void>((resolve) => guard.once('exit', () => resolve()));
  let ended = false;
  guard.on('message', (message: Message) => {
    if (message.kind === 'ended') ended = true;
  });
  void exited.then(() => {
    ended = true;
  });
  const pid = await started(guard).catch((error: unknown) => {
    if (guard.connected) guard.disconnect();
    throw error;
  });
  // A server that nobody waits for must not keep this process alive.
  guard.unref();
  guard.channel?.unref();
  return { pid, ended: () => ended, stop: () => stop(guard, pid, exited) };
}

function started(guard: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    guard.once('error', reject);
    guard.once('exit', () => reject(new Error('Le gardien du serveur Temporal s’est arrêté.')));
    guard.on('message', (message: Message) => {
      if (message.kind === 'started') resolve(message.pid);
      if (message.kind === 'failed') reject(new Error(message.message));
    });
  });
}

async function stop(guard: ChildProcess, pid: number, exited: Promise<void>): Promise<void> {
  if (guard.exitCode !== null || guard.signalCode !== null) return;
  guard.ref();
  if (guard.connected) guard.disconnect();
  const timer = setTimeout(() => {
    for (const each of [pid, guard.pid]) if (each !== undefined) killQuietly(each);
  }, STOP_WITHIN_MS);
  await exited;
  clearTimeout(timer);
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in between.
  }
}
