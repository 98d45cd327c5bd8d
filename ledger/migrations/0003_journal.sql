-- Double entry, append-only, chained by hash for each debt.

create table entry (
  id bigint generated always as identity primary key,
  debt text not null references debt (id),
  number integer not null check (number > 0),
  kind text not null,
  on_date date not null,
  author text not null,
  authority text[] not null,
  assessment text references assessment (id),
  key text not null,
  input_hash text not null,
  previous_hash text not null,
  hash text not null,
  unique (debt, number),
  -- The same key with another input is refused before it comes here.
  unique (debt, key)
);

-- Debits are positive, credits negative; the postings of an entry sum to zero.
create table posting (
  debt text not null,
  entry integer not null,
  account text not null check (account in (
    'receivable', 'opened', 'indemnity', 'recovered-by-retention', 'paid', 'rectified', 'remitted',
    'abandoned', 'written-off', 'time-barred', 'cancelled', 'not-claimed', 'acquired', 'transferred',
    'recovered-by-other', 'indemnity-cancelled', 'to-be-refunded', 'refunded', 'third-party')),
  amount bigint not null check (amount <> 0),
  primary key (debt, entry, account),
  foreign key (debt, entry) references entry (debt, number)
);
create index posting_by_account on posting (account) include (amount);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the table % is append-only: a correction is a new row', tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;

create trigger entry_append_only before update or delete on entry
  for each row execute function refuse_change();
create trigger entry_no_truncate before truncate on entry
  for each statement execute function refuse_change();
create trigger posting_append_only before update or delete on posting
  for each row execute function refuse_change();
create trigger posting_no_truncate before truncate on posting
  for each statement execute function refuse_change();

-- Sums ordered to be given back; the order is an entry of the journal.
create table refund (
  key text primary key,
  debt text not null,
  entry integer not null,
  debtor text not null references debtor (id),
  amount bigint not null check (amount > 0),
  ordered_on date not null,
  sent_on date,
  foreign key (debt, entry) references entry (debt, number)
);
create index refund_pending on refund (debtor) where sent_on is null;
