import { addMonths } from '../../calendar/civil';
import { delayOf } from '../../calendar/delays';
import { centsOf } from '../../money/cents';
import { LAW } from '../citations';
import {
  type BlockKind,
  type Course,
  type EventOf,
  block,
  closeTask,
  isBlockedBy,
  openTask,
  unblock,
} from '../course';
import { closeDelay, hasLength, isOpen, openDelay, workingDaysOf } from '../delays';
import type { DelayName, RunningDelay } from '../running';
import { type Remedy, remedyOf } from '../../remedies/matrix';
import { annul, claimOnly } from '../money';
import { appealDelay } from '../procedure';
import { policyMissing } from '../refusals';
import { type Recourse, suspensionOf } from '../suspension';
import { type EventRow, recorded, upon } from '../table';

/** Contestation, amicable appeal, court. Which of them suspends is the table of suspensions, by regime and date. */
export const RECOURSES: readonly EventRow[] = [
  upon('contestation', {
    case: 'the debtor contests the debt',
    then: (course) => contest(course),
    because: contestationLaw,
  }),
  upon('contestation-decided', {
    case: 'nothing is contested',
    when: (course) => !course.marks.contested,
    refuse: 'Aucune contestation n’est en cours : rien à décider.',
    because: contestationLaw,
  }),
  upon('contestation-decided', {
    case: 'decided',
    then: (course, event, because) => decided(course, event, ['contestation'], because),
    because: contestationLaw,
  }),
  upon('contestation-withdrawn', {
    case: 'the debtor gives up: nothing is left to decide',
    when: (course) =>
      course.marks.contested ||
      course.marks.appealed !== null ||
      isBlockedBy(course, 'contestation', 'appeal'),
    then: withdraw,
    because: contestationLaw,
  }),
  upon('contestation-withdrawn', {
    case: 'nothing was contested',
    then: recorded,
    because: contestationLaw,
  }),
  upon('appeal-lodged', {
    case: 'late against the debt, in time against the refusal of a remission: the committee looks at the remission again',
    when: (course, event) =>
      (event.to ?? 'committee') === 'committee' &&
      course.marks.appealLate &&
      course.ctx.debt.regime !== 'housing' &&
      !wouldSuspend(course, 'appeal') &&
      remissionMayBeAppealed(course),
    then: (course, _, because) =>
      openTask(
        course,
        'decide-remission',
        'committee-secretary',
        addMonths(course.day, 2),
        because,
      ),
    because: [LAW.amicableAppeal],
  }),
  upon('appeal-lodged', {
    case: 'late before the committee, although the remedies and delays were stated',
    when: (course, event) =>
      (event.to ?? 'committee') === 'committee' &&
      course.marks.appealLate &&
      !wouldSuspend(course, 'appeal'),
    refuse: 'Recours hors délai : il est conservé au dossier, sans effet sur le recouvrement.',
    because: [LAW.appealDelays],
  }),
  upon('appeal-lodged', {
    case: 'late before the court, after a decision of the committee',
    when: (course, event) =>
      event.to === 'court' &&
      course.marks.courtLate &&
      !wouldSuspend(course, 'court') &&
      !remissionMayBeAppealed(course),
    refuse:
      'Recours contentieux hors délai : il est conservé au dossier, sans effet sur le recouvrement.',
    because: [LAW.appealDelays],
  }),
  upon('appeal-lodged', {
    case: 'lodged',
    then: (course, event, because) => lodgeAppeal(course, event.to ?? 'committee', because),
    because: priorAppealLaw,
  }),
  upon('appeal-documents', {
    case: 'documents after the appeal: its month or months of silence start again',
    when: silenceRestarts,
    then: restartSilence,
    because: [LAW.appealSilence],
  }),
  upon('appeal-documents', {
    case: 'no silence is running',
    then: recorded,
    because: [LAW.appealSilence],
  }),
  upon('appeal-decided', {
    case: 'no appeal is pending',
    when: (course) => course.marks.appealed === null && !course.marks.contested,
    refuse: 'Aucun recours n’est en cours : rien à décider.',
    because: [LAW.appealSilence],
  }),
  upon('appeal-decided', {
    case: 'decided',
    then: (course, event, because) => decided(course, event, ['contestation', 'appeal'], because),
    because: priorAppealLaw,
  }),
];

/** The refusal of a remission is a decision of its own: its two months (CSS R142-1, R142-1-A III) have not run. */
function remissionMayBeAppealed(course: Course): boolean {
  const { remissionRefusedOn } = course.marks;
  return (
    remissionRefusedOn !== null &&
    course.day <= delayOf(remissionRefusedOn, { months: 2 }, workingDaysOf(course)).expires
  );
}

