import { addMonths } from '../../calendar/civil';
import { ZERO } from '../../money/cents';
import { increaseRuleOn, isRepeatInTime } from '../../retention/increaseRule';
import { keepAcquiredArrears } from '../aspa';
import { LAW } from '../citations';
import { type Course, type EventOf, closeTask, openTask, outstandingOf, reopen } from '../course';
import { repriceIndemnity } from '../indemnity';
import { statuteOf } from '../procedure';
import { type EventRow, recorded, upon } from '../table';
import { dropBarredLines } from '../time-bar';

const ofStatute = (course: Course): readonly string[] => [statuteOf(course)];

/** The finding of fraud by two signatures, its reversal and the increase of the retention. */
export const FRAUD: readonly EventRow[] = [
  upon('fraud-proposed', {
    case: 'already found',
    when: (course) => course.marks.fraudFoundOn !== null,
    refuse: 'La fraude est déjà constatée pour cet indu.',
    because: ofStatute,
  }),
  upon('fraud-proposed', {
    case: 'first signature, with its evidence: no effect before the second',
    then: (course, { by, role }, because) => {
      course.fraudProposal = { by, role };
      openTask(course, 'confirm-fraud', 'director', addMonths(course.day, 1), because);
    },
    because: ofStatute,
  }),
  upon('fraud-proposal-dropped', {
    case: 'nothing was proposed',
    when: (course) => course.fraudProposal === null,
    refuse: 'Aucun constat de fraude n’est proposé : rien à écarter.',
    because: ofStatute,
  }),
  upon('fraud-proposal-dropped', {
    case: 'not confirmed: nothing remains of it',
    then: closeProposal,
    because: ofStatute,
  }),
  upon('fraud-found', {
    case: 'the debt has ended: on file, it changes nothing any more',
    when: (course) => course.end !== null,
    then: recorded,
    because: ofStatute,
  }),
  upon('fraud-found', {
    case: 'signed, but nobody proposed it',
    when: (course, { by }) => by !== undefined && course.fraudProposal === null,
    refuse:
      'Un constat de fraude se propose d’abord, preuves à l’appui, puis une autre personne le confirme.',
    because: ofStatute,
  }),
  upon('fraud-found', {
    case: 'the same person or the same role signs twice',
    when: signsTwice,
    refuse: 'La seconde signature est celle d’une autre personne, dans une autre fonction.',
    because: ofStatute,
  }),
  upon('fraud-found', {
    case: 'found: the longer time-bar, the indemnity, no remission',
    then: (course) => {
      closeProposal(course);
      course.marks.fraudFoundOn ??= course.day;
      repriceIndemnity(course);
    },
    because: ofStatute,
  }),
  upon('fraud-lifted', {
    case: 'no fraud was found',
    when: (course) => course.marks.fraudFoundOn === null,
    refuse: 'Aucun constat de fraude n’est en vigueur : rien à lever.',
    because: ofStatute,
  }),
  upon('fraud-lifted', {
    case: 'lifted: time-bar, acquired arrears and indemnity are reckoned again',
    then: lifted,
    because: ofStatute,
  }),
  upon('fraud-increase-decided', {
    case: 'no fraud was found',
    when: (course) => course.marks.fraudFoundOn === null,
    refuse: 'Pas de majoration de la retenue sans constat de fraude.',
    because: increaseArticle,
  }),
  upon('fraud-increase-decided', {
    case: 'decided by someone else than the director',
    when: (_, { by }) => by !== undefined && by !== 'director',
    refuse: 'Seul le directeur peut majorer la retenue.',
    because: increaseArticle,
  }),
  upon('fraud-increase-decided', {
    case: 'no text for this benefit at this date',
    when: (course) => ruleOf(course) === null,
    refuse: 'Aucun texte ne permet de majorer la retenue pour cette prestation à cette date.',
    because: increaseArticle,
  }),
  upon('fraud-increase-decided', {
    case: 'doubled, but the fraud was not repeated within five years of the earlier notification',
    when: repeatedOutOfTime,
    refuse:
      'La majoration n’est doublée que si la fraude est réitérée dans les cinq ans qui suivent la notification de l’indu déjà majoré.',
    because: () => [LAW.repeatedFraud],
  }),
  upon('fraud-increase-decided', {
    case: 'decided by the director: it bears on the monthly retention, not on the debt',
    then: () => undefined,
    because: increaseArticle,
  }),
];

function signsTwice(course: Course, { by, role }: EventOf<'fraud-found'>): boolean {
  const first = course.fraudProposal;
  return by !== undefined && first !== null && (first.by === by || first.role === role);
}

function closeProposal(course: Course): void {
  course.fraudProposal = null;
  closeTask(course, 'confirm-fraud');
}

/**
 * What the fraud alone allowed falls: the indemnity, the lines that are barred without it, the arrears that are
 * acquired. A debt settled in the meantime is owed again by what the ledger has ordered back, and ends as it must.
 */
function lifted(course: Course): void {
  course.marks.fraudFoundOn = null;
  repriceIndemnity(course);
  if (course.end === 'settled' && (outstandingOf(course) > ZERO || isAspa(course))) reopen(course);
  if (course.end !== null) {
    askWhatRemains(course);
    return;
  }
  keepAcquiredArrears(course);
  if (course.end === null) dropBarredLines(course, 'standing-lines');
}

/** ASPA: without fraud the arrears are acquired, whoever has paid them back. */
const isAspa = (course: Course): boolean => course.ctx.debt.regime === 'aspa';

/**
 * The debt had ended otherwise. Whether what was ordered back is owed is for a lawyer, and what another organism must
 * be told that took the debt over with its indemnity.
 */
function askWhatRemains(course: Course): void {
  if (outstandingOf(course) === ZERO && course.end !== 'transferred') return;
  openTask(course, 'check-after-lifting', 'lawyer', addMonths(course.day, 1), ofStatute(course));
}

const ruleOf = (course: Course) => increaseRuleOn(course.ctx.pack, course.ctx.debt, course.day);

/** A decision that does not date the repetition is taken as it is. */
function repeatedOutOfTime(
  course: Course,
  { rate, committedOn, increasedDebtNotifiedOn }: EventOf<'fraud-increase-decided'>,
): boolean {
  if (rate !== 'repeat' || committedOn === undefined || increasedDebtNotifiedOn === undefined)
    return false;
  const rule = ruleOf(course);
  const repeat = { committedOn, increasedDebtNotifiedOn };
  return rule !== null && !isRepeatInTime(repeat, rule.repeatWindowYears);
}

/** The article of the rule that holds, or else of the first one that the benefit was given. */
function increaseArticle(course: Course): readonly string[] {
  const { retentionIncrease } = course.ctx.pack.parameters.fraud;
  const given = retentionIncrease.find((rule) => rule.regime === course.ctx.debt.regime);
  return [given?.article ?? LAW.recoveryByRetention];
}
