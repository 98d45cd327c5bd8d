import { civilDate } from '../../../engine/calendar/civil';
import {
  becomeCollectible,
  demandAllowed,
  retentionBar,
  retentionGoesOn,
} from '../../../engine/lifecycle/collection';
import { type Base, type Course, type Plan, newCourse } from '../../../engine/lifecycle/course';
import type { DebtCase } from '../../../engine/lifecycle/types';
import { contextOf } from './support';

function courseAt(base: Base, debt: Partial<DebtCase> = {}): Course {
  const course = newCourse(contextOf(debt), 'throw');
  course.day = civilDate('2026-05-04');
  course.procedure = 'rectification';
  course.base = base;
  return course;
}

const plan = (kind: Plan['kind']): Plan => ({
  kind,
  since: civilDate('2026-04-01'),
  first: civilDate('2026-04-01'),
  schedule: null,
  stage: 'outside',
});

describe('what stands against a retention (CSS L553-2, L133-4-1)', () => {
  test.each<[Base, string | null]>([
    ['detected', 'not-notified'],
    ['notified', 'not-notified'],
    ['rectification', 'delay'],
    ['observation', 'delay'],
    ['collectible', null],
    ['retention', null],
    ['demand', null],
    ['contrainte', null],
    ['enforceable', null],
    ['delegated', 'delegated'],
  ])('%s: %s', (base, bar) => {
    const course = courseAt(base);
    expect([retentionBar(course), retentionGoesOn(course)]).toEqual([bar, bar === null]);
  });

  test.each<[string, (course: Course) => void, string]>([
    ['an end', (course) => (course.end = 'settled'), 'ended'],
    ['the committee', (course) => (course.committee = true), 'committee'],
    ['a plan that was accepted', (course) => (course.plan = plan('accepted')), 'plan'],
    [
      'a contestation',
      (course) => course.blocks.push({ kind: 'contestation', since: course.day, until: null }),
      'suspended',
    ],
  ])('%s: %s', (_case, change, bar) => {
    const course = courseAt('collectible');
    change(course);
    expect([retentionBar(course), retentionGoesOn(course)]).toEqual([bar, false]);
  });

  test('a plan that the office agreed to by itself: not the law, but its own word', () => {
    const course = courseAt('collectible');
    course.plan = plan('voluntary');
    expect([retentionBar(course), retentionGoesOn(course)]).toEqual([null, false]);
  });
});

describe('when a demand may be sent (CSS R133-9-2 V; al. 2 of 10/09/2012)', () => {
  const after = (change: (course: Course) => void, base: Base = 'collectible'): boolean => {
    const course = courseAt(base);
    change(course);
    return demandAllowed(course);
  };
  const paymentOver = (course: Course): void => void (course.marks.repaymentOver = true);

  test.each<[string, boolean, boolean]>([
    ['nothing is over', false, after(() => undefined)],
    ['the delay to repay is over', true, after(paymentOver)],
    ['the delay to appeal is over', true, after((course) => (course.marks.appealOver = true))],
    ['while it is retained', true, after(paymentOver, 'retention')],
    ['a demand was sent already', false, after(paymentOver, 'demand')],
    ['not yet collectible', false, after(paymentOver, 'rectification')],
    [
      'ended',
      false,
      after((course) => {
        paymentOver(course);
        course.end = 'settled';
      }),
    ],
    [
      'before the committee',
      false,
      after((course) => {
        paymentOver(course);
        course.committee = true;
      }),
    ],
    [
      'a plan runs',
      false,
      after((course) => {
        paymentOver(course);
        course.plan = plan('voluntary');
      }),
    ],
    [
      'suspended',
      false,
      after((course) => {
        paymentOver(course);
        course.blocks.push({ kind: 'contestation', since: course.day, until: null });
      }),
    ],
  ])('%s: %s', (_case, expected, allowed) => {
    expect(allowed).toBe(expected);
  });

  test.each<[boolean, boolean, boolean]>([
    // the appeal is over, observations wait for an answer, allowed
    [false, false, false],
    [true, false, true],
    [true, true, false],
  ])(
    'after a notice of 2012, appeal over %s, observations pending %s: %s',
    (over, pending, allowed) => {
      const answer = after((course) => {
        paymentOver(course);
        course.procedure = 'notice-2012';
        course.marks.appealOver = over;
        course.marks.observationsPending = pending;
      });
      expect(answer).toBe(allowed);
    },
  );
});

test('once it is collectible, the delays of the notification have no more to say', () => {
  const course = courseAt('rectification');
  course.marks.lumpSum = true;
  const names = [
    'rectification-request',
    'rectification-implicit-refusal',
    'collection-after-implicit-refusal',
    'collection-after-refusal',
    'payment',
    'amicable-appeal',
  ] as const;
  for (const name of names)
    course.delays.set(name, { name, opens: course.day, expires: course.day, authority: '' });
  becomeCollectible(course);
  expect([...course.delays.keys()]).toEqual(['amicable-appeal']);
  expect([course.base, course.marks.lumpSum, course.marks.repaymentOver]).toEqual([
    'collectible',
    false,
    true,
  ]);
});
