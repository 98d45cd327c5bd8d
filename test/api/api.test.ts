import type { Ledger } from '../../ledger/ledger';
import { openLedger } from '../../ledger/open';
import { day, debtCase, OFFICE } from '../ledger/fixtures';
import { Bench, bearer, INFO, MAIL_TOKEN, problem, TOKEN } from './harness';
import { aLine } from './samples';
import { inMemory } from '../setup/places';

jest.setTimeout(120_000);

let ledger: Ledger;
let bench: Bench;

beforeAll(async () => {
  ledger = await openLedger(inMemory());
});
afterAll(() => ledger.close());
beforeEach(async () => {
  bench = await Bench.over(ledger);
});
afterEach(() => bench.close());

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

describe('files', () => {
  it('say what may be done today and what may not, with the article', async () => {
    const id = await bench.notified();
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
    const id = await bench.notified();
    bench.engineIsUp = false;
    expect(await bench.get(`/debts/${id}`)).toMatchObject({
      status: 200,
      body: { standing: null, row: { id } },
    });
  });

  it('are shown when the law gives no answer, and a lawyer is asked', async () => {
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
    const id = await bench.notified();
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

  it.each([
    [
      'arrears of a term before the revision of the ASPA takes effect',
      {
        regime: 'aspa',
        benefit: 'ASPA',
        undeclared: ['resources'],
        revision: { kind: 'revision', effectiveOn: '2018-03-01' },
      },
      ['CSS R815-42'],
    ],
    ['a loan, which no text rules', { benefit: 'loan' }, ['CSS L553-2 al. 4']],
    [
      'a benefit that this office does not manage',
      { regime: 'housing', benefit: 'APL' },
      [expect.stringMatching(/^CCH L/)],
    ],
  ])('refused by the law: nothing is opened, the reason is told: %s', async (_, as, authority) => {
    const debt = { ...debtCase(), ...as };
    const { id, holidays, policies } = OFFICE;
    const office = { id, holidays, policies, regimes: ['family', 'aspa'] };
    const answer = await bench.post('/debts', { debt, office });
    expect(answer).toEqual(problem(422, 'act-refused'));
    expect(answer.body).toMatchObject({
      authority,
      detail: expect.stringMatching(/^[A-ZÀ-Ý].{20,}/u),
    });
    expect(await bench.get(`/debts/${debt.id}`)).toEqual(problem(404, 'not-found'));
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
    expect(await bench.post('/advance', { to: '2018-05-01', debtor: 'nobody' })).toEqual(
      problem(404, 'not-found'),
    );
    expect(await bench.post('/advance', {})).toEqual(problem(400, 'invalid-input'));
    await bench.close();
    bench = await Bench.over(ledger, { timeLapse: null });
    expect(await bench.post('/advance', { to: '2018-04-01' })).toEqual(
      problem(422, 'not-time-lapse'),
    );
  });

  it('checks the ledger, gives its figures and says what runs', async () => {
    const id = await bench.notified();
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
    const id = await bench.notified();
    const task = {
      debt: id,
      task: 'decide-appeal',
      openedOn: day('2018-03-20'),
      because: ['CSS R142-1'],
      doneBy: 'hand',
    } as const;
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
    expect(await mine('role=director&overdue=true')).toEqual([]);
    await ledger.escalateOverdue({ debtor: null, on: day('2018-04-03') });
    expect(await mine('role=accounting-director')).toEqual(['t1']);
    expect(await mine('overdue=true&kind=decide-appeal')).toEqual(['t1']);
    expect(await mine('overdue=true&kind=enforce')).toEqual([]);
  });

  it('gives tasks page by page, and closes by hand what no act closes', async () => {
    const id = await bench.notified();
    const of = { debt: id, role: 'lawyer', openedOn: day('2018-03-20'), because: [] } as const;
    const due = day('2018-04-02');
    for (const key of ['t1', 't2', 't3'])
      await ledger.openTask({ ...of, key, task: 'read', due, doneBy: 'hand' });
    await ledger.openTask({ ...of, key: 'waits', task: 'enforce', due, doneBy: 'act' });
    const first = (await bench.get(`/tasks?debt=${id}&limit=2`)).body;
    expect(first).toMatchObject({
      tasks: [{ key: 't1', escalation: null }, { key: 't2' }],
      totals: { open: 4, overdue: 0 },
    });
    const next = String(first['next']);
    expect((await bench.get(`/tasks?debt=${id}&limit=2&after=${next}`)).body).toMatchObject({
      tasks: [{ key: 't3' }, { key: 'waits' }],
    });
    expect(await bench.get('/tasks?after=nonsense')).toEqual(problem(400, 'invalid-input'));
    const done = (key: string, reason = 'Lu, sans suite.') =>
      bench.post(`/debts/${id}/tasks/done`, { key, reason });
    expect(await done('t1')).toMatchObject({ status: 200, body: { debt: id, key: 't1' } });
    expect(await done('t1')).toMatchObject({ status: 200 });
    expect(await done('t1', 'Autre chose.')).toEqual(problem(409, 'conflict'));
    expect(await done('waits')).toEqual(problem(409, 'conflict'));
    expect(await done('t9')).toEqual(problem(404, 'not-found'));
    expect((await bench.get(`/tasks?debt=${id}`)).body).toMatchObject({ totals: { open: 3 } });
  });
});
