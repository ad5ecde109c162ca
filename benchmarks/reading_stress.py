"""How scores survive when a table's form says less: ``python -m benchmarks.reading_stress REPORT.txt…``.

Each text report is read as it is, and again with one thing taken from its tables:

- ``words``: every word of every header replaced by one that no table of words knows (numbers and codes stay);
- ``shuffled``: the columns of every table in another order, those under one head together;
- ``moved``: the column of labels moved to the right end, of each group where groups of columns stand side by side.

Against the scores of the report as it is: the share that is still read with its subject, and wrong scores, of which
those without any finding of their table are the ones that must not be.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from random import Random

import pipeline
from normalize.records import Bundle

Rows = list[list[str]]
Change = Callable[[Rows, int], Rows]
_THAI_WORD = re.compile(r"[ก-๎A-Za-z]{2,}")
_KEPT = re.compile(r"^(?:IIT|EIT|OIT|ITA|[IEOieo]\s?[0-9๐-๙]{1,2}|[0-9๐-๙.,() ]+|.*25[0-9]{2}.*|.*๒๕[๐-๙]{2}.*)$")
UNKNOWN = "ฆฏฐ"
"""Letters that no header of any report has in this order."""


def strange_words(rows: Rows, seed: int) -> Rows:
    """The rows with the words of the first row replaced, each word always by the same one."""
    names: dict[str, str] = {}

    def strange(cell: str) -> str:
        if _KEPT.match(cell.strip()):
            return cell
        return _THAI_WORD.sub(lambda word: names.setdefault(word[0], UNKNOWN + _letters(len(names))), cell)

    return [[strange(cell) for cell in rows[0]], *rows[1:]]


def _letters(number: int) -> str:
    """A number in letters that make no word."""
    return "".join("ฆฌฎฏฐฑฒณธศ"[int(digit)] for digit in str(number)) + "ฦ"


def shuffled(rows: Rows, seed: int) -> Rows:
    """The rows with their columns in another order, each group's among themselves; all tables as wide in the same."""

    def order(columns: list[int]) -> list[int]:
        """The columns in another order; those that one head spans stay together, as the same groups do alike."""
        blocks: list[list[int]] = []
        # A first row of one text heads no columns: the piece goes on with a table whose head stands above.
        headed = sum(bool(cell.strip()) for cell in rows[0]) > 1
        for column in columns:
            if not blocks or not headed or rows[0][column : column + 1] not in ([""], []):
                blocks.append([])
            blocks[-1].append(column)
        Random(100 * seed + len(columns)).shuffle(blocks)
        return [column for block in blocks for column in block]

    return _reordered(rows, order)


def moved(rows: Rows, seed: int) -> Rows:
    """The rows with each group's first column at its end."""
    return _reordered(rows, lambda columns: [*columns[1:], columns[0]])


def _reordered(rows: Rows, order: Callable[[list[int]], list[int]]) -> Rows:
    """The rows with the columns of each group in the order that is given; a head that comes again, in the first row or
    in the second one below heads of groups, begins a group."""
    width = max(map(len, rows))
    starts = max((_starts(row, width) for row in rows[:2]), key=len)
    columns = [column for start, stop in pairwise([*starts, width]) for column in order(list(range(start, stop)))]
    return [[row[column] if column < len(row) else "" for column in columns] for row in rows]


def _starts(row: list[str], width: int) -> list[int]:
    """Where the words over the first column come again, and the first column."""
    heads = [cell.strip() for cell in row] + [""] * (width - len(row))
    return [index for index, head in enumerate(heads) if index == 0 or (head and head == heads[0])]


CHANGES: dict[str, Change] = {"words": strange_words, "shuffled": shuffled, "moved": moved}


def changed(text: str, change: Change, seed: int) -> str:
    """The report with ``change`` made to every table."""
    return "\n".join(_blocks(text.split("\n"), change, seed))


def _blocks(lines: list[str], change: Change, seed: int) -> Iterator[str]:
    table: Rows = []
    for line in [*lines, ""]:
        if "\t" in line:
            table.append(line.split("\t"))
            continue
        if len(table) > 1:
            yield from ("\t".join(row) for row in change(table, seed))
        elif table:
            yield "\t".join(table[0])
        table = []
        yield line


def scores(bundle: Bundle) -> Counter[tuple[object, ...]]:
    """Every score of a bundle, without its place."""
    return Counter(
        (s.level, s.instrument, s.indicator, s.question, s.item, s.statistic, s.value)
        for s in bundle.scores
        if s.place.table is not None
    )


def beyond(found: Counter[tuple[object, ...]], truth: Counter[tuple[object, ...]]) -> Counter[tuple[object, ...]]:
    """The scores that say something else than the truth: one that only leaves its indicator open does not."""
    less = Counter((*each[:2], None, *each[3:]) for each in (truth - found).elements() if each[0] == "question")
    return found - truth - less


def silent(bundle: Bundle, wrong: Counter[tuple[object, ...]]) -> int:
    """Wrong scores whose table has no finding and which are not doubtful."""
    told = {f.place.table for f in bundle.findings if f.severity != "info"}
    return sum(
        (s.level, s.instrument, s.indicator, s.question, s.item, s.statistic, s.value) in wrong
        and s.trust != "doubtful"
        and s.place.table not in told
        for s in bundle.scores
    )


def main() -> None:
    """Print the three figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("reports", nargs="+", type=Path)
    arguments.add_argument("--seed", type=int, default=0)
    given = arguments.parse_args()
    whole = {path: scores(pipeline.report(path.read_bytes())) for path in given.reports}
    for name, change in CHANGES.items():
        right = every = wrong = unheard = 0
        for path, truth in whole.items():
            text = changed(path.read_text(encoding="utf-8"), change, given.seed)
            try:
                bundle = pipeline.report(text.encode())
            except pipeline_error():
                every += truth.total()
                continue
            found = scores(bundle)
            other = beyond(found, truth)
            right, every = right + (found & truth).total(), every + truth.total()
            wrong, unheard = wrong + other.total(), unheard + silent(bundle, other)
        print(
            f"{name:9} {100 * right / max(1, every):5.1f} % right, {wrong} wrong, {unheard} of them without a finding"
        )


def pipeline_error() -> type[Exception]:
    """What is raised for a text that is no report any longer."""
    from extract.errors import ReportError

    return ReportError


if __name__ == "__main__":
    main()
