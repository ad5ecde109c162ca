"""Pictures of PDF pages: found beside the datasets, checked to be the very file that was read, drawn by PDFium."""

from __future__ import annotations

import hashlib
import io
import threading
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import pypdfium2 as pdfium
from PIL.Image import Dither, Image

POINTS_PER_INCH = 72

GREYS = 4

# PDFium may be called by one thread at a time.
_PDFIUM = threading.Lock()


def find_source(folders: Sequence[Path], source_path: str, sha256: str) -> Path | None:
    """The file of a report below one of ``folders``; None where it is not there, has changed or lies outside."""
    for folder in folders:
        root = folder.resolve()
        path = (root / source_path).resolve()
        if path.is_relative_to(root) and path.is_file() and _digest(path, path.stat().st_mtime_ns) == sha256:
            return path
    return None


@lru_cache(maxsize=4096)
def _digest(path: Path, changed: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def draw_page(path: Path, page: int, dots_per_inch: int) -> Image:
    """The picture of a page (1-based), in grey; raises IndexError where there is no such page."""
    with _PDFIUM, pdfium.PdfDocument(path) as document:
        if not 1 <= page <= len(document):
            raise IndexError(page)
        drawn: Image = document[page - 1].render(scale=dots_per_inch / POINTS_PER_INCH, grayscale=True).to_pil()
        return drawn.convert("L")


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
    with _PDFIUM, pdfium.PdfDocument(path) as document:
        if not 1 <= page <= len(document):
            return None
        width, height = document[page - 1].get_size()
        return float(width), float(height)
