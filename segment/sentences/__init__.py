"""Sentences outside the tables: clauses, what each number of them is about, and whose it is."""
