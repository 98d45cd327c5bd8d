import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { intakeActivities } from '../../activities/intake';
import { runCli } from '../../cli/main';
import { type FilePart, manifestOf, partsOf } from '../../cli/fileParts';
import type { DebtCase, OperatingOffice } from '../../engine/lifecycle/types';
import { currentPack } from '../../law/packs';
import type { Ledger } from '../../ledger/ledger';
import { openLedger } from '../../ledger/open';
import { Bench, problem, TOKEN } from '../api/harness';
import { aLine } from '../api/samples';
import { day, debtCase, OFFICE as SAMPLE, opening } from '../ledger/fixtures';
import { inMemory } from '../setup/places';

/** `indu intake` against the API, whose engine is the workflow's judgement without its waiting. */
jest.setTimeout(120_000);

const TODAY = day('2025-03-10');
const OFFICE: OperatingOffice = { ...SAMPLE, regimes: ['family'] };

let ledger: Ledger;
let bench: Bench;
let folder: string;
let office: OperatingOffice = OFFICE;

beforeAll(async () => {
  ledger = await openLedger(inMemory());
  bench = await Bench.over(ledger, {
    intakes: {
      terms: () => ({ office, pack: currentPack.name, today: TODAY }),
      act: async (batch, { key, act, by, reason, author }) => {
        const { status, ...more } = await ledger.intake.act({
          batch,
          key,
          act,
          by,
          reason,
          author,
          on: TODAY,
        });
        return { status, message: 'message' in more ? more.message : '' };
      },
    },
  });
  folder = mkdtempSync(join(tmpdir(), 'indu-cli-intake-'));
  ledger.onOutbox(() => void examineAll());
});
afterAll(async () => {
  await bench.close();
  await ledger.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  office = OFFICE;
});

const activities = () =>
  intakeActivities(ledger, {
    open: (input) => ledger.openDebt({ ...input, calendar: { offsetDays: 0 } }),
    startsOn: (_debt, today) => today,
  });

/** What the workflow does when it is started. */
async function examineAll(): Promise<void> {
  for (const { batch, status } of await ledger.intake.list()) {
    let now = status;
    while (now === 'received') now = (await activities().examineBatch({ batch, on: TODAY })).status;
  }
}

async function indu(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  let status = 0;
  await runCli(args, {
    environment: { INDU_API_URL: bench.url, INDU_TOKEN: TOKEN },
    homes: [],
    print: (text) => out.push(text.replaceAll('\u00A0', ' ')),
    warn: (text) => err.push(text.replaceAll('\u00A0', ' ')),
    end: (given) => {
      status = given;
    },
  });
  return { status, out: out.join('\n'), err: err.join('\n') };
}

const debtOf = (more: Partial<DebtCase> = {}): DebtCase =>
  debtCase({
    establishedOn: day('2025-03-03'),
    lines: [{ id: 'l', period: '2025-01', paidOn: day('2025-01-05'), amount: '300.00' }],
    ...more,
  });

const lineOf = (debt: DebtCase): string => JSON.stringify({ ...aLine(), debt });

let files = 0;

function fileOf(text: string): string {
  files += 1;
  const path = join(folder, `${files}.ndjson`);
  writeFileSync(path, text);
  return path;
}

const batchIn = (text: string): string => /lot-[0-9a-f]{24}/.exec(text)?.[0] ?? 'none';

it('reports a file, lists it, tells whom it waits for, and carries each act with its refusals', async () => {
  const known = debtOf();
  await ledger.openDebt(opening(known));
  const events = [{ on: '2025-03-09', kind: 'contestation' }];
  const path = fileOf(
    [
      lineOf(debtOf()),
      JSON.stringify({ ...aLine(), debt: debtOf({ cause: 'organism' }), events }),
      lineOf(known),
      lineOf(debtOf({ regime: 'housing' })),
    ].join('\n'),
  );
  const sent = await indu('intake', path);
  expect(sent.status).toBe(3);
  for (const line of [
    'reçu le 2025-03-10 : en quarantaine : rien n’est ouvert, aucune lettre ne part',
    '4 ligne(s) ; à ouvrir : 2 indu(s), 600,00 € ; ouverts : 0, 0,00 €',
    '1 ligne(s) portent des événements : ils ne sont pas rejoués, seul l’indu est pris.',
    '  prestations familiales : 2 (600,00 €)',
    '  le débiteur : 1 (300,00 €)',
    '  rectification (2021) : 2 (600,00 €)',
    '  déjà ouverts, même contenu : 1 (300,00 €)',
    '  régime non géré : 1 (300,00 €)',
    '  2025-03-10 : 2',
    '0 lot(s) ouvert(s) jusqu’ici, et il en faut 5 pour comparer',
    `ligne 3 (${known.id}) : Cet indu est déjà ouvert`,
    'Attend directeur jusqu’au 2025-03-15 : libérer le lot de la quarantaine, ou le rejeter',
  ])
    expect(sent.out).toContain(line);
  const batch = batchIn(sent.out);
  expect((await indu('intake', 'list')).out).toMatch(
    new RegExp(`2025-03-10 +${batch} +4 +en quar`),
  );
  expect((await indu('tasks', '--role', 'director')).out).toMatch(
    new RegExp(`2025-03-15 +${batch} +directeur +libérer le lot`),
  );
  expect((await indu('tasks', '--role', 'lawyer')).out).not.toContain(batch);
  const lines = (await indu('intake', 'show', batch, '--lines')).out.split('\n');
  expect(lines.map((line) => JSON.parse(line).code)).toEqual([
    'already-open',
    'regime-not-managed',
  ]);

  const release = ['intake', 'release', batch, '--reason', 'vu', '--by'];
  expect(await indu(...release, 'case-officer')).toMatchObject({
    status: 3,
    err: expect.stringContaining('director'),
  });
  expect(await indu('intake', 'release', batch, '--by', 'director')).toMatchObject({ status: 2 });
  expect(await indu('intake', '--confirm', batch, '--by', 'director')).toMatchObject({
    status: 3,
    err: expect.stringContaining('quarantaine'),
  });
  expect((await indu(...release, 'director', '--id', 'once')).out).toContain('peut être confirmé');
  expect((await indu(...release, 'director', '--id', 'once')).out).toContain('Déjà fait');
  expect((await indu('intake', '--confirm', batch)).err).toContain('--by');
  expect(await indu('intake', '--confirm', batch, '--by', 'director')).toMatchObject({ status: 0 });
  const stop = [
    'intake',
    'reject',
    batch,
    '--by',
    'director',
    '--reason',
    'règle fausse',
    '--json',
  ];
  expect(JSON.parse((await indu(...stop)).out)).toMatchObject({
    act: 'reject',
    status: 'recorded',
  });
  const shown = await indu('intake', 'show', batch);
  expect(shown.out).toContain('2025-03-10 : rejeté par directeur — règle fausse');
  expect(shown.out).toContain('arrêté en cours d’ouverture');
});

