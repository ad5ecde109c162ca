"""What there is in the place of a file or a folder that is not there: its neighbours."""

from __future__ import annotations

import os
from difflib import get_close_matches
from pathlib import Path

from extract.message import Message

NAMED = 5
"""Neighbours that are named."""
LIKENESS = 0.5
"""Of names (0–1), from which one may be what was meant."""
LOOKED_AT = 1_000
"""Names of a folder that are looked at."""


def like(path: str) -> list[str]:
    """The paths beside one that is not there whose names are like its own, the likest first."""
    folder, name = os.path.split(path.rstrip(os.sep))
    known = {each.lower(): each for each in _names(folder or os.curdir)}
    found = get_close_matches(name.lower(), known, n=NAMED, cutoff=LIKENESS)
    return [os.path.join(folder, known[each]) for each in found]


def datasets_near(folder: Path) -> list[str]:
    """The folders beside this one that hold datasets, those called like it first."""
    beside = folder.parent
    known = [name for name in _names(beside) if name != folder.name and (beside / name / "reports").is_dir()]
    close = get_close_matches(folder.name, known, n=NAMED, cutoff=0)
    return [os.fspath(beside / name) for name in close]


def told(paths: list[str], remedy: Message) -> Message:
    """The remedy, after these paths where there are any."""
    names = ", ".join(paths)
    return Message(f"ใกล้เคียงมี: {names} · {remedy.th}", f"Near it: {names}. {remedy.en}") if paths else remedy


def _names(folder: Path | str) -> list[str]:
    try:
        return [each for each in sorted(os.listdir(folder))[:LOOKED_AT] if not each.startswith(".")]
    except OSError:
        return []
