"""What a run leaves in the folder of the output, beside hidden files."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from batch import package
from normalize.beside import AGENCIES, FORMER_NAMES, REVIEW, REVIEW_TARGETS
from normalize.schema import PUBLISHED

RUN_LOG = "runs.jsonl"
CURRENT = "current.json"
"""On object storage: which version of the datasets holds."""

NAMES = (*PUBLISHED, package.NAME, RUN_LOG, REVIEW, REVIEW_TARGETS, AGENCIES, FORMER_NAMES)
"""Datasets, their description, the run log, the decisions of those who review and what they are about, and lists of
agencies."""

BESIDE = (package.NAME, ".bundles")
"""One of these lies beside datasets."""


def holds_datasets(is_there: Callable[[str], bool]) -> bool:
    """Whether a folder is one of datasets, by the names that are there: a fault may have taken some."""
    return any(map(is_there, BESIDE)) and 2 * sum(map(is_there, PUBLISHED)) > len(PUBLISHED)


def is_folder_of_datasets(folder: Path) -> bool:
    """Whether datasets lie in a folder; False where nobody lets us look."""
    return holds_datasets(lambda name: os.path.lexists(folder / name))


def is_of_datasets(path: Path) -> bool:
    """Whether a file or folder is a part of datasets."""
    parts = path.absolute().parts
    return any(is_folder_of_datasets(Path(*parts[:at])) for at, name in enumerate(parts) if at and name in NAMES)
