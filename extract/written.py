"""When a file was last written, as the file itself says."""

from __future__ import annotations

import io
import re

from extract.reader import PDF_HEADER


def written(data: bytes) -> str:
    """``20250131120000`` of a PDF that says when it was last changed, else made; empty where the file does not say."""
    if PDF_HEADER not in data[:1024]:
        return ""
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(io.BytesIO(data))
        try:
            facts = document.get_metadata_dict()
        finally:
            document.close()
    except pdfium.PdfiumError:
        return ""
    for name in ("ModDate", "CreationDate"):
        if match := re.match(r"D:(\d{8,14})", facts.get(name, "")):
            return match[1].ljust(14, "0")
    return ""
