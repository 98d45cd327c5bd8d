import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LedgerError, codeOf } from '../errors';

/**
 * Takes the directory for this process, by a file with its process id: a second process that opened
 * the same PGlite files would lose its writes in silence. The lock of a dead process is taken over.
 * Throws a `LedgerError` (`locked`) when a living process holds it. Returns what gives it back.
 */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, 'ledger.pid');
  const mine = identityOf(process.pid);
  if (mine === null)
    throw new LedgerError('locked', 'Le processus courant n’est pas identifiable : réessayez.');
  if (!created(path, mine)) takeOver(path, directory, mine);
  return () => {
    if (read(path) === mine) rmSync(path, { force: true });
  };
}

/**
 * The stale file is moved away before a new one is made: of two processes that find it, one alone
 * moves it. Should the file moved be a living lock made in between, it is put back.
 */
function takeOver(path: string, directory: string, mine: string): void {
  const holder = read(path);
  if (holder !== null && isAlive(holder)) throw locked(directory, holder);
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    // Another process has just moved it: the file made below decides.
  }
  const moved = read(aside);
  if (moved !== null && isAlive(moved) && created(path, moved)) throw locked(directory, moved);
  rmSync(aside, { force: true });
  if (!created(path, mine)) throw locked(directory, read(path) ?? '');
}

function created(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

const isAlive = (holder: string): boolean => {
  const pid = Number(holder.split(' ')[0]);
  return Number.isInteger(pid) && pid > 0 && identityOf(pid) === holder;
};

/**
 * "<pid> <start>", or null when no such process lives. The start tells a process from an older one
 * that had the same number; it is known on Linux only, and "-" elsewhere.
 */
function identityOf(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to someone else.
    if (codeOf(error) !== 'EPERM') return null;
  }
  const stat = read(`/proc/${pid}/stat`);
  const start = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  return `${pid} ${start ?? '-'}`;
}

const locked = (directory: string, holder: string): LedgerError =>
  new LedgerError(
    'locked',
    `Le registre ${directory} est déjà ouvert par le processus ${holder.split(' ')[0] ?? 'inconnu'}. ` +
      'Arrêtez-le, ou adressez-vous à lui par la commande indu ; une seule base embarquée s’ouvre à la fois.',
  );
