"""Laws that assessment reports cite, with the year each was made."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files


@cache
def laws() -> tuple[tuple[str, int], ...]:
    """(name without its kind, Buddhist year) of every law."""
    found = json.loads(files("codebook").joinpath("laws.json").read_text(encoding="utf-8"))
    return tuple((each["name"], each["year"]) for each in found["laws"])
