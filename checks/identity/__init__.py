"""Checks of who the report's agency is and where it lies."""
