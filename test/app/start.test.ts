import { setTimeout as pause } from 'node:timers/promises';
import type { PortfolioLine } from '../../api/schemas/portfolio';
import type { Report } from '../../app/report';
import { familyLine, testOffice } from '../harness/system';
import { Desk } from './program';

// Each run starts a Temporal server, a ledger, workers and simulators of its own.
jest.setTimeout(180_000);

let desk: Desk;

beforeEach(() => {
  desk = new Desk();
});

afterEach(() => desk.clear());

/** Three households: one settled by retentions, one of two debts, one contested and then cancelled. */
const LINES: readonly PortfolioLine[] = [
  familyLine({
    debt: 'd-one',
    debtor: 'h-one',
    establishedOn: '2025-03-03',
    amount: '250.00',
    events: [{ on: '2025-03-10', kind: 'notification-received' }],
  }),
  familyLine({
    debt: 'd-two',
    debtor: 'h-two',
    establishedOn: '2025-03-03',
    amount: '100.00',
    events: [
      { on: '2025-03-10', kind: 'notification-received' },
      { on: '2025-04-14', kind: 'payment-received', amount: '100.00' },
    ],
  }),
  familyLine({
    debt: 'd-three',
    debtor: 'h-two',
    establishedOn: '2025-03-24',
    amount: '900.00',
    events: [{ on: '2025-04-01', kind: 'notification-received' }],
  }),
  familyLine({
    debt: 'd-four',
    debtor: 'h-three',
    establishedOn: '2018-03-05',
    amount: '400.00',
    events: [
      { on: '2018-03-12', kind: 'notification-received' },
      { on: '2018-04-03', kind: 'contestation' },
      { on: '2018-06-04', kind: 'contestation-decided', outcome: 'accepted' },
    ],
  }),
];

function started(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const portfolio = desk.portfolio(LINES);
  const office = desk.office(testOffice());
  return desk.start('app/start.ts', ['--portfolio', portfolio, '--office', office, ...args], env);
}

const report = (): Report => JSON.parse(desk.read('report.json'));

const INVARIANTS = [
  'chain',
  'identity',
  'no-debt-below-zero',
  'no-refund-beyond-receipts',
  'one-retention-a-month',
  'no-retention-without-permit',
  'third-party-not-below-zero',
  'ends-and-open-make-all',
].map((name) => ({ name, holds: true }));

/** On 31 August 2025, whatever happened on the way. */
const AT_THE_END = {
  byEnd: { settled: 2, cancelled: 1 },
  byPhase: { retention: 1 },
  amounts: {
    opened: '1650.00',
    recoveredByRetention: '468.82',
    paid: '100.00',
    cancelled: '400.00',
    refunded: '0.00',
    outstanding: '681.18',
  },
  invariants: INVARIANTS,
};

it('carries a portfolio, reports, leaves; then the same again, and goes on with --keep', async () => {
  const first = await started(['--once', '--until', '2025-06-30']).ended;
  expect(first).toMatchObject({ status: 0, err: '' });
  expect(first.out).toContain('Le rapport complet est dans report.json.');
  const { temporal, ...rest } = report();
  expect(rest).toEqual({
    from: '2018-03-05',
    until: '2025-06-30',
    debts: 4,
    byEnd: { settled: 1, cancelled: 1 },
    byPhase: { retention: 2 },
    open: 2,
    amounts: expect.objectContaining({
      opened: '1650.00',
      recoveredByRetention: '218.82',
      paid: '100.00',
      cancelled: '400.00',
      outstanding: '931.18',
    }),
    invariants: INVARIANTS,
    refusedActs: [],
  });
  expect(temporal).toMatchObject({
    server: expect.stringMatching(/^1\.(3[2-9]|[4-9]\d)/),
    workflows: 7,
  });
  expect(await desk.leftAtTheEnd()).toEqual([]);

  const again = await started(['--once', '--until', '2025-06-30']).ended;
  expect(again).toMatchObject({ status: 0, err: '' });
  expect({ ...report(), temporal: null }).toEqual({ ...rest, temporal: null });

  const kept = await started(['--once', '--keep', '--until', '2025-08-31']).ended;
  expect(kept).toMatchObject({ status: 0, err: '' });
  expect(report()).toMatchObject({
    from: '2018-03-05',
    until: '2025-08-31',
    debts: 4,
    ...AT_THE_END,
  });
  expect(await desk.leftAtTheEnd()).toEqual([]);
});

it('killed without warning in the middle of a run, it leaves no process, and --keep ends as if nothing had happened', async () => {
  const system = started(['--once', '--until', '2025-08-31']);
  await system.says('en temps accéléré');
  await pause(1_500);
  system.signal('SIGKILL');
  await system.ended;
  expect(await desk.leftAtTheEnd()).toEqual([]);
  expect(desk.has('report.json')).toBe(false);

  const kept = await started(['--once', '--keep', '--until', '2025-08-31']).ended;
  expect(kept).toMatchObject({ status: 0, err: '' });
  expect(report()).toMatchObject({ from: '2018-03-05', ...AT_THE_END });
  expect(await desk.leftAtTheEnd()).toEqual([]);
});

it('stays up until it is stopped; meanwhile its folder and its debts are taken', async () => {
  const system = started(['--until', '2025-06-30']);
  await system.says("Ctrl-C l'arrête.");
  expect(desk.has('state/run.json')).toBe(true);

  const second = await started(['--once', '--until', '2025-06-30']).ended;
  expect(second).toEqual({
    status: 1,
    out: '',
    err: `Un système tourne déjà dans ${desk.home} : arrêtez-le (Ctrl-C dans sa fenêtre), ou donnez un autre dossier par INDU_HOME.\n`,
  });

  const more = familyLine({
    debt: 'd-five',
    debtor: 'h-one',
    establishedOn: '2025-07-07',
    amount: '120.00',
  });
  const opened = await desk.run('cli/main.ts', ['recover', desk.portfolio([...LINES, more])]);
  expect(opened.status).toBe(1);
  expect(opened.out).toContain('1 indu(s) ouvert(s), 4 refusé(s).');
  expect(opened.out).toContain('d-one : Indu déjà ouvert');
  const moved = await desk.run('cli/main.ts', ['advance', 'h-one', '--to', '2025-07-08']);
  expect(moved).toMatchObject({ status: 0, err: '' });
  const shown = await desk.run('cli/main.ts', ['debt', 'show', 'd-five', '--json']);
  expect(JSON.parse(shown.out)).toMatchObject({ row: { id: 'd-five', phase: 'notified' } });

  system.signal('SIGINT');
  const end = await system.ended;
  expect(end).toMatchObject({ status: 0, err: '' });
  expect(await desk.leftAtTheEnd()).toEqual([]);
  expect(desk.has('state/run.json')).toBe(false);
});

it('Ctrl-C in the middle of a run leaves no process behind, and the folder free', async () => {
  const system = started(['--once', '--until', '2025-12-31']);
  await system.says('en temps accéléré');
  system.signal('SIGINT');
  const end = await system.ended;
  expect(end).toMatchObject({ status: 130, err: '' });
  expect(await desk.leftAtTheEnd()).toEqual([]);
  expect(desk.has('report.json')).toBe(false);
  expect(desk.has('state/run.json')).toBe(false);
  expect(desk.has('state/ledger.pid')).toBe(false);
});
