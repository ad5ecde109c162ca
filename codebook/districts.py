"""The districts of Bangkok, whose offices the city's own scheme assesses."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files


@cache
def districts() -> tuple[str, ...]:
    """The names of the fifty districts, without เขต."""
    return tuple(json.loads(files("codebook").joinpath("districts.json").read_text(encoding="utf-8"))["districts"])
