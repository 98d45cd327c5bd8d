import { createOfficesClient } from '../../systems/offices/client';
import document from '../../systems/offices/openapi.json';
import { SystemError } from '../../systems/errors';
import type { DelegationNotice, DelegationRequest } from '../../engine/delegation/types';
import type { Ledger } from '../../ledger/ledger';
import { openLedger } from '../../ledger/open';
import { day, debtCase, opening } from '../ledger/fixtures';
import { OpenApi } from '../systems/openapi';
import { type Answer, Bench, bearer, PEER_TOKEN, problem, TOKEN } from './harness';
import { inMemory } from '../setup/places';

jest.setTimeout(120_000);

const openapi = new OpenApi(document);
let ledger: Ledger;
let bench: Bench;
let asked = 0;

beforeAll(async () => {
  ledger = await openLedger(inMemory());
  bench = await Bench.over(ledger);
  bench.today = day('2020-06-02');
});
afterAll(async () => {
  await bench.close();
  await ledger.close();
});

function request(changes: Partial<DelegationRequest> = {}): DelegationRequest {
  asked += 1;
  return {
    id: `r-${asked}`,
    from: { id: 'office-2', name: 'Caisse (exemple)', address: ['1 place', '00000 Exemple'] },
    on: day('2020-06-01'),
    debtor: `p-${asked}`,
    target: 'AF',
    debt: {
      reference: `d-${asked}`,
      regime: 'health',
      benefit: 'IJ',
      establishedOn: day('2020-01-02'),
    },
    owed: '450.00',
    ...changes,
  };
}

const DELEGATION = '/between-offices/delegations/{id}';
const NOTICE = '/between-offices/delegations/{id}/notices/{number}';
const CLOSING = '/between-offices/closings/{year}';

/** Sends, and holds the answer against the document. */
async function put(
  route: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = bearer(PEER_TOKEN),
): Promise<Answer> {
  const answer = await bench.send('PUT', path, JSON.stringify(body), {
    'content-type': 'application/json',
    ...headers,
  });
  expect(openapi.answerFaults('put', route, answer.status, answer.type, answer.body)).toEqual([]);
  return answer;
}

const ask = (body: DelegationRequest, headers?: Record<string, string>): Promise<Answer> =>
  put(DELEGATION, `/between-offices/delegations/${body.id}`, body, headers);

const tell = (id: string, number: number, notice: DelegationNotice): Promise<Answer> =>
  put(NOTICE, `/between-offices/delegations/${id}/notices/${number}`, notice);

async function idOf(reference: string): Promise<string> {
  const found = (await ledger.delegations.list({})).find((row) => row.reference === reference);
  if (found === undefined) throw new Error('not received');
  return found.id;
}

async function decide(reference: string, body: object, key = `k-${reference}`): Promise<Answer> {
  const id = await idOf(reference);
  return bench.post(`/delegations/${id}/acts`, body, { 'idempotency-key': key });
}

const AGREE = { kind: 'agree', by: 'director' };

const standing = (changes: object = {}): DelegationNotice => ({
  kind: 'standing',
  on: day('2020-06-02'),
  collects: true,
  since: day('2020-06-02'),
  owed: '450.00',
  because: ['CSS L133-4-1'],
  ...changes,
});

describe('a request of another office', () => {
  it('is kept once, with a task for the director, and entrusts nothing by itself', async () => {
    const body = request();
    expect(openapi.requestFaults('put', DELEGATION, body)).toEqual([]);
    expect(await ask(body)).toMatchObject({
      status: 200,
      body: { id: body.id, status: 'recorded' },
    });
    expect(await ask(body)).toMatchObject({ status: 200, body: { status: 'duplicate' } });
    expect(await ask({ ...body, owed: '451.00' })).toEqual(problem(409, 'conflict'));
    const { body: list } = await bench.get('/delegations?role=delegate');
    expect(list['delegations']).toContainEqual(
      expect.objectContaining({ peer: 'office-2', state: 'requested', owed: '450.00' }),
    );
    const { body: tasks } = await bench.get('/tasks?role=director');
    const claim = (await ledger.delegations.load(await idOf(body.id))).debt;
    expect(tasks['tasks']).toContainEqual(
      expect.objectContaining({ debt: claim, task: 'answer-delegation', due: '2020-07-01' }),
    );
    expect((await ledger.showDebt(claim))?.journal).toEqual([]);
    expect((await bench.get(`/debts/${claim}`)).body['standing']).toBeNull();
  });

  it.each([
    ['without the office’s own token', bearer(TOKEN), {}, 401, 'unauthorized'],
    [
      'in the name of another office',
      bearer(PEER_TOKEN),
      { from: { id: 'office-3', name: 'Autre', address: ['x'] } },
      409,
      'conflict',
    ],
    [
      'for a benefit that nobody knows here',
      bearer(PEER_TOKEN),
      { target: 'XYZ' },
      409,
      'conflict',
    ],
    ['without a sum', bearer(PEER_TOKEN), { owed: '0.00' }, 400, 'invalid-input'],
  ])('%s is refused', async (_, headers, changes, status, code) => {
    expect(await ask(request(changes), headers)).toEqual(problem(status, code));
  });
});

