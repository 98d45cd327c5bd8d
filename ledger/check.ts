import type { CivilDate } from '../engine/calendar/civil';
import {
  type Cents,
  ZERO,
  addCents,
  cents,
  formatCents,
  subtractCents,
} from '../engine/money/cents';
import { sha256 } from './canonical';
import {
  type Identity,
  accountBalances,
  entrustedIdentityOf,
  identityHolds,
  identityOf,
} from './figures';
import { RECEIPTS, RETAINED, REFUNDS, entryContent, type PostedLeg } from './journal';
import { ordersBack } from './refunds';
import type { Transaction } from './transaction';
import type { LedgerCheck } from './types';

/** Debts read at once: the memory that a check needs does not grow with the ledger. */
const BATCH = 500;

/**
 * Verifies the journal by itself: each entry balances, its hash follows from its content and from the
 * entry before it, no debt is owed a negative sum, none of its entries is missing, and opened − out +
 * refunded = outstanding for each debt after each entry, and no order to refund gives back more than came in.
 * Names the first entry that breaks it. Verifies too that each household bore one retention a month at most, and none without a permit.
 */
export async function check(tx: Transaction): Promise<LedgerCheck> {
  const breaks: Break[] = [];
  let entries = 0;
  let debts = 0;
  for (let after = ''; ;) {
    const heads = await tx.query<Head>(
      'select id, entries, chain from debt where id > $1 order by id limit $2',
      [after, BATCH],
    );
    const last = heads.at(-1);
    if (last === undefined) break;
    const journal = await journalOf(tx, after, last.id);
    for (const head of heads) {
      const chain = journal.get(head.id) ?? [];
      entries += chain.length;
      const broken = brokenEntry(head, chain);
      if (broken !== null) breaks.push(broken);
    }
    debts += heads.length;
    after = last.id;
  }
  const balances = await accountBalances(tx);
  const whole = identityOf(balances);
  const [first] = breaks;
  const invariants = [
    ...OF_EACH_ENTRY.map((name) => ({
      name,
      holds:
        breaks.every((each) => each.invariant !== name) &&
        (name !== 'identity' ||
          (identityHolds(whole) && identityHolds(entrustedIdentityOf(balances)))),
    })),
    { name: 'one-retention-a-month', holds: await oneRetentionAMonth(tx) },
    { name: 'no-retention-without-permit', holds: await noneWithoutPermit(tx) },
    { name: 'third-party-not-below-zero', holds: await thirdPartyHolds(tx) },
  ];
  return {
    holds: invariants.every((invariant) => invariant.holds),
    entries,
    debts,
    identity: shown(whole),
    invariants,
    broken:
      first === undefined ? null : { debt: first.debt, entry: first.entry, reason: first.reason },
  };
}

/** What must hold after each entry of a debt. */
const OF_EACH_ENTRY = [
  'chain',
  'identity',
  'no-debt-below-zero',
  'no-refund-beyond-receipts',
] as const;

interface Break {
  readonly invariant: (typeof OF_EACH_ENTRY)[number];
  readonly debt: string;
  readonly entry: number;
  /** French, for the operator. */
  readonly reason: string;
}

const shown = ({ opened, out, refunded, outstanding }: Identity): LedgerCheck['identity'] => ({
  opening: formatCents(ZERO),
  new: formatCents(opened),
  out: formatCents(subtractCents(out, refunded)),
  closing: formatCents(outstanding),
});

interface Head {
  readonly id: string;
  readonly entries: number;
  readonly chain: string;
}

interface StoredEntry {
  readonly debt: string;
  readonly number: number;
  readonly kind: string;
  readonly on_date: CivilDate;
  readonly author: string;
  readonly authority: readonly string[];
  readonly assessment: string | null;
  readonly key: string;
  readonly input_hash: string;
  readonly previous_hash: string;
  readonly hash: string;
  readonly legs: readonly { readonly account: string; readonly amount: string }[];
}

async function journalOf(
  tx: Transaction,
  after: string,
  last: string,
): Promise<ReadonlyMap<string, readonly StoredEntry[]>> {
  const rows = await tx.query<StoredEntry>(
    `select e.debt, e.number, e.kind, e.on_date, e.author, e.authority, e.assessment, e.key, e.input_hash,
       e.previous_hash, e.hash,
       (select coalesce(jsonb_agg(jsonb_build_object('account', p.account, 'amount', p.amount::text)), '[]')
        from posting p where p.debt = e.debt and p.entry = e.number) as legs
     from entry e where e.debt > $1 and e.debt <= $2 order by e.debt, e.number`,
    [after, last],
  );
  const byDebt = new Map<string, StoredEntry[]>();
  for (const row of rows) {
    const chain = byDebt.get(row.debt);
    if (chain === undefined) byDebt.set(row.debt, [row]);
    else chain.push(row);
  }
  return byDebt;
}

