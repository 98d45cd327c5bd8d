import type { CivilDate } from '../engine/calendar/civil';
import { retentionsToGiveBack } from '../engine/lifecycle/decider';
import { centsOf, formatCents, subtractCents } from '../engine/money/cents';
import { packKnownOn } from '../law/known';
import type { LawPack } from '../law/pack';
import type { Known } from './known';
import { answerLifecycle, type EndLine, isEnd, type LifecycleLine } from './lifecycleAnswer';
import type { LifecycleCase } from './lifecycleSchema';

/** The life of a debt as known on a date, the last line of its life as known now, and what sets them apart. */
export type LivesKnown = {
  readonly lines: readonly LifecycleLine[];
  readonly after: LifecycleLine | undefined;
  readonly difference: string | null;
  readonly toGiveBack: readonly GivenBack[] | null;
};

type GivenBack = { readonly on: CivilDate; readonly amount: string; readonly month: string };

/**
 * Both lives of a case. `difference` is what is owed more now (negative: less); `toGiveBack` has what of each retention
 * must be given back, all being known. Both are null when one of the two is refused.
 */
export function livesKnown(
  { now, then }: Known<LifecycleCase>,
  asKnownOn: CivilDate,
  pack: LawPack,
): LivesKnown {
  const lines = answerLifecycle(then ?? now, packKnownOn(pack, asKnownOn));
  const [before, after] = [lines.at(-1), answerLifecycle(now, pack).at(-1)];
  const both = isEnd(before) && isEnd(after);
  return {
    lines,
    after,
    difference: both ? differenceOf(before, after) : null,
    toGiveBack: both ? toGiveBack(now, pack) : null,
  };
}

/** The lines of `indu lifecycle --as-known-on`: the life as known on the date, then one line with what is known now. */
export function lifecycleKnown(
  known: Known<LifecycleCase>,
  asKnownOn: CivilDate,
  pack: LawPack,
): readonly object[] {
  const { lines, after, ...apart } = livesKnown(known, asKnownOn, pack);
  const now = after === undefined ? null : withoutId(after);
  return [...lines, { id: known.now.id, asKnownOn, now, ...apart }];
}

const differenceOf = (before: EndLine, after: EndLine): string =>
  formatCents(subtractCents(centsOf(after.outstanding), centsOf(before.outstanding)));

const withoutId = ({ id: _id, ...line }: LifecycleLine): object => line;

function toGiveBack(given: LifecycleCase, pack: LawPack): readonly GivenBack[] {
  const { debt, office, events } = given;
  const executed = events.flatMap((event, index) =>
    event.kind === 'retention-executed' ? [{ ...event, key: `retention:${index}` }] : [],
  );
  if (executed.length === 0) return [];
  return retentionsToGiveBack({ debt, office, pack }, events, executed).map(
    ({ on, amount, month }) => ({ on, amount, month: month ?? on.slice(0, 7) }),
  );
}
