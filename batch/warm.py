"""What every worker needs, imported once in the process that workers are forked from."""

import pyarrow

import batch.reading
import batch.rows
import checks.registry
import extract.pdf
import extract.text
import normalize.segment

__all__ = ["batch", "checks", "extract", "normalize", "pyarrow"]
