import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startSystem, type System } from '../../app/system';
import { civilDate } from '../../engine/calendar/civil';
import { openLedger } from '../../ledger/open';
import type { DebtFile, Ledger } from '../../ledger/ledger';
import { ensureNamespace } from '../../workers/server/namespace';
import { startTemporalServer, type TemporalServer } from '../../workers/server/start';
import { familyLine, testOffice } from '../harness/system';
import { controlAt } from './control';
import { inMemory } from '../setup/places';

/** A Temporal server of its own, with its file: it is stopped and started again under a living system. */
jest.setTimeout(240_000);

const NAMESPACE = 'indu-down';
const folder = mkdtempSync(join(tmpdir(), 'indu-down-'));

let temporal: TemporalServer;
let ledger: Ledger;
let system: System;
const troubles: string[] = [];

const startTemporal = () =>
  startTemporalServer({ databaseFile: join(folder, 'temporal.sqlite'), timeSkipping: true });

beforeAll(async () => {
  temporal = await startTemporal();
  await ensureNamespace(temporal.address, NAMESPACE);
  ledger = await openLedger(inMemory());
  system = await startSystem({
    mode: 'time-lapse',
    office: testOffice(),
    ledger,
    database: 'memory',
    temporal: { address: temporal.address, namespace: NAMESPACE, version: temporal.version },
    prefix: 'down',
    payloadKey: randomBytes(32),
    tokens: { api: 'api', mail: 'mail', systems: 'systems' },
    port: 0,
    files: null,
    onTrouble: (message) => troubles.push(message),
  });
}, 180_000);

afterAll(async () => {
  await system?.stop();
  await ledger?.close();
  await temporal?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

async function post(
  path: string,
  key: string,
  body: object,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const answer = await fetch(`${system.apiUrl}${path}`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer api',
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
}

async function fileOf(debt: string): Promise<DebtFile> {
  const file = await ledger.showDebt(debt);
  if (file === null) throw new Error(`no debt ${debt}`);
  return file;
}

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 900; attempt += 1) {
    if (await done()) return;
    await pause(100);
  }
  throw new Error(`waited in vain; ${troubles.at(-1) ?? 'no trouble was told'}`);
}

it('a contestation made while Temporal is down suspends at once, and reaches the workflow when it is back', async () => {
  const { timeLapse } = system;
  if (timeLapse === null) throw new Error('a time-lapse system is needed');
  // Procedure of 2012: collectible on 8 August, retained for August; September is instructed on the 20th.
  await timeLapse.add([
    familyLine({
      debt: 'd-down',
      debtor: 'h-down',
      establishedOn: '2018-05-28',
      amount: '1000.00',
      events: [{ on: '2018-06-07', kind: 'notification-received' }],
    }),
  ]);
  await timeLapse.advance(null, civilDate('2018-09-24'));
  expect((await fileOf('d-down')).permit).not.toBeNull();
  expect((await fileOf('d-down')).row.phase).toBe('retention');

  await temporal.stop();
  const contested = await post('/debts/d-down/acts', 'contest-1', {
    kind: 'contestation',
    on: '2018-09-24',
  });
  expect(contested).toMatchObject({
    status: 202,
    body: { status: 'recorded', effect: 'suspends' },
  });
  const recorded = await fileOf('d-down');
  expect(recorded.permit).toBeNull();
  expect(recorded.facts.at(-1)).toMatchObject({ kind: 'contestation', on: '2018-09-24' });
  expect(recorded.row.phase).toBe('retention');
  expect(await ledger.undeliveredFor(['debt/d-down'])).toBe(1);
  const again = await post('/debts/d-down/acts', 'contest-1', {
    kind: 'contestation',
    on: '2018-09-24',
  });
  expect(again).toMatchObject({ status: 202, body: { status: 'duplicate' } });

  const address = temporal.address;
  temporal = await startTemporal();
  expect(temporal.address).toBe(address);
  await until(async () => (await fileOf('d-down')).row.phase === 'suspended');
  await timeLapse.advance(null, civilDate('2018-12-31'));
  const control = controlAt(system.benefitsUrl, system.mailUrl, 'systems');
  expect(await control.taken('h-down')).toEqual([
    '2018-08 executed 75.44',
    '2018-09 cancelled 75.44',
  ]);
  expect((await fileOf('d-down')).row).toMatchObject({ phase: 'suspended', outstanding: '924.56' });
  expect((await fileOf('d-down')).facts.filter(({ kind }) => kind === 'contestation')).toHaveLength(
    1,
  );
  expect(await ledger.check()).toMatchObject({ holds: true });
});
