"""Text reports → Document: tab-separated table rows, inline tags, markdown headings, blank lines between pages."""

from __future__ import annotations

import html
import re
from collections import Counter
from functools import lru_cache

from extract.document import Cell, Document, Note, Paragraph, Row, Table
from extract.errors import ReportError
from extract.limits import limit, within
from extract.message import Message
from extract.mojibake import undone
from extract.struck_tags import without_struck
from extract.thai import repair
from extract.written_tables import with_tabs

# What ends a line inside a cell: the tags that set a new line. No tag reaches over the beginning of another: what opens
# a tag a million times and closes none is then looked at once, not a million times.
BREAKING_TAGS = re.compile(r"</?(?:p|br|li|ul|ol|div|tr|td|h[1-6])\b[^<>]*>", re.IGNORECASE)
NOTE_MARK = re.compile(r"(?<=[0-9๐-๙])<sup\b[^<>]*>\s*([0-9๐-๙*]{1,2})\s*</sup>", re.IGNORECASE)
"""The mark of a note behind a number, which it must not lengthen."""
OTHER_TAGS = re.compile(r"</?(?:b|i|u|em|strong|ins|span|font|sup|sub|a|table|tbody|thead|img)\b[^<>]*>", re.IGNORECASE)
HEADING = re.compile(r"^(#{1,6})\s+(.*)$")
EMPHASIS = re.compile(r"\*\*|__")
MOST_BYTES = 4
"""Bytes that one letter can have: what is too long in any encoding is not decoded at all."""
DAMAGED = "\ufffd"
FEW_DAMAGED = 0.005
"""Of all letters: so many may be damaged in a text that is still UTF-8."""
BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


_BLANKS = re.compile(r"[^\S\n]{2,}")
"""In a cell several blanks say no more than one; outside tables they part what stands in one line."""


def read_text(data: bytes) -> Document:
    """Read a text report in UTF-8, UTF-16 or TIS-620/Windows-874.

    Raises ReportError (``empty-file``, ``not-text``) for what is no text at all, and (``double-encoded``) for one that
    was read in a wrong encoding and saved so that letters are lost.
    """
    within("letters", len(data) // MOST_BYTES)
    text, encoding = decode(data)
    if not text.strip():
        raise ReportError(
            "empty-file",
            Message("ไฟล์ว่างเปล่า ไม่มีข้อความ", "The file is empty: it holds no text."),
            Message("ดาวน์โหลดไฟล์จากเว็บไซต์ของหน่วยงานอีกครั้ง", "Download the file again from the agency's site."),
        )
    _within_limits(text)
    text, struck = without_struck(text)
    longest = limit("text")
    repairs: Counter[str] = Counter()
    blocks: list[Paragraph | Table] = []
    rows: list[tuple[int, list[str]]] = []
    number = headings = 0

    def close_table() -> None:
        nonlocal number
        if rows:
            number += 1
            within("tables", number)
            blocks.append(_table(number, rows))
            rows.clear()

    for line_number, line in with_tabs(text):
        if "\t" in line:
            within("cells", line.count("\t") + 1, line=line_number)
            texts = (_cell_text(part, repairs, line_number, longest) for part in line.split("\t"))
            rows.append((line_number, [_BLANKS.sub(" ", each) for each in texts]))
            continue
        close_table()
        if not line.strip():
            continue
        marked = HEADING.match(line.strip())
        if marked:
            headings += 1
            within("headings", headings)
        content = _cell_text(marked[2] if marked else line, repairs, line_number, longest).strip()
        if content:
            blocks.append(Paragraph(content, line=line_number, heading=len(marked[1]) if marked else None))
    close_table()
    return Document(
        "text", tuple(blocks), repairs=tuple(sorted(repairs.items())), notes=(*_notes(text, encoding), *struck)
    )


def _within_limits(text: str) -> None:
    within("letters", len(text))
    within("lines", text.count("\n") + 1)
    longest = limit("line")
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > longest:
            within("line", len(line), line=number)


def decode(data: bytes) -> tuple[str, str]:
    """The text of ``data`` with ``\\n`` line ends, and the encoding that it was in."""
    text, encoding = _decoded(data)
    meant = undone(text)
    text, encoding = meant.text, ", ".join(meant.steps) or encoding
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").replace("\v", "\n")
    if "\n" not in text:
        # Programs for layout end their lines so; elsewhere these stand within a line.
        text = text.replace("\u2028", "\n").replace("\u2029", "\n")
    if len(BINARY.findall(text[:20000])) > 8:
        raise _no_text()
    return text, encoding


def _decoded(data: bytes) -> tuple[str, str]:
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"\xef\xbb\xbf", "utf-8")):
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace"), encoding
    # UTF-16 without a mark: Thai letters share one high byte (0x0E), so every second byte repeats.
    for encoding, high in (("utf-16-le", data[1:4000:2]), ("utf-16-be", data[0:4000:2])):
        if len(high) > 8 and high.count(0x00) + high.count(0x0E) > 0.9 * len(high):
            return data.decode(encoding, errors="replace"), encoding
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    text = data.decode("utf-8", errors="replace")
    if text.count(DAMAGED) <= FEW_DAMAGED * len(text):
        return text, "utf-8"
    try:
        text = data.decode("cp874")
    except UnicodeDecodeError:
        raise _no_text() from None
    if sum("\u0e01" <= letter <= "\u0e5b" for letter in text) < 0.2 * len(text):
        raise _no_text()
    return text, "cp874"