/** The text that opens the first recourse, before the committee or the departmental council. */
export function priorAppealLaw(course: Course): readonly string[] {
  const text = remedyAt(course)?.appeal?.authority;
  return [text ?? LAW.amicableAppeal];
}

function contestationLaw(course: Course): readonly string[] {
  return suspensionOf(course, 'contestation').because;
}

/** The appeal is open: its delay runs, is interrupted by a request, or never ran because it was not stated. */
export const mayStillAppeal = (course: Course): boolean =>
  !course.marks.appealMade &&
  (isOpen(course, appealDelay(course)) ||
    isOpen(course, 'rectification-implicit-refusal') ||
    !course.marks.remediesStated);

function remedyAt({ ctx: { debt }, day }: Course): Remedy | null {
  return remedyOf({
    step: 'decision',
    regime: debt.regime,
    territory: debt.territory,
    on: day,
  });
}

/** Silence counts from the last documents (R142-6); R262-89, for the RSA of metropole, says nothing of the kind. */
function silenceRestarts(course: Course): boolean {
  return (
    isOpen(course, 'amicable-appeal-implicit-refusal') &&
    remedyAt(course)?.documentsRestart !== false
  );
}

/** Whoever decides the appeal has the new delay too. */
export function restartSilence(course: Course): void {
  if (!silenceRestarts(course)) return;
  const due = openDelay(course, 'amicable-appeal-implicit-refusal').expires;
  const task = course.tasks.get('decide-appeal');
  if (task === undefined) return;
  closeTask(course, task.task);
  openTask(course, task.task, task.role, due, task.because);
}

/** Records the contestation, and stops every step of collection where the law says so or does not say. */
export function contest(course: Course): void {
  course.marks.contested = true;
  if (mayStillAppeal(course)) course.marks.contestedInTime = true;
  suspendBy(course, 'contestation', 'contestation');
  openTask(
    course,
    'decide-contestation',
    'case-officer',
    addMonths(course.day, 2),
    contestationLaw(course),
  );
}

/** The debtor gives up every recourse that is pending. */
export function withdraw(course: Course): void {
  course.marks.contested = false;
  course.marks.contestedInTime = false;
  closeTask(course, 'decide-contestation');
  closeTask(course, 'undetermined-contestation');
  unblock(course, 'contestation');
  endAppeal(course);
}

/** Records an appeal; its silence starts to run before the committee. */
export function lodgeAppeal(
  course: Course,
  to: 'committee' | 'court',
  because: readonly string[],
): void {
  course.marks.appealed = to;
  for (const each of course.blocks) each.until = null;
  suspendBy(course, to === 'court' ? 'court' : 'appeal', 'appeal');
  if (to === 'court') {
    closeDelay(course, 'court');
    closeTask(course, 'decide-appeal');
    openTask(course, 'follow-court', 'lawyer', addMonths(course.day, 6), because);
    return;
  }
  course.marks.appealMade = true;
  const due = openDelay(course, 'amicable-appeal-implicit-refusal').expires;
  openTask(course, 'decide-appeal', 'committee-secretary', due, because);
}

/** Suspends as the table says; a cell that no text fills suspends too, and asks a lawyer. */
export function suspendBy(course: Course, recourse: Recourse, kind: BlockKind): void {
  const cell = suspensionOf(course, recourse);
  if (cell.effect === 'continues') return;
  block(course, kind);
  if (cell.effect === 'undetermined') {
    openTask(course, `undetermined-${recourse}`, 'lawyer', addMonths(course.day, 1), cell.because);
  }
}

export type Decision = EventOf<'contestation-decided'> | EventOf<'appeal-decided'>;

function decided(
  course: Course,
  event: Decision,
  kinds: readonly BlockKind[],
  because: readonly string[],
): void {
  const byCourt =
    event.kind === 'appeal-decided' && (event.by ?? course.marks.appealed) === 'court';
  course.marks.contested = false;
  closeTask(course, 'decide-contestation');
  closeTask(course, 'undetermined-contestation');
  const courtGoesOn = isStillBeforeCourt(course, event);
  if (kinds.includes('appeal') && !courtGoesOn) endAppeal(course, false);
  if (event.outcome === 'accepted') {
    annul(course, 'cancelled', 'cancelled', because);
    return;
  }
  if (event.outcome === 'partly' && event.amount !== undefined)
    claimOnly(course, centsOf(event.amount), because);
  if (course.end !== null) return;
  if (event.kind === 'appeal-decided' && !byCourt) {
    course.marks.appealOver = true;
    if (!courtGoesOn && hasLength(course, 'court')) openDelay(course, 'court');
  }
  if (event.kind === 'contestation-decided') keepAppeal(course);
  lift(
    course,
    courtGoesOn ? ['contestation'] : kinds,
    event.kind === 'contestation-decided' ? appealLeft(course) : byCourt ? null : 'court',
  );
}

