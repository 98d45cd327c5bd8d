import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PortfolioLine } from '../../api/schemas/portfolio';
import { runCli } from '../../cli/main';
import { addDays, civilDate } from '../../engine/calendar/civil';
import type { IntakePolicy } from '../../engine/intake/policy';
import type { Role } from '../../engine/lifecycle/types';
import type { BatchFile } from '../../ledger/intake/types';
import { intakeWorkflowId } from '../../messages/names';
import { fastForward, standingOf } from '../../workers/calendar/timeSkipping';
import { controlOf } from '../faults/control';
import { familyLine, startTestSystem, testOffice, type TestSystem } from '../harness/system';
import { testTemporal } from '../setup/temporal';

/** Files of debts on the real server: nothing is opened, and no letter leaves, before a person says so. */
jest.setTimeout(180_000);

const POLICY: IntakePolicy<Role> = {
  window: 1,
  toleratedFactor: '2',
  toleratedPoints: 40,
  measuredFrom: 4,
  firstBatches: 'compare',
  dailyFirstLetters: 4,
  largestBatch: 50,
  answerWithinDays: 5,
  confirmedBy: ['case-officer', 'director'],
  releasedBy: ['director'],
};

let test: TestSystem;
let folder: string;

beforeAll(async () => {
  test = await startTestSystem({ ...testOffice(), intake: POLICY });
  folder = mkdtempSync(join(tmpdir(), 'indu-intake-'));
});
afterAll(async () => {
  await test.stop();
  rmSync(folder, { recursive: true });
});

interface Ran {
  readonly status: number;
  readonly text: string;
}

async function indu(...args: readonly string[]): Promise<Ran> {
  const said: string[] = [];
  let status = 0;
  const say = (text: string): unknown => said.push(text.replaceAll('\u00A0', ' '));
  await runCli(['intake', ...args], {
    environment: { INDU_API_URL: test.system.apiUrl, INDU_TOKEN: 'api' },
    homes: [],
    print: say,
    warn: say,
    end: (given) => {
      status = given;
    },
  });
  return { status, text: said.join('\n') };
}

let files = 0;

function fileOf(lines: readonly PortfolioLine[]): string {
  files += 1;
  const path = join(folder, `${files}.ndjson`);
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return path;
}

const lineOf = (name: string, amount = '250.00', more: object = {}): PortfolioLine =>
  familyLine({
    debt: test.id(`d-${name}`),
    debtor: test.id(`h-${name}`),
    establishedOn: '2025-03-03',
    paidOn: '2025-01-05',
    amount,
    ...more,
  });

async function taken(lines: readonly PortfolioLine[]): Promise<readonly [string, Ran]> {
  const ran = await indu(fileOf(lines));
  const batch = /lot-[0-9a-f]{24}/.exec(ran.text)?.[0];
  if (batch === undefined) throw new Error(ran.text);
  return [batch, ran];
}

const today = (): string => new Date().toISOString().slice(0, 10);

async function file(batch: string): Promise<BatchFile> {
  const found = await test.ledger.intake.file(batch, civilDate(today()));
  if (found === null) throw new Error(`no batch ${batch}`);
  return found;
}

async function reaches(batch: string, met: (file: BatchFile) => boolean): Promise<BatchFile> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const now = await file(batch);
    if (met(now)) return now;
    await pause(50);
  }
  return file(batch);
}

/** Moves the workflow of a batch alone to six o'clock of that many days from now. */
async function inDays(batch: string, days: number): Promise<void> {
  const { connection } = test.system.client;
  const { namespace } = testTemporal();
  const id = intakeWorkflowId(batch);
  const standing = await standingOf(connection, namespace, id);
  const target = Date.parse(`${addDays(civilDate(today()), days)}T06:00:05Z`);
  await fastForward(connection, namespace, id, target - (standing?.nowMs ?? 0));
}

async function lettersOf(lines: readonly PortfolioLine[]): Promise<number> {
  const letters = await Promise.all(lines.map(({ debt }) => controlOf(test).letters(debt.id)));
  return letters.flat().length;
}

async function openOf(lines: readonly PortfolioLine[]): Promise<number> {
  const found = await Promise.all(lines.map(({ debt }) => test.ledger.showDebt(debt.id)));
  return found.filter((each) => each !== null).length;
}

