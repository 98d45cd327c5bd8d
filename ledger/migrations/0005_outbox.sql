-- Messages to the workflows, numbered for each recipient and delivered in that order.

create table recipient (
  id text primary key,
  last integer not null
);

create table outbox (
  id bigint generated always as identity primary key,
  recipient text not null references recipient (id),
  number integer not null,
  message jsonb not null,
  state text not null default 'pending' check (state in ('pending', 'delivered', 'undeliverable')),
  reason text,
  unique (recipient, number)
);
create index outbox_pending on outbox (recipient, number) where state = 'pending';
