"""Issues that name nothing, each with a number of its own below one heading: whose these are, is not said."""

from __future__ import annotations

from collections import defaultdict

from segment.facts.roles import Role
from segment.reading.view import View
from segment.rows.field import LogicalRow


def unnamed_issues(view: View) -> frozenset[int]:
    """The places of such rows. What the heading names has one number, which stands once or in all of them alike."""
    issues = [column.index for column in view.grid.with_role(Role.ISSUE)]
    scores = [column.index for column in view.grid.with_role(Role.SCORE) if _is_bare(view, column.index)]
    found: dict[tuple[object, ...], dict[int, float]] = defaultdict(dict)
    for at, row in enumerate(view.rows) if issues and view.codes_at is None else ():
        told = [each.value for index in scores for each in row.facts(index).numbers[:1]]
        if len(told) == 1 and _names_nothing(row) and any(row.text(index).strip() for index in issues):
            context = row.context
            found[context.instrument, context.indicator][at] = told[0]
    return frozenset(at for numbers in found.values() if len(set(numbers.values())) > 1 for at in numbers)


def _is_bare(view: View, index: int) -> bool:
    """Whether a column's numbers are those of its rows, as far as its header says."""
    column = view.grid.columns[index]
    return not (column.aside or column.subject or column.code)


def _names_nothing(row: LogicalRow) -> bool:
    label = row.label
    told = (label.subject, label.codes, label.agency, label.year, label.statistic, label.part_at)
    return row.kind == "subject" and not any(each or each == 0 for each in told)
