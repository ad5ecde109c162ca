"""What every worker needs, imported once in the process that workers are forked from."""

import numpy
import pyarrow

import batch.reading
import batch.rows
import pipeline

__all__ = ["batch", "numpy", "pipeline", "pyarrow"]
