-- The orders that lists of quotations and invoices are shown in.
create index sale_issued on sale ((coalesce(issued_on, 'infinity'::date)), id);
create index invoice_number_order on invoice (number collate "C", id);
create index invoice_total on invoice (total_with_tax, id);
create index invoice_balance on invoice (balance, id);
create index invoice_created on invoice (created_at, id);
create index invoice_updated on invoice (updated_at, id);
