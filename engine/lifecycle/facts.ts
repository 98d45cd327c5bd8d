import type { LifecycleContext } from './state';
import type { LegalEvent } from './types';

export interface OrderedFact {
  readonly event: LegalEvent;
  /** The outstanding amount that the ledger gave, at the place where it still holds; null elsewhere. */
  readonly balance: string | null;
  /** The balance was read with this event, not with a fact learnt later. */
  readonly own: boolean;
}

/**
 * Facts in the order of their dates; on one day, in the order in which they were learnt. A balance was read
 * when all earlier-learnt facts were known: it holds after the last of them, and no longer once a fact is
 * learnt that lies before it.
 */
export function inLegalOrder(facts: readonly LegalEvent[]): readonly OrderedFact[] {
  const order = facts.map((_, index) => index).sort((a, b) => compare(facts, a, b));
  const place = new Map(order.map((index, position) => [index, position]));
  const balances = new Map<number, { readonly amount: string; readonly own: boolean }>();
  let last = -1;
  facts.forEach((event, index) => {
    const here = place.get(index) ?? 0;
    for (const position of balances.keys()) if (position >= here) balances.delete(position);
    last = Math.max(last, here);
    if (event.balance !== undefined)
      balances.set(last, { amount: event.balance, own: last === here });
  });
  return order.flatMap((index, position) => {
    const event = facts[index];
    const balance = balances.get(position);
    return event === undefined
      ? []
      : [{ event, balance: balance?.amount ?? null, own: balance?.own ?? false }];
  });
}

function compare(facts: readonly LegalEvent[], a: number, b: number): number {
  const [first, second] = [facts[a]?.on ?? '', facts[b]?.on ?? ''];
  return first < second ? -1 : first > second ? 1 : a - b;
}

/** A fraud that the debt itself tells of, found after its establishment, is a fact of that day. */
export function withKnownFraud(
  ctx: LifecycleContext,
  facts: readonly LegalEvent[],
): readonly LegalEvent[] {
  const on = ctx.debt.fraud?.foundOn;
  return on === undefined || on <= ctx.debt.establishedOn
    ? facts
    : [{ on, kind: 'fraud-found' }, ...facts];
}

/** The fact without what the ledger said of it: the sums are then folded from the events alone. */
export function withoutBalance(fact: LegalEvent): LegalEvent {
  const { balance, ...rest } = fact;
  return balance === undefined ? fact : rest;
}

/**
 * The case as it stands now that a finding of fraud has been lifted: nothing that it alone allowed was lawful.
 * The same case when none was.
 */
export function withoutLiftedFraud(
  ctx: LifecycleContext,
  facts: readonly LegalEvent[],
): {
  readonly ctx: LifecycleContext;
  readonly facts: readonly LegalEvent[];
  readonly lifted: boolean;
} {
  const last = facts.findLastIndex((fact) => fact.kind === 'fraud-lifted');
  const liftedOn = facts[last]?.on;
  if (liftedOn === undefined) return { ctx, facts, lifted: false };
  const kept = facts.filter((fact, index) => index > last || !OF_FRAUD.includes(fact.kind));
  const foundOn = ctx.debt.fraud?.foundOn;
  const known = foundOn !== undefined && foundOn <= liftedOn;
  const debt = known ? { ...ctx.debt, fraud: null } : ctx.debt;
  return { ctx: { ...ctx, debt }, facts: kept, lifted: true };
}

const OF_FRAUD: readonly string[] = ['fraud-found', 'fraud-lifted', 'fraud-increase-decided'];
