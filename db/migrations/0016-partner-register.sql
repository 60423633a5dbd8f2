-- What a register, a bank and a group know of a partner: its numbers, its parent, what it does, how it pays.

alter table partner
  -- Without blanks; their check digits are read by src/partners/registration.
  add column siren text collate "C" not null default '' check (siren ~ '^([0-9]{9})?$'),
  add column siret text collate "C" not null default '' check (siret ~ '^([0-9]{14})?$'),
  add column vat_number text collate "C" not null default '' check (vat_number ~ '^([A-Z]{2}[A-Z0-9+*]{2,13})?$'),
  -- Whatever another register calls it: RCS Paris B, HRB 12345.
  add column registration text not null default '',
  add column parent_id bigint references partner check (parent_id <> id),
  add column sector_id bigint references sector,
  -- How many people work there, from the first figure on.
  add column size text check (size in ('0', '1', '10', '50', '250', '1000', '5000')),
  add column payment_terms text check (payment_terms in
    ('on-order', 'on-receipt', '15-days', '30-days', '30-days-month-end', '45-days', '45-days-month-end', '60-days')),
  -- ISO 4217.
  add column currency char(3);
create index partner_siren on partner (siren);
create index partner_siret on partner (siret);
create index partner_vat_number on partner (vat_number);
create index partner_parent on partner (parent_id);
create index partner_sector on partner (sector_id);

create or replace function refresh_partner(ids bigint[]) returns void language sql volatile as $$
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
$$;

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
      where (changed.first_name, changed.name, changed.legal_name, changed.reference,
          changed.siren, changed.siret, changed.vat_number, changed.registration)
        is distinct from (before.first_name, before.name, before.legal_name, before.reference,
          before.siren, before.siret, before.vat_number, before.registration));
  end if;
  if cardinality(ids) > 0 then perform refresh_partner(ids); end if;
  return null;
end $$;
