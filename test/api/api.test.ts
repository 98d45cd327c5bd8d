import { createHash } from 'node:crypto';
import type { Ledger } from '../../ledger/ledger';
import { openLedger } from '../../ledger/open';
import { collectible, day, debtCase, NOTIFIED, recorded } from '../ledger/fixtures';
import { Bench, bearer, INFO, MAIL_TOKEN, TOKEN } from './harness';
import { aLine } from './samples';

jest.setTimeout(120_000);

let ledger: Ledger;
let bench: Bench;

beforeAll(async () => {
  ledger = await openLedger({ kind: 'memory' });
});
afterAll(() => ledger.close());
beforeEach(async () => {
  bench = await Bench.over(ledger);
});
afterEach(() => bench.close());

const problem = (status: number, code: string, more: object = {}) =>
  expect.objectContaining({
    status,
    type: 'application/problem+json',
    body: expect.objectContaining({
      type: `urn:indu:problem:${code}`,
      code,
      status,
      title: expect.any(String),
      detail: expect.any(String),
      ...more,
    }),
  });

/** A debt of 2018 whose notification was received on 12 March: family benefits, procedure of 2012. */
async function notified(): Promise<string> {
  const debt = debtCase();
  await bench.open(debt);
  for (const event of NOTIFIED) await recorded(ledger, debt.id, event);
  return debt.id;
}

describe('the door', () => {
  it.each([
    ['no token', {}],
    ['another token', bearer('x')],
    ['an empty token', { authorization: 'Bearer ' }],
    ['the token of the mail', bearer(MAIL_TOKEN)],
    ['another scheme', { authorization: `Basic ${TOKEN}` }],
  ])('is closed to %s, on every route of operators', async (_name, headers) => {
    for (const path of [
      '/debts',
      '/debts/x',
      '/debts/x/months/2020-01',
      '/tasks',
      '/ledger/check',
      '/report',
      '/status',
    ]) {
      const answer = await bench.get(path, headers);
      expect(answer).toEqual(problem(401, 'unauthorized'));
      expect(answer.headers['www-authenticate']).toBe('Bearer');
    }
    for (const path of ['/debts', '/debts/x/acts', '/advance']) {
      expect(
        await bench.send('POST', path, '{}', { ...headers, 'content-type': 'application/json' }),
      ).toEqual(problem(401, 'unauthorized'));
    }
  });

  it('says to anybody that it is up, and nothing else', async () => {
    expect((await bench.get('/health', {})).body).toEqual({ status: 'up' });
  });

  it('answers a problem for what it does not know, does not read or finds too long', async () => {
    const json = { ...bearer(TOKEN), 'content-type': 'application/json' };
    expect(await bench.get('/nothing')).toEqual(problem(404, 'not-found'));
    expect(await bench.send('POST', '/debts', '{"debt":', json)).toEqual(
      problem(400, 'invalid-input'),
    );
    expect(
      await bench.send('POST', '/debts', 'x', { ...json, 'content-type': 'text/csv' }),
    ).toEqual(problem(415, 'unsupported-media-type'));
    expect(await bench.send('POST', '/debts', `"${'x'.repeat(1_100_000)}"`, json)).toEqual(
      problem(413, 'too-large'),
    );
  });

  it('says nothing of the inside of a fault', async () => {
    await bench.close();
    bench = await Bench.over(ledger, {
      info: async () => {
        throw new TypeError('Dupont, 12 rue');
      },
    });
    const answer = await bench.get('/status');
    expect(answer).toEqual(problem(500, 'internal'));
    expect(JSON.stringify(answer.body)).not.toContain('Dupont');
  });
});

