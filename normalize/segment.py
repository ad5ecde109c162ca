"""Document → Bundle: the order of the work, from tables to records, with what became of every cell."""

from __future__ import annotations

import itertools
from dataclasses import replace

from extract.document import Document, Paragraph
from normalize.assembly import Assembly
from normalize.assessment import in_its_sections
from normalize.codes import Mention, Reading, resolve
from normalize.context import Context
from normalize.facts import Facts, facts
from normalize.grid import Grid, grids
from normalize.prose import Sentence, sentences
from normalize.records import Bundle
from normalize.rows import LogicalRow, logical_rows
from normalize.tables import Reading as TableReading
from normalize.tables import read_table, settle_contexts


def segment(document: Document, *, sha256: str, version: str) -> Bundle:
    """The records of one report. Pure: the same document gives the same bundle."""
    found = grids(document)
    stated = facts(document)
    laid_out, told = _lay_out(document, found, stated.title)
    own = _assessed(stated, told)
    _resolve_codes(laid_out, told)
    assembly = Assembly(document, own, sha256, version)
    for reading in laid_out:
        read_table(reading, own, assembly)
    assembly.add_sentences(told)
    return assembly.bundle()


def _assessed(own: Facts, told: list[tuple[Sentence, list[Reading | None]]]) -> Facts:
    """Where no heading says which year's results the report presents, the sentence that states the total may."""
    if own.assessed_year is not None:
        return own
    years = [sentence.year for sentence, _ in told if sentence.level == "overall" and sentence.year is not None]
    fitting = [year for year in years if own.fiscal_year is None or year <= own.fiscal_year]
    return replace(own, assessed_year=fitting[0]) if fitting else own


def _lay_out(
    document: Document, found: list[Grid], title: str | None
) -> tuple[list[TableReading], list[tuple[Sentence, list[Reading | None]]]]:
    """Every grid's logical rows under the context that headings and section rows give, and the sentences between."""
    context = Context()
    laid_out: list[TableReading] = []
    told: list[Sentence] = []
    behind = _behind(document)
    named = in_its_sections([*((grid.before, grid.texts()) for grid in found), (behind, ())], title)
    for grid in found:
        here = next(named)
        stated, context = sentences(grid.before, context)
        told += [sentence for sentence in stated if here or sentence.level != "overall"]
        rows, context = logical_rows(grid, context)
        settle_contexts(grid, rows)
        laid_out.append(TableReading(grid, rows, here))
    here = next(named)
    stated, context = sentences(behind, context)
    told += [sentence for sentence in stated if here or sentence.level != "overall"]
    return laid_out, [(sentence, []) for sentence in told]


def _behind(document: Document) -> list[Paragraph]:
    """The paragraphs behind the last table."""
    behind = itertools.takewhile(lambda block: isinstance(block, Paragraph), reversed(document.blocks))
    return [block for block in behind if isinstance(block, Paragraph)][::-1]


def _resolve_codes(laid_out: list[TableReading], told: list[tuple[Sentence, list[Reading | None]]]) -> None:
    """Read all codes of the report at once: those of the tables in their order, then those in sentences."""
    mentions: list[Mention] = []
    owners: list[tuple[LogicalRow, int]] = []
    for reading in laid_out:
        first = True
        for row in reading.rows:
            for position, printed in enumerate(row.codes):
                mentions.append(Mention(printed, row.context.instrument, row.context.indicator, restart=first))
                owners.append((row, position))
                first = False
    for (row, _), resolved in zip(owners, resolve(mentions), strict=True):
        row.readings.append(resolved)
    for sentence, resolved_codes in told:
        if sentence.code:
            resolved_codes += resolve([Mention(sentence.code, sentence.instrument, sentence.indicator, restart=True)])
