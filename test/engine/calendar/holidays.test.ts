import Holidays from 'date-holidays';
import {
  easterSunday,
  HOLIDAY_CALENDARS,
  holidayAdditions,
  isHoliday,
  isHolidayCalendar,
  isWorkingDay,
  nextWorkingDay,
  type HolidayCalendar,
} from '../../../engine/calendar/holidays';
import { addDays, civilDate as d } from '../../../engine/calendar/civil';

/** How the reference package names each place; overseas ones are countries of their own there. */
const REFERENCE: Readonly<Record<HolidayCalendar, readonly [string, string?]>> = {
  metropole: ['FR'],
  'alsace-moselle': ['FR', '57'],
  mayotte: ['YT'],
  guadeloupe: ['GP'],
  martinique: ['MQ'],
  guyane: ['GF'],
  reunion: ['RE'],
};

/**
 * Good Friday is off by custom in the French West Indies but is not in the legal list
 * (labour code L3133-1 and L3422-2): an office that keeps it adds it.
 */
const ONLY_A_CUSTOM: readonly HolidayCalendar[] = ['guadeloupe', 'martinique'];

describe.each(HOLIDAY_CALENDARS)('holidays of %s', (calendar) => {
  const [country, state] = REFERENCE[calendar];
  const reference = state === undefined ? new Holidays(country) : new Holidays(country, state);

  test('agree with an independent list from 2005 to 2035', () => {
    for (let year = 2005; year <= 2035; year += 1) {
      const expected = new Set(
        reference
          .getHolidays(year)
          .filter(({ type }) => type === 'public')
          .map(({ date }) => date.slice(0, 10)),
      );
      if (ONLY_A_CUSTOM.includes(calendar)) expected.delete(addDays(easterSunday(year), -2));
      const found: string[] = [];
      for (let day = d(`${year}-01-01`); day <= d(`${year}-12-31`); day = addDays(day, 1))
        if (isHoliday(day, { calendar })) found.push(day);
      expect(found).toEqual([...expected].sort());
    }
  });
});

test.each([
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2024, '2024-03-31'],
  [2038, '2038-04-25'],
  // The full moon of the tables is corrected in these years, or the century shifts it.
  [1954, '1954-04-18'],
  [1981, '1981-04-19'],
  [2049, '2049-04-18'],
  [2076, '2076-04-19'],
  [2100, '2100-03-28'],
  [2106, '2106-04-18'],
  [2133, '2133-04-19'],
  [2160, '2160-03-23'],
  [2200, '2200-04-06'],
  [2285, '2285-03-22'],
])('Easter %i: %s', (year, date) => {
  expect(easterSunday(year)).toBe(date);
});

describe('working days', () => {
  test.each<[string, HolidayCalendar, string, string]>([
    ['2026-03-22', 'metropole', '2026-03-23', 'a Sunday gives way to Monday'],
    ['2026-03-21', 'metropole', '2026-03-23', 'a Saturday is not a day on which a delay ends'],
    ['2026-05-08', 'metropole', '2026-05-11', 'a holiday on a Friday, then the week-end'],
    ['2024-12-25', 'alsace-moselle', '2024-12-27', 'Christmas, then St Stephen'],
    ['2024-12-25', 'metropole', '2024-12-26', 'St Stephen is a working day elsewhere'],
    ['2024-03-29', 'alsace-moselle', '2024-04-02', 'Good Friday to the Tuesday after Easter'],
    ['2024-03-29', 'guadeloupe', '2024-03-29', 'Good Friday is no legal holiday there'],
    ['2026-04-27', 'mayotte', '2026-04-28', 'abolition day'],
    ['2026-05-22', 'martinique', '2026-05-26', 'Friday of abolition, then Whit Monday'],
    ['2026-05-27', 'guadeloupe', '2026-05-28', 'abolition day'],
    ['2026-06-10', 'guyane', '2026-06-11', 'abolition day'],
    ['2024-12-20', 'reunion', '2024-12-23', 'abolition day on a Friday'],
    ['2026-06-10', 'reunion', '2026-06-10', 'another territory keeps its own day'],
    ['2006-06-05', 'metropole', '2006-06-06', 'Whit Monday stayed a holiday in 2006'],
  ])('%s in %s: %s (%s)', (date, calendar, expected) => {
    expect(nextWorkingDay(d(date), { calendar })).toBe(expected);
    expect(isWorkingDay(d(date), { calendar })).toBe(date === expected);
  });

  test('the office may add days of its own', () => {
    const days = { calendar: 'martinique', additions: holidayAdditions(['2024-03-29']) } as const;
    expect(nextWorkingDay(d('2024-03-29'), days)).toBe('2024-04-02');
    expect(() => holidayAdditions(['2024-03-29', '2024-02-30'])).toThrow(/number 2/);
  });

  test('names of calendars', () => {
    expect(isHolidayCalendar('guyane')).toBe(true);
    expect(isHolidayCalendar('corse')).toBe(false);
  });
});
