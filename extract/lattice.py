"""Ruling lines → tables of cells: edges → levels → grid → cells, each stage kept so that it can be drawn.

A table is a connected net of rules. Its grid has a level for every x and y at which a rule runs; two neighbouring
fields of the grid are one cell where no rule parts them. The outline counts as ruled on all four sides: a cell that
a page break cuts has no rule at the cut, and many tables have no outer rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from extract.document import BBox
from extract.page import Floats

SNAP = 3.0
"""Points: rules nearer than this are one (doubled borders, neighbouring cells); ends that nearly meet, meet."""
SHORTEST = 4.0
"""Points: what is shorter is a dot of a dotted line or a serif, unless it joins others."""
NARROWEST = 5.0
"""Points: no column of text is narrower, no row lower."""
OVER_SIDES, OVER_ENDS = 9.0, 7.0
"""Points: so far rules drawn by hand reach over a table's sides, and over its upper and lower end; what is wider may be
a column, what is higher a row, without a rule on its outer side."""
MISSED = 6.5
"""Points: by so much a rule drawn by hand from row to row misses the rule between them."""
SAME_BORDER = 1.0
"""Points: nearer than by SNAP the rules of one column's border lie, where two tables stand one upon the other."""
FRAME = 0.95
"""Of the area of a table: one cell that large leaves no room for others."""
MARGIN = 0.06
"""Of the page's width or height: a frame of the page runs so near to its edge."""
MOST_OF_FRAME = 4
"""Cells: more make a table, however near to the edges it comes."""
FEWEST_NESTED = 2
"""Rows and columns of a table inside a cell of another."""
MOST_LEVELS = 600
FEWEST_SHARED = 2
"""Inner borders: rows with fewer (sections, signatures) do not tell whether they belong to the table above."""
FEWEST_CROSSED = 2
"""Rules across: a tick meets the axis of its chart only."""
MANY = 4
"""Inner borders: of so many, half are no more than chance."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell by its place in the grid and on the page."""

    row: int
    column: int
    row_span: int
    column_span: int
    bbox: BBox


@dataclass(frozen=True, slots=True, eq=False)
class Lattice:
    """One ruled table with the stages it came from."""

    bbox: BBox
    horizontal: Floats
    """h × (y, x0, x1), on the levels."""
    vertical: Floats
    """v × (x, top, bottom), on the levels."""
    xs: Floats
    ys: Floats
    cells: tuple[GridCell, ...]
    """Top to bottom, left to right."""
    closed_top: bool
    """A rule runs along the whole upper side; False where a page break may have cut a row."""
    closed_bottom: bool

    @property
    def rows(self) -> int:
        return len(self.ys) - 1

    @property
    def columns(self) -> int:
        return len(self.xs) - 1


def find_tables(horizontal: Floats, vertical: Floats, page: BBox | None = None) -> tuple[Lattice, ...]:
    """Every ruled table, top to bottom. ``horizontal`` h × (y, x0, x1), ``vertical`` v × (x, top, bottom).

    A net with one cell is a frame, not a table, and so is one of a few cells along the edges of the ``page``. A net
    inside a cell of another is a table of its own where it has rows and columns, else that cell's decoration (doubled
    borders), which is left out. Without a ``page`` (the rules of a scan) all nets inside cells are.
    """
    across = snap_edges(horizontal)
    down = _joined_at_rules(snap_edges(vertical), across)
    parts = [part for net in _with_open_columns(_nets(across, down), down) for part in _stacked(*net, vertical)]
    tables = [table for part in parts if (table := _table(*part)) is not None]
    tables += _cut_rows(across, down)
    tables = [table for table in tables if not _is_frame(table) and not (page and _frames_the_page(table, page))]
    nested = [table for table in tables if any(is_inside_a_cell(table, each) for each in tables)]
    kept = [table for table in tables if table not in nested or (page and _has_rows_and_columns(table))]
    return tuple(sorted(kept, key=lambda table: (table.bbox[1], table.bbox[0])))


def _cut_rows(across: Floats, down: Floats) -> list[Lattice]:
    """Rows that begin before the page and end after it: side by side rules of one height, with no rule across them."""
    found: list[Lattice] = []
    for rules in loose_bands(across, down):
        left, right = float(rules[:, 0].min()), float(rules[:, 0].max())
        _, top, bottom = rules[0].tolist()
        table = _table(np.array([(top, left, right), (bottom, left, right)]), rules)
        if table is not None:
            found.append(replace(table, closed_top=False, closed_bottom=False))
    return found


