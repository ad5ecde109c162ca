"""The files that people keep beside the datasets; what they hold stands with those who read them."""

from __future__ import annotations

REVIEW = "review.csv"
"""Decisions of those who review (``checks.review``)."""
REVIEW_TARGETS = "review_targets.json"
"""What these decisions are about (``batch.targets``)."""
AGENCIES = "agencies.csv"
"""The official list of agencies, as it was given last (``normalize.agency_list``)."""
FORMER_NAMES = "former_names.csv"
"""Former names of agencies (``normalize.former_names``)."""
FILES = (REVIEW, REVIEW_TARGETS, AGENCIES, FORMER_NAMES)
