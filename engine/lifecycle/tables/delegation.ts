import { addMonths } from '../../calendar/civil';
import { delegationOf, targetOf } from '../../delegation/targets';
import { centsOf } from '../../money/cents';
import { LAW } from '../citations';
import { checkBeforeStep, retentionBar } from '../collection';
import { type Course, type EventOf, closeTask, openTask, outstandingOf } from '../course';
import { letGo } from '../money';
import { statuteOf } from '../procedure';
import type { DelegationRow } from '../../../law/rule';
import { type EventRow, upon } from '../table';

const ofDelegation = (course: Course): readonly string[] => [statuteOf(course), LAW.delegation];

/** Recovery by another organism, with its agreement (CSS D133-2-3, D355-1, D815-2-1, and each statute). */
export const DELEGATION: readonly EventRow[] = [
  upon('delegation-requested', {
    case: 'no text: before 2020, or in Mayotte',
    when: (course) => delegationOn(course) === null,
    refuse: 'Aucun texte ne permet ici le recouvrement par un autre organisme.',
    because: ofDelegation,
  }),
  upon('delegation-requested', {
    case: 'the debt is not collectible, or already delegated',
    when: (course) => retentionBar(course) !== null || course.marks.delegation !== 'none',
    refuse: 'L’indu n’est pas recouvrable aujourd’hui, ou il est déjà confié à un autre organisme.',
    because: ofDelegation,
  }),
  upon('delegation-requested', {
    case: 'it can still be recovered on the organism’s own benefits',
    when: (course) => !course.marks.retentionImpossible,
    refuse: 'L’indu peut encore être recouvré sur les prestations de l’organisme.',
    because: ofDelegation,
  }),
  upon('delegation-requested', {
    case: 'the debtor chose to repay',
    when: (course) => course.marks.optedForLumpSum || course.plan !== null,
    refuse: 'Le débiteur a choisi de rembourser : pas de recouvrement par un autre organisme.',
    because: ofDelegation,
  }),
  upon('delegation-requested', {
    case: 'RSA: the debtor contests',
    when: (course) =>
      course.ctx.debt.regime === 'rsa' &&
      (course.marks.contested || course.marks.appealed !== null),
    refuse: 'RSA : le débiteur conteste, pas de recouvrement par un autre organisme.',
    because: ofDelegation,
  }),
  upon('delegation-requested', {
    case: 'the statute does not name that benefit',
    when: (course, event) => !isNamed(course, event.benefit),
    refuse: 'Le texte de cette prestation ne permet pas de recouvrer sur celle-là.',
    because: ofDelegation,
  }),
  upon('delegation-requested', {
    case: 'the debtor already owes on that benefit',
    when: (_, event) => event.debtorOwesOnBenefit === true,
    refuse: 'Le débiteur doit déjà un indu sur cette prestation.',
    because: ofDelegation,
  }),
  upon('delegation-requested', { case: 'requested', then: requested, because: ofDelegation }),
  upon('delegation-agreed', {
    case: 'nothing was requested',
    when: (course) => course.marks.delegation !== 'requested',
    refuse: 'Aucune demande de recouvrement par un autre organisme n’est en attente.',
    because: ofDelegation,
  }),
  upon('delegation-agreed', {
    case: 'the debtor already owes on that benefit',
    when: (_, event) => event.debtorOwesOnBenefit === true,
    refuse: 'Le débiteur doit déjà un indu sur cette prestation.',
    because: ofDelegation,
  }),
  upon('delegation-agreed', {
    case: 'collection has stopped since',
    when: (course) => retentionBar(course) !== null,
    refuse: 'L’indu n’est plus recouvrable aujourd’hui.',
    because: ofDelegation,
  }),
  upon('delegation-agreed', {
    case: 'agreed: the other organism recovers',
    then: agreed,
    because: ofDelegation,
  }),
  upon('delegation-refused', {
    case: 'nothing was requested',
    when: (course) => course.marks.delegation !== 'requested',
    refuse: 'Aucune demande de recouvrement par un autre organisme n’est en attente.',
    because: ofDelegation,
  }),
  upon('delegation-refused', { case: 'refused', then: stopDelegation, because: ofDelegation }),
  ...(['delegation-completed', 'delegation-stopped'] as const).flatMap((kind) => [
    upon<'delegation-completed' | 'delegation-stopped'>(kind, {
      case: 'not delegated',
      when: (course: Course) => course.marks.delegation !== 'agreed',
      refuse: 'Aucun autre organisme ne recouvre cet indu.',
      because: ofDelegation,
    }),
    upon<'delegation-completed' | 'delegation-stopped'>(kind, {
      case: 'ended: what was recovered leaves the receivable',
      then: ended,
      because: ofDelegation,
    }),
  ]),
];

function requested(
  course: Course,
  event: EventOf<'delegation-requested'>,
  because: readonly string[],
): void {
  course.marks.delegation = 'requested';
  openTask(course, 'follow-delegation', 'case-officer', addMonths(course.day, 1), because);
  if (event.benefit !== undefined && targetOf(event.benefit) === null) {
    openTask(course, 'check-delegation-benefit', 'lawyer', addMonths(course.day, 1), because);
  }
}

function agreed(course: Course, _: EventOf<'delegation-agreed'>, because: readonly string[]): void {
  checkBeforeStep(course);
  if (course.end !== null) return;
  closeTask(course, 'follow-delegation');
  closeTask(course, 'check-delegation-benefit');
  course.marks.delegation = 'agreed';
  course.base = 'delegated';
  openTask(course, 'follow-delegate', 'case-officer', addMonths(course.day, 12), because);
}

function ended(
  course: Course,
  event: EventOf<'delegation-completed'> | EventOf<'delegation-stopped'>,
  because: readonly string[],
): void {
  const all = event.kind === 'delegation-completed' ? outstandingOf(course) : null;
  const recovered = event.recovered === undefined ? all : centsOf(event.recovered);
  if (recovered !== null) letGo(course, 'recovered-by-other', recovered, because);
  stopDelegation(course);
}

function stopDelegation(course: Course): void {
  closeTask(course, 'follow-delegation');
  closeTask(course, 'check-delegation-benefit');
  closeTask(course, 'follow-delegate');
  course.marks.delegation = 'none';
  if (course.base === 'delegated') course.base = 'collectible';
}

/** The row of the statute that holds today; none in Mayotte. */
function delegationOn({ ctx: { debt }, day }: Course): DelegationRow | null {
  const row = delegationOf(debt.regime);
  return row === null || day < row.from || debt.territory === 'mayotte' ? null : row;
}

function isNamed(course: Course, benefit: string | undefined): boolean {
  const target = targetOf(benefit);
  return target === null || (delegationOn(course)?.on.includes(target) ?? false);
}
