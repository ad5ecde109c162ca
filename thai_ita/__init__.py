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

from typing import TYPE_CHECKING, Any

from pipeline import VERSION as __version__

if TYPE_CHECKING:
    from batch.errors import BatchError
    from extract.errors import ReportError
    from thai_ita.datasets import Datasets, NoDatasets, load
    from thai_ita.report import Report, read
    from thai_ita.running import run

__all__ = ["BatchError", "Datasets", "NoDatasets", "Report", "ReportError", "__version__", "load", "read", "run"]


def __getattr__(name: str) -> Any:
    """The rest is imported when it is first asked for: the installed command needs none of it, and starts at once."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from batch.errors import BatchError, NoDatasets
    from extract.errors import ReportError
    from thai_ita.datasets import Datasets, load
    from thai_ita.report import Report, read
    from thai_ita.running import run

    found = (BatchError, NoDatasets, ReportError, Datasets, load, Report, read, run)
    globals().update({each.__name__: each for each in found})
    return globals()[name]


def __dir__() -> list[str]:
    return __all__
