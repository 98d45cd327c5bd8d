import type { ParameterStatus } from '../../law/pack';
import { type Citation, cited } from '../../law/article';
import type { BackPayPolicy, RetentionOptions } from './case';
import type { WhyNode } from './why';

export type RefusalCode =
  | 'no-parameter'
  | 'reconstructed-not-accepted'
  | 'no-legal-basis'
  | 'policy-missing'
  | 'undetermined-law';

/** The law, or what is known of it, gives no answer: why, and by which text. `message` is in French. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly message: string;
  readonly authority: readonly string[];
};

/** What was supposed in place of a fact, and must be told to the debtor. */
export type ToInform = 'deemed-housing' | 'deemed-income' | 'last-known-quarter';

/** Why the monthly amount applied is the one in force, or the one just computed. */
export type RecomputationReason =
  | 'first'
  | 'no-occasion'
  | 'below-a-fifth'
  | 'a-fifth-or-more'
  | 'fraud-increase'
  | 'no-rule-of-a-fifth';

export type RetentionRefusal = { readonly id: string; readonly refused: Refusal };

/** Amounts are decimal strings in euros, rounded half up where only shown. */
export type RetentionAnswer = {
  readonly id: string;
  readonly excludedBenefits: readonly string[];
  /** Null when the means of the household were not used: deemed income, cap of Mayotte. */
  readonly monthlyResources: string | null;
  readonly housingCost: string | null;
  readonly shares: string | null;
  readonly weightedIncome: string | null;
  /** `to` is the last day. */
  readonly scale: {
    readonly from: string;
    readonly to: string | null;
    readonly status: ParameterStatus;
  };
  /** What the scale gives, any increase for fraud included. */
  readonly computed: string;
  /** What is taken: never more than `payable` nor than what is outstanding. */
  readonly retention: string;
  readonly limitedBy: 'payable' | 'outstanding' | 'seizures' | null;
  /** Debts that receive something, oldest first. */
  readonly allocation: readonly { readonly debt: string; readonly amount: string }[];
  /** From which lines of benefits, when the case says what each can bear. */
  readonly takenFrom?: readonly {
    readonly benefit: string;
    readonly line: number;
    readonly debt: string;
    readonly amount: string;
  }[];
  /** The part of `retention` that is set off on back-pay, when there is one, and on which. */
  readonly setOff?: string;
  readonly setOffFrom?: readonly {
    readonly benefit: string;
    readonly period: string;
    readonly line: number;
    readonly debt: string;
    readonly amount: string;
  }[];
  readonly inform: readonly ToInform[];
  /** When the case says which amount is in force: the one that is applied, and why (D553-2). */
  readonly recomputation?: {
    readonly inForce: string | null;
    readonly applied: string;
    readonly reason: RecomputationReason;
    readonly authority: readonly string[];
  };
  readonly policy: RetentionPolicy;
  readonly why?: WhyNode;
};

export type RetentionPolicy = Pick<RetentionOptions, 'slices' | 'rounding'> & {
  readonly mayotteCapBase?: RetentionOptions['mayotteCapBase'];
  readonly backPay?: BackPayPolicy;
};

export const refuse = (
  code: RefusalCode,
  message: string,
  authority: readonly Citation[],
): Refusal => ({
  code,
  message,
  authority: authority.map(cited),
});

/** True for a refusal, false for the value that was asked. */
export function isRefusal<Value>(outcome: Value | Refusal): outcome is Refusal {
  return (
    typeof outcome === 'object' && outcome !== null && 'code' in outcome && 'authority' in outcome
  );
}
