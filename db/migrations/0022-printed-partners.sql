-- A contact's block may hold the name or the address of its partner: who may not see that one sees no such document.
alter table printed_addressee
  -- Whether it holds lines of the contact's partner, and of which one until that one is gone.
  add column with_partner boolean not null default false,
  add column with_partner_id bigint references partner on delete set null;
create index printed_addressee_with_partner on printed_addressee (with_partner_id);

-- What was printed before: the main partner then is taken to be the main partner now.
update printed_addressee a set with_partner = true, with_partner_id = (
    select link.partner_id from contact_partner link where link.contact_id = a.contact_id
    order by link.is_main desc, link.position limit 1)
  where exists (select from contact_partner link where link.contact_id = a.contact_id);
