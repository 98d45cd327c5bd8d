import { type CivilDate, civilDate } from '../calendar/civil';
import type { Regime, Territory } from '../lifecycle/types';

/** The time-bar of payments made in [from, to[, by regime. */
export interface TimeBarRule {
  readonly regimes: readonly Regime[];
  readonly territories: readonly Territory[];
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly years: number;
  readonly authority: string;
  /** The text that keeps the time-bar open while another recovery makes this one impossible. */
  readonly impossibility: string | null;
  /** Payments from that day may be claimed for five years in case of fraud; before, the text has no exception. */
  readonly fraudFrom: CivilDate | null;
}

/** The first day on which the dispatch of a recorded-delivery letter interrupts (L133-4-6, L262-45, L351-11). */
export const RECORDED_DELIVERY_FROM = civilDate('2009-12-28');

/** From that day L553-1 itself gives five years in case of fraud. */
export const L553_1_FRAUD_FROM = civilDate('2020-12-16');

/** The five years of article 2224 of the civil code. */
export const CIVIL_CODE_2008 = civilDate('2008-06-19');

export const FRAUD_YEARS = 5;
export const BACKSTOP_YEARS = 20;

const BOTH: readonly Territory[] = ['metropole', 'mayotte'];
const METROPOLE: readonly Territory[] = ['metropole'];
const LAW_OF_2011 = civilDate('2011-12-23');

export const TIME_BAR_RULES: readonly TimeBarRule[] = [
  {
    regimes: ['family'],
    territories: METROPOLE,
    from: null,
    to: null,
    years: 2,
    authority: 'CSS L553-1',
    impossibility: 'CSS L553-1 al. 3',
    fraudFrom: null,
  },
  {
    regimes: ['family'],
    territories: ['mayotte'],
    from: civilDate('2012-01-01'),
    to: null,
    years: 2,
    authority: 'ordonnance 2002-149 art. 12 et CSS L553-1',
    impossibility: 'CSS L553-1 al. 3',
    fraudFrom: null,
  },
  {
    regimes: ['old-age'],
    territories: METROPOLE,
    from: null,
    to: null,
    years: 2,
    authority: 'CSS L355-3 al. 1',
    impossibility: null,
    fraudFrom: LAW_OF_2011,
  },
  {
    regimes: ['aspa'],
    territories: METROPOLE,
    from: null,
    to: null,
    years: 2,
    authority: 'CSS L815-11',
    impossibility: null,
    fraudFrom: LAW_OF_2011,
  },
  {
    regimes: ['rsa'],
    territories: BOTH,
    from: civilDate('2009-06-01'),
    to: null,
    years: 2,
    authority: 'CASF L262-45',
    impossibility: 'CASF L262-45 al. 3',
    fraudFrom: null,
  },
  {
    regimes: ['activity-bonus'],
    territories: METROPOLE,
    from: civilDate('2016-01-01'),
    to: null,
    years: 2,
    authority: 'CSS L845-4 et L553-1',
    impossibility: 'CSS L553-1 al. 3',
    fraudFrom: null,
  },
  {
    regimes: ['disability'],
    territories: METROPOLE,
    from: null,
    to: null,
    years: 2,
    authority: 'CSS L821-5',
    impossibility: 'CSS L821-5',
    fraudFrom: null,
  },
  {
    regimes: ['housing'],
    territories: METROPOLE,
    from: null,
    to: civilDate('2019-09-01'),
    years: 2,
    authority: 'CCH L351-11',
    impossibility: 'CCH L351-11',
    fraudFrom: null,
  },
];

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
