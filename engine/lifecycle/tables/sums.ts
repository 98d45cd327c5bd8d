import { ATTACHABLE_SENTENCE_ENDS } from '../../../law/css/R355-4';
import { HOUSING_CODE } from '../../../law/dates';
import { MAYOTTE_SCALE_FROM } from '../../../law/mayotte-decret-2002-423/art-5-1';
import { type CivilMonth, firstDayOfMonth, isCivilMonth } from '../../calendar/civil';
import { addCents, centsOf, subtractCents } from '../../money/cents';
import { inForce } from '../../../law/pack';
import { isOnTheScale } from '../../retention/basis';
import { scaleTextOf } from '../../retention/tables';
import { LAW } from '../citations';
import { BAR_MESSAGES, barAuthority, demandArticle, retentionBar } from '../collection';
import { type Course, type EventOf, sendLetter } from '../course';
import { planCaughtUp } from '../instalments';
import { take } from '../money';
import { statuteOf } from '../procedure';
import { policyMissing } from '../refusals';
import { interrupt } from '../time-bar';
import { type EventRow, upon } from '../table';
import { failPlan } from './plans';

/** Payments by the debtor and retentions by the payer. */
export const SUMS: readonly EventRow[] = [
  upon('payment-received', {
    case: 'the debtor pays, and so acknowledges the debt',
    then: (course, event) => {
      take(course, centsOf(event.amount));
      course.paid = addCents(course.paid, centsOf(event.amount));
      planCaughtUp(course);
      interrupt(course, 'debt-acknowledged');
    },
    because: (course) => [statuteOf(course)],
  }),
  upon('payment-returned', {
    case: 'more than the debtor has paid',
    when: (course, event) => centsOf(event.amount) > course.paid,
    refuse: 'Le débiteur n’a pas payé autant : vérifiez le montant du paiement revenu impayé.',
    because: (course) => [statuteOf(course)],
  }),
  upon('payment-returned', {
    case: 'the bank took it back: the sum is still owed',
    then: takeBack,
    because: (course) => [statuteOf(course)],
  }),
  ...(
    ['suspended', 'committee', 'plan', 'not-notified', 'delay', 'delegated', 'opposition'] as const
  ).map((bar) =>
    upon('retention-executed', {
      case: `retention is barred: ${bar}`,
      when: (course: Course) => retentionBar(course) === bar,
      refuse: BAR_MESSAGES[bar],
      because: (course: Course) => barAuthority(course, bar),
    }),
  ),
  upon('retention-executed', {
    case: 'a pension from 2026 on, and the office does not go by the attachable fraction any more',
    when: pensionRefused,
    refuse:
      'Depuis le 01/01/2026, le texte ne borne plus la retenue sur pension : l’organisme a choisi de ne pas retenir.',
    because: [LAW.oldAgeRetention],
  }),
  upon('retention-executed', {
    case: 'no scale is known for that month',
    when: (course, event) => scaleOf(course, event) === 'unknown',
    refuse: 'Aucun barème connu pour ce mois : la retenue ne peut pas être calculée.',
    because: (course) => [scaleArticle(course)],
  }),
  upon('retention-executed', {
    case: 'the scale of that month is reconstructed and the office does not accept it',
    when: (course, event) => scaleOf(course, event) === 'not-accepted',
    refuse: 'Le barème de ce mois est reconstitué, et l’organisme ne l’accepte pas.',
    because: (course) => [scaleArticle(course)],
  }),
  upon('retention-executed', {
    case: 'retained',
    then: retained,
    because: (course) => [scaleArticle(course)],
  }),
  upon('retention-impossible', {
    case: 'nothing can be retained any more: back to collectible, then the demand',
    when: (course) => course.base === 'collectible' || course.base === 'retention',
    then: (course) => {
      course.marks.retentionImpossible = true;
      course.base = 'collectible';
    },
    because: (course) => [demandArticle(course)],
  }),
  upon('retention-impossible', {
    case: 'no retention was due',
    then: (course) => {
      course.marks.retentionImpossible = true;
    },
    because: (course) => [scaleArticle(course)],
  }),
];

/** A payment that the bank took back never was one; what it interrupted, it has: the debtor acknowledged the debt. */
export function takeBack(course: Course, event: EventOf<'payment-returned'>): void {
  const amount = centsOf(event.amount);
  course.paid = subtractCents(course.paid, amount);
  course.out = subtractCents(course.out, amount);
}

function pensionRefused(course: Course): boolean {
  if (course.ctx.debt.regime !== 'old-age' || course.day < ATTACHABLE_SENTENCE_ENDS) return false;
  const choice = course.ctx.office.policies.pensionRetention2026;
  if (choice === undefined) {
    throw policyMissing(
      'pensionRetention2026',
      'retenir dans la fraction saisissable, ou refuser ?',
      [LAW.oldAgeRetention],
    );
  }
  return choice === 'refuse';
}

function retained(
  course: Course,
  event: EventOf<'retention-executed'>,
  because: readonly string[],
): void {
  if (!course.marks.retentionTried) sendLetter(course, 'first-retention', because);
  if (course.plan !== null) failPlan(course);
  const taken = take(course, centsOf(event.amount));
  if (event.key !== undefined) course.taken.set(event.key, taken);
  interrupt(course, 'enforcement-act');
  course.marks.retentionTried = true;
  course.marks.retentionImpossible = false;
  if (course.base === 'collectible') course.base = 'retention';
}

/** Pensions, ASPA and health have a measure of their own. */
function scaleOf(
  course: Course,
  event: EventOf<'retention-executed'>,
): 'known' | 'unknown' | 'not-accepted' {
  const { debt, pack, office } = course.ctx;
  if (scaleTextOf(debt.regime, 'metropole') === null) return 'known';
  const month = isCivilMonth(event.month) ? event.month : (course.day.slice(0, 7) as CivilMonth);
  if (!isOnTheScale(debt, month)) return 'unknown';
  const scale =
    debt.territory === 'mayotte'
      ? pack.parameters.retentionScaleMayotte
      : pack.parameters.retentionScaleMetropole;
  const period = inForce(scale.periods, firstDayOfMonth(month));
  if (period === null || period.kind === 'missing') return 'unknown';
  if (period.kind === 'scale' && period.currency !== 'EUR') return 'unknown';
  if (period.status === 'published' || period.status === 'codified') return 'known';
  const accept = office.policies.acceptReconstructed;
  if (accept === undefined) {
    throw policyMissing(
      'acceptReconstructed',
      `le barème de ${month} est reconstitué ; l’organisme l’accepte-t-il ?`,
      [scaleArticle(course)],
    );
  }
  return accept ? 'known' : 'not-accepted';
}

function scaleArticle(course: Course): string {
  const { regime, territory, benefit } = course.ctx.debt;
  if (territory === 'mayotte')
    return course.day < MAYOTTE_SCALE_FROM ? LAW.mayotteCap : LAW.mayotteScale;
  switch (regime) {
    case 'old-age':
      return LAW.oldAgeRetention;
    case 'aspa':
      return 'CSS R815-43';
    case 'health':
      return 'CSS D133-2-2';
    case 'rsa':
      return 'CASF D262-94-2';
    case 'activity-bonus':
      return 'CSS D847-1';
    case 'disability':
      return 'CSS D821-11';
    case 'housing':
      if (course.day >= HOUSING_CODE) return LAW.housingRecovery;
      return benefit === 'APL' ? LAW.housingRecoveryBefore2019 : LAW.recoveryByRetention;
    case 'family':
      return LAW.recoveryByRetention;
  }
}
