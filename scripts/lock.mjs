// A lock between processes, kept as a file that names its holder. Plain Node: it is used before the
// dependencies are installed.
import {
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';

const HEARTBEAT_MS = 2_000;
const SILENT_AFTER_MS = 60_000;
const LOOK_AGAIN_MS = 250;

/**
 * Runs `work` while this process alone holds the lock `path`, and returns what `work` returns.
 *
 * A holder that died is recognised by its process id (same machine) or by a heartbeat older than a
 * minute (another machine or container on the same disk), and its lock is taken over.
 *
 * @template T
 * @param {string} path the lock file; its folder must exist
 * @param {() => Promise<T>} work
 * @param {(holder: string) => void} [onWait] told once, when another process holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(path, work, onWait) {
  let told = false;
  while (!tryTake(path)) {
    const holder = readHolder(path);
    if (holder !== undefined && isDead(path, holder)) {
      takeAway(path, holder);
      continue;
    }
    if (!told && holder !== undefined) {
      told = true;
      onWait?.(holder.split(' ')[0] ?? '');
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  const heartbeat = setInterval(() => touch(path), HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    if (readHolder(path) === ownName()) rmSync(path, { force: true });
  }
}

function ownName() {
  return `${process.pid} ${hostname()}`;
}

/** Appears whole or not at all: a reader never sees a lock without its holder. */
function tryTake(path) {
  const draft = `${path}.${process.pid}.${hostname()}`;
  writeFileSync(draft, ownName());
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readHolder(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function isDead(path, holder) {
  const [pid, host] = holder.split(' ');
  if (host === hostname() && !isAlive(Number(pid))) return true;
  try {
    return Date.now() - statSync(path).mtimeMs > SILENT_AFTER_MS;
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two waiters may see the same dead holder: a lock renamed by mistake is put back. */
function takeAway(path, deadHolder) {
  const aside = `${path}.${process.pid}.${hostname()}.old`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readHolder(aside) !== deadHolder) {
    try {
      linkSync(aside, path);
    } catch {
      // A third process took it in between; the holder put aside notices it at its next heartbeat.
    }
  }
  rmSync(aside, { force: true });
}

function touch(path) {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // The lock was taken over after a long sleep of the machine: the work goes on, made to be safe twice.
  }
}
