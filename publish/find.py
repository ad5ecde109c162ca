"""Names searched as people write them: Thai without exact spelling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import duckdb

from batch.numbers import YEAR as STATED
from batch.numbers import condition, subject_order
from extract.message import Message
from normalize.agencies import expand
from publish.headings import TYPES, WIDER
from publish.near_agencies import Listed, agencies_near, none_near, of_kinds
from publish.search import called, forms, words_of
from publish.spelling import folded as folded  # names are searched by it elsewhere too

LIKE = 70
"""Similarity (0–100) from which a name is worth suggesting."""

SUGGESTED = 5
"""Names that are suggested."""

LISTED = 16
"""Names that are listed where none is similar: all types of agencies."""


OF_A_KIND = 40
"""Agencies of a kind that are listed where the kind stands for a name."""


class NotInDatasets(Exception):
    """What was asked for by name is not in the datasets."""

    exit_code = 2

    def __init__(
        self, kind: Message, name: str, like: Sequence[str | Message], otherwise: Message | None = None
    ) -> None:
        self.reason = Message(f"ไม่พบ{kind.th} {name}", f"No {kind.en} is called {name}")
        told = [each if isinstance(each, Message) else Message(each, each) for each in like]
        th, en = (", ".join(each.in_language(language) for each in told) for language in ("th", "en"))
        known = otherwise or Message("ค้นได้ทุกหน่วยงานในหน้าของ ita report", "The page of `ita report` searches all.")
        self.remedy = Message(f"ชื่อที่ใกล้เคียง: {th}", f"Names like it: {en}") if like else known
        super().__init__(self.reason.en)


QUESTION = Message("ข้อคำถาม", "question")
YEAR = Message("ข้อมูลของปี", "year of the data")
CHECK = Message("การตรวจ", "check")
SCHEME = Message("กรอบการประเมิน", "scheme")
AGENCY = Message("หน่วยงานชื่อ", "agency")
TYPE = Message("ประเภทหน่วยงาน", "type of agency")
PROVINCE = Message("จังหวัด", "province")


def there_are(names: Sequence[str]) -> Message:
    """The names there are, where none is like the one that was asked for."""
    listed = ", ".join(names[:LISTED]) + (", …" if len(names) > LISTED else "")
    return Message(f"ที่มี: {listed}", f"There are: {listed}")


def named_agencies(store: duckdb.DuckDBPyConnection, wanted: Sequence[str]) -> tuple[str, ...]:
    """The ids of the agencies that ``wanted`` names: by id or exactly, else as a part of the name; of one name all its
    namesakes, also with its kind in a short form (อบต. …); else those that the search of the page finds by name.
    Raises NotInDatasets."""
    if not wanted:
        return ()
    rows = store.execute(
        "SELECT agency_id, agency, name, agency_type, province, district FROM agencies ORDER BY position"
    ).fetchall()
    keys = {row[1]: folded(row[1]) for row in rows}
    found: dict[str, None] = {}
    for each in wanted:
        key = folded(each)
        hits = [row[0] for row in rows if each in row[:3]] or [row[0] for row in rows if key and key in keys[row[1]]]
        hits = hits or [row[0] for row in rows if keys[row[1]] == folded(expand(each))]
        if not hits and not types_called(each):
            hits = _searched(rows, each)
        if not hits:
            listed = [Listed(*row[1:]) for row in rows]
            if kind := of_kinds(listed, types_called(each), OF_A_KIND):
                raise NotInDatasets(AGENCY, each, [], kind)
            raise NotInDatasets(AGENCY, each, agencies_near(each, listed, SUGGESTED), none_near(listed, LISTED))
        found |= dict.fromkeys(hits)
    return tuple(found)


def _searched(rows: Sequence[tuple[Any, ...]], wanted: str) -> list[str]:
    """The ids of the agencies that the search of the page finds by name."""
    names = ("agency", "name", "type", "province", "district")
    words = {agency_id: words_of(dict(zip(names, row, strict=True))) for agency_id, *row in rows}
    return called(words, wanted)


FULL_NAMES = {
    "องค์การบริหารส่วนตำบล": "subdistrict_administrative_organization",
    "องค์การบริหารส่วนจังหวัด": "provincial_administrative_organization",
    "อบต": "subdistrict_administrative_organization",
    "อบจ": "provincial_administrative_organization",
    **dict.fromkeys(("โรงเรียน", "วิทยาลัย", "school", "college"), "school"),
}


def _names_of_types() -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """The folded names of single types, also in short (ทต.), and of several at once."""
    names = {folded(name): code for code, told in TYPES.items() for name in (code, told.th, told.en)}
    names |= {folded(name): code for name, code in FULL_NAMES.items()}
    names |= {form: names[beginning] for form, beginning in forms() if beginning in names and form not in names}
    return names, {folded(name): codes for name, codes in WIDER.items()}


def types_called(name: str) -> tuple[str, ...]:
    """The types that are called exactly so; none where it is no name of a type."""
    names, wider = _names_of_types()
    key = folded(name)
    return wider.get(key) or ((names[key],) if key in names else ())


def named_types(wanted: Sequence[str]) -> tuple[str, ...]:
    """The types that ``wanted`` names by their code, or by their name in Thai or English; else those in whose code a
    word begins so, else those with it anywhere in their names. Raises NotInDatasets."""
    names, wider = _names_of_types()
    found: dict[str, None] = {}
    for each in wanted:
        key = folded(each)
        # A subdistrict is no district: the words of a code stand before parts of words.
        begun = [code for code in TYPES if key and f"_{key}" in f"_{code}"]
        parts = [code for name, code in names.items() if key and key in name]
        codes = wider.get(key) or ((names[key],) if key in names else begun or parts)
        if not codes:
            shown = {code: f"{told.th} ({code})" for code, told in TYPES.items()}
            like = _alike(key, {name: name for name in (*names, *wider)})
            codes_like = [code for name in like for code in (wider.get(name) or (names[name],))]
            labels = [shown[code] for code in dict.fromkeys(codes_like)]
            raise NotInDatasets(TYPE, each, labels, there_are(tuple(shown.values())))
        found |= dict.fromkeys(codes)
    return tuple(found)


BANGKOK = "กรุงเทพมหานคร"
SHORT_FOR_BANGKOK = frozenset(map(folded, ("กรุงเทพ", "กรุงเทพฯ", "กทม.", "Bangkok")))
"""What people call it, folded."""


def named_questions(store: duckdb.DuckDBPyConnection, wanted: Sequence[str]) -> tuple[str, ...]:
    """The codes that ``wanted`` names, in any case and numerals. Raises NotInDatasets."""
    if not wanted:
        return ()
    rows = store.execute("SELECT DISTINCT question FROM scores WHERE question IS NOT NULL").fetchall()
    known = sorted((code for (code,) in rows), key=subject_order)
    codes = [each.strip().upper().translate(ARABIC) for each in wanted]
    for code, each in zip(codes, wanted, strict=True):
        if code not in known:
            raise NotInDatasets(QUESTION, each, _alike(code, {name: name for name in known}), there_are(known))
    return tuple(dict.fromkeys(codes))


ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


def known_years(store: duckdb.DuckDBPyConnection, wanted: Sequence[int]) -> tuple[int, ...]:
    """Those of the years that the datasets know. Raises NotInDatasets where they know none of them."""
    if not wanted:
        return ()
    rows = store.execute(f"SELECT DISTINCT {STATED} FROM scores s WHERE {STATED} IS NOT NULL ORDER BY 1").fetchall()
    known = [year for (year,) in rows]
    found = tuple(year for year in wanted if year in known)
    if found:
        return found
    asked = ", ".join(map(str, wanted))
    listed = ", ".join(map(str, known))
    era = [year + 543 for year in wanted if year + 543 in known]
    hint = (f" (ปี พ.ศ. {era[0]})", f" ({era[0]} in the Buddhist era)") if era else ("", "")
    told = Message(f"ปีที่มี: {listed}{hint[0]}", f"Years that are there: {listed}{hint[1]}")
    raise NotInDatasets(YEAR, asked, [], told)


def named_schemes(store: duckdb.DuckDBPyConnection, wanted: Sequence[str]) -> tuple[str, ...]:
    """The schemes of these codes. Raises NotInDatasets."""
    rows = store.execute("SELECT DISTINCT scheme FROM agencies WHERE scheme IS NOT NULL ORDER BY 1").fetchall()
    return named_one_of(SCHEME, wanted, [scheme for (scheme,) in rows])


def named_one_of(kind: Message, wanted: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    """``wanted``, where all of it is ``known``. Raises NotInDatasets, which lists all."""
    names = {folded(name): name for name in known}
    for each in wanted:
        if folded(each) not in names:
            like = ", ".join(_alike(folded(each), {name: folded(name) for name in known}))
            th, en = (f"ชื่อที่ใกล้เคียง: {like} · ", f"Names like it: {like}. ") if like else ("", "")
            listed = ", ".join(known)
            raise NotInDatasets(kind, each, (), Message(f"{th}ที่มี: {listed}", f"{en}There are: {listed}"))
    return _one_each(kind, wanted, names, known)


def named_provinces(store: duckdb.DuckDBPyConnection, wanted: Sequence[str]) -> tuple[str, ...]:
    """The provinces that ``wanted`` names, with or without the word for province. Raises NotInDatasets."""
    if not wanted:
        return ()
    rows = store.execute("SELECT DISTINCT province FROM agencies WHERE province IS NOT NULL ORDER BY 1").fetchall()
    bare = [each.strip().removeprefix("จังหวัด").removeprefix("จ.") for each in wanted]
    bare = [BANGKOK if folded(each) in SHORT_FOR_BANGKOK else each for each in bare]
    return _one_each(PROVINCE, bare, {folded(name): name for (name,) in rows}, [name for (name,) in rows])


def _one_each(kind: Message, wanted: Sequence[str], names: dict[str, str], all_names: Sequence[str]) -> tuple[str, ...]:
    for each in wanted:
        if folded(each) not in names:
            like = _alike(folded(each), {name: folded(name) for name in all_names})
            raise NotInDatasets(kind, each, like, there_are(all_names))
    return tuple(dict.fromkeys(names[folded(each)] for each in wanted))


def _alike(key: str, keys: Mapping[str, str]) -> tuple[str, ...]:
    from rapidfuzz import fuzz, process

    hits = process.extract(key, keys, scorer=fuzz.WRatio, limit=SUGGESTED, score_cutoff=LIKE)
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
    rows = store.execute(f"SELECT agency_id FROM agencies WHERE {where} ORDER BY position", parameters).fetchall()
    if not rows:
        raise NotInDatasets(AGENCY, ", ".join((*types, *places, *wanted)), ())
    return tuple(row[0] for row in rows)
