"""A score cell holds a score.

Looked for in the body cells of score columns: one that holds letters or signs but no number that can be a score (no
digits at all, letters among its digits, more than three digits before the point) warns. Empty cells, dashes, levels
and units are no scores and are not asked, nor columns in which most cells hold no number.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from checks.case import Case, Passage
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.words import YEAR, shortened, squeezed
from codebook.reader import LEVELS, indicator_names
from extract.message import Message

_UNIT = re.compile(r"คะแนน(?:เฉลี่ย|รวม)?|ร้อยละ|ITA|[%()\[\]*:.\s/]|[-–—]")
_NUMBER = re.compile(r"(?<![\d.,A-Za-zก-๙])\d{1,3}(?:\.\d+)?(?![\d.,]*[\dA-Za-z])")
_DOTTED = re.compile(r"\.{3,}|…+")
_PLAIN = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3})?")
_MIXED = re.compile(r"\d\s?[A-Za-zก-ฮ]\s?\d|\d[.,]\d?[A-Za-z]|[A-Za-z][.,]\d|(?<!\d)\d{4,}")

_LETTERED = re.compile(r"\d[.,]?\d?[OolI]|[OolI][.,]?\d")
"""A number in which letters stand for digits."""

_OF_THEM, _PARTS, _FEW = 2, 3, 4


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each cell that holds no score."""
    asked = found = False
    columns = _of_numbers(case)
    named = _rows_of_names(case)
    for passage in case.passages:
        if passage.role != "score" or not passage.in_table or _ignored(case, passage):
            continue
        if (passage.place.table, passage.place.column) not in columns:
            continue
        if (passage.place.table, passage.place.row) in named:
            continue
        asked = True
        if _PLAIN.fullmatch(passage.arabic):
            continue
        # A form's dotted line on which the score was written is no part of it.
        text = _DOTTED.sub(" ", YEAR.sub("", passage.arabic))
        bare = _UNIT.sub("", text)
        told = any(level in text for level in LEVELS[:5]) or bare in LEVELS
        if bare and not told and (_MIXED.search(text) or not _NUMBER.search(text)):
            found = True
            yield Result(
                FAIL,
                Message(
                    f"ช่องคะแนนพิมพ์ว่า “{shortened(passage.line)}” ซึ่งไม่ใช่คะแนน",
                    f"a score cell reads “{shortened(passage.line)}”, which is no score",
                ),
                passage.place,
                expected="0.00–100.00",
                observed=shortened(passage.line),
            )
    if not asked:
        yield not_applicable("ไม่มีคอลัมน์คะแนน", "no column of scores")
    elif not found:
        yield passed("ช่องคะแนนทุกช่องเป็นคะแนน", "every score cell holds a score")


def _rows_of_names(case: Case) -> frozenset[tuple[int | None, int | None]]:
    """The rows (table, row) that give below the numbers of indicators their names."""
    names = {name for names in indicator_names().values() for name in names}
    found: Counter[tuple[int | None, int | None]] = Counter()
    for passage in case.passages:
        if passage.in_table and passage.role == "score" and squeezed(passage.line) in names:
            found[passage.place.table, passage.place.row] += 1
    return frozenset(row for row, count in found.items() if count > 1)


def _of_numbers(case: Case) -> frozenset[tuple[int | None, int | None]]:
    """The columns (table, column) of scores of which at least two thirds of the cells hold a number."""
    cells: Counter[tuple[int | None, int | None]] = Counter()
    numbers: Counter[tuple[int | None, int | None]] = Counter()
    for passage in case.passages:
        if passage.in_table and passage.role == "score":
            key = (passage.place.table, passage.place.column)
            cells[key] += 1
            numbers[key] += (_NUMBER.search(passage.arabic) or _LETTERED.search(passage.arabic)) is not None
    return frozenset(
        key
        for key, count in cells.items()
        if numbers[key] * _PARTS >= count * _OF_THEM or (count < _FEW and numbers[key])
    )


def _ignored(case: Case, passage: Passage) -> bool:
    """Whether the reader left a cell out by its name: the label of a row of means, a target."""
    place = passage.place
    use = case.uses.get((place.table or 0, place.row or 0, place.column or 0))
    return use is not None and use.purpose == "ignored"


CHECK = Check(
    id="score-not-a-number",
    version=1,
    severity=WARNING,
    title=Message("ช่องคะแนนเป็นคะแนน", "a score cell holds a score"),
    remedy=Message("ตรวจคะแนนกับต้นฉบับ", "compare the score with the source"),
    calculate=calculate,
)
