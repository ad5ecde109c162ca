"""One agency and year on one page: where it stands, where it is weak, what it and others do, what to check."""
