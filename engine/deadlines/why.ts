import type { DelayName, Procedure } from '../../law/terms';
import type { CivilDate } from '../calendar/civil';
import type { DelayLength } from '../calendar/delays';
import type { PolicyName } from '../lifecycle/types';
import type { FactKind } from './case';

/** What opened a delay: a fact, or the end of the delay to which it is chained. */
export type OpensBy =
  | { readonly fact: FactKind; readonly on: CivilDate }
  | { readonly delay: DelayName; readonly expired: CivilDate };

/** A choice of the office on which an answer rests. */
export interface PolicyUsed {
  readonly name: PolicyName;
  readonly value: string | number;
}

/** How a delay was counted, but for the time-bars. */
export interface DelayWhy {
  readonly opensBy: OpensBy;
  /** By the text alone, without what distance adds. */
  readonly length: DelayLength;
  /** Null when the text does not depend on it. */
  readonly procedure: Procedure | null;
  /** Its end by its length, and what distance adds, before any move to a working day. */
  readonly counted: CivilDate;
  /** The working day to which the end was moved (CPC 642), or null. */
  readonly movedTo: CivilDate | null;
  readonly distance?: { readonly months: number; readonly authority: string };
  readonly policies?: readonly PolicyUsed[];
  readonly authority: readonly string[];
}

/** An act that started the time-bar of a payment again. */
export interface Interrupted {
  /** The act is its own proof: the advice of reception, the acknowledgement, the act of enforcement. */
  readonly fact: FactKind;
  readonly on: CivilDate;
  /** The day from which the years run again. */
  readonly from: CivilDate;
  readonly authority: string;
  readonly policy?: PolicyUsed;
}

/** How a time-bar was counted. */
export interface TimeBarWhy {
  readonly opensBy: { readonly fact: FactKind; readonly on: CivilDate };
  readonly payment: { readonly line: string; readonly on: CivilDate };
  readonly years: number;
  /** Its end by the years alone. */
  readonly counted: CivilDate;
  /** Twenty years after the payment, or the later end of an act of execution, when it comes first (C. civ. 2232). */
  readonly cappedTo: CivilDate | null;
  /** In their order; the last one started this period. */
  readonly interruptions: readonly Interrupted[];
  readonly authority: readonly string[];
}

/** A claim or a plan that holds retention back. */
export interface Blocking {
  readonly fact: FactKind;
  readonly on: CivilDate;
  /** Empty when nothing is left to retain because the debtor won. */
  readonly authority: readonly string[];
}

/** A claim that no longer holds retention back, and the first day on which it does not. */
export interface HeldUntil extends Blocking {
  readonly from: CivilDate;
  /** The delay of the next recourse, when the office waits for it. */
  readonly delay?: Awaited;
  readonly policies?: readonly PolicyUsed[];
}

/** A delay of the answer. */
export interface Awaited {
  readonly name: DelayName;
  readonly expires: CivilDate;
}

/** What `retentionFrom` rests on: the latest of its dates decides. */
export interface RetentionWhy {
  /** Retention waits for the day after the last of them. */
  readonly waitsFor: readonly Awaited[];
  /** Null before any notification too. */
  readonly blockedBy: Blocking | null;
  readonly heldUntil?: HeldUntil;
  /** What `contrainteFrom` rests on; absent without a demand. */
  readonly contrainte?: ContrainteWhy;
}

/** What `contrainteFrom` rests on: the month of the demand, then what held it back. */
export interface ContrainteWhy {
  /** The month without effect. */
  readonly waitsFor: Awaited;
  /** The claim or the plan that forbids it; null when none does. */
  readonly blockedBy: Blocking | null;
  readonly heldUntil?: HeldUntil;
  readonly authority: readonly string[];
}
