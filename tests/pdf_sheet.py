"""PDF files made by hand for tests: every byte of the content is under the test's control.

Text is written with a font made here too: every letter is a box half as wide as it is high, every mark a small
box without width over the letter before it, and the glyph code is the Unicode value. A font may be given another
map to Unicode, as broken producers write it. Nothing depends on fonts that are installed.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from functools import cache
from io import BytesIO

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

MARKS = (0x0E31, *range(0x0E34, 0x0E3B), *range(0x0E47, 0x0E4F))
BELOW = {0x0E38: (150, 220), 0x0E39: (300, 220), 0x0E3A: (140, 120)}
NAMELESS = (1, 3)
"""Glyphs that no map gives a character."""
DOT = 0xB7
"""Its glyph is as small as a point and stands on the line."""
_LATIN = (*range(0x20, 0x7F), 0xA0, DOT, *range(0xC0, 0x250), 0x200B, 0x2013, *range(0x2500, 0x2580))
CODES = (*NAMELESS, *_LATIN, *range(0x0E01, 0x0E5C), *range(0xF700, 0xF71B))
WIDTH = 500
"""How far a letter moves the pen, in thousandths of the font size; a mark does not."""


class Sheet:
    """One page; coordinates are points from the lower left corner, as in PDF."""

    def __init__(self, width: float = 595, height: float = 842, *, rotate: int = 0, crop: Sequence[float] = ()) -> None:
        self.width, self.height, self.rotate, self.crop = width, height, rotate, crop
        self._operators: list[str] = []
        self.forms: list[str] = []
        self.annotations: list[tuple[str, str | None]] = []
        self.resources = ""
        """More entries of the page's resources."""
        self.unit = 1.0

    def raw(self, operators: str) -> Sheet:
        """Content stream operators as they are."""
        self._operators.append(operators)
        return self

    def text(self, x: float, y: float, text: str, size: float = 16, font: str = "F1", matrix: str = "1 0 0 1") -> Sheet:
        """One text object with its base line at ``y``."""
        return self.raw(f"BT /{font} {size} Tf {matrix} {x} {y} Tm <{coded(text)}> Tj ET")

    def rule(self, x0: float, y0: float, x1: float, y1: float, width: float = 0.5) -> Sheet:
        """A stroked line."""
        return self.raw(f"{width} w {x0} {y0} m {x1} {y1} l S")

    def grid(self, xs: Sequence[float], ys: Sequence[float]) -> Sheet:
        """Rules along all ``xs`` and ``ys``."""
        for x in xs:
            self.rule(x, ys[0], x, ys[-1])
        for y in ys:
            self.rule(xs[0], y, xs[-1], y)
        return self

    def picture(self, x0: float, y0: float, x1: float, y1: float) -> Sheet:
        """A picture of one grey pixel."""
        return self.raw(f"q {x1 - x0} 0 0 {y1 - y0} {x0} {y0} cm /Im Do Q")

    def form(self, operators: str, matrix: str) -> Sheet:
        """A form XObject placed by ``matrix``."""
        self.forms.append(operators)
        return self.raw(f"q {matrix} cm /Fm{len(self.forms)} Do Q")

    def scaled(self, scale: float) -> Sheet:
        """The same content so many times as large, on a page that is."""
        larger = Sheet(self.width * scale, self.height * scale, rotate=self.rotate)
        larger.forms = self.forms
        return larger.raw(f"q {scale} 0 0 {scale} 0 0 cm {self.content.decode('latin-1')} Q")

    def annotation(self, box: Sequence[float], entries: str, appearance: str | None = None) -> Sheet:
        """An annotation in ``box``; ``appearance``: operators in the page's own coordinates."""
        self.annotations.append((f"/Rect [{' '.join(map(str, box))}] {entries}", appearance))
        return self

    @property
    def content(self) -> bytes:
        return "\n".join(self._operators).encode("latin-1")


def coded(text: str) -> str:
    """Glyph codes in hexadecimal: UTF-16."""
    return text.encode("utf-16-be").hex()


Map = Mapping[int, int | str | None]
"""Glyph code → Unicode where it differs: one character, several, or None for a glyph without any."""


def pdf(
    *sheets: Sheet,
    fonts: Mapping[str, Map | None] | None = None,
    base_fonts: Mapping[str, str] | None = None,
    catalog: str = "",
    extra: Sequence[str] = (),
    descent: int = -250,
) -> bytes:
    """A PDF of ``sheets``. ``fonts`` adds fonts by name, each with its map, None for no map; ``base_fonts`` gives some
    of them another name; all say that they reach ``descent`` thousandths below the line. ``catalog`` are more entries
    of the catalog, ``extra`` objects numbered from 4."""
    objects: list[bytes] = [
        b"",
        b"",
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
        b" /BitsPerComponent 8 /Length 1 >>\nstream\n\x80\nendstream",
    ]

    objects += [each.encode("latin-1") for each in extra]

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    base_fonts = base_fonts or {}
    names: dict[str, Map | None] = {"F1": {}, **(fonts or {})}
    references = " ".join(
        f"/{name} {_font(add, base_fonts.get(name, name), changes, descent)} 0 R" for name, changes in names.items()
    )
    kids = []
    for sheet in sheets:
        resources = f"/Font << {references} >>"
        forms = " ".join(
            f"/Fm{number} {add(_stream(body.encode('latin-1'), _form(sheet, resources)))} 0 R"
            for number, body in enumerate(sheet.forms, start=1)
        )
        content = add(_stream(zlib.compress(sheet.content), "/Filter /FlateDecode "))
        annotations = ""
        for entries, appearance in sheet.annotations:
            shown = ""
            if appearance is not None:
                rect = entries[entries.index("[") : entries.index("]") + 1]
                form = f"/Type /XObject /Subtype /Form /BBox {rect} /Resources << {resources} >> "
                shown = f"/AP << /N {add(_stream(appearance.encode('latin-1'), form))} 0 R >> "
            annotations += f"{add(f'<< /Type /Annot {entries} {shown}>>'.encode('latin-1'))} 0 R "
        crop = f"/CropBox [{' '.join(map(str, sheet.crop))}] " if sheet.crop else ""
        kids.append(
            add(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {sheet.width} {sheet.height}] {crop}"
                f"/Rotate {sheet.rotate} /UserUnit {sheet.unit} /Annots [{annotations}] "
                f"/Resources << {resources} {sheet.resources} /XObject << /Im 3 0 R {forms} >> >> "
                f"/Contents {content} 0 R >>".encode()
            )
        )
    objects[0] = f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode("latin-1")
    references = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{references}] >>".encode()
    return _file(objects)


