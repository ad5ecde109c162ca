"""The title: the first lines that say what the report is, as one line."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from extract.document import Document, Paragraph, Table
from normalize.text import clean
from segment.facts.continuation import shares_word
from segment.facts.scan import scan

_WORDS = regex.compile(
    r"การวิเคราะห์ผล|วิเคราะห์|ผลการวิเคราะห์|มาตรการ|รายงานผล|รายงานการ|การรายงาน|ประกาศ"
    r"|ผลการประเมิน|แผนปฏิบัติ|แผนพัฒนา|แผนยกระดับ|แผนขับเคลื่อน|แนวทาง|การยกระดับ|คุณธรรมและความโปร่งใส"
    r"|แบบรายงาน|อันดับ|ITA|สรุปผล|การปรับปรุง"
)
_GOES_ON = regex.compile(
    r"^\W*(?:ของ|และ|เรื่อง|ในการ|ประจำ|ปีงบประมาณ|ปี\s|พ\.ศ|รอบ|อำเภอ|จังหวัด|[อจต]\.|กรุงเทพ|ตาม(?!ที่)|ภายใน"
    r"|เพื่อ|การดำเนินงาน|องค์การบริหาร|สำนักงาน|เทศบาล|มหาวิทยาลัย|โรงพยาบาล|โรงเรียน|กรม"
    r"|กระทรวง|วิทยาลัย|คณะ|อบต|ทต\.|ทม\.|ทน\.|อบจ|\(?Integrity|\(|สถานี|สถาบัน|องค์การ|ศูนย์|การ[ก-๙]+แห่งประเทศไทย)"
)
_SENTENCE = regex.compile(
    r"ได้(?:นำ|ดำเนิน|รับ|มี|คะแนน|กำหนด|เข้า|จัด|แจ้ง|ประกาศ|\s?\d)|ดังนี้|มาวิเคราะห์|จึง|ขอรายงาน|ตั้งอยู่|เข้ารับการ|เข้าร่วม|พบว่า|มี(?:ข้าราชการ|บุคลากร|ครู)|จัดการเรียน|กำกับดูแล"
)
_YEAR_LINE = regex.compile(r"^\W*(?:ประจำ)?ปี(?:งบประมาณ)?\s?(?:พ\.?\s?ศ\.?)?\s?\d{2,4}\W*$")
_FRONT = 25
_LONGEST_FIRST, _LONGEST, _LINES, _NEAR = 400, 200, 5, 5
"""Letters of the first line and of the others; lines of a title; lines of the source between two of them, at most."""


def title_lines(document: Document) -> list[str]:
    """The lines of the title, as printed; none where no first line says what the report is."""
    lines: list[Paragraph] = []
    front = _front(document)
    for paragraph, following in zip(front, [*front[1:], None], strict=False):
        line = scan(paragraph.text)
        if not lines:
            if _WORDS.search(line.letters.upper()) and len(line.line) < _LONGEST_FIRST:
                lines.append(paragraph)
            continue
        if (
            len(lines) >= _LINES
            or len(line.line) > _LONGEST
            or not (_belongs(lines[-1], paragraph, line.line) or _before_year(paragraph, following))
        ):
            break
        lines.append(paragraph)
    texts: list[str] = []
    for paragraph in lines:
        if texts and shares_word(scan(texts[-1]).line, scan(paragraph.text).line):
            # A centred title breaks within a word.
            texts[-1] += paragraph.text
        else:
            texts.append(paragraph.text)
    return texts


def title_of(lines: Sequence[str]) -> str | None:
    """The title as one line."""
    return clean(" \n".join(lines)) if lines else None


def _before_year(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether a short line stands between what the report is and its year: whose it is."""
    line = scan(paragraph.text).line
    return (
        following is not None
        and len(line) <= 90
        and not any(letter.isdigit() for letter in line)
        and bool(_YEAR_LINE.match(scan(following.text).line))
    )


def _front(document: Document) -> list[Paragraph]:
    """The first paragraphs, up to the first table."""
    front: list[Paragraph] = []
    for block in document.blocks:
        if isinstance(block, Table) or len(front) > _FRONT:
            break
        front.append(block)
    return front


def _belongs(last: Paragraph, paragraph: Paragraph, line: str) -> bool:
    """Whether a line goes on with the title: it begins as titles go on, or is no sentence in the same block."""
    if paragraph.heading is not None and last.heading is None:
        return False
    if _SENTENCE.search(line):
        return False
    distance = paragraph.line - last.line if paragraph.line is not None and last.line is not None else None
    if distance is not None and distance > _NEAR:
        return False
    if shares_word(scan(last.text).line, line):
        return True
    return bool(_GOES_ON.match(line)) or (distance == 1 and len(line) < 120 and not regex.match(r"^\W*\d", line))
