"""How checks name subjects and places to people, and the few Thai forms that several of them read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from checks.sheet import Subject
from codebook.reader import frameworks, indicator_names, schemes
from extract.message import Message
from normalize.numerals import to_arabic
from normalize.records import Place
from normalize.text import flatten

NUMBER = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{1,2})?(?![\d.]*\d)")
"""A score as it may be printed: up to 100.00, Thai or Arabic digits."""

YEAR = re.compile(r"(?<!\d)([2๒][5๕]\d\d)(?!\d)")
"""A year of the Buddhist era."""

INDICATOR_NAME = re.compile("|".join(re.escape(name) for names in indicator_names().values() for name in names))
"""An indicator's name, in any of its wordings."""

BULLETED = re.compile(r"\s*[-–•▪○●*]\s*(?=\S)")
"""The beginning of a listed point."""

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")

_STATISTICS = {
    "score": Message("คะแนน", "score"),
    "public": Message("คะแนน EIT ส่วนที่ 1", "public score"),
    "survey": Message("คะแนน EIT ส่วนที่ 2", "survey score"),
    "weight": Message("น้ำหนัก", "weight"),
    "weighted_score": Message("คะแนนถ่วงน้ำหนัก", "weighted score"),
}


def number(value: float) -> str:
    """A score with two decimals, as the assessment prints it."""
    return f"{value:.2f}"


def named(subject: Subject) -> Message:
    """``คะแนนตัวชี้วัดที่ 7 …`` and its English twin."""
    what = _STATISTICS[subject.statistic]
    of = "ของ" if subject.statistic not in ("public", "survey") else " ของ"
    if subject.level == "overall":
        return Message(f"{what.th}รวม", f"the overall {what.en}")
    if subject.level == "instrument":
        return Message(f"{what.th}{of} {subject.instrument}", f"the {what.en} of {subject.instrument}")
    if subject.level == "indicator":
        name = f"ตัวชี้วัดที่ {subject.indicator} {_name_of_every_year(subject.indicator or 0)}".strip()
        return Message(f"{what.th}{name}", f"the {what.en} of indicator {subject.indicator}")
    if subject.level == "item":
        return Message(
            f"{what.th}ข้อย่อย {subject.item} ของ {subject.question}",
            f"the {what.en} of item {subject.item} of {subject.question}",
        )
    return Message(f"{what.th}{of} {subject.question}", f"the {what.en} of {subject.question}")


@cache
def _name_of_every_year(indicator: int) -> str:
    """What every year calls one of the ten indicators; empty where years differ (8): its number says which."""
    ten = (each for each in frameworks() if each.scheme not in schemes() or schemes()[each.scheme].ten_indicators)
    names = {facts.name for each in ten if (facts := each.indicator(indicator))}
    return names.pop() if len(names) == 1 else ""


def where(place: Place, *, first: int = 1) -> Message:
    """``หน้า 3 ตาราง 2 แถว 5``, as far as it is known; people count rows from 1, the datasets from ``first`` 0."""
    th, en = [], []
    line = place.line if place.page is None and place.table is None else None
    parts = (
        ("หน้า", "page", place.page),
        ("ตาราง", "table", place.table),
        ("แถว", "row", None if place.row is None else place.row + first),
        ("บรรทัด", "line", line),
    )
    for thai, english, value in parts:
        if value is not None:
            th.append(f"{thai} {value}")
            en.append(f"{english} {value}")
    return Message(" ".join(th) or "ในรายงาน", " ".join(en) or "in the report")


_PLACES_TOLD = 5


def all_places(places: Iterable[Place]) -> Message:
    """The first five of some places: ``ตาราง 2 แถว 5, บรรทัด 40``."""
    told = list(dict.fromkeys(map(where, places)))
    more = len(told) - _PLACES_TOLD
    th = ", ".join(each.th for each in told[:_PLACES_TOLD])
    en = ", ".join(each.en for each in told[:_PLACES_TOLD])
    return Message(f"{th} และอีก {more} แห่ง", f"{en} and {more} more") if more > 0 else Message(th, en)


def as_printed(name: str, printed: str) -> str:
    """A name, with what the report prints where that is a short form of it."""
    short = " ".join(printed.split())
    return name if squeezed(short) == squeezed(name) else f"{short} ({name})"


@lru_cache(maxsize=1 << 14)
def squeezed(text: str) -> str:
    """A text without blanks, its digits Arabic: what two printings of one text share."""
    return "".join(to_arabic(text).split())


def shortened(text: str, length: int = 60) -> str:
    """The beginning of a text, for a message."""
    text = " ".join(text.split())
    return text if len(text) <= length else text[:length] + "…"


def tag_free(text: str) -> str:
    """A cell's text without the tags that some text reports keep."""
    return _TAG.sub("\n", text) if "<" in text else text


@lru_cache(maxsize=1 << 14)
def one_line(text: str) -> str:
    """A cell's or paragraph's text on one line, without tags, its digits Arabic."""
    return to_arabic(flatten(tag_free(text)))
