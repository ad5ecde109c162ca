"""The report's own facts: title, kind, agency, years, and the level that its sentences give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from extract.document import Document, Paragraph
from normalize.text import clean
from normalize.years import YEAR, fiscal_years
from segment.facts.scan import scan
from segment.report.agency import agency_of, province_of
from segment.report.assessment import is_about_assessment, texts_of
from segment.report.kind import kind_of
from segment.report.level import level_in
from segment.report.title import title_lines, title_of


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report says of itself; None where it does not say."""

    title: str | None
    kind: str
    agency: str | None
    agency_type: str | None
    province: str | None
    district: str | None
    fiscal_year: int | None
    assessed_year: int | None
    level: str | None
    assessment: bool = True
    """Whether the report speaks of the assessment at all."""

    @property
    def presented_year(self) -> int | None:
        """The year that numbers without a year are about: the one presented, else the report's."""
        return self.assessed_year or self.fiscal_year


_RESULTS = regex.compile(r"ผลการประเมิน|ผลคะแนน|ค่าคะแนน|คะแนนการประเมิน|การวิเคราะห์ผล|วิเคราะห์ผลการประเมิน")
_CAPTION = regex.compile(r"^\s*(?:ตารางที่|ผลการประเมิน|ผลคะแนน)")
_WORK = regex.compile(r"มาตรการ|การปรับปรุง(?!ระบบการทำงาน|การทำงาน)|ผลการดำเนินการ|ผลการดำเนินงาน|แนวทาง|ยกระดับ|นำผล|แผน")
_FROM_RESULTS = regex.compile(
    r"(?:จาก|ตาม|นำ|มี|ทราบ|แจ้ง|ได้(?:รับ)?)ผลการประเมิน.{0,110}?ปีงบประมาณ\s?(?:พ\.?\s?ศ\.?)?\s?25\d\d"
)
_OF_YEAR = regex.compile(
    r"ปี(?:งบประมาณ)?\s?(?:พ\.?\s?ศ\.?)?\s?(25\d\d)\s?(?:ได้|=|:)\s?(?:ค่า)?(?:คะแนน)?\s?\d{1,3}\.\d\d"
)
_NUMBER = regex.compile(r"(?<!\d)\d{1,3}\.\d{1,2}(?!\d)")
_NOTE = regex.compile(r"^\W*หมายเหตุ|มิใช่|คาดว่า|เป้าหมาย")
_CRITERIA = regex.compile(r"เกณฑ์|ช่วงคะแนน|\d\s?[-–]\s?\d|ขึ้นไป|หมายถึง|ต่ำกว่า")
_LONGEST = 260
"""Letters: no heading or caption is longer."""
EARLIEST = 2556
"""No agency was assessed before."""


def facts(document: Document) -> Facts:
    """Everything that the report says of itself, its numbers aside."""
    lines = title_lines(document)
    title = title_of(lines)
    paragraphs = [block for block in document.blocks if isinstance(block, Paragraph)]
    front = [clean(paragraph.text) for paragraph in paragraphs[:30]]
    agency = agency_of(title, lines, front, document)
    kind = kind_of(title, document)
    fiscal = _fiscal_year(title, front)
    return Facts(
        title,
        kind,
        agency.name if agency else None,
        agency.type if agency else None,
        province_of(agency, title, front, document),
        agency.district if agency else None,
        fiscal,
        _assessed_year(kind, title, fiscal, paragraphs, texts_of(document)),
        _level(paragraphs),
        is_about_assessment(document),
    )


def _fiscal_year(title: str | None, front: list[str]) -> int | None:
    for source in (title or "", *front[:12]):
        years = fiscal_years(source)
        if years:
            return years[0]
    years = [year for line in front for year in fiscal_years(line)]
    return Counter(years).most_common(1)[0][0] if years else None


def results_year(text: str) -> int | None:
    """The year of a heading or caption that speaks of results and not of measures or work."""
    line = clean(text)
    if not _RESULTS.search(line) or _WORK.search(line) or _NOTE.search(line) or len(line) > _LONGEST:
        return None
    stated = _NUMBER.search(line)
    if stated is not None:
        # A sentence with a score speaks of the year that it begins with, not of one that it compares with.
        line = line[: stated.start()]
        if "(" in line and ")" not in line:
            return None
    years = fiscal_years(line)
    return years[-1] if years and len({*years, *map(int, YEAR.findall(line))}) == 1 else None


def _captions(text: str) -> list[str]:
    """A paragraph, or the lines of print of which the later ones begin as captions of results do."""
    first, *others = text.split("\n")
    return [first, *others] if others and all(_CAPTION.match(line) for line in others) else [text]


def _assessed_year(
    kind: str, title: str | None, fiscal: int | None, paragraphs: list[Paragraph], texts: Sequence[str]
) -> int | None:
    """The year whose results the report presents: most headings and captions that speak of results say it."""
    counts: Counter[int] = Counter()
    for text in (line for paragraph in paragraphs for line in _captions(paragraph.text)):
        year = results_year(text)
        if year is not None and (fiscal is None or (EARLIEST <= year <= fiscal and fiscal - year <= 3)):
            counts[year] += 1
    if counts:
        best = max(counts.values())
        return max(year for year, count in counts.items() if count == best)
    for paragraph in paragraphs if kind in ("measures", "progress") else []:
        # `จากผลการประเมิน … ปีงบประมาณ พ.ศ. 2566 พบ…`: what the measures were made from.
        match = _FROM_RESULTS.search(clean(paragraph.text))
        years = fiscal_years(match[0]) if match else []
        if years and (fiscal is None or fiscal - 3 <= years[-1] <= fiscal):
            return years[-1]
    if kind in ("measures", "progress"):
        # `ตัวชี้วัดที่ 8 … (ปี 2565 ได้ 83.40 คะแนน)`: the year whose scores the measures go out from.
        stated = Counter(int(year) for text in texts for year in _OF_YEAR.findall(scan(text).line))
        years = [year for year in stated if fiscal is None or fiscal - 3 <= year <= fiscal]
        if years and stated[max(years)] > 1:
            return max(years)
    if kind in ("analysis", "announcement") and title and _RESULTS.search(title):
        return fiscal
    return None


def _level(paragraphs: list[Paragraph]) -> str | None:
    """The first level that a sentence gives which speaks of no criteria."""
    lines = [clean(paragraph.text) for paragraph in paragraphs]
    plain = next((level for line in lines if not _CRITERIA.search(line) and (level := level_in(line))), None)
    return plain or level_in(" ".join(lines))
