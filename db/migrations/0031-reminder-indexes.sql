-- Lists of invoices by when they are due, and of reminders by when they were proposed.
create index invoice_due_on on invoice (due_on, id);
create index reminder_created on reminder (created_at, id);
