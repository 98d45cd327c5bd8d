-- Files of debts: received in parts, examined line by line, opened only when a person says so.

create table intake_batch (
  -- From the hash of the file: the same file again is the same batch.
  id text primary key,
  manifest text not null,
  parts integer not null,
  lines integer not null,
  office text not null references office (hash),
  office_id text not null,
  pack text not null,
  author text not null,
  received_on date not null,
  status text not null check (status in (
    'receiving', 'received', 'examined', 'quarantined', 'released', 'opening',
    'invalid', 'empty', 'rejected', 'stopped', 'opened')),
  deviations jsonb not null default '[]',
  -- Whom it waits for, as long as it waits for a person.
  task text,
  role text,
  due date,
  opened_task_on date,
  escalated boolean not null default false,
  -- Order in which openings ended: the last ones make the baseline.
  finished bigint unique
);
create index intake_batch_of_office on intake_batch (office_id, finished);

create sequence intake_finished;

create table intake_part (
  batch text not null references intake_batch (id),
  number integer not null,
  hash text not null,
  first_line integer not null,
  lines integer not null,
  primary key (batch, number)
);

create table intake_line (
  batch text not null references intake_batch (id),
  line integer not null,
  debt text,
  debtor text,
  regime text,
  cause text,
  amount bigint,
  -- Events that a file of a simulation carries: counted, never taken in.
  events integer not null default 0,
  -- The debt as given, as long as it is neither opened nor left out: then the debt's own file holds it, or nothing does.
  content jsonb,
  content_hash text,
  claim_hash text,
  situation_hash text,
  fault_path text,
  fault_message text,
  verdict text check (verdict in ('opens', 'refused')),
  code text,
  message text,
  because text[],
  ends text,
  letter boolean,
  procedure text,
  -- Reserved for that day before it is opened, so that the daily limit holds whoever is killed in between.
  opening_on date,
  opened boolean not null default false,
  primary key (batch, line)
);
create index intake_line_waiting on intake_line (batch, line) where not opened;
create index intake_line_opening on intake_line (opening_on) where letter;

create table intake_act (
  batch text not null references intake_batch (id),
  number integer generated always as identity,
  key text not null,
  act text not null check (act in ('confirm', 'release', 'reject')),
  role text not null,
  reason text,
  author text not null,
  on_date date not null,
  deviations jsonb not null,
  primary key (batch, key)
);
