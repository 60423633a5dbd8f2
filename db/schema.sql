create extension pg_trgm;

create extension unaccent;

CREATE OR REPLACE FUNCTION public.contact_partner_matched()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if refresh_later() then return null; end if;
  insert into match_due (subject, record_id, stale) select distinct 'contact', contact_id, true from changed;
  notify carnet_duplicates;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.directory_order(t text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN translate(fold(t), '-.'''::text, ' '::text);

CREATE OR REPLACE FUNCTION public.firm_key(t text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN COALESCE(NULLIF(translate(regexp_replace(regexp_replace(fold(t), '\m([a-z])\.(?=[a-z]\M)'::text, '\1'::text, 'g'::text), ((('\m(sa|sas|sasu|sarl|eurl|sci|snc|scp|scop|selarl|selas|sca|scs|gie|earl|gaec|scea|ei|eirl|asso|association'::text || '|ltd|limited|llc|llp|inc|incorporated|corp|corporation|co|company|plc|pty|gmbh|ag|kg|ohg|ug|mbh|ev|bv|nv|vof|cv'::text) || '|srl|sl|slu|spa|sapa|lda|ltda|bvba|sprl|aps|ab|oy|as|asa'::text) || '|et|and|und|y|e|le|la|les|l|the|de|du|des|d|of)\M'::text), ''::text, 'g'::text), ' -.,;:"–—‐‑/()_&+!'''::text, ''::text), ''::text), NULLIF(squeeze(t), ''::text), fold(t));

CREATE OR REPLACE FUNCTION public.fold(t text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN translate(lower(unaccent('unaccent'::regdictionary, NORMALIZE(t, NFKC))), '’ʼ‘`´'::text, ''''''''''''::text);

CREATE OR REPLACE FUNCTION public.forget_matches()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  execute format('delete from %1$s_match using gone where %1$s_id = gone.id', tg_table_name);
  delete from duplicate_pair using gone where subject = tg_table_name and a_id = gone.id;
  delete from duplicate_pair using gone where subject = tg_table_name and b_id = gone.id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.in_any_order(t text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT COALESCE(string_agg(word.word, ' '::text ORDER BY (word.word COLLATE "C")), ''::text) AS "coalesce" FROM regexp_split_to_table(translate(fold(in_any_order.t), '-.,''’"–—‐‑/()_&'::text, '                '::text), ' +'::text) word(word) WHERE (word.word <> ''::text));

CREATE OR REPLACE FUNCTION public.lead_converted()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.match_candidates(subject text, asked integer[], most integer[], places integer[], leave_out bigint, most_of_all integer)
 RETURNS SETOF bigint
 LANGUAGE plpgsql
 STABLE
 SET enable_seqscan TO 'off'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.place_activity()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.place := case
    when new.kind <> 'task' then new.at
    when new.done_at is not null then new.done_at
    when new.due_on is null then timestamptz '5000-01-01 00:00:00+00'
    else timestamptz '9000-01-01 00:00:00+00' - (new.due_on - date '2000-01-01') * interval '24 hours'
  end;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.refresh_contact(ids bigint[])
 RETURNS void
 LANGUAGE sql
AS $function$
  update contact c set
    email = coalesce(e.address, ''),
    phone = coalesce(t.first, ''),
    mobile = coalesce(t.mobile, ''),
    city = coalesce(a.city, ''),
    postcode = coalesce(a.postcode, ''),
    country = coalesce(a.country, ''),
    partner_name = coalesce(p.main, ''),
    search = fold(concat_ws(' ', c.first_name, c.last_name, c.reference, m.old_references, e.all_addresses, p.names, t.digits, a.city))
  from unnest(ids) as chosen(id)
  left join lateral (
    select (array_agg(address order by is_primary desc, position, id))[1] as address,
           string_agg(address, ' ' order by position, id) as all_addresses
    from contact_email where contact_id = chosen.id
  ) e on true
  left join lateral (
    select (array_agg(number order by position, id))[1] as first,
           (array_agg(number order by position, id) filter (where kind = 'mobile'))[1] as mobile,
           string_agg(regexp_replace(number, '\D', '', 'g'), ' ' order by position, id) as digits
    from contact_phone where contact_id = chosen.id
  ) t on true
  left join lateral (
    select city, postcode, country from contact_address where contact_id = chosen.id
    order by is_default desc, position, id limit 1
  ) a on true
  left join lateral (
    select (array_agg(partner.display_name order by is_main desc, position, contact_partner.id))[1] as main,
           string_agg(partner.display_name, ' ' order by position, contact_partner.id) as names
    from contact_partner join partner on partner.id = partner_id where contact_id = chosen.id
  ) p on true
  left join lateral (
    select string_agg(merged_record.reference, ' ' order by old_id) as old_references
    from merge join merged_record on merge_id = merge.id where merge.contact_id = chosen.id and undone_at is null
  ) m on true
  where c.id = chosen.id
$function$;

CREATE OR REPLACE FUNCTION public.refresh_contact_after_part()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if refresh_later() then return null; end if;
  if tg_op = 'UPDATE' then
    perform refresh_contact(array(select contact_id from changed union select contact_id from before));
  else
    perform refresh_contact(array(select distinct contact_id from changed));
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.refresh_contact_itself()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  ids bigint[];
begin
  if refresh_later() then return null; end if;
  if tg_op = 'INSERT' then
    ids := array(select id from changed);
  else
    ids := array(
      select id from changed join before using (id)
      where (changed.first_name, changed.last_name, changed.reference)
        is distinct from (before.first_name, before.last_name, before.reference));
  end if;
  if cardinality(ids) > 0 then perform refresh_contact(ids); end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.refresh_contacts_of_partner()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  ids bigint[];
begin
  ids := array(
    select distinct contact_partner.contact_id
    from changed join before using (id) join contact_partner on partner_id = changed.id
    where changed.display_name is distinct from before.display_name);
  if cardinality(ids) > 0 then
    perform refresh_contact(ids);
    insert into match_due (subject, record_id, stale) select 'contact', unnest(ids), true;
    notify carnet_duplicates;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.refresh_invoice(ids bigint[])
 RETURNS void
 LANGUAGE sql
AS $function$
  update invoice i set
    partner_key = directory_order(p.display_name),
    search = fold(concat_ws(' ', i.number, i.customer_reference, p.display_name, p.reference, c.first_name, c.last_name))
  from unnest(ids) as chosen(id)
    join invoice kept on kept.id = chosen.id
    join partner p on p.id = kept.partner_id
    left join contact c on c.id = kept.contact_id
  where i.id = chosen.id
$function$;

CREATE OR REPLACE FUNCTION public.refresh_invoice_itself()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  ids bigint[];
begin
  if tg_op = 'INSERT' then
    ids := array(select id from changed);
  else
    ids := array(
      select id from changed join before using (id)
      where (changed.number, changed.customer_reference, changed.partner_id, changed.contact_id)
        is distinct from (before.number, before.customer_reference, before.partner_id, before.contact_id));
  end if;
  if cardinality(ids) > 0 then perform refresh_invoice(ids); end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.refresh_invoices_of_contact()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  ids bigint[];
begin
  ids := array(
    select invoice.id from changed join before using (id) join invoice on invoice.contact_id = changed.id
    where (changed.first_name, changed.last_name) is distinct from (before.first_name, before.last_name));
  if cardinality(ids) > 0 then perform refresh_invoice(ids); end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.refresh_invoices_of_partner()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  ids bigint[];
begin
  ids := array(
    select invoice.id from changed join before using (id) join invoice on invoice.partner_id = changed.id
    where changed.display_name is distinct from before.display_name);
  if cardinality(ids) > 0 then perform refresh_invoice(ids); end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.refresh_later()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(current_setting('carnet.refresh', true), '') = 'later'
$function$;

CREATE OR REPLACE FUNCTION public.refresh_lead(ids bigint[])
 RETURNS void
 LANGUAGE sql
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.refresh_lead_after_part()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if refresh_later() then return null; end if;
  if tg_op = 'UPDATE' then
    perform refresh_lead(array(select lead_id from changed union select lead_id from before));
  else
    perform refresh_lead(array(select distinct lead_id from changed));
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.refresh_lead_itself()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  ids bigint[];
begin
  if refresh_later() then return null; end if;
  if tg_op = 'INSERT' then
    ids := array(select id from changed);
  else
    ids := array(
      select id from changed join before using (id)
      where (changed.first_name, changed.last_name, changed.company_name, changed.reference)
        is distinct from (before.first_name, before.last_name, before.company_name, before.reference));
  end if;
  if cardinality(ids) > 0 then perform refresh_lead(ids); end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.refresh_partner(ids bigint[])
 RETURNS void
 LANGUAGE sql
AS $function$
  update partner p set
    email = coalesce(e.address, ''),
    phone = coalesce(t.first, ''),
    mobile = coalesce(t.mobile, ''),
    city = coalesce(a.city, ''),
    postcode = coalesce(a.postcode, ''),
    country = coalesce(a.country, ''),
    search = fold(concat_ws(' ', p.first_name, p.name, p.legal_name, p.siren, p.siret, p.vat_number, p.registration, p.reference, m.old_references, e.all_addresses, d.domains, t.digits, a.city))
  from unnest(ids) as chosen(id)
  left join lateral (
    select (array_agg(address order by is_primary desc, position, id))[1] as address,
           string_agg(address, ' ' order by position, id) as all_addresses
    from partner_email where partner_id = chosen.id
  ) e on true
  left join lateral (
    select (array_agg(number order by position, id))[1] as first,
           (array_agg(number order by position, id) filter (where kind = 'mobile'))[1] as mobile,
           string_agg(regexp_replace(number, '\D', '', 'g'), ' ' order by position, id) as digits
    from partner_phone where partner_id = chosen.id
  ) t on true
  left join lateral (
    select city, postcode, country from partner_address where partner_id = chosen.id
    order by is_default desc, position, id limit 1
  ) a on true
  left join lateral (select string_agg(domain, ' ' order by domain) as domains from partner_domain where partner_id = chosen.id) d on true
  left join lateral (
    select string_agg(merged_record.reference, ' ' order by old_id) as old_references
    from merge join merged_record on merge_id = merge.id where merge.partner_id = chosen.id and undone_at is null
  ) m on true
  where p.id = chosen.id
$function$;

CREATE OR REPLACE FUNCTION public.refresh_partner_after_part()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if refresh_later() then return null; end if;
  if tg_op = 'UPDATE' then
    perform refresh_partner(array(select partner_id from changed union select partner_id from before));
  else
    perform refresh_partner(array(select distinct partner_id from changed));
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.refresh_partner_itself()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  ids bigint[];
begin
  if refresh_later() then return null; end if;
  if tg_op = 'INSERT' then
    ids := array(select id from changed);
  else
    ids := array(
      select id from changed join before using (id)
      where (changed.first_name, changed.name, changed.legal_name, changed.reference,
          changed.siren, changed.siret, changed.vat_number, changed.registration)
        is distinct from (before.first_name, before.name, before.legal_name, before.reference,
          before.siren, before.siret, before.vat_number, before.registration));
  end if;
  if cardinality(ids) > 0 then perform refresh_partner(ids); end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.refresh_sale(ids bigint[])
 RETURNS void
 LANGUAGE sql
AS $function$
  update sale s set
    partner_key = directory_order(p.display_name),
    search = fold(concat_ws(' ', s.number, s.order_number, s.title, s.customer_reference, p.display_name, p.reference,
      c.first_name, c.last_name))
  from unnest(ids) as chosen(id)
    join sale kept on kept.id = chosen.id
    join partner p on p.id = kept.partner_id
    left join contact c on c.id = kept.contact_id
  where s.id = chosen.id
$function$;

CREATE OR REPLACE FUNCTION public.refresh_sale_itself()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  ids bigint[];
begin
  if refresh_later() then return null; end if;
  if tg_op = 'INSERT' then
    ids := array(select id from changed);
  else
    ids := array(
      select id from changed join before using (id)
      where (changed.number, changed.order_number, changed.title, changed.customer_reference, changed.partner_id,
          changed.contact_id)
        is distinct from (before.number, before.order_number, before.title, before.customer_reference, before.partner_id,
          before.contact_id));
  end if;
  if cardinality(ids) > 0 then perform refresh_sale(ids); end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.refresh_sales_of_contact()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  ids bigint[];
begin
  ids := array(
    select sale.id from changed join before using (id) join sale on sale.contact_id = changed.id
    where (changed.first_name, changed.last_name) is distinct from (before.first_name, before.last_name));
  if cardinality(ids) > 0 then perform refresh_sale(ids); end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.refresh_sales_of_partner()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  ids bigint[];
begin
  ids := array(
    select sale.id from changed join before using (id) join sale on sale.partner_id = changed.id
    where changed.display_name is distinct from before.display_name);
  if cardinality(ids) > 0 then perform refresh_sale(ids); end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and current_setting('carnet.removing', true) = tg_table_name then
    return old;
  end if;
  raise exception 'the trail is never edited' using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.squeeze(t text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN translate(fold(t), ' -.,''’"–—‐‑/()_&'::text, ''::text);

CREATE OR REPLACE FUNCTION public.take_numbers(sequence_code text, how_many bigint)
 RETURNS SETOF text
 LANGUAGE sql
AS $function$
    with taken as (
      update number_sequence set next = next + how_many where code = sequence_code
      returning prefix, digits, next - how_many as first
    )
    select prefix || lpad(n::text, greatest(digits, length(n::text)), '0')
    from taken, generate_series(first, first + how_many - 1) n
    order by n
  $function$;

create table account (
  id bigint not null generated by default as identity,
  user_id bigint not null,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint account_pkey PRIMARY KEY (id),
  constraint account_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);
CREATE INDEX account_user ON public.account USING btree (user_id);

create table activity (
  id bigint not null generated by default as identity,
  kind text not null,
  contact_id bigint,
  partner_id bigint,
  lead_id bigint,
  title text not null default ''::text,
  text text not null default ''::text,
  at timestamp with time zone not null default now(),
  duration integer,
  direction text,
  due_on date,
  owner_id bigint,
  done_at timestamp with time zone,
  done_by bigint,
  file_id bigint,
  archived_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by bigint,
  updated_at timestamp with time zone not null default now(),
  updated_by bigint,
  place timestamp with time zone not null default now(),
  constraint activity_pkey PRIMARY KEY (id),
  constraint activity_check CHECK (((kind = 'file'::text) = (file_id IS NOT NULL))),
  constraint activity_check1 CHECK (((kind = 'task'::text) OR ((due_on IS NULL) AND (owner_id IS NULL) AND (done_at IS NULL)))),
  constraint activity_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text]))),
  constraint activity_kind_check CHECK ((kind = ANY (ARRAY['note'::text, 'call'::text, 'meeting'::text, 'email'::text, 'task'::text, 'file'::text]))),
  constraint activity_of_something CHECK ((num_nonnulls(contact_id, partner_id, lead_id) > 0)),
  constraint activity_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id),
  constraint activity_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint activity_done_by_fkey FOREIGN KEY (done_by) REFERENCES app_user(id),
  constraint activity_file_id_fkey FOREIGN KEY (file_id) REFERENCES attached_file(id),
  constraint activity_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES lead(id),
  constraint activity_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES app_user(id),
  constraint activity_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id),
  constraint activity_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES app_user(id)
);
CREATE INDEX activity_contact ON public.activity USING btree (contact_id, place DESC, id DESC);
CREATE INDEX activity_created_by ON public.activity USING btree (created_by);
CREATE INDEX activity_done_by ON public.activity USING btree (done_by);
CREATE INDEX activity_file ON public.activity USING btree (file_id);
CREATE INDEX activity_lead ON public.activity USING btree (lead_id, place DESC, id DESC);
CREATE INDEX activity_partner ON public.activity USING btree (partner_id, place DESC, id DESC);
CREATE INDEX activity_place ON public.activity USING btree (place DESC, id DESC);
CREATE INDEX activity_task ON public.activity USING btree (owner_id, place DESC, id DESC) WHERE ((kind = 'task'::text) AND (archived_at IS NULL));
CREATE INDEX activity_updated_by ON public.activity USING btree (updated_by);
CREATE TRIGGER activity_placed BEFORE INSERT OR UPDATE ON public.activity FOR EACH ROW EXECUTE FUNCTION place_activity();

