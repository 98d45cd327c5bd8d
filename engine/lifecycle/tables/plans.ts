import { LONGEST_PLAN_MONTHS } from '../../../law/css/R133-9-2';
import { LAW } from '../citations';
import { becomeCollectible } from '../collection';
import { addMonths } from '../../calendar/civil';
import {
  type Course,
  type EventOf,
  type Plan,
  type PlanStage,
  closeTask,
  openTask,
  outstandingOf,
} from '../course';
import { closeDelay, isOpen, openDelay, openSpan } from '../delays';
import { awaitInstalment, instalmentPassed } from '../instalments';
import {
  hasPriorAppeal,
  notificationArticle,
  planArticle,
  priorAppealRole,
  rectificationRole,
  statuteOf,
} from '../procedure';
import { interrupt } from '../time-bar';
import { type EventRow, type ExpiryRow, atEndOf, recorded, upon } from '../table';

const isWaiting = (course: Course): boolean =>
  course.base === 'observation' || course.base === 'rectification';

/** Plans of at most twelve months and the lump sum (CSS R133-9-2 I and III; CASF R262-92-1; CSS R847-1-1). */
export const PLANS: readonly EventRow[] = [
  upon('plan-accepted', {
    case: 'RSA and activity bonus: one lump sum only',
    when: hasPriorAppeal,
    refuse:
      'Le RSA et la prime d’activité ne se remboursent qu’en une seule fois : pas d’échéancier.',
    because: (course) => [priorAppealRole(course, 'I 2° b')],
  }),
  upon('plan-accepted', {
    case: 'in time: retention waits, a plan must be concluded within a month',
    when: mayAcceptPlan,
    then: (course, _, because) => acceptPlan(course, because),
    because: (course) => [planArticle(course)],
  }),
  upon('plan-accepted', {
    case: 'outside the delays of the text: nothing is blocked by law',
    then: (course) => interrupt(course, 'debt-acknowledged'),
    because: [LAW.noRequest],
  }),
  upon('plan-proposed', {
    case: 'RSA and activity bonus: one lump sum only',
    when: hasPriorAppeal,
    refuse:
      'Le RSA et la prime d’activité ne se remboursent qu’en une seule fois : pas d’échéancier.',
    because: (course) => [priorAppealRole(course, 'I 2° b')],
  }),
  upon('plan-proposed', {
    case: 'longer than twelve months',
    when: (_, event) => event.months > LONGEST_PLAN_MONTHS,
    refuse: 'Un échéancier ne peut excéder douze mois : proposez-le sur douze mois au plus.',
    because: [LAW.noRequest, LAW.delegation],
  }),
  upon('plan-proposed', {
    case: 'proposed by the body: nothing is blocked before the debtor agrees',
    then: (course, _, because) =>
      openTask(course, 'answer-to-plan', 'case-officer', addMonths(course.day, 1), because),
    because: (course) => [planArticle(course)],
  }),
  upon('plan-concluded', {
    case: 'told again: the plan stands as it is',
    when: isToldAgain,
    then: recorded,
    because: (course) => [planArticle(course)],
  }),
  upon('plan-concluded', {
    case: 'RSA and activity bonus: one lump sum only',
    when: (course, event) => hasPriorAppeal(course) && event.setBy === undefined,
    refuse:
      'Le RSA et la prime d’activité ne se remboursent qu’en une seule fois : pas d’échéancier.',
    because: (course) => [priorAppealRole(course, 'I 2° b')],
  }),
  upon('plan-concluded', {
    case: 'a schedule that a judge has set: no limit of twelve months',
    when: (_, event) => event.setBy === 'judge' && event.months !== undefined,
    then: (course, event) => concludePlan(course, event, 'judge'),
    because: (course) => [statuteOf(course)],
  }),
  upon('plan-concluded', {
    case: 'longer than twelve months',
    when: (_, event) => (event.months ?? LONGEST_PLAN_MONTHS) > LONGEST_PLAN_MONTHS,
    refuse: 'Un échéancier ne peut excéder douze mois : concluez-le sur douze mois au plus.',
    because: [LAW.noRequest, LAW.delegation],
  }),
  upon('plan-concluded', {
    case: 'within the month that follows its acceptance, or at once while the delay runs',
    when: (course) => isOpen(course, 'plan-conclusion') || mayAcceptPlan(course),
    then: (course, event) => concludePlan(course, event, 'concluded'),
    because: (course) => [planArticle(course)],
  }),
  upon('plan-concluded', {
    case: 'another schedule in place of one that binds: it binds as that one did, not beyond its longest end',
    when: replacesBinding,
    then: reschedule,
    because: (course) => [planArticle(course)],
  }),
  upon('plan-concluded', {
    case: 'agreed by the office outside the delays of the text',
    when: (course) =>
      course.blocks.length === 0 && !course.committee && course.base !== 'delegated',
    then: (course, event) => concludePlan(course, event, 'voluntary'),
    because: [LAW.delegation],
  }),
  upon('plan-concluded', {
    case: 'the debt is suspended, before the committee or recovered elsewhere',
    refuse:
      'La créance est suspendue ou recouvrée par un autre organisme : pas d’échéancier maintenant.',
    because: [LAW.noRequest],
  }),
  upon('plan-broken', {
    case: 'no plan to break',
    when: (course) => course.plan === null,
    refuse: 'Aucun échéancier n’est en cours.',
    because: (course) => [rectificationRole(course, 'I 2° b')],
  }),
  upon('plan-broken', {
    case: 'no longer kept: immediate collection',
    then: failPlan,
    because: (course) => [planArticle(course)],
  }),
  upon('lump-sum-chosen', {
    case: 'while a delay runs: nothing is retained before its end',
    when: isWaiting,
    then: (course) => {
      course.marks.lumpSum = true;
      course.marks.optedForLumpSum = true;
      interrupt(course, 'debt-acknowledged');
    },
    because: (course) => [notificationArticle(course)],
  }),
  upon('lump-sum-chosen', {
    case: 'when no delay runs: it does not stop retention',
    then: (course) => {
      course.marks.optedForLumpSum = true;
      interrupt(course, 'debt-acknowledged');
    },
    because: (course) => [notificationArticle(course)],
  }),
];

