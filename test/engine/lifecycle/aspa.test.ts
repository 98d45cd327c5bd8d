import { civilDate } from '../../../engine/calendar/civil';
import { keepAcquiredArrears } from '../../../engine/lifecycle/aspa';
import { newCourse } from '../../../engine/lifecycle/course';
import { CaseRefused } from '../../../engine/lifecycle/refusals';
import type { DebtCase } from '../../../engine/lifecycle/types';
import { contextOf } from './support';

const HIDDEN: Partial<DebtCase> = { undeclared: ['resources'] };

/** "acquired", "claimed", or the code of the refusal; the terms are November and December 2025. */
function answer(debt: Partial<DebtCase>, fraud = false): string {
  const course = newCourse(contextOf({ regime: 'aspa', benefit: 'ASPA', ...debt }), 'throw');
  if (fraud) course.marks.fraudFoundOn = civilDate('2026-03-02');
  try {
    keepAcquiredArrears(course);
  } catch (error) {
    if (error instanceof CaseRefused) return error.refusal.code;
    throw error;
  }
  return course.end ?? 'claimed';
}

const effective = (day: string): Partial<DebtCase> => ({
  ...HIDDEN,
  revision: { kind: 'revision', effectiveOn: civilDate(day) },
});

describe('arrears of the ASPA belong to who was paid (CSS L815-11)', () => {
  test.each<[string, string, string]>([
    ['nothing was left undeclared', 'acquired', answer({})],
    ['an empty list of what was', 'acquired', answer({ undeclared: [] })],
    ['resources were', 'claimed', answer(HIDDEN)],
    ['there was fraud', 'claimed', answer({}, true)],
    ['another benefit', 'claimed', answer({ regime: 'old-age', benefit: 'pension' })],
  ])('%s: %s', (_case, expected, given) => {
    expect(given).toBe(expected);
  });
});

describe('a revision does not reach the terms before its effect (CSS R815-42)', () => {
  test.each([
    ['2025-11-01', 'claimed'],
    ['2025-11-02', 'line-not-overpaid'],
    ['2025-12-01', 'line-not-overpaid'],
    ['2026-01-01', 'line-not-overpaid'],
  ])('effect on %s: %s', (day, expected) => {
    expect(answer(effective(day))).toBe(expected);
  });
});