create table activity_change (
  id bigint not null generated by default as identity,
  activity_id bigint not null,
  at timestamp with time zone not null default now(),
  user_id bigint,
  action text not null,
  version integer not null,
  changes jsonb not null,
  constraint activity_change_pkey PRIMARY KEY (id),
  constraint activity_change_action_check CHECK ((action = ANY (ARRAY['created'::text, 'changed'::text, 'archived'::text, 'restored'::text]))),
  constraint activity_change_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id),
  constraint activity_change_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX activity_change_activity ON public.activity_change USING btree (activity_id, id DESC);
CREATE INDEX activity_change_user ON public.activity_change USING btree (user_id);
CREATE TRIGGER activity_change_fixed BEFORE DELETE OR UPDATE OF at, user_id, action, version, changes ON public.activity_change FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table api_key (
  id bigint not null generated by default as identity,
  user_id bigint not null,
  name text not null,
  key_hash bytea not null,
  start text not null,
  created_at timestamp with time zone not null default now(),
  last_used_at timestamp with time zone,
  expires_at timestamp with time zone,
  constraint api_key_pkey PRIMARY KEY (id),
  constraint api_key_key_hash_key UNIQUE (key_hash),
  constraint api_key_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);
CREATE INDEX api_key_user ON public.api_key USING btree (user_id);

create table app_user (
  id bigint not null generated by default as identity,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  language text not null default 'fr'::text,
  profile text not null default 'salesperson'::text,
  team_id bigint,
  archived_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint app_user_pkey PRIMARY KEY (id),
  constraint app_user_email_key UNIQUE (email),
  constraint app_user_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint app_user_profile_check CHECK ((profile = ANY (ARRAY['administrator'::text, 'manager'::text, 'salesperson'::text, 'reader'::text]))),
  constraint app_user_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
);
CREATE INDEX app_user_team ON public.app_user USING btree (team_id);

create table attached_file (
  id bigint not null generated by default as identity,
  name text not null,
  media_type text not null,
  size integer not null,
  bytes bytea not null,
  created_at timestamp with time zone not null default now(),
  constraint attached_file_pkey PRIMARY KEY (id)
);

create table bulk_edit (
  id bigint not null generated by default as identity,
  subject text not null,
  user_id bigint not null,
  at timestamp with time zone not null default now(),
  changes jsonb not null,
  job_id bigint,
  undone_at timestamp with time zone,
  constraint bulk_edit_pkey PRIMARY KEY (id),
  constraint bulk_edit_subject_check CHECK ((subject = ANY (ARRAY['contact'::text, 'partner'::text, 'lead'::text, 'sale'::text]))),
  constraint bulk_edit_job_id_fkey FOREIGN KEY (job_id) REFERENCES job(id),
  constraint bulk_edit_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX bulk_edit_job ON public.bulk_edit USING btree (job_id);
CREATE INDEX bulk_edit_user ON public.bulk_edit USING btree (user_id);

create table bulk_edit_contact (
  bulk_edit_id bigint not null,
  contact_id bigint not null,
  before jsonb not null,
  version_after integer not null,
  constraint bulk_edit_contact_pkey PRIMARY KEY (bulk_edit_id, contact_id),
  constraint bulk_edit_contact_bulk_edit_id_fkey FOREIGN KEY (bulk_edit_id) REFERENCES bulk_edit(id) ON DELETE CASCADE,
  constraint bulk_edit_contact_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id)
);
CREATE INDEX bulk_edit_contact_contact ON public.bulk_edit_contact USING btree (contact_id);

create table bulk_edit_lead (
  bulk_edit_id bigint not null,
  lead_id bigint not null,
  before jsonb not null,
  version_after integer not null,
  constraint bulk_edit_lead_pkey PRIMARY KEY (bulk_edit_id, lead_id),
  constraint bulk_edit_lead_bulk_edit_id_fkey FOREIGN KEY (bulk_edit_id) REFERENCES bulk_edit(id) ON DELETE CASCADE,
  constraint bulk_edit_lead_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES lead(id)
);
CREATE INDEX bulk_edit_lead_lead ON public.bulk_edit_lead USING btree (lead_id);

create table bulk_edit_partner (
  bulk_edit_id bigint not null,
  partner_id bigint not null,
  before jsonb not null,
  version_after integer not null,
  constraint bulk_edit_partner_pkey PRIMARY KEY (bulk_edit_id, partner_id),
  constraint bulk_edit_partner_bulk_edit_id_fkey FOREIGN KEY (bulk_edit_id) REFERENCES bulk_edit(id) ON DELETE CASCADE,
  constraint bulk_edit_partner_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id)
);
CREATE INDEX bulk_edit_partner_partner ON public.bulk_edit_partner USING btree (partner_id);

create table bulk_edit_sale (
  bulk_edit_id bigint not null,
  sale_id bigint not null,
  before jsonb not null,
  version_after integer not null,
  constraint bulk_edit_sale_pkey PRIMARY KEY (bulk_edit_id, sale_id),
  constraint bulk_edit_sale_bulk_edit_id_fkey FOREIGN KEY (bulk_edit_id) REFERENCES bulk_edit(id) ON DELETE CASCADE,
  constraint bulk_edit_sale_sale_id_fkey FOREIGN KEY (sale_id) REFERENCES sale(id)
);
CREATE INDEX bulk_edit_sale_sale ON public.bulk_edit_sale USING btree (sale_id);

create table company (
  id bigint not null generated by default as identity,
  name text not null,
  localization_id bigint,
  archived_at timestamp with time zone,
  line2 text not null default ''::text,
  line4 text not null default ''::text,
  postcode text not null default ''::text,
  city text not null default ''::text,
  country character(2) not null default 'FR'::bpchar,
  logo_id bigint,
  legal_form text not null default ''::text,
  capital numeric(15,2),
  siren text not null default ''::text,
  registry text not null default ''::text,
  vat_number text not null default ''::text,
  phone text not null default ''::text,
  email text not null default ''::text,
  website text not null default ''::text,
  iban text not null default ''::text,
  bic text not null default ''::text,
  constraint company_pkey PRIMARY KEY (id),
  constraint company_capital_check CHECK ((capital > (0)::numeric)),
  constraint company_localization_id_fkey FOREIGN KEY (localization_id) REFERENCES localization(id),
  constraint company_logo_id_fkey FOREIGN KEY (logo_id) REFERENCES picture(id)
);
CREATE INDEX company_localization ON public.company USING btree (localization_id);
CREATE INDEX company_logo ON public.company USING btree (logo_id);
CREATE UNIQUE INDEX company_name ON public.company USING btree (fold(name));

create table contact (
  id bigint not null generated by default as identity,
  reference text not null,
  title text,
  first_name text not null default ''::text,
  last_name text not null,
  picture_id bigint,
  job_function_id bigint,
  job_title text not null default ''::text,
  department text not null default ''::text,
  manager_id bigint,
  localization_id bigint,
  owner_id bigint,
  team_id bigint,
  do_not_call boolean not null default false,
  do_not_email boolean not null default false,
  tags text[] not null default '{}'::text[],
  notes text not null default ''::text,
  website text not null default ''::text,
  linked_in text not null default ''::text,
  birthday date,
  source text not null default ''::text,
  archived_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by bigint,
  updated_at timestamp with time zone not null default now(),
  updated_by bigint,
  name_key text collate "C" not null generated always as (directory_order(((last_name || chr(1)) || first_name))) stored,
  namesake_key text collate "C" not null generated always as (((LEAST((squeeze(last_name) COLLATE "C"), (squeeze(first_name) COLLATE "C")) || ' '::text) || GREATEST((squeeze(last_name) COLLATE "C"), (squeeze(first_name) COLLATE "C")))) stored,
  words_key text collate "C" not null generated always as (in_any_order(((last_name || ' '::text) || first_name))) stored,
  email text not null default ''::text,
  phone text not null default ''::text,
  mobile text not null default ''::text,
  city text not null default ''::text,
  postcode text not null default ''::text,
  country text not null default ''::text,
  partner_name text not null default ''::text,
  search text collate "C" not null default ''::text,
  constraint contact_pkey PRIMARY KEY (id),
  constraint contact_reference_key UNIQUE (reference),
  constraint contact_check CHECK ((manager_id <> id)),
  constraint contact_title_check CHECK ((title = ANY (ARRAY['M.'::text, 'Mme'::text, 'Mx'::text]))),
  constraint contact_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint contact_job_function_id_fkey FOREIGN KEY (job_function_id) REFERENCES job_function(id),
  constraint contact_localization_id_fkey FOREIGN KEY (localization_id) REFERENCES localization(id),
  constraint contact_manager_id_fkey FOREIGN KEY (manager_id) REFERENCES contact(id),
  constraint contact_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES app_user(id),
  constraint contact_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES picture(id),
  constraint contact_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id),
  constraint contact_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES app_user(id)
);
CREATE INDEX contact_archived ON public.contact USING btree (id) WHERE (archived_at IS NOT NULL);
CREATE INDEX contact_city ON public.contact USING btree (fold(city), id);
CREATE INDEX contact_created ON public.contact USING btree (created_at, id);
CREATE INDEX contact_job_function ON public.contact USING btree (job_function_id);
CREATE INDEX contact_localization ON public.contact USING btree (localization_id);
CREATE INDEX contact_manager ON public.contact USING btree (manager_id);
CREATE INDEX contact_name ON public.contact USING btree (name_key, id) INCLUDE (archived_at);
CREATE INDEX contact_namesake ON public.contact USING btree (namesake_key);
CREATE INDEX contact_owner ON public.contact USING btree (owner_id);
CREATE INDEX contact_partner_name ON public.contact USING btree (fold(partner_name), id);
CREATE INDEX contact_picture ON public.contact USING btree (picture_id);
CREATE INDEX contact_search ON public.contact USING gin (search gin_trgm_ops);
CREATE INDEX contact_tags ON public.contact USING gin (tags);
CREATE INDEX contact_team ON public.contact USING btree (team_id);
CREATE INDEX contact_updated ON public.contact USING btree (updated_at, id);
CREATE INDEX contact_words ON public.contact USING btree (words_key);
CREATE TRIGGER contact_forgotten AFTER DELETE ON public.contact REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forget_matches();
CREATE TRIGGER contact_inserted AFTER INSERT ON public.contact REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_contact_itself();
CREATE TRIGGER contact_invoices_refreshed AFTER UPDATE ON public.contact REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_invoices_of_contact();
CREATE TRIGGER contact_sales_refreshed AFTER UPDATE ON public.contact REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_sales_of_contact();
CREATE TRIGGER contact_updated AFTER UPDATE ON public.contact REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_contact_itself();

