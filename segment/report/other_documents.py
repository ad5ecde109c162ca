"""Tells a file that is no report of the assessment from a report that merely holds no records."""

from __future__ import annotations

from dataclasses import replace

from extract.document import Document
from extract.errors import ReportError
from extract.message import Message
from normalize.records import Bundle, Finding
from normalize.text import squeeze
from segment.report.assessment import is_about_assessment, texts_of


def judged(document: Document, bundle: Bundle) -> Bundle:
    """The bundle, with a finding where it holds no records or where the document never names the assessment.

    Raises ``ReportError`` (``no-assessment``) where moreover no word speaks of the assessment; not where pages could
    not be read as text, for what such a document is stands in its pictures.
    """
    named = is_about_assessment(document)
    if bundle.questions or bundle.scores or bundle.issues or bundle.measures or bundle.indicators:
        return bundle if named else replace(bundle, findings=(*bundle.findings, NOT_NAMED))
    readable = all(page.source == "pdf" for page in document.pages)
    if readable and not named and not _has_indicators(document):
        raise ReportError(
            "no-assessment",
            Message(
                "ไม่ใช่รายงานการประเมิน ITA: ไม่พบตาราง หัวข้อ หรือประโยคใดที่กล่าวถึงการประเมิน",
                "It is no report of the ITA: no table, heading or sentence speaks of the assessment.",
            ),
            Message("ตรวจว่าเลือกไฟล์ถูกต้อง", "Check that this is the file that you meant."),
        )
    unread = any(page.source == "none" for page in document.pages)
    return replace(bundle, findings=(*bundle.findings, NO_RECORDS if named or unread else NO_ASSESSMENT))


def _has_indicators(document: Document) -> bool:
    return any("ตัวชี้วัด" in squeeze(text) for text in texts_of(document))


NO_RECORDS = Finding(
    check="no-records",
    severity="warning",
    message="ไม่พบข้อมูลการประเมินในรายงานนี้: ไม่มีตารางหรือประโยคใดที่ให้คะแนน ข้อคำถาม ประเด็น หรือมาตรการ",
    message_en="The report holds no records: no table or sentence gives a score, a question, an issue or a measure.",
)
NO_ASSESSMENT = Finding(
    check="no-assessment",
    severity="warning",
    message="เอกสารนี้ไม่ได้กล่าวถึงการประเมิน ITA เครื่องมือ หรือตัวชี้วัดของการประเมิน จึงไม่มีข้อมูลใดเป็นระเบียน",
    message_en="The document names neither the ITA nor its instruments or indicators: no records are made of it.",
)
NOT_NAMED = Finding(
    check="assessment-not-named",
    severity="info",
    message="เอกสารนี้ไม่ได้เอ่ยชื่อการประเมิน ITA แต่ตารางมีรูปแบบของรายงานการประเมิน จึงอ่านเป็นระเบียน",
    message_en="The document does not name the ITA; its tables are read because they have the form of such a report's.",
)
