-- Whom each row of an imported file may be, by the engine that finds duplicates, and what somebody decided about it.

alter table import
  add column doubtful text not null default 'ask' check (doubtful in ('ask', 'update', 'create', 'leave'));

alter table import_row
  drop constraint import_row_outcome_check,
  add constraint import_row_outcome_check
    check (outcome in ('created', 'updated', 'matched', 'undecided', 'left', 'refused')),
  -- The first line of the rows that are alike among themselves.
  add column group_line integer,
  -- What the trial said by itself, while a decision stands in its place.
  add column by_itself jsonb,
  -- Of what the row says: the same row of another file is the same record, whatever the base has become.
  add column print text collate "C";
create index import_row_print on import_row (print) where not trial and print is not null;
create index import_row_group on import_row (import_id, trial, group_line, line) where group_line is not null;

-- An index like the engine's own tables: no foreign keys to records (decision 12).
create table import_alike (
  import_id bigint not null references import on delete cascade,
  line integer not null,
  -- A record, or minus the line of another row.
  other bigint not null,
  score real not null,
  probability real not null,
  reasons jsonb not null,
  -- First and last name of the row and of the other, where they are written differently or share a domain.
  names jsonb,
  group_line integer,
  primary key (import_id, line, other)
);

create table import_decision (
  import_id bigint not null references import on delete cascade,
  line integer not null,
  decision text not null check (decision in ('create', 'update', 'leave')),
  -- What an update is of: a record, or what another row becomes.
  contact_id bigint references contact on delete cascade,
  partner_id bigint references partner on delete cascade,
  lead_id bigint references lead on delete cascade,
  other_line integer,
  primary key (import_id, line),
  check ((decision = 'update') = (num_nonnulls(contact_id, partner_id, lead_id, other_line) = 1))
);
create index import_decision_contact on import_decision (contact_id);
create index import_decision_partner on import_decision (partner_id);
create index import_decision_lead on import_decision (lead_id);

-- Former imports told by their own rules how a record was found.
update import_row set reasons = regexp_replace(reasons::text,
    '"code": "same-(siren|email|phone|name-and-partner|name-and-place)"', '"code": "same-record"', 'g')::jsonb
  where reasons::text ~ '"code": "same-(siren|email|phone|name-and-partner|name-and-place)"';
update import_row set reasons = replace(reasons::text, '"code": "same-name"', '"code": "same-row"')::jsonb
  where reasons::text like '%"code": "same-name"%';
-- Trials that nobody ran yet remember records by their former looks.
delete from import_draft_key;
delete from import_draft;
