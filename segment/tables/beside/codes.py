"""Columns of codes without letters: bare numbers beside the names of their indicators, parts of indicators."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import regex

from codebook.reader import INDICATORS_OF
from segment.facts.extremes import says_nothing_got
from segment.facts.roles import WORKS, Role
from segment.facts.scan import Facts, scan
from segment.facts.words import letters_of
from segment.tables.column import Column
from segment.tables.content import Content
from segment.tables.grid import Grid


def codes_without_points(grid: Grid, columns: list[Column]) -> list[Column]:
    """Codes of questions for which agencies got nothing (ข้อที่ได้ 0 คะแนน) are no subject of a score beside them that
    is something."""
    named = {each.index for each in columns if each.role is Role.QUESTION and says_nothing_got(each.header)}
    scores = [each.index for each in columns if each.role is Role.SCORE]
    roles = {each.role for each in columns}
    if not named or not scores or Role.AGENCY not in roles or roles & WORKS:
        return columns
    rows = [row for row in grid.rows if any(row.facts(index).coded for index in named)]
    got = [all(number.value for index in scores for number in row.facts(index).numbers[:1]) for row in rows]
    return [
        replace(column, role=Role.IGNORED, aside="answers") if column.index in named and got and all(got) else column
        for column in columns
    ]


_CODE_HEADER = regex.compile(r"รหัส|ข้อ|เลขข้อ|code")


_BARE = 12
"""Letters: so few are codes without their questions' texts."""


_PART = regex.compile(r"^\W*(?:10|[1-9])\.\d{1,2}[.)]?\s?[ก-ฮเ-ไ]")


