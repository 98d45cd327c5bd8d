-- Recovery by another organism, on both sides (CSS D133-2-3).

-- `on-behalf-of`: the claim of another organism, recovered here for it. It is not ours: its amounts
-- stand in accounts of their own and never in the balance sheet of this office (D133-2-3 4° a, b).
alter table debt add column kind text not null default 'own' check (kind in ('own', 'on-behalf-of'));

alter table posting drop constraint posting_account_check;
alter table posting add constraint posting_account_check check (account in (
  'receivable', 'opened', 'indemnity', 'recovered-by-retention', 'paid', 'rectified', 'remitted',
  'abandoned', 'written-off', 'time-barred', 'cancelled', 'not-claimed', 'acquired', 'transferred',
  'recovered-by-other', 'indemnity-cancelled', 'to-be-refunded', 'refunded', 'third-party',
  'entrusted', 'entrusted-by-other', 'handed-back', 'paid-over', 'third-party-to-be-refunded'));

create table delegation (
  id text primary key,
  role text not null check (role in ('delegating', 'delegate')),
  -- The own debt that is delegated, or the claim that is recovered for the other office.
  debt text not null references debt (id),
  peer text not null,
  -- The id that the delegating office chose: the same on both sides.
  reference text not null,
  state text not null check (state in ('requested', 'by-hand', 'agreed', 'refused', 'completed', 'stopped')),
  -- The other office has taken the request: from then its answers come by itself alone.
  reached boolean not null default false,
  request jsonb not null,
  input_hash text not null,
  requested_on date not null,
  agreed_on date,
  closed_on date,
  -- The last standing told to the delegate, or heard by it; null before the first one.
  collects boolean,
  owed bigint,
  -- As the delegate reported it at the end.
  recovered bigint,
  -- Number of the last notice sent and received.
  sent integer not null default 0,
  received integer not null default 0,
  unique (role, peer, reference)
);
create index delegation_of_debt on delegation (debt);

create table delegation_notice (
  delegation text not null references delegation (id),
  direction text not null check (direction in ('sent', 'received')),
  number integer not null check (number > 0),
  notice jsonb not null,
  input_hash text not null,
  -- The other office has answered that it holds it.
  acknowledged boolean not null default false,
  primary key (delegation, direction, number)
);

-- Sums recovered in a closed year, as the delegate notified them (D133-2-3 4° e).
create table delegation_closing (
  peer text not null,
  direction text not null check (direction in ('sent', 'received')),
  year integer not null,
  content jsonb not null,
  input_hash text not null,
  acknowledged boolean not null default false,
  primary key (peer, direction, year)
);
