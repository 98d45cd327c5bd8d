import { hostname } from 'node:os';
import { join } from 'node:path';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

import { node } from './command';
import { folderWith, program, root } from './folders';

// These tests start processes, on machines that may be busy.
jest.setTimeout(60_000);

const LOCK = JSON.stringify({
  packages: {
    '': { name: 'x' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b-darwin': { version: '1.0.0', optional: true },
  },
});

/** What npm leaves in node_modules, with another version of `a` when asked. */
function installed(version: string): string {
  return JSON.stringify({
    packages: { 'node_modules/a': { version, integrity: 'sha512-a' } },
  });
}

/** A clone whose npm is these shell lines, run in the clone. */
function clone(files: Readonly<Record<string, string>>, ...npm: readonly string[]) {
  const folder = folderWith({ calls: '', ...files });
  program(folder, join('bin', 'npm'), ...npm);
  const { npm_execpath: _, ...rest } = process.env;
  const env = { ...rest, PATH: `${join(folder, 'bin')}:/usr/bin:/bin` };
  const script = `
    import { prepare, runMain } from ${JSON.stringify(pathToFileURL(join(root, 'scripts', 'prepare.mjs')).href)};
    runMain(async () => console.log(await prepare({ folder: ${JSON.stringify(folder)} })));`;
  const run = () => node(['--input-type=module', '-e', script], { env });
  return { folder, run, calls: () => readFileSync(join(folder, 'calls'), 'utf8') };
}

const WORKING_NPM = [
  'echo "$1" >> calls',
  'sleep 0.4',
  'mkdir -p node_modules',
  `printf '%s' '${installed('1.0.0')}' > node_modules/.package-lock.json`,
];

describe('the preparation of a clone', () => {
  it('installs once when two run at the same time, and not again later', async () => {
    const { run, calls } = clone({ 'package-lock.json': LOCK }, ...WORKING_NPM);
    const outcomes = await Promise.all([run(), run()]);
    expect(outcomes.map((outcome) => outcome.stdout.trim()).toSorted()).toEqual([
      'installed',
      'ready',
    ]);
    expect(outcomes.map((outcome) => outcome.stderr).join('')).toMatch(/déjà en cours/);
    expect((await run()).stdout.trim()).toBe('ready');
    expect(calls()).toBe('ci\n');
  });

  it('takes over the lock of a process that died', async () => {
    const files = { 'package-lock.json': LOCK, '.indu/install.lock': `999999999 ${hostname()}` };
    const { folder, run } = clone(files, ...WORKING_NPM);
    expect((await run()).stdout.trim()).toBe('installed');
    expect(existsSync(join(folder, '.indu', 'install.lock'))).toBe(false);
  });

  it('accepts what somebody installed with npm', async () => {
    const files = {
      'package-lock.json': LOCK,
      'node_modules/.package-lock.json': installed('1.0.0'),
    };
    const { run, calls } = clone(files, ...WORKING_NPM);
    expect([(await run()).stdout.trim(), calls()]).toEqual(['ready', '']);
  });

  it('installs again when the lock file has moved on', async () => {
    const { folder, run, calls } = clone({ 'package-lock.json': LOCK }, ...WORKING_NPM);
    await run();
    writeFileSync(join(folder, 'package-lock.json'), LOCK.replace('"1.0.0"', '"1.0.1"'));
    expect((await run()).stdout.trim()).toBe('installed');
    expect(calls()).toBe('ci\nci\n');
  });

  it('says what npm said and what to do when the installation fails', async () => {
    const { run } = clone({ 'package-lock.json': LOCK }, 'echo "npm error 403" >&2', 'exit 1');
    const { status, stderr } = await run();
    expect(status).toBe(1);
    expect(stderr).toMatch(/« npm ci » a échoué \(code 1\)\. Vérifier l’accès au registre npm/);
    expect(stderr).toContain('npm error 403');
  });

  it('says in one line that the lock file is missing', async () => {
    const { run } = clone({});
    const { status, stderr } = await run();
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(stderr).toContain('Il manque le fichier package-lock.json');
  });
});

it.each(['start', 'test', 'bench'])(
  'npm run %s says in one line that Node is too old',
  async (name) => {
    const folder = folderWith({
      'old.cjs': `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } });`,
    });
    const script = join(root, 'scripts', `${name}.mjs`);
    const { status, stdout, stderr } = await node(['--require', join(folder, 'old.cjs'), script]);
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: 'Il manque Node 20.19 ou plus récent : cette commande tourne sous Node 18.20.4.\n',
    });
  },
);
