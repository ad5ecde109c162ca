"""The reports themselves, as far as they are at hand: pictures of pages and lines of text, never asked for by path."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from publish.files import Files
from publish.pictures import as_webp, draw_page, page_size

DOTS_PER_INCH = 120
AROUND = 4
"""Lines shown above and below a line of text."""


@dataclass(frozen=True, slots=True)
class Sources(Files):
    """The reports' files, and what the viewer shows of them."""

    def picture(self, report: str, page: int) -> bytes | None:
        """A page as WebP; None where there is none."""
        path = self.file(report)
        return _picture(path, page) if path else None

    def frame(self, report: str, page: int, bbox: Sequence[float] | None) -> list[float] | None:
        """A box on a page (None: the whole of it) in parts of its width and height; None where it is not at hand."""
        path = self.file(report)
        size = page_size(path, page) if path else None
        if size is None:
            return None
        x0, top, x1, bottom = bbox or (0.0, 0.0, *size)
        return [x0 / size[0], top / size[1], x1 / size[0], bottom / size[1]]

    def lines(self, report: str, line: int) -> list[tuple[int, str]]:
        """The numbered lines around a line (1-based) of a text report."""
        first = max(line - AROUND, 1)
        return list(enumerate(self.text(report)[first - 1 : line + AROUND], first))


@lru_cache(maxsize=64)
def _picture(path: Path, page: int) -> bytes | None:
    try:
        return as_webp(draw_page(path, page, DOTS_PER_INCH), effort=0)
    except (IndexError, RuntimeError):
        return None
