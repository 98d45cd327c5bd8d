import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { civilDate, civilMonth } from '../../engine/calendar/civil';
import { createBenefitsClient } from '../../systems/benefits/client';
import { startBenefitsSimulator } from '../../systems/benefits/simulator';
import { createMailClient } from '../../systems/mail/client';
import { startMailSimulator } from '../../systems/mail/simulator';

const ROOT = join(__dirname, '../..');
const ON = civilDate('2026-03-20');
const PAID = civilDate('2026-04-05');
const order = { key: 'k1', debtor: 'd1', month: civilMonth('2026-03'), amount: '48.00' };
const letter = {
  key: 'k1',
  kind: 'demand',
  recorded: true,
  addressee: 'd1',
  about: 'x1',
  text: 'Payez.',
};
const situation = {
  household: { couple: false, dependentChildren: 0 },
  resources: { kind: 'unknown' },
  benefits: [],
  housing: { kind: 'unknown' },
  payable: '100.00',
};

let folder: string;
let stateFile: string;
let child: ChildProcess | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'indu-systems-'));
  stateFile = join(folder, 'made', 'on-demand', 'state.ndjson');
});
afterEach(async () => {
  await kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a simulator in another process; gives its address. */
async function start(system: 'benefits' | 'mail'): Promise<string> {
  const started = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/systems/child.ts', system, stateFile],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  child = started;
  const [line] = await once(started.stdout, 'data');
  return String(line).trim();
}

async function kill(): Promise<void> {
  if (child === null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
  child = null;
}

const register = (url: string, payable = '100.00') =>
  fetch(`${url}/control/debtors/d1/situations/2026-01`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...situation, payable }),
  });

const options = { token: null, retries: 1, pauseMs: 1, timeoutMs: 3_000 };

describe('a payer whose process is killed', () => {
  it('is unavailable, and after its restart knows what it had accepted, executed and refunded', async () => {
    const first = await start('benefits');
    await register(first);
    const before = createBenefitsClient({ ...options, baseUrl: first });
    await before.putRetention(order, ON);
    await before.putRetention({ ...order, key: 'k2' }, ON);
    await before.cancelRetention('k2', ON);
    const refund = { key: 'r1', debtor: 'd1', debt: 'x1', amount: '5.00' };
    await before.refund(refund, ON);
    await kill();
    await expect(before.readRetention('k1', ON)).rejects.toMatchObject({ kind: 'unavailable' });
    await before.close();

    const second = await start('benefits');
    const after = createBenefitsClient({ ...options, baseUrl: second });
    expect(await after.readRetention('k2', PAID)).toEqual({ key: 'k2', status: 'cancelled' });
    expect(await after.readRetention('k1', PAID)).toMatchObject({
      status: 'executed',
      amount: '48.00',
    });
    await expect(after.putRetention({ ...order, amount: '1.00' }, ON)).rejects.toMatchObject({
      kind: 'conflict',
    });
    await expect(after.refund({ ...refund, amount: '6.00' }, ON)).rejects.toMatchObject({
      kind: 'conflict',
    });
    expect(await after.payable('d1', civilMonth('2026-06'), ON)).toBe('100.00');
    await after.close();
  }, 60_000);

  it('answers as before about an execution even when the situation was corrected afterwards', async () => {
    const running = await startBenefitsSimulator({ stateFile });
    await register(running.url);
    const client = createBenefitsClient({ ...options, baseUrl: running.url });
    await client.putRetention(order, ON);
    await client.readRetention('k1', PAID);
    await register(running.url, '10.00');
    await client.close();
    await running.stop();

    const again = await startBenefitsSimulator({ stateFile });
    const reader = createBenefitsClient({ ...options, baseUrl: again.url });
    expect(await reader.readRetention('k1', PAID)).toMatchObject({
      status: 'executed',
      amount: '48.00',
    });
    await reader.close();
    await again.stop();
  });
});

describe('a post whose process is killed', () => {
  it('keeps references and outcomes', async () => {
    const first = await start('mail');
    const before = createMailClient({ ...options, baseUrl: first });
    const { reference } = await before.dispatch(letter, ON);
    await fetch(`${first}/control/letters/${reference}/outcome`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ outcome: 'received', on: '2026-03-23' }),
    });
    await kill();
    await before.close();

    const after = createMailClient({ ...options, baseUrl: await start('mail') });
    expect(await after.dispatch(letter, PAID)).toEqual({ key: 'k1', reference, dispatchedOn: ON });
    expect(await after.events(reference)).toMatchObject([
      { outcome: 'received', on: '2026-03-23' },
    ]);
    expect((await after.dispatch({ ...letter, key: 'k2' }, ON)).reference).not.toBe(reference);
    await after.close();
  }, 60_000);
});

describe('the journal of a simulator', () => {
  it('drops a last line that was cut short, and goes on behind it', async () => {
    const first = await startMailSimulator({ stateFile, webhook: null });
    const client = createMailClient({ ...options, baseUrl: first.url });
    await client.dispatch(letter, ON);
    await client.close();
    await first.stop();
    appendFileSync(stateFile, '{"kind":"dispatched","key":"k');

    for (const key of ['k2', 'k3']) {
      const running = await startMailSimulator({ stateFile, webhook: null });
      const again = createMailClient({ ...options, baseUrl: running.url });
      await again.dispatch({ ...letter, key }, ON);
      await again.close();
      await running.stop();
    }
    const lines = readFileSync(stateFile, 'utf8').trim().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      { key: 'k1' },
      { key: 'k2' },
      { key: 'k3' },
    ]);
  });

  it.each(['not json', '{"kind":"refunded"}'])(
    'refuses to start on a line that it cannot read: %s',
    async (line) => {
      stateFile = join(folder, 'state.ndjson');
      writeFileSync(stateFile, `${line}\n`);
      await expect(startBenefitsSimulator({ stateFile })).rejects.toThrow(/ligne 1 est illisible/);
    },
  );
});

it('says that its port is taken, and what to do', async () => {
  const first = await startBenefitsSimulator();
  await expect(startMailSimulator({ port: first.port, webhook: null })).rejects.toThrow(
    `Courrier recommandé simulé : le port ${first.port} est déjà pris.`,
  );
  await first.stop();
});
