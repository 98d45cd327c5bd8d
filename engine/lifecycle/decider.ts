import { type CivilDate, maxDate } from '../calendar/civil';
import { formatCents } from '../money/cents';
import { commandsBetween, issuedAfter, postedAfter } from './commands';
import { type Course, claimedOf, outstandingOf, phaseOf } from './course';
import { CaseRefused } from './refusals';
import { nextTimer, replay } from './replay';
import type { DebtState, LifecycleContext, Step, StepOrRefusal } from './state';
import type { Amount, End, LegalEvent, LifecycleRefusal, RefusedEvent, Transition } from './types';

/**
 * The debt on the day on which it is established: whether it may be claimed at all (abandonment, time-bar,
 * CSS L355-3, CSS L815-11), its first phase and what must be sent.
 */
export function establish(ctx: LifecycleContext): StepOrRefusal {
  return fold(ctx, [], ctx.debt.establishedOn);
}

/**
 * The debt as its workflow takes it up on `day`, with the facts that came before. What the law does not answer holds
 * the debt for a lawyer: a debt that is open is never left without somebody.
 */
export function takeUp(ctx: LifecycleContext, facts: readonly LegalEvent[], day: CivilDate): Step {
  return stepOf(null, replay(ctx, facts, maxDate(day, ctx.debt.establishedOn), 'hold'), facts);
}

/** The whole life of a debt through `events` to the end of `until`, with every transition and command. */
export function fold(
  ctx: LifecycleContext,
  events: readonly LegalEvent[],
  until: CivilDate,
): StepOrRefusal {
  const facts = withoutRepeats(events);
  try {
    return { step: stepOf(null, replay(ctx, facts, until), facts) };
  } catch (error) {
    if (error instanceof CaseRefused) return { refusal: error.refusal };
    throw error;
  }
}

/** What happened to a debt, in order, and how it stands at the end: the answer of `indu lifecycle`. */
export interface Chronicle {
  readonly journal: readonly (Transition | RefusedEvent)[];
  readonly end: End | null;
  readonly claimed: Amount;
  readonly outstanding: Amount;
}

/** The changes of phase and the refused events of a whole life, in the order in which they came. */
export function chronicle(
  ctx: LifecycleContext,
  events: readonly LegalEvent[],
  until: CivilDate,
): { readonly chronicle: Chronicle } | { readonly refusal: LifecycleRefusal } {
  try {
    const course = replay(ctx, withoutRepeats(events), until);
    const { journal, end } = course;
    const claimed = formatCents(claimedOf(course));
    return {
      chronicle: { journal, end, claimed, outstanding: formatCents(outstandingOf(course)) },
    };
  } catch (error) {
    if (error instanceof CaseRefused) return { refusal: error.refusal };
    throw error;
  }
}

/**
 * Lives through the days up to the event, then applies it or refuses it. An event dated before
 * `state.today` is applied at its own date: the answer holds what that changes. A fact whose key is
 * already known changes nothing. A refused act leaves the state as it was, but for the days lived through;
 * a refused retention is kept, because the payer did execute it.
 */
export function decide(ctx: LifecycleContext, state: DebtState, event: LegalEvent): Step {
  const through = event.on > state.today ? event.on : state.today;
  if (event.key !== undefined && state.facts.some((fact) => fact.key === event.key)) {
    return passDays(ctx, state, through);
  }
  const facts = [...state.facts, event];
  const course = replay(ctx, facts, through, 'hold');
  const refused = course.refused.find((each) => each.event === event);
  if (refused === undefined || event.kind === 'retention-executed')
    return stepOf(priorOf(ctx, state), course, facts);
  return refusedStep(ctx, state, through, refused.refused);
}

/** Lives through to the morning of `through`: the delays that ran out the day before have had their effect. */
export function passDays(ctx: LifecycleContext, state: DebtState, through: CivilDate): Step {
  const day = through > state.today ? through : state.today;
  return stepOf(priorOf(ctx, state), replay(ctx, state.facts, day, 'hold'), state.facts);
}

/** The first day after `state.today` on which something happens by itself; null when nothing will. */
export function nextDue(ctx: LifecycleContext, state: DebtState): CivilDate | null {
  const prior = priorOf(ctx, state);
  for (let day = nextTimer(prior.course); day !== null;) {
    const course = replay(ctx, state.facts, day, 'hold');
    const step = stepOf(prior, course, state.facts);
    if (step.transitions.length > 0 || step.commands.length > 0) return day;
    day = nextTimer(course);
  }
  return null;
}

