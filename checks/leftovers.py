"""What the cells are that became part of no record: those that say nothing of their own are named, the rest was lost.

A tick, a month, a number of people, or a label that names what its row's records are about is a use, not a leftover.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from checks.case import Case, place_of
from checks.codes import parts
from checks.matrix import DIFFERENCE
from checks.words import one_line, squeezed, tag_free
from codebook.reader import INSTRUMENTS, indicator_names
from extract.document import Cell, Table
from extract.message import Message
from normalize.records import Place, Score, Use
from normalize.text import flatten

_MONTH = (
    r"(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
    r"|(?:ม\.?\s?ค|ก\.?\s?พ|มี\.?\s?ค|เม\.?\s?ย|พ\.?\s?ค|มิ\.?\s?ย|ก\.?\s?ค|ส\.?\s?ค|ก\.?\s?ย|ต\.?\s?ค|พ\.?\s?ย|ธ\.?\s?ค)\.?)"
)
_NAMED = (
    ("dash", re.compile(r"^[-–—‐_.…\s]*$")),
    (
        "label",
        re.compile(r"^\W*(?:(?:ผล|ค่า)?คะแนน(?:ที่ได้(?:รับ)?|เฉลี่ย|รวม)?|ร้อยละ|หมายเหตุ|รายการ|ระดับ|ลำดับ(?:ที่)?|ที่)\W*$"),
    ),
    ("tick", re.compile(r"^[\s✓✔☑√✅×✗✘☒❌●○◉◯■□▪▫◻◼★☆/xXvVüþ\uf0fc\uf0fe]+$")),
    ("month", re.compile(rf"^\W*(?:{_MONTH}\s*(?:\d{{2,4}})?\s*(?:[-–ถึงและ,]*)\s*)+\W*$")),
    (
        "period",
        re.compile(
            r"^\W*(?:(?:ไตรมาส|สัปดาห์|เดือน|รอบ)(?:ที่)?\s?\d{0,2}|(?:ปี(?:งบประมาณ)?\s?)?(?:พ\.?ศ\.?\s?)?2[45]\d\d)\W*$"
        ),
    ),
    (
        "status",
        re.compile(
            r"^\W*(?:อยู่)?(?:ระหว่าง(?:ดำเนินการ|ทำ|จัดทำ)?|(?:ดำเนินการ|ทำ)?(?:แล้ว)?เสร็จ(?:แล้ว|สิ้น)?|แล้วเสร็จ|ดำเนินการแล้ว"
            r"|(?:ยัง)?ไม่(?:ได้)?(?:ดำเนินการ|ทำ|เสร็จ|แล้วเสร็จ)|มี|ไม่มี|ใช่|ไม่ใช่|ผ่าน|ไม่ผ่าน|ครบ|ไม่ครบ)\W*$"
        ),
    ),
    (
        "count",
        re.compile(
            r"^[^\w.,]*(?:จำนวน\s?)?\d[\d,]*\s?(?:คน|ราย|ครั้ง|เรื่อง|แห่ง|ข้อ|ชุด|โครงการ|กิจกรรม|บาท|วัน|เดือน|ชั่วโมง|ฉบับ|ช่องทาง)?\W*$"
        ),
    ),
)
_WHOLE = re.compile(r"เฉลี่ย|คะแนน|รวม|ส่วนที่|ร้อยละ|public|survey|น้ำหนัก", re.IGNORECASE)
_OTHERS = re.compile(
    r"(?:ค่า|คะแนน)?เฉลี่ย(?!\W*$)|ตัวชี้วัดย่อย|(?:9|10|๙|๑๐)\.[\d๐-๙]\s|เป้าหมาย|ผลต่าง|เพิ่มขึ้น|ลดลง|อันดับ|มัธยฐาน|สูงสุด|ต่ำสุด"
)
_TOPIC = re.compile(r"^[(]?(?:[\d๐-๙]{1,2}|[ก-ฮ])[.)]\s*(?!.*\d\.\d).{4,120}$")
"""A numbered topic in a row by itself: (1) กระบวนการปฏิบัติงานที่โปร่งใส."""
_CODE = re.compile(r"^\W*(?:ข้อ\s?)?[IEOieolL1|๐0]\s?[.\-]?\s?[oO]?\d{1,2}\W*$")
_SCORE = re.compile(
    r"^[+\-−–]?[\d.,\s]*\d\.\d[\d.,\s]*$|^\W*\d{1,3}\.\d{1,2}\W*(?:คะแนน|%)?\W*$|\(\s?\d{1,3}\.\d{1,2}\s?(?:คะแนน)?\s?\)|\d\.\d{1,2}\s?คะแนน"
    r"|^\W*\d{1,3}\.\d{1,2}\s?[x×*]\s?\d"
)
_LONG = 40
_FULL = 100

KINDS = {
    "code": Message("รหัสข้อคำถาม", "question codes"),
    "score": Message("ตัวเลขคะแนน", "numbers"),
    "text": Message("ข้อความ", "texts"),
    "word": Message("คำสั้น", "words"),
}
GRAVE = frozenset(("code", "score", "text"))
"""What is missed where it is lost."""


@dataclass(frozen=True)
class Leftover:
    """A cell of no record: ``named`` says what it is where it says nothing of its own, else ``kind`` what was lost."""

    use: Use
    text: str
    place: Place
    named: str | None
    kind: str


def leftovers(case: Case) -> Iterator[Leftover]:
    """Every cell that no record took and no header or section is."""
    scores = _scores_by_row(case)
    for table in case.document.tables:
        left = [
            (use, cell)
            for cell in table.cells()
            if (use := case.uses.get((table.number, cell.row, cell.column))) is not None and _is_left(use, cell)
        ]
        if not left:
            continue
        rows = {row.index: row.line for row in table.rows}
        others, differences = _others(table), _differences(table)
        for use, cell in left:
            text = one_line(cell.text)
            here = scores.get((table.number, cell.row), [])
            whole = _is_whole_score(use, text)
            named = (None if whole else _named(text)) or _aside(cell, others, differences) or _label(text, cell, here)
            if named is None and (table.number, cell.row) in case.single_rows and _TOPIC.match(text):
                named = "section"
            kind = "score" if whole else _kind(text)
            yield Leftover(use, text, place_of(table, cell, rows.get(cell.row)), named, kind)


def _is_left(use: Use, cell: Cell) -> bool:
    """Whether nothing became of a cell; digits in a column of scores, or of no role, are no label of their row."""
    if use.purpose == "unused":
        return bool(cell.text.strip())
    digits = use.purpose == "label" and use.role in ("score", "unknown") and not use.records
    return digits and re.search(r"\d[.,]\d", one_line(cell.text)) is not None


def _is_whole_score(use: Use, text: str) -> bool:
    """Whether a bare number in a column of scores may be one of 0 to 100, and counts nothing."""
    return use.purpose == "unused" and use.role == "score" and text.isdigit() and int(text) <= _FULL


def named_uses(case: Case) -> tuple[Use, ...]:
    """The uses of all cells, leftovers that say nothing of their own under their names."""
    named = {
        (each.use.table, each.use.row, each.use.column): each.named
        for each in leftovers(case)
        if each.named is not None
    }
    return tuple(
        replace(use, purpose="ignored", reason=named[key])
        if (key := (use.table, use.row, use.column)) in named and use.purpose == "unused"
        else use
        for use in case.bundle.uses
    )


def _named(text: str) -> str | None:
    return next((name for name, pattern in _NAMED if pattern.match(text)), None)


def _kind(text: str) -> str:
    if _SCORE.search(text):
        return "score"
    if _CODE.match(text):
        return "code"
    return "text" if len(squeezed(text)) >= _LONG else "word"


def _others(table: Table) -> set[int]:
    """The rows of means of others, targets, ranks, differences and of what is only a part of an indicator."""
    return {
        row.index
        for row in table.rows
        if any(cell.column <= 1 and _OTHERS.match(flatten(tag_free(cell.text)).strip()) for cell in row.cells)
    }


def _differences(table: Table) -> set[int]:
    """The columns whose header says that they hold differences."""
    header = table.rows[0].cells if table.rows else ()
    return {
        column
        for cell in header
        if len(cell.text) <= _LONG and DIFFERENCE.search(flatten(tag_free(cell.text)))
        for column in range(cell.column, cell.column + cell.column_span)
    }


def _aside(cell: Cell, others: set[int], differences: set[int]) -> str | None:
    """What a cell is by its row or column: a mean of others, a part of an indicator, a difference."""
    if cell.row in others:
        return "others"
    return "difference" if cell.row and cell.column in differences and _SCORE.search(cell.text) else None


def _scores_by_row(case: Case) -> dict[tuple[int, int], list[tuple[int, Score]]]:
    """The scores that stand in each row, with their columns."""
    found: dict[tuple[int, int], list[tuple[int, Score]]] = {}
    for score in case.bundle.scores:
        place = score.place
        if place.table is not None and place.row is not None and place.column is not None:
            found.setdefault((place.table, place.row), []).append((place.column, score))
    return found


def _label(text: str, cell: Cell, scores: list[tuple[int, Score]]) -> str | None:
    """``label`` where a text names what a score behind it in its row is about."""
    words = squeezed(text)
    behind = [score for column, score in scores if column > cell.column]
    return "label" if any(_names(words, score) for score in behind) else None


def _names(words: str, score: Score) -> bool:
    if score.agency and (squeezed(score.agency) in words or words in squeezed(score.agency)):
        return True
    if score.level == "item":
        return True
    if score.level == "indicator" and score.indicator:
        return any(squeezed(name) in words for name in indicator_names().get(score.indicator, ()))
    if score.level == "instrument":
        named = [each for each in INSTRUMENTS if each.code == score.instrument]
        return any(name in words for each in named for name in (each.code, *map(squeezed, (each.name, *each.aliases))))
    if score.level == "question" and score.question and (code := parts(score.question)):
        return re.match(rf"\W*[A-Za-z0-9|]?0?{code[1]}(?!\d)", words) is not None
    return score.level == "overall" and bool(_WHOLE.search(words))
