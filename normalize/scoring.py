"""Numbers → scores: what a number is about is the sum of what its row, its column and its table say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from codebook.reader import instrument_of
from extract.document import Cell
from normalize.context import Context
from normalize.grid import Column, Grid
from normalize.numerals import numbers, to_arabic
from normalize.roles import Role
from normalize.rows import LogicalRow
from normalize.statements import Statement, is_threshold, statements
from normalize.subjects import Subject, subject_of
from normalize.text import clean, flatten


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a table with all that is known of its subject; becomes a Score."""

    value: float
    printed: str
    table: int
    cell: Cell
    level: str
    statistic: str = "score"
    agency: str | None = None
    year: int | None = None
    instrument: str | None = None
    indicator: int | None = None
    question: str | None = None
    item: int | None = None
    damaged: bool = False


@dataclass(frozen=True, slots=True)
class RowSubject:
    """What the numbers of one row are about."""

    agency: str | None = None
    year: int | None = None
    instrument: str | None = None
    indicator: int | None = None
    questions: tuple[str, ...] = ()
    items: int = 0
    overall: bool = False
    statistic: str | None = None
    """What the row's label makes its numbers (`น้ำหนัก`: weight), where the columns are the subjects."""


def column_numbers(cell: Cell, printed: str) -> list[tuple[float, str]]:
    """The numbers of a score cell, with how each is printed.

    A level's range, a threshold and what lies outside 0–100 are none.
    """
    line = to_arabic(flatten(printed))
    if _RANGE.fullmatch(line.strip()):
        return []
    return [
        (each.value, each.printed)
        for each in numbers(flatten(printed))
        if 0 <= each.value <= 100 and not is_threshold(line, each.start, each.end)
    ]


_RANGE = re.compile(r"\d{1,3}(?:\.\d{1,2})?\s*(?:[-–—]|ถึง)\s*\d{1,3}(?:\.\d{1,2})?(?:\s*คะแนน)?")


def at_level(row: RowSubject, column: Column, context: Context) -> dict[str, object]:
    """The subject of a number at the crossing of ``row`` and ``column``."""
    subject = column.subject or Subject()
    indicator = row.indicator if row.indicator is not None else subject.indicator
    instrument = row.instrument or subject.instrument
    if row.questions:
        return {"level": "question", "instrument": instrument, "indicator": indicator}
    if indicator is not None:
        return {"level": "indicator", "instrument": instrument or context.instrument, "indicator": indicator}
    if instrument is not None:
        return {"level": "instrument", "instrument": instrument, "indicator": None}
    return {"level": "overall", "instrument": None, "indicator": None}


def sparse_columns(grid: Grid, rows: Sequence[LogicalRow], subjects: dict[int, RowSubject]) -> dict[int, str]:
    """Score columns whose numbers are printed once beside several rows: the level that they belong to.

    Beside several questions of one indicator it is the indicator; beside several indicators, their instrument.
    """
    found: dict[int, str] = {}
    for column in grid.with_role(Role.SCORE):
        for level, key in (("indicator", _indicator_of), ("instrument", _instrument_of)):
            groups: dict[object, list[bool]] = {}
            for index, row in enumerate(rows):
                subject = subjects.get(index)
                if row.kind != "subject" or subject is None:
                    continue
                if (level == "indicator") != bool(subject.questions) or subject.agency:
                    continue
                name = key(subject)
                if name is not None:
                    filled = column.index < total_from(grid, row) and bool(row.text(column.index).strip())
                    groups.setdefault(name, []).append(filled)
            several = [filled for filled in groups.values() if len(filled) > 1]
            if several and all(sum(filled) <= 1 for filled in several) and any(any(filled) for filled in several):
                found[column.index] = level
    means = [column for column in grid.with_role(Role.SCORE) if re.search(r"เฉลี่ย|รายตัวชี้วัด|ตัวชี้วัด", column.header)]
    plain = [
        column
        for column in grid.with_role(Role.SCORE)
        if column not in means and column.statistic in ("score", "public")
    ]
    if grid.first(Role.QUESTION) and means and plain:
        # Tables of one question each: the mean beside its score is the indicator's.
        for column in means:
            if column.index not in found and not _dense(column, rows, subjects):
                found[column.index] = "indicator"
    return found


