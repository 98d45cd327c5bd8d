// Makes a fresh clone ready to run: checks Node, installs the dependencies when they are missing or
// older than package-lock.json. Plain Node without dependencies, safe to run twice at once.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { withLock } from './lock.mjs';

const NODE_NEEDED = [20, 19];
const PROGRESS_EVERY_MS = 15_000;
const OUTPUT_KEPT = 20;

/** The folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Written by Jest itself at the end of a run; what `.ci/run` counts. */
export const resultsFile = join(root, '.indu', 'jest.json');

/** What is missing, said in one line that a person can act on. */
export class MissingError extends Error {}

/**
 * Leaves `node_modules` in the state that package-lock.json describes.
 *
 * @param {{folder?: string, say?: (line: string) => void}} [options] another folder for the tests
 * @returns {Promise<'installed' | 'ready'>}
 * @throws {MissingError} in one line, what is missing and what to do
 */
export async function prepare(options = {}) {
  const folder = options.folder ?? root;
  const say = options.say ?? ((line) => console.error(line));
  checkNode();
  if (isInstalled(folder)) return 'ready';
  mkdirSync(join(folder, '.indu'), { recursive: true });
  return withLock(
    join(folder, '.indu', 'install.lock'),
    async () => {
      if (isInstalled(folder)) return 'ready';
      await install(folder, say);
      return 'installed';
    },
    (holder) => say(`Installation déjà en cours (processus ${holder}) : attente de sa fin…`),
  );
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [neededMajor, neededMinor] = NODE_NEEDED;
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return;
  throw new MissingError(
    `Il manque Node ${NODE_NEEDED.join('.')} ou plus récent : cette commande tourne sous Node ${process.versions.node}.`,
  );
}

function lockHash(folder) {
  return createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
}

function stampPath(folder) {
  return join(folder, 'node_modules', '.indu-install');
}

function isInstalled(folder) {
  if (!existsSync(join(folder, 'package-lock.json'))) {
    throw new MissingError(
      `Il manque le fichier package-lock.json : reprendre une copie complète du projet.`,
    );
  }
  if (!existsSync(join(folder, 'node_modules', '.package-lock.json'))) return false;
  const hash = lockHash(folder);
  if (readOr(stampPath(folder), '') === hash) return true;
  if (!sameAsLock(folder)) return false;
  writeFileSync(stampPath(folder), hash);
  return true;
}

/** Somebody may have run npm without this script: npm's own record tells what is really there. */
function sameAsLock(folder) {
  const wanted = readPackages(join(folder, 'package-lock.json'));
  const present = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || (entry.optional && !(path in present))) return true;
    return present[path]?.version === entry.version && present[path]?.integrity === entry.integrity;
  });
}

function readPackages(path) {
  return JSON.parse(readOr(path, '{}')).packages ?? {};
}

function readOr(path, otherwise) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}

async function install(folder, say) {
  say('Installation des dépendances (npm ci, moins d’une minute d’ordinaire)…');
  const started = Date.now();
  const { code, output } = await runNpm(folder, say);
  if (code !== 0) {
    throw new MissingError(
      `Il manque les dépendances : « npm ci » a échoué (code ${code}). Vérifier l’accès au registre npm, puis relancer.\n${output}`,
    );
  }
  writeFileSync(stampPath(folder), lockHash(folder));
  say(`Dépendances installées en ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** No package of the project needs an install script, so none is run. */
function runNpm(folder, say) {
  const args = [
    'ci',
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
  ];
  const npm = process.env.npm_execpath;
  const [command, all] =
    npm !== undefined && /npm-cli\.[cm]?js$/.test(npm)
      ? [process.execPath, [npm, ...args]]
      : ['npm', args];
  const child = spawn(command, all, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: command === 'npm' && process.platform === 'win32',
  });
  const lines = [];
  const keep = (chunk) => {
    lines.push(...String(chunk).split('\n').filter(Boolean));
    lines.splice(0, Math.max(0, lines.length - OUTPUT_KEPT));
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const started = Date.now();
  const progress = setInterval(
    () => say(`… npm ci travaille depuis ${Math.round((Date.now() - started) / 1000)} s`),
    PROGRESS_EVERY_MS,
  );
  return new Promise((resolve) => {
    const end = (code) => {
      clearInterval(progress);
      resolve({ code, output: lines.join('\n') });
    };
    child.on('error', (error) => {
      lines.push(error.code === 'ENOENT' ? 'npm est introuvable.' : error.message);
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/**
 * Runs a command's main function; what is missing is said in one line, with exit status 1.
 *
 * @param {() => Promise<number | void>} main resolves to the exit status
 */
export function runMain(main) {
  main().then(
    (status) => {
      process.exitCode = status ?? 0;
    },
    (error) => {
      console.error(error instanceof MissingError ? error.message : error);
      process.exitCode = 1;
    },
  );
}

if (
  process.argv[1] !== undefined &&
  realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)
) {
  runMain(async () => {
    if ((await prepare()) === 'ready') console.error('Dépendances à jour.');
  });
}
