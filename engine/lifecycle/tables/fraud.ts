import { inForce } from '../../../law/pack';
import { keepAcquiredArrears } from '../aspa';
import { LAW } from '../citations';
import type { Course } from '../course';
import { repriceIndemnity } from '../indemnity';
import { statuteOf } from '../procedure';
import { type EventRow, upon } from '../table';
import { dropBarredLines } from '../time-bar';

const ofStatute = (course: Course): readonly string[] => [statuteOf(course)];

/** The finding of fraud, its reversal and the increase of the retention. */
export const FRAUD: readonly EventRow[] = [
  upon('fraud-found', {
    case: 'found: the longer time-bar, the indemnity, no remission',
    then: (course) => {
      if (course.end !== null) return;
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
    case: 'no text for this benefit at this date',
    when: (course) => !increaseExists(course),
    refuse: 'Aucun texte ne permet de majorer la retenue pour cette prestation à cette date.',
    because: increaseArticle,
  }),
  upon('fraud-increase-decided', {
    case: 'decided by the director: it bears on the monthly retention, not on the debt',
    then: () => undefined,
    because: increaseArticle,
  }),
];

function lifted(course: Course): void {
  course.marks.fraudFoundOn = null;
  course.marks.fraudLifted = true;
  repriceIndemnity(course);
  if (course.end !== null) return;
  keepAcquiredArrears(course);
  if (course.end === null) dropBarredLines(course);
}

const rulesOf = (course: Course) =>
  course.ctx.pack.parameters.fraud.retentionIncrease.filter(
    (rule) => rule.regime === course.ctx.debt.regime,
  );

const increaseExists = (course: Course): boolean =>
  course.ctx.debt.territory === 'metropole' && inForce(rulesOf(course), course.day) !== null;

function increaseArticle(course: Course): readonly string[] {
  return [rulesOf(course)[0]?.article ?? LAW.recoveryByRetention];
}
