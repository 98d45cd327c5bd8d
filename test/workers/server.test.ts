import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { Client, Connection } from '@temporalio/client';
import { defineSearchAttributeKey, TypedSearchAttributes } from '@temporalio/common';

import { ensureNamespace } from '../../workers/server/namespace';
import {
  probeTimeSkipping,
  provideTemporalServer,
  resolveTestServer,
} from '../../workers/server/provide';
import { startTemporalServer } from '../../workers/server/start';
import { folderWith, program, root } from '../house/folders';
import { testTemporal } from '../setup/temporal';

jest.setTimeout(60_000);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function endsWithin(pid: number, ms: number): Promise<boolean> {
  const deadline = Date.now() + ms;
  while (Date.now() < deadline) {
    if (!isAlive(pid)) return true;
    await pause(50);
  }
  return false;
}

/** Starts a workflow that nobody runs: enough to see whether the server takes and finds it. */
async function startWaiting(address: string, namespace: string, phase: string): Promise<number> {
  const connection = await Connection.connect({ address });
  try {
    const client = new Client({ connection, namespace });
    const key = defineSearchAttributeKey('InduTestPhase', 'KEYWORD');
    await client.workflow.start('nobody', {
      taskQueue: 'nobody',
      workflowId: `server-test/${phase}`,
      typedSearchAttributes: new TypedSearchAttributes([{ key, value: phase }]),
    });
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const { count } = await client.workflow.count(`InduTestPhase = '${phase}'`);
      if (count > 0) return count;
      await pause(50);
    }
    return 0;
  } finally {
    await connection.close();
  }
}

