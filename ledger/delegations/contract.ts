import type { CivilDate } from '../../engine/calendar/civil';
import type { DelegationRefusal } from '../../engine/delegation/rules';
import type { DelegateYear, DelegatingYear } from '../../engine/delegation/statement';
import type {
  DelegationAct,
  DelegationNotice,
  DelegationRequest,
  DelegationRole,
  DelegationState,
} from '../../engine/delegation/types';
import type { OperatingOffice } from '../../engine/lifecycle/types';
import type { Cents } from '../../engine/money/cents';
import type { PackName } from '../../law/pack';
import type { LegalCalendar } from '../../messages/outbox';

export interface DelegationRow {
  readonly id: string;
  readonly role: DelegationRole;
  readonly debt: string;
  /** Id of the other office. */
  readonly peer: string;
  /** The id that the delegating office chose. */
  readonly reference: string;
  readonly state: DelegationState;
  readonly reached: boolean;
  readonly request: DelegationRequest;
  readonly inputHash: string;
  readonly requestedOn: CivilDate;
  readonly agreedOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
  readonly collects: boolean | null;
  readonly owed: Cents | null;
  readonly recovered: Cents | null;
  readonly sent: number;
  readonly received: number;
}

export interface DelegationFilter {
  readonly role?: DelegationRole;
  readonly state?: DelegationState;
  readonly peer?: string;
}

export interface StoredNotice {
  readonly direction: 'sent' | 'received';
  readonly number: number;
  readonly notice: DelegationNotice;
  readonly acknowledged: boolean;
}

export interface ReceiveRequest {
  readonly request: DelegationRequest;
  /** The office that received it. */
  readonly office: OperatingOffice;
  readonly calendar: LegalCalendar;
  readonly pack: PackName;
}

export interface Held {
  readonly status: 'recorded' | 'duplicate';
  /** The id under which this office keeps it. */
  readonly id: string;
}

export interface ReceiveNotice {
  /** The office that tells, as its token says. */
  readonly peer: string;
  /** The id that the delegating office chose. */
  readonly reference: string;
  readonly number: number;
  readonly notice: DelegationNotice;
}

export interface ActOnDelegation {
  readonly id: string;
  /** Idempotency key, already hashed. */
  readonly key: string;
  readonly author: string;
  readonly act: DelegationAct;
}

export type DelegationReceipt =
  | { readonly status: 'recorded' | 'duplicate' }
  | { readonly status: 'conflict' }
  | ({ readonly status: 'refused' } & DelegationRefusal);

/** What a delegate notifies to a delegating office at the close of a year (D133-2-3 4° e). */
export interface ClosingContent {
  readonly year: number;
  readonly on: CivilDate;
  /** On claims still to be recovered, over the year. */
  readonly recovered: string;
  readonly lines: readonly { readonly id: string; readonly recovered: string }[];
}

/** A delegation with what it has come to. */
export interface DelegationFile {
  readonly row: DelegationRow;
  readonly notices: readonly StoredNotice[];
  /** Delegate: still to be recovered, and held for the other office. Delegating: what the debt still owes. */
  readonly outstanding: string;
  readonly held: string;
}

/** The record of delegations between organisms (CSS D133-2-3). Each method is one transaction and may be called again. */
export interface DelegationLedger {
  receiveRequest(input: ReceiveRequest): Promise<Held>;
  receiveNotice(input: ReceiveNotice): Promise<Held>;
  act(input: ActOnDelegation): Promise<DelegationReceipt>;
  list(filter: DelegationFilter): Promise<readonly DelegationRow[]>;
  show(id: string): Promise<DelegationFile | null>;
  load(id: string): Promise<DelegationRow>;
  /** The last delegation of a debt or of a claim. */
  ofDebt(debt: string): Promise<DelegationRow | null>;
  notice(id: string, direction: 'sent' | 'received', number: number): Promise<DelegationNotice>;
  /** The other office holds the request, or the notice of that number. */
  acknowledge(id: string, what: 'request' | number): Promise<void>;
  /** The other office is not one that this system reaches: a person asks it. */
  leaveToPerson(id: string): Promise<void>;
  /** What the exchange itself cannot settle: a person looks. */
  askPerson(id: string, on: CivilDate, task: DelegationTask): Promise<void>;
  /** Takes the claim back when its own debt no longer allows the delegation. */
  takeBack(id: string, on: CivilDate, reason: string): Promise<void>;
  statement(year: number): Promise<{
    readonly delegating: readonly DelegatingYear[];
    readonly delegate: readonly DelegateYear[];
  }>;
  /** The offices to which the sums of that year are notified. */
  closeYear(input: { readonly year: number; readonly on: CivilDate }): Promise<readonly string[]>;
  receiveClosing(peer: string, content: ClosingContent): Promise<void>;
  closing(peer: string, year: number): Promise<ClosingContent>;
  acknowledgeClosing(peer: string, year: number): Promise<void>;
}

/** What the exchange cannot settle by itself. */
export type DelegationTask =
  | 'account-for-delegated-sums'
  | 'clear-up-delegation'
  | 'tell-other-organism';
