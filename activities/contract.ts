import type { ActOnDelegation, DelegationReceipt } from '../ledger/delegations/contract';
import type { DelegationRole, DelegationState } from '../engine/delegation/types';
import type { CivilDate, CivilMonth } from '../engine/calendar/civil';
import type { Command, LegalEvent, LetterKind, Transition } from '../engine/lifecycle/types';
import type {
  CloseAndAssess,
  Execution,
  FactReceipt,
  Instruction,
  LoadedDebt,
  LoadedDebtor,
  MonthFacts,
  MonthPlan,
  RecordFact,
  RefundOrder,
} from '../ledger/types';
import type { Regime } from '../law/terms';

/** Shapes of the record that workflows speak of: they see types of activities, never the ledger's code. */
export type {
  DelegationReceipt,
  Execution,
  FactReceipt,
  LoadedDebt,
  LoadedDebtor,
  MonthFacts,
  RefundOrder,
};

/** What one step of the decider asks of the record, in one activity. */
export interface DebtBatch {
  readonly debt: string;
  readonly on: CivilDate;
  readonly transitions: readonly Transition[];
  readonly commands: readonly Command[];
  /** `grant`: the law makes the debt collectible; `revoke`: it does no more. */
  readonly permit: 'grant' | 'revoke' | 'as-is';
  /** The epoch that the workflow last saw. */
  readonly epoch: number;
  readonly because: readonly string[];
}

export interface DebtBatchOutcome {
  readonly epoch: number;
  readonly permit: 'granted' | 'revoked' | 'stale' | 'as-is';
}

/** What a delegation's workflow knows: everything else stays in the record. */
export interface KnownDelegation {
  readonly role: DelegationRole;
  readonly state: DelegationState;
  readonly regime: Regime;
  /** The own debt, or the claim recovered for the other office. */
  readonly debt: string;
}

export interface DelegationRecordActivities {
  loadDelegation(id: string): Promise<KnownDelegation>;
  actOnDelegation(input: ActOnDelegation): Promise<DelegationReceipt>;
  /** A notice of the delegate becomes a fact of the debt. */
  applyNotice(input: { readonly id: string; readonly number: number }): Promise<void>;
  /** The other office did not answer within the bound: a person tells it by other means. */
  leaveNoticeToPerson(input: { readonly id: string; readonly on: CivilDate }): Promise<void>;
}

/** Effects on other offices: a task queue of their own. */
export interface OfficeActivities {
  askDelegate(id: string): Promise<void>;
  tellOffice(input: { readonly id: string; readonly number: number }): Promise<void>;
  notifyClosing(input: { readonly peer: string; readonly year: number }): Promise<void>;
}

/** Effects on the record: task queue of the ledger. */
export interface RecordActivities extends DelegationRecordActivities {
  loadDebt(id: string): Promise<LoadedDebt>;
  carryOut(batch: DebtBatch): Promise<DebtBatchOutcome>;
  recordFact(input: RecordFact): Promise<FactReceipt>;
  loadDebtor(id: string): Promise<LoadedDebtor>;
  closeAndAssess(input: CloseAndAssess): Promise<MonthPlan>;
  /** Of all who live by the real calendar; returns how many were told on, at most a page of them. */
  escalateOverdue(on: CivilDate): Promise<number>;
}

export interface DispatchLetter {
  readonly debt: string;
  readonly letter: LetterKind;
  /** The command's key: the letter's idempotency key. */
  readonly key: string;
  readonly on: CivilDate;
  readonly epoch: number;
}

export type DispatchOutcome =
  /** `facts`: what the dispatch is in law, recorded; empty for letters whose dispatch changes nothing. */
  | { readonly status: 'sent'; readonly facts: readonly LegalEvent[]; readonly epoch: number }
  | { readonly status: 'stale'; readonly epoch: number }
  | { readonly status: 'refused'; readonly message: string };

/** Effects by registered mail: task queue of the mail. */
export interface MailActivities {
  dispatchLetter(input: DispatchLetter): Promise<DispatchOutcome>;
}

export interface ReadMonth {
  readonly debtor: string;
  readonly month: CivilMonth;
  readonly on: CivilDate;
  readonly inFlight: readonly string[];
  /** False when only the executions are wanted. */
  readonly withFacts: boolean;
}

export interface MonthReading {
  readonly executions: readonly Execution[];
  readonly facts: MonthFacts | null;
}

/** Effects on the benefit system: its own task queue. */
export interface BenefitActivities {
  readMonth(input: ReadMonth): Promise<MonthReading>;
  instruct(input: {
    readonly instruction: Instruction;
    readonly on: CivilDate;
  }): Promise<Execution>;
  cancelInstruction(input: { readonly key: string; readonly on: CivilDate }): Promise<Execution>;
  sendRefund(input: { readonly order: RefundOrder; readonly on: CivilDate }): Promise<void>;
}
