"""Tables that people write: the text of a CSV file in whatever form a spreadsheet has saved it, and its lines."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"\xef\xbb\xbf", "utf-8"))


class NoTable(ValueError):
    """A line that cannot be read: which, and why (in English, as the reader says it)."""

    def __init__(self, line: int, why: str, encoding: str = "") -> None:
        super().__init__(why)
        self.line = line
        self.why = why
        self.encoding = encoding
        """The encoding that the line is not in; empty where it is no CSV."""


def text_of(data: bytes) -> str:
    """The text: UTF-8 with or without a mark, UTF-16, or what a Thai Excel saves (Windows-874)."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decoded(data, "cp874")


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count("\n".encode(encoding), 0, error.start) + 1
        raise NoTable(line, f"this is no text in {encoding} or UTF-8", encoding) from None


def lines_of(text: str) -> Iterator[tuple[int, list[str]]]:
    """Every line of a CSV text that is not empty, with the number of the line it begins in; raises ``NoTable`` for one
    that cannot be read, as where a quote is not closed."""
    text = text.removeprefix("\ufeff")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise NoTable(line, f"this is no CSV ({error})") from None


def _delimiter(text: str) -> str:
    """What stands between the names of the columns: a spreadsheet writes what its language has for lists."""
    heading = text.partition("\n")[0]
    return max(",;\t", key=heading.count)
