import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import type { PortfolioLine } from '../../api/schemas/portfolio';
import { familyLine, testOffice } from '../harness/system';
import { Desk, type Ended } from './program';

jest.setTimeout(120_000);

let desk: Desk;

beforeEach(() => {
  desk = new Desk();
});

afterEach(async () => {
  const left = await desk.leftAtTheEnd();
  await desk.clear();
  if (left.length > 0) throw new Error(`processes were left behind:\n${left.join('\n')}`);
});

const LINE = familyLine({
  debt: 'd-one',
  debtor: 'h-one',
  establishedOn: '2025-03-03',
  amount: '250.00',
});

function start(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const portfolio = desk.portfolio([LINE]);
  const office = desk.office(testOffice());
  return desk.run(
    'app/start.ts',
    ['--once', '--portfolio', portfolio, '--office', office, '--until', '2025-03-31', ...args],
    env,
  );
}

describe('a portfolio with bad lines opens nothing and names each of them', () => {
  type Change = (line: PortfolioLine) => unknown;
  const withLine =
    (part: object): Change =>
    (line) => ({
      ...line,
      debt: { ...line.debt, lines: [{ ...line.debt.lines[0], ...part }] },
    });
  const BAD: readonly (readonly [what: string, path: string, message: RegExp, change: Change])[] = [
    [
      'an amount with three decimals',
      'debt.lines[0].amount',
      /deux décimales/,
      withLine({ amount: '12.345' }),
    ],
    [
      'a negative amount',
      'debt.lines[0].amount',
      /deux décimales|négatif/,
      withLine({ amount: '-12.00' }),
    ],
    ['an amount as a number', 'debt.lines[0].amount', /./, withLine({ amount: 12 })],
    [
      'a date that does not exist',
      'debt.lines[0].paidOn',
      /date/i,
      withLine({ paidOn: '2025-02-30' }),
    ],
    [
      'another day that does not exist',
      'debt.establishedOn',
      /date/i,
      (line) => ({ ...line, debt: { ...line.debt, establishedOn: '2025-13-01' } }),
    ],
    [
      'an unknown code',
      'debt.regime',
      /inconnue/,
      (line) => ({ ...line, debt: { ...line.debt, regime: 'lottery' } }),
    ],
    [
      'an unknown benefit',
      'situation.benefits[0].code',
      /inconnue/,
      (line) => ({
        ...line,
        situation: { ...line.situation, benefits: [{ code: 'XYZ', amount: '1.00' }] },
      }),
    ],
    [
      'a member that is missing',
      'debt.debtor',
      /obligatoire|absent/i,
      ({ debt: { debtor: _debtor, ...debt }, ...line }) => ({ ...line, debt }),
    ],
    [
      'an unknown member',
      'debt.comment',
      /inconnu/,
      (line) => ({ ...line, debt: { ...line.debt, comment: 'x' } }),
    ],
    [
      'an event of an unknown kind',
      'events[0]',
      /inconnue/,
      (line) => ({ ...line, events: [{ on: '2025-03-10', kind: 'miracle' }] }),
    ],
    [
      'an event that the run itself produces',
      'events[0]',
      /./,
      (line) => ({
        ...line,
        events: [
          { on: '2025-05-05', kind: 'retention-executed', month: '2025-04', amount: '10.00' },
        ],
      }),
    ],
    [
      'an event before its debt',
      'events[0].on',
      /précède la constatation/,
      (line) => ({
        ...line,
        events: [{ on: '2020-01-06', kind: 'payment-received', amount: '10.00' }],
      }),
    ],
    ['a debt twice', 'debt.id', /./, (line) => line],
    [
      'two situations of one household',
      'situation',
      /./,
      (line) => ({
        ...line,
        debt: { ...line.debt, id: 'd-other' },
        situation: { ...line.situation, payable: '1.00' },
      }),
    ],
  ];

  it('by indu recover, in JSON on standard output, with exit status 2', async () => {
    const bad = BAD.map(([, , , change]) => `${JSON.stringify(change(LINE))}\n`);
    const file = desk.file(
      'bad.ndjson',
      [`${JSON.stringify(LINE)}\n`, ...bad, 'not json\n', '\n', '[]\n'].join(''),
    );
    const { status, out, err } = await desk.run('cli/main.ts', ['recover', file, '--time-lapse']);
    expect(status).toBe(2);
    expect(err).toBe(
      `${BAD.length + 2} ligne(s) fautive(s) : rien n’a été ouvert. Corrigez-les, puis relancez la commande.\n`,
    );
    const told: unknown[] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const expected = [
      ...BAD.map(([what, path, message], index) => ({
        line: index + 2,
        error: {
          code: 'invalid-input',
          path: expect.stringMatching(starting(path)),
          message: expect.stringMatching(message),
        },
        what,
      })),
      {
        line: BAD.length + 2,
        error: expect.objectContaining({ code: 'invalid-input' }),
        what: 'not JSON',
      },
      {
        line: BAD.length + 4,
        error: expect.objectContaining({ code: 'invalid-input' }),
        what: 'not an object',
      },
    ];
    expect(told).toHaveLength(expected.length);
    for (const [index, { what, ...each }] of expected.entries())
      expect({ what, told: told[index] }).toMatchObject({ what, told: each });
    expect(out).not.toContain('12.345');
    expect(desk.has('state')).toBe(false);
  });

  it('by indu recover when every debt is established after the last day: nothing is started', async () => {
    const file = desk.portfolio([LINE], 'later.ndjson');
    const { status, out, err } = await desk.run('cli/main.ts', [
      'recover',
      file,
      '--time-lapse',
      '--until',
      '2018-01-01',
    ]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/constatés après le 2018-01-01.*--until/);
    expect(desk.has('state')).toBe(false);
  });

  it('by npm start, line by line, with exit status 1', async () => {
    const bad = desk.portfolio(
      [
        LINE,
        {
          ...LINE,
          debt: { ...LINE.debt, establishedOn: '2025-02-29' as typeof LINE.debt.establishedOn },
        },
      ],
      'bad.ndjson',
    );
    const end = await start(['--portfolio', bad]);
    expect(end).toMatchObject({ status: 1, out: '' });
    expect(end.err).toMatch(
      /^Le portefeuille a des lignes fautives, rien n’a été ouvert :\n {2}ligne 2, debt\.establishedOn : .*date.*\n$/i,
    );
    expect(desk.has('state')).toBe(false);
  });
});

