-- Who owes, to whom and how much. Amounts are whole cents; identifiers are opaque.

-- An office's configuration as it was when a debt was opened: a later change never rewrites it.
create table office (
  hash text primary key,
  id text not null,
  content jsonb not null
);

create table debtor (
  id text primary key,
  office text not null references office (hash),
  territory text not null,
  calendar_offset integer not null,
  pack text not null,
  -- D553-2: the amount in force, and the facts from which it came.
  computed bigint,
  computed_month text,
  facts_hash text
);

create table debt (
  id text primary key,
  debtor text not null references debtor (id),
  office text not null references office (hash),
  calendar_offset integer not null,
  pack text not null,
  regime text not null,
  benefit text not null,
  established_on date not null,
  claimed bigint not null check (claimed > 0),
  content jsonb not null,
  input_hash text not null,
  author text not null,
  -- Raised by every message that may suspend; a grant compares it.
  epoch integer not null default 0,
  -- Number and hash of the last journal entry of this debt.
  entries integer not null default 0,
  chain text not null default '',
  facts integer not null default 0,
  -- Projection for screens, written by the debt's workflow.
  phase text not null default 'detected',
  phase_since date not null,
  ended boolean not null default false
);
create index debt_by_debtor on debt (debtor, id);
create index debt_by_phase on debt (phase, id);

create table debt_line (
  debt text not null references debt (id),
  id text not null,
  period text not null,
  paid_on date not null,
  due_on date,
  amount bigint not null,
  primary key (debt, id)
);
