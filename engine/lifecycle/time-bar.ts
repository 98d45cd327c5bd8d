import { type CivilDate, addDays, addYears, daysBetween } from '../calendar/civil';
import type { Undetermined } from '../deadlines/answer';
import type { DeadlineCase, Fact } from '../deadlines/case';
import { timeBars } from '../deadlines/time-bar';
import { type Cents, ZERO, cents, maxCents, minCents, subtractCents } from '../money/cents';
import { LAW } from './citations';
import {
  type Course,
  type CourseLine,
  type Interruption,
  finish,
  outstandingOf,
  post,
} from './course';
import { workingDaysOf } from './delays';
import { type CaseRefused, policyMissing, undetermined } from './refusals';

/** What makes the time-bar start again: a letter, an acknowledgement, an act of execution, another recovery. */
export function interrupt(course: Course, kind: Interruption['kind'], until?: CivilDate): void {
  course.interruptions.push({ on: course.day, kind, until: until ?? null });
}

/**
 * Drops the lines on which the time to claim has run out; ends the debt when none is left. Once a contrainte
 * has the effects of a judgment, what runs is its execution, no longer the claim.
 */
export function dropBarredLines(
  course: Course,
  /** To which lines what came in is counted first: the oldest, or those that can still be claimed. */
  paidFirst: 'oldest' | 'standing-lines' = 'oldest',
): void {
  if (course.marks.enforceableOn !== null) return;
  let paid: bigint = maxCents(course.out, ZERO);
  let dropped: Cents = ZERO;
  let because: readonly string[] = [];
  const lines = course.lines.filter((line) => !line.barred);
  const inOrder =
    paidFirst === 'oldest'
      ? lines
      : [
          ...lines.filter((line) => barOf(course, line) === null),
          ...lines.filter((line) => barOf(course, line) !== null),
        ];
  for (const line of inOrder) {
    const settled = minCents(cents(paid), line.amount);
    paid -= settled;
    const authority = barOf(course, line);
    if (authority === null) continue;
    line.barred = true;
    because = [authority];
    dropped = cents(dropped + subtractCents(line.amount, settled));
  }
  if (dropped === 0n) return;
  const sum = minCents(minCents(dropped, outstandingOf(course)), course.principal);
  course.principal = subtractCents(course.principal, sum);
  post(course, 'time-barred', sum, because);
  if (course.lines.some((line) => !line.barred)) return;
  const indemnity = minCents(course.indemnity, outstandingOf(course));
  post(course, 'indemnity-cancelled', indemnity, because);
  course.indemnity = subtractCents(course.indemnity, indemnity);
  finish(course, 'time-barred');
}

/** The article under which `line` can no longer be claimed today, or null when it still can. */
function barOf(course: Course, line: CourseLine): string | null {
  const strict = barWith(course, line, 'no');
  if (strict === null || !course.interruptions.some(isOrdinaryLetter)) return strict;
  if (barWith(course, line, 'yes') !== null) return strict;
  const choice = course.ctx.office.policies.ordinaryLetterInterrupts;
  if (choice === undefined) {
    throw policyMissing(
      'ordinaryLetterInterrupts',
      'une lettre ordinaire reçue interrompt-elle la prescription ?',
      [LAW.timeBarInterruption],
    );
  }
  return choice === 'yes' ? null : strict;
}

const isOrdinaryLetter = (each: Interruption): boolean =>
  each.kind === 'notification-received' || each.kind === 'demand-received';

/** The shortest time-bar that any text gives to these benefits: younger lines are safe under every reading. */
const SHORTEST_YEARS = 2;

function barWith(course: Course, line: CourseLine, letters: 'no' | 'yes'): string | null {
  const { paidOn } = line.line;
  if (course.day <= addYears(paidOn, SHORTEST_YEARS)) return null;
  const input = caseOf(course, letters);
  const facts = factsOf(course, line);
  const { delays, undetermined: open } = timeBars(input, facts);
  const last = delays.at(-1);
  const barred =
    last !== undefined &&
    last.endedBy === null &&
    course.day > extended(course, last.opens, last.expires);
  const doubt = open[0];
  if (doubt !== undefined && (last === undefined || barred)) throw refusalFor(doubt);
  return barred ? last.authority : null;
}

const refusalFor = ({ policy, message, authority }: Undetermined): CaseRefused =>
  policy === undefined
    ? undetermined(message, authority)
    : policyMissing(policy, message, authority);

/**
 * The day on which the fraud or the false declaration was known: the five years start there (C. civ. 2224). Who
 * invokes them must show it (Cass. soc. 21/10/1993 n° 90-21.619): while it is not recorded, the two years hold.
 */
const discoveryOf = (course: Course): CivilDate | null =>
  course.marks.fraudFoundOn ?? course.ctx.debt.falseDeclarationFoundOn ?? null;

function caseOf(course: Course, letters: 'no' | 'yes'): DeadlineCase {
  const { debt, office } = course.ctx;
  return {
    id: debt.id,
    regime: debt.regime,
    territory: debt.territory,
    days: workingDaysOf(course),
    facts: [],
    policies: { ...office.policies, ordinaryLetterInterrupts: letters },
  };
}

/** The facts of the time-bar in the order of their dates. */
function factsOf(course: Course, { line }: CourseLine): readonly Fact[] {
  const found =
    course.ctx.debt.falseDeclaration || course.marks.fraudFoundOn !== null
      ? discoveryOf(course)
      : null;
  const facts: Fact[] = [{ on: line.paidOn, kind: 'benefit-paid', line: line.id }];
  if (found !== null) facts.push({ on: found, kind: 'fraud-found' });
  for (const each of course.interruptions) facts.push(interruptionFact(each));
  return facts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function interruptionFact({ on, kind, until }: Interruption): Fact {
  switch (kind) {
    case 'notification-received':
    case 'demand-received':
      return { on, kind, by: 'ordinary-letter' };
    case 'recovery-impossible':
      return until === null ? { on, kind } : { on, kind, until };
    case 'recorded-delivery-sent':
    case 'debt-acknowledged':
    case 'enforcement-act':
      return { on, kind };
  }
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
