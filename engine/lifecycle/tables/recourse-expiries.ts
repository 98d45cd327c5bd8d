import { LAW } from '../citations';
import { becomeCollectible } from '../collection';
import { isOpen } from '../delays';
import { priorAppealRole } from '../procedure';
import { type ExpiryRow, atEndOf } from '../table';
import { appealOver, courtOver, priorAppealLaw } from './recourses';
import { collectWhenAllHaveRun } from './rectification';

/** When a recourse can no longer be made, and when silence has answered it. */
export const RECOURSE_EXPIRIES: readonly ExpiryRow[] = [
  atEndOf('amicable-appeal', {
    case: 'the appeal can no longer be made',
    then: appealOver,
    because: [LAW.amicableAppeal],
  }),
  atEndOf('prior-appeal', {
    case: 'RSA and activity bonus: nothing was asked, the delay of the prior appeal has run',
    when: (course) =>
      course.procedure === 'prior-appeal' &&
      course.base === 'observation' &&
      !isOpen(course, 'oral-request-documents'),
    then: (course, because, delay) => {
      appealOver(course, because, delay);
      becomeCollectible(course);
    },
    because: (course) => [priorAppealRole(course, 'I 2° b')],
  }),
  atEndOf('prior-appeal', {
    case: 'RSA: the request was expressly refused, the delay of the prior appeal has run',
    when: (course) => course.base === 'rectification' && course.marks.refusedOn !== null,
    then: (course, because, delay) => {
      appealOver(course, because, delay);
      collectWhenAllHaveRun(course);
    },
    because: (course) => [priorAppealRole(course, 'III 2°')],
  }),
  atEndOf('prior-appeal', {
    case: 'the prior appeal can no longer be made',
    then: appealOver,
    because: priorAppealLaw,
  }),
  atEndOf('amicable-appeal-implicit-refusal', {
    case: 'silence: the debtor may take it for a rejection; it never ends a suspension by itself',
    then: () => undefined,
    because: [LAW.appealSilence],
  }),
  atEndOf('court', {
    case: 'the court can no longer be seized',
    then: courtOver,
    because: [LAW.appealDelays],
  }),
];
