"""Cells → items: split at their own numbers or, where there are none, at their bullets."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from normalize.numerals import to_arabic
from normalize.text import clean, flatten


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a cell: its printed number (None for a bullet or none at all) and its clean text."""

    number: int | None
    text: str


# 1. / 1) / (1) / 1.1 / 3.1) at the beginning, behind a blank or at a line's beginning; no decimal, time or date.
_NUMBER = re.compile(
    r"(?=[(\d])(?:(?<!\S)"
    r"|(?<=[ก-๙”)])(?=\(?\d{1,2}[.)]\s))(?P<open>\()?(?P<outer>\d{1,2})(?P<inner>(?:\.\d{1,2})+)?\s?(?P<close>[.)])(?!\d)\s?(?=\S)"
)
_BARE_INNER = re.compile(r"(?<!\S)(?P<outer>1?\d)\.(?P<inner>[1-9]\d?)\s+(?=[^\d\s.,)–-])(?!คะแนน|น\.)")
_LATIN = re.compile(r"[A-Za-z]\s$")
_LINE_NUMBER = re.compile(r"(?m)^\s*(?P<number>\d{1,2})\s+(?=[ก-ฮเ-ไ])")
_TIME = r"(?<!ระยะ)(?<!ทัน)(?<!ตรง)(?<!ตาม)(?<!นอก)(?<!ใน)(?<!ตลอด)เวลา"
"""Before the hour; ทันเวลา ends a sentence."""
_PAGE = r"(?<!\d )(?<!\d)(?<!หนึ่ง|เดียว)(?<!สอง|สาม|สี่|ห้า|แปด|สิบ)(?<!เจ็ด|เก้า)(?<!หก)หน้า"
"""Before the number of a page; แผ่นพับสี่หน้า counts them."""
_REFERENCE = re.compile(
    r"(?:(?<!หัว)(?<!ทุก)(?<!ราย)(?<!\d)(?<!\d\s)ข้อ|(?:ครั้ง|ข้อ|ฉบับ|ลำดับ|ส่วน|ระยะ|ตัวชี้วัด|กลยุทธ์|ประเด็น|ชั้น)ที่"
    rf"|มาตรา|ฉบับ|พ\.ศ\.|วรรค|หมวด|ตัวชี้วัด|กลยุทธ์|{_TIME}"
    rf"|เลข|ร้อยละ|จำนวน|เท่ากับ|(?<!ล่วง){_PAGE}(?!ที่)|และ|หรือ|ถึง|-)\s?$"
)
_CITATION = re.compile(
    r"(?:(?<!หัว)(?<!ทุก)(?<!ราย)(?<!\d)(?<!\d\s)ข้อ"
    rf"|มาตรา|วรรค|หมวด|ฉบับที่|ตัวชี้วัดที่|ครั้งที่|พ\.ศ\.|{_TIME}|{_PAGE}|เลขที่)\s?$"
)
_REACH = 40
"""Letters: more than the words that make a number a reference."""
_LINE_START = re.compile(r"\n[^\S\n]*(?=\S)")
BULLET = "-–—•●▪■◆➢➤►✓✔*·"
_BULLET_LINE = re.compile(rf"^\s*[{re.escape(BULLET)}]+\s*")
_BULLETS_ALONE = re.compile(rf"[{re.escape(BULLET)}\s.]*")
_BULLET = re.compile(rf"(?P<mark>[{re.escape(BULLET)}])(?<!\S.)(?P<space>\s*)(?=\S)")
"""The mark first and then what stands before it: no other letter begins a search."""


@lru_cache(maxsize=1 << 12)
def split_items(text: str, following: int | None = None) -> tuple[Item, ...]:
    """The items of a cell (or of a merged cell's parts, joined).

    ``following`` is the number that would go on from the cell above: a cell that begins with it is a list too.
    """
    line = flatten(text)
    arabic = to_arabic(line)
    cuts = _number_cuts(text, arabic, following)
    if cuts:
        parts: list[Item] = []
        head = clean_item(line[: cuts[0][0]])
        if head:
            parts += (
                [Item(None, each.text) for each in split_items(head)]
                if _starts_with_bullet(head)
                else [Item(None, head)]
            )
        for index, (_, end, number) in enumerate(cuts):
            stop = cuts[index + 1][0] if index + 1 < len(cuts) else len(line)
            body = clean_item(line[end:stop])
            if body:
                parts.append(Item(number, body))
        return tuple(parts)
    return tuple(Item(None, body) for part in _bullet_parts(text) if (body := clean_item(part)))


def clean_item(text: str) -> str:
    """An item's text without a leading bullet; a lone dash is nothing."""
    body = clean(text)
    body = _BULLET_LINE.sub("", body)
    return "" if _BULLETS_ALONE.fullmatch(body) else body


def _starts_with_bullet(text: str) -> bool:
    return bool(_BULLET_LINE.match(text))


