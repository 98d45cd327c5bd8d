import type { LegalCalendar } from '../messages/outbox';
import { addDays, civilDate, compareDates, type CivilDate } from '../engine/calendar/civil';

/**
 * The only reader of the workflow's clock. Legal today = civil day of the clock + the offset given
 * at the start. All wake-ups are in the early morning UTC, which is the same civil day from Guyane
 * to Réunion, so no time zone enters workflow code.
 */
const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;

/** Debts wake first, then the debtor's month: a debt collectible from today takes part in today's retention. */
export const DEBT_HOUR = 6;
export const DEBTOR_HOUR = 8;
/** What is late is told on when all that the day brings has been lived. */
export const OVERDUE_HOUR = 9;

export interface LegalNow {
  readonly day: CivilDate;
  /** Milliseconds since the start of that day, UTC. */
  readonly ms: number;
}

export function legalNow(calendar: LegalCalendar): LegalNow {
  const now = Date.now();
  const server = civilDate(new Date(now).toISOString().slice(0, 10));
  return { day: addDays(server, calendar.offsetDays), ms: now % MS_PER_DAY };
}

export const legalToday = (calendar: LegalCalendar): CivilDate => legalNow(calendar).day;

/** Milliseconds from now to `hour` UTC of that legal day; 0 when it is past. */
export function untilMs(calendar: LegalCalendar, day: CivilDate, hour: number): number {
  const serverDay = addDays(day, -calendar.offsetDays);
  const target = Date.parse(`${serverDay}T00:00:00Z`) + hour * MS_PER_HOUR;
  return Math.max(0, target - Date.now());
}

/** True when the legal clock has reached `hour` UTC of that day. */
export function hasCome(calendar: LegalCalendar, day: CivilDate, hour: number): boolean {
  const now = legalNow(calendar);
  const order = compareDates(now.day, day);
  return order > 0 || (order === 0 && now.ms >= hour * MS_PER_HOUR);
}
