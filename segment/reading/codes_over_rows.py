"""A merged cell that lists several codes over as many rows, each with a number: one question a row, in their order."""

from __future__ import annotations

from dataclasses import replace

from segment.facts.roles import Role
from segment.reading.view import View


def one_a_row(view: View) -> None:
    """Give each of such rows the question at its place."""
    for index, subject in list(view.subjects.items()):
        count = len(subject.questions)
        if count > 1 and not subject.items and view.rows[index].codes and _has_as_many(view, index, count):
            for at, code in enumerate(subject.questions):
                view.subjects[index + at] = replace(view.subjects[index + at], questions=(code,))


def _has_as_many(view: View, index: int, count: int) -> bool:
    """Whether so many rows from one on have a number each, the first alone a code, and none goes on behind them."""
    numbers = [_numbers(view, at) for at in range(index, index + count)]
    behind = index + count
    ends = behind >= len(view.rows) or view.rows[behind].kind != "subject" or bool(view.rows[behind].codes)
    return (
        ends and all(numbers) and len(set(numbers)) == 1 and all(_is_below(view, at) for at in range(index + 1, behind))
    )


def _is_below(view: View, at: int) -> bool:
    """Whether a row leaves the cells before its numbers empty, as those that the codes are merged over do."""
    row = view.rows[at]
    first = min(_numbers(view, at))
    return row.kind == "subject" and not row.codes and min(row.filled()) == first


def _numbers(view: View, at: int) -> tuple[int, ...]:
    """The columns of scores in which a row has one number."""
    if at >= len(view.rows):
        return ()
    row = view.rows[at]
    return tuple(each.index for each in view.grid.with_role(Role.SCORE) if row.facts(each.index).exact)
