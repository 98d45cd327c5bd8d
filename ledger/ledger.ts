import type { DelegationLedger } from './delegations/contract';
import type { CivilDate } from '../engine/calendar/civil';
import type { Escalation } from '../engine/lifecycle/escalation';
import type { Amount, DebtCase, LegalEvent, Phase, Posting, Role } from '../engine/lifecycle/types';
import type { IntakeLedger } from './intake/types';
import type {
  CloseAndAssess,
  DebtKind,
  Execution,
  FactReceipt,
  GrantOutcome,
  LedgerCheck,
  LegalCalendar,
  LetterRow,
  LoadedDebt,
  LoadedDebtor,
  MonthPlan,
  NewTask,
  OpenDebt,
  OpenTask,
  OutboxRow,
  PhaseChange,
  PostOutcome,
  RecordFact,
} from './types';

/**
 * The record. Every method is one database transaction, takes its legal date from its argument and
 * may be called again with the same key and the same content: the answer is the same and nothing is
 * done twice. The same key with another content is a conflict.
 */
export interface Ledger {
  /** Opens a debt: rows, journal opening, outbox row that starts its workflow. */
  openDebt(input: OpenDebt): Promise<{ readonly status: 'opened' | 'already-open' }>;
  loadDebt(id: string): Promise<LoadedDebt>;
  loadDebtor(id: string): Promise<LoadedDebtor>;

  recordFact(input: RecordFact): Promise<FactReceipt>;
  /** Keeps, for an officer to read, an act whose key was already used for another. */
  keepConflict(input: RecordFact): Promise<void>;
  /** Phase, due date and acts of a debt, for screens: a projection, written by the debt's workflow. */
  recordPhase(change: PhaseChange): Promise<void>;

  grantPermit(input: {
    readonly debt: string;
    readonly expectedEpoch: number;
    readonly on: CivilDate;
    readonly because: readonly string[];
    readonly key: string;
  }): Promise<GrantOutcome>;
  revokePermit(input: {
    readonly debt: string;
    readonly on: CivilDate;
    readonly because: readonly string[];
    readonly key: string;
  }): Promise<{ readonly epoch: number }>;

  postOutcome(input: PostOutcome): Promise<{ readonly balance: Amount }>;

  closeAndAssess(input: CloseAndAssess): Promise<MonthPlan>;
  /** Before PUT: re-checks that the instruction still stands; after: its answer. */
  instructionStands(key: string): Promise<boolean>;
  recordInstructionAnswer(execution: Execution): Promise<void>;
  recordRefundSent(key: string, on: CivilDate): Promise<void>;

  /**
   * Records the intent of a letter. For an adverse letter (demand, contrainte) it re-checks the
   * debt's epoch under the lock.
   */
  recordLetterIntent(
    letter: LetterRow,
    expectedEpoch: number | null,
  ): Promise<
    | { readonly status: 'recorded'; readonly balance: Amount }
    | { readonly status: 'stale'; readonly epoch: number }
  >;
  recordLetterSent(key: string, reference: string): Promise<void>;

  openTask(task: NewTask): Promise<void>;
  closeTask(input: {
    readonly debt: string;
    readonly task: string;
    readonly on: CivilDate;
  }): Promise<void>;
  /** The course of the debt tells a task on, once. */
  escalateTask(input: Escalation & { readonly debt: string; readonly task: string }): Promise<void>;
  /** Tells on what is late on that day: of one debtor, or of all who live by the real calendar. Returns how many. */
  escalateOverdue(input: {
    readonly debtor: string | null;
    readonly on: CivilDate;
  }): Promise<number>;
  /** A person says that a task is done. Throws `unknown-key`, or `conflict` when an act is what it waits for. */
  finishTask(input: {
    readonly debt: string;
    readonly key: string;
    readonly on: CivilDate;
    readonly author: string;
    readonly reason: string;
  }): Promise<void>;
  listTasks(filter: TaskFilter): Promise<TaskList>;

  /** Undelivered rows, the first of each recipient, oldest first. */
  pendingOutbox(limit: number): Promise<readonly OutboxRow[]>;
  markDelivered(id: number): Promise<void>;
  /** The recipient has ended: the calendar of the debt when the row starts its workflow again, else null. */
  reopening(id: number): Promise<LegalCalendar | null>;
  /** The recipient has ended: the row is set aside and a task is opened for a person. */
  markUndeliverable(id: number, reason: string): Promise<void>;
  undeliveredFor(recipients: readonly string[]): Promise<number>;
  /** Calls back after each commit that wrote an outbox row in this process. */
  onOutbox(listener: () => void): () => void;

