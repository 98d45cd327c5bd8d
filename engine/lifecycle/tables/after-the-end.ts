import { addMonths } from '../../calendar/civil';
import { addCents, centsOf, minCents } from '../../money/cents';
import { LAW } from '../citations';
import {
  type Course,
  type EventOf,
  STILL_DISPUTED,
  claimedOf,
  closeTask,
  openTask,
  reopen,
} from '../course';
import { annul, claimOnly } from '../money';
import { statuteOf } from '../procedure';
import { titleFalls } from './forced-recovery';
import { decidedAfterTheEnd, withdraw } from './recourses';
import { takeBack } from './sums';
import { type EventRow, recorded, upon } from '../table';
import type { EventKind } from '../types';

const ended = (course: Course): boolean => course.end !== null;

const settled = (course: Course): boolean => course.end === 'settled';

/** What was paid or retained before this end may still turn out never to have been owed. */
const disputed = (course: Course): boolean => course.end !== null && STILL_DISPUTED.has(course.end);

const ofStatute = (course: Course): readonly string[] => [statuteOf(course)];

const isLate = (course: Course, to: 'committee' | 'court'): boolean =>
  to === 'court' ? course.marks.courtLate : course.marks.appealLate;

/** What the debtor or the post does is always kept on file, also after the end. */
const KEPT_ON_FILE: readonly EventKind[] = [
  'notification-received',
  'notification-refused',
  'notification-unclaimed',
  'notification-returned',
  'demand-unclaimed',
  'demand-refused',
  'demand-returned',
  'contrainte-refused',
  'contrainte-unclaimed',
  'contrainte-returned',
  'rectification-requested',
  'rectification-documents',
  'lump-sum-chosen',
  'plan-accepted',
  'observations-made',
  'contestation',
  'contestation-withdrawn',
  'appeal-lodged',
  'appeal-documents',
  'remission-requested',
  'retention-impossible',
  'debtor-died',
  'insolvency-opened',
  'guardianship-opened',
  'guardianship-closed',
  'address-changed',
  'recorded-delivery-sent',
  'recovery-impossible',
];

const FORBIDDEN: readonly EventKind[] = [
  'notification-sent',
  'demand-sent',
  'demand-received',
  'rectification-accepted',
  'rectification-refusal-decided',
  'rectification-refused',
  'plan-proposed',
  'plan-concluded',
  'plan-broken',
  'retention-executed',
  'observations-rejected',
  'contestation-decided',
  'appeal-decided',
  'committee-decided',
  'remission-decided',
  'contrainte-signed',
  'contrainte-served',
  'writ-issued',
  'writ-notified',
  'writ-annulled',
  'opposition-lodged',
  'opposition-judged',
  'delegation-requested',
  'delegation-agreed',
  'delegation-refused',
  'delegation-completed',
  'delegation-stopped',
  'fraud-proposed',
  'fraud-proposal-dropped',
  'fraud-increase-decided',
  'insolvency-closed',
  'transferred',
  'write-off-decided',
  'abandonment-decided',
];

/**
 * A debt that has ended: acts of the organism are refused, the rest is kept on file, but for what changes the end:
 * a payment that did not hold opens it again, a decision that nothing was owed gives back what was taken.
 */
