import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addToMonth,
  addYears,
  civilDate,
  civilMonth,
  compareDates,
  dateOf,
  dayOfWeek,
  daysBetween,
  firstDayOfMonth,
  isCivilDate,
  isCivilMonth,
  lastDayOfMonth,
  maxDate,
  minDate,
  monthOf,
  monthsBetween,
  nextMonth,
} from '../../../engine/calendar/civil';

const d = civilDate;
const anyDate = fc
  .tuple(
    fc.integer({ min: 1900, max: 2199 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([year, month, day]) =>
    d(new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)),
  );

/** The machine's own calendar, in universal time, as an independent model. */
const model = (date: string): Date => new Date(`${date}T00:00:00Z`);
const shown = (date: Date): string => date.toISOString().slice(0, 10);
const sameDayOfMonth = (date: string, months: number): string => {
  const from = model(date);
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
  const day = Math.min(from.getUTCDate(), last.getUTCDate());
  return shown(new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), day)));
};

describe('dates that exist', () => {
  test.each([
    ['2024-02-29', true, 'leap year'],
    ['2025-02-29', false, 'common year'],
    ['2025-02-30', false, 'no such day'],
    ['2000-02-29', true, 'divisible by 400'],
    ['1900-02-29', false, 'divisible by 100 only'],
    ['2025-04-31', false, 'April has 30 days'],
    ['2025-13-01', false, 'no 13th month'],
    ['2025-00-10', false, 'no month zero'],
    ['2025-01-00', false, 'no day zero'],
    ['0000-01-01', false, 'no year zero'],
    ['2025-1-1', false, 'two digits each'],
    ['2025-01-01T00:00', false, 'a date has no hour'],
    [' 2025-01-01', false, 'no space'],
    ['12025-01-01', false, 'four digits of year'],
    ['0001-01-01', true, 'the first day known'],
    ['9999-12-31', true, 'the last day known'],
  ])('%s: %s (%s)', (text, exists) => {
    expect(isCivilDate(text)).toBe(exists);
    if (exists) expect(civilDate(text)).toBe(text);
    else expect(() => civilDate(text)).toThrow(RangeError);
  });

  test.each([
    ['2025-12', true],
    ['2025-13', false],
    ['2025-00', false],
    ['0000-05', false],
    ['2025', false],
    ['2025-1', false],
    ['12025-01', false],
    ['2025-01-01', false],
    ['0001-01', true],
  ])('month %s: %s', (text, exists) => {
    expect(isCivilMonth(text)).toBe(exists);
    if (exists) expect(civilMonth(text)).toBe(text);
    else expect(() => civilMonth(text)).toThrow(RangeError);
  });

  test('an error does not echo what was received', () => {
    expect(() => civilDate('2025-02-30')).not.toThrow(/2025/);
  });
});

describe('moving', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2020-03-02', 21, '2020-03-23'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2000-02-29', 366, '2001-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2099-12-31', 36_525, '2200-01-01'],
    ['2400-02-28', 1, '2400-02-29'],
    ['2400-02-29', 1, '2400-03-01'],
  ])('%s + %i days = %s', (from, days, to) => {
    expect(addDays(d(from), days)).toBe(to);
    expect(daysBetween(d(from), d(to))).toBe(days);
  });

  test.each([
    ['2025-01-31', 1, '2025-02-28', 'no such day: last of the month'],
    ['2024-01-31', 1, '2024-02-29', 'leap year'],
    ['2025-02-28', 1, '2025-03-28', 'same number, not last to last'],
    ['2025-11-30', 3, '2026-02-28', 'over the year'],
    ['2025-03-31', -1, '2025-02-28', 'backwards'],
    ['2025-01-15', -13, '2023-12-15', 'backwards over the year'],
  ])('%s + %i months = %s (%s)', (from, months, to) => {
    expect(addMonths(d(from), months)).toBe(to);
  });

  test('years', () => {
    expect(addYears(d('2024-02-29'), 2)).toBe('2026-02-28');
    expect(addYears(d('2024-02-29'), 4)).toBe('2028-02-29');
  });

  test('beyond the years that can be written, an error', () => {
    expect(() => addDays(d('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addMonths(d('0001-01-01'), -1)).toThrow(RangeError);
    expect(() => dateOf(2025, 2, 29)).toThrow(RangeError);
    expect(() => nextMonth(civilMonth('9999-12'))).toThrow(RangeError);
  });

  test('agrees with an independent model', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, step) => {
        const moved = addDays(date, step);
        expect(moved).toBe(shown(new Date(model(date).getTime() + step * 86_400_000)));
        expect(daysBetween(date, moved)).toBe(step);
        expect(compareDates(moved, date)).toBe(Math.sign(step));
        expect(addMonths(date, step % 1_000)).toBe(sameDayOfMonth(date, step % 1_000));
        expect(dayOfWeek(date) % 7).toBe(model(date).getUTCDay());
      }),
      { numRuns: 500 },
    );
  });
});

describe('months', () => {
  test('of a date, its first and last day', () => {
    expect(monthOf(d('2024-02-10'))).toBe('2024-02');
    expect(firstDayOfMonth(civilMonth('2024-02'))).toBe('2024-02-01');
    expect(lastDayOfMonth(civilMonth('2024-02'))).toBe('2024-02-29');
    expect(lastDayOfMonth(civilMonth('2025-02'))).toBe('2025-02-28');
    expect(nextMonth(civilMonth('2025-12'))).toBe('2026-01');
    expect(addToMonth(civilMonth('2025-01'), -1)).toBe('2024-12');
    expect(monthsBetween(civilMonth('2024-11'), civilMonth('2025-02'))).toBe(3);
  });
});

test('earliest and latest', () => {
  const dates = [d('2025-05-01'), d('2024-12-31'), d('2025-05-02')] as const;
  expect(minDate(...dates)).toBe('2024-12-31');
  expect(maxDate(...dates)).toBe('2025-05-02');
});