create table contact_address (
  id bigint not null generated by default as identity,
  contact_id bigint not null,
  "position" integer not null,
  line2 text not null default ''::text,
  line3 text not null default ''::text,
  line4 text not null default ''::text,
  line5 text not null default ''::text,
  postcode text not null default ''::text,
  city text not null default ''::text,
  region text not null default ''::text,
  country character(2) not null default 'FR'::bpchar,
  is_default boolean not null default false,
  is_invoicing boolean not null default false,
  is_delivery boolean not null default false,
  constraint contact_address_pkey PRIMARY KEY (id),
  constraint contact_address_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id) ON DELETE CASCADE
);
CREATE INDEX contact_address_contact ON public.contact_address USING btree (contact_id);
CREATE TRIGGER contact_address_deleted AFTER DELETE ON public.contact_address REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_contact_after_part();
CREATE TRIGGER contact_address_inserted AFTER INSERT ON public.contact_address REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_contact_after_part();
CREATE TRIGGER contact_address_updated AFTER UPDATE ON public.contact_address REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_contact_after_part();

create table contact_change (
  id bigint not null generated by default as identity,
  contact_id bigint not null,
  at timestamp with time zone not null default now(),
  user_id bigint,
  action text not null,
  version integer not null,
  changes jsonb not null,
  constraint contact_change_pkey PRIMARY KEY (id),
  constraint contact_change_action_check CHECK ((action = ANY (ARRAY['created'::text, 'changed'::text, 'archived'::text, 'restored'::text, 'imported'::text, 'merged'::text, 'unmerged'::text, 'converted'::text, 'unconverted'::text]))),
  constraint contact_change_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id),
  constraint contact_change_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX contact_change_contact ON public.contact_change USING btree (contact_id, id DESC);
CREATE INDEX contact_change_user ON public.contact_change USING btree (user_id);
CREATE TRIGGER contact_change_fixed BEFORE DELETE OR UPDATE OF at, user_id, action, version, changes ON public.contact_change FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table contact_company (
  contact_id bigint not null,
  company_id bigint not null,
  constraint contact_company_pkey PRIMARY KEY (contact_id, company_id),
  constraint contact_company_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(id),
  constraint contact_company_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id) ON DELETE CASCADE
);
CREATE INDEX contact_company_company ON public.contact_company USING btree (company_id, contact_id);

create table contact_email (
  id bigint not null generated by default as identity,
  contact_id bigint not null,
  "position" integer not null,
  address text not null,
  address_key text collate "C" not null,
  domain text collate "C" not null default ''::text,
  label text not null default ''::text,
  is_primary boolean not null default false,
  constraint contact_email_pkey PRIMARY KEY (id),
  constraint contact_email_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id) ON DELETE CASCADE
);
CREATE INDEX contact_email_contact ON public.contact_email USING btree (contact_id);
CREATE INDEX contact_email_domain ON public.contact_email USING btree (domain, contact_id);
CREATE INDEX contact_email_key ON public.contact_email USING btree (address_key);
CREATE UNIQUE INDEX contact_email_one_primary ON public.contact_email USING btree (contact_id) WHERE is_primary;
CREATE TRIGGER contact_email_deleted AFTER DELETE ON public.contact_email REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_contact_after_part();
CREATE TRIGGER contact_email_inserted AFTER INSERT ON public.contact_email REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_contact_after_part();
CREATE TRIGGER contact_email_updated AFTER UPDATE ON public.contact_email REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_contact_after_part();

create table contact_match (
  contact_id bigint not null,
  record text not null,
  keys integer[] not null,
  print text collate "C" not null,
  constraint contact_match_pkey PRIMARY KEY (contact_id)
);
CREATE INDEX contact_match_keys ON public.contact_match USING gin (keys) WITH (fastupdate=off);

create table contact_partner (
  id bigint not null generated by default as identity,
  contact_id bigint not null,
  partner_id bigint not null,
  "position" integer not null,
  job_function_id bigint,
  email text not null default ''::text,
  phone text not null default ''::text,
  is_main boolean not null default false,
  is_main_contact boolean not null default false,
  since date,
  until date,
  constraint contact_partner_pkey PRIMARY KEY (id),
  constraint contact_partner_contact_id_partner_id_key UNIQUE (contact_id, partner_id),
  constraint contact_partner_check CHECK ((until >= since)),
  constraint contact_partner_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id) ON DELETE CASCADE,
  constraint contact_partner_job_function_id_fkey FOREIGN KEY (job_function_id) REFERENCES job_function(id),
  constraint contact_partner_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id)
);
CREATE INDEX contact_partner_job_function ON public.contact_partner USING btree (job_function_id);
CREATE UNIQUE INDEX contact_partner_one_main ON public.contact_partner USING btree (contact_id) WHERE is_main;
CREATE INDEX contact_partner_partner ON public.contact_partner USING btree (partner_id, contact_id);
CREATE TRIGGER contact_partner_deleted AFTER DELETE ON public.contact_partner REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_contact_after_part();
CREATE TRIGGER contact_partner_inserted AFTER INSERT ON public.contact_partner REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_contact_after_part();
CREATE TRIGGER contact_partner_match_inserted AFTER INSERT ON public.contact_partner REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION contact_partner_matched();
CREATE TRIGGER contact_partner_match_updated AFTER UPDATE ON public.contact_partner REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION contact_partner_matched();
CREATE TRIGGER contact_partner_updated AFTER UPDATE ON public.contact_partner REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_contact_after_part();

create table contact_partner_role (
  contact_partner_id bigint not null,
  role_id bigint not null,
  constraint contact_partner_role_pkey PRIMARY KEY (contact_partner_id, role_id),
  constraint contact_partner_role_contact_partner_id_fkey FOREIGN KEY (contact_partner_id) REFERENCES contact_partner(id) ON DELETE CASCADE,
  constraint contact_partner_role_role_id_fkey FOREIGN KEY (role_id) REFERENCES role(id)
);
CREATE INDEX contact_partner_role_role ON public.contact_partner_role USING btree (role_id);

create table contact_phone (
  id bigint not null generated by default as identity,
  contact_id bigint not null,
  "position" integer not null,
  number text not null,
  kind text not null,
  label text not null default ''::text,
  constraint contact_phone_pkey PRIMARY KEY (id),
  constraint contact_phone_kind_check CHECK ((kind = ANY (ARRAY['fixed'::text, 'mobile'::text, 'other'::text]))),
  constraint contact_phone_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id) ON DELETE CASCADE
);
CREATE INDEX contact_phone_contact ON public.contact_phone USING btree (contact_id);
CREATE INDEX contact_phone_number ON public.contact_phone USING btree (number);
CREATE TRIGGER contact_phone_deleted AFTER DELETE ON public.contact_phone REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_contact_after_part();
CREATE TRIGGER contact_phone_inserted AFTER INSERT ON public.contact_phone REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_contact_after_part();
CREATE TRIGGER contact_phone_updated AFTER UPDATE ON public.contact_phone REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_contact_after_part();

create table contact_role (
  contact_id bigint not null,
  role_id bigint not null,
  constraint contact_role_pkey PRIMARY KEY (contact_id, role_id),
  constraint contact_role_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id) ON DELETE CASCADE,
  constraint contact_role_role_id_fkey FOREIGN KEY (role_id) REFERENCES role(id)
);
CREATE INDEX contact_role_role ON public.contact_role USING btree (role_id, contact_id);

create table conversion (
  id bigint not null generated by default as identity,
  lead_id bigint not null,
  partner_id bigint,
  contact_id bigint,
  partner_before jsonb,
  partner_version integer,
  contact_before jsonb,
  contact_version integer,
  user_id bigint not null,
  at timestamp with time zone not null default now(),
  undone_at timestamp with time zone,
  undone_by bigint,
  former_status_id bigint,
  former_lost_reason_id bigint,
  asked jsonb not null default '{}'::jsonb,
  constraint conversion_pkey PRIMARY KEY (id),
  constraint conversion_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id),
  constraint conversion_former_lost_reason_id_fkey FOREIGN KEY (former_lost_reason_id) REFERENCES lead_lost_reason(id) ON DELETE SET NULL,
  constraint conversion_former_status_id_fkey FOREIGN KEY (former_status_id) REFERENCES lead_status(id) ON DELETE SET NULL,
  constraint conversion_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES lead(id),
  constraint conversion_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id),
  constraint conversion_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES app_user(id),
  constraint conversion_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX conversion_contact ON public.conversion USING btree (contact_id);
CREATE INDEX conversion_former_lost_reason ON public.conversion USING btree (former_lost_reason_id);
CREATE INDEX conversion_former_status ON public.conversion USING btree (former_status_id);
CREATE UNIQUE INDEX conversion_lead ON public.conversion USING btree (lead_id) WHERE (undone_at IS NULL);
CREATE INDEX conversion_lead_all ON public.conversion USING btree (lead_id, id DESC);
CREATE INDEX conversion_partner ON public.conversion USING btree (partner_id);
CREATE INDEX conversion_undone_by ON public.conversion USING btree (undone_by);
CREATE INDEX conversion_user ON public.conversion USING btree (user_id);

create table conversion_activity (
  conversion_id bigint not null,
  activity_id bigint not null,
  gave_partner boolean not null,
  gave_contact boolean not null,
  constraint conversion_activity_pkey PRIMARY KEY (conversion_id, activity_id),
  constraint conversion_activity_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id) ON DELETE CASCADE,
  constraint conversion_activity_conversion_id_fkey FOREIGN KEY (conversion_id) REFERENCES conversion(id) ON DELETE CASCADE
);
CREATE INDEX conversion_activity_activity ON public.conversion_activity USING btree (activity_id);

