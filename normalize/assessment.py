"""Whether a text speaks of the assessment; a satisfaction survey or a budget has none of its words."""

from __future__ import annotations

import re

from extract.document import Document, Paragraph
from normalize.text import clean, squeeze

_WORDS = re.compile(r"(?<![A-Za-z])(?:ITA|IIT|EIT|OIT)(?![A-Za-z])|คุณธรรมและความโปร่งใส|ตัวชี้วัดที่\s?\d", re.IGNORECASE)


def speaks_of_assessment(text: str) -> bool:
    """Whether a text names the assessment, one of its instruments or a numbered indicator."""
    return bool(_WORDS.search(clean(text)) or _WORDS.search(squeeze(text)))


def is_about_assessment(document: Document) -> bool:
    """Whether any paragraph or table cell of a document speaks of the assessment."""
    return any(map(speaks_of_assessment, texts_of(document)))


def texts_of(document: Document) -> list[str]:
    """Every text of a document, paragraphs first."""
    texts = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    return texts + [cell.text for table in document.tables for cell in table.cells()]
