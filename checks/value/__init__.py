"""Checks within a value: one number, one code, one text."""
