"""The front of a report: its first lines, and what each of them is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

import regex

from extract.document import Document, Paragraph, Table
from normalize import places
from normalize.agencies import agencies_in, may_name, names_in
from normalize.years import fiscal_years
from segment.contents import heads_contents
from segment.facts.continuation import dangling, shares_word
from segment.facts.fact_labels import FACT_LABEL
from segment.facts.scan import scan
from segment.report.assessment import texts_of


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
_SENTENCE = re.compile(
    r"ได้(?:นำ|ดำเนิน|รับ|มี|คะแนน|กำหนด|เข้า|จัด|แจ้ง|ประกาศ|\s?\d)|ดังนี้|ดังต่อไปนี้|มาวิเคราะห์|จึง|ขอรายงาน|ตั้งอยู่|เข้ารับการ"
    r"|เข้าร่วม|พบว่า|มี(?:ข้าราชการ|บุคลากร|ครู|คะแนน|ผลคะแนน|ผลการประเมิน|ภารกิจ)|จัดการเรียน|กำกับดูแล|^\W*(?:ด้วย|ตามที่|ตามหนังสือ|โดยที่|สืบเนื่อง)"
    r"|กำหนดให้|\sจะ|ซึ่ง|เพื่อให้|ทั้งนี้|นอกจากนี้|(?<!ยก)ระดับผลการประเมิน|\d\s?คะแนน"
)


def is_sentence(line: str) -> bool:
    """Whether a line says something, rather than names it; the words of a place's name say nothing."""
    return any(not places.is_inside(line, *match.span()) for match in _SENTENCE.finditer(line))


_NUMBERS = regex.compile(r"\d+")
_COUNTED = regex.compile(r"\W*(?:[\d๐-๙]{1,2}|[ก-ฮ])[.)]\s?(?=[ก-๎]{2})")
"""How a section of the report begins: ก. สรุปผลการประเมิน."""
ASSESSED_YEAR = "ปีที่รับการประเมิน : "
"""Before the year of a form that says which year's results the report presents."""
_FORM_TABLES = 2
"""A form about the report is one of its first tables."""
_LONGEST_COVER = 220
_MOST = 30


def front_of(document: Document) -> tuple[FrontLine, ...]:
    """The first paragraphs, each with what it is; the heading of a table of contents is passed over."""
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
        elif heads_contents(block):
            contents = True
        else:
            contents = False
            line = FrontLine(_kind_of(block), block, early)
            if found and _is_broken(found[-1], line):
                # A centred line breaks within a word.
                found[-1] = _joined(found[-1], line)
            else:
                found.append(line)
    return tuple(_with_whole_names(found, "\n".join(texts_of(document))))


def _joined(above: FrontLine, below: FrontLine) -> FrontLine:
    return replace(above, paragraph=replace(above.paragraph, text=above.paragraph.text + below.paragraph.text))


def _form_lines(table: Table) -> Iterator[FrontLine]:
    """What a form says of the report in its rows of a label and a value, or two of them side by side: ชื่อหน่วยงาน, จังหวัด,
    ปีงบประมาณ."""
    for row in table.rows:
        cells = row.filled
        if len(cells) not in (2, 4) or any(names_in(cell.text) for cell in cells[2:3]):
            continue
        for label, value in zip(cells[::2], cells[1::2], strict=True):
            if text := _form_line(scan(label.text).line.strip(" :"), scan(value.text).line):
                paragraph = Paragraph(text, label.page, label.line)
                yield FrontLine(_kind_of(paragraph), paragraph, early=False)


def _form_line(label: str, value: str) -> str | None:
    """A fact of a form as a line of prose says it; None where the label is no fact's."""
    if not FACT_LABEL.fullmatch(label):
        return None
    if "ปี" in label:
        year = value.removeprefix("ปีงบประมาณ").lstrip()
        return f"{ASSESSED_YEAR if 'ประเมิน' in label else ''}ปีงบประมาณ {year}"
    if label in ("ที่ตั้ง", "ที่อยู่"):
        return f"ที่ตั้ง {value}"
    return value if value.startswith(label) else f"{label}{' : ' if 'หน่วยงาน' in label else ''}{value}"


def _is_broken(above: FrontLine, below: FrontLine) -> bool:
    """Whether two short lines before the first table share a word, or the first ends in a word that wants more than
    the year below it."""
    if not below.early or {above.kind, below.kind} != {LineKind.COVER} or _begins_section(below):
        return False
    wants = dangling(above.text, below.text) and not fiscal_years(below.text)
    return wants or shares_word(above.text, below.text)


def _begins_section(line: FrontLine) -> bool:
    """Whether a line is a heading, by its tag or its number, and no rest of a name."""
    return line.paragraph.heading is not None or _COUNTED.match(line.text) is not None


def _with_whole_names(lines: Sequence[FrontLine], report: str) -> list[FrontLine]:
    """The lines, one that goes on with the name of the line above as part of that."""
    found = list(lines[:1])
    for line, behind in zip(lines[1:], (*lines[2:], None), strict=False):
        if _may_go_on(found[-1], line):
            end = len(found[-1].paragraph.text)
            three = "\n".join(each.paragraph.text for each in (found[-1], line, behind) if each is not None)
            if may_name(three, end) and any(each.start < end < each.end for each in agencies_in(three, within=report)):
                found[-1] = _joined(found[-1], line)
                continue
        found.append(line)
    return found


def _may_go_on(above: FrontLine, below: FrontLine) -> bool:
    one, other = above.paragraph.line, below.paragraph.line
    if not below.early or below.kind is not LineKind.COVER or _begins_section(below):
        return False
    near = one is None or other is None or other - one <= 2
    return near and above.kind not in (LineKind.PROSE, LineKind.REFERENCE)


def running_heads(document: Document) -> tuple[str, ...]:
    """The lines that stand several times, their numbers aside: who publishes the report, and what it is."""
    lines = [scan(block.text).line for block in document.blocks if isinstance(block, Paragraph)]
    bare = [(_NUMBERS.sub("", line), line) for line in lines if 8 <= len(line) <= 120]
    several = {each for each, count in Counter(each for each, _ in bare).items() if count > 1}
    heads = Counter(each for each, line in bare if each in several and not is_sentence(line))
    return tuple(line for line, count in heads.items() if count > 1)


def _kind_of(paragraph: Paragraph) -> LineKind:
    line = scan(paragraph.text).line
    for kind, pattern in _KINDS:
        if pattern.match(line):
            return kind
    return LineKind.PROSE if len(line) > _LONGEST_COVER or is_sentence(line) else LineKind.COVER
