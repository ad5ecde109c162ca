"""What annotations and form fields put on a page: drawn into it before it is read, since a person sees it there.

Text boxes, stamps and the values of form fields become the last objects of the content, with their places. Lines that
strike text out are kept apart by their places; comments, which nobody sees on the page, are only told where they hold
numbers.
"""

from __future__ import annotations

import ctypes
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.layers import Layers
from extract.pdf_geometry import Box

HIDDEN = pdfium_c.FPDF_ANNOT_FLAG_HIDDEN | pdfium_c.FPDF_ANNOT_FLAG_NOVIEW
FIELDS_OF_TEXT = (
    pdfium_c.FPDF_FORMFIELD_TEXTFIELD,
    pdfium_c.FPDF_FORMFIELD_COMBOBOX,
    pdfium_c.FPDF_FORMFIELD_LISTBOX,
)
NO_PART_OF_THE_PAGE = (
    pdfium_c.FPDF_ANNOT_LINK,
    pdfium_c.FPDF_ANNOT_POPUP,
    pdfium_c.FPDF_ANNOT_TEXT,
    pdfium_c.FPDF_ANNOT_HIGHLIGHT,
    pdfium_c.FPDF_ANNOT_UNDERLINE,
    pdfium_c.FPDF_ANNOT_SQUIGGLY,
    pdfium_c.FPDF_ANNOT_STRIKEOUT,
    pdfium_c.FPDF_ANNOT_FILEATTACHMENT,
    pdfium_c.FPDF_ANNOT_REDACT,
)
"""Comments, links, and marks on text: their lines are no rules of a table."""
SILENT = (pdfium_c.FPDF_ANNOT_LINK, pdfium_c.FPDF_ANNOT_POPUP)
"""Their words are an address, or those of the annotation that they belong to."""
FONT_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s+Tf")
GREY_OR_RGB = re.compile(r"(?:[\d.]+\s+){3}rg\b|[\d.]+\s+g\b")
DARK = 0.35
"""Of white."""
USUAL_SIZE = 12.0
MOST_OPTIONS = 1000
HOLDS_DIGITS = re.compile(r"[0-9๐-๙]")


@dataclass(frozen=True, slots=True)
class Value:
    """A text with the place where it should be seen: of a form field, or of a text box without appearance."""

    text: str
    box: Box
    """In user space."""
    size: float
    of_field: bool


@dataclass(slots=True)
class Annotations:
    """What the annotations of one page say; positions in user space."""

    first_drawn_on: int | None = None
    """The page's first object that an annotation draws."""
    struck: list[Box] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    """Texts with numbers that nobody sees on the page."""


def open_forms(pdf: pdfium.PdfDocument) -> bool:
    """Make the values of form fields known, before any page is opened; whether the form is an XFA form."""
    xfa = pdf.get_formtype() in (pdfium_c.FORMTYPE_XFA_FULL, pdfium_c.FORMTYPE_XFA_FOREGROUND)
    logger = logging.getLogger(pdfium.__name__)
    level = logger.level
    logger.setLevel(logging.ERROR)  # it would tell of XFA on standard error
    try:
        pdf.init_forms()
    except pdfium.PdfiumError:
        pass
    finally:
        logger.setLevel(level)
    return xfa


def draw_on(pdf: pdfium.PdfDocument, number: int, layers: Layers) -> tuple[pdfium.PdfPage, Annotations]:
    """Page ``number`` (1-based) with its annotations drawn on it, save those of ``layers`` that are off, and what they
    say beside that."""
    page, found = pdf[number - 1], Annotations()
    count = pdfium_c.FPDFPage_GetAnnotCount(page.raw)
    if count < 1:
        return page, found
    kept = 0
    for index in reversed(range(count)):
        with _annotation(page, index) as annotation:
            layered = bool(annotation) and bool(pdfium_c.FPDFAnnot_HasKey(annotation, b"OC"))
            off = layered and layers.is_off(number, index)
            keeps = bool(annotation) and _look_at(pdf, annotation, found, off=off)
        kept += keeps
        if not keeps:
            pdfium_c.FPDFPage_RemoveAnnot(page.raw, index)
    found.values.reverse()
    if kept:
        own = pdfium_c.FPDFPage_CountObjects(page.raw)
        if pdfium_c.FPDFPage_Flatten(page.raw, pdfium_c.FLAT_NORMALDISPLAY) == pdfium_c.FLATTEN_SUCCESS:
            found.first_drawn_on = own
            page.close()
            page = pdf[number - 1]
    return page, found


@contextmanager
def _annotation(page: pdfium.PdfPage, index: int) -> Iterator[object]:
    annotation = pdfium_c.FPDFPage_GetAnnot(page.raw, index)
    try:
        yield annotation
    finally:
        if annotation:
            pdfium_c.FPDFPage_CloseAnnot(annotation)


