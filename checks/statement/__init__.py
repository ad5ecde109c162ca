"""Checks of what a report says in several places: values, names, years, agencies."""
