"""Printed rows → logical rows: one row for one subject, what its label says, and how far merged cells reach."""
