import { statuteOn } from '../../law/statutes';
import type { Fact, FactOf } from './case';
import { CaseUndetermined, type Course, type Running, type RunningName } from './course';
import { collectibleByDelays } from './plan';
import {
  applyAppealDocuments,
  applyContestation,
  hasAppealed,
  lodgeWithCommittee,
  openRecourse,
  recourseOf,
} from './recourse';
import { isNotice, procedureRow } from './procedures';

/**
 * The reception of a notification opens the delays of its procedure, which R133-9-2 counts from "cette notification".
 * A later one opens them anew, unless the debtor has answered the first or has been formally asked to pay. The
 * procedure stays that of the first: décret 2021-306 holds for debts that are notified from its day (art. 7).
 */
export function applyNotification(course: Course, fact: FactOf<'notification-received'>): void {
  const { regime, territory } = course.input;
  const row = procedureRow(regime, territory, fact.on);
  if (row === null) {
    throw new CaseUndetermined(
      'Aucun texte connu ne fixe la procédure de cette prestation à la date de réception de la notification : un juriste doit trancher.',
      territory === 'mayotte' ? [statuteOn(regime, territory, fact.on)] : ['CSS R133-9-2'],
    );
  }
  const first = course.notifiedOn === null;
  if (!first) {
    if (!opensAnew(course, fact)) return stateRemedies(course, fact);
    startAgain(course, fact);
  }
  const early = course.request === 'early';
  course.notifiedOn ??= fact.on;
  course.remediesStated = fact.remediesStated ?? true;
  if (first) {
    course.procedure = row.needsTransition2020 ? procedureInTransition(course) : row.procedure;
  }
  course.request = 'none';
  const payment = course.open('payment', fact.on);
  course.open('observations', fact.on);
  const request = course.open('rectification-request', fact.on);
  const recourse = openRecourse(course, fact.on, course.remediesStated);
  if (course.procedure === 'rectification') course.gate = only(request);
  else if (course.procedure === 'prior-appeal') waitForRecourse(course, [], recourse);
  else course.gate = only(payment);
  if (early && request !== null) requestInTime(course, { kind: EARLY, on: fact.on }, request);
}

const EARLY = 'rectification-requested';

/** A copy changes nothing for who has asked, appealed or agreed to a plan, nor after the demand; nor does a lesser one. */
function opensAnew(course: Course, fact: FactOf<'notification-received'>): boolean {
  const { plan, request } = course;
  const answered =
    request !== 'none' ||
    hasAppealed(course) ||
    course.inTime('oral-request-documents', fact) !== null ||
    (plan !== null && (plan.concluded || fact.on <= plan.delay.expires));
  const lesser = course.remediesStated && fact.remediesStated === false;
  return !answered && !lesser && !course.delays.some(({ name }) => FORCED.includes(name));
}

const FORCED: readonly RunningName[] = ['demand', 'opposition'];

/** Remedies that the first notification left out open their delay when they are stated at last. */
function stateRemedies(course: Course, fact: FactOf<'notification-received'>): void {
  if (course.remediesStated || fact.remediesStated === false) return;
  course.remediesStated = true;
  if (course.request !== 'pending') openRecourse(course, fact.on, true);
}

const only = (delay: Running | null): readonly Running[] | null =>
  delay === null ? null : [delay];

/** Between ordonnance 2019-765 and décret 2021-306 the office says which procedure it follows. */
function procedureInTransition(course: Course): 'notice-2012' | null {
  const authority = ['ordonnance 2019-765 art. 3', 'décret 2021-306 art. 7'];
  const choice = course.input.policies.transition2020;
  if (choice === 'old-procedure') return 'notice-2012';
  if (choice === 'refuse') {
    throw new CaseUndetermined(
      'Notification reçue entre le 01/01/2020 et le 24/03/2021 : l’organisme a choisi de ne pas appliquer l’ancienne procédure.',
      authority,
    );
  }
  course.undetermined.push({
    code: 'policy-missing',
    delay: null,
    policy: 'transition2020',
    message:
      'L’organisme doit dire quelle procédure suit une notification reçue entre le 01/01/2020 et le 24/03/2021 : politique transition2020.',
    authority,
  });
  return null;
}

const OF_NOTIFICATION: readonly RunningName[] = [
  'observations',
  'payment',
  'rectification-request',
  'oral-request-documents',
  'amicable-appeal',
  'prior-appeal',
];

function startAgain(course: Course, fact: Fact): void {
  for (const name of OF_NOTIFICATION) course.end(name, fact);
  course.plan = null;
}

/** RSA, activity bonus: collection waits for the delay of the prior appeal, which must run (R262-92-1, R847-1-1). */
function waitForRecourse(
  course: Course,
  others: readonly Running[],
  recourse: Running | null,
): void {
  course.gate = recourse === null ? null : [...others, recourse];
  if (recourse !== null) return;
  course.undetermined.push({
    code: 'undetermined-law',
    delay: 'prior-appeal',
    message:
      'La notification n’indique pas les voies et délais de recours : le délai du recours préalable, au terme duquel le recouvrement peut commencer, ne court pas.',
    authority:
      course.input.regime === 'rsa'
        ? ['CASF R262-92-1 I 2° b', 'CASF R262-91']
        : ['CSS R847-1-1 I 2° b', 'CSS R142-1-A III'],
  });
}

