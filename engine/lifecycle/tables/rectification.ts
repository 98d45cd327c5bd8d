import { addMonths } from '../../calendar/civil';
import { centsOf } from '../../money/cents';
import { LAW } from '../citations';
import { becomeCollectible } from '../collection';
import { type Course, type EventOf, closeTask, openTask, sendLetter } from '../course';
import { closeDelay, isOpen, openDelay } from '../delays';
import type { DelayName, RunningDelay } from '../running';
import { annul, claimOnly } from '../money';
import { isNotice } from '../../deadlines/procedures';
import { appealDelay, priorAppealRole, procedureOf, rectificationRole } from '../procedure';
import { suspensionOf } from '../suspension';
import { type EventRow, type ExpiryRow, atEndOf, recorded, upon } from '../table';
import { contest, lodgeAppeal, mayStillAppeal, restartSilence } from './recourses';

const NOTIFY_FIRST =
  'L’indu n’est pas encore notifié : la demande de rectification compte du jour où la notification est reçue.';

const ofRole = (role: string) => (course: Course) => [rectificationRole(course, role)];

/** The request for rectification (CSS R133-9-2, CASF R262-92-1, CSS R847-1-1, all of 25/03/2021). */
export const RECTIFICATION: readonly EventRow[] = [
  upon('rectification-requested', {
    case: 'the procedure of 2012 knows no rectification: whoever asks for it contests the debt',
    when: (course) => isNotice(course.procedure ?? procedureOf(course, course.day)),
    then: (course) => contest(course),
    because: (course) => suspensionOf(course, 'contestation').because,
  }),
  upon('rectification-requested', {
    case: 'asked before the notification is received: it counts from that day, nothing is collected before',
    when: (course) => course.marks.receivedOn === null,
    then: askedEarly,
    because: ofRole('I 2° a'),
  }),
  upon('rectification-requested', {
    case: 'asked in time',
    when: (course) =>
      course.marks.rectificationAskedOn === null && isOpen(course, 'rectification-request'),
    then: askedInTime,
    because: ofRole('I 2° a'),
  }),
  upon('rectification-requested', {
    case: 'already asked: the first request holds',
    when: (course) =>
      course.marks.rectificationAskedOn !== null &&
      isOpen(course, 'rectification-implicit-refusal'),
    then: recorded,
    because: ofRole('I 2° a'),
  }),
  upon('rectification-requested', {
    case: 'asked in writing, late or while an oral request waits for its documents: it is an appeal',
    when: (course, event) => event.form === 'written' && mayStillAsk(course),
    then: (course, _, because) => appeal(course, because),
    because: ofRole('IV 1°'),
  }),
  upon('rectification-requested', {
    case: 'asked again by word of mouth while the documents are awaited: their twenty days go on',
    when: (course) => isOpen(course, 'oral-request-documents'),
    then: recorded,
    because: ofRole('IV 2°'),
  }),
  upon('rectification-requested', {
    case: 'asked late by word of mouth, while the appeal is open: documents within twenty days',
    when: (course, event) => event.form === 'oral' && mayStillAppeal(course),
    then: (course) => openDelay(course, 'oral-request-documents'),
    because: ofRole('IV 2°'),
  }),
  upon('rectification-requested', {
    case: 'asked when neither rectification nor appeal is open',
    refuse: 'Demande hors délai : elle est conservée au dossier, sans effet sur le recouvrement.',
    because: ofRole('IV'),
  }),
  upon('rectification-documents', {
    case: 'documents of a late oral request when an appeal has been made meanwhile: they join it',
    when: (course) => isOpen(course, 'oral-request-documents') && course.marks.appealMade,
    then: (course) => {
      closeDelay(course, 'oral-request-documents');
      restartSilence(course);
      collectAsNothingIsAwaited(course);
    },
    because: (course) => [rectificationRole(course, 'IV 2°'), LAW.appealSilence],
  }),
  upon('rectification-documents', {
    case: 'documents in support of a late oral request, in time: it is an appeal',
    when: (course) => isOpen(course, 'oral-request-documents'),
    then: (course, _, because) => appeal(course, because),
    because: ofRole('IV 2°'),
  }),
  upon('rectification-documents', {
    case: 'documents for a request already made',
    then: recorded,
    because: ofRole('I 2° a'),
  }),
  upon('rectification-accepted', {
    case: 'the request is wholly accepted: nothing was ever owed',
    when: (course) =>
      course.marks.rectificationAskedOn !== null || isOpen(course, 'oral-request-documents'),
    then: (course, _, because) => annul(course, 'rectified', 'cancelled', because),
    because: [LAW.rectificationRight],
  }),
  upon('rectification-accepted', {
    case: 'nobody asked',
    refuse: 'Aucune demande de rectification n’est enregistrée : rien à accepter.',
    because: ofRole('I 2° a'),
  }),
  upon('rectification-refusal-decided', {
    case: 'asked before the notification, which has not been received yet',
    when: (course) =>
      course.marks.rectificationAskedOn !== null && course.marks.receivedOn === null,
    refuse: NOTIFY_FIRST,
    because: ofRole('I 2° a'),
  }),
  upon('rectification-refusal-decided', {
    case: 'nobody asked',
    when: (course) => course.marks.rectificationAskedOn === null,
    refuse: 'Aucune demande de rectification n’est enregistrée : rien à refuser.',
    because: ofRole('I 2° a'),
  }),
  upon('rectification-refusal-decided', {
    case: 'decided once already: the first refusal is the one that is notified',
    when: (course) => course.marks.refusalDecidedOn !== null || course.marks.refusedOn !== null,
    then: lessenWhenPartly,
    because: ofRole('III 2°'),
  }),
  upon('rectification-refusal-decided', {
    case: 'decided: the new notification leaves, and opens nothing before it is received',
    then: decidedToRefuse,
    because: ofRole('III 2°'),
  }),
  upon('rectification-refused', {
    case: 'asked before the notification, which has not been received yet',
    when: (course) =>
      course.marks.rectificationAskedOn !== null && course.marks.receivedOn === null,
    refuse: NOTIFY_FIRST,
    because: ofRole('I 2° a'),
  }),
  upon('rectification-refused', {
    case: 'nobody asked',
    when: (course) => course.marks.rectificationAskedOn === null,
    refuse: 'Aucune demande de rectification n’est enregistrée : rien à refuser.',
    because: ofRole('I 2° a'),
  }),
  upon('rectification-refused', {
    case: 'refused once already: the first refusal opened the delays',
    when: (course) => course.marks.refusedOn !== null,
    then: lessenWhenPartly,
    because: ofRole('III 2°'),
  }),
  upon('rectification-refused', {
    case: 'refused before the month of silence ends: the short delay opens',
    when: (course) => isOpen(course, 'rectification-implicit-refusal'),
    then: refusedInTime,
    because: ofRole('III 2°'),
  }),
  upon('rectification-refused', {
    case: 'refused after the month of silence: the two months are not shortened',
    then: refusedLate,
    because: ofRole('II 2°'),
  }),
];

