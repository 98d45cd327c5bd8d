import type { ClosingContent } from './contract';
import type { CivilDate } from '../../engine/calendar/civil';
import { civilDate } from '../../engine/calendar/civil';
import {
  type DelegateYear,
  type DelegatingYear,
  percentOf,
} from '../../engine/delegation/statement';
import { ZERO, cents, formatCents } from '../../engine/money/cents';
import { canonical, hashOf } from '../canonical';
import { LedgerError } from '../errors';
import { enqueue } from '../outbox';
import type { Transaction } from '../transaction';

const lastDay = (year: number): CivilDate => civilDate(`${year}-12-31`);
const firstDay = (year: number): CivilDate => civilDate(`${year}-01-01`);

const euros = (amount: bigint): string => formatCents(cents(amount));

/** What this office recovered for others in a year, by delegating office, from the journal alone. */
export async function delegateYear(
  tx: Transaction,
  year: number,
): Promise<readonly DelegateYear[]> {
  const rows = await tx.query<{
    peer: string;
    accepted: bigint;
    accepted_cents: bigint;
    recovered: bigint;
    recovered_open: bigint;
    paid_over: bigint;
    held: bigint;
  }>(
    `with moved as (
       select d.id, e.on_date, e.kind,
         coalesce(sum(p.amount) filter (where p.account in ('third-party', 'third-party-to-be-refunded')), 0) as held,
         coalesce(sum(p.amount) filter (where p.account = 'paid-over'), 0) as paid_over
       from delegation d join entry e on e.debt = d.debt join posting p on p.debt = e.debt and p.entry = e.number
       where d.role = 'delegate' and e.on_date <= $2::date group by d.id, e.on_date, e.kind, e.number),
     each as (
       select d.peer, d.agreed_on between $1::date and $2::date as accepted,
         (replace(d.request ->> 'owed', '.', ''))::bigint as asked,
         coalesce(sum(m.held) filter (where m.kind <> 'paid-over' and m.on_date >= $1::date), 0) as recovered,
         d.closed_on is null or d.closed_on > $2::date as open,
         coalesce(sum(m.paid_over) filter (where m.on_date >= $1::date), 0) as paid_over,
         coalesce(sum(m.held), 0) as held
       from delegation d left join moved m on m.id = d.id
       where d.role = 'delegate' and d.agreed_on <= $2::date group by d.id)
     select peer, count(*) filter (where accepted) as accepted,
       coalesce(sum(asked) filter (where accepted), 0)::bigint as accepted_cents,
       sum(recovered)::bigint as recovered,
       coalesce(sum(recovered) filter (where open), 0)::bigint as recovered_open,
       sum(paid_over)::bigint as paid_over, sum(held)::bigint as held
     from each group by peer order by peer`,
    [firstDay(year), lastDay(year)],
  );
  return rows.map((row) => ({
    peer: row.peer,
    accepted: Number(row.accepted),
    acceptedAmount: euros(row.accepted_cents),
    recovered: euros(row.recovered),
    recoveredOnOpen: euros(row.recovered_open),
    paidOver: euros(row.paid_over),
    held: euros(row.held),
  }));
}

/** What others recovered for this office, by delegate: its own follow-up of these claims (D133-2-3 4° f). */
export async function delegatingYear(
  tx: Transaction,
  year: number,
): Promise<readonly DelegatingYear[]> {
  const rows = await tx.query<{
    peer: string;
    agreed: bigint;
    delegated: bigint;
    open: bigint;
    in_balance: bigint;
    recovered: bigint;
    delegated_ever: bigint;
    recovered_ever: bigint;
    notified: string | null;
    notified_ever: bigint;
  }>(
    `with each as (
       select d.peer, d.agreed_on >= $1::date as this_year, (replace(d.request ->> 'owed', '.', ''))::bigint as asked,
         d.closed_on is null or d.closed_on > $2::date as open,
         (select coalesce(sum(p.amount), 0) from posting p join entry e on e.debt = p.debt and e.number = p.entry
          where p.debt = d.debt and p.account = 'receivable' and e.on_date <= $2::date) as balance,
         (select coalesce(sum(p.amount), 0) from posting p join entry e on e.debt = p.debt and e.number = p.entry
          where p.debt = d.debt and p.account = 'recovered-by-other' and e.on_date between d.agreed_on and coalesce(d.closed_on, $2::date)
            and e.on_date between $1::date and $2::date) as recovered,
         (select coalesce(sum(p.amount), 0) from posting p join entry e on e.debt = p.debt and e.number = p.entry
          where p.debt = d.debt and p.account = 'recovered-by-other' and e.on_date between d.agreed_on and coalesce(d.closed_on, $2::date)
            and e.on_date <= $2::date) as recovered_ever
       from delegation d where d.role = 'delegating' and d.agreed_on <= $2::date),
     told as (
       select peer, max(content ->> 'recovered') filter (where year = $3) as notified,
         sum((select coalesce(sum((replace(line ->> 'recovered', '.', ''))::bigint), 0)
              from jsonb_array_elements(content -> 'lines') line
              join delegation d on d.peer = c.peer and d.reference = line ->> 'id' and d.role = 'delegating'
              where d.closed_on is null or d.closed_on > $2::date))::bigint as notified_ever
       from delegation_closing c where direction = 'received' and year <= $3 group by peer)
     select each.peer, count(*) filter (where this_year) as agreed,
       coalesce(sum(asked) filter (where this_year), 0)::bigint as delegated,
       count(*) filter (where open) as open,
       coalesce(sum(balance) filter (where open), 0)::bigint as in_balance,
       sum(recovered)::bigint as recovered, sum(asked)::bigint as delegated_ever,
       sum(recovered_ever)::bigint as recovered_ever, max(notified) as notified,
       coalesce(max(notified_ever), 0)::bigint as notified_ever
     from each left join told on told.peer = each.peer group by each.peer order by each.peer`,
    [firstDay(year), lastDay(year), year],
  );
  return rows.map((row) => ({
    peer: row.peer,
    agreed: Number(row.agreed),
    delegated: euros(row.delegated),
    open: Number(row.open),
    inBalanceSheet: euros(row.in_balance),
    recovered: euros(row.recovered),
    notified: row.notified,
    recoveryRate: percentOf(
      cents(row.recovered_ever + row.notified_ever),
      cents(row.delegated_ever),
    ),
  }));
}