def _dense(column: Column, rows: Sequence[LogicalRow], subjects: dict[int, RowSubject]) -> bool:
    """Whether several rows of one indicator each have a number in this column."""
    counts: dict[object, int] = {}
    for index, row in enumerate(rows):
        subject = subjects.get(index)
        if subject and subject.questions and row.text(column.index).strip():
            counts[_indicator_of(subject)] = counts.get(_indicator_of(subject), 0) + 1
    return any(count > 1 for count in counts.values())


def total_from(grid: Grid, row: LogicalRow) -> int:
    """The column of a total's label inside another subject's row (`คะแนนรวม ITA`); past the last where none is."""
    for column in grid.with_role(Role.SCORE):
        text = clean(row.text(column.index))
        if text and not re.search(r"\d", text) and re.match(r"^\W*(?:ผล|ค่า)?คะแนน(?:เฉลี่ย)?(?:รวม|ภาพรวม)", text):
            return column.index
    return len(grid.columns)


def _indicator_of(subject: RowSubject) -> object:
    return subject.indicator if subject.indicator is not None else subject.instrument


def _instrument_of(subject: RowSubject) -> object:
    return subject.instrument if subject.indicator is not None else None


def row_numbers(
    grid: Grid,
    row: LogicalRow,
    subject: RowSubject,
    sparse: dict[int, str],
    year: int | None,
) -> list[Number]:
    """The numbers of one row's score columns."""
    found: list[Number] = []
    label = total_from(grid, row)
    for column in grid.with_role(Role.SCORE):
        if not row.text(column.index).strip() or column.index == label:
            continue
        piece = row.fields[column.index]
        table, cell = next((each for each in piece.cells if each[1].text.strip()), piece.cells[0])
        values = column_numbers(cell, piece.text)
        about = at_level(subject, column, row.context)
        if column.code is not None:
            continue
        common = {
            "table": table,
            "cell": cell,
            "statistic": column.statistic if subject.statistic is None else subject.statistic,
            "agency": subject.agency,
            "year": column.year or subject.year or year,
        }
        level = sparse.get(column.index)
        if column.index > label:
            # A total printed in the last indicator's row, its label beside it.
            about = {"level": "overall", "instrument": None, "indicator": None}
            common["statistic"], level = "score", None
        if level == "indicator" and subject.questions and values:
            about = {"level": "indicator", "instrument": subject.instrument, "indicator": subject.indicator}
            if subject.indicator is None:
                about["level"] = "instrument"
            values = values[:1]
        elif level == "instrument" and about["level"] == "indicator" and values:
            about = {"level": "instrument", "instrument": subject.instrument, "indicator": None}
            values = values[:1]
        if about["level"] == "question":
            found += _question_numbers(values, subject, about, common)
        else:
            found += [Number(value, printed, **about, **common) for value, printed in values[:1]]  # type: ignore[arg-type]
    return found


def _question_numbers(
    values: list[tuple[float, str]], subject: RowSubject, about: dict[str, object], common: dict[str, object]
) -> list[Number]:
    """One number for each question of the row, or the question's number and then its items'."""
    codes = subject.questions
    pairs: list[tuple[str, int | None, tuple[float, str]]]
    if len(codes) > 1 and len(values) == len(codes):
        pairs = [(code, None, value) for code, value in zip(codes, values, strict=True)]
    elif len(codes) == 1 and subject.items and len(values) == subject.items:
        pairs = [(codes[0], item, value) for item, value in enumerate(values, start=1)]
        if len(values) == 1:
            pairs = [(codes[0], None, values[0])]
    else:
        pairs = [(codes[0], item or None, value) for item, value in enumerate(values)]
    return [
        Number(
            value,
            printed,
            **{**about, "level": "question" if item is None else "item"},  # type: ignore[arg-type]
            question=code,
            item=item,
            **common,  # type: ignore[arg-type]
        )
        for code, item, (value, printed) in pairs
    ]


