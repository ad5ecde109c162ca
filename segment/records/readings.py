"""What is told of a table as a whole: how it was read, what else it might mean, and what was set aside with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

import regex

from extract.document import Paragraph
from normalize.records import Place, TableReading
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.facts.words import letters_of
from segment.reading.choice import Chosen
from segment.reading.evidence import Evidence
from segment.reading.year import TableYear
from segment.records.assembly import Assembly
from segment.report.mentions import is_of_another, may_be_own, mentions_in
from segment.rows.field import LogicalRow
from segment.spoken import spoken_reading
from segment.tables.content import content_of
from segment.tables.grid import Grid

QUIET = frozenset({"level-table", "strengths", "budget", "another-assessment", "mean-of-others"})
"""Tables that are known to hold no records: nothing is lost with them."""
TENTH = 0.1
"""So large a share of the report's tables' numbers and codes makes their loss an error."""


@dataclass(slots=True)
class Part:
    """A table with its chosen reading, and whether it stands where the report speaks of the assessment."""

    grid: Grid
    chosen: Chosen
    named: bool
    year: TableYear

    @property
    def rows(self) -> list[LogicalRow]:
        """The rows of the chosen reading."""
        return self.chosen.best.rows


def tell(part: Part, assembly: Assembly, why: str | None) -> None:
    """Keep how a table was read; a reading that another one nearly equals makes a finding, and its scores doubtful.

    ``why`` it gives no records: of a table that only says which scores reach a level there is nothing to compare.
    """
    best, second = part.chosen.best, part.chosen.second
    tables = tuple(part.grid.tables)
    assembly.readings.append(
        TableReading(
            tables,
            best.candidate.supposed,
            best.evidence.cost if best.evidence else 0.0,
            _counted(best.evidence),
            second.candidate.supposed if second else None,
            second.evidence.cost if second and second.evidence else None,
            _counted(second.evidence) if second else None,
            "the same header or columns, with nothing but a page between" if len(tables) > 1 else None,
        )
    )
    if why == "level-table":
        return
    other = second.candidate.supposed if part.chosen.unsure and second else None
    other = (
        other
        or _other_columns(part.grid)
        or _headed_by_another(part.grid, assembly.own.agency)
        or _said_above(part.grid, assembly.own.agency)
        or _noted_below(part.grid, assembly.below)
        or _of_strangers(part)
    )
    if other is None:
        return
    assembly.unsure.update(tables)
    one, two = spoken_reading(best.candidate.supposed), spoken_reading(other)
    assembly.finding(
        "reading-unsure",
        "warning",
        f"ตารางที่ {tables[0]} อ่านได้สองแบบใกล้เคียงกัน: ที่เลือกคือ “{one.th}” อีกแบบคือ “{two.th}”"
        " คะแนนของตารางนี้จึงควรตรวจสอบกับต้นฉบับ",
        f"Table {tables[0]} can be read in two ways that are nearly as good: chosen “{one.en}”,"
        f" the other “{two.en}”. Compare its scores with the source.",
        place=place(part, assembly),
        observed=best.candidate.supposed,
        expected=other,
    )


def _other_columns(grid: Grid) -> str | None:
    """What else a table may mean in which several columns hold codes: whose a number is, its order does not say."""
    coded = [column.index for column in grid.columns if content_of(grid, column.index).coded > 0.5]
    return f"column {coded[1] + 1}: the codes" if len(coded) > 1 else None


_STRANGERS = 2


def _of_strangers(part: Part) -> str | None:
    """What else the total of a table may be, where no row with a number above it is about anything that is known."""
    grid, rows = part.chosen.best.candidate.grid, part.rows
    if (
        grid.first(Role.AGENCY)
        or grid.first(Role.YEAR)
        or any(column.subject or column.code for column in grid.columns)
    ):
        return None
    numbered = [
        row
        for row in rows
        if row.kind == "subject" and any(row.facts(column.index).decimal for column in grid.with_role(Role.SCORE))
    ]
    unknown = [row for row in numbered if row.label.subject is None and not row.codes and row.label.year is None]
    totals = any(row.kind == "total" for row in rows)
    return "the total of something else" if totals and len(unknown) == len(numbered) >= _STRANGERS else None


_OTHERS = frozenset({"target", "mean-of-others", "another-assessment"})
_BEFORE = regex.compile(
    r"เบิกจ่าย|คืบหน้า|ก้าวหน้า|ตัวอย่าง|สมมติ|จำลอง|คาดว่า|คาดการณ์|เกณฑ์(?:มาตรฐาน|ขั้นต่ำ|ตัดสิน)|ที่(?:ยัง)?ขาด|ความเชื่อมั่น|เบี่ยงเบน|แปรปรวน|อัตราการตอบ|จำนวนผู้ตอบ"
    r"|ร้อยละของ(?:บุคลากร|ผู้|หน่วยงาน|มาตรการ)|สัมประสิทธิ์|^(?:ตาราง[^ก-๎]*)?ค่าน้ำหนัก|ความพึงพอใจ|ประเมิน(?:ตนเอง|แผน|โครงการ|ศูนย์|(?:ผล)?การปฏิบัติ(?:งาน|ราชการ)|ประสิทธิภาพ)|ต้นแบบ|(?:งบประมาณ|ค่าใช้จ่าย)(?:ที่)?(?:ใช้|เบิก|จัดสรร)|ความสำเร็จ|cpi|นิเทศ|แบบทดสอบ|จำนวนข้อ|"
    r"เฉลี่ย.*ทั้ง(?:จังหวัด|อำเภอ|ประเทศ|ภาค|หมด)|ปีที่ผ่านมา|ปีก่อน|ปีที่แล้ว|ก่อนการประเมินจริง|หน่วยงานที่(?:มีผล|ได้คะแนน)[ก-๎]*(?:ดี|สูง)(?:ที่)?สุดใน"
)
_ALWAYS = regex.compile(r"เบิกจ่าย|^(?:ตาราง[^ก-๎]*)?ร้อยละของ(?:บุคลากร|ผู้|หน่วยงาน)")
"""What makes numbers others' whatever else a caption or a column says."""
_OF_PROVINCE = regex.compile(r"(?:คะแนน|ผล)[^\s]{0,24}?ของ(?P<name>จังหวัด[ก-๎]+)")
_NOTE = regex.compile(r"\s*(?:หมายเหตุ|\*)")
_NO_RESULTS = regex.compile(
    r"สมมติ|(?:มิ|ไม่)ใช่(?:ผล|คะแนน)|เป็น(?:ค่า|คะแนน)?(?:เป้าหมาย|คาดการณ์|ประมาณการ|ตัวอย่าง)|เต็ม(?:ตัวชี้วัด|ข้อ|ด้าน)ละ(?!100)"
)
_CUTOFF = regex.compile(r"^(?:ตาราง[^ก-๎]*)?(?:คะแนน)?เกณฑ์(?:มาตรฐาน|ขั้นต่ำ|ตัดสิน|การ(?:ผ่าน|ตัดสิน))|^คะแนนที่ต้อง")
_COMPARED = regex.compile(r"เทียบ|และ|กับ|พร้อม|ต่ำกว่า|สูงกว่า|เกณฑ์|น้อยกว่า|มากกว่า")


