"""Has a PDF layers (optional content), so that text may be switched off? pdfium draws by them, but does not tell of them."""

from __future__ import annotations

import re
import zlib

LAYERS = b"/OCProperties"
OBJECT_STREAM = re.compile(rb"/ObjStm\b.{0,400}?stream\r?\n", re.DOTALL)


def has_layers(data: bytes) -> bool:
    """Whether the file's catalog names layers, as it stands or packed; True where it cannot be told."""
    if LAYERS in data:
        return True
    if b"/ObjStm" not in data:
        return False
    return b"/Encrypt" in data or any(LAYERS in unpacked(data, found.end()) for found in OBJECT_STREAM.finditer(data))


def unpacked(data: bytes, start: int) -> bytes:
    """The stream that begins at ``start``, LAYERS where it cannot be unpacked."""
    try:
        return zlib.decompressobj().decompress(data[start : data.find(b"endstream", start)])
    except zlib.error:
        return LAYERS
