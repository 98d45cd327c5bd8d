import type { CivilDate } from '../engine/calendar/civil';
import type { DeadlinesAnswer, DeadlinesRefusal, Delay } from '../engine/deadlines/answer';
import type { DeadlineCase } from '../engine/deadlines/case';
import { computeDeadlines, type DeadlinesOptions } from '../engine/deadlines/compute';
import type { Known } from './known';

type Outcome = DeadlinesAnswer | DeadlinesRefusal;

/** The delays of one answer that are not in the other. */
type DelaysApart = { readonly onlyThen: readonly Delay[]; readonly onlyNow: readonly Delay[] };

/** The delays as known on a date, those of now, and what sets them apart; null when one of the two is refused. */
export type DelaysKnown = {
  readonly before: Outcome;
  readonly after: Outcome;
  readonly difference: DelaysApart | null;
};

/** Both answers of a case. */
export function delaysKnown(
  { now, then }: Known<DeadlineCase>,
  options: DeadlinesOptions,
): DelaysKnown {
  const before = computeDeadlines(then ?? now, options);
  const after = computeDeadlines(now);
  const difference =
    'refused' in before || 'refused' in after
      ? null
      : {
          onlyThen: notAmong(before.delays, after.delays),
          onlyNow: notAmong(after.delays, before.delays),
        };
  return { before, after, difference };
}

/** The line of `indu deadlines --as-known-on`: the delays as known on the date, beside what the same case gives now. */
export function deadlinesKnown(
  known: Known<DeadlineCase>,
  asKnownOn: CivilDate,
  options: DeadlinesOptions,
): object {
  const { before, after, difference } = delaysKnown(known, options);
  return { ...before, asKnownOn, now: summaryOf(after), difference };
}

const summaryOf = (outcome: Outcome): object =>
  'refused' in outcome
    ? { refused: outcome.refused }
    : {
        retentionFrom: outcome.retentionFrom,
        retentionBlockedBy: outcome.retentionBlockedBy,
        contrainteFrom: outcome.contrainteFrom,
      };

function notAmong(some: readonly Delay[], others: readonly Delay[]): readonly Delay[] {
  const known = new Set(others.map((delay) => JSON.stringify(withoutWhy(delay))));
  return some.map(withoutWhy).filter((delay) => !known.has(JSON.stringify(delay)));
}

const withoutWhy = ({ why: _why, ...delay }: Delay): Delay => delay;
