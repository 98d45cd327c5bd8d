import { EMERGENCY_FROM as EMERGENCY_TEXTS_FROM } from '../../law/urgence-2020/ordonnance-2020-306';
import type { RuleLength } from '../../law/rule';
import { type CivilDate, addMonths, civilDate } from '../calendar/civil';
import { type DelayLength, delayOf } from '../calendar/delays';
import { type WorkingDays, isHolidayCalendar } from '../calendar/holidays';
import { EMERGENCY_AUTHORITY, crossesEmergency } from '../deadlines/course';
import { type Extension, extended, extensionOf } from '../deadlines/distance';
import { type DelayRule, ruleOf } from '../deadlines/rules';
import { LAW } from './citations';
import type { Course } from './course';
import { statuteOf } from './procedure';
import type { DelayName, LegalDelay, PlanSpan, RunningDelay } from './running';
import { type CaseRefused, factMissing, policyMissing, undetermined } from './refusals';

export type { DelayName } from './running';

/**
 * Opens the delay on `from` (today unless told), in place of one of the same name, by the row of the table of
 * delays. Throws `CaseRefused` when no text gives its length.
 */
export function openDelay(
  course: Course,
  name: LegalDelay,
  from: CivilDate = course.day,
): RunningDelay {
  const rule = ruleFor(course, name, from);
  const length = lengthOf(course, rule.length, rule.authority);
  const ruled = extended(length, rule.authority, distanceOf(course, rule));
  const { expires } = delayOf(from, ruled.length, workingDaysOf(course));
  if (from >= EMERGENCY_FROM && crossesEmergency(from, expires)) throw emergency();
  const delay = { name, opens: from, expires, authority: ruled.authority };
  course.delays.set(name, delay);
  return delay;
}

/** True when a text gives the length of this delay today. */
export function hasLength(course: Course, name: LegalDelay): boolean {
  const { regime, territory } = course.ctx.debt;
  const rule = ruleOf(name, { regime, territory, procedure: course.procedure, on: course.day });
  return rule !== null && !('missing' in rule.length);
}

/** Opens a span that is no delay of the law: it ends on its own day, week-end or not. */
export function openSpan(
  course: Course,
  name: PlanSpan,
  length: { readonly months: number },
  authority: string,
  from: CivilDate = course.day,
): void {
  const expires = addMonths(from, length.months);
  course.delays.set(name, { name, opens: course.day, expires, authority });
}

export const closeDelay = (course: Course, name: DelayName): void =>
  void course.delays.delete(name);

export const isOpen = (course: Course, name: DelayName): boolean => course.delays.has(name);

function ruleFor(course: Course, name: LegalDelay, on: CivilDate): DelayRule {
  const { regime, territory } = course.ctx.debt;
  const rule = ruleOf(name, { regime, territory, procedure: course.procedure, on });
  if (rule !== null) return rule;
  throw undetermined('Aucun texte connu ne fixe ce délai pour cette prestation à cette date.', [
    statuteOf(course),
  ]);
}

function lengthOf(course: Course, length: RuleLength, authority: string): DelayLength {
  if ('missing' in length) throw undetermined(length.missing, [authority]);
  if (!('policy' in length)) return length;
  const months = course.ctx.office.policies.mayottePaymentDelayMonths;
  if (months === undefined) {
    throw policyMissing('mayottePaymentDelayMonths', 'combien de mois pour payer à Mayotte ?', [
      authority,
    ]);
  }
  return { months };
}

function distanceOf(course: Course, rule: DelayRule): Extension {
  const { debt, office } = course.ctx;
  const { residence } = debt;
  const { courtSeat, policies } = office;
  const extension = extensionOf(rule, { residence, courtSeat, policies });
  if (!('policyMissing' in extension)) return extension;
  throw policyMissing(
    'distanceOnOpposition',
    'l’opposition est-elle augmentée à raison des distances ?',
    extension.policyMissing,
  );
}

export function workingDaysOf(course: Course): WorkingDays {
  const calendar = course.ctx.office.holidays;
  if (!isHolidayCalendar(calendar)) {
    throw factMissing(
      'Les jours fériés de l’organisme ne sont pas connus : corrigez sa configuration.',
      [LAW.counting],
    );
  }
  return { calendar };
}

/** The day on which a delay that was opened earlier meets the emergency of 2020; null when it does not. */
export const meetsEmergency = ({ name, opens, expires }: RunningDelay): CivilDate | null =>
  name !== 'plan' &&
  name !== 'plan-instalment' &&
  opens < EMERGENCY_FROM &&
  expires >= EMERGENCY_FROM
    ? EMERGENCY_FROM
    : null;

const EMERGENCY_FROM = civilDate(EMERGENCY_TEXTS_FROM);

export const emergency = (): CaseRefused =>
  undetermined(
    'Un délai traverse la période du 12/03 au 30/06/2020, dont les textes d’urgence ne sont pas connus ici : un juriste doit trancher.',
    EMERGENCY_AUTHORITY,
  );
