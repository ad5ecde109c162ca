"""The numbers of total rows: the overall score, or an instrument's, whatever column it stands in."""

from __future__ import annotations

from segment.facts.cell_scores import scores_under
from segment.facts.roles import Role
from segment.reading.number import Number
from segment.reading.scale import scale_at
from segment.reading.subject import RowSubject
from segment.reading.view import View
from segment.rows.field import LogicalRow
from segment.tables.column import Column

_ROLES = (Role.SCORE, Role.UNKNOWN, Role.LEVEL, Role.ISSUE)


def total_numbers(view: View, row: LogicalRow, subject: RowSubject) -> list[Number]:
    """The overall score (or an instrument's) that a total row gives, whatever column it stands in."""
    if not subject.named:
        return []
    found: list[Number] = []
    whole = _spans_instruments(view, row)
    for column in view.grid.columns:
        piece = row.fields.get(column.index)
        if piece is None or not piece.text.strip() or column.aside:
            continue
        if column.role not in _ROLES and column.words is not Role.SCORE and column.index not in row.label.columns:
            continue
        if column.statistic == "weight" and not subject.instrument:
            # The weights of all add up to 100, which is no score; an instrument's own weight is one.
            continue
        values, clear = scores_under(column.header, piece.text, column.year or subject.year or view.year)
        if column.role is not Role.SCORE:
            values = tuple(each for each in values if each.decimals or each.unit)
        if not values or not clear:
            continue
        about = subject
        if column.subject and not column.subject.overall and subject.overall and not (view.by_columns or whole):
            about = RowSubject(None, subject.year, column.subject.instrument, column.subject.indicator)
        level = "indicator" if about.indicator else "instrument" if about.instrument else "overall"
        table, cell = piece.cells[0]
        for value in values:
            found.append(
                Number(
                    value.value,
                    value.printed,
                    table,
                    cell,
                    level=level,
                    statistic="score" if level == "overall" else subject.statistic or column.statistic or "score",
                    year=value.year or column.year or subject.year or view.year,
                    instrument=about.instrument,
                    indicator=about.indicator,
                    agency=column.agency,
                    scale=scale_at(view, row, column, value),
                )
            )
    return _one_total(found)


def _spans_instruments(view: View, row: LogicalRow) -> bool:
    """Whether a total stands alone under the first of several instruments, the others empty: one merged cell. Where
    other totals stand under the others, each is its instrument's."""
    headed = [column for column in view.grid.with_role(Role.SCORE) if column.subject and column.subject.instrument]
    if len({column.subject.instrument for column in headed if column.subject}) < 2 or _under(headed, row) != headed[:1]:
        return False
    return all(_under(headed, each) in ([], headed[:1], headed) for each in view.rows if each.kind == "total")


def _under(headed: list[Column], row: LogicalRow) -> list[Column]:
    return [column for column in headed if row.text(column.index).strip()]


def _one_total(found: list[Number]) -> list[Number]:
    """Of several overall numbers of one year in a total row the last stands (the weighted sum stands last)."""
    last: dict[tuple[object, ...], Number] = {}
    for number in found:
        statistic = None if number.level == "overall" else number.statistic
        last[(number.agency, number.year, number.level, number.instrument, number.indicator, statistic)] = number
    return list(last.values())
