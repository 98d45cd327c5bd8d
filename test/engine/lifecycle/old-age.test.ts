import { civilDate } from '../../../engine/calendar/civil';
import { newCourse } from '../../../engine/lifecycle/course';
import { protectPensioner } from '../../../engine/lifecycle/old-age';
import { CaseRefused } from '../../../engine/lifecycle/refusals';
import type { DebtCase, Policies } from '../../../engine/lifecycle/types';
import { POLICIES, contextOf } from './support';

const CHOSEN: Policies = {
  ...POLICIES,
  oldAgeResourcePeriod: 'year',
  oldAgeCeilingDate: 'establishment',
  oldAgeBounds: 'inclusive',
  oldAgeCommitteeScope: 'error-and-good-faith',
};

type Setting = {
  readonly debt?: Partial<DebtCase>;
  readonly policies?: Policies;
  readonly resources?: string;
  readonly couple?: boolean;
  readonly period?: 'year' | 'quarter';
  readonly day?: string;
  readonly fraudOn?: string;
};

/** "not-claimed", "committee", "claimed", or the code of the refusal. Alone, 9 000 € a year, established in 2025. */
function answer(setting: Setting = {}): string {
  const { debt = {}, policies = CHOSEN, resources = '9000.00', couple = false } = setting;
  const course = newCourse(
    contextOf(
      {
        regime: 'old-age',
        benefit: 'pension',
        cause: 'organism',
        goodFaith: true,
        establishedOn: civilDate('2025-06-02'),
        household: { couple, dependentChildren: 0 },
        resources: { kind: setting.period ?? 'year', amount: resources },
        ...debt,
      },
      policies,
    ),
    'throw',
  );
  course.day = civilDate(setting.day ?? '2025-07-01');
  if (setting.fraudOn !== undefined) course.marks.fraudFoundOn = civilDate(setting.fraudOn);
  try {
    protectPensioner(course);
  } catch (error) {
    if (error instanceof CaseRefused) return error.refusal.code;
    throw error;
  }
  return course.end ?? (course.committee ? 'committee' : 'claimed');
}

const without = (name: keyof Policies): Policies => {
  const { [name]: _unsaid, ...others } = CHOSEN;
  return others;
};

/** Of 2025: 12 411.44 € alone, 19 268.80 € for a couple; of 2026: 12 523.14 € alone. */
describe('a pensioner of good faith and an error of the body (CSS L355-3)', () => {
  test.each<[string, string, Setting]>([
    ['below the ceiling nothing is claimed', 'not-claimed', { resources: '12411.43' }],
    ['above it the committee decides', 'committee', { resources: '12411.45' }],
    ['up to its double', 'committee', { resources: '24822.87' }],
    ['above its double all is claimed', 'claimed', { resources: '24822.89' }],
    ['a couple has its own ceiling', 'not-claimed', { couple: true, resources: '19268.79' }],
    ['and its own double', 'committee', { couple: true, resources: '38537.59' }],
    ['four times a quarter: below', 'not-claimed', withQuarter('3102.85')],
    ['four times a quarter: above', 'committee', withQuarter('3102.87')],
    ['on the ceiling, bounds included', 'committee', { resources: '12411.44' }],
    ['on its double, bounds included', 'committee', { resources: '24822.88' }],
    ['on the ceiling, bounds left out', 'claimed', bounds('12411.44', 'exclusive')],
    ['on its double, bounds left out', 'claimed', bounds('24822.88', 'exclusive')],
  ])('%s: %s', (_case, expected, setting) => {
    expect(answer(setting)).toBe(expected);
  });

  test.each<[string, string, Setting]>([
    ['of another regime', 'claimed', { debt: { regime: 'family', benefit: 'AF' } }],
    ['of the debtor', 'claimed', { debt: { cause: 'debtor' } }],
    ['of bad faith', 'claimed', { debt: { goodFaith: false } }],
    ['of fraud', 'claimed', { fraudOn: '2025-06-20' }],
  ])('not for a debt %s', (_case, expected, setting) => {
    expect(answer(setting)).toBe(expected);
  });

  test.each<[string, string, Setting]>([
    ['the committee hears all', 'committee', scope('all', '14000.00')],
    ['but annuls no other debt below the ceiling', 'claimed', scope('all', '9000.00')],
    ['nor hears one above the double', 'claimed', scope('all', '30000.00')],
  ])('an office for which %s: %s', (_case, expected, setting) => {
    expect(answer(setting)).toBe(expected);
  });
});

