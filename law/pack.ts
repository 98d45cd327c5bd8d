import type { Regime, Territory } from './terms';

/**
 * `published` and `codified`: read in the order or in the code. `partly-published` and `reconstructed`: some or
 * all figures are computed from the revaluation chain. `missing`: no figure, and none may be guessed.
 */
export type ParameterStatus =
  | 'published'
  | 'codified'
  | 'partly-published'
  | 'reconstructed'
  | 'missing';

/** What every dated value carries. It holds on the days of `[from, to[`; `to` is null when no end is known. */
export type Dated = {
  readonly from: string;
  readonly to: string | null;
  readonly status: ParameterStatus;
  /** The text that set it, cited by kind, number and date. */
  readonly source: string;
  /** Date of that text, when known: before it, nobody could apply the value. */
  readonly textDate?: string;
  readonly note?: string;
};

/** A printed interval "comprise entre A et B": amounts as decimal strings, null where the text gives none. */
export type Slice = {
  readonly from: string | null;
  readonly to: string | null;
  readonly ratePercent: string;
};

export type Currency = 'EUR' | 'FRF';

export type ScalePeriod = Dated & {
  readonly kind: 'scale';
  readonly currency: Currency;
  readonly slices: readonly Slice[];
  /** B1, B2 …: the bounds of the continuous reading, one per slice. */
  readonly bounds: readonly string[];
  readonly flat: string;
  readonly deemedIncome: string | null;
};

/** No scale: the retention may not exceed a percentage, of which the text does not name the base. */
export type CapPeriod = Dated & { readonly kind: 'cap'; readonly capPercent: string };

export type MissingPeriod = Dated & { readonly kind: 'missing' };

export type RetentionScale = {
  readonly parameter: 'retention-scale';
  readonly territory: Territory;
  readonly article: string;
  readonly periods: readonly (ScalePeriod | CapPeriod | MissingPeriod)[];
};

export type AmountPeriod = Dated & { readonly amount: string; readonly currency?: Currency };

/** The monthly ceiling of social security (PMSS), in euros. */
export type MonthlyCeiling = {
  readonly parameter: 'monthly-ceiling';
  readonly article: string;
  readonly periods: readonly AmountPeriod[];
};

/** The standard amount of the RSA for one person, in euros a month. */
export type RsaSingle = {
  readonly parameter: 'rsa-single';
  readonly article: string;
  readonly unit: string;
  readonly periods: readonly AmountPeriod[];
};

export type AbandonmentPeriod =
  | (Dated & { readonly kind: 'amount'; readonly currency: Currency; readonly amount: string })
  /** A percentage of the monthly ceiling, rounded up to the euro. */
  | (Dated & {
      readonly kind: 'ceiling-share';
      readonly sharePercent: string;
      readonly rounding: 'euro-up';
    })
  | (Dated & { readonly kind: 'missing' });

export type AbandonmentScope =
  | 'social-security'
  | 'rsa'
  | 'rsa-mayotte'
  | 'activity-bonus'
  | 'disability'
  | 'housing-apl'
  | 'housing-allowance'
  | 'family-mayotte';

export type AbandonmentThresholds = {
  readonly parameter: 'abandonment-thresholds';
  readonly comparison: 'strictly-below';
  readonly scopes: readonly {
    readonly scope: AbandonmentScope;
    readonly article: string;
    readonly effect: 'authorisation' | 'duty';
    readonly periods: readonly AbandonmentPeriod[];
  }[];
};

/** Yearly resource ceilings of the AVTS and the ASPA, in euros. */
export type OldAgeCeilings = {
  readonly parameter: 'old-age-ceilings';
  readonly article: string;
  readonly unit: string;
  readonly periods: readonly (Dated & { readonly single: string; readonly couple: string })[];
};

/** The slices of wages that may be attached: yearly amounts, one fraction more than there are upper bounds. */
export type AttachableFraction = {
  readonly parameter: 'attachable-fraction';
  readonly article: string;
  readonly unit: string;
  readonly fractions: readonly string[];
  readonly periods: readonly (Dated & {
    readonly upperBounds: readonly string[];
    readonly perDependant: string;
  })[];
};

export type FraudParameters = {
  readonly parameter: 'fraud';
  /** On the monthly retention. */
  readonly retentionIncrease: readonly (Dated & {
    readonly regime: Regime;
    readonly article: string;
    readonly firstPercent: string;
    readonly repeatPercent: string;
    readonly repeatWindowYears: number;
  })[];
  /** On the debt: a line of its own. */
  readonly indemnity: readonly (Dated & {
    readonly regime: Regime;
    readonly article: string;
    readonly percent: string;
  })[];
};

export type MinimumPayment = {
  readonly parameter: 'minimum-payment';
  readonly rounding: string;
  readonly scopes: readonly {
    readonly scope: string;
    readonly article: string;
    readonly periods: readonly AmountPeriod[];
  }[];
};

export type LawParameters = {
  readonly retentionScaleMetropole: RetentionScale;
  readonly retentionScaleMayotte: RetentionScale;
  readonly monthlyCeiling: MonthlyCeiling;
  readonly abandonmentThresholds: AbandonmentThresholds;
  readonly oldAgeCeilings: OldAgeCeilings;
  readonly attachableFraction: AttachableFraction;
  readonly rsaSingle: RsaSingle;
  readonly fraud: FraudParameters;
  readonly minimumPayment: MinimumPayment;
};

/** `pack-` and the first twelve hexadecimal digits of the SHA-256 of the canonical JSON of the parameters. */
export type PackName = `pack-${string}`;

/** All dated amounts of the law at one version. It never changes: a correction is another pack. */
export type LawPack = {
  readonly name: PackName;
  readonly parameters: LawParameters;
};

/** The value in force on `date` (`YYYY-MM-DD`), or null when none is known for that day. */
export function inForce<Value extends Dated>(
  periods: readonly Value[],
  date: string,
): Value | null {
  for (const period of periods) {
    if (period.from <= date && (period.to === null || date < period.to)) return period;
  }
  return null;
}
