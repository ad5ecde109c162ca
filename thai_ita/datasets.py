"""The datasets that a run has built."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from batch.errors import NoDatasets
from batch.mirror import looked_at
from batch.objects import is_object
from batch.query import open_store
from normalize.schema import PUBLISHED
from thai_ita.frames import frame

if TYPE_CHECKING:
    import duckdb
    import pandas as pd

__all__ = ["Datasets", "NoDatasets", "load"]


@dataclass(frozen=True)
class Datasets:
    """A folder of datasets; each is read when it is asked for."""

    folder: Path

    def __repr__(self) -> str:
        return f"<Datasets {self.folder}>"

    @property
    def reports(self) -> pd.DataFrame:
        """One row per report."""
        return self.frame("reports")

    @property
    def indicators(self) -> pd.DataFrame:
        """One row per indicator that a report names."""
        return self.frame("indicators")

    @property
    def questions(self) -> pd.DataFrame:
        """One row per question code and text."""
        return self.frame("questions")

    @property
    def scores(self) -> pd.DataFrame:
        """One row per number that a report states."""
        return self.frame("scores")

    @property
    def issues(self) -> pd.DataFrame:
        """One row per thing that a report says must be improved."""
        return self.frame("issues")

    @property
    def measures(self) -> pd.DataFrame:
        """One row per measure, step or result."""
        return self.frame("measures")

    @property
    def findings(self) -> pd.DataFrame:
        """What a careful reader would question."""
        return self.frame("findings")

    @property
    def numbers(self) -> pd.DataFrame:
        """One value for each agency, year, subject and statistic: what a comparison uses."""
        return self.frame("numbers")

    def frame(self, dataset: str, columns: Sequence[str] = ()) -> pd.DataFrame:
        """A dataset, or some ``columns`` of it, with the years in the folders' names as a column."""
        names = ", ".join(f'"{name}"' for name in columns or PUBLISHED[dataset].column_names)
        return self.sql(f"SELECT {names} FROM {dataset}")

    def sql(self, query: str, parameters: Sequence[Any] = ()) -> pd.DataFrame:
        """What a query in DuckDB's SQL gives; the datasets are its tables, and ``agencies`` is one more."""
        return frame(self._store().sql(query, params=list(parameters)).to_arrow_table())

    def _store(self) -> duckdb.DuckDBPyConnection:
        from batch.tidy import define_numbers

        store = open_store(self.folder)
        define_numbers(store)
        return store


def load(folder: str | Path = "data/parsed") -> Datasets:
    """The datasets in a folder, or at an address of object storage (``s3://…``), as they are now. Raises ``NoDatasets``
    where the folder has none, ``BatchError`` where the storage has none or cannot be reached."""
    found = looked_at(str(folder)) if is_object(folder) else Path(folder)
    open_store(found).close()
    return Datasets(found)