function withQuarter(resources: string): Setting {
  return { resources, period: 'quarter', policies: { ...CHOSEN, oldAgeResourcePeriod: 'quarter' } };
}

function bounds(resources: string, oldAgeBounds: 'inclusive' | 'exclusive'): Setting {
  return { resources, policies: { ...CHOSEN, oldAgeBounds } };
}

function scope(oldAgeCommitteeScope: 'all', resources: string): Setting {
  return { resources, debt: { cause: 'debtor' }, policies: { ...CHOSEN, oldAgeCommitteeScope } };
}

describe('the ceiling of the establishment or of the decision', () => {
  /** Above the ceiling of 2025, below that of 2026. */
  const between = { resources: '12500.00', day: '2026-02-02' } as const;

  test.each<[string, string, Setting]>([
    ['of the establishment', 'committee', between],
    [
      'of the decision',
      'not-claimed',
      { ...between, policies: { ...CHOSEN, oldAgeCeilingDate: 'decision' } },
    ],
    ['not chosen', 'policy-missing', { ...between, policies: without('oldAgeCeilingDate') }],
    [
      'not chosen, in the year of the establishment',
      'committee',
      { ...between, day: '2025-12-31', policies: without('oldAgeCeilingDate') },
    ],
    // The ceiling rose on 01/07/2022, from 11 001.44 to 11 441.50.
    [
      'not chosen, in a year whose ceiling rose between the two',
      'policy-missing',
      {
        resources: '11200.00',
        debt: { establishedOn: civilDate('2022-05-10') },
        day: '2022-08-01',
        policies: without('oldAgeCeilingDate'),
      },
    ],
    [
      'not chosen, where both say the same',
      'not-claimed',
      { day: '2026-02-02', policies: without('oldAgeCeilingDate') },
    ],
  ])('%s: %s', (_case, expected, setting) => {
    expect(answer(setting)).toBe(expected);
  });
});

describe('what must be known is asked for when it counts', () => {
  test.each<[string, string, Setting]>([
    ['which period', 'policy-missing', { policies: without('oldAgeResourcePeriod') }],
    ['resources of another period', 'fact-missing', { period: 'quarter' }],
    [
      'bounds, on one',
      'policy-missing',
      { ...bounds('12411.44', 'inclusive'), policies: without('oldAgeBounds') },
    ],
    ['bounds, off them', 'not-claimed', { policies: without('oldAgeBounds') }],
    [
      'who else is heard, between',
      'policy-missing',
      {
        resources: '14000.00',
        debt: { cause: 'debtor' },
        policies: without('oldAgeCommitteeScope'),
      },
    ],
    [
      'who else is heard, above',
      'claimed',
      {
        resources: '30000.00',
        debt: { cause: 'debtor' },
        policies: without('oldAgeCommitteeScope'),
      },
    ],
    [
      'a ceiling that is not known',
      'no-parameter',
      { debt: { establishedOn: civilDate('2001-06-02') } },
    ],
  ])('%s: %s', (_case, expected, setting) => {
    expect(answer(setting)).toBe(expected);
  });

  test('the household and the resources', () => {
    const ctx = contextOf({}, CHOSEN);
    const course = newCourse(
      { ...ctx, debt: { ...ctx.debt, regime: 'old-age', cause: 'organism', goodFaith: true } },
      'throw',
    );
    expect(() => protectPensioner(course)).toThrow('fact-missing');
  });

  test('nothing once the committee has decided, or while it is asked', () => {
    const course = newCourse(
      contextOf({ regime: 'old-age', cause: 'organism' }, POLICIES),
      'throw',
    );
    course.marks.committeeDecidedOn = civilDate('2026-03-01');
    protectPensioner(course);
    course.marks.committeeDecidedOn = null;
    course.committee = true;
    protectPensioner(course);
    expect([course.end, course.tasks.size]).toEqual([null, 0]);
  });
});
