import { addMonths } from '../../calendar/civil';
import { centsOf } from '../../money/cents';
import { LAW } from '../citations';
import { checkBeforeStep, demandAllowed, demandArticle } from '../collection';
import type { Amount } from '../types';
import {
  type Course,
  type EventOf,
  closeTask,
  openTask,
  outstandingOf,
  sendLetter,
} from '../course';
import { closeDelay, isOpen, openDelay } from '../delays';
import { enforcementOf } from '../../remedies/matrix';
import { annul, claimOnly } from '../money';
import { type EventRow, type ExpiryRow, atEndOf, upon } from '../table';
import { interrupt } from '../time-bar';

/** Mayotte has a text of its own for family benefits. */
function contrainteArticle({ ctx: { debt } }: Course): string {
  const own = debt.territory === 'mayotte' && debt.regime === 'family';
  return own ? LAW.mayotteContrainte : LAW.contrainte;
}

/** What gives the director the power of a contrainte for this benefit. */
function powerArticle({ ctx: { debt } }: Course): string {
  if (debt.territory === 'metropole') return LAW.contrainteDirector;
  return debt.regime === 'rsa' ? LAW.mayotteRsa : `${LAW.mayotteStatute} al. 5`;
}

export const ofDemand = (course: Course): readonly string[] => [demandArticle(course)];
export const ofContrainte = (course: Course): readonly string[] => [contrainteArticle(course)];

export const NO_DEMAND_YET =
  'La mise en demeure n’est pas encore permise : délai de recours ou de remboursement en cours, créance suspendue, ou observations sans réponse.';

export const MORE_THAN_OWED =
  'La mise en demeure réclame plus que le solde : refaites-la au montant restant dû.';

export const claimsTooMuch = (course: Course, event: { readonly amount?: Amount }): boolean =>
  event.amount !== undefined && centsOf(event.amount) > outstandingOf(course);

/** The *mise en demeure*. */
export const DEMAND: readonly EventRow[] = [
  upon('demand-sent', {
    case: 'too early, suspended, or already demanded',
    when: (course) => !demandAllowed(course),
    refuse: NO_DEMAND_YET,
    because: ofDemand,
  }),
  upon('demand-sent', {
    case: 'it claims more than is owed',
    when: claimsTooMuch,
    refuse: MORE_THAN_OWED,
    because: ofDemand,
  }),
  upon('demand-sent', {
    case: 'sent: nothing opens before its reception',
    then: demandSent,
    because: ofDemand,
  }),
  upon('demand-received', {
    case: 'too early, suspended, or already demanded',
    when: (course) => !demandAllowed(course),
    refuse: NO_DEMAND_YET,
    because: ofDemand,
  }),
  upon('demand-received', {
    case: 'it claims more than is owed',
    when: claimsTooMuch,
    refuse: MORE_THAN_OWED,
    because: ofDemand,
  }),
  upon('demand-received', {
    case: 'received: one month to pay',
    then: demandReceived,
    because: ofDemand,
  }),
];

