import type { CivilDate } from '../engine/calendar/civil';
import type { DeadlinesAnswer, DeadlinesRefusal, Delay } from '../engine/deadlines/answer';
import type { DeadlineCase } from '../engine/deadlines/case';
import { computeDeadlines, type DeadlinesOptions } from '../engine/deadlines/compute';
import type { Known } from './known';

/**
 * The delays as known on a date, beside what the same case gives now. `difference` has the delays of one answer that
 * are not in the other; it is null when one of the two is refused.
 */
export function deadlinesKnown(
  { now, then }: Known<DeadlineCase>,
  asKnownOn: CivilDate,
  options: DeadlinesOptions,
): object {
  const before = computeDeadlines(then ?? now, options);
  const after = computeDeadlines(now);
  return {
    ...before,
    asKnownOn,
    now: summaryOf(after),
    difference:
      'refused' in before || 'refused' in after
        ? null
        : {
            onlyThen: notAmong(before.delays, after.delays),
            onlyNow: notAmong(after.delays, before.delays),
          },
  };
}

const summaryOf = (outcome: DeadlinesAnswer | DeadlinesRefusal): object =>
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
