import { type CivilDate, addDays } from '../calendar/civil';
import { centsOf, cents } from '../money/cents';
import { type Course, claimedOf, closeTask, newCourse } from './course';
import { emergency, meetsEmergency } from './delays';
import type { RunningDelay } from './running';
import { escalationOf } from './escalation';
import { retentionGoesOn } from './collection';
import { atEstablishment } from './establishment';
import { inLegalOrder, withKnownFraud } from './facts';
import { statuteOf } from './procedure';
import { CaseRefused } from './refusals';
import { hold, orHold, settle } from './settle';
import type { LifecycleContext, Task } from './state';
import { dropBarredLines } from './time-bar';
import { EVENT_TABLES, EXPIRY_TABLES } from './tables/all';
import type { LegalEvent } from './types';

/**
 * Lives a debt from its establishment through its facts to the end of `until`. What the law does not answer
 * throws `CaseRefused`; with `hold`, the act is refused instead, or the debt held for a lawyer.
 */
export function replay(
  ctx: LifecycleContext,
  facts: readonly LegalEvent[],
  until: CivilDate,
  whenUnsettled: 'throw' | 'hold' = 'throw',
): Course {
  const course = newCourse(ctx, whenUnsettled);
  settle(course, establishment(course));
  for (const { event, balance, own } of inLegalOrder(withKnownFraud(ctx, facts))) {
    if (event.on > until) break;
    passTo(course, event.on);
    apply(course, event, balance, own && !ALREADY_IN_THE_LEDGER.includes(event.kind));
  }
  passTo(course, until);
  return course;
}

/** A debt that has been opened all the same, and that the law refuses, is held: a lawyer says what becomes of it. */
function establishment(course: Course): readonly string[] {
  try {
    return atEstablishment(course);
  } catch (error) {
    if (!(error instanceof CaseRefused) || course.whenUnsettled === 'throw') throw error;
    hold(course, error.refusal.authority);
    return error.refusal.authority;
  }
}

/** The first day after `course.day` on which a delay or a due date has run out; null when nothing is waited for. */
export function nextTimer(course: Course): CivilDate | null {
  const next = earliest(course);
  return next === null ? null : next.on;
}

type Timer = { readonly on: CivilDate } & (
  | { readonly delay: RunningDelay }
  | { readonly task: Task }
  | { readonly emergency: true }
);

function passTo(course: Course, day: CivilDate): void {
  for (let next = earliest(course); next !== null && next.on <= day; next = earliest(course)) {
    if (next.on > course.day) course.day = next.on;
    if ('delay' in next) expire(course, next.delay);
    else if ('task' in next) escalate(course, next.task);
    else meetEmergency(course);
  }
  if (day > course.day) course.day = day;
}

function earliest(course: Course): Timer | null {
  let first: Timer | null = null;
  if (course.end !== null) return null;
  for (const delay of course.delays.values()) {
    const met = course.emergencySeen ? null : meetsEmergency(delay);
    const on = met ?? addDays(delay.expires, 1);
    if (first !== null && on >= first.on) continue;
    first = met === null ? { on, delay } : { on, emergency: true };
  }
  for (const task of course.tasks.values()) {
    if (task.escalation !== null) continue;
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
    orHold(course, () => row.apply(course, delay));
    settle(course, because);
    return;
  }
  settle(course, []);
}

function meetEmergency(course: Course): void {
  course.by = 'emergency-2020';
  course.emergencySeen = true;
  const refusal = emergency();
  orHold(course, () => {
    throw refusal;
  });
  settle(course, refusal.refusal.authority);
}

/** A person let the due date pass: another is told. Undecided abandonment does not hold the notification back. */
function escalate(course: Course, task: Task): void {
  course.by = `task-overdue:${task.task}`;
  if (task.task === 'decide-abandonment' && course.base === 'detected')
    closeTask(course, task.task);
  else course.tasks.set(task.task, { ...task, escalation: escalationOf(task) });
  settle(course, task.because);
}

function apply(
  course: Course,
  event: LegalEvent,
  balance: string | null,
  readBefore: boolean,
): void {
  course.by = event.kind;
  if (event.kind === 'retention-executed') checkTimeBar(course);
  if (balance !== null && readBefore) agreeWith(course, balance);
  const because = meet(course, event);
  if (balance !== null && !readBefore) agreeWith(course, balance);
  settle(course, because);
}

/** A retention is a step of collection: nothing is taken on a line that has been barred meanwhile. */
function checkTimeBar(course: Course): void {
  if (!retentionGoesOn(course)) return;
  dropBarredLines(course);
  if (course.end !== null) settle(course, course.posted.at(-1)?.because ?? []);
}

/** The first row whose condition holds applies or refuses the event; its articles explain what follows. */
function meet(course: Course, event: LegalEvent): readonly string[] {
  if (event.on < course.ctx.debt.establishedOn) {
    refuse(course, event, 'Cet événement précède la constatation de l’indu.', [statuteOf(course)]);
    return [];
  }
  let changing = false;
  try {
    const row = EVENT_TABLES.get(event.kind)?.find((each) => each.matches(course, event));
    if (row === undefined) throw new RangeError(`no row for ${event.kind}`);
    const because = row.because(course);
    course.articles.set(event, because);
    changing = row.apply !== null;
    if (row.apply === null) refuse(course, event, row.refusal ?? '', because);
    else row.apply(course, event);
    return because;
  } catch (error) {
    if (!(error instanceof CaseRefused) || course.whenUnsettled === 'throw') throw error;
    refuse(course, event, error.refusal.message, error.refusal.authority);
    if (changing) hold(course, error.refusal.authority);
    return error.refusal.authority;
  }
}

/** The ledger books these itself when they are recorded: its balance already counts them. */
const ALREADY_IN_THE_LEDGER: readonly string[] = [
  'payment-received',
  'payment-returned',
  'retention-executed',
];

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