def total_numbers(grid: Grid, row: LogicalRow, year: int | None) -> list[Number]:
    """The overall score (or an instrument's) that a total row gives, whatever column it stands in."""
    labels = [clean(row.text(column)) for column in sorted(row.fields) if row.text(column).strip()]
    mean = next((each for each in labels if _MEAN.match(each)), None)
    if mean is not None:
        return _mean_numbers(grid, row, subject_of(mean) or Subject(indicator=row.context.indicator), year)
    label = next((subject_of(each) for each in labels if not re.match(r"^[\d.,\s]+$", each) and subject_of(each)), None)
    subject = label or Subject(overall=True)
    candidates: list[tuple[Column, float, str]] = []
    for column in grid.columns:
        if column.role not in (Role.SCORE, Role.UNKNOWN, Role.LEVEL, Role.ISSUE) and column.statistic == "score":
            continue
        for value, printed in column_numbers(
            row.source.cells.get(column.index, Cell(0, 0, "")), row.text(column.index)
        ):
            if 0 <= value <= 100:
                candidates.append((column, value, printed))
    # The weights of all add up to 100, which is no score; an instrument's own weight is one.
    weights = [each for each in candidates if each[0].statistic == "weight" and not subject.instrument]
    scored = [each for each in candidates if each not in weights]
    found: list[Number] = []
    for column, value, printed in scored:
        about = column.subject if column.subject and not subject.instrument and not subject.indicator else subject
        piece = row.fields[column.index]
        level = "indicator" if about.indicator else "instrument" if about.instrument else "overall"
        statistic = column.statistic if level != "overall" else "score"
        number = Number(
            value,
            printed,
            *piece.cells[0],
            level=level,
            statistic=statistic,
            year=column.year or year,
            instrument=about.instrument,
            indicator=about.indicator,
        )
        found.append(number)
    return _one_total(found)


_MEAN = re.compile(r"^\W*(?:\d[\d.,\s]*)?(?:ค่า)?(?:คะแนน)?เฉลี่ย(?:ของ|ราย)?\s?(?:ตัวชี้วัด|ด้าน)")


def _mean_numbers(grid: Grid, row: LogicalRow, subject: Subject, year: int | None) -> list[Number]:
    """An indicator's mean below its questions: in the score columns or, where there are none, beside its label."""
    indicator = subject.indicator or row.context.indicator
    if indicator is None:
        return []
    columns = [column for column in grid.with_role(Role.SCORE) if row.text(column.index).strip()]
    found = []
    for column in columns or [grid.columns[index] for index in row.filled_columns()]:
        piece = row.fields[column.index]
        decimals = [each for each in numbers(flatten(piece.text)) if "." in each.printed or columns]
        found += [
            Number(
                each.value,
                each.printed,
                *piece.cells[0],
                level="indicator",
                statistic=column.statistic if columns else "score",
                year=column.year or year,
                instrument=instrument_of(indicator),
                indicator=indicator,
            )
            for each in decimals[-1:]
        ]
    return found


def _one_total(found: list[Number]) -> list[Number]:
    """Of several overall numbers of one year in a total row the last stands (the weighted sum stands last)."""
    last: dict[tuple[object, ...], Number] = {}
    for number in found:
        statistic = None if number.level == "overall" else number.statistic
        last[(number.year, number.level, number.instrument, number.indicator, statistic)] = number
    return list(last.values())


def weighted_rows(found: list[Number]) -> list[Number]:
    """Instrument numbers that add up to their row's total are weighted scores, whatever the header says."""
    from dataclasses import replace

    sums = 0
    rows: dict[tuple[int, int], list[Number]] = {}
    for number in found:
        rows.setdefault((number.table, number.cell.row), []).append(number)
    checked = 0
    for group in rows.values():
        parts = [
            each.value for each in group if each.level == "instrument" and each.statistic in ("score", "weighted_score")
        ]
        total = [each.value for each in group if each.level == "overall"]
        if len(parts) == 3 and total:
            checked += 1
            sums += abs(sum(parts) - total[0]) <= 0.02
    if not checked or sums * 2 < checked:
        return found
    return [
        replace(each, statistic="weighted_score") if each.level == "instrument" and each.statistic == "score" else each
        for each in found
    ]


def stated(text: str) -> list[Statement]:
    """The scores that a cell's text states."""
    return statements(text)