/** What happens when the delays of rectification run out. */
export const RECTIFICATION_EXPIRIES: readonly ExpiryRow[] = [
  atEndOf('rectification-request', {
    case: 'nothing was asked within twenty days: collectible from the next day',
    when: (course) => course.procedure === 'rectification' && course.base === 'observation',
    then: becomeCollectible,
    because: [LAW.noRequest],
  }),
  atEndOf('rectification-request', {
    case: 'RSA and activity bonus: the delay of the prior appeal must run too',
    then: () => undefined,
    because: (course) => [priorAppealRole(course, 'I 2° b')],
  }),
  atEndOf('rectification-implicit-refusal', {
    case: 'a month of silence refuses the request: two months open, and the appeal anew',
    then: silence,
    because: ofRole('II 1°'),
  }),
  atEndOf('collection-after-implicit-refusal', {
    case: 'two months after the month of silence',
    then: collectWhenAllHaveRun,
    because: ofRole('II 2°'),
  }),
  atEndOf('collection-after-refusal', {
    case: 'the short delay after an express refusal',
    then: collectWhenAllHaveRun,
    because: ofRole('III 2°'),
  }),
  atEndOf('oral-request-documents', {
    case: 'RSA and activity bonus: no document came, and the delay of the prior appeal has run',
    when: (course) =>
      course.procedure === 'prior-appeal' &&
      course.base === 'observation' &&
      !isOpen(course, appealDelay(course)) &&
      course.marks.remediesStated,
    then: becomeCollectible,
    because: (course) => [priorAppealRole(course, 'I 2° b')],
  }),
  atEndOf('oral-request-documents', {
    case: 'no document came: the late oral request is rejected, and no longer holds collection back',
    then: collectWhenAllHaveRun,
    because: ofRole('IV 2°'),
  }),
];

function askedEarly(
  course: Course,
  _: EventOf<'rectification-requested'>,
  because: readonly string[],
): void {
  course.marks.rectificationAskedOn ??= course.day;
  openTask(course, 'decide-rectification', 'case-officer', addMonths(course.day, 1), because);
}