/** Closes a year towards every delegating office that has claims here; told by a workflow, once. */
export async function closeYear(
  tx: Transaction,
  { year, on }: { readonly year: number; readonly on: CivilDate },
): Promise<readonly string[]> {
  const lines = await tx.query<{ peer: string; id: string; recovered: bigint }>(
    `select d.peer, d.reference as id, coalesce(sum(p.amount), 0)::bigint as recovered
     from delegation d
     left join entry e on e.debt = d.debt and e.on_date between $1::date and $2::date and e.kind <> 'paid-over'
     left join posting p on p.debt = e.debt and p.entry = e.number and p.account in ('third-party', 'third-party-to-be-refunded')
     where d.role = 'delegate' and d.agreed_on <= $2::date and (d.closed_on is null or d.closed_on > $2::date)
     group by d.peer, d.reference order by d.peer, d.reference`,
    [firstDay(year), lastDay(year)],
  );
  const peers = [...new Set(lines.map(({ peer }) => peer))];
  for (const peer of peers) {
    const own = lines.filter((line) => line.peer === peer);
    const total = own.reduce((sum, { recovered }) => sum + recovered, ZERO as bigint);
    const content: ClosingContent = {
      year,
      on,
      recovered: euros(total),
      lines: own.map(({ id, recovered }) => ({ id, recovered: euros(recovered) })),
    };
    const added = await keepClosing(tx, peer, 'sent', content);
    if (added)
      await enqueue(tx, `closing/${peer}.${year}`, {
        kind: 'closing',
        peer,
        year,
        on,
        calendar: { offsetDays: 0 },
      });
  }
  return peers;
}

/** True when it was not there yet; another content is refused: a closed year does not change. */
export async function keepClosing(
  tx: Transaction,
  peer: string,
  direction: 'sent' | 'received',
  content: ClosingContent,
): Promise<boolean> {
  const { on: _on, ...figures } = content;
  const inputHash = hashOf(figures);
  const added = await tx.query<{ peer: string }>(
    `insert into delegation_closing (peer, direction, year, content, input_hash) values ($1, $2, $3, $4::text::jsonb, $5)
     on conflict do nothing returning peer`,
    [peer, direction, content.year, canonical(content), inputHash],
  );
  if (added.length > 0) return true;
  const [row] = await tx.query<{ input_hash: string }>(
    'select input_hash from delegation_closing where peer = $1 and direction = $2 and year = $3',
    [peer, direction, content.year],
  );
  if (row?.input_hash === inputHash) return false;
  throw new LedgerError(
    'conflict',
    'Les sommes de cet exercice ont déjà été arrêtées avec un autre contenu : elles ne sont pas remplacées.',
  );
}

export async function closingOf(
  tx: Transaction,
  peer: string,
  year: number,
): Promise<ClosingContent> {
  const [row] = await tx.query<{ content: ClosingContent }>(
    `select content from delegation_closing where peer = $1 and year = $2 and direction = 'sent'`,
    [peer, year],
  );
  if (row === undefined)
    throw new LedgerError('unknown-key', 'Cet exercice n’est pas arrêté dans le registre.');
  return row.content;
}

export async function acknowledgeClosing(
  tx: Transaction,
  peer: string,
  year: number,
): Promise<void> {
  await tx.query(
    `update delegation_closing set acknowledged = true where peer = $1 and year = $2 and direction = 'sent'`,
    [peer, year],
  );
}
