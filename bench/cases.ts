import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface CasesRun {
  readonly cases: number;
  readonly seconds: number;
  /** Highest resident memory of the command, in MB; null where the system does not tell. */
  readonly peakMb: number | null;
}

const ROOT = join(__dirname, '..');
const WATCH_MS = 100;

/** `indu retention` over a file of cases, as a user runs it: one process, one stream. */
export async function measureCases(cases: number, options: readonly string[]): Promise<CasesRun> {
  const folder = mkdtempSync(join(tmpdir(), 'indu-bench-'));
  try {
    const file = join(folder, 'cases.ndjson');
    await writeCases(file, cases);
    return { cases, ...(await runCommand(file, options)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runCommand(
  file: string,
  options: readonly string[],
): Promise<Omit<CasesRun, 'cases'>> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'cli', 'main.ts'), 'retention', file, ...options],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  child.stdout.resume();
  let peakMb: number | null = null;
  const watch = setInterval(() => {
    peakMb = peakOf(child.pid) ?? peakMb;
  }, WATCH_MS);
  const [code] = await once(child, 'close');
  clearInterval(watch);
  if (code !== 0) throw new Error(`indu retention ended with status ${String(code)}`);
  return { seconds: (performance.now() - started) / 1000, peakMb };
}

function peakOf(pid: number | undefined): number | null {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found === null ? null : Math.round(Number(found[1]) / 1024);
  } catch {
    return null;
  }
}

async function writeCases(file: string, cases: number): Promise<void> {
  const out = createWriteStream(file);
  for (let index = 0; index < cases; index += 1) {
    if (!out.write(`${JSON.stringify(caseOf(index))}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

function caseOf(index: number): object {
  return {
    id: `c${index}`,
    regime: 'family',
    territory: 'metropole',
    month: index % 2 === 0 ? '2020-03' : '2025-06',
    household: { couple: index % 3 === 0, dependentChildren: index % 5 },
    resources: { kind: 'quarter', amount: `${1000 + (index % 9000)}.00`, maintenancePaid: '0.00' },
    benefits: [
      { code: 'AF', amount: '131.95' },
      { code: 'ARS', amount: '369.95' },
    ],
    housing: { kind: 'proved', monthly: `${300 + (index % 500)}.00` },
    fraudIncrease: 'none',
    payable: '812.40',
    debts: [
      { id: 'd1', amount: '1500.00', outstanding: '1200.00', establishedOn: '2019-11-04' },
      { id: 'd2', amount: '300.00', outstanding: '80.50', establishedOn: '2019-11-04' },
    ],
  };
}
