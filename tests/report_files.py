"""One report as a text, as PDFs that two programs might write, and as a scan: files made when they are needed."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from pdf_sheet import Sheet, pdf
from PIL import Image, ImageDraw, ImageFont

FONT = "/usr/share/fonts/truetype/tlwg/Umpush.ttf"
"""What a scan is printed with."""


@dataclass(frozen=True)
class Paper:
    """A report: what stands above its table, and the rows of that."""

    above: Sequence[str]
    rows: Sequence[tuple[str, str]]

    def text(self) -> bytes:
        """As a text file."""
        return "\n".join((*self.above, "", *("\t".join(row) for row in self.rows), "")).encode()

    def pdf(self, *, left: float = 60, high: float = 30, size: float = 14, breaks: int | None = None) -> bytes:
        """As a PDF with a text layer; after ``breaks`` rows it goes on on the next page."""
        parts = [self.rows] if breaks is None else [self.rows[:breaks], self.rows[breaks:]]
        sheets = []
        for number, part in enumerate(parts):
            sheet, y = Sheet(), 780.0
            for line in self.above if number == 0 else ():
                sheet.text(left, y, line, size=size)
                y -= 1.6 * size
            ys = [y - high * n for n in range(len(part) + 1)]
            sheet.grid((left, left + 360, left + 460), ys[::-1])
            for row, top in zip(part, ys, strict=False):
                sheet.text(left + 6, top - 0.65 * high, row[0], size=size)
                sheet.text(left + 366, top - 0.65 * high, row[1], size=size)
            sheets.append(sheet)
        return pdf(*sheets)

    def scan(self) -> bytes:
        """As a scanner gives it: a picture of the page in a PDF, without a text layer."""
        sheet = Image.new("L", (2480, 3508), 252)
        draw, font = ImageDraw.Draw(sheet), ImageFont.truetype(FONT, 62)
        y = 220
        for line in self.above:
            draw.text((250, y), line, font=font, fill=10)
            y += 115
        xs = (250, 1750, 2150)
        for n in range(len(self.rows) + 1):
            draw.line((xs[0], y + 130 * n, xs[-1], y + 130 * n), fill=10, width=4)
        for x in xs:
            draw.line((x, y, x, y + 130 * len(self.rows)), fill=10, width=4)
        for n, row in enumerate(self.rows):
            for x, cell in zip(xs, row, strict=False):
                draw.text((x + 25, y + 130 * n + 25), cell, font=font, fill=10)
        out = io.BytesIO()
        sheet.save(out, "PDF", resolution=300)
        return out.getvalue()
