"""Headings and captions of results speak of the year of the results.

Asked of headings, numbered lines and captions that speak of results or scores and not of measures, plans or work. The
year is that of the results, else the one that most such lines name. A line that names only other years warns, unless
the report holds numbers of that year too (two years side by side); it warns even then where nothing else names that
year and it lies three years or more from that of the results. Years of laws, plans, dates and orders are no
fiscal years and are not looked at.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from checks.case import Case, Passage
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.words import shortened
from extract.message import Message
from normalize.years import fiscal_years

_HEADING = re.compile(
    r"^\W*(?:(?:ตาราง|แผนภาพ|แผนภูมิ|ภาพ|กราฟ|รูป)(?:ที่)?|[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]+)*[.) ]|ส่วนที่|ผลการประเมิน)"
)
_RESULTS = re.compile(r"ผลการประเมิน|คะแนน|ผลประเมิน")
_WORK = re.compile(r"มาตรการ|แนวทาง|การปรับปรุง|ผลการดำเนิน|แผนปฏิบัติ|แผนงาน|ยกระดับ|พัฒนาและปรับปรุง|เตรียมความพร้อม|เป้าหมาย")
_LONGEST = 260
_FAR = 3


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each heading of another year."""
    lines = [(each, years) for each in case.paragraphs if _speaks(each) and (years := fiscal_years(each.text))]
    if not lines:
        yield not_applicable("ไม่มีหัวข้อผลการประเมินที่ระบุปี", "no heading of results names a year")
        return
    commonest = Counter(year for _, years in lines for year in years).most_common(1)[0][0]
    right = case.bundle.report.assessed_year or commonest
    spoken = Counter(year for each in case.passages for year in fiscal_years(each.text))
    held = {right} | {sheet.year for sheet in case.sheets if sheet.year and not _alone(sheet.year, right, spoken)}
    wrong = [(each, years) for each, years in lines if not held & set(years)]
    if not wrong:
        yield passed(f"หัวข้อผลการประเมินระบุปี {right} ตรงกัน", f"headings of results agree on {right}")
    for passage, years in wrong:
        yield Result(
            FAIL,
            Message(
                f"หัวข้อ “{shortened(passage.text, 80)}” ระบุปี {years[0]} แต่ผลการประเมินในรายงานเป็นของปี {right}",
                f"the heading “{shortened(passage.text, 80)}” says {years[0]}, but the results are those of {right}",
            ),
            passage.place,
            expected=str(right),
            observed=str(years[0]),
        )


def _alone(year: int, right: int, spoken: Counter[int]) -> bool:
    return spoken[year] == 1 and abs(year - right) >= _FAR


def _speaks(passage: Passage) -> bool:
    text = passage.text
    if len(text) > _LONGEST or not _RESULTS.search(text) or _WORK.search(text):
        return False
    return passage.heading is not None or bool(_HEADING.match(text))


CHECK = Check(
    id="heading-year",
    version=1,
    severity=WARNING,
    title=Message("ปีในหัวข้อตรงกับปีของผลการประเมิน", "headings speak of the year of the results"),
    remedy=Message("ตรวจปีในหัวข้อกับต้นฉบับ", "compare the heading's year with the source"),
    calculate=calculate,
)
