"""What the datasets are written with is loaded while the first report is read: workers do that, this process waits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from threading import Thread

from batch.source import Source


def loading_ahead(sources: Iterable[Source]) -> Iterator[Source]:
    """The same sources; with the first of them the loading begins. Where there is none, nothing is loaded."""
    begun = False
    for source in sources:
        if not begun:
            Thread(target=_load, name="loading ahead", daemon=True).start()
            begun = True
        yield source


def _load() -> None:
    import duckdb  # noqa: F401
    import pyarrow as pa
    import pyarrow.parquet

    # The first array loads what it looks for among its input (pandas, where it is installed).
    pa.array([""])
