import { createServer } from 'node:net';
import { join } from 'node:path';
import { familyLine } from '../harness/system';
import { type Cluster, postgresPrograms, startCluster } from '../ledger/cluster';
import { Desk } from './program';

jest.setTimeout(120_000);

let desk: Desk;

beforeEach(() => {
  desk = new Desk();
});

afterEach(() => desk.clear());

const NOWHERE = '127.0.0.1:1';

/** What both processes read; nothing answers behind any of it. */
const SETTINGS = {
  TEMPORAL_ADDRESS: NOWHERE,
  DATABASE_URL: `postgres://${NOWHERE}/indu`,
  INDU_OFFICE: join(__dirname, '../../samples/office.json'),
  INDU_TOKEN: 'a-token-of-the-tests',
  INDU_BENEFITS_URL: `http://${NOWHERE}`,
  INDU_MAIL_URL: `http://${NOWHERE}`,
};

describe.each(['app/api.ts', 'app/worker.ts'])('%s', (entry) => {
  it('names the variables that are missing', async () => {
    const { INDU_OFFICE: _office, ...rest } = SETTINGS;
    expect(await desk.run(entry, [], rest)).toEqual({
      status: 1,
      out: '',
      err: "Variables d'environnement absentes ou mal formées : INDU_OFFICE. Voir la partie Production de README.md.\n",
    });
  });

  it('refuses the development key in production', async () => {
    const end = await desk.run(entry, [], { ...SETTINGS, NODE_ENV: 'production' });
    expect(end).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^INDU_PAYLOAD_KEY manque : /),
    });
  });

  it('says that its database does not answer', async () => {
    expect(await desk.run(entry, [], SETTINGS)).toEqual({
      status: 1,
      out: '',
      err: "DATABASE_URL : la base PostgreSQL ne peut pas être ouverte (ECONNREFUSED). Vérifiez qu'elle tourne, son adresse, son nom et ses droits.\n",
    });
  });
});

const programs = postgresPrograms();
if (programs === null)
  process.stderr.write(
    'PostgreSQL is not installed here: production is not tried with Temporal down.\n',
  );

for (const folder of programs === null ? [] : [programs]) {
  describe('with PostgreSQL, and Temporal down', () => {
    let cluster: Cluster;

    beforeAll(async () => {
      cluster = await startCluster(folder);
    });

    afterAll(() => cluster?.stop());

    it('the worker says so and leaves', async () => {
      const end = await desk.run('app/worker.ts', [], { ...SETTINGS, DATABASE_URL: cluster.url });
      expect(end).toEqual({
        status: 1,
        out: '',
        err: `TEMPORAL_ADDRESS : aucun serveur Temporal ne répond à ${NOWHERE}. Le démarrer, ou retirer ce réglage.\n`,
      });
    });

    it('the API records what debtors do; what the organism does waits', async () => {
      const port = await freePort();
      const api = desk.start('app/api.ts', [], {
        ...SETTINGS,
        DATABASE_URL: cluster.url,
        INDU_PORT: String(port),
      });
      const url = `http://127.0.0.1:${port}`;
      await api.says(`API prête : ${url}`);
      const post = async (
        path: string,
        body: object,
        key = 'k-1',
      ): Promise<{ readonly status: number; readonly body: unknown }> => {
        const answer = await fetch(`${url}${path}`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${SETTINGS.INDU_TOKEN}`,
            'content-type': 'application/json',
            'idempotency-key': key,
          },
          body: JSON.stringify(body),
        });
        return { status: answer.status, body: await answer.json() };
      };
      const { debt } = familyLine({
        debt: 'd-one',
        debtor: 'h-one',
        establishedOn: '2025-03-03',
        amount: '250.00',
      });
      expect(await post('/debts', { debt })).toMatchObject({ status: 201 });
      const contested = await post('/debts/d-one/acts', { kind: 'contestation', on: '2025-03-10' });
      expect(contested).toMatchObject({
        status: 202,
        body: { debt: 'd-one', kind: 'contestation', status: 'recorded' },
      });
      const decided = await post(
        '/debts/d-one/acts',
        { kind: 'contestation-decided', on: '2025-03-11', outcome: 'rejected' },
        'k-2',
      );
      expect(decided).toMatchObject({ status: 503, body: { code: 'engine-unavailable' } });
      api.signal('SIGTERM');
      expect(await api.ended).toMatchObject({ status: 0, err: '' });
    });
  });
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
