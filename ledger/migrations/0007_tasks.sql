-- Work of people: who was told that it is late, and who said that it is done.

alter table task
  -- `act`: the course of the debt closes it when what it waits for is recorded; `hand`: its owner says so.
  add column done_by text not null default 'act' check (done_by in ('act', 'hand')),
  add column escalated_on date,
  add column escalated_to text,
  add column escalated_due date,
  add column closed_by text,
  add column closed_because text,
  add constraint task_escalated_whole check (
    (escalated_on is null) = (escalated_to is null) and (escalated_on is null) = (escalated_due is null));
drop index task_open;
create index task_open on task (due, debt, key) where closed_on is null;
create index task_open_of_debt on task (debt, task) where closed_on is null;
create index task_not_told on task (due) where closed_on is null and escalated_on is null;
