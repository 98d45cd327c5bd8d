import { addDays, type CivilDate } from '../../engine/calendar/civil';
import { type BatchStatus, batchTaskOf } from '../../engine/intake/acts';
import type { Deviation } from '../../engine/intake/breaker';
import type { IntakePolicy } from '../../engine/intake/policy';
import { escalationOf } from '../../engine/lifecycle/escalation';
import type { OperatingOffice, Role } from '../../engine/lifecycle/types';
import type { PackName } from '../../law/pack';
import { canonical } from '../canonical';
import { LedgerError } from '../errors';
import type { Transaction } from '../transaction';
import type { BatchTask, LoadedBatch } from './types';

export interface BatchRecord {
  readonly id: string;
  readonly manifest: string;
  readonly parts: number;
  /** Lines of the file, blank ones included. */
  readonly total: number;
  readonly office: OperatingOffice;
  readonly policy: IntakePolicy<Role>;
  readonly pack: PackName;
  readonly receivedOn: CivilDate;
  readonly status: BatchStatus;
  readonly deviations: readonly Deviation[];
  readonly task: BatchTask | null;
}

interface StoredBatch {
  readonly id: string;
  readonly manifest: string;
  readonly parts: number;
  readonly lines: number;
  readonly office: OperatingOffice;
  readonly pack: PackName;
  readonly received_on: CivilDate;
  readonly status: BatchStatus;
  readonly deviations: readonly Deviation[];
  readonly task: string | null;
  readonly role: Role | null;
  readonly due: CivilDate | null;
  readonly opened_task_on: CivilDate | null;
  readonly escalated: boolean;
}

const BATCH = `select batch.id, batch.manifest, batch.parts, batch.lines, office.content as office, batch.pack,
    batch.received_on, batch.status, batch.deviations, batch.task, batch.role, batch.due, batch.opened_task_on, batch.escalated
  from intake_batch batch join office on office.hash = batch.office`;

function recordOf(row: StoredBatch): BatchRecord {
  const { office } = row;
  if (office.intake === undefined)
    throw new LedgerError('schema-mismatch', 'Un lot est enregistré sans les règles de sa prise.');
  return {
    id: row.id,
    manifest: row.manifest,
    parts: row.parts,
    total: row.lines,
    office,
    policy: office.intake,
    pack: row.pack,
    receivedOn: row.received_on,
    status: row.status,
    deviations: row.deviations,
    task: taskOf(row),
  };
}

function taskOf(row: StoredBatch): BatchTask | null {
  const { id, task, role, due, opened_task_on: openedOn, escalated } = row;
  if (task === null || role === null || due === null || openedOn === null) return null;
  const escalation = escalated ? escalationOf({ role, due }) : null;
  return { batch: id, task, role, due, openedOn, escalation };
}

/** Locks the batch until the end of the transaction. Throws `unknown-batch`. */
export async function lockBatch(tx: Transaction, id: string): Promise<BatchRecord> {
  const [row] = await tx.query<StoredBatch>(`${BATCH} where batch.id = $1 for update of batch`, [
    id,
  ]);
  if (row === undefined)
    throw new LedgerError(
      'unknown-batch',
      'Aucun lot ne porte cet identifiant : voyez « indu intake list ».',
    );
  return recordOf(row);
}

export async function readBatch(tx: Transaction, id: string): Promise<BatchRecord | null> {
  const [row] = await tx.query<StoredBatch>(`${BATCH} where batch.id = $1`, [id]);
  return row === undefined ? null : recordOf(row);
}

export async function waitingBatches(tx: Transaction): Promise<readonly BatchTask[]> {
  const rows = await tx.query<StoredBatch>(
    `${BATCH} where batch.task is not null order by batch.due, batch.id`,
  );
  return rows.flatMap((row) => taskOf(row) ?? []);
}

export const loadedOf = ({ status, policy, task }: BatchRecord): LoadedBatch => ({
  status,
  policy,
  toldOn: task === null || task.escalation !== null ? null : escalationOf(task).on,
});

export async function setStatus(tx: Transaction, id: string, status: BatchStatus): Promise<void> {
  await tx.query('update intake_batch set status = $2 where id = $1', [id, status]);
}

/** Moves a locked batch, with the person it now waits for; answers it as it has become. */
export async function moveBatch(
  tx: Transaction,
  batch: BatchRecord,
  to: {
    readonly status: BatchStatus;
    readonly on: CivilDate;
    readonly deviations: readonly Deviation[];
  },
): Promise<BatchRecord> {
  const waited = batchTaskOf(to.status, batch.policy);
  const task: BatchTask | null =
    waited === null
      ? null
      : {
          batch: batch.id,
          ...waited,
          due: addDays(to.on, batch.policy.answerWithinDays),
          openedOn: to.on,
          escalation: null,
        };
  await tx.query(
    `update intake_batch set status = $2, deviations = $3::text::jsonb, task = $4, role = $5, due = $6::date,
       opened_task_on = $7::date, escalated = false where id = $1`,
    [
      batch.id,
      to.status,
      canonical(to.deviations),
      task?.task ?? null,
      task?.role ?? null,
      task?.due ?? null,
      task?.openedOn ?? null,
    ],
  );
  return { ...batch, status: to.status, deviations: to.deviations, task };
}

/** Nobody answered in time: it is told on, once, like every task. */
export async function escalate(
  tx: Transaction,
  { batch: id, on }: { readonly batch: string; readonly on: CivilDate },
): Promise<LoadedBatch> {
  const batch = await lockBatch(tx, id);
  const { task } = batch;
  if (task === null || task.due >= on) return loadedOf(batch);
  await tx.query('update intake_batch set escalated = true where id = $1', [id]);
  return loadedOf({ ...batch, task: { ...task, escalation: escalationOf(task) } });
}

/** What nothing was opened from is forgotten: a file holds facts of people. */
export async function forgetContent(tx: Transaction, id: string): Promise<void> {
  await tx.query(
    'update intake_line set content = null, opening_on = case when opened then opening_on end where batch = $1',
    [id],
  );
}
