"""Tables → grids: one grid for one table of the report, however many pages it runs over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from extract.document import Cell, Document, Paragraph, Row, Table
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.tables.alike import alike, is_top_of
from segment.tables.cards_apart import cards_apart
from segment.tables.coded_issues import coded_issues
from segment.tables.codes_in_two import codes_in_two
from segment.tables.column import Column, header_columns
from segment.tables.columns_in_one import columns_in_one, works_in_one
from segment.tables.counted_header import without_counts
from segment.tables.cut_header import complete_header, is_cut
from segment.tables.cut_titles import cut_titles
from segment.tables.extremes_beside import extremes_beside
from segment.tables.goes_on_coded import goes_on_coded
from segment.tables.grid import Grid, GridRow
from segment.tables.header import counts_columns, header_height, only_words, repeats
from segment.tables.header_subjects import corner_question
from segment.tables.hollow import without_hollow_end, without_hollow_rows
from segment.tables.indicators_in_front import indicators_in_front
from segment.tables.item_codes import item_codes
from segment.tables.kinds_of_rows import kinds_of_rows
from segment.tables.labelled_texts import goes_on_below
from segment.tables.labels_told import told_by_content, with_known_labels
from segment.tables.named_parts import named_parts
from segment.tables.narrower import goes_narrower
from segment.tables.numbers_in_two import numbers_in_two
from segment.tables.out_of_place import out_of_place
from segment.tables.over_rows import over_rows
from segment.tables.page_furniture import goes_over, running_lines
from segment.tables.parted_by_names import parted_by_name
from segment.tables.parts_down import parts_down
from segment.tables.rounds_above import rounds_above
from segment.tables.rounds_down import rounds_down
from segment.tables.row_words import says_the_same
from segment.tables.scores_behind import scores_behind
from segment.tables.several import indicators_apart
from segment.tables.shapes import of_a_shape, piece_of
from segment.tables.shapes.turned import turned_over, turned_piece
from segment.tables.targets_down import targets_down
from segment.tables.trailing import codes_in_front
from segment.tables.works_across_heads import works_across_heads
from segment.tables.works_below import works_below


def grids(document: Document) -> list[Grid]:
    """The report's tables, the pieces of each joined, with every paragraph since the grid before."""
    found: list[Grid] = []
    before: list[Paragraph] = []
    running = running_lines(document)
    again = _heads_again(document, running)
    taken = 0
    blocks: list[Paragraph | Table] = []
    for block in document.blocks:
        blocks += [block] if isinstance(block, Paragraph) else cards_apart(without_counts(without_hollow_rows(block)))
    blocks, told = with_known_labels(blocks)
    shapes, cut = _without_hollow_ends(blocks)
    for at, block in enumerate(blocks):
        if at < taken:
            continue
        if isinstance(block, Paragraph):
            before.append(block)
            continue
        if found and goes_over(before, running) and _goes_on(block, found[-1]):
            _take(block, before, found, running, headed=block.number in again)
            before = []
            continue
        pieces, ends = _pieces(shapes, blocks, at, running, turned_piece)
        shaped, count = (turned_over(pieces, before), len(pieces)) if len(pieces) > 1 else ([], 0)
        if not shaped:
            pieces, ends = _pieces(shapes, blocks, at, running, piece_of)
            shaped, count = of_a_shape(pieces, before)
        if shaped:
            taken = ends[count - 1]
            hollow = (
                cut.get(place, ()) for place in range(at, taken) if not any(blocks[place] is each for each in pieces)
            )
            shaped[0].header_cells += [each for cells in hollow for each in cells]
            found += shaped
        else:
            _take(block, before, found, running, headed=block.number in again)
        before = []
    for grid in found:
        cut_titles(grid)
        codes_in_two(grid)
        numbers_in_two(grid)
        out_of_place(grid)
        item_codes(grid)
        codes_in_front(grid)
        indicators_apart(grid)
        extremes_beside(grid)
        columns_in_one(grid)
        works_in_one(grid)
        over_rows(grid)
        works_across_heads(grid)
        named_parts(grid)
        kinds_of_rows(grid)
        works_below(grid)
        parts_down(grid)
        rounds_down(grid)
        targets_down(grid)
        indicators_in_front(grid)
        coded_issues(grid)
        told_by_content(grid, told)
    rounds_above(found)
    scores_behind(found)
    return found


