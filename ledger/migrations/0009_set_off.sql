-- A retention on the benefits of the month, and what of it is set off on back-pay: two instructions under one ceiling.
alter table instruction
  add column kind text not null default 'retention' check (kind in ('retention', 'set-off')),
  -- On which back-pay a set-off is taken; null for a retention.
  add column back_pay jsonb,
  add constraint instruction_back_pay check ((kind = 'set-off') = (back_pay is not null)),
  drop constraint instruction_debtor_month_revision_key,
  add constraint instruction_once unique (debtor, month, revision, kind);