def _look_at(pdf: pdfium.PdfDocument, annotation: object, found: Annotations, *, off: bool) -> bool:
    """Keep what an annotation says in ``found``; whether it is to be drawn on the page: not one that is ``off``."""
    kind = pdfium_c.FPDFAnnot_GetSubtype(annotation)
    off = off or bool(pdfium_c.FPDFAnnot_GetFlags(annotation) & HIDDEN)
    if kind == pdfium_c.FPDF_ANNOT_HIGHLIGHT and not off and _is_dark(annotation):
        # Viewers paint it from its colour where it has no appearance.
        found.struck += [] if _appearance(annotation) else _quads(annotation)
        return True
    if off or kind in NO_PART_OF_THE_PAGE:
        words = _string(annotation, b"Contents")
        if kind not in SILENT and HOLDS_DIGITS.search(words):
            found.comments.append(words)
        if kind == pdfium_c.FPDF_ANNOT_STRIKEOUT and not off:
            found.struck += _quads(annotation)
        return False
    if kind == pdfium_c.FPDF_ANNOT_WIDGET:
        value = _field_value(pdf, annotation)
    else:
        appears = pdfium_c.FPDFAnnot_GetAP(annotation, pdfium_c.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None, 0) > 2
        free = kind == pdfium_c.FPDF_ANNOT_FREETEXT and not appears
        words = _string(annotation, b"Contents")
        value = words if free else ""
        if kind not in (pdfium_c.FPDF_ANNOT_FREETEXT, pdfium_c.FPDF_ANNOT_STAMP) and HOLDS_DIGITS.search(words):
            found.comments.append(words)
    if value.strip():
        box = _rectangle(annotation)
        size = FONT_SIZE.search(_string(annotation, b"DA"))
        height = float(size[1]) if size and float(size[1]) > 0 else min(USUAL_SIZE, 0.7 * (box[3] - box[1]))
        found.values.append(Value(value, box, height, kind == pdfium_c.FPDF_ANNOT_WIDGET))
    return True


def _appearance(annotation: object) -> str:
    """The operators of what an annotation looks like; empty where it has none."""
    normal = pdfium_c.FPDF_ANNOT_APPEARANCEMODE_NORMAL
    return _read(lambda buffer, size: pdfium_c.FPDFAnnot_GetAP(annotation, normal, buffer, size))


def _is_dark(annotation: object) -> bool:
    """Is a mark so dark that dark text under it cannot be seen?"""
    if painted := GREY_OR_RGB.findall(_appearance(annotation)):
        return all(float(each) < DARK for each in painted[-1].split()[:-1])
    red, green, blue, opacity = (ctypes.c_uint() for _ in range(4))
    known = pdfium_c.FPDFAnnot_GetColor(annotation, pdfium_c.FPDFANNOT_COLORTYPE_Color, red, green, blue, opacity)
    return bool(known) and max(red.value, green.value, blue.value) < 255 * DARK


def _field_value(pdf: pdfium.PdfDocument, annotation: object) -> str:
    """The value of a field that holds text, empty for any other."""
    kind = pdfium_c.FPDFAnnot_GetFormFieldType(pdf.formenv, annotation) if pdf.formenv else None
    if kind not in FIELDS_OF_TEXT:
        return ""
    if chosen := _chosen(pdf, annotation):
        return chosen
    return _read(lambda buffer, size: pdfium_c.FPDFAnnot_GetFormFieldValue(pdf.formenv, annotation, buffer, size))


def _chosen(pdf: pdfium.PdfDocument, annotation: object) -> str:
    """The options chosen of a list, as it shows them: its value may be a name for programs. Empty for other fields."""
    form = pdf.formenv

    def label(option: int) -> str:
        return _read(lambda buffer, size: pdfium_c.FPDFAnnot_GetOptionLabel(form, annotation, option, buffer, size))

    options = range(min(pdfium_c.FPDFAnnot_GetOptionCount(form, annotation), MOST_OPTIONS))
    chosen = (option for option in options if pdfium_c.FPDFAnnot_IsOptionSelected(form, annotation, option))
    return "\n".join(map(label, chosen))


def _string(annotation: object, key: bytes) -> str:
    return _read(lambda buffer, size: pdfium_c.FPDFAnnot_GetStringValue(annotation, key, buffer, size))


def _read(call) -> str:  # type: ignore[no-untyped-def]
    """What one of pdfium's functions writes into a buffer of UTF-16."""
    size = call(None, 0)
    if size <= 2:
        return ""
    buffer = (ctypes.c_ushort * (size // 2))()
    call(buffer, size)
    return bytes(buffer)[: size - 2].decode("utf-16-le", "replace").replace("\r\n", "\n").replace("\r", "\n")


def _rectangle(annotation: object) -> Box:
    box = pdfium_c.FS_RECTF()
    pdfium_c.FPDFAnnot_GetRect(annotation, box)
    return (min(box.left, box.right), min(box.bottom, box.top), max(box.left, box.right), max(box.bottom, box.top))


def _quads(annotation: object) -> list[Box]:
    """The boxes of the marked words; that of the whole annotation where it names none."""
    boxes = []
    for index in range(pdfium_c.FPDFAnnot_CountAttachmentPoints(annotation)):
        quad = pdfium_c.FS_QUADPOINTSF()
        if pdfium_c.FPDFAnnot_GetAttachmentPoints(annotation, index, quad):
            xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            boxes.append((min(xs), min(ys), max(xs), max(ys)))
    return boxes or [_rectangle(annotation)]
