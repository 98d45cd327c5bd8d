import { addDays, civilDate } from '../../../engine/calendar/civil';
import { decide, establish, nextDue, passDays } from '../../../engine/lifecycle/decider';
import type { DebtState, LifecycleContext } from '../../../engine/lifecycle/state';
import type { DebtCase, Phase } from '../../../engine/lifecycle/types';
import { REGIMES, TERRITORIES } from '../../../law/terms';
import { ENDS } from '../../../ledger/phases';
import { LIVES_OF_MAYOTTE, LIVES_OF_METROPOLE } from '../../workflows/lives/all';
import { ENDS_OF, endsIn, STATUTES } from '../../workflows/lives/ends';
import { ACTS, eventOn, lifeOf, LIVES } from './everyRegime';
import { contextOf } from './support';

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
  readonly phases: ReadonlySet<Phase>;
  /** Ways to states that nobody and nothing moves on. */
  readonly forgotten: readonly string[];
}

/** Breadth first from the establishment; of states that look the same, the first one found is gone through. */
function walk(ctx: LifecycleContext): Visited {
  const answer = establish(ctx);
  if ('refusal' in answer) throw new Error(answer.refusal.code);
  const seen = new Set<string>();
  const phases = new Set<Phase>();
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

const walked = new Map<LifecycleContext, Visited>();

/** One walk of each life serves both questions. */
function visited(ctx: LifecycleContext): Visited {
  const known = walked.get(ctx) ?? walk(ctx);
  walked.set(ctx, known);
  return known;
}

describe.each(LIVES)('every state that can be reached: $name', ({ ctx }) => {
  it('has an owner, a delay, a monthly retention or is an end', () => {
    const { states, phases, forgotten } = visited(ctx);
    expect(forgotten).toEqual([]);
    expect(states).toBeGreaterThan(STATES);
    expect(phases.size).toBeGreaterThan(7);
  });
});

/** What makes another end of a debt than the acts do: its amount, its age, its cause, the means of its debtor. */
const OTHERWISE: readonly Partial<DebtCase>[] = [
  paid('12.00', '2026-01-05'),
  paid('450.00', '2023-01-05'),
  { ...paid('450.00', '2016-12-30'), establishedOn: civilDate('2019-01-07') },
  { ...paid('450.00', '2024-06-05'), establishedOn: civilDate('2024-07-01') },
  {
    cause: 'organism',
    household: { couple: false, dependentChildren: 0 },
    resources: { kind: 'year', amount: '9000.00' },
  },
  { undeclared: [] },
];

function paid(amount: string, on: string): Partial<DebtCase> {
  return { lines: [{ id: 'l1', period: on.slice(0, 7), paidOn: civilDate(on), amount }] };
}

/** The ends of a debt that is established that day, and is told one thing at most. */
function endsAtOnce(ctx: LifecycleContext): readonly Phase[] {
  const answer = establish(ctx);
  if ('refusal' in answer) return [];
  const { state } = answer.step;
  if (state.end !== null) return [state.end];
  return ACTS.flatMap((act) => {
    const { end } = decide(ctx, state, eventOn(addDays(state.today, 1), act, 'k')).state;
    return end === null ? [] : [end];
  });
}

const statuteOf = ({ debt }: LifecycleContext): string =>
  debt.territory === 'mayotte' ? `${debt.regime}-mayotte` : debt.regime;

/** The ends that the decider itself comes to, by statute: those of the walk, and of debts that differ. */
function endsReached(statute: string): readonly string[] {
  const contexts = LIVES.map(({ ctx }) => ctx).filter((ctx) => statuteOf(ctx) === statute);
  const phases = contexts.flatMap((ctx) => [
    ...visited(ctx).phases,
    ...OTHERWISE.flatMap((changes) => endsAtOnce({ ...ctx, debt: { ...ctx.debt, ...changes } })),
  ]);
  return [...ENDS].filter((end) => phases.includes(end)).sort();
}

describe('every end that can be reached', () => {
  const played = new Set([...LIVES_OF_METROPOLE, ...LIVES_OF_MAYOTTE].flatMap(endsIn));

  it.each(STATUTES)('is one that the statute knows, and no other is: %s', (statute) => {
    expect(endsReached(statute)).toEqual([...ENDS_OF[statute]].sort());
  });

  it.each(STATUTES)('is come to by commands alone, from a file of debts: %s', (statute) => {
    const missing = endsReached(statute).filter((end) => !played.has(`${statute} ${end}`));
    expect(missing).toEqual([]);
  });

  it('no statute that a debt may be opened under is left out', () => {
    const { policies } = lifeOf('family, timetable of 2021').office;
    const opened = REGIMES.flatMap((regime) =>
      TERRITORIES.flatMap((territory) => {
        const ctx = contextOf({ regime, territory, benefit: 'other' }, policies);
        return 'refusal' in establish(ctx) ? [] : [statuteOf(ctx)];
      }),
    );
    expect([...new Set(opened)].sort()).toEqual([...STATUTES].sort());
  });
});
