import { createHash } from 'node:crypto';
import type { Ledger } from '../../ledger/ledger';
import { openLedger } from '../../ledger/open';
import { collectible, day, debtCase, recorded } from '../ledger/fixtures';
import { Bench, bearer, MAIL_TOKEN, problem, TOKEN } from './harness';
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
    const id = await bench.notified();
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
    const id = await bench.notified();
    await bench.act(id, { kind: 'contestation' }, 'k');
    bench.today = day('2018-03-22');
    expect(await bench.act(id, { kind: 'contestation' }, 'k')).toMatchObject({
      status: 202,
      body: { status: 'duplicate', on: '2018-03-20' },
    });
  });

  it('is recorded when it has no effect in law, with the article', async () => {
    const id = await bench.notified();
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
    const id = await bench.notified();
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
    const id = await bench.notified();
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
    const id = await bench.notified();
    expect(await bench.act(id, { kind: 'contestation', on: '2018-03-22' })).toEqual(
      problem(422, 'date-in-the-future'),
    );
    expect(await bench.act(id, { kind: 'contestation', on: '2018-03-21' })).toMatchObject({
      status: 202,
    });
  });

  it('cannot be of a day before the debt: nothing is recorded, and the money stays to be entered', async () => {
    const id = await bench.notified();
    for (const act of [{ kind: 'contestation' }, { kind: 'payment-received', amount: '10.00' }]) {
      expect(await bench.act(id, { ...act, on: '2017-03-21' })).toEqual(
        problem(422, 'date-before-establishment'),
      );
    }
    expect((await bench.act(id, { kind: 'payment-received', amount: '10.00' })).body).toMatchObject(
      { outstanding: '990.00', authority: ['CSS L553-2'] },
    );
  });
});

const FIRST_SIGNATURE = {
  kind: 'fraud-proposed',
  by: 'o-1',
  role: 'case-officer',
  evidence: 'e-1',
};
const SECOND_SIGNATURE = { kind: 'fraud-found', by: 'o-2', role: 'director' };

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
    [
      'a write-off without its ground',
      { kind: 'write-off-decided', decidedBy: ['director', 'accounting-director'] },
    ],
    [
      'a finding of fraud that nobody proposed',
      { kind: 'fraud-found', by: 'o-2', role: 'director' },
    ],
    [
      'an increase without a finding',
      { kind: 'fraud-increase-decided', rate: 'first', by: 'director' },
    ],
    ['a payment that was never made', { kind: 'payment-returned', amount: '10.00' }],
    ['the end of an insolvency that never began', { kind: 'insolvency-closed' }],
    ['a delegation that nobody asked', { kind: 'delegation-agreed', to: 'o-2' }],
  ])('is refused with the rule: %s', async (_name, act) => {
    const id = await bench.notified();
    const before = (await ledger.showDebt(id))?.facts.length;
    const answer = await bench.act(id, { ...act, on: '2018-03-20' });
    expect(answer).toEqual(
      problem(422, 'act-refused', { authority: expect.arrayContaining([expect.any(String)]) }),
    );
    expect((await ledger.showDebt(id))?.facts).toHaveLength(before ?? -1);
  });

  it('is refused for remission after fraud', async () => {
    const id = await bench.notified();
    await bench.act(id, FIRST_SIGNATURE);
    for (const second of [
      { by: 'o-1', role: 'director' },
      { by: 'o-2', role: 'case-officer' },
    ]) {
      expect(await bench.act(id, { kind: 'fraud-found', ...second })).toEqual(
        problem(422, 'act-refused'),
      );
    }
    expect((await bench.act(id, SECOND_SIGNATURE)).status).toBe(200);
    await bench.act(id, { kind: 'remission-requested' });
    expect(await bench.act(id, { kind: 'remission-decided', outcome: 'accepted' })).toEqual(
      problem(422, 'act-refused'),
    );
  });

  it('is answered 200 when it stands, and once under a key', async () => {
    const id = await bench.notified();
    await bench.act(id, { kind: 'contestation' });
    const decided = { kind: 'contestation-decided', outcome: 'rejected' };
    expect(await bench.act(id, decided, 'd')).toMatchObject({
      status: 200,
      body: { status: 'recorded', effect: 'applies', authority: ['CSS L553-2 al. 1'] },
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
    const id = await bench.notified();
    bench.engineIsUp = false;
    expect(await bench.act(id, { ...SECOND_SIGNATURE, on: '2018-03-20' })).toEqual(
      problem(503, 'engine-unavailable'),
    );
    expect((await ledger.showDebt(id))?.facts.map((fact) => fact.kind)).not.toContain(
      'fraud-found',
    );
  });
});

describe('an act that cannot be read', () => {
  it('is refused with the path of its fault, and never repeats it', async () => {
    const id = await bench.notified();
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
    const id = await bench.notified();
    const before = (await ledger.showDebt(id))?.facts.length;
    expect(await tell(outcome(id, { kind: 'first-retention', outcome: 'returned' }))).toMatchObject(
      {
        status: 202,
        body: { status: 'noted', effect: 'none' },
      },
    );
    expect((await ledger.showDebt(id))?.facts).toHaveLength(before ?? -1);
  });

  it('serves no contrainte that nobody signed', async () => {
    const id = await bench.notified();
    expect(await tell(outcome(id, { kind: 'contrainte' }))).toEqual(problem(422, 'act-refused'));
  });

  it('has its own token, and the operator too may hold the slip', async () => {
    const id = await bench.notified();
    expect(await tell(outcome(id), 'x')).toEqual(problem(401, 'unauthorized'));
    expect((await tell(outcome(id, { on: '2018-03-13' }), TOKEN)).status).toBe(202);
  });

  it('is refused what cannot be read', async () => {
    const id = await bench.notified();
    expect(await tell(outcome(id, { outcome: 'lost' }))).toEqual(problem(400, 'invalid-input'));
    expect(await tell(outcome(id, { kind: 'postcard' }))).toEqual(problem(400, 'invalid-input'));
    expect(await tell(outcome('nobody'))).toEqual(problem(404, 'not-found'));
    expect(await tell(outcome(id, { on: '2018-03-22' }))).toEqual(
      problem(422, 'date-in-the-future'),
    );
  });
});
