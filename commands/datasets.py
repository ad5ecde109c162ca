"""The datasets as plain rows, for the commands that look at them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from batch import near
from extract.message import Message

Row = dict[str, Any]


class NoDatasets(Exception):
    """The folder holds no datasets."""

    exit_code = 5

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.reason = Message(f"ไม่มีชุดข้อมูลใน {folder}", f"There are no datasets in {folder}.")
        self.remedy = near.told(
            near.datasets_near(folder),
            Message("สร้างด้วย ita run หรือระบุโฟลเดอร์อื่น", "Build them with ita run, or name another folder."),
        )


def rows(folder: Path, dataset: str, columns: Sequence[str] | None = None) -> list[Row]:
    """The rows of a dataset in their order; raises ``NoDatasets`` where the folder has none."""
    import pyarrow.dataset as ds

    from normalize.schema import partitioning

    if not (folder / dataset).is_dir():
        raise NoDatasets(folder)
    table = ds.dataset(folder / dataset, partitioning=partitioning(dataset)).to_table(
        list(columns) if columns else None
    )
    found: list[Row] = table.to_pylist()
    return found
