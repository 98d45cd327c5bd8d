import fc from 'fast-check';
import { addDays } from '../../../engine/calendar/civil';
import { decide, establish, nextDue, passDays } from '../../../engine/lifecycle/decider';
import type { DebtState, LifecycleContext, Step } from '../../../engine/lifecycle/state';
import { Clerk, ENDED_BY, STOPS } from './clerk';
import { ACTS, eventOn, LIVES } from './everyRegime';

const RUNS = 60;
const LONGEST = 20;

/** Facts of fraud move sums and dates by rules of their own: they have their tests elsewhere. */
const TOLD = ACTS.filter(({ kind }) => kind !== 'fraud-found' && kind !== 'fraud-lifted');
type Act = (typeof TOLD)[number];

/** Phases in which no statute lets a retention be taken. A plan that the office alone agreed to, and an opposition, are none. */
const NOTHING_TAKEN: ReadonlySet<string> = new Set([
  'detected',
  'notified',
  'observation',
  'rectification',
  'suspended',
  'committee',
  'delegated',
]);

interface Model {
  readonly clerk: Clerk;
  ended: string | null;
}

/** The decider as it runs in a debt's workflow: a state, moved by one act or one day at a time. */
class Real {
  state: DebtState;
  private told = 0;

  constructor(
    readonly name: string,
    readonly ctx: LifecycleContext,
  ) {
    const answer = establish(ctx);
    if ('refusal' in answer) throw new Error(answer.refusal.code);
    this.state = answer.step.state;
  }

  tell(act: Act): { readonly accepted: boolean; readonly before: DebtState; readonly step: Step } {
    this.told += 1;
    const on = addDays(this.state.today, 1);
    const before = passDays(this.ctx, this.state, on).state;
    const step = decide(this.ctx, this.state, eventOn(on, act, `k${this.told}`));
    this.state = step.state;
    return {
      accepted: step.refused.every(({ refusedEvent }) => refusedEvent !== act.kind),
      before,
      step,
    };
  }

  wait(): void {
    const due = nextDue(this.ctx, this.state);
    this.state = passDays(this.ctx, this.state, due ?? addDays(this.state.today, 20)).state;
  }
}

const centsOf = (amount: unknown): number => Number(String(amount).replace('.', ''));

/** What the clerk writes down of an accepted act. */
function note(clerk: Clerk, act: Act): string | null {
  const { kind, amount, outcome, extent, recovered } = {
    amount: '0.00',
    outcome: '',
    extent: '',
    recovered: '0.00',
    ...act,
  };
  switch (kind) {
    case 'payment-received':
    case 'retention-executed':
      clerk.receives(centsOf(amount));
      return null;
    case 'delegation-completed':
    case 'delegation-stopped':
      clerk.receives(centsOf(recovered));
      return null;
    case 'rectification-refused':
      if (extent === 'partly') clerk.claims(centsOf(amount));
      return null;
    case 'contestation-decided':
    case 'appeal-decided':
      if (outcome === 'partly') clerk.claims(centsOf(amount));
      return ENDED_BY[`${kind} ${outcome}`] ?? null;
    case 'opposition-judged':
      if (outcome === 'partly') clerk.claims(centsOf(amount));
      return act['debtAnnulled'] === true ? 'cancelled' : null;
    case 'remission-decided':
    case 'committee-decided':
      if (outcome !== 'partly') return ENDED_BY[`${kind} ${outcome}`] ?? null;
      // Remitted to the last cent, whatever the decision calls it.
      clerk.remits(centsOf(amount));
      return clerk.owed === 0 ? 'remitted' : null;
    default:
      return ENDED_BY[kind] ?? null;
  }
}

class Tell implements fc.Command<Model, Real> {
  constructor(private readonly act: Act) {}

  check = (): boolean => true;

  run = (model: Model, real: Real): void => runAct(model, real, this.act);

  toString = (): string => JSON.stringify(this.act);
}

function runAct(model: Model, real: Real, act: Act): void {
  const wasOver = model.ended !== null;
  const { accepted, before } = real.tell(act);
  const { kind } = act;
  if (accepted) {
    const end = note(model.clerk, act);
    if (end !== null) model.clerk.closes();
    // A recourse won after the end says that there never was a debt; nothing else moves an end.
    if (end !== null) model.ended = end;
    else if (!wasOver && model.clerk.owed === 0) model.ended = 'settled';
  }
  compare(model, real.state);
  if (wasOver || model.ended !== null) return;
  if (kind === 'retention-executed')
    expect(accepted && NOTHING_TAKEN.has(before.phase)).toBe(false);
  const stops = STOPS[real.name];
  if (stops === undefined || !accepted) return;
  if (stops.includes(kind)) expect(real.state.retentionLawful).toBe(false);
  else if (kind === 'contestation') expect(real.state.retentionLawful).toBe(before.retentionLawful);
  if (kind === 'debtor-died' || kind === 'insolvency-opened') {
    expect(real.state.phase).toBe('suspended');
    expect(real.state.retentionLawful).toBe(false);
  }
}

class Wait implements fc.Command<Model, Real> {
  check = (): boolean => true;

  run(model: Model, real: Real): void {
    real.wait();
    compare(model, real.state);
  }

  toString = (): string => 'wait';
}

/** The same sum, and the same word on whether and how it is over. */
function compare(model: Model, state: DebtState): void {
  // Time alone ends a debt in these ways only, and the clerk is told of it.
  if (model.ended === null && (state.end === 'time-barred' || state.end === 'abandoned')) {
    model.clerk.closes();
    model.ended = state.end;
  }
  expect({ owed: centsOf(state.outstanding), end: state.end }).toEqual({
    owed: model.clerk.owed,
    end: model.ended,
  });
  expect(state.end === null || !state.retentionLawful).toBe(true);
}

const commands = fc.commands(
  [fc.constantFrom(...TOLD).map((act) => new Tell(act)), fc.constant(null).map(() => new Wait())],
  { maxCommands: LONGEST },
);

describe.each(LIVES)('the decider beside a clerk who counts by hand: $name', ({ name, ctx }) => {
  it('owes the same, ends the same way, and stops where the statute says', () => {
    fc.assert(
      fc.property(commands, (cmds) => {
        fc.modelRun(
          () => ({ model: { clerk: new Clerk(45_000), ended: null }, real: new Real(name, ctx) }),
          cmds,
        );
      }),
      { numRuns: RUNS },
    );
  });
});