def loose_bands(across: Floats, down: Floats) -> Iterator[Floats]:
    """Rules side by side, of one height, that no rule crosses."""
    taken = np.zeros(len(down), dtype=np.bool_)
    for index, (_, top, bottom) in enumerate(down.tolist()):
        if taken[index] or bottom - top < NARROWEST:
            continue
        alike = (np.abs(down[:, 1:] - (top, bottom)) <= SNAP).all(axis=1)
        taken |= alike
        left, right = float(down[alike, 0].min()), float(down[alike, 0].max())
        y, x0, x1 = across.T
        crossed = (top - SNAP <= y) & (y <= bottom + SNAP) & (x0 < right) & (x1 > left)
        if not crossed.any():
            yield down[alike]


def split_rules(boxes: Floats) -> tuple[Floats, Floats]:
    """Thin boxes n × (x0, top, x1, bottom) → horizontal and vertical rules by their middle."""
    width, height = boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]
    flat = boxes[width >= height]
    steep = boxes[width < height]
    return (
        np.column_stack(((flat[:, 1] + flat[:, 3]) / 2, flat[:, 0], flat[:, 2])),
        np.column_stack(((steep[:, 0] + steep[:, 2]) / 2, steep[:, 1], steep[:, 3])),
    )


def snap_edges(rules: Floats) -> Floats:
    """Rules that run side by side within SNAP on one level; rules that touch on one level joined."""
    if not len(rules):
        return np.empty((0, 3))
    joined: list[tuple[float, float, float]] = []
    for level in gathered(sorted(rules.tolist(), key=itemgetter(0))):
        position = _middle(level)
        (_, start, end), *others = sorted(level, key=itemgetter(1))
        for _, begin, stop in others:
            if begin <= end + SNAP:
                end = max(end, stop)
            else:
                joined.append((position, start, end))
                start, end = begin, stop
        joined.append((position, start, end))
    edges: Floats = np.array(joined)
    long: NDArray[np.bool_] = edges[:, 2] - edges[:, 1] >= SHORTEST
    return edges[long]


def _middle(level: Sequence[Sequence[float]]) -> float:
    """Where the rules of one level run, the longer ones more than the shorter."""
    weights = [max(end - start, 1e-3) for _, start, end in level]
    weighted = [position * weight for (position, _, _), weight in zip(level, weights, strict=True)]
    if len(level) == 1:
        return weighted[0] / weights[0]
    return float(np.add.reduce(weighted) / np.add.reduce(weights))


def _joined_at_rules(down: Floats, across: Floats) -> Floats:
    """``down`` with those joined that miss, from above and from below, the one rule that runs between them; the ends of
    what is so joined reach to the rule that they miss."""
    gaps = down[1:, 1] - down[:-1, 2]
    near = (down[1:, 0] == down[:-1, 0]) & (gaps <= 2 * MISSED)
    if not near.any():
        return down
    y, x0, x1 = across.T

    def levels(x: float, low: float, high: float) -> list[float]:
        """Where rules run that cross ``x``, or nearly, between two heights."""
        beside = (x0 - MISSED <= x) & (x <= x1 + MISSED)
        return sorted(set(y[beside & (low <= y) & (y <= high)].tolist()))

    joined: list[list[float]] = []
    torn: set[int] = set()
    for index, (x, top, bottom) in enumerate(down.tolist()):
        end = joined[-1][2] if index and near[index - 1] else np.inf
        between = levels(x, end - SNAP, top + SNAP)
        if len(between) == 1 and between[0] - end <= MISSED and top - between[0] <= MISSED:
            joined[-1][2] = bottom
            torn.add(len(joined) - 1)
        else:
            joined.append([x, top, bottom])
    for rule in (joined[number] for number in torn):
        x, top, bottom = rule
        rule[1] = min([top, *levels(x, top - MISSED, top)])
        rule[2] = max([bottom, *levels(x, bottom, bottom + MISSED)])
    return np.array(joined)


def gathered(places: Iterable[list[float]]) -> list[list[list[float]]]:
    """Rules or points, sorted by their first number, level by level: within SNAP of the last one, a doubled border on
    each side of it."""
    levels: list[list[list[float]]] = []
    begin = last = -np.inf
    for place in places:
        position = place[0]
        if position - last > SNAP or position - begin > 2 * SNAP:
            levels.append([])
            begin = position
        levels[-1].append(place)
        last = position
    return levels