create table conversion_batch (
  id bigint not null generated by default as identity,
  user_id bigint not null,
  at timestamp with time zone not null default now(),
  job_id bigint,
  undo_job_id bigint,
  undo_at timestamp with time zone,
  constraint conversion_batch_pkey PRIMARY KEY (id),
  constraint conversion_batch_job_id_fkey FOREIGN KEY (job_id) REFERENCES job(id),
  constraint conversion_batch_undo_job_id_fkey FOREIGN KEY (undo_job_id) REFERENCES job(id),
  constraint conversion_batch_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX conversion_batch_job ON public.conversion_batch USING btree (job_id);
CREATE INDEX conversion_batch_undo_job ON public.conversion_batch USING btree (undo_job_id);
CREATE INDEX conversion_batch_user ON public.conversion_batch USING btree (user_id, id DESC);

create table conversion_batch_lead (
  batch_id bigint not null,
  place integer not null,
  lead_id bigint not null,
  version integer not null,
  plan jsonb not null,
  outcome text not null,
  conversion_id bigint,
  constraint conversion_batch_lead_pkey PRIMARY KEY (batch_id, place),
  constraint conversion_batch_lead_outcome_check CHECK ((outcome = ANY (ARRAY['waiting'::text, 'converted'::text, 'doubtful'::text, 'nothing'::text, 'already'::text, 'changed'::text, 'failed'::text, 'undone'::text, 'kept'::text]))),
  constraint conversion_batch_lead_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES conversion_batch(id) ON DELETE CASCADE,
  constraint conversion_batch_lead_conversion_id_fkey FOREIGN KEY (conversion_id) REFERENCES conversion(id),
  constraint conversion_batch_lead_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES lead(id)
);
CREATE INDEX conversion_batch_lead_conversion ON public.conversion_batch_lead USING btree (conversion_id);
CREATE INDEX conversion_batch_lead_lead ON public.conversion_batch_lead USING btree (lead_id);

create table duplicate_decision (
  id bigint not null generated by default as identity,
  subject text not null,
  a_id bigint not null,
  b_id bigint not null,
  a_print text collate "C" not null,
  b_print text collate "C" not null,
  user_id bigint not null,
  at timestamp with time zone not null default now(),
  constraint duplicate_decision_pkey PRIMARY KEY (id),
  constraint duplicate_decision_subject_a_id_b_id_key UNIQUE (subject, a_id, b_id),
  constraint duplicate_decision_check CHECK ((a_id < b_id)),
  constraint duplicate_decision_subject_check CHECK ((subject = ANY (ARRAY['contact'::text, 'partner'::text, 'lead'::text]))),
  constraint duplicate_decision_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX duplicate_decision_b ON public.duplicate_decision USING btree (subject, b_id);
CREATE INDEX duplicate_decision_user ON public.duplicate_decision USING btree (user_id);

create table duplicate_later (
  id bigint not null generated by default as identity,
  user_id bigint not null,
  subject text not null,
  record_ids bigint[] not null,
  versions integer[] not null,
  at timestamp with time zone not null default now(),
  until timestamp with time zone not null,
  constraint duplicate_later_pkey PRIMARY KEY (id),
  constraint duplicate_later_check CHECK ((cardinality(record_ids) = cardinality(versions))),
  constraint duplicate_later_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX duplicate_later_user ON public.duplicate_later USING btree (user_id, subject);

create table duplicate_pair (
  subject text not null,
  a_id bigint not null,
  b_id bigint not null,
  score real not null,
  group_id bigint,
  constraint duplicate_pair_pkey PRIMARY KEY (subject, a_id, b_id),
  constraint duplicate_pair_check CHECK ((a_id < b_id)),
  constraint duplicate_pair_subject_check CHECK ((subject = ANY (ARRAY['contact'::text, 'partner'::text, 'lead'::text])))
);
CREATE INDEX duplicate_pair_b ON public.duplicate_pair USING btree (subject, b_id);
CREATE INDEX duplicate_pair_group ON public.duplicate_pair USING btree (subject, group_id);

create table duplicate_scan (
  id bigint not null generated by default as identity,
  subject text not null,
  user_id bigint not null,
  fields text[],
  whole boolean not null,
  job_id bigint,
  at timestamp with time zone not null default now(),
  records bigint,
  constraint duplicate_scan_pkey PRIMARY KEY (id),
  constraint duplicate_scan_subject_check CHECK ((subject = ANY (ARRAY['contact'::text, 'partner'::text, 'lead'::text]))),
  constraint duplicate_scan_job_id_fkey FOREIGN KEY (job_id) REFERENCES job(id),
  constraint duplicate_scan_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX duplicate_scan_job ON public.duplicate_scan USING btree (job_id);
CREATE INDEX duplicate_scan_user ON public.duplicate_scan USING btree (user_id);

create table duplicate_scan_pair (
  scan_id bigint not null,
  a_id bigint not null,
  b_id bigint not null,
  score real not null,
  group_id bigint,
  constraint duplicate_scan_pair_pkey PRIMARY KEY (scan_id, a_id, b_id),
  constraint duplicate_scan_pair_check CHECK ((a_id < b_id)),
  constraint duplicate_scan_pair_scan_id_fkey FOREIGN KEY (scan_id) REFERENCES duplicate_scan(id) ON DELETE CASCADE
);
CREATE INDEX duplicate_scan_pair_group ON public.duplicate_scan_pair USING btree (scan_id, group_id);

create table duplicate_scan_record (
  scan_id bigint not null,
  record_id bigint not null,
  constraint duplicate_scan_record_pkey PRIMARY KEY (scan_id, record_id),
  constraint duplicate_scan_record_scan_id_fkey FOREIGN KEY (scan_id) REFERENCES duplicate_scan(id) ON DELETE CASCADE
);

create table email_domain (
  id bigint not null generated by default as identity,
  domain text collate "C" not null,
  rule text not null,
  alias_of text collate "C",
  constraint email_domain_pkey PRIMARY KEY (id),
  constraint email_domain_domain_key UNIQUE (domain),
  constraint email_domain_check CHECK (((rule = 'alias'::text) = (alias_of IS NOT NULL))),
  constraint email_domain_rule_check CHECK ((rule = ANY (ARRAY['ignored'::text, 'allowed'::text, 'alias'::text])))
);
CREATE INDEX email_domain_alias ON public.email_domain USING btree (alias_of);

create table import (
  id bigint not null generated by default as identity,
  subject text not null,
  user_id bigint not null,
  file_name text not null,
  facts jsonb,
  mapping jsonb not null default '[]'::jsonb,
  policy text not null default 'fill'::text,
  trial_job_id bigint,
  run_job_id bigint,
  undo_job_id bigint,
  trial_tally jsonb,
  run_tally jsonb,
  undone jsonb,
  created_at timestamp with time zone not null default now(),
  doubtful text not null default 'ask'::text,
  constraint import_pkey PRIMARY KEY (id),
  constraint import_doubtful_check CHECK ((doubtful = ANY (ARRAY['ask'::text, 'update'::text, 'create'::text, 'leave'::text]))),
  constraint import_policy_check CHECK ((policy = ANY (ARRAY['fill'::text, 'skip'::text, 'create'::text]))),
  constraint import_subject_check CHECK ((subject = ANY (ARRAY['contact'::text, 'partner'::text, 'lead'::text]))),
  constraint import_run_job_id_fkey FOREIGN KEY (run_job_id) REFERENCES job(id),
  constraint import_trial_job_id_fkey FOREIGN KEY (trial_job_id) REFERENCES job(id),
  constraint import_undo_job_id_fkey FOREIGN KEY (undo_job_id) REFERENCES job(id),
  constraint import_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX import_run_job ON public.import USING btree (run_job_id);
CREATE INDEX import_trial_job ON public.import USING btree (trial_job_id);
CREATE INDEX import_undo_job ON public.import USING btree (undo_job_id);
CREATE INDEX import_user ON public.import USING btree (user_id, id DESC);

create table import_alike (
  import_id bigint not null,
  line integer not null,
  other bigint not null,
  score real not null,
  probability real not null,
  reasons jsonb not null,
  names jsonb,
  group_line integer,
  constraint import_alike_pkey PRIMARY KEY (import_id, line, other),
  constraint import_alike_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE
);

create table import_contact (
  import_id bigint not null,
  contact_id bigint not null,
  created boolean not null,
  before jsonb not null default '{}'::jsonb,
  version_after integer not null,
  constraint import_contact_pkey PRIMARY KEY (import_id, contact_id),
  constraint import_contact_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id) ON DELETE CASCADE,
  constraint import_contact_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE
);
CREATE INDEX import_contact_contact ON public.import_contact USING btree (contact_id);

create table import_decision (
  import_id bigint not null,
  line integer not null,
  decision text not null,
  contact_id bigint,
  partner_id bigint,
  lead_id bigint,
  other_line integer,
  constraint import_decision_pkey PRIMARY KEY (import_id, line),
  constraint import_decision_check CHECK (((decision = 'update'::text) = (num_nonnulls(contact_id, partner_id, lead_id, other_line) = 1))),
  constraint import_decision_decision_check CHECK ((decision = ANY (ARRAY['create'::text, 'update'::text, 'leave'::text]))),
  constraint import_decision_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id) ON DELETE CASCADE,
  constraint import_decision_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE,
  constraint import_decision_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES lead(id) ON DELETE CASCADE,
  constraint import_decision_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id) ON DELETE CASCADE
);
CREATE INDEX import_decision_contact ON public.import_decision USING btree (contact_id);
CREATE INDEX import_decision_lead ON public.import_decision USING btree (lead_id);
CREATE INDEX import_decision_partner ON public.import_decision USING btree (partner_id);

create table import_draft (
  import_id bigint not null,
  record_id bigint not null,
  record jsonb not null,
  constraint import_draft_pkey PRIMARY KEY (import_id, record_id),
  constraint import_draft_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE
);

create table import_draft_key (
  import_id bigint not null,
  key text collate "C" not null,
  record_id bigint not null,
  constraint import_draft_key_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE
);
CREATE INDEX import_draft_key_key ON public.import_draft_key USING btree (import_id, key);
CREATE INDEX import_draft_key_record ON public.import_draft_key USING btree (import_id, record_id);

create table import_lead (
  import_id bigint not null,
  lead_id bigint not null,
  created boolean not null,
  before jsonb not null default '{}'::jsonb,
  version_after integer not null,
  constraint import_lead_pkey PRIMARY KEY (import_id, lead_id),
  constraint import_lead_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE,
  constraint import_lead_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES lead(id) ON DELETE CASCADE
);
CREATE INDEX import_lead_lead ON public.import_lead USING btree (lead_id);

create table import_partner (
  import_id bigint not null,
  partner_id bigint not null,
  created boolean not null,
  before jsonb not null default '{}'::jsonb,
  version_after integer not null,
  constraint import_partner_pkey PRIMARY KEY (import_id, partner_id),
  constraint import_partner_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE,
  constraint import_partner_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id) ON DELETE CASCADE
);
CREATE INDEX import_partner_partner ON public.import_partner USING btree (partner_id);

create table import_piece (
  import_id bigint not null,
  "position" integer not null,
  bytes bytea not null,
  constraint import_piece_pkey PRIMARY KEY (import_id, "position"),
  constraint import_piece_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE
);

create table import_row (
  import_id bigint not null,
  trial boolean not null,
  line integer not null,
  outcome text not null,
  warned boolean not null,
  name text not null,
  partner_name text not null,
  reasons jsonb not null,
  contact_id bigint,
  partner_id bigint,
  lead_id bigint,
  group_line integer,
  by_itself jsonb,
  print text collate "C",
  constraint import_row_pkey PRIMARY KEY (import_id, trial, line),
  constraint import_row_outcome_check CHECK ((outcome = ANY (ARRAY['created'::text, 'updated'::text, 'matched'::text, 'undecided'::text, 'left'::text, 'refused'::text]))),
  constraint import_row_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id) ON DELETE SET NULL,
  constraint import_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE,
  constraint import_row_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES lead(id) ON DELETE SET NULL,
  constraint import_row_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id) ON DELETE SET NULL
);
CREATE INDEX import_row_contact ON public.import_row USING btree (contact_id);
CREATE INDEX import_row_group ON public.import_row USING btree (import_id, trial, group_line, line) WHERE (group_line IS NOT NULL);
CREATE INDEX import_row_lead ON public.import_row USING btree (lead_id);
CREATE INDEX import_row_outcome ON public.import_row USING btree (import_id, trial, outcome, line);
CREATE INDEX import_row_partner ON public.import_row USING btree (partner_id);
CREATE INDEX import_row_print ON public.import_row USING btree (print) WHERE ((NOT trial) AND (print IS NOT NULL));

create table individual_conversion (
  id bigint not null generated by default as identity,
  partner_id bigint,
  contact_id bigint,
  made text not null,
  version integer not null,
  user_id bigint not null,
  at timestamp with time zone not null default now(),
  undone_at timestamp with time zone,
  undone_by bigint,
  constraint individual_conversion_pkey PRIMARY KEY (id),
  constraint individual_conversion_made_check CHECK ((made = ANY (ARRAY['partner'::text, 'contact'::text]))),
  constraint individual_conversion_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id),
  constraint individual_conversion_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id),
  constraint individual_conversion_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES app_user(id),
  constraint individual_conversion_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX individual_conversion_contact ON public.individual_conversion USING btree (contact_id);
CREATE INDEX individual_conversion_partner ON public.individual_conversion USING btree (partner_id);
CREATE INDEX individual_conversion_undone_by ON public.individual_conversion USING btree (undone_by);
CREATE INDEX individual_conversion_user ON public.individual_conversion USING btree (user_id);

create table invoice (
  id bigint not null generated by default as identity,
  number text not null default ''::text,
  status text not null default 'draft'::text,
  imported boolean not null default false,
  partner_id bigint not null,
  contact_id bigint,
  company_id bigint,
  sale_id bigint,
  customer_reference text not null default ''::text,
  notes text not null default ''::text,
  currency character(3) not null default 'EUR'::bpchar,
  payment_terms text,
  issued_on date not null,
  due_on date not null,
  total_before_tax numeric(24,3) not null default 0,
  total_tax numeric(24,3) not null default 0,
  total_with_tax numeric(24,3) not null default 0,
  paid numeric(24,3) not null default 0,
  balance numeric(24,3) not null generated always as ((total_with_tax - paid)) stored,
  hold text,
  hold_reason text not null default ''::text,
  promised_until date,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by bigint,
  updated_at timestamp with time zone not null default now(),
  updated_by bigint,
  partner_key text collate "C" not null default ''::text,
  search text collate "C" not null default ''::text,
  constraint invoice_pkey PRIMARY KEY (id),
  constraint invoice_check CHECK (((status = ANY (ARRAY['draft'::text, 'cancelled'::text])) OR (number <> ''::text))),
  constraint invoice_check1 CHECK (((status <> 'draft'::text) OR (number = ''::text))),
  constraint invoice_check2 CHECK ((due_on >= issued_on)),
  constraint invoice_hold_check CHECK ((hold = ANY (ARRAY['disputed'::text, 'on-hold'::text]))),
  constraint invoice_paid_check CHECK ((paid >= (0)::numeric)),
  constraint invoice_payment_terms_check CHECK ((payment_terms = ANY (ARRAY['on-order'::text, 'on-receipt'::text, '15-days'::text, '30-days'::text, '30-days-month-end'::text, '45-days'::text, '45-days-month-end'::text, '60-days'::text]))),
  constraint invoice_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'open'::text, 'paid'::text, 'cancelled'::text]))),
  constraint invoice_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(id),
  constraint invoice_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id),
  constraint invoice_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint invoice_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id),
  constraint invoice_sale_id_fkey FOREIGN KEY (sale_id) REFERENCES sale(id),
  constraint invoice_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES app_user(id)
);
CREATE INDEX invoice_balance ON public.invoice USING btree (balance, id);
CREATE INDEX invoice_company ON public.invoice USING btree (company_id);
CREATE INDEX invoice_contact ON public.invoice USING btree (contact_id);
CREATE INDEX invoice_created ON public.invoice USING btree (created_at, id);
CREATE INDEX invoice_created_by ON public.invoice USING btree (created_by);
CREATE INDEX invoice_due ON public.invoice USING btree (due_on, id) WHERE (status = 'open'::text);
CREATE INDEX invoice_due_on ON public.invoice USING btree (due_on, id);
CREATE INDEX invoice_issued ON public.invoice USING btree (issued_on, id);
CREATE UNIQUE INDEX invoice_number ON public.invoice USING btree (number) WHERE (number <> ''::text);
CREATE INDEX invoice_number_order ON public.invoice USING btree (number COLLATE "C", id);
CREATE INDEX invoice_partner ON public.invoice USING btree (partner_id, id);
CREATE INDEX invoice_partner_key ON public.invoice USING btree (partner_key, id);
CREATE INDEX invoice_sale ON public.invoice USING btree (sale_id);
CREATE INDEX invoice_search ON public.invoice USING gin (search gin_trgm_ops);
CREATE INDEX invoice_total ON public.invoice USING btree (total_with_tax, id);
CREATE INDEX invoice_updated ON public.invoice USING btree (updated_at, id);
CREATE INDEX invoice_updated_by ON public.invoice USING btree (updated_by);
CREATE TRIGGER invoice_inserted AFTER INSERT ON public.invoice REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_invoice_itself();
CREATE TRIGGER invoice_updated AFTER UPDATE ON public.invoice REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_invoice_itself();

