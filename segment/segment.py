"""Document → Bundle: the order of the work, from tables to records, with what became of every cell."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace

from codebook.facts import Framework
from codebook.reader import framework, instrument_of, scheme_of
from extract.document import Document, Paragraph
from normalize.codes import Mention, Reading, resolve
from normalize.records import Bundle
from segment.captions import captioned
from segment.contents import without_contents
from segment.headings import Context
from segment.reading.choice import choose
from segment.reading.column_codes import IndicatorOf
from segment.reading.evidence import Known
from segment.reading.purpose import why_no_records
from segment.reading.views import view_of
from segment.reading.year import table_year
from segment.records.assembly import Assembly
from segment.records.readings import Part, tell
from segment.records.sentences import add_sentences
from segment.records.stated_cells import stated_in_cells, stated_in_notes
from segment.records.table import add_table
from segment.records.unread import tell_unread
from segment.records.whole import bundle_of
from segment.report.assessment import in_its_sections
from segment.report.facts import Facts, facts
from segment.rows.field import LogicalRow
from segment.sentences.paragraphs import sentences
from segment.sentences.sentence import Sentence
from segment.tables.beside.whose import own_across
from segment.tables.grid import Grid
from segment.tables.grids import grids
from segment.tables.groups import side_by_side
from segment.tables.settle import settled

Told = list[tuple[Sentence, list[Reading | None]]]


def segment(document: Document, *, sha256: str, version: str) -> Bundle:
    """The records of one report. Pure: the same document gives the same bundle."""
    document = without_contents(document)
    found = grids(document)
    stated = facts(document)
    parts, told = _lay_out(document, found, stated, {})
    own = _assessed(stated, told)
    known = _known(parts)
    if known and any(part.chosen.unsure for part in parts):
        # What is sure in one table helps the next.
        parts, told = _lay_out(document, found, own, known)
    _resolve_codes(parts, told, own)
    indicator_of = _indicator_finder(own, parts)
    assembly = Assembly(document, own, sha256, version, indicator_of)
    for part in parts:
        told += _add(part, own, indicator_of, assembly)
    add_sentences(assembly, told)
    return bundle_of(assembly)


def _add(part: Part, own: Facts, indicator_of: IndicatorOf, assembly: Assembly) -> Told:
    """Add the records of one table, or why it has none; gives what its cells state as sentences do."""
    grid = part.chosen.best.candidate.grid
    why = why_no_records(grid, part.rows, own, named=part.named)
    tell(part, assembly, why)
    if why:
        for table, cell in grid.header_cells:
            assembly.use(table, cell, "header")
        for row in part.rows:
            assembly.use_all(row.cells(), "ignored", reason=why)
        told = [*stated_in_cells(part, own)] if why == "no-role" else []
        for table, cell, _ in told:
            assembly.use(table, cell, "record", role="score")
        tell_unread(part, why, assembly)
        return [(replace(sentence, cell=(table, cell)), _read(sentence)) for table, cell, sentence in told]
    if part.year.misprint is not None:
        assembly.misprinted_year(*part.year.misprint, own)
    view = view_of(grid, part.rows, table_year(grid, own).year, indicator_of)
    add_table(view, part.chosen.best.numbers_in(view), assembly)
    return [(each, _read(each)) for each in stated_in_notes(part, own)]


def _known(parts: list[Part]) -> Known:
    """What tables that were read without doubt state of the report's own numbers."""
    found: Known = {}
    for part in parts:
        if not part.chosen.unsure:
            for number in part.chosen.best.numbers:
                found.setdefault(number.subject, number.value)
    return found


def _assessed(own: Facts, told: Told) -> Facts:
    """Where no heading says which year's results the report presents, the sentence that states the total may."""
    if own.assessed_year is not None:
        return own
    totals = (sentence for sentence, _ in told if sentence.level == "overall" and sentence.withheld is None)
    years = [sentence.year for sentence in totals if sentence.year is not None]
    fitting = [year for year in years if own.fiscal_year is None or year <= own.fiscal_year]
    return replace(own, assessed_year=fitting[0]) if fitting else own