def _nets(across: Floats, down: Floats) -> list[tuple[Floats, Floats]]:
    """Rules grouped by what crosses or touches what."""
    if not len(across) or not len(down):
        return []
    y, x0, x1 = (across[:, column, None] for column in range(3))
    x, top, bottom = (down[None, :, column] for column in range(3))
    meets = (x0 - SNAP <= x) & (x <= x1 + SNAP) & (top - SNAP <= y) & (y <= bottom + SNAP)
    net_of_across = np.full(len(across), -1)
    net_of_down = np.full(len(down), -1)
    net = 0
    for seed in range(len(across)):
        if net_of_across[seed] >= 0:
            continue
        members = np.zeros(len(across), dtype=np.bool_)
        members[seed] = True
        while True:
            crossed = meets[members].any(axis=0)
            grown = members | meets[:, crossed].any(axis=1)
            if (grown == members).all():
                break
            members = grown
        net_of_across[members] = net
        net_of_down[crossed] = net
        net += 1
    return [
        (across[net_of_across == number], down[net_of_down == number])
        for number in range(net)
        if (net_of_down == number).any()
    ]


def _with_open_columns(nets: list[tuple[Floats, Floats]], down: Floats) -> list[tuple[Floats, Floats]]:
    """The nets with the columns beside them whose cells begin before the page and end after it: rules as high as the
    net that no rule crosses or ends."""
    owned = {tuple(rule) for _, own in nets for rule in own.tolist()}
    loose = np.array([rule for rule in down.tolist() if tuple(rule) not in owned]).reshape(-1, 3)
    found: list[tuple[Floats, Floats]] = []
    for across, own in nets:
        ends = (own[:, 1].min(), own[:, 2].max())
        beside = loose[(np.abs(loose[:, 1:] - ends) <= SNAP).all(axis=1)]
        found.append((across, np.concatenate((own, beside))))
    return found


def _stacked(across: Floats, down: Floats, vertical: Floats) -> list[tuple[Floats, Floats]]:
    """The net, parted where two tables stand one upon the other: under a rule from side to side other columns begin.
    A heading between them, beside which a side is not ruled, is no row of either.

    Rows of one table share most of their columns' borders, whatever cells are merged.
    """
    left, right = float(across[:, 1].min()), float(across[:, 2].max())
    whole = (across[:, 1] <= left + SNAP) & (across[:, 2] >= right - SNAP)
    inner = vertical[(vertical[:, 0] > left + NARROWEST) & (vertical[:, 0] < right - NARROWEST)]
    # A page break leaves the first and the last row without a rule.
    ys = np.unique(np.concatenate((across[whole, 0], [down[:, 1].min(), down[:, 2].max()])))
    cuts: list[tuple[float, float]] = []
    columns = last = np.empty(0)
    heading: tuple[float, float] | None = None
    for top, bottom in pairwise(ys.tolist()):
        middle = (top + bottom) / 2
        own = _places(inner[(inner[:, 1] < middle) & (middle < inner[:, 2]), 0])
        if not len(own) and _lacks_a_side(vertical, left, right, ys.tolist(), middle):
            heading = (top, bottom)
        if len(own) < FEWEST_SHARED or np.array_equal(own, last):
            heading = None if len(own) else heading
            continue
        last = own
        shared = int((np.abs(own[:, None] - columns[None, :]) <= SAME_BORDER).any(axis=1).sum())
        fewer = min(len(own), len(columns))
        if len(columns) >= FEWEST_SHARED and (2 * shared < fewer or (2 * shared == fewer >= MANY)):
            cuts.append(heading or (top, top))
            columns = own
        else:
            columns = _places(np.concatenate((columns, own)))
        heading = None
    if not cuts:
        return [(across, down)]
    starts, ends = [-np.inf, *(start for _, start in cuts)], [*(end for end, _ in cuts), np.inf]
    bounds = list(zip(starts, ends, strict=True))
    return [(_within(across, top, bottom), _clipped(down, vertical, top, bottom)) for top, bottom in bounds]


def _lacks_a_side(vertical: Floats, left: float, right: float, ys: Sequence[float], y: float) -> bool:
    """Is one side of the net not ruled at this height, though most of it is elsewhere?"""
    for side in (left, right):
        ruled = vertical[np.abs(vertical[:, 0] - side) <= SNAP]
        here = bool(((ruled[:, 1] < y) & (y < ruled[:, 2])).any())
        if not here and 2 * (ruled[:, 2] - ruled[:, 1]).sum() > ys[-1] - ys[0]:
            return True
    return False


def _places(x: Floats) -> Floats:
    """Positions without those that are the same as the one before."""
    x = np.sort(x)
    other = np.ones(len(x), dtype=np.bool_)
    other[1:] = x[1:] - x[:-1] > SAME_BORDER
    return np.asarray(x[other])


