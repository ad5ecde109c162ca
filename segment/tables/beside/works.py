"""Columns of issues, measures, steps and results, as those beside them tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import regex

from segment.facts.questions import asks
from segment.facts.roles import TEXTS, WORKS, Role
from segment.facts.scan import scan
from segment.facts.subjects import Subject
from segment.facts.words import letters_of
from segment.rows.plan_headings import names_time
from segment.tables.beside.whose import is_unit
from segment.tables.column import Column
from segment.tables.content import Content
from segment.tables.items import ITEMS


def texts_of_numbers(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Behind the numbers of measures or issues (มาตรการที่) their texts stand, whatever the header (รายละเอียด)."""
    found = list(columns)
    for number, text in pairwise(columns):
        works = number.words in WORKS and number.role is Role.NUMBER and number.words not in {c.role for c in columns}
        words = text.role is Role.UNKNOWN and bool(text.levels) and not contents[text.index].numeric
        if works and words and contents[text.index].size and number.words is not None:
            found[text.index] = replace(text, role=number.words)
    return found


def units_of_works(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """หน่วยงาน, or a word that is not known, over the agency's own units, beside what is to be done and without scores,
    says who is responsible."""
    roles = {column.role for column in columns}
    if not roles & {Role.MEASURE, Role.STEP, Role.RESULT} or roles & {Role.RESPONSIBLE, Role.SCORE}:
        return columns
    return [
        replace(column, role=Role.RESPONSIBLE)
        if column.role in (Role.AGENCY, Role.UNKNOWN)
        and column.levels
        and content.size
        and all(is_unit(each.line) for each in content.facts)
        else column
        for column, content in zip(columns, contents, strict=True)
    ]


_OF_RESULTS = regex.compile(r"ประกาศ|ข้อมูล|เกิด|ประเมิน|สำรวจ|อ้างอิง")
"""Words of a time that is none of the work's."""


def times_of_works(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """เดือน, or another word that is not known, over nothing but times, beside what is to be done, says when."""
    roles = {column.role for column in columns}
    if not roles & {Role.MEASURE, Role.STEP, Role.RESULT} or roles & {Role.TIMELINE, Role.SCORE}:
        return columns
    return [
        replace(column, role=Role.TIMELINE)
        if column.role is Role.UNKNOWN
        and column.levels
        and not _OF_RESULTS.search(letters_of(column.header))
        and content.size
        and all(names_time(each.letters) for each in content.facts)
        else column
        for column, content in zip(columns, contents, strict=True)
    ]


def suggestions(columns: list[Column]) -> list[Column]:
    """ข้อเสนอแนะ is the issue beside a measure column, the measure where there is none."""
    has_measure = any(column.role in (Role.MEASURE, Role.STEP) for column in columns)
    role = Role.ISSUE if has_measure else Role.MEASURE
    return [replace(column, role=role) if column.role is Role.SUGGESTION else column for column in columns]


def obstacles(columns: list[Column]) -> list[Column]:
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


_WHY = regex.compile(r"(?:ราก)?สาเหตุ|ความเสี่ยง|ผลกระทบ|(?:root)?causes?|risks?|impacts?")


def reasons(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """สาเหตุ beside what must be improved says why it is so, ความเสี่ยง to what it leads: neither is another issue."""
    why = [column for column in columns if _WHY.match(letters_of(column.header))]
    told = (column for column in columns if column.role is Role.ISSUE and column not in why)
    if not any(_tells_issues(contents[column.index]) for column in told):
        return columns
    return [
        replace(column, role=Role.IGNORED)
        if column in why and column.role in (Role.ISSUE, Role.UNKNOWN, Role.INDICATOR)
        else column
        for column in columns
    ]


def _tells_issues(content: Content) -> bool:
    """Whether a column says what must be improved: codes, questions and dashes only say of what others speak."""
    return any(not (each.dash or each.bare_code or asks(each.line)) for each in content.facts)


_GOOD = regex.compile(r"จุด(?:แข็ง|เด่น)|strengths?")


def strengths(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """จุดแข็ง over texts, beside the issues or measures of what others name, is none of these; it may head what got
    scores."""
    labelled = any(column.role in (Role.INDICATOR, Role.INSTRUMENT, Role.QUESTION) for column in columns)
    if not (labelled and any(column.role in TEXTS for column in columns)):
        return columns
    return [
        replace(column, role=Role.IGNORED)
        if column.role is Role.UNKNOWN
        and _GOOD.match(letters_of(column.header))
        and not (content.coded or content.names)
        else column
        for column, content in zip(columns, contents, strict=True)
    ]


def texts_without_words(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """A column of sentences whose header no table of words knows, right before the measures, says what must improve."""
    if any(column.role is Role.ISSUE for column in columns):
        return columns
    measure = next((column for column in columns if column.role is Role.MEASURE), None)
    if measure is None or not measure.levels or measure.by_content:
        # Where texts themselves say what is to be done, these would say what is wrong.
        return columns
    before = [
        column
        for column in columns[: measure.index]
        if column.role is Role.UNKNOWN
        and column.levels
        and contents[column.index].letters >= 12
        and contents[column.index].numeric < 0.2
        and contents[column.index].names <= _HALF
        and not ITEMS.match(letters_of(column.header))
    ]
    if len(before) != 1 or not any(
        c.role in (Role.QUESTION, Role.INDICATOR, Role.NUMBER) for c in columns[: measure.index]
    ):
        return columns
    return [replace(column, role=Role.ISSUE) if column is before[0] else column for column in columns]


_HALF = 0.5


def doings(columns: list[Column]) -> list[Column]:
    """การดำเนินการ beside a column of results (ผลการดำเนินการ) says how the work is done."""
    results = [column for column in columns if column.role is Role.RESULT]
    steps = [column for column in results if letters_of(column.header).startswith("การ")]
    if not 0 < len(steps) < len(results):
        return columns
    return [replace(column, role=Role.STEP) if column in steps else column for column in columns]


def measures_and_steps(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Of several measure columns the left one is the measure, the others its steps; not so where each is headed by an
    instrument or indicator of its own, nor where the same head comes again behind other questions, side by side. One
    that holds nothing, as a card's title does, is none of them."""
    if works_by_subject(columns) or _counted(columns):
        return columns
    first: Column | None = None
    found = []
    for column in columns:
        if column.role is Role.MEASURE and contents[column.index].size:
            if first is None or _heads_again(columns, first, column):
                first = column
            else:
                column = replace(column, role=Role.STEP)
        found.append(column)
    return found


def _heads_again(columns: Sequence[Column], first: Column, column: Column) -> bool:
    """Whether a column stands in the group beside as the ``first`` does in its own: under the same lowest head, behind
    one of questions or names whose head comes again too."""
    before = {each.levels[-1] for each in columns[: first.index] if each.levels}
    labels = (each for each in columns[first.index : column.index] if each.role in _LABELS and each.levels)
    return first.levels[-1:] == column.levels[-1:] and any(each.levels[-1] in before for each in labels)


_LABELS = (Role.QUESTION, Role.INDICATOR, Role.NUMBER)


def _counted(columns: Sequence[Column]) -> bool:
    """Whether the same words with numbers in order head all columns of measures: มาตรการที่ 1, มาตรการที่ 2."""
    heads = [_COUNTED.fullmatch(letters_of(column.header)) for column in columns if column.role is Role.MEASURE]
    told = [match for match in heads if match is not None]
    numbers = [int(match["number"]) for match in told]
    return (
        len(told) == len(heads) > 1 and len({match["words"] for match in told}) == 1 and numbers == sorted(set(numbers))
    )


_COUNTED = regex.compile(r"(?P<words>\D+)(?P<number>\d{1,2})")


def works_over_subjects(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """The columns, with texts under the word of what they are and, below it, the name of what they are about: มาตรการ
    over ตัวชี้วัดที่ 7, ตัวชี้วัดที่ 8."""
    return [
        replace(column, role=role, aside=None) if (role := _work_over(column, content)) is not None else column
        for column, content in zip(columns, contents, strict=True)
    ]


def _work_over(column: Column, content: Content) -> Role | None:
    above = [scan(level) for level in column.levels[:-1]]
    roles = [each.role for each in above if each.role in TEXTS and not each.role_place and not each.numbers]
    if not roles or whose_work(column) is None or content.decimal:
        return None
    return roles[-1]


def works_by_subject(columns: Sequence[Column]) -> dict[Subject, list[Column]]:
    """The columns of issues, measures and steps by the instrument or indicator that their headers name; empty where not
    each names one, or all the same."""
    works = [column for column in columns if column.role in TEXTS]
    named = {column.index: whose_work(column) for column in works}
    if None in named.values() or len(set(named.values())) < _SEVERAL:
        return {}
    found: dict[Subject, list[Column]] = {}
    for column in works:
        subject = named[column.index]
        assert subject is not None
        found.setdefault(subject, []).append(column)
    return found


def whose_work(column: Column) -> Subject | None:
    """The instrument that a header names by its letters, or the indicator by its number: a name may be any words."""
    for level in reversed(column.levels):
        subject = scan(level).subject
        if subject is not None and (subject.numbered or (subject.instrument and subject.indicator is None)):
            return replace(subject, overall=False)
    return None


_SEVERAL = 2