/** The first entry of a debt that does not follow from the one before it; null when all do. */
function brokenEntry(head: Head, chain: readonly StoredEntry[]): Break | null {
  const balances = new Map<string, Cents>();
  const at = (invariant: Break['invariant'], entry: number, reason: string): Break => ({
    invariant,
    debt: head.id,
    entry,
    reason,
  });
  let previous = '';
  for (const [index, entry] of chain.entries()) {
    const legs = entry.legs.map((leg) => ({ account: leg.account, amount: BigInt(leg.amount) }));
    const link = brokenLink(entry, index + 1, previous, legs);
    if (link !== null) return at('chain', entry.number, link);
    const balance = brokenBalance(balances, legs);
    if (balance !== null) return at('identity', entry.number, balance);
    if (givesMoreThanCameIn(balances, legs)) {
      return at(
        'no-refund-beyond-receipts',
        entry.number,
        'elle rend au débiteur plus que ce qui est entré',
      );
    }
    previous = entry.hash;
  }
  if (chain.length !== head.entries || previous !== head.chain) {
    return at('chain', chain.length + 1, 'une écriture manque à la fin du journal de cette dette');
  }
  const below = (balances.get('receivable') ?? balances.get('entrusted') ?? ZERO) < ZERO;
  return below
    ? at('no-debt-below-zero', chain.length, 'le solde de la dette est inférieur à zéro')
    : null;
}

function brokenLink(
  entry: StoredEntry,
  number: number,
  previous: string,
  legs: readonly PostedLeg[],
): string | null {
  if (entry.number !== number) return 'une écriture manque avant celle-ci';
  if (entry.previous_hash !== previous) return 'elle ne suit pas l’écriture qui la précède';
  const { on_date: on, input_hash: inputHash, ...rest } = entry;
  const content = entryContent({ ...rest, on, inputHash }, legs);
  return entry.hash === sha256(`${previous} ${number} ${content}`)
    ? null
    : 'son contenu ne répond pas à son empreinte';
}

function brokenBalance(balances: Map<string, Cents>, legs: readonly PostedLeg[]): string | null {
  if (legs.length === 0) return 'elle ne déplace aucune somme';
  if (legs.reduce((sum, leg) => sum + leg.amount, 0n) !== 0n)
    return 'ses débits et ses crédits ne sont pas égaux';
  for (const leg of legs)
    balances.set(leg.account, addCents(balances.get(leg.account) ?? ZERO, cents(leg.amount)));
  return identityHolds(identityOf(balances)) && identityHolds(entrustedIdentityOf(balances))
    ? null
    : 'l’identité de la dette n’est plus respectée';
}

/** An order to refund, when all that was ordered exceeds all that came in for the debt, by whatever way. */
function givesMoreThanCameIn(
  balances: ReadonlyMap<string, Cents>,
  legs: readonly PostedLeg[],
): boolean {
  if (!legs.some(({ account, amount }) => account === 'to-be-refunded' && amount < 0n))
    return false;
  const of = (account: string): bigint => balances.get(account) ?? 0n;
  const held = [...RECEIPTS, 'to-be-refunded', 'refunded'].reduce(
    (sum, name) => sum + of(name),
    0n,
  );
  return held < 0n;
}

/** What was retained and not ordered back, by entry of retention. */
const KEPT = `select e.debt, e.key, e.on_date,
    (select p.amount from posting p where p.debt = e.debt and p.entry = e.number and p.account in ${RETAINED})
    + coalesce((select sum(p.amount) from entry r join posting p on p.debt = r.debt and p.entry = r.number
        where r.debt = e.debt and ${ordersBack('r')} and p.account in ${REFUNDS}), 0) as kept
  from entry e where e.kind in ('retention', 'set-off')`;

/** D553-4: one retention a month for a household, over all its debts. */
async function oneRetentionAMonth(tx: Transaction): Promise<boolean> {
  const rows = await tx.query<{ debtor: string }>(
    `select i.debtor from instruction i join (${KEPT}) taken on taken.key = i.key
     where taken.kept > 0 group by i.debtor, i.month, i.kind having count(distinct i.key) > 1 limit 1`,
  );
  return rows.length === 0;
}

async function noneWithoutPermit(tx: Transaction): Promise<boolean> {
  const rows = await tx.query<{ debt: string }>(
    `select taken.debt from (${KEPT}) taken where taken.kept > 0 and not exists (
       select 1 from permit where permit.debt = taken.debt and permit.granted_on <= taken.on_date
         and (permit.revoked_on is null or permit.revoked_on > taken.on_date)) limit 1`,
  );
  return rows.length === 0;
}

/** D133-2-3 4° b: never more is paid over or given back than was recovered for the other organism. */
async function thirdPartyHolds(tx: Transaction): Promise<boolean> {
  const rows = await tx.query<{ debt: string }>(
    `select debt from posting where account in ('third-party', 'third-party-to-be-refunded')
     group by debt having sum(amount) < 0 limit 1`,
  );
  return rows.length === 0;
}
