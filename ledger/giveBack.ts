import type { CivilDate } from '../engine/calendar/civil';
import type { ExecutedRetention } from '../engine/lifecycle/give-back';
import type { LegalEvent } from '../engine/lifecycle/types';
import {
  type Cents,
  ZERO,
  addCents,
  cents,
  centsOf,
  formatCents,
  minCents,
  subtractCents,
} from '../engine/money/cents';
import type { DebtRecord } from './debts';
import { retainedWhileHalted } from './delegations/spells';
import { RETAINED, REFUNDS } from './journal';
import { unlawfulAmong } from './judge';
import { heldOf, orderRefund, ordersBack } from './refunds';
import type { Transaction } from './transaction';

/** `times`: how often some of that retention was already ordered back under such a key. */
export const refundKey = (retention: string, times = 0): string =>
  times === 0 ? `${retention}:unlawful` : `${retention}:unlawful:${times + 1}`;

/**
 * Orders back every retention of a locked debt that fell on a day on which retention was not lawful, as far as
 * it has not gone back yet, in the transaction that learns it (Conseil d'État 24/07/2019 n° 426527). Returns the sum.
 */
export async function giveBackUnlawful(
  tx: Transaction,
  record: DebtRecord,
  facts: readonly LegalEvent[],
  refund: {
    readonly on: CivilDate;
    readonly author: string;
    readonly authority: readonly string[];
  },
): Promise<Cents> {
  const kept = await retentionsOf(tx, record.id);
  // What has gone back was not taken: what exceeded the debt must not count against what came after it.
  const parts =
    record.kind === 'own'
      ? unlawfulAmong(record, facts, kept)
      : await retainedWhileHalted(tx, record.id, kept);
  const unlawful = new Map(parts.map(({ key, amount }) => [key, centsOf(amount)]));
  let held =
    record.kind === 'own' ? await heldOf(tx, record.id, ['recovered-by-retention', 'paid']) : null;
  let total = ZERO;
  for (const retention of kept) {
    const taken = unlawful.get(retention.key) ?? ZERO;
    const part = held === null ? taken : minCents(taken, held);
    if (part <= ZERO) continue;
    await orderRefund(tx, record, {
      ...refund,
      amount: part,
      assessment: retention.assessment,
      key: refundKey(retention.key, retention.times),
    });
    if (held !== null) held = subtractCents(held, part);
    total = addCents(total, part);
  }
  return total;
}

/** `amount`: what of it was not ordered back. */
interface BookedRetention extends ExecutedRetention {
  /** How often some of it was ordered back because it was not lawful. */
  readonly times: number;
  readonly assessment: string | null;
}

async function retentionsOf(tx: Transaction, debt: string): Promise<readonly BookedRetention[]> {
  const rows = await tx.query<{
    key: string;
    on_date: CivilDate;
    month: string;
    amount: bigint;
    times: number;
    assessment: string | null;
  }>(
    `select e.key, e.on_date, i.month, e.assessment,
       ((select p.amount from posting p where p.debt = e.debt and p.entry = e.number and p.account in ${RETAINED})
         + coalesce((select sum(p.amount) from entry x join posting p on p.debt = x.debt and p.entry = x.number and p.account in ${REFUNDS}
           where x.debt = e.debt and ${ordersBack('x')}), 0))::bigint as amount,
       (select count(*)::integer from entry u where u.debt = e.debt and starts_with(u.key, e.key || ':unlawful')) as times
     from entry e join instruction i on i.key = e.key
     where e.debt = $1 and e.kind in ('retention', 'set-off') order by e.number`,
    [debt],
  );
  return rows
    .filter((row) => row.amount > 0n)
    .map((row) => ({
      key: row.key,
      on: row.on_date,
      month: row.month,
      amount: formatCents(cents(row.amount)),
      times: row.times,
      assessment: row.assessment,
    }));
}
