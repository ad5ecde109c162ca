"""The numbers of a cell, with what stands around each: which of them can be the score, and why the others are none."""

from __future__ import annotations

import re
from bisect import bisect
from functools import lru_cache
from operator import itemgetter

from extract.frozen import dataclass
from normalize.numerals import Number, numbers, to_arabic
from normalize.text import flatten
from segment.facts.scale import PERCENT, may_be_full
from segment.facts.statistic import statistic_of


@dataclass(frozen=True, slots=True)
class CellNumber:
    """One number of a cell. ``kind`` is ``plain`` where it may be a score, else why it is none."""

    value: float
    printed: str
    start: int
    end: int
    kind: str = "plain"
    unit: bool = False
    """Whether คะแนน stands beside it."""
    bracket: bool = False
    year: int | None = None
    """The year that stands right before it in the cell (`ปี 2567 = 86.05`), or in brackets right behind it."""
    statistic: str | None = None
    """What the words before it make it (`Public 88.20 / Survey 91.40`)."""
    decimals: int = 0
    """How many decimals are printed."""


PLAIN = re.compile(r"[0-9]{1,2}\.[0-9]{2}|100\.00")
"""A score as most cells of a table print it, with nothing around it."""
_DIGIT = re.compile(r"\d")
_RANGE = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{1,2})?\s*(?:[-–—]|ถึง)\s*\d{1,3}(?:\.\d{1,2})?(?![\d.])")
_BEFORE: tuple[tuple[str, str], ...] = (
    (
        "change",
        r"[+±△▲▼↑↓⬆⬇Δ]\s?\(?$|(?:^|[\s(])[-–−]$|(?:เพิ่มขึ้น|ลดลง|เพิ่ม|ลด|ผลต่าง|ส่วนต่าง)\s?(?:จาก(?:เดิม|ปี(?:ก่อน(?:หน้า)?|ที่แล้ว|ที่ผ่านมา|งบประมาณ)?(?:\s?พ\.?\s?ศ\.?)?\s?(?:\d{4})?))?\s?[:=]?\s?\(?$",
    ),
    ("threshold", r"(?:ต่ำกว่า|น้อยกว่า|มากกว่า|สูงกว่า|ไม่ถึง|ตั้งแต่|อย่างน้อย|เกิน|[<>≥≤])\s?(?:ร้อยละ|คะแนน)?\s?$"),
    (
        "target",
        r"(?:เป้าหมาย|เกณฑ์|เป้า)(?:(?:ที่)?(?:ผ่าน|ขั้นต่ำ))?\s?(?:ไว้|อยู่|คือ)?(?:ที่)?\s?(?:ร้อยละ|คะแนน)?\s?(?:ปี\s?(?:พ\.?ศ\.?)?\s?25\d\d)?\s?[:=]?\s?$",
    ),
    ("full", r"เต็ม\s?$"),
    (
        "name",
        r"(?:ตาราง|(?<!ปฏิบัติ)หน้า|ภาคผนวก|เอกสารแนบ|เอกสารหมายเลข|แผนภูมิ|แผนภาพ|ภาพ|รูป|สิ่งที่ส่งมาด้วย|บท|ฉบับ)(?:ที่)?\s?\(?$",
    ),
    ("name", r"(?:ตัวชี้วัด|ข้อ|ส่วน|รอบ|ครั้ง|ไตรมาส|หมวด|ด้าน|แบบวัด)ที่\s?\(?$"),
    ("name", r"(?:ไตรมาส|งวด|ระยะ)(?:ที่)?\s?$"),
    ("rank", r"(?:อันดับ|ลำดับ)\s?(?:ที่)?\s?[:.]?\s?$"),
    ("share", r"(?:คน|ราย|ชุด)\s?\(?(?:คิดเป็น)?\s?ร้อยละ\s?$"),
    ("spread", r"(?:S\.?\s?D\.?|เบี่ยงเบน(?:มาตรฐาน)?)\s?[=:]?\s?\(?$"),
    ("old", r"(?:เดิม|เก่า|ก่อนหน้า|ก่อนแก้)\s?(?:ได้|คือ|[:=])?\s?\(?$"),
    # 92.10 (▲ จาก 90.00)
    (
        "old",
        r"\d\s?(?:คะแนน|%)?\s?\(\s?(?:[△▲▼↑↓⬆⬇]|เพิ่มขึ้น|ลดลง|แก้(?:ไข)?|ปรับ(?:แก้)?|เปลี่ยน)?\s?จาก\s?(?:ปี(?:ก่อน|ที่แล้ว)|เดิม)?\s?$",
    ),
)
_BEFORE_PATTERNS = tuple((kind, re.compile(words)) for kind, words in _BEFORE)
_AFTER: tuple[tuple[str, str], ...] = (
    ("threshold", r"\s?(?:คะแนน)?\s?(?:ขึ้นไป|หรือมากกว่า)"),
    ("count", r"\s?(?:ข้อ|คน|ครั้ง|ราย|แห่ง|วัน|เดือน|บาท|ตัวชี้วัด(?!ที่)|เครื่องมือ|หน่วยงาน|ประเด็น|ชุด|เรื่อง|โครงการ)(?![ก-ฮ]*คะแนน)"),
    ("old", r"\s?(?:→|->|⇒|เป็น|แก้เป็น)\s?\(?\d"),
    ("share", r"\s?(?:%|คะแนน)?\s?ของ(?:บุคลากร|ผู้|จำนวน|ประชากร|ประชาชน|กลุ่ม|พนักงาน|เจ้าหน้าที่|ข้าราชการ|คน|ทั้งหมด)"),
    ("mark", r"[)]\s?\(?\d"),
    ("time", r"\s?(?:น\.(?![ก-๎])|นาฬิกา)"),
    ("fraction", r"\s?[¼-¾⅐-⅞]"),
)
_AFTER_PATTERNS = tuple((kind, re.compile(words)) for kind, words in _AFTER)
_NEW = re.compile(r"(?:→|->|⇒|แก้(?:ไข)?เป็น|เปลี่ยนเป็น|(?:(?<![ก-๎])|คะแนน|ค่า|ผล)ใหม่)\s?[:=]?\s?\(?$")
_YEAR_BEFORE = re.compile(r"(?:ปี(?:งบประมาณ)?\s?(?:พ\.?\s?ศ\.?)?\s?)(25\d\d)\s?(?:[=:]|ได้|คะแนน)?\s?\(?$")
_YEAR_BEHIND = re.compile(r"\s?(?:คะแนน|%)?\s?\(\s?(?:ปี(?:งบประมาณ)?\s?(?:พ\.?\s?ศ\.?)?\s?)?(25\d\d)\s?\)")
"""Behind a number that no year stands before: 93.10 (ปี 2566)."""
_UNIT_BEHIND = re.compile(r"\s?[)]?\s?\.?\s?คะแนน")
_UNIT_BEFORE = re.compile(r"คะแนน\s?[:=]?\s?$")
_ARROW = re.compile(r"\s?[)]?\s?[△▲▼↑↓⬆⬇]\s*$")
_BEFORE_NOW = r"(?:เดิม|ปี(?:ก่อน(?:หน้า)?|ที่(?:แล้ว|ผ่านมา)))"
_MORE_OR_LESS = re.compile(
    rf"(?:(?:สูงขึ้น|ต่ำลง)(?:\s?จาก\s?{_BEFORE_NOW})?|(?:สูง|ต่ำ|มาก|น้อย)กว่า\s?{_BEFORE_NOW})\s?(?:อยู่|ถึง)?\s?$"
)
LEAST_SCORE = 20.0
"""Points: with an arrow behind it, a smaller number is a change, but for 0: nothing has changed by nothing."""
_AS_BEFORE = re.compile(r"(\d{1,3}(?:\.\d{1,2})?)\s?(?:คะแนน|%)?\s?(?:→|->|⇒)\s?$")
_BY_NOTHING = re.compile(r"\s?(?:คะแนน|%)?\s?(?:→|->|⇒)\s?0\.0+(?![\d.])")
"""An arrow to the right before 0.00: nothing has changed, where the number before it is none that a document may
lose."""
MARKS = (0, 25, 50, 75, 100)
_LINK = re.compile(r"^(?:[\s,;/|]|และ)+")
"""What stands between two numbers and the words of the second: ส่วนที่ 1 = 82.16, ส่วนที่ 2 = 84.72."""
_SCALE = re.compile(r"\s*/\s*100(?:\.0+)?(?!\d)")
_NEAR, _REACH = 100, 1000
"""Letters around a number that say why it is no score, and before it that name its statistic: more than any cell has
between two numbers, so that one of thousands of numbers is read in linear time."""


