"""What stands alone in a row over others and is true of them all, until the next such row: their year, their agency,
their question, who is responsible, when. It becomes a column of its own, as most reports print it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

import regex

from extract.document import Cell
from normalize.agencies import agencies_in
from normalize.years import ERA
from segment.facts.questions import asks
from segment.facts.roles import TEXTS, Role
from segment.facts.scan import Facts, scan
from segment.facts.words import letters_of
from segment.rows.plan_headings import names_time
from segment.rows.sections import LONGEST, opens_section
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow

_LONGEST = 60
"""Letters: no year, agency, unit or time needs more."""
_QUESTION = 260
"""The same of a question."""
_SEVERAL = 2


Kind = tuple[Role, str, Callable[[Facts], bool]]
"""A role, the word that a column of it is headed by, and what tells a head of it."""


def over_rows(grid: Grid) -> None:
    """Put what heads the rows of a grid into columns: each kind that heads all of them and that no column holds."""
    works = bool(grid.with_role(*TEXTS))
    if works:
        _give(grid, _OF_QUESTIONS, _OF_SECTIONS)
    if works or any(facts.exact for row in grid.rows for _, facts in row.told):
        # What stands within another's rows comes first: a unit's quarters, a quarter's units.
        outer, inner = sorted(_OF_WORKS if works else _OF_SCORES, key=lambda kind: _begins(grid, kind))
        _give(grid, inner, outer)
        _give(grid, outer, inner)


def _begins(grid: Grid, kind: Kind) -> int:
    """Where the first head of a kind stands."""
    alone = ((at, _alone(row, _LONGEST, numbered=kind[0] in _SAID)) for at, row in enumerate(grid.rows))
    return next((at for at, cell in alone if cell is not None and kind[2](scan(cell.text))), len(grid.rows))


def _give(grid: Grid, kind: Kind, other: Kind) -> None:
    role, words, names = kind
    if any(column.role is role or (role in _SAID and _SAID[role](column)) for column in grid.columns):
        return
    asked = role is Role.QUESTION
    numbered, longest = asked or role in _SAID, _QUESTION if asked else _LONGEST
    alone = {at: cell for at, row in enumerate(grid.rows) if (cell := _alone(row, longest, numbered=numbered))}
    heads = {at: cell for at, cell in alone.items() if names(scan(cell.text)) or _of_none(scan(cell.text), role)}
    others = {at for at, cell in alone.items() if at not in heads and other[2](scan(cell.text))}
    parts = [at for at in alone if at not in (*heads, *others) and _alone(grid.rows[at], longest, numbered=False)]
    sections = _sections(grid, {*heads, *others}) if not numbered else {}
    if not _heads_all(grid, heads, others | {*sections}, role) or _may_end(heads, parts, role):
        return
    # What stands before the first head holds for more than one, and a new one of it ends the last head.
    outer = [kind for kind in (others, sections) if asked or min(kind, default=len(grid.rows)) < min(heads)]
    ends = {at for kind in outer for at in kind}
    index = len(grid.columns)
    grid.columns = [*grid.columns, Column(index, (words,), role, words=role)]
    rows: list[GridRow] = []
    head, owner, opened = None, dict[int, int](), False
    for at, row in enumerate(grid.rows):
        if at in heads:
            head, owner, opened = _bare(heads[at], role), {index: row.table}, True
            if _alone(row, longest, numbered=False) is None:
                # Its number is the total of what stands below, or the question's own.
                cells = (_behind(row) if asked else row.cells) | {index: head}
                rows.append(replace(row, cells=cells, apart=asked or row.apart))
                opened = not asked
            elif _total_begins(heads[at].text) is not None:
                rows.append(row)
        elif at in sections:
            head = None if at in ends else head
            # A name that is printed in every column stands in the new one too.
            whole = len(row.filled()) == index
            rows.append(replace(row, cells=row.cells | {index: sections[at]}) if whole else row)
        elif head is None or at in others or not row.filled() or _sums_works(row, role):
            head = None if at in ends or _sums_works(row, role) else head
            rows.append(row)
        elif asked and not opened:
            # It is asked once, of all rows below it.
            rows.append(replace(row, covered=row.covered | {index}))
        else:
            cells, owners = row.cells | {index: head}, row.owners | owner
            rows.append(replace(row, cells=cells, owners=owners, apart=row.apart or opened))
            opened = False
    if asked and opened and head is not None:
        rows.append(replace(grid.rows[max(heads)], cells={index: head}, apart=True))
    grid.rows = rows


def _sections(grid: Grid, heads: set[int]) -> dict[int, Cell]:
    """The rows that name the indicator or the part of a plan that those below them are about, by their place."""
    alone = {at: cell for at, row in enumerate(grid.rows) if (cell := _alone(row, LONGEST, numbered=True))}
    return {at: cell for at, cell in alone.items() if at not in heads and opens_section(scan(cell.text))}


_SAID: dict[Role, Callable[[Column], bool]] = {
    Role.YEAR: lambda column: column.year is not None,
    Role.AGENCY: lambda column: column.agency is not None,
}
"""What a column says of its own numbers besides by its role."""


def _alone(row: GridRow, longest: int, *, numbered: bool) -> Cell | None:
    """The only cell of a row that says anything, at the row's beginning; a printed span may repeat it, and its number
    and level may stand behind it where these may be ``numbered``."""
    if not row.told or row.told[0][0] > 1 or row.covered:
        return None
    (column, first), *behind = row.told
    if len(first.printed) > longest and len(_said(first.printed)) > longest:
        return None
    if sum(each.exact for _, each in behind) > 1:
        # Several numbers are a row's own.
        return None
    alone = all(each.letters == first.letters or (numbered and (each.exact or each.level)) for _, each in behind)
    return row.cells[column] if alone else None


def _behind(row: GridRow) -> dict[int, Cell]:
    """The cells of a row behind its first."""
    return {column: row.cells[column] for column in row.filled()[1:]}


def _heads_all(grid: Grid, heads: dict[int, Cell], others: set[int], role: Role) -> bool:
    """Whether several different heads stand over all rows of a grid but those of another kind, each over some; one that
    comes again stands under another head of that kind. One alone says what the others are: ผลการประเมินปี 2564."""
    texts = [letters_of(cell.text) for cell in heads.values()]
    # What is asked at the end of the table may have its answers behind a page that nothing joins to it.
    open_end = {max(heads)} if role is Role.QUESTION and len(heads) > _SEVERAL else set()
    if role is Role.QUESTION and not (
        _are_questions(grid, heads) and all(_has_like_below(grid, at) for at in {*heads} - open_end)
    ):
        return False
    if all(scan(cell.text).aside for cell in heads.values()):
        return False
    one = len(texts) == 1 and (_OF_RESULTS.match(texts[0]) if role in _SAID else not scan(texts[0]).bare_year)
    if (len(set(texts)) < _SEVERAL and not one) or (len(set(texts)) < len(texts) and not others):
        return False
    rows = [at for at, row in enumerate(grid.rows) if row.filled()]
    first = rows.index(next(iter(heads)))
    ends = {above for above, below in pairwise([*rows, -1]) if below in (*heads, -1)}
    named = any(_names_agency(facts) for at in rows if at not in heads for _, facts in grid.rows[at].told)
    return set(rows[:first]) <= others and not ends & (set(heads) - open_end) and not (named and _are_agencies(heads))


def _are_questions(grid: Grid, heads: dict[int, Cell]) -> bool:
    """Whether codes that stand alone in rows are of questions: each is asked, is its code alone or has its score. What
    else is said behind a code (i7 ไม่ทราบแผน) may be an issue. What OIT looks for goes with those of the surveys."""
    first = grid.rows[next(iter(heads))].filled()[0] if heads else 0
    if any(row.facts(first).coded for at, row in enumerate(grid.rows) if at not in heads):
        # The measure of i7 is merged with that of i8 below it, or there is none.
        return False
    told = {at: scan(cell.text) for at, cell in heads.items()}
    known = {
        at: facts.bare_code or asks(facts.line) or any(each.decimal for _, each in grid.rows[at].told)
        for at, facts in told.items()
    }
    return any(known.values()) and all(known[at] or (facts.code or "")[:1] in ("o", "O") for at, facts in told.items())


def _has_like_below(grid: Grid, at: int) -> bool:
    """Whether another text stands right below what stands alone in a row: else that is of this row."""
    column = grid.rows[at].filled()[0]
    below = grid.below(grid.rows[at])
    return below is not None and below.facts(column).letters not in ("", grid.rows[at].facts(column).letters)


def _may_end(heads: dict[int, Cell], parts: Sequence[int], role: Role) -> bool:
    """Whether results may go on below a head of none: at a part that does not stand right below it, but further on."""
    bounds = sorted([*heads, *parts])
    return any(
        _of_none(scan(cell.text), role)
        and head + 1 not in parts
        and any(at > head for at in parts)
        and next(at for at in bounds if at > head) in parts
        for head, cell in heads.items()
    )


def _sums_works(row: GridRow, role: Role) -> bool:
    """Whether a row counts the works above it, where what heads them ends: รวม 3 โครงการ."""
    return role not in _SAID and bool(row.filled()) and row.facts(row.filled()[0]).total


def _are_agencies(heads: dict[int, Cell]) -> bool:
    """Whether the heads are names of agencies: over others they are the districts in which these lie."""
    return all(_names_agency(scan(cell.text)) for cell in heads.values())


def _bare(cell: Cell, role: Role) -> Cell:
    """The head without the word of its role: ผู้รับผิดชอบ : กองคลัง."""
    if role in (Role.RESPONSIBLE, Role.TIMELINE) and (match := _WORDS.match(cell.text)) is not None:
        return replace(cell, text=cell.text[match.end() :])
    if role is Role.YEAR:
        return replace(cell, text=_said(cell.text))
    return replace(cell, text=_COUNT.sub("", cell.text)) if role is Role.AGENCY else cell


_WORDS = regex.compile(
    r"\W*(?:ผู้|หน่วยงาน|ส่วนราชการ)?(?:ที่)?(?:รับผิดชอบ|ระยะเวลา(?:ดำเนิน(?:การ|งาน))?)(?:หลัก)?\s*:?\s*(?=\S)"
)
_OF_RESULTS = regex.compile(r"(?:ผล|ค่า)?(?:คะแนน|การประเมิน)")
_COUNT = regex.compile(r"^\s*[\d๐-๙]{1,2}[.)]\s*")


def _of_none(facts: Facts, role: Role) -> bool:
    """Whether a text says that the scores below it are no results of the agency: what is aimed at, others' means."""
    return role in _SAID and facts.aside in ("target", "mean-of-others", "difference") and facts.label is None