describe('a Temporal server of the project', () => {
  it('serves a namespace whose search attributes can be used at once, and ends on demand', async () => {
    const server = await startTemporalServer({ databaseFile: 'memory', timeSkipping: false });
    try {
      expect(server.address).toMatch(/^127\.0\.0\.1:\d+$/);
      expect(server.version).toMatch(/^1\.\d+\.\d+/);
      const attributes = { InduTestPhase: 'KEYWORD', InduTestDue: 'INT' } as const;
      await Promise.all([
        ensureNamespace(server.address, 'fresh', attributes),
        ensureNamespace(server.address, 'fresh', attributes),
      ]);
      expect(await startWaiting(server.address, 'fresh', 'plan')).toBe(1);
    } finally {
      await server.stop();
    }
    expect(isAlive(server.pid)).toBe(false);
    await server.stop();
  });

  it('does not outlive a process that is killed without warning', async () => {
    const parent = spawn(
      process.execPath,
      ['--import', 'tsx', join('test', 'workers', 'holdServer.ts')],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const pid = await new Promise<number>((resolve, reject) => {
      parent.stdout.once('data', (chunk: Buffer) => resolve(Number(chunk.toString())));
      parent.once('exit', () => reject(new Error('it ended before its server started')));
    });
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    expect(await endsWithin(pid, 10_000)).toBe(true);
  });

  it('finds its data again after it was killed, and works at once', async () => {
    const folder = folderWith({});
    const options = {
      databaseFile: join(folder, 'state', 'temporal.db'),
      logFile: join(folder, 'log', 'temporal.log'),
      timeSkipping: true,
    };
    const attributes = { InduTestPhase: 'KEYWORD' } as const;
    const first = await startTemporalServer(options);
    await ensureNamespace(first.address, 'kept', attributes);
    expect(await startWaiting(first.address, 'kept', 'before')).toBe(1);
    process.kill(first.pid, 'SIGKILL');
    expect(await endsWithin(first.pid, 5_000)).toBe(true);
    await first.stop();

    const second = await startTemporalServer(options);
    try {
      const started = Date.now();
      expect(await startWaiting(second.address, 'kept', 'after')).toBe(1);
      expect(Date.now() - started).toBeLessThan(10_000);
      const connection = await Connection.connect({ address: second.address });
      const handle = new Client({ connection, namespace: 'kept' }).workflow.getHandle(
        'server-test/before',
      );
      expect((await handle.describe()).status.name).toBe('RUNNING');
      await connection.close();
    } finally {
      await second.stop();
    }
    expect(existsSync(options.logFile)).toBe(true);
  });

  it('comes from the official command line where that is what the machine has', async () => {
    const folder = folderWith({});
    program(
      folder,
      join('bin', 'temporal'),
      'if [ "$1" = --version ]; then echo "temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)"; exit; fi',
      `cd '${root}' && exec '${process.execPath}' --import tsx test/workers/fakeCommandLine.ts "$@"`,
    );
    const lines: string[] = [];
    const server = await startTemporalServer({
      databaseFile: 'memory',
      timeSkipping: true,
      announce: (line) => lines.push(line),
      search: { environment: { PATH: join(folder, 'bin'), XDG_CACHE_HOME: folder } },
    });
    try {
      await ensureNamespace(server.address, 'fresh');
      await probeTimeSkipping(server.address, 'fresh');
      expect(lines.at(-1)).toContain(join(folder, 'bin', 'temporal'));
    } finally {
      await server.stop();
    }
    expect(await endsWithin(server.pid, 5_000)).toBe(true);
  });

  it('gives way to the next one when it does not start, and its log says why', async () => {
    const folder = folderWith({});
    program(
      folder,
      join('bin', 'temporal'),
      'if [ "$1" = --version ]; then echo "temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)"; exit; fi',
      'echo "the disk is full"; exit 1',
    );
    const lines: string[] = [];
    const nothing = () => Promise.reject(new Error('end of the ways'));
    await expect(
      startTemporalServer({
        databaseFile: 'memory',
        timeSkipping: false,
        announce: (line) => lines.push(line),
        search: {
          environment: { PATH: join(folder, 'bin'), XDG_CACHE_HOME: folder },
          download: nothing,
        },
      }),
    ).rejects.toThrow('end of the ways');
    expect(lines[0]).toMatch(/s’est arrêté au démarrage :\nthe disk is full$/);
  });
});

describe('the server that the environment names', () => {
  it('is used as it is, and left alone afterwards', async () => {
    const { address, namespace } = testTemporal();
    const server = await provideTemporalServer(
      { databaseFile: 'memory', timeSkipping: false },
      { TEMPORAL_ADDRESS: address },
    );
    expect(server).toMatchObject({ address, own: false });
    await server.stop();
    await expect(probeTimeSkipping(address, namespace)).resolves.toBeUndefined();
  });

  it('gives each run of tests a namespace of its own', async () => {
    const { address } = testTemporal();
    const environment = { INDU_TEST_TEMPORAL_ADDRESS: address, TEMPORAL_ADDRESS: '127.0.0.1:1' };
    const [one, other] = await Promise.all([
      resolveTestServer({}, environment),
      resolveTestServer({}, environment),
    ]);
    expect([one.address, other.address]).toEqual([address, address]);
    expect(one.namespace).not.toBe(other.namespace);
  });

  it('is refused for tests when it cannot skip time, with the key to set', async () => {
    const plain = await startTemporalServer({ databaseFile: 'memory', timeSkipping: false });
    try {
      await expect(
        resolveTestServer({}, { INDU_TEST_TEMPORAL_ADDRESS: plain.address }),
      ).rejects.toThrow('« frontend.WorkflowTimeSkippingEnabled »');
    } finally {
      await plain.stop();
    }
  });

  it('is refused when it does not answer, with the name of the setting', async () => {
    await expect(
      provideTemporalServer(
        { databaseFile: 'memory', timeSkipping: false },
        { TEMPORAL_ADDRESS: '127.0.0.1:1' },
        500,
      ),
    ).rejects.toThrow('TEMPORAL_ADDRESS : aucun serveur Temporal ne répond à 127.0.0.1:1.');
  });
});
