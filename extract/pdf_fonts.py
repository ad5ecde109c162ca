"""Fonts told apart as objects of the file: two fonts of one name may have different maps to characters.

pdfium knows a font by an address, which another one may get once no page uses the first; so one text of each font is
kept until the file is closed.
"""

from __future__ import annotations

from ctypes import create_string_buffer

import pypdfium2 as pdfium

from extract import pdfium_calls as calls
from extract.digit_shapes import contradicted

LONGEST_FONT_NAME = 256


class Fonts:
    """The fonts of one file, each with a name of its own."""

    def __init__(self) -> None:
        self._names: dict[int, str] = {}
        self._addresses: dict[str, int] = {}
        self._contradicted: dict[tuple[str, int], bool] = {}
        self._counts: dict[str, int] = {}
        self._buffer = create_string_buffer(LONGEST_FONT_NAME)
        self._new: list[tuple[int, int]] = []
        self._kept: list[int] = []

    def name(self, address: int, item: int, holder: int) -> str:
        """The name of the font at ``address``, that of text object ``item``, which stands in form ``holder`` (0: on the
        page itself)."""
        if address not in self._names:
            self._names[address] = name = self._numbered(self._printed(address))
            self._addresses[name] = address
            if address:
                self._new.append((item, holder))
        return self._names[address]

    def contradicts(self, name: str, code: int) -> bool:
        """Whether the font so named draws another digit than ``code``, the one that its map says."""
        key = (name, code)
        if key not in self._contradicted:
            address = self._addresses.get(name, 0)
            self._contradicted[key] = bool(address) and contradicted(address, code)
        return self._contradicted[key]

    def keep(self, page: pdfium.PdfPage) -> None:
        """Before ``page`` is closed: hold on to the fonts first seen on it, by taking a text of each from the page."""
        for item, holder in self._new:
            taken = (
                calls.take_from_form(holder, item) if holder else calls.take_from_page(calls.address_of(page.raw), item)
            )
            if taken:
                self._kept.append(item)
        self._new.clear()

    def close(self) -> None:
        """Before the file is closed."""
        for item in self._kept:
            calls.destroy_object(item)
        self._kept.clear()

    def _numbered(self, name: str) -> str:
        self._counts[name] = count = self._counts.get(name, 0) + 1
        return name if count == 1 else f"{name} ({count})"

    def _printed(self, address: int) -> str:
        length = calls.font_name(address, self._buffer, LONGEST_FONT_NAME) if address else 0
        return _decoded(self._buffer.raw[: max(length - 1, 0)] if length <= LONGEST_FONT_NAME else b"")


def _decoded(name: bytes) -> str:
    """Font names are UTF-8 in new files and Thai code page 874 in old ones."""
    try:
        return name.decode("utf-8")
    except UnicodeDecodeError:
        return name.decode("cp874", "replace")
