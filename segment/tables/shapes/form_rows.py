"""What one row of a form is: a label beside its text, a heading, an item, the rest of a text."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from extract.document import Cell, Row
from segment.facts.parts_of_eit import PARTS
from segment.facts.roles import WORKS, Role
from segment.facts.scan import Facts, scan
from segment.facts.words import first_printed
from segment.tables.items import ITEMS

SUBJECTS = frozenset({Role.INSTRUMENT, Role.INDICATOR, Role.QUESTION})
_FORM = frozenset(
    {
        *WORKS,
        Role.RESPONSIBLE,
        Role.TIMELINE,
        Role.FOLLOW_UP,
        Role.INSTRUMENT,
        Role.INDICATOR,
        Role.QUESTION,
        Role.SCORE,
        # What a form has beside these: งบประมาณ, ตัวชี้วัดความสำเร็จ, วัตถุประสงค์, สถานะ, ลำดับ.
        Role.IGNORED,
        Role.LEVEL,
        Role.NUMBER,
    }
)
BEHIND = (Role.SCORE, Role.IGNORED, Role.RESPONSIBLE, Role.TIMELINE, Role.FOLLOW_UP)
"""What may stand behind the texts of labels: scores, other numbers, who and when."""
LABEL = 40
"""Letters: no label is longer."""
_NAME = 60
"""Letters: no name of an indicator is longer."""
_ASKED = regex.compile(r"(?:ราย(?:การ|ข้อ)|ข้อ|หัวข้อ)[ก-๎]{0,30}$")
_AHEAD = regex.compile(r"(?:ชื่อ|รองรับ|(?:ตอบ)?สนอง(?:ต่อ)?|สอดคล้อง(?:กับ)?|สำหรับ|ใช้กับ|อยู่ใน|ของ)?")
"""What may stand before the word of a role: ชื่อมาตรการ, รองรับตัวชี้วัด."""
_HEAD = (
    regex.compile(r"(?:หัวข้อ|รายการ|ประเด็น|เรื่อง|ข้อมูล|ด้าน|องค์ประกอบ|หัวเรื่อง)?"),
    regex.compile(r"(?:รายละเอียด|ข้อมูล|เนื้อหา|สาระ(?:สำคัญ)?|คำอธิบาย|ข้อความ).{0,12}"),
)
"""What stands over the labels of a form, and over their texts."""
_ITEM = regex.compile(ITEMS.pattern + r"(?:ที่)?\d{1,2}")
"""An item that a form counts."""
_SAYS_ITSELF = regex.compile(r":\s*[^\s.…]")
"""In a cell that stands alone: มาตรการ: จัดอบรม is no label."""
_COUNTED = regex.compile(r"(?P<words>\D+)\d{1,2}")
"""The letters of a label that is counted."""


def may_belong(row: Row) -> bool:
    """Whether a row may be one of a form: empty, a heading, one without a label, or beginning with a role."""
    filled = row.filled
    return not filled or is_heading(filled) or not is_labelled(row) or role_of_label(row) is not None


def is_heading(filled: Sequence[Cell]) -> bool:
    """Whether all that a row holds is one label, or one question with its code, at its beginning."""
    if len(filled) != 1 or filled[0].column % 2:
        return False
    return scan(filled[0].text).label is not None or asks(filled[0])


def titled(row: Row) -> Role | None:
    """What the name is that a row begins with, beside nothing but its score (`ตัวชี้วัดที่ 2 การใช้งบประมาณ`, `88.27 คะแนน`)
    and the word for it: an indicator's, an instrument's, or a question; None where a row is no such title."""
    filled = [cell for cell in row.filled if cell is not score_word(row)]
    if len(filled) != 2 or filled[0].column % 2 or filled[1].column != filled[0].column + len(row.filled) - 1:
        return None
    name, score = scan(filled[0].text), scan(filled[1].text)
    if name.numeric or name.decimal or score.coded or not score.decimal or len(score.letters) > LABEL:
        return None
    if asks(filled[0]):
        return Role.QUESTION
    if name.label is None or name.label.overall or name.label.part or len(name.letters) > _NAME:
        return None
    if name.role is Role.SCORE or name.statistic:
        # คะแนนแบบวัด EIT, EIT ส่วนที่ 1: what numbers are called, and no name.
        return None
    return Role.INDICATOR if name.label.indicator is not None else Role.INSTRUMENT


def score_word(row: Row) -> Cell | None:
    """The cell between a name and its number that is nothing but the word of scores: I1, คะแนน, 81.20."""
    filled = row.filled
    if len(filled) != 3 or not scan(filled[2].text).numeric:
        return None
    word = scan(filled[1].text)
    bare = word.role is Role.SCORE and not (word.numbers or word.label or word.statistic or word.aside)
    return filled[1] if bare and len(word.letters) <= LABEL else None


def said_by(row: Row) -> Cell:
    """What stands beside a row's label: its text, or its number."""
    return row.cells[1] if score_word(row) is None else row.filled[2]


def asks(cell: Cell) -> bool:
    """Whether a cell is a question behind its code."""
    facts = scan(cell.text)
    return facts.coded and not facts.bare_code


def is_item(row: Row) -> bool:
    """Whether a row holds an item and its score; beside the first one may stand what they are called."""
    filled = row.filled
    if len(filled) == 2 and filled[1].column == 1:
        # รายการย่อยที่ 1 เข้าถึงง่าย beside its score.
        return bool(_ITEM.match(scan(filled[0].text).letters)) and scan(filled[1].text).decimal
    if len(filled) < 2 or filled[-1].column != 2 or filled[-2].column != 1 or not scan(filled[-1].text).numeric:
        return False
    return len(filled) == 2 or bool(ITEMS.match(scan(filled[0].text).letters))


