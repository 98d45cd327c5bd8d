import { centsOf } from '../../money/cents';
import { LAW } from '../citations';
import { type Course, type EventOf, closeTask, finish, outstandingOf } from '../course';
import { openSpan } from '../delays';
import { awaitInstalment } from '../instalments';
import { letAllGo, letGo } from '../money';
import { type EventRow, upon } from '../table';

/** The committee of CSS L355-3, between the ceiling and its double: remission, instalments beyond twelve months. */
export const COMMITTEE: readonly EventRow[] = [
  upon('committee-decided', {
    case: 'the case is not before the committee',
    when: (course) => !course.committee,
    refuse: 'La commission n’est pas saisie de cet indu : rien à décider.',
    because: [LAW.oldAge],
  }),
  upon('committee-decided', {
    case: 'no remission after fraud or a false declaration',
    when: (course, event) =>
      event.outcome !== 'maintained' &&
      (course.marks.fraudFoundOn !== null || course.ctx.debt.falseDeclaration),
    refuse: 'Pas de remise en cas de manœuvre frauduleuse ou de fausse déclaration.',
    because: [LAW.oldAge, LAW.remissionGeneral],
  }),
  upon('committee-decided', {
    case: 'wholly remitted',
    when: (_, event) => event.outcome === 'remitted',
    then: (course, _, because) => letAllGo(course, 'remitted', 'remitted', because),
    because: [LAW.oldAge],
  }),
  upon('committee-decided', {
    case: 'partly remitted or maintained, with or without instalments',
    then: goesOn,
    because: [LAW.oldAge],
  }),
];

function goesOn(
  course: Course,
  event: EventOf<'committee-decided'>,
  because: readonly string[],
): void {
  course.committee = false;
  course.marks.committeeDecidedOn = course.day;
  closeTask(course, 'committee-decision');
  if (event.outcome === 'partly' && event.amount !== undefined) {
    letGo(course, 'remitted', centsOf(event.amount), because);
    if (outstandingOf(course) === 0n) {
      finish(course, 'remitted');
      return;
    }
  }
  if (event.instalments === undefined) return;
  const { months } = event.instalments;
  const schedule = { total: outstandingOf(course), months, due: 0 };
  const since = course.day;
  course.plan = { kind: 'committee', since, first: since, schedule, stage: 'outside' };
  openSpan(course, 'plan', { months }, LAW.oldAge);
  awaitInstalment(course, LAW.oldAge);
}
