"""Items of a measure, step or result cell are numbered 1, 2, 3 …

Asked of every numbered list in such a cell. A list begins at 1, or goes on where the list above it in the same column
ended (a merged cell over several rows); 2.1 begins again behind 1.2. A number that repeats or jumps warns, and so
does an item of a list that goes on from above, where it is an item above printed again under another number. A
section row ends a merged cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.case import Case, Passage
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.words import shortened, squeezed, tag_free
from extract.message import Message
from normalize.numerals import to_arabic
from segment.facts.items import Item, split_items

ROLES = ("measure", "step", "result", "suggestion")
_PART = re.compile(r"(?<![\d.])\d{1,2}\.1[.)]?\s*")
_BEGINNING = 12
"""Letters that tell the beginning of an item."""
LONG = 20
"""Letters from which on two equal items are no accident."""


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each jump, repetition or renumbered item."""
    found, asked = False, False
    for cells in _columns(case):
        last: int | None = None
        known: dict[str, int] = {}
        for passage in cells:
            if passage is None:
                last, known = None, {}
                continue
            items = [item for item in split_items(tag_free(passage.text), (last or 0) + 1) if item.number is not None]
            if not items:
                continue
            asked = True
            again = _again(passage, items, known) if items[0].number != 1 else []
            renumbered = {each.observed for each in again}
            jumps = [each for each in _numbers(passage, items, last) if each.observed not in renumbered]
            for failure in (*jumps, *again):
                found = True
                yield failure
            last = items[-1].number
            known.update({squeezed(item.text): item.number or 0 for item in items})
    if not asked:
        yield not_applicable("ไม่มีรายการที่มีเลขข้อ", "no numbered list in a cell")
    elif not found:
        yield passed("เลขข้อเรียงต่อเนื่อง", "items are numbered without a gap")


def _columns(case: Case) -> Iterator[list[Passage | None]]:
    """The cells of each column of a run, top to bottom; None where a section row parts them."""
    runs = case.runs
    columns: dict[tuple[int, int], list[Passage | None]] = {}
    for passage in case.passages:
        table, column = passage.place.table, passage.place.column
        if table is None or column is None:
            continue
        if passage.role in ROLES:
            columns.setdefault((runs[table], column), []).append(passage)
        elif passage.role in ("section", "instrument"):
            for key, cells in columns.items():
                if key[0] == runs[table]:
                    cells.append(None)
    return iter(columns.values())


def _numbers(passage: Passage, items: list[Item], last: int | None) -> Iterator[Result]:
    numbers = [item.number or 0 for item in items]
    if numbers[0] != 1 and numbers[0] != (last or 0) + 1:
        expected = f"1 หรือ {last + 1}" if last else "1"
        yield _failure(passage, items[0], expected, "1" if not last else f"1 or {last + 1}")
    jumps = [(before, item) for before, item in zip(numbers, items[1:], strict=False) if item.number != before + 1]
    parts = _beginnings_of_parts(passage) if jumps else frozenset()
    for before, item in jumps:
        if not (item.number == 1 and to_arabic(item.text[:_BEGINNING]) in parts):
            yield _failure(passage, item, str(before + 1), str(before + 1))


def _beginnings_of_parts(passage: Passage) -> frozenset[str]:
    """How the first items of parts begin (2.1 behind 1.2), in every length."""
    text = to_arabic(tag_free(passage.text))
    ends = [match.end() for match in _PART.finditer(text)]
    return frozenset(text[end : end + length] for end in ends for length in range(_BEGINNING + 1))


def _failure(passage: Passage, item: Item, th: str, en: str) -> Result:
    text = shortened(item.text, 40)
    return Result(
        FAIL,
        Message(
            f"เลขข้อ {item.number} (“{text}”) ซ้ำหรือข้าม ควรเป็น {th}",
            f"item {item.number} (“{text}”) repeats or jumps; expected {en}",
        ),
        passage.place,
        expected=en,
        observed=str(item.number),
    )


def _again(passage: Passage, items: list[Item], known: dict[str, int]) -> list[Result]:
    found = []
    for item in items:
        words = squeezed(item.text)
        number = known.get(words)
        if number is not None and number != item.number and len(words) >= LONG:
            text = shortened(item.text, 40)
            result = Result(
                FAIL,
                Message(
                    f"ข้อ {item.number} “{text}” พิมพ์ซ้ำกับข้อ {number} ในแถวก่อนหน้า",
                    f"item {item.number} “{text}” is item {number} of a row above, printed again",
                ),
                passage.place,
                expected=str(number),
                observed=str(item.number),
            )
            found.append(result)
    return found


CHECK = Check(
    id="item-numbering",
    version=1,
    severity=WARNING,
    title=Message("เลขข้อในช่องเรียงต่อเนื่อง", "items in a cell are numbered without a gap"),
    remedy=Message("อ่านรายการในต้นฉบับ ว่ามีข้อใดหายหรือซ้ำ", "read the list in the source: is an item lost or doubled?"),
    calculate=calculate,
)
