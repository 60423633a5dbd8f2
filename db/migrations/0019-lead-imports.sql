-- Imports of leads, as of contacts and partners.

alter table import drop constraint import_subject_check;
alter table import add constraint import_subject_check check (subject in ('contact', 'partner', 'lead'));

alter table import_row add column lead_id bigint references lead on delete set null;
create index import_row_lead on import_row (lead_id);

create table import_lead (
  import_id bigint not null references import on delete cascade,
  lead_id bigint not null references lead on delete cascade,
  created boolean not null,
  before jsonb not null default '{}',
  version_after integer not null,
  primary key (import_id, lead_id)
);
create index import_lead_lead on import_lead (lead_id);
