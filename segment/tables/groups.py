"""Groups of the same columns side by side (ข้อ, คะแนน, ข้อ, คะแนน): as many tables as there are groups."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

import regex

from extract.document import Cell
from extract.frozen import replace
from segment.facts.extremes import is_extreme
from segment.facts.roles import TEXTS, Role
from segment.facts.subjects import Subject
from segment.facts.words import letters_of
from segment.tables.beside.works import works_by_subject
from segment.tables.column import Column
from segment.tables.content import Content, content_of
from segment.tables.grid import Grid, GridRow
from segment.tables.header_cells import is_statement, states_score
from segment.tables.pairs_of_one_row import pairs_of_one_row
from segment.tables.units_below import UNITS, units_beside
from segment.tables.years_down import years_down

_SCORE = regex.compile(r"\(?(?<!\d)\d{1,3}\.\d{2}")
_COUNTED = regex.compile(r"[\d.()\s]+$")


def side_by_side(grid: Grid) -> list[Grid]:
    """The grid's groups as grids of their own, left to right; the grid itself where it has none.

    Each keeps the table's columns, with those of the other groups left empty, so that places stay true.
    """
    grid = years_down(units_beside(grid))
    if (start := _another_table(grid)) is not None:
        # Groups of the same columns may be on either side.
        sides = (range(start), range(start, len(grid.columns)))
        return [part for side in sides for part in side_by_side(_part(grid, side, first=not side.start))]
    starts = _starts(grid)
    if len(starts) < 2 and (works := works_by_subject(grid.columns)):
        return _by_subject(grid, works)
    if pairs := _code_pairs(grid):
        labels, behind = range(pairs[0]), range(pairs[-1] + 2, len(grid.columns))
        groups = [
            _part(grid, (*labels, pair, pair + 1, *(behind if not number else ())), first=not number, shared=labels)
            for number, pair in enumerate(pairs)
        ]
        for group, pair in zip(groups, pairs, strict=True):
            if not grid.columns[pair + 1].levels:
                group.columns[pair + 1] = replace(group.columns[pair + 1], role=Role.SCORE)
        return groups
    if stated := _stated_behind_labels(grid):
        labels, behind = range(stated[0]), range(stated[-1] + 1, len(grid.columns))
        parts = [(*labels, column) for column in stated] + ([(*labels, *behind)] if behind else [])
        grid = _means_behind(grid, stated)
        return [_part(grid, part, first=not number, shared=labels) for number, part in enumerate(parts)]
    if len(starts) < 2:
        return [grid]
    bounds = [*starts, len(grid.columns)]
    return [_part(grid, range(start, stop), first=not start) for start, stop in pairwise(bounds)]


def _by_subject(grid: Grid, works: dict[Subject, list[Column]]) -> list[Grid]:
    """A grid for each subject that heads columns of issues and measures; scores beside them are told once."""
    units = {column.index: column.subject for column in grid.columns if column.role in UNITS and column.subject}
    others = [column.index for column in grid.columns if column.role not in TEXTS and column.index not in units]
    found = []
    for number, (subject, columns) in enumerate(works.items()):
        own = {column.index for column in columns} | {index for index, whose in units.items() if whose == subject}
        shared = [index for index in others if not number or grid.columns[index].role is not Role.SCORE]
        part = _part(grid, [*shared, *own], first=not number)
        part.columns = [replace(each, subject=subject) if each.index in own else each for each in part.columns]
        found.append(part)
    return found


def _another_table(grid: Grid) -> int | None:
    """Where the questions of another table begin, which has nothing to do with the labels and scores before it: what
    stands side by side contradicts itself (EIT beside i5)."""
    contents = [content_of(grid, column.index) for column in grid.columns]
    for at, content in enumerate(contents):
        sides = (contents[:at], contents[at:])
        labelled = at > 1 and content.coded > _MOST and all(len(side) > 1 and _has_labels(side) for side in sides)
        # One code may be a misprint.
        if labelled and sum(_contradicts(row, at) for row in grid.rows) > 1:
            return at if any(each.decimal > _MOST for each in contents[:at]) else None
    return None


def _contradicts(row: GridRow, start: int) -> bool:
    """Whether a row names an instrument, or its indicator, and behind it a question of another."""
    told = (facts.label for column, facts in row.told if column < start)
    named = next((label.instrument for label in told if label is not None and label.instrument is not None), None)
    code = row.facts(start).bare[:1].upper() if row.facts(start).bare_code else ""
    return named is not None and code in ("I", "E", "O") and code != named[0]


def _code_pairs(grid: Grid) -> list[int]:
    """Where questions' codes stand, each beside its score and in columns right beside each other, behind one label or
    without one."""
    contents = [content_of(grid, column.index) for column in grid.columns]
    coded = [index for index, content in enumerate(contents) if content.size > 1 and content.coded > _MOST]
    # Without a header 100, 50 and 0 beside codes are what these got.
    bare = coded[:1] == [0] and not any(column.levels for column in grid.columns)
    scores = [contents[index + 1] for index in coded if index + 1 < len(contents)]
    beside = len(scores) == len(coded) and all(each.decimal > _MOST or (bare and _are_marks(each)) for each in scores)
    if len(coded) < 2 or not beside or any(b - a != 2 for a, b in pairwise(coded)):
        return []
    if not coded[0]:
        # Under a header of its own each group is found by its words: จุดแข็ง, คะแนน, จุดที่ต้องพัฒนา, คะแนน.
        heads = {_leaf(grid.columns[index + 1]) for index in coded}
        scored = all(grid.columns[index + 1].role is Role.SCORE for index in coded)
        return coded if bare or (scored and len(heads) == 1 and 2 * len(coded) == len(grid.columns)) else []
    # Names of indicators, or of the agencies whose questions these are; what is most and least, or running numbers.
    labelled = any(
        content.names > 0.5
        or content.agencies > 0.5
        or content.counted
        or all(is_extreme(each.letters) for each in content.facts)
        for content in contents[: coded[0]]
    )
    return coded if labelled else []


def _are_marks(content: Content) -> bool:
    """Whether a column holds nothing but what an item of disclosure may get."""
    return content.size > 0 and all(each.whole in _MARKS for each in content.facts)


_MARKS = (0, 25, 50, 75, 100)


def _stated_behind_labels(grid: Grid) -> list[int]:
    """The columns right beside each other of which nearly every cell gives a code and its score, behind the names of
    the indicators that these are questions of."""
    contents = [content_of(grid, column.index) for column in grid.columns]
    stated = [index for index, content in enumerate(contents) if _states(content)]
    if len(stated) < 2 or not stated[0] or stated[-1] - stated[0] != len(stated) - 1:
        return []
    for index in range(stated[-1] + 1, len(contents)):
        if not _states_some(contents[index]):
            break
        stated.append(index)
    return stated if any(content.names > 0.5 for content in contents[: stated[0]]) else []


def _starts(grid: Grid) -> list[int]:
    """Where groups begin: the words over the first column come again, each time over labels of rows."""
    words = [_COUNTED.sub("", _leaf(column)) for column in grid.columns]
    starts = [index for index, word in enumerate(words) if word and word == words[0]]
    contents = [content_of(grid, column.index) for column in grid.columns]
    stated = [index for index, content in enumerate(contents) if _states(content)]
    if len(stated) > 1 and stated[0] == 0:
        return stated
    if len(starts) < 2 or not _are_alike(grid, starts):
        starts = pairs_of_one_row(grid) or _labels_again(grid, contents)
    if len(starts) < 2 or starts[0] or min(b - a for a, b in pairwise([*starts, len(words)])) < 2:
        return []
    # Damaged codes are seen beside groups of right ones.
    coded = contents[0].code_like > _MOST
    groups = pairwise([*starts, len(words)])
    labelled = all(
        _has_labels(contents[a:b])
        or (coded and contents[a].code_like > _MOST)
        # ตัวชี้วัด IIT over 1, 2, 3.
        or (words[a] == "ตัวชี้วัด" and contents[a].counted)
        # On its last page a group may have no rows any longer.
        or (a and not any(each.size for each in contents[a:b]))
        for a, b in groups
    )
    return starts if labelled else []


def _are_alike(grid: Grid, starts: Sequence[int]) -> bool:
    """Whether what may be groups goes on with the same word, or holds works in all of them or in none: a code, its
    indicator, and behind these the question with what is to be done are one row."""
    groups = [grid.columns[a:b] for a, b in pairwise([*starts, len(grid.columns)])]
    seconds = {_COUNTED.sub("", _leaf(group[1])) if len(group) > 1 else "" for group in groups}
    return len(seconds) == 1 or len({any(each.role in TEXTS for each in group) for group in groups}) == 1


def _leaf(column: Column) -> str:
    """The words over a column, without the instrument whose indicators these are."""
    words = letters_of(column.levels[-1]) if column.levels else ""
    bare: str = _INSTRUMENT.sub("", words) if words.startswith("ตัวชี้วัด") else words
    return bare


_INSTRUMENT = regex.compile(r"\(?[ieo]it\)?$")


def _states(content: Content) -> bool:
    """Whether nearly every cell of a column gives a code and its score (`I1 = 92.10`)."""
    scored = sum(map(states_score, content.facts))
    return content.size > 1 and scored >= 0.6 * content.size


def _states_some(content: Content) -> bool:
    """Whether a column has questions of few indicators only, and beside others nothing but a number: the last one,
    where indicators have more questions or less."""
    others = (each for each in content.facts if not is_statement(each))
    return any(map(states_score, content.facts)) and all(each.numeric for each in others)


def _means_behind(grid: Grid, stated: Sequence[int]) -> Grid:
    """The grid with the number that a shorter row has right behind its questions where the rows above have theirs."""
    behind = [column.index for column in grid.columns[stated[-1] + 1 :] if column.role is Role.SCORE]
    return replace(grid, rows=[_mean_at(row, stated, behind[0]) for row in grid.rows]) if len(behind) == 1 else grid


def _mean_at(row: GridRow, stated: Sequence[int], behind: int) -> GridRow:
    filled = row.filled()
    last = filled[-1] if filled else -1
    if last not in stated[1:] or not (row.facts(last).numeric and row.facts(last).decimal):
        return row
    return replace(row, cells={behind if at == last else at: row.cells[at] for at in filled})


def _labels_again(grid: Grid, contents: Sequence[Content]) -> list[int]:
    """Where columns of agencies' or indicators' names stand, each before scores, under whatever words."""
    likely = [index for index, content in enumerate(contents) if _may_be_named(content)]
    if len(likely) < 2 or likely[0] > 1 or len(grid.with_role(Role.SCORE)) < 2 or not any(map(_named, contents[:2])):
        return []
    named = [column.index for column, content in zip(grid.columns, contents, strict=True) if _named(content)]
    bounds = pairwise([*named, len(grid.columns)])
    scored = all(any(each.role is Role.SCORE for each in grid.columns[a + 1 : b]) for a, b in bounds)
    if len({contents[index].agencies > _MOST for index in named}) > 1:
        # Agencies beside indicators: the one that each agency got least for, or who got most for each indicator.
        return []
    return [0, *named[1:]] if len(named) > 1 and named[0] <= 1 and scored else []


_MOST = 0.8


def _may_be_named(content: Content) -> bool:
    """Whether a column holds labels of indicators, or so few numbers that it may hold names of agencies."""
    return content.size > 1 and (1 - content.numeric > _MOST or content.names > _MOST)


def _named(content: Content) -> bool:
    """Whether a column holds names of agencies or labels of indicators."""
    return _may_be_named(content) and (content.names > _MOST or content.agencies > _MOST)


def _has_labels(contents: Sequence[Content]) -> bool:
    """Whether a group has a column of labels: codes, names, or the running numbers of rows beside a text."""
    return any(each.coded + each.names > 0.5 or each.agencies > 0.5 for each in contents) or (
        contents[0].counted and any(each.letters > 6 and each.numeric < 0.5 for each in contents[1:])
    )


def _cells(row: GridRow, mine: Collection[int], first: int) -> dict[int, Cell]:
    """The cells of a row in one group; the words of a total before all groups stand before its number in each, and a
    section's name, which is all that its row holds, heads what follows in each."""
    cells = {index: cell for index, cell in row.cells.items() if index in mine}
    label = row.cells.get(0)
    if first and label is not None and row.filled() == [0] and _heads(row):
        # Its number, if it has one, is told once.
        cells[first] = replace(label, text=_SCORE.split(row.facts(0).line)[0])
    if (
        first
        and label is not None
        and row.facts(0).total
        and not row.text(first).strip()
        and any(row.facts(index).decimal for index in cells)
    ):
        cells[first] = label
    return dict(sorted(cells.items()))


def _heads(row: GridRow) -> bool:
    """Whether the first cell of a row names an indicator or an instrument, and no question."""
    facts = row.facts(0)
    return not facts.coded and not facts.code_like and facts.subject is not None


def _told_once(row: GridRow, shared: Collection[int]) -> dict[int, Cell]:
    """The labels that a later group shares with the first, without the score that they end with."""
    scored = (index for index in shared if _SCORE.search(row.facts(index).line))
    return {index: replace(row.cells[index], text=_SCORE.split(row.facts(index).line)[0]) for index in scored}


def _part(grid: Grid, mine: Collection[int], *, first: bool, shared: Collection[int] = ()) -> Grid:
    columns = [column if column.index in mine else Column(column.index, role=Role.IGNORED) for column in grid.columns]
    rows = [replace(row, cells=_cells(row, mine, min(mine)), covered=row.covered & set(mine)) for row in grid.rows]
    if not first:
        rows = [replace(row, cells=row.cells | _told_once(row, shared)) for row in rows]
    return replace(
        grid, columns=columns, rows=rows, header_cells=grid.header_cells if first else [], contents={}, places={}
    )
