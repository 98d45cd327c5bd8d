import { addMonths } from '../calendar/civil';
import { type Cents, cents, subtractCents } from '../money/cents';
import { type Course, type Plan, closeTask, openTask, outstandingOf } from './course';
import { openSpan } from './delays';

/** Equal instalments of a sum, one a month from the day on which the plan was concluded; `due`: those passed. */
type Schedule = NonNullable<Plan['schedule']>;

/** What may still be owed once `count` instalments are paid; cents that do not divide come last. */
export const owedAfter = ({ total, months }: Schedule, count: number): Cents =>
  subtractCents(total, cents((total * BigInt(count)) / BigInt(months)));

/** Waits for the next instalment; the last one ends with the plan itself. */
export function awaitInstalment(course: Course, authority: string): void {
  const schedule = course.plan?.schedule ?? null;
  if (course.plan === null || schedule === null) return;
  const next = schedule.due + 1;
  if (next < schedule.months)
    openSpan(course, 'plan-instalment', { months: next }, authority, course.plan.since);
}

/** How many instalments that were due are not covered by what has come in since. */
export function missedInstalments(course: Course): number {
  const schedule = course.plan?.schedule ?? null;
  if (schedule === null) return 0;
  const owed = outstandingOf(course);
  let missed = 0;
  for (let count = 1; count <= schedule.due; count += 1)
    if (owed > owedAfter(schedule, count)) missed += 1;
  return missed;
}

/**
 * The day of an instalment has passed. True when the plan is broken: as many are missed as the office has chosen to
 * allow; where it has not chosen, a person decides at each one.
 */
export function instalmentPassed(course: Course, because: readonly string[]): boolean {
  const { plan } = course;
  if (plan === null || plan.schedule === null) return false;
  course.plan = { ...plan, schedule: { ...plan.schedule, due: plan.schedule.due + 1 } };
  const missed = missedInstalments(course);
  const limit = course.ctx.office.policies.planMissedPayments;
  if (limit !== undefined && missed >= limit) return true;
  if (missed > 0) openTask(course, 'check-plan', 'case-officer', addMonths(course.day, 1), because);
  return false;
}

/** Money has come in: nobody needs to look at a plan that is kept again. */
export function planCaughtUp(course: Course): void {
  if (missedInstalments(course) === 0) closeTask(course, 'check-plan');
}
