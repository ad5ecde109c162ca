"""Tables as grids of what their cells say about numbers: values, signs, arrows. Rows and columns can change places.

Built on the document alone: what a row says of its own numbers can be asked whatever the table is read as.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from typing import TypeVar

from checks.case import Case
from checks.words import squeezed
from extract.document import Table
from extract.frozen import dataclass
from normalize.lazily import cached_property
from normalize.records import Place

_Cell = TypeVar("_Cell")

UP, DOWN, SAME = 1, -1, 0
_UP = r"[↑▲△⬆⇧↗🔺⤴]|เพิ่มขึ้น|สูงขึ้น|ดีขึ้น|เพิ่ม|(?:สูง|มาก)กว่า(?:ค่าเฉลี่ย|(?:ค่า)?เป้าหมาย)?$|(?<![\d.])\+"
_DOWN = r"[↓▼▽⬇⇩↘🔻⤵]|ลดลง|ต่ำลง|ลด|(?:ต่ำ|น้อย)กว่า(?:ค่าเฉลี่ย|(?:ค่า)?เป้าหมาย)?$|(?<![\d.\s])[-−–](?=\s?\d)|^[-−–](?=\s?\d)"
_SAME = r"[→⇒➡↔⬌=]|คงที่|เท่าเดิม|เท่ากัน|ไม่เปลี่ยนแปลง|ทรงตัว"
_SIGN = re.compile(f"(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<same>{_SAME})")
_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\d.,]*\d)")
_DIGIT = re.compile(r"\d")
_PLAIN = re.compile(r"[0-9]{1,3}(?:\.[0-9]+)?")
"""What most cells of a table of scores are."""
_AROUND = re.compile(r"คะแนน|ร้อยละ|[%()\[\]*.\s]|คน|ราย|ข้อ|ครั้ง|เรื่อง|แห่ง|จุด|หน่วย")
DIFFERENCE = re.compile(
    r"เพิ่ม|ลด|ผลต่าง|ส่วนต่าง|เปลี่ยนแปลง|ต่างจาก|แตกต่าง|[+±]\s?/\s?[-−–]|Δ|diff"
    r"|พัฒนาการ|แนวโน้ม|สูง(?:กว่า)?\s?/\s?ต่ำ|ช่องว่าง|ห่าง(?:จาก|อีก)|ขาดอีก|\bgap\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One cell that holds nothing but a number, a direction, or both."""

    text: str
    place: Place
    value: float | None
    direction: int | None
    """Up, down or the same, by an arrow, a sign or a word; None where nothing says it."""
    decimals: int = 0