/** The committee has decided late, the court has the case. */
const isStillBeforeCourt = (course: Course, event: Decision): boolean =>
  event.kind === 'appeal-decided' && event.by === 'committee' && course.marks.appealed === 'court';

/** The recourse against the rejection of a contestation; `over` when it was made already, or can no longer be. */
const appealLeft = (course: Course): NextRecourse =>
  !course.marks.appealMade && isOpen(course, appealDelay(course)) ? appealDelay(course) : 'over';

/**
 * A contestation that suspended, made while the decision could still be appealed, kept that right: its rejection
 * starts the delay again (R142-1). A later one revives nothing.
 */
function keepAppeal(course: Course): void {
  const { marks } = course;
  const keeps = marks.contestedInTime && isBlockedBy(course, 'contestation') && !marks.appealMade;
  marks.contestedInTime = false;
  if (!keeps) return;
  openDelay(course, appealDelay(course));
  marks.appealLate = false;
  marks.appealOver = false;
}

/** The debt has ended, a recourse is now decided: what was never owed goes back. Another one stays to be decided. */
export function decidedAfterTheEnd(
  course: Course,
  event: Decision,
  because: readonly string[],
): void {
  course.marks.contested = false;
  closeTask(course, 'decide-contestation');
  const goesOn = event.kind === 'contestation-decided' || isStillBeforeCourt(course, event);
  if (!goesOn || event.outcome === 'accepted') endAppeal(course);
  if (event.outcome === 'accepted') annul(course, 'cancelled', 'cancelled', because);
  if (event.outcome === 'partly' && event.amount !== undefined) {
    claimOnly(course, centsOf(event.amount), because);
  }
}

/** Null: no recourse that a text known here names. */
type NextRecourse = 'amicable-appeal' | 'prior-appeal' | 'court' | 'over' | null;

/** After an express rejection: collection goes on at once, or when the next recourse can no longer be made. */
export function lift(course: Course, kinds: readonly BlockKind[], next: NextRecourse): void {
  if (!isBlockedBy(course, ...kinds)) return;
  const choice = course.ctx.office.policies.suspensionEnds;
  if (choice === undefined) {
    throw policyMissing(
      'suspensionEnds',
      'la suspension cesse-t-elle à la décision de rejet ou au terme du recours suivant ?',
      [...contestationLaw(course)],
    );
  }
  if (choice === 'decision' || next === 'over') {
    unblock(course, ...kinds);
    return;
  }
  if (next === null) {
    openTask(
      course,
      'undetermined-appeal',
      'lawyer',
      addMonths(course.day, 1),
      contestationLaw(course),
    );
    return;
  }
  openDelay(course, next);
  for (const each of course.blocks) if (kinds.includes(each.kind)) each.until = next;
}

function endAppeal(course: Course, lifts = true): void {
  course.marks.appealed = null;
  closeDelay(course, 'amicable-appeal-implicit-refusal');
  for (const task of [
    'decide-appeal',
    'follow-court',
    'undetermined-appeal',
    'undetermined-court',
  ]) {
    closeTask(course, task);
  }
  if (!lifts) return;
  unblock(course, 'appeal');
  if (course.marks.appealLate) course.marks.appealOver = true;
}

/** The appeal can no longer be made. One that is pending still has to be decided before a demand. */
export function appealOver(course: Course, _: readonly string[], delay: RunningDelay): void {
  course.marks.appealLate = true;
  if (course.marks.appealed === null) course.marks.appealOver = true;
  liftAt(course, delay.name);
}

export function courtOver(course: Course): void {
  course.marks.courtLate = true;
  liftAt(course, 'court');
}

const liftAt = (course: Course, delay: DelayName): void => {
  course.blocks = course.blocks.filter((each) => each.until !== delay);
};

/** Where any claim suspends, a late one does too: whether it is admissible is for those who decide it. */
const wouldSuspend = (course: Course, recourse: Recourse): boolean =>
  suspensionOf(course, recourse).effect !== 'continues';