create table invoice_change (
  id bigint not null generated by default as identity,
  invoice_id bigint not null,
  at timestamp with time zone not null default now(),
  user_id bigint,
  action text not null,
  version integer not null,
  changes jsonb not null,
  constraint invoice_change_pkey PRIMARY KEY (id),
  constraint invoice_change_action_check CHECK ((action = ANY (ARRAY['created'::text, 'changed'::text, 'imported'::text]))),
  constraint invoice_change_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoice(id),
  constraint invoice_change_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX invoice_change_invoice ON public.invoice_change USING btree (invoice_id, id DESC);
CREATE INDEX invoice_change_user ON public.invoice_change USING btree (user_id);
CREATE TRIGGER invoice_change_fixed BEFORE DELETE OR UPDATE OF at, user_id, action, version, changes ON public.invoice_change FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table invoice_line (
  id bigint not null generated by default as identity,
  invoice_id bigint not null,
  "position" integer not null,
  kind text not null,
  description text not null,
  quantity numeric(13,4) not null,
  unit text not null default ''::text,
  unit_price numeric(13,4) not null,
  discount numeric(5,2) not null default 0,
  vat_rate_id bigint,
  vat_rate numeric(5,2),
  vat_mention text not null default ''::text,
  total numeric(24,3) not null,
  constraint invoice_line_pkey PRIMARY KEY (id),
  constraint invoice_line_invoice_id_position_key UNIQUE (invoice_id, "position"),
  constraint invoice_line_check CHECK (((kind = 'item'::text) = (vat_rate IS NOT NULL))),
  constraint invoice_line_discount_check CHECK (((discount >= (0)::numeric) AND (discount <= (100)::numeric))),
  constraint invoice_line_kind_check CHECK ((kind = ANY (ARRAY['item'::text, 'section'::text, 'text'::text]))),
  constraint invoice_line_vat_rate_check CHECK (((vat_rate >= (0)::numeric) AND (vat_rate <= (100)::numeric))),
  constraint invoice_line_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoice(id) ON DELETE CASCADE,
  constraint invoice_line_vat_rate_id_fkey FOREIGN KEY (vat_rate_id) REFERENCES vat_rate(id)
);
CREATE INDEX invoice_line_vat_rate ON public.invoice_line USING btree (vat_rate_id);

create table job (
  id bigint not null generated by default as identity,
  kind text not null,
  title jsonb not null,
  input jsonb not null,
  state text not null default 'waiting'::text,
  done bigint not null default 0,
  total bigint,
  result jsonb,
  problem text,
  user_id bigint not null,
  created_at timestamp with time zone not null default now(),
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  cancel_asked boolean not null default false,
  constraint job_pkey PRIMARY KEY (id),
  constraint job_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text]))),
  constraint job_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX job_user ON public.job USING btree (user_id, id DESC);

create table job_function (
  id bigint not null generated by default as identity,
  name text not null,
  archived_at timestamp with time zone,
  constraint job_function_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX job_function_name ON public.job_function USING btree (fold(name));

create table lead (
  id bigint not null generated by default as identity,
  reference text not null,
  title text,
  first_name text not null default ''::text,
  last_name text not null default ''::text,
  company_name text not null default ''::text,
  picture_id bigint,
  job_title text not null default ''::text,
  department text not null default ''::text,
  website text not null default ''::text,
  status_id bigint not null,
  lost_reason_id bigint,
  source_id bigint,
  sector_id bigint,
  owner_id bigint,
  team_id bigint,
  do_not_call boolean not null default false,
  do_not_email boolean not null default false,
  tags text[] not null default '{}'::text[],
  description text not null default ''::text,
  archived_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by bigint,
  updated_at timestamp with time zone not null default now(),
  updated_by bigint,
  name_key text collate "C" not null generated always as (directory_order(
CASE
    WHEN (last_name = ''::text) THEN company_name
    ELSE ((last_name || chr(1)) || first_name)
END)) stored,
  namesake_key text collate "C" not null generated always as (
CASE
    WHEN (last_name = ''::text) THEN squeeze(company_name)
    ELSE ((LEAST((squeeze(last_name) COLLATE "C"), (squeeze(first_name) COLLATE "C")) || ' '::text) || GREATEST((squeeze(last_name) COLLATE "C"), (squeeze(first_name) COLLATE "C")))
END) stored,
  words_key text collate "C" not null generated always as (in_any_order(
CASE
    WHEN (last_name = ''::text) THEN company_name
    ELSE ((last_name || ' '::text) || first_name)
END)) stored,
  email text not null default ''::text,
  phone text not null default ''::text,
  mobile text not null default ''::text,
  city text not null default ''::text,
  postcode text not null default ''::text,
  country text not null default ''::text,
  search text collate "C" not null default ''::text,
  constraint lead_pkey PRIMARY KEY (id),
  constraint lead_reference_key UNIQUE (reference),
  constraint lead_check CHECK (((last_name ~ '\S'::text) OR (company_name ~ '\S'::text))),
  constraint lead_title_check CHECK ((title = ANY (ARRAY['M.'::text, 'Mme'::text, 'Mx'::text]))),
  constraint lead_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint lead_lost_reason_id_fkey FOREIGN KEY (lost_reason_id) REFERENCES lead_lost_reason(id),
  constraint lead_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES app_user(id),
  constraint lead_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES picture(id),
  constraint lead_sector_id_fkey FOREIGN KEY (sector_id) REFERENCES sector(id),
  constraint lead_source_id_fkey FOREIGN KEY (source_id) REFERENCES lead_source(id),
  constraint lead_status_id_fkey FOREIGN KEY (status_id) REFERENCES lead_status(id),
  constraint lead_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id),
  constraint lead_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES app_user(id)
);
CREATE INDEX lead_city ON public.lead USING btree (fold(city), id);
CREATE INDEX lead_company_name ON public.lead USING btree (fold(company_name), id);
CREATE INDEX lead_created ON public.lead USING btree (created_at, id);
CREATE INDEX lead_email_order ON public.lead USING btree (fold(email), id);
CREATE INDEX lead_lost_reason_id ON public.lead USING btree (lost_reason_id);
CREATE INDEX lead_name ON public.lead USING btree (name_key, id) INCLUDE (archived_at);
CREATE INDEX lead_namesake ON public.lead USING btree (namesake_key);
CREATE INDEX lead_owner ON public.lead USING btree (owner_id);
CREATE INDEX lead_picture ON public.lead USING btree (picture_id);
CREATE INDEX lead_search ON public.lead USING gin (search gin_trgm_ops);
CREATE INDEX lead_sector ON public.lead USING btree (sector_id);
CREATE INDEX lead_source_id ON public.lead USING btree (source_id);
CREATE INDEX lead_status_updated ON public.lead USING btree (status_id, updated_at, id) INCLUDE (archived_at);
CREATE INDEX lead_tags ON public.lead USING gin (tags);
CREATE INDEX lead_team ON public.lead USING btree (team_id);
CREATE INDEX lead_updated ON public.lead USING btree (updated_at, id);
CREATE INDEX lead_words ON public.lead USING btree (words_key);
CREATE TRIGGER lead_converted AFTER UPDATE ON public.lead REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION lead_converted();
CREATE TRIGGER lead_forgotten AFTER DELETE ON public.lead REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forget_matches();
CREATE TRIGGER lead_inserted AFTER INSERT ON public.lead REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_lead_itself();
CREATE TRIGGER lead_updated AFTER UPDATE ON public.lead REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_lead_itself();

create table lead_address (
  id bigint not null generated by default as identity,
  lead_id bigint not null,
  "position" integer not null,
  line2 text not null default ''::text,
  line3 text not null default ''::text,
  line4 text not null default ''::text,
  line5 text not null default ''::text,
  postcode text not null default ''::text,
  city text not null default ''::text,
  region text not null default ''::text,
  country character(2) not null default 'FR'::bpchar,
  is_default boolean not null default false,
  is_invoicing boolean not null default false,
  is_delivery boolean not null default false,
  constraint lead_address_pkey PRIMARY KEY (id),
  constraint lead_address_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES lead(id) ON DELETE CASCADE
);
CREATE INDEX lead_address_lead ON public.lead_address USING btree (lead_id);
CREATE TRIGGER lead_address_deleted AFTER DELETE ON public.lead_address REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_lead_after_part();
CREATE TRIGGER lead_address_inserted AFTER INSERT ON public.lead_address REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_lead_after_part();
CREATE TRIGGER lead_address_updated AFTER UPDATE ON public.lead_address REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_lead_after_part();

