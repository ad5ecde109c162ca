"""The kind of report: by the words of its title, the first of which says what it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from extract.document import Document
from normalize.agencies import agencies_in
from normalize.text import clean
from segment.facts.scan import scan
from segment.report.candidate import Ballot, Choice
from segment.report.front import FrontLine, LineKind
from segment.report.weights import CLOSE_KIND, KIND

_KINDS = (
    (
        "progress",
        regex.compile(
            r"(?:รายงาน|สรุป|การรายงาน|แบบรายงาน)?ผล(?:ของ)?การ(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติ"
            r"|ขับเคลื่อน|นำ|กำกับ|ติดตาม)|รายงานการ(?:ดำเนิน|ปรับปรุง|กำกับติดตาม|กำกับ|ติดตาม|นำ(?!ผล)|ขับเคลื่อน)"
            r"|(?:รายงาน)?ความก้าวหน้า|ผลการปรับปรุง|(?:การ)?กำกับติดตาม|รอบ\s?\d{1,2}\s?เดือน"
        ),
    ),
    ("analysis", regex.compile(r"วิเคราะห์")),
    (
        "measures",
        regex.compile(
            r"มาตรการ|แนวทางการ(?:ยกระดับ|พัฒนา|ปรับปรุง)|แผน(?:ปฏิบัติการ)?(?:ยกระดับ|ปรับปรุง|พัฒนา|ขับเคลื่อน|ส่งเสริม)|การยกระดับ"
        ),
    ),
)
_REPORTS_WORK = regex.compile(r"^\W*(?:แบบ)?รายงานผล(?:ของ)?การ(?:ดำเนิน|ขับเคลื่อน|ปฏิบัติ)")
_JOINED = regex.compile(r"และ\s*(?:แผน|การ|แนวทาง|กำหนด)?\s*$")
_ANNOUNCES = regex.compile(
    r"^\W*ประกาศ|อันดับ|ประกาศผล|ผลการประเมิน.{0,120}(?:หน่วยงานในสังกัด|รายหน่วยงาน|ส่วนราชการในสังกัด|ทุกหน่วยงาน"
    r"|ระดับกรม|สถานศึกษาในสังกัด|ในสังกัด|ราย(?:กรม|จังหวัด|เขต|อำเภอ|สถานศึกษา|สถานี))"
)
_PROCLAIMS = regex.compile(r"^\W*ประกาศ(?!เจตน|มาตรการ)|ประกาศผล|จัดอันดับ")
_OF_WORK = regex.compile(
    r"ประกาศ(?!ผล).*เรื่อง\W*(?:การกำหนด|กำหนด)?(?:มาตรการ|แนวทาง|แผน)|ป\.?\s?ป\.?\s?ช\.?\s?(?:ได้)?ประกาศผล"
)
"""Proclaims measures, or only tells that the results of all were proclaimed."""
_NAMES = 60
"""Letters: no cell with an agency's name is longer."""
_FIRST_LINES = 12


def kind_choice(title: str | None, lines: Sequence[str], front: Sequence[FrontLine], document: Document) -> Choice[str]:
    """The kind that the words of the title tell; ``analysis`` where it has none of them.

    An announcement gives the results of several agencies, whatever its title is.
    """
    ballot: Ballot[str] = Ballot(KIND)
    if title is not None:
        proclaims = _PROCLAIMS.search(title) is not None and not _OF_WORK.search(title)
        announces = proclaims or (
            _ANNOUNCES.search(title) is not None and "วิเคราะห์" not in title and not _OF_WORK.search(title)
        )
        if announces and _ranks_agencies(document, 1 if proclaims else 2):
            ballot.add("announcement", "announces")
        for printed in lines:
            if _REPORTS_WORK.match(clean(printed)):
                ballot.add("progress", "line")
        for at, (start, _, kind) in enumerate(sorted(_words(title))):
            ballot.add(kind, "first" if at == 0 else "joined" if _JOINED.search(title[:start]) else "about")
    else:
        for line in front[:_FIRST_LINES]:
            if line.kind is not LineKind.PROSE and (words := sorted(_words(line.text))):
                ballot.add(words[0][2], "front")
    ballot.add("analysis", "default")
    return ballot.choice(least=0, close=CLOSE_KIND)


def _words(text: str) -> Iterator[tuple[int, int, str]]:
    """The first word of each kind in a text: where it stands, how long it is (the longest first), its kind."""
    return (
        (match.start(), -len(match[0]), kind) for kind, pattern in _KINDS if (match := pattern.search(text)) is not None
    )


def _ranks_agencies(document: Document, least: int) -> bool:
    """Whether a table gives numbers beside the names of several agencies."""
    for table in document.tables:
        header = table.rows[0].cells if table.rows else ()
        if sum(_is_agency(cell.text) for cell in header) > least:
            # Agencies head the columns.
            return True
        named = 0
        for row in table.rows:
            facts = [scan(cell.text) for cell in row.filled]
            if any(each.decimal and each.numeric for each in facts):
                named += any(_is_agency(each.printed) for each in facts[:3])
            if named >= least:
                return True
    return False


def _is_agency(text: str) -> bool:
    facts = scan(text)
    return 0 < len(facts.line) <= _NAMES and not facts.numeric and bool(agencies_in(facts.line, title=True))