def _no_text() -> ReportError:
    return ReportError(
        "not-text",
        Message("ไฟล์นี้ไม่ใช่ข้อความหรือ PDF ที่อ่านได้", "The file is neither text nor a readable PDF."),
        Message("ใช้ไฟล์ PDF หรือข้อความของรายงาน", "Give the report's PDF, or its text in UTF-8."),
    )


def _notes(text: str, encoding: str) -> tuple[Note, ...]:
    """What a reader should know of how the text was stored."""
    damaged = [number for number, line in enumerate(text.split("\n"), start=1) if DAMAGED in line]
    notes = () if encoding == "utf-8" else (_encoding_note(encoding),)
    return (*notes, _damage_note(damaged)) if damaged else notes


def _damage_note(lines: list[int]) -> Note:
    named = ", ".join(map(str, lines[:20])) + (" …" if len(lines) > 20 else "")
    return Note(
        "text-damaged",
        "error",
        Message(
            f"ไฟล์ชำรุด มีตัวอักษรที่อ่านไม่ได้ในบรรทัด {named}",
            f"The file is damaged: letters that cannot be read in line {named}.",
        ),
        observed=named,
    )


def _encoding_note(encoding: str) -> Note:
    stored = encoding.split(" as ")
    told = Message(f"รายงานเข้ารหัสแบบ {encoding} ไม่ใช่ UTF-8", f"The report is encoded in {encoding}, not in UTF-8.")
    if len(stored) > 1:
        told = Message(
            f"ไฟล์เคยถูกเปิดด้วยรหัสที่ผิดแล้วบันทึกทับ ({encoding.replace(' as ', ' เป็น ')}) แปลงกลับแล้วทุกตัวอักษร",
            f"The file was opened in a wrong encoding and saved ({encoding}); every letter of it has been turned back.",
        )
    return Note(
        "text-encoding",
        "info",
        told,
        observed=encoding,
    )


def _cell_text(raw: str, repairs: Counter[str], line: int, longest: int) -> str:
    """One cell's text: tags turned into line breaks or taken off, Thai repaired."""
    raw = raw.strip()
    if not raw:
        return ""
    if len(raw) > longest:
        within("text", len(raw), line=line)
    text, counts = _clean(raw)
    if counts:
        repairs.update(counts)
    return text


@lru_cache(maxsize=2048)
def _clean(raw: str) -> tuple[str, Counter[str]]:
    """The text, and the repairs that it took; the same dashes and numbers stand in many cells."""
    repaired, counts = repair(EMPHASIS.sub("", html.unescape(_without_tags(raw) if "<" in raw else raw)))
    lines = [line.strip() for line in repaired.split("\n")]
    return " \n".join(line for line in lines if line), counts


def _without_tags(raw: str) -> str:
    """The text with breaks for the tags that break lines; a blank before a break says that one was printed."""
    text = " \n".join(part.strip() for part in BREAKING_TAGS.split(NOTE_MARK.sub(r" (\1)", raw)))
    return OTHER_TAGS.sub("", text)


def _table(number: int, rows: list[tuple[int, list[str]]]) -> Table:
    columns = max(len(texts) for _, texts in rows)
    return Table(
        number,
        columns,
        tuple(
            Row(index, tuple(Cell(index, column, text, line=line) for column, text in enumerate(texts)), line=line)
            for index, (line, texts) in enumerate(rows)
        ),
        line=rows[0][0],
    )
