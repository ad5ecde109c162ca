"""The questions that head columns: the codes are read in their order, in the section that the table stands in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from codebook.reader import INDICATORS_OF
from normalize.codes import Mention, Reading, resolve
from segment.headings import Context
from segment.rows.field import LogicalRow
from segment.tables.column import Column
from segment.tables.grid import Grid

IndicatorOf = Callable[[str | None, int | None], int | None]
"""(question code, the indicator that stands around it) → its indicator."""


def column_codes(
    grid: Grid, rows: Sequence[LogicalRow], indicator_of: IndicatorOf
) -> dict[int, tuple[str, str | None]]:
    """The question of each column that a code heads, with its instrument; none where numbers alone leave it open."""
    columns = [column for column in grid.columns if column.code is not None]
    context = rows[0].context if rows else Context()
    mentions = [_mention(column, context, restart=not number) for number, column in enumerate(columns)]
    found = resolve(mentions)
    if not all(_is_sure(mention, reading, indicator_of) for mention, reading in zip(mentions, found, strict=True)):
        return {}
    return {
        column.index: (reading.code, reading.instrument)
        for column, reading in zip(columns, found, strict=True)
        if reading is not None
    }


def _mention(column: Column, context: Context, *, restart: bool) -> Mention:
    about = column.subject or context
    return Mention(column.code or "", about.instrument, about.indicator, restart=restart)


def _is_sure(mention: Mention, reading: Reading | None, indicator_of: IndicatorOf) -> bool:
    """Whether a code has a letter, whole or damaged, or its number is one of the indicator's that it stands under: in a
    report that counts each indicator's questions from 1 it is not, and without an instrument it may be any."""
    if reading is None or not mention.printed.isdigit():
        return True
    if mention.instrument is None or mention.indicator is None:
        return mention.instrument is not None
    owner = indicator_of(reading.code, None) or mention.indicator
    first = INDICATORS_OF[mention.instrument][0]
    return owner == mention.indicator and (reading.number > 1 or mention.indicator == first)
