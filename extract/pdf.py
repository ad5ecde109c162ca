"""PDF → Document, page by page: what is a picture from its picture, what pdfium cannot read by another reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pypdfium2 as pdfium

from extract.annotations import draw_on, open_forms
from extract.as_seen import as_seen, withheld
from extract.assembly import assemble
from extract.box_characters import with_rules_of_box_characters
from extract.document import Document, Note
from extract.dotted import with_rules_of_full_stops
from extract.errors import ReportError
from extract.evidence import damage_of, gather, letters
from extract.faults import FAULTS, fault_told, left_out
from extract.fills import with_rules_of_fills
from extract.lattice import split_rules
from extract.layers import Layers
from extract.layout import lay_out_pages
from extract.limits import TELLS, limit
from extract.lower_vowels import restore_lower_vowels
from extract.notes import note
from extract.open_sides.outer_columns import with_outer_columns
from extract.open_sides.sides import with_sides
from extract.page import PageContent, merged
from extract.pdf_file import no_page_opens, opened, page_numbers
from extract.pdf_fonts import Fonts
from extract.pdf_page import RawPage, read_page
from extract.pieces import read_pieces, swapped_fonts
from extract.ruled_header import with_rows_below_headers
from extract.said_digits import says_digits, told
from extract.scans import BADLY_BROKEN, ScanReader
from extract.second_reader import better_of, second_pages
from extract.shaded_header import with_rows_overleaf
from extract.shaping import restore_sara_am
from extract.sheets import single_pages
from extract.units import common_units, contents_in_units, in_units

WITHHELD = 0xFFFD
LEAST_PRINT = 1.0
"""Points: a blank takes no room."""


def read_pdf(data: bytes, *, pages: range | None = None) -> Document:
    """Read a PDF report; ``pages`` (1-based) limits what is read.

    Raises :class:`ReportError`: ``encrypted``, ``truncated-pdf``, ``damaged-pdf``, ``no-pages``,
    ``page-out-of-range``, ``several-in-portfolio``, ``scan-without-recogniser``.
    """
    try:
        pdf, data, notes = opened(data)
    except ReportError as error:
        raw = second_pages(data, pages) if error.kind == "damaged-pdf" else {}
        if not any(map(letters, raw.values())):
            raise
        return _document(raw, None, [note("file-read-by-second-reader")])
    fonts = Fonts()
    if open_forms(pdf):
        notes.append(note("xfa-form"))
    try:
        layers = Layers(data)
        raw = {
            number: page
            for number in page_numbers(pdf, pages)
            if (page := _raw_page(pdf, number, fonts, layers, notes))
        }
        if not raw:
            raise no_page_opens()
        return _document(raw, ScanReader(pdf, raw.values()), notes, data)
    finally:
        fonts.close()
        pdf.close()


def _document(raw: dict[int, RawPage], scans: ScanReader | None, notes: list[Note], data: bytes = b"") -> Document:
    """The pages of a report as its Document; ``scans`` reads those that are pictures, where the file can be drawn.

    With ``data``, the whole file, pages that pdfium does not know well are read again from it.
    """
    as_read = raw
    swapped = swapped_fonts(raw.values())
    raw, split = restore_sara_am(raw, swapped)
    raw, misnamed = restore_lower_vowels(raw)
    broken = gather(raw.values()).broken_fonts()
    asked = _asked_again(raw, broken) if data else []
    if asked:
        return _document(_read_again(as_read, asked, data, notes), scans, notes)
    units = common_units(raw)
    contents: list[PageContent] = []
    for number, page in raw.items():
        try:
            contents.append(_read(page, number, units[number], scans, broken, swapped, notes))
        except FAULTS as fault:
            width, height = page.width / units[number], page.height / units[number]
            contents.append(left_out(PageContent(number, width, height, "none", unit=units[number]), fault))
    if scans is not None and scans.unread == len(raw):
        raise scans.refusal()
    repairs = +(split + Counter({"misnamed-lower-vowel": misnamed}))
    for content in contents:
        repairs.update(content.repairs)
    drawn = {each.page for each in notes if each.check == "text-drawn-as-shapes" and each.page is not None}
    whole = with_outer_columns(with_rows_overleaf(single_pages(contents)), drawn)
    layouts = lay_out_pages(with_sides(whole), repairs)
    return assemble(layouts, repairs, notes)


def _asked_again(raw: Mapping[int, RawPage], broken: Mapping[str, float]) -> list[int]:
    """The pages of which pdfium knows no characters, or many by no map, or digits by what an ActualText says."""
    return [
        number
        for number, page in raw.items()
        if (not len(page.codes) and _says_nothing(page)) or damage_of(page, broken) >= BADLY_BROKEN or says_digits(page)
    ]


def _says_nothing(page: RawPage) -> bool:
    """Are there texts that print something, of which pdfium tells no character?"""
    return bool(((page.silent[:, 3:] - page.silent[:, 1:3]).min(axis=1, initial=np.inf) > LEAST_PRINT).any())


def _read_again(raw: dict[int, RawPage], asked: list[int], data: bytes, notes: list[Note]) -> dict[int, RawPage]:
    """``raw`` with the pages ``asked`` for as the second reader has them where it knows more, else without the digits
    that the two read differently."""
    again = second_pages(data, range(min(asked), max(asked) + 1))
    read = dict(raw)
    for number in sorted(set(asked) & again.keys()):
        read[number] = better_of(raw[number], again[number])
        notes += told(raw[number], read[number], number)
        if len(read[number].codes) == len(again[number].codes) != len(raw[number].codes):
            notes.append(note("page-read-by-second-reader", number))
    return read


def _read(
    page: RawPage,
    number: int,
    unit: float,
    scans: ScanReader | None,
    broken: Mapping[str, float],
    swapped: frozenset[str],
    notes: list[Note],
) -> PageContent:
    """One page, from its text layer or from its picture."""
    instead = scans.read_instead(number, page, broken, notes) if scans else None
    if instead is not None:
        return instead
    content = _content(in_units(page, unit), number, unit, swapped, notes)
    return merged(content, contents_in_units(scans.tables_in_pictures(number, page, notes), unit)) if scans else content


def _raw_page(pdf: pdfium.PdfDocument, number: int, fonts: Fonts, layers: Layers, notes: list[Note]) -> RawPage | None:
    try:
        page, annotations = draw_on(pdf, number, layers)
    except pdfium.PdfiumError:
        notes.append(note("page-damaged", number))
        return None
    notes += [note("comment-not-read", number, observed=text, text=text) for text in annotations.comments]
    try:
        return as_seen(read_page(page, annotations, fonts, layers=layers.there), number)
    except pdfium.PdfiumError:
        notes.append(note("page-damaged", number))
        return None
    except FAULTS as fault:
        notes.append(fault_told(fault, number))
        return None
    finally:
        fonts.keep(page)
        # Hundreds of pages that are left open keep hundreds of MiB.
        page.close()


def _content(page: RawPage, number: int, unit: float, swapped: frozenset[str], notes: list[Note]) -> PageContent:
    """The pieces and rules of a page that is measured in ``unit``."""
    notes += [note(TELLS[name], number, most=f"{limit(name):,}", more=2 * limit(name)) for name in page.beyond]
    horizontal, vertical = split_rules(page.rules)
    pieces = read_pieces(withheld(page, WITHHELD), number, swapped)
    content = replace(pieces, horizontal=horizontal, vertical=vertical, unit=unit, notes=page.notes)
    content = with_rules_of_full_stops(with_rules_of_box_characters(content))
    return with_rows_below_headers(with_rules_of_fills(content, page.fills, page.whites))
