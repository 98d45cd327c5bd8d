import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PARENT_OF_TWO } from '../engine/retention/support';

const root = join(__dirname, '../..');

type Run = {
  readonly status: number | null;
  readonly lines: readonly unknown[];
  readonly errors: string;
};

function retention(args: readonly string[], input = ''): Promise<Run> {
  const command = [
    join(root, 'node_modules/tsx/dist/cli.mjs'),
    join(root, 'test/cli/retentionMain.ts'),
    'retention',
    ...args,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: root });
    let [output, errors] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (output += String(chunk)));
    child.stderr.on('data', (chunk: Buffer) => (errors += String(chunk)));
    child.on('error', reject);
    child.on('close', (status) => {
      const lines = output.split('\n').filter((line) => line !== '');
      resolve({ status, errors, lines: lines.map((line): unknown => JSON.parse(line)) });
    });
    child.stdin.end(input);
  });
}

const lineOf = (changes: object) => `${JSON.stringify({ ...PARENT_OF_TWO, ...changes })}\n`;

/** Each test starts a process that reads the sources: a busy machine needs its time. */
jest.setTimeout(120_000);

describe('indu retention', () => {
  it('answers, refuses with status 0, and keeps results alone on standard output', async () => {
    const input =
      lineOf({ id: 'a' }) +
      lineOf({ id: 'b', month: '2027-01' }) +
      lineOf({ id: 'c', month: '2021-01' });
    const { status, lines, errors } = await retention(['--no-why'], input);
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    expect(lines).toEqual([
      expect.objectContaining({
        id: 'a',
        retention: '157.55',
        policy: { slices: 'continuous', rounding: 'cent-down' },
      }),
      {
        id: 'b',
        refused: {
          code: 'no-parameter',
          message: expect.stringContaining('2027-01'),
          authority: ['CSS D553-1 III'],
        },
      },
      {
        id: 'c',
        refused: {
          code: 'reconstructed-not-accepted',
          message: expect.any(String),
          authority: ['CSS D553-1 III'],
        },
      },
    ]);
    expect(lines[0]).not.toHaveProperty('why');
  });

  it('takes its options, and gives the reasons unless told not to', async () => {
    const input = lineOf({ id: 'a', month: '2021-01' });
    const { lines } = await retention(
      ['--slices', 'literal', '--rounding', 'euro-down', '--accept-reconstructed'],
      input,
    );
    expect(lines).toEqual([
      expect.objectContaining({
        policy: { slices: 'literal', rounding: 'euro-down' },
        scale: { from: '2021-01-01', to: '2021-12-31', status: 'reconstructed' },
      }),
    ]);
    expect(lines[0]).toHaveProperty('why.name', 'answer');
  });

  it('the base of the Mayotte cap is asked for', async () => {
    const input = lineOf({ id: 'm', territory: 'mayotte', month: '2012-06', payable: '300.00' });
    expect((await retention([], input)).lines).toEqual([
      { id: 'm', refused: expect.objectContaining({ code: 'policy-missing' }) },
    ]);
    const { lines } = await retention(['--mayotte-cap-base', 'payable'], input);
    expect(lines).toEqual([expect.objectContaining({ retention: '60.00' })]);
  });

  it('reads a file, answers a bad line at its place, and ends with 2', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'indu-retention-'));
    const file = join(folder, 'cases.ndjson');
    writeFileSync(
      file,
      `${lineOf({ id: 'a' })}{"id":\n${lineOf({ id: 'c', payable: 312.4 })}${lineOf({ id: 'd' })}`,
    );
    const { status, lines } = await retention(['--no-why', file]);
    rmSync(folder, { recursive: true });
    expect(status).toBe(2);
    expect(lines).toEqual([
      expect.objectContaining({ id: 'a' }),
      { id: null, error: expect.objectContaining({ code: 'invalid-input' }) },
      { id: 'c', error: expect.objectContaining({ code: 'invalid-input', path: 'payable' }) },
      expect.objectContaining({ id: 'd', retention: '157.55' }),
    ]);
  });

  it('names a file that is not there', async () => {
    const { status, lines, errors } = await retention(['nowhere.ndjson']);
    expect(status).toBe(2);
    expect(lines).toEqual([]);
    expect(errors).toContain('nowhere.ndjson');
  });
});
