import type { DelayRow, RuleLength } from '../../law/rule';
import { RULES } from '../../law/rules';
import { DELAY_NAMES, type Procedure, type Territory, type Regime } from '../../law/terms';
import { type CivilDate, civilDate } from '../calendar/civil';

export interface DelayRule {
  readonly name: DelayRow['delay'];
  /** The article in whose file the rule stands. */
  readonly article: string;
  readonly territory: Territory | 'both';
  readonly regimes: readonly Regime[] | 'all';
  /** Procedures under which it exists, `none` before any notification; `any`: it does not depend on them. */
  readonly procedures: readonly (Procedure | 'none')[] | 'any';
  /** By the day of the fact that opens it: [from, to[. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly opensAt: string;
  readonly length: RuleLength;
  readonly authority: string;
  /** Articles of narrower rules, which hold in its place. */
  readonly yieldsTo: readonly string[];
}

export interface RuleQuestion {
  readonly regime: Regime;
  readonly territory: Territory;
  readonly procedure: Procedure | null;
  readonly on: CivilDate;
}

/** The rule that holds for this delay in this case, or null when no text opens it. */
export function ruleOf(name: DelayRule['name'], question: RuleQuestion): DelayRule | null {
  return rulesHolding(name, question)[0] ?? null;
}

/** Every rule that holds in this case once the general ones have given way: never more than one. */
export function rulesHolding(
  name: DelayRule['name'],
  question: RuleQuestion,
): readonly DelayRule[] {
  const found = DELAY_RULES.filter((rule) => rule.name === name && holds(rule, question));
  return found.filter(({ yieldsTo }) => !found.some(({ article }) => yieldsTo.includes(article)));
}

const holds = (rule: DelayRule, { regime, territory, procedure, on }: RuleQuestion): boolean =>
  (rule.territory === 'both' || rule.territory === territory) &&
  (rule.regimes === 'all' || rule.regimes.includes(regime)) &&
  (rule.procedures === 'any' || rule.procedures.includes(procedure ?? 'none')) &&
  (rule.from === null || on >= rule.from) &&
  (rule.to === null || on < rule.to);

/** Every delay, by name and date, with the procedure, regimes, territory and dates for which its text holds. */
export const DELAY_RULES: readonly DelayRule[] = RULES.flatMap(({ name, delays = [] }) =>
  delays.map((row) => ruleFrom(name, row)),
).toSorted(byNameAndDate);

function ruleFrom(article: string, row: DelayRow): DelayRule {
  const { delay, opensAt, length, authority, yieldsTo = [] } = row;
  return {
    name: delay,
    article,
    opensAt,
    length,
    authority,
    yieldsTo,
    territory: row.territory ?? 'both',
    regimes: row.regimes ?? 'all',
    procedures: row.procedures ?? 'any',
    from: row.from === undefined ? null : civilDate(row.from),
    to: row.to === undefined ? null : civilDate(row.to),
  };
}

function byNameAndDate(one: DelayRule, other: DelayRule): number {
  const names = DELAY_NAMES.indexOf(one.name) - DELAY_NAMES.indexOf(other.name);
  if (names !== 0) return names;
  return (one.from ?? '') < (other.from ?? '')
    ? -1
    : (one.from ?? '') === (other.from ?? '')
      ? 0
      : 1;
}
