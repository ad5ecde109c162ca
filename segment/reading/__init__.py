"""One reading of a table: what each row and number is about, and what speaks for it."""
