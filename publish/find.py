"""Names searched as people write them: Thai without exact spelling."""

from __future__ import annotations

import re
import unicodedata

import duckdb

from extract.message import Message
from publish.numbers import condition

# Tone marks and the silencer are left out or misplaced more often than any other sign; ำ is also written ํา.
_MARKS = re.compile("[็-๎\\s.\\-–()\"'ฯ]")

LIKE = 70
"""Similarity (0–100) from which a name is worth suggesting."""


class NoSuchAgency(Exception):
    """No agency of the datasets has this name or one that holds it."""

    exit_code = 2

    def __init__(self, name: str, like: tuple[str, ...]) -> None:
        self.reason = Message(f"ไม่พบหน่วยงานชื่อ {name}", f"No agency is called {name}")
        listed = ", ".join(like)
        self.remedy = (
            Message(f"ชื่อที่ใกล้เคียง: {listed}", f"Names like it: {listed}")
            if like
            else Message("ดูรายชื่อด้วย ita compare", "`ita compare` lists the names.")
        )
        super().__init__(self.reason.en)


def folded(text: str) -> str:
    """The text without tone marks, spaces, points and case: two spellings of one name are mostly the same here."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", text).casefold().replace("ํา", "ำ"))


def named_agencies(store: duckdb.DuckDBPyConnection, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """The agencies that ``wanted`` names: exactly, else as a part of the name. Raises NoSuchAgency."""
    if not wanted:
        return ()
    names = [row[0] for row in store.execute("SELECT agency FROM agencies ORDER BY 1").fetchall()]
    keys = {name: folded(name) for name in names}
    found: dict[str, None] = {}
    for each in wanted:
        key = folded(each)
        hits = [name for name in names if name == each] or [name for name in names if key and key in keys[name]]
        if not hits:
            raise NoSuchAgency(each, _alike(key, keys))
        found |= dict.fromkeys(hits)
    return tuple(found)


def _alike(key: str, keys: dict[str, str]) -> tuple[str, ...]:
    from rapidfuzz import fuzz, process

    hits = process.extract(key, keys, scorer=fuzz.WRatio, limit=5, score_cutoff=LIKE)
    return tuple(name for _, _, name in hits)


def chosen_agencies(
    store: duckdb.DuckDBPyConnection,
    wanted: tuple[str, ...],
    agency_types: tuple[str, ...],
    provinces: tuple[str, ...],
) -> tuple[str, ...]:
    """The agencies of these names, types and provinces; empty where nothing was asked for, which means all."""
    named = named_agencies(store, wanted)
    if not agency_types and not provinces:
        return named
    where, parameters = condition({"agency_type": agency_types, "province": provinces, "agency": named})
    rows = store.execute(f"SELECT agency FROM agencies WHERE {where} ORDER BY 1", parameters).fetchall()
    if not rows:
        raise NoSuchAgency(", ".join((*agency_types, *provinces)), ())
    return tuple(row[0] for row in rows)
