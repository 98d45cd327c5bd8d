import { abandonWhenSmall } from './abandonment';
import { keepAcquiredArrears } from './aspa';
import { LAW } from './citations';
import { type Base, type Course, closeTask, isBlockedBy } from './course';
import { closeDelay } from './delays';
import type { DelayName } from './running';
import { repriceIndemnity } from './indemnity';
import { protectPensioner } from './old-age';
import { isNotice } from '../deadlines/procedures';
import { hasPriorAppeal, notificationArticle, planArticle, statuteOf } from './procedure';
import { dropBarredLines } from './time-bar';
import { suspensionOf } from './suspension';

/** While these run, retention must wait; they have no more to say once the debt is collectible. */
const WAITING: readonly DelayName[] = [
  'rectification-request',
  'rectification-implicit-refusal',
  'collection-after-implicit-refusal',
  'collection-after-refusal',
  'payment',
];

/** The delays of the notification have run: the debt may be recovered by retention. */
export function becomeCollectible(course: Course): void {
  for (const name of WAITING) closeDelay(course, name);
  closeTask(course, 'decide-rectification');
  course.marks.lumpSum = false;
  course.marks.repaymentOver = true;
  course.base = 'collectible';
}

/** What the law checks by itself before each step of collection. May end the debt. */
export function checkBeforeStep(course: Course): void {
  dropBarredLines(course);
  if (course.end === null) repriceIndemnity(course);
  if (course.end === null) keepAcquiredArrears(course);
  if (course.end === null) protectPensioner(course);
  if (course.end === null) abandonWhenSmall(course);
}

const COLLECTIBLE_BASES: readonly Base[] = [
  'collectible',
  'retention',
  'demand',
  'contrainte',
  'enforceable',
];

/** Why retention is not lawful today; null when it is. */
export type RetentionBar =
  | 'ended'
  | 'suspended'
  | 'committee'
  | 'plan'
  | 'not-notified'
  | 'delay'
  | 'delegated'
  | 'opposition';

/** What stands against retention today (CSS L553-2, L133-4-1 al. 5 to 9), by law or by the office's own word. */
export function retentionBar(course: Course): RetentionBar | null {
  if (course.end !== null) return 'ended';
  if (course.blocks.length > 0) return 'suspended';
  if (course.committee) return 'committee';
  if (course.plan !== null && course.plan.kind !== 'voluntary') return 'plan';
  if (course.base === 'detected' || course.base === 'notified') return 'not-notified';
  if (course.base === 'delegated') return 'delegated';
  if (course.base === 'opposition')
    return suspensionOf(course, 'opposition').effect === 'continues' ? null : 'opposition';
  return COLLECTIBLE_BASES.includes(course.base) ? null : 'delay';
}

/** Retention may go on: nothing bars it, and the office has not agreed to a plan. */
export const retentionGoesOn = (course: Course): boolean =>
  retentionBar(course) === null && course.plan === null;

/** French, for operators: why retention is refused. */
export const BAR_MESSAGES: Readonly<Record<RetentionBar, string>> = {
  ended: 'La créance est terminée : il n’y a plus rien à retenir.',
  suspended:
    'Le recouvrement est suspendu : aucune retenue tant que la contestation ou l’empêchement dure.',
  committee:
    'La commission de recours amiable doit d’abord se prononcer : aucune retenue d’office.',
  plan: 'Un échéancier est accepté ou respecté : aucune retenue.',
  'not-notified':
    'La notification n’est pas prouvée reçue : aucun délai n’est ouvert, aucune retenue.',
  delay: 'Le délai ouvert au débiteur court encore : aucune retenue avant son terme.',
  delegated: 'Un autre organisme recouvre cette créance : pas de retenue propre.',
  opposition: 'Une opposition à contrainte est en cours : pas de retenue avant le jugement.',
};

export function barAuthority(course: Course, bar: RetentionBar): readonly string[] {
  switch (bar) {
    case 'suspended':
      return isBlockedBy(course, 'death', 'insolvency')
        ? [statuteOf(course)]
        : suspensionOf(course, 'contestation').because;
    case 'committee':
      return [LAW.oldAge];
    case 'plan':
      return [planArticle(course)];
    case 'not-notified':
    case 'delay':
      return [notificationArticle(course)];
    case 'delegated':
      return [LAW.delegation];
    case 'opposition':
      return [LAW.contrainte];
    case 'ended':
      return [statuteOf(course)];
  }
}

/** True when a *mise en demeure* may be sent: CSS R133-9-2 V, or al. 2 of the version of 2012. */
export function demandAllowed(course: Course): boolean {
  if (course.end !== null || course.blocks.length > 0 || course.committee || course.plan !== null)
    return false;
  if (course.base !== 'collectible' && course.base !== 'retention') return false;
  if (isNotice(course.procedure)) {
    return course.marks.appealOver && !course.marks.observationsPending;
  }
  return course.marks.repaymentOver || course.marks.appealOver;
}

/** The article of the *mise en demeure* of this debt. */
export function demandArticle(course: Course): string {
  if (hasPriorAppeal(course)) return LAW.contrainte;
  if (course.ctx.debt.territory === 'mayotte') return LAW.mayotteNotification;
  return isNotice(course.procedure) ? LAW.demand2012 : LAW.demand;
}
