"""What one text says: codes, subjects, numbers, years, items, and how a cut text goes on."""
