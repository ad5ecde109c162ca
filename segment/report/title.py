"""The title: of the first lines the ones that best say what the report is, as one line."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from extract.document import Paragraph
from normalize.agencies import names_in
from normalize.text import clean
from normalize.years import fiscal_years
from segment.facts.continuation import dangling
from segment.facts.scan import scan
from segment.report.candidate import Ballot, Choice
from segment.report.front import FrontLine, LineKind, is_sentence
from segment.report.weights import CLOSE_TITLE, LEAST_TITLE, TITLE

_WORDS = regex.compile(
    r"การวิเคราะห์ผล|วิเคราะห์|ผลการวิเคราะห์|มาตรการ|รายงานผล|รายงานการ|การรายงาน|ประกาศ"
    r"|ผลการประเมิน|แผนปฏิบัติ|แผนพัฒนา|แผนยกระดับ|แผนขับเคลื่อน|แนวทาง|การยกระดับ|คุณธรรมและความโปร่งใส"
    r"|แบบรายงาน|อันดับ|ITA|สรุปผล|การปรับปรุง"
)
_REPORT = regex.compile(r"รายงาน|วิเคราะห์|มาตรการ|แนวทาง|แผน|ประกาศ|สรุป|ผลการ(?:ประเมิน|ดำเนิน|ปฏิบัติ)|ยกระดับ|อันดับ")
_ASSESSMENT = regex.compile(r"คุณธรรมและความโปร่งใส|ITA\b|Integrity|ความโปร่งใส", regex.IGNORECASE)
_GOES_ON = regex.compile(
    r"^\W*(?:ของ|และ|เรื่อง|ในการ|ประจำ|ปีงบประมาณ|ปี\s|พ\.ศ|รอบ|อำเภอ|จังหวัด|[อจต]\.|กรุงเทพ|ตาม(?!ที่)|จากผล|ภายใน"
    r"|เพื่อ|การดำเนินงาน|องค์การบริหาร|สำนักงาน|เทศบาล|มหาวิทยาลัย|โรงพยาบาล|โรงเรียน|กรม"
    r"|กระทรวง|วิทยาลัย|คณะ|อบต|ทต\.|ทม\.|ทน\.|อบจ|\(?Integrity|\(|สถานี|สถาบัน|องค์การ|ศูนย์|การ[ก-๙]+แห่งประเทศไทย)"
)
_YEAR_LINE = regex.compile(r"^\W*(?:ประจำ)?ปี(?:งบประมาณ)?\s?(?:พ\.?\s?ศ\.?)?\s?\d{2,4}\W*$")
_PART = regex.compile(r"^\W*(?:\d{1,2}[.)]\s?\D|(?:ส่วน|บท|ตอน|หมวด|ตาราง)ที่|ภาคผนวก|หมายเหตุ)")
"""The beginning of a part of the report: no title of the whole."""
_PROCLAIMS = regex.compile(r"^\W*ประกาศ(?!ผล)")
_LABEL = regex.compile(r"^\W*เรื่อง\s*:?\s*")
_LONGEST_FIRST, _LONGEST, _SHORT, _LINES, _NEAR = 400, 200, 90, 5, 5
"""Letters of the first line, of the others, and of a short one; lines of a title; lines of the source between two of
them, at most."""


def title_choice(front: Sequence[FrontLine]) -> Choice[tuple[str, ...]]:
    """The lines of the title, as printed: those before the first table, else where a table opens the document."""
    early = _choice([line for line in front if line.early])
    return early if early.best is not None else _choice(front)


def _choice(lines: Sequence[FrontLine]) -> Choice[tuple[str, ...]]:
    """Of several places where a title may begin the one that says most of a title."""
    ballot: Ballot[tuple[str, ...]] = Ballot(TITLE)
    for at, line in enumerate(lines):
        words = scan(line.paragraph.text)
        if len(words.line) >= _LONGEST_FIRST or not _WORDS.search(words.letters.upper()):
            continue
        found = _lines_from(lines, at)
        told = title_of(found) or ""
        ballot.add(found, "words")
        ballot.add(found, "later", at)
        for name, holds in (
            ("report", _REPORT.search(words.line)),
            ("assessment", _ASSESSMENT.search(told)),
            ("year", fiscal_years(told)),
            ("subject", line.kind is LineKind.SUBJECT or _PROCLAIMS.match(words.line)),
            ("heading", line.paragraph.heading is not None),
            ("sentence", line.kind is LineKind.PROSE),
            ("part", _PART.match(words.line)),
            ("other", line.kind in (LineKind.ADDRESSEE, LineKind.REFERENCE, LineKind.WRITER)),
        ):
            if holds:
                ballot.add(found, name)
    return ballot.choice(least=LEAST_TITLE, close=CLOSE_TITLE)


def title_of(lines: Sequence[str]) -> str | None:
    """The title as one line, without the label that a memorandum has before it."""
    return _LABEL.sub("", clean(" \n".join(lines))) if lines else None


def _lines_from(front: Sequence[FrontLine], start: int) -> tuple[str, ...]:
    """The lines of the title that begins at ``start``."""
    lines: list[Paragraph] = [front[start].paragraph]
    for at in range(start + 1, len(front)):
        paragraph = front[at].paragraph
        following = front[at + 1].paragraph if at + 1 < len(front) else None
        line = front[at].text
        if (
            len(lines) >= _LINES
            or len(line) > _LONGEST
            or not (_belongs(lines[-1], paragraph, line) or _before_year(line, following) or _completes(lines, line))
        ):
            break
        lines.append(paragraph)
    return tuple(paragraph.text for paragraph in lines)


def _before_year(line: str, following: Paragraph | None) -> bool:
    """Whether a short line stands between what the report is and its year, or whose it is and of which year: whose it
    is, or the title's last words."""
    if following is None or len(line) > _SHORT or any(letter.isdigit() for letter in line) or is_sentence(line):
        return False
    behind = scan(following.text).line
    whose = len(behind) <= _SHORT and bool(fiscal_years(behind)) and _names_agency_first(behind)
    return whose or bool(_YEAR_LINE.match(behind))


def _completes(lines: Sequence[Paragraph], line: str) -> bool:
    """Whether a line names the assessment that a report's title lacks so far, and is no title itself: the title is
    broken before its words."""
    told = scan("".join(each.text for each in lines)).line
    lacks = _REPORT.search(told) and not (_ASSESSMENT.search(told) or fiscal_years(told))
    named = _ASSESSMENT.search(line)
    return bool(lacks and named and len(line) <= _SHORT and not _REPORT.search(line[: named.start()]))


def _belongs(last: Paragraph, paragraph: Paragraph, line: str) -> bool:
    """Whether a line goes on with the title: it begins as titles go on, or is no sentence in the same block."""
    if paragraph.heading is not None and last.heading is None:
        return False
    if is_sentence(line):
        return False
    distance = paragraph.line - last.line if paragraph.line is not None and last.line is not None else None
    if distance is not None and distance > _NEAR:
        return False
    return (
        bool(_GOES_ON.match(line))
        or _names_agency_first(line)
        or dangling(scan(last.text).line)
        or (distance == 1 and len(line) < 120 and not regex.match(r"^\W*\d", line))
    )


def _names_agency_first(line: str) -> bool:
    """Whether a line begins with the name of an agency, whatever its kind: whose report it is."""
    return any(line.startswith(name) for name in names_in(line, title=True))
