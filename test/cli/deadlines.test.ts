import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { runDeadlines } from '../../cli/deadlines';

const root = join(__dirname, '../..');

interface Ran {
  readonly status: number | null;
  readonly lines: readonly unknown[];
  readonly errors: string;
}

const linesOf = (text: string): readonly unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));

async function deadlines(input: string, file?: string, why = false): Promise<Ran> {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const [written, told]: [string[], string[]] = [[], []];
  output.on('data', (chunk: Buffer) => written.push(String(chunk)));
  errors.on('data', (chunk: Buffer) => told.push(String(chunk)));
  const status = await runDeadlines(
    file,
    { why },
    { input: Readable.from([input]), output, errors },
  );
  return { status, lines: linesOf(written.join('')), errors: told.join('') };
}

const CASE = {
  id: 'x',
  regime: 'family',
  territory: 'metropole',
  holidays: 'metropole',
  facts: [{ kind: 'notification-received', on: '2026-03-02' }],
};

const lineOf = (changes: object): string => `${JSON.stringify({ ...CASE, ...changes })}\n`;

test('the example of the format', async () => {
  expect(await deadlines(lineOf({}))).toEqual({
    status: 0,
    errors: '',
    lines: [
      {
        id: 'x',
        delays: [
          {
            name: 'rectification-request',
            opens: '2026-03-02',
            expires: '2026-03-23',
            rolled: true,
            endedBy: null,
            authority: 'CSS R133-9-2 I 2° a',
          },
          {
            name: 'amicable-appeal',
            opens: '2026-03-02',
            expires: '2026-05-04',
            rolled: true,
            endedBy: null,
            authority: 'CSS R142-1',
          },
        ],
        retentionFrom: '2026-03-24',
        retentionBlockedBy: null,
        contrainteFrom: null,
      },
    ],
  });
});

test('with the reasons, each date says what it rests on, and nothing else changes', async () => {
  const { lines } = await deadlines(lineOf({}), undefined, true);
  expect(lines).toEqual([
    {
      id: 'x',
      delays: [
        expect.objectContaining({
          name: 'rectification-request',
          why: {
            opensBy: { fact: 'notification-received', on: '2026-03-02' },
            length: { days: 20 },
            procedure: 'rectification',
            counted: '2026-03-22',
            movedTo: '2026-03-23',
            authority: ['CSS R133-9-2 I 2° a', 'CPC 641', 'CPC 642'],
          },
        }),
        expect.objectContaining({ name: 'amicable-appeal', expires: '2026-05-04' }),
      ],
      retentionFrom: '2026-03-24',
      retentionBlockedBy: null,
      contrainteFrom: null,
      why: {
        waitsFor: [{ name: 'rectification-request', expires: '2026-03-23' }],
        blockedBy: null,
      },
    },
  ]);
});

test('a line per line, in order; a refusal leaves status 0', async () => {
  const { status, lines } = await deadlines(
    lineOf({ id: 'a' }) +
      lineOf({ id: 'b', facts: [{ kind: 'notification-received', on: '2009-03-02' }] }) +
      lineOf({ id: 'c', facts: [] }),
  );
  expect(status).toBe(0);
  expect(lines).toEqual([
    expect.objectContaining({ id: 'a', retentionFrom: '2026-03-24' }),
    {
      id: 'b',
      refused: {
        code: 'undetermined-law',
        message: expect.stringContaining('juriste'),
        authority: ['CSS R133-9-2'],
      },
    },
    {
      id: 'c',
      delays: [],
      retentionFrom: null,
      retentionBlockedBy: 'not-notified',
      contrainteFrom: null,
    },
  ]);
});

const fact = (given: object): object => ({ facts: [given] });