create table lead_change (
  id bigint not null generated by default as identity,
  lead_id bigint not null,
  at timestamp with time zone not null default now(),
  user_id bigint,
  action text not null,
  version integer not null,
  changes jsonb not null,
  constraint lead_change_pkey PRIMARY KEY (id),
  constraint lead_change_action_check CHECK ((action = ANY (ARRAY['created'::text, 'changed'::text, 'archived'::text, 'restored'::text, 'imported'::text, 'merged'::text, 'unmerged'::text, 'converted'::text, 'unconverted'::text]))),
  constraint lead_change_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES lead(id),
  constraint lead_change_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX lead_change_lead ON public.lead_change USING btree (lead_id, id DESC);
CREATE INDEX lead_change_user ON public.lead_change USING btree (user_id);
CREATE TRIGGER lead_change_fixed BEFORE DELETE OR UPDATE OF at, user_id, action, version, changes ON public.lead_change FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table lead_company (
  lead_id bigint not null,
  company_id bigint not null,
  constraint lead_company_pkey PRIMARY KEY (lead_id, company_id),
  constraint lead_company_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(id),
  constraint lead_company_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES lead(id) ON DELETE CASCADE
);
CREATE INDEX lead_company_company ON public.lead_company USING btree (company_id, lead_id);

create table lead_email (
  id bigint not null generated by default as identity,
  lead_id bigint not null,
  "position" integer not null,
  address text not null,
  address_key text collate "C" not null,
  domain text collate "C" not null default ''::text,
  label text not null default ''::text,
  is_primary boolean not null default false,
  constraint lead_email_pkey PRIMARY KEY (id),
  constraint lead_email_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES lead(id) ON DELETE CASCADE
);
CREATE INDEX lead_email_domain ON public.lead_email USING btree (domain, lead_id);
CREATE INDEX lead_email_key ON public.lead_email USING btree (address_key);
CREATE INDEX lead_email_lead ON public.lead_email USING btree (lead_id);
CREATE UNIQUE INDEX lead_email_one_primary ON public.lead_email USING btree (lead_id) WHERE is_primary;
CREATE TRIGGER lead_email_deleted AFTER DELETE ON public.lead_email REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_lead_after_part();
CREATE TRIGGER lead_email_inserted AFTER INSERT ON public.lead_email REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_lead_after_part();
CREATE TRIGGER lead_email_updated AFTER UPDATE ON public.lead_email REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_lead_after_part();

create table lead_lost_reason (
  id bigint not null generated by default as identity,
  name text not null,
  archived_at timestamp with time zone,
  constraint lead_lost_reason_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX lead_lost_reason_name ON public.lead_lost_reason USING btree (fold(name));

create table lead_match (
  lead_id bigint not null,
  record text not null,
  keys integer[] not null,
  print text collate "C" not null,
  constraint lead_match_pkey PRIMARY KEY (lead_id)
);
CREATE INDEX lead_match_keys ON public.lead_match USING gin (keys) WITH (fastupdate=off);

create table lead_phone (
  id bigint not null generated by default as identity,
  lead_id bigint not null,
  "position" integer not null,
  number text not null,
  kind text not null,
  label text not null default ''::text,
  constraint lead_phone_pkey PRIMARY KEY (id),
  constraint lead_phone_kind_check CHECK ((kind = ANY (ARRAY['fixed'::text, 'mobile'::text, 'other'::text]))),
  constraint lead_phone_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES lead(id) ON DELETE CASCADE
);
CREATE INDEX lead_phone_lead ON public.lead_phone USING btree (lead_id);
CREATE INDEX lead_phone_number ON public.lead_phone USING btree (number);
CREATE TRIGGER lead_phone_deleted AFTER DELETE ON public.lead_phone REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_lead_after_part();
CREATE TRIGGER lead_phone_inserted AFTER INSERT ON public.lead_phone REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_lead_after_part();
CREATE TRIGGER lead_phone_updated AFTER UPDATE ON public.lead_phone REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_lead_after_part();

create table lead_source (
  id bigint not null generated by default as identity,
  name text not null,
  archived_at timestamp with time zone,
  constraint lead_source_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX lead_source_name ON public.lead_source USING btree (fold(name));

create table lead_status (
  id bigint not null generated by default as identity,
  name text not null,
  "position" integer not null,
  kind text not null,
  archived_at timestamp with time zone,
  constraint lead_status_pkey PRIMARY KEY (id),
  constraint lead_status_kind_check CHECK ((kind = ANY (ARRAY['open'::text, 'closed'::text, 'lost'::text, 'converted'::text]))),
  constraint lead_status_position_check CHECK ((("position" >= 1) AND ("position" <= 999)))
);
CREATE UNIQUE INDEX lead_status_converted ON public.lead_status USING btree (kind) WHERE (kind = 'converted'::text);
CREATE UNIQUE INDEX lead_status_name ON public.lead_status USING btree (fold(name));

create table localization (
  id bigint not null generated by default as identity,
  country character(2) not null,
  language text not null,
  is_default boolean not null default false,
  archived_at timestamp with time zone,
  constraint localization_pkey PRIMARY KEY (id),
  constraint localization_country_language_key UNIQUE (country, language)
);
CREATE UNIQUE INDEX localization_one_default ON public.localization USING btree (is_default) WHERE is_default;

create table match_due (
  id bigint not null generated by default as identity,
  subject text not null,
  record_id bigint not null,
  stale boolean not null,
  constraint match_due_pkey PRIMARY KEY (id),
  constraint match_due_subject_check CHECK ((subject = ANY (ARRAY['contact'::text, 'partner'::text, 'lead'::text])))
);
CREATE INDEX match_due_record ON public.match_due USING btree (subject, record_id);

create table match_form (
  subject text not null,
  form integer not null,
  constraint match_form_pkey PRIMARY KEY (subject),
  constraint match_form_subject_check CHECK ((subject = ANY (ARRAY['contact'::text, 'partner'::text, 'lead'::text])))
);

create table match_model (
  subject text not null,
  records bigint not null,
  weights jsonb not null,
  seconds real not null,
  scanned_at timestamp with time zone not null,
  constraint match_model_pkey PRIMARY KEY (subject),
  constraint match_model_subject_check CHECK ((subject = ANY (ARRAY['contact'::text, 'partner'::text, 'lead'::text])))
);

create table match_name (
  subject text not null,
  part text not null,
  name text collate "C" not null,
  bearers integer not null,
  constraint match_name_pkey PRIMARY KEY (subject, part, name),
  constraint match_name_part_check CHECK ((part = ANY (ARRAY['first'::text, 'last'::text]))),
  constraint match_name_subject_check CHECK ((subject = ANY (ARRAY['contact'::text, 'partner'::text, 'lead'::text])))
);

create table merge (
  id bigint not null generated by default as identity,
  subject text not null,
  contact_id bigint,
  partner_id bigint,
  original_id bigint not null,
  user_id bigint not null,
  at timestamp with time zone not null default now(),
  had jsonb not null,
  undone_at timestamp with time zone,
  undone_by bigint,
  lead_id bigint,
  constraint merge_pkey PRIMARY KEY (id),
  constraint merge_check CHECK ((
CASE subject
    WHEN 'contact'::text THEN contact_id
    WHEN 'partner'::text THEN partner_id
    ELSE lead_id
END IS NOT NULL)),
  constraint merge_check1 CHECK ((num_nonnulls(contact_id, partner_id, lead_id) = 1)),
  constraint merge_subject_check CHECK ((subject = ANY (ARRAY['contact'::text, 'partner'::text, 'lead'::text]))),
  constraint merge_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id),
  constraint merge_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES lead(id),
  constraint merge_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id),
  constraint merge_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES app_user(id),
  constraint merge_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX merge_contact ON public.merge USING btree (contact_id, id DESC);
CREATE INDEX merge_lead ON public.merge USING btree (lead_id, id DESC);
CREATE INDEX merge_partner ON public.merge USING btree (partner_id, id DESC);
CREATE INDEX merge_undone_by ON public.merge USING btree (undone_by);
CREATE INDEX merge_user ON public.merge USING btree (user_id);

create table merge_batch (
  id bigint not null generated by default as identity,
  subject text,
  "least" real,
  user_id bigint not null,
  at timestamp with time zone not null default now(),
  job_id bigint,
  undo_job_id bigint,
  undo_at timestamp with time zone,
  constraint merge_batch_pkey PRIMARY KEY (id),
  constraint merge_batch_subject_check CHECK ((subject = ANY (ARRAY['contact'::text, 'partner'::text, 'lead'::text]))),
  constraint merge_batch_job_id_fkey FOREIGN KEY (job_id) REFERENCES job(id),
  constraint merge_batch_undo_job_id_fkey FOREIGN KEY (undo_job_id) REFERENCES job(id),
  constraint merge_batch_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX merge_batch_job ON public.merge_batch USING btree (job_id);
CREATE INDEX merge_batch_undo_job ON public.merge_batch USING btree (undo_job_id);
CREATE INDEX merge_batch_user ON public.merge_batch USING btree (user_id);

create table merge_batch_group (
  batch_id bigint not null,
  place integer not null,
  record_ids bigint[] not null,
  versions integer[] not null,
  outcome text not null default 'waiting'::text,
  merge_id bigint,
  subject text not null,
  constraint merge_batch_group_pkey PRIMARY KEY (batch_id, place),
  constraint merge_batch_group_outcome_check CHECK ((outcome = ANY (ARRAY['waiting'::text, 'merged'::text, 'changed'::text, 'failed'::text, 'undone'::text, 'kept'::text]))),
  constraint merge_batch_group_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES merge_batch(id) ON DELETE CASCADE,
  constraint merge_batch_group_merge_id_fkey FOREIGN KEY (merge_id) REFERENCES merge(id)
);
CREATE INDEX merge_batch_group_merge ON public.merge_batch_group USING btree (merge_id);

create table merge_row (
  merge_id bigint not null,
  place integer not null,
  table_name text not null,
  key jsonb not null,
  outcome text not null,
  before jsonb,
  after jsonb,
  former_key jsonb,
  into_key jsonb,
  constraint merge_row_pkey PRIMARY KEY (merge_id, place),
  constraint merge_row_check CHECK ((num_nonnulls(before, after) > 0)),
  constraint merge_row_outcome_check CHECK ((outcome = ANY (ARRAY['moved'::text, 'changed'::text, 'united'::text, 'kept'::text, 'added'::text, 'merged'::text]))),
  constraint merge_row_merge_id_fkey FOREIGN KEY (merge_id) REFERENCES merge(id) ON DELETE CASCADE
);
CREATE INDEX merge_row_former ON public.merge_row USING btree (table_name, former_key) WHERE (former_key IS NOT NULL);
CREATE INDEX merge_row_into ON public.merge_row USING btree (table_name, into_key) WHERE (into_key IS NOT NULL);
CREATE INDEX merge_row_key ON public.merge_row USING btree (table_name, key);

create table merged_record (
  merge_id bigint not null,
  old_id bigint not null,
  reference text not null,
  name text not null,
  constraint merged_record_pkey PRIMARY KEY (merge_id, old_id),
  constraint merged_record_merge_id_fkey FOREIGN KEY (merge_id) REFERENCES merge(id) ON DELETE CASCADE
);
CREATE INDEX merged_record_old ON public.merged_record USING btree (old_id);
CREATE INDEX merged_record_reference ON public.merged_record USING btree (reference);

create table migration (
  name character varying(255) not null,
  "timestamp" character varying(255) not null,
  constraint migration_pkey PRIMARY KEY (name)
);

create table migration_lock (
  id character varying(255) not null,
  is_locked integer not null default 0,
  constraint migration_lock_pkey PRIMARY KEY (id)
);

create table number_sequence (
  code text not null,
  prefix text not null,
  digits integer not null,
  next bigint not null,
  constraint number_sequence_pkey PRIMARY KEY (code),
  constraint number_sequence_digits_check CHECK (((digits >= 1) AND (digits <= 12))),
  constraint number_sequence_next_check CHECK ((next > 0))
);

create table number_use (
  sequence_code text not null,
  table_name text not null,
  column_name text not null,
  constraint number_use_pkey PRIMARY KEY (sequence_code, table_name, column_name),
  constraint number_use_sequence_code_fkey FOREIGN KEY (sequence_code) REFERENCES number_sequence(code)
);

create table outbox_message (
  id bigint not null generated by default as identity,
  reminder_id bigint not null,
  state text not null default 'waiting'::text,
  message_id text not null,
  from_name text not null,
  reply_to text not null,
  recipient text not null,
  subject text not null,
  text text not null,
  attempts integer not null default 0,
  next_attempt_at timestamp with time zone not null default now(),
  problem text not null default ''::text,
  created_at timestamp with time zone not null default now(),
  sent_at timestamp with time zone,
  sent_by bigint,
  constraint outbox_message_pkey PRIMARY KEY (id),
  constraint outbox_message_message_id_key UNIQUE (message_id),
  constraint outbox_message_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'cancelled'::text]))),
  constraint outbox_message_reminder_id_fkey FOREIGN KEY (reminder_id) REFERENCES reminder(id),
  constraint outbox_message_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES app_user(id)
);
CREATE INDEX outbox_message_reminder ON public.outbox_message USING btree (reminder_id);
CREATE INDEX outbox_message_sent_by ON public.outbox_message USING btree (sent_by);
CREATE INDEX outbox_message_waiting ON public.outbox_message USING btree (next_attempt_at, id) WHERE (state = 'waiting'::text);

create table partner (
  id bigint not null generated by default as identity,
  reference text not null,
  kind text not null default 'company'::text,
  title text,
  first_name text not null default ''::text,
  name text not null,
  legal_name text not null default ''::text,
  is_prospect boolean not null default false,
  is_customer boolean not null default false,
  is_supplier boolean not null default false,
  website text not null default ''::text,
  notes text not null default ''::text,
  tags text[] not null default '{}'::text[],
  picture_id bigint,
  localization_id bigint,
  owner_id bigint,
  team_id bigint,
  do_not_call boolean not null default false,
  do_not_email boolean not null default false,
  source text not null default ''::text,
  archived_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by bigint,
  updated_at timestamp with time zone not null default now(),
  updated_by bigint,
  display_name text not null generated always as (
CASE
    WHEN ((kind = 'individual'::text) AND (first_name <> ''::text)) THEN ((upper(name) || ' '::text) || first_name)
    ELSE name
END) stored,
  name_key text collate "C" not null generated always as (directory_order(((name || chr(1)) || first_name))) stored,
  namesake_key text collate "C" not null generated always as (squeeze((name || first_name))) stored,
  email text not null default ''::text,
  phone text not null default ''::text,
  mobile text not null default ''::text,
  city text not null default ''::text,
  postcode text not null default ''::text,
  country text not null default ''::text,
  search text collate "C" not null default ''::text,
  siren text collate "C" not null default ''::text,
  siret text collate "C" not null default ''::text,
  vat_number text collate "C" not null default ''::text,
  registration text not null default ''::text,
  parent_id bigint,
  sector_id bigint,
  size text,
  payment_terms text,
  currency character(3),
  constraint partner_pkey PRIMARY KEY (id),
  constraint partner_reference_key UNIQUE (reference),
  constraint partner_check CHECK ((parent_id <> id)),
  constraint partner_kind_check CHECK ((kind = ANY (ARRAY['company'::text, 'individual'::text]))),
  constraint partner_payment_terms_check CHECK ((payment_terms = ANY (ARRAY['on-order'::text, 'on-receipt'::text, '15-days'::text, '30-days'::text, '30-days-month-end'::text, '45-days'::text, '45-days-month-end'::text, '60-days'::text]))),
  constraint partner_siren_check CHECK ((siren ~ '^([0-9]{9})?$'::text)),
  constraint partner_siret_check CHECK ((siret ~ '^([0-9]{14})?$'::text)),
  constraint partner_size_check CHECK ((size = ANY (ARRAY['0'::text, '1'::text, '10'::text, '50'::text, '250'::text, '1000'::text, '5000'::text]))),
  constraint partner_title_check CHECK ((title = ANY (ARRAY['M.'::text, 'Mme'::text, 'Mx'::text]))),
  constraint partner_vat_number_check CHECK ((vat_number ~ '^([A-Z]{2}[A-Z0-9+*]{2,13})?$'::text)),
  constraint partner_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint partner_localization_id_fkey FOREIGN KEY (localization_id) REFERENCES localization(id),
  constraint partner_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES app_user(id),
  constraint partner_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES partner(id),
  constraint partner_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES picture(id),
  constraint partner_sector_id_fkey FOREIGN KEY (sector_id) REFERENCES sector(id),
  constraint partner_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id),
  constraint partner_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES app_user(id)
);
CREATE INDEX partner_archived ON public.partner USING btree (id) WHERE (archived_at IS NOT NULL);
CREATE INDEX partner_city ON public.partner USING btree (fold(city), id);
CREATE INDEX partner_created ON public.partner USING btree (created_at, id);
CREATE INDEX partner_firm ON public.partner USING btree (firm_key(name));
CREATE INDEX partner_localization ON public.partner USING btree (localization_id);
CREATE INDEX partner_name ON public.partner USING btree (name_key, id) INCLUDE (archived_at);
CREATE INDEX partner_namesake ON public.partner USING btree (namesake_key);
CREATE INDEX partner_owner ON public.partner USING btree (owner_id);
CREATE INDEX partner_parent ON public.partner USING btree (parent_id);
CREATE INDEX partner_picture ON public.partner USING btree (picture_id);
CREATE INDEX partner_search ON public.partner USING gin (search gin_trgm_ops);
CREATE INDEX partner_sector ON public.partner USING btree (sector_id);
CREATE INDEX partner_siren ON public.partner USING btree (siren);
CREATE INDEX partner_siret ON public.partner USING btree (siret);
CREATE INDEX partner_tags ON public.partner USING gin (tags);
CREATE INDEX partner_team ON public.partner USING btree (team_id);
CREATE INDEX partner_updated ON public.partner USING btree (updated_at, id);
CREATE INDEX partner_vat_number ON public.partner USING btree (vat_number);
CREATE TRIGGER partner_contacts_refreshed AFTER UPDATE ON public.partner REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_contacts_of_partner();
CREATE TRIGGER partner_forgotten AFTER DELETE ON public.partner REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forget_matches();
CREATE TRIGGER partner_inserted AFTER INSERT ON public.partner REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_partner_itself();
CREATE TRIGGER partner_invoices_refreshed AFTER UPDATE ON public.partner REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_invoices_of_partner();
CREATE TRIGGER partner_sales_refreshed AFTER UPDATE ON public.partner REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_sales_of_partner();
CREATE TRIGGER partner_updated AFTER UPDATE ON public.partner REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_partner_itself();