export const PLAN_EXPIRIES: readonly ExpiryRow[] = [
  atEndOf('plan-conclusion', {
    case: 'no plan concluded within a month: immediate collection',
    then: failPlan,
    because: (course) => [planArticle(course)],
  }),
  atEndOf('plan-instalment', {
    case: 'the day of an instalment has passed: kept, missed, or missed once too often',
    then: (course, because) => {
      if (instalmentPassed(course, because)) failPlan(course);
      else awaitInstalment(course, planArticle(course));
    },
    because: (course) => [planArticle(course)],
  }),
  atEndOf('plan', {
    case: 'the plan has ended and something is still owed',
    then: failPlan,
    because: (course) => [planArticle(course)],
  }),
];

function mayAcceptPlan(course: Course): boolean {
  return course.procedure === 'rectification' && isWaiting(course) && !course.marks.planAccepted;
}

function acceptPlan(course: Course, because: readonly string[]): void {
  interrupt(course, 'debt-acknowledged');
  course.marks.planAccepted = true;
  closeTask(course, 'answer-to-plan');
  const since = course.day;
  course.plan = { kind: 'accepted', since, first: since, schedule: null, stage: stageOf(course) };
  const due = openDelay(course, 'plan-conclusion').expires;
  openTask(course, 'conclude-plan', 'case-officer', due, because);
}

/** The same schedule on the same day, by the same hand. */
function isToldAgain({ plan, day }: Course, event: EventOf<'plan-concluded'>): boolean {
  if (plan === null || plan.kind === 'accepted' || plan.since !== day) return false;
  const months = event.months ?? LONGEST_PLAN_MONTHS;
  return plan.schedule?.months === months && (plan.kind === 'judge') === (event.setBy === 'judge');
}

/** A plan that binds goes on to bind when it is rearranged; one of the debtor and the body, for twelve months in all. */
function replacesBinding({ plan, day }: Course, event: EventOf<'plan-concluded'>): boolean {
  if (plan === null || plan.kind === 'accepted' || plan.kind === 'voluntary') return false;
  const end = addMonths(day, event.months ?? LONGEST_PLAN_MONTHS);
  return plan.kind !== 'concluded' || end <= addMonths(plan.first, LONGEST_PLAN_MONTHS);
}

function reschedule(course: Course, event: EventOf<'plan-concluded'>): void {
  const kind = course.plan?.kind ?? 'accepted';
  if (kind !== 'accepted') concludePlan(course, event, kind);
}

function concludePlan(
  course: Course,
  event: EventOf<'plan-concluded'>,
  kind: Exclude<Plan['kind'], 'accepted'>,
): void {
  interrupt(course, 'debt-acknowledged');
  closeDelay(course, 'plan-conclusion');
  closeTask(course, 'conclude-plan');
  closeTask(course, 'answer-to-plan');
  const stage = course.plan?.stage ?? (kind === 'concluded' ? stageOf(course) : 'outside');
  if (kind === 'concluded') course.marks.planAccepted = true;
  const months = event.months ?? LONGEST_PLAN_MONTHS;
  const schedule = { total: outstandingOf(course), months, due: 0 };
  const since = course.day;
  const first = course.plan?.kind === kind ? course.plan.first : since;
  course.plan = { kind, since, first, schedule, stage };
  openSpan(course, 'plan', { months }, planArticle(course));
  awaitInstalment(course, planArticle(course));
}

/**
 * The plan is gone. Collection is immediate when the delay in which it was accepted has not given way to another
 * (a request still to be answered, a later refusal): then that one still runs.
 */
export function failPlan(course: Course): void {
  const stage = course.plan?.stage;
  course.plan = null;
  closeDelay(course, 'plan-conclusion');
  closeDelay(course, 'plan');
  closeDelay(course, 'plan-instalment');
  closeTask(course, 'check-plan');
  closeTask(course, 'conclude-plan');
  if (course.base === 'retention') course.base = 'collectible';
  if (isWaiting(course) && stage !== 'request-pending' && stage === stageOf(course)) {
    becomeCollectible(course);
  }
}

function stageOf(course: Course): PlanStage {
  if (course.base === 'observation') return 'first-delay';
  if (isOpen(course, 'rectification-implicit-refusal')) return 'request-pending';
  return course.marks.refusedOn === null ? 'after-silence' : 'after-refusal';
}
