"""Text from reports made safe to show: no formula in a spreadsheet, no control character in a terminal, no markup."""

from __future__ import annotations

import re

# C0 and C1 controls but tab and newline, and the marks that turn the direction of writing.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")

# What a spreadsheet takes for a formula, also after blanks; full-width signs too, for Excel reads them alike.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠\t\r]")

# Where a semicolon or the end of a line separates cells, what stands behind one begins a cell.
_FORMULA_INSIDE = re.compile(r"([;|\n][\x22\s]*)(?=[=+\-@＝＋－＠])")

_NUMERIC = re.compile(r"[\d.,]+(e\d+)?", re.IGNORECASE)

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>|~#])")


def plain(text: str) -> str:
    """The text without control characters (tabs and newlines stay) and without halves of characters."""
    return _SURROGATES.sub("\ufffd", _CONTROLS.sub("", text))


def one_line(text: str) -> str:
    """The same on one line."""
    return " ".join(plain(text).split())


def csv_text(text: str) -> str:
    """A text that no spreadsheet runs: an apostrophe stands before what could begin a formula."""
    cleaned = _FORMULA_INSIDE.sub(r"\1'", plain(text))
    return "'" + cleaned if _FORMULA.match(cleaned) else cleaned


def csv_code(code: str) -> str:
    """A code that a spreadsheet keeps as text: an apostrophe also stands before digits alone and ``12e5``."""
    return "'" + code if _NUMERIC.fullmatch(code) else csv_text(code)


def json_text(text: str) -> str:
    """JSON in which such characters are escaped: it means the same, and is safe on a terminal."""
    return _CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def markdown_text(text: str) -> str:
    """A text for a cell of a Markdown table."""
    return _MARKDOWN.sub(r"\\\1", one_line(text))
