-- Quotations are found by words of their lines, among hundreds of thousands of lines too.
create index sale_line_words on sale_line using gin (fold(description) gin_trgm_ops);