describe('what a debtor does', () => {
  it('suspends collection and takes the permit back before it is acknowledged', async () => {
    const { id } = await collectible(ledger, debtCase());
    bench.today = day('2018-06-04');
    expect((await bench.get(`/debts/${id}`)).body['permit']).not.toBeNull();
    const answer = await bench.act(id, { kind: 'contestation' });
    expect(answer).toMatchObject({
      status: 202,
      body: {
        debt: id,
        kind: 'contestation',
        on: '2018-06-04',
        status: 'recorded',
        effect: 'suspends',
      },
    });
    expect((await ledger.showDebt(id))?.permit).toBeNull();
    expect(await ledger.undeliveredFor([`debt/${id}`])).toBeGreaterThan(0);
  });

  it('is recorded once under a key, of which only the hash is kept', async () => {
    const id = await notified();
    const first = await bench.act(id, { kind: 'contestation', on: '2018-03-19' }, 'Dupont-1');
    const again = await bench.act(id, { kind: 'contestation', on: '2018-03-19' }, 'Dupont-1');
    expect(first.body).toMatchObject({ status: 'recorded' });
    expect(again).toMatchObject({ status: 202, body: { ...first.body, status: 'duplicate' } });
    const facts = (await ledger.showDebt(id))?.facts.filter((fact) => fact.kind === 'contestation');
    expect(facts?.map((fact) => fact.key)).toEqual([
      createHash('sha256').update('Dupont-1').digest('hex'),
    ]);
    expect(await bench.act(id, { kind: 'contestation', on: '2018-03-20' }, 'Dupont-1')).toEqual(
      problem(409, 'conflict'),
    );
  });

  it('keeps its first day when it is sent again later without one', async () => {
    const id = await notified();
    await bench.act(id, { kind: 'contestation' }, 'k');
    bench.today = day('2018-03-22');
    expect(await bench.act(id, { kind: 'contestation' }, 'k')).toMatchObject({
      status: 202,
      body: { status: 'duplicate', on: '2018-03-20' },
    });
  });

  it('is recorded when it has no effect in law, with the article', async () => {
    const id = await notified();
    const answer = await bench.act(id, { kind: 'lump-sum-chosen', on: '2018-03-20' });
    const late = await bench.act(id, { kind: 'opposition-lodged', on: '2018-03-20' });
    expect(answer.status).toBe(202);
    expect(late).toMatchObject({
      status: 202,
      body: {
        status: 'recorded',
        effect: 'none',
        authority: [expect.any(String)],
        message: expect.any(String),
      },
    });
    expect((await ledger.showDebt(id))?.facts.map((fact) => fact.kind)).toContain(
      'opposition-lodged',
    );
  });

  it('is recorded while Temporal is down, when it says its day', async () => {
    const id = await notified();
    bench.engineIsUp = false;
    expect(await bench.act(id, { kind: 'contestation', on: '2018-03-19' })).toMatchObject({
      status: 202,
      body: { effect: 'suspends' },
    });
    const without = await bench.act(id, { kind: 'contestation' });
    expect(without).toEqual(problem(503, 'engine-unavailable'));
    expect(without.headers['retry-after']).toBe('5');
  });

  it('pays: what is left is told, and what exceeds the debt goes back', async () => {
    const id = await notified();
    expect(
      (await bench.act(id, { kind: 'payment-received', amount: '400.00' })).body,
    ).toMatchObject({
      outstanding: '600.00',
      toRefund: '0.00',
    });
    expect(
      (await bench.act(id, { kind: 'payment-received', amount: '700.00' })).body,
    ).toMatchObject({
      outstanding: '0.00',
      toRefund: '100.00',
    });
  });

  it('cannot be of a day to come, but for the night that not all have passed', async () => {
    const id = await notified();
    expect(await bench.act(id, { kind: 'contestation', on: '2018-03-22' })).toEqual(
      problem(422, 'date-in-the-future'),
    );
    expect(await bench.act(id, { kind: 'contestation', on: '2018-03-21' })).toMatchObject({
      status: 202,
    });
  });
});

