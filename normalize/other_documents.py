"""Tells a file that is no report of the assessment from a report that merely holds no records."""

from __future__ import annotations

from dataclasses import replace

from extract.document import Document
from extract.errors import ReportError
from extract.message import Message
from normalize.assessment import is_about_assessment, texts_of
from normalize.records import Bundle, Finding
from normalize.text import squeeze


def judged(document: Document, bundle: Bundle) -> Bundle:
    """The bundle, with a finding where it holds no records.

    Raises ``ReportError`` (``no-assessment``) where moreover no word speaks of the assessment; not where pages could
    not be read as text, for what such a document is stands in its pictures.
    """
    if bundle.questions or bundle.scores or bundle.issues or bundle.measures or bundle.indicators:
        return bundle
    readable = all(page.source == "pdf" for page in document.pages)
    if readable and not is_about_assessment(document) and not _has_indicators(document):
        raise ReportError(
            "no-assessment",
            Message(
                "ไม่ใช่รายงานการประเมิน ITA: ไม่พบตาราง หัวข้อ หรือประโยคใดที่กล่าวถึงการประเมิน",
                "It is no report of the ITA: no table, heading or sentence speaks of the assessment.",
            ),
            Message("ตรวจว่าเลือกไฟล์ถูกต้อง", "Check that this is the file that you meant."),
        )
    return replace(bundle, findings=(*bundle.findings, NO_RECORDS))


def _has_indicators(document: Document) -> bool:
    return any("ตัวชี้วัด" in squeeze(text) for text in texts_of(document))


NO_RECORDS = Finding(
    check="no-records",
    severity="warning",
    message="ไม่พบข้อมูลการประเมินในรายงานนี้: ไม่มีตารางหรือประโยคใดที่ให้คะแนน ข้อคำถาม ประเด็น หรือมาตรการ",
    message_en="The report holds no records: no table or sentence gives a score, a question, an issue or a measure.",
)
