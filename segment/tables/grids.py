"""Tables → grids: one grid for one table of the report, however many pages it runs over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import filterfalse

import regex

from extract.document import Document, Paragraph, Row, Table
from normalize.agencies import agencies_in, names_in
from normalize.numerals import to_arabic
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.facts.words import letters_of
from segment.tables.codes_in_two import codes_in_two
from segment.tables.column import Column, alike, header_columns
from segment.tables.columns_in_one import columns_in_one, works_in_one
from segment.tables.extremes_beside import extremes_beside
from segment.tables.grid import Grid, GridRow
from segment.tables.header import counts_columns, header_height, only_words, repeats
from segment.tables.header_levels import lower_level
from segment.tables.header_subjects import corner_question
from segment.tables.indicators_in_front import indicators_in_front
from segment.tables.kinds_of_rows import kinds_of_rows
from segment.tables.named_parts import named_parts
from segment.tables.narrower import goes_narrower
from segment.tables.over_rows import over_rows
from segment.tables.parts_down import parts_down
from segment.tables.scores_behind import scores_behind
from segment.tables.several import indicators_apart
from segment.tables.shapes import of_a_shape
from segment.tables.shapes.form import may_be_form
from segment.tables.shapes.turned import goes_on_turned, may_be_turned, turned_over
from segment.tables.trailing import codes_in_front

_PAGE_FURNITURE = regex.compile(
    r"^\W*(?:หน้า(?:ที่)?|page)?\W*\d{0,3}\W*(?:(?:/|จาก|of)\W*\d{1,3})?\W*(?:\(?ต่อ\)?)?\W*$", regex.IGNORECASE
)
_COUNTS_PAGES = regex.compile(
    r"(?:^|\s)(?:หน้า(?:ที่)?|page)\s?\d{1,3}\s?(?:/|จาก|of)\s?\d{1,3}\W*$|(?:\s{3,}|\t)(?:หน้า(?:ที่)?|page)\s?\d{1,3}\W*$",
    regex.IGNORECASE,
)
"""The end of a page's head or foot that counts the pages."""
_CRUMB = 4
"""Letters: no heading is as short."""
_HEADER_WORD = 24
"""Letters: the end of a header's cell is no longer."""


def grids(document: Document) -> list[Grid]:
    """The report's tables, the pieces of each joined, with every paragraph since the grid before."""
    found: list[Grid] = []
    before: list[Paragraph] = []
    running = _running(document)
    again = _heads_again(document, running)
    taken = 0
    for at, block in enumerate(document.blocks):
        if at < taken:
            continue
        if isinstance(block, Paragraph):
            before.append(block)
            continue
        over, ends = _pieces(document.blocks, at, running, may_be_turned, goes_on_turned)
        shaped, count = (turned_over(over, before), len(over)) if len(over) > 1 else ([], 0)
        if not shaped:
            pieces, ends = _pieces(document.blocks, at, running, may_be_form, lambda piece, _: may_be_form(piece))
            shaped, count = of_a_shape(pieces, before)
        if shaped:
            taken = ends[count - 1]
            found += shaped
        else:
            _take(block, before, found, running, headed=block.number in again)
        before = []
    for grid in found:
        codes_in_two(grid)
        codes_in_front(grid)
        indicators_apart(grid)
        extremes_beside(grid)
        columns_in_one(grid)
        works_in_one(grid)
        over_rows(grid)
        named_parts(grid)
        kinds_of_rows(grid)
        parts_down(grid)
        indicators_in_front(grid)
    scores_behind(found)
    return found


def _pieces(
    blocks: Sequence[Paragraph | Table],
    at: int,
    running: frozenset[str],
    begins: Callable[[Table], bool],
    goes_on: Callable[[Table, Table], bool],
) -> tuple[list[Table], list[int]]:
    """The Tables from one on that a page may have cut from one form or turned table, with nothing but a page between;
    and where each of them ends."""
    first = blocks[at]
    assert isinstance(first, Table)
    pieces, ends, between = [first], [at + 1], list[Paragraph]()
    for position in range(at + 1, len(blocks) if begins(first) else at + 1):
        block = blocks[position]
        if isinstance(block, Paragraph):
            between.append(block)
        elif goes_on(block, first) and _goes_over(between, running):
            pieces.append(block)
            ends.append(position + 1)
            between = []
        else:
            break
    return pieces, ends