def codes_of_parts(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Codes that stand behind the scores of parts of indicators (9.2 การบริหารงาน, 87.50, O15) are what such a part
    lacks, and no subject of its number."""
    first = next((index for index, content in enumerate(contents) if content.letters), None)
    if first is None or not contents[first].size:
        return columns
    parts = sum(bool(_PART.match(facts.line)) for facts in contents[first].facts)
    if parts < 2 or parts < 0.6 * contents[first].size:
        return columns
    scores = [column.index for column in columns if column.role is Role.SCORE and column.index > first]
    if not scores:
        return columns
    return [
        replace(column, role=Role.IGNORED, aside="answers")
        if column.index > scores[0] and column.role is Role.QUESTION and content.coded > 0.5 and content.letters < _BARE
        else column
        for column, content in zip(columns, contents, strict=True)
    ]


def bare_codes(grid: Grid, columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """The column of bare codes (`รหัส`, `ข้อ`) beside a column of question texts is the question's code."""
    texts = next((column for column in columns if column.role is Role.QUESTION), None)
    if texts is None:
        return _codes_under_sections(grid, columns, contents)
    if contents[texts.index].coded > 0.2:
        return columns
    for column in columns:
        # ข้อ/ตัวชี้วัด over the codes of questions among the numbers of their indicators.
        both = column.role is Role.INDICATOR and _CODE_HEADER.match(letters_of(column.header))
        if (column.role not in (Role.NUMBER, Role.UNKNOWN, Role.QUESTION) and not both) or column is texts:
            continue
        found = [
            facts
            for facts in contents[column.index].facts
            if facts.code_like or not (facts.label or regex.match(r"\d+\.\d", facts.line) or _sums_up(facts))
        ]
        codes = sum(facts.code_like for facts in found)
        told = (
            _CODE_HEADER.match(letters_of(column.header))
            or any(each.coded or each.letters.startswith("ข้อ") or _is_damaged(each) for each in found)
            or _beyond_hundred(found)
        )
        if told and found and codes >= 0.8 * len(found):
            return [replace(each, role=Role.QUESTION) if each is column else each for each in columns]
    return columns


def _sums_up(facts: Facts) -> bool:
    """Whether a cell is the word of the sum or the mean of the questions above it."""
    return facts.total or facts.mean or facts.letters in ("ร้อยละ", "คิดเป็นร้อยละ")


def _is_damaged(facts: Facts) -> bool:
    """Whether a code has a sign for its letter that no number begins with (`034` for O34, `|3` for I3)."""
    signed = facts.whole is None or _SIGN.match(facts.line) or _NOUGHT.fullmatch(facts.letters)
    return facts.code_like and not facts.coded and bool(signed)


def _beyond_hundred(codes: Sequence[Facts]) -> bool:
    """Whether numbers go beyond a hundred, as no question's does, without having counted up to it: 112 is I12."""
    whole = [facts.whole for facts in codes if facts.whole is not None and facts.code_like]
    if not all(str(number).startswith("1") and number > _TEN for number in whole):
        # One that lost its letter to a 1 is not alone: 11, 12 … 112.
        return False
    return any(right > _HUNDRED and not _HUNDRED - _STEP < left < right for left, right in pairwise([0, *whole]))


_STEP = 20
"""Rows that count up to a hundred leave out fewer."""


_TEN = 10


_HUNDRED = 100


_SIGN = regex.compile(r"[|!]\s?\d")


_NOUGHT = regex.compile(r"0\d\d")


_CODES = regex.compile(r"^(?:รหัส|(?:เลข)?ข้อ)")


def _alone(columns: Sequence[Column], contents: Sequence[Content]) -> bool:
    """Whether no other column says what the rows are about."""
    labels = (Role.INDICATOR, Role.INSTRUMENT, Role.AGENCY, Role.YEAR, Role.UNKNOWN)
    return not any(column.role in labels and content.size for column, content in zip(columns, contents, strict=True))


def _of_an_instrument(grid: Grid) -> bool:
    """Whether a line before the table, or one of its rows, names an instrument or an indicator: 3 is a question of
    that one, and of several else."""
    before = (scan(paragraph.text) for paragraph in grid.before[-_LINES:])
    rows = (row.facts(row.filled()[0]) for row in grid.rows if len(row.filled()) == 1)
    subjects = (facts.subject for facts in (*before, *rows))
    return any(each is not None and not each.overall for each in subjects)


_LINES = 6


def _are_no_indicators(numbers: Sequence[int], contents: Sequence[Content]) -> bool:
    """Whether numbers stand beside a column that names one indicator for several rows: they are none of theirs."""
    for content in contents:
        named = [each.label.indicator for each in content.facts if each.label is not None]
        if None in named or not len(named) == content.size == len(numbers):
            continue
        if len(set(named)) < len(named):
            return True
    return False


def _codes_under_sections(grid: Grid, columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Without texts, ข้อ 1 under ข้อ is a code; so are bare numbers below indicators' names that not only count rows."""
    for column, content in zip(columns, contents, strict=True):
        headed = _CODES.match(letters_of(column.header))
        damaged = any(map(_is_damaged, content.facts)) or (bool(headed) and _beyond_hundred(content.facts))
        if column.role is not Role.NUMBER or not (damaged or headed):
            continue
        numbers = [facts for facts in content.facts if facts.label is None or facts.code_like]
        spelled = damaged or any(facts.letters.startswith("ข้อ") for facts in numbers)
        whole = [facts.whole for facts in numbers if facts.whole is not None]
        counts = whole == list(range(1, len(whole) + 1)) or _counted_anew(content.facts)
        named = len(numbers) < content.size
        alike = sum(facts.code_like for facts in numbers) >= 0.8 * len(numbers)
        alone = _alone(columns, contents) and _of_an_instrument(grid)
        told = named or (headed and (alone or _are_no_indicators(whole, contents)))
        if numbers and alike and (spelled or (told and not counts)):
            return [replace(each, role=Role.QUESTION) if each is column else each for each in columns]
    return columns


def _counted_anew(cells: Sequence[Facts]) -> bool:
    """Whether 1 stands right below the name of an indicator that is not its instrument's first: it counts a row."""
    begun = {members[0] for members in INDICATORS_OF.values()}
    return any(
        below.whole == 1 and above.label is not None and (above.label.indicator or min(begun)) not in begun
        for above, below in pairwise(cells)
        if not above.code_like
    )
