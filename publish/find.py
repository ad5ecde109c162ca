"""Names searched as people write them: Thai without exact spelling."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

import duckdb

from batch.numbers import condition
from extract.message import Message
from publish.headings import TYPES

# Tone marks and the silencer are left out or misplaced more often than any other sign; ำ is also written ํา.
_MARKS = re.compile("[็-๎\\s.\\-–()\"'ฯ]")

LIKE = 70
"""Similarity (0–100) from which a name is worth suggesting."""

LISTED = 16
"""Names that are listed where none is similar: all types of agencies."""


class NotInDatasets(Exception):
    """What was asked for by name is not in the datasets."""

    exit_code = 2

    def __init__(self, kind: Message, name: str, like: Sequence[str]) -> None:
        self.reason = Message(f"ไม่พบ{kind.th} {name}", f"No {kind.en} is called {name}")
        listed = ", ".join(like)
        self.remedy = (
            Message(f"ชื่อที่ใกล้เคียง: {listed}", f"Names like it: {listed}")
            if like
            else Message("ดูรายชื่อด้วย ita compare", "`ita compare` lists the names.")
        )
        super().__init__(self.reason.en)


AGENCY = Message("หน่วยงานชื่อ", "agency")
TYPE = Message("ประเภทหน่วยงาน", "type of agency")
PROVINCE = Message("จังหวัด", "province")


def folded(text: str) -> str:
    """The text without tone marks, spaces, points and case: two spellings of one name are mostly the same here."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", text).casefold().replace("ํา", "ำ"))


def named_agencies(store: duckdb.DuckDBPyConnection, wanted: Sequence[str]) -> tuple[str, ...]:
    """The ids of the agencies that ``wanted`` names: by id or exactly, else as a part of the name; of one name all its
    namesakes. Raises NotInDatasets."""
    if not wanted:
        return ()
    rows = store.execute("SELECT agency_id, agency, name FROM agencies ORDER BY agency").fetchall()
    keys = {agency: folded(agency) for _, agency, _ in rows}
    found: dict[str, None] = {}
    for each in wanted:
        key = folded(each)
        hits = [row[0] for row in rows if each in row] or [row[0] for row in rows if key and key in keys[row[1]]]
        if not hits:
            raise NotInDatasets(AGENCY, each, _alike(key, keys))
        found |= dict.fromkeys(hits)
    return tuple(found)


def named_types(wanted: Sequence[str]) -> tuple[str, ...]:
    """The types that ``wanted`` names by their code, or by their name in Thai or English. Raises NotInDatasets."""
    names = {folded(name): code for code, told in TYPES.items() for name in (code, told.th, told.en)}
    return _one_each(TYPE, wanted, names, tuple(TYPES))


def named_provinces(store: duckdb.DuckDBPyConnection, wanted: Sequence[str]) -> tuple[str, ...]:
    """The provinces that ``wanted`` names, with or without the word for province. Raises NotInDatasets."""
    if not wanted:
        return ()
    rows = store.execute("SELECT DISTINCT province FROM agencies WHERE province IS NOT NULL ORDER BY 1").fetchall()
    bare = [each.removeprefix("จังหวัด").removeprefix("จ.") for each in wanted]
    return _one_each(PROVINCE, bare, {folded(name): name for (name,) in rows}, [name for (name,) in rows])


def _one_each(kind: Message, wanted: Sequence[str], names: dict[str, str], all_names: Sequence[str]) -> tuple[str, ...]:
    for each in wanted:
        if folded(each) not in names:
            like = _alike(folded(each), {name: folded(name) for name in all_names})
            raise NotInDatasets(kind, each, like or all_names[:LISTED])
    return tuple(dict.fromkeys(names[folded(each)] for each in wanted))


def _alike(key: str, keys: Mapping[str, str]) -> tuple[str, ...]:
    from rapidfuzz import fuzz, process

    hits = process.extract(key, keys, scorer=fuzz.WRatio, limit=5, score_cutoff=LIKE)
    return tuple(name for _, _, name in hits)


def chosen_agencies(
    store: duckdb.DuckDBPyConnection,
    wanted: Sequence[str],
    agency_types: Sequence[str],
    provinces: Sequence[str],
) -> tuple[str, ...]:
    """The ids of the agencies of these names, types and provinces; none, which means all, where nothing was asked."""
    named, types, places = named_agencies(store, wanted), named_types(agency_types), named_provinces(store, provinces)
    if not types and not places:
        return named
    where, parameters = condition({"agency_type": types, "province": places, "agency_id": named})
    rows = store.execute(f"SELECT agency_id FROM agencies WHERE {where} ORDER BY agency", parameters).fetchall()
    if not rows:
        raise NotInDatasets(AGENCY, ", ".join((*types, *places, *wanted)), ())
    return tuple(row[0] for row in rows)