describe('the agreement', () => {
  it('is the director’s, and is not given when the debtor owes on that benefit (L133-4-1)', async () => {
    const body = request();
    await ask(body);
    const authority = ['CSS L133-4-1', 'CSS D133-2-3'];
    expect(await decide(body.id, { ...AGREE, by: 'officer' })).toEqual(
      problem(422, 'act-refused', { authority }),
    );
    await ledger.openDebt(
      opening(debtCase({ debtor: body.debtor, establishedOn: day('2020-03-02') })),
    );
    expect(await decide(body.id, AGREE)).toEqual(problem(422, 'act-refused', { authority }));
    expect(await decide(body.id, { kind: 'withdraw', reason: 'x' })).toEqual(
      problem(422, 'act-refused', { authority }),
    );
    expect(await decide(body.id, { kind: 'refuse', reason: 'Il doit déjà un indu' })).toMatchObject(
      {
        status: 200,
      },
    );
    expect(await decide(body.id, AGREE, 'again')).toEqual(
      problem(422, 'act-refused', { authority }),
    );
  });

  it('is not given for a benefit that the office does not serve', async () => {
    const body = request({ target: 'RSA' });
    await ask(body);
    expect(await decide(body.id, AGREE)).toEqual(
      problem(422, 'act-refused', { authority: ['CSS L133-4-1', 'CSS D133-2-3'] }),
    );
  });

  it('entrusts nothing before the delegating office confirms; then the claim may be retained', async () => {
    const body = request();
    await ask(body);
    expect(await decide(body.id, AGREE)).toMatchObject({ body: { status: 'recorded' } });
    expect(await decide(body.id, AGREE)).toMatchObject({ body: { status: 'duplicate' } });
    const claim = (await ledger.delegations.load(await idOf(body.id))).debt;
    expect((await ledger.showDebt(claim))?.permit).toBeNull();
    expect(openapi.requestFaults('put', NOTICE, standing())).toEqual([]);
    expect(await tell(body.id, 1, standing())).toMatchObject({ body: { status: 'recorded' } });
    expect(await tell(body.id, 1, standing())).toMatchObject({ body: { status: 'duplicate' } });
    expect(await tell(body.id, 1, standing({ owed: '1.00' }))).toEqual(problem(409, 'conflict'));
    expect(await tell(body.id, 3, standing())).toEqual(problem(409, 'conflict'));
    const file = await ledger.showDebt(claim);
    expect(file).toMatchObject({
      row: { outstanding: '450.00' },
      permit: { grantedOn: '2020-06-02' },
    });
    expect((await ledger.figures()).amounts).toMatchObject({ outstanding: '1000.00' });
    expect((await ledger.listDebts({})).rows.map(({ id }) => id)).not.toContain(claim);
    expect((await ledger.check()).holds).toBe(true);
  });

  it('a contestation takes the permit back at once; an act on the claim is handed on to its own office', async () => {
    const body = request();
    await ask(body);
    await decide(body.id, AGREE);
    await tell(body.id, 1, standing());
    await tell(body.id, 2, standing({ collects: false, because: ['CSS L133-4-1 (21/12/2004)'] }));
    const claim = (await ledger.delegations.load(await idOf(body.id))).debt;
    expect(await ledger.showDebt(claim)).toMatchObject({
      permit: null,
      row: { phase: 'suspended' },
    });
    expect(await bench.act(claim, { kind: 'contestation', on: '2020-06-02' })).toMatchObject({
      status: 202,
      body: { effect: 'suspends', authority: ['CSS D133-2-3'], outstanding: '450.00' },
    });
    const { notices } = (await ledger.delegations.show(await idOf(body.id))) ?? { notices: [] };
    const said = notices.findLast(({ direction }) => direction === 'sent')?.notice;
    expect(said).toMatchObject({ kind: 'forwarded', act: { kind: 'contestation' } });
    expect(openapi.requestFaults('put', NOTICE, said)).toEqual([]);
    const { kind, on } = standing();
    expect(openapi.requestFaults('put', NOTICE, { kind, on, act: {} })).not.toEqual([]);
    expect(await bench.act(claim, { kind: 'payment-received', amount: '5.00' })).toEqual(
      problem(422, 'act-refused', { authority: ['CSS D133-2-3'] }),
    );
  });
});

