"""Pages → pages with the rules that their tables lack, and a note where what they lack is not clear."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from extract.columns import FULL_SCORE
from extract.faults import FAULTS, left_out, without_table
from extract.lattice import SNAP
from extract.notes import note
from extract.open_sides.beyond import DOWN, UP, header, is_torn, touching_lines, with_rows_beyond
from extract.open_sides.cut_bodies import with_cut_bodies
from extract.open_sides.letters import RIVER, Bools
from extract.open_sides.lower_heads import with_ends_of_headers
from extract.open_sides.merged import from_side_to_side, without_sides
from extract.open_sides.parts import Part, find_parts
from extract.open_sides.prose import Prose
from extract.open_sides.rows import Lines, Rows, crossed, paint, side_by_side
from extract.open_sides.running import without_running_rules
from extract.open_sides.stacks import Stack
from extract.open_sides.tables import OpenSided, by_columns, chains
from extract.open_sides.unruled import find_floors, floors_beside_label
from extract.open_sides.upright_pieces import rows_of_pieces
from extract.open_sides.whites import rows_by_white, rows_of_group
from extract.open_sides.within import texts_apart
from extract.page import Floats, PageContent
from extract.white_strips import NUMBER_OR_DASH

FEWEST_RULES = 3
"""So many rules make a table that is worth a note."""
FEW = 3
"""One row in so many may be unclear about the rows that it holds; none in a table of so few."""
LAST_LINES = 4.0
"""Of the letter height: how far above the end of a page the text of a page may end that is full."""


@dataclass(frozen=True, slots=True, eq=False)
class Sides:
    """What the cells of a part lack."""

    borders: Floats
    """The x between each two columns."""
    crossed: Bools
    """rows × borders: where a text runs across, and no side is."""
    across: Floats
    """Rules (y, x0, x1) between rows, where they have none from side to side."""


def with_sides(contents: Sequence[PageContent]) -> list[PageContent]:
    """The pages with the rules that their tables lack (see ``extract.lattice``), the tables not read marked."""
    pages = {content.number: content for content in contents}
    parts: list[Part] = []
    prose = Prose(contents)
    for content in contents:
        try:
            pages[content.number] = page = with_ends_of_headers(content)
            parts += find_parts(page, prose)
        except FAULTS as fault:
            pages[content.number] = left_out(content, fault)
    for chain in chains(with_cut_bodies(without_running_rules(parts))):
        try:
            pages |= _pages_with_sides(chain, pages)
        except FAULTS as fault:
            for part in chain:
                levels = part.stack.levels
                box = (part.stack.left, levels[0], part.stack.right, levels[-1])
                pages[part.page] = without_table(pages[part.page], fault, box)
    return list(pages.values())


def _pages_with_sides(chain: Sequence[Part], pages: Mapping[int, PageContent]) -> dict[int, PageContent]:
    """The pages that the parts of a chain stand on."""
    own = {part.page: pages[part.page] for part in chain}
    found = list(_with_sides(chain))
    for part, sides in found:
        page = own[part.page]
        end = _page_end(page, part, [other for other, _ in found], pages)
        own[part.page] = _marked(page, part) if sides is None else _ruled(page, part, sides, end)
    return own


def _page_end(page: PageContent, part: Part, table: Sequence[Part], pages: Mapping[int, PageContent]) -> float:
    """Where the text of a page ends from which a table goes on: where the ``table`` ends on other pages of that size,
    or as far from the lower edge as it begins below the upper edge overleaf."""
    others = [other for other in table if pages[other.page].height == page.height]
    margins = [other.ys[0] for other in others if other.page == part.page + 1]
    return max([other.ys[-1] for other in others] + [page.height - margin for margin in margins])


def _with_sides(chain: Sequence[Part]) -> Iterator[tuple[Part, Sides | None]]:
    """Each part with what it lacks, None where that is not clear; what is no table is left out.

    What follows a part that is not clear is not clear either: its header or the beginning of its first row is there.
    """
    clear = True
    for table in by_columns(chain):
        for part, sides in _sides_of_parts(table):
            known = sides if clear else None
            is_table = known is not None or _is_table(part)
            enough = len(part.stack.levels) >= FEWEST_RULES or part.is_cut or part.is_rest
            if known is not None or (is_table and enough):
                yield part, known
            clear &= known is not None or not is_table


def _sides_of_parts(table: OpenSided) -> list[tuple[Part, Sides | None]]:
    """Each part with the rows beyond its rules, and what it lacks."""
    borders = table.borders
    if borders is None:
        return [(part, None) for part in table.parts]
    # A rule without a row beside it is a part that lacks nothing.
    parts = [part for part in with_rows_beyond(table.parts, borders) if part.rows]
    if not parts:
        return []
    stack = parts[0].stack
    fewest = 1 if stack.in_pieces else 2
    painted = (_painted(part, stack) for part in parts)
    if sum(side_by_side(rows, borders) for rows in painted) < fewest:
        return [(part, None) for part in parts]
    one_row = all(len(part.rows) <= part.body + 1 for part in parts)
    headed = (part is parts[0] or _begins_alike(part, parts[0]) for part in parts)
    known = table.joints.show_columns
    return [_sides(part, borders, one_row, headed=each, known=known) for part, each in zip(parts, headed, strict=True)]


def _begins_alike(part: Part, first: Part) -> bool:
    """Does a part repeat the header of the first of its table?"""
    words = [[each.letters.text(line) for line in each.rows[0]] for each in (part, first)]
    return words[0] == words[1]


def _sides(part: Part, borders: Floats, one_row: bool, *, headed: bool, known: bool) -> tuple[Part, Sides | None]:
    """A part with all of its rows, and what it lacks; None where a text may stand in either of two columns or rows.

    ``one_row``: no page of it has more than a header and one row with rules. ``headed``: its header begins the part.
    ``known``: its rules are drawn column by column.
    """
    letters, right = part.letters, part.stack.right
    if any(letters.extent(line)[2] > right + SNAP for lines in part.rows for line in lines):
        return part, None
    if is_torn(part, UP) or is_torn(part, DOWN) or (not known and _holds_a_score_before_a_label(part, borders)):
        return part, None
    floors = [
        _floors(part, row, borders, lines, whole_table=one_row and row >= part.body)
        for row, lines in enumerate(part.rows)
    ]
    unclear = sum(each is None for each in floors)
    if FEW * unclear > (len(floors) if len(floors) > FEW else 0):
        return part, None
    whole = replace(part, floors=tuple(y for each in floors for y in each or ()))
    merged = np.array([whole.stack.in_pieces or bool(whole.heads(row)) for row in range(len(whole.rows))])
    across = crossed(_painted(whole, whole.stack), borders, merged, known=known)
    if across is not None:
        across = without_sides(whole, across, borders, headed=headed)
    if across is None:
        return part, None
    beside = [
        (y, float(borders[0]), right)
        for row, lines in enumerate(part.rows)
        if floors[row] == [] and not part.is_beside_merged(row)
        for y in floors_beside_label(letters, lines, borders)
    ]
    ends = [(y, part.stack.left, right) for y in whole.floors]
    rules = np.array([*ends, *beside, *from_side_to_side(whole, borders)]).reshape(-1, 3)
    return whole, Sides(borders, across, rules)


def _holds_a_score_before_a_label(part: Part, borders: Floats) -> bool:
    """Does a column hold a score and, far apart in the same line, what may be the label of the next?"""
    letters = part.letters
    for line in (line for lines in part.rows for line in lines):
        middles = [(x0 + x1) / 2 for x0, x1 in letters.runs(line, RIVER * letters.height)]
        texts = zip(np.searchsorted(borders, middles).tolist(), texts_apart(letters, line), strict=True)
        for (one, score), (two, label) in pairwise(texts):
            if one == two and FULL_SCORE.match(score) and not NUMBER_OR_DASH.match(label):
                return True
    return False


def _floors(part: Part, row: int, borders: Floats, lines: Lines, *, whole_table: bool) -> list[float] | None:
    """The y between rows without a rule; beside a cell that is merged downwards there may be none."""
    sides = (part.stack.left, part.stack.right)
    drawn = [y for y, _, _ in rows_of_pieces(part.letters, part.outer, sides, (part.ys[row], part.ys[row + 1]))]
    by_white = (rows_by_white if whole_table else rows_of_group)(part.letters, lines, borders, part.prose)
    floors = drawn or by_white or find_floors(part.letters, lines, borders, whole_table)
    return None if floors and part.is_beside_merged(row) else floors


def _painted(part: Part, table: Stack) -> Rows:
    """The rows of a part on the slots of its ``table``, which the stack of one of its pages stands for."""
    strip = part.letters.strip_between(table.in_pieces)
    return paint(part.letters, part.rows, table.left, table.right, strip)


def _is_table(part: Part) -> bool:
    """Do texts stand side by side in most rows?"""
    rows = [lines for lines in [*part.rows, touching_lines(part, UP)] if lines]
    divided = sum(any(map(part.letters.is_divided, lines)) for lines in rows)
    return divided > 0 and 2 * divided >= len(rows)


def _marked(page: PageContent, part: Part) -> PageContent:
    """The page with a part that is not read."""
    stack, extent = part.stack, part.letters.extent
    above = touching_lines(part, UP) if part.is_rest else header(part)
    below = touching_lines(part, DOWN) if part.is_cut else []
    top = min([stack.levels[0], *(extent(line)[1] for line in above)])
    box = (stack.left, top, stack.right, max([stack.levels[-1], *(extent(line)[3] for line in below)]))
    told = note("table-without-sides", page.number, box)
    return replace(page, unread=(*page.unread, box), notes=(*page.notes, told))


def _ruled(page: PageContent, part: Part, sides: Sides, page_end: float) -> PageContent:
    """The page with the rules that a part lacks."""
    left, right = part.stack.left, part.stack.right
    ys = _row_ends(page, part, page_end)
    down = [(x, ys[0], ys[-1]) for x in (left, right)]
    for column, x in enumerate(sides.borders.tolist()):
        down += [(x, *ends) for row, ends in enumerate(pairwise(ys)) if not sides.crossed[row, column]]
    across = np.vstack((_without_partial(page, part), *(_where_drawn(page, part, rule) for rule in sides.across)))
    return replace(page, horizontal=across, vertical=np.vstack((page.vertical, down)))


def _without_partial(page: PageContent, part: Part) -> Floats:
    """The rules of the page but for those under some columns, which are put in from side to side: a line drawn in one
    piece may end anywhere in the white."""
    y, x0, x1 = page.horizontal.T
    replaced = np.zeros(len(y), dtype=np.bool_)
    for level, left, right in part.stack.partial if not part.stack.in_pieces else ():
        replaced |= (np.abs(y - level) <= SNAP) & (x0 >= left - SNAP) & (x1 <= right + SNAP)
    return np.asarray(page.horizontal[~replaced])


def _where_drawn(page: PageContent, part: Part, rule: Floats) -> Floats:
    """A rule between two rows, at the height of what is drawn in the same white under some of their columns."""
    drawn = page.horizontal[(page.horizontal[:, 1] < rule[2]) & (page.horizontal[:, 2] > rule[1]), 0]
    nearest = drawn[np.abs(drawn - rule[0]).argmin()]
    low, high = sorted((nearest, rule[0]))
    return rule if len(part.letters.between(low, high, *rule[1:])) else np.array([nearest, *rule[1:]])


def _row_ends(page: PageContent, part: Part, page_end: float) -> list[float]:
    """Where the rows begin and end, those beyond the outermost rules with the white that belongs to them.

    A row that the page break cuts reaches to the end of the page's text, so that it is known to go on overleaf (see
    ``extract.continuation``).
    """
    ys = part.ys
    top, bottom = _frame(page, part)
    if part.top is not None:
        ys[0] = min(part.top, top)
    if part.bottom is not None and bottom > part.bottom:
        ys[-1] = bottom
    elif part.bottom is not None and _ends_the_page(part, page_end):
        ys[-1] = page_end
    return ys


def _frame(page: PageContent, part: Part) -> tuple[float, float]:
    """How far up and down rules reach that stand at the ends of the rows."""
    x, top, bottom = page.vertical.T
    stack, ys = part.stack, part.ys
    sides = (np.abs(x - stack.left) <= SNAP) | (np.abs(x - stack.right) <= SNAP)
    sides &= (top <= ys[-1]) & (bottom >= ys[0])
    return float(top[sides].min(initial=np.inf)), float(bottom[sides].max(initial=-np.inf))


def _ends_the_page(part: Part, page_end: float) -> bool:
    """Is the row below the last rule cut where the text of the page ends, but for a line or two?"""
    letters, bottom = part.letters, part.ys[-1]
    near = page_end - bottom <= LAST_LINES * letters.height
    return near and not len(letters.between(bottom, page_end, part.stack.left, part.stack.right))