create table partner_address (
  id bigint not null generated by default as identity,
  partner_id bigint not null,
  "position" integer not null,
  line2 text not null default ''::text,
  line3 text not null default ''::text,
  line4 text not null default ''::text,
  line5 text not null default ''::text,
  postcode text not null default ''::text,
  city text not null default ''::text,
  region text not null default ''::text,
  country character(2) not null default 'FR'::bpchar,
  is_default boolean not null default false,
  is_invoicing boolean not null default false,
  is_delivery boolean not null default false,
  constraint partner_address_pkey PRIMARY KEY (id),
  constraint partner_address_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id) ON DELETE CASCADE
);
CREATE INDEX partner_address_partner ON public.partner_address USING btree (partner_id);
CREATE TRIGGER partner_address_deleted AFTER DELETE ON public.partner_address REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_partner_after_part();
CREATE TRIGGER partner_address_inserted AFTER INSERT ON public.partner_address REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_partner_after_part();
CREATE TRIGGER partner_address_updated AFTER UPDATE ON public.partner_address REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_partner_after_part();

create table partner_change (
  id bigint not null generated by default as identity,
  partner_id bigint not null,
  at timestamp with time zone not null default now(),
  user_id bigint,
  action text not null,
  version integer not null,
  changes jsonb not null,
  constraint partner_change_pkey PRIMARY KEY (id),
  constraint partner_change_action_check CHECK ((action = ANY (ARRAY['created'::text, 'changed'::text, 'archived'::text, 'restored'::text, 'imported'::text, 'merged'::text, 'unmerged'::text, 'converted'::text, 'unconverted'::text]))),
  constraint partner_change_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id),
  constraint partner_change_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX partner_change_partner ON public.partner_change USING btree (partner_id, id DESC);
CREATE INDEX partner_change_user ON public.partner_change USING btree (user_id);
CREATE TRIGGER partner_change_fixed BEFORE DELETE OR UPDATE OF at, user_id, action, version, changes ON public.partner_change FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table partner_company (
  partner_id bigint not null,
  company_id bigint not null,
  constraint partner_company_pkey PRIMARY KEY (partner_id, company_id),
  constraint partner_company_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(id),
  constraint partner_company_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id) ON DELETE CASCADE
);
CREATE INDEX partner_company_company ON public.partner_company USING btree (company_id, partner_id);

create table partner_domain (
  partner_id bigint not null,
  domain text collate "C" not null,
  constraint partner_domain_pkey PRIMARY KEY (partner_id, domain),
  constraint partner_domain_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id) ON DELETE CASCADE
);
CREATE INDEX partner_domain_domain ON public.partner_domain USING btree (domain);
CREATE TRIGGER partner_domain_deleted AFTER DELETE ON public.partner_domain REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_partner_after_part();
CREATE TRIGGER partner_domain_inserted AFTER INSERT ON public.partner_domain REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_partner_after_part();
CREATE TRIGGER partner_domain_updated AFTER UPDATE ON public.partner_domain REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_partner_after_part();

create table partner_email (
  id bigint not null generated by default as identity,
  partner_id bigint not null,
  "position" integer not null,
  address text not null,
  address_key text collate "C" not null,
  domain text collate "C" not null default ''::text,
  label text not null default ''::text,
  is_primary boolean not null default false,
  constraint partner_email_pkey PRIMARY KEY (id),
  constraint partner_email_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id) ON DELETE CASCADE
);
CREATE INDEX partner_email_domain ON public.partner_email USING btree (domain);
CREATE INDEX partner_email_key ON public.partner_email USING btree (address_key);
CREATE UNIQUE INDEX partner_email_one_primary ON public.partner_email USING btree (partner_id) WHERE is_primary;
CREATE INDEX partner_email_partner ON public.partner_email USING btree (partner_id);
CREATE TRIGGER partner_email_deleted AFTER DELETE ON public.partner_email REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_partner_after_part();
CREATE TRIGGER partner_email_inserted AFTER INSERT ON public.partner_email REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_partner_after_part();
CREATE TRIGGER partner_email_updated AFTER UPDATE ON public.partner_email REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_partner_after_part();

create table partner_match (
  partner_id bigint not null,
  record text not null,
  keys integer[] not null,
  print text collate "C" not null,
  constraint partner_match_pkey PRIMARY KEY (partner_id)
);
CREATE INDEX partner_match_keys ON public.partner_match USING gin (keys) WITH (fastupdate=off);

create table partner_phone (
  id bigint not null generated by default as identity,
  partner_id bigint not null,
  "position" integer not null,
  number text not null,
  kind text not null,
  label text not null default ''::text,
  constraint partner_phone_pkey PRIMARY KEY (id),
  constraint partner_phone_kind_check CHECK ((kind = ANY (ARRAY['fixed'::text, 'mobile'::text, 'other'::text]))),
  constraint partner_phone_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id) ON DELETE CASCADE
);
CREATE INDEX partner_phone_number ON public.partner_phone USING btree (number);
CREATE INDEX partner_phone_partner ON public.partner_phone USING btree (partner_id);
CREATE TRIGGER partner_phone_deleted AFTER DELETE ON public.partner_phone REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_partner_after_part();
CREATE TRIGGER partner_phone_inserted AFTER INSERT ON public.partner_phone REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_partner_after_part();
CREATE TRIGGER partner_phone_updated AFTER UPDATE ON public.partner_phone REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_partner_after_part();

create table partner_reminder_method (
  id bigint not null generated by default as identity,
  partner_id bigint not null,
  method_id bigint not null,
  constraint partner_reminder_method_pkey PRIMARY KEY (id),
  constraint partner_reminder_method_method_id_fkey FOREIGN KEY (method_id) REFERENCES reminder_method(id),
  constraint partner_reminder_method_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id) ON DELETE CASCADE
);
CREATE INDEX partner_reminder_method_method ON public.partner_reminder_method USING btree (method_id);
CREATE UNIQUE INDEX partner_reminder_method_partner ON public.partner_reminder_method USING btree (partner_id);

create table payment (
  id bigint not null generated by default as identity,
  invoice_id bigint not null,
  paid_on date not null,
  amount numeric(24,3) not null,
  method text not null,
  reference text not null default ''::text,
  created_at timestamp with time zone not null default now(),
  created_by bigint,
  reversed_at timestamp with time zone,
  reversed_by bigint,
  constraint payment_pkey PRIMARY KEY (id),
  constraint payment_amount_check CHECK ((amount > (0)::numeric)),
  constraint payment_method_check CHECK ((method = ANY (ARRAY['transfer'::text, 'card'::text, 'cheque'::text, 'direct-debit'::text, 'cash'::text, 'other'::text]))),
  constraint payment_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint payment_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoice(id),
  constraint payment_reversed_by_fkey FOREIGN KEY (reversed_by) REFERENCES app_user(id)
);
CREATE INDEX payment_created_by ON public.payment USING btree (created_by);
CREATE INDEX payment_invoice ON public.payment USING btree (invoice_id, id);
CREATE INDEX payment_reversed_by ON public.payment USING btree (reversed_by);

create table picture (
  id bigint not null generated by default as identity,
  media_type text not null,
  bytes bytea not null,
  created_at timestamp with time zone not null default now(),
  constraint picture_pkey PRIMARY KEY (id)
);

create table preference (
  user_id bigint not null,
  name text not null,
  value jsonb not null,
  constraint preference_pkey PRIMARY KEY (user_id, name),
  constraint preference_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);

create table printed_addressee (
  document_id bigint not null,
  "position" integer not null,
  contact_id bigint,
  partner_id bigint,
  content jsonb not null,
  with_partner boolean not null default false,
  with_partner_id bigint,
  form text,
  sale_id bigint,
  invoice_id bigint,
  reminder_id bigint,
  lead_id bigint,
  constraint printed_addressee_pkey PRIMARY KEY (document_id, "position"),
  constraint printed_addressee_check CHECK ((num_nonnulls(sale_id, invoice_id, reminder_id) <= 1)),
  constraint printed_addressee_form_check CHECK ((form = ANY (ARRAY['quotation'::text, 'order'::text, 'invoice'::text, 'reminder'::text]))),
  constraint printed_addressee_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id) ON DELETE SET NULL,
  constraint printed_addressee_document_id_fkey FOREIGN KEY (document_id) REFERENCES printed_document(id) ON DELETE CASCADE,
  constraint printed_addressee_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoice(id) ON DELETE SET NULL,
  constraint printed_addressee_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES lead(id) ON DELETE SET NULL,
  constraint printed_addressee_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id) ON DELETE SET NULL,
  constraint printed_addressee_reminder_id_fkey FOREIGN KEY (reminder_id) REFERENCES reminder(id) ON DELETE SET NULL,
  constraint printed_addressee_sale_id_fkey FOREIGN KEY (sale_id) REFERENCES sale(id) ON DELETE SET NULL,
  constraint printed_addressee_with_partner_id_fkey FOREIGN KEY (with_partner_id) REFERENCES partner(id) ON DELETE SET NULL
);
CREATE INDEX printed_addressee_contact ON public.printed_addressee USING btree (contact_id);
CREATE INDEX printed_addressee_invoice ON public.printed_addressee USING btree (invoice_id, document_id);
CREATE INDEX printed_addressee_lead ON public.printed_addressee USING btree (lead_id);
CREATE INDEX printed_addressee_partner ON public.printed_addressee USING btree (partner_id);
CREATE INDEX printed_addressee_reminder ON public.printed_addressee USING btree (reminder_id, document_id);
CREATE INDEX printed_addressee_sale ON public.printed_addressee USING btree (sale_id, form, document_id);
CREATE INDEX printed_addressee_with_partner ON public.printed_addressee USING btree (with_partner_id);

