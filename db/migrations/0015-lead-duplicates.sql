-- Duplicates of leads: the same engine and the same merges as for contacts and partners.

create table lead_match (
  lead_id bigint primary key,
  record text not null,
  keys int4[] not null,
  print text collate "C" not null
);
create index lead_match_keys on lead_match using gin (keys) with (fastupdate = off);

do $$
declare
  of_subject text;
begin
  foreach of_subject in array array['match_due', 'match_model', 'match_name', 'duplicate_pair', 'duplicate_decision',
      'duplicate_scan', 'merge_batch', 'merge'] loop
    execute format('alter table %1$I drop constraint %1$s_subject_check', of_subject);
    execute format(
      'alter table %1$I add constraint %1$s_subject_check check (subject in (''contact'', ''partner'', ''lead''))', of_subject);
  end loop;
end $$;

alter table merge add column lead_id bigint references lead;
create index merge_lead on merge (lead_id, id desc);
alter table merge drop constraint merge_check;
alter table merge drop constraint merge_check1;
alter table merge add constraint merge_check check
  (case subject when 'contact' then contact_id when 'partner' then partner_id else lead_id end is not null);
alter table merge add constraint merge_check1 check (num_nonnulls(contact_id, partner_id, lead_id) = 1);

-- A merged lead keeps its number as it keeps its reference.
insert into number_use values ('lead', 'merged_record', 'reference');

create or replace function match_candidates(
  subject text, asked int4[], most int4[], places int4[], leave_out bigint, most_of_all int4
) returns setof bigint
  language plpgsql stable set enable_seqscan = off as $$
declare
  found bigint[] := '{}';
  ids bigint[];
begin
  for i in 1 .. cardinality(asked) loop
    if subject = 'contact' then
      ids := array(select contact_id from contact_match where keys @> asked[i:i] limit most[i] + 1);
      if cardinality(ids) > most[i] then
        ids := array(select contact_id from contact_match where keys @> asked[i:i] and keys && places limit 61);
      end if;
    elsif subject = 'partner' then
      ids := array(select partner_id from partner_match where keys @> asked[i:i] limit most[i] + 1);
      if cardinality(ids) > most[i] then
        ids := array(select partner_id from partner_match where keys @> asked[i:i] and keys && places limit 61);
      end if;
    else
      ids := array(select lead_id from lead_match where keys @> asked[i:i] limit most[i] + 1);
      if cardinality(ids) > most[i] then
        ids := array(select lead_id from lead_match where keys @> asked[i:i] and keys && places limit 61);
      end if;
    end if;
    if cardinality(ids) <= 60 then found := found || ids; end if;
    exit when cardinality(found) >= most_of_all * 3;
  end loop;
  return query select id from (
    select id, min(place) as place from unnest(found) with ordinality as f(id, place)
    where id is distinct from leave_out group by id) one
  order by place limit most_of_all;
end $$;

create trigger lead_forgotten after delete on lead
  referencing old table as gone for each statement execute function forget_matches();

-- A converted lead is merged with none: the engine forgets it, and reads it anew once its conversion is taken back. Those
-- whom it held together are looked for again.
create function lead_converted() returns trigger language plpgsql as $$
declare
  settled bigint[];
  open_again bigint[];
begin
  if not exists (select from changed join before using (id) where changed.status_id <> before.status_id) then
    return null;
  end if;
  settled := array(
    select changed.id from changed join before using (id)
    join lead_status now_at on now_at.id = changed.status_id join lead_status was_at on was_at.id = before.status_id
    where now_at.kind = 'converted' and was_at.kind <> 'converted');
  open_again := array(
    select changed.id from changed join before using (id)
    join lead_status now_at on now_at.id = changed.status_id join lead_status was_at on was_at.id = before.status_id
    where now_at.kind <> 'converted' and was_at.kind = 'converted');
  if cardinality(settled) > 0 then
    insert into match_due (subject, record_id, stale)
    select 'lead', other, false from (
      select b_id as other from duplicate_pair where subject = 'lead' and a_id = any(settled)
      union select a_id from duplicate_pair where subject = 'lead' and b_id = any(settled)) held
    where other <> all(settled);
    delete from lead_match where lead_id = any(settled);
    delete from duplicate_pair where subject = 'lead' and a_id = any(settled);
    delete from duplicate_pair where subject = 'lead' and b_id = any(settled);
  end if;
  insert into match_due (subject, record_id, stale) select 'lead', unnest(open_again), true;
  if cardinality(settled) + cardinality(open_again) > 0 then notify carnet_duplicates; end if;
  return null;
end $$;
create trigger lead_converted after update on lead
  referencing new table as changed old table as before for each statement execute function lead_converted();

-- A merged lead is found by its old reference.
create or replace function refresh_lead(ids bigint[]) returns void language sql volatile as $$
  update lead l set
    email = coalesce(e.address, ''),
    phone = coalesce(t.first, ''),
    mobile = coalesce(t.mobile, ''),
    city = coalesce(a.city, ''),
    postcode = coalesce(a.postcode, ''),
    country = coalesce(a.country, ''),
    search = fold(concat_ws(' ', l.first_name, l.last_name, l.company_name, l.reference, m.old_references, e.all_addresses, t.digits, a.city))
  from unnest(ids) as chosen(id)
  left join lateral (
    select (array_agg(address order by is_primary desc, position, id))[1] as address,
           string_agg(address, ' ' order by position, id) as all_addresses
    from lead_email where lead_id = chosen.id
  ) e on true
  left join lateral (
    select (array_agg(number order by position, id))[1] as first,
           (array_agg(number order by position, id) filter (where kind = 'mobile'))[1] as mobile,
           string_agg(regexp_replace(number, '\D', '', 'g'), ' ' order by position, id) as digits
    from lead_phone where lead_id = chosen.id
  ) t on true
  left join lateral (
    select city, postcode, country from lead_address where lead_id = chosen.id
    order by is_default desc, position, id limit 1
  ) a on true
  left join lateral (
    select string_agg(merged_record.reference, ' ' order by old_id) as old_references
    from merge join merged_record on merge_id = merge.id where merge.lead_id = chosen.id and undone_at is null
  ) m on true
  where l.id = chosen.id
$$;

insert into match_due (subject, record_id, stale) select 'lead', id, true from lead;
