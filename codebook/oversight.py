"""Bodies that any report may name: ministries, and those that oversee, fund, audit or set rules for agencies."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files


@cache
def oversight() -> frozenset[str]:
    """Their names, without what stands in brackets."""
    known = json.loads(files("codebook").joinpath("oversight.json").read_text(encoding="utf-8"))
    return frozenset((*known["bodies"], *known["ministries"]))
