import { civilDate as d } from '../../../engine/calendar/civil';
import { delayInDays, delayInMonths, delayOf } from '../../../engine/calendar/delays';
import type { HolidayCalendar } from '../../../engine/calendar/holidays';

type Row = readonly [
  opens: string,
  length: number,
  calendar: HolidayCalendar,
  expires: string,
  unrolled: string,
  why: string,
];

const IN_DAYS: readonly Row[] = [
  ['2026-03-02', 20, 'metropole', '2026-03-23', '2026-03-22', 'the 20th day is a Sunday'],
  [
    '2026-03-03',
    20,
    'metropole',
    '2026-03-23',
    '2026-03-23',
    'the day of reception does not count',
  ],
  ['2024-02-12', 20, 'metropole', '2024-03-04', '2024-03-03', 'through 29 February, to a Sunday'],
  [
    '2026-04-17',
    20,
    'metropole',
    '2026-05-07',
    '2026-05-07',
    'the eve of a holiday is a working day',
  ],
  [
    '2026-04-18',
    20,
    'metropole',
    '2026-05-11',
    '2026-05-08',
    'VE day on a Friday, then the week-end',
  ],
  ['2026-04-20', 7, 'mayotte', '2026-04-28', '2026-04-27', 'abolition day in Mayotte'],
  ['2026-04-20', 7, 'metropole', '2026-04-27', '2026-04-27', 'an ordinary Monday elsewhere'],
  [
    '2025-12-10',
    15,
    'alsace-moselle',
    '2025-12-29',
    '2025-12-25',
    'two holidays, then the week-end',
  ],
  ['2025-12-10', 15, 'metropole', '2025-12-26', '2025-12-25', 'one holiday'],
];

const IN_MONTHS: readonly Row[] = [
  ['2026-03-10', 2, 'metropole', '2026-05-11', '2026-05-10', 'same day number, a Sunday'],
  ['2024-12-31', 2, 'metropole', '2025-02-28', '2025-02-28', 'no 31 February: the last day'],
  ['2023-12-31', 2, 'metropole', '2024-02-29', '2024-02-29', 'the last day of a leap February'],
  ['2024-02-29', 1, 'metropole', '2024-03-29', '2024-03-29', 'same number, not end to end'],
  ['2024-02-29', 1, 'alsace-moselle', '2024-04-02', '2024-03-29', 'Good Friday to Easter Tuesday'],
  ['2018-11-30', 1, 'metropole', '2018-12-31', '2018-12-30', 'a Sunday'],
  ['2018-12-01', 1, 'metropole', '2019-01-02', '2019-01-01', 'New Year'],
  ['2020-10-20', 2, 'reunion', '2020-12-21', '2020-12-20', 'abolition day on a Sunday'],
];

test.each(IN_DAYS)(
  '%s + %i days in %s: %s (%s: %s)',
  (opens, count, calendar, expires, unrolled) => {
    expect(delayInDays(d(opens), count, { calendar })).toEqual({
      expires,
      unrolled,
      rolled: expires !== unrolled,
    });
  },
);

test.each(IN_MONTHS)(
  '%s + %i months in %s: %s (%s: %s)',
  (opens, count, calendar, expires, unrolled) => {
    expect(delayInMonths(d(opens), count, { calendar })).toEqual({
      expires,
      unrolled,
      rolled: expires !== unrolled,
    });
  },
);

test('months first, then days', () => {
  expect(
    delayOf(d('2025-01-31'), { months: 1, days: 15 }, { calendar: 'metropole' }).unrolled,
  ).toBe('2025-03-15');
});
