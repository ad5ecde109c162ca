"""A comparison for people at a terminal: a block for every year and subject, in columns of Thai width."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from extract.message import Message
from publish.compare import Comparison, without
from publish.fitting import widths
from publish.headings import HEADINGS, heading
from publish.tables import MISSING, shown, two_decimals
from publish.terminal_blocks import DIFFERS, DOUBTFUL, OTHERWISE, Block, blocks, with_something, without_empty_rows
from publish.terminal_wide import turned, wide_blocks

LEFT = ("subject", "name", "agency", "agency_type", "province", "comparability", "scheme", "differing", "doubtful")

NOTES = {
    "=": Message("= ร่วมอันดับ", "= shares its rank"),
    DIFFERS: Message(
        f"{DIFFERS} รายงานระบุไม่ตรงกัน แสดงค่าที่เลือกตามกติกา",
        f"{DIFFERS} statements differ: the value shown was chosen by the documented rule",
    ),
    DOUBTFUL: Message(
        f"{DOUBTFUL} น่าสงสัย: มีสิ่งที่ขัดแย้งหรืออ่านได้ไม่แน่ชัด ดู ita check",
        f"{DOUBTFUL} doubtful: something contradicts it or it was not read for sure; see ita check",
    ),
    OTHERWISE: Message(f"{OTHERWISE} เกณฑ์เปลี่ยนจากปีก่อน", f"{OTHERWISE} the rules changed from the year before"),
    MISSING: Message(f"{MISSING} ไม่พบในรายงานที่อ่าน", f"{MISSING} not found in the reports that were read"),
}


def to_terminal(comparison: Comparison, language: str, width: int | None, limit: int) -> str:
    """The blocks as text; at most ``limit`` rows of each (0: all). ``width`` None never shortens a cell. Columns and
    rows that hold nothing are left out, and counted."""
    out = io.StringIO()
    console = _console(out, width)
    hidden: dict[str, None] = {}
    empty = _Empty()
    comparison, without_number = without_empty_rows(comparison)
    for block in blocks(comparison, language, limit):
        filled = empty.left_out_of(block)
        table = _of_block(filled, language, width)
        _print(console, block, table, language)
        hidden |= dict.fromkeys(table.hidden)
    text = out.getvalue()
    if notes := "  ".join(note.in_language(language) for sign, note in NOTES.items() if sign in text):
        console.print(Text(notes))
    _tell_empty(console, empty.everywhere(), without_number, language)
    return _told(console, out, hidden, language)


class _Empty:
    """Columns that no table of an output shows: one that is empty here may stand in the next."""

    def __init__(self) -> None:
        self._empty: dict[str, None] = {}
        self._shown: set[str] = set()

    def left_out_of(self, block: Block) -> Block:
        """The block without its empty columns."""
        filled, empty = with_something(block)
        self._empty |= dict.fromkeys(empty)
        self._shown.update(filled.columns)
        return filled

    def everywhere(self) -> tuple[str, ...]:
        return tuple(name for name in self._empty if name not in self._shown)


def _tell_empty(console: Console, columns: Sequence[str], rows: int, language: str) -> None:
    """Say which columns of which table hold nothing, subjects only by how many they are, and how many rows."""
    named = [heading(name).in_language(language) for name in columns if name in HEADINGS]
    # A question whose parts stand in columns of their own is one subject.
    names, subjects = ", ".join(named), len({name.split()[0] for name in columns if name not in HEADINGS})
    told = (
        (len(named), Message(f"คอลัมน์ที่ว่าง {len(named)} คอลัมน์: {names}", f"empty columns ({len(named)}): {names}")),
        (subjects, Message(f"เรื่องที่ไม่มีตัวเลข {subjects} เรื่อง", f"subjects without a number: {subjects}")),
        (rows, Message(f"แถวที่ไม่มีตัวเลข {rows:,} แถว", f"rows without a number: {rows:,}")),
    )
    if parts := " · ".join(message.in_language(language) for count, message in told if count):
        console.print(Text(Message(f"ไม่แสดง {parts}", f"Left out: {parts}").in_language(language)))


def wide_to_terminal(comparison: Comparison, language: str, width: int | None, limit: int) -> str:
    """A wide comparison; agencies by what they are called, which no two share. Few agencies with more subjects than
    there is room for stand across, their subjects down."""
    comparison = without(comparison, ("agency_id", "district"))
    out = io.StringIO()
    console = _console(out, width)
    hidden: dict[str, None] = {}
    empty = _Empty()
    for block in wide_blocks(comparison, limit):
        filled = empty.left_out_of(block)
        table = _of_block(filled, language, width)
        other = turned(filled, language) if set(table.hidden) - set(HEADINGS) else None
        across = _of_block(other, language, width) if other else None
        table = across if across and not across.hidden else table
        _print(console, block, table, language)
        hidden |= dict.fromkeys(table.hidden)
    _tell_empty(console, empty.everywhere(), 0, language)
    return _told(console, out, hidden, language)


def _of_block(block: Block, language: str, width: int | None) -> Drawn:
    return _table(block.columns, [[_cell(each, language) for each in row] for row in block.rows], language, width)


def _print(console: Console, block: Block, table: Drawn, language: str) -> None:
    console.print(Text(block.title))
    console.print(table.drawn)
    if block.left:
        console.print(Text(_more(block.left, language)))
    console.print()


def _console(out: io.StringIO, width: int | None) -> Console:
    return Console(file=out, width=width or 10_000, highlight=False, markup=False, emoji=False)


def _told(console: Console, out: io.StringIO, hidden: Iterable[str], language: str) -> str:
    """The text, with a line on the columns that the terminal has no room for."""
    if names := ", ".join(heading(name).in_language(language) for name in hidden):
        told = Message(
            f"จอแคบเกินกว่าจะแสดง: {names} (--format หรือ --out แสดงทั้งหมด)",
            f"Too narrow to show: {names} (--format or --out has everything)",
        )
        console.print(Text(told.in_language(language)))
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def _more(left: int, language: str) -> str:
    return Message(
        f"… อีก {left:,} แถว (--limit 0 แสดงทั้งหมด)", f"… {left:,} more rows (--limit 0 shows all)"
    ).in_language(language)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A table and the columns that had to be left out of it."""

    drawn: Table
    hidden: tuple[str, ...]


def _table(columns: Sequence[str], rows: list[list[str]], language: str, width: int | None) -> Drawn:
    heads = [heading(name).in_language(language) for name in columns]
    texts = {name: [heads[at], *(row[at] for row in rows)] for at, name in enumerate(columns)}
    label = next((name for name in ("agency", "agency_type", "province") if name in columns), "year")
    # Years across, or agencies, are what the table is for.
    across = tuple(name for name in columns if columns[0] == "subject" and name not in HEADINGS)
    fitting = widths(texts, ("subject", "rank", "scheme", "year", label, "value", "median"), width, across)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name, size in fitting.items():
        table.add_column(
            Text(texts[name][0]),
            justify="left" if name in LEFT else "right",
            no_wrap=True,
            overflow="ellipsis",
            width=size,
        )
    for number in range(len(rows)):
        table.add_row(*(Text(texts[name][number + 1]) for name in fitting))
    return Drawn(table, tuple(name for name in columns if name not in fitting))


def _cell(value: Any, language: str) -> str:
    return two_decimals(value) if isinstance(value, float) else shown(value, language)
