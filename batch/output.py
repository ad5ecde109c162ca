"""What a run leaves in the folder of the output, beside hidden files."""

from __future__ import annotations

from batch import lists, package, targets
from checks import review
from normalize.schema import PUBLISHED

RUN_LOG = "runs.jsonl"

NAMES = (*PUBLISHED, package.NAME, RUN_LOG, review.FILE, targets.FILE, *lists.NAMES)
"""Datasets, their description, the run log, the decisions of those who review and what they are
about, and lists of agencies."""
