"""Tables that give no records: a finding where one holds what looks like them."""

from __future__ import annotations

import regex

from normalize.agencies import names_in
from segment.facts.questions import asks
from segment.facts.roles import Role
from segment.facts.scan import Facts, scan
from segment.facts.spelled import is_spelled
from segment.facts.statements import statements
from segment.facts.subjects_in import indicators_in, instruments_in
from segment.records.assembly import Assembly
from segment.records.lost import ticks_of, works_as_before, works_lost
from segment.records.readings import QUIET, TENTH, Part, place
from segment.records.scores_or_not import is_counted
from segment.rows.field import LogicalRow


def tell_unread(part: Part, why: str, assembly: Assembly) -> None:
    """A finding where a table that gives no records holds what looks like one: codes, names or scores."""
    if why in QUIET or not assembly.own.assessment:
        return
    held = _like_records(part, assembly)
    if not held:
        _tell_lost(part, why, assembly)
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


def _tell_lost(part: Part, why: str, assembly: Assembly) -> None:
    """A finding where a table that gives no records holds issues, steps or results, or ticks what is assessed."""
    if why != "no-role":
        return
    works = works_lost(part.grid, part.chosen.best.candidate.grid, part.rows)
    works = works or works_as_before(part.grid, part.rows, assembly.document.tables)
    if works is not None:
        head, texts = works
        th = f"ช่อง “{head}” มีข้อความ {len(texts)} แถว เช่น “{texts[0][:60]}”"
        en = f"“{head}” holds texts in {len(texts)} rows, such as “{texts[0][:60]}”"
    elif texts := ticks_of(part.rows):
        th = f"มีเครื่องหมายใน {len(texts)} แถว เช่น “{texts[0][:60]}”"
        en = f"it holds ticks in {len(texts)} rows, such as “{texts[0][:60]}”"
    else:
        return
    assembly.finding(
        "table-not-read",
        "warning",
        f"ตารางที่ {part.grid.tables[0]} ไม่ได้อ่านเป็นข้อมูล ทั้งที่{th}",
        f"Table {part.grid.tables[0]} was not read, although {en}.",
        place=place(part, assembly),
        observed=texts[0][:60],
        expected=why,
    )


def _like_records(part: Part, assembly: Assembly) -> int:
    """Cells that look like codes or scores, in a table that speaks of the assessment (it, or its rows that make another
    grid), or under the word of scores.

    What stands in columns of others' means, targets or differences does not, but below a name there (คะแนนสูงสุด over
    การเปิดเผยข้อมูล over 96.50); a rank or a count has no decimals.
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
        if part.grid.columns[column].aside in (None, "rank") or is_counted(part.grid.columns[column]) or column in named
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
    return (
        _is_named(part)
        or headed
        or any(_lists(each.printed) or _names(each) or _dated(each) for each in told)
        or any(map(_is_of_scores, part.rows))
    )


def _is_of_scores(row: LogicalRow) -> bool:
    """Whether a row is called nothing but คะแนน, before numbers of two decimals."""
    first = row.facts(row.filled()[0]) if row.filled() else None
    called = first is not None and first.role is Role.SCORE and first.aside is None and len(first.letters) <= _NUMBERS
    return called and any(row.facts(column).exact for column in row.filled()[1:])


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
    if facts.coded or facts.exact or _FINER.fullmatch(facts.line) or is_spelled(facts.line):
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
