import {
  addDays,
  type CivilDate,
  dateOf,
  dayOfWeek,
  daysBetween,
  isCivilDate,
  SATURDAY,
  yearOf,
} from './civil';

/** The places whose public holidays are known. A creditor counts its delays by one of them. */
export const HOLIDAY_CALENDARS = [
  'metropole',
  'alsace-moselle',
  'mayotte',
  'guadeloupe',
  'martinique',
  'guyane',
  'reunion',
] as const;

export type HolidayCalendar = (typeof HOLIDAY_CALENDARS)[number];

/** A calendar and the days off that the office adds to it (a local custom, a prefect's order). */
export interface WorkingDays {
  readonly calendar: HolidayCalendar;
  readonly additions?: readonly CivilDate[];
}

export const isHolidayCalendar = (name: string): name is HolidayCalendar =>
  HOLIDAY_CALENDARS.some((calendar) => calendar === name);

/**
 * A public holiday of the calendar, or a day added by the office.
 * The legal list (labour code L3133-1, L3134-13 for Alsace-Moselle, L3422-2 overseas) is known from
 * 1984; Whit Monday stayed in it when it became the day of solidarity (2005 to 2007).
 */
export function isHoliday(date: CivilDate, days: WorkingDays): boolean {
  if (days.additions?.includes(date) === true) return true;
  return (
    isAmong(FIXED_EVERYWHERE, date) ||
    isAmong(FIXED_LOCALLY[days.calendar], date) ||
    isMovable(date, days.calendar)
  );
}

/** Not a Saturday, not a Sunday, not a holiday: a day on which a delay may end (CPC 642 al. 2). */
export const isWorkingDay = (date: CivilDate, days: WorkingDays): boolean =>
  dayOfWeek(date) < SATURDAY && !isHoliday(date, days);

/** `date` itself when it is a working day, otherwise the first one after it (CPC 642 al. 2). */
export function nextWorkingDay(date: CivilDate, days: WorkingDays): CivilDate {
  let day = date;
  while (!isWorkingDay(day, days)) day = addDays(day, 1);
  return day;
}

/** Easter Sunday of a year, in the Gregorian calendar (Meeus, Jones and Butcher). */
export function easterSunday(year: number): CivilDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moonShift + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const march = epact + weekday - 7 * late + 114;
  return dateOf(year, Math.floor(march / 31), (march % 31) + 1);
}

/** Month and day, as in "05-08". */
type DayOfYear = string;

const FIXED_EVERYWHERE: readonly DayOfYear[] = [
  '01-01',
  '05-01',
  '05-08',
  '07-14',
  '08-15',
  '11-01',
  '11-11',
  '12-25',
];

/** The day on which each territory commemorates the abolition of slavery; St Stephen's day in Alsace-Moselle. */
const FIXED_LOCALLY: Readonly<Record<HolidayCalendar, readonly DayOfYear[]>> = {
  metropole: [],
  'alsace-moselle': ['12-26'],
  mayotte: ['04-27'],
  guadeloupe: ['05-27'],
  martinique: ['05-22'],
  guyane: ['06-10'],
  reunion: ['12-20'],
};

const isAmong = (days: readonly DayOfYear[], date: CivilDate): boolean =>
  days.includes(date.slice(5));

const GOOD_FRIDAY = -2;
const EASTER_MONDAY = 1;
const ASCENSION = 39;
const WHIT_MONDAY = 50;

function isMovable(date: CivilDate, calendar: HolidayCalendar): boolean {
  const month = date.slice(5, 7);
  if (month < '03' || month > '06') return false;
  const sinceEaster = daysBetween(easterSunday(yearOf(date)), date);
  if (sinceEaster === GOOD_FRIDAY) return calendar === 'alsace-moselle';
  return sinceEaster === EASTER_MONDAY || sinceEaster === ASCENSION || sinceEaster === WHIT_MONDAY;
}

/** Reads an office's list of added days. Throws a RangeError that tells the place of the first wrong one. */
export function holidayAdditions(texts: readonly string[]): readonly CivilDate[] {
  return texts.map((text, index) => {
    if (!isCivilDate(text)) throw new RangeError(`added holiday number ${index + 1} is not a date`);
    return text;
  });
}
