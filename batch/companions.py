"""Which files of a folder only go with it: what is called README, LICENSE and the like, Markdown that says nothing of
the assessment, and what this program has written. Nobody publishes a report so; each is named where a run passes it
over, and read where it is named, unless the program wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from batch.errors import DatasetsGiven
from batch.products import made_here
from batch.source import Source, expanded, location
from normalize.text import squeeze
from segment.report.assessment import speaks_of_assessment

STEMS = frozenset(
    (
        *("readme", "license", "licence", "copying", "notice", "changelog", "changes", "contributing", "authors"),
        *("code_of_conduct", "security", "makefile", "dockerfile"),
    )
)
"""What files are called that speak of their folder, in small letters and up to the first full stop."""
SUFFIXES = frozenset(("", ".md", ".txt", ".rst"))
"""How their names end; a PDF of such a name is read."""
MARKDOWN = ".md"
LONGEST = 1 << 20
"""Bytes of Markdown that are looked through; more is read as a report."""
_CODE = re.compile(r"(?<![A-Za-z0-9])[IEO] ?[0-9๐-๙]{1,2}(?![A-Za-z0-9])")


def parted(sources: Iterable[Source], paths: Sequence[str]) -> tuple[list[Source], list[Source]]:
    """The files to read, and those that only go with their folder; one that is itself among ``paths`` is read.

    Raises ``DatasetsGiven`` for a file among ``paths`` that this program wrote.
    """
    named = {location(path) for path in expanded(paths)}
    reports: list[Source] = []
    passed: list[Source] = []
    for each in sources:
        if each.problem is None and made_here(each):
            if each.at in named:
                raise DatasetsGiven(each.name)
            passed.append(each)
            continue
        known = each.problem is not None or each.at in named
        (reports if known or not goes_with_its_folder(each) else passed).append(each)
    return reports, passed


def goes_with_its_folder(source: Source) -> bool:
    """Whether a file has the name of one that speaks of its folder, or is Markdown without a word of the assessment."""
    name = Path(source.name).name.lower()
    suffix = Path(name).suffix
    if suffix in SUFFIXES and name.partition(".")[0] in STEMS:
        return True
    return suffix == MARKDOWN and _says_nothing(source)


def _says_nothing(source: Source) -> bool:
    """Whether no word and no code of the assessment stands in the file; not where that cannot be told."""
    try:
        with source.path.open("rb") as file:
            data = file.read(LONGEST + 1)
        text = data.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    words = speaks_of_assessment(text) or "ตัวชี้วัด" in squeeze(text) or _CODE.search(text)
    return len(data) <= LONGEST and bool(text.strip()) and not words