const hasTimetable = (course: Course): boolean =>
  course.procedure === 'rectification' || course.procedure === 'prior-appeal';

/**
 * A request for rectification: in time it holds collection back; late it may be an appeal (R133-9-2 III, IV).
 * The procedures of notice know no rectification: whoever asks for it contests the debt.
 */
export function applyRequest(course: Course, fact: FactOf<'rectification-requested'>): void {
  if (isNotice(course.procedureOn(fact.on))) return applyContestation(course, fact);
  if (course.notifiedOn === null) return requestEarly(course, fact);
  if (!hasTimetable(course)) return;
  const delay = course.inTime('rectification-request', fact);
  if (delay !== null) return requestInTime(course, fact, delay);
  if (course.inTime('rectification-implicit-refusal', fact) === null) requestLate(course, fact);
}

/** The month of silence answers a request made "à compter de la réception": asked before, it waits for it. */
function requestEarly(course: Course, fact: Fact): void {
  if (course.procedureOn(fact.on) !== null) course.request = 'early';
}

function requestInTime(
  course: Course,
  fact: FactOf<'rectification-requested'>,
  delay: Running,
): void {
  course.endDelay(delay, fact);
  course.end(recourseOf(course), fact);
  course.request = 'pending';
  const silence = course.open('rectification-implicit-refusal', fact.on);
  if (silence === null) return;
  const collection = course.open('collection-after-implicit-refusal', silence.expires, {
    after: silence,
  });
  course.gate = only(collection);
  openRecourse(course, silence.expires, fact.remediesStated ?? course.remediesStated, silence);
}

/**
 * In writing it is an appeal, even while an oral request waits for its documents; orally it has twenty days for
 * them, which a further oral request does not start again.
 */
function requestLate(course: Course, fact: FactOf<'rectification-requested'>): void {
  const documents = course.inTime('oral-request-documents', fact);
  const open =
    documents !== null ||
    course.inTime(recourseOf(course), fact) !== null ||
    !course.remediesStated;
  if (!open || hasAppealed(course)) return;
  if (fact.form !== 'oral') {
    if (documents !== null) stopWaiting(course, documents, fact);
    return lodgeWithCommittee(course, fact);
  }
  if (documents !== null) return;
  const waiting = course.open('oral-request-documents', fact.on);
  if (course.procedure !== 'prior-appeal' || course.gate === null || waiting === null) return;
  const since = collectibleByDelays(course);
  if (since === null || since > fact.on) course.gate = [...course.gate, waiting];
}

/** The documents of a late oral request make it an appeal (R133-9-2 IV 2°), or join the appeal already made. */
export function applyDocuments(course: Course, fact: FactOf<'rectification-documents'>): void {
  const delay = course.inTime('oral-request-documents', fact);
  if (delay === null) return;
  stopWaiting(course, delay, fact);
  if (hasAppealed(course)) applyAppealDocuments(course, fact);
  else lodgeWithCommittee(course, fact);
}

/** What was waited for has come: it holds nothing back any more. */
function stopWaiting(course: Course, documents: Running, fact: Fact): void {
  course.endDelay(documents, fact);
  course.gate = course.gate?.filter((each) => each !== documents) ?? null;
}

/**
 * An express refusal, at the reception of its notification. After the month of silence it does not
 * shorten the two months that follow: the later date holds. Once collection may start it opens nothing.
 */
export function applyRefusal(course: Course, fact: FactOf<'rectification-refused'>): void {
  if (!hasTimetable(course) || course.request !== 'pending') return;
  const since = collectibleByDelays(course);
  if (since !== null && since <= fact.on) return;
  course.request = 'refused';
  const stated = fact.remediesStated ?? true;
  const silence = course.inTime('rectification-implicit-refusal', fact);
  const late = silence === null ? course.running('collection-after-implicit-refusal') : null;
  const appealed = hasAppealed(course);
  // RSA: collection waits for the delay of the prior appeal, which the refusal opens even if an appeal was made.
  const reopens =
    silence !== null
      ? !appealed || course.input.regime === 'rsa'
      : !appealed && mayReopen(course, fact);
  if (silence !== null) course.endDelay(silence, fact);
  else if (reopens) course.end(recourseOf(course), fact);
  const collection =
    course.procedure === 'rectification' || stated
      ? course.open('collection-after-refusal', fact.on)
      : null;
  const recourse = reopens && stated ? course.open(recourseOf(course), fact.on) : null;
  const before = late === null ? [] : [late];
  if (course.procedure === 'rectification') {
    course.gate = collection === null ? null : [...before, collection];
  } else waitForRecourse(course, before, collection ?? recourse ?? recourseInHand(course));
}

/** The recourse against silence still runs, or was never opened for want of being stated. */
const mayReopen = (course: Course, fact: Fact): boolean =>
  course.inTime(recourseOf(course), fact) !== null || !course.remediesStated;

const recourseInHand = (course: Course): Running | null =>
  course.delays.findLast(({ name }) => name === recourseOf(course)) ?? null;
