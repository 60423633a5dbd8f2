-- Groups of duplicates leave archived records out, of which there are few: their ids alone tell.
create index contact_archived on contact (id) where archived_at is not null;
create index partner_archived on partner (id) where archived_at is not null;