/** The month of silence starts: on the day of the request, or at the notification that comes after it. */
export function askedInTime(course: Course, _: unknown, because: readonly string[]): void {
  course.procedure ??= procedureOf(course, course.day);
  course.marks.rectificationAskedOn = course.day;
  course.marks.lumpSum = false;
  course.base = 'rectification';
  closeDelay(course, 'rectification-request');
  closeDelay(course, appealDelay(course));
  const due = openDelay(course, 'rectification-implicit-refusal').expires;
  openTask(course, 'decide-rectification', 'case-officer', due, because);
}

function silence(course: Course, _: readonly string[], month: RunningDelay): void {
  const ended = month.expires;
  course.marks.silenceEndedOn = ended;
  closeTask(course, 'decide-rectification');
  openDelay(course, 'collection-after-implicit-refusal', ended);
  openDelay(course, appealDelay(course), ended);
}

/** What is given up is given up at once; the delays wait for the debtor to receive the decision. */
function decidedToRefuse(
  course: Course,
  event: EventOf<'rectification-refusal-decided'>,
  because: readonly string[],
): void {
  course.marks.refusalDecidedOn = course.day;
  closeTask(course, 'decide-rectification');
  lessenWhenPartly(course, event, because);
  if (course.end !== null) return;
  sendLetter(course, 'rectification-refusal', because);
}

function refusedInTime(
  course: Course,
  event: EventOf<'rectification-refused'>,
  because: readonly string[],
): void {
  closeDelay(course, 'rectification-implicit-refusal');
  closeTask(course, 'decide-rectification');
  refused(course, event, because);
}

/** The later date holds: the two months run on beside the delay of the refusal. */
function refusedLate(
  course: Course,
  event: EventOf<'rectification-refused'>,
  because: readonly string[],
): void {
  if (course.base === 'rectification') refused(course, event, because);
  else lessenWhenPartly(course, event, because);
}

function refused(
  course: Course,
  event: EventOf<'rectification-refused'>,
  because: readonly string[],
): void {
  const late = course.marks.silenceEndedOn !== null;
  const { refusalDecidedOn } = course.marks;
  course.marks.refusedOn = course.day;
  lessenWhenPartly(course, event, because);
  if (course.end !== null) return;
  if (refusalDecidedOn === null) sendLetter(course, 'rectification-refusal', because);
  if (course.ctx.debt.regime !== 'rsa') openDelay(course, 'collection-after-refusal');
  if (!late || (isOpen(course, appealDelay(course)) && !course.marks.appealMade))
    openDelay(course, appealDelay(course));
}

/** Every delay that the request has opened must have run; for RSA also that of the prior appeal after a refusal. */
export function collectWhenAllHaveRun(course: Course): void {
  if (course.base !== 'rectification') return;
  const waits: DelayName[] = ['collection-after-implicit-refusal', 'collection-after-refusal'];
  if (course.procedure === 'prior-appeal') waits.push('oral-request-documents');
  if (course.ctx.debt.regime === 'rsa' && course.marks.refusedOn !== null)
    waits.push('prior-appeal');
  if (waits.every((name) => !isOpen(course, name))) becomeCollectible(course);
}

function lessenWhenPartly(
  course: Course,
  event: EventOf<'rectification-refused'> | EventOf<'rectification-refusal-decided'>,
  because: readonly string[],
): void {
  if (event.extent === 'partly' && event.amount !== undefined)
    claimOnly(course, centsOf(event.amount), because);
}

/** An oral request that waits for its documents may be made again in writing, even when the appeal itself is over. */
const mayStillAsk = (course: Course): boolean =>
  mayStillAppeal(course) || (isOpen(course, 'oral-request-documents') && !course.marks.appealMade);

/** A late request becomes an appeal, and no document is awaited any more. */
function appeal(course: Course, because: readonly string[]): void {
  const waited = isOpen(course, 'oral-request-documents');
  closeDelay(course, 'oral-request-documents');
  lodgeAppeal(course, 'committee', because);
  if (waited) collectAsNothingIsAwaited(course);
}

/** When the delay of the prior appeal had run out while documents were awaited, only the appeal holds collection back. */
function collectAsNothingIsAwaited(course: Course): void {
  if (course.procedure !== 'prior-appeal') return;
  collectWhenAllHaveRun(course);
  const alone = course.base === 'observation' && course.marks.remediesStated;
  if (alone && !isOpen(course, appealDelay(course))) becomeCollectible(course);
}
