// Builds the Temporal server from its published Go module, once for all copies of the project.
// Plain Node: node scripts/build-server.mjs <file to make>. Progress goes to standard output.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { withLock } from './lock.mjs';
import { MissingError, runMain } from './prepare.mjs';

const MODULE = 'go.temporal.io/server/cmd/server';
const VERSION = 'v1.32.1';
const GO_NEEDED = [1, 26, 8];
const PROGRESS_EVERY_MS = 20_000;
const OUTPUT_KEPT = 15;

const target = process.argv[2];

runMain(async () => {
  if (target === undefined) throw new MissingError('Usage : node scripts/build-server.mjs FICHIER');
  checkGo();
  mkdirSync(dirname(target), { recursive: true });
  await withLock(
    `${target}.lock`,
    async () => {
      if (!existsSync(target)) await build();
    },
    (holder) =>
      console.log(`Le serveur Temporal est déjà en construction (processus ${holder}) : attente…`),
  );
});

function checkGo() {
  const asked = spawnSync('go', ['env', 'GOVERSION', 'GOTOOLCHAIN'], { encoding: 'utf8' });
  if (asked.error !== undefined || asked.status !== 0) {
    throw new MissingError(`Go (${GO_NEEDED.join('.')} ou plus récent) n’est pas installé.`);
  }
  const [version = '', toolchain = ''] = asked.stdout.split('\n');
  const numbers = version
    .replace(/^go/, '')
    .split('.')
    .map((part) => Number.parseInt(part, 10));
  const difference = GO_NEEDED.map((needed, index) => (numbers[index] ?? 0) - needed).find(
    (n) => n !== 0,
  );
  // An older Go that may fetch a newer one by itself is left to do so.
  if ((difference ?? 0) < 0 && toolchain === 'local') {
    throw new MissingError(
      `Go ${version.replace(/^go/, '')} est trop ancien : il faut ${GO_NEEDED.join('.')}.`,
    );
  }
}

/** The finished file appears in one step: an interrupted build leaves nothing that looks finished. */
async function build() {
  console.log(
    `Construction du serveur Temporal ${VERSION} (go install) : environ 5 minutes la première fois…`,
  );
  const draft = mkdtempSync(join(dirname(target), 'build-'));
  const started = Date.now();
  try {
    const { code, output } = await goInstall(draft, started);
    if (code !== 0) throw new MissingError(`go install a échoué (code ${code}) :\n${output}`);
    renameSync(join(draft, process.platform === 'win32' ? 'server.exe' : 'server'), target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  console.log(`Serveur Temporal construit en ${seconds(started)} s.`);
}

function goInstall(draft, started) {
  const child = spawn('go', ['install', `${MODULE}@${VERSION}`], {
    env: { ...process.env, GOBIN: draft },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const stop = () => child.kill('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  process.on('disconnect', stop);
  let fetched = 0;
  const lines = [];
  child.stderr.on('data', (chunk) => {
    const more = String(chunk).split('\n').filter(Boolean);
    fetched += more.filter((line) => line.startsWith('go: downloading')).length;
    lines.push(...more.filter((line) => !line.startsWith('go: downloading')));
    lines.splice(0, Math.max(0, lines.length - OUTPUT_KEPT));
  });
  const progress = setInterval(
    () =>
      console.log(
        `… construction en cours depuis ${seconds(started)} s (${fetched} modules reçus)`,
      ),
    PROGRESS_EVERY_MS,
  );
  return new Promise((resolve) => {
    const end = (code) => {
      clearInterval(progress);
      if (process.connected) process.disconnect();
      resolve({ code, output: lines.join('\n') });
    };
    child.on('error', (error) => {
      lines.push(error.message);
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

function seconds(started) {
  return Math.round((Date.now() - started) / 1000);
}
