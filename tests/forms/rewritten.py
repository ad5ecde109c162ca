"""The same report, otherwise written: what a clerk changes without changing anything that is said."""

from __future__ import annotations

import re
from collections.abc import Callable

Rows = list[str]
"""The lines of one table of a text report, tabs between the cells."""

_NEAR = 6
"""Lines: pieces of one table stand no farther from each other."""
_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_COUNTED = re.compile(r"ที่|ลำดับ|ข้อ|รหัส")


def thai_digits(text: str) -> str:
    """Every number in Thai digits; codes stay as they are."""
    return re.sub(r"(?<![A-Za-z\d])\d+", lambda found: "".join(chr(ord("๐") + int(digit)) for digit in found[0]), text)


def arabic_digits(text: str) -> str:
    """Every number in Arabic digits."""
    return text.translate(_ARABIC)


def windows_lines(text: str) -> str:
    """A byte order mark, and lines that end as Windows ends them."""
    return "\ufeff" + text.replace("\n", "\r\n")


def blank_rows(text: str) -> str:
    """A blank row below the second row, and one at the end."""
    return _tables(text, lambda rows: [*rows[:2], _blank(rows), *rows[2:], _blank(rows)])


def empty_column(text: str) -> str:
    """A column of remarks with nothing in it."""
    return _tables(text, lambda rows: [f"{row}\t{'' if at else 'หมายเหตุ'}" for at, row in enumerate(rows)])


def dashed_column(text: str) -> str:
    """A column of remarks with dashes."""
    return _tables(text, lambda rows: [f"{row}\t{'-' if at else 'หมายเหตุ'}" for at, row in enumerate(rows)])


def counted_rows(text: str) -> str:
    """A column that counts the rows which are no sections."""

    def count(rows: Rows) -> Rows:
        if _COUNTED.match(rows[0]) or len({row.split("\t")[0] for row in rows}) < len(rows):
            return rows
        found, counted = [f"ลำดับ\t{rows[0]}"], 0
        for row in rows[1:]:
            first, *others = row.split("\t")
            alone = not first.strip() or not any(each.strip() for each in others)
            counted += not alone
            found.append(f"{'' if alone else counted}\t{row}")
        return found

    return _tables(text, count)


def wide_blanks(text: str) -> str:
    """Blanks around the cells, and two for each inside."""
    return _tables(text, lambda rows: ["\t".join(map(_wide, row.split("\t"))) for row in rows], alone=False)


REWRITTEN: tuple[Callable[[str], str], ...] = (
    thai_digits,
    arabic_digits,
    windows_lines,
    blank_rows,
    empty_column,
    dashed_column,
    counted_rows,
    wide_blanks,
)


def _blank(rows: Rows) -> str:
    return "\t" * rows[0].count("\t")


def _wide(cell: str) -> str:
    return f" {cell.replace(' ', '  ')}\u00a0" if cell.strip() else cell


def _tables(text: str, change: Callable[[Rows], Rows], *, alone: bool = True) -> str:
    """The text with every table changed; ``alone``: only such as have a header without gaps, as many cells in every
    row, and no other table near that may be a piece of the same one."""
    lines = text.split("\n")
    spans = _spans(lines)
    found, done = list[str](), 0
    for at, (start, end) in enumerate(spans):
        rows = lines[start:end]
        others = [spans[other] for other in (at - 1, at + 1) if 0 <= other < len(spans)]
        near = any(
            min(abs(start - last), abs(begin - end)) <= _NEAR and _widths(lines[begin:last]) & _widths(rows)
            for begin, last in others
        )
        even = len(_widths(rows)) == 1 and all(cell.strip() for cell in rows[0].split("\t")) and _is_body(rows)
        found += lines[done:start]
        found += change(rows) if not alone or (even and not near) else rows
        done = end
    return "\n".join([*found, *lines[done:]])


def _is_body(rows: Rows) -> bool:
    """Whether the second row is no lower level of the header, nor counts its columns."""
    return len(rows) > 2 and bool(re.search(r"\d", rows[1])) and not re.search(r"\(\d\)\t", rows[1])


def _widths(rows: Rows) -> set[int]:
    return {row.count("\t") for row in rows}


def _spans(lines: list[str]) -> list[tuple[int, int]]:
    """Where each table begins and ends."""
    found: list[tuple[int, int]] = []
    for at, line in enumerate(lines):
        if "\t" not in line:
            continue
        if found and found[-1][1] == at:
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return found
