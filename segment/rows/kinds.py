"""What a row is that has no subject of its own: a total, a mean, an item of the question above, or set aside."""

from __future__ import annotations

import regex

from segment.facts.means import is_mean
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.headings import Context
from segment.rows.field import LogicalRow
from segment.rows.label import Label
from segment.rows.sums import sums_up
from segment.tables.grid import Grid, GridRow
from segment.tables.items import item_column

_MEAN = regex.compile(r"^(?:ค่า)?(?:คะแนน)?เฉลี่ย")
_MEAN_ALONE = regex.compile(r"(?:ค่า|ผล)?(?:คะแนน)?เฉลี่ย")
"""Below the questions of one indicator these words alone say that it is its mean."""


def kind_without_subject(
    grid: Grid, row: GridRow, label: Label, context: Context, found: list[LogicalRow]
) -> str | None:
    """``total``, ``mean``, ``aside`` or ``item`` where the row is one of these."""
    if sums_up(grid, row):
        return "aside"
    if label.codes:
        return None
    if (
        label.bulleted
        and found
        and found[-1].kind in ("subject", "item")
        and (found[-1].codes or found[-1].kind == "item")
    ):
        return "item"
    if found and _is_item_below(grid, row, found[-1]):
        return "item"
    if label.mean and grid.with_role(Role.QUESTION) and has_numbers(row) and _only_numbers(row, label):
        return "mean"
    if label.total and _is_mean_below(grid, row, label, context, found):
        return "mean"
    if not label.total and label.aside is None:
        return None
    scored = grid.with_role(Role.SCORE)
    if label.aside is not None and scored:
        texts = any(grid.columns[column].role in (Role.ISSUE, Role.MEASURE) for column in row.filled())
        # Where columns of answers are set aside themselves, the row of answers still has its score beside them.
        answers = label.aside == "answers" and any(column.aside == "answers" for column in grid.columns)
        if not texts and not answers:
            return "aside"
    if not label.total:
        return None
    across = [column for column in scored if column.code or (column.subject and not column.subject.overall)]
    numbered = [column for column in row.filled() if row.facts(column).numbers and not _is_count(grid, column)]
    alone = len(numbered) == 1
    beside = alone and numbered[0] not in {column.index for column in across}
    whole = len({column.subject.instrument for column in across if column.subject and not column.subject.indicator})
    if label.agency is not None or (len(across) >= 2 and not (alone and (beside or max(len(across) - 1, whole) > 2))):
        # Where the columns are the subjects, a row of totals or means gives each column's number.
        return None
    named = label.subject is not None and label.subject.indicator is not None
    if (
        found
        and found[-1].kind == "subject"
        and found[-1].label.statistic in ("public", "survey")
        and _MEAN.match(_words(row, label))
    ):
        # The mean of the two parts of EIT that stand above it.
        return None
    long = any(len(row.facts(column).line) > 90 for column in row.filled())
    # Where no column is one of scores, the number says itself that it is points: 75.38 คะแนน.
    points = any(each.decimals and each.unit for column in row.filled() for each in row.facts(column).numbers)
    return "total" if (scored or points) and has_numbers(row) and not named and not long else None


def _is_mean_below(grid: Grid, row: GridRow, label: Label, context: Context, found: list[LogicalRow]) -> bool:
    """Whether the words of a total are those of a mean, below the questions of the indicator that heads them."""
    if context.indicator is None or (found and found[-1].label.statistic in ("public", "survey")):
        return False
    words = _words(row, label)
    if not has_numbers(row) or _MEAN_ALONE.fullmatch(words.removesuffix("รวม")) is None:
        return False
    heads = [scan(column.header).label for column in grid.with_role(Role.QUESTION)]
    headed = any(head is not None and head.indicator == context.indicator for head in heads)
    return (headed and not words.endswith("รวม")) or _means_questions(grid, row, found)


def _means_questions(grid: Grid, row: GridRow, found: list[LogicalRow]) -> bool:
    """Whether a row's one number is the mean of those of the questions above it, as far as their section reaches."""
    told = [(column, facts) for column, facts in row.told if not _is_count(grid, column)]
    numbered = [(column, facts.numbers[0].value) for column, facts in told if facts.numeric and facts.numbers]
    above = [each for each in found if not each.label.total]
    section = max((at for at, each in enumerate(above) if each.kind == "section"), default=-1)
    asked = above[section + 1 :]
    if len(numbered) != 1 or len(asked) < 2 or not all(each.codes for each in asked):
        return False
    values = [each.facts(column).numbers for each in asked for column in each.filled() if each.facts(column).decimal]
    return len(values) == len(asked) and is_mean(numbered[0][1], [each[0].value for each in values])


def _is_count(grid: Grid, column: int) -> bool:
    """Whether a column only counts the rows: its number is none of what they say."""
    return grid.columns[column].role is Role.NUMBER


def _is_item_below(grid: Grid, row: GridRow, above: LogicalRow) -> bool:
    """Whether a row has a text in the column of items, numbers, and nothing else, below a question that has items."""
    if not (above.kind == "item" or (above.kind == "subject" and above.codes)):
        return False
    column = item_column(grid)
    if column is None:
        return False
    others = [row.facts(index) for index in row.filled() if index != column]
    return (
        bool(row.text(column).strip())
        and any(each.decimal for each in others)
        and all(each.numeric or each.dash for each in others)
    )


def has_numbers(row: GridRow) -> bool:
    return any(row.facts(column).numbers for column in row.filled())


def _only_numbers(row: GridRow, label: Label) -> bool:
    """Whether beside its label a row has little but numbers."""
    others = [row.facts(column) for column in row.filled() if column not in label.columns]
    return sum(not (each.numeric or each.dash or each.level or each.tick) for each in others) <= 1


def _words(row: GridRow, label: Label) -> str:
    return "".join(row.facts(column).letters for column in label.columns if not row.facts(column).numeric)
