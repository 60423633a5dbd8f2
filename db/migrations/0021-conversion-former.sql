-- What a conversion is taken back to: a status and a reason that may be gone by then, and what its author chose.

alter table conversion
  -- Null where it was deleted since: the lead is then given back as a new one.
  add column former_status_id bigint references lead_status on delete set null,
  add column former_lost_reason_id bigint references lead_lost_reason on delete set null,
  -- Which values were chosen of a record that was there: what another conversion is told from once one is taken back.
  add column asked jsonb not null default '{}';
update conversion set
  former_status_id = (select id from lead_status where id = (former ->> 'statusId')::bigint),
  former_lost_reason_id = (select id from lead_lost_reason where id = (former ->> 'lostReasonId')::bigint);
alter table conversion drop column former;
create index conversion_former_status on conversion (former_status_id);
create index conversion_former_lost_reason on conversion (former_lost_reason_id);
