"""All fiscal years that a report prints, in one place, each with what it is there for.

A number is a year where year words stand before it, where a cell or a list holds nothing else, or where it is part of a
date, a span or an order's number; other four-digit numbers are amounts. Years of the common era count as Buddhist ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.case import Case, Passage
from checks.words import BULLETED
from normalize.years import MONTH

LAW, ORDER, DATE, SPAN, FISCAL = "law", "order", "date", "span", "fiscal"
HEADING, LABEL, TEXT = "heading", "label", "text"
"""Where a year stands: in a title, heading or caption; alone or in a label of a table; in running text."""

ERA = r"(?:พ\.?\s?ศ\.?\s*)"
_YEAR = re.compile(r"\d\d{3}(?<![\d.,].{4})(?![\d]|[.,]\d)")
_CALLED = re.compile(r"(?:ปี\s?งบประมาณ|งบประมาณ\s?ปี|ปี|พ\.?\s?ศ\.?|ITA|ค\.?\s?ศ\.?|\bFY)\s*(?:พ\.?\s?ศ\.?)?\s*$")
_FISCAL = re.compile(r"(?:ปี\s?งบประมาณ|ประจำ\s?ปี|งบประมาณ\s?ปี|ITA|\bFY)\s*(?:พ\.?\s?ศ\.?)?\s*$")
_COMMON_ERA = range(1990, 2100)
_DATE = re.compile(rf"{MONTH}\s*(?:ปี\s*)?(?:งบประมาณ\s*)?{ERA}?$")
_SLASH = re.compile(r"\d\s?/\s?$")
_DAY = re.compile(r"\d{1,2}\s?/\s?\d{1,2}\s?/\s?$")
LAWS = re.compile(
    r"พระราชบัญญัติ|พ\.?\s?ร\.?\s?[บกฎฏ]\.?|พระราช(?:กฤษฎีกา|กำหนด)|รัฐธรรมนูญ|ระเบียบ|กฎ(?:หมาย|กระทรวง|สำนัก)?|ประกาศ|ข้อบังคับ|ข้อกำหนด"
    r"|คำสั่ง|มติ|ประมวล|ธรรมนูญ|อนุสัญญา|หลักเกณฑ์|มาตรฐาน|หนังสือ|ฉบับที่|แก้ไขเพิ่มเติม"
)
_REACH = 300
"""Letters before and behind a year that say what it is there for."""
_LAW_REACH = 130
_SPAN = re.compile(
    rf"(?<![\d.,])(?P<first>\d{{4}})(?P<how>\s*(?:[-–—]|ถึง|จนถึง)\s*)(?:ปี\s*)?(?:งบประมาณ\s*)?{ERA}?(?P<last>\d{{4}})(?![\d]|[.,]\d)"
)
_LISTED = re.compile(rf"(?<![\d.,])\d{{4}}\s*(?:,|และ|กับ|หรือ|/|เทียบกับ|เปรียบเทียบกับ)\s*(?:ปี\s*)?(?:งบประมาณ\s*)?{ERA}?$")
_ALONE = re.compile(rf"^\W*(?:คะแนน|ผลคะแนน|ผลการประเมิน|ร้อยละ)?\s*(?:ปี\s*)?(?:งบประมาณ\s*)?{ERA}?\d{{4}}\W*$")
_CAPTION = re.compile(
    r"^\W*(?:(?:ตาราง|แผนภาพ|แผนภูมิ|ภาพ|กราฟ|รูป)(?:ที่|\s?\d|ส|แ|เ|ค|ผ|ร)"
    r"|\d{1,2}(?:\.\d+)*[.) ]|ส่วนที่|บทที่|เอกสารแนบ|ภาคผนวก|เรื่อง)"
)
_SENTENCE = re.compile(
    r"จึง|นั้น|ได้(?:รับ|แจ้ง|กำหนด|จัด|ดำเนิน|นำ|ประกาศ|เข้า|คะแนน)|ได้\s?\d{1,3}\.\d|\d{2}\.\d{2}\s?คะแนน|โดย(?!รวม)|พบว่า|เนื่องจาก|ทั้งนี้|ซึ่ง"
)
_LONGEST = 260
_FRONT = 4
"""Paragraphs at the beginning that are its title, where they are no sentence."""
_ABOVE = 3
"""How many paragraphs above a table may be its caption."""


@dataclass(frozen=True)
class Mention:
    """One printed year."""

    year: int
    printed: str
    role: str
    """``law``, ``order``, ``date``, ``span`` or ``fiscal``."""
    where: str
    passage: Passage
    before: str
    after: str
    partner: int | None = None
    """The other end of a span."""
    called: bool = True
    """Whether words say that it is a fiscal year or one of the assessment."""
    table: int | None = None
    """The table that a caption stands above, or that a label stands in."""


def mentions(case: Case) -> tuple[Mention, ...]:
    """Every year of the report, in reading order; looked for once for all checks."""
    return case.once("mentions", lambda: _mentions(case))


def _mentions(case: Case) -> tuple[Mention, ...]:
    below = _tables_below(case)
    front = frozenset(id(passage) for passage in case.paragraphs[:_FRONT])
    single = _single_cells(case)
    return tuple(each for passage in case.matching(_YEAR) for each in _of(passage, below, single, front))


def _of(
    passage: Passage, below: dict[int, int], single: set[tuple[int | None, int | None]], front: frozenset[int]
) -> Iterator[Mention]:
    line = passage.arabic
    years = list(_YEAR.finditer(line))
    spans = [(match.start(), match.end(), match) for match in _SPAN.finditer(line)]
    where, table = _where(passage, line, below, single, id(passage) in front)
    for match in years:
        number = int(match[0])
        before, after = line[max(0, match.start() - _REACH) : match.start()], line[match.end() : match.end() + _REACH]
        span = next((found for start, end, found in spans if start <= match.start() < end), None)
        role = _role(before, span is not None)
        listed = bool(_LISTED.search(before))
        alone = where != TEXT and bool(_ALONE.match(line))
        called = bool(_CALLED.search(before[-40:])) or listed or alone or (role == SPAN and _called_span(line, span))
        if role in (FISCAL, SPAN, LAW) and not called:
            continue
        year = number + 543 if number in _COMMON_ERA else number
        if role == ORDER and not 2300 <= year <= 2999:
            continue
        partner = _partner(span, match.start()) if span and role == SPAN else None
        fiscal = bool(_FISCAL.search(before[-40:])) or where != TEXT
        yield Mention(year, match[0], role, where, passage, before, after, partner, fiscal, table)


def _called_span(line: str, span: re.Match[str] | None) -> bool:
    """Whether the first year of a span is called one; so is then the last."""
    return span is not None and bool(_CALLED.search(line[: span.start()][-40:]))


def _partner(span: re.Match[str], at: int) -> int:
    other = int(span["last"] if at == span.start() else span["first"])
    return other + 543 if other in _COMMON_ERA else other


def _role(before: str, in_span: bool) -> str:
    if _DATE.search(before[-40:]) or _DAY.search(before[-12:]):
        return DATE
    if in_span:
        return SPAN
    if _SLASH.search(before[-6:]):
        return ORDER
    if not _FISCAL.search(before[-40:]) and re.search(rf"{ERA}$|(?<!\S)$|ปี\s*$", before[-8:]):
        reach = re.split(r"\d{4}|คะแนน", before[-_LAW_REACH:])[-1]
        if LAWS.search(reach) and not re.search(r"ปี\s*$", before[-4:]):
            return LAW
    return FISCAL


def _where(
    passage: Passage, line: str, below: dict[int, int], single: set[tuple[int | None, int | None]], front: bool
) -> tuple[str, int | None]:
    if not passage.in_table:
        table = below.get(id(passage))
        short = len(line) <= _LONGEST
        named = bool(_CAPTION.match(line)) or (front and not BULLETED.match(line))
        titled = passage.heading is not None or (named and not _SENTENCE.search(line))
        return (HEADING if short and (titled or table is not None) else TEXT), table
    if (passage.place.table, passage.place.row) in single and (_CAPTION.match(line) or len(line) > 25):
        return (HEADING if len(line) <= _LONGEST and not _SENTENCE.search(line) else TEXT), passage.place.table
    if passage.role in ("header", "section") or _ALONE.match(line) or len(line) <= 45:
        return LABEL, passage.place.table
    return TEXT, passage.place.table


def _tables_below(case: Case) -> dict[int, int]:
    """The table below each of the few short paragraphs that stand right above it, by the passage's identity."""
    found: dict[int, int] = {}
    above: list[Passage] = []
    for passage in case.passages:
        if not passage.in_table:
            above.append(passage)
            continue
        for each in reversed(above[-_ABOVE:]):
            bulleted = BULLETED.match(each.line) and not _CAPTION.match(each.line)
            if bulleted or _SENTENCE.search(each.line) or len(each.line) > _LONGEST:
                break
            found[id(each)] = passage.place.table or 0
        above = []
    return found


def _single_cells(case: Case) -> set[tuple[int | None, int | None]]:
    """The rows (table, row) in which one cell alone holds text: captions and sections inside a table."""
    filled: dict[tuple[int | None, int | None], int] = {}
    for passage in case.passages:
        if passage.in_table:
            key = (passage.place.table, passage.place.row)
            filled[key] = filled.get(key, 0) + 1
    return {key for key, count in filled.items() if count == 1}
