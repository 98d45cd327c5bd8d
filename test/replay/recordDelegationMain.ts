import { setTimeout as pause } from 'node:timers/promises';
import { type PeerConfig, PeerBook } from '../../app/peers';
import { startSystem, type System } from '../../app/system';
import { civilDate, civilMonth } from '../../engine/calendar/civil';
import type { OperatingOffice } from '../../engine/lifecycle/types';
import { openLedger } from '../../ledger/open';
import { resolveTestServer } from '../../workers/server/provide';
import { SITUATION, healthLine } from '../delegation/cases';
import { testOffice } from '../harness/system';
import { DEBT, DELEGATE, DELEGATING, KEY, RECORDED_SIDES } from './delegation';
import { keepHistory, REPLAY_KEY } from './scenarios';

/** Lives a delegation again and writes both histories in place of the old ones: `npx tsx test/replay/recordDelegationMain.ts`. */
async function main(): Promise<void> {
  const server = await resolveTestServer({});
  const start = async (office: OperatingOffice, peers: PeerConfig[]): Promise<System> =>
    startSystem({
      mode: 'time-lapse',
      office,
      ledger: await openLedger({ kind: 'memory' }),
      database: 'memory',
      temporal: { address: server.address, namespace: server.namespace, version: server.version },
      prefix: `replay-${office.id}`,
      payloadKey: REPLAY_KEY,
      tokens: { api: 'api', mail: 'mail', systems: 'systems' },
      port: 0,
      peers: new PeerBook(peers),
      files: null,
      onTrouble: () => undefined,
    });
  const [known, others]: [PeerConfig[], PeerConfig[]] = [[], []];
  const fund = await start({ ...testOffice(), id: 'fund', regimes: ['health'] }, known);
  const family = await start({ ...testOffice(), id: 'family' }, others);
  const [ours, theirs] = ['token-of-the-fund', 'token-of-the-family-office'];
  known.push({ id: 'family', url: family.apiUrl, token: ours, accepts: theirs });
  others.push({ id: 'fund', url: fund.apiUrl, token: theirs, accepts: ours });
  try {
    await live(fund, family);
    for (const side of RECORDED_SIDES) {
      const handle = fund.client.workflow.getHandle(side.workflowId);
      await until(async () => (await handle.describe()).status.name === 'COMPLETED');
      keepHistory(side, await handle.fetchHistory());
      process.stdout.write(`${side.name}\n`);
    }
  } finally {
    for (const system of [fund, family]) {
      await system.stop();
      await system.ledger.close();
    }
    await server.stop();
  }
}

const there = 'f-delegated';

async function live(fund: System, family: System): Promise<void> {
  const impossible = civilDate('2020-03-10');
  await family.outside.registerHousehold(there, civilMonth('2020-03'), SITUATION);
  await fund.timeLapse?.add([healthLine({ debt: DEBT, debtor: 'h-delegated', amount: '450.00' })]);
  await fund.timeLapse?.advance(null, impossible);
  await fund.ledger.recordFact({
    debt: DEBT,
    event: { kind: 'retention-impossible', on: impossible, month: '2020-03' },
    key: 'impossible',
    author: 'payer',
    recordedOn: impossible,
    deliver: true,
  });
  await pause(1_000);
  const to = { to: 'family', benefit: 'AF', debtorThere: there };
  const request = { kind: 'delegation-requested', on: '2020-03-11', ...to };
  await post(fund, `/debts/${DEBT}/acts`, request, KEY);
  await until(async () => (await family.ledger.delegations.show(DELEGATE)) !== null);
  await pause(1_000);
  await post(family, `/delegations/${DELEGATE}/acts`, { kind: 'agree', by: 'director' });
  await until(async () => (await family.ledger.delegations.load(DELEGATE)).collects === true);
  for (const { timeLapse } of [fund, family])
    await timeLapse?.advance(null, civilDate('2020-04-21'));
  await post(fund, `/debts/${DEBT}/acts`, { kind: 'contestation' });
  await until(async () => (await family.ledger.delegations.load(DELEGATE)).collects === false);
  const reason = 'Droits éteints';
  await post(family, `/delegations/${DELEGATE}/acts`, { kind: 'stop', reason });
  await until(async () => (await fund.ledger.delegations.load(DELEGATING)).state === 'stopped');
}

async function post(
  system: System,
  path: string,
  body: object,
  key = JSON.stringify(body),
): Promise<void> {
  const answer = await fetch(`${system.apiUrl}${path}`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer api',
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

async function until(met: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (await met().catch(() => false)) return;
    await pause(50);
  }
  throw new Error('the delegation did not get there');
}

void main();
