-- The file of a debt: its phases, letters and the work that people owe it.

create table phase (
  debt text not null references debt (id),
  number integer generated always as identity,
  phase text not null,
  on_date date not null,
  by text not null,
  because text[] not null,
  primary key (debt, number),
  unique (debt, on_date, phase, by)
);

create table letter (
  debt text not null references debt (id),
  key text not null,
  letter text not null,
  on_date date not null,
  text text not null,
  data jsonb not null,
  input_hash text not null,
  epoch integer not null,
  reference text,
  primary key (key)
);
create index letter_of_debt on letter (debt, on_date);

create table task (
  debt text not null references debt (id),
  key text not null,
  task text not null,
  role text not null,
  due date not null,
  opened_on date not null,
  because text[] not null,
  closed_on date,
  primary key (debt, key)
);
create index task_open on task (debt, task) where closed_on is null;
