import type { Course } from '../course';
import { statuteOf } from '../procedure';
import { type EventRow, recorded, upon } from '../table';
import type { EventKind } from '../types';

const ended = (course: Course): boolean => course.end !== null;

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
  ...KEPT_ON_FILE.map((kind) =>
    upon(kind, {
      case: 'the debt has ended: kept on file',
      when: ended,
      then: recorded,
      because: (course: Course) => [statuteOf(course)],
    }),
  ),
  ...FORBIDDEN.map((kind) =>
    upon(kind, {
      case: 'the debt has ended',
      when: ended,
      refuse: 'La créance est terminée : cet acte n’a plus d’objet.',
      because: (course: Course) => [statuteOf(course)],
    }),
  ),
];