/** What was given out for a debt: the sums that still stand, as they were booked, and the keys of all of it. */
export interface GivenOut {
  readonly posted: DebtState['posted'];
  readonly issued: readonly string[];
}

/**
 * The state on `day` of a debt that has been lived before, from its facts and from what was given out for it: what
 * comes next then gives out only what is missing, under keys that were never used.
 * Throws `CaseRefused` when the law gives no answer to the case.
 */
export function relive(
  ctx: LifecycleContext,
  facts: readonly LegalEvent[],
  day: CivilDate,
  { posted, issued }: GivenOut,
): DebtState {
  const { state } = stepOf(null, replay(ctx, facts, day, 'hold'), facts);
  return { ...state, posted, issued: [...new Set([...state.issued, ...issued])] };
}

interface Prior {
  readonly state: DebtState;
  readonly course: Course;
}

const priorOf = (ctx: LifecycleContext, state: DebtState): Prior => ({
  state,
  course: replay(ctx, state.facts, state.today, 'hold'),
});

function stepOf(prior: Prior | null, course: Course, facts: readonly LegalEvent[]): Step {
  const commands = commandsBetween(prior, course);
  const state: DebtState = {
    version: 1,
    phase: phaseOf(course),
    end: course.end,
    today: course.day,
    claimed: formatCents(claimedOf(course)),
    outstanding: formatCents(outstandingOf(course)),
    retentionLawful: course.lawful,
    retentionLawfulSince: course.lawfulSince,
    facts: prior === null ? keptFacts(course, facts) : facts,
    tasks: [...course.tasks.values()],
    posted: postedAfter(prior?.state ?? null, commands),
    issued: issuedAfter(prior?.state ?? null, commands),
  };
  return {
    state,
    transitions: newTransitions(prior?.course ?? null, course),
    commands,
    refused: newOnes(
      prior?.course.refused.map((each) => each.refused) ?? [],
      course.refused.map((each) => each.refused),
      sameRefusal,
    ),
    articles: course.articles,
  };
}

/** A history that only loses its last steps, after a fact learnt late, tells again where it now stands. */
function newTransitions(before: Course | null, after: Course): readonly Transition[] {
  const added = newOnes(before?.transitions ?? [], after.transitions, sameTransition);
  const goesBack =
    added.length === 0 && before !== null && before.transitions.length > after.transitions.length;
  return goesBack ? after.transitions.slice(-1) : added;
}

function refusedStep(
  ctx: LifecycleContext,
  state: DebtState,
  through: CivilDate,
  refused: RefusedEvent,
): Step {
  const step = passDays(ctx, state, through);
  return { ...step, refused: [...step.refused, refused] };
}

/** Acts that were refused are no facts; a retention that the payer executed is one, lawful or not. */
function keptFacts(course: Course, facts: readonly LegalEvent[]): readonly LegalEvent[] {
  const dropped = new Set(
    course.refused
      .filter((each) => each.event.kind !== 'retention-executed')
      .map((each) => each.event),
  );
  return facts.filter((fact) => fact.on <= course.day && !dropped.has(fact));
}

function withoutRepeats(events: readonly LegalEvent[]): readonly LegalEvent[] {
  const seen = new Set<string>();
  return events.filter((event) => {
    if (event.key === undefined) return true;
    if (seen.has(event.key)) return false;
    seen.add(event.key);
    return true;
  });
}

/** What the new history holds beyond the part that it shares with the old one. */
function newOnes<Item>(
  before: readonly Item[],
  after: readonly Item[],
  same: (a: Item, b: Item) => boolean,
): readonly Item[] {
  let shared = 0;
  for (; shared < after.length; shared += 1) {
    const [old, now] = [before[shared], after[shared]];
    if (old === undefined || now === undefined || !same(old, now)) break;
  }
  return after.slice(shared);
}

const sameTransition = (a: Transition, b: Transition): boolean =>
  a.on === b.on && a.phase === b.phase && a.by === b.by;

const sameRefusal = (a: RefusedEvent, b: RefusedEvent): boolean =>
  a.on === b.on && a.refusedEvent === b.refusedEvent && a.message === b.message;

export { acts } from './acts';
export { retentionsToGiveBack } from './give-back';
