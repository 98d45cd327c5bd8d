import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { Surroundings } from './officeMain';

/** An office in a process of its own. */
export interface Office {
  readonly apiUrl: string;
  kill(): Promise<void>;
}

/** Starts an office that finds what is not its own in `surroundings`; it is killed at the end whatever happens. */
export async function startOffice(
  surroundings: Surroundings,
  closings: (() => Promise<void>)[],
): Promise<Office> {
  const child = spawn(
    process.execPath,
    ['--import', pathToFileURL(require.resolve('tsx')).href, join(__dirname, 'officeMain.ts')],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const kill = () => killed(child);
  closings.push(kill);
  child.stdin.write(`${JSON.stringify(surroundings)}\n`);
  const lines = createInterface({ input: child.stdout });
  const apiUrl = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve);
    child.once('exit', (code) => reject(new Error(`the office ended with status ${code}`)));
  });
  return { apiUrl, kill };
}

function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

/** Asks its API; a refusal is thrown. */
export async function ask(
  office: Office,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): Promise<unknown> {
  const answer = await fetch(`${office.apiUrl}${path}`, {
    method,
    headers: {
      authorization: 'Bearer api',
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