describe('what people of the organism decide', () => {
  it.each([
    ['a contrainte without a demand', { kind: 'contrainte-signed', by: 'director' }],
    [
      'a contrainte signed by another than the director',
      { kind: 'contrainte-signed', by: 'case-officer' },
    ],
    ['the service of a contrainte that nobody signed', { kind: 'contrainte-served' }],
    ['a judgment without an opposition', { kind: 'opposition-judged', outcome: 'rejected' }],
    ['a decision on no contestation', { kind: 'contestation-decided', outcome: 'rejected' }],
    ['a plan over twelve months', { kind: 'plan-concluded', months: 13 }],
    ['a write-off without its ground', { kind: 'write-off-decided' }],
    ['a delegation that nobody asked', { kind: 'delegation-agreed', to: 'o-2' }],
  ])('is refused with the rule: %s', async (_name, act) => {
    const id = await notified();
    const before = (await ledger.showDebt(id))?.facts.length;
    const answer = await bench.act(id, { ...act, on: '2018-03-20' });
    expect(answer).toEqual(
      problem(422, 'act-refused', { authority: expect.arrayContaining([expect.any(String)]) }),
    );
    expect((await ledger.showDebt(id))?.facts).toHaveLength(before ?? -1);
  });

  it('is refused for remission after fraud', async () => {
    const id = await notified();
    expect((await bench.act(id, { kind: 'fraud-found' })).status).toBe(200);
    await bench.act(id, { kind: 'remission-requested' });
    expect(await bench.act(id, { kind: 'remission-decided', outcome: 'accepted' })).toEqual(
      problem(422, 'act-refused'),
    );
  });

  it('is answered 200 when it stands, and once under a key', async () => {
    const id = await notified();
    await bench.act(id, { kind: 'contestation' });
    const decided = { kind: 'contestation-decided', outcome: 'rejected' };
    expect(await bench.act(id, decided, 'd')).toMatchObject({
      status: 200,
      body: { status: 'recorded', effect: 'applies' },
    });
    expect(await bench.act(id, decided, 'd')).toMatchObject({
      status: 200,
      body: { status: 'duplicate' },
    });
    expect(await bench.act(id, { ...decided, outcome: 'accepted' }, 'd')).toEqual(
      problem(409, 'conflict'),
    );
  });

  it('waits for Temporal, and nothing is recorded', async () => {
    const id = await notified();
    bench.engineIsUp = false;
    expect(await bench.act(id, { kind: 'fraud-found', on: '2018-03-20' })).toEqual(
      problem(503, 'engine-unavailable'),
    );
    expect((await ledger.showDebt(id))?.facts.map((fact) => fact.kind)).not.toContain(
      'fraud-found',
    );
  });
});

describe('an act that cannot be read', () => {
  it('is refused with the path of its fault, and never repeats it', async () => {
    const id = await notified();
    const bad: readonly (readonly [object, string])[] = [
      [{ kind: 'payment-received', amount: '12.345' }, 'amount'],
      [{ kind: 'payment-received', amount: '-1.00' }, 'amount'],
      [{ kind: 'payment-received' }, 'amount'],
      [{ kind: 'Dupont' }, 'kind'],
      [{ kind: 'retention-executed', amount: '1.00', month: '2018-05' }, 'kind'],
      [{ kind: 'notification-sent' }, 'kind'],
      [{ kind: 'contestation', on: '2018-02-29' }, 'on'],
      [{ kind: 'contestation', by: 'Dupont' }, 'by'],
      [{ kind: 'contestation-decided', outcome: 'partly' }, 'amount'],
      [{ kind: 'plan-concluded', months: 2.5 }, 'months'],
    ];
    for (const [body, path] of bad) {
      const answer = await bench.act(id, body);
      expect(answer).toEqual(
        problem(400, 'invalid-input', { faults: [{ path, message: expect.any(String) }] }),
      );
      expect(JSON.stringify(answer.body)).not.toContain('Dupont');
    }
    expect(await bench.post(`/debts/${id}/acts`, { kind: 'contestation' })).toEqual(
      problem(400, 'missing-key'),
    );
    expect(await bench.act(id, { kind: 'contestation' }, ' ')).toEqual(problem(400, 'missing-key'));
    expect(await bench.act('nobody', { kind: 'contestation' })).toEqual(problem(404, 'not-found'));
  });
});

