"""What every worker needs, made once in the process that workers are forked from.

What is loaded at its first use is used here: else the first report of each worker waits for it, under the time limit
of one report, and each worker has it in memory for itself.
"""

from batch import reading, rows
from checks.registry import every_check
from extract import dictionary, reader, text
from normalize import identity
from pipeline import version
from segment import segment
from segment.report import other_documents

__all__ = ["dictionary", "identity", "other_documents", "reader", "reading", "rows", "segment", "text"]

every_check()
version()
dictionary.words("ผล")
