"""Many reports: found, read in worker processes, kept by content, and assembled into the datasets."""
