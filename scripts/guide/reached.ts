import type { CivilDate } from '../../engine/calendar/civil';
import { PROCEDURES } from '../../engine/deadlines/procedures';
import { DELAY_RULES, type DelayRule, ruleOf } from '../../engine/deadlines/rules';
import type { Told } from './names';

/** A rule of delay as one regime meets it: the days on which it opens, and under which procedures. */
export interface ReachedRule {
  readonly rule: DelayRule;
  readonly from: string;
  readonly to: string | null;
  readonly under: readonly string[];
}

/** The rules that some debt of the regime meets: a row behind another that always holds first is left out. */
export function rulesReached({ regime, territory }: Told): readonly ReachedRule[] {
  const procedures = PROCEDURES.filter(
    (row) => row.territory === territory && row.regimes.includes(regime),
  );
  const reached = new Map<DelayRule, ReachedRule>();
  for (const { procedure, from: notified } of procedures) {
    for (const [from, to] of spans(notified)) {
      for (const name of new Set(DELAY_RULES.map((rule) => rule.name))) {
        const rule = ruleOf(name, { regime, territory, procedure, on: from });
        if (rule === null) continue;
        reached.set(rule, widened(reached.get(rule), { rule, from, to, under: [procedure] }));
      }
    }
  }
  return DELAY_RULES.flatMap((rule) => reached.get(rule) ?? []);
}

/** The spans of days, from the first notification on, in which no rule begins or ends. */
function spans(first: CivilDate): readonly (readonly [CivilDate, CivilDate | null])[] {
  const bounds = [...PROCEDURES, ...DELAY_RULES]
    .flatMap(({ from, to }) => [from, to])
    .filter((bound): bound is CivilDate => bound !== null && bound > first)
    .sort((one, other) => (one < other ? -1 : 1));
  const starts = [...new Set([first, ...bounds])];
  return starts.map((from, index) => [from, starts[index + 1] ?? null]);
}

function widened(known: ReachedRule | undefined, more: ReachedRule): ReachedRule {
  if (known === undefined) return more;
  const to = known.to === null || more.to === null ? null : max(known.to, more.to);
  return {
    rule: known.rule,
    from: known.from < more.from ? known.from : more.from,
    to,
    under: [...new Set([...known.under, ...more.under])],
  };
}

const max = (one: string, other: string): string => (one > other ? one : other);
