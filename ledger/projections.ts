import type { CivilDate } from '../engine/calendar/civil';
import type { DebtCase, Phase } from '../engine/lifecycle/types';
import { cents, formatCents } from '../engine/money/cents';
import { conflictsOf } from './conflicts';
import { allFactsOf } from './debts';
import type { DebtFile, DebtFilter, DebtList, DebtRow, MonthFile } from './ledger';
import { OWED } from './journal';
import type { DebtKind } from './types';
import { phasesOf } from './phases';
import type { SqlParameter } from './sql/database';
import { openTasksOf } from './tasks';
import type { Transaction } from './transaction';

/** Rows of one page when the caller names no limit, and the most that one page holds. */
const PAGE = 100;
const LARGEST_PAGE = 1_000;

interface StoredRow {
  readonly id: string;
  readonly debtor: string;
  readonly regime: string;
  readonly benefit: string;
  readonly established_on: CivilDate;
  readonly phase: Phase;
  readonly phase_since: CivilDate;
  readonly claimed: bigint;
  readonly outstanding: bigint;
  readonly kind: DebtKind;
}

const ROW = `select debt.id, debt.debtor, debt.regime, debt.benefit, debt.established_on, debt.phase, debt.phase_since, debt.claimed, debt.kind,
    coalesce((select sum(amount) from posting where posting.debt = debt.id and account in ${OWED}), 0)::bigint as outstanding
  from debt`;

const rowOf = (row: StoredRow): DebtRow => ({
  id: row.id,
  debtor: row.debtor,
  regime: row.regime,
  benefit: row.benefit,
  establishedOn: row.established_on,
  phase: row.phase,
  phaseSince: row.phase_since,
  claimed: formatCents(cents(row.claimed)),
  outstanding: formatCents(cents(row.outstanding)),
  kind: row.kind,
});

/** A page of debts in the order of their ids, and the totals of all that the filter keeps. */
export async function listDebts(tx: Transaction, filter: DebtFilter): Promise<DebtList> {
  const where = conditionOf(filter);
  const limit = Math.min(Math.max(filter.limit ?? PAGE, 1), LARGEST_PAGE);
  const page = [...where.parameters, filter.after ?? '', limit];
  const rows = await tx.query<StoredRow>(
    `${ROW} where ${where.text} and debt.id > $${page.length - 1} order by debt.id limit $${page.length}`,
    page,
  );
  const phases = await tx.query<{
    phase: string;
    debts: bigint;
    claimed: bigint;
    outstanding: bigint;
  }>(
    `select phase, count(*) as debts, sum(claimed)::bigint as claimed, sum(outstanding)::bigint as outstanding
     from (${ROW} where ${where.text}) kept group by phase order by phase`,
    where.parameters,
  );
  return {
    rows: rows.map(rowOf),
    totals: {
      debts: phases.reduce((sum, row) => sum + Number(row.debts), 0),
      byPhase: Object.fromEntries(phases.map((row) => [row.phase, Number(row.debts)])),
      claimed: formatCents(cents(phases.reduce((sum, row) => sum + row.claimed, 0n))),
      outstanding: formatCents(cents(phases.reduce((sum, row) => sum + row.outstanding, 0n))),
    },
  };
}

function conditionOf(filter: DebtFilter): {
  readonly text: string;
  readonly parameters: readonly SqlParameter[];
} {
  const parameters: SqlParameter[] = [];
  const texts = [filter.kind === 'any' ? 'true' : `debt.kind = 'own'`];
  const add = (column: string, value: SqlParameter): void => {
    parameters.push(value);
    texts.push(`${column} = $${parameters.length}`);
  };
  if (filter.phase !== undefined) add('debt.phase', filter.phase);
  if (filter.debtor !== undefined) add('debt.debtor', filter.debtor);
  if (filter.open !== undefined) add('debt.ended', filter.open === 'ended');
  return { text: texts.join(' and '), parameters };
}

interface StoredFile extends StoredRow {
  readonly content: DebtCase;
  readonly opening: Pick<DebtCase, 'household' | 'resources'> | null;
  readonly epoch: number;
  readonly office: string;
}

/** All that the record holds of a debt; null when it is not open there. */
export async function showDebt(tx: Transaction, id: string): Promise<DebtFile | null> {
  const [row] = await tx.query<StoredFile>(
    `select row.*, debt.content, debt.epoch, office.id as office, opening.facts as opening
     from (${ROW} where debt.id = $1) row join debt on debt.id = row.id
     join office on office.hash = debt.office
     left join assessment opening on opening.debt = debt.id and opening.kind = 'opening'`,
    [id],
  );
  if (row === undefined) return null;
  return {
    debt: { ...row.content, ...row.opening },
    office: row.office,
    row: rowOf(row),
    epoch: row.epoch,
    permit: await permitOf(tx, id),
    facts: await allFactsOf(tx, id),
    conflicts: await conflictsOf(tx, id),
    phases: await phasesOf(tx, id),
    journal: await journalOf(tx, id),
    letters: await lettersOf(tx, id),
    tasks: await openTasksOf(tx, id),
  };
}

async function permitOf(tx: Transaction, debt: string): Promise<DebtFile['permit']> {
  const [row] = await tx.query<{ granted_on: CivilDate; because: readonly string[] }>(
    'select granted_on, because from permit where debt = $1 and revoked_on is null',
    [debt],
  );
  return row === undefined ? null : { grantedOn: row.granted_on, because: row.because };
}

async function journalOf(tx: Transaction, debt: string): Promise<DebtFile['journal']> {
  const rows = await tx.query<{
    number: number;
    on_date: CivilDate;
    kind: string;
    amount: bigint;
    authority: readonly string[];
  }>(
    `select e.number, e.on_date, e.kind, e.authority,
       (select sum(p.amount)::bigint from posting p where p.debt = e.debt and p.entry = e.number and p.amount > 0) as amount
     from entry e where e.debt = $1 order by e.number`,
    [debt],
  );
  return rows.map((row) => ({
    number: row.number,
    on: row.on_date,
    posting: row.kind,
    amount: formatCents(cents(row.amount)),
    authority: row.authority,
  }));
}

async function lettersOf(tx: Transaction, debt: string): Promise<DebtFile['letters']> {
  const rows = await tx.query<{ key: string; letter: string; on_date: CivilDate; text: string }>(
    'select key, letter, on_date, text from letter where debt = $1 order by on_date, key',
    [debt],
  );
  return rows.map(({ on_date, ...letter }) => ({ ...letter, on: on_date }));
}

/** Why an amount was taken from a debt in a month: the last assessment of the month that reached the debt. */
export async function showMonth(
  tx: Transaction,
  debt: string,
  month: string,
): Promise<MonthFile | null> {
  const [row] = await tx.query<{
    id: string;
    pack: string;
    amount: bigint;
    part: bigint;
    answer: unknown;
  }>(
    `select a.id, a.pack, sum(i.amount)::bigint as amount, sum(p.amount)::bigint as part, a.answer
     from instruction i join instruction_part p on p.instruction = i.key join assessment a on a.id = i.assessment
     where p.debt = $1 and i.month = $2 group by a.id, i.revision order by i.revision desc limit 1`,
    [debt, month],
  );
  if (row === undefined) return null;
  return {
    month,
    assessment: row.id,
    pack: row.pack,
    retention: formatCents(cents(row.amount)),
    fromThisDebt: formatCents(cents(row.part)),
    answer: row.answer,
  };
}
