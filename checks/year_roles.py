"""Which years a report is about, and whether each year that it prints has a role in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checks.case import Case
from checks.years import DATE, ERA, FISCAL, HEADING, LABEL, LAW, LAWS, ORDER, SPAN, Mention
from normalize.years import MONTH

FIRST_ASSESSED = 2556
"""No agency was assessed before this year."""
LAST_POSSIBLE = 2600
"""No plan that a report may quote goes further."""
LONG_AGO = 15
"""Years back from which on a date without a word for it is a misprint."""
_WORK_ROLES = ("timeline", "result", "step", "measure")
FAR = 6
"""Years within which a report may look back without saying so."""

_RESULTS = re.compile(r"ผลการประเมิน|คะแนน|ผลประเมิน|การวิเคราะห์ผล|วิเคราะห์แบบ|ผลการวิเคราะห์")
_WORK = re.compile(
    r"มาตรการ|แนวทาง|การปรับปรุง|ผลการดำเนิน|แผน|ยกระดับ|พัฒนา|เตรียมความพร้อม|เป้าหมาย|ข้อเสนอแนะ|ดำเนินการ|ปฏิบัติการ|ขับเคลื่อน|กำกับติดตาม|กิจกรรม|รอบ\s?\d"
)
_PAST = re.compile(r"ที่ผ่านมา|ก่อน|ย้อนหลัง|เปรียบเทียบ|เทียบกับ|เดิม|ตั้งแต่|นับแต่|เริ่ม|ครั้งแรก|เคย|จัดตั้ง|ก่อตั้ง|ยกฐานะ|สมัย|แนวโน้ม")
_STRATEGY = re.compile(r"ยุทธศาสตร์|แผนแม่บท|วิสัยทัศน์|ระยะยาว|เป้าหมาย|ถึงปี|ภายใน|แผนพัฒนา")
"""What speaks of years far ahead; work in a fiscal year does not."""
_SOURCE = re.compile(r"(?:จาก|ตาม|นำ)ผล(?:การ)?(?:วิเคราะห์ผลการ)?ประเมิน")
_SINCE = re.compile(r"(?:ตั้งแต่|นับแต่|นับตั้งแต่|เริ่ม)\s*(?:ใน\s?)?(?:ปี\s?)?(?:งบประมาณ\s*)?(?:พ\.?\s?ศ\.?\s*)?$")
"""Right before a year: something has gone on since then."""
_AHEAD = re.compile(r"เป้าหมาย|ภายใน|แผน|ระยะ|ถึงปี|จนถึง|ยุทธศาสตร์|วิสัยทัศน์|คาด|ถัดไป|ต่อไป|งบประมาณรายจ่าย|จะ|สำหรับ|นำไป")


@dataclass(frozen=True)
class Presented:
    """Which years a report is about, and which ones its tables set beside them."""

    assessed: int
    titled: int
    labels: dict[int, frozenset[int]]
    """The years that the labels of each table name, by table number."""
    headings: dict[int, int]
    """How many titles, headings and captions name a year."""
    twins: dict[str, frozenset[int]]
    """The years of the lines that have the same words, by these."""

    @property
    def first(self) -> int:
        """The earlier one of the two."""
        return min(self.assessed, self.titled)

    @property
    def last(self) -> int:
        """The later one of the two."""
        return max(self.assessed, self.titled)

    def meant(self, mention: Mention) -> int:
        """The year that was most likely meant by one that has no role: one slip away, else the presented one."""
        plans = bool(_WORK.search(mention.passage.line)) and not _RESULTS.search(mention.passage.line)
        likely = (self.titled, self.assessed) if plans else (self.assessed, self.titled)
        near = (*likely, self.last + 1)
        return next((year for year in near if is_slip(mention.year, year)), likely[0])


def is_slip(printed: int, meant: int) -> bool:
    """Whether one digit was replaced, or two digits changed places."""
    one, other = f"{printed:04d}", f"{meant:04d}"
    if len(one) != len(other):
        return False
    apart = [at for at in range(4) if one[at] != other[at]]
    return len(apart) == 1 or (len(apart) == 2 and sorted(one) == sorted(other))


def presented(case: Case, found: tuple[Mention, ...]) -> Presented | None:
    """The years that the report is about; None where it names none."""
    report = case.bundle.report
    fiscal = [each.year for each in found if each.role == FISCAL and each.where == HEADING and thinkable(each.year)]
    commonest = max(set(fiscal), key=fiscal.count) if fiscal else None
    assessed = report.assessed_year or report.fiscal_year or commonest
    titled = report.fiscal_year or assessed
    if assessed is None or titled is None:
        return None
    if abs(titled - assessed) > 2:
        # One of them is a misprint: the one that fewer years of the report, dates among them, lie beside.
        around = {year: sum(abs(each.year - year) <= 1 for each in found) for year in (assessed, titled)}
        assessed = titled = max(around, key=around.__getitem__)
    labels: dict[int, set[int]] = {}
    lines: dict[int, set[int]] = {}
    twins: dict[str, set[int]] = {}
    for each in found:
        if each.role == FISCAL and each.where == LABEL and each.table is not None:
            labels.setdefault(each.table, set()).add(each.year)
        if each.role == FISCAL and not each.passage.in_table:
            twins.setdefault(_words(each), set()).add(each.year)
        if each.role == FISCAL and each.where == HEADING:
            lines.setdefault(each.year, set()).add(id(each.passage))
    return Presented(
        assessed,
        titled,
        {table: frozenset(years) for table, years in labels.items()},
        {year: len(passages) for year, passages in lines.items()},
        {words: frozenset(years) for words, years in twins.items()},
    )


def _words(mention: Mention) -> str:
    """The words of a heading without its numbers."""
    return re.sub(r"[\d\W_]+", "", mention.passage.arabic)


def thinkable(year: int) -> bool:
    """Whether a report of any year can be about this one."""
    return FIRST_ASSESSED <= year <= LAST_POSSIBLE


def impossible(mention: Mention, years: Presented) -> bool:
    """Whether no report can speak of this year so: before the assessment began, or years ahead."""
    return mention.year < FIRST_ASSESSED or mention.year > years.last + FAR - 1


def explained(mention: Mention, years: Presented, beside: frozenset[int]) -> bool:
    """Whether a year has a role in the report. ``beside``: the fiscal years of the same passage."""
    if mention.role == SPAN:
        return _span(mention)
    if mention.role == LAW:
        return 2400 <= mention.year <= years.last + 2
    if mention.role == ORDER:
        return mention.year <= years.last + 4
    if mention.role == DATE:
        return _date(mention, years)
    if mention.where == HEADING:
        return _heading(mention, years, beside)
    return _label(mention, years) if mention.where == LABEL else _text(mention, years, beside)


def _span(mention: Mention) -> bool:
    first, last = sorted((mention.year, mention.partner or mention.year))
    in_order = re.search(r"\d{4}\s*(?:[-–—]|ถึง|จนถึง)\D{0,14}$", mention.before) is None or mention.year == last
    return in_order and first >= 2400 and last <= LAST_POSSIBLE and last - first <= 25


def _date(mention: Mention, years: Presented) -> bool:
    if not 2400 <= mention.year <= years.last + 4:
        return False
    ends = re.search(rf"(?P<year>\d{{4}})\s*(?:[-–]|ถึง)\D{{0,24}}{MONTH}\s*{ERA}?$", mention.before)
    if ends and not 0 <= mention.year - int(ends["year"]) <= 6:
        return False
    line, words = mention.passage.line, mention.before[-80:] + mention.after[:30]
    if mention.year >= years.first - 2 or LAWS.search(words) or _PAST.search(words) or "เมื่อ" in line[:12]:
        return True
    of_the_document = not mention.passage.in_table and len(line) <= 60 and not mention.after.strip(" .)*_-–—")
    if mention.passage.role in _WORK_ROLES or of_the_document:
        return False
    return mention.year >= years.first - LONG_AGO


def _heading(mention: Mention, years: Presented, beside: frozenset[int]) -> bool:
    year, line = mention.year, mention.passage.line
    work = bool(_WORK.search(line))
    if year in (years.assessed, years.titled):
        return year == years.assessed or not _of_results(mention, years)
    if year == years.last + 1:
        return work or not _RESULTS.search(line)
    if not years.first - FAR <= year <= years.last + 1:
        if _SINCE.search(mention.before) and FIRST_ASSESSED <= year < years.first:
            return True
        return bool(_AHEAD.search(line)) and years.last < year <= years.last + 3 and mention.table is None
    labelled = year in years.labels.get(mention.table or 0, ())
    compared = len(beside) > 1 and bool(beside & {years.assessed, years.titled, years.first - 1})
    # A heading whose words come again with the presented year, and one of the results that the report goes out from.
    twin = year < years.first and years.assessed in years.twins.get(_words(mention), ())
    source = year == years.first - 1 and bool(_SOURCE.search(line))
    again = years.headings.get(year, 0) > 1 and abs(year - years.assessed) <= 2
    return (
        labelled
        or compared
        or twin
        or source
        or again
        or bool(_PAST.search(line))
        or (work and year == years.first - 1)
    )


def _of_results(mention: Mention, years: Presented) -> bool:
    """A caption of results that names the year of the report instead of that of the results."""
    line = mention.passage.line
    captioned = mention.table is not None and re.match(r"^\W*(?:ตาราง|แผนภ|กราฟ)", line) is not None
    labelled = mention.year in years.labels.get(mention.table or 0, ())
    return captioned and not labelled and bool(_RESULTS.search(line)) and not _WORK.search(line)


def _label(mention: Mention, years: Presented) -> bool:
    year, around = mention.year, years.labels.get(mention.table or 0, frozenset())
    if years.first - 1 <= year <= years.last + 1:
        return True
    if not years.first - 12 <= year <= years.last + 8 or year < FIRST_ASSESSED:
        return False
    between = range(year + 1, years.first - 1) if year < years.first else range(years.last + 2, year)
    chained = all(each in around for each in between) and (year > years.last or year + 1 in around or not len(between))
    ahead = year > years.last and bool(_AHEAD.search(mention.passage.line))
    return chained or ahead or years.headings.get(year, 0) > 0


def _text(mention: Mention, years: Presented, beside: frozenset[int]) -> bool:
    year = mention.year
    if years.first - 3 <= year <= years.last + 2:
        return True
    words = mention.before[-70:] + mention.after[:30]
    if year > years.last:
        far = year > years.last + FAR and not _STRATEGY.search(words)
        return year <= LAST_POSSIBLE and not far and bool(_AHEAD.search(words))
    if not mention.called:
        return year >= 2300
    looks_back = bool(_PAST.search(words)) or (len(beside) > 1 and year >= years.first - 10)
    return (looks_back and year >= FIRST_ASSESSED - 60) or years.headings.get(year, 0) > 0
