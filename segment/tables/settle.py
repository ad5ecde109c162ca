"""The roles of a grid's columns: the words of the header, what stands in the column, and the columns beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from normalize.agencies import names_in
from segment.facts.roles import Role
from segment.facts.words import letters_of
from segment.tables.column import Column
from segment.tables.content import Content, agencies_in, content_of
from segment.tables.grid import Grid

_BARE_CODE = regex.compile(r"^(?:ข้อ\s?)?[A-Za-z|]?\s?[0-9oOlI]{1,3}(?:\s?[-–]\s?[A-Za-z|]?\s?[0-9oOlI]{1,3})?\W*$")
_CODE_HEADER = regex.compile(r"รหัส|ข้อ|เลขข้อ|code")
_RESPONDENTS = regex.compile(r"ผู้ตอบ|จำนวน|คน")
_LABELS = (Role.INDICATOR, Role.INSTRUMENT, Role.NUMBER, Role.UNKNOWN, Role.AGENCY)
_NUMBERLESS = (Role.ISSUE, Role.MEASURE, Role.STEP, Role.RESULT, Role.QUESTION, Role.SUGGESTION)


def settled(grid: Grid) -> list[Column]:
    """The columns with the roles that the whole table tells."""
    contents = [content_of(grid, column.index) for column in grid.columns]
    columns = [_by_content(column, content) for column, content in zip(grid.columns, contents, strict=True)]
    columns = _agencies_across(columns, contents)
    columns = _shares_of_people(columns)
    columns = _code_column(columns, contents)
    columns = _question_texts(columns, contents)
    columns = _labels_without_header(columns, contents)
    columns = _suggestions(columns)
    columns = _obstacles(columns)
    columns = _texts_without_words(columns, contents)
    return _measures_and_steps(columns)


def _by_content(column: Column, content: Content) -> Column:
    """The role of a column by its words and what stands in it."""
    if not content.size:
        return column
    role = column.role
    if (
        column.aside
        and role is Role.IGNORED
        and content.numeric < 0.3
        and column.words in (None, Role.AGENCY, Role.SCORE)
    ):
        # Words that set numbers aside say nothing of a column of labels (กลุ่มผู้ตอบ over EIT ส่วนที่ 1).
        column = replace(column, role=Role.UNKNOWN, aside=None)
        role = column.role
    if role in _NUMBERLESS and content.decimal >= 0.6 and content.size >= 2:
        # `ผลที่ได้` over numbers is no text of results.
        return replace(column, role=Role.IGNORED if column.aside else Role.SCORE)
    if content.years >= 0.8 and content.size >= 2 and column.subject is None:
        return replace(column, role=Role.YEAR)
    if role is Role.SCORE and content.coded > 0.5 and content.decimal < 0.5:
        return replace(column, role=Role.QUESTION, subject=None)
    if role in _LABELS and content.coded > 0.6:
        return replace(column, role=Role.QUESTION, subject=None)
    if role in (Role.INDICATOR, Role.INSTRUMENT, Role.UNKNOWN, Role.AGENCY, Role.LEVEL) and content.numeric >= 0.6:
        return _numeric(column, content)
    if role is Role.SCORE and content.numeric < 0.3 and content.names > 0.4:
        # ผลการประเมิน over the names of instruments.
        return replace(column, role=Role.INDICATOR, subject=None)
    if (
        role is Role.SCORE
        and column.statistic is None
        and content.numeric < 0.3
        and not any(f.numbers for f in content.facts)
    ):
        return replace(column, role=Role.IGNORED if column.index else Role.UNKNOWN)
    return column


def _numeric(column: Column, content: Content) -> Column:
    """A column of numbers whose header is no score's: an indicator's number, a score without a word, or neither."""
    named = column.subject is not None
    if content.decimal > 0.5 or (named and not content.counted) or (column.statistic and not content.counted):
        return replace(column, role=Role.SCORE)
    if column.role in (Role.INDICATOR, Role.AGENCY) or (content.counted and column.role is Role.UNKNOWN):
        return replace(column, role=Role.NUMBER, subject=None)
    return column


def _agencies_across(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Columns of numbers that are headed by agencies' names, where several are: each number is that agency's."""
    named = {
        column.index
        for column, content in zip(columns, contents, strict=True)
        if column.levels
        and column.subject is None
        and column.statistic is None
        and content.numeric >= 0.6
        and names_in(column.levels[-1], title=True)
    }
    if len(named) < 2:
        return columns
    return [
        replace(column, role=Role.SCORE, agency=column.levels[-1], aside=None, words=Role.SCORE)
        if column.index in named
        else column
        for column in columns
    ]


