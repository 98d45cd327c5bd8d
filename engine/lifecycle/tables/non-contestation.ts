import { addMonths } from '../../calendar/civil';
import { LAW } from '../citations';
import { becomeCollectible } from '../collection';
import { closeTask, openTask, sendLetter } from '../course';
import { isOpen } from '../delays';
import { notificationArticle } from '../procedure';
import { suspensionOf } from '../suspension';
import { type EventRow, type ExpiryRow, atEndOf, recorded, upon } from '../table';

/** Observations on the notification (CSS R133-9-2 of 2009 and 2012, décret 2002-423 art. 5-2). */
export const OBSERVATIONS: readonly EventRow[] = [
  upon('observations-made', {
    case: 'in time: they must be answered before any demand',
    when: (course) => isOpen(course, 'observations'),
    then: (course, _, because) => {
      course.marks.observationsPending = true;
      openTask(course, 'answer-observations', 'case-officer', addMonths(course.day, 1), because);
    },
    because: (course) => [notificationArticle(course)],
  }),
  upon('observations-made', {
    case: 'outside their delay: kept on file',
    then: recorded,
    because: (course) => [notificationArticle(course)],
  }),
  upon('observations-rejected', {
    case: 'no observations are pending',
    when: (course) => !course.marks.observationsPending,
    refuse: 'Aucune observation n’est en attente : rien à rejeter.',
    because: (course) => [notificationArticle(course)],
  }),
  upon('observations-rejected', {
    case: 'without its motive, which the demand must repeat',
    when: (_, event) => event.motive === undefined || event.motive.trim() === '',
    refuse: 'Le rejet des observations doit être motivé : la mise en demeure en reprend le motif.',
    because: (course) => [
      course.ctx.debt.territory === 'mayotte' ? LAW.mayotteNotification : LAW.demand2012,
    ],
  }),
  upon('observations-rejected', {
    case: 'rejected with its motive',
    then: (course, _, because) => {
      course.marks.observationsPending = false;
      course.marks.observationsRejected = true;
      closeTask(course, 'answer-observations');
      sendLetter(course, 'observations-rejection', because);
    },
    because: (course) => [
      course.ctx.debt.territory === 'mayotte' ? LAW.mayotteNotification : LAW.demand2012,
    ],
  }),
];

/** An uncontested debt is collectible from the day after the delay to pay. */
export const NON_CONTESTATION_EXPIRIES: readonly ExpiryRow[] = [
  atEndOf('payment', {
    case: 'unpaid and not contested at the end of the delay to pay',
    when: (course) => course.base === 'observation',
    then: becomeCollectible,
    because: (course) =>
      course.ctx.debt.territory === 'mayotte'
        ? [`${LAW.mayotteStatute} al. 1`, LAW.mayotteNotification]
        : [...suspensionOf(course, 'contestation').because, LAW.notification2012],
  }),
  atEndOf('payment', {
    case: 'collection is further on',
    then: () => undefined,
    because: [LAW.notification2012],
  }),
  atEndOf('observations', {
    case: 'nothing more may be observed',
    then: () => undefined,
    because: [LAW.notification2012],
  }),
];
