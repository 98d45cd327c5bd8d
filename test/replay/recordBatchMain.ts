import { setTimeout as pause } from 'node:timers/promises';
import type { System } from '../../app/system';
import type { BatchStatus } from '../../engine/intake/acts';
import { civilDate } from '../../engine/calendar/civil';
import { fastForward, standingOf } from '../../workers/calendar/timeSkipping';
import { resolveTestServer } from '../../workers/server/provide';
import { testOffice } from '../harness/system';
import { BATCH, BATCH_MANIFEST, BATCH_POLICY, BATCH_TEXT, RECORDED_BATCH } from './batch';
import { post, replaySystem, stopSystem, until } from './recording';
import { keepHistory } from './scenarios';

/** Lives the file of debts again and writes its history in place of the old one: `npx tsx test/replay/recordBatchMain.ts`. */
async function main(): Promise<void> {
  const server = await resolveTestServer({});
  const office = { ...testOffice(), intake: BATCH_POLICY };
  const system = await replaySystem(server, office, { prefix: 'replay' });
  try {
    await live(system, server.namespace);
    const handle = system.client.workflow.getHandle(RECORDED_BATCH.workflowId);
    keepHistory(RECORDED_BATCH, await handle.fetchHistory());
    process.stdout.write(`${RECORDED_BATCH.name}\n`);
  } finally {
    await stopSystem(system);
    await server.stop();
  }
}

async function live(system: System, namespace: string): Promise<void> {
  const lines = BATCH_TEXT.trimEnd().split('\n').length;
  await post(system, '/intakes', { manifest: BATCH_MANIFEST, parts: 1, lines });
  const part = { number: 1, firstLine: 1, text: BATCH_TEXT };
  await post(system, `/intakes/${BATCH}/parts`, part);
  await post(system, `/intakes/${BATCH}/complete`, {});
  await reaches(system, 'quarantined');
  await inDays(system, namespace, 6);
  await act(system, { act: 'release', by: 'director', reason: 'vérifié' });
  await reaches(system, 'released');
  await act(system, { act: 'confirm', by: 'case-officer' });
  await opened(system, 2);
  await inDays(system, namespace, 1);
  await reaches(system, 'opened');
}

const act = (system: System, body: object): Promise<void> =>
  post(system, `/intakes/${BATCH}/acts`, body);

const reaches = (system: System, status: BatchStatus): Promise<void> =>
  until(async () => (await system.ledger.intake.load(BATCH)).status === status);

const opened = (system: System, debts: number): Promise<void> =>
  until(async () => {
    const file = await system.ledger.intake.file(BATCH, civilDate('2025-01-01'));
    return file?.opened.debts === debts;
  });

/** To a little past six o'clock, that many days after the day on which it stands. */
async function inDays(system: System, namespace: string, days: number): Promise<void> {
  const { connection } = system.client;
  await pause(1_000);
  const standing = await standingOf(connection, namespace, RECORDED_BATCH.workflowId);
  const now = standing?.nowMs ?? 0;
  const midnight = Date.parse(`${new Date(now).toISOString().slice(0, 10)}T00:00:00Z`);
  const target = midnight + (days * 24 + 6) * 3_600_000 + 5_000;
  await fastForward(connection, namespace, RECORDED_BATCH.workflowId, target - now);
}

void main();
