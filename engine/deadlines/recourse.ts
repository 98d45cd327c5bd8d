import type { Recourse } from '../../law/terms';
import type { CivilDate } from '../calendar/civil';
import type { Fact, FactOf } from './case';
import type { Claim, ClaimEnd, Course, OpenOptions, Running } from './course';
import { collectibleByDelays } from './plan';
import { hasPriorAppeal, type Remedy, remedyOf } from '../remedies/matrix';
import { suspensionOf } from './suspension';

export const recourseOf = (course: Course): 'prior-appeal' | 'amicable-appeal' =>
  hasPriorAppeal(course.input.regime) ? 'prior-appeal' : 'amicable-appeal';

/**
 * The delay to go before the committee, or before the president of the departmental council. It does
 * not run unless the decision stated it with the remedies (R142-1-A III).
 */
export function openRecourse(
  course: Course,
  opens: CivilDate,
  remediesStated: boolean,
  after?: Running,
): Running | null {
  if (!remediesStated || hasAppealed(course)) return null;
  return course.open(recourseOf(course), opens, chained(after));
}

/** An appeal out of time has no effect, unless it suspends: whether it is admissible is then for who decides it. */
export const hasAppealed = (course: Course): boolean =>
  course.claims.some(
    ({ stage, inTime, suspension }) =>
      stage === 'committee' && (inTime || suspension.effect !== 'continues'),
  );

const chained = (after: Running | undefined): OpenOptions => (after === undefined ? {} : { after });

/** A claim brought before the committee (or the departmental council): its silence starts to count. */
export function lodgeWithCommittee(
  course: Course,
  fact: Fact & { readonly remediesStated?: boolean },
): void {
  const remediesStated = fact.remediesStated ?? course.remediesStated;
  push(course, fact, 'committee', remediesStated);
  course.end(recourseOf(course), fact);
  openSilence(course, fact.on, fact.on, remediesStated);
}

function openSilence(
  course: Course,
  opens: CivilDate,
  lodgedOn: CivilDate,
  remediesStated: boolean,
): void {
  const silence = course.open('amicable-appeal-implicit-refusal', opens, { ruledOn: lodgedOn });
  if (silence !== null && remediesStated) course.open('court', silence.expires, { after: silence });
}

const STAGES = {
  contestation: () => 'contestation',
  committee: (course: Course) => recourseOf(course),
  court: () => 'court',
} as const satisfies Record<Claim['stage'], (course: Course) => Recourse>;

function push(course: Course, fact: Fact, stage: Claim['stage'], remediesStated: boolean): void {
  const { regime, territory, policies } = course.input;
  const { on } = fact;
  course.claims.push({
    kind: stage === 'contestation' ? 'contestation' : 'appeal',
    stage,
    fact: fact.kind,
    on,
    remediesStated,
    inTime: course.inTime(recourseOf(course), fact) !== null || !course.remediesStated,
    suspension: suspensionOf({
      regime,
      territory,
      policies,
      recourse: STAGES[stage](course),
      notifiedOn: course.notifiedOn ?? on,
      on,
    }),
    end: null,
  });
}

export function applyAppeal(course: Course, fact: FactOf<'appeal-lodged'>): void {
  if (fact.to !== 'court') return lodgeWithCommittee(course, fact);
  course.end('court', fact);
  push(course, fact, 'court', true);
}

/**
 * Documents after the claim: the silence of the committee counts from them (R142-6). The departmental
 * council of the RSA decides by R262-89, which says nothing of the kind.
 */
export function applyAppealDocuments(course: Course, fact: Fact): void {
  if (remedyAt(course, fact.on)?.documentsRestart === false) return;
  const silence = course.running('amicable-appeal-implicit-refusal');
  const claim = course.claims.findLast(({ stage, end }) => stage === 'committee' && end === null);
  if (silence === null || claim === undefined) return;
  if (course.claims.some(({ stage }) => stage === 'court')) return;
  if (fact.on <= silence.expires) course.endDelay(silence, fact);
  else course.end('court', fact);
  openSilence(course, fact.on, claim.on, claim.remediesStated);
}

