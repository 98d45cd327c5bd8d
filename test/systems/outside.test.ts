import { createServer, type IncomingMessage } from 'node:http';
import { Outside } from '../../app/outside';
import { civilDate } from '../../engine/calendar/civil';

/** The debtors and officers of a portfolio send their acts to the API, here one that cannot always decide. */
const PAID = { on: civilDate('2018-06-04'), kind: 'payment-received', amount: '10.00' } as const;

let stop: () => Promise<unknown> = () => Promise.resolve();
afterEach(() => stop());

async function answering(statuses: readonly number[]) {
  const keys: (string | undefined)[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    keys.push(String(request.headers['idempotency-key']));
    const status = statuses[Math.min(keys.length, statuses.length) - 1] ?? 200;
    response.writeHead(status, { 'content-type': 'application/json' }).end('{"detail":"non"}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  stop = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  const url = `http://127.0.0.1:${address.port}`;
  const outside = new Outside({
    apiUrl: url,
    apiToken: 'api',
    benefitsUrl: url,
    mailUrl: url,
    systemsToken: 'systems',
    pauseMs: 1,
  });
  return { outside, keys };
}

it('an act on which nothing was decided is sent again under the same key', async () => {
  const { outside, keys } = await answering([503, 503, 202]);
  await outside.happen('h', 'd', PAID);
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
  expect(outside.refused).toEqual([]);
});

it('an act that the law forbids is sent once, and noted', async () => {
  const { outside, keys } = await answering([422]);
  await outside.happen('h', 'd', PAID);
  expect(keys).toHaveLength(1);
  expect(outside.refused).toEqual([
    { debt: 'd', on: '2018-06-04', kind: 'payment-received', message: 'non' },
  ]);
});

it('an API that never decides ends the run, which says so', async () => {
  const { outside } = await answering([503]);
  await expect(outside.happen('h', 'd', PAID)).rejects.toThrow('503');
});
