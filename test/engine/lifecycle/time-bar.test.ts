import { addDays, civilDate } from '../../../engine/calendar/civil';
import { type Course, type Interruption, newCourse } from '../../../engine/lifecycle/course';
import { CaseRefused } from '../../../engine/lifecycle/refusals';
import { dropBarredLines, interrupt } from '../../../engine/lifecycle/time-bar';
import type { DebtCase, Policies } from '../../../engine/lifecycle/types';
import { centsOf, formatCents } from '../../../engine/money/cents';
import { DEBT, POLICIES, contextOf } from './support';

/** What interrupted: "2026-06-01 debt-acknowledged", with a third word for the last day of an impossibility. */
type Told = readonly string[];

type Setting = {
  readonly told?: Told;
  /** Spells in which the law forbade to act: "2026-02-01 2026-04-01", one day alone while it lasts. */
  readonly idle?: readonly string[];
  readonly debt?: Partial<DebtCase>;
  readonly policies?: Policies;
  readonly out?: string;
};

function courseOn(day: string, setting: Setting = {}): Course {
  const { told = [], idle = [], debt = {}, policies = POLICIES, out = '0.00' } = setting;
  const course = newCourse(contextOf(debt, policies), 'throw');
  for (const one of told) {
    const [on = '', kind, until] = one.split(' ');
    course.day = civilDate(on);
    interrupt(
      course,
      kind as Interruption['kind'],
      until === undefined ? undefined : civilDate(until),
    );
  }
  course.idle = idle.map((spell) => {
    const [from = '', to] = spell.split(' ');
    return { from: civilDate(from), to: to === undefined ? null : civilDate(to) };
  });
  course.out = centsOf(out);
  course.day = civilDate(day);
  return course;
}

const barred = (course: Course): readonly string[] =>
  course.lines.filter((line) => line.barred).map(({ line }) => line.id);

function barredOn(day: string, setting: Setting = {}): readonly string[] {
  const course = courseOn(day, setting);
  dropBarredLines(course);
  return barred(course);
}

/** The code of the refusal, or the lines barred. */
function answerOn(day: string, setting: Setting): string {
  try {
    return barredOn(day, setting).join(' ');
  } catch (error) {
    if (error instanceof CaseRefused) return error.refusal.code;
    throw error;
  }
}

const [FIRST] = DEBT.lines;
const ONE_LINE: Partial<DebtCase> = { lines: FIRST === undefined ? [] : [FIRST] };

describe('the last day to claim what was paid on 05/12/2025', () => {
  test.each<[string, string, Setting]>([
    // CSS L553-1: two years, which C. civ. 2228 and 2229 count in whole days.
    ['two years', '2027-12-05', {}],
    // C. civ. 2240, 2231: a full period again.
    ['acknowledged', '2028-06-01', { told: ['2026-06-01 debt-acknowledged'] }],
    [
      'acknowledged twice, told in the other order',
      '2031-10-01',
      { told: ['2029-10-01 debt-acknowledged', '2027-11-01 debt-acknowledged'] },
    ],
    [
      'acknowledged twice, the second time when it was over',
      '2027-12-05',
      { told: ['2027-12-06 debt-acknowledged'] },
    ],
    // CSS L553-1: while another recovery makes this one impossible.
    [
      'impossible until 01/09/2026',
      '2028-09-01',
      { told: ['2026-06-01 recovery-impossible 2026-09-01'] },
    ],
    [
      'an ordinary letter that counts',
      '2028-03-02',
      { told: ['2026-03-02 notification-received'] },
    ],
    [
      'an ordinary letter that does not',
      '2027-12-05',
      {
        told: ['2026-03-02 notification-received'],
        policies: { ...POLICIES, ordinaryLetterInterrupts: 'no' },
      },
    ],
    // C. civ. 2234: it does not run against whom the law forbids to act.
    ['nothing allowed for 59 days', '2028-02-02', { idle: ['2026-02-01 2026-04-01'] }],
    ['twice ten days', '2027-12-25', { idle: ['2026-02-01 2026-02-11', '2026-03-01 2026-03-11'] }],
    [
      'forbidden since before the payment, for 5 days of it',
      '2027-12-10',
      { idle: ['2025-12-01 2025-12-10'] },
    ],
    ['forbidden from its last day, for 10 days', '2027-12-15', { idle: ['2027-12-05 2027-12-15'] }],
    ['forbidden once it was over', '2027-12-05', { idle: ['2027-12-06'] }],
    [
      'forbidden before it began anew',
      '2028-06-01',
      { told: ['2026-06-01 debt-acknowledged'], idle: ['2026-02-01 2026-04-01'] },
    ],
    // C. civ. 2224: five years from the day on which the false declaration was known.
    [
      'a false declaration, known on 20/02/2026',
      '2031-02-20',
      { debt: { falseDeclaration: true, falseDeclarationFoundOn: civilDate('2026-02-20') } },
    ],
    [
      'a false declaration, known no one says when',
      '2027-12-05',
      { debt: { falseDeclaration: true } },
    ],
    [
      'a day of discovery, of no false declaration',
      '2027-12-05',
      { debt: { falseDeclarationFoundOn: civilDate('2026-02-20') } },
    ],
  ])('%s: %s', (_case, last, setting) => {
    const alone = { ...setting, debt: { ...ONE_LINE, ...setting.debt } };
    expect(barredOn(last, alone)).toEqual([]);
    expect(barredOn(addDays(civilDate(last), 1), alone)).toEqual(['l1']);
  });

  test('none while another recovery makes this one impossible (CSS L553-1)', () => {
    expect(barredOn('2035-01-01', { told: ['2026-06-01 recovery-impossible'] })).toEqual([]);
  });

  test('none while the law still forbids to act (C. civ. 2234)', () => {
    expect(barredOn('2035-01-01', { debt: ONE_LINE, idle: ['2026-02-01'] })).toEqual([]);
  });

  test('none once the contrainte has the effects of a judgment: its execution runs', () => {
    const course = courseOn('2028-06-01');
    course.marks.enforceableOn = civilDate('2026-12-01');
    dropBarredLines(course);
    expect([barred(course), course.end]).toEqual([[], null]);
  });
});

