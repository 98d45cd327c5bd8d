import type { PackName } from '../law/pack';
import type { CivilDate } from '../engine/calendar/civil';
import type { DebtCase, LegalEvent, OperatingOffice } from '../engine/lifecycle/types';
import { centsOf, formatCents, sumCents } from '../engine/money/cents';
import { canonical, hashOf } from './canonical';
import { LedgerError } from './errors';
import { book, receivableOf } from './journal';
import { livedOf } from './lived';
import { debtRecipient, deliveredTo, enqueue } from './outbox';
import type { Transaction } from './transaction';
import type { DebtKind, LoadedDebt, OpenDebt } from './types';

/**
 * Opens a debt, once: the same content again answers `already-open`, whatever calendar it comes with, for the debt
 * lives by the one it has; another content throws a `conflict`.
 */
export async function openDebt(
  tx: Transaction,
  input: OpenDebt,
): Promise<{ readonly status: 'opened' | 'already-open' }> {
  const { debt, calendar } = input;
  const inputHash = hashOf(debt);
  if (await isOpen(tx, debt.id, inputHash)) return { status: 'already-open' };
  if (!(await insertRows(tx, input, 'own', inputHash))) {
    await isOpen(tx, debt.id, inputHash);
    return { status: 'already-open' };
  }
  await book(tx, {
    debt: debt.id,
    kind: 'opened',
    on: debt.establishedOn,
    author: input.author,
    authority: [],
    assessment: null,
    key: 'opened',
    inputHash,
    debit: 'receivable',
    credit: 'opened',
    amount: claimedOf(debt),
  });
  await enqueue(tx, debtRecipient(debt.id), { kind: 'start', calendar, on: debt.establishedOn });
  return { status: 'opened' };
}

/** Throws a `conflict` when the debt is open with another content. */
async function isOpen(tx: Transaction, id: string, inputHash: string): Promise<boolean> {
  const [row] = await tx.query<{ input_hash: string }>(
    'select input_hash from debt where id = $1',
    [id],
  );
  if (row === undefined) return false;
  if (row.input_hash === inputHash) return true;
  throw new LedgerError(
    'conflict',
    'Une dette de cet identifiant est déjà ouverte avec un autre contenu : donnez-lui un autre identifiant.',
  );
}

/** The rows of a debt, its debtor's and its office's; false when a debt of this id is there already. */
export async function insertRows(
  tx: Transaction,
  input: OpenDebt,
  kind: DebtKind,
  inputHash: string,
): Promise<boolean> {
  const office = await keepOffice(tx, input.office);
  await keepDebtor(tx, input, office);
  if (!(await insertDebt(tx, input, office, kind, inputHash))) return false;
  await insertLines(tx, input.debt);
  await keepOpeningFacts(tx, input);
  return true;
}

const claimedOf = (debt: DebtCase) => sumCents(debt.lines.map((line) => centsOf(line.amount)));

/** Keeps the configuration of an office as it is now; answers its hash. */
export async function keepOffice(tx: Transaction, office: OperatingOffice): Promise<string> {
  const hash = hashOf(office);
  await tx.query(
    'insert into office (hash, id, content) values ($1, $2, $3::text::jsonb) on conflict do nothing',
    [hash, office.id, canonical(office)],
  );
  return hash;
}

/** A debtor and all its debts live by one calendar; another one is refused. */
async function keepDebtor(tx: Transaction, input: OpenDebt, office: string): Promise<void> {
  const { debt, calendar, pack } = input;
  await tx.query(
    `insert into debtor (id, office, territory, calendar_offset, pack) values ($1, $2, $3, $4, $5) on conflict (id) do nothing`,
    [debt.debtor, office, debt.territory, calendar.offsetDays, pack],
  );
  const [row] = await tx.query<{ calendar_offset: number }>(
    'select calendar_offset from debtor where id = $1',
    [debt.debtor],
  );
  if (row?.calendar_offset === calendar.offsetDays) return;
  throw new LedgerError(
    'conflict',
    'Ce débiteur suit déjà un autre calendrier : ses dettes doivent toutes suivre le même.',
  );
}

