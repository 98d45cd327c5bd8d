import type { PackName } from '../law/pack';
import type { CivilDate, CivilMonth } from '../engine/calendar/civil';
import type {
  Amount,
  DebtCase,
  LegalEvent,
  OperatingOffice,
  Phase,
  Posting,
  Role,
} from '../engine/lifecycle/types';
import type { Escalation } from '../engine/lifecycle/escalation';
import type { RetentionRule } from '../engine/retention/assessHousehold';
import type { SeizureGround, Territory } from '../law/terms';
import type { LegalCalendar, OutboxMessage, OutboxRow, RefundOrder } from '../messages/outbox';

export type { LegalCalendar, OutboxMessage, OutboxRow, RefundOrder };

/** Ours, or the claim of another organism that is recovered here for it (CSS D133-2-3). */
export type DebtKind = 'own' | 'on-behalf-of';

export interface OpenDebt {
  readonly debt: DebtCase;
  readonly office: OperatingOffice;
  readonly calendar: LegalCalendar;
  readonly pack: PackName;
  /** Who asked, as an opaque id. */
  readonly author: string;
}

/** All that a debt's workflow needs to begin or to begin again. */
export interface LoadedDebt {
  readonly debt: DebtCase;
  readonly office: OperatingOffice;
  readonly calendar: LegalCalendar;
  readonly pack: PackName;
  readonly epoch: number;
  readonly balance: Amount;
  readonly facts: readonly LegalEvent[];
  /** Highest outbox number already given to this debt's workflow. */
  readonly delivered: number;
  /** Of a debt that has ended: a fact that came since starts its life again. */
  readonly lived: LivedDebt | null;
}

/** Where a debt that has ended stands in the record: its last phase, and all that was given out for it. */
export interface LivedDebt {
  readonly on: CivilDate;
  readonly phase: Phase;
  /** Sums that its workflow posted and has not taken back, as they were booked. */
  readonly posted: readonly {
    readonly key: string;
    readonly posting: Posting;
    readonly amount: Amount;
  }[];
  /** Keys of every entry and letter. */
  readonly issued: readonly string[];
  readonly tasks: readonly {
    readonly key: string;
    readonly task: string;
    readonly open: boolean;
  }[];
}

/** A fact to be recorded: an act of the debtor, the mail, a court, an officer or the workflow. */
export interface RecordFact {
  readonly debt: string;
  readonly event: LegalEvent;
  /** Idempotency key, already hashed when it comes from a client. Unique per debt. */
  readonly key: string;
  readonly author: string;
  /** Legal day on which it is recorded (the debt's own today), never before `event.on` minus nothing. */
  readonly recordedOn: CivilDate;
  /**
   * For acts of the organism: the epoch that the workflow last saw. When the row's is higher the
   * answer is `stale` and nothing is written.
   */
  readonly expectedEpoch?: number;
  /** False when the workflow records its own fact and applies it itself: then no outbox row. */
  readonly deliver: boolean;
}

/** What is answered of a fact that is on file. */
export interface ReceivedFact {
  readonly epoch: number;
  readonly balance: Amount;
  /** `none`: recorded, but without effect in law (late, inadmissible); `authority` says why. */
  readonly effect: 'suspends' | 'undetermined' | 'applies' | 'none';
  readonly authority: readonly string[];
  /** French, for the operator. */
  readonly message: string;
  /** Sums given back because a retention fell on a day on which it was not lawful. */
  readonly toRefund: Amount;
  /** The event as recorded, with its key and balance. */
  readonly event: LegalEvent;
}

export type FactReceipt =
  | ({ readonly status: 'recorded' | 'duplicate' } & ReceivedFact)
  | { readonly status: 'stale'; readonly epoch: number }
  | { readonly status: 'conflict' }
  | { readonly status: 'refused'; readonly authority: readonly string[]; readonly message: string };

export type GrantOutcome =
  | {
      readonly status: 'granted';
      readonly permit: string;
      readonly epoch: number;
      readonly balance: Amount;
    }
  | { readonly status: 'stale'; readonly epoch: number };

export interface HouseholdSituation {
  readonly household: {
    readonly couple: boolean;
    readonly dependentChildren: number;
    /** Persons at charge whom the debtor justified (R3252-3); absent: none. */
    readonly dependants?: number;
  };
  readonly resources: {
    readonly kind: 'quarter' | 'year' | 'unknown';
    readonly amount?: Amount;
    readonly maintenancePaid?: Amount;
    readonly lastKnownQuarter?: { readonly amount: Amount; readonly maintenancePaid?: Amount };
    readonly monthsUnknown?: number;
  };
  readonly benefits: readonly {
    readonly code: string;
    readonly amount: Amount;
    readonly monthly?: boolean;
    readonly leaveOrSuspension?: boolean;
    readonly payee?: 'debtor' | 'third-party';
  }[];
  readonly housing:
    | { readonly kind: 'proved'; readonly monthly: Amount }
    | { readonly kind: 'unknown' };
  /** What third parties who have seized benefits take this month. */
  readonly seizures?: readonly {
    readonly benefit: string;
    readonly ground: SeizureGround | 'seizure' | 'direct-payment';
    readonly amount: Amount;
  }[];
  readonly backPay?: readonly (BackPayLine & { readonly payee?: 'debtor' | 'third-party' })[];
}

