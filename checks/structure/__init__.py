"""Checks of how a report is built: sequences, numbering, rows and cells that belong together."""
