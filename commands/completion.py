"""What the shell offers behind an option: names that stand in the datasets of the command that is being written."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from batch.errors import NoDatasets
from commands.declare import DATA

Completion = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]

MOST = 50
"""Names that are offered at once: more are no help."""


def _offers(names: Callable[[Path], Iterable[tuple[str, str]]]) -> Completion:
    """Offers every name (with what it means) that begins with what is written so far, else with what that is short for,
    else one that holds it."""

    def offered(context: click.Context, parameter: click.Parameter, written: str) -> list[CompletionItem]:
        try:
            known = dict(names(_folder(context)))
        except (NoDatasets, OSError, ValueError):
            return []
        beginning = (written, in_full(written))
        found = next(
            (some for each in beginning if (some := [name for name in known if name.startswith(each)])),
            [name for name in known if written in name],
        )
        return [CompletionItem(name, help=known[name]) for name in found[:MOST]]

    return offered


def in_full(written: str) -> str:
    """A name with the short form for a kind that it begins with, also one without its point, written in full."""
    from normalize.agencies.kinds import SHORT

    for form, beginning in SHORT:
        if match := re.match(form.replace(r"\.", r"\.?").replace("??", "?"), written):
            return beginning + written[match.end() :].lstrip()
    return written


def _folder(context: click.Context) -> Path:
    """The datasets that the line speaks of: an option that waits for its value keeps click from knowing."""
    known = context.params.get("directory") or context.params.get("data")
    words = (Path(word) for word in reversed(os.environ.get("COMP_WORDS", "").split()))
    return Path(known) if known else next((word for word in words if (word / "reports").is_dir()), Path(DATA))


def _column(folder: Path, dataset: str, column: str) -> Iterator[tuple[str, str]]:
    from commands.datasets import rows
    from normalize.thai_order import in_thai_order

    found = {each[column] for each in rows(folder, dataset, [column]) if each[column] is not None}
    yield from ((name, "") for name in in_thai_order(map(str, found)))


def _types(folder: Path) -> Iterator[tuple[str, str]]:
    from publish.headings import TYPES

    yield from ((told.th, code) for code, told in TYPES.items())
    yield from ((code, told.th) for code, told in TYPES.items())


def _checks(folder: Path) -> Iterator[tuple[str, str]]:
    from checks.ids import names_of_findings

    yield from ((name, "") for name in sorted(names_of_findings()))


def _schemes(folder: Path) -> Iterator[tuple[str, str]]:
    from codebook.reader import frameworks

    yield from dict.fromkeys((each.scheme, "") for each in frameworks())


agencies = _offers(lambda folder: _column(folder, "reports", "agency"))
provinces = _offers(lambda folder: _column(folder, "reports", "province"))
questions = _offers(lambda folder: _column(folder, "questions", "question"))
years = _offers(lambda folder: _column(folder, "numbers", "year"))
types = _offers(_types)
checks = _offers(_checks)
schemes = _offers(_schemes)
