import { civilDate } from '../../../engine/calendar/civil';
import { type Course, newCourse } from '../../../engine/lifecycle/course';
import { hasLength, meetsEmergency, openDelay, openSpan } from '../../../engine/lifecycle/delays';
import { CaseRefused } from '../../../engine/lifecycle/refusals';
import type { DelayName, LegalDelay } from '../../../engine/lifecycle/running';
import type { DebtCase, Office, Policies } from '../../../engine/lifecycle/types';
import { POLICIES, contextOf } from './support';

function courseOn(day: string, debt: Partial<DebtCase> = {}, office: Partial<Office> = {}): Course {
  const ctx = contextOf(debt);
  const course = newCourse({ ...ctx, office: { ...ctx.office, ...office } }, 'throw');
  course.day = civilDate(day);
  return course;
}

/** "2026-07-06", the last day, or "policy-missing (CSS …)". */
function opened(course: Course, name: LegalDelay): string {
  try {
    return openDelay(course, name).expires;
  } catch (error) {
    if (!(error instanceof CaseRefused)) throw error;
    const { code, authority } = error.refusal;
    return `${code} (${authority.join(', ')})`;
  }
}

const saying = (choices: Policies): Partial<Office> => ({ policies: { ...POLICIES, ...choices } });
const ABROAD = { residence: 'abroad' } as const;

describe('a delay of the table is opened', () => {
  test('on the day and under the text of its row', () => {
    const course = courseOn('2026-06-05');
    const delay = openDelay(course, 'opposition');
    // CSS R133-3: fifteen days after the service of the contrainte; 20/06/2026 is a Saturday.
    expect(delay).toEqual({
      name: 'opposition',
      opens: '2026-06-05',
      expires: '2026-06-22',
      authority: 'CSS R133-3',
    });
    expect(course.delays.get('opposition')).toBe(delay);
  });

  test('longer by two months for who lives abroad, when the office says so (CPC 643)', () => {
    // Two months and fifteen days from 05/06/2026.
    expect(
      opened(courseOn('2026-06-05', ABROAD, saying({ distanceOnOpposition: 'yes' })), 'opposition'),
    ).toBe('2026-08-20');
    expect(
      opened(courseOn('2026-06-05', ABROAD, saying({ distanceOnOpposition: 'no' })), 'opposition'),
    ).toBe('2026-06-22');
    expect(opened(courseOn('2026-06-05', ABROAD), 'opposition')).toBe(
      'policy-missing (CSS R133-3, CPC 643)',
    );
  });

  test('never by holidays that are not known', () => {
    expect(opened(courseOn('2026-06-05', {}, { holidays: 'atlantis' }), 'opposition')).toBe(
      'fact-missing (CPC 641, 642)',
    );
  });

  test('only where a text gives its length', () => {
    const housing = courseOn('2019-10-01', { regime: 'housing', benefit: 'APL' });
    expect(hasLength(housing, 'court')).toBe(false);
    expect(opened(housing, 'court')).toBe('undetermined-law (CCH L825-2)');
    const family = courseOn('2026-06-05');
    expect(hasLength(family, 'court')).toBe(true);
    expect(hasLength(family, 'prior-appeal')).toBe(false);
  });
});

describe('the emergency of 2020, from 12 March', () => {
  test('a delay opened from that day on is not counted', () => {
    expect(opened(courseOn('2020-03-12'), 'demand')).toMatch(/^undetermined-law/);
    // 11/04/2020 is a Saturday, and Easter Monday follows: CPC 642.
    expect(opened(courseOn('2020-03-11'), 'demand')).toBe('2020-04-14');
  });

  const delay = (name: DelayName, opens: string, expires: string) =>
    meetsEmergency({ name, opens: civilDate(opens), expires: civilDate(expires), authority: '' });

  test.each<[DelayName, string, string, string | null]>([
    ['demand', '2020-02-12', '2020-03-12', '2020-03-12'],
    ['demand', '2020-02-11', '2020-03-11', null],
    ['demand', '2020-03-11', '2020-04-11', '2020-03-12'],
    ['demand', '2020-03-12', '2020-04-12', null],
    ['plan', '2020-02-12', '2020-06-12', null],
    ['plan-instalment', '2020-02-12', '2020-06-12', null],
  ])('%s from %s to %s meets it: %s', (name, opens, expires, met) => {
    expect(delay(name, opens, expires)).toBe(met);
  });

  test('a plan is no delay of the law: it ends on its own day, a Sunday too', () => {
    const course = courseOn('2026-06-05');
    openSpan(course, 'plan', { months: 2 }, 'CSS L553-2', civilDate('2026-06-02'));
    expect(course.delays.get('plan')).toEqual({
      name: 'plan',
      opens: '2026-06-05',
      expires: '2026-08-02',
      authority: 'CSS L553-2',
    });
  });
});