it('says where a file cannot be read and repeats no value of it; the same file again says the same', async () => {
  const secret = '2750999123456';
  const path = fileOf(
    `${lineOf(debtOf())}\n\n{"debt":{"id":"x-9","debtor":"${secret}"}}\n${lineOf(debtOf({ id: secret }))}\n`,
  );
  for (const ran of [await indu('intake', path), await indu('intake', path)]) {
    expect(ran.status).toBe(2);
    expect(ran.out).toContain('ligne 3 (x-9), debt.regime : Champ obligatoire absent.');
    expect(ran.out).toContain('ligne 4, debt.id : Cet identifiant a la forme');
    expect(ran.out).not.toContain(secret);
  }
  expect(await indu('intake', join(folder, 'none'))).toMatchObject({
    status: 2,
    err: expect.stringContaining('ne peut pas être lu'),
  });
  expect((await indu('intake', fileOf(''))).err).toContain('vide');
  expect((await indu('intake')).err).toContain('--confirm');
  expect((await indu('intake', 'show', 'lot-none')).err).toContain('indu intake list');
});

it('takes no file for an office that has not said how, nor one that is too long', async () => {
  const { intake, ...silent } = OFFICE;
  office = silent;
  const path = fileOf(`${lineOf(debtOf())}\n${lineOf(debtOf())}\n`);
  expect(await indu('intake', path)).toMatchObject({
    status: 3,
    err: expect.stringContaining('remplissez « intake »'),
  });
  if (intake === undefined) throw new Error('the sample office takes files');
  office = { ...OFFICE, intake: { ...intake, largestBatch: 1 } };
  expect((await indu('intake', path)).err).toContain('plus de 1 lignes');
});

it('cuts a file at whole lines, always alike, and sends it in parts', async () => {
  const long = debtOf({ motive: { facts: 'x'.repeat(1_900), law: ['CSS L553-2'] } });
  const text = Array.from({ length: 300 }, (_each, index) =>
    lineOf({ ...long, id: `${long.id}-${index}`, debtor: `h-${long.id}-${index}` }),
  ).join('\n');
  const path = fileOf(`\uFEFF${text}`);
  const parts: FilePart[] = [];
  for await (const part of partsOf(path)) parts.push(part);
  expect(parts.map(({ text: own }) => own).join('')).toBe(`${text}\n`);
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.map(({ firstLine }) => firstLine)).toEqual(
    parts.map((_part, index) => parts.slice(0, index).reduce((line, { lines }) => line + lines, 1)),
  );
  expect(await manifestOf(path)).toMatchObject({ parts: parts.length, lines: 300 });
  const sent = await indu('intake', path);
  expect(sent.out).toContain('300 ligne(s) ; à ouvrir : 300 indu(s), 90 000,00 €');
  expect(sent.out).toMatch(/2025-03-10 : 200\n +2025-03-11 : 100/);
  await expect(manifestOf(fileOf('x'.repeat(500_000)))).rejects.toThrow('Ligne 1 : trop longue');
});

it('answers a problem for what is no announced file', async () => {
  const begun = { manifest: 'a'.repeat(64), parts: 1, lines: 1 };
  expect(await bench.post('/intakes', { ...begun, manifest: 'x' })).toEqual(
    problem(400, 'invalid-input'),
  );
  const { body } = await bench.post('/intakes', begun);
  const path = `/intakes/${String(body['batch'])}`;
  expect(body).toMatchObject({ status: 'receiving', missing: [1] });
  const part = { number: 1, firstLine: 1, text: `${lineOf(debtOf())}\n` };
  expect(await bench.post(`${path}/parts`, { ...part, firstLine: 2 })).toEqual(
    problem(409, 'conflict'),
  );
  expect((await bench.post(`${path}/parts`, part)).body).toMatchObject({ missing: [] });
  expect(await bench.post(`${path}/complete`, {})).toEqual(problem(409, 'conflict'));
  expect(await bench.post('/intakes/lot-none/complete', {})).toEqual(problem(404, 'not-found'));
  const confirm = { act: 'confirm', by: 'director' };
  expect(await bench.post(`${path}/acts`, confirm)).toEqual(problem(400, 'missing-key'));
  expect(await bench.post(`${path}/acts`, confirm, { 'idempotency-key': 'k' })).toEqual(
    problem(422, 'act-refused'),
  );
});
