import { setTimeout as pause } from 'node:timers/promises';
import { type PeerConfig, PeerBook } from '../../app/peers';
import type { System } from '../../app/system';
import { civilDate, civilMonth } from '../../engine/calendar/civil';
import type { OperatingOffice } from '../../engine/lifecycle/types';
import { resolveTestServer } from '../../workers/server/provide';
import { SITUATION, healthLine } from '../delegation/cases';
import { testOffice } from '../harness/system';
import { DEBT, DELEGATE, DELEGATING, KEY, RECORDED_SIDES } from './delegation';
import { post, replaySystem, stopSystem, until } from './recording';
import { keepHistory } from './scenarios';

/** Lives a delegation again and writes both histories in place of the old ones: `npx tsx test/replay/recordDelegationMain.ts`. */
async function main(): Promise<void> {
  const server = await resolveTestServer({});
  const start = (office: OperatingOffice, peers: PeerConfig[]): Promise<System> =>
    replaySystem(server, office, { prefix: `replay-${office.id}`, peers: new PeerBook(peers) });
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
    for (const system of [fund, family]) await stopSystem(system);
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

void main();
