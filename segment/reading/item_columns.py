"""Items in a column of their own: the first stands in its question's row, the others in rows below."""

from __future__ import annotations

from dataclasses import dataclass, replace

import regex

from segment.facts.roles import Role
from segment.reading.subject import RowSubject
from segment.reading.view import View
from segment.rows.field import LogicalRow
from segment.tables.items import item_column

_NUMBER = regex.compile(r"\W*(\d{1,2})[.)]\s?[^\s\d]")


@dataclass(frozen=True, slots=True)
class ItemColumns:
    """Where a table's items stand, and which columns of scores are theirs and not their questions'."""

    label: int | None = None
    scores: frozenset[int] = frozenset()
    headed: bool = False
    """Whether the header says that the column holds items: they need no numbers of their own."""

    def subject(self, row: LogicalRow, subject: RowSubject, column: int) -> RowSubject:
        """What the number of a question's row in ``column`` is about: the question, or the item beside it."""
        if column not in self.scores or self.label is None or len(subject.questions) != 1 or subject.item is not None:
            return subject
        facts = row.facts(self.label)
        if match := _NUMBER.match(facts.line):
            return replace(subject, item=int(match[1]), items=0)
        first = self.headed and not (facts.empty or facts.dash)
        return replace(subject, item=1, items=0) if first else subject


def item_columns(view: View) -> ItemColumns:
    """The columns of items, where the header names them or only some of several columns of scores have theirs."""
    items = [row for row in view.rows if row.kind == "item"]
    scores = {column.index for column in view.grid.with_role(Role.SCORE)}
    labels = {told[0] for row in items if (told := [index for index in row.filled() if index not in scores])}
    if len(labels) != 1 or labels == {view.codes_at}:
        return ItemColumns()
    columns = [index for index in sorted(scores) if not view.grid.columns[index].aside]
    filled = frozenset(index for index in columns if any(row.facts(index).numeric for row in items))
    label = labels.pop()
    headed = label == item_column(view.grid)
    return ItemColumns(label, filled, headed) if filled and (headed or len(filled) < len(columns)) else ItemColumns()
