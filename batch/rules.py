"""What bundles become datasets by: a change in these rooms' rules makes other datasets of the same bundles."""

from __future__ import annotations

from functools import cache

from pipeline import rules_digest

ROOMS = ("batch", "checks", "codebook", "normalize")


@cache
def rules() -> str:
    """A digest of the rules, found out once for each process."""
    return rules_digest(*ROOMS)