def _shares_of_people(columns: list[Column]) -> list[Column]:
    """ร้อยละ beside a number of people is their share."""
    if not any(column.aside == "answers" and _RESPONDENTS.search(letters_of(column.header)) for column in columns):
        return columns
    return [
        replace(column, role=Role.IGNORED, aside="answers")
        if column.role is Role.SCORE
        and "ร้อยละ" in letters_of(column.header)
        and "คะแนน" not in letters_of(column.header)
        else column
        for column in columns
    ]


def _code_column(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """The column of bare codes (`รหัส`, `ข้อ`) beside a column of question texts is the question's code."""
    texts = next((column for column in columns if column.role is Role.QUESTION), None)
    if texts is None or contents[texts.index].coded > 0.2:
        return columns
    for column in columns:
        if column.role not in (Role.NUMBER, Role.UNKNOWN, Role.QUESTION) or column is texts:
            continue
        found = [
            facts.line
            for facts in contents[column.index].facts
            if facts.label is None and not regex.match(r"\d+\.\d", facts.line)
        ]
        codes = sum(bool(_BARE_CODE.match(line)) for line in found)
        if _CODE_HEADER.match(letters_of(column.header)) and found and codes >= 0.8 * len(found):
            return [replace(each, role=Role.QUESTION) if each is column else each for each in columns]
    return columns


def _question_texts(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Beside a column of bare codes the column of long labels holds the questions' texts, whatever its header."""
    codes = next((column for column in columns if column.role is Role.QUESTION), None)
    if codes is None or contents[codes.index].coded < 0.5 or contents[codes.index].letters > 12:
        return columns
    if any(column.role is Role.QUESTION and column is not codes for column in columns):
        return columns
    works = [
        column.index
        for column in columns
        if column.role in (Role.ISSUE, Role.MEASURE, Role.STEP, Role.RESULT, Role.SUGGESTION)
    ]
    for column in columns[: min(works, default=len(columns))]:
        content = contents[column.index]
        if (
            column.role in (Role.INDICATOR, Role.UNKNOWN)
            and content.names < 0.6
            and content.letters > 12
            and content.numeric < 0.2
        ):
            return [replace(each, role=Role.QUESTION, subject=None) if each is column else each for each in columns]
    return columns


def _labels_without_header(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """The labels of rows stand in the column that names indicators or agencies, where no header says which that is."""
    if any(
        column.role in (Role.INDICATOR, Role.INSTRUMENT, Role.AGENCY, Role.QUESTION, Role.YEAR) for column in columns
    ):
        return columns
    if not any(column.role is Role.SCORE for column in columns):
        return columns
    for column, content in zip(columns, contents, strict=True):
        if column.role in (Role.UNKNOWN, Role.NUMBER) and content.names > 0.5 and content.size >= 2:
            return [replace(each, role=Role.INDICATOR) if each is column else each for each in columns]
    for column, content in zip(columns, contents, strict=True):
        if column.role is Role.UNKNOWN and content.size >= 2 and agencies_in(content) > 0.6:
            return [replace(each, role=Role.AGENCY) if each is column else each for each in columns]
    return columns


def _suggestions(columns: list[Column]) -> list[Column]:
    """ข้อเสนอแนะ is the issue beside a measure column, the measure where there is none."""
    has_measure = any(column.role in (Role.MEASURE, Role.STEP) for column in columns)
    role = Role.ISSUE if has_measure else Role.MEASURE
    return [replace(column, role=role) if column.role is Role.SUGGESTION else column for column in columns]


def _obstacles(columns: list[Column]) -> list[Column]:
    """ปัญหา/อุปสรรค behind the results speaks of the work, not of what the assessment found."""
    results = next((column.index for column in columns if column.role is Role.RESULT), None)
    if results is None:
        return columns
    return [
        replace(column, role=Role.IGNORED)
        if column.index > results and column.role is Role.ISSUE and "อุปสรรค" in letters_of(column.header)
        else column
        for column in columns
    ]


def _texts_without_words(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """A column of sentences whose header no table of words knows, right before the measures, says what must improve."""
    if any(column.role is Role.ISSUE for column in columns):
        return columns
    measure = next((column for column in columns if column.role is Role.MEASURE), None)
    if measure is None or not measure.levels:
        return columns
    before = [
        column
        for column in columns[: measure.index]
        if column.role is Role.UNKNOWN
        and column.levels
        and contents[column.index].letters >= 12
        and contents[column.index].numeric < 0.2
    ]
    if len(before) != 1 or not any(
        c.role in (Role.QUESTION, Role.INDICATOR, Role.NUMBER) for c in columns[: measure.index]
    ):
        return columns
    return [replace(column, role=Role.ISSUE) if column is before[0] else column for column in columns]


def _measures_and_steps(columns: list[Column]) -> list[Column]:
    """Of several measure columns the left one is the measure, the others its steps."""
    seen = False
    found = []
    for column in columns:
        if column.role is Role.MEASURE:
            if seen:
                column = replace(column, role=Role.STEP)
            seen = True
        found.append(column)
    return found
