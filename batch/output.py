"""What a run leaves in the folder of the output, beside hidden files."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

from batch import package
from batch.manifest import HIDDEN
from normalize import beside, data_package
from normalize.schema import PUBLISHED

RUN_LOG = "runs.jsonl"
CURRENT = "current.json"
"""On object storage: which version of the datasets holds."""

BUNDLES = "bundles"
"""On object storage: what is kept of each report."""
_VERSION = re.compile(r"[0-9a-f]{16}")

NAMES = (*PUBLISHED, package.NAME, RUN_LOG, *beside.FILES)
"""Datasets, their description, the run log, the decisions of those who review and what they are about, and lists of
agencies."""

LITTER = (".", "~$", "Thumbs.db", "ehthumbs.db", "desktop.ini", "Icon\r", "_SUCCESS")
"""How the names begin of files that other programs leave in folders, hidden ones among them."""
LITTER_FOLDERS = frozenset({"@eaDir", ".AppleDouble", ".ipynb_checkpoints", "__MACOSX"})
"""Folders that other programs leave: previews, copies of attributes, checkpoints."""
_PART = re.compile(r"(?:part-\d+|across)\.parquet")

BESIDE = (package.NAME, HIDDEN)
"""One of these lies beside datasets."""


def holds_datasets(is_there: Callable[[str], bool]) -> bool:
    """Whether a folder is one of datasets, by the names that are there: a fault may have taken some."""
    return any(map(is_there, BESIDE)) and 2 * sum(map(is_there, PUBLISHED)) > len(PUBLISHED)


def foreign(out: Path) -> Path | None:
    """What stands at the place of a dataset and was laid there by no run: a run would take it away."""
    for name, dataset in PUBLISHED.items():
        if (path := _foreign_below(out / name, f"{dataset.partition}=")) is not None:
            return path
    described = out / package.NAME
    return described if _is_of_other_data(described) else None


def _foreign_below(place: Path, partition: str) -> Path | None:
    if place.is_symlink() or (place.exists() and not place.is_dir()):
        return place
    unseen: list[OSError] = []
    for folder, folders, files in os.walk(place, onerror=unseen.append):
        folders[:] = [each for each in folders if each not in LITTER_FOLDERS]
        # An empty dataset stands in no partition.
        in_place = Path(folder) == place or Path(folder).name.startswith(partition)
        for each in files:
            if not (each.startswith(LITTER) or (in_place and _PART.fullmatch(each))):
                return Path(folder, each)
        for each in folders:
            if Path(folder, each).is_symlink():
                return Path(folder, each)
    # What cannot be looked into may hold anything.
    return Path(unseen[0].filename) if unseen and place.exists() else None


def _is_of_other_data(described: Path) -> bool:
    """Whether a Data Package is described there that is none of ours; what is damaged may be, where reports are kept
    beside it."""
    if not os.path.lexists(described):
        return False
    try:
        found = json.loads(described.read_bytes())
    except (OSError, ValueError):
        found = None
    if not isinstance(found, dict):
        return described.is_dir() or not (described.parent / HIDDEN).is_dir()
    return found.get("name") != data_package.NAME or not _is_of_parquet(found)


def _is_of_parquet(description: dict[str, object]) -> bool:
    """Whether all that is described is Parquet: an export of the datasets describes other files."""
    resources = description.get("resources")
    formats = (
        [each.get("format") for each in resources if isinstance(each, dict)] if isinstance(resources, list) else []
    )
    return all(each in (None, "parquet") for each in formats)


def is_version(name: str) -> bool:
    """Whether a folder on object storage may be a version of the datasets."""
    return _VERSION.fullmatch(name) is not None


def is_laid(name: str) -> bool:
    """Whether what has this name (in a folder of object storage, the path below it) is what a run lays there."""
    first = name.split("/")[0]
    return first in (CURRENT, BUNDLES, RUN_LOG, *beside.FILES) or is_version(first)


def is_folder_of_datasets(folder: Path) -> bool:
    """Whether datasets lie in a folder; False where nobody lets us look."""
    return holds_datasets(lambda name: os.path.lexists(folder / name))


def is_of_datasets(path: Path) -> bool:
    """Whether a file or folder is a part of datasets."""
    parts = path.absolute().parts
    return any(is_folder_of_datasets(Path(*parts[:at])) for at, name in enumerate(parts) if at and name in NAMES)
