import { statuteOn } from '../../law/statutes';
import type { CivilDate } from '../calendar/civil';
import type { Procedure } from '../../law/terms';
import { procedureRow } from '../deadlines/procedures';
import { hasPriorAppeal as mustAppealFirst } from '../remedies/matrix';
import { LAW } from './citations';
import type { Course } from './course';
import { policyMissing, undetermined } from './refusals';

/**
 * The order of collection of a debt whose notification is received on `receivedOn`: the row of the table of
 * procedures. Throws `CaseRefused` when no text settles it, or when the office has not chosen for 2020 and 2021.
 */
export function procedureOf(course: Course, receivedOn: CivilDate): Procedure {
  const { debt, office } = course.ctx;
  const row = procedureRow(debt.regime, debt.territory, receivedOn);
  if (row === null) {
    throw undetermined(
      'Aucun texte connu ne fixe la procédure de cette prestation à cette date et en ce lieu : un juriste doit trancher.',
      [statuteOf(course)],
    );
  }
  if (!row.needsTransition2020) return row.procedure;
  const authority = ['ordonnance 2019-765 art. 3', LAW.decree2021];
  const choice = office.policies.transition2020;
  if (choice === undefined) {
    throw policyMissing(
      'transition2020',
      'quelle procédure pour une notification reçue entre le 01/01/2020 et le 24/03/2021 ?',
      authority,
    );
  }
  if (choice === 'old-procedure') return row.procedure;
  throw undetermined(
    'Notification reçue entre le 01/01/2020 et le 24/03/2021 : l’organisme a choisi de ne pas appliquer l’ancienne procédure.',
    authority,
  );
}

/** RSA and activity bonus go through a mandatory prior appeal before the administrative court. */
export const hasPriorAppeal = (course: Course): boolean => mustAppealFirst(course.ctx.debt.regime);

/** The delay in which the decision itself may be appealed. */
export const appealDelay = (course: Course): 'prior-appeal' | 'amicable-appeal' =>
  hasPriorAppeal(course) ? 'prior-appeal' : 'amicable-appeal';

/** The article under which the debt is notified: that of its reception, or of today before it. */
export function notificationArticle(course: Course): string {
  const { regime, territory } = course.ctx.debt;
  const procedure = course.procedure ?? procedureRow(regime, territory, course.day)?.procedure;
  switch (procedure) {
    case 'mayotte':
      return LAW.mayotteNotification;
    case 'notice-2009':
      return LAW.notification2009;
    case 'notice-2012':
      return LAW.notification2012;
    case 'prior-appeal':
      return regime === 'rsa' ? LAW.rsaNotification : LAW.bonusNotification;
    case 'rectification':
      return LAW.notification;
    case undefined:
      return statuteOf(course);
  }
}

/** The division of R262-92-1 or R847-1-1 that has this role; the statute where they do not hold. */
export const priorAppealRole = (course: Course, role: string): string =>
  (course.procedure ?? 'prior-appeal') === 'prior-appeal' && hasPriorAppeal(course)
    ? `${course.ctx.debt.regime === 'rsa' ? LAW.rsaNotification : LAW.bonusNotification} ${role}`
    : statuteOf(course);

/** The division of the timetable of rectification that has this role: R133-9-2, or its variant for RSA and bonus. */
export const rectificationRole = (course: Course, role: string): string =>
  hasPriorAppeal(course) ? priorAppealRole(course, role) : `${LAW.notification} ${role}`;

/** What makes a plan bind: the commission (L355-3), a judge under the statute, or the delay in which it was agreed. */
export function planArticle(course: Course): string {
  if (course.plan?.kind === 'committee') return LAW.oldAge;
  if (course.plan?.kind === 'judge') return statuteOf(course);
  if (course.marks.refusedOn !== null) return LAW.expressRefusal;
  return course.marks.silenceEndedOn !== null ? LAW.afterSilence : LAW.noRequest;
}

/** The statute that makes the payments of this benefit recoverable. */
export const statuteOf = ({ ctx: { debt } }: Course): string =>
  statuteOn(debt.regime, debt.territory, debt.establishedOn);
