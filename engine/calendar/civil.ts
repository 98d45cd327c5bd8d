declare const dateBrand: unique symbol;
declare const monthBrand: unique symbol;

/**
 * A civil date that exists, written `YYYY-MM-DD` (years 0001 to 9999). It has no hour and no zone.
 * Two dates compare as their strings do: `<`, `===` and `sort()` are right on it.
 */
export type CivilDate = string & { readonly [dateBrand]: 'CivilDate' };

/** A civil month that exists, written `YYYY-MM`. It compares as its string does. */
export type CivilMonth = string & { readonly [monthBrand]: 'CivilMonth' };

/** ISO day of the week: 1 is Monday, 7 is Sunday. */
export type DayOfWeek = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;

export const SATURDAY = 6;

/** True when `text` is written `YYYY-MM-DD` and that day exists (2024-02-29 does, 2025-02-29 does not). */
export function isCivilDate(text: string): text is CivilDate {
  if (!DATE.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** "2026-03-02" → the same, branded. Throws a RangeError for another form or a day that does not exist. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text))
    throw new RangeError('a date is written YYYY-MM-DD and exists in the calendar');
  return text;
}

/** True when `text` is written `YYYY-MM` and that month exists. */
export function isCivilMonth(text: string): text is CivilMonth {
  if (!MONTH.test(text)) return false;
  const month = Number(text.slice(5, 7));
  return text >= '0001' && month >= 1 && month <= 12;
}

/** "2026-03" → the same, branded. Throws a RangeError for another form. */
export function civilMonth(text: string): CivilMonth {
  if (!isCivilMonth(text))
    throw new RangeError('a month is written YYYY-MM and exists in the calendar');
  return text;
}

/** Year, month 1 to 12, day 1 to 31 → the date. Throws a RangeError when that day does not exist. */
export function dateOf(year: number, month: number, day: number): CivilDate {
  return civilDate(written(year, month, day));
}

/** `date` moved by a whole number of days, backwards when negative. */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  dateOfDayNumber(dayNumber(date) + days);

/** The same day number `months` later, or the last day of that month when it has none (31 January + 1 → 28 or 29 February). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const from = partsOf(date);
  const target = monthAt(from.year * 12 + from.month - 1 + months);
  return dateOf(
    target.year,
    target.month,
    Math.min(from.day, daysInMonth(target.year, target.month)),
  );
}

/** The same day `years` later; 29 February becomes 28 February in a common year. */
export const addYears = (date: CivilDate, years: number): CivilDate => addMonths(date, years * 12);

/** Negative when `a` is before `b`, zero when they are the same day, positive when after. */
export const compareDates = (a: CivilDate, b: CivilDate): number => (a < b ? -1 : a > b ? 1 : 0);

/** Days from `from` to `to`: 1 from one day to the next, negative backwards. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  dayNumber(to) - dayNumber(from);

export const maxDate = (first: CivilDate, ...others: CivilDate[]): CivilDate =>
  others.reduce((latest, date) => (date > latest ? date : latest), first);

export const minDate = (first: CivilDate, ...others: CivilDate[]): CivilDate =>
  others.reduce((earliest, date) => (date < earliest ? date : earliest), first);

export const yearOf = (date: CivilDate | CivilMonth): number => Number(date.slice(0, 4));

export const monthOf = (date: CivilDate): CivilMonth => date.slice(0, 7) as CivilMonth;

export const firstDayOfMonth = (month: CivilMonth): CivilDate => `${month}-01` as CivilDate;

export function lastDayOfMonth(month: CivilMonth): CivilDate {
  const year = yearOf(month);
  const number = Number(month.slice(5, 7));
  return dateOf(year, number, daysInMonth(year, number));
}

/** The month `count` months later (earlier when negative). Throws a RangeError beyond the years 0001 to 9999. */
export function addToMonth(month: CivilMonth, count: number): CivilMonth {
  const target = monthAt(yearOf(month) * 12 + Number(month.slice(5, 7)) - 1 + count);
  return civilMonth(`${padded(target.year, 4)}-${padded(target.month, 2)}`);
}

export const nextMonth = (month: CivilMonth): CivilMonth => addToMonth(month, 1);

/** Months from `from` to `to`: 1 from one month to the next, negative backwards. */
export const monthsBetween = (from: CivilMonth, to: CivilMonth): number =>
  (yearOf(to) - yearOf(from)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

export function dayOfWeek(date: CivilDate): DayOfWeek {
  const sinceMonday = (((dayNumber(date) + DAY_NUMBER_0_IS_A_THURSDAY) % 7) + 7) % 7;
  return (sinceMonday + 1) as DayOfWeek;
}

const DAY_NUMBER_0_IS_A_THURSDAY = 3;

type Parts = { readonly year: number; readonly month: number; readonly day: number };

const partsOf = (text: string): Parts => ({
  year: Number(text.slice(0, 4)),
  month: Number(text.slice(5, 7)),
  day: Number(text.slice(8, 10)),
});

const monthAt = (index: number): { year: number; month: number } => ({
  year: Math.floor(index / 12),
  month: (((index % 12) + 12) % 12) + 1,
});

const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

const written = (year: number, month: number, day: number): string =>
  `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;

/**
 * Days since 1970-01-01 in the Gregorian calendar, by whole numbers alone: the lifecycle compares and
 * moves dates millions of times, and must give the same answer on every Node version. Years are taken
 * from 1 March, so that the leap day comes last.
 */
function dayNumber(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The reverse of `dayNumber`. Throws a RangeError beyond the years 0001 to 9999. */
function dateOfDayNumber(number: number): CivilDate {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return dateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}