def _number_cuts(text: str, line: str, following: int | None) -> list[tuple[int, int, int]]:
    """(start, end, number) of every item number in the flattened Arabic ``line``."""
    starts = _line_starts(text, line)
    plain: list[tuple[int, int, int, bool]] = []
    inner: list[tuple[int, int, int, bool]] = []
    for match in _NUMBER.finditer(line):
        number = int((match["inner"] or "." + match["outer"]).split(".")[-1])
        ahead = _ahead(line, match)
        last = (inner if match["inner"] else plain)[-1:]
        # Behind `ประจำปี` a number may be the list's next one; behind `ข้อ` it never is.
        alike = bool(last) and match["open"] is not None and line[last[0][0]] == "("
        goes_on = bool(last) and number == last[0][2] + 1 and (alike or not _CITATION.search(ahead))
        if match.start() not in starts and not goes_on and _REFERENCE.search(ahead):
            continue
        (inner if match["inner"] else plain).append((match.start(), match.end(), number, match.start() in starts))
    for match in _BARE_INNER.finditer(line):
        ahead = _ahead(line, match)
        # In a line the number behind Latin letters is part of a name: HTML 5.1.
        if match.start() not in starts and _LATIN.search(ahead):
            continue
        if not (_REFERENCE.search(ahead) or ahead.rstrip().endswith("หัวข้อ")) or match.start() in starts:
            inner.append((match.start(), match.end(), int(match["inner"]), match.start() in starts))
    if not plain and not inner and "\n" in text:
        found = list(_LINE_NUMBER.finditer(to_arabic(text)))
        for match, start in zip(found, _flattened(text, line, [each.start("number") for each in found]), strict=True):
            if line[start : start + len(match["number"])] == match["number"]:
                plain.append((start, start + len(match["number"]), int(match["number"]), True))
        if [number for _, _, number, _ in plain] != list(range(1, len(plain) + 1)) or len(plain) < 2:
            plain = []
    return _plausible(plain, following) or _plausible(sorted(inner), following)


def _plausible(cuts: list[tuple[int, int, int, bool]], following: int | None) -> list[tuple[int, int, int]]:
    """The numbers that make a list: from 1 (or where the list above ends) upwards; a misprinted one counts."""
    kept: list[tuple[int, int, int]] = []
    for start, end, number, at_line_start in cuts:
        if not kept:
            begins = number == 1 or number == following or start == 0
            if begins or (at_line_start and number <= 9):
                kept.append((start, end, number))
            continue
        last = kept[-1][2]
        if number == last + 1 or at_line_start or last - 1 <= number <= last + 3:
            kept.append((start, end, number))
    return kept


def _ahead(line: str, match: re.Match[str]) -> str:
    """The words right before a number."""
    return line[max(0, match.start() - _REACH) : match.start()]


@lru_cache(maxsize=1)
def _line_starts(text: str, line: str) -> frozenset[int]:
    """Where the source's lines begin, as positions in the flattened text: asked for by numbers and then by bullets."""
    return frozenset({0, *_flattened(text, line, [match.end() for match in _LINE_START.finditer(text)])})


def _flattened(text: str, line: str, places: Sequence[int]) -> Iterator[int]:
    """Where the letters at ``places`` of the text stand in the flattened ``line``, which has other blanks alone."""
    letters = [at for at, letter in enumerate(line) if letter != " "] if places else []
    before = begin = 0
    for place in places:
        before += len("".join(text[begin:place].split()))
        begin = place
        yield letters[before]


def _bullet_parts(text: str) -> list[str]:
    """The parts that bullets make, bullets still on; the whole text where it has none."""
    line = flatten(text)
    starts = _line_starts(text, line)
    marks = [match for match in _BULLET.finditer(line) if _is_bullet(line, match)]
    if not marks:
        return [line]
    at_start = [match for match in marks if match.start() in starts]
    if not at_start:
        return [line]
    first = at_start[0]
    kept = [
        match
        for match in marks
        if match.start() >= first.start()
        and match["mark"] == first["mark"]
        and (match.start() in starts or bool(match["space"]) == bool(first["space"]) or not match["space"])
    ]
    bounds = [match.start() for match in kept] + [len(line)]
    head = [line[: bounds[0]]] if line[: bounds[0]].strip() else []
    return head + [line[start:stop] for start, stop in itertools.pairwise(bounds)]


def _is_bullet(line: str, match: re.Match[str]) -> bool:
    """A dash between two numbers or inside a term (08.30 - 16.30, E - Service) is none."""
    if match["mark"] not in "-–—*·":
        return True
    before, after = line[: match.start()].rstrip()[-1:], line[match.end() :][:1]
    if before.isdigit() and after.isdigit():
        return False
    if before.isascii() and before.isalpha() and after.isascii() and after.isalpha():
        return False
    return not (before.isascii() and before.isalnum() and after.isascii() and after.isalnum())
