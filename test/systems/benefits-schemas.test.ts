import { createServer } from 'node:http';
import { civilDate, civilMonth } from '../../engine/calendar/civil';
import { createBenefitsClient } from '../../systems/benefits/client';
import {
  factsAnswer,
  payableAnswer,
  refundAnswer,
  refundOrder,
  retentionAnswer,
  retentionOrder,
} from '../../systems/benefits/contract';
import document from '../../systems/benefits/openapi.json';
import { OpenApi } from './openapi';
import { order, refund, situation } from './benefitsDocuments';

describe('what the client accepts and what the document allows are the same', () => {
  const openapi = new OpenApi(document);
  const facts = { debtor: 'd1', month: '2026-03', ...situation, payable: undefined };
  const quarter = { kind: 'quarter', amount: '1.00' };

  it.each([
    ['Facts', factsAnswer, facts],
    ['Facts', factsAnswer, { ...facts, resources: { kind: 'quarter' } }],
    ['Facts', factsAnswer, { ...facts, resources: { ...quarter, amount: '1.0' } }],
    ['Facts', factsAnswer, { ...facts, resources: { ...quarter, kind: 'month' } }],
    ['Facts', factsAnswer, { ...facts, resources: { ...quarter, provenance: 'rumour' } }],
    ['Facts', factsAnswer, { ...facts, household: { couple: 'no', dependentChildren: 1 } }],
    ['Facts', factsAnswer, { ...facts, household: { couple: true, dependentChildren: 1.5 } }],
    ['Facts', factsAnswer, { ...facts, household: { couple: true, dependentChildren: -1 } }],
    ['Facts', factsAnswer, { ...facts, housing: { kind: 'proved' } }],
    ['Facts', factsAnswer, { ...facts, housing: { kind: 'proved', monthly: '410.00' } }],
    ['Facts', factsAnswer, { ...facts, housing: { kind: 'unknown', monthly: '410.00' } }],
    ['Facts', factsAnswer, { ...facts, benefits: [{ code: '', amount: '1.00' }] }],
    [
      'Facts',
      factsAnswer,
      { ...facts, benefits: [{ code: 'AF', amount: '1.00', payee: 'nobody' }] },
    ],
    ['Payable', payableAnswer, { debtor: 'd1', month: '2026-03', payable: '0.00' }],
    ['Payable', payableAnswer, { debtor: 'd1', month: '2026-00', payable: '0.00' }],
    ['Payable', payableAnswer, { debtor: 'd1', month: '2026-03', payable: 1 }],
    ['RetentionOrder', retentionOrder, order],
    ['RetentionOrder', retentionOrder, { ...order, amount: '1,00' }],
    ['RetentionOrder', retentionOrder, { ...order, more: 1 }],
    ['Retention', retentionAnswer, { key: 'k', status: 'accepted' }],
    [
      'Retention',
      retentionAnswer,
      { key: 'k', status: 'executed', amount: '1.00', on: '2024-02-29' },
    ],
    [
      'Retention',
      retentionAnswer,
      { key: 'k', status: 'executed', amount: '1.00', on: '2026-02-29' },
    ],
    ['Retention', retentionAnswer, { key: 'k', status: 'executed', amount: '1.00' }],
    ['Retention', retentionAnswer, { key: 'k', status: 'rejected', reason: 'no-benefit' }],
    ['Retention', retentionAnswer, { key: 'k', status: 'rejected', reason: 'Mme X' }],
    ['Retention', retentionAnswer, { key: 'k', status: 'pending' }],
    ['Retention', retentionAnswer, { status: 'unknown' }],
    ['RefundOrder', refundOrder, refund],
    ['RefundOrder', refundOrder, { ...refund, key: '' }],
    ['Refund', refundAnswer, { key: 'k', status: 'accepted' }],
    ['Refund', refundAnswer, { key: 'k', status: 'paid' }],
  ])('%s, case %#', (name, schema, value) => {
    const plain: unknown = JSON.parse(JSON.stringify(value));
    expect(schema.safeParse(plain).success).toBe(openapi.schemaFaults(name, plain).length === 0);
  });
});

it('the client asks as the document says: route, body, token and legal date', async () => {
  const openapi = new OpenApi(document);
  const asked: { line: string; headers: Record<string, unknown>; body: unknown }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      asked.push({ line: `${request.method} ${request.url}`, headers: request.headers, body });
      response.writeHead(200).end('{"key":"k 1/é","status":"accepted"}');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  const client = createBenefitsClient({ baseUrl: `http://127.0.0.1:${address.port}`, token: 't' });
  const on = civilDate('2026-03-20');
  const month = civilMonth('2026-03');
  const key = 'k 1/é';
  await client.putRetention({ key, debtor: 'd1', month, amount: '48.00' }, on);
  await client.readRetention(key, on);
  await client.cancelRetention(key, on);
  await client.refund({ key, debtor: 'd1', debt: 'x1', amount: '48.00' }, on);
  await client.facts('d/1', month, on).catch(() => null);
  await client.payable('d/1', month, on).catch(() => null);
  await client.close();
  await new Promise((done) => server.close(done));

  const encoded = '/retentions/k%201%2F%C3%A9';
  expect(asked.map(({ line }) => line)).toEqual([
    `PUT ${encoded}`,
    `GET ${encoded}`,
    `DELETE ${encoded}`,
    'POST /refunds',
    'GET /debtors/d%2F1/facts?month=2026-03',
    'GET /debtors/d%2F1/payable?month=2026-03',
  ]);
  const routes = ['/retentions/{key}', '/retentions/{key}', '/retentions/{key}', '/refunds'];
  for (const [index, { line, headers, body }] of asked.entries()) {
    expect(headers).toMatchObject({ authorization: 'Bearer t', 'legal-date': '2026-03-20' });
    const route = routes[index];
    if (route === undefined) expect(body).toBeUndefined();
    else
      expect(openapi.requestFaults(line.split(' ')[0]?.toLowerCase() ?? '', route, body)).toEqual(
        [],
      );
  }
});
