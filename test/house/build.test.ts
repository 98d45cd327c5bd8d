import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { buildServer } from '../../workers/server/fetch';
import { folderWith, program, root } from './folders';
import { node } from './command';

// These tests start processes, on machines that may be busy.
jest.setTimeout(60_000);

const RECENT_GO = 'if [ "$1" = env ]; then echo go1.26.8; echo local; exit 0; fi';
const INSTALL = ['echo call >> "$INDU_GO_CALLS"', 'sleep 0.4', 'printf server > "$GOBIN/server"'];

/** A machine whose `go` is these shell lines. */
function machineWithGo(...lines: readonly string[]) {
  const folder = folderWith({ calls: '' });
  program(folder, join('bin', 'go'), ...lines);
  const target = join(folder, 'cache', 'temporal-1.32.1', 'temporal-server');
  const calls = join(folder, 'calls');
  const env = {
    ...process.env,
    INDU_GO_CALLS: calls,
    PATH: `${join(folder, 'bin')}:/usr/bin:/bin`,
  };
  const build = () => node([join(root, 'scripts', 'build-server.mjs'), target], { env });
  return { folder, target, build, calls };
}

it('builds once when two ask at the same time, and leaves only the finished file', async () => {
  const { target, build, calls } = machineWithGo(RECENT_GO, ...INSTALL);
  const outcomes = await Promise.all([build(), build()]);
  expect(outcomes.map((outcome) => outcome.status)).toEqual([0, 0]);
  expect(outcomes.map((outcome) => outcome.stdout).join('')).toMatch(/déjà en construction/);
  expect(readFileSync(calls, 'utf8')).toBe('call\n');
  expect(readFileSync(target, 'utf8')).toBe('server');
  expect(readdirSync(dirname(target))).toEqual(['temporal-server']);
});

it('leaves nothing behind when the build fails, and says what Go said', async () => {
  const { target, build } = machineWithGo(RECENT_GO, 'echo "no such module" >&2', 'exit 1');
  const { status, stderr } = await build();
  expect([status, stderr]).toEqual([1, 'go install a échoué (code 1) :\nno such module\n']);
  expect(existsSync(target)).toBe(false);
  expect(readdirSync(dirname(target))).toEqual([]);
});

it('says in one line that Go is too old', async () => {
  const { build } = machineWithGo('echo go1.24.3; echo local');
  expect((await build()).stderr).toBe('Go 1.24.3 est trop ancien : il faut 1.26.8.\n');
});

it('says in one line that Go is not there', async () => {
  const target = join(folderWith({}), 'temporal-server');
  const building = buildServer(target, () => {}, { PATH: folderWith({}) });
  await expect(building).rejects.toThrow('Go (1.26.8 ou plus récent) n’est pas installé.');
});
