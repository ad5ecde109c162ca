"""The order of the work, in prose.

One report:   bytes → Document → records → findings and trust
              extract reads pages, paragraphs and tables; normalize turns rows into records, with the codebook's help;
              checks compare the records with themselves, with the arithmetic and with the framework of the year.
Many reports: files → bundles, kept by content → datasets
              batch reads each report in a worker with limits, keeps what it gave, and assembles all into Parquet.

``python pipeline.py`` is the command ``ita``.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.document import Document
    from normalize.records import Bundle

VERSION = "0.1.0"

HOUSE = Path(__file__).resolve().parent
ROOMS = ("extract", "normalize", "segment", "codebook", "checks")
"""What decides how a report is read: a change in any of their files makes a new pipeline version."""
READERS = ("pdfplumber", "pypdfium2", "pythainlp", "geothai")
"""The libraries whose version decides it too."""


def report(data: bytes, *, pages: range | None = None) -> Bundle:
    """Read one report: a pure function of its bytes, of the ``pages`` asked for (None: all) and of ``version()``.

    Raises ``extract.errors.ReportError`` where the bytes are no report that can be read.
    """
    return records(document(data, pages=pages), data)


def document(data: bytes, *, pages: range | None = None) -> Document:
    """Bytes → pages, headings, paragraphs and tables."""
    from extract.reader import read

    return read(data, pages=pages)


def records(document: Document, data: bytes) -> Bundle:
    """Document → records, with what the checks find in them and how far each can be trusted."""
    from checks import apply
    from normalize.identity import identified
    from segment.report.other_documents import judged
    from segment.segment import segment

    bundle = segment(document, sha256=hashlib.sha256(data).hexdigest(), version=version())
    return apply(judged(document, identified(bundle)), document)


@cache
def version() -> str:
    """The package's version and a digest of every rule and reader: what another version kept is read again.

    So is a scan once the means to read it have been installed, and every report where a user's codebook is another one.
    """
    from codebook.user import digest

    decides = " ".join(filter(None, (rules_digest(*ROOMS), *_readers(), digest())))
    return f"{VERSION}+{hashlib.sha256(decides.encode()).hexdigest()[:12]}"


def _readers() -> Iterator[str]:
    """The versions of the reading libraries and, where scans can be read, of the recogniser and its model."""
    from importlib.metadata import version as installed

    from extract import ocr

    yield from map(installed, READERS)
    if ocr.missing() is not None:
        return
    from extract.ocr.engine import model  # needs the extra: only imported where it is installed

    if found := model():
        yield installed("tesserocr")
        yield hashlib.sha256(found.read_bytes()).hexdigest()


def rules_digest(*rooms: str) -> str:
    """A digest of the files of these rooms: their code, codebooks and models. An installed copy, whose imports name the
    package (see ``setup.py``), has the same."""
    digest = hashlib.sha256()
    for room in rooms:
        for path in sorted((HOUSE / room).rglob("*")):
            if path.is_file() and path.suffix in {".py", ".json", ".csv", ".npz"}:
                digest.update(path.relative_to(HOUSE).as_posix().encode())
                digest.update(path.read_bytes().replace(b"thai_ita.", b""))
    return digest.hexdigest()


def main() -> None:
    """Run the command ``ita``."""
    try:
        from commands.command_line import main as command_line
    except KeyboardInterrupt:
        # Whoever stops it before it can speak any language is told in both.
        sys.stderr.write("หยุดแล้ว · Stopped.\n")
        raise SystemExit(130) from None
    raise SystemExit(command_line())


if __name__ == "__main__":
    main()
