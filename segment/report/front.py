"""The front of a report: its first lines, and what each of them is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

import regex

from extract.document import Document, Paragraph, Table
from normalize.text import clean
from segment.facts.continuation import shares_word
from segment.facts.scan import scan


class LineKind(Enum):
    """What a line of the front is."""

    COVER = "cover"
    """A short line that is no sentence: of a cover, a title, a letter's head."""
    WRITER = "writer"
    """ส่วนราชการ of a memorandum, or หน่วยงาน of a form: who writes."""
    SUBJECT = "subject"
    """เรื่อง of a memorandum, a letter, an announcement."""
    ADDRESSEE = "addressee"
    REFERENCE = "reference"
    PROSE = "prose"


@dataclass(frozen=True, slots=True)
class FrontLine:
    """One paragraph of the front."""

    kind: LineKind
    paragraph: Paragraph
    early: bool
    """Whether it stands before the first table."""

    @property
    def text(self) -> str:
        """The line, clean."""
        return scan(self.paragraph.text).line


_KINDS = (
    (
        LineKind.WRITER,
        regex.compile(
            r"^\W*(?:ส่วน\s?ราชการ|ส่วนงาน|หน่วยงาน(?:ที่รายงาน|ผู้รายงาน|เจ้าของเรื่อง)?\s*:|ชื่อหน่วยงาน)(?![ก-๎]{0,3}ใน)"
        ),
    ),
    (LineKind.SUBJECT, regex.compile(r"^\W*เรื่อง(?!เดิม)")),
    (LineKind.ADDRESSEE, regex.compile(r"^\W*(?:กราบ)?(?:เรียน|เสนอ)(?=\s|[ก-๎])(?!รู้)")),
    (LineKind.REFERENCE, regex.compile(r"^\W*(?:อ้างถึง|อ้างอิง|สิ่งที่ส่งมาด้วย|ที่\s+[ก-๎]{1,4}\s?[\d.]+)")),
)
SENTENCE = regex.compile(
    r"ได้(?:นำ|ดำเนิน|รับ|มี|คะแนน|กำหนด|เข้า|จัด|แจ้ง|ประกาศ|\s?\d)|ดังนี้|ดังต่อไปนี้|มาวิเคราะห์|จึง|ขอรายงาน|ตั้งอยู่|เข้ารับการ"
    r"|เข้าร่วม|พบว่า|มี(?:ข้าราชการ|บุคลากร|ครู|คะแนน|ผลคะแนน|ผลการประเมิน|ภารกิจ)|จัดการเรียน|กำกับดูแล|^\W*(?:ด้วย|ตามที่|ตามหนังสือ|โดยที่|สืบเนื่อง)"
    r"|กำหนดให้|\sจะ|ซึ่ง|เพื่อให้|ทั้งนี้|นอกจากนี้|(?<!ยก)ระดับผลการประเมิน|\d\s?คะแนน"
)
_PAGE_BEHIND = regex.compile(r"(?:\.{3,}|…+|\s{2,}|\t)\s*[\d๐-๙]{1,3}\s*$")
_NUMBERS = regex.compile(r"\d+")
_CONTENTS = regex.compile(r"^\W*(?:สารบัญ|สารบาญ|contents)")
_FORM = regex.compile(
    r"(?:ชื่อ)?(?:หน่วยงาน|ส่วนราชการ)(?:ที่(?:รายงาน|รับการประเมิน|ประเมิน))?|ประเภทหน่วยงาน|สังกัด|ที่ตั้ง|ที่อยู่|อำเภอ|จังหวัด"
    r"|(?:ประจำ)?ปี(?:งบประมาณ)?(?:\s?พ\.ศ\.)?(?:\s?ที่(?:ประเมิน|รับการประเมิน|รายงาน))?"
)
_FORM_TABLES = 2
"""A form about the report is one of its first tables."""
_LONGEST_COVER = 220
_MOST = 30


def front_of(document: Document) -> tuple[FrontLine, ...]:
    """The first paragraphs, each with what it is; a table of contents is passed over."""
    found: list[FrontLine] = []
    contents, early = False, True
    for block in document.blocks:
        if len(found) >= _MOST:
            break
        if isinstance(block, Table):
            if block.number <= _FORM_TABLES:
                found += _form_lines(block)
            early = early and contents
            contents = False
        elif _CONTENTS.match(clean(block.text).lower()):
            contents = True
        elif not (contents and _PAGE_BEHIND.search(block.text)):
            contents = False
            line = FrontLine(_kind_of(block), block, early)
            if found and _is_broken(found[-1], line):
                # A centred line breaks within a word.
                whole = replace(found[-1].paragraph, text=found[-1].paragraph.text + block.text)
                found[-1] = replace(found[-1], paragraph=whole)
            else:
                found.append(line)
    return tuple(found)


def _form_lines(table: Table) -> Iterator[FrontLine]:
    """What a form says of the report in its rows of a label and a value: ชื่อหน่วยงาน, จังหวัด, ปีงบประมาณ."""
    for row in table.rows:
        cells = [cell for cell in row.cells if cell.text.strip()]
        label = scan(cells[0].text).line.strip(" :") if len(cells) == 2 else ""
        if _FORM.fullmatch(label):
            value = scan(cells[1].text).line
            if "ปี" in label:
                text = f"ปีงบประมาณ {value.removeprefix('ปีงบประมาณ').lstrip()}"
            elif label in ("ที่ตั้ง", "ที่อยู่") or value.startswith(label):
                text = value
            else:
                text = f"{label}{' : ' if 'หน่วยงาน' in label else ''}{value}"
            paragraph = Paragraph(text, cells[0].page, cells[0].line)
            yield FrontLine(_kind_of(paragraph), paragraph, early=False)


def _is_broken(above: FrontLine, below: FrontLine) -> bool:
    """Whether two short lines before the first table share a word."""
    if not below.early or {above.kind, below.kind} != {LineKind.COVER} or below.paragraph.heading is not None:
        return False
    return shares_word(above.text, below.text)


def running_heads(document: Document) -> tuple[str, ...]:
    """The lines that stand several times, their numbers aside: who publishes the report, and what it is."""
    lines = (scan(block.text).line for block in document.blocks if isinstance(block, Paragraph))
    bare = Counter(_NUMBERS.sub("", line) for line in lines if 8 <= len(line) <= 120 and not SENTENCE.search(line))
    return tuple(line for line, count in bare.items() if count > 1)


def _kind_of(paragraph: Paragraph) -> LineKind:
    line = scan(paragraph.text).line
    for kind, pattern in _KINDS:
        if pattern.match(line):
            return kind
    return LineKind.PROSE if len(line) > _LONGEST_COVER or SENTENCE.search(line) else LineKind.COVER
