import { addMonths } from '../../calendar/civil';
import { demandAllowed } from '../collection';
import { type Course, closeTask, openTask } from '../course';
import { policyMissing } from '../refusals';
import { type EventRow, recorded, upon } from '../table';
import {
  MORE_THAN_OWED,
  NO_DEMAND_YET,
  claimsTooMuch,
  demandReceived,
  ofContrainte,
  ofDemand,
} from './forced-recovery';

/**
 * A demand or a contrainte that the post could not hand over. A delay opens on a proof only: for the demand, what
 * the office has chosen to take as one; for the contrainte (CSS R133-3, Mayotte 5-3: proof of the date of reception,
 * or service by a bailiff) nothing but its reception, so a letter refused or not collected is served by a bailiff.
 */
export const UNDELIVERED: readonly EventRow[] = [
  ...(['demand-refused', 'demand-unclaimed'] as const).flatMap((kind): readonly EventRow[] => [
    upon(kind, {
      case: 'too early, suspended, or already demanded',
      when: (course: Course) => !demandAllowed(course),
      refuse: NO_DEMAND_YET,
      because: ofDemand,
    }),
    upon(kind, {
      case: 'it claims more than is owed',
      when: claimsTooMuch,
      refuse: MORE_THAN_OWED,
      because: ofDemand,
    }),
    upon(kind, {
      case:
        kind === 'demand-refused'
          ? 'refused by the addressee, and the office takes that as its notification'
          : 'not collected, and the office takes the first presentation as its notification',
      when: kind === 'demand-refused' ? refusalOpens : unclaimedOpens,
      then: demandReceived,
      because: ofDemand,
    }),
    upon(kind, { case: 'no proof of reception: to be sent again', then: again, because: ofDemand }),
  ]),
  upon('demand-returned', {
    case: 'already received, or never due',
    when: (course) => !demandAllowed(course),
    then: recorded,
    because: ofDemand,
  }),
  upon('demand-returned', {
    case: 'returned to the sender: the address must be found',
    then: (course, _, because) => {
      closeTask(course, 'follow-demand');
      openTask(course, 'find-address', 'case-officer', addMonths(course.day, 1), because);
    },
    because: ofDemand,
  }),
  ...(['contrainte-refused', 'contrainte-unclaimed', 'contrainte-returned'] as const).flatMap(
    (kind): readonly EventRow[] => [
      upon(kind, {
        case: 'no contrainte waits for its service',
        when: (course: Course) =>
          course.marks.contrainteSignedOn === null || course.base !== 'demand',
        then: recorded,
        because: ofContrainte,
      }),
      upon(kind, {
        case: 'no proof of reception: nothing opens, a bailiff must serve it',
        then: (course: Course, _: unknown, because: readonly string[]) => {
          closeTask(course, 'serve-contrainte');
          openTask(course, 'serve-by-bailiff', 'case-officer', addMonths(course.day, 1), because);
        },
        because: ofContrainte,
      }),
    ],
  ),
];

function again(course: Course, _: unknown, because: readonly string[]): void {
  closeTask(course, 'follow-demand');
  openTask(course, 'resend-demand', 'case-officer', addMonths(course.day, 1), because);
}

function unclaimedOpens(course: Course): boolean {
  const choice = course.ctx.office.policies.demandUnclaimed;
  if (choice === undefined) {
    throw policyMissing(
      'demandUnclaimed',
      'une mise en demeure non réclamée ouvre-t-elle le délai d’un mois ?',
      ofDemand(course),
    );
  }
  return choice === 'opens';
}

function refusalOpens(course: Course): boolean {
  const choice = course.ctx.office.policies.refusedMailOpens;
  if (choice === undefined) {
    throw policyMissing(
      'refusedMailOpens',
      'une mise en demeure refusée par le destinataire ouvre-t-elle le délai d’un mois ?',
      ofDemand(course),
    );
  }
  return choice === 'yes';
}
