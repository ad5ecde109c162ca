"""The kind of report that the words of a title tell."""

from __future__ import annotations

import regex

from extract.document import Document
from normalize.agencies import agencies_in
from segment.facts.scan import scan

_KINDS = (
    (
        "progress",
        regex.compile(
            r"(?:รายงาน|สรุป|การรายงาน|แบบรายงาน)?ผล(?:ของ)?การ(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติ"
            r"|ขับเคลื่อน|นำ)|รายงานการ(?:ดำเนิน|ปรับปรุง|กำกับติดตาม|นำ|ขับเคลื่อน)"
            r"|รายงานความก้าวหน้า|ผลการปรับปรุง|รอบ\s?\d{1,2}\s?เดือน"
        ),
    ),
    ("analysis", regex.compile(r"วิเคราะห์")),
    ("measures", regex.compile(r"มาตรการ|แนวทางการ(?:ยกระดับ|พัฒนา|ปรับปรุง)|แผน(?:ยกระดับ|ปรับปรุง|พัฒนา)|การยกระดับ")),
)
_ANNOUNCES = regex.compile(
    r"^\W*ประกาศ|อันดับ|ประกาศผล|ผลการประเมิน.{0,120}(?:หน่วยงานในสังกัด|รายหน่วยงาน|ส่วนราชการในสังกัด|ทุกหน่วยงาน"
    r"|ระดับกรม|สถานศึกษาในสังกัด|ในสังกัด|ราย(?:กรม|จังหวัด|เขต|อำเภอ|สถานศึกษา|สถานี))"
)
_PROCLAIMS = regex.compile(r"^\W*ประกาศ(?!เจตน|มาตรการ)|ประกาศผล|จัดอันดับ")
_NAMES = 60
"""Letters: no cell with an agency's name is longer."""


def kind_of(title: str | None, document: Document) -> str:
    """The kind that the first such word of the title tells; ``analysis`` where it has none of them.

    An announcement gives the results of several agencies, whatever its title is.
    """
    line = title or ""
    if _ANNOUNCES.search(line) and _ranks_agencies(document, 1 if _PROCLAIMS.search(line) else 2):
        return "announcement"
    found = [(match.start(), -len(match[0]), kind) for kind, pattern in _KINDS if (match := pattern.search(line))]
    return min(found)[2] if found else "analysis"


def _ranks_agencies(document: Document, least: int) -> bool:
    """Whether a table gives numbers beside the names of several agencies."""
    for table in document.tables:
        header = table.rows[0].cells if table.rows else ()
        if sum(_is_agency(cell.text) for cell in header) > least:
            # Agencies head the columns.
            return True
        named = 0
        for row in table.rows:
            facts = [scan(cell.text) for cell in row.cells if cell.text.strip()]
            if any(each.decimal and each.numeric for each in facts):
                named += any(_is_agency(each.printed) for each in facts[:3])
            if named >= least:
                return True
    return False


def _is_agency(text: str) -> bool:
    facts = scan(text)
    return 0 < len(facts.line) <= _NAMES and not facts.numeric and bool(agencies_in(facts.line, title=True))
