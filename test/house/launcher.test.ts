import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { cpSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Readable, type Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

import { node } from './command';
import { folderWith, root } from './folders';

// These tests start processes, on machines that may be busy.
jest.setTimeout(60_000);

/** Runs test/house/launchedMain.ts through the launcher of the scripts, from another folder. */
function launch(...args: readonly string[]): ChildProcessByStdio<Writable, Readable, null> {
  const module = pathToFileURL(join(root, 'scripts', 'run.mjs')).href;
  const script = `
    import { runEntry } from ${JSON.stringify(module)};
    process.exitCode = await runEntry('test/house/launchedMain.ts', ${JSON.stringify(args)});`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: tmpdir(),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

function ended(child: ReturnType<typeof launch>): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}

async function firstLine(child: ReturnType<typeof launch>): Promise<string> {
  const lines = createInterface({ input: child.stdout });
  const line = await new Promise<string>((resolve) => lines.once('line', resolve));
  return line;
}

async function isGone(pid: number): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await pause(50);
  }
  return false;
}

describe('the launcher', () => {
  it('hands over arguments, folder, input as it comes, output and exit status', async () => {
    const child = launch('echo', '--no-why', 'é "x"');
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const next = async () => {
      const { value } = await lines.next();
      return String(value);
    };
    expect(JSON.parse(await next())).toEqual({
      rest: ['--no-why', 'é "x"'],
      folder: realpathSync(tmpdir()),
    });
    child.stdin.write('first\n');
    expect(await next()).toBe('FIRST');
    child.stdin.end('second\n');
    expect(await next()).toBe('SECOND');
    expect(await ended(child)).toBe(7);
  });

  it('hands a signal on, and ends as its process ends', async () => {
    const child = launch('wait');
    await firstLine(child);
    child.kill('SIGTERM');
    expect(await ended(child)).toBe(5);
  });

  it('leaves no process behind when it is killed without warning', async () => {
    const child = launch('wait');
    const pid = Number(await firstLine(child));
    child.kill('SIGKILL');
    expect(await isGone(pid)).toBe(true);
  });
});

it('indu says in one line what to do when the dependencies are not there', async () => {
  const folder = folderWith({ 'package.json': '{}' });
  for (const name of ['bin', 'scripts'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  const { status, stdout, stderr } = await node([join(folder, 'bin', 'indu.mjs'), 'retention']);
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: `Il manque les dépendances : lancer « npm start » ou « npm ci » dans ${realpathSync(folder)}.\n`,
  });
});