describe('the registered mail', () => {
  const outcome = (about: string, change: object = {}) => ({
    id: 'e-1',
    about,
    kind: 'notification',
    outcome: 'received',
    on: '2018-03-12',
    reference: 'r-1',
    ...change,
  });
  const tell = (body: object, token = MAIL_TOKEN) =>
    bench.post('/mail-events', body, bearer(token));

  it('opens the delay of the notification, once, also while Temporal is down', async () => {
    const id = await bench.open(debtCase());
    await recorded(ledger, id, { on: day('2018-03-06'), kind: 'notification-sent' });
    bench.engineIsUp = false;
    expect(await tell(outcome(id))).toMatchObject({
      status: 202,
      body: { debt: id, kind: 'notification-received', status: 'recorded' },
    });
    expect(await tell(outcome(id))).toMatchObject({ status: 202, body: { status: 'duplicate' } });
    bench.engineIsUp = true;
    const { standing } = (await bench.get(`/debts/${id}`)).body;
    expect(standing).toMatchObject({
      today: '2018-03-20',
      delays: expect.arrayContaining([
        { name: 'payment', opens: '2018-03-12', expires: '2018-05-14' },
      ]),
    });
  });

  it('keeps silent about a letter whose outcome opens nothing', async () => {
    const id = await notified();
    const before = (await ledger.showDebt(id))?.facts.length;
    expect(await tell(outcome(id, { kind: 'demand', outcome: 'returned' }))).toMatchObject({
      status: 202,
      body: { status: 'noted', effect: 'none' },
    });
    expect((await ledger.showDebt(id))?.facts).toHaveLength(before ?? -1);
  });

  it('serves no contrainte that nobody signed', async () => {
    const id = await notified();
    expect(await tell(outcome(id, { kind: 'contrainte' }))).toEqual(problem(422, 'act-refused'));
  });

  it('has its own token, and the operator too may hold the slip', async () => {
    const id = await notified();
    expect(await tell(outcome(id), 'x')).toEqual(problem(401, 'unauthorized'));
    expect((await tell(outcome(id, { on: '2018-03-13' }), TOKEN)).status).toBe(202);
  });

  it('is refused what cannot be read', async () => {
    const id = await notified();
    expect(await tell(outcome(id, { outcome: 'lost' }))).toEqual(problem(400, 'invalid-input'));
    expect(await tell(outcome(id, { kind: 'postcard' }))).toEqual(problem(400, 'invalid-input'));
    expect(await tell(outcome('nobody'))).toEqual(problem(404, 'not-found'));
    expect(await tell(outcome(id, { on: '2018-03-22' }))).toEqual(
      problem(422, 'date-in-the-future'),
    );
  });
});