def heads_form(row: Row) -> bool:
    """Whether a row only says that labels stand at the left, their texts beside them, and perhaps what is behind."""
    letters = {cell.column: scan(cell.text).letters for cell in row.filled}
    return (
        {0, 1} <= set(letters)
        and all(_HEAD[side].fullmatch(letters[side]) for side in (0, 1))
        and (2 not in letters or scan(letters[2]).role in BEHIND)
    )


def is_head(row: Row) -> bool:
    """Whether a row only says that labels stand at the left and their texts beside them."""
    letters = {cell.column: scan(cell.text).letters for cell in row.filled}
    if set(letters) == {0, 1} and _heads_scores(row):
        return True
    return set(letters) <= {0, 1} and all(_HEAD[side].fullmatch(letters.get(side, "")) for side in (0, 1))


def _heads_scores(row: Row) -> bool:
    """Whether the words of a subject and of scores stand over names and scores: ข้อคำถาม, คะแนน."""
    subject, score = (scan(cell.text) for cell in row.filled)
    words = all(not (each.numbers or each.coded or each.label or each.role_place) for each in (subject, score))
    return words and subject.role in SUBJECTS and score.role is Role.SCORE and len(score.letters) <= LABEL


def is_rest(row: Row, *, first: bool = True) -> bool:
    """Whether a row, the ``first`` of a page, has a text without a label: the end of the one above."""
    filled = row.filled
    return first and len(filled) == 1 and filled[0].column in (1, 3)


def goes_on(row: Row, before: Sequence[tuple[int, Row]]) -> bool:
    """Whether a row, the first of a page, has the label of the last one before it again, and more of its text."""
    last = next((each for _, each in reversed(before) if is_labelled(each)), None)
    if last is None or len(row.filled) != 2 or len(last.filled) != 2 or role_of_label(row) in SUBJECTS:
        return False
    return first_printed(scan(row.cells[0].text).letters) == scan(last.cells[0].text).letters


def counted(row: Row) -> str | None:
    """The letters of a row's label without its number: มาตรการที่ 2 beside the measure; None where it is not counted."""
    match = _COUNTED.fullmatch(scan(row.cells[0].text).letters) if len(row.cells) > 1 else None
    if match is None or scan(row.cells[1].text).whole is not None:
        return None
    words = scan(match["words"])
    return words.letters if words.role in WORKS and not words.role_place else None


def gives_code(row: Row) -> bool:
    """Whether a row's text is nothing but the code of a question."""
    return len(row.cells) > 1 and scan(row.cells[1].text).bare_code


def heads_columns(row: Row) -> bool:
    """Whether a row's text is the word of a role too: ประเด็น, มาตรการ over counted issues and their measures."""
    told = scan(row.cells[1].text) if len(row.cells) > 1 else None
    if told is None or len(told.letters) > LABEL or told.role not in _FORM or told.role_place:
        return False
    return told.label is None and not counted(row)


def is_labelled(row: Row) -> bool:
    """Whether a row has a label and its text."""
    return not (is_item(row) or is_rest(row) or is_head(row))


def role_of_label(row: Row) -> Role | None:
    """The role that a row's first cell is the word of, where it is nothing else; of a card's title that of the name."""
    if (subject := titled(row)) is not None:
        return subject
    label = row.cells[0] if row.cells and not row.cells[0].column % 2 else None
    facts = _behind_mark(scan(label.text)) if label is not None else None
    if facts is None or len(facts.letters) > LABEL or (len(row.filled) == 1 and _SAYS_ITSELF.search(facts.line)):
        return None
    if facts.role is Role.NUMBER and len(row.cells) > 1 and scan(row.cells[1].text).bare_code:
        # รหัส, ข้อ beside a question's code.
        return Role.QUESTION
    if len(row.cells) > 1 and _ASKED.match(facts.letters) and scan(row.cells[1].text).coded:
        # รายการข้อมูลที่ไม่ได้คะแนน beside a question with its code.
        return Role.QUESTION
    if facts.statistic in PARTS and not facts.decimal:
        # EitPublic, EitSurvey beside their scores.
        return Role.SCORE
    if facts.role not in _FORM or (facts.label is not None and facts.label.indicator is not None):
        # ตัวชี้วัดการใช้งบประมาณ names what a row is about.
        return None
    if counted(row):
        return facts.role
    if facts.role in WORKS and len(row.cells) > 1 and scan(row.cells[1].text).whole is not None:
        # มาตรการที่ 1, กิจกรรมที่ 2: a number of the form, and no text.
        return Role.NUMBER
    if not _AHEAD.fullmatch(facts.letters[: facts.role_place]):
        return None
    # ผลการดำเนินการ (รอบ 6 เดือน) is a label, ตัวชี้วัดที่ 6 is none.
    told = any(each.kind != "count" for each in facts.numbers)
    if told and facts.statistic is None and facts.role is not Role.IGNORED:
        return None
    return facts.role


_MARK = regex.compile(r"^(?:[^:\-–.)\]>/]{0,20}[:\-–.)\]>/]+|[A-Za-z]{1,3}\s?\d{1,2})\s*(?=[ก-ฮA-Za-zเ-ไ])")
"""What may mark a label as one of a stage or count it: `P : ประเด็น`, `Plan - มาตรการ`, `(D) ขั้นตอน`, `Q1 ตัวชี้วัด`."""


def _behind_mark(facts: Facts) -> Facts:
    """The label behind its mark, where the word of a role stands there and not before."""
    mark = _MARK.match(facts.line) if facts.role is None or facts.role_place else None
    behind = scan(facts.line[mark.end() :]) if mark is not None else facts
    return behind if behind.role in _FORM and not behind.role_place else facts
