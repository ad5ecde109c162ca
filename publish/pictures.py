"""Pictures of PDF pages: found beside the datasets, checked to be the very file that was read, drawn by PDFium."""

from __future__ import annotations

import io
import math
import threading
from functools import cache, lru_cache
from pathlib import Path

import pypdfium2 as pdfium
from PIL.Image import Dither, Image, frombytes

from batch.manifest import sha256_of
from batch.worker_process import Ended
from batch.workers import Helper, Workers

POINTS_PER_INCH = 72

GREYS = 4

PIXELS = 20_000_000
"""As many as a picture may have: twice an A4 page at 300 dots per inch. A larger page is drawn smaller."""
SECONDS = 20
MEBIBYTES = 1024
"""What drawing one page may take."""

# PDFium may be called by one thread at a time.
_PDFIUM = threading.Lock()


def is_the_file(path: Path, sha256: str) -> bool:
    """Whether the file is there and has not changed."""
    try:
        return path.is_file() and _digest(path, path.stat().st_mtime_ns) == sha256
    except OSError:
        return False


@lru_cache(maxsize=4096)
def _digest(path: Path, changed: int) -> str:
    return sha256_of(path)


class NotDrawn(RuntimeError):
    """A page whose drawing takes more time or memory than a picture is worth."""


@cache
def _artist() -> Helper:
    """PDFium in a process of its own: a few bytes of a file can ask for any amount of memory and time."""
    return Helper(Workers(_draw, 1, SECONDS, MEBIBYTES, loads=__name__))


def draw_page(path: Path, page: int, dots_per_inch: int, exact: bool = False) -> Image:
    """The picture of a page (1-based), in grey, of at most ``PIXELS``; a larger one is drawn smaller, unless ``exact``.

    Raises IndexError where there is no such page, RuntimeError where it cannot be drawn.
    """
    drawn = _artist().call(path, page, dots_per_inch, exact)
    if isinstance(drawn, Ended):
        raise NotDrawn(drawn.how)
    size, grey = drawn
    return frombytes("L", size, grey)


def _draw(path: Path, page: int, dots_per_inch: int, exact: bool) -> tuple[tuple[int, int], bytes]:
    with pdfium.PdfDocument(path) as document:
        if not 1 <= page <= len(document):
            raise IndexError(page)
        width, height = document.get_page_size(page - 1)
        most = math.sqrt(PIXELS / max(width * height, 1.0))
        scale = min(dots_per_inch / POINTS_PER_INCH, most)
        if exact and scale == most:
            raise NotDrawn("size")
        drawn: Image = document[page - 1].render(scale=scale, grayscale=True).to_pil().convert("L")
        return drawn.size, drawn.tobytes()


def as_webp(picture: Image, effort: int = 6) -> bytes:
    """The picture's bytes as lossless WebP in four greys: print stays sharp at half the size of a lossy picture.

    ``effort`` 0 makes it ten times faster and a third larger.
    """
    out = io.BytesIO()
    four = picture.quantize(GREYS, dither=Dither.NONE).convert("RGB")
    four.save(out, "WEBP", lossless=True, quality=90 if effort else 50, method=effort)
    return out.getvalue()


@lru_cache(maxsize=4096)
def page_size(path: Path, page: int) -> tuple[float, float] | None:
    """Width and height of a page (1-based) in points; None where there is no such page."""
    try:
        with _PDFIUM, pdfium.PdfDocument(path) as document:
            if not 1 <= page <= len(document):
                return None
            width, height = document.get_page_size(page - 1)
            return float(width), float(height)
    except pdfium.PdfiumError:
        return None