def _goes_over(paragraphs: Sequence[Paragraph], running: frozenset[str]) -> bool:
    """Whether nothing but heads and feet of pages stands there."""
    return not _separated([each for each in paragraphs if _bare(each) not in running])


def _running(document: Document) -> frozenset[str]:
    """The lines (numbers aside) that stand before the first table and again behind it, or several times and name an
    agency, or alone before a header that comes again: heads of pages, which part no table."""
    lines = [
        (block, _bare(block))
        for block in document.blocks
        if isinstance(block, Paragraph) and len(block.text) <= _RUNNING
    ]
    counts = Counter(bare for _, bare in lines)
    first = next((index for index, block in enumerate(document.blocks) if isinstance(block, Table)), 0)
    front = {_bare(block) for block in document.blocks[:first] if isinstance(block, Paragraph)}
    lone = {_bare(line) for line in _before_header_again(document)}
    return frozenset(
        bare
        for line, bare in lines
        if bare in lone
        or (
            counts[bare] > 1
            and not scan(line.text).label
            and (
                bare in front or any(_numberless(letters_of(name)) == bare for name in names_in(line.text, title=True))
            )
        )
    )


def _before_header_again(document: Document) -> Iterator[Paragraph]:
    """The lines that stand alone between two Tables of one first row and say whose report it is, alone or with ITA; and
    those that say nothing else where the page turns between two Tables of as many columns."""
    for above, line, below in zip(document.blocks, document.blocks[1:], document.blocks[2:], strict=False):
        if isinstance(above, Table) and isinstance(line, Paragraph) and isinstance(below, Table):
            same = len(below.rows) > 1 and _letters(above.rows[0]) == _letters(below.rows[0])
            turned = above.columns == below.columns and above.page != line.page == below.page
            text = scan(line.text).line
            if not (same or turned) or len(text) > _RUNNING:
                continue
            names = [each for each in agencies_in(text, title=True) if not each.behind]
            bare = "".join(text.split(each.printed)[0] for each in names[:1])
            if names and ((same and "ITA" in text) or not bare.strip()) and not _DIGIT.search(bare):
                yield line


_DIGIT = regex.compile(r"\d")


def _letters(row: Row) -> list[str]:
    return [scan(cell.text).letters for cell in row.cells]


def _bare(paragraph: Paragraph) -> str:
    letters = scan(paragraph.text).letters
    # The captions of several tables differ in nothing but their number, or their year.
    return letters if _NUMBERED_CAPTION.match(letters) else f"{_numberless(letters)}{scan(paragraph.text).year or ''}"


_NUMBERED_CAPTION = regex.compile(r"\W*(?:ตาราง|บัญชี)(?:ที่)?\d")


@lru_cache(maxsize=1 << 10)
def _numberless(letters: str) -> str:
    return "".join(filterfalse(str.isdigit, letters))


_RUNNING = 120
"""Letters: no head of a page is longer."""


def _heads_again(document: Document, running: frozenset[str]) -> frozenset[int]:
    """The Tables whose first row opens the next page's piece too, and holds nothing but short words: their header, even
    where no table of words knows it."""
    found: set[int] = set()
    last: Table | None = None
    between: list[Paragraph] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            between.append(block)
            continue
        if (
            last is not None
            and _letters(block.rows[0]) == _letters(last.rows[0])
            and only_words(block.rows[0])
            and _goes_over(between, running)
        ):
            found |= {last.number, block.number}
        last, between = block, []
    return frozenset(found)


def _take(table: Table, before: list[Paragraph], found: list[Grid], running: frozenset[str], *, headed: bool) -> None:
    """Put one Table's rows where they belong: into the grid before, or into one (or more) of its own.

    ``headed``: its first row is known for a header.
    """
    above = _caption(table)
    before = [
        *before,
        *(Paragraph(cell.text, row.page, row.line) for row in above for cell in row.cells if cell.text.strip()),
    ]
    last = found[-1] if found and _goes_over(before, running) else None
    rows = list(table.rows[len(above) :])
    captions = [(table.number, cell) for row in above for cell in row.cells]
    completed = _complete_header(last, table, found) if last is not None else 0
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
            grid = found[-1] if opened else _headless(table, last, before, found)
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
    filled = [cell for cell in row.cells if cell.text.strip()]
    return (
        table.columns > 2
        and len({scan(cell.text).letters for cell in filled}) == 1
        and len(scan(filled[0].text).line) <= _CAPTION
        and not scan(filled[0].text).coded
    )


