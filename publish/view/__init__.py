"""The page over datasets that are too large for one file: a server for this machine alone."""
