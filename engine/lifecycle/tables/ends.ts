import { NO_REMISSION_AFTER_FRAUD_FROM } from '../../../law/css/L256-4';
import {
  SMALL_CLAIM,
  WRITE_OFF_AFTER_YEARS,
  WRITE_OFF_BY_DIRECTORS_FROM,
  WRITE_OFF_GROUNDS,
} from '../../../law/css/D133-2-1';
import { HOUSING_JUDGE } from '../../../law/dates';
import { addMonths, addYears } from '../../calendar/civil';
import { centsOf } from '../../money/cents';
import { abandonmentArticles, thresholdThatApplies } from '../abandonment';
import { LAW } from '../citations';
import {
  type Course,
  block,
  closeTask,
  finish,
  isBlockedBy,
  openTask,
  outstandingOf,
  sendLetter,
  unblock,
} from '../course';
import { letAllGo, letGo } from '../money';
import { appealDelay, hasPriorAppeal, statuteOf } from '../procedure';
import { type TimeBarRule, timeBarRuleOf } from '../../deadlines/time-bar-rules';
import { type EventRow, recorded, upon } from '../table';
import { dropBarredLines, interrupt } from '../time-bar';
import { lift, suspendBy } from './recourses';

const isFraud = (course: Course): boolean =>
  course.marks.fraudFoundOn !== null || course.ctx.debt.falseDeclaration;

/** Where L256-4 alone allows the remission, its text had no exception for fraud until 31/12/2017. */
const isBeforeL256_4Of2018 = (course: Course): boolean =>
  course.day < NO_REMISSION_AFTER_FRAUD_FROM && remissionLaw(course).includes(LAW.remissionGeneral);

/** Remission for precariousness; never after fraud or a false declaration, but for L256-4 before 2018. */
export const REMISSION: readonly EventRow[] = [
  upon('remission-requested', {
    case: 'asked',
    then: (course, _, because) => {
      suspendBy(course, 'remission-request', 'remission');
      const role =
        hasPriorAppeal(course) || course.ctx.debt.regime === 'housing'
          ? 'director'
          : 'committee-secretary';
      openTask(course, 'decide-remission', role, addMonths(course.day, 2), because);
    },
    because: remissionLaw,
  }),
  upon('remission-decided', {
    case: 'fraud or a false declaration: no remission',
    when: (course, event) =>
      event.outcome !== 'rejected' && isFraud(course) && !isBeforeL256_4Of2018(course),
    refuse: 'Pas de remise en cas de manœuvre frauduleuse ou de fausse déclaration.',
    because: remissionLaw,
  }),
  upon('remission-decided', {
    case: 'wholly remitted',
    when: (_, event) => event.outcome === 'accepted',
    then: (course, _, because) => letAllGo(course, 'remitted', 'remitted', because),
    because: remissionLaw,
  }),
  upon('remission-decided', {
    case: 'partly remitted, without an amount',
    when: (_, event) => event.outcome === 'partly' && event.amount === undefined,
    refuse: 'Une remise partielle dit son montant.',
    because: remissionLaw,
  }),
  upon('remission-decided', {
    case: 'partly remitted, or rejected',
    then: (course, event, because) => {
      closeTask(course, 'decide-remission');
      closeTask(course, 'undetermined-remission-request');
      course.marks.remissionRefusedOn = course.day;
      lift(course, ['remission'], appealDelay(course));
      if (event.outcome !== 'partly' || event.amount === undefined) return;
      letGo(course, 'remitted', centsOf(event.amount), because);
      if (outstandingOf(course) === 0n) finish(course, 'remitted');
    },
    because: remissionLaw,
  }),
];

function remissionLaw(course: Course): readonly string[] {
  if (course.ctx.debt.territory === 'mayotte' && course.ctx.debt.regime === 'family')
    return [`${LAW.mayotteStatute} al. 9`];
  switch (course.ctx.debt.regime) {
    case 'family':
      return [LAW.remissionFamily];
    case 'rsa':
      return [LAW.rsaStatute];
    case 'activity-bonus':
      return [LAW.bonusStatute];
    case 'housing':
      return course.day < HOUSING_JUDGE
        ? [statuteOf(course)]
        : [LAW.housing, 'CCH L825-3', 'CCH R825-3'];
    case 'old-age':
    case 'aspa':
    case 'health':
    case 'disability':
      return [LAW.remissionGeneral];
  }
}

