-- What happened to a debt, and the permit to retain that follows from it.

-- Every message received, once: its answer is given again when it comes again.
create table message (
  debt text not null references debt (id),
  key text not null,
  input_hash text not null,
  received_on date not null,
  author text not null,
  receipt jsonb not null,
  primary key (debt, key)
);

-- The facts that the lifecycle folds, in the order in which they were learnt.
create table fact (
  debt text not null references debt (id),
  number integer not null check (number > 0),
  key text not null,
  kind text not null,
  on_date date not null,
  recorded_on date not null,
  author text not null,
  epoch integer not null,
  event jsonb not null,
  -- False when the law gave no answer to it: it is kept on file and not folded.
  judged boolean not null default true,
  primary key (debt, number),
  unique (debt, key)
);

create trigger fact_append_only before update or delete on fact
  for each row execute function refuse_change();
create trigger fact_no_truncate before truncate on fact
  for each statement execute function refuse_change();

create table permit (
  id text primary key,
  debt text not null references debt (id),
  key text not null,
  granted_on date not null,
  epoch integer not null,
  because text[] not null,
  -- The first day on which it no longer holds: the legal date of what ended it.
  revoked_on date,
  revoked_because text[],
  revoked_by text
);
create index permit_of_debt on permit (debt);
create unique index permit_in_force on permit (debt) where revoked_on is null;
