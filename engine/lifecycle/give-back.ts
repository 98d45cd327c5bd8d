import type { CivilDate } from '../calendar/civil';
import { centsOf, formatCents, subtractCents } from '../money/cents';
import { withoutBalance, withoutLiftedFraud } from './facts';
import { replay } from './replay';
import type { LifecycleContext } from './state';
import type { LegalEvent } from './types';

/** A retention that the payer executed. */
export interface ExecutedRetention {
  readonly key: string;
  readonly on: CivilDate;
  readonly amount: string;
  /** The month of the benefit; that of `on` when absent. */
  readonly month?: string;
}

/**
 * What of each executed retention must be given back, now that `facts` are known: all of one that fell on a day on
 * which retention was not lawful; once a finding of fraud has been lifted, also what of one exceeds what was owed
 * without it. `amount` is the part to give back. A retention of the very day of a contestation comes after it.
 */
export function retentionsToGiveBack(
  ctx: LifecycleContext,
  facts: readonly LegalEvent[],
  retentions: readonly ExecutedRetention[],
): readonly ExecutedRetention[] {
  const last = retentions.reduce(
    (latest, each) => (each.on > latest ? each.on : latest),
    ctx.debt.establishedOn,
  );
  const now = withoutLiftedFraud(ctx, facts);
  const others = now.facts.filter((fact) => fact.kind !== 'retention-executed').map(withoutBalance);
  const executed = retentions.map(({ key, on, amount, month }): LegalEvent => ({
    key,
    on,
    kind: 'retention-executed',
    amount,
    month: month ?? on.slice(0, 7),
  }));
  const course = replay(now.ctx, [...others, ...executed], last, 'hold');
  const refused = new Set(course.refused.map((each) => each.event.key));
  return retentions.flatMap((each) => {
    if (refused.has(each.key)) return [each];
    const taken = course.taken.get(each.key);
    if (!now.lifted || taken === undefined || taken >= centsOf(each.amount)) return [];
    return [{ ...each, amount: formatCents(subtractCents(centsOf(each.amount), taken)) }];
  });
}
