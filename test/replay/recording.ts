import { setTimeout as pause } from 'node:timers/promises';
import type { PeerBook } from '../../app/peers';
import { startSystem, type System } from '../../app/system';
import type { OperatingOffice } from '../../engine/lifecycle/types';
import { openLedger } from '../../ledger/open';
import type { TestServer } from '../../workers/server/provide';
import { REPLAY_KEY } from './scenarios';
import { inMemory } from '../setup/places';

/** A system of that office in time-lapse, on a server of tests, whose histories are to be kept. */
export async function replaySystem(
  server: Pick<TestServer, 'address' | 'namespace' | 'version'>,
  office: OperatingOffice,
  { prefix, peers }: { readonly prefix: string; readonly peers?: PeerBook },
): Promise<System> {
  const { address, namespace, version } = server;
  return startSystem({
    mode: 'time-lapse',
    office,
    ledger: await openLedger(inMemory()),
    database: 'memory',
    temporal: { address, namespace, version },
    prefix,
    payloadKey: REPLAY_KEY,
    tokens: { api: 'api', mail: 'mail', systems: 'systems' },
    port: 0,
    ...(peers === undefined ? {} : { peers }),
    files: null,
    onTrouble: () => undefined,
  });
}

export async function stopSystem(system: System): Promise<void> {
  await system.stop();
  await system.ledger.close();
}

export async function post(
  system: System,
  path: string,
  body: object,
  key = JSON.stringify(body).slice(0, 100),
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

/** Asks again until it is so, for half a minute; what cannot be read yet is not so. */
export async function until(met: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (await met().catch(() => false)) return;
    await pause(50);
  }
  throw new Error('it did not come to that');
}