def _goes_on(table: Table, grid: Grid) -> bool:
    """Whether a Table overleaf is the next piece of the grid, whatever form it may look like by itself."""
    return goes_on_below(table, grid) or goes_on_coded(table, grid)


def _without_hollow_ends(
    blocks: Sequence[Paragraph | Table],
) -> tuple[list[Paragraph | Table], dict[int, list[tuple[int, Cell]]]]:
    """The blocks as shapes are looked for in them; and what stands in the columns that are left out, by the block."""
    found: list[Paragraph | Table] = []
    cut: dict[int, list[tuple[int, Cell]]] = {}
    for at, block in enumerate(blocks):
        if isinstance(block, Table):
            block, cells = without_hollow_end(block)
            cut[at] = [(block.number, cell) for cell in cells]
        found.append(block)
    return found, cut


def _pieces(
    blocks: Sequence[Paragraph | Table],
    whole: Sequence[Paragraph | Table],
    at: int,
    running: frozenset[str],
    piece_of: Callable[[Table], Callable[[Table], bool] | None],
) -> tuple[list[Table], list[int]]:
    """The Tables from one on that a page may have cut from one table of a shape of its own, with nothing but a page
    between; and where each of them ends. A piece as wide as the first is taken ``whole``: what is hollow on its
    page is not on that of the first."""
    first = blocks[at]
    assert isinstance(first, Table)
    pieces, ends, between = [first], [at + 1], list[Paragraph]()
    is_piece = None
    for position in range(at + 1, len(blocks)):
        block = blocks[position]
        if isinstance(block, Paragraph):
            between.append(block)
            continue
        if not goes_over(between, running):
            break
        # Few tables have another right behind them: what they may be is asked only then.
        is_piece = is_piece or piece_of(first)
        if is_piece is None or not is_piece(block):
            break
        printed = whole[position]
        pieces.append(printed if isinstance(printed, Table) and printed.columns == first.columns else block)
        ends.append(position + 1)
        between = []
    return pieces, ends


def _heads_again(document: Document, running: frozenset[str]) -> frozenset[int]:
    """The Tables whose first row opens the next page's piece too, and holds nothing but short words, or ends there:
    their header, even where no table of words knows it."""
    found: set[int] = set()
    last: Table | None = None
    between: list[Paragraph] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            between.append(block)
            continue
        if (
            last is not None
            and says_the_same(block.rows[0], last.rows[0])
            and only_words(block.rows[0])
            and goes_over(between, running)
        ):
            found |= {last.number, block.number}
        elif last is not None and is_cut(last, block) and goes_over(between, running):
            found.add(last.number)
        last, between = block, []
    return frozenset(found)


def _take(table: Table, before: list[Paragraph], found: list[Grid], running: frozenset[str], *, headed: bool) -> None:
    """Put one Table's rows where they belong: into the grid before, or into one (or more) of its own.

    ``headed``: its first row is known for a header.
    """
    above = _caption(table)
    before = [
        *before,
        *(Paragraph(cell.text, row.page, row.line) for row in above for cell in row.filled),
    ]
    last = found[-1] if found and goes_over(before, running) else None
    rows = list(table.rows[len(above) :])
    captions = [(table.number, cell) for row in above for cell in row.cells]
    completed = complete_header(last, table, found) if last is not None else 0
    position, opened = completed, completed > 0
    while position < len(rows):
        current = found[-1] if opened else last
        count = header_height(
            table, rows, position, current.columns if current else None, body=bool(current and current.rows)
        ) or int(headed and not above and position == 0)
        if count and current and current.rows and position and position + count == len(rows):
            # Nothing stands below it, and it is not the header again: a row that begins with a header's word.
            count = count if repeats(rows[position], current.columns) else 0
        if count:
            grid = _under_header(table, rows[position : position + count], current, opened, before, found)
            # A question out of the header's corner is no row before a break.
            cornered = bool(grid.rows) and (grid.rows[-1].table, grid.rows[-1].index) == (
                table.number,
                rows[position].index,
            )
            opened, position, fresh = True, position + count, not cornered
            grid.header_cells += captions
            captions = []
            grid.open_header = list(rows[position - count : position]) if position == len(rows) else []
            if position < len(rows) and counts_columns(rows[position], table):
                grid.header_cells += [(table.number, cell) for cell in rows[position].cells]
                position += 1
        else:
            fresh = position in (0, completed)
            grid = found[-1] if opened else _headless(table, rows[position:], last, before, found)
            opened = True
            grid.open_header = []
        position = _body(table, rows, position, grid, fresh)


