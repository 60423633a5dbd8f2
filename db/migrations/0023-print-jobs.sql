-- A print job sets what was asked for, with the logo of then; what is the same in every letter is kept once.
alter table printed_document
  add constraint printed_document_job_id_fkey foreign key (job_id) references job,
  -- Null once its file is there.
  add column logo_id bigint references picture;
create index printed_document_job on printed_document (job_id);
create index printed_document_logo on printed_document (logo_id);

-- Those that still wait for their job.
update printed_document d set logo_id = company.logo_id
  from job join company on company.id = (job.input ->> 'companyId')::bigint
  where job.id = d.job_id and d.file is null and d.layout #>> '{sender,logo}' = 'true';
update printed_document d set layout = jsonb_set(layout, '{sender,logo}', 'false')
  where file is null and logo_id is null and layout #>> '{sender,logo}' = 'true';
update printed_document d set layout = layout || jsonb_build_object('letter', (
    select jsonb_build_object('topic', content -> 'subject', 'body', content -> 'body', 'signatory', content -> 'signatory')
    from printed_addressee where document_id = d.id order by position limit 1))
  where kind = 'letters' and file is null;
