"""Thailand's published ITA reports, from Python.

>>> import thai_ita
>>> report = thai_ita.read("data/raw/district_bangphraethong_2566.txt")    # one report, nothing written
>>> report.scores                                                          # a pandas DataFrame
>>> data = thai_ita.load("data/parsed")                                    # what ``ita run`` has built
>>> data.numbers
>>> thai_ita.run("reports/", out="datasets")                               # what ``ita run`` does

Frames have the columns and types of the data dictionary (``ita schema``). A report that cannot be read raises
``ReportError``, a folder without datasets ``NoDatasets``, a run that cannot be done ``BatchError``.
"""

from __future__ import annotations

from batch.errors import BatchError
from extract.errors import ReportError
from pipeline import VERSION as __version__
from thai_ita.datasets import Datasets, NoDatasets, load
from thai_ita.report import Report, read
from thai_ita.running import run

__all__ = ["BatchError", "Datasets", "NoDatasets", "Report", "ReportError", "__version__", "load", "read", "run"]