@dataclass(frozen=True)
class Matrix:
    """The cells of a run of tables: ``entries`` by (row, column) of the run, header and label texts of each."""

    texts: dict[tuple[int, int], tuple[str, Place]]
    rows: int
    columns: int
    tables: tuple[int, ...]
    turned: bool = False
    """Whether rows and columns have changed places."""
    entries: dict[tuple[int, int], Entry] = field(default_factory=dict)

    def turn(self) -> Matrix:
        """Rows for columns and columns for rows."""
        return self._other

    @cached_property
    def _other(self) -> Matrix:
        return Matrix(
            {(column, row): each for (row, column), each in self.texts.items()},
            self.columns,
            self.rows,
            self.tables,
            not self.turned,
            {(column, row): each for (row, column), each in self.entries.items()},
        )

    @cached_property
    def by_column(self) -> dict[int, dict[int, Entry]]:
        """The entries of each column, by row."""
        found: dict[int, dict[int, Entry]] = {}
        for (row, column), entry in sorted(self.entries.items()):
            found.setdefault(column, {})[row] = entry
        return found

    def header(self, column: int) -> str:
        """What stands in a column that is no entry: its header, in one line."""
        return self._headers.get(column, "")

    @cached_property
    def _headers(self) -> dict[int, str]:
        found: dict[int, list[str]] = {}
        for (_, column), (text, _) in sorted(self.texts.items()):
            if len(text) <= 80:
                found.setdefault(column, []).append(text)
        return {column: " ".join(texts) for column, texts in found.items()}

    def naming(self, word: str) -> list[int]:
        """The columns of entries whose header holds a word in capitals."""
        if word not in self._named:
            pattern = re.compile(rf"(?<![A-Z]){word}(?![A-Z])")
            self._named[word] = [column for column in self.by_column if pattern.search(self.header(column))]
        return self._named[word]

    @cached_property
    def _named(self) -> dict[str, list[int]]:
        return {}

    def label(self, row: int) -> str:
        """What stands in a row that is no entry: its label."""
        return " ".join(self.labels(row))

    def labels(self, row: int) -> list[str]:
        """What stands in a row that is no entry, cell by cell."""
        return self._labels.get(row, [])

    @cached_property
    def _labels(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for (row, _), (text, _) in sorted(self.texts.items()):
            found.setdefault(row, []).append(text)
        return found

    def numbers(self, column: int) -> dict[int, Entry]:
        """The entries of a column that hold a number, by row."""
        return self._numbers.get(column, {})

    @cached_property
    def _numbers(self) -> dict[int, dict[int, Entry]]:
        return {
            column: {row: each for row, each in entries.items() if each.value is not None}
            for column, entries in self.by_column.items()
        }


def matrices(case: Case) -> tuple[Matrix, ...]:
    """Every run of tables with as many columns, as one grid; made once for all checks."""
    return case.once("matrices", lambda: tuple(_matrices(case)))


def _matrices(case: Case) -> Iterator[Matrix]:
    groups: dict[tuple[int, int], list[Table]] = {}
    for table in case.document.tables:
        groups.setdefault((case.runs.get(table.number, 0), table.columns), []).append(table)
    for (_, columns), tables in groups.items():
        yield stacked(_matrix(case, tables, columns))


def stacked(matrix: Matrix) -> Matrix:
    """Groups of the same columns side by side laid below each other; a matrix without such groups as it is."""
    first = min((row for row, _ in matrix.texts), default=None)
    if first is None:
        return matrix
    header = [squeezed(matrix.texts.get((first, column), ("",))[0]) for column in range(matrix.columns)]
    width = next((each for each in range(2, matrix.columns // 2 + 1) if _repeats(header, each)), None)
    if width is None:
        return matrix
    return Matrix(
        _below(matrix.texts, matrix.rows, width),
        matrix.rows * (matrix.columns // width),
        width,
        matrix.tables,
        entries=_below(matrix.entries, matrix.rows, width),
    )


def _repeats(header: list[str], width: int) -> bool:
    """Whether a header is the same words again and again, every so many columns."""
    groups = [header[at : at + width] for at in range(0, len(header), width)]
    return (
        len(header) % width == 0
        and all(header)
        and len(set(groups[0])) == width
        and groups.count(groups[0]) == len(groups)
    )


def _below(cells: dict[tuple[int, int], _Cell], rows: int, width: int) -> dict[tuple[int, int], _Cell]:
    return {(row + rows * (column // width), column % width): each for (row, column), each in cells.items()}


def _matrix(case: Case, tables: list[Table], columns: int) -> Matrix:
    texts: dict[tuple[int, int], tuple[str, Place]] = {}
    entries: dict[tuple[int, int], Entry] = {}
    offset = 0
    for table in tables:
        for row in table.rows:
            for cell in row.cells:
                passage = case.cells.get((table.number, cell.row, cell.column))
                if passage is None:
                    continue
                at = offset + row.index
                entry = entry_in(passage.arabic, passage.place)
                if entry is not None:
                    entries[at, cell.column] = entry
                    continue
                for column in range(cell.column, cell.column + cell.column_span):
                    texts[at, column] = (passage.arabic, passage.place)
        offset += max((row.index for row in table.rows), default=-1) + 1
    return Matrix(texts, offset, columns, tuple(table.number for table in tables), entries=entries)


def entry_in(text: str, place: Place) -> Entry | None:
    """What a text says, where it is but a number, a direction, or both."""
    if not text or len(text) > 40:
        return None
    if _PLAIN.fullmatch(text):
        return Entry(text, place, float(text), None, len(text.partition(".")[2]))
    numbers = _NUMBER.findall(text) if _DIGIT.search(text) else []
    if len(numbers) > 1:
        return None
    signs = [match.lastgroup for match in _SIGN.finditer(text)]
    if not numbers and not signs:
        return None
    rest = _AROUND.sub("", _SIGN.sub("", _NUMBER.sub("", text)))
    if rest.strip("-−–+/ "):
        return None
    directions = {{"up": UP, "down": DOWN, "same": SAME}[each] for each in signs if each}
    value = float(numbers[0].replace(",", "")) if numbers else None
    decimals = len(numbers[0].partition(".")[2]) if numbers else 0
    if len(directions) > 1:
        # `เพิ่ม/ลด` is a label; an arrow that contradicts its own sign is asked for elsewhere.
        return Entry(text, place, value, None, decimals) if value is not None else None
    return Entry(text, place, value, directions.pop() if directions else None, decimals)
