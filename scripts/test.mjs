// npm test: makes the clone ready, then checks the form of the code and runs the tests.
//
// npm test -- [--only-jest] [options and paths for Jest]
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { prepare, resultsFile, root, runMain } from './prepare.mjs';

const ROOMS =
  'law engine messages workflows activities workers app ledger systems letters api cli samples test bench scripts';

/** In the order in which they are run: the first that fails ends the run. */
const checks = [
  {
    name: 'mise en forme',
    tool: ['oxfmt', '--check'],
    advice: 'Lancer « npm run format », puis relancer.',
  },
  {
    name: 'règles de code',
    tool: ['oxlint', '--type-aware', '--report-unused-disable-directives'],
    advice: 'Corriger les lignes citées ; les règles sont dans .oxlintrc.json.',
  },
  {
    name: 'types',
    tool: ['tsc', '--noEmit', '-p', '.'],
    advice: 'Corriger les lignes citées.',
  },
  {
    name: 'murs entre les pièces',
    tool: ['depcruise', '--config', '.dependency-cruiser.cjs', ...ROOMS.split(' ')],
    advice: 'Déplacer le code, ou revoir qui importe qui : .dependency-cruiser.cjs le dit.',
  },
  {
    name: 'code mort',
    tool: ['knip'],
    advice: 'Retirer ce qui ne sert plus, ou le faire servir.',
  },
];

const PACKAGES = { tsc: 'typescript', depcruise: 'dependency-cruiser' };

runMain(main);

async function main() {
  await prepare();
  const { runEntry } = await import('./run.mjs');
  const onlyJest = process.argv.includes('--only-jest');
  const jestOptions = process.argv.slice(2).filter((option) => option !== '--only-jest');
  mkdirSync(dirname(resultsFile), { recursive: true });
  rmSync(resultsFile, { force: true });
  if (!onlyJest) {
    for (const check of checks) {
      if (!(await passes(check))) return 1;
    }
  }
  const ready = await runEntry('workers/server/ready.ts', [], { cwd: root });
  return ready === 0 ? runJest(jestOptions) : ready;
}

async function passes({ name, tool: [tool, ...args], advice }) {
  const started = performance.now();
  const { status, output } = await run(binary(tool), args);
  announce(name, status, started);
  if (status !== 0) console.error(`${output.trimEnd()}\n${advice}`);
  return status === 0;
}

function announce(name, status, started) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
  console.error(`${status === 0 ? '✔' : '✘'} ${name} (${seconds} s)`);
}

/** The script behind a command of node_modules, as its package names it. */
function binary(tool) {
  const require = createRequire(import.meta.url);
  const name = PACKAGES[tool] ?? tool;
  const folder = join(root, 'node_modules', name);
  const { bin } = require(join(folder, 'package.json'));
  return join(folder, typeof bin === 'string' ? bin : bin[tool]);
}

function run(script, args) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.on('data', (chunk) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ status: code ?? 1, output: Buffer.concat(chunks).toString() }),
    );
  });
}

async function runJest(options) {
  const { ended } = await import('./run.mjs');
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [binary('jest'), '--json', `--outputFile=${resultsFile}`, ...options],
    { cwd: root, stdio: ['inherit', 'ignore', 'inherit'] },
  );
  const status = await ended(child);
  announce('tests', status, started);
  return status;
}
