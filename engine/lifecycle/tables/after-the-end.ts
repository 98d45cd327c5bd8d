import { addMonths } from '../../calendar/civil';
import { type Course, openTask } from '../course';
import { decidedAfterSettlement } from './recourses';
import { statuteOf } from '../procedure';
import { type EventRow, recorded, upon } from '../table';
import type { EventKind } from '../types';

const ended = (course: Course): boolean => course.end !== null;

const settled = (course: Course): boolean => course.end === 'settled';

const ofStatute = (course: Course): readonly string[] => [statuteOf(course)];

const isLate = (course: Course, to: 'committee' | 'court'): boolean =>
  to === 'court' ? course.marks.courtLate : course.marks.appealLate;

/** What the debtor or the post does is always kept on file, also after the end. */
const KEPT_ON_FILE: readonly EventKind[] = [
  'notification-received',
  'notification-refused',
  'notification-unclaimed',
  'notification-returned',
  'demand-unclaimed',
  'rectification-requested',
  'rectification-documents',
  'lump-sum-chosen',
  'plan-accepted',
  'payment-received',
  'observations-made',
  'contestation',
  'contestation-withdrawn',
  'appeal-lodged',
  'appeal-documents',
  'remission-requested',
  'retention-impossible',
  'debtor-died',
  'insolvency-opened',
  'guardianship-opened',
  'recorded-delivery-sent',
  'recovery-impossible',
];

const FORBIDDEN: readonly EventKind[] = [
  'notification-sent',
  'demand-sent',
  'demand-received',
  'rectification-accepted',
  'rectification-refusal-decided',
  'rectification-refused',
  'plan-concluded',
  'plan-broken',
  'retention-executed',
  'observations-rejected',
  'contestation-decided',
  'appeal-decided',
  'committee-decided',
  'remission-decided',
  'contrainte-signed',
  'contrainte-served',
  'opposition-lodged',
  'opposition-judged',
  'delegation-requested',
  'delegation-agreed',
  'delegation-refused',
  'delegation-completed',
  'delegation-stopped',
  'fraud-increase-decided',
  'transferred',
  'write-off-decided',
  'abandonment-decided',
];

/** A debt that has ended: acts of the organism are refused, the rest is kept on file. */
export const AFTER_THE_END: readonly EventRow[] = [
  upon('contestation', {
    case: 'the debt was paid: contesting it is still possible, somebody must decide',
    when: settled,
    then: (course, _, because) => {
      course.marks.contested = true;
      openTask(course, 'decide-contestation', 'case-officer', addMonths(course.day, 2), because);
    },
    because: ofStatute,
  }),
  upon('appeal-lodged', {
    case: 'the debt was paid: the appeal is still heard',
    when: (course, event) => settled(course) && !isLate(course, event.to ?? 'committee'),
    then: (course, event, because) => {
      const to = event.to ?? 'committee';
      course.marks.appealed = to;
      const [task, role] =
        to === 'court'
          ? (['follow-court', 'lawyer'] as const)
          : (['decide-appeal', 'committee-secretary'] as const);
      openTask(course, task, role, addMonths(course.day, 2), because);
    },
    because: ofStatute,
  }),
  upon('contestation-decided', {
    case: 'the debt was paid, and contested: what was never owed goes back',
    when: (course) => settled(course) && course.marks.contested,
    then: decidedAfterSettlement,
    because: ofStatute,
  }),
  upon('appeal-decided', {
    case: 'the debt was paid, and appealed against: what was never owed goes back',
    when: (course) => settled(course) && (course.marks.contested || course.marks.appealed !== null),
    then: decidedAfterSettlement,
    because: ofStatute,
  }),
  ...KEPT_ON_FILE.map((kind) =>
    upon(kind, {
      case: 'the debt has ended: kept on file',
      when: ended,
      then: recorded,
      because: ofStatute,
    }),
  ),
  ...FORBIDDEN.map((kind) =>
    upon(kind, {
      case: 'the debt has ended',
      when: ended,
      refuse: 'La créance est terminée : cet acte n’a plus d’objet.',
      because: ofStatute,
    }),
  ),
];
