import { HOUSING_CODE } from '../../law/dates';
import { type FraudParameters, inForce, type LawPack } from '../../law/pack';
import type { Regime, Territory } from '../../law/terms';
import { addYears, type CivilDate } from '../calendar/civil';

export type IncreaseRule = FraudParameters['retentionIncrease'][number];

/** A debt, as far as the increase of its retention goes. */
export type IncreasedDebt = {
  readonly regime: Regime;
  readonly territory: Territory;
};

/**
 * The increase of the retention that a text allows on that day, or null: D553-5 from 05/04/2019, for the retentions
 * that L553-2 al. 3 names, those of housing aids among them before their own code. None in Mayotte.
 */
export function increaseRuleOn(
  pack: LawPack,
  { regime, territory }: IncreasedDebt,
  date: CivilDate,
): IncreaseRule | null {
  if (territory === 'mayotte') return null;
  const of = (name: Regime): IncreaseRule | null =>
    inForce(
      pack.parameters.fraud.retentionIncrease.filter((rule) => rule.regime === name),
      date,
    );
  return of(regime) ?? (regime === 'housing' && date < HOUSING_CODE ? of('family') : null);
}

/** When a fraud was committed, and when the debt was notified for which the retention had been increased before. */
export type RepeatFacts = {
  readonly committedOn: CivilDate;
  readonly increasedDebtNotifiedOn: CivilDate;
};

/**
 * True when the fraud repeats the earlier one within `years` of the notification of the debt that gave rise to the
 * increase (L553-2 al. 3: five). The day of the notification does not count; the last day does.
 */
export function isRepeatInTime(
  { committedOn, increasedDebtNotifiedOn }: RepeatFacts,
  years: number,
): boolean {
  return (
    committedOn > increasedDebtNotifiedOn && committedOn <= addYears(increasedDebtNotifiedOn, years)
  );
}
