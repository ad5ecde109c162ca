"""Tables → grids: one grid for one table of the report, however many pages it runs over.

Finds the header rows (also a repeated one in another spelling, and headers of two levels), gives every column its
role, and joins the pieces of a table that page breaks cut apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from codebook.reader import LEVELS, instrument_of
from extract.document import Cell, Document, Paragraph, Row, Table
from normalize.codes import LETTERED
from normalize.roles import Role, role_at
from normalize.statements import leading_score
from normalize.subjects import Subject, indicator_like, subject_of
from normalize.text import clean, is_dash, squeeze
from normalize.years import year_of_header


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its header's words, its role, and what its numbers are about as far as the header says."""

    index: int
    header: str
    role: Role
    subject: Subject | None = None
    statistic: str = "score"
    year: int | None = None
    code: str | None = None
    """The question code that heads a column of a table whose columns are questions."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row as printed. ``after_break`` marks the first body row behind a page break or a repeated header."""

    table: int
    index: int
    cells: dict[int, Cell]
    covered: frozenset[int] = frozenset()
    """Columns that a cell of a row above spans down into this row."""
    after_break: bool = False
    continues: bool | None = None
    page: int | None = None
    line: int | None = None

    def text(self, column: int) -> str:
        """The cell's text as printed; empty where there is none."""
        cell = self.cells.get(column)
        return cell.text if cell else ""

    def filled(self) -> list[int]:
        """The columns whose cell holds text."""
        return [column for column, cell in sorted(self.cells.items()) if cell.text.strip()]


@dataclass(slots=True)
class Grid:
    """A whole table: its columns, its body rows, the header cells, and the paragraphs that stand before it."""

    columns: list[Column]
    rows: list[GridRow]
    header_cells: list[tuple[int, Cell]]
    before: tuple[Paragraph, ...]
    tables: list[int] = field(default_factory=list)
    spans_known: bool = False
    open_header: list[Row] = field(default_factory=list)
    """The header's rows while no body row stands below them: a page break may cut a header between its levels."""

    def with_role(self, *roles: Role) -> list[Column]:
        """The columns of these roles, left to right."""
        return [column for column in self.columns if column.role in roles]

    def first(self, role: Role) -> Column | None:
        """The leftmost column of a role."""
        return next((column for column in self.columns if column.role is role), None)

    def texts(self) -> Iterator[str]:
        """Every text of the table, header first."""
        yield from (cell.text for _, cell in self.header_cells)
        yield from (cell.text for row in self.rows for cell in row.cells.values())


_PAGE_FURNITURE = re.compile(r"^\W*(?:หน้า(?:ที่)?|page)?\W*\d{0,3}\W*(?:/\W*\d{1,3})?\W*$", re.IGNORECASE)
_CODE_LIKE = re.compile(r"^\W*(?:ข้อ\s?)?[ieoIEO]\s?\d{1,2}\b")
_YEAR_LABEL = re.compile(r"^(?:ปี)?\s?(?:งบประมาณ)?\s?(?:พ\.?\s?ศ\.?)?\s?25\d\d$")
_BARE_CODE = re.compile(r"^(?:ข้อ\s?)?[A-Za-z|]?\s?[0-9oOlI]{1,3}(?:\s?[-–]\s?[A-Za-z|]?\s?[0-9oOlI]{1,3})?\W*$")
_DECIMAL = re.compile(r"\d\s?[.,]\s?\d")


def grids(document: Document) -> list[Grid]:
    """The report's tables, the pieces of each joined, with every paragraph since the grid before."""
    found: list[Grid] = []
    before: list[Paragraph] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            before.append(block)
            continue
        _take(block, before, found)
        before = []
    for grid in found:
        grid.columns = settle_roles(grid)
    return found


