"""What a run leaves in the folder of the output, beside hidden files."""

from __future__ import annotations

from batch import package
from normalize.beside import AGENCIES, FORMER_NAMES, REVIEW, REVIEW_TARGETS
from normalize.schema import PUBLISHED

RUN_LOG = "runs.jsonl"

NAMES = (*PUBLISHED, package.NAME, RUN_LOG, REVIEW, REVIEW_TARGETS, AGENCIES, FORMER_NAMES)
"""Datasets, their description, the run log, the decisions of those who review and what they are about, and lists of
agencies."""
