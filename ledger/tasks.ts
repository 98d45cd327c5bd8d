import type { CivilDate } from '../engine/calendar/civil';
import { escalationOf, type Escalation } from '../engine/lifecycle/escalation';
import type { Role } from '../engine/lifecycle/types';
import { LedgerError } from './errors';
import type { TaskFilter, TaskList } from './ledger';
import type { SqlParameter } from './sql/database';
import type { Transaction } from './transaction';
import type { NewTask, OpenTask } from './types';

/** Work that a person owes to a debt. The same key again changes nothing. */
export async function openTask(tx: Transaction, task: NewTask): Promise<void> {
  await tx.query(
    `insert into task (debt, key, task, role, due, opened_on, because, done_by)
     values ($1, $2, $3, $4, $5::date, $6::date, $7::text[], $8) on conflict (debt, key) do nothing`,
    [task.debt, task.key, task.task, task.role, task.due, task.openedOn, task.because, task.doneBy],
  );
}

/** Closes what the course of the debt waits for no more; what a person must say done stays. */
export async function closeTask(
  tx: Transaction,
  { debt, task, on }: { readonly debt: string; readonly task: string; readonly on: CivilDate },
): Promise<void> {
  await tx.query(
    `update task set closed_on = $3::date
     where debt = $1 and task = $2 and done_by = 'act' and closed_on is null`,
    [debt, task, on],
  );
}

/** A task is told on once: later calls change nothing. */
export async function escalateTask(
  tx: Transaction,
  { debt, task, to, on, due }: Escalation & { readonly debt: string; readonly task: string },
): Promise<void> {
  await tx.query(
    `update task set escalated_to = $3, escalated_on = $4::date, escalated_due = $5::date
     where debt = $1 and task = $2 and done_by = 'act' and closed_on is null and escalated_on is null`,
    [debt, task, to, on, due],
  );
}

const AT_ONCE = 500;

/**
 * Tells on what nobody did in time, whether or not the debt has ended: of one debtor, or of all who live by
 * the calendar of this day. Those that the course of a debt has told on are left as they are.
 * Returns how many were told on.
 */
export async function escalateOverdue(
  tx: Transaction,
  { debtor, on }: { readonly debtor: string | null; readonly on: CivilDate },
): Promise<number> {
  const late = await tx.query<{ debt: string; key: string; role: Role; due: CivilDate }>(
    `select task.debt, task.key, task.role, task.due from task join debt on debt.id = task.debt
     where task.closed_on is null and task.escalated_on is null and task.due < $1::date
       and case when $2::text is null then debt.calendar_offset = 0 else debt.debtor = $2 end
     order by task.due, task.debt, task.key limit ${AT_ONCE} for update of task`,
    [on, debtor],
  );
  for (const task of late) {
    const told = escalationOf(task);
    await tx.query(
      `update task set escalated_to = $3, escalated_on = $4::date, escalated_due = $5::date where debt = $1 and key = $2`,
      [task.debt, task.key, told.to, told.on, told.due],
    );
  }
  return late.length;
}

/**
 * A person says that a task is done. Throws `unknown-key` when the debt has no such task, `conflict` when what
 * it waits for is an act, or when it is closed already with another reason.
 */
export async function finishTask(
  tx: Transaction,
  done: {
    readonly debt: string;
    readonly key: string;
    readonly on: CivilDate;
    readonly author: string;
    readonly reason: string;
  },
): Promise<void> {
  const [row] = await tx.query<{
    done_by: NewTask['doneBy'];
    closed_on: CivilDate | null;
    closed_because: string | null;
  }>(
    'select done_by, closed_on, closed_because from task where debt = $1 and key = $2 for update',
    [done.debt, done.key],
  );
  if (row === undefined)
    throw new LedgerError(
      'unknown-key',
      'Cet indu n’a pas cette tâche : « indu tasks » les donne.',
    );
  if (row.closed_on !== null) {
    if (row.closed_because === done.reason) return;
    throw new LedgerError('conflict', 'Cette tâche est déjà close : il n’y a plus rien à en dire.');
  }
  if (row.done_by === 'act')
    throw new LedgerError(
      'conflict',
      'Cette tâche attend un acte sur l’indu : elle se ferme quand cet acte est enregistré (« indu debt show » dit lesquels sont ouverts).',
    );
  await tx.query(
    `update task set closed_on = $3::date, closed_by = $4, closed_because = $5 where debt = $1 and key = $2`,
    [done.debt, done.key, done.on, done.author, done.reason],
  );
}

