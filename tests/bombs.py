"""PDF files of a few kilobytes that ask for gigabytes, made at test time."""

from __future__ import annotations

import zlib
from functools import cache
from pathlib import Path


@cache
def _zeros_twice_deflated(length: int) -> bytes:
    deflate = zlib.compressobj(1)
    block = bytes(1 << 20)
    parts = [deflate.compress(block) for _ in range(length >> 20)]
    return zlib.compress(b"".join((*parts, deflate.compress(bytes(length & 0xFFFFF)), deflate.flush())), 9)


def pdf(path: Path, *, size: tuple[float, float] = (595, 842), content: bytes = b"", image: int = 0) -> Path:
    """A PDF of one page of this size; with ``image``, on it a picture of so many pixels on each side."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %g %g] /Contents 4 0 R "
        b"/Resources << /XObject << /I 5 0 R >> >> >>" % size,
    ]
    draws = content or (b"q 500 0 0 500 40 40 cm /I Do Q" if image else b"")
    objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(draws), draws))
    pixels = _zeros_twice_deflated(image * image) if image else b""
    objects.append(
        b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 "
        b"/Filter [/FlateDecode /FlateDecode] /Length %d >>\nstream\n%s\nendstream"
        % (max(image, 1), max(image, 1), len(pixels), pixels)
    )
    body, offsets = bytearray(b"%PDF-1.7\n"), []
    for number, each in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(body)
    body += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    body += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    return path