it('examines first, opens what a person confirms, and takes a file once', async () => {
  const lines = [
    lineOf('first'),
    lineOf('second', '300.00', {
      cause: 'organism',
      debtor: test.id('h-first'),
      establishedOn: '2025-03-05',
    }),
    lineOf('barred', '400.00', { paidOn: '2022-01-05' }),
    lineOf('small', '3.00'),
  ];
  const [batch, examined] = await taken([...lines, lineOf('first')]);
  expect(examined.status).toBe(0);
  expect(examined.text).toContain('examiné, rien n’est ouvert');
  const report = await file(batch);
  expect(report).toMatchObject({
    status: 'examined',
    lines: 5,
    toOpen: { debts: 4, amount: '953.00' },
    byCause: { debtor: { debts: 3, amount: '653.00' }, organism: { debts: 1, amount: '300.00' } },
    byProcedure: { rectification: { debts: 4, amount: '953.00' } },
    endingAtOnce: {
      'time-barred': { debts: 1, amount: '400.00' },
      abandoned: { debts: 1, amount: '3.00' },
    },
    leftOut: { 'repeated-line': { debts: 1, amount: '250.00' } },
    letters: [{ on: today(), letters: 2 }],
    waits: { task: 'confirm-batch', role: 'case-officer' },
  });
  expect([await openOf(lines), await lettersOf(lines)]).toEqual([0, 0]);

  const refused = await indu('--confirm', batch, '--by', 'lawyer');
  expect(refused).toEqual({ status: 3, text: expect.stringContaining('case-officer, director') });
  expect(await indu('--confirm', batch, '--by', 'case-officer')).toMatchObject({ status: 0 });
  expect(await reaches(batch, ({ status }) => status === 'opened')).toMatchObject({
    status: 'opened',
    opened: { debts: 4, amount: '953.00' },
  });
  expect([await openOf(lines), await lettersOf(lines)]).toEqual([4, 2]);
  expect((await test.file(lines[3]?.debt.id ?? '')).row.phase).toBe('abandoned');
  // The household of the first, of 3 March, has lived on to the day of the second.
  expect(await controlOf(test).letters(lines[1]?.debt.id ?? '')).toEqual([
    'notification 2025-03-05',
  ]);

  const [same, again] = await taken([...lines, lineOf('first')]);
  expect(same).toBe(batch);
  expect(again.text).toContain(': ouvert');
  const [renamed, report2] = await taken([
    ...lines,
    lineOf('renamed', '250.00', { debtor: test.id('h-first') }),
  ]);
  expect(renamed).not.toBe(batch);
  expect(report2.text).toContain('sans objet');
  expect((await file(renamed)).leftOut).toEqual({
    'already-open': { debts: 4, amount: '953.00' },
    'same-claim': { debts: 1, amount: '250.00' },
  });
});

it('lets no letter of an anomalous file leave before its release, then no more a day than the office said', async () => {
  const lines = Array.from({ length: 9 }, (_each, index) => lineOf(`mass-${index}`, '900.00'));
  const [batch, examined] = await taken(lines);
  expect(examined.status).toBe(3);
  const { deviations, waits } = await file(batch);
  expect(deviations.map(({ measure, of, observed }) => [measure, of, observed])).toEqual([
    ['count', null, '9'],
    ['mean-amount', null, '900.00'],
  ]);
  expect(waits).toMatchObject({ task: 'release-batch', role: 'director' });
  for (const { message } of deviations) expect(examined.text).toContain(message);

  const confirmed = await indu('--confirm', batch, '--by', 'director');
  expect(confirmed).toEqual({ status: 3, text: expect.stringContaining('quarantaine') });
  const reason = ['--reason', 'Rattrapage de janvier, vérifié sur pièces'];
  const byOther = await indu('release', batch, '--by', 'case-officer', ...reason);
  expect(byOther).toEqual({ status: 3, text: expect.stringContaining('director') });
  expect([await openOf(lines), await lettersOf(lines)]).toEqual([0, 0]);

  expect(await indu('release', batch, '--by', 'director', ...reason)).toMatchObject({ status: 0 });
  expect([await openOf(lines), await lettersOf(lines)]).toEqual([0, 0]);
  expect(await indu('--confirm', batch, '--by', 'case-officer')).toMatchObject({ status: 0 });
  // Two letters left today with the file before.
  const first = await reaches(batch, ({ opened }) => opened.debts === 2);
  expect(first).toMatchObject({ status: 'opening', opened: { debts: 2 } });
  expect(first.letters.map(({ letters }) => letters)).toEqual([2, 4, 3]);
  expect(await lettersOf(lines)).toBe(2);

  await inDays(batch, 1);
  expect((await reaches(batch, ({ opened }) => opened.debts === 6)).status).toBe('opening');
  expect(await lettersOf(lines)).toBe(6);
  const stop = ['--by', 'director', '--reason', 'Règle fausse, trouvée ce matin'];
  expect(await indu('reject', batch, ...stop)).toMatchObject({ status: 0 });
  expect(await file(batch)).toMatchObject({
    status: 'stopped',
    opened: { debts: 6, amount: '5400.00' },
    acts: [
      { act: 'release', by: 'director', reason: reason[1] },
      { act: 'confirm', by: 'case-officer', reason: null },
      { act: 'reject', by: 'director', reason: stop[3] },
    ],
  });
  expect([await openOf(lines), await lettersOf(lines)]).toEqual([6, 6]);
});

it('turns down a file in quarantine for good, and tells the director of one that nobody answers', async () => {
  const lines = Array.from({ length: 5 }, (_each, index) => lineOf(`odd-${index}`, '9000.00'));
  const [batch] = await taken(lines);
  await inDays(batch, 6);
  const late = await reaches(batch, ({ waits }) => waits !== null && waits.escalation !== null);
  expect(late.waits).toMatchObject({
    role: 'director',
    due: addDays(civilDate(today()), 5),
    escalation: { to: 'accounting-director', on: addDays(civilDate(today()), 6) },
  });
  const reject = ['reject', batch, '--by', 'director', '--reason', 'Données fausses'];
  expect(await indu(...reject)).toMatchObject({ status: 0 });
  expect(await file(batch)).toMatchObject({ status: 'rejected', waits: null, letters: [] });
  expect(await indu(...reject)).toEqual({ status: 3, text: expect.stringContaining('terminé') });
  expect([await openOf(lines), await lettersOf(lines)]).toEqual([0, 0]);
});
