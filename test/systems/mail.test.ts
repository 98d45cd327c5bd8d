import { createServer, type Server } from 'node:http';
import { civilDate } from '../../engine/calendar/civil';
import { SystemError } from '../../systems/errors';
import { createMailClient, type MailClient } from '../../systems/mail/client';
import {
  dispatchAnswer,
  letterAnswer,
  letterOrder,
  outcomeNotice,
} from '../../systems/mail/contract';
import document from '../../systems/mail/openapi.json';
import { startMailSimulator } from '../../systems/mail/simulator';
import type { RunningSimulator } from '../../systems/server';
import { OpenApi } from './openapi';

const TOKEN = 'mail-token';
const ON = civilDate('2026-03-02');
const letter = {
  key: 'x1:notification:1',
  kind: 'notification',
  recorded: true,
  addressee: 'd1',
  about: 'x1',
  text: 'Vous avez reçu une somme qui ne vous était pas due.',
};

/** What the office received, and what it answers. */
interface Office {
  readonly url: string;
  readonly received: { readonly authorization: string | undefined; readonly body: unknown }[];
  statuses: number[];
  stop(): Promise<void>;
}

async function startOffice(): Promise<Office> {
  const received: Office['received'] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      received.push({ authorization: request.headers.authorization, body });
      response.writeHead(office.statuses.shift() ?? 204).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  const office: Office = {
    url: `http://127.0.0.1:${address.port}/mail-outcomes`,
    received,
    statuses: [],
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return office;
}

let office: Office;
let simulator: RunningSimulator;
let client: MailClient;
const openapi = new OpenApi(document);

beforeEach(async () => {
  office = await startOffice();
  simulator = await startMailSimulator({
    token: TOKEN,
    webhook: { url: office.url, token: 'office' },
  });
  client = createMailClient({
    baseUrl: simulator.url,
    token: TOKEN,
    timeoutMs: 2_000,
    retries: 2,
    pauseMs: 1,
    maxPauseMs: 5,
  });
});
afterEach(async () => {
  await client.close();
  await simulator.stop();
  await office.stop();
});

async function send(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
) {
  const answer = await fetch(`${simulator.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const read: unknown = await answer.json();
  const media = answer.headers.get('content-type')?.split(';')[0] ?? '';
  return { status: answer.status, body: read, media };
}
const end = (reference: string, outcome: string, on: string) =>
  send('POST', `/control/letters/${reference}/outcome`, { outcome, on });

async function failure(call: Promise<unknown>): Promise<SystemError> {
  const error: unknown = await call.then(
    () => new Error('the call succeeded'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof SystemError) return error;
  throw error;
}

describe('dispatch', () => {
  it('gives one reference per key, with the day of the first request', async () => {
    const first = await client.dispatch(letter, ON);
    expect(first).toEqual({
      key: letter.key,
      reference: 'letter-000001',
      dispatchedOn: '2026-03-02',
    });
    expect(await client.dispatch(letter, civilDate('2026-03-09'))).toEqual(first);
    const other = await client.dispatch({ ...letter, key: 'x1:demand:1', kind: 'demand' }, ON);
    expect(other.reference).not.toBe(first.reference);
    expect(await client.events(first.reference)).toEqual([]);
  });

  it.each([
    ['text', { text: 'Autre texte.' }],
    ['debt', { about: 'x2' }],
    ['addressee', { addressee: 'd2' }],
    ['kind', { kind: 'demand' }],
    ['delivery', { recorded: false }],
  ])('refuses a key used for another letter: %s', async (_what, change) => {
    await client.dispatch(letter, ON);
    expect(await failure(client.dispatch({ ...letter, ...change }, ON))).toMatchObject({
      kind: 'conflict',
    });
  });

  it('dispatches once when the answer is lost after the effect', async () => {
    await send('PUT', '/control/faults', { route: 'POST /letters', kind: 'lost-answer', count: 1 });
    const { reference } = await client.dispatch(letter, ON);
    expect(reference).toBe('letter-000001');
    await send('PUT', '/control/faults', { route: 'POST /letters', kind: 'lost-answer' });
    const second = { ...letter, key: 'x1:demand:1' };
    expect(await failure(client.dispatch(second, ON))).toMatchObject({ kind: 'outcome-unknown' });
    await send('DELETE', '/control/faults');
    expect((await client.dispatch(second, ON)).reference).toBe('letter-000002');
    expect((await send('GET', '/control/letters')).body).toMatchObject({ letters: [{}, {}] });
  });

  it('is unavailable when nothing listens', async () => {
    await simulator.stop();
    expect(await failure(client.dispatch(letter, ON))).toMatchObject({ kind: 'unavailable' });
  });

  it('carries a key beyond ASCII', async () => {
    const { reference } = await client.dispatch({ ...letter, key: 'été:notification' }, ON);
    expect((await client.dispatch({ ...letter, key: 'été:notification' }, ON)).reference).toBe(
      reference,
    );
  });

  it('says that a reference is unknown', async () => {
    expect(await failure(client.events('letter-999999'))).toMatchObject({
      kind: 'rejected',
      context: { code: 'unknown-letter' },
    });
  });
});

describe('the outcome of a letter', () => {
  it.each(['received', 'refused', 'unclaimed', 'returned'])(
    'is posted to the office and can be read: %s',
    async (outcome) => {
      const { reference } = await client.dispatch(letter, ON);
      const answer = await end(reference, outcome, '2026-03-05');
      const notice = {
        id: `${reference}:outcome`,
        reference,
        about: 'x1',
        kind: 'notification',
        outcome,
        on: '2026-03-05',
      };
      expect(answer).toMatchObject({ status: 200, body: notice });
      expect(office.received).toEqual([{ authorization: 'Bearer office', body: notice }]);
      expect(openapi.schemaFaults('OutcomeNotice', office.received[0]?.body)).toEqual([]);
      expect(outcomeNotice.parse(office.received[0]?.body)).toEqual(notice);
      expect(await client.events(reference)).toEqual([
        { id: notice.id, outcome, on: '2026-03-05' },
      ]);
    },
  );

  it('is posted again, under the same id, until the office acknowledges it', async () => {
    const { reference } = await client.dispatch(letter, ON);
    office.statuses = [500, 503];
    expect((await end(reference, 'received', '2026-03-05')).status).toBe(200);
    expect(office.received).toHaveLength(3);
    expect(new Set(office.received.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  it('answers 502 when the office never acknowledges, keeps the outcome, and posts it when asked again', async () => {
    const { reference } = await client.dispatch(letter, ON);
    office.statuses = Array.from({ length: 5 }, () => 500);
    expect(await end(reference, 'received', '2026-03-05')).toMatchObject({
      status: 502,
      media: 'application/problem+json',
      body: { code: 'webhook-failed' },
    });
    expect(await client.events(reference)).toHaveLength(1);
    expect((await end(reference, 'received', '2026-03-05')).status).toBe(200);
    expect(office.received).toHaveLength(6);
  });

  it('happens once: another outcome, or one before the dispatch, is refused and posted to nobody', async () => {
    const { reference } = await client.dispatch(letter, ON);
    expect(await end(reference, 'received', '2026-03-01')).toMatchObject({ status: 422 });
    expect(office.received).toEqual([]);
    await end(reference, 'received', '2026-03-05');
    expect(await end(reference, 'refused', '2026-03-05')).toMatchObject({ status: 409 });
    expect(await end(reference, 'received', '2026-03-06')).toMatchObject({ status: 409 });
    expect(await end('letter-999999', 'received', '2026-03-05')).toMatchObject({ status: 404 });
    expect(await end(reference, 'lost', '2026-03-05')).toMatchObject({ status: 422 });
    expect(office.received).toHaveLength(1);
  });

  it('goes to the address set last, and nowhere without one', async () => {
    const { reference } = await client.dispatch(letter, ON);
    await send('PUT', '/control/webhook', null);
    expect((await end(reference, 'received', '2026-03-05')).status).toBe(200);
    expect(office.received).toEqual([]);
    await send('PUT', '/control/webhook', { url: office.url, token: 'new' });
    await end(reference, 'received', '2026-03-05');
    expect(office.received).toMatchObject([{ authorization: 'Bearer new' }]);
  });

  it('is found by debt and kind of letter', async () => {
    await client.dispatch(letter, ON);
    await client.dispatch({ ...letter, key: 'x1:demand:1', kind: 'demand' }, ON);
    await client.dispatch({ ...letter, key: 'x2:demand:1', kind: 'demand', about: 'x2' }, ON);
    const found = async (query: string) => (await send('GET', `/control/letters?${query}`)).body;
    expect(await found('about=x1&kind=demand')).toMatchObject({
      letters: [{ reference: 'letter-000002' }],
    });
    expect(await found('about=x1')).toMatchObject({
      letters: [{ kind: 'notification' }, { kind: 'demand' }],
    });
    expect(await found('about=x3')).toEqual({ letters: [] });
    await end('letter-000002', 'received', '2026-03-05');
    expect(await found('about=x1')).toMatchObject({
      letters: [{ events: [] }, { events: [{ outcome: 'received', on: '2026-03-05' }] }],
    });
  });
});

describe('the document', () => {
  const { key, ...order } = letter;
  it.each<[string, string, string, string, unknown, Record<string, string>, number]>([
    ['a letter', 'post', '/letters', '/letters', order, { 'idempotency-key': key }, 200],
    ['no key', 'post', '/letters', '/letters', order, {}, 422],
    [
      'no text',
      'post',
      '/letters',
      '/letters',
      { ...order, text: '' },
      { 'idempotency-key': key },
      422,
    ],
    [
      'no such day',
      'post',
      '/letters',
      '/letters',
      order,
      { 'idempotency-key': key, 'legal-date': '2026-02-29' },
      400,
    ],
    ['no token', 'post', '/letters', '/letters', order, { authorization: '' }, 401],
    ['no such letter', 'get', '/letters/{reference}', '/letters/none', undefined, {}, 404],
    [
      'no token to read',
      'get',
      '/letters/{reference}',
      '/letters/none',
      undefined,
      { authorization: 'x' },
      401,
    ],
  ])('describes the answer to %s', async (_case, method, template, path, body, headers, status) => {
    const answer = await send(method.toUpperCase(), path, body, headers);
    expect(answer.status).toBe(status);
    expect(openapi.answerFaults(method, template, status, answer.media, answer.body)).toEqual([]);
  });

  it('describes a letter read back, a key in conflict and an unavailable post', async () => {
    const { reference } = await client.dispatch(letter, ON);
    await end(reference, 'unclaimed', '2026-03-04');
    const read = await send('GET', `/letters/${reference}`);
    expect(
      openapi.answerFaults('get', '/letters/{reference}', read.status, read.media, read.body),
    ).toEqual([]);
    const conflict = await send(
      'POST',
      '/letters',
      { ...order, about: 'x9' },
      { 'idempotency-key': key },
    );
    expect(
      openapi.answerFaults('post', '/letters', conflict.status, conflict.media, conflict.body),
    ).toEqual([]);
    await send('PUT', '/control/faults', { kind: '5xx', count: 2 });
    const down = await send('POST', '/letters', order, { 'idempotency-key': key });
    expect(openapi.answerFaults('post', '/letters', down.status, down.media, down.body)).toEqual(
      [],
    );
    expect([read.status, conflict.status, down.status]).toEqual([200, 409, 503]);
  });

  it.each([
    ['LetterOrder', letterOrder, order],
    ['LetterOrder', letterOrder, { ...order, kind: 'Mise en demeure' }],
    ['LetterOrder', letterOrder, { ...order, recorded: 'yes' }],
    ['LetterOrder', letterOrder, { ...order, name: 'x' }],
    ['LetterOrder', letterOrder, { ...order, addressee: '' }],
    ['Dispatch', dispatchAnswer, { key: 'k', reference: 'r', dispatchedOn: '2026-03-02' }],
    ['Dispatch', dispatchAnswer, { key: 'k', reference: 'r', dispatchedOn: '2026-02-29' }],
    [
      'Letter',
      letterAnswer,
      { reference: 'r', about: 'x', kind: 'k', recorded: true, dispatchedOn: '2026-03-02' },
    ],
    [
      'OutcomeNotice',
      outcomeNotice,
      { id: 'i', reference: 'r', about: 'x', kind: 'k', outcome: 'lost', on: ON },
    ],
  ])('allows what the client accepts: %s, case %#', (name, schema, value) => {
    expect(schema.safeParse(value).success).toBe(openapi.schemaFaults(name, value).length === 0);
  });
});
