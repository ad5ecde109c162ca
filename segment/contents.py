"""A table of contents: what its lines name stands elsewhere in the report, and the numbers behind them are pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import regex

from extract.document import Document, Paragraph, Table
from normalize.text import clean

_CONTENTS = regex.compile(r"^\W*(?:สารบัญ|สารบาญ|contents)")
_HEAD = regex.compile(r"(?:เรื่อง|หัวข้อ|รายการ|บทที่|ตาราง)?\s*หน้า(?:ที่)?")
"""What stands over the lines and their pages."""
_PAGE_BEHIND = regex.compile(r"(?:\.{3,}|…+|\s{2,}|\t)\s*[\d๐-๙]{1,3}\s*$")


def heads_contents(paragraph: Paragraph) -> bool:
    """Whether a paragraph is the heading of a table of contents."""
    return _CONTENTS.match(clean(paragraph.text).lower()) is not None


def without_contents(document: Document) -> Document:
    """The document without the lines of its tables of contents; their headings stay."""
    return replace(document, blocks=tuple(_kept(document)))


def _kept(document: Document) -> Iterator[Paragraph | Table]:
    contents = False
    for block in document.blocks:
        if isinstance(block, Paragraph):
            headed = heads_contents(block)
            contents = headed or (contents and _is_line(block.text))
            if contents and not headed:
                continue
        yield block


def _is_line(text: str) -> bool:
    return _PAGE_BEHIND.search(text) is not None or _HEAD.fullmatch(clean(text)) is not None
