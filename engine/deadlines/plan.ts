import { LONGEST_PLAN_MONTHS } from '../../law/css/R133-9-2';
import { addDays, type CivilDate, maxDate } from '../calendar/civil';
import type { FactOf } from './case';
import type { Course, Running } from './course';

/** Under which sentence of R133-9-2 the plan is accepted, by the delay in which it comes. */
const AUTHORITY: Readonly<Record<string, string>> = {
  'rectification-request': 'CSS R133-9-2 I 2° b',
  'collection-after-implicit-refusal': 'CSS R133-9-2 I 2° c',
  'collection-after-refusal': 'CSS R133-9-2 III 2°',
};

/** The principle of a plan, accepted before collection may start, gives one month to conclude it. */
export function applyPlanAccepted(
  course: Course,
  fact: FactOf<'plan-accepted' | 'plan-concluded'>,
): void {
  if (course.procedure !== 'rectification' || course.gate === null || course.plan !== null) return;
  const last = course.gate.reduce<Running | null>(
    (latest, delay) => (latest === null || delay.expires > latest.expires ? delay : latest),
    null,
  );
  if (last === null || fact.on > last.expires) return;
  const authority = AUTHORITY[last.name];
  const delay = course.open(
    'plan-conclusion',
    fact.on,
    authority === undefined ? {} : { authority },
  );
  if (delay === null) return;
  course.plan = { delay, gate: fact.on < last.opens ? null : course.gate, concluded: false };
}

/** Concluded in its month, for twelve months at most, a plan blocks retention; otherwise the law ignores it. */
export function applyPlanConcluded(course: Course, fact: FactOf<'plan-concluded'>): void {
  if (fact.months !== undefined && fact.months > LONGEST_PLAN_MONTHS) return;
  if (course.plan === null) applyPlanAccepted(course, fact);
  const { plan } = course;
  if (plan === null || plan.concluded || fact.on > plan.delay.expires) return;
  course.endDelay(plan.delay, fact);
  plan.concluded = true;
}

/**
 * The first day on which the delays of the notification no longer hold collection back; null when not known. A plan
 * accepted and not concluded in its month makes collection immediate (R133-9-2 I 2° b).
 */
export function collectibleByDelays(course: Course): CivilDate | null {
  const gate = course.gateDay();
  const { plan } = course;
  if (gate === null || plan === null || plan.concluded) return gate;
  const afterPlan = addDays(plan.delay.expires, 1);
  return plan.gate === course.gate ? afterPlan : maxDate(gate, afterPlan);
}

/** The delays on which `collectibleByDelays` rests; none when it is not known. */
export function waitedFor({ gate, plan }: Course): readonly Running[] {
  if (gate === null) return [];
  if (plan === null || plan.concluded) return gate;
  return plan.gate === gate ? [plan.delay] : [...gate, plan.delay];
}
