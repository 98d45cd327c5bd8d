import { addMonths } from '../../calendar/civil';
import { LAW } from '../citations';
import { checkBeforeStep } from '../collection';
import { type Course, type EventOf, closeTask, openTask } from '../course';
import { type EventRow, upon } from '../table';
import { claimsTooMuch, isServiceOfAspa, titleAnnulled } from './forced-recovery';

const OF_WRIT: readonly string[] = [LAW.aspaWrit];

const NOT_THE_SERVICE =
  'L’état exécutoire n’existe que pour les créances du service de l’ASPA de l’article R815-2.';

const notTheService = (course: Course): boolean => !isServiceOfAspa(course);

const suspended = (course: Course): boolean => course.blocks.length > 0;

/**
 * The writ (*état exécutoire*) by which the service of CSS R815-2 recovers instead of a contrainte (R815-44). Its form,
 * its signatory and the recourses against it are in articles 112 to 124 of décret 2012-1246, which are not known here:
 * nothing is checked or counted for them. No delay opens, the time-bar goes on, and a lawyer has the task. What the
 * debtor disputes is a contestation or an appeal, with the effect that they have on every debt of the ASPA.
 */
export const WRIT: readonly EventRow[] = [
  upon('writ-issued', {
    case: 'not a debt of the service of R815-2',
    when: notTheService,
    refuse: NOT_THE_SERVICE,
    because: OF_WRIT,
  }),
  upon('writ-issued', {
    case: 'suspended',
    when: suspended,
    refuse: 'Le recouvrement est suspendu : pas d’état exécutoire.',
    because: OF_WRIT,
  }),
  upon('writ-issued', {
    case: 'a plan is kept, the month of the demand has not run, or it was issued already',
    when: (course) =>
      course.base !== 'demand' ||
      !course.marks.contrainteAllowed ||
      course.plan !== null ||
      course.marks.writIssuedOn !== null,
    refuse:
      'L’état exécutoire s’émet une fois, un mois après une mise en demeure restée sans effet.',
    because: OF_WRIT,
  }),
  upon('writ-issued', {
    case: 'for more than is still owed',
    when: claimsTooMuch,
    refuse: 'L’état exécutoire dépasse le solde : établissez-le au montant restant dû.',
    because: OF_WRIT,
  }),
  upon('writ-issued', {
    case: 'issued: it must be notified',
    then: issued,
    because: OF_WRIT,
  }),
  upon('writ-notified', {
    case: 'none was issued',
    when: (course) => course.marks.writIssuedOn === null || course.base !== 'demand',
    refuse: 'Aucun état exécutoire émis n’attend sa notification : émettez-le d’abord.',
    because: OF_WRIT,
  }),
  upon('writ-notified', {
    case: 'suspended',
    when: suspended,
    refuse: 'Le recouvrement est suspendu : l’état exécutoire ne peut pas être notifié.',
    because: OF_WRIT,
  }),
  upon('writ-notified', {
    case: 'notified: by its name it may be enforced; how, and what may be opposed to it, a lawyer says',
    then: notified,
    because: OF_WRIT,
  }),
  upon('writ-annulled', {
    case: 'none was issued',
    when: (course) => course.marks.writIssuedOn === null,
    refuse: 'Aucun état exécutoire n’a été émis pour cet indu : rien à annuler.',
    because: OF_WRIT,
  }),
  upon('writ-annulled', {
    case: 'annulled, and the debt stands',
    then: annulled,
    because: OF_WRIT,
  }),
];

function issued(course: Course, _: EventOf<'writ-issued'>, because: readonly string[]): void {
  checkBeforeStep(course);
  if (course.end !== null) return;
  course.marks.writIssuedOn = course.day;
  closeTask(course, 'issue-writ');
  openTask(course, 'notify-writ', 'case-officer', addMonths(course.day, 1), because);
}

function notified(course: Course, _: EventOf<'writ-notified'>, because: readonly string[]): void {
  closeTask(course, 'notify-writ');
  course.base = 'enforceable';
  openTask(course, 'enforce', 'lawyer', addMonths(course.day, 1), because);
}

function annulled(course: Course, _: EventOf<'writ-annulled'>, because: readonly string[]): void {
  for (const task of ['notify-writ', 'enforce']) closeTask(course, task);
  titleAnnulled(course, 'after-annulled-writ', because);
}
