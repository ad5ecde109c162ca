"""Columns that name what rows are about, where no header says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from segment.facts.roles import TEXTS, WORKS, Role
from segment.facts.scan import Facts
from segment.facts.words import letters_of
from segment.tables.column import Column
from segment.tables.content import Content


def labels_without_header(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """The labels of rows stand in the column that names indicators or agencies, where no header says which that is."""
    if any(
        column.role in (Role.INDICATOR, Role.INSTRUMENT, Role.AGENCY, Role.QUESTION, Role.YEAR) for column in columns
    ):
        return columns
    for column, content in zip(columns, contents, strict=True):
        # An outline: questions stand below their indicators, their items, parts and years below them.
        below = sum(not facts.coded and (facts.bulleted or _is_below(facts)) for facts in content.facts)
        outline = (
            content.coded * content.size >= 2
            and (content.coded + content.names) * content.size + below > 0.7 * content.size
        )
        if column.role in (Role.UNKNOWN, Role.NUMBER) and column.levels and outline:
            return [replace(each, role=Role.QUESTION) if each is column else each for each in columns]
    for column, content in zip(columns, contents, strict=True):
        if column.role in (Role.UNKNOWN, Role.NUMBER) and content.names > 0.5 and content.size >= 2:
            return [replace(each, role=Role.INDICATOR) if each is column else each for each in columns]
    if not any(column.role is Role.SCORE for column in columns):
        return columns
    planned = any(column.role in TEXTS for column in columns)
    for column, content in zip(columns, contents, strict=True):
        named = column.role is Role.UNKNOWN and content.size >= 2 and content.agencies > 0.6
        if named or (column.role is Role.RESPONSIBLE and not planned and _kind_heads(column, content)):
            return [replace(each, role=Role.AGENCY) if each is column else each for each in columns]
    return columns


def _is_below(facts: Facts) -> bool:
    """Whether a label says of which year, or who answered, and nothing else."""
    return facts.bare_year or (facts.statistic in ("public", "survey") and len(facts.letters) <= _SHORT)


_SHORT = 20


def _kind_heads(column: Column, content: Content) -> bool:
    """Whether the one word over a column (สำนัก, กอง) is what the names in it begin with."""
    kind = letters_of(column.header)
    return content.size >= 2 and all(
        facts.letters.startswith(kind) and len(facts.letters) > len(kind) for facts in content.facts if not facts.empty
    )


def units_without_work(columns: list[Column]) -> list[Column]:
    """กลุ่ม, สำนัก, ผู้รับผิดชอบ before scores, without a work that they are responsible for, head the rows' labels."""
    first = columns[0]
    works = any(column.role in WORKS for column in columns)
    subjects = sum(column.role is Role.SCORE and column.subject is not None for column in columns)
    if first.role is not Role.RESPONSIBLE or works or subjects < 2:
        return columns
    return [replace(first, role=Role.UNKNOWN), *columns[1:]]
