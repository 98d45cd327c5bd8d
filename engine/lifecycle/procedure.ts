import { type CivilDate, civilDate } from '../calendar/civil';
import { LAW } from './citations';
import type { Course, Procedure } from './course';
import { policyMissing, undetermined } from './refusals';

const ORDINANCE_2019 = civilDate('2020-01-01');
const DECREE_2021 = civilDate('2021-03-25');
const DECREE_2012 = civilDate('2012-09-10');

/**
 * The order of collection of a debt whose notification is received on `receivedOn`.
 * Décret 2021-306 art. 7: the timetable of 2021 holds for debts notified from 25/03/2021.
 * Throws `CaseRefused` when no text settles it.
 */
export function procedureOf(course: Course, receivedOn: CivilDate): Procedure {
  const { debt } = course.ctx;
  if (debt.territory === 'mayotte') return procedureInMayotte(course);
  if (receivedOn >= DECREE_2021) return hasPriorAppeal(course) ? 'prior-appeal' : 'rectification';
  if (receivedOn >= ORDINANCE_2019) return transition(course);
  if (receivedOn < DECREE_2012) {
    throw undetermined(
      'Avant le 10/09/2012, le délai imparti pour payer n’est pas chiffré par le texte.',
      ['CSS R133-9-2 (23/08/2009)'],
    );
  }
  return 'non-contestation';
}

function transition(course: Course): Procedure {
  const authority = ['ordonnance 2019-765 art. 3', LAW.decree2021];
  const choice = course.ctx.office.policies.transition2020;
  if (choice === undefined) {
    throw policyMissing(
      'transition2020',
      'quelle procédure pour une notification reçue entre le 01/01/2020 et le 24/03/2021 ?',
      authority,
    );
  }
  if (choice === 'refuse') {
    throw undetermined(
      'Notification reçue entre le 01/01/2020 et le 24/03/2021 : l’organisme a choisi de ne pas appliquer l’ancienne procédure.',
      authority,
    );
  }
  return 'non-contestation';
}

function procedureInMayotte(course: Course): Procedure {
  const { regime } = course.ctx.debt;
  if (regime === 'family' || regime === 'disability') return 'non-contestation';
  throw undetermined(
    'Aucun texte connu ne fixe la procédure de cette prestation à Mayotte : un juriste doit trancher.',
    [LAW.mayotteStatute],
  );
}

/** RSA and activity bonus go through a mandatory prior appeal before the administrative court. */
export const hasPriorAppeal = (course: Course): boolean =>
  course.ctx.debt.regime === 'rsa' || course.ctx.debt.regime === 'activity-bonus';

/** The delay in which the decision itself may be appealed. */
export const appealDelay = (course: Course): 'prior-appeal' | 'amicable-appeal' =>
  hasPriorAppeal(course) ? 'prior-appeal' : 'amicable-appeal';

/** The article under which the debt is notified. */
export function notificationArticle(course: Course): string {
  if (course.ctx.debt.territory === 'mayotte') return LAW.mayotteNotification;
  if (course.procedure === 'non-contestation') return LAW.notification2012;
  if (course.ctx.debt.regime === 'rsa') return LAW.rsaNotification;
  return course.ctx.debt.regime === 'activity-bonus' ? LAW.bonusNotification : LAW.notification;
}

/** The statute that makes the payments of this benefit recoverable. */
export function statuteOf(course: Course): string {
  if (course.ctx.debt.territory === 'mayotte' && course.ctx.debt.regime === 'family')
    return LAW.mayotteStatute;
  return STATUTES[course.ctx.debt.regime];
}

const STATUTES = {
  family: 'CSS L553-2',
  'old-age': LAW.oldAge,
  aspa: LAW.aspa,
  health: LAW.rectificationRight,
  rsa: LAW.rsaStatute,
  'activity-bonus': LAW.bonusStatute,
  disability: LAW.disability,
  housing: LAW.housing,
} as const;