def _noted_below(grid: Grid, below: Mapping[int, Paragraph]) -> str | None:
    """What a note right below the table says that its numbers are: supposed, aimed at, of another full score."""
    if grid.first(Role.SCORE) is None:
        return None
    note = below.get(grid.tables[-1])
    if note is None or not _NOTE.match(note.text) or not _NO_RESULTS.search(scan(note.text).letters):
        return None
    return "numbers that are no results, as the note below says"


def _headed_by_another(grid: Grid, agency: str | None) -> str | None:
    """What else the numbers are where one name, and not the agency's, stands over all of them: its own, by mistake?"""
    over = {column.levels[0] for column in grid.with_role(Role.SCORE) if column.levels and not column.agency}
    names = [each.name for each in mentions_in(*over, *over)] if len(over) == 1 else []
    another = agency is not None and bool(names) and not any(may_be_own(each, agency) for each in names)
    return "another agency's numbers" if another else None


def _said_above(grid: Grid, agency: str | None) -> str | None:
    """What a caption says that the numbers are, where the columns do not say it: targets, others', another year's."""
    caption = grid.caption()
    if caption is None or grid.first(Role.SCORE) is None:
        return None
    if agency is not None and grid.first(Role.AGENCY) is None and is_of_another(caption.line, agency):
        return "another agency's numbers"
    province = _OF_PROVINCE.search(caption.letters)
    if province is not None and agency is not None and not letters_of(agency).startswith("จังหวัด"):
        return "another agency's numbers"
    if _ALWAYS.search(caption.letters):
        return "another year's or another agency's numbers"
    told = caption.aside in _OTHERS or _BEFORE.search(caption.letters)
    asides = any(column.aside for column in grid.columns)
    if _CUTOFF.match(caption.letters):
        return "what is asked for"
    if not told or asides or _COMPARED.search(caption.letters):
        return None
    return caption.aside if caption.aside in _OTHERS else "another year's or another agency's numbers"


def _counted(evidence: Evidence | None) -> dict[str, float]:
    counts = ((each.name, getattr(evidence, each.name)) for each in fields(evidence)) if evidence else ()
    return {name: float(count) for name, count in counts if count}


def place(part: Part, assembly: Assembly) -> Place:
    row = part.rows[0] if part.rows else None
    cells = row.cells() if row else part.grid.header_cells
    return assembly.place(*cells[0]) if cells else Place()
