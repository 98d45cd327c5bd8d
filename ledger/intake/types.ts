import type { CivilDate } from '../../engine/calendar/civil';
import type { BatchAct, BatchActName, BatchStatus } from '../../engine/intake/acts';
import type { Deviation } from '../../engine/intake/breaker';
import type { LineVerdict } from '../../engine/intake/examine';
import type { IntakePolicy } from '../../engine/intake/policy';
import type { LineIdentity, Repeat } from '../../engine/intake/repeats';
import type { Escalation } from '../../engine/lifecycle/escalation';
import type { Amount, DebtCase, OperatingOffice, Role } from '../../engine/lifecycle/types';
import type { PackName } from '../../law/pack';

export interface BeginBatch {
  readonly batch: string;
  /** Hash of the hashes of the parts, in their order. */
  readonly manifest: string;
  readonly parts: number;
  readonly lines: number;
  readonly office: OperatingOffice;
  readonly pack: PackName;
  readonly on: CivilDate;
  readonly author: string;
}

export interface BatchReceipt {
  readonly batch: string;
  readonly status: BatchStatus;
  /** Numbers of the parts that are still to come, from 1. */
  readonly missing: readonly number[];
}

/** One line of a file, as it was read at the door. */
export type TakenLine = { readonly line: number } & (
  | { readonly blank: true }
  | {
      readonly fault: { readonly path: string; readonly message: string };
      readonly id: string | null;
    }
  | { readonly debt: DebtCase; readonly situation: unknown; readonly events: number }
);

export interface TakePart {
  readonly batch: string;
  readonly number: number;
  readonly hash: string;
  readonly firstLine: number;
  readonly lines: readonly TakenLine[];
}

/** What the workflow of a batch needs. */
export interface LoadedBatch {
  readonly status: BatchStatus;
  readonly policy: IntakePolicy<Role>;
  /** The day on which its wait on a person is told on; null when it is not to be. */
  readonly toldOn: CivilDate | null;
}

/** A line with what judges it. */
export interface StoredLine extends LineIdentity {
  readonly line: number;
  readonly debt: DebtCase;
}

export interface LinesToJudge {
  readonly office: OperatingOffice;
  readonly pack: PackName;
  readonly lines: readonly StoredLine[];
}

export type JudgedLine = { readonly line: number } & (
  | LineVerdict
  | ({ readonly verdict: 'repeat' } & Repeat)
);

export type Reservation =
  /** These lines are to be opened now. */
  | ({ readonly status: 'opening' } & LinesToJudge)
  /** The day's letters are spent: nothing more before that day. */
  | { readonly status: 'tomorrow'; readonly on: CivilDate }
  /** Nothing is left to open, or a person stopped it. */
  | { readonly status: 'over'; readonly batch: BatchStatus };

export interface RecordBatchAct extends BatchAct {
  readonly batch: string;
  readonly key: string;
  readonly on: CivilDate;
  readonly author: string;
}

export type BatchActReceipt =
  | { readonly status: 'recorded' | 'duplicate'; readonly batch: LoadedBatch }
  | { readonly status: 'refused'; readonly message: string; readonly batch: LoadedBatch }
  | { readonly status: 'conflict'; readonly batch: LoadedBatch };

export interface Tally {
  readonly debts: number;
  readonly amount: Amount;
}

/** What would happen, or has happened, of a batch. */
export interface BatchFile {
  readonly batch: string;
  readonly status: BatchStatus;
  readonly receivedOn: CivilDate;
  readonly lines: number;
  /** Lines that carry events of a simulation, which are not taken in. */
  readonly linesWithEvents: number;
  /** To be opened, opened included. */
  readonly toOpen: Tally;
  readonly opened: Tally;
  readonly byRegime: Readonly<Record<string, Tally>>;
  readonly byCause: Readonly<Record<string, Tally>>;
  readonly byProcedure: Readonly<Record<string, Tally>>;
  /** Debts that end on the day they are opened, without a letter. */
  readonly endingAtOnce: Readonly<Record<string, Tally>>;
  /** Lines left out, by reason. */
  readonly leftOut: Readonly<Record<string, Tally>>;
  /** Lines that cannot be read. */
  readonly faults: number;
  /** First letters, by the day on which they left, or would leave if it were confirmed on `asOf`. */
  readonly letters: readonly { readonly on: CivilDate; readonly letters: number }[];
  readonly deviations: readonly Deviation[];
  readonly waits: BatchTask | null;
  readonly acts: readonly {
    readonly act: BatchActName;
    readonly by: Role;
    readonly on: CivilDate;
    readonly reason: string | null;
  }[];
}

/** A person whom a batch waits for. */
export interface BatchTask {
  readonly batch: string;
  readonly task: string;
  readonly role: Role;
  readonly due: CivilDate;
  readonly openedOn: CivilDate;
  /** Who was told that it is late; null while it is not. */
  readonly escalation: Escalation | null;
}

/** A line that was left out, or that cannot be read. */
export interface LeftLine {
  readonly line: number;
  readonly debt: string | null;
  readonly code: string;
  /** Where in the line, when it cannot be read. */
  readonly path: string | null;
  readonly message: string;
  readonly authority: readonly string[];
}

export interface BatchRow {
  readonly batch: string;
  readonly status: BatchStatus;
  readonly receivedOn: CivilDate;
  readonly lines: number;
}

/** Files of debts: the part of the record that no debt owns yet. Each method is one transaction. */
export interface IntakeLedger {
  begin(input: BeginBatch): Promise<BatchReceipt>;
  takePart(input: TakePart): Promise<BatchReceipt>;
  /** When every part is there: marks repeats and starts the workflow. */
  complete(batch: string): Promise<BatchReceipt>;
  load(batch: string): Promise<LoadedBatch>;

  linesToExamine(batch: string, limit: number): Promise<LinesToJudge>;
  /** Identities of the debts of these debtors and of these identifiers that are in the journal. */
  known(lines: readonly StoredLine[], except: string | null): Promise<readonly LineIdentity[]>;
  keepVerdicts(batch: string, lines: readonly JudgedLine[]): Promise<void>;
  closeExamination(input: { readonly batch: string; readonly on: CivilDate }): Promise<LoadedBatch>;

  act(input: RecordBatchAct): Promise<BatchActReceipt>;
  escalate(input: { readonly batch: string; readonly on: CivilDate }): Promise<LoadedBatch>;

  reserve(input: {
    readonly batch: string;
    readonly on: CivilDate;
    readonly limit: number;
  }): Promise<Reservation>;
  markOpened(batch: string, line: number): Promise<void>;

  file(batch: string, asOf: CivilDate): Promise<BatchFile | null>;
  leftLines(batch: string, after: number, limit: number): Promise<readonly LeftLine[]>;
  list(): Promise<readonly BatchRow[]>;
  tasks(): Promise<readonly BatchTask[]>;
}
