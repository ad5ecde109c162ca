"""What a PDF's catalog names, where pdfium does not tell of it: layers that may be off, a portfolio's index."""

from __future__ import annotations

import re
import zlib

OBJECT_STREAM = re.compile(rb"/ObjStm\b.{0,400}?stream\r?\n", re.DOTALL)


def has_layers(data: bytes) -> bool:
    """Has the file layers (optional content)? True where it cannot be told."""
    return names(data, b"/OCProperties", unknown=True)


def names(data: bytes, key: bytes, *, unknown: bool = False) -> bool:
    """Whether ``key`` stands in the file, as it is or in its packed objects; ``unknown`` where these are locked."""
    if key in data:
        return True
    if b"/ObjStm" not in data:
        return False
    if b"/Encrypt" in data:
        return unknown
    return any(key in _unpacked(data, found.end()) for found in OBJECT_STREAM.finditer(data))


def _unpacked(data: bytes, start: int) -> bytes:
    """The stream that begins at ``start``, as far as it can be unpacked."""
    try:
        return zlib.decompressobj().decompress(data[start : data.find(b"endstream", start)])
    except zlib.error:
        return b""
