"""A share is its count out of the whole, and a total the sum of its counts.

Asked of tables that set shares beside counts, where at least two rows and six of ten are the count's part of the
column's sum (or of its last row, รวม); of a last row รวม below at least three whole numbers, where the header says
what is counted, or that of another column which adds up; and of sentences that give a count, a whole (จาก, ทั้งหมด)
and the share. Rounding is let pass. Warns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.case import Case
from checks.matrix import Entry, Matrix, matrices
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from extract.message import Message
from normalize.records import Place

_TOTAL = re.compile(r"^\W*(?:รวม|ทั้งหมด|ทั้งสิ้น|ยอดรวม)(?:ทั้งหมด|ทั้งสิ้น)?\W*$")
_COUNTED = re.compile(r"จำนวน|คน|ราย|ครั้ง|เรื่อง|บาท|โครงการ|ชุด|แห่ง|งบประมาณ")
_NO_COUNT = re.compile(r"คะแนน|ร้อยละ|ระดับ|ค่าเฉลี่ย|อันดับ|น้ำหนัก|^\W*(?:ที่|ลำดับ)")
_LEAST, _MOST = 3, 0.6
_UNIT = r"(?:คน|ราย|ข้อ|ครั้ง|เรื่อง|โครงการ|แห่ง|ชุด|หน่วยงาน|ตัวชี้วัด|รายการ|มาตรการ|กิจกรรม)"
_OF = re.compile(
    rf"(?P<part>\d[\d,]*)\s*{_UNIT}\s*(?:จาก(?:จำนวน)?(?:ผู้มีสิทธิ(?:ตอบ)?)?(?:ทั้งหมด|ทั้งสิ้น)?(?:จำนวน)?)\s*(?P<whole>\d[\d,]*)\s*{_UNIT}"
    r"[^\d]{0,25}(?:คิดเป็น)?ร้อยละ\s*(?P<share>\d{1,3}(?:\.\d+)?)"
)
_FROM = re.compile(
    rf"จาก(?:จำนวน)?[^\d]{{0,30}}?(?P<whole>\d[\d,]*)\s*{_UNIT}[^\d]{{0,40}}?(?P<part>\d[\d,]*)\s*{_UNIT}"
    r"\s*(?:\(|หรือ)?\s*คิดเป็นร้อยละ\s*(?P<share>\d{1,3}(?:\.\d+)?)"
)


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each share and each total that its counts contradict."""
    asked = found = False
    for matrix in matrices(case):
        for judged, failure in (*_totals(matrix), *_columns(matrix)):
            asked = asked or judged
            if failure is not None:
                found = True
                yield failure
    for passage in case.holding("ร้อยละ"):
        line = passage.arabic
        for match in (*_OF.finditer(line), *_FROM.finditer(line)):
            asked = True
            failure = _sentence(match, passage.place)
            if failure is not None:
                found = True
                yield failure
    if not asked:
        yield not_applicable("ไม่มีจำนวนและร้อยละให้คำนวณ", "no counts with their shares or total")
    elif not found:
        yield passed("ร้อยละและผลรวมตรงกับจำนวน", "shares and totals go with their counts")


def _counts(matrix: Matrix, column: int) -> dict[int, Entry]:
    numbers = matrix.numbers(column)
    return numbers if all(not each.decimals and each.direction is None for each in numbers.values()) else {}


def _total_row(matrix: Matrix) -> int | None:
    return next((row for row in range(matrix.rows - 1, 0, -1) if _TOTAL.match(matrix.label(row))), None)


def _totals(matrix: Matrix) -> Iterator[tuple[bool, Result | None]]:
    last = _total_row(matrix)
    sums = [each for column in matrix.by_column if last is not None and (each := _sum(matrix, column, last))]
    counted = any(whole.value == computed and _COUNTED.search(matrix.header(at)) for at, computed, whole in sums)
    for column, computed, whole in sums:
        header = matrix.header(column)
        # Beside a column that says so and adds up, the others of whole numbers are counts too.
        if not _COUNTED.search(header) and (not counted or _NO_COUNT.search(header)):
            continue
        failure = None
        if computed != whole.value:
            failure = Result(
                FAIL,
                Message(
                    f"ผลรวมพิมพ์ว่า {whole.text} แต่จำนวนในคอลัมน์รวมได้ {computed:,.0f}",
                    f"the total is printed {whole.text}, but the column makes {computed:,.0f}",
                ),
                whole.place,
                expected=f"{computed:.0f}",
                observed=whole.text,
            )
        yield True, failure


def _sum(matrix: Matrix, column: int, last: int) -> tuple[int, float, Entry] | None:
    """The column, what its whole numbers above the total's row make, and the total; None where it has no such sum."""
    counts = _counts(matrix, column)
    parts = [row for row in counts if row < last]
    whole = counts.get(last)
    if whole is None or len(parts) < _LEAST or any(_TOTAL.match(matrix.label(row)) for row in parts):
        return None
    filled = {row for row, _ in matrix.entries if row < last}
    if set(parts) != {row for row in filled if row >= min(parts)}:
        return None
    return column, sum(counts[row].value or 0 for row in parts), whole


def _columns(matrix: Matrix) -> Iterator[tuple[bool, Result | None]]:
    last = _total_row(matrix)
    for column in matrix.by_column:
        counts = _counts(matrix, column)
        shares = matrix.numbers(column + 1)
        rows = [row for row in counts if row in shares and row != last]
        whole = counts[last].value if last in counts else sum(counts[row].value or 0 for row in rows)
        if len(rows) < _LEAST or not whole or not any(shares[row].decimals for row in rows):
            continue
        fitting = [row for row in rows if _fits(counts[row].value or 0, whole, shares[row])]
        if len(fitting) < _LEAST - 1 or len(fitting) < _MOST * len(rows):
            continue
        yield True, None
        for row in rows:
            if row not in fitting:
                yield True, _failure(counts[row].value or 0, whole, shares[row].value or 0, shares[row].place)


def _fits(part: float, whole: float, share: Entry) -> bool:
    return abs(part / whole * 100 - (share.value or 0)) <= 0.6 / 10.0**share.decimals


def _sentence(match: re.Match[str], place: Place) -> Result | None:
    part, whole = (float(match[name].replace(",", "")) for name in ("part", "whole"))
    share = Entry(match["share"], place, float(match["share"]), None, len(match["share"].partition(".")[2]))
    if not 0 < part <= whole or _fits(part, whole, share):
        return None
    return _failure(part, whole, share.value or 0, place)


def _failure(part: float, whole: float, share: float, place: Place) -> Result:
    right = part / whole * 100
    return Result(
        FAIL,
        Message(
            f"ร้อยละพิมพ์ว่า {share:g} แต่ {part:,.0f} จาก {whole:,.0f} คือร้อยละ {right:.2f}",
            f"the share is printed {share:g}, but {part:,.0f} of {whole:,.0f} is {right:.2f} percent",
        ),
        place,
        expected=f"{right:.2f}",
        observed=f"{share:g}",
    )


CHECK = Check(
    id="share-of-whole",
    version=1,
    severity=WARNING,
    title=Message("ร้อยละและผลรวมตรงกับจำนวน", "shares and totals go with their counts"),
    remedy=Message("ตรวจจำนวน ผลรวม และร้อยละกับต้นฉบับ", "compare counts, totals and shares with the source"),
    calculate=calculate,
)
