import type { PackName } from '../law/pack';
import type { CivilDate, CivilMonth } from '../engine/calendar/civil';
import type { OperatingOffice } from '../engine/lifecycle/types';
import { type Cents, cents, formatCents } from '../engine/money/cents';
import type { FraudIncrease } from '../engine/retention/case';
import { LedgerError } from './errors';
import { OWED } from './journal';
import { debtorRecipient, deliveredTo } from './outbox';
import type { Transaction } from './transaction';
import type { LoadedDebtor } from './types';
import type { Territory } from '../law/terms';

/** An amount of retention in force, and the facts from which it came (D553-2). */
export interface AmountInForce {
  readonly computed: Cents;
  readonly month: CivilMonth;
  readonly factsHash: string;
}

export interface DebtorRecord {
  readonly id: string;
  readonly office: OperatingOffice;
  readonly calendar: { readonly offsetDays: number };
  readonly pack: PackName;
  readonly territory: Territory;
  readonly inForce: AmountInForce | null;
}

interface StoredDebtor {
  readonly id: string;
  readonly office: OperatingOffice;
  readonly calendar_offset: number;
  readonly pack: PackName;
  readonly territory: Territory;
  readonly computed: bigint | null;
  readonly computed_month: CivilMonth | null;
  readonly facts_hash: string | null;
}

/** A debtor's row. It is written only under the locks of all its debts. Throws `unknown-debtor`. */
export async function readDebtor(tx: Transaction, id: string): Promise<DebtorRecord> {
  const [row] = await tx.query<StoredDebtor>(
    `select debtor.id, debtor.calendar_offset, debtor.pack, debtor.territory, debtor.computed, debtor.computed_month,
       debtor.facts_hash, office.content as office
     from debtor join office on office.hash = debtor.office where debtor.id = $1`,
    [id],
  );
  if (row === undefined) {
    throw new LedgerError(
      'unknown-debtor',
      'Ce débiteur n’a aucune dette dans le registre : vérifiez son identifiant.',
    );
  }
  const { computed, computed_month: month, facts_hash: factsHash } = row;
  return {
    id: row.id,
    office: row.office,
    calendar: { offsetDays: row.calendar_offset },
    pack: row.pack,
    territory: row.territory,
    inForce:
      computed === null || month === null || factsHash === null
        ? null
        : { computed: cents(computed), month, factsHash },
  };
}

/** Null: none is in force, and the next month is computed afresh. */
export async function keepAmountInForce(
  tx: Transaction,
  debtor: string,
  amount: AmountInForce | null,
): Promise<void> {
  await tx.query(
    'update debtor set computed = $2, computed_month = $3, facts_hash = $4 where id = $1',
    [debtor, amount?.computed ?? null, amount?.month ?? null, amount?.factsHash ?? null],
  );
}

export async function loadDebtor(tx: Transaction, id: string): Promise<LoadedDebtor> {
  const { office, calendar, pack, territory } = await readDebtor(tx, id);
  const [last] = await tx.query<{ month: CivilMonth; revision: number }>(
    `select month, revision from assessment where debtor = $1 and kind = 'month' order by month desc, revision desc limit 1`,
    [id],
  );
  return {
    debtor: id,
    office,
    calendar,
    pack,
    territory,
    ...(await standingOf(tx, id)),
    lastMonth: last?.month ?? null,
    lastRevision: last?.revision ?? 0,
    delivered: await deliveredTo(tx, debtorRecipient(id)),
  };
}

/** What is in flight for a debtor, and how many of its debts may be, or are still to be, recovered. */
export type Standing = Pick<LoadedDebtor, 'inFlight' | 'refunds' | 'collectible' | 'open'>;

export async function standingOf(tx: Transaction, debtor: string): Promise<Standing> {
  const [row] = await tx.query<{
    flying: readonly string[];
    refunds: readonly { readonly key: string; readonly debt: string; readonly cents: string }[];
    collectible: bigint;
    open: bigint;
  }>(
    `select
       array(select key from instruction where debtor = $1 and answer in ('decided', 'accepted', 'unknown')
             order by month, revision) as flying,
       (select coalesce(jsonb_agg(jsonb_build_object('key', key, 'debt', debt, 'cents', amount::text) order by ordered_on, key), '[]')
        from refund where debtor = $1 and sent_on is null) as refunds,
       count(*) filter (where not debt.ended) as open,
       count(*) filter (where permit.id is not null
         and (select sum(p.amount) from posting p where p.debt = debt.id and p.account in ${OWED}) > 0) as collectible
     from debt left join permit on permit.debt = debt.id and permit.revoked_on is null
     where debt.debtor = $1`,
    [debtor],
  );
  return {
    inFlight: row?.flying ?? [],
    refunds: (row?.refunds ?? []).map((refund) => ({
      key: refund.key,
      debtor,
      debt: refund.debt,
      amount: formatCents(cents(BigInt(refund.cents))),
    })),
    collectible: Number(row?.collectible ?? 0n),
    open: Number(row?.open ?? 0n),
  };
}

/** A debt that a retention may reach this month: permit in force, and something owed beyond what is in flight. */
export interface CollectibleDebt {
  readonly id: string;
  readonly left: Cents;
  /** The increase decided for it (D553-5), until the fraud is lifted; null when none was. */
  readonly fraudIncrease: FraudIncrease | null;
}

export async function collectibleDebts(
  tx: Transaction,
  debtor: string,
  on: CivilDate,
): Promise<readonly CollectibleDebt[]> {
  const rows = await tx.query<{ id: string; left_cents: bigint; increase: FraudIncrease | null }>(
    `select id, left_cents, increase from (
       select debt.id,
         (select coalesce(sum(p.amount), 0) from posting p where p.debt = debt.id and p.account in ${OWED})::bigint
         - (select coalesce(sum(part.amount), 0) from instruction_part part join instruction i on i.key = part.instruction
            where part.debt = debt.id and i.answer in ('decided', 'accepted', 'unknown'))::bigint as left_cents,
         (select fact.event ->> 'rate' from fact where fact.debt = debt.id and fact.judged
            and fact.kind in ('fraud-increase-decided', 'fraud-lifted') order by fact.number desc limit 1) as increase
       from debt join permit on permit.debt = debt.id and permit.revoked_on is null and permit.granted_on <= $2::date
       where debt.debtor = $1 and not debt.ended) owed
     where left_cents > 0 order by id`,
    [debtor, on],
  );
  return rows.map((row) => ({
    id: row.id,
    left: cents(row.left_cents),
    fraudIncrease: row.increase,
  }));
}
