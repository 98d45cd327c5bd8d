import fc from 'fast-check';
import { addDays } from '../../../engine/calendar/civil';
import { decide, establish, fold } from '../../../engine/lifecycle/decider';
import type { DebtState, LifecycleContext } from '../../../engine/lifecycle/state';
import type { Command, LegalEvent } from '../../../engine/lifecycle/types';
import { centsOf } from '../../../engine/money/cents';
import { ACTS, eventOn, LIVES } from './everyRegime';

const RUNS = 15;

/** Acts on days after the reception of the notification, in the order in which they are learnt. */
const told = fc.array(fc.tuple(fc.constantFrom(...ACTS), fc.integer({ min: 1, max: 500 })), {
  minLength: 1,
  maxLength: 14,
});

type Told = readonly (readonly [(typeof ACTS)[number], number])[];

function eventsOf(ctx: LifecycleContext, acts: Told): readonly LegalEvent[] {
  const received = addDays(ctx.debt.establishedOn, 10);
  return [
    eventOn(received, { kind: 'notification-received' }, 'received'),
    ...acts.map(([act, days], n) => eventOn(addDays(received, days), act, `k${n}`)),
  ];
}

interface Lived {
  readonly state: DebtState;
  readonly commands: readonly Command[];
}

function lived(ctx: LifecycleContext, events: readonly LegalEvent[]): Lived {
  const answer = establish(ctx);
  if ('refusal' in answer) throw new Error(answer.refusal.code);
  let { state } = answer.step;
  const commands = [...answer.step.commands];
  for (const event of events) {
    const step = decide(ctx, state, event);
    state = step.state;
    commands.push(...step.commands);
  }
  return { state, commands };
}

/** The sum of each posting, what was taken back deducted. */
function net(items: readonly { readonly posting: string; readonly amount: string }[]): object {
  const sums = new Map<string, bigint>();
  for (const { posting, amount } of items)
    sums.set(posting, (sums.get(posting) ?? 0n) + centsOf(amount));
  const left = [...sums].filter(([, sum]) => sum !== 0n);
  return Object.fromEntries(left.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Tasks opened and not closed, and whether the last word on the permit granted it. */
function standing(commands: readonly Command[]): { readonly tasks: string[]; lawful: boolean } {
  const open = new Set<string>();
  let lawful = false;
  for (const each of commands) {
    if (each.kind === 'open-task') open.add(each.task);
    else if (each.kind === 'close-task') open.delete(each.task);
    else if (each.kind === 'grant-permit') lawful = true;
    else if (each.kind === 'revoke-permit') lawful = false;
  }
  return { tasks: [...open].toSorted(), lawful };
}

describe.each(LIVES)('facts in the order in which they are learnt: $name', ({ ctx }) => {
  it('post in all what the order of their dates would, leave the tasks and the permit of the state, use no key twice', () => {
    fc.assert(
      fc.property(told, (acts) => {
        const { state, commands } = lived(ctx, eventsOf(ctx, acts));
        const whole = fold(ctx, state.facts, state.today);
        if ('refusal' in whole) throw new Error(whole.refusal.code);
        const due = net(whole.step.state.posted);
        expect(net(commands.filter((each) => each.kind === 'post'))).toEqual(due);
        expect(net(state.posted)).toEqual(due);
        expect(standing(commands)).toEqual({
          tasks: state.tasks.map(({ task }) => task).toSorted(),
          lawful: state.retentionLawful,
        });
        const keys = commands
          .filter(({ kind }) => kind === 'post' || kind === 'send-letter')
          .map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: RUNS },
    );
  });

  it('told again under the same key change nothing', () => {
    fc.assert(
      fc.property(told, fc.nat(), (acts, pick) => {
        const { state } = lived(ctx, eventsOf(ctx, acts));
        const again = state.facts[pick % state.facts.length];
        if (again === undefined) return;
        const step = decide(ctx, state, again);
        expect(step.state).toEqual(state);
        expect([...step.commands, ...step.transitions, ...step.refused]).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
