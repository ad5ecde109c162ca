"""What the cells of a table without columns for records, or the notes below scores, state as sentences do."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace

import regex

from extract.document import Cell, Paragraph
from segment.facts.roles import TEXTS
from segment.facts.scan import scan
from segment.facts.words import letters_of
from segment.headings import Context
from segment.records.readings import Part
from segment.report.facts import Facts
from segment.report.level import level_beside
from segment.report.mentions import may_be_own, mentions_in
from segment.rows.notes import NOTE
from segment.sentences.lists import of_lists
from segment.sentences.paragraphs import sentences
from segment.sentences.sentence import Sentence

_RANKED = regex.compile(r"(?:อันดับ|ลำดับ)[^|]*")
_ANOTHER = regex.compile(
    r"จังหวัด|อำเภอ|ประเทศ|ภูมิภาค|กลุ่ม|เขต|ตำบล|ทั่วไป|ต้นแบบ|ค่าเฉลี่ย|ทุกแห่ง|เดือน|ไตรมาส|รอบ|เป้าหมาย|เกณฑ์|คาดการณ์|ประเมินตนเอง"
)
_DECIMALS = 2

Stated = tuple[int, Cell, Sentence]


def stated_in_cells(part: Part, own: Facts) -> Iterator[Stated]:
    """What the cells of a table state, each with its Table; nothing where one names another agency."""
    cells = [cell for row in part.rows for cell in row.cells()]
    if any(_names_another(cell.text, own.agency) for _, cell in cells):
        return
    if len(part.rows) == 1 and not part.grid.header_cells:
        yield from _boxed(cells, own)
        return
    if any(scan(cell.text).bare_year for _, cell in cells):
        # A year beside what a cell states is that of its score, and no sentence says so.
        return
    found: list[Stated] = []
    for table, cell in cells:
        told = [each for each in _in_cell(cell, own) if each.level in _NAMED and each.withheld is None]
        exact = [each for each in scan(cell.text).numbers if each.decimals == _DECIMALS and each.kind != "range"]
        column = part.grid.columns[cell.column] if cell.column < len(part.grid.columns) else None
        if column is not None and (column.aside or _ANOTHER.search(letters_of(column.header))):
            # What stands below เป้าหมาย, ของจังหวัด is none of the agency's results.
            continue
        if len(told) != len(exact):
            # Where one number is not understood, the others may be of something else, too.
            return
        year = column.year if column is not None else None
        found += [(table, cell, replace(each, year=each.year or year)) for each in told]
    yield from found


def stated_in_notes(part: Part, own: Facts) -> Iterator[Sentence]:
    """What the notes below a table of scores state, as sentences outside it would."""
    notes = (row for row in part.rows if row.kind == "aside" and row.label.aside == NOTE)
    for table, cell in (each for row in notes for each in row.cells() if not part.grid.with_role(*TEXTS)):
        yield from (replace(each, cell=(table, cell)) for each in sentences([_line(cell)], Context(), own.agency)[0])


_NAMED = ("instrument", "indicator", "question")


def _boxed(cells: list[tuple[int, Cell]], own: Facts) -> Iterator[Stated]:
    """What the cells of a single row without a header state: a box that gives the total, its level, a count."""
    levels = [level_beside(cell.text) for _, cell in cells]
    stated = [_in_cell(cell, own) for _, cell in cells]
    every = [*itertools.chain.from_iterable(stated)]
    for (table, cell), level, here in zip(cells, [*levels[1:], None], stated, strict=False):
        for sentence in of_lists(here, every):
            if sentence.level in ("overall", "instrument") and sentence.withheld is None:
                if sentence.level == "overall" and sentence.rating is None and level is not None:
                    sentence = replace(sentence, rating=level)
                yield table, cell, sentence


def _in_cell(cell: Cell, own: Facts) -> list[Sentence]:
    """What one cell states; what stands in brackets is said of something before it."""
    if cell.text.lstrip().startswith("("):
        return []
    return sentences([_line(cell)], Context(), own.agency, within=True)[0]


def _line(cell: Cell) -> Paragraph:
    return Paragraph(" ".join(cell.text.split()), cell.page, cell.line)


def _names_another(text: str, agency: str | None) -> bool:
    """Whether a cell of a box, but for the own agency's name and a rank, names whose or what the number is besides."""
    letters = letters_of(text)
    for own in (letters_of(each) for each in (agency, agency and agency.split()[0]) if each):
        letters = letters.replace(own, "")
    if _ANOTHER.search(_RANKED.sub("", letters)):
        return True
    return agency is not None and not all(may_be_own(each.name, agency) for each in mentions_in(text, text))
