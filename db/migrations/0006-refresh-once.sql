-- Many statements write one record; whoever writes them all may refresh it once, at their end:
-- set_config('carnet.refresh', 'later', true), the statements, then refresh_contact or refresh_partner and ''.

create function refresh_later() returns boolean language sql stable as $$
  select coalesce(current_setting('carnet.refresh', true), '') = 'later'
$$;

create or replace function refresh_partner_after_part() returns trigger language plpgsql as $$
begin
  if refresh_later() then return null; end if;
  if tg_op = 'UPDATE' then
    perform refresh_partner(array(select partner_id from changed union select partner_id from before));
  else
    perform refresh_partner(array(select distinct partner_id from changed));
  end if;
  return null;
end $$;

create or replace function refresh_partner_itself() returns trigger language plpgsql as $$
declare
  ids bigint[];
begin
  if refresh_later() then return null; end if;
  if tg_op = 'INSERT' then
    ids := array(select id from changed);
  else
    ids := array(
      select id from changed join before using (id)
      where (changed.first_name, changed.name, changed.legal_name, changed.reference)
        is distinct from (before.first_name, before.name, before.legal_name, before.reference));
  end if;
  if cardinality(ids) > 0 then perform refresh_partner(ids); end if;
  return null;
end $$;

create or replace function refresh_contact_after_part() returns trigger language plpgsql as $$
begin
  if refresh_later() then return null; end if;
  if tg_op = 'UPDATE' then
    perform refresh_contact(array(select contact_id from changed union select contact_id from before));
  else
    perform refresh_contact(array(select distinct contact_id from changed));
  end if;
  return null;
end $$;

create or replace function refresh_contact_itself() returns trigger language plpgsql as $$
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
end $$;
