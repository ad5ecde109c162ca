"""What every worker needs, made once in the process that workers are forked from.

What is loaded at its first use is used here: else the first report of each worker waits for it, under the time limit
of one report, and each worker has it in memory for itself.
"""

import batch.reading
import batch.rows
import extract.dictionary
import extract.reader
import extract.text
import normalize.identity
import segment.report.other_documents
import segment.segment
from checks.registry import every_check
from pipeline import version

__all__ = ["batch", "extract", "normalize", "segment"]

every_check()
version()
extract.dictionary.words("ผล")
