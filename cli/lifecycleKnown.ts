import type { CivilDate } from '../engine/calendar/civil';
import { retentionsToGiveBack } from '../engine/lifecycle/decider';
import { centsOf, formatCents, subtractCents } from '../engine/money/cents';
import { packKnownOn } from '../law/known';
import type { LawPack } from '../law/pack';
import type { Known } from './known';
import { answerLifecycle, type EndLine, isEnd, type LifecycleLine } from './lifecycleAnswer';
import type { LifecycleCase } from './lifecycleSchema';

/**
 * The life of a debt as known on a date, then a last line with what the same case gives now. `difference` is what is
 * owed more now (negative: less); `toGiveBack` has what of each retention must be given back, all being known. Both
 * are null when one of the two is refused.
 */
export function lifecycleKnown(
  { now, then }: Known<LifecycleCase>,
  asKnownOn: CivilDate,
  pack: LawPack,
): readonly object[] {
  const lines = answerLifecycle(then ?? now, packKnownOn(pack, asKnownOn));
  const [before, after] = [lines.at(-1), answerLifecycle(now, pack).at(-1)];
  const both = isEnd(before) && isEnd(after);
  return [
    ...lines,
    {
      id: now.id,
      asKnownOn,
      now: after === undefined ? null : withoutId(after),
      difference: both ? differenceOf(before, after) : null,
      toGiveBack: both ? toGiveBack(now, pack) : null,
    },
  ];
}

const differenceOf = (before: EndLine, after: EndLine): string =>
  formatCents(subtractCents(centsOf(after.outstanding), centsOf(before.outstanding)));

const withoutId = ({ id: _id, ...line }: LifecycleLine): object => line;

function toGiveBack(given: LifecycleCase, pack: LawPack): readonly object[] {
  const { debt, office, events } = given;
  const executed = events.flatMap((event, index) =>
    event.kind === 'retention-executed' ? [{ ...event, key: `retention:${index}` }] : [],
  );
  if (executed.length === 0) return [];
  return retentionsToGiveBack({ debt, office, pack }, events, executed).map(
    ({ on, amount, month }) => ({ on, amount, month: month ?? on.slice(0, 7) }),
  );
}