interface StoredTask {
  readonly debt: string;
  readonly key: string;
  readonly task: string;
  readonly role: Role;
  readonly due: CivilDate;
  readonly opened_on: CivilDate;
  readonly because: readonly string[];
  readonly done_by: NewTask['doneBy'];
  readonly escalated_to: Role | null;
  readonly escalated_on: CivilDate | null;
  readonly escalated_due: CivilDate | null;
}

const TASK = `select debt, key, task, role, due, opened_on, because, done_by, escalated_to, escalated_on, escalated_due from task`;

function taskOf(row: StoredTask): OpenTask {
  const { debt, key, task, role, due, because } = row;
  const { escalated_to: to, escalated_on: on, escalated_due: until } = row;
  const escalation = to === null || on === null || until === null ? null : { to, on, due: until };
  const { opened_on: openedOn, done_by: doneBy } = row;
  return { debt, key, task, role, due, openedOn, because, doneBy, escalation };
}

export async function openTasksOf(tx: Transaction, debt: string): Promise<readonly OpenTask[]> {
  const rows = await tx.query<StoredTask>(
    `${TASK} where debt = $1 and closed_on is null order by due, key`,
    [debt],
  );
  return rows.map(taskOf);
}

/** Rows of one page when the caller names no limit, and the most that one page holds. */
const PAGE = 100;
const LARGEST_PAGE = 1_000;

/** A page of open tasks, soonest due first, and the counts of all that the filter keeps. */
export async function listTasks(tx: Transaction, filter: TaskFilter): Promise<TaskList> {
  const { text, parameters } = conditionOf(filter);
  const { after } = filter;
  const limit = Math.min(Math.max(filter.limit ?? PAGE, 1), LARGEST_PAGE);
  const paged = [...parameters];
  const next = (value: SqlParameter): string => `$${paged.push(value)}`;
  const from =
    after === undefined
      ? 'true'
      : `(due, debt, key) > (${next(after.due)}::date, ${next(after.debt)}, ${next(after.key)})`;
  const rows = await tx.query<StoredTask>(
    `${TASK} where ${text} and ${from} order by due, debt, key limit ${next(limit)}`,
    paged,
  );
  const [totals] = await tx.query<{ open: bigint; overdue: bigint }>(
    `select count(*) as open, count(escalated_on) as overdue from task where ${text}`,
    parameters,
  );
  return {
    rows: rows.map(taskOf),
    totals: { open: Number(totals?.open ?? 0n), overdue: Number(totals?.overdue ?? 0n) },
  };
}

function conditionOf(filter: TaskFilter): {
  readonly text: string;
  readonly parameters: readonly SqlParameter[];
} {
  const parameters: SqlParameter[] = [];
  const given = (value: SqlParameter): string => `$${parameters.push(value)}`;
  const texts = ['closed_on is null'];
  if (filter.role !== undefined) {
    const role = given(filter.role);
    texts.push(`(role = ${role} or escalated_to = ${role})`);
  }
  if (filter.kind !== undefined) texts.push(`task = ${given(filter.kind)}`);
  if (filter.debt !== undefined) texts.push(`debt = ${given(filter.debt)}`);
  if (filter.due !== undefined) texts.push(`due <= ${given(filter.due)}::date`);
  if (filter.overdue === true) texts.push('escalated_on is not null');
  return { text: texts.join(' and '), parameters };
}
