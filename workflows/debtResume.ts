import { maxDate } from '../engine/calendar/civil';
import { relive } from '../engine/lifecycle/decider';
import type { DebtState, LifecycleContext } from '../engine/lifecycle/state';
import type { LoadedDebt } from '../activities/contract';
import type { Delivery } from '../messages/names';
import type { PendingLetter } from './debtAnswers';
import type { SignalledAct } from './debtorActs';

/** What a debt's workflow carries through continue-as-new. */
export interface DebtResume {
  readonly version: 1;
  readonly state: DebtState;
  readonly epoch: number;
  readonly delivered: number;
  readonly permitHeld: boolean;
  readonly pendingLetters: readonly PendingLetter[];
  readonly waitsForEpoch: number;
  /** Acts of a day to come. */
  readonly acts: readonly SignalledAct[];
}

/**
 * Where a debt that had ended stood before the message that starts it again: its facts up to that one, with all that
 * was given out for them. Null for a debt that begins. What `inbox` holds is then lived like any other message.
 */
export function reopened(
  loaded: LoadedDebt,
  ctx: LifecycleContext,
  inbox: readonly Delivery[],
): DebtResume | null {
  const { lived, facts, epoch } = loaded;
  if (lived === null) return null;
  const coming = new Set(
    inbox.flatMap(({ message }) => (message.kind === 'fact' ? [message.event.key] : [])),
  );
  const first = facts.findIndex(({ key }) => coming.has(key));
  const before = first === -1 ? facts : facts.slice(0, first);
  const day = before.reduce((last, fact) => maxDate(last, fact.on), lived.on);
  return {
    version: 1,
    state: relive(ctx, before, day, lived),
    epoch,
    delivered: 0,
    permitHeld: false,
    pendingLetters: [],
    waitsForEpoch: 0,
    acts: [],
  };
}