create table printed_document (
  id bigint not null generated by default as identity,
  kind text not null,
  title text not null,
  language text not null,
  layout jsonb not null,
  count integer not null,
  left_out integer not null,
  file bytea,
  job_id bigint,
  user_id bigint not null,
  created_at timestamp with time zone not null default now(),
  logo_id bigint,
  constraint printed_document_pkey PRIMARY KEY (id),
  constraint printed_document_kind_check CHECK ((kind = ANY (ARRAY['envelopes'::text, 'labels'::text, 'letters'::text, 'sales'::text, 'invoices'::text, 'reminders'::text]))),
  constraint printed_document_job_id_fkey FOREIGN KEY (job_id) REFERENCES job(id),
  constraint printed_document_logo_id_fkey FOREIGN KEY (logo_id) REFERENCES picture(id),
  constraint printed_document_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX printed_document_job ON public.printed_document USING btree (job_id);
CREATE INDEX printed_document_logo ON public.printed_document USING btree (logo_id);
CREATE INDEX printed_document_user ON public.printed_document USING btree (user_id);

create table reminder (
  id bigint not null generated by default as identity,
  state text not null default 'awaiting'::text,
  run_id bigint,
  partner_id bigint not null,
  contact_id bigint,
  company_id bigint,
  method_id bigint not null,
  level integer not null,
  currency character(3) not null,
  amount numeric(24,3) not null,
  language text,
  subject text not null default ''::text,
  letter_text text not null default ''::text,
  email_text text not null default ''::text,
  email_to text not null default ''::text,
  has_letter boolean not null default false,
  without_email text,
  letter_name text not null default ''::text,
  letter_pdf bytea,
  problem text not null default ''::text,
  created_at timestamp with time zone not null default now(),
  settled_at timestamp with time zone,
  settled_by bigint,
  done_at timestamp with time zone,
  constraint reminder_pkey PRIMARY KEY (id),
  constraint reminder_level_check CHECK (((level >= 1) AND (level <= 9))),
  constraint reminder_state_check CHECK ((state = ANY (ARRAY['awaiting'::text, 'sending'::text, 'done'::text, 'failed'::text, 'dismissed'::text, 'withdrawn'::text]))),
  constraint reminder_without_email_check CHECK ((without_email = ANY (ARRAY['refused'::text, 'no-address'::text]))),
  constraint reminder_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(id),
  constraint reminder_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id),
  constraint reminder_method_id_fkey FOREIGN KEY (method_id) REFERENCES reminder_method(id),
  constraint reminder_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id),
  constraint reminder_run_id_fkey FOREIGN KEY (run_id) REFERENCES reminder_run(id),
  constraint reminder_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES app_user(id)
);
CREATE INDEX reminder_company ON public.reminder USING btree (company_id);
CREATE INDEX reminder_contact ON public.reminder USING btree (contact_id);
CREATE INDEX reminder_created ON public.reminder USING btree (created_at, id);
CREATE INDEX reminder_method_id ON public.reminder USING btree (method_id);
CREATE INDEX reminder_partner ON public.reminder USING btree (partner_id, id);
CREATE INDEX reminder_run_id ON public.reminder USING btree (run_id);
CREATE INDEX reminder_settled_by ON public.reminder USING btree (settled_by);
CREATE INDEX reminder_state ON public.reminder USING btree (state, id);

create table reminder_invoice (
  reminder_id bigint not null,
  invoice_id bigint not null,
  balance numeric(24,3) not null,
  constraint reminder_invoice_pkey PRIMARY KEY (reminder_id, invoice_id),
  constraint reminder_invoice_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoice(id),
  constraint reminder_invoice_reminder_id_fkey FOREIGN KEY (reminder_id) REFERENCES reminder(id) ON DELETE CASCADE
);
CREATE INDEX reminder_invoice_invoice ON public.reminder_invoice USING btree (invoice_id, reminder_id);

create table reminder_method (
  id bigint not null generated by default as identity,
  name text not null,
  is_default boolean not null default false,
  levels jsonb not null,
  archived_at timestamp with time zone,
  constraint reminder_method_pkey PRIMARY KEY (id),
  constraint reminder_method_check CHECK (((NOT is_default) OR (archived_at IS NULL))),
  constraint reminder_method_levels_check CHECK (((jsonb_typeof(levels) = 'array'::text) AND (jsonb_array_length(levels) > 0)))
);
CREATE UNIQUE INDEX reminder_method_default ON public.reminder_method USING btree (is_default) WHERE is_default;
CREATE UNIQUE INDEX reminder_method_name ON public.reminder_method USING btree (fold(name));

create table reminder_run (
  id bigint not null generated by default as identity,
  at timestamp with time zone not null default now(),
  user_id bigint,
  proposed integer not null default 0,
  withdrawn integer not null default 0,
  sent integer not null default 0,
  constraint reminder_run_pkey PRIMARY KEY (id),
  constraint reminder_run_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX reminder_run_user ON public.reminder_run USING btree (user_id);

create table role (
  id bigint not null generated by default as identity,
  name text not null,
  code text not null,
  archived_at timestamp with time zone,
  constraint role_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX role_code ON public.role USING btree (fold(code));
CREATE UNIQUE INDEX role_name ON public.role USING btree (fold(name));

create table sale (
  id bigint not null generated by default as identity,
  status text not null default 'draft'::text,
  number text not null default ''::text,
  order_number text not null default ''::text,
  edition integer not null default 1,
  replaces_id bigint,
  title text not null default ''::text,
  partner_id bigint not null,
  contact_id bigint,
  company_id bigint,
  owner_id bigint,
  customer_reference text not null default ''::text,
  notes text not null default ''::text,
  currency character(3) not null default 'EUR'::bpchar,
  payment_terms text,
  issued_on date,
  valid_until date,
  confirmed_on date,
  completed_on date,
  cancelled_on date,
  total_before_tax numeric(24,3) not null default 0,
  total_tax numeric(24,3) not null default 0,
  total_with_tax numeric(24,3) not null default 0,
  archived_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by bigint,
  updated_at timestamp with time zone not null default now(),
  updated_by bigint,
  partner_key text collate "C" not null default ''::text,
  search text collate "C" not null default ''::text,
  constraint sale_pkey PRIMARY KEY (id),
  constraint sale_check CHECK (((status = ANY (ARRAY['draft'::text, 'cancelled'::text])) OR ((number <> ''::text) AND (issued_on IS NOT NULL)))),
  constraint sale_check1 CHECK (((status <> ALL (ARRAY['confirmed'::text, 'completed'::text])) OR ((order_number <> ''::text) AND (confirmed_on IS NOT NULL)))),
  constraint sale_check2 CHECK (((replaces_id IS NULL) OR (edition > 1))),
  constraint sale_edition_check CHECK ((edition > 0)),
  constraint sale_payment_terms_check CHECK ((payment_terms = ANY (ARRAY['on-order'::text, 'on-receipt'::text, '15-days'::text, '30-days'::text, '30-days-month-end'::text, '45-days'::text, '45-days-month-end'::text, '60-days'::text]))),
  constraint sale_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'finalised'::text, 'confirmed'::text, 'completed'::text, 'cancelled'::text, 'replaced'::text]))),
  constraint sale_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(id),
  constraint sale_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id),
  constraint sale_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint sale_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES app_user(id),
  constraint sale_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partner(id),
  constraint sale_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES sale(id),
  constraint sale_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES app_user(id)
);
CREATE INDEX sale_company ON public.sale USING btree (company_id);
CREATE INDEX sale_contact ON public.sale USING btree (contact_id);
CREATE INDEX sale_created ON public.sale USING btree (created_at, id);
CREATE INDEX sale_issued ON public.sale USING btree (COALESCE(issued_on, 'infinity'::date), id);
CREATE UNIQUE INDEX sale_number ON public.sale USING btree (number, edition) WHERE (number <> ''::text);
CREATE UNIQUE INDEX sale_order_number ON public.sale USING btree (order_number) WHERE (order_number <> ''::text);
CREATE INDEX sale_owner ON public.sale USING btree (owner_id);
CREATE INDEX sale_partner ON public.sale USING btree (partner_id);
CREATE INDEX sale_partner_key ON public.sale USING btree (partner_key, id);
CREATE INDEX sale_replaces ON public.sale USING btree (replaces_id);
CREATE INDEX sale_search ON public.sale USING gin (search gin_trgm_ops);
CREATE INDEX sale_status_updated ON public.sale USING btree (status, updated_at, id);
CREATE INDEX sale_total_before_tax ON public.sale USING btree (total_before_tax, id);
CREATE INDEX sale_total_with_tax ON public.sale USING btree (total_with_tax, id);
CREATE INDEX sale_updated ON public.sale USING btree (updated_at, id);
CREATE TRIGGER sale_inserted AFTER INSERT ON public.sale REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_sale_itself();
CREATE TRIGGER sale_updated AFTER UPDATE ON public.sale REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_sale_itself();

create table sale_change (
  id bigint not null generated by default as identity,
  sale_id bigint not null,
  at timestamp with time zone not null default now(),
  user_id bigint,
  action text not null,
  version integer not null,
  changes jsonb not null,
  constraint sale_change_pkey PRIMARY KEY (id),
  constraint sale_change_action_check CHECK ((action = ANY (ARRAY['created'::text, 'changed'::text, 'archived'::text, 'restored'::text]))),
  constraint sale_change_sale_id_fkey FOREIGN KEY (sale_id) REFERENCES sale(id),
  constraint sale_change_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX sale_change_sale ON public.sale_change USING btree (sale_id, id DESC);
CREATE INDEX sale_change_user ON public.sale_change USING btree (user_id);
CREATE TRIGGER sale_change_fixed BEFORE DELETE OR UPDATE OF at, user_id, action, version, changes ON public.sale_change FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table sale_line (
  id bigint not null generated by default as identity,
  sale_id bigint not null,
  "position" integer not null,
  kind text not null,
  description text not null,
  quantity numeric(13,4) not null,
  unit text not null default ''::text,
  unit_price numeric(13,4) not null,
  discount numeric(5,2) not null default 0,
  vat_rate_id bigint,
  vat_rate numeric(5,2),
  vat_mention text not null default ''::text,
  total numeric(24,3) not null,
  constraint sale_line_pkey PRIMARY KEY (id),
  constraint sale_line_sale_id_position_key UNIQUE (sale_id, "position"),
  constraint sale_line_check CHECK (((kind = 'item'::text) = (vat_rate IS NOT NULL))),
  constraint sale_line_discount_check CHECK (((discount >= (0)::numeric) AND (discount <= (100)::numeric))),
  constraint sale_line_kind_check CHECK ((kind = ANY (ARRAY['item'::text, 'section'::text, 'text'::text]))),
  constraint sale_line_vat_rate_check CHECK (((vat_rate >= (0)::numeric) AND (vat_rate <= (100)::numeric))),
  constraint sale_line_sale_id_fkey FOREIGN KEY (sale_id) REFERENCES sale(id) ON DELETE CASCADE,
  constraint sale_line_vat_rate_id_fkey FOREIGN KEY (vat_rate_id) REFERENCES vat_rate(id)
);
CREATE INDEX sale_line_vat_rate ON public.sale_line USING btree (vat_rate_id);
CREATE INDEX sale_line_words ON public.sale_line USING gin (fold(description) gin_trgm_ops);

create table saved_mapping (
  id bigint not null generated by default as identity,
  subject text not null,
  header text not null,
  mapping jsonb not null,
  user_id bigint not null,
  constraint saved_mapping_pkey PRIMARY KEY (id),
  constraint saved_mapping_subject_header_user_id_key UNIQUE (subject, header, user_id),
  constraint saved_mapping_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);
CREATE INDEX saved_mapping_user ON public.saved_mapping USING btree (user_id);

create table saved_view (
  id bigint not null generated by default as identity,
  subject text not null,
  name text not null,
  user_id bigint not null,
  shared boolean not null default false,
  content jsonb not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint saved_view_pkey PRIMARY KEY (id),
  constraint saved_view_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX saved_view_name ON public.saved_view USING btree (subject, user_id, fold(name));
CREATE INDEX saved_view_subject ON public.saved_view USING btree (subject, user_id);

create table sector (
  id bigint not null generated by default as identity,
  name text not null,
  archived_at timestamp with time zone,
  constraint sector_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX sector_name ON public.sector USING btree (fold(name));

create table session (
  id bigint not null generated by default as identity,
  user_id bigint not null,
  token text not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token),
  constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);
CREATE INDEX session_of_user ON public.session USING btree (user_id);

create table setting (
  name text not null,
  value jsonb not null,
  constraint setting_pkey PRIMARY KEY (name)
);

create table sign_in_attempt (
  key text not null,
  count integer not null,
  until timestamp with time zone not null,
  constraint sign_in_attempt_pkey PRIMARY KEY (key)
);
CREATE INDEX sign_in_attempt_until ON public.sign_in_attempt USING btree (until);

create table team (
  id bigint not null generated by default as identity,
  name text not null,
  archived_at timestamp with time zone,
  constraint team_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX team_name ON public.team USING btree (fold(name));

create table user_company (
  user_id bigint not null,
  company_id bigint not null,
  constraint user_company_pkey PRIMARY KEY (user_id, company_id),
  constraint user_company_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(id),
  constraint user_company_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);
CREATE INDEX user_company_company ON public.user_company USING btree (company_id);

create table vat_rate (
  id bigint not null generated by default as identity,
  name text not null,
  rate numeric(5,2) not null,
  mention text not null default ''::text,
  "position" integer not null,
  archived_at timestamp with time zone,
  constraint vat_rate_pkey PRIMARY KEY (id),
  constraint vat_rate_check CHECK (((rate > (0)::numeric) OR (mention ~ '\S'::text))),
  constraint vat_rate_position_check CHECK ((("position" >= 1) AND ("position" <= 999))),
  constraint vat_rate_rate_check CHECK (((rate >= (0)::numeric) AND (rate <= (100)::numeric)))
);
CREATE UNIQUE INDEX vat_rate_name ON public.vat_rate USING btree (fold(name));

create table verification (
  id bigint not null generated by default as identity,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_identifier ON public.verification USING btree (identifier);
