"""What reaches the terminal: results on stdout, all else on stderr, and never a control character of a report."""

from __future__ import annotations

import sys
import unicodedata
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.console import Console

WIDTH_WITHOUT_TERMINAL = 120
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
DIRECTIONS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that change the direction of text: they can make a line read other than it is."""


def printable(text: str) -> str:
    """``text`` with control characters (escape sequences among them) and marks of direction made visible as U+FFFD."""
    return "".join(REPLACEMENT if _acts(letter) else letter for letter in text)


def inline(text: str) -> str:
    """The same for what is part of a line: the name of a file may hold line breaks too."""
    return "".join(REPLACEMENT if letter in "\n\t" else letter for letter in printable(text))


def _acts(letter: str) -> bool:
    if letter in "\n\t":
        return False
    return unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") or letter in DIRECTIONS


def out(text: str) -> None:
    """A line of the result."""
    click.echo(printable(text))


def err(text: str, colour: str | None = None) -> None:
    """A line for the person at the terminal."""
    click.secho(printable(text), err=True, fg=colour)


def console() -> Console:
    """Where tables of results are drawn; wide enough for them where there is no terminal."""
    from rich.console import Console

    class Drawn(Console):
        def on_broken_pipe(self) -> None:
            # The reader of our output has gone: no error of ours, which is how the program ends then everywhere.
            raise BrokenPipeError

    return Drawn(
        file=sys.stdout,
        width=None if sys.stdout.isatty() else WIDTH_WITHOUT_TERMINAL,
        highlight=False,
        markup=False,
        emoji=False,
    )
