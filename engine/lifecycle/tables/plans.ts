import { LAW } from '../citations';
import { becomeCollectible } from '../collection';
import { type Course, type EventOf, type PlanStage, closeTask, openTask } from '../course';
import { closeDelay, isOpen, openDelay, openSpan } from '../delays';
import { hasPriorAppeal, notificationArticle, priorAppealRole } from '../procedure';
import { interrupt } from '../time-bar';
import { type EventRow, type ExpiryRow, atEndOf, upon } from '../table';

const LONGEST_PLAN_MONTHS = 12;

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
  upon('plan-concluded', {
    case: 'RSA and activity bonus: one lump sum only',
    when: hasPriorAppeal,
    refuse:
      'Le RSA et la prime d’activité ne se remboursent qu’en une seule fois : pas d’échéancier.',
    because: (course) => [priorAppealRole(course, 'I 2° b')],
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
    because: [LAW.noRequest],
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
  course.plan = { kind: 'accepted', since: course.day, stage: stageOf(course) };
  const due = openDelay(course, 'plan-conclusion').expires;
  openTask(course, 'conclude-plan', 'case-officer', due, because);
}

function concludePlan(
  course: Course,
  event: EventOf<'plan-concluded'>,
  kind: 'concluded' | 'voluntary',
): void {
  interrupt(course, 'debt-acknowledged');
  closeDelay(course, 'plan-conclusion');
  closeTask(course, 'conclude-plan');
  const stage = course.plan?.stage ?? (kind === 'voluntary' ? 'outside' : stageOf(course));
  if (kind === 'concluded') course.marks.planAccepted = true;
  course.plan = { kind, since: course.day, stage };
  openSpan(course, 'plan', { months: event.months ?? LONGEST_PLAN_MONTHS }, planArticle(course));
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

function planArticle(course: Course): string {
  if (course.marks.refusedOn !== null) return LAW.expressRefusal;
  return course.marks.silenceEndedOn !== null ? LAW.afterSilence : LAW.noRequest;
}
