import type { TimeBarRow } from '../../law/rule';
import { RULES } from '../../law/rules';
import type { Territory, Regime } from '../../law/terms';
import { type CivilDate, civilDate } from '../calendar/civil';

/** A rule of an article's file, with its days as dates. */
export type TimeBarRule = Omit<TimeBarRow, 'from' | 'to' | 'fraudFrom'> & {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly fraudFrom: CivilDate | null;
};

const dateOrNull = (date: string | null): CivilDate | null =>
  date === null ? null : civilDate(date);

/** The time-bar of each payment, by regime, from the files of the articles. */
export const TIME_BAR_RULES: readonly TimeBarRule[] = RULES.flatMap(({ timeBars = [] }) =>
  timeBars.map((row) => ({
    ...row,
    from: dateOrNull(row.from),
    to: dateOrNull(row.to),
    fraudFrom: dateOrNull(row.fraudFrom),
  })),
);

/** The rule of a payment, or null when no text gives its time-bar. */
export function timeBarRuleOf(
  regime: Regime,
  territory: Territory,
  paidOn: CivilDate,
): TimeBarRule | null {
  return (
    TIME_BAR_RULES.find(
      (rule) =>
        rule.regimes.includes(regime) &&
        rule.territories.includes(territory) &&
        (rule.from === null || paidOn >= rule.from) &&
        (rule.to === null || paidOn < rule.to),
    ) ?? null
  );
}
