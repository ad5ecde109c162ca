"""Numbers of a table that are no scores, or hardly: what they are, told as loudly as they would be missed."""

from __future__ import annotations

from dataclasses import replace

import regex

from segment.facts.roles import Role
from segment.reading.number import Number
from segment.reading.numbers import Unclear
from segment.reading.view import View
from segment.records.assembly import Assembly
from segment.report.facts import Facts


def until(numbers: list[Number], fiscal_year: int | None) -> tuple[list[Number], list[Number]]:
    """The numbers, and those of a year behind the report's, beside numbers of its own years: none has been assessed."""
    ahead = [each for each in numbers if each.year is not None and fiscal_year is not None and each.year > fiscal_year]
    if not ahead or len(ahead) == len(numbers) or any(each.agency is not None for each in ahead):
        return numbers, []
    return [each for each in numbers if each not in ahead], ahead


def dated(numbers: list[Number], own: Facts, assembly: Assembly) -> list[Number]:
    """The numbers, those of a year so early that it is a misprint given to the year that the report presents."""
    presented = own.assessed_year
    if presented is None or own.fiscal_year is None:
        return numbers
    early = [each for each in numbers if each.year is not None and each.year < own.fiscal_year - _YEARS_BACK]
    if not early or len(early) == len(numbers) > 1:
        return numbers
    own_year = {replace(each, year=None).subject for each in numbers if each.year == presented}
    if any(replace(each, year=None).subject in own_year for each in early):
        return numbers
    for number in early:
        assembly.finding(
            "caption-year",
            "warning",
            f"“{number.printed}” เป็นของปี {number.year} ซึ่งก่อนการประเมินใดของหน่วยงาน จึงใช้ปีที่รายงานเสนอ ({presented})",
            f"“{number.printed}” is of {number.year}, before any assessment that can be meant;"
            " the presented year is kept.",
            place=assembly.place(number.table, number.cell),
            observed=str(number.year),
            expected=str(presented),
        )
    return [replace(each, year=presented) if each in early else each for each in numbers]


_YEARS_BACK = 7
"""So many years before its own a report may compare with."""


def tell_ahead(numbers: list[Number], assembly: Assembly) -> None:
    """One finding for the numbers of each year that was still to come."""
    for year in sorted({number.year or 0 for number in numbers}):
        of_year = [number for number in numbers if number.year == year]
        for number in of_year:
            assembly.use(number.table, number.cell, "ignored", role="score", reason="year-ahead")
        assembly.finding(
            "year-ahead",
            "warning",
            f"{len(of_year)} จำนวนของปี {year} ซึ่งหลังปีของรายงาน เช่น “{of_year[0].printed}” จึงไม่อ่านเป็นคะแนน",
            f"{len(of_year)} numbers are of {year}, a year behind the report's, such as “{of_year[0].printed}”:"
            " they are not read as scores.",
            place=assembly.place(of_year[0].table, of_year[0].cell),
            observed=str(year),
            expected=str(assembly.own.fiscal_year),
        )


def tell_other_years(view: View, found: list[Number], assembly: Assembly) -> None:
    """One finding for the earlier years that cells name beside the presented one, whose numbers alone stand."""
    read: dict[tuple[int, int, int], list[Number]] = {}
    for number in found:
        read.setdefault((number.table, number.cell.row, number.cell.column), []).append(number)
    dated = [
        (place, each)
        for row in view.rows
        for piece in row.fields.values()
        for place in piece.cells
        if (here := read.get((place[0], place[1].row, place[1].column)))
        for each in piece.facts.numbers
        if each.kind == "plain" and each.year is not None and each.decimals and all(each.year != n.year for n in here)
    ]
    if not dated:
        return
    place, first = dated[0]
    assembly.finding(
        "other-year-in-cell",
        "warning",
        f"{len(dated)} จำนวนเป็นของปีอื่นในช่องเดียวกัน เช่น “{first.printed}” ของปี {first.year} จึงไม่อ่านเป็นคะแนน",
        f"{len(dated)} numbers are of other years in the same cells, such as “{first.printed}” of {first.year}:"
        " they are not read.",
        place=assembly.place(*place),
        observed=first.printed,
        expected=str(first.year),
    )


