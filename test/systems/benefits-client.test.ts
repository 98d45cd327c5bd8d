import { civilDate, civilMonth } from '../../engine/calendar/civil';
import { createBenefitsClient, type BenefitsClient } from '../../systems/benefits/client';
import { startBenefitsSimulator } from '../../systems/benefits/simulator';
import type { RunningSimulator } from '../../systems/server';
import { clientOf, failure, IN_MARCH, MARCH, order, TOKEN } from './benefitsCalls';

const APRIL = civilMonth('2026-04');
const EVE = civilDate('2026-04-04');
const PAYMENT = civilDate('2026-04-05');

const situation = {
  household: { couple: false, dependentChildren: 2 },
  resources: { kind: 'quarter', amount: '5400.00', provenance: 'debtor' },
  benefits: [{ code: 'AF', amount: '131.95', payee: 'debtor' }],
  housing: { kind: 'proved', monthly: '410.00' },
  payable: '312.40',
};
const refund = { key: 'x1:7:refund', debtor: 'd1', debt: 'x1', amount: '48.00' };

let simulator: RunningSimulator;
let client: BenefitsClient;

async function control(method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${simulator.url}/control/${path}`, {
    method,
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

interface State {
  readonly months: Record<string, Record<string, number>>;
  readonly retentions: readonly { key: string }[];
  readonly refunds: readonly { key: string }[];
}
const state = async (): Promise<State> => (await control('GET', 'state')).json() as Promise<State>;

beforeEach(async () => {
  simulator = await startBenefitsSimulator({ token: TOKEN });
  client = clientOf(simulator.url);
  await control('PUT', 'debtors/d1/situations/2026-01', situation);
});
afterEach(async () => {
  await client.close();
  await simulator.stop();
});

describe('facts and payable', () => {
  it('gives the situation in force in the month: the last one registered from that month or before', async () => {
    await control('PUT', 'debtors/d1/situations/2026-04', {
      ...situation,
      payable: '0.00',
      benefits: [],
    });
    expect(await client.facts('d1', MARCH, IN_MARCH)).toEqual({
      household: situation.household,
      resources: situation.resources,
      benefits: situation.benefits,
      housing: situation.housing,
    });
    expect(await client.payable('d1', MARCH, IN_MARCH)).toBe('312.40');
    expect(await client.payable('d1', civilMonth('2027-01'), IN_MARCH)).toBe('0.00');
    expect((await client.facts('d1', APRIL, IN_MARCH)).benefits).toEqual([]);
  });

  it('says that a debtor, or a debtor in a month before the first situation, is unknown', async () => {
    expect(await failure(client.facts('nobody', MARCH, IN_MARCH))).toMatchObject({
      kind: 'unknown-debtor',
    });
    const early = await failure(client.payable('d1', civilMonth('2025-12'), IN_MARCH));
    expect(early).toMatchObject({ kind: 'unknown-debtor' });
    expect(early.message).not.toContain('d1');
  });

  it('is refused without the right token', async () => {
    const stranger = createBenefitsClient({ baseUrl: simulator.url, token: 'another', retries: 0 });
    expect(await failure(stranger.facts('d1', MARCH, IN_MARCH))).toMatchObject({
      kind: 'rejected',
      context: { status: 401, code: 'unauthorized' },
    });
    await stranger.close();
  });
});

describe('an instruction', () => {
  it('is accepted, not executed on the eve of the payment day, executed on it', async () => {
    expect(await client.putRetention(order, IN_MARCH)).toEqual({
      key: order.key,
      status: 'accepted',
    });
    expect(await client.readRetention(order.key, EVE)).toEqual({
      key: order.key,
      status: 'accepted',
    });
    const executed = { key: order.key, status: 'executed', amount: '48.00', on: '2026-04-05' };
    expect(await client.readRetention(order.key, PAYMENT)).toEqual(executed);
    expect(await client.readRetention(order.key, civilDate('2026-09-01'))).toEqual(executed);
  });

  it('takes what is payable when that is less, over all the instructions of the month', async () => {
    await client.putRetention({ ...order, amount: '300.00' }, IN_MARCH);
    await client.putRetention(
      { ...order, key: 'd1:2026-03:retention:2', amount: '300.00' },
      IN_MARCH,
    );
    await client.putRetention(
      { ...order, key: 'd1:2026-03:retention:3', amount: '300.00' },
      IN_MARCH,
    );
    expect(await client.readRetention('d1:2026-03:retention:2', PAYMENT)).toMatchObject({
      amount: '12.40',
    });
    expect(await client.readRetention(order.key, PAYMENT)).toMatchObject({ amount: '300.00' });
    expect(await client.readRetention('d1:2026-03:retention:3', PAYMENT)).toEqual({
      key: 'd1:2026-03:retention:3',
      status: 'rejected',
      reason: 'no-benefit',
    });
  });

  it('is rejected when nothing is payable, and when the payment day has come', async () => {
    await control('PUT', 'debtors/d1/situations/2026-03', { ...situation, payable: '0.00' });
    await client.putRetention(order, IN_MARCH);
    expect(await client.readRetention(order.key, PAYMENT)).toMatchObject({
      status: 'rejected',
      reason: 'no-benefit',
    });
    const late = await client.putRetention({ ...order, key: 'late' }, PAYMENT);
    expect(late).toEqual({ key: 'late', status: 'rejected', reason: 'too-late' });
  });

  it('gives the same answer to the same key and order, and refuses the key for another order', async () => {
    const first = await client.putRetention(order, IN_MARCH);
    expect(await client.putRetention(order, EVE)).toEqual(first);
    expect(
      await failure(client.putRetention({ ...order, amount: '48.01' }, IN_MARCH)),
    ).toMatchObject({
      kind: 'conflict',
      context: { code: 'key-conflict' },
    });
    expect((await state()).months).toEqual({ 'd1 2026-03': { accepted: 1 } });
  });

  it('is unknown while its key was never received', async () => {
    expect(await client.readRetention('never', IN_MARCH)).toEqual({
      key: 'never',
      status: 'unknown',
    });
  });

  it('is cancelled before the payment day, and no more from that day on', async () => {
    await client.putRetention(order, IN_MARCH);
    expect(await client.cancelRetention(order.key, EVE)).toEqual({
      key: order.key,
      status: 'cancelled',
    });
    expect(await client.cancelRetention(order.key, EVE)).toEqual({
      key: order.key,
      status: 'cancelled',
    });
    expect(await client.readRetention(order.key, PAYMENT)).toEqual({
      key: order.key,
      status: 'cancelled',
    });

    const second = { ...order, key: 'd1:2026-03:retention:2' };
    await client.putRetention(second, IN_MARCH);
    expect(await failure(client.cancelRetention(second.key, PAYMENT))).toMatchObject({
      kind: 'conflict',
      context: { code: 'already-executed' },
    });
    expect((await state()).months).toEqual({ 'd1 2026-03': { cancelled: 1, executed: 1 } });
  });

  it('cannot be accepted after its key was cancelled: an order still on its way comes too late', async () => {
    expect(await client.cancelRetention(order.key, IN_MARCH)).toEqual({
      key: order.key,
      status: 'cancelled',
    });
    expect(await failure(client.putRetention(order, IN_MARCH))).toMatchObject({
      kind: 'conflict',
      context: { code: 'cancelled' },
    });
    expect(await client.readRetention(order.key, PAYMENT)).toEqual({
      key: order.key,
      status: 'cancelled',
    });
  });
});

describe('a refund', () => {
  it('is recorded once, and its key refused for another sum', async () => {
    expect(await client.refund(refund, IN_MARCH)).toEqual({ key: refund.key, status: 'accepted' });
    expect(await client.refund(refund, EVE)).toEqual({ key: refund.key, status: 'accepted' });
    expect(await failure(client.refund({ ...refund, amount: '1.00' }, EVE))).toMatchObject({
      kind: 'conflict',
    });
    expect((await state()).refunds).toEqual([refund]);
  });
});

describe('faults', () => {
  it('loses an answer after the effect: the client asks again and one instruction stands', async () => {
    await control('PUT', 'faults', {
      route: 'PUT /retentions/{key}',
      kind: 'lost-answer',
      count: 1,
    });
    expect(await client.putRetention(order, IN_MARCH)).toEqual({
      key: order.key,
      status: 'accepted',
    });
    expect((await state()).months).toEqual({ 'd1 2026-03': { accepted: 1 } });
  });

  it('loses every answer: the outcome is unknown, and reading back tells it', async () => {
    await control('PUT', 'faults', [
      { route: 'PUT /retentions/{key}', kind: 'lost-answer' },
      { route: 'DELETE /retentions/{key}', kind: 'lost-answer' },
      { route: 'POST /refunds', kind: 'lost-answer' },
    ]);
    expect(await failure(client.putRetention(order, IN_MARCH))).toMatchObject({
      kind: 'outcome-unknown',
    });
    expect(await client.readRetention(order.key, IN_MARCH)).toEqual({
      key: order.key,
      status: 'accepted',
    });
    expect(await failure(client.cancelRetention(order.key, IN_MARCH))).toMatchObject({
      kind: 'outcome-unknown',
    });
    expect(await client.readRetention(order.key, IN_MARCH)).toEqual({
      key: order.key,
      status: 'cancelled',
    });
    expect(await failure(client.refund(refund, IN_MARCH))).toMatchObject({
      kind: 'outcome-unknown',
    });
    expect((await state()).refunds).toEqual([refund]);
  });

  it('cuts the connection before the effect: unknown for a write, unavailable for a reading', async () => {
    await control('PUT', 'faults', { kind: 'down', debtor: 'd1' });
    expect(await failure(client.putRetention(order, IN_MARCH))).toMatchObject({
      kind: 'outcome-unknown',
    });
    expect(await failure(client.facts('d1', MARCH, IN_MARCH))).toMatchObject({
      kind: 'unavailable',
    });
    await control('DELETE', 'faults');
    expect(await client.readRetention(order.key, IN_MARCH)).toMatchObject({ status: 'unknown' });
  });

  it('answers late: the client stops waiting and does not know; the effect is there once', async () => {
    const hurried = clientOf(simulator.url, { timeoutMs: 200 });
    await control('PUT', 'faults', { route: 'PUT /retentions/{key}', kind: 'delay', ms: 700 });
    expect(await failure(hurried.putRetention(order, IN_MARCH))).toMatchObject({
      kind: 'outcome-unknown',
    });
    await hurried.close();
    expect(await client.putRetention({ ...order, key: 'patient' }, IN_MARCH)).toMatchObject({
      status: 'accepted',
    });
    expect((await state()).months).toEqual({ 'd1 2026-03': { accepted: 2 } });
  });

  it('answers 503 once: the client asks again; always: unavailable to readings', async () => {
    await control('PUT', 'faults', { kind: '5xx', count: 2 });
    expect(await client.payable('d1', MARCH, IN_MARCH)).toBe('312.40');
    await control('PUT', 'faults', { kind: '5xx' });
    const error = await failure(client.payable('d1', MARCH, IN_MARCH));
    expect(error).toMatchObject({ kind: 'unavailable', context: { status: 503 } });
  });

  it('applies and answers twice: one instruction stands and no later answer is taken for another', async () => {
    await control('PUT', 'faults', { kind: 'duplicate' });
    const keys = Array.from({ length: 12 }, (_, index) => `d1:2026-03:retention:${index}`);
    for (const key of keys) {
      expect(await client.putRetention({ ...order, key }, IN_MARCH)).toEqual({
        key,
        status: 'accepted',
      });
      expect(await client.payable('d1', MARCH, IN_MARCH)).toBe('312.40');
    }
    expect((await state()).months).toEqual({ 'd1 2026-03': { accepted: 12 } });
  });

  it('executes a wrong amount, never above what is payable', async () => {
    await control('PUT', 'faults', [
      { kind: 'wrong-amount', count: 1, amount: '60.00' },
      { kind: 'wrong-amount', count: 1, amount: '9999.00' },
    ]);
    await client.putRetention(order, IN_MARCH);
    await client.putRetention({ ...order, key: 'april', month: APRIL }, IN_MARCH);
    expect(await client.readRetention(order.key, PAYMENT)).toMatchObject({ amount: '60.00' });
    expect(await client.readRetention('april', civilDate('2026-05-05'))).toMatchObject({
      amount: '312.40',
    });
  });

  it('refuses a fault on a route that does not exist', async () => {
    const answer = await control('PUT', 'faults', { route: 'PUT /nowhere', kind: '5xx' });
    expect(answer.status).toBe(422);
  });
});

describe('a system that is not there', () => {
  it('is unavailable, for a write too: nothing was sent', async () => {
    await simulator.stop();
    expect(await failure(client.putRetention(order, IN_MARCH))).toMatchObject({
      kind: 'unavailable',
    });
    expect(await failure(client.facts('d1', MARCH, IN_MARCH))).toMatchObject({
      kind: 'unavailable',
    });
  });

  it('is left alone after several failures, and asked again after a rest', async () => {
    const wary = clientOf(simulator.url, { breakAfter: 3, restMs: 50 });
    await control('PUT', 'faults', { kind: '5xx', count: 3 });
    expect(await failure(wary.payable('d1', MARCH, IN_MARCH))).toMatchObject({
      kind: 'unavailable',
    });
    const broken = await failure(wary.payable('d1', MARCH, IN_MARCH));
    expect(broken).toMatchObject({ kind: 'unavailable', context: { status: null } });
    await new Promise((done) => setTimeout(done, 80));
    expect(await wary.payable('d1', MARCH, IN_MARCH)).toBe('312.40');
    await wary.close();
  });
});
