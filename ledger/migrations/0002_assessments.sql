-- What was computed for a month, with its why-tree, and what the payer was told to do.

-- The facts of a household are here and nowhere else, so that they can be erased at their term
-- without touching the journal. `opening`: those that came with the debt (L355-3).
create table assessment (
  id text primary key,
  kind text not null check (kind in ('opening', 'month')),
  debtor text not null references debtor (id),
  debt text references debt (id),
  month text,
  revision integer,
  pack text not null,
  assessed_on date not null,
  facts jsonb,
  answer jsonb,
  refused jsonb
);
create unique index assessment_of_month on assessment (debtor, month, revision) where kind = 'month';
create index assessment_of_debt on assessment (debt) where debt is not null;

create table instruction (
  key text primary key,
  debtor text not null references debtor (id),
  month text not null,
  revision integer not null,
  amount bigint not null check (amount > 0),
  assessment text not null references assessment (id),
  decided_on date not null,
  -- False once a permit that it rests on was revoked.
  stands boolean not null default true,
  answer text not null default 'decided'
    check (answer in ('decided', 'accepted', 'unknown', 'executed', 'rejected', 'cancelled')),
  executed_amount bigint,
  executed_on date,
  reason text,
  unique (debtor, month, revision)
);
create index instruction_in_flight on instruction (debtor) where answer in ('decided', 'accepted', 'unknown');

create table instruction_part (
  instruction text not null references instruction (key),
  rank integer not null,
  debt text not null references debt (id),
  amount bigint not null check (amount > 0),
  primary key (instruction, rank)
);
create index instruction_part_of_debt on instruction_part (debt);