def tell_unclear(unclear: Unclear, assembly: Assembly) -> None:
    printed = regex.sub(r"\s+", " ", unclear.printed).strip()[:80]
    assembly.use(unclear.table, unclear.cell, "unused", role="score")
    thai = "มีหลายจำนวน ไม่ชัดว่าจำนวนใดเป็นคะแนน"
    english = "holds several numbers; which of them is the score is not clear"
    if unclear.codes:
        questions = f"{unclear.codes[0]}–{unclear.codes[-1]}"
        thai = f"อยู่ข้าง {questions} ไม่ชัดว่าเป็นคะแนนของแต่ละข้อหรือค่าเฉลี่ย"
        english = f"stands beside {questions}; whether each got it or it is their mean is not clear"
    assembly.finding(
        "score-unclear",
        "warning",
        f"ช่องคะแนนพิมพ์ว่า “{printed}” {thai} จึงไม่อ่านเป็นคะแนน",
        f"The score cell “{printed}” {english}, so none is read.",
        place=assembly.place(unclear.table, unclear.cell),
        observed=printed,
    )


def tell_off_scale(numbers: list[Number], assembly: Assembly) -> None:
    """One finding for all numbers of a table that are on one other scale than 0 to 100."""
    scales: dict[float, list[Number]] = {}
    for number in numbers:
        scales.setdefault(number.scale or 0.0, []).append(number)
        assembly.use(number.table, number.cell, "ignored", role="score", reason="scale")
    for scale, each in scales.items():
        assembly.finding(
            "score-scale",
            "warning",
            f"{len(each)} จำนวน เช่น “{each[0].printed}” เป็นคะแนนจากคะแนนเต็ม {scale:g} ไม่ใช่ 100 จึงไม่อ่านเป็นคะแนน",
            f"{len(each)} numbers, such as “{each[0].printed}”, are out of {scale:g} and not of 100: they are not read"
            " as scores.",
            place=assembly.place(each[0].table, each[0].cell),
            observed=each[0].printed,
            expected=f"{scale:g}",
        )


def tell_small(numbers: list[Number], assembly: Assembly) -> None:
    """A table whose numbers all look like those of a scale of 5: read, and doubtful."""
    first = numbers[0]
    assembly.unsure.update(number.table for number in numbers)
    assembly.finding(
        "score-scale",
        "warning",
        f"คะแนนทุกจำนวนของตารางนี้ไม่เกิน 5 เช่น “{first.printed}” อาจเป็นคะแนนจากคะแนนเต็ม 5 ไม่ใช่ 100 ควรตรวจสอบกับต้นฉบับ",
        f"No score of this table is above 5, as “{first.printed}”: they may be out of 5 and not of 100."
        " Compare them with the source.",
        place=assembly.place(first.table, first.cell),
        observed=first.printed,
    )


_ROWS = 3
"""So many rows with a subject and without a score are more than a row that was left open."""


def tell_empty(view: View, assembly: Assembly) -> None:
    """A table that promises scores and prints none: on a page they may be a picture, or drawn as shapes."""
    grid = view.grid
    columns = [column for column in grid.with_role(Role.SCORE) if column.words is Role.SCORE]
    named = [row for row in view.rows if row.codes or (row.label.subject and not row.label.subject.overall)]
    filled = any(row.text(column.index).strip() for column in grid.with_role(Role.SCORE) for row in view.rows)
    heads = {cell.column: (table, cell) for table, cell in grid.header_cells}
    if not columns or filled or len(named) < _ROWS or columns[0].index not in heads:
        return
    called = columns[0].header
    on_page = any(row.page is not None for row in grid.rows)
    assembly.finding(
        "scores-not-there",
        "warning" if on_page else "info",
        f"คอลัมน์ “{called}” ไม่มีตัวเลขเลย ทั้งที่มี {len(named)} แถว"
        + (" ตัวเลขอาจเป็นภาพ จึงอ่านไม่ได้ ควรดูที่หน้า" if on_page else ""),
        f"The column “{called}” holds no number in {len(named)} rows"
        + (": they may be a picture, which was not read; look at the page." if on_page else "."),
        place=assembly.place(*heads[columns[0].index]),
        observed=called,
    )