it('a notice about a delegation that is not here, or one that cannot be read', async () => {
  expect(await tell('unknown', 1, standing())).toEqual(problem(404, 'not-found'));
  const route = '/between-offices/delegations/r-1/notices/1';
  expect(await put(NOTICE, route, { kind: 'agreed' })).toEqual(problem(400, 'invalid-input'));
  expect(await put(NOTICE, route, standing(), bearer(TOKEN))).toEqual(problem(401, 'unauthorized'));
});

it('a closed year is notified once', async () => {
  const body = {
    year: 2020,
    on: '2021-01-11',
    recovered: '149.38',
    lines: [{ id: 'r-1', recovered: '149.38' }],
  };
  expect(openapi.requestFaults('put', CLOSING, body)).toEqual([]);
  const path = '/between-offices/closings/2020';
  const held = { status: 200, body: { year: 2020, status: 'recorded' } };
  expect(await put(CLOSING, path, body)).toMatchObject(held);
  expect(await put(CLOSING, path, { ...body, on: '2021-01-12' })).toMatchObject(held);
  expect(await put(CLOSING, path, { ...body, recovered: '0.00' })).toEqual(
    problem(409, 'conflict'),
  );
  expect(await put(CLOSING, path, { year: 2020 })).toEqual(problem(400, 'invalid-input'));
  expect(await put(CLOSING, path, body, bearer(TOKEN))).toEqual(problem(401, 'unauthorized'));
});

it('a year that is not over is not closed (D133-2-3 4° e)', async () => {
  expect(await bench.post('/delegation-closings', { year: 2020 })).toEqual(
    problem(422, 'act-refused', { authority: ['CSS D133-2-3 4° e'] }),
  );
});

it('every answer of the document was met', () => {
  expect(openapi.unmet()).toEqual([]);
});

describe('the client', () => {
  const client = (token: string, url = bench.url) =>
    createOfficesClient(
      { find: (office) => (office === 'here' ? { url, token } : null) },
      { retries: 1, pauseMs: 5, timeoutMs: 500, breakAfter: 4, restMs: 60_000 },
    );

  it('asks, tells, closes, and knows whom it may ask', async () => {
    const offices = client(PEER_TOKEN);
    const body = request();
    expect([offices.knows('here'), offices.knows('elsewhere')]).toEqual([true, false]);
    await offices.ask('here', body);
    await decide(body.id, AGREE);
    await offices.tell('here', { delegation: body.id, number: 1 }, standing());
    await offices.close('here', {
      year: 2021,
      on: day('2022-01-10'),
      recovered: '0.00',
      lines: [],
    });
    await offices.end();
  });

  it('says what went wrong: another content, no right, nobody there', async () => {
    const offices = client(PEER_TOKEN);
    const body = request();
    await offices.ask('here', body);
    await expect(offices.ask('here', { ...body, owed: '1.00' })).rejects.toMatchObject({
      kind: 'conflict',
    });
    await offices.end();
    const stranger = client('not-a-token-of-ours');
    await expect(stranger.ask('here', request())).rejects.toMatchObject({ kind: 'rejected' });
    await stranger.end();
    const lost = client(PEER_TOKEN, 'http://127.0.0.1:9');
    await expect(lost.ask('here', request())).rejects.toBeInstanceOf(SystemError);
    await lost.end();
  });
});
