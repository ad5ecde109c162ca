"""Tables that give no records: a finding where one holds what looks like them."""

from __future__ import annotations

import regex

from normalize.agencies import names_in
from segment.facts.questions import asks
from segment.facts.roles import TEXTS, WORKS, Role
from segment.facts.scan import Facts, scan
from segment.facts.statements import statements
from segment.facts.subjects_in import indicators_in, instruments_in
from segment.facts.words import letters_of
from segment.records.assembly import Assembly
from segment.records.readings import QUIET, TENTH, Part, place
from segment.records.uses import SENTENCE
from segment.rows.plan_headings import names_time
from segment.tables.beside.whose import is_unit
from segment.tables.column import Column
from segment.tables.content import content_of


def tell_unread(part: Part, why: str, assembly: Assembly) -> None:
    """A finding where a table that gives no records holds what looks like one: codes, names or scores."""
    if why in QUIET or not assembly.own.assessment:
        return
    held = _like_records(part, assembly)
    if not held:
        _tell_texts(part, why, assembly)
        return
    every = sum(_looks(cell.text) for table in assembly.document.tables for cell in table.cells())
    cells = ((table, cell) for row in part.rows for table, cell in row.cells() if _looks(cell.text))
    example = next(cell.text for table, cell in cells if not assembly.is_record(table, cell)).strip()[:60]
    assembly.finding(
        "table-not-read",
        "error" if held >= TENTH * every and _is_named(part) else "warning",
        f"ตารางที่ {part.grid.tables[0]} ไม่ได้อ่านเป็นข้อมูล ทั้งที่มี {held} ช่องที่คล้ายรหัสหรือคะแนน เช่น “{example}”",
        f"Table {part.grid.tables[0]} was not read, although {held} of its cells look like codes or scores,"
        f" such as “{example}”.",
        place=place(part, assembly),
        observed=example,
        expected=why,
    )


def _tell_texts(part: Part, why: str, assembly: Assembly) -> None:
    """A finding where a table that gives no records has a column of issues, steps or results."""
    grid = part.chosen.best.candidate.grid
    column = next(iter(grid.with_role(*TEXTS)), None) or _of_works(part)
    if why != "no-role" or column is None:
        return
    texts = [row.text(column.index).strip() for row in part.rows if row.text(column.index).strip()]
    if not texts:
        return
    assembly.finding(
        "table-not-read",
        "warning",
        f"ตารางที่ {part.grid.tables[0]} ไม่ได้อ่านเป็นข้อมูล ทั้งที่ช่อง “{column.header}” มีข้อความ {len(texts)} แถว"
        f" เช่น “{texts[0][:60]}”",
        f"Table {part.grid.tables[0]} was not read, although “{column.header}” holds texts in {len(texts)} rows,"
        f" such as “{texts[0][:60]}”.",
        place=place(part, assembly),
        observed=texts[0][:60],
        expected=why,
    )


def _of_works(part: Part) -> Column | None:
    """The first of several columns of sentences that units, times or what is assessed head: what is to be done, by
    whom, when, or for what; or the first of any below a caption of works."""
    headed = [
        column
        for column in part.grid.columns
        if column.role in _UNREAD and column.levels and content_of(part.grid, column.index).letters >= SENTENCE
    ]
    found = [column for column in headed if _heads_works(column)]
    caption = part.grid.caption()
    works = caption is not None and caption.role in WORKS and not caption.role_place
    return next(iter(headed if works else found[:1] if len(found) > 1 else ()), None)


_UNREAD = (Role.UNKNOWN, Role.INSTRUMENT, Role.INDICATOR)


def _heads_works(column: Column) -> bool:
    """Whether a column is headed by a unit, a time, or nothing but an instrument or an indicator."""
    last = column.levels[-1]
    return is_unit(last) or names_time(letters_of(last)) or column.subject is not None


def _like_records(part: Part, assembly: Assembly) -> int:
    """Cells that look like codes or scores, in a table that speaks of the assessment (it, or its rows that make another
    grid), or under the word of scores.

    What stands in columns of others' means, targets or differences does not, but below a name there (คะแนนสูงสุด over
    การเปิดเผยข้อมูล over 96.50); a rank has no decimals.
    """
    named = {
        column
        for row in part.rows
        for column, piece in row.fields.items()
        if piece.facts.label is not None and piece.facts.label.indicator is not None
    }
    fields = [
        piece
        for row in part.rows
        for column, piece in row.fields.items()
        if part.grid.columns[column].aside in (None, "rank") or column in named
    ]
    if not (_speaks(part) or _speaks_around(part, assembly)):
        return 0
    held = (cell for piece in fields for table, cell in piece.cells if not assembly.is_record(table, cell))
    return sum(_looks(cell.text) for cell in held)


def _speaks_around(part: Part, assembly: Assembly) -> bool:
    """Whether other rows of the Table that a grid without a header was cut from name what is assessed."""
    whole = [each for each in assembly.document.tables if each.number in part.grid.tables]
    return not part.grid.header_cells and any(_names(scan(cell.text)) for each in whole for cell in each.cells())


def _is_named(part: Part) -> bool:
    """Whether labels or headers name a question, an indicator or an instrument."""
    named = any(row.codes or row.label.subject is not None or row.context.indicator is not None for row in part.rows)
    return named or any(column.subject or column.code for column in part.grid.columns)


def _speaks(part: Part) -> bool:
    """Whether a table speaks of the assessment: by what it names, also beside a number, or by a header of scores."""
    headed = any(column.words is Role.SCORE and not column.aside for column in part.grid.columns)
    told = (row.facts(column) for row in part.rows for column in row.filled())
    return _is_named(part) or headed or any(_lists(each.printed) or _names(each) or _dated(each) for each in told)


def _dated(facts: Facts) -> bool:
    """Whether a short cell gives a year its score: ปี 2565 89.00 คะแนน."""
    scores = any(each.unit and each.decimals == _DECIMALS for each in facts.numbers)
    return scores and facts.year is not None and len(facts.letters) <= _NUMBERS


def _names(facts: Facts) -> bool:
    """Whether a short cell names an instrument or an indicator: IIT / EIT / OIT."""
    return len(facts.letters) <= _NUMBERS and bool(instruments_in(facts.line) or indicators_in(facts.line))


def _lists(text: str) -> bool:
    """Whether a text names indicators beside numbers, or agencies beside scores: 1) การเปิดเผยข้อมูล (98.00) 2) …"""
    facts = scan(text)
    if not facts.decimal:
        return False
    return bool(indicators_in(facts.line)) or bool(statements(text, percent=False) and names_in(facts.line))


def _looks(text: str) -> bool:
    facts = scan(text)
    if facts.coded or facts.exact or _FINER.fullmatch(facts.line):
        return True
    told = [each for each in facts.numbers if each.decimals == _DECIMALS and each.kind == "plain"]
    if told and (len(facts.letters) <= _NUMBERS or _lists(text)):
        # 85.40 (2), A (85.40), a list of indicators and their scores.
        return True
    # A question, or the name of what is assessed, that ends with its score.
    stated = statements(text, percent=False) if facts.decimal else ()
    return bool(stated) and (facts.label is not None or asks(facts.line[: stated[0].start].rstrip(" =:(ได้")))


_FINER = regex.compile(r"(?:100|\d{1,2})\.\d{3,4}\s?(?:คะแนน|%)?")
"""More decimals than a score is printed with: it may be one, or one and a mark."""
_DECIMALS = 2
_NUMBERS = 24
"""Letters: a number, its level and its rank are no more."""