  /** Files of debts that wait to be opened, or were. */
  readonly intake: IntakeLedger;

  listDebts(filter: DebtFilter): Promise<DebtList>;
  showDebt(id: string): Promise<DebtFile | null>;
  showMonth(debt: string, month: string): Promise<MonthFile | null>;
  figures(): Promise<Figures>;
  readonly delegations: DelegationLedger;
  check(): Promise<LedgerCheck>;
  close(): Promise<void>;
}

export interface DebtFilter {
  readonly phase?: Phase;
  readonly debtor?: string;
  readonly open?: 'open' | 'ended';
  /** Own debts unless said; `any`: the claims of other organisms too. */
  readonly kind?: 'own' | 'any';
  readonly limit?: number;
  readonly after?: string;
}

/** Which open tasks; `role` is that of the owner or of the one who was told that it is late. */
export interface TaskFilter {
  readonly role?: Role;
  readonly kind?: string;
  readonly debt?: string;
  /** Due on that day or before. */
  readonly due?: CivilDate;
  /** Only those that were told on. */
  readonly overdue?: boolean;
  readonly limit?: number;
  /** The last task of the page before. */
  readonly after?: { readonly due: CivilDate; readonly debt: string; readonly key: string };
}

export interface TaskList {
  readonly rows: readonly OpenTask[];
  readonly totals: { readonly open: number; readonly overdue: number };
}

export interface DebtRow {
  readonly id: string;
  readonly debtor: string;
  readonly regime: string;
  readonly benefit: string;
  readonly establishedOn: CivilDate;
  readonly phase: Phase;
  readonly phaseSince: CivilDate;
  readonly claimed: Amount;
  readonly outstanding: Amount;
  /** `on-behalf-of`: the claim of another organism. */
  readonly kind: DebtKind;
}

export interface DebtList {
  readonly rows: readonly DebtRow[];
  readonly totals: {
    readonly debts: number;
    readonly byPhase: Readonly<Record<string, number>>;
    readonly claimed: Amount;
    readonly outstanding: Amount;
  };
}

export interface DebtFile {
  readonly debt: DebtCase;
  readonly office: string;
  readonly row: DebtRow;
  readonly epoch: number;
  readonly permit: { readonly grantedOn: CivilDate; readonly because: readonly string[] } | null;
  readonly facts: readonly LegalEvent[];
  /** Acts that came under a key already used for another: without effect until a person has read them. */
  readonly conflicts: readonly LegalEvent[];
  readonly phases: readonly PhaseChange[];
  readonly journal: readonly {
    readonly number: number;
    readonly on: CivilDate;
    readonly posting: string;
    readonly amount: Amount;
    readonly authority: readonly string[];
  }[];
  readonly letters: readonly {
    readonly key: string;
    readonly letter: string;
    readonly on: CivilDate;
    readonly text: string;
  }[];
  readonly tasks: readonly OpenTask[];
}

/** Why an amount was taken in a month: the assessment with its why-tree. */
export interface MonthFile {
  readonly month: string;
  readonly assessment: string;
  readonly pack: string;
  readonly retention: Amount;
  readonly fromThisDebt: Amount;
  readonly answer: unknown;
}

/** Amounts of `report.json`, from the journal alone. */
export interface Figures {
  readonly debts: number;
  readonly byEnd: Readonly<Record<string, number>>;
  readonly byPhase: Readonly<Record<string, number>>;
  readonly open: number;
  readonly amounts: Readonly<Record<ReportAmount, Amount>>;
}

export type ReportAmount =
  | 'opened'
  | 'recoveredByRetention'
  | 'paid'
  | 'rectified'
  | 'remitted'
  | 'abandoned'
  | 'writtenOff'
  | 'timeBarred'
  | 'cancelled'
  | 'notClaimed'
  | 'acquired'
  | 'transferred'
  | 'recoveredByOther'
  | 'indemnityCancelled'
  | 'refunded'
  | 'outstanding';

export type JournalPosting =
  | Posting
  | 'opened'
  | 'retention'
  | 'set-off'
  | 'payment'
  | 'payment-returned'
  | 'to-be-refunded'
  | 'refunded'
  | 'entrusted'
  | 'paid-over'
  | 'handed-back';