@lru_cache(maxsize=1 << 15)
def cell_numbers(printed: str) -> tuple[CellNumber, ...]:
    """Every number of a cell that lies in 0–100, in order, with its kind. Positions are of ``flatten(printed)``."""
    if PLAIN.fullmatch(printed):
        return (CellNumber(float(printed), printed, 0, len(printed), decimals=2),)
    if _DIGIT.search(printed) is None:
        return ()
    flat = flatten(printed)
    line = to_arabic(flat)
    ranges = [match.span() for match in _RANGE.finditer(line)]
    found = []
    told = 0
    for each in numbers(flat):
        words = line[max(told, each.start - _REACH) : each.start]
        told = each.end if "." in each.printed or "," in each.printed else told
        before, after = line[max(0, each.start - _NEAR) : each.start], line[each.end : each.end + _NEAR]
        if not 0 <= each.value <= 100:
            continue
        year = (_YEAR_BEFORE.search(before) if before else None) or (_YEAR_BEHIND.match(after) if after else None)
        found.append(
            CellNumber(
                each.value,
                each.printed,
                each.start,
                each.end,
                _kind(each, before, after, ranges),
                _UNIT_BEHIND.match(after) is not None
                or ("คะแนน" in before and _UNIT_BEFORE.search(before) is not None),
                before.rstrip().endswith("(") and after.lstrip().startswith(")"),
                int(year[1]) if year else None,
                statistic_of(_LINK.sub("", words)) if words.strip() else None,
                _decimals(each.printed),
            )
        )
    return tuple(found)