describe('an office that has not said whether an ordinary letter interrupts', () => {
  const { ordinaryLetterInterrupts: _unsaid, ...policies } = POLICIES;
  const letters = (...told: Told): Setting => ({ told, policies, debt: ONE_LINE });

  test.each<[string, string, Setting]>([
    ['policy-missing', '2027-12-06', letters('2026-03-02 notification-received')],
    ['policy-missing', '2027-12-06', letters('2026-03-02 demand-received')],
    [
      'policy-missing',
      '2028-02-02',
      letters('2026-03-02 demand-received', '2026-02-01 debt-acknowledged'),
    ],
    ['l1', '2028-03-03', letters('2026-03-02 notification-received')],
    ['', '2027-12-05', letters('2026-03-02 notification-received')],
    ['', '2027-12-06', letters('2026-03-02 debt-acknowledged')],
    ['l1', '2027-12-06', letters()],
  ])('is answered %j on %s', (answer, day, setting) => {
    expect(answerOn(day, setting)).toBe(answer);
  });
});

describe('a time-bar that crosses the emergency of 2020', () => {
  const debt: Partial<DebtCase> = {
    lines: [{ id: 'l1', period: '2018-12', paidOn: civilDate('2019-01-05'), amount: '150.00' }],
  };
  const setting: Setting = { debt, told: ['2020-12-01 debt-acknowledged'] };

  test('leaves no doubt while it runs, and a lawyer says whether it has run out', () => {
    expect(answerOn('2022-12-01', setting)).toBe('');
    expect(answerOn('2022-12-02', setting)).toBe('undetermined-law');
  });
});

describe('what can no longer be claimed leaves the receivable', () => {
  /** "time-barred 150.00 / 300.00": what was posted, and what is claimed after it. */
  function dropped(day: string, out: string, paidFirst: 'oldest' | 'standing-lines'): string {
    const course = courseOn(day, { out });
    dropBarredLines(course, paidFirst);
    const posted = course.posted.map((item) => `${item.posting} ${formatCents(item.amount)}`);
    return [...posted, formatCents(course.principal), course.end ?? 'open'].join(', ');
  }

  test.each([
    // 150.00 paid to the debtor on 05/12/2025, 300.00 on 05/01/2026.
    ['2027-12-06', '0.00', 'oldest', 'time-barred 150.00, 300.00, open'],
    ['2027-12-06', '100.00', 'oldest', 'time-barred 50.00, 400.00, open'],
    ['2027-12-06', '150.00', 'oldest', '450.00, open'],
    ['2027-12-06', '100.00', 'standing-lines', 'time-barred 150.00, 300.00, open'],
    ['2027-12-06', '350.00', 'standing-lines', 'time-barred 100.00, 350.00, open'],
    ['2028-01-06', '0.00', 'oldest', 'time-barred 450.00, 0.00, time-barred'],
    ['2028-01-06', '100.00', 'oldest', 'time-barred 350.00, 100.00, time-barred'],
    ['2028-01-06', '450.00', 'oldest', '450.00, open'],
  ] as const)('on %s, %s paid, counted on the %s: %s', (day, out, paidFirst, expected) => {
    expect(dropped(day, out, paidFirst)).toBe(expected);
  });

  test('with the indemnity of fraud once nothing else is left, under the text of the bar', () => {
    const course = courseOn('2028-01-06');
    course.indemnity = centsOf('45.00');
    dropBarredLines(course);
    expect(
      course.posted.map(({ posting, amount, because }) => [posting, formatCents(amount), because]),
    ).toEqual([
      ['time-barred', '450.00', ['CSS L553-1']],
      ['indemnity-cancelled', '45.00', ['CSS L553-1']],
    ]);
    expect(formatCents(course.indemnity)).toBe('0.00');
  });

  test('not twice', () => {
    const course = courseOn('2027-12-06');
    dropBarredLines(course);
    dropBarredLines(course);
    expect(course.posted).toHaveLength(1);
  });
});

describe('housing aid paid on 05/12/2025, a recorded-delivery letter on 01/06/2027', () => {
  const letter: Setting = {
    debt: { ...ONE_LINE, regime: 'housing', benefit: 'APL' },
    told: ['2027-06-01 recorded-delivery-sent'],
  };
  const saying = (housingLetterInterrupts: 'no' | 'yes'): Setting => ({
    ...letter,
    policies: { ...POLICIES, housingLetterInterrupts },
  });

  test.each<[string, string, Setting, string]>([
    ['within two years nothing depends on it', '2027-12-05', letter, ''],
    ['after them the office must say', '2027-12-06', letter, 'policy-missing'],
    ['it says no: barred', '2027-12-06', saying('no'), 'l1'],
    ['it says yes: two years from the letter', '2029-06-01', saying('yes'), ''],
    ['and not a day more', '2029-06-02', saying('yes'), 'l1'],
    [
      'an act of execution in the two years decides by itself',
      '2028-01-10',
      { ...letter, told: [...(letter.told ?? []), '2027-11-05 enforcement-act'] },
      '',
    ],
  ])('%s', (_why, day, setting, answer) => {
    expect(answerOn(day, setting)).toBe(answer);
  });
});
