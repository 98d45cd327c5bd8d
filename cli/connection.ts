import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { type CliContext, codeOf, CommandFailure, EXIT } from './outcome';

/** The API of a running system, and the operators' token. */
export interface Connection {
  readonly apiUrl: string;
  readonly token: string;
}

/** `run.json`: written by a system while it runs. */
const runFileSchema = z.object({
  apiUrl: z.url(),
  token: z.string().min(1).optional(),
  /** Absolute, or relative to the folder of `run.json`. */
  tokenFile: z.string().min(1).optional(),
  pid: z.int().positive(),
  mode: z.string(),
});

/**
 * Finds the running system: INDU_API_URL with INDU_TOKEN, else the first home with a `run.json` whose process
 * lives. Throws a `CommandFailure` that says how to start one.
 */
export function findConnection(context: CliContext): Connection {
  const { INDU_API_URL: apiUrl, INDU_TOKEN: token } = context.environment;
  if (apiUrl !== undefined && token !== undefined) return { apiUrl, token };
  if (apiUrl !== undefined) {
    throw new CommandFailure(EXIT.invalidInput, [
      'INDU_API_URL est donné sans INDU_TOKEN : donnez aussi le jeton du système.',
    ]);
  }
  for (const home of context.homes) {
    const found = runningIn(home);
    if (found !== null) return found;
  }
  throw nothingRuns();
}

export const nothingRuns = (): CommandFailure =>
  new CommandFailure(EXIT.nothingRuns, [
    'Aucun système n’est en marche.',
    'Lancez-en un dans un autre terminal : npm start',
    '(ou désignez celui d’un autre dossier par INDU_HOME, d’une autre machine par INDU_API_URL et INDU_TOKEN).',
  ]);

function runningIn(home: string): Connection | null {
  const text = textOf(join(home, 'run.json'));
  if (text === null) return null;
  const run = runFileSchema.safeParse(jsonOf(text));
  if (!run.success) {
    throw new CommandFailure(EXIT.failed, [
      `Le fichier ${join(home, 'run.json')} est illisible : arrêtez le système, effacez ce fichier, puis « npm start ».`,
    ]);
  }
  if (!isAlive(run.data.pid)) return null;
  const { apiUrl, token, tokenFile } = run.data;
  const read = token ?? (tokenFile === undefined ? null : textOf(pathFrom(home, tokenFile)));
  if (read === null) {
    throw new CommandFailure(EXIT.failed, [
      'Un système est en marche, mais son jeton ne peut pas être lu : il appartient peut-être à un autre utilisateur.',
    ]);
  }
  return { apiUrl, token: read.trim() };
}

const pathFrom = (home: string, file: string): string =>
  isAbsolute(file) ? file : join(home, file);

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A process that belongs to somebody else is alive too. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
