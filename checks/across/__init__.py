"""Checks across reports, on the rows of the datasets."""
