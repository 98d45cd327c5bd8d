import { civilDate } from '../../../engine/calendar/civil';
import { type Course, newCourse } from '../../../engine/lifecycle/course';
import {
  awaitInstalment,
  instalmentPassed,
  missedInstalments,
  owedAfter,
  planCaughtUp,
} from '../../../engine/lifecycle/instalments';
import { centsOf, formatCents } from '../../../engine/money/cents';
import { POLICIES, contextOf } from './support';

const BECAUSE = ['CSS R133-9-2 IV 1°'];

/** 450.00 € in four months from 15/04/2026, `due` of them passed, `out` paid in all. */
function planned(due: number, out: string, planMissedPayments?: number): Course {
  const policies =
    planMissedPayments === undefined ? POLICIES : { ...POLICIES, planMissedPayments };
  const course = newCourse(contextOf({}, policies), 'throw');
  const since = civilDate('2026-04-15');
  course.day = since;
  course.out = centsOf(out);
  const schedule = { total: centsOf('450.00'), months: 4, due };
  course.plan = { kind: 'concluded', since, first: since, schedule, stage: 'first-delay' };
  return course;
}

test('equal instalments, the cents that do not divide last', () => {
  const schedule = { total: centsOf('100.00'), months: 3, due: 0 };
  expect([0, 1, 2, 3].map((count) => formatCents(owedAfter(schedule, count)))).toEqual([
    '100.00',
    '66.67',
    '33.34',
    '0.00',
  ]);
});

test.each([
  // passed, paid, missed: 112.50 a month
  [0, '0.00', 0],
  [1, '112.50', 0],
  [1, '112.49', 1],
  [2, '112.50', 1],
  [2, '0.00', 2],
  [3, '450.00', 0],
])('%i instalments passed and %s paid: %i missed', (due, out, missed) => {
  expect(missedInstalments(planned(due, out))).toBe(missed);
});

test('nothing is missed of a plan that is agreed in principle, or of none', () => {
  const course = planned(2, '0.00');
  if (course.plan !== null) course.plan = { ...course.plan, schedule: null };
  expect([missedInstalments(course), instalmentPassed(course, BECAUSE)]).toEqual([0, false]);
  awaitInstalment(course, 'CSS R133-9-2');
  course.plan = null;
  expect([missedInstalments(course), instalmentPassed(course, BECAUSE)]).toEqual([0, false]);
  awaitInstalment(course, 'CSS R133-9-2');
  expect(course.delays.size).toBe(0);
});

describe('the day of an instalment has passed', () => {
  test.each<[string, boolean, boolean, Course]>([
    ['paid', false, false, planned(0, '112.50', 1)],
    ['the only one that may be missed', true, false, planned(0, '0.00', 1)],
    ['the first of two that may be', false, true, planned(0, '0.00', 2)],
    ['the second of two', true, false, planned(1, '0.00', 2)],
    ['missed, no limit chosen: a person decides', false, true, planned(1, '0.00')],
    ['paid, no limit chosen', false, false, planned(1, '225.00')],
  ])('%s: broken %s, to be looked at %s', (_case, broken, looked, course) => {
    const passed = (course.plan?.schedule?.due ?? 0) + 1;
    expect(instalmentPassed(course, BECAUSE)).toBe(broken);
    expect(course.tasks.has('check-plan')).toBe(looked);
    expect(course.plan?.schedule?.due).toBe(passed);
  });

  test('a person looks within a month, and no more once it is caught up', () => {
    const course = planned(0, '0.00');
    instalmentPassed(course, BECAUSE);
    expect(course.tasks.get('check-plan')).toMatchObject({
      role: 'case-officer',
      due: '2026-05-15',
      because: BECAUSE,
    });
    course.out = centsOf('112.49');
    planCaughtUp(course);
    expect(course.tasks.has('check-plan')).toBe(true);
    course.out = centsOf('112.50');
    planCaughtUp(course);
    expect(course.tasks.has('check-plan')).toBe(false);
  });
});

test.each([
  [0, '2026-05-15'],
  [2, '2026-07-15'],
  // The last one ends with the plan itself.
  [3, null],
])('after %i instalments the next is awaited until %s', (due, until) => {
  const course = planned(due, '0.00');
  awaitInstalment(course, 'CSS R133-9-2');
  expect(course.delays.get('plan-instalment')?.expires ?? null).toBe(until);
});