test.each<[string, object, string]>([
  ['a date that does not exist', fact({ kind: 'contestation', on: '2025-02-30' }), 'facts[0].on'],
  ['an unknown kind', fact({ kind: 'letter-lost', on: '2026-03-02' }), 'facts[0].kind'],
  ['a fact without its date', fact({ kind: 'contestation' }), 'facts[0].on'],
  ['a fact without its kind', fact({ on: '2026-03-02' }), 'facts[0].kind'],
  [
    'an unknown form',
    fact({ kind: 'rectification-requested', on: '2026-03-02', form: 'sms' }),
    'facts[0].form',
  ],
  [
    'a decision without its outcome',
    fact({ kind: 'appeal-decided', on: '2026-03-02' }),
    'facts[0].outcome',
  ],
  ['a payment without its line', fact({ kind: 'benefit-paid', on: '2026-03-02' }), 'facts[0].line'],
  [
    'an impossibility that ends before it begins',
    fact({ kind: 'recovery-impossible', on: '2026-03-02', until: '2026-03-01' }),
    'facts[0].until',
  ],
  ['an unknown regime', { regime: 'taxes' }, 'regime'],
  ['an unknown territory', { territory: 'corse' }, 'territory'],
  ['unknown holidays', { holidays: 'corse' }, 'holidays'],
  ['an unknown policy', { policies: { leniency: 'yes' } }, 'policies.leniency'],
  [
    'an unknown value of a policy',
    { policies: { suspensionEnds: 'never' } },
    'policies.suspensionEnds',
  ],
  ['an unknown place', { residence: 'mars' }, 'residence'],
  ['a court abroad', { courtSeat: 'abroad' }, 'courtSeat'],
  ['no facts at all', { facts: undefined }, 'facts'],
  [
    'a delay beyond the calendar',
    { facts: [{ kind: 'notification-received', on: '9999-12-31' }] },
    'facts[0].on',
  ],
])('%s is an error of its line, the others are answered', async (_why, changes, path) => {
  const { status, lines } = await deadlines(lineOf(changes) + lineOf({ id: 'good' }));
  expect(status).toBe(2);
  expect(lines).toEqual([
    { id: 'x', error: { code: 'invalid-input', path, message: expect.any(String) } },
    expect.objectContaining({ id: 'good', retentionFrom: '2026-03-24' }),
  ]);
});

test('the holidays of the office and its additions, policies, residence and seat are read', async () => {
  const { lines } = await deadlines(
    lineOf({
      holidays: 'martinique',
      holidayAdditions: ['2026-04-03'],
      regime: 'rsa',
      residence: 'martinique',
      courtSeat: 'metropole',
      policies: { suspensionEnds: 'decision' },
      facts: [
        { kind: 'appeal-decided', on: '2026-05-12', outcome: 'rejected', by: 'committee' },
        { kind: 'notification-received', on: '2026-03-14' },
        { kind: 'appeal-lodged', on: '2026-04-01' },
      ],
    }),
  );
  expect(lines).toEqual([
    expect.objectContaining({
      retentionFrom: '2026-05-16',
      delays: expect.arrayContaining([
        expect.objectContaining({ name: 'rectification-request', expires: '2026-04-07' }),
        expect.objectContaining({ name: 'court', opens: '2026-05-12', expires: '2026-08-12' }),
      ]),
    }),
  ]);
});

test('a file that cannot be read is told in French, with status 2', async () => {
  const { status, lines, errors } = await deadlines('', '/nowhere/cases.ndjson');
  expect({ status, lines }).toEqual({ status: 2, lines: [] });
  expect(errors).toContain('ne peut pas être lu');
});

describe('as a process', () => {
  /** It reads the sources: a busy machine needs its time. */
  jest.setTimeout(120_000);

  const folder = mkdtempSync(join(tmpdir(), 'deadlines-'));
  const file = join(folder, 'cases.ndjson');
  writeFileSync(file, `${lineOf({ id: 'a' })}{"id":"b"\n${lineOf({ id: 'c' })}`);
  afterAll(() => rmSync(folder, { recursive: true }));

  const ran = (...args: readonly string[]): Promise<Ran> =>
    new Promise((resolve, reject) => {
      const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
      const command = [tsx, join(root, 'test/cli/deadlinesMain.ts'), 'deadlines', ...args];
      const child = spawn(process.execPath, command, { cwd: root });
      let [output, told] = ['', ''];
      child.stdout.on('data', (chunk: Buffer) => (output += String(chunk)));
      child.stderr.on('data', (chunk: Buffer) => (told += String(chunk)));
      child.on('error', reject);
      child.on('close', (code) => resolve({ status: code, lines: linesOf(output), errors: told }));
    });

  test('reads a file, writes results alone on standard output, exits 2 for a bad line', async () => {
    const { status, lines, errors } = await ran(file);
    expect({ status, errors }).toEqual({ status: 2, errors: '' });
    expect(lines).toEqual([
      expect.objectContaining({ id: 'a', why: expect.objectContaining({ blockedBy: null }) }),
      expect.objectContaining({ error: expect.objectContaining({ code: 'invalid-input' }) }),
      expect.objectContaining({ id: 'c' }),
    ]);
  });

  test('leaves the reasons out when told so', async () => {
    const { lines } = await ran('--no-why', file);
    expect(lines).toHaveLength(3);
    expect(JSON.stringify(lines)).not.toContain('"why"');
  });
});
