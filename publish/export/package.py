"""``datapackage.json`` beside exported CSV files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from normalize.data_package import data_package, resource
from normalize.schema import PUBLISHED


def describe(files: list[Path]) -> dict[str, Any]:
    """The descriptor of one folder's CSV files (workbooks and databases carry their own headings and comments)."""
    return data_package(_resource(path) for path in files if path.suffix == ".csv")


def _resource(path: Path) -> dict[str, Any]:
    dataset = PUBLISHED[path.stem]
    form = {"format": "csv", "mediatype": "text/csv", "encoding": "utf-8-sig"}
    return resource(dataset, path.name, dataset.columns, **form)
