import type { BenefitCode } from '../../law/benefits';
import type { Regime, SeizureGround, Territory } from '../../law/terms';
import type { CivilDate, CivilMonth } from '../calendar/civil';
import type { Cents } from '../money/cents';
import type { RoundingRule } from '../money/rounding';
import type { RepeatFacts } from './increaseRule';

/** Increase of the retention decided for fraud: at a first finding, or at a second within five years. */
export type FraudIncrease = 'none' | 'first' | 'repeat';

export type Household = { readonly couple: boolean; readonly dependentChildren: number };

/** An amount and the maintenance paid, over the same period. */
export type Income = { readonly amount: Cents; readonly maintenancePaid: Cents };

export type Resources =
  | ({ readonly kind: 'quarter' | 'year' } & Income)
  /** `lastKnownQuarter` says that a quarterly benefit is open; `monthsUnknown` counts the months since. */
  | {
      readonly kind: 'unknown';
      readonly lastKnown: (Income & { readonly monthsUnknown: number }) | null;
    };

/** A benefit due for the first month on which the recovery bears. */
export type Benefit = {
  readonly code: BenefitCode;
  readonly amount: Cents;
  readonly monthly: boolean;
  readonly leaveOrSuspension: boolean;
  /** To whom it is paid; the debtor when nothing is said. */
  readonly payee?: Payee | undefined;
  /** What may be taken from it this month. Given for every line or for none. */
  readonly payable?: Cents | undefined;
};

/** A third party is a landlord, a lender or a care home that is paid in the debtor's place. */
export type Payee = 'debtor' | 'third-party';

export type Housing =
  | { readonly kind: 'proved'; readonly monthly: Cents }
  | { readonly kind: 'unknown' };

/** What goes to a third party who has seized a benefit, this month. */
export type Seizure = {
  readonly benefit: BenefitCode;
  readonly ground: SeizureGround;
  readonly amount: Cents;
};

/** A benefit of an earlier month, paid this month. */
export type BackPay = {
  readonly benefit: BenefitCode;
  readonly period: CivilMonth;
  readonly amount: Cents;
  readonly payee?: Payee | undefined;
};

export type RetentionDebt = {
  readonly id: string;
  readonly regime: Regime;
  readonly amount: Cents;
  readonly outstanding: Cents;
  readonly establishedOn: CivilDate;
  /** Null when the debt says nothing: the increase of the case holds. */
  readonly fraudIncrease: FraudIncrease | null;
  /** What shows that the fraud is a repeated one, when known. */
  readonly fraud?: RepeatFacts | undefined;
  /** The benefit that was overpaid, when known; `loan`: one that was not paid back (L553-2 al. 4). */
  readonly benefit?: BenefitCode | 'loan' | undefined;
  /** To whom it was paid; the debtor when nothing is said. */
  readonly paidTo?: Payee | undefined;
};

/** The monthly amount by which the household is recovered so far, before the bounds of a month (D553-2). */
export type AmountInForce = {
  readonly amount: Cents;
  readonly since: CivilMonth;
  /** Whether its situation, its rights or their amounts have changed since. */
  readonly changed: boolean;
};

/** What must be known of a household to say how much may be retained in `month`, over all its collectible debts. */
export type RetentionCase = {
  readonly id: string;
  /** The regime of the body that asks, and of the debts that name none. */
  readonly regime: Regime;
  readonly territory: Territory;
  readonly month: CivilMonth;
  readonly household: Household;
  readonly resources: Resources;
  readonly benefits: readonly Benefit[];
  readonly housing: Housing;
  readonly fraudIncrease: FraudIncrease;
  /** What the payer could take the retention from this month: what goes to third parties is not in it, nor back-pay. */
  readonly payable: Cents;
  readonly seizures?: readonly Seizure[] | undefined;
  readonly backPay?: readonly BackPay[] | undefined;
  /** Null: none yet. Absent: the month is computed by itself. */
  readonly inForce?: AmountInForce | null | undefined;
  readonly debts: readonly RetentionDebt[];
};

export type SliceReading = 'continuous' | 'literal';
export type CapBase = 'payable' | 'benefits';
export type BackPayPolicy = 'none' | 'within-ceiling';

/** The choices that the texts leave open. None has a default here: the caller names each. */
export type RetentionOptions = {
  readonly slices: SliceReading;
  readonly rounding: Extract<RoundingRule, 'cent-down' | 'cent-half-up' | 'euro-down'>;
  readonly acceptReconstructed: boolean;
  /** Of what the 20 % of Mayotte in 2012 and 2013 is the cap; null when the office has not decided. */
  readonly mayotteCapBase: CapBase | null;
  /** Whether back-pay bears the retention of the month; null or absent when the office has not decided. */
  readonly backPay?: BackPayPolicy | null;
  /** False: the same amounts, without the tree that explains them. */
  readonly why: boolean;
};
