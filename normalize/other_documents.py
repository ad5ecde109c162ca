"""Tells a file that is no report of the assessment from a report that merely holds no records."""

from __future__ import annotations

import re

from extract.document import Document, Paragraph
from extract.errors import ReportError
from extract.message import Message
from normalize.records import Bundle

ASSESSMENT = re.compile(r"คุณธรรมและความโปร่งใส|\b(?:ITA|IIT|EIT|OIT)\b|ตัวชี้วัด", re.IGNORECASE)
"""Words that every report of the assessment uses somewhere; compared without blanks between Thai letters."""


def refuse_other_documents(document: Document, bundle: Bundle) -> None:
    """Raise ``ReportError`` (``no-assessment``) where nothing was found and no word speaks of the assessment.

    A document with pages that could not be read as text is not refused: what it is stands in its pictures.
    """
    found = bundle.questions or bundle.scores or bundle.issues or bundle.measures or bundle.indicators
    if found or any(page.source != "pdf" for page in document.pages) or _speaks_of_it(document):
        return
    raise ReportError(
        "no-assessment",
        Message(
            "ไม่ใช่รายงานการประเมิน ITA: ไม่พบตาราง หัวข้อ หรือประโยคใดที่กล่าวถึงการประเมิน",
            "It is no report of the ITA: no table, heading or sentence speaks of the assessment.",
        ),
        Message("ตรวจว่าเลือกไฟล์ถูกต้อง", "Check that this is the file that you meant."),
    )


def _speaks_of_it(document: Document) -> bool:
    texts = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    texts += [cell.text for table in document.tables for cell in table.cells()]
    return any(ASSESSMENT.search(text) or ASSESSMENT.search("".join(text.split())) for text in texts)
