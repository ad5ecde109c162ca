"""What a report says of itself: title, kind, agency, years, level, and whether it is one of the assessment."""