def _within(across: Floats, top: float, bottom: float) -> Floats:
    return across[(across[:, 0] >= top) & (across[:, 0] <= bottom)]


def _clipped(down: Floats, vertical: Floats, top: float, bottom: float) -> Floats:
    """The vertical rules between two heights, each where the rules drawn there run and not the other table's."""
    part = down[(down[:, 1] < bottom - SNAP) & (down[:, 2] > top + SNAP)].copy()
    part[:, 1], part[:, 2] = np.maximum(part[:, 1], top), np.minimum(part[:, 2], bottom)
    for rule in part:
        drawn = vertical[(vertical[:, 1] < rule[2] - SNAP) & (vertical[:, 2] > rule[1] + SNAP), 0]
        near = drawn[np.abs(drawn - rule[0]) <= 2 * SNAP]
        rule[0] = near.mean() if len(near) else rule[0]
    return part


def _table(across: Floats, down: Floats) -> Lattice | None:
    """The grid of one net and its cells; None for rules that are none."""
    if not len(across) or not len(down):
        return None
    down = _to_the_outline(down, across)
    across, down = _without_loose_ends(across, down), _without_loose_ends(down, across)
    if not len(across) or not len(down):
        return None
    left, right = float(min(across[:, 1].min(), down[:, 0].min())), float(max(across[:, 2].max(), down[:, 0].max()))
    top, bottom = float(min(across[:, 0].min(), down[:, 1].min())), float(max(across[:, 0].max(), down[:, 2].max()))
    xs, ys = _grid(down[:, 0], left, right, OVER_SIDES), _grid(across[:, 0], top, bottom, OVER_ENDS)
    if len(xs) < 2 or len(ys) < 2 or len(xs) > MOST_LEVELS or len(ys) > MOST_LEVELS:
        return None
    walls = _covered(xs, ys, down)
    floors = _covered(ys, xs, across)
    xs, walls, floors = _drop_unused_columns(xs, walls, floors)
    cells = _cells(xs, ys, walls, floors)
    return Lattice(
        bbox=(float(xs[0]), float(ys[0]), float(xs[-1]), float(ys[-1])),
        horizontal=across,
        vertical=down,
        xs=xs,
        ys=ys,
        cells=cells,
        closed_top=bool(floors[0].all()),
        closed_bottom=bool(floors[-1].all()),
    )


def _to_the_outline(down: Floats, across: Floats) -> Floats:
    """``down`` with the borders of a row that a page break cuts drawn as far as the highest of its cells: two or more
    that cross several rules end at one height, where no rule runs nor beyond it, and a cell beside reaches farther.
    """
    x, top, bottom = (down[:, column, None] for column in range(3))
    y, x0, x1 = across.T
    under = (x0 - SNAP <= x) & (x <= x1 + SNAP)
    crosses = (under & (top - SNAP <= y) & (y <= bottom + SNAP)).sum(axis=1) >= FEWEST_CROSSED
    drawn = down.copy()
    for column, outline in ((1, min(y.min(), top.min())), (2, max(y.max(), bottom.max()))):
        ends = down[:, column]
        beyond = (y <= ends[:, None] + 2 * SNAP) if column == 1 else (y >= ends[:, None] - 2 * SNAP)
        loose = crosses & ~(under & beyond).any(axis=1) & (np.abs(ends - outline) > 2 * SNAP)
        together = loose & (((np.abs(ends[:, None] - ends) <= SNAP) & loose).sum(axis=1) >= FEWEST_SHARED)
        drawn[together, column] = outline
    return drawn


def _without_loose_ends(rules: Floats, crossing: Floats) -> Floats:
    """Rules that reach from border to border: an arrow or an underline ends in the middle of a field."""
    first = min(float(rules[:, 1].min()), float(crossing[:, 0].min()))
    last = max(float(rules[:, 2].max()), float(crossing[:, 0].max()))
    position, start, end = crossing.T
    meets = (start[None, :] - SNAP <= rules[:, 0, None]) & (rules[:, 0, None] <= end[None, :] + SNAP)
    kept = np.ones(len(rules), dtype=np.bool_)
    for column, outline in ((1, first), (2, last)):
        ends = rules[:, column, None]
        tied = (meets & (np.abs(ends - position[None, :]) <= 2 * SNAP)).any(axis=1)
        kept &= tied | (np.abs(ends[:, 0] - outline) <= 2 * SNAP)
    return rules[kept]


