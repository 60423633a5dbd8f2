-- Quotations are found by words of their lines, and ordered by what they come to, among hundreds of thousands too.
create index sale_line_words on sale_line using gin (fold(description) gin_trgm_ops);
create index sale_total_before_tax on sale (total_before_tax, id);
create index sale_total_with_tax on sale (total_with_tax, id);