async function insertDebt(
  tx: Transaction,
  input: OpenDebt,
  office: string,
  kind: DebtKind,
  inputHash: string,
): Promise<boolean> {
  const { debt, calendar, pack, author } = input;
  const { household: _household, resources: _resources, ...content } = debt;
  const rows = await tx.query<{ id: string }>(
    `insert into debt (id, debtor, office, calendar_offset, pack, regime, benefit, established_on, claimed, content, input_hash, author, kind, phase_since)
     values ($1, $2, $3, $4, $5, $6, $7, $8::date, $9, $10::text::jsonb, $11, $12, $13, $8::date)
     on conflict (id) do nothing returning id`,
    [
      debt.id,
      debt.debtor,
      office,
      calendar.offsetDays,
      pack,
      debt.regime,
      debt.benefit,
      debt.establishedOn,
      claimedOf(debt),
      canonical(content),
      inputHash,
      author,
      kind,
    ],
  );
  return rows.length === 1;
}

async function insertLines(tx: Transaction, debt: DebtCase): Promise<void> {
  const rows = debt.lines.map((line) => ({
    id: line.id,
    period: line.period,
    paid_on: line.paidOn,
    due_on: line.dueOn ?? null,
    amount: Number(centsOf(line.amount)),
  }));
  await tx.query(
    `insert into debt_line (debt, id, period, paid_on, due_on, amount)
     select $1, id, period, paid_on, due_on, amount
     from jsonb_to_recordset($2::text::jsonb) as line (id text, period text, paid_on date, due_on date, amount bigint)`,
    [debt.id, canonical(rows)],
  );
}

/** Household and resources that came with the debt (L355-3) are facts of people: kept apart, erasable. */
async function keepOpeningFacts(tx: Transaction, { debt, pack }: OpenDebt): Promise<void> {
  if (debt.household === undefined && debt.resources === undefined) return;
  await tx.query(
    `insert into assessment (id, kind, debtor, debt, pack, assessed_on, facts) values ($1, 'opening', $2, $3, $4, $5::date, $6::text::jsonb)`,
    [
      `${debt.id}:opening`,
      debt.debtor,
      debt.id,
      pack,
      debt.establishedOn,
      canonical({ household: debt.household, resources: debt.resources }),
    ],
  );
}

interface StoredDebt {
  readonly id: string;
  readonly debtor: string;
  readonly epoch: number;
  readonly pack: PackName;
  readonly calendar_offset: number;
  readonly content: DebtCase;
  readonly opening: Pick<DebtCase, 'household' | 'resources'> | null;
  readonly office: OperatingOffice;
  readonly ended: boolean;
  readonly kind: DebtKind;
}

/** A debt's row, read under its lock when `lock` says so. */
export interface DebtRecord {
  readonly id: string;
  readonly debtor: string;
  readonly epoch: number;
  readonly pack: PackName;
  readonly calendar: { readonly offsetDays: number };
  readonly debt: DebtCase;
  readonly office: OperatingOffice;
  readonly ended: boolean;
  readonly kind: DebtKind;
}

const RECORD = `select debt.id, debt.debtor, debt.epoch, debt.pack, debt.calendar_offset, debt.content, debt.ended, debt.kind,
    opening.facts as opening, office.content as office
  from debt join office on office.hash = debt.office
  left join assessment opening on opening.debt = debt.id and opening.kind = 'opening'`;

const recordOf = (row: StoredDebt): DebtRecord => ({
  id: row.id,
  debtor: row.debtor,
  epoch: row.epoch,
  pack: row.pack,
  calendar: { offsetDays: row.calendar_offset },
  debt: { ...row.content, ...row.opening },
  office: row.office,
  ended: row.ended,
  kind: row.kind,
});

/** Locks the debt until the end of the transaction. Throws `unknown-debt`. */
export async function lockDebt(tx: Transaction, id: string): Promise<DebtRecord> {
  const [row] = await tx.query<StoredDebt>(`${RECORD} where debt.id = $1 for update of debt`, [id]);
  if (row === undefined) throw unknownDebt();
  return recordOf(row);
}

