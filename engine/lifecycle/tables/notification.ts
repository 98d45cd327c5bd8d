import { addMonths } from '../../calendar/civil';
import { LAW } from '../citations';
import { type Course, type EventOf, closeTask, openTask } from '../course';
import { isOpen, openDelay } from '../delays';
import { checkBeforeStep } from '../collection';
import { interrupt } from '../time-bar';
import { isNotice } from '../../deadlines/procedures';
import { appealDelay, notificationArticle, procedureOf, rectificationRole } from '../procedure';
import { policyMissing } from '../refusals';
import { type EventRow, recorded, upon } from '../table';
import { askedInTime } from './rectification';

const notificationOf = (course: Course): readonly string[] => [notificationArticle(course)];

/** The notification: sent, received, lost. Only a proof of reception opens a delay. */
export const NOTIFICATION: readonly EventRow[] = [
  upon('notification-sent', {
    case: 'first dispatch: the debt is notified, no delay is open',
    when: (course) => course.base === 'detected',
    then: (course, _, because) => sent(course, because),
    because: notificationOf,
  }),
  upon('notification-sent', {
    case: 'sent again: nothing opens before its reception',
    when: (course) => course.marks.receivedOn === null,
    then: (course, _, because) => {
      closeTask(course, 'resend-notification');
      openTask(course, 'follow-notification', 'case-officer', addMonths(course.day, 1), because);
    },
    because: notificationOf,
  }),
  upon('notification-sent', {
    case: 'sent again after its reception',
    then: recorded,
    because: notificationOf,
  }),
  upon('notification-received', {
    case: 'first proved reception: the delays of the notification open',
    when: (course) => course.marks.receivedOn === null,
    then: (course, event) => received(course, event.remediesStated !== false),
    because: notificationOf,
  }),
  upon('notification-received', {
    case: 'received again, while the debtor has answered nothing and no demand was received: its delays open anew',
    when: opensAnew,
    then: (course, event) => receivedAgain(course, event.remediesStated !== false),
    because: notificationOf,
  }),
  upon('notification-received', {
    case: 'received again, now with the remedies that the first one left out: the delay of the appeal opens',
    when: (course, event) => !course.marks.remediesStated && event.remediesStated !== false,
    then: (course) => {
      course.marks.remediesStated = true;
      if (!course.marks.appealMade && !isOpen(course, 'rectification-implicit-refusal'))
        openDelay(course, appealDelay(course));
    },
    because: [LAW.appealDelays],
  }),
  upon('notification-received', {
    case: 'received again: what the debtor has asked, or the demand, goes on',
    then: recorded,
    because: notificationOf,
  }),
  upon('notification-refused', {
    case: 'the addressee refused the letter, and the office takes that as a reception',
    when: (course) => course.marks.receivedOn === null && refusedMailOpens(course),
    then: (course, event) => received(course, event.remediesStated !== false),
    because: notificationOf,
  }),
  upon('notification-refused', {
    case: 'the addressee refused the letter: no proof of reception',
    then: (course, _, because) => lost(course, because),
    because: notificationOf,
  }),
  upon('notification-unclaimed', {
    case: 'not collected at the post office: no proof of reception',
    then: (course, _, because) => lost(course, because),
    because: notificationOf,
  }),
  upon('notification-returned', {
    case: 'returned to the sender: no proof of reception',
    then: (course, _, because) => lost(course, because),
    because: notificationOf,
  }),
];

function sent(course: Course, because: readonly string[]): void {
  checkBeforeStep(course);
  if (course.end !== null) return;
  course.base = 'notified';
  course.marks.sentOn ??= course.day;
  closeTask(course, 'decide-abandonment');
  openTask(course, 'follow-notification', 'case-officer', addMonths(course.day, 1), because);
  tellInsurer(course);
}

/** Health: the body tells the complementary insurer of the debtor, if it can be identified (L133-4-1 al. 2). */
function tellInsurer(course: Course): void {
  if (course.ctx.debt.regime !== 'health') return;
  const due = addMonths(course.day, 1);
  openTask(course, 'tell-complementary-insurer', 'case-officer', due, [LAW.insurerTold]);
}

function received(course: Course, remediesStated: boolean): void {
  checkBeforeStep(course);
  if (course.end !== null) return;
  course.procedure = procedureOf(course, course.day);
  const marks = course.marks;
  if (marks.sentOn === null) tellInsurer(course);
  marks.sentOn ??= course.day;
  marks.receivedOn = course.day;
  marks.remediesStated = remediesStated;
  interrupt(course, 'notification-received');
  closeTask(course, 'decide-abandonment');
  closeTask(course, 'follow-notification');
  closeTask(course, 'resend-notification');
  if (course.base !== 'detected' && course.base !== 'notified') return;
  if (marks.rectificationAskedOn !== null && !isNotice(course.procedure)) {
    askedInTime(course, null, [rectificationRole(course, 'I 2° a')]);
    return;
  }
  openDelays(course, remediesStated);
}

/** A copy changes nothing for who has asked, appealed or agreed to a plan, nor after the demand; nor does a lesser one. */
function opensAnew(course: Course, event: EventOf<'notification-received'>): boolean {
  const { marks, base } = course;
  const answered =
    marks.rectificationAskedOn !== null ||
    marks.appealMade ||
    (course.plan !== null && course.plan.kind !== 'voluntary') ||
    isOpen(course, 'oral-request-documents');
  const lesser = marks.remediesStated && event.remediesStated === false;
  return !answered && !lesser && UNANSWERED.includes(base);
}

const UNANSWERED: readonly Course['base'][] = ['observation', 'collectible', 'retention'];

/**
 * The delays of R133-9-2 count from "cette notification". The procedure stays that of the first: décret 2021-306
 * holds for debts that are notified from its day (art. 7).
 */
function receivedAgain(course: Course, remediesStated: boolean): void {
  const { marks } = course;
  marks.remediesStated = remediesStated;
  marks.planAccepted = false;
  marks.repaymentOver = false;
  marks.appealLate = false;
  marks.appealOver = false;
  interrupt(course, 'notification-received');
  openDelays(course, remediesStated);
}

function openDelays(course: Course, remediesStated: boolean): void {
  course.base = 'observation';
  if (isNotice(course.procedure)) {
    openDelay(course, 'payment');
    openDelay(course, 'observations');
  } else {
    openDelay(course, 'rectification-request');
  }
  if (remediesStated) openDelay(course, appealDelay(course));
}

function lost(course: Course, because: readonly string[]): void {
  if (course.marks.receivedOn !== null) return;
  if (course.base === 'detected') course.base = 'notified';
  course.marks.sentOn ??= course.day;
  closeTask(course, 'decide-abandonment');
  closeTask(course, 'follow-notification');
  openTask(course, 'resend-notification', 'case-officer', addMonths(course.day, 1), because);
}

function refusedMailOpens(course: Course): boolean {
  const choice = course.ctx.office.policies.refusedMailOpens;
  if (choice === undefined) {
    throw policyMissing(
      'refusedMailOpens',
      'un pli refusé par le destinataire ouvre-t-il les délais ?',
      [notificationArticle(course)],
    );
  }
  return choice === 'yes';
}
