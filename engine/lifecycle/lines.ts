import type { CivilDate } from '../calendar/civil';
import { formatCents } from '../money/cents';
import { claimedOf } from './course';
import { replay } from './replay';
import type { LifecycleContext } from './state';
import type { Amount, DebtLine, LegalEvent } from './types';

/** The lines still claimed at the end of `until`: those on which the time to claim has run out are gone (CSS L553-1). */
export function claimedLines(
  ctx: LifecycleContext,
  facts: readonly LegalEvent[],
  until: CivilDate,
): readonly DebtLine[] {
  return replay(ctx, facts, until).lines.flatMap(({ line, barred }) => (barred ? [] : [line]));
}

/** All that is claimed at the end of `until`, the indemnity for fraud included. */
export const claimedBy = (
  ctx: LifecycleContext,
  facts: readonly LegalEvent[],
  until: CivilDate,
): Amount => formatCents(claimedOf(replay(ctx, facts, until)));