const starting = (path: string): RegExp => new RegExp(`^${path.replaceAll(/[[\].]/g, '\\$&')}`);

describe('what cannot be is told in one French message', () => {
  it.each([
    [
      'a portfolio that is not there',
      ['--portfolio', 'nowhere.ndjson'],
      {},
      /^Le fichier nowhere\.ndjson n'existe pas : vérifiez son nom\.\n$/,
    ],
    ['an office that is not there', ['--office', 'nowhere.json'], {}, /nowhere\.json/],
    [
      'a last day that does not exist',
      ['--until', '2025-06-31'],
      {},
      /^--until : une date qui existe, au format AAAA-MM-JJ, est attendue\.\n$/,
    ],
    [
      'an option that does not exist',
      ['--fast'],
      {},
      /^Option inconnue ou incomplète\. Options admises : --once, .*\n$/,
    ],
    [
      'a port that is none',
      [],
      { INDU_PORT: 'http' },
      /^INDU_PORT doit être un numéro de port, entre 0 et 65535\.\n$/,
    ],
    [
      'time-lapse in production',
      [],
      { NODE_ENV: 'production' },
      /^Le temps ne s’accélère pas en production/,
    ],
    [
      'time-lapse with a cluster',
      [],
      { TEMPORAL_ADDRESS: '127.0.0.1:1' },
      /^Le temps ne s’accélère pas en production/,
    ],
    [
      'a server that is not there',
      [],
      { INDU_TEMPORAL_SERVER: join('nowhere', 'temporal-server') },
      /^INDU_TEMPORAL_SERVER : .*temporal-server ne démarre pas.*\.\n$/,
    ],
  ])('%s', async (_what, args, env, message) => {
    const end = await start(args, env);
    expect(end.status).toBe(1);
    expect(end.err).toMatch(message);
    expect(end.err).not.toMatch(/\n {4}at /);
    expect(desk.has('state/run.json')).toBe(false);
    expect(desk.has('state/ledger.pid')).toBe(false);
  });

  it('a port that is taken', async () => {
    const other = await listening();
    const address = other.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const end = await start([], { INDU_PORT: String(port) });
    other.close();
    expect(end).toMatchObject({
      status: 1,
      err: `Le port ${port} est déjà pris : arrêtez le programme qui l’occupe, ou choisissez-en un autre par INDU_PORT.\n`,
    });
    expect(desk.has('state/ledger.pid')).toBe(false);
  });

  it('no server by any way', async () => {
    const empty = join(desk.folder, 'tmp');
    const end = await start([], {
      XDG_CACHE_HOME: empty,
      PATH: empty,
      GOBIN: empty,
      HTTPS_PROXY: 'http://127.0.0.1:1',
      https_proxy: 'http://127.0.0.1:1',
    });
    expect(end.status).toBe(1);
    expect(end.err).toMatch(
      /^Il manque un serveur Temporal 1\.32 ou plus récent\. Six voies mènent à un serveur :\n/,
    );
    for (const way of [1, 2, 3, 4, 5, 6]) expect(end.err).toContain(`\n  ${way}. `);
  });
});

function listening(): Promise<Server> {
  const server = createServer();
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
