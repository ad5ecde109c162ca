"""Write ``data/raw``: ``python -m tests.samples.write [NAME…]``. Text at once; PDF by LibreOffice or Chromium.

Needs LibreOffice Writer, Chromium and the Thai fonts of ``fonts-thai-tlwg``. Both producers write the time of day and a
random name into a file; they are set to fixed ones afterwards, so the same program gives the same bytes.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.samples import BOOKS, Book
from tests.samples.open_document import flat_document

RAW = Path(__file__).resolve().parents[2] / "data" / "raw"
CHROMIUM = frozenset(
    {"subdistrict_nongkaewsai_2568.pdf", "ministry_announcement_2567.pdf", "school_banromsai_plan_2568.pdf"}
)
"""The samples that Chromium prints; LibreOffice prints the others."""
_PASSING = (
    (rb"\(D:\d{14}", b"(D:20250101000000"),
    (rb"<[0-9A-F]{32}>", b"<" + b"0" * 32 + b">"),
    (rb"/DocChecksum /[0-9A-F]{32}", b"/DocChecksum /" + b"0" * 32),
)
"""What changes from run to run, and the fixed text of the same length."""


def settled(pdf: bytes) -> bytes:
    """A PDF without the time and the random name that its producer wrote."""
    for pattern, fixed in _PASSING:
        pdf = re.sub(pattern, fixed, pdf)
    return pdf


def run(command: list[str], source: Path, made: Path) -> bytes:
    """What a producer makes of a file."""
    subprocess.run([*command, str(source)], check=True, capture_output=True)
    return settled(made.read_bytes())


def contents(book: Book, folder: Path) -> bytes:
    """The bytes of a sample."""
    made = folder / "book.pdf"
    if not book.is_pdf:
        return book.text().encode()
    if book.name in CHROMIUM:
        page = folder / "book.html"
        page.write_text(book.html(), encoding="utf-8")
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={made}"]
        return run(["chromium", *options], page, made)
    document = folder / "book.fodt"
    document.write_text(flat_document(book), encoding="utf-8")
    office = ["soffice", f"-env:UserInstallation={(folder / 'office').as_uri()}", "--headless"]
    return run([*office, "--convert-to", "pdf", "--outdir", str(folder)], document, made)


def main() -> None:
    """Write the samples that are named, or all."""
    RAW.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, make in BOOKS.items():
            if len(sys.argv) == 1 or name in sys.argv[1:]:
                (RAW / name).write_bytes(contents(make(), Path(folder)))
                print(name)


if __name__ == "__main__":
    main()
