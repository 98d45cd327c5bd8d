import type { CivilDate } from '../calendar/civil';
import { withoutBalance } from './facts';
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
 * Which executed retentions fell on a day on which retention was not lawful, now that `facts` are known: those
 * must be given back. A retention of the very day of a contestation comes after it.
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
  const others = facts.filter((fact) => fact.kind !== 'retention-executed').map(withoutBalance);
  const executed = retentions.map(({ key, on, amount, month }): LegalEvent => ({
    key,
    on,
    kind: 'retention-executed',
    amount,
    month: month ?? on.slice(0, 7),
  }));
  const refused = new Set(
    replay(ctx, [...others, ...executed], last, 'hold').refused.map((each) => each.event.key),
  );
  return retentions.filter((each) => refused.has(each.key));
}
