"""Lower levels of a header: rows that split the cells above them, or say their words in others."""

from __future__ import annotations

from collections.abc import Sequence

from codebook.reader import indicator_names
from extract.document import Cell, Row, Table
from segment.facts.roles import WORKS, Role
from segment.facts.scan import Facts, scan
from segment.tables.header_cells import HEAD, SHORT, is_agency, is_head, is_leaf
from segment.tables.header_subjects import counts_questions, heads_subjects


def lower_level(header: Sequence[Row], row: Row, table: Table) -> bool:
    """Whether ``row`` is a lower header level: it splits a header cell, and every cell is a short label."""
    words_above = {(cell.column, scan(cell.text).letters) for upper in header for cell in upper.cells}
    # A point stands alone over those between whole numbers and their decimals.
    filled = [
        cell
        for cell in row.cells
        if cell.text.strip(" .,") and (cell.column, scan(cell.text).letters) not in words_above
    ]
    if not filled:
        return False
    again = sum(bool(cell.text.strip()) for cell in row.cells) - len(filled)
    if again and (all(map(is_head, filled)) or (again > len(filled) and all(map(_is_short_word, filled)))):
        # A cell that spans both levels is printed on each, beside what splits the others.
        return True
    if filled[0].column == row.cells[0].column and heads_subjects(filled, ()):
        return not counts_questions(header, filled)
    above, spanning = _covered(header, table)
    if _is_scored(filled, above - spanning):
        return False
    split = [cell for cell in filled if cell.column not in above or cell.column in spanning]
    if not split:
        return _words_again(filled, header) or _one_role(filled, header)
    if len(above) == table.columns and not spanning:
        return False
    if _fills_spans(filled, spanning):
        return True
    leaves = [cell for cell in filled if is_leaf(cell) or _is_damaged(cell, filled)]
    others = [cell for cell in filled if cell not in leaves]
    if 2 * len(leaves) <= len(filled) or any(
        len(scan(cell.text).letters) > SHORT or scan(cell.text).numbers or scan(cell.text).dash for cell in others
    ):
        return False
    # Columns that the top level left empty are what a lower level is for; others it may say in other words.
    return len(split) >= 2 and (len(split) >= len(filled) - 1 or _words_again(filled, header))


def _is_damaged(cell: Cell, row: Sequence[Cell]) -> bool:
    """Whether a cell may be a damaged code, in a row that holds whole ones."""
    facts = scan(cell.text)
    return facts.code_like and not facts.full_or_none and sum(scan(each.text).bare_code for each in row) > 1


def _is_scored(filled: Sequence[Cell], headed: set[int]) -> bool:
    """Whether a row is a subject below a head of its own and numbers of which one is greater than any indicator's."""
    first, *others = filled
    label, numbers = scan(first.text).label, [scan(cell.text).whole for cell in others]
    if first.column not in headed or label is None or label.overall or None in numbers:
        return False
    return max((number or 0 for number in numbers), default=0) > len(indicator_names())


def _words_again(filled: Sequence[Cell], header: Sequence[Row]) -> bool:
    """Whether a row only says its header's words in others, one cell below one, and leaves the labels' column empty."""
    heads = {cell.column for row in header for cell in row.filled}
    below = {cell.column for cell in filled}
    facts = [scan(cell.text) for cell in filled]
    if not (min(below) > min(heads) or min(below) == min(heads) > 0):
        return False
    scored = any(each.role is Role.SCORE and not each.role_place for each in facts)
    return all(
        # ส่วนที่ 1 and เต็ม 100 count nothing; beside a score's words others may be any short ones.
        (is_leaf(cell) or (scored and not each.numbers and not each.dash))
        and (len(each.letters) <= SHORT or each.aside)
        and (each.statistic or all(number.kind == "full" for number in each.numbers))
        for cell, each in zip(filled, facts, strict=True)
    )


def _one_role(filled: Sequence[Cell], header: Sequence[Row]) -> bool:
    """Whether the same word of a text's role stands below each of several instruments or indicators."""
    heads = {cell.column: scan(cell.text).label for row in header for cell in row.cells}
    facts = [scan(cell.text) for cell in filled]
    named = all(heads.get(cell.column) is not None for cell in filled)
    return named and len(facts) > 1 and len({each.letters for each in facts}) == 1 and _is_word(facts[0])


def _is_short_word(cell: Cell) -> bool:
    facts = scan(cell.text)
    return len(facts.letters) <= SHORT and not (facts.numbers or facts.dash or facts.tick or facts.coded)


def _is_word(facts: Facts) -> bool:
    """Whether a text is hardly more than the word of a text's role."""
    return facts.role in WORKS and facts.role_place == 0 and len(facts.letters) <= HEAD and not facts.numbers


def _fills_spans(filled: Sequence[Cell], spanning: set[int]) -> bool:
    """Whether short words, none of them a number, stand under the heads that span several columns, and nowhere else."""
    under = {cell.column for cell in filled}
    first = under < spanning and min(under) == min(spanning)
    whole = under == spanning or (first and (len(under) > 1 or all(map(is_leaf, filled))))
    return whole and all(
        (len(scan(cell.text).letters) <= SHORT or is_agency(cell))
        and not (scan(cell.text).numeric or scan(cell.text).decimal or scan(cell.text).dash or scan(cell.text).tick)
        for cell in filled
    )


def _covered(header: Sequence[Row], table: Table) -> tuple[set[int], set[int]]:
    """The columns under a filled header cell, and those under one that spans several.

    A text shows no spans, nor do all PDFs: a header cell may span the empty ones to its right, and those that
    repeat its words.
    """
    filled = _once(sorted((cell for cell in header[0].cells if cell.text.strip()), key=lambda cell: cell.column))
    above = {cell.column + offset for cell in filled for offset in range(cell.column_span)}
    spanning = {cell.column + offset for cell in filled if cell.column_span > 1 for offset in range(cell.column_span)}
    bounds = [cell.column for cell in filled[1:]] + [table.columns]
    for cell, stop in zip(filled, bounds, strict=True):
        if stop - cell.column > 1:
            spanning |= set(range(cell.column, stop))
    for row in header[1:]:
        # What a level between has split stays open only where it has no cell of its own, or one that spans.
        lower = _once(sorted(row.filled, key=lambda cell: cell.column))
        stops = [cell.column for cell in lower[1:]] + [table.columns]
        for cell, stop in zip(lower, stops, strict=True):
            above.add(cell.column)
            open_to = min(stop, cell.column + cell.column_span) if cell.column_span > 1 else stop
            empty = [c for c in range(cell.column + 1, open_to) if c in spanning]
            if not empty:
                spanning.discard(cell.column)
    return above, spanning


def _once(cells: list[Cell]) -> list[Cell]:
    """The cells without those that only repeat the words of the one to their left."""
    pairs = zip([None, *cells], cells, strict=False)
    return [cell for left, cell in pairs if left is None or scan(left.text).letters != scan(cell.text).letters]