/** A benefit of an earlier month, paid this month. */
export interface BackPayLine {
  readonly benefit: string;
  readonly period: CivilMonth;
  readonly amount: Amount;
}

/** What the benefit system answered for a month. */
export interface MonthFacts extends HouseholdSituation {
  readonly payable: Amount;
}

export type Execution =
  | {
      readonly key: string;
      readonly status: 'executed';
      readonly amount: Amount;
      readonly on: CivilDate;
    }
  | { readonly key: string; readonly status: 'rejected'; readonly reason: string }
  | { readonly key: string; readonly status: 'accepted' | 'unknown' | 'cancelled' };

export interface CloseAndAssess {
  readonly debtor: string;
  readonly month: CivilMonth;
  readonly revision: number;
  /** Legal today of the debtor's workflow. */
  readonly on: CivilDate;
  readonly pack: PackName;
  /** What the payer answered on the instructions in flight. */
  readonly executions: readonly Execution[];
  /** Null when nothing is to be assessed this time (only executions are booked). */
  readonly facts: MonthFacts | null;
}

export interface Instruction {
  /** `<debtor>:<month>:retention:<revision>`, or `set-off` in the place of `retention`. */
  readonly key: string;
  readonly debtor: string;
  readonly month: CivilMonth;
  readonly amount: Amount;
  /** Of a set-off: on what it is taken. A retention is taken on the benefits of the month. */
  readonly backPay?: readonly BackPayLine[];
  /** When its debts follow several rules: what each rule takes on the benefits that are its own. */
  readonly byRule?: readonly { readonly rule: RetentionRule; readonly amount: Amount }[];
}

export interface MonthPlan {
  /** What to instruct now; null when nothing may or can be retained this month. */
  readonly instruction: Instruction | null;
  /** What of the month's retention is taken on back-pay, under the same ceiling; null when nothing is. */
  readonly setOff: Instruction | null;
  readonly refunds: readonly RefundOrder[];
  /** Instructions not known to be executed, to be read back later. */
  readonly inFlight: readonly string[];
  /** Debts of the debtor with a permit and something outstanding. */
  readonly collectible: number;
  /** Debts of the debtor that have not ended. */
  readonly open: number;
  readonly assessment: string | null;
  readonly refused: { readonly code: string; readonly message: string } | null;
}

/** What a debtor's workflow needs to begin, or to begin again. */
export interface LoadedDebtor {
  readonly debtor: string;
  readonly office: OperatingOffice;
  readonly calendar: LegalCalendar;
  readonly pack: PackName;
  readonly territory: Territory;
  readonly inFlight: readonly string[];
  readonly refunds: readonly RefundOrder[];
  readonly collectible: number;
  readonly open: number;
  /** Last month for which an instruction was decided, and its revision. */
  readonly lastMonth: CivilMonth | null;
  readonly lastRevision: number;
  readonly delivered: number;
}

export interface NewTask {
  readonly key: string;
  readonly debt: string;
  readonly task: string;
  readonly role: Role;
  readonly due: CivilDate;
  readonly openedOn: CivilDate;
  readonly because: readonly string[];
  /** `act`: closed by the course of the debt when the act is recorded; `hand`: its owner says that it is done. */
  readonly doneBy: 'act' | 'hand';
}

export interface OpenTask extends NewTask {
  /** Null while the due date has not passed. */
  readonly escalation: Escalation | null;
}

export interface PostOutcome {
  readonly debt: string;
  readonly key: string;
  readonly posting: Posting;
  readonly amount: Amount;
  readonly on: CivilDate;
  readonly because: readonly string[];
  readonly author: string;
}

export interface PhaseChange {
  readonly debt: string;
  readonly phase: Phase;
  readonly on: CivilDate;
  readonly by: string;
  readonly because: readonly string[];
}

export interface LetterRow {
  /** Idempotency key of the dispatch. */
  readonly key: string;
  readonly debt: string;
  readonly letter: string;
  readonly on: CivilDate;
  readonly text: string;
  readonly data: unknown;
}

export interface LedgerCheck {
  readonly holds: boolean;
  readonly entries: number;
  readonly debts: number;
  readonly identity: {
    readonly opening: Amount;
    readonly new: Amount;
    readonly out: Amount;
    readonly closing: Amount;
  };
  /** Each with its name: chain, identity, no debt below zero, one retention a month per household, none without a permit. */
  readonly invariants: readonly { readonly name: string; readonly holds: boolean }[];
  /** The first entry that breaks the chain or the identity. */
  readonly broken: {
    readonly debt: string;
    readonly entry: number;
    readonly reason: string;
  } | null;
}
