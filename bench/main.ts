import { loadavg } from 'node:os';
import { join } from 'node:path';
import { Bench } from 'tinybench';
import { loadOffice } from '../app/officeSchema';
import { civilDate } from '../engine/calendar/civil';
import { fold } from '../engine/lifecycle/decider';
import type { LegalEvent } from '../engine/lifecycle/types';
import { currentPack } from '../law/packs';
import { ensureNamespace } from '../workers/server/namespace';
import { startTemporalServer } from '../workers/server/start';
import { measureCases } from './cases';
import { measureFloor } from './floor';
import { measureLine, RETENTIONS } from './line';

const NAMESPACE = 'bench';

/** `npm run bench`: speed as a ratio against a floor of the same run. `--quick` for a small one. */
async function main(): Promise<void> {
  const quick = process.argv.includes('--quick');
  const households = quick ? 6 : 40;
  const cases = quick ? 10_000 : 100_000;
  print(`Load of the machine before: ${loadavg()[0]?.toFixed(2)}`);
  await lineAndFloor(households);
  await retentionCases(cases);
  await decider(quick);
}

async function lineAndFloor(households: number): Promise<void> {
  const office = await loadOffice(join(__dirname, '..', 'samples', 'office.json'));
  const server = await startTemporalServer({ databaseFile: 'memory', timeSkipping: true });
  try {
    await ensureNamespace(server.address, NAMESPACE);
    const floor = await measureFloor(server.address, NAMESPACE, households, RETENTIONS);
    const line = await measureLine(server.address, NAMESPACE, office, households);
    const [bare, real] = [floor.debtMonths / floor.seconds, line.debtMonths / line.seconds];
    print(
      `\nTemporal server ${server.version}, ${households} households of one debt, ${RETENTIONS} retentions each`,
    );
    row('bare {timer → no-op activity}', `${bare.toFixed(1)} months/s`);
    row('the whole line, through the Calendar', `${real.toFixed(1)} debt-months/s`);
    row('ratio', `1 to ${(bare / real).toFixed(1)}`);
    row('debts settled', `${line.settled} of ${households}`);
    row('history events of a debt', `${line.debtEvents} (target: at most 60)`);
    row(
      'history events of a household-month',
      `${line.householdMonthEvents.toFixed(1)} (target: at most 24)`,
    );
  } finally {
    await server.stop();
  }
}

async function retentionCases(cases: number): Promise<void> {
  print(`\nindu retention, a file of ${cases} cases`);
  for (const [name, options] of [
    ['without the tree of reasons', ['--no-why']],
    ['with the tree of reasons', []],
  ] as const) {
    const run = await measureCases(cases, options);
    row(name, `${Math.round(cases / run.seconds)} cases/s, at most ${run.peakMb ?? '?'} MB`);
  }
}

async function decider(quick: boolean): Promise<void> {
  const office = await loadOffice(join(__dirname, '..', 'samples', 'office.json'));
  const on = civilDate;
  const debt = {
    id: 'd',
    regime: 'family',
    territory: 'metropole',
    creditor: 'c',
    debtor: 'h',
    benefit: 'AF',
    establishedOn: on('2024-12-02'),
    cause: 'debtor',
    goodFaith: true,
    falseDeclaration: false,
    lines: [{ id: 'l', period: '2024-10', paidOn: on('2024-11-05'), amount: '875.28' }],
  } as const;
  const events: LegalEvent[] = [
    { on: on('2024-12-02'), kind: 'notification-sent' },
    { on: on('2024-12-09'), kind: 'notification-received' },
    ...Array.from({ length: 11 }, (_, index): LegalEvent => {
      const month = String(index + 1).padStart(2, '0');
      const next = String(index + 2).padStart(2, '0');
      return {
        on: on(`2025-${next}-05`),
        kind: 'retention-executed',
        month: `2025-${month}`,
        amount: '72.94',
      };
    }),
  ];
  const bench = new Bench({ time: quick ? 200 : 2_000 });
  bench.add('fold', () => {
    fold({ debt, office, pack: currentPack }, events, on('2025-12-31'));
  });
  await bench.run();
  const rate = bench.tasks[0]?.result;
  print('\nThe decider, a life of 13 events from the beginning');
  if (rate !== undefined && 'throughput' in rate)
    row('lives', `${Math.round(rate.throughput.mean)} a second`);
}

const WIDTH = 42;

function row(name: string, value: string): void {
  print(`  ${name.padEnd(WIDTH)}${value}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 1;
});