_CAPTION_ROWS = 2
_CAPTION = 160
"""Letters: no caption is longer."""


def _under_header(
    table: Table, header: Sequence[Row], current: Grid | None, opened: bool, before: list[Paragraph], found: list[Grid]
) -> Grid:
    """The grid that goes on under a header: the one before where the header is the same, else a new one."""
    columns = header_columns(header, table.columns)
    if current is not None and alike(columns, current.columns):
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


def _separated(before: Iterable[Paragraph]) -> bool:
    """Whether more than page numbers, and crumbs of letters that a page break cut, stands between two tables."""
    return any(not _is_furniture(paragraph.text) for paragraph in before)


def _is_furniture(text: str) -> bool:
    """Whether a line is a page's number, its head or foot, or a crumb of letters."""
    facts = scan(text)
    counts = len(facts.line) <= _RUNNING and facts.label is None and _COUNTS_PAGES.search(to_arabic(text))
    return bool(counts or _PAGE_FURNITURE.match(facts.line)) or len(facts.letters) <= _CRUMB


def _complete_header(last: Grid, table: Table, found: list[Grid]) -> int:
    """Take what a page break cut off the header that ended the page before: how many rows that is.

    Its lower levels, or the last lines of its cells.
    """
    if not last.open_header or len(last.columns) != table.columns:
        return 0
    height = 0
    while height < min(2, len(table.rows)) and lower_level(last.open_header, table.rows[height], table):
        height += 1
    if not height and _ends_header(last.columns, table.rows[0]):
        height = 1
    if not height:
        return 0
    levels = list(table.rows[:height])
    columns = header_columns([*last.open_header, *levels], table.columns)
    earlier = found[-2] if len(found) > 1 and not last.rows and not _separated(last.before) else None
    if earlier is not None and alike(columns, earlier.columns):
        # The upper level alone did not look like the header that it repeats.
        earlier.header_cells += last.header_cells
        earlier.tables += last.tables
        found.pop()
    elif not last.rows:
        last.columns = columns
    found[-1].header_cells += [(table.number, cell) for row in levels for cell in row.cells]
    found[-1].note(table)
    return height


def _ends_header(columns: Sequence[Column], row: Row) -> bool:
    """Whether a row holds the ends of the header's words: short ones, none where rows have their subject."""
    cells = [cell for cell in row.cells if cell.text.strip()]
    headers = {column.index: column.header for column in columns if column.levels}
    return (
        0 < len(cells) < len(headers)
        and min(cell.column for cell in cells) > min(headers)
        and all(len(scan(cell.text).letters) <= _HEADER_WORD and cell.column in headers for cell in cells)
        and all(scan(headers[cell.column] + scan(cell.text).letters).role is not None for cell in cells)
        and not any(any(letter.isdigit() for letter in scan(cell.text).line) for cell in cells)
    )


def _headless(table: Table, last: Grid | None, before: list[Paragraph], found: list[Grid]) -> Grid:
    """The grid of a table without a header: the one before where it fits, else one of its own."""
    if last is not None and (len(last.columns) == table.columns or goes_narrower(table, last)):
        last.note(table)
        return last
    grid = Grid(
        [Column(index) for index in range(table.columns)], [], [], tuple(before), [table.number], table.spans_known
    )
    found.append(grid)
    return grid


def _grid_row(table: Table, row: Row, covered: dict[int, int], after_break: bool) -> GridRow:
    below = frozenset(column for column, last in covered.items() if last >= row.index)
    for cell in row.cells:
        if cell.row_span > 1:
            for column in range(cell.column, cell.column + cell.column_span):
                covered[column] = cell.row + cell.row_span - 1
    cells = {cell.column: cell for cell in row.cells}
    return GridRow(table.number, row.index, cells, below, after_break, row.continues, row.page, row.line)