def _lay_out(document: Document, found: list[Grid], own: Facts, known: Known) -> tuple[list[Part], Told]:
    """Every table's chosen reading under the context that headings and section rows give, and the sentences between."""
    context = Context()
    parts: list[Part] = []
    told: list[Sentence] = []
    behind = _behind(document)
    named = in_its_sections([*((grid.before, grid.texts()) for grid in found), (behind, ())], own.title)
    for grid in found:
        here = next(named)
        stated, context = sentences(grid.before, context, own.agency)
        told += [sentence for sentence in stated if here or sentence.level != "overall"]
        whole = replace(grid, columns=settled(grid))
        for part in side_by_side(whole):
            if part.rows is not whole.rows or part.columns != whole.columns:
                # A group of columns is a table of its own; the whole table has settled.
                part.columns = settled(part)
            part.columns = own_across(part.columns, own.agency)
            year = table_year(part, own)
            above = captioned(context, part)
            chosen = choose(part, above, year.year, _indicator_finder(own, []), known)
            if chosen.best.behind != above:
                context = chosen.best.behind
            parts.append(Part(part, chosen, here, year))
    here = next(named)
    stated, context = sentences(behind, context, own.agency)
    told += [sentence for sentence in stated if here or sentence.level != "overall"]
    return parts, [(sentence, []) for sentence in told]


def _indicator_finder(own: Facts, parts: list[Part]) -> IndicatorOf:
    """The indicator of a question: the one that stands around its code, else the one that the report names elsewhere,
    else the codebook's for the year where that is sure."""
    known = _framework(own)
    named: dict[str, int] = {}
    for part in parts:
        for reading, indicator in _under_indicators(part):
            if instrument_of(indicator) == reading.instrument:
                named.setdefault(reading.code, indicator)

    def indicator_of(code: str | None, stated: int | None) -> int | None:
        if code is not None and code in named:
            return named[code]
        if stated is not None and (code is None or code.startswith(instrument_of(stated)[0])):
            return stated
        if code is None:
            return None
        number = code[1:].split("-")[0]
        if code[0] not in "IEO" or not number.isdigit():
            # The items of a scheme's own list (MOIT, EB) belong to the indicator that they stand under.
            return stated
        for each in known.indicators if known is not None else ():
            if each.instrument[0] == code[0] and each.first and each.last and each.first <= int(number) <= each.last:
                return each.number
        return None

    return indicator_of


def _framework(own: Facts) -> Framework | None:
    """What the codebook knows of the assessment that the report presents."""
    return framework(scheme_of(own.agency, own.agency_type) or "NACC", own.assessed_year or own.fiscal_year or 0)


def _under_indicators(part: Part) -> Iterator[tuple[Reading, int]]:
    """The questions of a table, in rows or heading columns, with the indicator that stands around them."""
    for row in part.rows:
        if row.context.indicator is not None:
            yield from ((reading, row.context.indicator) for reading in row.readings if reading is not None)
    for column in part.chosen.best.candidate.grid.columns:
        above = column.subject.indicator if column.subject is not None else None
        if column.code is not None and above is not None:
            found = resolve([Mention(column.code, instrument_of(above), above, restart=True)])
            yield from ((reading, above) for reading in found if reading is not None)


def _behind(document: Document) -> list[Paragraph]:
    """The paragraphs behind the last table."""
    behind = itertools.takewhile(lambda block: isinstance(block, Paragraph), reversed(document.blocks))
    return [block for block in behind if isinstance(block, Paragraph)][::-1]


def _resolve_codes(parts: list[Part], told: Told, own: Facts) -> None:
    """Read all codes of the report at once: those of the tables in their order, then those in sentences."""
    mentions: list[Mention] = []
    owners: list[LogicalRow] = []
    for part in parts:
        first = True
        for row in part.rows:
            for printed in row.codes:
                mentions.append(Mention(printed, row.context.instrument, row.context.indicator, restart=first))
                owners.append(row)
                first = False
    known = _framework(own)
    ranges = {
        each.number: (each.first, each.last)
        for each in (known.indicators if known is not None else ())
        if each.first is not None and each.last is not None
    }
    for row, resolved in zip(owners, resolve(mentions, ranges), strict=True):
        row.readings.append(resolved)
    for sentence, resolved_codes in told:
        resolved_codes += _read(sentence)


def _read(sentence: Sentence) -> list[Reading | None]:
    """The code that a sentence names, as it is read."""
    if not sentence.code:
        return []
    return resolve([Mention(sentence.code, sentence.instrument, sentence.indicator, restart=True)])
