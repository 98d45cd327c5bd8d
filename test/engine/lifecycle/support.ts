import { civilDate } from '../../../engine/calendar/civil';
import { chronicle, decide, establish } from '../../../engine/lifecycle/decider';
import type { DebtState, LifecycleContext } from '../../../engine/lifecycle/state';
import type { DebtCase, LegalEvent, Policies } from '../../../engine/lifecycle/types';
import { currentPack } from '../../../law/packs';

/** A debt of family benefits in metropole, paid in November and December 2025, established on 20/02/2026. */
export const DEBT: DebtCase = {
  id: 'd1',
  regime: 'family',
  territory: 'metropole',
  creditor: 'body-1',
  debtor: 'person-1',
  benefit: 'AF',
  establishedOn: civilDate('2026-02-20'),
  cause: 'debtor',
  goodFaith: true,
  falseDeclaration: false,
  lines: [
    { id: 'l1', period: '2025-11', paidOn: civilDate('2025-12-05'), amount: '150.00' },
    { id: 'l2', period: '2025-12', paidOn: civilDate('2026-01-05'), amount: '300.00' },
  ],
};

/** An office that has made every choice that the tests of other rules do not look at. */
export const POLICIES: Policies = {
  abandon: 'automatic',
  thresholdDate: 'establishment',
  suspensionEnds: 'decision',
  demandUnclaimed: 'opens',
  refusedMailOpens: 'yes',
  ordinaryLetterInterrupts: 'yes',
  indemnityDate: 'payment',
  transition2020: 'old-procedure',
  acceptReconstructed: true,
};

export function contextOf(
  changes: Partial<DebtCase> = {},
  policies: Policies = POLICIES,
): LifecycleContext {
  const debt = { ...DEBT, ...changes };
  const office = { id: 'office', regimes: [debt.regime], holidays: 'metropole', policies };
  return { debt, office, pack: currentPack };
}

/** "2026-03-02 notification-received" with further fields beside it. */
export type Told = string | readonly [string, Readonly<Record<string, unknown>>];

export function event(told: Told): LegalEvent {
  const [text, fields] = typeof told === 'string' ? [told, {}] : told;
  const [on = '', kind = ''] = text.split(' ');
  return { on: civilDate(on), kind, ...fields } as LegalEvent;
}

/** The debt after these facts, each learnt in its turn. */
export function lived(ctx: LifecycleContext, told: readonly Told[]): DebtState {
  const begun = establish(ctx);
  if ('refusal' in begun) throw new Error(begun.refusal.code);
  return told.reduce(
    (state, each, index) => decide(ctx, state, { ...event(each), key: `k${index}` }).state,
    begun.step.state,
  );
}

/**
 * The life of a debt as a jurist reads it: "2026-03-24 collectible (delay-expired:rectification-request)" per
 * change of phase, "2026-03-25 refused plan-concluded" per refused act, then "end: claimed / outstanding".
 */
export function story(
  ctx: LifecycleContext,
  told: readonly Told[],
  until = '2027-12-31',
): readonly string[] {
  const answer = chronicle(ctx, told.map(event), civilDate(until));
  if ('refusal' in answer) return [`refusal ${answer.refusal.code}`];
  const { journal, end, claimed, outstanding } = answer.chronicle;
  return [
    ...journal.map((entry) =>
      'phase' in entry
        ? `${entry.on} ${entry.phase} (${entry.by})`
        : `${entry.on} refused ${entry.refusedEvent}`,
    ),
    `${end ?? 'open'}: ${claimed} / ${outstanding}`,
  ];
}
