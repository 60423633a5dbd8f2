-- Leads are listed by their e-mail, too.
create index lead_email_order on lead (fold(email), id);
