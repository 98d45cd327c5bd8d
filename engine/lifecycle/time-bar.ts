import { type CivilDate, addDays, addYears, civilDate, daysBetween } from '../calendar/civil';
import { type Cents, cents, minCents } from '../money/cents';
import { LAW } from './citations';
import {
  type Course,
  type CourseLine,
  type Interruption,
  finish,
  outstandingOf,
  post,
} from './course';
import { policyMissing, undetermined } from './refusals';

const ORDINARY_YEARS = 2;
const FRAUD_YEARS = 5;
const BACKSTOP_YEARS = 20;

/** The civil code and the recorded letter make the time-bar start again (CSS L133-4-6, C. civ. 2240 to 2244). */
export function interrupt(
  course: Course,
  kind: Interruption['kind'] = 'proved',
  on: CivilDate = course.day,
): void {
  course.interruptions.push({ on, since: course.day, kind });
}

/**
 * Drops the lines on which the time to claim has run out; ends the debt when none is left.
 * A line is barred from the day after its last day: this delay is not moved by week-ends or holidays.
 */
export function dropBarredLines(course: Course): void {
  if (course.marks.enforceableOn !== null) return;
  const because = [statuteOf(course)];
  let out: bigint = course.out;
  let dropped: bigint = 0n;
  for (const line of course.lines) {
    if (line.barred) continue;
    const settled = minCents(cents(out), line.amount);
    out -= settled;
    if (!isBarred(course, line)) continue;
    line.barred = true;
    dropped += line.amount - settled;
  }
  if (dropped === 0n) return;
  const sum: Cents = minCents(cents(dropped), outstandingOf(course));
  course.principal = cents(course.principal - minCents(sum, course.principal));
  post(course, 'time-barred', sum, because);
  if (course.lines.every((line) => line.barred)) {
    if (course.indemnity > 0n)
      post(
        course,
        'indemnity-cancelled',
        minCents(course.indemnity, outstandingOf(course)),
        because,
      );
    course.indemnity = cents(0n);
    finish(course, 'time-barred');
  }
}

/** The last day on which `line` may still be claimed, given what interrupted its time-bar. */
function isBarred(course: Course, line: CourseLine): boolean {
  const strict = lastDay(
    course,
    line,
    course.interruptions.filter((each) => each.kind === 'proved'),
  );
  if (strict === null || course.day <= strict) return false;
  const lenient = lastDay(course, line, course.interruptions);
  if (lenient === null || course.day <= lenient) {
    const choice = course.ctx.office.policies.ordinaryLetterInterrupts;
    if (choice === undefined) {
      throw policyMissing(
        'ordinaryLetterInterrupts',
        'une lettre ordinaire reçue interrompt-elle la prescription ?',
        [LAW.timeBarInterruption],
      );
    }
    if (choice === 'yes') return false;
  }
  refuseWithoutText(course, line);
  return true;
}

function lastDay(
  course: Course,
  line: CourseLine,
  interruptions: readonly Interruption[],
): CivilDate | null {
  const paidOn = line.line.paidOn;
  const backstop = addYears(paidOn, BACKSTOP_YEARS);
  const aggravated = isFraud(course) || course.ctx.debt.falseDeclaration;
  const years = aggravated ? FRAUD_YEARS : ORDINARY_YEARS;
  const from = aggravated ? foundOn(course) : paidOn;
  if (from === null) return backstop;
  let start = from;
  let last = extended(course, start, addYears(start, years));
  for (const each of [...interruptions].sort((a, b) => (a.since < b.since ? -1 : 1))) {
    if (each.since > last || each.on < start) continue;
    start = each.on;
    last = extended(course, start, addYears(start, years));
  }
  return last < backstop ? last : backstop;
}

/** The time-bar does not run against whom the law forbids to act (C. civ. 2234). */
function extended(course: Course, from: CivilDate, last: CivilDate): CivilDate {
  let end = last;
  for (const spell of course.idle) {
    const to = spell.to ?? course.day;
    const start = spell.from > from ? spell.from : from;
    if (start > end || to <= start) continue;
    end = addDays(end, daysBetween(start, to));
  }
  return end;
}

const isFraud = (course: Course): boolean => course.marks.fraudFoundOn !== null;

function foundOn(course: Course): CivilDate | null {
  return course.marks.fraudFoundOn ?? course.ctx.debt.falseDeclarationFoundOn ?? null;
}

const HOUSING_CODE = civilDate('2019-09-01');

/** Health always, and housing since the code of 01/09/2019: no text gives their two years. */
function refuseWithoutText(course: Course, line: CourseLine): void {
  const { regime } = course.ctx.debt;
  const missing = regime === 'health' || (regime === 'housing' && line.line.paidOn >= HOUSING_CODE);
  if (!missing) return;
  throw undetermined(
    'Une ligne a plus de deux ans et aucun texte connu ne fixe la prescription de cette prestation : un juriste doit trancher.',
    [regime === 'health' ? LAW.rectificationRight : LAW.housing],
  );
}

function statuteOf(course: Course): string {
  if (isFraud(course) || course.ctx.debt.falseDeclaration) {
    return course.ctx.debt.regime === 'family' ? LAW.timeBar : LAW.timeBarGeneral;
  }
  return STATUTE[course.ctx.debt.regime];
}

const STATUTE = {
  family: LAW.timeBar,
  'old-age': LAW.oldAge,
  aspa: LAW.aspa,
  health: LAW.timeBarGeneral,
  rsa: 'CASF L262-45',
  'activity-bonus': 'CSS L845-4',
  disability: 'CSS L821-5',
  housing: 'CCH L351-11',
} as const;