describe('files', () => {
  it('say what may be done today and what may not, with the article', async () => {
    const id = await notified();
    const { status, body } = await bench.get(`/debts/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      row: { id, claimed: '1000.00', outstanding: '1000.00' },
      permit: null,
      standing: { today: '2018-03-20', refused: null },
      facts: [{ kind: 'notification-sent' }, { kind: 'notification-received' }],
      journal: [{ number: 1, posting: 'opened', amount: '1000.00' }],
    });
    const standing = body['standing'] as {
      readonly acts: readonly { act: string; allowed: boolean; because: string[] }[];
    };
    const verdict = (name: string) => standing.acts.find(({ act }) => act === name);
    expect(verdict('contest')).toMatchObject({ allowed: true });
    expect(verdict('retain')).toMatchObject({
      allowed: false,
      from: '2018-05-15',
      because: [expect.any(String)],
    });
    expect(verdict('sign-contrainte')).toMatchObject({
      allowed: false,
      because: [expect.stringContaining('CSS')],
    });
  });

  it('are shown without the acts while nobody knows the legal today', async () => {
    const id = await notified();
    bench.engineIsUp = false;
    expect(await bench.get(`/debts/${id}`)).toMatchObject({
      status: 200,
      body: { standing: null, row: { id } },
    });
  });

  it('say when the law gives no answer', async () => {
    const debt = debtCase({ establishedOn: day('2011-03-07') });
    await bench.open(debt);
    await ledger.recordFact({
      debt: debt.id,
      event: { on: day('2011-03-14'), kind: 'notification-received' },
      key: 'n',
      author: 'tester',
      recordedOn: day('2011-03-14'),
      deliver: false,
    });
    bench.today = day('2011-03-20');
    const file = await bench.get(`/debts/${debt.id}`);
    const tasks = await bench.get('/tasks?role=lawyer');
    expect(file.status).toBe(200);
    expect(tasks.body['tasks']).toContainEqual(
      expect.objectContaining({ debt: debt.id, role: 'lawyer' }),
    );
  });

  it('are not found when they are nobody’s', async () => {
    expect(await bench.get('/debts/nobody')).toEqual(problem(404, 'not-found'));
    expect(await bench.get('/debts/nobody/months/2020-01')).toEqual(problem(404, 'not-found'));
    const id = await notified();
    expect(await bench.get(`/debts/${id}/months/2020-01`)).toEqual(problem(404, 'not-found'));
    expect(await bench.get(`/debts/${id}/months/2020-13`)).toEqual(
      problem(400, 'invalid-input', { faults: [expect.objectContaining({ path: 'month' })] }),
    );
  });

  it('are listed by filter, page after page, with the totals of all', async () => {
    const debtor = `list-${process.pid}`;
    const ids = ['a', 'b', 'c'].map((name) => `${debtor}-${name}`);
    for (const id of ids) await bench.open(debtCase({ id, debtor }));
    const first = await bench.get(`/debts?debtor=${debtor}&limit=2`);
    expect(first.body).toMatchObject({
      rows: [{ id: ids[0] }, { id: ids[1] }],
      totals: { debts: 3, byPhase: { detected: 3 }, claimed: '3000.00', outstanding: '3000.00' },
    });
    expect((await bench.get(`/debts?debtor=${debtor}&limit=2&after=${ids[1]}`)).body).toMatchObject(
      { rows: [{ id: ids[2] }] },
    );
    expect((await bench.get(`/debts?debtor=${debtor}&open=ended`)).body).toMatchObject({
      rows: [],
      totals: { debts: 0 },
    });
    expect((await bench.get(`/debts?debtor=${debtor}&phase=retention`)).body).toMatchObject({
      rows: [],
    });
    for (const query of [
      'phase=x',
      'limit=0',
      'limit=x',
      'open=yes',
      'colour=blue',
      'debtor=a/b',
    ]) {
      expect(await bench.get(`/debts?${query}`)).toEqual(problem(400, 'invalid-input'));
    }
  });
});

describe('opening a debt', () => {
  it('is done once, and never in place of another', async () => {
    const { debt } = aLine();
    const mine = { ...debt, id: `new-${process.pid}`, debtor: `new-${process.pid}` };
    expect(await bench.post('/debts', { debt: mine })).toMatchObject({
      status: 201,
      body: { debt: mine.id, status: 'opened' },
    });
    expect(await bench.post('/debts', { debt: mine })).toEqual(problem(409, 'already-open'));
    expect(await bench.post('/debts', { debt: { ...mine, cause: 'organism' } })).toEqual(
      problem(409, 'conflict'),
    );
  });

  it('says what is wrong in the debt, all at once', async () => {
    const { debt } = aLine();
    const bad = {
      ...debt,
      regime: 'x',
      lines: [{ ...debt.lines[0], amount: '1.005', paidOn: '2023-02-30' }],
    };
    expect(await bench.post('/debts', { debt: bad })).toEqual(
      problem(400, 'invalid-input', {
        faults: [
          { path: 'debt.regime', message: expect.any(String) },
          { path: 'debt.lines[0].paidOn', message: expect.any(String) },
          { path: 'debt.lines[0].amount', message: expect.any(String) },
        ],
      }),
    );
  });
});

describe('the system', () => {
  it('moves time in a time-lapse, and nowhere else', async () => {
    expect(await bench.post('/advance', { to: '2018-04-01', debtor: 'b-1' })).toMatchObject({
      status: 200,
      body: { to: '2018-04-01', debtors: 1 },
    });
    await bench.post('/advance', { to: '2018-05-01' });
    expect(bench.moved).toEqual([
      ['b-1', '2018-04-01'],
      [null, '2018-05-01'],
    ]);
    expect(await bench.post('/advance', {})).toEqual(problem(400, 'invalid-input'));
    await bench.close();
    bench = await Bench.over(ledger, { timeLapse: null });
    expect(await bench.post('/advance', { to: '2018-04-01' })).toEqual(
      problem(422, 'not-time-lapse'),
    );
  });

  it('checks the ledger, gives its figures and says what runs', async () => {
    const id = await notified();
    expect((await bench.get('/ledger/check')).body).toMatchObject({ holds: true, broken: null });
    const { body } = await bench.get('/report');
    expect(body).toMatchObject({
      debts: expect.any(Number),
      amounts: { opened: expect.any(String) },
    });
    expect((await bench.get(`/debts/${id}`)).status).toBe(200);
    expect((await bench.get('/status')).body).toEqual(INFO);
  });

  it('lists tasks by due day and role', async () => {
    const id = await notified();
    const task = {
      debt: id,
      task: 'decide-appeal',
      openedOn: day('2018-03-20'),
      because: ['CSS R142-1'],
    };
    await ledger.openTask({ ...task, key: 't2', role: 'director', due: day('2018-05-02') });
    await ledger.openTask({ ...task, key: 't1', role: 'director', due: day('2018-04-02') });
    const mine = async (query: string) => {
      const { body } = await bench.get(`/tasks?${query}`);
      return (body['tasks'] as readonly { debt: string; key: string }[])
        .filter((each) => each.debt === id)
        .map((each) => each.key);
    };
    expect(await mine('role=director')).toEqual(['t1', 't2']);
    expect(await mine('role=director&due=2018-04-02')).toEqual(['t1']);
    expect(await mine('role=lawyer')).toEqual([]);
    expect(await bench.get('/tasks?role=king')).toEqual(problem(400, 'invalid-input'));
  });
});