/** Abandonment, write-off, transfer: the debt ends without being paid. */
export const ENDINGS: readonly EventRow[] = [
  upon('abandonment-decided', {
    case: 'below the threshold',
    when: (course) =>
      thresholdThatApplies(course) !== null && course.ctx.office.policies.abandon !== 'never',
    then: (course, _, because) => letAllGo(course, 'abandoned', 'abandoned', because),
    because: abandonmentArticles,
  }),
  upon('abandonment-decided', {
    case: 'not below the threshold, or the office never abandons',
    refuse:
      'L’indu n’est pas inférieur au seuil d’abandon, ou l’organisme a choisi de ne pas abandonner.',
    because: abandonmentArticles,
  }),
  upon('write-off-decided', {
    case: 'not decided by both directors',
    when: (course, { decidedBy }) =>
      decidedBy !== undefined &&
      course.day >= WRITE_OFF_BY_DIRECTORS_FROM &&
      !(decidedBy.includes('director') && decidedBy.includes('accounting-director')),
    refuse:
      'L’admission en non-valeur est prononcée par le directeur et le directeur comptable et financier, ensemble.',
    because: [LAW.writeOff],
  }),
  upon('write-off-decided', {
    case: 'as a small claim: the amount that the ministers set is not known',
    when: (_, event) => event.ground === SMALL_CLAIM,
    refuse:
      'Petite créance : le montant fixé par arrêté des ministres n’est pas connu ici. Faites-le établir par un juriste, ou choisissez un autre motif.',
    because: [LAW.smallClaims],
  }),
  upon('write-off-decided', {
    case: 'less than a year after the order that opened the debt',
    when: (course, event) =>
      event.orderIssuedOn === undefined ||
      course.day < addYears(event.orderIssuedOn, WRITE_OFF_AFTER_YEARS),
    refuse:
      'Admission en non-valeur : au plus tôt un an après l’émission de l’ordre de recette, dont la date est nécessaire.',
    because: [LAW.writeOff],
  }),
  upon('write-off-decided', {
    case: 'on a ground that the text does not know',
    when: (_, event) => event.ground === undefined || !WRITE_OFF_GROUNDS.includes(event.ground),
    refuse:
      'Motif d’admission en non-valeur inconnu : insolvabilité, disparition, décès sans actif, liquidation close ou attestation du liquidateur.',
    because: [LAW.writeOff],
  }),
  upon('write-off-decided', {
    case: 'a year after the order, on a ground of the text: only what is not barred is written off',
    then: (course, _, because) => {
      dropBarredLines(course);
      if (course.end === null) letAllGo(course, 'written-off', 'written-off', because);
    },
    because: [LAW.writeOffPower, LAW.writeOff],
  }),
  upon('transferred', {
    case: 'another creditor takes the debt over',
    then: (course, _, because) => letAllGo(course, 'transferred', 'transferred', because),
    because: (course) => [statuteOf(course)],
  }),
];

/** No article of the consumer code is known here: collection waits, and a lawyer says when it goes on. */
const INSOLVENCY: readonly string[] = ['code de la consommation (procédure de surendettement)'];

/** Tasks of a letter that nobody is proved to have received. */
const CAME_BACK = ['resend-notification', 'resend-demand', 'find-address'] as const;

function sendAgain(course: Course, _: unknown, because: readonly string[]): void {
  for (const task of CAME_BACK) closeTask(course, task);
  const notified = course.marks.receivedOn !== null;
  sendLetter(course, notified ? 'demand' : 'notification', because);
}

/** The texts of the time-bar of the payments, each once. */
const timeBarRulesOf = ({ ctx: { debt } }: Course): readonly TimeBarRule[] => [
  ...new Set(
    debt.lines.flatMap(({ paidOn }) => timeBarRuleOf(debt.regime, debt.territory, paidOn) ?? []),
  ),
];

/** The texts that keep the time-bar open while another recovery makes this one impossible. */
const ofImpossibility = (course: Course): readonly string[] =>
  timeBarRulesOf(course).flatMap(({ impossibility }) => impossibility ?? []);

/** What happens to the debtor. */
export const LIFE: readonly EventRow[] = [
  upon('debtor-died', {
    case: 'no retention: the estate owes',
    then: (course, _, because) => {
      block(course, 'death');
      openTask(course, 'claim-on-estate', 'lawyer', addMonths(course.day, 2), because);
    },
    because: (course) => [statuteOf(course)],
  }),
  upon('insolvency-opened', {
    case: 'an insolvency procedure: collection waits, a lawyer looks at it',
    then: (course, _, because) => {
      block(course, 'insolvency');
      openTask(course, 'declare-claim', 'lawyer', addMonths(course.day, 1), because);
    },
    because: INSOLVENCY,
  }),
  upon('insolvency-closed', {
    case: 'no insolvency procedure is open',
    when: (course) => !isBlockedBy(course, 'insolvency'),
    refuse: 'Aucune procédure de surendettement n’est en cours pour cet indu.',
    because: INSOLVENCY,
  }),
  upon('insolvency-closed', {
    case: 'closed, and the debt stands: collection goes on where it was',
    then: (course) => {
      unblock(course, 'insolvency');
      closeTask(course, 'declare-claim');
    },
    because: INSOLVENCY,
  }),
  upon('address-changed', {
    case: 'a letter had come back: it is sent again to the new address',
    when: (course) => CAME_BACK.some((task) => course.tasks.has(task)),
    then: sendAgain,
    because: (course) => [statuteOf(course)],
  }),
  upon('address-changed', {
    case: 'letters go to the new address from now on',
    then: recorded,
    because: (course) => [statuteOf(course)],
  }),
  upon('guardianship-opened', {
    case: 'letters go to the guardian from now on',
    then: (course, _, because) =>
      openTask(course, 'write-to-guardian', 'case-officer', addMonths(course.day, 1), because),
    because: (course) => [statuteOf(course)],
  }),
  upon('guardianship-closed', {
    case: 'letters go to the debtor again',
    then: (course) => closeTask(course, 'write-to-guardian'),
    because: (course) => [statuteOf(course)],
  }),
  upon('recorded-delivery-sent', {
    case: 'interrupts the time-bar, whatever its delivery',
    then: (course) => interrupt(course, 'recorded-delivery-sent'),
    because: [LAW.timeBarInterruption],
  }),
  upon('recovery-impossible', {
    case: 'the text of this time-bar does not know such an impossibility: kept on file',
    when: (course) => timeBarRulesOf(course).length > 0 && ofImpossibility(course).length === 0,
    then: recorded,
    because: (course) => timeBarRulesOf(course).map(({ authority }) => authority),
  }),
  upon('recovery-impossible', {
    case: 'another recovery makes this one impossible: the time-bar starts again when it ends',
    then: (course, event) => interrupt(course, 'recovery-impossible', event.until),
    because: ofImpossibility,
  }),
];