def _names_year(facts: Facts) -> bool:
    """Whether a text is a year, or says that results of one year follow; their total may stand behind."""
    return facts.year is not None and not facts.coded and _YEAR.fullmatch(letters_of(_said(facts.line))) is not None


def _said(text: str) -> str:
    """The text without the total that it ends with."""
    return text[: _total_begins(text)]


def _total_begins(text: str) -> int | None:
    """Where the total stands with which a text ends: ผลปี 2564 (คะแนนรวม 84.76 คะแนน ระดับ B)."""
    match = _TOTAL.search(text)
    return int(match.start()) if match else None


_TOTAL = regex.compile(
    r"\s*[(:,]?\s*(?:ได้|มี)?(?:ผล|ค่า)?คะแนน(?:รวม|ภาพรวม|เฉลี่ยรวม)[^()]*[\d๐-๙][.][\d๐-๙][^()]*\)?\s*$"
)


_YEAR = regex.compile(
    rf"(?:\d{{1,2}}[.)])?(?:(?:ผล|ค่า)?(?:คะแนน|การประเมิน)*(?:ita)?)?(?:ประจำ|ใน|ของ)?(?:ปี)?{ERA}25\d\d"
)


def _names_agency(facts: Facts) -> bool:
    """Whether a text is the name of an agency, counted or not."""
    bare = letters_of(_COUNT.sub("", facts.line))
    named = (letters_of(each.printed) for each in agencies_in(facts.line, title=True))
    return facts.label is None and bare in named


def _names_responsible(facts: Facts) -> bool:
    """Whether a text says that somebody is responsible: the name of a unit alone may be any heading."""
    return _says(facts, Role.RESPONSIBLE) and not facts.decimal


def _names_period(facts: Facts) -> bool:
    return names_time(facts.letters) or _says(facts, Role.TIMELINE)


def _says(facts: Facts, role: Role) -> bool:
    """Whether a text begins with the word of a role, and tells behind it."""
    return facts.role is role and facts.role_place == 0 and _WORDS.match(facts.line) is not None


_OF_SCORES: tuple[Kind, Kind] = (
    (Role.YEAR, "ปี", _names_year),
    (Role.AGENCY, "หน่วยงาน", _names_agency),
)
_OF_QUESTIONS: Kind = (Role.QUESTION, "ข้อคำถาม", lambda facts: facts.coded)
_OF_SECTIONS: Kind = (Role.INDICATOR, "ตัวชี้วัด", lambda facts: facts.label is not None)
_OF_WORKS: tuple[Kind, Kind] = (
    (Role.RESPONSIBLE, "ผู้รับผิดชอบ", _names_responsible),
    (Role.TIMELINE, "ระยะเวลา", _names_period),
)
