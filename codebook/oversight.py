"""Bodies that any report may name: those that oversee, fund, audit or set rules for agencies."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files


@cache
def oversight() -> frozenset[str]:
    """Their names, without what stands in brackets."""
    return frozenset(json.loads(files("codebook").joinpath("oversight.json").read_text(encoding="utf-8"))["bodies"])
