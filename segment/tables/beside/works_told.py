"""Columns of texts where no word of a header says what they are: what each of the texts tells does.

Only beside what names whom the rows are about, and where no column is known for one of works. Who is responsible and
when stands beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import regex

from segment.facts.items import split_items
from segment.facts.roles import WORKS, Role
from segment.facts.scan import Facts
from segment.facts.words import letters_of
from segment.facts.work_told import remarks_on_scores, work_told
from segment.rows.plan_headings import names_time
from segment.tables.beside.whose import is_unit
from segment.tables.column import Column
from segment.tables.content import Content

_SEVERAL = 2
_MOST, _OTHERS = 0.5, 0.25
"""So large a share of the texts tells a column's role, and no larger one tells another."""
_NAMED = 0.5
_UNITS = 0.75
_TEXT = 18
"""Letters: texts of works have more, on average."""


def works_by_content(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """The columns with the roles of works that their texts tell, each role once, in the order of a plan."""
    if WORKS & {column.role for column in columns} or not _names_subjects(columns, contents):
        return columns
    told = {
        column.index: role
        for column, content in zip(columns, contents, strict=True)
        if column.role is Role.UNKNOWN
        and not (column.aside or content.names or content.coded or _heads_works(column))
        and (role := role_told(content.facts)) is not None
    }
    if not {Role.MEASURE, Role.RESULT, Role.SUGGESTION} & set(told.values()) or _is_twice(told):
        return columns
    others = [each for each in columns if each.role is Role.UNKNOWN and each.index not in told]
    for role, is_one in BESIDE.items():
        column = next((each for each in others if _most(contents[each.index].facts, is_one)), None)
        if column is not None:
            told[column.index] = role
    return [
        replace(column, role=told[column.index], by_content=True) if column.index in told else column
        for column in columns
    ]


def _heads_works(column: Column) -> bool:
    """Whether a unit, a time, an instrument or an indicator stands over a column: by whom, when or for what."""
    parts = [part for level in column.levels for part in _BRACKET.split(level) if part.strip()]
    return column.subject is not None or any(is_unit(part) or names_time(letters_of(part)) for part in parts)


_BRACKET = regex.compile(r"[()]")


def _is_twice(told: dict[int, Role]) -> bool:
    """Whether two columns tell of what is wrong, or of what was done: which of them is meant is not known."""
    roles = list(told.values())
    return any(roles.count(role) > 1 for role in (Role.ISSUE, Role.RESULT, Role.SUGGESTION))


def role_told(texts: Sequence[Facts]) -> Role | None:
    """The role that the items of texts tell, most of them the same and hardly one another."""
    if sum(len(each.letters) for each in texts) < _TEXT * len(texts):
        return None
    items = [item.text for each in texts for item in split_items(each.printed)]
    if sum(map(remarks_on_scores, items)) > _OTHERS * len(items):
        return None
    told = [work_told(item) for item in items]
    for role in (Role.MEASURE, Role.ISSUE, Role.RESULT, Role.SUGGESTION):
        right = told.count(role)
        others = len(told) - right - told.count(None)
        if right >= max(_SEVERAL, _MOST * len(told)) and others <= _OTHERS * len(told):
            return role
    return None


def _names_subjects(columns: Sequence[Column], contents: Sequence[Content]) -> bool:
    """Whether a column names the indicators or gives the codes of questions that its rows are about."""
    return any(
        content.coded >= _NAMED or content.names >= _NAMED
        for column, content in zip(columns, contents, strict=True)
        if column.role not in (Role.SCORE, Role.IGNORED)
    )


_BETWEEN = regex.compile(r"[,/\n;]|<br>|และ")


def names_units(facts: Facts) -> bool:
    """Whether a text is the name of a unit of the agency, or of several."""
    return all(is_unit(part) for part in _BETWEEN.split(facts.printed) if letters_of(part))


BESIDE: dict[Role, Callable[[Facts], bool]] = {
    Role.RESPONSIBLE: names_units,
    Role.TIMELINE: lambda facts: names_time(facts.letters),
}
"""What stands beside works, by its role."""


def _most(texts: Sequence[Facts], is_one: Callable[[Facts], bool]) -> bool:
    return bool(texts) and sum(map(is_one, texts)) >= _UNITS * len(texts)
