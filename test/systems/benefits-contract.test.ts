import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import document from '../../systems/benefits/openapi.json';
import { startBenefitsSimulator } from '../../systems/benefits/simulator';
import type { RunningSimulator } from '../../systems/server';
import { OpenApi } from './openapi';
import { order, refund, situation } from './benefitsDocuments';

const VALIDATOR = 'node_modules/@seriousme/openapi-schema-validator/bin/validate-api-cli.js';

it.each(['benefits', 'mail', 'offices'])('the document of %s is valid OpenAPI 3.1', (system) => {
  const output = execFileSync(process.execPath, [VALIDATOR, `systems/${system}/openapi.json`], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
  });
  expect(JSON.parse(output)).toEqual({ valid: true });
});

describe('the simulator answers what the document says', () => {
  const openapi = new OpenApi(document);
  let simulator: RunningSimulator;

  beforeAll(async () => {
    simulator = await startBenefitsSimulator({ token: 't' });
    await send('PUT', '/control/debtors/d1/situations/2026-01', { body: situation });
  });
  afterAll(() => simulator.stop());

  interface Call {
    readonly body?: unknown;
    readonly raw?: string;
    readonly on?: string;
    readonly token?: string;
    /** What the body must hold at least. */
    readonly expected?: object;
  }

  function send(method: string, path: string, { body, raw, on, token }: Call): Promise<Response> {
    const text = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    return fetch(`${simulator.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token ?? 't'}`,
        ...(text === undefined ? {} : { 'content-type': 'application/json' }),
        ...(on === undefined ? {} : { 'legal-date': on }),
      },
      ...(text === undefined ? {} : { body: text }),
    });
  }

  const FACTS = '/debtors/{id}/facts';
  const PAYABLE = '/debtors/{id}/payable';
  const RETENTION = '/retentions/{key}';
  const REFUNDS = '/refunds';
  const MARCH = { on: '2026-03-20' };
  const PAID = { on: '2026-04-05' };

  it.each<[string, string, string, string, Call, number]>([
    ['facts', 'get', FACTS, '/debtors/d1/facts?month=2026-03', MARCH, 200],
    ['facts of an unknown debtor', 'get', FACTS, '/debtors/zz/facts?month=2026-03', MARCH, 404],
    ['facts without a month', 'get', FACTS, '/debtors/d1/facts', MARCH, 422],
    [
      'facts of a month that does not exist',
      'get',
      FACTS,
      '/debtors/d1/facts?month=2026-13',
      MARCH,
      422,
    ],
    [
      'facts on a day that does not exist',
      'get',
      FACTS,
      '/debtors/d1/facts?month=2026-03',
      { on: '2026-02-30' },
      400,
    ],
    [
      'facts without a token',
      'get',
      FACTS,
      '/debtors/d1/facts?month=2026-03',
      { token: 'no' },
      401,
    ],
    ['payable', 'get', PAYABLE, '/debtors/d1/payable?month=2026-03', MARCH, 200],
    [
      'payable of an unknown debtor',
      'get',
      PAYABLE,
      '/debtors/zz/payable?month=2026-03',
      MARCH,
      404,
    ],
    ['payable without a month', 'get', PAYABLE, '/debtors/d1/payable', MARCH, 422],
    [
      'payable on no day',
      'get',
      PAYABLE,
      '/debtors/d1/payable?month=2026-03',
      { on: 'today' },
      400,
    ],
    [
      'payable without a token',
      'get',
      PAYABLE,
      '/debtors/d1/payable?month=2026-03',
      { token: '' },
      401,
    ],
    [
      'unknown instruction',
      'get',
      RETENTION,
      '/retentions/k0',
      { ...MARCH, expected: { status: 'unknown' } },
      200,
    ],
    [
      'instruction',
      'put',
      RETENTION,
      '/retentions/k1',
      { body: order, ...MARCH, expected: { status: 'accepted' } },
      200,
    ],
    [
      'second instruction',
      'put',
      RETENTION,
      '/retentions/k2',
      { body: { ...order, amount: '99.00' }, ...MARCH },
      200,
    ],
    ['third instruction', 'put', RETENTION, '/retentions/k3', { body: order, ...MARCH }, 200],
    [
      'same key, other order',
      'put',
      RETENTION,
      '/retentions/k1',
      { body: { ...order, amount: '1.00' }, ...MARCH },
      409,
    ],
    [
      'unknown debtor',
      'put',
      RETENTION,
      '/retentions/k9',
      { body: { ...order, debtor: 'zz' }, ...MARCH },
      404,
    ],
    [
      'three decimals',
      'put',
      RETENTION,
      '/retentions/k9',
      { body: { ...order, amount: '1.000' }, ...MARCH },
      422,
    ],
    [
      'a negative amount',
      'put',
      RETENTION,
      '/retentions/k9',
      { body: { ...order, amount: '-1.00' }, ...MARCH },
      422,
    ],
    [
      'a member too many',
      'put',
      RETENTION,
      '/retentions/k9',
      { body: { ...order, name: 'x' }, ...MARCH },
      422,
    ],
    ['not JSON', 'put', RETENTION, '/retentions/k9', { raw: '{"debtor"', ...MARCH }, 400],
    [
      'too late',
      'put',
      RETENTION,
      '/retentions/k4',
      { body: order, ...PAID, expected: { status: 'rejected', reason: 'too-late' } },
      200,
    ],
    ['no token', 'put', RETENTION, '/retentions/k9', { body: order, token: 'x' }, 401],
    [
      'cancellation',
      'delete',
      RETENTION,
      '/retentions/k3',
      { ...MARCH, expected: { status: 'cancelled' } },
      200,
    ],
    [
      'cancelled',
      'get',
      RETENTION,
      '/retentions/k3',
      { ...PAID, expected: { status: 'cancelled' } },
      200,
    ],
    [
      'executed',
      'get',
      RETENTION,
      '/retentions/k1',
      { ...PAID, expected: { status: 'executed', amount: '48.00', on: '2026-04-05' } },
      200,
    ],
    [
      'executed in part',
      'get',
      RETENTION,
      '/retentions/k2',
      { ...PAID, expected: { status: 'executed', amount: '52.00' } },
      200,
    ],
    ['cancelled too late', 'delete', RETENTION, '/retentions/k1', PAID, 409],
    ['read without a token', 'get', RETENTION, '/retentions/k1', { token: 'x' }, 401],
    ['read on no day', 'get', RETENTION, '/retentions/k1', { on: '1' }, 400],
    ['key too long to read', 'get', RETENTION, `/retentions/${'k'.repeat(201)}`, MARCH, 422],
    ['cancelled without a token', 'delete', RETENTION, '/retentions/k1', { token: 'x' }, 401],
    ['cancelled on no day', 'delete', RETENTION, '/retentions/k1', { on: '1' }, 400],
    ['key too long to cancel', 'delete', RETENTION, `/retentions/${'k'.repeat(201)}`, MARCH, 422],
    ['refund', 'post', REFUNDS, '/refunds', { body: refund, ...MARCH }, 200],
    [
      'another refund under its key',
      'post',
      REFUNDS,
      '/refunds',
      { body: { ...refund, debt: 'x2' }, ...MARCH },
      409,
    ],
    [
      'refund without a debt',
      'post',
      REFUNDS,
      '/refunds',
      { body: { ...refund, debt: undefined }, ...MARCH },
      422,
    ],
    ['refund not JSON', 'post', REFUNDS, '/refunds', { raw: 'x', ...MARCH }, 400],
    ['refund without a token', 'post', REFUNDS, '/refunds', { body: refund, token: 'x' }, 401],
  ])('%s', async (_case, method, template, path, call, status) => {
    const answer = await send(method.toUpperCase(), path, call);
    const body: unknown = await answer.json();
    expect({ status: answer.status, body }).toMatchObject({
      status,
      body: call.expected ?? {},
    });
    const media = answer.headers.get('content-type')?.split(';')[0] ?? '';
    expect(openapi.answerFaults(method, template, status, media, body)).toEqual([]);
  });

  it.each([
    ['get', FACTS, '/debtors/d1/facts?month=2026-03'],
    ['get', PAYABLE, '/debtors/d1/payable?month=2026-03'],
    ['get', RETENTION, '/retentions/k1'],
    ['put', RETENTION, '/retentions/k1'],
    ['delete', RETENTION, '/retentions/k1'],
    ['post', REFUNDS, '/refunds'],
  ])('503 of %s %s', async (method, template, path) => {
    await send('PUT', '/control/faults', { body: { kind: '5xx', count: 1 } });
    const body = method === 'put' ? { body: order } : method === 'post' ? { body: refund } : {};
    const answer = await send(method.toUpperCase(), path, { ...body, ...MARCH });
    const media = answer.headers.get('content-type')?.split(';')[0] ?? '';
    expect(
      openapi.answerFaults(method, template, answer.status, media, await answer.json()),
    ).toEqual([]);
    expect(answer.status).toBe(503);
  });

  it('leaves no documented answer untried', () => {
    expect(openapi.unmet()).toEqual([]);
  });
});
