"""Works whose word and text stand in one cell below the question or the indicator that they are about, in a table that
has no column for them: `I1 … | 81.20`, and over the whole row below it `มาตรการ: จัดอบรม`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, pairwise

import regex

from extract.document import Cell
from segment.facts.roles import TEXTS, WORKS
from segment.facts.scan import scan
from segment.tables.column import column_of
from segment.tables.grid import Grid, GridRow
from segment.tables.kinds_of_rows import together
from segment.tables.labelled_texts import work_word

_SAYS = regex.compile(r"(?:^[\s\-–•*]*|(?<=\s))(?P<word>[ก-๎][ก-๎/]{2,29}(?:\s?\([^()]{1,20}\))?)\s?:\s*(?=\S)")
"""The word of a work, and behind its sign what it says."""
Said = list[tuple[str, Cell]]
"""The words of works that a cell gives, each with the cell's text behind it."""


def works_below(grid: Grid) -> None:
    """Give such works columns of their own, beside what stands above them."""
    if grid.with_role(*TEXTS):
        return
    said = [_said_by(row) for row in grid.rows]
    if not any(scan(word).role in WORKS for works in said for word, _ in works) or not _stand_below(grid, said):
        return
    first = len(grid.columns)
    words = _words(said)
    at = {word: place for place, word in enumerate(dict.fromkeys(words.values()), start=first)}
    grid.columns = [*grid.columns, *(column_of(place, (word,)) for word, place in at.items())]
    rows = [*_told(grid.rows, said, {word: at[first_of_it] for word, first_of_it in words.items()})]
    grid.lay_out([*together(rows, first)])


def says_work(text: str) -> bool:
    """Whether a cell's text begins with the word of a work and says behind its sign what that is."""
    match = _SAYS.match(text)
    return match is not None and scan(match["word"]).role in WORKS and work_word(scan(match["word"])) is not None


def _words(said: list[Said]) -> dict[str, str]:
    """The word that heads the column of each: words of one role (มาตรการ here, แนวทางแก้ไข there) are one, unless both
    stand below one question."""
    runs = [[word for works in run for word, _ in works] for told, run in groupby(said, bool) if told]
    roles = [[scan(word).role for word in dict.fromkeys(run)] for run in runs]
    apart = any(len(each) > len(set(each)) for each in roles)
    heads: dict[object, str] = {}
    return {
        word: heads.setdefault(scan(word).letters if apart else scan(word).role, word) for run in runs for word in run
    }


def _said_by(row: GridRow) -> Said:
    """What a row of one cell says that begins with the word of a work."""
    if len(row.filled()) != 1:
        return []
    cell = row.cells[row.filled()[0]]
    found = [match for match in _SAYS.finditer(cell.text) if work_word(scan(match["word"])) is not None]
    if not found or found[0].start():
        return []
    ends = [*(match.start() for match in found), len(cell.text)]
    return [
        (match["word"], replace(cell, text=cell.text[match.end() : end].strip()))
        for match, (_, end) in zip(found, pairwise(ends), strict=True)
    ]


def _stand_below(grid: Grid, said: list[Said]) -> bool:
    """Whether such rows stand right below questions and indicators, time and again: once below several they may be
    about all of them."""
    runs = [
        (bool(works), [*rows]) for works, rows in groupby(zip(said, grid.rows, strict=True), lambda each: bool(each[0]))
    ]
    if not runs or runs[0][0]:
        return False
    above = [rows[-1][1] for works, rows in runs if not works]
    subjects = [row for each, row in zip(said, grid.rows, strict=True) if not each and _is_subject(row)]
    times = sum(works for works, _ in runs)
    return (times > 1 or len(subjects) == 1) and all(map(_is_subject, above[:times]))


def _is_subject(row: GridRow) -> bool:
    return any(facts.coded or (facts.label is not None and not facts.label.overall) for _, facts in row.told)


def _told(rows: list[GridRow], said: list[Said], at: dict[str, int]) -> Iterator[GridRow]:
    for row, works in zip(rows, said, strict=True):
        if not works:
            yield replace(row, apart=True)
        else:
            yield replace(row, cells={at[word]: cell for word, cell in works}, apart=True)
