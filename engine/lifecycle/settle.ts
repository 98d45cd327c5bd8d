import { addMonths } from '../calendar/civil';
import { LAW } from './citations';
import { checkBeforeStep, demandAllowed, demandArticle, retentionGoesOn } from './collection';
import { type Course, block, finish, openTask, outstandingOf, phaseOf, sendLetter } from './course';
import { isOpen } from './delays';
import { appealDelay, hasPriorAppeal, notificationArticle } from './procedure';
import { CaseRefused } from './refusals';

/** After each step: does it end here, may retention start, what must be sent, which phase does it show. */
export function settle(course: Course, because: readonly string[]): void {
  let reasons = because;
  if (course.end === null && outstandingOf(course) === 0n) finish(course, 'settled');
  if (retentionGoesOn(course) && !course.lawful) {
    orHold(course, () => checkBeforeStep(course));
    if (course.end === null && outstandingOf(course) === 0n) finish(course, 'settled');
    if (course.end !== null) reasons = course.posted.at(-1)?.because ?? because;
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

/** A plan that the texts oblige the body to respect, unlike one that it agreed to by itself. */
const bindingPlan = (course: Course): boolean =>
  course.plan !== null && course.plan.kind !== 'voluntary';

function countIdleDays(course: Course): void {
  const open = course.idle.at(-1);
  const blocked = course.blocks.length > 0 || course.committee || bindingPlan(course);
  if (blocked && (open === undefined || open.to !== null))
    course.idle.push({ from: course.day, to: null });
  if (!blocked && open !== undefined && open.to === null) open.to = course.day;
}

function sendWhatIsDue(course: Course): void {
  if (course.end === null && course.blocks.length > 0)
    course.marks.demandLettered = course.marks.demandSentOn !== null;
  if (course.end !== null || course.blocks.length > 0 || course.committee) return;
  if (
    course.base === 'detected' &&
    course.marks.sentOn === null &&
    !course.tasks.has('decide-abandonment')
  ) {
    sendNotification(course);
  }
  if (course.base === 'observation' && nothingRuns(course)) {
    openTask(course, 'renotify', 'case-officer', addMonths(course.day, 1), [LAW.appealDelays]);
  }
  demandWhenNothingIsRetained(course);
}

function sendNotification(course: Course): void {
  if (course.letters.some((each) => each.letter === 'notification')) return;
  sendLetter(course, 'notification', [notificationArticle(course)]);
}

/** Nothing can be retained any more: the demand goes out as soon as the text allows it, or a lawyer says why not. */
function demandWhenNothingIsRetained(course: Course): void {
  const { marks } = course;
  if (course.base !== 'collectible' || !marks.retentionImpossible || marks.demandSentOn !== null)
    return;
  if (demandAllowed(course)) {
    if (marks.demandLettered) return;
    marks.demandLettered = true;
    sendLetter(course, 'demand', [demandArticle(course)]);
  } else if (!isOpen(course, appealDelay(course)) && course.plan === null) {
    openTask(course, 'no-demand', 'lawyer', addMonths(course.day, 1), [LAW.appealDelays]);
  }
}

const nothingRuns = (course: Course): boolean =>
  !course.delays.has('rectification-request') &&
  !course.delays.has('payment') &&
  !(
    hasPriorAppeal(course) &&
    (course.delays.has('prior-appeal') || isOpen(course, 'oral-request-documents'))
  );

/**
 * Runs a step that the law may leave unanswered. A whole case is then refused; a debt already under way is held:
 * nothing is collected, and a lawyer is asked.
 */
export function orHold(course: Course, step: () => void): void {
  try {
    step();
  } catch (error) {
    if (!(error instanceof CaseRefused) || course.whenUnsettled === 'throw') throw error;
    hold(course, error.refusal.authority);
  }
}

/** Nothing is collected until a lawyer has settled what the law leaves open. */
export function hold(course: Course, because: readonly string[]): void {
  block(course, 'undetermined');
  openTask(course, 'undetermined-law', 'lawyer', addMonths(course.day, 1), because);
}
