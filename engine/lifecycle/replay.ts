import { type CivilDate, addDays, addMonths } from '../calendar/civil';
import { centsOf, cents } from '../money/cents';
import { LAW } from './citations';
import { checkBeforeStep, demandAllowed, retentionGoesOn } from './collection';
import {
  type Course,
  claimedOf,
  closeTask,
  finish,
  newCourse,
  openTask,
  outstandingOf,
  phaseOf,
  sendLetter,
} from './course';
import type { RunningDelay } from './delays';
import { atEstablishment } from './establishment';
import { hasPriorAppeal, notificationArticle } from './procedure';
import type { LifecycleContext, Task } from './state';
import { EVENT_TABLES, EXPIRY_TABLES } from './tables/all';
import type { LegalEvent } from './types';

/** Lives a debt from its establishment through its facts to the end of `until`. Throws `CaseRefused`. */
export function replay(
  ctx: LifecycleContext,
  facts: readonly LegalEvent[],
  until: CivilDate,
): Course {
  const course = newCourse(ctx);
  settle(course, atEstablishment(course));
  for (const { event, balance, own } of inLegalOrder(withKnownFraud(ctx, facts))) {
    if (event.on > until) break;
    passTo(course, event.on);
    apply(course, event, balance, own && !ALREADY_IN_THE_LEDGER.includes(event.kind));
  }
  passTo(course, until);
  return course;
}

/** A fraud that the debt itself tells of, found after its establishment, is a fact of that day. */
function withKnownFraud(
  ctx: LifecycleContext,
  facts: readonly LegalEvent[],
): readonly LegalEvent[] {
  const on = ctx.debt.fraud?.foundOn;
  return on === undefined || on <= ctx.debt.establishedOn
    ? facts
    : [{ on, kind: 'fraud-found' }, ...facts];
}

/** The first day after `course.day` on which a delay or a due date has run out; null when nothing is waited for. */
export function nextTimer(course: Course): CivilDate | null {
  const next = earliest(course);
  return next === null ? null : next.on;
}

type Timer = { readonly on: CivilDate } & (
  | { readonly delay: RunningDelay }
  | { readonly task: Task }
);

function passTo(course: Course, day: CivilDate): void {
  for (let next = earliest(course); next !== null && next.on <= day; next = earliest(course)) {
    if (next.on > course.day) course.day = next.on;
    if ('delay' in next) expire(course, next.delay);
    else escalate(course, next.task);
  }
  if (day > course.day) course.day = day;
}

function earliest(course: Course): Timer | null {
  let first: Timer | null = null;
  if (course.end !== null) return null;
  for (const delay of course.delays.values()) {
    const on = addDays(delay.expires, 1);
    if (first === null || on < first.on) first = { on, delay };
  }
  for (const task of course.tasks.values()) {
    if (task.escalated) continue;
    const on = addDays(task.due, 1);
    if (first === null || on < first.on) first = { on, task };
  }
  return first;
}

function expire(course: Course, delay: RunningDelay): void {
  course.delays.delete(delay.name);
  course.by = `delay-expired:${delay.name}`;
  for (const row of EXPIRY_TABLES.get(delay.name) ?? []) {
    if (!row.matches(course)) continue;
    const because = row.because(course);
    row.apply(course, delay);
    settle(course, because);
    return;
  }
  settle(course, []);
}

/** A person let the due date pass: a director is told. Undecided abandonment does not hold the notification back. */
function escalate(course: Course, task: Task): void {
  course.by = `task-overdue:${task.task}`;
  course.tasks.set(task.task, { ...task, escalated: true });
  if (task.task === 'decide-abandonment' && course.base === 'detected')
    closeTask(course, task.task);
  else openTask(course, `${task.task}-overdue`, 'director', addMonths(course.day, 1), task.because);
  const overdue = course.tasks.get(`${task.task}-overdue`);
  if (overdue !== undefined) course.tasks.set(overdue.task, { ...overdue, escalated: true });
  settle(course, task.because);
}

