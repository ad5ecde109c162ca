"""What else the numbers of a table may be, where its words leave it open: then they are read, and doubtful."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import regex

from extract.document import Paragraph
from normalize.agencies.beginnings import BY_KIND_ALONE, may_call
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.facts.words import letters_of
from segment.report.mentions import is_of_another, may_be_own, mentions_in
from segment.rows.field import LogicalRow
from segment.tables.beside.whose import states_scores
from segment.tables.column import Column
from segment.tables.content import content_of
from segment.tables.grid import Grid


def doubt(
    grid: Grid, read: Grid, rows: Sequence[LogicalRow], agency: str | None, below: Mapping[int, Paragraph]
) -> str | None:
    """What else a table may mean: ``grid`` is as it is laid out, ``read`` as its reading has it, with ``rows``."""
    return (
        _other_columns(grid)
        or _headed_by_another(grid, agency)
        or _of_a_part(grid, rows)
        or _of_an_area(grid, rows, agency)
        or _said_above(grid, agency)
        or _noted_below(grid, below)
        or _of_strangers(read, rows)
    )


def _scored(grid: Grid) -> list[Column]:
    """The columns of scores that a header calls something, also of those that questions state."""
    contents = ((column, content_of(grid, column.index)) for column in grid.columns if column.levels)
    return [
        column
        for column, content in contents
        if (column.role is Role.SCORE and content.decimal) or states_scores(column, content)
    ]


def _unnamed(rows: Sequence[LogicalRow], scored: Sequence[Column]) -> Iterator[LogicalRow]:
    """The rows that name no subject and hold a number, or nothing but their first words."""
    for row in rows:
        if row.label.subject is not None or row.codes or not row.filled() or row.label.aside == "earlier-stage":
            continue
        if len(row.filled()) == 1 or any(row.facts(column.index).exact for column in scored):
            yield row


def _first(row: LogicalRow) -> str:
    return row.facts(row.filled()[0]).letters


_SEVERAL = 2
_LEAD = r"(?:ผล|ค่า)?(?:คะแนน|การประเมิน|ita|ร้อยละ)*(?:ที่ได้|เฉลี่ย|รวม)*\(?"
_OF_SCORES = regex.compile(r"(?:ผล|ค่า)?(?:คะแนน|การประเมิน)")
_YEAR = r"(?:(?:ประจำ)?ปี(?:งบประมาณ)?(?:พ\.?ศ\.?)?25\d\d)?\)?"
_MONTH = r"(?:ม\.?ค|ก\.?พ|มี\.?ค|เม\.?ย|พ\.?ค|มิ\.?ย|ก\.?ค|ส\.?ค|ก\.?ย|ต\.?ค|พ\.?ย|ธ\.?ค)\.?|[ก-๎]{3,8}(?:าคม|ายน|าพันธ์)"
_PART = regex.compile(
    rf"{_LEAD}(?:ใน|ของ|ประจำ|ราย)*(?:(?:ไตรมาส|หมู่|งวด|สัปดาห์)(?:บ้าน)?(?:ที่)?\d[\d\-–]*|เดือน(?:{_MONTH})|(?:{_MONTH})"
    rf"|ครึ่งปี(?:แรก|หลัง)|รอบ(?!12)\d{{1,2}}เดือน){_YEAR}"
)
"""A quarter, a month, a village: no result of the assessment is of one."""
_AREA = regex.compile(
    rf"{_LEAD}(?:(?:อบต|อปท|อบจ|เทศบาล|หน่วยงาน|ส่วนราชการ)\.?(?:ระดับ|ทั้ง|ทั่ว|ใน))?(?:ระดับ|ของ|ราย|ทั้ง|ทั่ว|ใน)*"
    rf"(?:(?P<area>จังหวัด|อำเภอ|ประเทศ|ภูมิภาค|ภาค(?!รัฐ|ประชา|เอกชน|ส่วน|การ))(?:นี้|เรา)?[ก-๎]{{0,24}}?|(?P<kind>{BY_KIND_ALONE}|อปท\.?)(?:นี้|เรา|(?P<others>อื่น(?:ๆ)?|ทั้งหมด|ทุกแห่ง))?){_YEAR}"
)


def _of_a_part(grid: Grid, rows: Sequence[LogicalRow]) -> str | None:
    """What else the numbers are of quarters or villages, or of ranges, of which several stand over them."""
    scored = _scored(grid)
    if sum(map(_is_range, scored)) >= _SEVERAL:
        return "what is asked for"
    caption = grid.caption()
    # ไตรมาส 4 alone may be the report's own time.
    above = [caption.letters] if caption is not None and scored and _OF_SCORES.match(caption.letters) else []
    over = [*(letters_of(column.header) for column in scored), *above]
    told = (*over, *map(_first, _unnamed(rows, scored)))
    return "numbers of a part of the year or the area" if any(map(_PART.fullmatch, told)) else None


def _is_range(column: Column) -> bool:
    """Whether all that a header's numbers say is from where to where; ข้อ 1 - 10 are questions."""
    if column.code is not None or column.role is not Role.SCORE:
        return False
    kinds = {each.kind for each in scan(column.levels[-1]).numbers}
    return bool(kinds) and kinds <= {"range", "threshold"}


def _of_an_area(grid: Grid, rows: Sequence[LogicalRow], agency: str | None) -> str | None:
    """What else the numbers are where an area or a kind of agency stands over all of them, or before a row, that is not
    the agency's own."""
    scored = _scored(grid)
    over = [_AREA.fullmatch(letters_of(column.header)) for column in scored]
    # A row that is set aside as others' says nothing of those beside it.
    open_ = [row for row in _unnamed(rows, scored) if row.kind != "aside" and len(row.filled()) > 1]
    alone = [] if grid.first(Role.AGENCY) else open_
    beside = [_AREA.fullmatch(_first(row)) for row in alone]
    named = [match for match in (*(over if all(over) else ()), *beside) if match is not None]
    another = agency is not None and any(_is_another(match, agency) for match in named)
    return "another agency's numbers" if another else None


def _is_another(named: regex.Match[str], agency: str) -> bool:
    if named["area"] is not None:
        return named["area"] not in agency
    return named["others"] is not None or not may_call(named["kind"], agency)


def _other_columns(grid: Grid) -> str | None:
    """What else a table may mean in which several columns hold codes: whose a number is, its order does not say."""
    coded = [column.index for column in grid.columns if content_of(grid, column.index).coded > 0.5]
    return f"column {coded[1] + 1}: the codes" if len(coded) > 1 else None


def _of_strangers(grid: Grid, rows: Sequence[LogicalRow]) -> str | None:
    """What else the total of a table may be, where no row with a number above it is about anything that is known."""
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
    return "the total of something else" if totals and len(unknown) == len(numbered) >= _SEVERAL else None


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
    over = {column.levels[0] for column in _scored(grid) if not column.agency}
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