export const AFTER_THE_END: readonly EventRow[] = [
  upon('contestation', {
    case: 'the debt was paid: contesting it is still possible, somebody must decide',
    when: settled,
    then: (course, _, because) => {
      course.marks.contested = true;
      openTask(course, 'decide-contestation', 'case-officer', addMonths(course.day, 2), because);
    },
    because: ofStatute,
  }),
  upon('appeal-lodged', {
    case: 'something was paid: the appeal is still heard',
    when: (course, event) => disputed(course) && !isLate(course, event.to ?? 'committee'),
    then: (course, event, because) => {
      const to = event.to ?? 'committee';
      course.marks.appealed = to;
      const [task, role] =
        to === 'court'
          ? (['follow-court', 'lawyer'] as const)
          : (['decide-appeal', 'committee-secretary'] as const);
      openTask(course, task, role, addMonths(course.day, 2), because);
    },
    because: ofStatute,
  }),
  upon('contestation-decided', {
    case: 'the debt has ended, and was contested: what was never owed goes back',
    when: (course) => disputed(course) && course.marks.contested,
    then: decidedAfterTheEnd,
    because: ofStatute,
  }),
  upon('appeal-decided', {
    case: 'the debt has ended, and was appealed against: what was never owed goes back',
    when: (course) =>
      disputed(course) && (course.marks.contested || course.marks.appealed !== null),
    then: decidedAfterTheEnd,
    because: ofStatute,
  }),
  upon('contestation-withdrawn', {
    case: 'the debt has ended, and the debtor gives up: nothing is left to decide',
    when: (course) =>
      disputed(course) && (course.marks.contested || course.marks.appealed !== null),
    then: withdraw,
    because: ofStatute,
  }),
  upon('opposition-lodged', {
    case: 'paid before the fifteen days had run: the opposition is still heard',
    when: mayStillOppose,
    then: oppose,
    because: [LAW.contrainte],
  }),
  upon('opposition-judged', {
    case: 'paid while the opposition was pending: what was never owed goes back',
    when: (course) => settled(course) && course.base === 'opposition',
    then: judge,
    because: ofStatute,
  }),
  upon('payment-received', {
    case: 'nothing is owed any more: it goes back',
    when: ended,
    then: (course, event) => {
      course.paid = addCents(course.paid, centsOf(event.amount));
    },
    because: ofStatute,
  }),
  upon('payment-returned', {
    case: 'the debt was settled by it: it is owed again, and what ran goes on',
    when: (course, event) => settled(course) && centsOf(event.amount) <= course.paid,
    then: (course, event) => {
      reopen(course);
      course.out = minCents(course.out, claimedOf(course));
      takeBack(course, event);
    },
    because: ofStatute,
  }),
  upon('payment-returned', {
    case: 'more than the debtor has paid, or the debt has ended otherwise',
    when: ended,
    refuse:
      'La créance n’a pas fini par ce paiement, ou le débiteur n’a pas payé autant : un juriste doit dire ce qui reste dû.',
    because: ofStatute,
  }),
  ...KEPT_ON_FILE.map((kind) =>
    upon(kind, {
      case: 'the debt has ended: kept on file',
      when: ended,
      then: recorded,
      because: ofStatute,
    }),
  ),
  ...FORBIDDEN.map((kind) =>
    upon(kind, {
      case: 'the debt has ended',
      when: ended,
      refuse: 'La créance est terminée : cet acte n’a plus d’objet.',
      because: ofStatute,
    }),
  ),
];

/** The delay of the opposition still ran on the day on which the debt was settled, and runs today. */
function mayStillOppose(course: Course): boolean {
  const delay = course.resting?.delays.get('opposition');
  return settled(course) && delay !== undefined && course.day <= delay.expires;
}

function oppose(course: Course, _: EventOf<'opposition-lodged'>, because: readonly string[]): void {
  const { resting } = course;
  if (resting !== null) {
    const delays = new Map(resting.delays);
    delays.delete('opposition');
    course.resting = { ...resting, delays };
  }
  course.base = 'opposition';
  openTask(course, 'follow-opposition', 'lawyer', addMonths(course.day, 6), because);
}

/** The title falls or stands for the day on which a payment would not hold; the claim is what the judge says. */
function judge(
  course: Course,
  event: EventOf<'opposition-judged'>,
  because: readonly string[],
): void {
  closeTask(course, 'follow-opposition');
  if (event.outcome === 'accepted') {
    if (event.debtAnnulled === true) annul(course, 'cancelled', 'cancelled', because);
    else titleFalls(course);
    return;
  }
  course.base = 'enforceable';
  course.marks.enforceableOn = course.day;
  if (event.outcome === 'partly' && event.amount !== undefined)
    claimOnly(course, centsOf(event.amount), because);
}