/** The contrainte, its service and the opposition. */
export const CONTRAINTE: readonly EventRow[] = [
  upon('contrainte-signed', {
    case: 'the service of R815-2: a writ, not a contrainte',
    when: isServiceOfAspa,
    refuse: 'Le service de l’ASPA recouvre par état exécutoire, non par contrainte.',
    because: [LAW.aspaWrit],
  }),
  upon('contrainte-signed', {
    case: 'this benefit has no text for a contrainte',
    when: (course) => !contrainteExists(course),
    refuse: 'Aucun texte ne permet de contrainte pour cette prestation à cette date.',
    because: (course) => [powerArticle(course)],
  }),
  upon('contrainte-signed', {
    case: 'signed by someone else than the director',
    when: (_, event) => event.by !== 'director',
    refuse: 'Seul le directeur peut signer une contrainte.',
    because: (course) => [powerArticle(course)],
  }),
  upon('contrainte-signed', {
    case: 'suspended',
    when: (course) => course.blocks.length > 0,
    refuse: 'Le recouvrement est suspendu : pas de contrainte.',
    because: ofContrainte,
  }),
  upon('contrainte-signed', {
    case: 'a plan is kept, or the month of the demand has not run',
    when: (course) =>
      course.base !== 'demand' || !course.marks.contrainteAllowed || course.plan !== null,
    refuse: 'La contrainte n’est permise qu’un mois après une mise en demeure restée sans effet.',
    because: ofContrainte,
  }),
  upon('contrainte-signed', {
    case: 'RSA: before any retention was tried or has become impossible',
    when: (course) =>
      course.ctx.debt.regime === 'rsa' &&
      !course.marks.retentionTried &&
      !course.marks.retentionImpossible,
    refuse:
      'RSA : la contrainte vient après la récupération sur les prestations à échoir, ou son impossibilité.',
    because: [LAW.rsaContrainte],
  }),
  upon('contrainte-signed', {
    case: 'for more than the demand claimed',
    when: (course, event) =>
      event.amount !== undefined && centsOf(event.amount) > course.marks.demandAmount,
    refuse: 'La contrainte dépasse le montant de la mise en demeure.',
    because: ofContrainte,
  }),
  upon('contrainte-signed', {
    case: 'for more than is still owed',
    when: claimsTooMuch,
    refuse: 'La contrainte dépasse le solde : établissez-la au montant restant dû.',
    because: ofContrainte,
  }),
  upon('contrainte-signed', {
    case: 'signed by the director',
    then: signed,
    because: (course) => [powerArticle(course), ...ofContrainte(course)],
  }),
  upon('contrainte-served', {
    case: 'not signed',
    when: (course) => course.marks.contrainteSignedOn === null || course.base !== 'demand',
    refuse:
      'Aucune contrainte signée à signifier : un mois après la mise en demeure, le directeur la signe d’abord.',
    because: ofContrainte,
  }),
  upon('contrainte-served', {
    case: 'suspended',
    when: (course) => course.blocks.length > 0,
    refuse: 'Le recouvrement est suspendu : la contrainte ne peut pas être signifiée.',
    because: ofContrainte,
  }),
  upon('contrainte-served', {
    case: 'served: fifteen days to oppose',
    then: served,
    because: ofContrainte,
  }),
  upon('opposition-lodged', {
    case: 'out of time, or without a contrainte',
    when: (course) => !isOpen(course, 'opposition'),
    refuse:
      'Pas d’opposition possible : aucune contrainte signifiée, ou délai de quinze jours expiré.',
    because: ofContrainte,
  }),
  upon('opposition-lodged', { case: 'within fifteen days', then: opposed, because: ofContrainte }),
  upon('opposition-judged', {
    case: 'no opposition is pending',
    when: (course) => course.base !== 'opposition',
    refuse: 'Aucune opposition n’est en cours.',
    because: ofContrainte,
  }),
  upon('opposition-judged', { case: 'judged', then: judged, because: ofContrainte }),
];

export const FORCED_RECOVERY_EXPIRIES: readonly ExpiryRow[] = [
  atEndOf('demand', {
    case: 'a month without effect: the director may sign a contrainte',
    then: (course, because) => {
      course.marks.contrainteAllowed = true;
      if (contrainteExists(course))
        openTask(course, 'sign-contrainte', 'director', addMonths(course.day, 1), because);
      else
        openTask(
          course,
          isServiceOfAspa(course) ? 'issue-writ' : 'no-contrainte',
          'lawyer',
          addMonths(course.day, 1),
          because,
        );
    },
    because: ofContrainte,
  }),
  atEndOf('opposition', {
    case: 'no opposition: the effects of a judgment',
    then: enforceable,
    because: (course) => [...ofContrainte(course), powerArticle(course)],
  }),
];

