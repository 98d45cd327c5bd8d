import type { CivilDate } from '../engine/calendar/civil';
import type { End, Phase } from '../engine/lifecycle/types';
import { followDebt } from './delegations/standing';
import type { Transaction } from './transaction';
import type { PhaseChange } from './types';

/** Phases in which nothing more happens to a debt. */
export const ENDS: ReadonlySet<Phase> = new Set<End>([
  'settled',
  'abandoned',
  'time-barred',
  'not-claimed',
  'acquired',
  'remitted',
  'written-off',
  'transferred',
  'cancelled',
]);

/**
 * What the debt's workflow shows of it. A projection: nothing is decided from it. A change already known may be
 * told again, when a fact learnt late came before it: the last one told is where the debt stands.
 */
export async function recordPhase(tx: Transaction, change: PhaseChange): Promise<void> {
  await tx.query(
    `insert into phase (debt, phase, on_date, by, because) values ($1, $2, $3::date, $4, $5::text[])
     on conflict (debt, on_date, phase, by) do nothing`,
    [change.debt, change.phase, change.on, change.by, change.because],
  );
  await tx.query('update debt set phase = $2, phase_since = $3::date, ended = $4 where id = $1', [
    change.debt,
    change.phase,
    change.on,
    ENDS.has(change.phase),
  ]);
  await followDebt(tx, change.debt, change.on);
}

interface StoredPhase {
  readonly phase: Phase;
  readonly on_date: CivilDate;
  readonly by: string;
  readonly because: readonly string[];
}

export async function phasesOf(tx: Transaction, debt: string): Promise<readonly PhaseChange[]> {
  const rows = await tx.query<StoredPhase>(
    'select phase, on_date, by, because from phase where debt = $1 order by on_date, number',
    [debt],
  );
  return rows.map(({ on_date, ...phase }) => ({ debt, on: on_date, ...phase }));
}
