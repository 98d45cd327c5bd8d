import { addDays } from '../../../engine/calendar/civil';
import { decide, establish, nextDue, passDays } from '../../../engine/lifecycle/decider';
import type { DebtState, LifecycleContext } from '../../../engine/lifecycle/state';
import { ACTS, eventOn, LIVES } from './everyRegime';

/** States looked at for one regime; each is left by every act and by the passing of time. */
const STATES = 60;

/** What tells one state from another for somebody who waits: phase, owners, right to retain, and the way it came. */
const signature = (state: DebtState, way: string): string =>
  [
    state.phase,
    state.retentionLawful,
    ...state.tasks.map(({ task, escalation }) => `${task}${escalation === null ? '' : '!'}`).sort(),
    way,
  ].join(' ');

/** Who or what will move this debt on; null: it would lie forgotten. */
function mover(ctx: LifecycleContext, state: DebtState): string | null {
  if (state.end !== null) return 'end';
  if (state.tasks.length > 0) return 'owner';
  if (state.retentionLawful) return 'monthly retention';
  if (nextDue(ctx, state) !== null) return 'delay';
  // The mail sends the letter, or asks an officer to complete what it lacks.
  const written = state.issued.some((key) => key.startsWith('letter:notification'));
  return state.phase === 'detected' && written ? 'letter' : null;
}

interface Visited {
  readonly states: number;
  readonly phases: ReadonlySet<string>;
  /** Ways to states that nobody and nothing moves on. */
  readonly forgotten: readonly string[];
}

/** Breadth first from the establishment; of states that look the same, the first one found is gone through. */
function walk(ctx: LifecycleContext): Visited {
  const answer = establish(ctx);
  if ('refusal' in answer) throw new Error(answer.refusal.code);
  const seen = new Set<string>();
  const phases = new Set<string>();
  const forgotten: string[] = [];
  const queue: { readonly state: DebtState; readonly path: readonly string[] }[] = [];
  const visit = (state: DebtState, path: readonly string[]): void => {
    const looks = signature(state, path.at(-1) ?? '');
    if (seen.has(looks)) return;
    seen.add(looks);
    phases.add(state.phase);
    if (mover(ctx, state) === null) forgotten.push(path.join(' > '));
    else queue.push({ state, path });
  };
  visit(answer.step.state, []);
  let states = 0;
  for (let next = queue.shift(); next !== undefined && states < STATES; next = queue.shift()) {
    const { state, path } = next;
    if (state.end !== null) continue;
    states += 1;
    const due = nextDue(ctx, state);
    if (due !== null) visit(passDays(ctx, state, due).state, [...path, 'wait']);
    for (const act of ACTS) {
      const event = eventOn(addDays(state.today, 1), act, `k${path.length}`);
      const step = decide(ctx, state, event);
      if (step.refused.length > 0 && act.kind !== 'retention-executed') continue;
      visit(step.state, [...path, act.kind]);
    }
  }
  return { states: seen.size, phases, forgotten };
}

describe.each(LIVES)('every state that can be reached: $name', ({ ctx }) => {
  it('has an owner, a delay, a monthly retention or is an end', () => {
    const { states, phases, forgotten } = walk(ctx);
    expect(forgotten).toEqual([]);
    expect(states).toBeGreaterThan(STATES);
    expect(phases.size).toBeGreaterThan(7);
  });
});
