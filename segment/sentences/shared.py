"""Marks that several items share: ข้อ O12 และ O18 ได้ 0 คะแนน, ข้อที่ได้ 0 คะแนน ได้แก่ O12, O18 และ O25."""

from __future__ import annotations

import regex

from segment.facts.statements import Statement

_MARKS = (0, 50, 100)
"""What an item of OIT may get; what several questions got else may be their mean."""
_CODE = r"(?:ข้อ(?:\s?คำถาม)?(?:ที่)?\s*)?[Oo]\s?\d{1,2}(?![\d.])"
_BEFORE = regex.compile(
    rf"{_CODE}(?:\s*(?:,|และ|กับ)\s*{_CODE})+\s*(?:ได้|มี)(?:รับ)?\s?(?:ผล|ค่า)?(?:คะแนน)?\s*(?:เท่ากัน)?\s*$"
)
_BEHIND = regex.compile(
    r"\s*(?:จำนวน\s?\d{1,2}\s?(?:ข้อ|รายการ)\s*)?(?:ได้แก่|คือ)\s*[:]?\s*(?=(?:ข้อ)?[^\d]{0,8}[Oo]\s?\d)"
)
_EACH = regex.compile(r"(?<![A-Za-z])[Oo]\s?\d{1,2}(?![\d.])")
_UNSURE = regex.compile(r"ยกเว้น|ไม่รวม|[Oo]\s?\d{1,2}\s?(?:[-–]|ถึง)\s?[Oo]?\s?\d|\d\.\d")
_SAYS_MORE = regex.compile(r"เนื่องจาก|เพราะ|ตามข้อ|ซึ่ง|โดย|ส่วน|จึง|แต่|ทั้งนี้|ขณะที่|(?:แตก)?ต่างจาก|เช่นเดียวกับ")
"""Behind it the codes are of what else is said."""


def shared_by(line: str, start: int, statement: Statement, end: int) -> tuple[str, list[str]]:
    """The codes of the items that share one mark: those before it in its clause (from ``start``), or those behind it
    up to ``end``; none where one item has it, or it is not sure which. Before them the words that hold for all."""
    if statement.value not in _MARKS or "." in statement.printed:
        return "", []
    words = line[start : statement.start] + statement.lead(line)
    before = _BEFORE.search(words)
    behind = _BEHIND.match(line, statement.end, end) if before is None else None
    said = before[0] if before is not None else line[behind.end() : end] if behind is not None else ""
    if _UNSURE.search(said):
        return "", []
    if behind is not None:
        said = _SAYS_MORE.split(said)[0]
    held = words if before is None else words[: before.start()]
    return held, ["".join(each.split()) for each in _EACH.findall(said)]
