-- In which way the engine reads and keys the records of a kind as they are kept now; it is raised by the engine's code.
create table match_form (
  subject text primary key check (subject in ('contact', 'partner', 'lead')),
  form integer not null
);
