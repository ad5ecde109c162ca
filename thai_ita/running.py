"""A run, as ``ita run`` does it."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable
from pathlib import Path

from thai_ita.datasets import Datasets


def run(
    paths: str | Path | Iterable[str | Path],
    out: str | Path = "data/parsed",
    *,
    jobs: int | None = None,
    replace: bool = False,
) -> Datasets:
    """Read reports (files, folders or globs) and build the datasets from them in ``out``, which are returned.

    ``jobs`` reports are read at once, each in a process of its own (0: in this process; by default as many as there are
    processors). What came from elsewhere before stays, unless ``replace``. What only goes with a folder (README, …) is
    passed over with a warning. A report that cannot be read is a finding ``report-not-read``; raises ``BatchError``
    where nothing could be done or too much would be lost.
    """
    from batch.batch import Batch
    from batch.companions import parted
    from batch.executors import Processes, Serial
    from batch.run import run as do
    from batch.source import expanded, find, location

    named = [os.fspath(path) for path in ([paths] if isinstance(paths, str | Path) else paths)]
    folder = Path(out)
    at_once = len(os.sched_getaffinity(0)) if jobs is None and hasattr(os, "sched_getaffinity") else jobs
    reports, passed = parted(find(named, leave_out=folder), named)
    if passed:
        warnings.warn(f"Passed over, no reports: {', '.join(each.name for each in passed)}", stacklevel=2)
    batch = Batch(
        reports,
        folder,
        command="thai_ita.run",
        given=[location(path) for path in expanded(named)],
        replace=replace,
        left_out=len(passed),
        passed_over=tuple(each.name for each in passed),
    )
    do(batch, Serial() if at_once == 0 else Processes(at_once or os.cpu_count() or 1, 900, 2048))
    return Datasets(folder)
