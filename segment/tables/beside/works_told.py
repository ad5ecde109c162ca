"""Columns of texts where no word of a header says what they are: what each of the texts tells does.

Only beside what names whom the rows are about, and where no column is known for one of works. Who is responsible, when,
and how it is followed up stands beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import regex

from segment.facts.items import split_items
from segment.facts.roles import WORKS, Role
from segment.facts.scan import Facts
from segment.facts.words import letters_of
from segment.facts.work_told import follows_up, names_people, names_when, remarks_on_scores, work_told
from segment.rows.plan_headings import names_time
from segment.tables.beside.whose import is_unit
from segment.tables.column import Column
from segment.tables.content import Content

_SEVERAL = 2
_MOST, _OTHERS = 0.5, 0.25
"""So large a share of the texts tells a column's role, and no larger one tells another."""
_BESIDE = 0.75
_TEXT = 18
"""Letters: texts of works have more, on average."""
BESIDE: dict[Role, Callable[[Facts], bool]] = {
    Role.RESPONSIBLE: lambda facts: names_people(facts.printed),
    Role.TIMELINE: lambda facts: names_when(facts.letters),
    Role.FOLLOW_UP: lambda facts: follows_up(facts.line),
}
"""What stands beside works, by its role."""


def works_by_content(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """The columns with the roles of works that their texts tell, each role once, in the order of a plan."""
    if WORKS & {column.role for column in columns} or not _names_subjects(columns, contents):
        return columns
    items = _items_of_oit(columns, contents)
    told = {
        column.index: role
        for column, content in zip(columns, contents, strict=True)
        if _is_open(column)
        and column is not items
        and not content.coded
        and (role := role_told(content.facts)) is not None
        and not _most(content.facts, BESIDE[Role.FOLLOW_UP])
    }
    told = _without_obstacles(told)
    if not {Role.MEASURE, Role.RESULT, Role.SUGGESTION} & set(told.values()) or _is_twice(told):
        return columns
    first = next((at for at, role in told.items() if role is Role.MEASURE), None)
    for role, is_one in BESIDE.items():
        beside = (each for each in columns if _is_beside(each, told, role, first))
        column = next((each for each in beside if _most(contents[each.index].facts, is_one)), None)
        if column is not None:
            told[column.index] = role
    return [
        replace(column, role=told[column.index], by_content=True) if column.index in told else column
        for column in columns
    ]


def _items_of_oit(columns: Sequence[Column], contents: Sequence[Content]) -> Column | None:
    """The column right behind the codes of OIT: what these look for is called as works are (ประกาศ, รายงานผล)."""
    pairs = zip(columns, columns[1:], contents, strict=False)
    return next((behind for _, behind, content in pairs if names_items(content)), None)


def names_items(content: Content) -> bool:
    """Whether a column gives codes of OIT, and does not say itself what these look for."""
    return any(each.bare_code and (each.code or "")[:1] in ("o", "O") for each in content.facts)


def _is_open(column: Column) -> bool:
    """Whether no word over a column says what it is, nor for what or by whom works are."""
    unknown = column.role is Role.UNKNOWN or (column.role is Role.INDICATOR and column.words is None)
    return unknown and not (column.aside or _heads_works(column))


def _is_beside(column: Column, told: dict[int, Role], role: Role, first: int | None) -> bool:
    """Whether a column may say by whom and when: it is known for nothing else. What follows measures up stands behind
    these."""
    if role is Role.FOLLOW_UP:
        return _is_open(column) and first is not None and column.index > first and column.index not in told
    return column.role is Role.UNKNOWN and column.index not in told


def _heads_works(column: Column) -> bool:
    """Whether a unit, a time, an instrument or an indicator stands over a column: by whom, when or for what."""
    parts = [part for level in column.levels for part in _BRACKET.split(level) if part.strip()]
    return column.subject is not None or any(is_unit(part) or names_time(letters_of(part)) for part in parts)


_BRACKET = regex.compile(r"[()]")


def _without_obstacles(told: dict[int, Role]) -> dict[int, Role]:
    """The roles without what is wrong with the work itself: it stands behind what came of it, or behind the work where
    what the assessment found stands before."""
    issues = [at for at, role in told.items() if role is Role.ISSUE]
    first = min((at for at, role in told.items() if role in (Role.MEASURE, Role.RESULT)), default=len(told))
    done = min((at for at, role in told.items() if role is Role.RESULT), default=None)
    behind = {at for at in issues if at > first} if min(issues, default=first) < first else set()
    behind |= {at for at in issues if done is not None and at > done}
    return {at: role for at, role in told.items() if at not in behind}


def _is_twice(told: dict[int, Role]) -> bool:
    """Whether two columns tell of what is wrong: which of them is meant is not known."""
    roles = list(told.values())
    return any(roles.count(role) > 1 for role in (Role.ISSUE, Role.SUGGESTION))


def role_told(texts: Sequence[Facts]) -> Role | None:
    """The role that the items of texts tell, most of them the same and hardly one another; names of what they are about
    may stand above them."""
    texts = [each for each in texts if each.label is None]
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
    """Whether a column names indicators, in each row or above others, or gives the codes of questions; among these also
    damaged ones, which alone may count anything."""
    named = [
        [each.coded or each.label is not None for each in content.facts if each.coded or each.label or each.code_like]
        for column, content in zip(columns, contents, strict=True)
        if column.role not in (Role.SCORE, Role.IGNORED)
    ]
    return any(len(told) >= _SEVERAL and any(told) for told in named)


def _most(texts: Sequence[Facts], is_one: Callable[[Facts], bool]) -> bool:
    return bool(texts) and sum(map(is_one, texts)) >= _BESIDE * len(texts)
