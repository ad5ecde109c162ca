"""Columns of numbers that are no scores: shares of people, gaps to the full score, numbers of answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, permutations

import regex

from normalize.numerals import to_arabic
from segment.facts.roles import Role
from segment.facts.scale import is_full_score
from segment.facts.words import letters_of
from segment.tables.column import Column
from segment.tables.content import Content
from segment.tables.grid import Grid

_RESPONDENTS = regex.compile(r"ผู้ตอบ|จำนวน|คน")


def shares_of_people(columns: list[Column]) -> list[Column]:
    """ร้อยละ beside a number of people, or beside several counts, is their share; behind a result it is progress, but
    right behind a question or an indicator it is what that got."""
    counts = [column for column in columns if column.aside == "answers"]
    people = any(_RESPONDENTS.search(letters_of(column.header)) for column in counts)
    return [
        replace(column, role=Role.IGNORED, aside="answers")
        if column.role is Role.SCORE
        and "ร้อยละ" in letters_of(column.header)
        and not any(word in letters_of(column.header) for word in ("คะแนน", "น้ำหนัก"))
        and (
            people
            or len(counts) > 1
            or (letters_of(column.header) == "ร้อยละ" and _is_behind_result(columns, column.index))
        )
        else column
        for column in columns
    ]


def _is_behind_result(columns: list[Column], index: int) -> bool:
    """Whether a result stands before a column, and no question or name between."""
    before = (column.role for column in reversed(columns[:index]))
    return next((role for role in before if role in _OWNERS), None) is Role.RESULT


_OWNERS = (Role.RESULT, Role.QUESTION, Role.INDICATOR, Role.INSTRUMENT)
"""What a share may be of."""


def shares_of_counts(grid: Grid, columns: list[Column]) -> list[Column]:
    """ร้อยละ over what one number of each row is of another in percent (20,000, 18,000, 90.00) is the share of what was
    counted: none of the three is a score. Over what one year's number is of another's it is a comparison."""
    shares = {
        column.index
        for column in columns
        if column.role is Role.SCORE and column.subject is None and _BARE_SHARE.fullmatch(letters_of(column.header))
    }
    if not shares:
        return columns
    amounts = {column.index: [_amount(row.text(column.index)) for row in grid.rows] for column in columns}
    others = [column.index for column in columns if _may_count(column, amounts[column.index])]
    told = {
        index
        for share in shares
        for part, whole in permutations(sorted({*others} - shares), 2)
        if _is_share(amounts[part], amounts[whole], amounts[share])
        for index in (part, whole, share)
    }
    years = [column.index for column in columns if column.year is not None]
    compared = {
        share
        for share in shares
        for new, old in permutations(years, 2)
        if _is_share(amounts[new], amounts[old], amounts[share])
    }
    found = []
    for column in columns:
        if column.index in told:
            column = replace(column, role=Role.IGNORED, subject=None, aside=column.aside or "answers")
        elif column.index in compared:
            column = replace(column, role=Role.IGNORED, aside="difference")
        found.append(column)
    return found


def _may_count(column: Column, amounts: Sequence[float | None]) -> bool:
    """Whether a column may hold counts or money; of points and their full score the share is the score, and the scores
    of two years may be compared in percent."""
    told = any(each is not None for each in (column.subject, column.year, column.statistic, column.code, column.agency))
    overall = column.subject is not None and column.subject.overall
    if (told and not overall) or "คะแนน" in letters_of(column.header) or is_full_score(column.header):
        return False
    values = [each for each in amounts if each is not None]
    return all(each.is_integer() for each in values) or max(values, default=0) > _FULL


_BARE_SHARE = regex.compile(r"(?:คิด)?(?:เป็น)?(?:ร้อยละ|%|เปอร์เซ็น(?:ต์)?)(?:\(?(?:ร้อยละ|%)\)?)?(?:ของ.{1,20})?")
_AMOUNT = regex.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


def _amount(text: str) -> float | None:
    line = to_arabic(text).strip()
    return float(line.replace(",", "")) if _AMOUNT.fullmatch(line) else None


def _is_share(parts: Sequence[float | None], wholes: Sequence[float | None], shares: Sequence[float | None]) -> bool:
    """Whether in every row that has them the third number is what the first is of the second in percent, and not
    because the second is always a hundred."""
    rows = [each for each in zip(parts, wholes, shares, strict=True) if None not in each]
    told = [(part, whole, share) for part, whole, share in rows if part is not None and whole and share is not None]
    held = all(abs(part / whole * _FULL - share) <= _ROUNDED for part, whole, share in told)
    return bool(told) and len(told) == len(rows) and held and any(whole != _FULL for _, whole, _ in told)


_ROUNDED = 0.06
"""Points: how far a share that is printed with one decimal may lie from the true one."""


def answers_of_two(columns: list[Column]) -> list[Column]:
    """มี beside ไม่มี, before scores, heads the shares of those who answered so."""
    words = {column.index: letters_of(column.levels[-1]) for column in columns if column.levels}
    pairs = {index for index, word in words.items() if {word, f"ไม่{word}"} <= {*words.values()}}
    pairs |= {index for index, word in words.items() if word.removeprefix("ไม่") in {words[each] for each in pairs}}
    scored = any(column.role is Role.SCORE and column.index not in pairs for column in columns)
    return [
        replace(column, role=Role.IGNORED, aside="answers")
        if scored and column.index in pairs and column.subject is None and column.role in (Role.SCORE, Role.UNKNOWN)
        else column
        for column in columns
    ]


def gaps_to_full(grid: Grid, columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """A column of numbers each of which is what the score before it lacks to 100 holds differences, whatever its
    words."""
    numeric = [
        column.index
        for column, content in zip(columns, contents, strict=True)
        if column.role in (Role.SCORE, Role.UNKNOWN) and content.size >= _SEVERAL and content.numeric == 1.0
        if not (column.subject or column.code or column.year or column.statistic or column.agency)
    ]
    gaps: set[int] = set()
    for score, gap in pairwise(numeric):
        if gap - score > 1:
            continue
        pairs = [(row.facts(score), row.facts(gap)) for row in grid.rows if row.text(gap).strip()]
        values = [
            (one.numbers[0].value, other.numbers[0].value) for one, other in pairs if one.numbers and other.numbers
        ]
        whole = len(values) == len(pairs) and all(abs(one + other - _FULL) < _NEAR for one, other in values)
        # Marks of 0 and 100 add up by chance.
        measured = sum(0 < other < _FULL for _, other in values)
        if whole and measured >= _SEVERAL and len({other for _, other in values}) > 1 and score not in gaps:
            gaps.add(gap)
    return [
        replace(column, role=Role.IGNORED, aside="difference") if column.index in gaps else column for column in columns
    ]


_FULL = 100.0


_NEAR = 0.005


_SEVERAL = 3


def counts_across(grid: Grid, columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Columns of whole numbers of which the last is in every row the sum of the others hold counts (30, 3, 33)."""
    whole = [
        column.index
        for column, content in zip(columns, contents, strict=True)
        if content.size > 1 and all(each.whole is not None for each in content.facts)
    ]
    if len(whole) < 3 or whole != list(range(whole[0], whole[-1] + 1)):
        return columns
    rows = [[row.facts(index).whole for index in whole] for row in grid.rows]
    filled = [[value or 0 for value in row] for row in rows if None not in row]
    if len(filled) < 2 or any(sum(parts) != total or not total for *parts, total in filled):
        return columns
    return [
        replace(column, role=Role.IGNORED, subject=None, aside="answers") if column.index in whole else column
        for column in columns
    ]
