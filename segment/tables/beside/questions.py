"""Columns that hold questions: texts beside codes, codes beside what they are of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from normalize.numerals import to_arabic
from segment.facts.questions import asks
from segment.facts.roles import WORKS, Role
from segment.tables.beside.works_told import names_items, role_told
from segment.tables.column import Column
from segment.tables.content import Content


def question_texts(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Beside a column of bare codes the column of long labels holds the questions' texts, whatever its header."""
    codes = next((column for column in columns if column.role is Role.QUESTION), None)
    if codes is None or contents[codes.index].coded < 0.5 or contents[codes.index].letters > 12:
        return columns
    if any(column.role is Role.QUESTION and column is not codes for column in columns):
        return columns
    works = [column.index for column in columns if column.role in WORKS]
    for column in columns[: min(works, default=len(columns))]:
        content = contents[column.index]
        # รายการที่ไม่ได้คะแนน over texts is no column of scores.
        open_role = column.role in (Role.INDICATOR, Role.UNKNOWN) or (
            column.role is Role.IGNORED and column.words is Role.SCORE and not column.aside
        )
        told = content.names < 0.6 and content.letters > 12 and content.numeric < 0.2
        if open_role and told and not content.repeated and not _tell_works(column, codes, contents):
            return [replace(each, role=Role.QUESTION, subject=None) if each is column else each for each in columns]
    for column in columns:
        if column.role is Role.ISSUE and _share_asking(contents[column.index]) > 0.6:
            # ประเด็น over what is asked.
            return [replace(each, role=Role.QUESTION, subject=None) if each is column else each for each in columns]
    return columns


def _tell_works(column: Column, codes: Column, contents: Sequence[Content]) -> bool:
    """Whether texts beside codes tell what is done about these questions, or what is wrong, before that. What OIT looks
    for may be called as works are (ประกาศเจตนารมณ์, รายงานผล)."""
    texts = contents[column.index]
    if names_items(contents[codes.index]) or _share_asking(texts):
        return False
    role = role_told(texts.facts)
    behind = (role_told(each.facts) for each in contents[column.index + 1 :])
    return role in (Role.MEASURE, Role.RESULT) or (role is Role.ISSUE and Role.MEASURE in behind)


_NUMBERED = regex.compile(r"ข้อ(?:คำถาม)?(?:ที่)?\s?(?P<number>[0-9๐-๙]{1,2})\s*[:.)\-–]?\s+[ก-ฮเ-ไ]")
_ROWS_NAMED = frozenset({Role.NUMBER, Role.INDICATOR, Role.UNKNOWN})


def numbered_questions(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """ลำดับ, รายการ, รายละเอียด over texts that count themselves (ข้อ ๑ …, ข้อ ๒ …), beside scores, holds questions, where
    no other column does."""
    if not any(column.role is Role.SCORE and not column.aside for column in columns):
        return columns
    if any(column.role in (Role.QUESTION, *WORKS) for column in columns):
        return columns
    for column, content in zip(columns, contents, strict=True):
        told = [_NUMBERED.match(each.line) for each in content.facts if not (each.total or each.mean)]
        numbers = [int(to_arabic(match["number"])) for match in told if match is not None]
        if column.role in _ROWS_NAMED and len(told) == len(numbers) > 1 and numbers == sorted(set(numbers)):
            return [replace(each, role=Role.QUESTION, subject=None) if each is column else each for each in columns]
    return columns


def _share_asking(content: Content) -> float:
    """The share of cells that ask something (มากน้อยเพียงใด, หรือไม่)."""
    return sum(asks(facts.line) for facts in content.facts) / content.size if content.size else 0.0


def questions_of_labels(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Codes or whole questions between indicators or instruments and scores (จุดอ่อน, คะแนนต่ำสุด) are what these are of,
    where no other column is one of questions. An issue beside works may begin with a code."""
    if any(column.role is Role.QUESTION for column in columns):
        return columns
    works = any(column.role in (Role.MEASURE, Role.STEP, Role.RESULT) for column in columns)
    for before, column, behind in zip(columns, columns[1:], columns[2:], strict=False):
        content = contents[column.index]
        bare = works and column.role is Role.ISSUE
        asked = sum((each.bare_code if bare else each.coded) or asks(each.line) for each in content.facts)
        labels = before.role in (Role.INDICATOR, Role.INSTRUMENT, Role.SCORE) and behind.role is Role.SCORE
        unread = column.role in (Role.IGNORED, Role.ISSUE, Role.UNKNOWN)
        if labels and unread and 2 * asked > content.size:
            return [replace(each, role=Role.QUESTION, aside=None) if each is column else each for each in columns]
    return columns