def _form(sheet: Sheet, resources: str) -> str:
    return f"/Type /XObject /Subtype /Form /BBox [0 0 {sheet.width} {sheet.height}] /Resources << {resources} >> "


def _stream(content: bytes, entries: str = "") -> bytes:
    return f"<< {entries}/Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream"


def _font(add, name: str, changes: Map | None, descent: int) -> int:  # type: ignore[no-untyped-def]
    widths = " ".join(f"{code} [0]" for code in MARKS)
    program, glyphs = _true_type()
    file = add(_stream(program, f"/Filter /FlateDecode /Length1 {len(zlib.decompress(program))} "))
    to_glyph = add(_stream(glyphs, "/Filter /FlateDecode "))
    descriptor = add(
        f"<< /Type /FontDescriptor /FontName /{name}Test /Flags 4 /FontBBox [-200 -250 1000 900] /ItalicAngle 0 "
        f"/Ascent 900 /Descent {descent} /CapHeight 700 /StemV 80 /FontFile2 {file} 0 R >>".encode()
    )
    descendant = add(
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name}Test /CIDSystemInfo << /Registry (Adobe) "
        f"/Ordering (Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R /DW {WIDTH} "
        f"/CIDToGIDMap {to_glyph} 0 R /W [{widths}] >>".encode()
    )
    to_unicode = "" if changes is None else f"/ToUnicode {add(_stream(_cmap(changes)))} 0 R "
    return add(
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{name}Test /Encoding /Identity-H "
        f"/DescendantFonts [{descendant} 0 R] {to_unicode}>>".encode()
    )


@cache
def _true_type() -> tuple[bytes, bytes]:
    """The font program and the table from glyph code to glyph, both compressed."""
    names = [".notdef", *(f"u{code:04X}" for code in CODES)]
    shapes = {name: _box(code) for name, code in zip(names, (0x41, *CODES), strict=True)}
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap(dict(zip(CODES, names[1:], strict=True)))
    builder.setupGlyf(shapes)
    builder.setupHorizontalMetrics(
        {name: (0, -350) if code in MARKS else (WIDTH, 50) for name, code in zip(names, (0x41, *CODES), strict=True)}
    )
    builder.setupHorizontalHeader(ascent=900, descent=-250)
    builder.setupOS2()
    builder.setupNameTable({"familyName": "Test", "styleName": "Regular"})
    builder.setupPost()
    stored = BytesIO()
    builder.save(stored)
    to_glyph = bytearray(2 * (max(CODES) + 1))
    for glyph, code in enumerate(CODES, start=1):
        to_glyph[2 * code : 2 * code + 2] = glyph.to_bytes(2, "big")
    return zlib.compress(stored.getvalue()), zlib.compress(bytes(to_glyph))


def _place(code: int) -> tuple[int, int, int, int]:
    """Left, right, bottom and top of a glyph's box: of the signs below the line ู is wide, ุ high, the phinthu a dot."""
    if code in BELOW:
        width, height = BELOW[code]
        return (-100 - width, -100, -100 - height, -100)
    if code == DOT:
        return (200, 300, 0, 100)
    return (-350, -100, 600, 750) if code in MARKS else (50, 450, 0, 550)


def _box(code: int):  # type: ignore[no-untyped-def]
    pen = TTGlyphPen(None)
    if code not in (0x20, 0xA0, 0x200B):
        left, right, bottom, top = _place(code)
        pen.moveTo((left, bottom))
        for point in ((left, top), (right, top), (right, bottom)):
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()


def _cmap(changes: Map) -> bytes:
    given: dict[int, int | str | None] = {code: code for code in CODES} | dict(changes) | dict.fromkeys(NAMELESS)
    mapped = [(code, character) for code, character in given.items() if character is not None]
    blocks = []
    for start in range(0, len(mapped), 100):
        chosen = mapped[start : start + 100]
        lines = "\n".join(
            f"<{code:04x}> <{coded(character if isinstance(character, str) else chr(character))}>"
            for code, character in chosen
        )
        blocks.append(f"{len(chosen)} beginbfchar\n{lines}\nendbfchar")
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Test def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n" + "\n".join(blocks) + "\nendcmap end end"
    ).encode()


def _file(objects: Sequence[bytes]) -> bytes:
    data = b"%PDF-1.7\n"
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()
