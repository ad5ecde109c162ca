"""Headers that a text prints over the first of the columns which they span: `ปี 2567 |  | ปี 2568 |  ` over labels and
their scores."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from normalize.agencies import agencies_in
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.facts.words import letters_of
from segment.tables.column import Column
from segment.tables.content import Content


def under_spans(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Scores without a header right behind labels are of the year, or of the agency, that heads these."""
    found: list[Column] = []
    head: Column | None = None
    for column, content in zip(columns, contents, strict=True):
        if column.levels:
            labels = content.names > _HALF or content.coded > _HALF
            head = column if labels and not content.decimal else None
        elif head is not None and content.decimal > _HALF and column.role in (Role.UNKNOWN, Role.SCORE):
            column = replace(column, role=Role.SCORE, year=_year(head), agency=_agency(head))
            if column.agency is not None:
                found[head.index] = replace(head, role=Role.INDICATOR)
        found.append(column)
    return found


_HALF = 0.5


def _year(head: Column) -> int | None:
    return scan(head.levels[-1]).year if scan(head.levels[-1]).bare_year else None


def _agency(head: Column) -> str | None:
    words = head.levels[-1]
    named = (letters_of(each.printed) for each in agencies_in(words, title=True))
    return words if letters_of(words) in named else None
