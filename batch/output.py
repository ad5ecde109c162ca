"""What a run leaves in the folder of the output, beside hidden files."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

from batch import package
from normalize import data_package
from normalize.beside import AGENCIES, FORMER_NAMES, REVIEW, REVIEW_TARGETS
from normalize.schema import PUBLISHED

RUN_LOG = "runs.jsonl"
CURRENT = "current.json"
"""On object storage: which version of the datasets holds."""

BUNDLES = "bundles"
"""On object storage: what is kept of each report."""
_VERSION = re.compile(r"[0-9a-f]{16}")

NAMES = (*PUBLISHED, package.NAME, RUN_LOG, REVIEW, REVIEW_TARGETS, AGENCIES, FORMER_NAMES)
"""Datasets, their description, the run log, the decisions of those who review and what they are about, and lists of
agencies."""

LITTER = (".", "~$", "Thumbs.db", "desktop.ini")
"""How the names begin of files that other programs leave in folders, hidden ones among them."""

BESIDE = (package.NAME, ".bundles")
"""One of these lies beside datasets."""


def holds_datasets(is_there: Callable[[str], bool]) -> bool:
    """Whether a folder is one of datasets, by the names that are there: a fault may have taken some."""
    return any(map(is_there, BESIDE)) and 2 * sum(map(is_there, PUBLISHED)) > len(PUBLISHED)


def foreign(out: Path) -> Path | None:
    """What stands at the place of a dataset and was laid there by no run: a run would take it away."""
    for name in PUBLISHED:
        if (out / name).is_file():
            return out / name
        for folder, _, files in os.walk(out / name):
            # An empty dataset stands in no partition.
            in_place = Path(folder) == out / name or "=" in Path(folder).name
            for file in files:
                if not ((in_place and file.endswith(".parquet")) or file.startswith(LITTER)):
                    return Path(folder, file)
    described = out / package.NAME
    return described if _is_of_other_data(described) else None


def _is_of_other_data(described: Path) -> bool:
    """Whether a Data Package is described there that is none of ours; what is damaged may be."""
    try:
        found = json.loads(described.read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(found, dict) and found.get("name") != data_package.NAME


def is_version(name: str) -> bool:
    """Whether a folder on object storage may be a version of the datasets."""
    return _VERSION.fullmatch(name) is not None


def is_laid(name: str) -> bool:
    """Whether what has this name (in a folder of object storage, the path below it) is what a run lays there."""
    first = name.split("/")[0]
    return first in (CURRENT, BUNDLES, RUN_LOG, REVIEW, REVIEW_TARGETS, AGENCIES, FORMER_NAMES) or is_version(first)


def is_folder_of_datasets(folder: Path) -> bool:
    """Whether datasets lie in a folder; False where nobody lets us look."""
    return holds_datasets(lambda name: os.path.lexists(folder / name))


def is_of_datasets(path: Path) -> bool:
    """Whether a file or folder is a part of datasets."""
    parts = path.absolute().parts
    return any(is_folder_of_datasets(Path(*parts[:at])) for at, name in enumerate(parts) if at and name in NAMES)
