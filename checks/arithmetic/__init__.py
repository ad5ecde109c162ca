"""Checks of the assessment's arithmetic, by scheme and year."""