def _take(table: Table, before: list[Paragraph], found: list[Grid]) -> None:
    """Put one Table's rows where they belong: into the grid before, or into one (or more) of its own."""
    last = found[-1] if found and not _separated(before) else None
    rows = list(table.rows)
    completed = _complete_header(last, table, found) if last is not None else 0
    position, opened = completed, completed > 0
    while position < len(rows):
        count = header_height(table, rows, position, last if not opened else found[-1])
        if count:
            header = rows[position : position + count]
            columns = header_columns(header, table.columns)
            current = found[-1] if opened else last
            if current is not None and alike(columns, current.columns):
                found_grid = current
            else:
                found_grid = Grid(columns, [], [], () if opened else tuple(before), spans_known=table.spans_known)
                found.append(found_grid)
            found_grid.header_cells += [(table.number, cell) for row in header for cell in row.cells]
            _note_table(found_grid, table)
            opened, position, fresh = True, position + count, True
            found_grid.open_header = header if position == len(rows) else []
        else:
            fresh = position in (0, completed)
            found_grid = found[-1] if opened else _headless(table, last, before, found)
            opened = True
            found_grid.open_header = []
        end = position
        covered: dict[int, int] = {}
        while end < len(rows) and (end == position or not header_height(table, rows, end, found_grid)):
            row = rows[end]
            taken = _grid_row(table, row, covered, fresh and bool(found_grid.rows))
            if found_grid.rows and found_grid.rows[-1].table < table.number - 1:
                # What stands right above the break is a header alone: its edge tells nothing of the row before it.
                taken = replace(taken, continues=taken.continues or None)
            found_grid.rows.append(taken)
            fresh = False
            end += 1
        position = end


def _separated(before: Iterable[Paragraph]) -> bool:
    """Whether more than page numbers stands between two tables."""
    return any(not _PAGE_FURNITURE.match(clean(paragraph.text)) for paragraph in before)


def _complete_header(last: Grid, table: Table, found: list[Grid]) -> int:
    """Take what a page break cut off the header that ended the page before: how many rows that is.

    Its lower levels, or the last lines of its cells.
    """
    if not last.open_header or len(last.columns) != table.columns:
        return 0
    height = 0
    while height < min(2, len(table.rows)) and _second_level(last.open_header, table.rows[height], table):
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
    _note_table(found[-1], table)
    return height


def _ends_header(columns: list[Column], row: Row) -> bool:
    """Whether a row holds the ends of the header's words: short ones, none where rows have their subject."""
    cells = [cell for cell in row.cells if cell.text.strip()]
    headers = {column.index: column.header for column in columns if column.header}
    return (
        0 < len(cells) < len(headers)
        and min(cell.column for cell in cells) > min(headers)
        and all(len(squeeze(cell.text)) <= _HEADER_WORD and cell.column in headers for cell in cells)
        and all(role_at(headers[cell.column] + squeeze(cell.text)) is not None for cell in cells)
        and not any(re.search(r"\d", clean(cell.text)) for cell in cells)
    )


_HEADER_WORD = 24
"""Letters: the end of a header's cell is no longer."""


def _note_table(grid: Grid, table: Table) -> None:
    if table.number not in grid.tables:
        grid.tables.append(table.number)


def _headless(table: Table, last: Grid | None, before: list[Paragraph], found: list[Grid]) -> Grid:
    """The grid of a table without a header: the one before where it fits, else one of its own."""
    # A text may leave out the empty cells at the end of its rows: a piece of a table is then narrower than the whole.
    narrower = not table.spans_known and table.columns < (len(last.columns) if last else 0)
    narrower = narrower and (table.columns > 2 or not any(row.cells[0].text.strip() for row in table.rows))
    if last is not None and (len(last.columns) == table.columns or narrower):
        _note_table(last, table)
        return last
    columns = [Column(index, "", Role.UNKNOWN) for index in range(table.columns)]
    grid = Grid(columns, [], [], tuple(before), [table.number], table.spans_known)
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


# --- headers ---------------------------------------------------------------------------------------------------


def header_height(table: Table, rows: list[Row], position: int, current: Grid | None) -> int:
    """How many header rows begin at ``position``: 0, 1 or (two levels) 2 or 3."""
    row = rows[position]
    texts = [clean(cell.text) for cell in row.cells if cell.text.strip()]
    if not texts or any(len(text) > 140 for text in texts):
        return 0
    repeated = current is not None and _repeats(row, current)
    first = position == 0 and not (current is not None and current.rows and len(current.columns) == table.columns)
    if not repeated and not _looks_like_header(row, table, first=first):
        return 0
    height = max((cell.row_span for cell in row.cells), default=1) if table.spans_known else 1
    while (
        position + height < len(rows)
        and height < 3
        and _second_level(rows[position : position + height], rows[position + height], table)
    ):
        height += 1
    return height


