import { createServer, type Server } from 'node:http';
import { clientOf, failure, IN_MARCH, MARCH, order } from './benefitsCalls';

describe('an answer against the contract', () => {
  let liar: Server;
  let baseUrl: string;
  let answer: { status: number; body: string };

  beforeEach(async () => {
    liar = createServer((_request, response) => {
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    });
    await new Promise<void>((done) => liar.listen(0, '127.0.0.1', done));
    const address = liar.address();
    if (address === null || typeof address === 'string') throw new Error('no address');
    baseUrl = `http://127.0.0.1:${address.port}`;
  });
  afterEach(async () => {
    liar.closeAllConnections();
    await new Promise((done) => liar.close(done));
  });

  it.each([
    ['not JSON', '<html>'],
    ['an amount with three decimals', '{"debtor":"d1","month":"2026-03","payable":"1.000"}'],
    ['a negative amount', '{"debtor":"d1","month":"2026-03","payable":"-1.00"}'],
    ['another debtor', '{"debtor":"d2","month":"2026-03","payable":"1.00"}'],
    ['another month', '{"debtor":"d1","month":"2026-04","payable":"1.00"}'],
  ])('is not used by a reading: %s', async (_what, body) => {
    answer = { status: 200, body };
    const reader = clientOf(baseUrl);
    expect(await failure(reader.payable('d1', MARCH, IN_MARCH))).toMatchObject({
      kind: 'invalid-answer',
    });
    await reader.close();
  });

  it.each([
    ['another key', '{"key":"other","status":"accepted"}'],
    ['a state that does not exist', '{"key":"d1:2026-03:retention:1","status":"done"}'],
    [
      'executed on a day that does not exist',
      `{"key":"${order.key}","status":"executed","amount":"1.00","on":"2026-02-30"}`,
    ],
  ])('leaves the outcome of a write unknown: %s', async (_what, body) => {
    answer = { status: 200, body };
    const writer = clientOf(baseUrl);
    expect(await failure(writer.putRetention(order, IN_MARCH))).toMatchObject({
      kind: 'outcome-unknown',
    });
    await writer.close();
  });

  it('never repeats in a message what was received', async () => {
    answer = { status: 422, body: '{"code":"Mme Martin","title":"Mme Martin"}' };
    const reader = clientOf(baseUrl);
    const error = await failure(reader.payable('d1', MARCH, IN_MARCH));
    expect(error).toMatchObject({ kind: 'rejected', context: { status: 422, code: null } });
    expect(error.message).not.toContain('Martin');
    await reader.close();
  });
});
