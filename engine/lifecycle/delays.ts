import { type CivilDate, addMonths, civilDate } from '../calendar/civil';
import { type DelayLength, delayOf } from '../calendar/delays';
import { type WorkingDays, isHolidayCalendar } from '../calendar/holidays';
import type { Course } from './course';
import { factMissing, policyMissing, undetermined } from './refusals';
import { LAW } from './citations';

export type DelayName =
  | 'observations'
  | 'rectification-request'
  | 'rectification-implicit-refusal'
  | 'collection-after-implicit-refusal'
  | 'collection-after-refusal'
  | 'oral-request-documents'
  | 'plan-conclusion'
  | 'payment'
  | 'prior-appeal'
  | 'amicable-appeal'
  | 'amicable-appeal-implicit-refusal'
  | 'court'
  | 'demand'
  | 'opposition'
  /** The months of a plan: no delay of the law, but it ends by itself. */
  | 'plan';

export interface RunningDelay {
  readonly name: DelayName;
  readonly opens: CivilDate;
  /** The last day on which the act is in time. */
  readonly expires: CivilDate;
}

/** Opens the delay on `from` (today unless told), in place of one of the same name. */
export function openDelay(
  course: Course,
  name: Exclude<DelayName, 'plan'>,
  from: CivilDate = course.day,
): RunningDelay {
  const expires = expiryOf(course, name, from);
  const delay = { name, opens: from, expires };
  course.delays.set(name, delay);
  return delay;
}

/** Opens a span that is no delay of the law: it ends on its own day, week-end or not. */
export function openSpan(course: Course, name: 'plan', length: { readonly months: number }): void {
  course.delays.set(name, {
    name,
    opens: course.day,
    expires: addMonths(course.day, length.months),
  });
}

export const closeDelay = (course: Course, name: DelayName): void =>
  void course.delays.delete(name);

export const isOpen = (course: Course, name: DelayName): boolean => course.delays.has(name);

function expiryOf(course: Course, name: Exclude<DelayName, 'plan'>, from: CivilDate): CivilDate {
  const length = lengthOf(course, name);
  const { expires } = delayOf(from, length, workingDaysOf(course));
  if (from <= EMERGENCY_TO && expires >= EMERGENCY_FROM) {
    throw undetermined(
      'Un délai traverse la période du 12/03 au 30/06/2020, dont les textes d’urgence ne sont pas connus ici.',
      ['ordonnance 2020-306', 'ordonnance 2020-312'],
    );
  }
  return expires;
}

function workingDaysOf(course: Course): WorkingDays {
  const calendar = course.ctx.office.holidays;
  if (!isHolidayCalendar(calendar)) {
    throw factMissing(
      'Les jours fériés de l’organisme ne sont pas connus : corrigez sa configuration.',
      [LAW.counting],
    );
  }
  return { calendar };
}

const EMERGENCY_FROM = civilDate('2020-03-12');
const EMERGENCY_TO = civilDate('2020-06-30');

function lengthOf(course: Course, name: Exclude<DelayName, 'plan'>): DelayLength {
  const mayotte = course.ctx.debt.territory === 'mayotte';
  switch (name) {
    case 'rectification-request':
    case 'oral-request-documents':
      return { days: 20 };
    case 'collection-after-refusal':
      return { days: 7 };
    case 'opposition':
      return { days: 15 };
    case 'rectification-implicit-refusal':
    case 'plan-conclusion':
    case 'demand':
      return { months: 1 };
    case 'amicable-appeal-implicit-refusal':
      return { months: mayotte || course.day < civilDate('2019-01-01') ? 1 : 2 };
    case 'payment': {
      if (!mayotte) return { months: 2 };
      const months = course.ctx.office.policies.mayottePaymentDelayMonths;
      if (months === undefined) {
        throw policyMissing('mayottePaymentDelayMonths', 'combien de mois pour payer à Mayotte ?', [
          LAW.mayotteNotification,
        ]);
      }
      return { months };
    }
    default:
      return { months: 2 };
  }
}
