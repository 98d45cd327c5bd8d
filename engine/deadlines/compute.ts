import { compareDates } from '../calendar/civil';
import type { DeadlinesAnswer, DeadlinesRefusal, Delay, Undetermined } from './answer';
import type { DeadlineCase, Fact } from './case';
import { collectible } from './collectible';
import {
  CaseUndetermined,
  Course,
  crossesEmergency,
  EMERGENCY_AUTHORITY,
  type Running,
} from './course';
import { withoutRepeats } from './repeats';
import { applyDocuments, applyNotification, applyRefusal, applyRequest } from './notification';
import { applyPlanAccepted, applyPlanConcluded } from './plan';
import {
  applyAppeal,
  applyAppealDecision,
  applyAppealDocuments,
  applyContestation,
  applyContestationDecision,
  applyWithdrawal,
} from './recourse';
import { timeBars } from './time-bar';

/**
 * Which delays the facts of a debt have opened, from when to when, and from which day retention and
 * contrainte would be lawful if nothing more happened. The facts may come in any order. Refuses the
 * case when no text rules it; what only the office can say is left out and told in `undetermined`.
 */
export function computeDeadlines(
  input: DeadlineCase,
  options: DeadlinesOptions = { why: false },
): DeadlinesAnswer | DeadlinesRefusal {
  try {
    return answer(input, options);
  } catch (error) {
    if (!(error instanceof CaseUndetermined)) throw error;
    return refusal(input, error.message, error.authority);
  }
}

/** `why`: with what each date rests on. */
export interface DeadlinesOptions {
  readonly why: boolean;
}

function answer(
  input: DeadlineCase,
  options: DeadlinesOptions,
): DeadlinesAnswer | DeadlinesRefusal {
  const facts = withoutRepeats(input.facts.toSorted((a, b) => compareDates(a.on, b.on)));
  const course = new Course(input);
  for (const fact of facts) {
    course.fact = fact;
    apply(course, fact);
  }
  refuseEmergency(course);
  const bars = timeBars(input, facts);
  const { why, ...result } = collectible(course);
  const open = distinct([...course.undetermined, ...bars.undetermined]);
  const delays = [...course.delays.map(shown).toSorted(byOpening), ...bars.delays].map((delay) =>
    options.why ? delay : withoutWhy(delay),
  );
  const unanswerable = bars.undetermined.find(({ code }) => code === 'undetermined-law');
  if (delays.length === 0 && course.notifiedOn === null && unanswerable !== undefined)
    return refusal(input, unanswerable.message, unanswerable.authority);
  return {
    id: input.id,
    delays,
    ...result,
    ...(open.length === 0 ? {} : { undetermined: open }),
    ...(options.why ? { why } : {}),
  };
}

function apply(course: Course, fact: Fact): void {
  switch (fact.kind) {
    case 'notification-received':
      return applyNotification(course, fact);
    case 'rectification-requested':
      return applyRequest(course, fact);
    case 'rectification-documents':
      return applyDocuments(course, fact);
    case 'rectification-refused':
      return applyRefusal(course, fact);
    case 'observations-made':
      return course.end('observations', fact);
    case 'plan-accepted':
      return applyPlanAccepted(course, fact);
    case 'plan-concluded':
      return applyPlanConcluded(course, fact);
    case 'contestation':
      return applyContestation(course, fact);
    case 'contestation-decided':
      return applyContestationDecision(course, fact);
    case 'contestation-withdrawn':
      return applyWithdrawal(course, fact);
    case 'appeal-lodged':
      return applyAppeal(course, fact);
    case 'appeal-documents':
      return applyAppealDocuments(course, fact);
    case 'appeal-decided':
      return applyAppealDecision(course, fact);
    case 'demand-received':
      return void course.open('demand', fact.on);
    case 'contrainte-served':
      return void course.open('opposition', fact.on);
    case 'benefit-paid':
    case 'recorded-delivery-sent':
    case 'debt-acknowledged':
    case 'enforcement-act':
    case 'recovery-impossible':
    case 'fraud-found':
      return undefined;
    default:
      return fact satisfies never;
  }
}

const shown = ({ name, opens, expires, rolled, endedBy, authority, why }: Running): Delay => ({
  name,
  opens,
  expires,
  rolled,
  endedBy,
  authority,
  why,
});

const withoutWhy = ({ why: _why, ...delay }: Delay): Delay => delay;

const byOpening = (a: Delay, b: Delay): number => compareDates(a.opens, b.opens);

function refuseEmergency(course: Course): void {
  for (const delay of course.delays) {
    if (!crossesEmergency(delay.opens, delay.endedOn ?? delay.expires)) continue;
    throw new CaseUndetermined(
      `Un délai (${delay.name}) traverse la période du 12/03 au 30/06/2020, dont les textes d’urgence ne sont pas connus ici : un juriste doit trancher.`,
      EMERGENCY_AUTHORITY,
    );
  }
}

function distinct(open: readonly Undetermined[]): readonly Undetermined[] {
  const key = (each: Undetermined): string =>
    [each.code, each.delay, each.line, each.policy, each.message].join('|');
  return [...new Map(open.map((each) => [key(each), each])).values()];
}

const refusal = (
  input: DeadlineCase,
  message: string,
  authority: readonly string[],
): DeadlinesRefusal => ({
  id: input.id,
  refused: { code: 'undetermined-law', message, authority },
});