def _looks_like_header(row: Row, table: Table, *, first: bool) -> bool:
    """``first``: the table begins with this row, and goes on from none before it."""
    filled = [cell for cell in row.cells if cell.text.strip()]
    if len(filled) < 2 or any(_DECIMAL.search(clean(cell.text)) for cell in filled):
        return False
    if any(_CODE_LIKE.match(clean(cell.text)) and len(clean(cell.text)) > 12 for cell in filled):
        return False
    if first and _heads_questions(filled):
        return True
    if any(_numbered_text(clean(cell.text)) for cell in filled):
        return False
    begun = sum(_begins_with_role(cell) for cell in filled)
    if first:
        return begun >= max(2, (len(filled) + 1) // 2)
    # Within a table a body row may begin with `มาตรการ`, หน่วยงาน, จัดกิจกรรม: a header has a role in every cell.
    return begun == len(filled) and 2 * len(filled) >= table.columns


def _heads_questions(filled: list[Cell]) -> bool:
    """Whether the cells are a label and then nothing but question codes: a table whose columns are questions."""
    label, *others = filled
    return len(others) >= 2 and role_at(label.text) is not None and all(LETTERED.match(clean(c.text)) for c in others)


def _numbered_text(label: str) -> bool:
    """Whether a cell begins with a number and words that are no indicator's name: a body cell, not a header's."""
    return bool(re.match(r"^\W*[0-9lI|]{1,3}[.)]?\s*[ก-ฮเ-ไ]", label)) and indicator_like(label) is None


def _begins_with_role(cell: Cell) -> bool:
    """Whether a cell begins with the word of a role, or is a label that only a header has (a year, an instrument)."""
    words = squeeze(cell.text)
    found = role_at(cell.text)
    if found is not None and found[1] <= (4 if len(words) > 20 else 8):
        return found[0] is not Role.AGENCY or len(words) <= 40
    label = clean(cell.text)
    if words.strip("()").isdigit() and not _YEAR_LABEL.match(label):
        return False
    return len(words) <= 40 and (bool(_LEAF.match(label)) or subject_of(words) is not None)


def _repeats(row: Row, grid: Grid) -> bool:
    """Whether ``row`` is the grid's header again, in whatever spelling."""
    headers = {column.index: squeeze(column.header) for column in grid.columns if column.header}
    cells = {cell.column: squeeze(cell.text) for cell in row.cells if cell.text.strip()}
    if len(headers) < 2 or len(cells) < 2 or len(cells) < len(headers) / 2:
        return False
    same = sum(
        SequenceMatcher(None, words, headers.get(column, ""), autojunk=False).ratio() > 0.72
        or (bool(headers.get(column)) and headers[column].startswith(words) and len(words) > 3)
        for column, words in cells.items()
    )
    return same >= max(2, 0.7 * len(cells))


_LEAF = re.compile(
    r"^(?:IIT|EIT|OIT|ITA|public|survey|eit\s?public|eit\s?survey|ส่วนที่\s?\d|ปี.*|พ\.?ศ\.?.*"
    r"|25\d\d|\(?\d{1,2}\)?|ตัวชี้วัด.*|คะแนน.*|ค่าคะแนน.*"
    r"|น้ำหนัก.*|ร้อยละ.*|ระดับ.*|รวม.*|เฉลี่ย.*|ผลต่าง.*|อันดับ.*|เดือน.*|ไตรมาส.*|\([A-Z0-9]+\))$",
    re.IGNORECASE,
)


def _second_level(header: list[Row], row: Row, table: Table) -> bool:
    """Whether ``row`` is a lower header level: it splits a header cell, and every cell is a short label."""
    filled = [cell for cell in row.cells if cell.text.strip()]
    if not filled:
        return False
    above, spanning = _top_level(header[0], table)
    split = [cell for cell in filled if cell.column not in above or cell.column in spanning]
    top_filled = [cell for cell in header[0].cells if cell.text.strip()]
    if not split or (len(top_filled) == table.columns and not spanning):
        return False
    labels = [clean(cell.text) for cell in filled]
    if not all(_LEAF.match(label) or subject_of(label) or (role_at(label) or (None, 9))[1] <= 2 for label in labels):
        return False
    if any(len(label) > 60 or _DECIMAL.search(label) for label in labels):
        return False
    # Columns that the top level left empty are what a lower level is for.
    return len(split) >= 2 and len(split) >= len(filled) - 1


def _top_level(row: Row, table: Table) -> tuple[set[int], set[int]]:
    """The columns under a filled header cell, and those under one that spans several.

    A text shows no spans, nor do all PDFs: a header cell may span the empty ones to its right.
    """
    filled = sorted((cell for cell in row.cells if cell.text.strip()), key=lambda cell: cell.column)
    above = {cell.column + offset for cell in filled for offset in range(cell.column_span)}
    spanning = {cell.column + offset for cell in filled if cell.column_span > 1 for offset in range(cell.column_span)}
    bounds = [cell.column for cell in filled[1:]] + [table.columns]
    for cell, stop in zip(filled, bounds, strict=True):
        if stop - cell.column > 1:
            spanning |= set(range(cell.column, stop))
    return above, spanning


def header_columns(header: list[Row], count: int) -> list[Column]:
    """The columns of a header of one or more levels; a lower level's words stand behind the upper one's."""
    words: list[list[str]] = [[] for _ in range(count)]
    for level, row in enumerate(header):
        last_filled: str | None = None
        texts: dict[int, str] = {}
        for cell in row.cells:
            if cell.text.strip():
                for column in range(cell.column, min(cell.column + cell.column_span, count)):
                    texts[column] = clean(cell.text)
        lower = {cell.column for below in header[level + 1 :] for cell in below.cells if cell.text.strip()}
        for column in range(count):
            if column in texts:
                last_filled = texts[column]
                words[column].append(last_filled)
            elif last_filled is not None and column in lower and not words[column]:
                # An empty cell right of a parent header, over a filled one: the parent spans it.
                words[column].append(last_filled)
            else:
                last_filled = None if column not in lower else last_filled
    return [column_of(index, words[index]) for index in range(count)]


_STATISTICS = (
    ("weighted_score", re.compile(r"ถ่วงน้ำหนัก|weighted")),
    ("weight", re.compile(r"น้ำหนัก|weight")),
    ("public", re.compile(r"publi[c\ufffd]|(?:eit|คะแนน|แบบวัด).*ส่วนที่1(?!\d)|^ส่วนที่1(?!\d)|\(1\)ส่วน")),
    ("survey", re.compile(r"surve[y\ufffd]|(?:eit|คะแนน|แบบวัด).*ส่วนที่2(?!\d)|^ส่วนที่2(?!\d)")),
)


def statistic_of(label: str) -> str:
    """The statistic that the words of a header or a row's label make its numbers; ``score`` where they say nothing."""
    words = squeeze(label)
    return next((name for name, pattern in _STATISTICS if pattern.search(words)), "score")


def column_of(index: int, levels: list[str]) -> Column:
    """The column that a header's words make (the upper level first)."""
    header = " ".join(dict.fromkeys(levels))
    leaf = levels[-1] if levels else ""
    squeezed = squeeze(header)
    statistic = statistic_of(header)
    if statistic == "score":
        statistic = statistic_of(leaf)
    found = role_at(leaf) or role_at(header)
    role = found[0] if found else Role.UNKNOWN
    subject = None
    if LETTERED.match(leaf):
        return Column(index, header, Role.SCORE, None, statistic, year_of_header(squeezed), code=leaf)
    if (named := indicator_like(leaf)) is not None and role is not Role.INDICATOR:
        # An indicator's name may hold a role's word: การแก้ไขปัญหาการทุจริต is no issue.
        return Column(
            index, header, Role.SCORE, Subject(instrument_of(named), named), statistic, year_of_header(squeezed)
        )
    if (len(levels) > 1 and role is not Role.IGNORED) or role in (
        Role.SCORE,
        Role.UNKNOWN,
        Role.INDICATOR,
        Role.INSTRUMENT,
    ):
        subject = subject_of(squeeze(leaf)) or (subject_of(squeezed) if len(levels) > 1 else None)
        if subject is None and len(levels) > 1 and re.fullmatch(r"\(?(\d{1,2})\)?\.?", squeeze(leaf)):
            subject = subject_of(f"ตัวชี้วัดที่ {squeeze(leaf).strip('().')}")
    return Column(index, header, role, subject, statistic, year_of_header(squeezed))


def alike(one: list[Column], other: list[Column]) -> bool:
    """Whether two headers are the same header, whatever their spelling."""
    if len(one) != len(other) or not any(column.header for column in one):
        return False
    same = sum(
        left.role is right.role
        and (left.role not in (Role.UNKNOWN, Role.SCORE, Role.IGNORED) or _similar(left.header, right.header))
        for left, right in zip(one, other, strict=True)
    )
    return same >= len(one) - (len(one) > 3)


def _similar(one: str, other: str) -> bool:
    return SequenceMatcher(None, squeeze(one), squeeze(other), autojunk=False).ratio() > 0.6


# --- what the body says of the columns ------------------------------------------------------------------------------

_NUMERIC = re.compile(r"^[\s(]*\d{1,3}(?:\s?[.,]\s?\d{1,2})?[\s)]*(?:คะแนน|%)?(?:\s+\d{1,3}(?:[.,]\d{1,2})?)*\s*$")


def settle_roles(grid: Grid) -> list[Column]:
    """Roles that only the whole table can tell: by what stands in the columns, and by the columns beside each."""
    columns = [_by_content(grid, column) for column in grid.columns]
    columns = _code_column(grid, columns)
    columns = _suggestions(columns)
    return _measures_and_steps(columns)


def _body(grid: Grid, index: int) -> list[str]:
    """What is printed in a column, but for dashes and levels, which tell nothing of it."""
    texts = [clean(row.text(index)) for row in grid.rows if row.text(index).strip()]
    return [text for text in texts if not is_dash(text) and text not in LEVELS]


def _numeric_share(texts: list[str]) -> float:
    return sum(bool(_NUMERIC.match(text)) for text in texts) / len(texts) if texts else 0.0


def _by_content(grid: Grid, column: Column) -> Column:
    texts = _body(grid, column.index)
    if not texts:
        return column
    numeric = _numeric_share(texts)
    decimal = sum(bool(_DECIMAL.search(text)) for text in texts) / len(texts)
    codes = sum(bool(_CODE_LIKE.match(text)) for text in texts) / len(texts)
    subject = column.subject
    if sum(bool(_YEAR_LABEL.match(text)) for text in texts) >= max(2, 0.8 * len(texts)):
        return replace(column, role=Role.YEAR)
    behind = sum(bool(_CODE_LIKE.match(leading_score(text)[1])) for text in texts) / len(texts)
    if column.role is Role.SCORE and (
        (codes > 0.6 and subject is not None) or (behind > 0.5 and decimal > 0.5 > numeric)
    ):
        return replace(column, role=Role.QUESTION)
    if column.role in (Role.NUMBER, Role.UNKNOWN, Role.INDICATOR) and codes > 0.6:
        return replace(column, role=Role.QUESTION, subject=None)
    if column.role in (Role.INDICATOR, Role.INSTRUMENT, Role.UNKNOWN) and numeric >= 0.6:
        named = subject is not None and (subject.indicator or subject.instrument or subject.overall)
        if (
            named
            or (column.year and decimal > 0.5)
            or (column.role is Role.UNKNOWN and decimal > 0.6 and (not column.header or column.statistic != "score"))
        ):
            return replace(column, role=Role.SCORE)
        if column.role is Role.INDICATOR:
            return replace(column, role=Role.NUMBER) if decimal < 0.3 else replace(column, role=Role.SCORE)
    if column.role is Role.AGENCY and numeric >= 0.6 and decimal > 0.5:
        return replace(column, role=Role.SCORE)
    if (
        column.role is Role.SCORE
        and column.statistic == "score"
        and numeric < 0.3
        and not any(re.search(r"\d", t) for t in texts)
    ):
        return replace(column, role=Role.IGNORED)
    if column.role in (Role.UNKNOWN, Role.AGENCY, Role.NUMBER) and not column.header:
        names = sum(subject_of(text, leading_number=True) is not None for text in texts)
        if names >= 3 and names > 0.6 * len(texts):
            return replace(column, role=Role.INDICATOR)
    return column


def _code_column(grid: Grid, columns: list[Column]) -> list[Column]:
    """The column of bare codes (`รหัส`, `ข้อ`) beside a column of question texts is the question's code."""
    texts = next((column for column in columns if column.role is Role.QUESTION), None)
    if texts is None or any(_CODE_LIKE.match(text) for text in _body(grid, texts.index)):
        return columns
    for column in columns[: texts.index]:
        if column.role is Role.NUMBER and re.match(r"รหัส|ข้อ|เลขข้อ", squeeze(column.header)):
            found = [
                text for text in _body(grid, column.index) if not subject_of(text) and not re.match(r"\d+\.\d", text)
            ]
            if found and sum(bool(_BARE_CODE.match(text)) for text in found) >= 0.8 * len(found):
                return [replace(each, role=Role.QUESTION) if each is column else each for each in columns]
    return columns


def _suggestions(columns: list[Column]) -> list[Column]:
    """ข้อเสนอแนะ is the issue beside a measure column, the measure where there is none."""
    has_measure = any(column.role in (Role.MEASURE, Role.STEP) for column in columns)
    role = Role.ISSUE if has_measure else Role.MEASURE
    return [replace(column, role=role) if column.role is Role.SUGGESTION else column for column in columns]


def _measures_and_steps(columns: list[Column]) -> list[Column]:
    """Of several measure columns the left one is the measure, the others its steps."""
    seen = False
    settled = []
    for column in columns:
        if column.role is Role.MEASURE:
            if seen:
                column = replace(column, role=Role.STEP)
            seen = True
        settled.append(column)
    return settled
