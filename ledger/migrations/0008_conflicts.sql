-- What came under a key already used for another act, from somebody who cannot be answered: kept for a person to read.
create table message_conflict (
  debt text not null references debt (id),
  key text not null,
  input_hash text not null,
  received_on date not null,
  author text not null,
  event jsonb not null,
  primary key (debt, key, input_hash)
);
