"""What the assessment is: facts by scheme and fiscal year in data files, and one reader (``codebook.reader``)."""