function demandSent(course: Course, _: EventOf<'demand-sent'>, because: readonly string[]): void {
  checkBeforeStep(course);
  if (course.end !== null) return;
  course.marks.demandSentOn = course.day;
  closeTask(course, 'resend-demand');
  openTask(course, 'follow-demand', 'case-officer', addMonths(course.day, 1), because);
}

export function demandReceived(course: Course, event: { readonly amount?: Amount }): void {
  if (course.marks.demandSentOn === null) checkBeforeStep(course);
  if (course.end !== null) return;
  closeTask(course, 'follow-demand');
  closeTask(course, 'resend-demand');
  closeTask(course, 'find-address');
  closeTask(course, 'no-demand');
  course.marks.demandSentOn ??= course.day;
  course.marks.demandReceivedOn = course.day;
  course.marks.demandAmount =
    event.amount === undefined ? outstandingOf(course) : centsOf(event.amount);
  interrupt(course, 'demand-received');
  course.base = 'demand';
  openDelay(course, 'demand');
}

function signed(course: Course, _: EventOf<'contrainte-signed'>, because: readonly string[]): void {
  checkBeforeStep(course);
  if (course.end !== null) return;
  course.marks.contrainteSignedOn = course.day;
  closeTask(course, 'sign-contrainte');
  sendLetter(course, 'contrainte', because);
  openTask(course, 'serve-contrainte', 'case-officer', addMonths(course.day, 1), because);
}

function served(course: Course): void {
  closeTask(course, 'serve-contrainte');
  closeTask(course, 'serve-by-bailiff');
  course.marks.contrainteServedOn = course.day;
  interrupt(course, 'enforcement-act');
  course.base = 'contrainte';
  openDelay(course, 'opposition');
}

function opposed(
  course: Course,
  _: EventOf<'opposition-lodged'>,
  because: readonly string[],
): void {
  closeDelay(course, 'opposition');
  course.base = 'opposition';
  openTask(course, 'follow-opposition', 'lawyer', addMonths(course.day, 6), because);
}

function judged(
  course: Course,
  event: EventOf<'opposition-judged'>,
  because: readonly string[],
): void {
  closeTask(course, 'follow-opposition');
  if (event.outcome === 'accepted') {
    if (event.debtAnnulled === true) annul(course, 'cancelled', 'cancelled', because);
    else titleAnnulled(course, 'after-annulled-contrainte', because);
    return;
  }
  if (event.outcome === 'partly' && event.amount !== undefined)
    claimOnly(course, centsOf(event.amount), because);
  if (course.end === null) enforceable(course, because);
}

/** The debt stands without its title: collection begins again, with a new demand when it comes to that. */
export function titleAnnulled(course: Course, task: string, because: readonly string[]): void {
  titleFalls(course);
  openTask(course, task, 'lawyer', addMonths(course.day, 1), because);
}

/** Nothing is left of the title, nor of the demand that prepared it. */
export function titleFalls(course: Course): void {
  const { marks } = course;
  marks.demandLettered = false;
  marks.demandSentOn = null;
  marks.demandReceivedOn = null;
  marks.contrainteAllowed = false;
  marks.contrainteSignedOn = null;
  marks.contrainteServedOn = null;
  marks.writIssuedOn = null;
  marks.retentionImpossible = false;
  course.base = 'collectible';
}

function enforceable(course: Course, because: readonly string[]): void {
  course.marks.enforceableOn = course.day;
  course.base = 'enforceable';
  openTask(course, 'enforce', 'case-officer', addMonths(course.day, 1), because);
}

/** A text gives the director a contrainte for this benefit today. */
export const contrainteExists = (course: Course): boolean =>
  enforcementOf(course.ctx.debt) === 'contrainte';

export function isServiceOfAspa(course: Course): boolean {
  return enforcementOf(course.ctx.debt) === 'writ';
}