def _decimals(printed: str) -> int:
    """How many decimals are printed; a third of 0 says nothing."""
    digits = "".join(printed.split()).replace(",", ".").split(".")
    return min(len(digits[1]), _EXACT) if len(digits) > 1 else 0


_EXACT = 2


def _kind(number: Number, before: str, after: str, ranges: list[tuple[int, int]]) -> str:
    if 0 < number.value < LEAST_SCORE and (_ARROW.match(after) or _MORE_OR_LESS.search(before)):
        return "change"
    if (
        not number.value
        and "." in number.printed
        and (same := _AS_BEFORE.search(before))
        and float(same[1]) not in MARKS
    ):
        return "change"
    if before and _NEW.search(before):
        return "new"
    at = bisect(ranges, number.start, key=itemgetter(0)) - 1
    if at >= 0 and number.end <= ranges[at][1]:
        return "range"
    if number.value == PERCENT and before.rstrip().endswith("จาก"):
        return "full"
    if (
        number.value.is_integer()
        and (of := _OVER.search(before))
        and may_be_full(float(of[1]), number.value, decimals=_decimals(number.printed) > 0)
    ):
        return "full"
    for kind, pattern in _BEFORE_PATTERNS if before else ():
        if pattern.search(before):
            return kind
    if not after or _SCALE.match(after):
        return "plain"
    if number.value not in MARKS and _BY_NOTHING.match(after):
        return "plain"
    for kind, pattern in _AFTER_PATTERNS:
        if pattern.match(after):
            return kind
    return "plain"


_OVER = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*/\s*$")


_NUMERIC = re.compile(
    r"^(?:[\s(\[=:+\-–−±△▲▼↑↓⬆⬇★☆\u2580-\u259f■□▪▫▮▯]|ระดับ\s?(?:AA|[A-F])\s|เต็ม\s?100(?:\.0+)?\s|อันดับ(?:ที่)?|ร้อยละ|คะแนน|ได้|เพิ่มขึ้น|ลดลง|เท่ากับ)*\d{1,3}(?:\s?[.,]\s?\d{1,2}(?:(?<=\.\d\d)0)?)?[\s)\]*%]*"
    r"(?:(?:/|จาก|เต็ม)\s*100(?:\.0+)?)?(?:\(\s?[ก-๎\s]{2,24}\)|\(\s?(?:เป้าหมาย|เกณฑ์|เดิม|ปี(?:ก่อน|ที่แล้ว|\s?25\d\d))\s?[=:]?\s?\d{1,3}(?:[.,]\d{1,2})?\s?\)|ระดับ\s?(?:AA|[A-F]|ผ่าน[ก-๎]*|ต้องปรับปรุง[ก-๎]*)|คะแนน|%|[\s()△▲▼↑↓*\u2580-\u259f■□▪▫▮▯]|\(\s?[+\-–−△▲▼↑↓]\s?\d{1,3}(?:\.\d{1,2})?\s?\)|\(?(?:AA|[A-F]|ผ่าน[ก-๎]*|ต้องปรับปรุง[ก-๎]*)\)?|\s?±\s?\d{1,3}(?:\.\d{1,2})?|\(?\s?S\.?D\.?\s?[=:]?\s?\d{1,2}(?:\.\d{1,2})?\)?|\s*/\s*(?:ระดับ\s?)?(?:AA|[A-F]|ผ่าน[ก-๎]*|ต้องปรับปรุง[ก-๎]*)|[\s/]+\d{1,3}(?:[.,]\d{1,2})?)*\s*$"
)


@lru_cache(maxsize=1 << 15)
def is_numeric(line: str) -> bool:
    """Whether a cell (clean, one line) holds a number and nothing else but its unit, sign, level or a second number."""
    return bool(_NUMERIC.match(line))
