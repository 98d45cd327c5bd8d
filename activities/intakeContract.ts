import type { CivilDate } from '../engine/calendar/civil';
import type { BatchStatus } from '../engine/intake/acts';
import type { BatchActReceipt, LoadedBatch, RecordBatchAct } from '../ledger/intake/types';

/** Shapes of the record of which the workflow of a batch speaks. */
export type { BatchActReceipt, LoadedBatch };

export interface OnBatch {
  readonly batch: string;
  /** Legal today of the batch's workflow. */
  readonly on: CivilDate;
}

/** How far the opening has come: `next` is the day before which nothing more may be opened. */
export interface OpeningProgress {
  readonly status: BatchStatus;
  readonly next: CivilDate | null;
}

/** Effects on the record of files of debts. */
export interface IntakeActivities {
  loadBatch(batch: string): Promise<LoadedBatch>;
  /** Judges the next lines; the status changes when the last one is judged. */
  examineBatch(input: OnBatch): Promise<LoadedBatch>;
  recordBatchAct(input: RecordBatchAct): Promise<BatchActReceipt>;
  escalateBatch(input: OnBatch): Promise<LoadedBatch>;
  /** Opens the next debts. */
  openBatch(input: OnBatch): Promise<OpeningProgress>;
}