/** Locks debts in the order of their ids, the only order in which several are ever locked. */
export async function lockDebtsOf(tx: Transaction, debtor: string): Promise<readonly DebtRecord[]> {
  const rows = await tx.query<StoredDebt>(
    `${RECORD} where debt.debtor = $1 order by debt.id for update of debt`,
    [debtor],
  );
  return rows.map(recordOf);
}

/** The debts of these identifiers or debtors, ended ones included, with who opened each. */
export async function debtsAbout(
  tx: Transaction,
  ids: readonly string[],
  debtors: readonly string[],
): Promise<readonly { readonly debt: DebtCase; readonly author: string }[]> {
  const rows = await tx.query<StoredDebt & { readonly author: string }>(
    `select * from (${RECORD}) found join (select id, author from debt) opened using (id)
     where id = any($1::text[]) or debtor = any($2::text[])`,
    [ids, debtors],
  );
  return rows.map((row) => ({ debt: recordOf(row).debt, author: row.author }));
}

export async function loadDebt(tx: Transaction, id: string): Promise<LoadedDebt> {
  const [row] = await tx.query<StoredDebt>(`${RECORD} where debt.id = $1 for share of debt`, [id]);
  if (row === undefined) throw unknownDebt();
  const record = recordOf(row);
  const { debt, office, calendar, pack, epoch } = record;
  return {
    debt,
    office,
    calendar,
    pack,
    epoch,
    balance: formatCents(await receivableOf(tx, id)),
    facts: await factsOf(tx, id),
    delivered: await deliveredTo(tx, debtRecipient(id)),
    lived: record.ended ? await livedOf(tx, id) : null,
  };
}

/** The facts that the lifecycle folds, in the order in which they were learnt. */
export async function factsOf(tx: Transaction, debt: string): Promise<readonly LegalEvent[]> {
  const rows = await tx.query<{ event: LegalEvent }>(
    'select event from fact where debt = $1 and judged order by number',
    [debt],
  );
  return rows.map((row) => row.event);
}

/** Every fact on file, also those to which the law gave no answer. */
export async function allFactsOf(tx: Transaction, debt: string): Promise<readonly LegalEvent[]> {
  const rows = await tx.query<{ event: LegalEvent }>(
    'select event from fact where debt = $1 order by number',
    [debt],
  );
  return rows.map((row) => row.event);
}

export interface NewFact {
  readonly debt: string;
  readonly event: LegalEvent;
  readonly key: string;
  readonly author: string;
  readonly recordedOn: CivilDate;
  readonly epoch: number;
  readonly judged: boolean;
}

/** Appends a fact to a locked debt, whose row gives it its number. */
export async function insertFact(tx: Transaction, fact: NewFact): Promise<void> {
  await tx.query(
    `with next as (update debt set facts = facts + 1 where id = $1 returning facts)
     insert into fact (debt, number, key, kind, on_date, recorded_on, author, epoch, event, judged)
     select $1, facts, $2, $3, $4::date, $5::date, $6, $7, $8::text::jsonb, $9 from next`,
    [
      fact.debt,
      fact.key,
      fact.event.kind,
      fact.event.on,
      fact.recordedOn,
      fact.author,
      fact.epoch,
      canonical(fact.event),
      fact.judged,
    ],
  );
}

/** Raises the epoch of a locked debt and returns the new one. */
export async function raiseEpoch(tx: Transaction, debt: string): Promise<number> {
  const [row] = await tx.query<{ epoch: number }>(
    'update debt set epoch = epoch + 1 where id = $1 returning epoch',
    [debt],
  );
  if (row === undefined) throw unknownDebt();
  return row.epoch;
}

export const unknownDebt = (): LedgerError =>
  new LedgerError(
    'unknown-debt',
    'Cette dette n’est pas ouverte dans le registre : vérifiez son identifiant (indu debts).',
  );