def _grid(positions: Floats, first: float, last: float, over: float) -> Floats:
    """The levels from ``first`` to ``last``; the outline is a level of its own where no rule runs along it."""
    levels = np.unique(positions)
    if levels[0] - first > over:
        levels = np.concatenate(([first], levels))
    if last - levels[-1] > over:
        levels = np.concatenate((levels, [last]))
    return levels


def _covered(levels: Floats, crossing: Floats, rules: Floats) -> NDArray[np.bool_]:
    """For each level and each field between two ``crossing`` levels: does a rule run there?"""
    covered = np.zeros((len(levels), len(crossing) - 1), dtype=np.bool_)
    middles = (crossing[:-1] + crossing[1:]) / 2
    nearest = np.abs(rules[:, 0, None] - levels[None, :]).argmin(axis=1)
    along = (rules[:, 1, None] - SNAP <= middles) & (middles <= rules[:, 2, None] + SNAP)
    for level, fields in zip(nearest.tolist(), along, strict=True):
        covered[level] |= fields
    return covered


def _drop_unused_columns(
    xs: Floats, walls: NDArray[np.bool_], floors: NDArray[np.bool_]
) -> tuple[Floats, NDArray[np.bool_], NDArray[np.bool_]]:
    """One level instead of two near ones that no row uses both: a border that a hand has moved in some rows."""
    column = 1
    while column < len(xs) - 2:
        if xs[column + 1] - xs[column] < 3 * NARROWEST and not (walls[column] & walls[column + 1]).any():
            keep = column if walls[column].sum() >= walls[column + 1].sum() else column + 1
            walls[keep] = walls[column] | walls[column + 1]
            walls = np.delete(walls, 2 * column + 1 - keep, axis=0)
            xs = np.delete(xs, 2 * column + 1 - keep)
            floors = np.delete(floors, column, axis=1)
        else:
            column += 1
    return xs, walls, floors


def _cells(xs: Floats, ys: Floats, walls: NDArray[np.bool_], floors: NDArray[np.bool_]) -> tuple[GridCell, ...]:
    """Fields joined where no rule parts them. ``walls`` x levels × rows, ``floors`` y levels × columns."""
    rows, columns = len(ys) - 1, len(xs) - 1
    x, y, side, floor = xs.tolist(), ys.tolist(), walls.T.tolist(), floors.tolist()
    taken = [[False] * columns for _ in range(rows)]
    cells: list[GridCell] = []
    for row in range(rows):
        for column in range(columns):
            if taken[row][column]:
                continue
            right = column + 1
            while right < columns and not side[row][right] and not taken[row][right]:
                right += 1
            below = row + 1
            while (
                below < rows
                and not any(floor[below][column:right])
                and not any(side[below][column + 1 : right])
                and not any(taken[below][column:right])
            ):
                below += 1
            for each in taken[row:below]:
                each[column:right] = [True] * (right - column)
            cells.append(GridCell(row, column, below - row, right - column, (x[column], y[row], x[right], y[below])))
    return tuple(cells)


def _is_frame(table: Lattice) -> bool:
    """One cell is all there is, or all but a double border round it: a frame round a text or a whole page."""
    x0, top, x1, bottom = table.bbox
    largest = max((cell.bbox[2] - cell.bbox[0]) * (cell.bbox[3] - cell.bbox[1]) for cell in table.cells)
    return largest > FRAME * (x1 - x0) * (bottom - top)


def _frames_the_page(table: Lattice, page: BBox) -> bool:
    """Do the sides of a net of a few cells run along the edges of the page, as a frame with a band does?"""
    width, height = page[2] - page[0], page[3] - page[1]
    margins = np.abs(np.array(table.bbox) - page) / (width, height, width, height)
    return len(table.cells) <= MOST_OF_FRAME and bool((margins < MARGIN).all())


def _has_rows_and_columns(table: Lattice) -> bool:
    """Has a net inside a cell rows and columns of its own, as decoration has not?"""
    return min(table.rows, table.columns) >= FEWEST_NESTED and len(table.cells) >= FEWEST_NESTED * table.columns


def is_inside_a_cell(table: Lattice, other: Lattice) -> bool:
    """Does ``table`` stand in one cell of the ``other``?"""
    if table is other:
        return False
    x0, top, x1, bottom = table.bbox
    return any(
        cell.bbox[0] - SNAP <= x0
        and cell.bbox[1] - SNAP <= top
        and x1 <= cell.bbox[2] + SNAP
        and bottom <= cell.bbox[3] + SNAP
        for cell in other.cells
    )
