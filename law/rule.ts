import type { Article } from './article';
import type { BenefitCode, BenefitFamily, DelegationTarget } from './benefits';
import type { Example } from './example';
import type { AbandonmentScope } from './pack';
import type {
  DelayName,
  Procedure,
  Recourse,
  SeizureGround,
  SuspensionEffect,
  Territory,
  Regime,
} from './terms';

/**
 * One article as the software applies it: its versions, its meaning in one sentence, the rows that it adds to the
 * tables of the engine, and worked examples that run as tests.
 */
export type ArticleRule = Article & {
  readonly meaning: string;
  readonly procedures?: readonly ProcedureRule[];
  readonly delays?: readonly DelayRow[];
  readonly suspensions?: readonly SuspensionRule[];
  readonly timeBars?: readonly TimeBarRow[];
  readonly scale?: ScaleRow;
  readonly ranks?: RankRow;
  readonly delegation?: DelegationRow;
  /** What third parties may seize within the monthly amount of CSS L553-2. */
  readonly seizures?: readonly SeizureRule[];
  readonly abandonment?: readonly AbandonmentRow[];
  /** `part`: the place of the article that lists them. */
  readonly exclusions?: {
    readonly territory: Territory;
    readonly part: string;
    readonly benefits: readonly ExcludedBenefit[];
  };
  readonly examples: readonly [Example, ...Example[]];
  /** Why no answer cites it, where none does. */
  readonly uncited?: string;
};

/** An article that an answer or a letter names without a rule of its own; `because` says why it has none. */
export type CitedArticle = {
  readonly name: string;
  readonly meaning: string;
  readonly because: string;
};

/**
 * From that day the debts of a regime are retained on the scale of family benefits: D553-1, or in Mayotte that of
 * décret 2002-423 and the cap that came before it.
 */
export type ScaleRow = {
  readonly regime: Regime;
  /** Metropolitan France when absent. */
  readonly territory?: Territory;
  readonly from: string;
  readonly part?: string;
};

/**
 * Where the debts of a regime are retained: its own benefits, failing which the others, in the order of the text. The
 * bodies in charge of family benefits of metropolitan France retain each of these debts on all six kinds, only the rank
 * differs; in Mayotte no text names the allowance of family carers, and each leaves one more out. A kind that did not
 * exist yet at some date offers nothing then.
 */
export type RankRow = {
  readonly regime: Regime;
  /** Metropolitan France when absent. */
  readonly territory?: Territory;
  readonly own: BenefitFamily;
  readonly others: readonly BenefitFamily[];
};

/**
 * On which benefits of other bodies, with their agreement, the debts of a regime of metropolitan France are recovered
 * when its own benefits do not allow it. Titles IV and V of book III of the CSS are invalidity and old age; title I of
 * book VIII the ASPA, II the AAH, IV the activity bonus; L168-8 is the allowance of family carers.
 */
export type DelegationRow = {
  readonly regime: Regime;
  readonly on: readonly DelegationTarget[];
  readonly from: string;
};

/** A benefit that counts for nothing in the means of a household. */
export type ExcludedBenefit = {
  readonly code: BenefitCode;
  /** `always`; only when not paid monthly; only when tied to a period of leave or of suspended care. */
  readonly when: 'always' | 'not-monthly' | 'leave-or-suspension';
  /** First day on which the text excludes it. */
  readonly from: string;
};

/** For what a third party seizes a benefit within the monthly amount of the household, and from which day. */
export type SeizureRule = {
  readonly grounds: readonly SeizureGround[];
  readonly benefits: readonly BenefitCode[];
  readonly from: string;
};

/** Which threshold of the dated amounts says below what a debt is given up; there too, whether as a right or a duty. */
export type AbandonmentRow = {
  readonly scope: AbandonmentScope;
  readonly regimes: readonly Regime[];
  /** Absent: both. */
  readonly territory?: Territory;
  /** Absent: every benefit of the regimes. */
  readonly benefit?: string;
  /** Debts established before that day. */
  readonly to?: string;
  /** Articles that speak for a narrower case, and hold in its place. */
  readonly yieldsTo?: readonly string[];
};

/** How long a delay lasts, or who must say it. */
export type RuleLength =
  | { readonly days: number }
  | { readonly months: number }
  /** A number of months set by the office, where the text gives none. */
  | { readonly policy: 'mayottePaymentDelayMonths' }
  /** The text speaks of the delay without its length, or was not found. */
  | { readonly missing: string };

/** A delay that the article opens. Days are compared with the day of the fact that opens it: `[from, to[`. */
export type DelayRow = {
  readonly delay: Exclude<DelayName, 'time-bar'>;
  /** French, for operators. */
  readonly opensAt: string;
  readonly length: RuleLength;
  readonly authority: string;
  /** Absent: all. */
  readonly regimes?: readonly Regime[];
  /** Absent: both. */
  readonly territory?: Territory;
  /** Procedures under which it exists, `none` before any notification; absent: it does not depend on them. */
  readonly procedures?: readonly (Procedure | 'none')[];
  readonly from?: string;
  readonly to?: string;
  /** Articles that speak for a narrower case: where a row of theirs holds, this one does not. */
  readonly yieldsTo?: readonly string[];
};

/** Which procedure a notification received on the days of `[from, to[` opens. */
export type ProcedureRule = {
  readonly procedure: Procedure;
  readonly regimes: readonly Regime[];
  readonly territory: Territory;
  readonly from: string;
  readonly to: string | null;
  /** True between ordonnance 2019-765 and décret 2021-306, where the office must choose. */
  readonly needsTransition2020?: boolean;
  readonly authority: string;
};

/** What a recourse does to recovery. */
export type SuspensionRule = {
  readonly regimes: readonly Regime[];
  readonly territory: Territory;
  readonly recourses: readonly Recourse[];
  /** Which date is compared with `[from, to[`: reception of the notification, or the recourse itself. */
  readonly by: 'notification' | 'recourse';
  readonly from: string;
  readonly to: string | null;
  readonly effect: SuspensionEffect;
  /** The row holds only when the office applies the old procedure to 2020–2021. */
  readonly needsTransition2020?: boolean;
  readonly authority: readonly string[];
};

/** The time-bar of payments made on the days of `[from, to[`. */
export type TimeBarRow = {
  readonly regimes: readonly Regime[];
  readonly territories: readonly Territory[];
  readonly from: string | null;
  readonly to: string | null;
  readonly years: number;
  readonly authority: string;
  /** The text that keeps the time-bar open while another recovery makes this one impossible. */
  readonly impossibility: string | null;
  /** Payments from that day may be claimed for five years in case of fraud; null: all. Before, the text has no exception. */
  readonly fraudFrom: string | null;
  /** By which text a recorded-delivery letter interrupts; absent: CSS L133-4-6; null: the office says whether it does. */
  readonly letter?: string | null;
};
