"""Whether a document, and which of its tables, are about the assessment: what never names it is no report of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from codebook.reader import INSTRUMENTS, indicator_names
from extract.document import Document, Paragraph
from normalize.text import clean, squeeze
from segment.headings import is_heading

_ASSESSMENT = ("คุณธรรมและความโปร่งใส", "integrityandtransparency", "integrity&transparency")
_CAPITALS = re.compile(r"(?<![A-Za-z0-9])(?:ITA|IIT|EIT|OIT)(?![A-Za-z0-9])")
_BESIDE_CAPITALS = re.compile(
    r"ประเมิน|คะแนน|เครื่องมือ|แบบวัด|แบบตรวจ|มาตรการ|แผน|ผลการ|ประจำปี|ปีงบประมาณ|ตัวชี้วัด|(?i:report|score|assessment)"
)
_MARKS = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")
_SHORT_NAMES = 2
"""So many different instruments by their capitals, or indicators by number and name or by a name that is a whole text,
name the assessment: one alone may be a phrase, or what a recogniser makes of a drawing."""
_CHAPTER = re.compile(r"^\W*(?:ส่วนที่|บทที่|ภาคที่|ตอนที่|หมวดที่|ภาคผนวก)")
_ITS_WORK = re.compile(r"ผลการประเมิน|วิเคราะห์ผล|มาตรการ|ยกระดับ|ปรับปรุง")


def speaks_of_assessment(text: str) -> bool:
    """Whether a text names the assessment or one of its instruments, in words or by its capital letters."""
    return _is_named(text) or bool(_capitals(text))


def is_about_assessment(document: Document) -> bool:
    """Whether a document names the assessment: in words, by its capital letters beside words that go with them, or by
    several of its instruments and indicators."""
    texts = texts_of(document)
    if any(_is_named(text) or (_capitals(text) and _BESIDE_CAPITALS.search(squeeze(text))) for text in texts):
        return True
    return len({name for text in texts for name in (*_capitals(text), *_indicators_in(text))}) >= _SHORT_NAMES


def texts_of(document: Document) -> list[str]:
    """Every text of a document, paragraphs first."""
    texts = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    return texts + [cell.text for table in document.tables for cell in table.cells()]


def in_its_sections(parts: Iterable[tuple[Sequence[Paragraph], Iterable[str]]], title: str | None) -> Iterator[bool]:
    """For each part of a document (paragraphs, and the texts of the table below them) whether it stands where the
    assessment is spoken of: in a report that its title names, behind a text or a table that does until a chapter of
    something else begins, or because its own table does."""
    whole = speaks_of_assessment(title or "")
    named = False
    for paragraphs, texts in parts:
        for paragraph in paragraphs:
            if speaks_of_assessment(paragraph.text):
                named = True
            elif is_heading(paragraph) and _CHAPTER.match(line := clean(paragraph.text)) and not _ITS_WORK.search(line):
                named = False
        named = named or any(map(speaks_of_assessment, texts))
        yield whole or named


@cache
def _names() -> tuple[str, ...]:
    instruments = (name for each in INSTRUMENTS for name in (each.name, *each.aliases))
    return tuple(map(_letters_of, (*_ASSESSMENT, *instruments)))


@cache
def _indicators() -> re.Pattern[str]:
    numbered = (
        rf"ตัวชี้วัด(?:ย่อย)?(?:ที่)?{number}[.:)]?{squeeze(name)}|^[\d.)]*{squeeze(name)}$"
        for number, names in indicator_names().items()
        for name in names
    )
    return re.compile("|".join(numbered))


def _is_named(text: str) -> bool:
    words = _letters_of(text)
    return any(name in words for name in _names())


def _letters_of(text: str) -> str:
    """``text`` without its marks, which recognisers lose."""
    return _MARKS.sub("", squeeze(text))


def _capitals(text: str) -> list[str]:
    return _CAPITALS.findall(clean(text))


def _indicators_in(text: str) -> list[str]:
    """The indicators that a text names, each as the letters of its name."""
    return [re.sub(r"[\d.:)]", "", found[0]).removeprefix("ตัวชี้วัดที่") for found in _indicators().finditer(squeeze(text))]
