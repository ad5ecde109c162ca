"""Tables ruled only across: the sides that their cells lack are put in where the columns are evident.

Evidence is one of two. Browsers and Word draw the rule under each cell by itself, so that the ends of the pieces that
touch say where the columns meet. Other producers draw one line: there the columns are parted by white strips that run
through the text of all rows, on all pages that the table takes. Where neither is clear the table is not read, and a
note says so: that is better than two columns read as one, or a number in another row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from extract.borders import Rows, crossed, find_borders, side_by_side
from extract.furniture import PAGE_NUMBER
from extract.lattice import SNAP
from extract.letters import RIVER, Indexes, Letters
from extract.notes import note
from extract.page import Floats, PageContent
from extract.stacks import Stack, find_stacks

FEWEST_RULES, FEWEST_PIECES = 3, 3
"""So many rules make a table, or so many pieces of one rule."""
APART = 0.9
"""Of the letter height: the most white between the lines of a row without a rule."""
USUAL = 1.3
"""Of the white below a rule of the table: the most beside a rule without a row beyond it."""
LAST_LINES = 4.0
"""Of the letter height: how much farther down the text of another page may reach than that of a page that is full."""
TEXT = 3
"""Letters: less in one column beyond the last rule may be a page number, as may be whatever has a digit."""
FEW = 3
"""One row in so many may have several numbers in one cell."""
DIGITS = re.compile(r"[0-9๐-๙]+")
NUMBER = re.compile(r"^[0-9๐-๙.,%()/–-]*[0-9๐-๙][0-9๐-๙.,%()/–-]*$")
CODE = re.compile(r"^[A-Za-z][0-9๐-๙]{1,2}(?![0-9A-Za-z])")
"""Of a question: a row with one is one row, however many numbers it has."""
SUBJECT = re.compile(r"^(?:[(]?[0-9๐-๙]{1,2}[.)](?![0-9๐-๙])|[A-Za-z|][0-9๐-๙]{1,2}|[0-9๐-๙]{1,2}$|ตัวชี้วัด)")
"""How the first cell of a row begins that has a number."""


@dataclass(slots=True, eq=False)
class _Part:
    """What one page holds of a table."""

    page: int
    """Its place among the contents."""
    letters: Letters
    stack: Stack
    top: float | None = None
    """The end of a row above the first rule, where there is one."""
    bottom: float | None = None
    """The end of a row below the last rule."""
    ceiling: float = -np.inf
    """The last rule of the same ends above."""
    floor: float = np.inf

    @property
    def ys(self) -> list[float]:
        """Where its rows begin and end."""
        ends = ([self.top], self.stack.ys.tolist(), [self.bottom])
        return [y for part in ends for y in part if y is not None]

    def rows(self) -> list[list[Indexes]]:
        """The lines of print of each row."""
        sides = self.stack.left, self.stack.right
        return [self.letters.lines(self.letters.between(*pair, *sides)) for pair in pairwise(self.ys)]


def with_sides(contents: Sequence[PageContent]) -> list[PageContent]:
    """The pages with the rules that their tables lack (see ``extract.lattice``), the tables not read marked."""
    prints_blanks = any(" " in content.texts for content in contents)
    pages = [_parts(number, content, prints_blanks) for number, content in enumerate(contents)]
    found = [each for table in _tables(contents, pages) for each in _with_sides(table)]
    page_end = max((part.ys[-1] for part, _ in found), default=0.0)
    added = list(contents)
    for part, rules in found:
        added[part.page] = _added(added[part.page], part, rules, page_end)
    return added


def _parts(number: int, content: PageContent, prints_blanks: bool) -> list[_Part]:
    """The stacks of a page; none where its text was read from a picture."""
    if content.confidence is not None or not content.texts or not len(content.horizontal):
        return []
    letters = Letters(content, prints_blanks)
    return [_Part(number, letters, stack) for stack in find_stacks(content, letters)]


def _tables(contents: Sequence[PageContent], pages: Sequence[list[_Part]]) -> Iterator[list[_Part]]:
    """Stacks that may be one table: with the same ends, one below the other or overleaf, and nothing between."""
    table: list[_Part] = []
    for parts in pages:
        for part in parts:
            if (
                table
                and contents[part.page].number <= contents[table[-1].page].number + 1
                and _goes_on(table[-1], part)
            ):
                table.append(part)
            else:
                if table:
                    yield table
                table = [part]
    if table:
        yield table


def _goes_on(last: _Part, part: _Part) -> bool:
    """Are there the same ends, and nothing but page numbers and running lines between?"""
    one, two = last.stack, part.stack
    if abs(one.left - two.left) > SNAP or abs(one.right - two.right) > SNAP:
        return False
    if last.page == part.page:
        part.ceiling, last.floor = float(one.ys[-1]), float(two.ys[0])
    return not _stands_beyond(last, 1, part.letters) and not _stands_beyond(part, -1, last.letters)


def _stands_beyond(part: _Part, direction: int, other: Letters) -> bool:
    """Does a text of its own, one that the ``other`` page has not, follow the table?"""
    letters = part.letters
    touching = sum(1 for _ in _touching(part, direction))
    for line in _beyond(part, direction)[touching:]:
        if other is letters:
            return not _is_page_number(letters, line)
        y = float(np.median(letters.middles[line]))
        text = letters.text(line)
        there = [other.text(each) for each in other.lines(other.between(y - SNAP, y + SNAP))]
        if not _is_page_number(letters, line) and DIGITS.sub("", text) not in [DIGITS.sub("", each) for each in there]:
            return True
    return False


Sides = tuple[Floats, Floats]
"""Horizontal and vertical rules to be added."""


def _with_sides(parts: list[_Part]) -> Iterator[tuple[_Part, Sides | None]]:
    """Each part with what it lacks, None where that is not clear; what is no table is left out.

    What follows a part that is not clear is not clear either: its header or the beginning of its first row is there.
    """
    clear = True
    for table, borders in _by_columns(parts):
        readable = borders is not None and side_by_side(_as_rows(table, borders), borders) >= (
            1 if table[0].stack.cut else 2
        )
        lone = len(_as_rows(table).ink) <= 2
        for part in table:
            rules = _sides(part, borders, lone) if clear and readable and borders is not None else None
            if rules is not None:
                yield part, rules
            elif len(part.stack.ys) >= FEWEST_RULES and _divided(part):
                yield part, None
            clear &= rules is not None or not _divided(part)


def _by_columns(parts: Sequence[_Part]) -> list[tuple[list[_Part], Floats | None]]:
    """The parts that have the same columns, together, with the x between each two columns."""
    found: list[tuple[list[_Part], Floats | None]] = []
    for part in parts:
        overleaf = found and found[-1][0][-1].page != part.page
        together = [*found[-1][0], part] if overleaf else [part]
        borders = _borders(together)
        if overleaf and borders is not None:
            found[-1] = together, borders
        elif not overleaf:
            found.append((together, borders))
        else:
            found.append(([part], _borders([part])))
    return found


def _as_rows(table: Sequence[_Part], borders: Floats | None = None) -> Rows:
    """The rows of all parts; with ``borders`` those beyond the outermost rules too."""
    if borders is not None:
        for number, part in enumerate(table):
            part.top = _reach(part, borders, -1, number > 0 and table[number - 1].bottom is not None)
            part.bottom = _reach(part, borders, 1, number < len(table) - 1)
    left, right = table[0].stack.left, table[0].stack.right
    rows = [(part.letters, lines) for part in table for lines in part.rows()]
    return Rows(rows, left, right, table[0].stack.cut)


def _borders(table: Sequence[_Part]) -> Floats | None:
    """The x between each two columns; None where they are not clear."""
    cuts = [cuts for part in table for cuts in part.stack.cuts]
    most = max(cuts, key=len)
    if len(most) and 2 * sum(len(each) > 0 for each in cuts) >= len(cuts):
        if len(most) + 1 < FEWEST_PIECES and len(cuts) == 1:
            return None
        return most if all(np.abs(most - x).min() <= SNAP for each in cuts for x in each.tolist()) else None
    alone = [_borders([part]) for part in table] if len(table) > 1 else []
    rows = [(table[0].letters, _header(table[0]))]
    rows += [(part.letters, lines) for part in table for lines in part.rows()]
    borders = find_borders(Rows(rows, table[0].stack.left, table[0].stack.right))
    if borders is None or not len(borders) or any(each is not None and len(each) > len(borders) for each in alone):
        return None
    return borders


def _header(part: _Part) -> list[Indexes]:
    """The lines above the first rule up to the last with several texts: farther up there may be a caption."""
    lines = list(_touching(part, -1))
    several = [len(part.letters.runs(line)) > 1 for line in lines]
    while several and not several[-1]:
        several.pop()
    return lines[: len(several)]


def _divided(part: _Part) -> bool:
    """Do texts stand side by side in most rows of a part, so that it is one of a table?"""
    rows = [lines for lines in [*part.rows(), list(_touching(part, -1))] if lines]
    several = sum(any(len(part.letters.runs(line)) > 1 for line in lines) for lines in rows)
    return several > 0 and 2 * several >= len(rows)


def _beyond(part: _Part, direction: int) -> list[Indexes]:
    """The lines above the first rule, upwards, or below the last."""
    first, last = part.stack.ys[[0, -1]].tolist()
    beyond = (part.ceiling, first) if direction < 0 else (last, part.floor)
    return part.letters.lines(part.letters.between(*beyond))[::direction]


def _touching(part: _Part, direction: int) -> Iterator[Indexes]:
    """The lines beyond the outermost rule that may be a row: a header without a rule above it, a row that is cut."""
    letters, stack = part.letters, part.stack
    edge = float(stack.ys[0] if direction < 0 else stack.ys[-1])
    near, far = (3, 1) if direction < 0 else (1, 3)
    most = max(APART * letters.height, USUAL * stack.white)
    for line in _beyond(part, direction):
        box = letters.extent(line)
        apart = direction * (box[near] - edge) > most
        if apart or not stack.least <= box[0] < stack.right or _is_page_number(letters, line):
            return
        edge, most = box[far], APART * letters.height
        yield line


def _is_page_number(letters: Letters, line: Indexes) -> bool:
    return len(letters.runs(line)) == 1 and bool(PAGE_NUMBER.match(letters.text(line)))


def _torn(part: _Part, direction: int) -> bool:
    """Does a line with several texts touch the outermost row, and yet is none of its lines?"""
    letters = part.letters
    edge = part.ys[0 if direction < 0 else -1]
    near = 3 if direction < 0 else 1
    for line in _beyond(part, direction):
        gap = direction * (letters.extent(line)[near] - edge)
        if gap > -letters.height / 2:
            white = [two[0] - one[1] for one, two in pairwise(letters.runs(line))]
            return (
                gap <= max(APART * letters.height, USUAL * part.stack.white)
                and max(white, default=0.0) >= RIVER * letters.height
            )
    return False


def _reach(part: _Part, borders: Floats, direction: int, certain: bool) -> float | None:
    """The end of a row beyond the outermost rule.

    ``certain``: the table goes on there, so that a line in one column belongs to it.
    """
    letters = part.letters
    end: float | None = None
    for line in _touching(part, direction):
        runs = np.array(letters.runs(line, letters.least_strip if part.stack.cut else None))
        if len(runs) == 1 and _across(runs, borders):
            break
        text = letters.text(line)
        filled = set(np.searchsorted(borders, runs[:, 0]).tolist())
        words = 0 not in filled and len(text) >= TEXT and not any(map(str.isdigit, text))
        if certain or len(filled) > 1 or words:
            end = letters.extent(line)[1 if direction < 0 else 3]
    return end


def _across(runs: Floats, borders: Floats) -> bool:
    return bool(((runs[:, 0, None] < borders) & (runs[:, 1, None] > borders)).any())


def _sides(part: _Part, borders: Floats, lone: bool) -> Sides | None:
    """What a part lacks; None where a text may stand in either of two columns or rows."""
    stack = part.stack
    rows = part.rows()
    if any(part.letters.extent(line)[2] > stack.right + SNAP for lines in rows for line in lines):
        return None
    if _torn(part, -1) or _torn(part, 1):
        return None
    across = crossed(_as_rows([part]), borders, merged=stack.cut)
    floors = [_unruled(part.letters, lines, borders, lone and number > 0) for number, lines in enumerate(rows)]
    if across is None or FEW * sum(each is None for each in floors) > (len(rows) if len(rows) > FEW else 0):
        return None
    ys = part.ys
    down = [(x, ys[0], ys[-1]) for x in (stack.left, stack.right)]
    for column, x in enumerate(borders.tolist()):
        down += [(x, *pair) for row, pair in enumerate(pairwise(ys)) if not across[row, column]]
    added = [(y, stack.left, stack.right) for each in floors for y in each or ()]
    return np.array(added).reshape(-1, 3), np.array(down)


def _unruled(letters: Letters, lines: Sequence[Indexes], borders: Floats, lone: bool) -> list[float] | None:
    """The y between the rows that stand without a rule between two rules; None where they may or may not be rows.

    ``lone``: these two rules hold all of the table but its header.
    """
    texts: list[dict[int, str]] = []
    for line in lines:
        columns = np.searchsorted(borders, letters.boxes[line][:, [0, 2]].mean(axis=1))
        texts.append({int(column): letters.text(line[columns == column]) for column in np.unique(columns)})
    words = [[text for cells in texts if (text := cells.get(column))] for column in range(len(borders) + 1)]
    if sum(bool(CODE.match(word)) for each in words for word in each) == 1:
        return []
    columns_of_numbers = [each for each in words if all(NUMBER.match(word) for word in each)]
    if any(map(_broken, columns_of_numbers)):
        return []
    numbers = max(map(len, columns_of_numbers), default=0)
    if lone and numbers < 2 and sum(bool(SUBJECT.match(word)) for word in words[0]) > 1:
        return None
    if numbers < 2 or len(words[0]) < numbers:
        return []
    if any(len([text for text in cells.values() if text]) != len(borders) + 1 for cells in texts):
        return None
    ends = [letters.extent(line) for line in lines]
    return [(one[3] + two[1]) / 2 for one, two in pairwise(ends)]


def _broken(words: Sequence[str]) -> bool:
    """Does a narrow column break its numbers behind the point or between two decimals?"""
    return any(one.endswith(".") or ("." in one and "." not in two) for one, two in pairwise(words))


def _added(content: PageContent, part: _Part, rules: Sides | None, page_end: float) -> PageContent:
    stack = part.stack
    if rules is None:
        top = min([float(stack.ys[0]), *(part.letters.extent(line)[1] for line in _header(part))])
        box = (stack.left, top, stack.right, float(stack.ys[-1]))
        told = note("table-without-sides", content.number, box)
        return replace(content, unread=(*content.unread, box), notes=(*content.notes, told))
    across, down = rules
    if part.top is not None:
        down[down[:, 1] == part.top, 1] = min(part.top, _frame(content, part)[0])
    if part.bottom is not None:
        end = max(part.bottom, _frame(content, part)[1])
        if end == part.bottom and _ends_the_page(part, page_end):
            end = page_end
        down[down[:, 2] == part.bottom, 2] = end
    return replace(
        content, horizontal=np.vstack((content.horizontal, across)), vertical=np.vstack((content.vertical, down))
    )


def _frame(content: PageContent, part: _Part) -> tuple[float, float]:
    """How far up and down rules reach that stand at the ends of the rows."""
    x, top, bottom = content.vertical.T
    stack = part.stack
    sides = (np.abs(x - stack.left) <= SNAP) | (np.abs(x - stack.right) <= SNAP)
    sides &= (top <= part.ys[-1]) & (bottom >= part.ys[0])
    return float(top[sides].min(initial=np.inf)), float(bottom[sides].max(initial=-np.inf))


def _ends_the_page(part: _Part, page_end: float) -> bool:
    """Is the row below the last rule cut where the text of the longest page ends, but for a line or two?"""
    stack, letters = part.stack, part.letters
    bottom = part.ys[-1]
    near = page_end - bottom <= LAST_LINES * letters.height
    return near and not len(letters.between(bottom, page_end, stack.left, stack.right))
