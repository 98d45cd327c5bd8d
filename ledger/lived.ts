import type { CivilDate } from '../engine/calendar/civil';
import { REVERSE } from '../engine/lifecycle/commands';
import type { Phase, Posting } from '../engine/lifecycle/types';
import { cents, formatCents } from '../engine/money/cents';
import type { Transaction } from './transaction';
import type { LivedDebt } from './types';

/** What the record holds of a debt that was lived to its end, for its life to go on; null before its first phase. */
export async function livedOf(tx: Transaction, debt: string): Promise<LivedDebt | null> {
  const [last] = await tx.query<{ phase: Phase; on_date: CivilDate }>(
    'select phase, on_date from phase where debt = $1 order by number desc limit 1',
    [debt],
  );
  if (last === undefined) return null;
  const entries = await tx.query<{ key: string; kind: Posting; amount: bigint | null }>(
    `select e.key, e.kind, (select abs(sum(p.amount))::bigint from posting p
       where p.debt = e.debt and p.entry = e.number and p.account = e.kind) as amount
     from entry e where e.debt = $1 and e.author = 'workflow' order by e.number`,
    [debt],
  );
  const letters = await tx.query<{ key: string }>('select key from letter where debt = $1', [debt]);
  const tasks = await tx.query<LivedDebt['tasks'][number]>(
    'select key, task, closed_on is null as open from task where debt = $1 order by key',
    [debt],
  );
  const keys = new Set(entries.map(({ key }) => key));
  const posted = entries.flatMap(({ key, kind, amount }) =>
    !key.startsWith('post:') || keys.has(`${REVERSE}${key}`) || key.endsWith(':excess')
      ? []
      : [{ key, posting: kind, amount: formatCents(cents(amount ?? 0n)) }],
  );
  const issued = [...keys, ...letters.map(({ key }) => key.slice(`${debt}:`.length))];
  return { on: last.on_date, phase: last.phase, posted, issued, tasks };
}
