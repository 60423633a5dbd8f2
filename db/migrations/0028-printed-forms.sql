-- The printed forms of what sales and reminders hold: what our companies have to say of themselves, and what was printed.

-- '' and null: not said.
alter table company
  add column legal_form text not null default '',
  -- In euros.
  add column capital numeric(15, 2) check (capital > 0),
  add column siren text not null default '',
  -- The town of the register of trade and companies: RCS Lyon.
  add column registry text not null default '',
  add column vat_number text not null default '',
  add column phone text not null default '',
  add column email text not null default '',
  add column website text not null default '',
  add column iban text not null default '',
  add column bic text not null default '';

alter table printed_document drop constraint printed_document_kind_check;
alter table printed_document add constraint printed_document_kind_check
  check (kind in ('envelopes', 'labels', 'letters', 'sales', 'invoices', 'reminders'));

-- What a form was printed from. The first one of a sale's quotation, of its order, of an invoice or of a reminder is
-- kept: printed again, it says the same.
alter table printed_addressee
  add column form text check (form in ('quotation', 'order', 'invoice', 'reminder')),
  add column sale_id bigint references sale on delete set null,
  add column invoice_id bigint references invoice on delete set null,
  add column reminder_id bigint references reminder on delete set null,
  add check (num_nonnulls(sale_id, invoice_id, reminder_id) <= 1);
create index printed_addressee_sale on printed_addressee (sale_id, form, document_id);
create index printed_addressee_invoice on printed_addressee (invoice_id, document_id);
create index printed_addressee_reminder on printed_addressee (reminder_id, document_id);

-- Leads are written to as well.
alter table printed_addressee add column lead_id bigint references lead on delete set null;
create index printed_addressee_lead on printed_addressee (lead_id);
