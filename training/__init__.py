"""How the weights of the number readers were made: `python -m training.train` (see docs/scans.md)."""