function apply(
  course: Course,
  event: LegalEvent,
  balance: string | null,
  readBefore: boolean,
): void {
  course.by = event.kind;
  if (balance !== null && readBefore) agreeWith(course, balance);
  for (const row of EVENT_TABLES.get(event.kind) ?? []) {
    if (!row.matches(course, event)) continue;
    const because = row.because(course);
    if (row.apply === null) refuse(course, event, row.refusal ?? '', because);
    else row.apply(course, event);
    if (balance !== null && !readBefore) agreeWith(course, balance);
    settle(course, because);
    return;
  }
}

/** The ledger books these itself when they are recorded: its balance already counts them. */
const ALREADY_IN_THE_LEDGER: readonly string[] = ['payment-received', 'retention-executed'];

function agreeWith(course: Course, balance: string): void {
  course.out = cents(claimedOf(course) - centsOf(balance));
}

function refuse(
  course: Course,
  event: LegalEvent,
  message: string,
  because: readonly string[],
): void {
  const refused = { on: event.on, refusedEvent: event.kind, because, message };
  course.refused.push({ event, refused });
  course.journal.push(refused);
}

/** After each step: does it end here, may retention start, what must be sent, which phase does it show. */
function settle(course: Course, because: readonly string[]): void {
  let reasons = because;
  if (course.end === null && outstandingOf(course) === 0n) finish(course, 'settled');
  if (retentionGoesOn(course) && !course.lawful) {
    const posted = course.posted.length;
    checkBeforeStep(course);
    if (course.end !== null) reasons = course.posted[posted]?.because ?? because;
  }
  countIdleDays(course);
  sendWhatIsDue(course);
  recordPermit(course, reasons);
  const phase = phaseOf(course);
  if (phase === course.shown) return;
  course.shown = phase;
  const transition = { on: course.day, phase, by: course.by, because: reasons };
  course.transitions.push(transition);
  course.journal.push(transition);
}

function recordPermit(course: Course, because: readonly string[]): void {
  const lawful = retentionGoesOn(course);
  if (lawful === course.lawful) return;
  course.lawful = lawful;
  course.lawfulSince = lawful ? course.day : null;
  course.permits.push({ on: course.day, lawful, because });
}

function countIdleDays(course: Course): void {
  const open = course.idle.at(-1);
  const blocked = course.blocks.length > 0;
  if (blocked && (open === undefined || open.to !== null))
    course.idle.push({ from: course.day, to: null });
  if (!blocked && open !== undefined && open.to === null) open.to = course.day;
}

function sendWhatIsDue(course: Course): void {
  if (course.end !== null || course.blocks.length > 0 || course.committee) return;
  if (
    course.base === 'detected' &&
    course.marks.sentOn === null &&
    !course.tasks.has('decide-abandonment')
  ) {
    sendOnce(course, 'notification', [notificationArticle(course)]);
  }
  if (course.base === 'observation' && nothingRuns(course)) {
    openTask(course, 'renotify', 'case-officer', addMonths(course.day, 1), [LAW.appealDelays]);
  }
  if (
    course.base !== 'collectible' ||
    !course.marks.retentionImpossible ||
    course.marks.demandSentOn !== null
  )
    return;
  if (demandAllowed(course))
    sendOnce(course, 'demand', [
      course.procedure === 'non-contestation' ? LAW.demand2012 : LAW.demand,
    ]);
  else if (!WAITS_FOR_DEMAND.some((name) => course.delays.has(name)) && course.plan === null) {
    openTask(course, 'no-demand', 'lawyer', addMonths(course.day, 1), [LAW.appealDelays]);
  }
}

const WAITS_FOR_DEMAND = ['amicable-appeal', 'prior-appeal'] as const;

const nothingRuns = (course: Course): boolean =>
  !course.delays.has('rectification-request') &&
  !course.delays.has('payment') &&
  !(hasPriorAppeal(course) && course.delays.has('prior-appeal'));

function sendOnce(
  course: Course,
  letter: 'notification' | 'demand',
  because: readonly string[],
): void {
  if (!course.letters.some((each) => each.letter === letter)) sendLetter(course, letter, because);
}

interface OrderedFact {
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
