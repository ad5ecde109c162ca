"""What a run leaves in the folder of the output, beside hidden files."""

from __future__ import annotations

import os
from collections.abc import Collection
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


def holds_datasets(names: Collection[str]) -> bool:
    """Whether the folder in which these names lie is one of datasets: of which a fault may have taken some."""
    return any(each in names for each in BESIDE) and 2 * sum(each in names for each in PUBLISHED) > len(PUBLISHED)


def is_of_datasets(path: Path) -> bool:
    """Whether a file or folder is a part of datasets."""
    parts = path.absolute().parts
    above = (Path(*parts[:at]) for at, name in enumerate(parts) if name in NAMES)
    return any(folder.is_dir() and holds_datasets(os.listdir(folder)) for folder in above)