def _caption(table: Table) -> Sequence[Row]:
    """The rows that are the table's caption: each one text, and a header right below them."""
    rows = list(table.rows)
    count = 0
    while count < min(_CAPTION_ROWS, len(rows) - 2) and _is_caption(rows[count], table):
        count += 1
    if not count or not header_height(table, rows[count:], 0, None, body=False):
        return []
    return rows[:count]


def _is_caption(row: Row, table: Table) -> bool:
    filled = row.filled
    return (
        table.columns > 2
        and len({scan(cell.text).letters for cell in filled}) == 1
        # The end of a row that a page cuts stands in its own column.
        and (filled[0].column == 0 or filled[0].column_span > 1 or len(filled) > 1 or _names_indicator(filled[0]))
        and len(scan(filled[0].text).line) <= _CAPTION
        and not scan(filled[0].text).coded
    )


def _names_indicator(cell: Cell) -> bool:
    label = scan(cell.text).label
    return label is not None and label.indicator is not None


_CAPTION_ROWS = 2
_CAPTION = 160
"""Letters: no caption is longer."""


def _under_header(
    table: Table, header: Sequence[Row], current: Grid | None, opened: bool, before: list[Paragraph], found: list[Grid]
) -> Grid:
    """The grid that goes on under a header: the one before where the header is the same, else a new one."""
    columns = header_columns(header, table.columns)
    if current is not None and (alike(columns, current.columns) or is_top_of(header, current.header_cells)):
        grid = current
    else:
        grid = Grid(columns, [], [], () if opened else tuple(before), spans_known=table.spans_known)
        found.append(grid)
    corner = header[0] if corner_question(header[0]) else None
    grid.header_cells += [
        (table.number, cell) for row in header for cell in row.cells if row is not corner or cell is not corner.cells[0]
    ]
    if corner is not None:
        # The question that stands in the corner is the row above those of its answers.
        grid.columns[0] = Column(0, role=Role.QUESTION)
        grid.rows.append(GridRow(table.number, corner.index, {0: corner.cells[0]}, page=corner.page, line=corner.line))
    grid.note(table)
    return grid


def _body(table: Table, rows: Sequence[Row], position: int, grid: Grid, fresh: bool) -> int:
    """Take body rows up to the next header; gives where that stands."""
    covered: dict[int, int] = {}
    end = position
    while end < len(rows) and (end == position or not header_height(table, rows, end, grid.columns, body=True)):
        taken = _grid_row(table, rows[end], covered, fresh and bool(grid.rows))
        if grid.rows and grid.rows[-1].table < table.number - 1:
            # What stands right above the break is a header alone: its edge tells nothing of the row before it.
            taken = replace(taken, continues=taken.continues or None)
        grid.rows.append(taken)
        fresh = False
        end += 1
    return end


def _headless(table: Table, rows: Sequence[Row], last: Grid | None, before: list[Paragraph], found: list[Grid]) -> Grid:
    """The grid of ``rows`` without a header: the one before where they fit, else one of their own."""
    if last is not None and (
        len(last.columns) == table.columns or goes_narrower(table, last) or _ends_above_header(table, rows, last)
    ):
        last.note(table)
        return last
    columns = [Column(index) for index in range(table.columns)]
    if found and parted_by_name(table, found[-1], before):
        columns = list(found[-1].columns)
    grid = Grid(columns, [], [], tuple(before), [table.number], table.spans_known)
    found.append(grid)
    return grid


def _ends_above_header(table: Table, rows: Sequence[Row], last: Grid) -> bool:
    """Whether rows of as many cells as the grid before has stand above the header of a wider table, with no page
    between."""
    if table.spans_known or table.columns <= len(last.columns):
        return False
    heights = ((at, header_height(table, rows, at, last.columns, body=True)) for at in range(1, len(rows)))
    end = next((at for at, height in heights if height and at + height < len(rows)), None)
    return end is not None and all(len(row.cells) == len(last.columns) for row in rows[:end])


def _grid_row(table: Table, row: Row, covered: dict[int, int], after_break: bool) -> GridRow:
    below = frozenset(column for column, last in covered.items() if last >= row.index)
    for cell in row.cells:
        if cell.row_span > 1:
            for column in range(cell.column, cell.column + cell.column_span):
                covered[column] = cell.row + cell.row_span - 1
    cells = {cell.column: cell for cell in row.cells}
    return GridRow(table.number, row.index, cells, below, after_break, row.continues, row.page, row.line)
