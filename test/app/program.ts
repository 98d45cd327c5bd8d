import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { PortfolioLine } from '../../api/schemas/portfolio';
import type { OperatingOffice } from '../../engine/lifecycle/types';

const ROOT = join(__dirname, '..', '..');
const TSX = pathToFileURL(require.resolve('tsx')).href;
const LONGEST_MS = 150_000;

/** How a program ended, and what it wrote. */
export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A program of the project in a process of its own. */
export interface Running {
  readonly pid: number;
  readonly ended: Promise<Ended>;
  /** Waits until its standard output holds that text. */
  says(text: string): Promise<void>;
  signal(name: NodeJS.Signals): void;
}

/** A folder of a person of their own: where they stand, their system's state, their temporary files. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'indu-app-'));
  readonly home = join(this.folder, 'state');
  private readonly running = new Set<Running>();

  constructor() {
    const temporary = join(this.folder, 'tmp');
    mkdirSync(temporary);
    // What tsx has compiled serves them all: each would take seconds to do it again.
    const compiled = `tsx-${userInfo().uid}`;
    mkdirSync(join(tmpdir(), compiled), { recursive: true });
    symlinkSync(join(tmpdir(), compiled), join(temporary, compiled));
  }

  /** Writes a file and gives its path. */
  file(name: string, content: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  portfolio(lines: readonly PortfolioLine[], name = 'portfolio.ndjson'): string {
    return this.file(name, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }

  office(office: OperatingOffice): string {
    return this.file('office.json', JSON.stringify(office));
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  has(name: string): boolean {
    return existsSync(join(this.folder, name));
  }

  /** Starts `app/start.ts`, `cli/main.ts`… in this folder. */
  start(
    entry: string,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Running {
    const child = spawn(process.execPath, ['--import', TSX, join(ROOT, entry), ...args], {
      cwd: this.folder,
      env: { ...inherited(), INDU_HOME: this.home, TMPDIR: join(this.folder, 'tmp'), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const ended = new Promise<Ended>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (status) => resolve({ status, out, err }));
    });
    const { pid } = child;
    if (pid === undefined) throw new Error(`${entry} did not start`);
    const running: Running = {
      pid,
      ended,
      says: (text) =>
        this.until(
          () => out.includes(text),
          () => `« ${text} » was not said:\n${out}${err}`,
        ),
      signal: (name) => void child.kill(name),
    };
    this.running.add(running);
    void ended.then(() => this.running.delete(running));
    return running;
  }

  async run(
    entry: string,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<Ended> {
    return this.start(entry, args, env).ended;
  }

  /** Processes that were started for this folder and still live: all of them name one of its files. */
  left(): readonly string[] {
    return commandLines().filter((line) => line.includes(this.folder));
  }

  /** What is left once the last ones have had the time to end. */
  async leftAtTheEnd(): Promise<readonly string[]> {
    for (let attempt = 0; attempt < 100 && this.left().length > 0; attempt += 1) await pause(50);
    return this.left();
  }

  /** Ends what a failed test may have left, and removes the folder. */
  async clear(): Promise<void> {
    for (const each of this.running) each.signal('SIGKILL');
    await Promise.all([...this.running].map(({ ended }) => ended));
    await this.leftAtTheEnd();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async until(done: () => boolean, complaint: () => string): Promise<void> {
    const deadline = Date.now() + LONGEST_MS;
    while (!done()) {
      if (Date.now() > deadline) throw new Error(complaint());
      await pause(50);
    }
  }
}

/** Settings of the machine that would change what these programs do. */
function inherited(): NodeJS.ProcessEnv {
  const {
    DATABASE_URL: _d,
    TEMPORAL_ADDRESS: _t,
    INDU_PORT: _p,
    NODE_ENV: _n,
    INDU_PAYLOAD_KEY: _k,
    ...rest
  } = process.env;
  return rest;
}

/** Command lines of the living processes: by /proc on Linux, by ps elsewhere. */
function commandLines(): readonly string[] {
  if (!existsSync('/proc')) {
    return execFileSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8' }).split('\n');
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(join('/proc', pid, 'cmdline'), 'utf8').replaceAll('\0', ' ');
      } catch {
        return '';
      }
    });
}
