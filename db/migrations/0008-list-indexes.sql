-- Jumps, counts and letters of a list read its index alone: it knows who is archived.

drop index contact_name;
create index contact_name on contact (name_key, id) include (archived_at);
drop index partner_name;
create index partner_name on partner (name_key, id) include (archived_at);