/** A decision of the committee opens the court; a judgment ends every claim. */
export function applyAppealDecision(course: Course, fact: FactOf<'appeal-decided'>): void {
  const seized = course.claims.some(({ stage, end }) => stage === 'court' && end === null);
  const byCourt = fact.by === 'court' || (seized && fact.by !== 'committee');
  if (byCourt) {
    endClaims(course, ['contestation', 'committee', 'court'], rejectionOr(fact, null));
    return;
  }
  const expired = courtHasRunOut(course, fact);
  course.end('amicable-appeal-implicit-refusal', fact);
  course.end('court', fact);
  const opens = fact.outcome !== 'accepted' && (fact.remediesStated ?? true) && !expired;
  const court = opens && !seized ? course.open('court', fact.on) : null;
  endClaims(course, ['contestation', 'committee'], rejectionOr(fact, court));
}

/** Before the administrative court a late decision does not reopen a delay that has run out (CJA R421-2). */
function courtHasRunOut(course: Course, fact: Fact): boolean {
  const court = course.running('court');
  if (court === null || fact.on <= court.expires) return false;
  return remedyAt(course, court.opens)?.judge === 'administrative';
}

const remedyAt = ({ input: { regime, territory } }: Course, on: CivilDate): Remedy | null =>
  remedyOf({ step: 'decision', regime, territory, on });

const rejectionOr = (
  fact: FactOf<'appeal-decided' | 'contestation-decided'>,
  next: Running | null,
): ClaimEnd =>
  fact.outcome === 'accepted'
    ? { by: 'acceptance', on: fact.on, fact: fact.kind }
    : { by: 'rejection', on: fact.on, next };

function endClaims(course: Course, stages: readonly Claim['stage'][], end: ClaimEnd): void {
  for (const claim of course.claims)
    if (claim.end === null && stages.includes(claim.stage)) claim.end = end;
}

export const applyContestation = (
  course: Course,
  fact: FactOf<'contestation' | 'rectification-requested'>,
): void => push(course, fact, 'contestation', true);

/**
 * The rejection of a contestation. One that suspended, made while the decision could still be appealed, kept that
 * right: the rejection starts its delay again (R142-1). A later one revives nothing.
 */
export function applyContestationDecision(
  course: Course,
  fact: FactOf<'contestation-decided'>,
): void {
  const open = course.claims.filter(({ stage, end }) => stage === 'contestation' && end === null);
  if (open.length === 0) return;
  const keeps = open.some(({ suspension, inTime }) => inTime && suspension.effect !== 'continues');
  let next = course.running(recourseOf(course));
  if (keeps && fact.outcome !== 'accepted' && (fact.remediesStated ?? true)) {
    course.end(recourseOf(course), fact);
    next = openRecourse(course, fact.on, true);
    if (next !== null) waitAnew(course, fact, next);
  }
  const appealed = fact.outcome !== 'accepted' && hasAppealed(course);
  endClaims(
    course,
    ['contestation'],
    appealed ? { by: 'appealed', on: fact.on } : rejectionOr(fact, next),
  );
}

/** Collection that waits for the delay of the recourse waits for the new one, unless it could already start. */
function waitAnew(course: Course, fact: Fact, recourse: Running): void {
  const since = collectibleByDelays(course);
  if (since !== null && since <= fact.on) return;
  course.gate = course.gate?.map((each) => (each.name === recourse.name ? recourse : each)) ?? null;
}

/** The debtor gives up every claim: nothing is left to decide. */
export function applyWithdrawal(course: Course, fact: FactOf<'contestation-withdrawn'>): void {
  course.end('amicable-appeal-implicit-refusal', fact);
  endClaims(course, ['contestation', 'committee', 'court'], { by: 'withdrawal', on: fact.on });
}
