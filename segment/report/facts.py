"""The report's own facts: title, kind, agency, years, overall level."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from extract.document import Document, Paragraph, Table
from normalize.agencies import expand, names_in, province_in, province_of_name, rank_of, type_of
from segment.report.level import level_in
from segment.report.assessment import is_about_assessment, texts_of
from normalize.text import clean, squeeze
from normalize.years import YEAR, fiscal_years


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report says of itself; None where it does not say."""

    title: str | None
    kind: str
    agency: str | None
    agency_type: str | None
    province: str | None
    fiscal_year: int | None
    assessed_year: int | None
    level: str | None
    assessment: bool = True
    """Whether the report speaks of the assessment at all."""


_TITLE_WORDS = re.compile(
    r"การวิเคราะห์ผล|วิเคราะห์ผล|ผลการวิเคราะห์|มาตรการ|รายงานผล|รายงานการ|การรายงาน|ประกาศ"
    r"|ผลการประเมิน|แผนปฏิบัติ|แผนพัฒนา|แผนยกระดับ|แนวทาง|การยกระดับ|คุณธรรมและความโปร่งใส"
    r"|แบบรายงาน|อันดับ|ITA|สรุปผล|การปรับปรุง"
)
KINDS = (
    (
        "announcement",
        re.compile(
            r"^\W*ประกาศ|อันดับ|ประกาศผล|การจัดอันดับ|ผลการประเมิน.{0,80}(?:ของหน่วยงานในสังกัด"
            r"|หน่วยงานในสังกัด|รายหน่วยงาน|ของส่วนราชการในสังกัด|ทุกหน่วยงาน|ระดับกรม"
            r"|สถานศึกษาในสังกัด)"
        ),
    ),
    (
        "progress",
        re.compile(
            r"(?:รายงาน|สรุป|การรายงาน|แบบรายงาน)?ผล(?:ของ)?การ(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติ"
            r"|ขับเคลื่อน|นำ)|รายงานการ(?:ดำเนิน|ปรับปรุง|กำกับติดตาม|นำ|ขับเคลื่อน)"
            r"|รายงานความก้าวหน้า|ผลการปรับปรุง|รอบ\s?\d{1,2}\s?เดือน"
        ),
    ),
    ("analysis", re.compile(r"วิเคราะห์")),
    ("measures", re.compile(r"มาตรการ|แนวทางการ(?:ยกระดับ|พัฒนา)|แผนยกระดับ|การยกระดับ")),
)


def title_of(document: Document) -> tuple[str | None, list[Paragraph]]:
    """The title as one line, and the paragraphs that make it: the first lines that speak of what the report is."""
    lines: list[Paragraph] = []
    front: list[Paragraph] = []
    for block in document.blocks:
        if isinstance(block, Table):
            break
        front.append(block)
        if len(front) > 25:
            break
    for index, paragraph in enumerate(front):
        line = clean(paragraph.text)
        if not lines:
            if _TITLE_WORDS.search(squeeze(line)) and len(line) < 400:
                lines.append(paragraph)
            continue
        if len(lines) >= 5 or len(line) > 200 or not _belongs(lines[-1], paragraph, line):
            break
        lines.append(front[index])
    if not lines:
        return None, []
    return clean(" ".join(paragraph.text for paragraph in lines)), lines


_TITLE_GOES_ON = re.compile(
    r"^\W*(?:ของ|และ|ในการ|ประจำ|ปีงบประมาณ|ปี\s|พ\.ศ|รอบ|อำเภอ|จังหวัด|กรุงเทพ|ตาม(?!ที่)|ภายใน"
    r"|เพื่อ|การดำเนินงาน|องค์การบริหาร|สำนักงาน|เทศบาล|มหาวิทยาลัย|โรงพยาบาล|โรงเรียน|กรม"
    r"|กระทรวง|วิทยาลัย|คณะ|อบต|ทต\.|ทม\.|ทน\.|อบจ|\(?Integrity|\()"
)


def _belongs(last: Paragraph, paragraph: Paragraph, line: str) -> bool:
    if paragraph.heading is not None and last.heading is None:
        return False
    near = paragraph.line is None or last.line is None or paragraph.line - last.line <= 5
    if not near:
        return False
    same_block = paragraph.line is not None and last.line is not None and paragraph.line - last.line == 1
    return bool(_TITLE_GOES_ON.match(line)) or (same_block and len(line) < 120 and not re.match(r"^\W*\d", line))


def kind_of(title: str | None) -> str:
    """The kind that the words of the title tell; ``analysis`` where it has none of them."""
    line = clean(title or "")
    return next((kind for kind, pattern in KINDS if pattern.search(line)), "analysis")


def facts(document: Document) -> Facts:
    """Everything that the report says of itself, its numbers aside."""
    title, _lines = title_of(document)
    paragraphs = [block for block in document.blocks if isinstance(block, Paragraph)]
    front = [clean(paragraph.text) for paragraph in paragraphs[:30]]
    agency = _agency(title, front, paragraphs)
    kind = kind_of(title)
    fiscal = _fiscal_year(title, front)
    return Facts(
        title,
        kind,
        agency,
        type_of(agency) if agency else None,
        _province(document, agency, title, front, paragraphs),
        fiscal,
        _assessed_year(kind, title, fiscal, paragraphs),
        level_in(" ".join(clean(paragraph.text) for paragraph in paragraphs)),
        is_about_assessment(document),
    )


def _agency(title: str | None, front: list[str], paragraphs: list[Paragraph]) -> str | None:
    """The unit that the title names (of several the one that holds the others), else the first lines, else the text."""
    for source, is_title in ((title or "", True), (" \n ".join(front[:8]), True), (" \n ".join(front), False)):
        names = [name for name in names_in(source, title=is_title) if rank_of(name) >= 3]
        if names and max(map(rank_of, names)) >= 5:
            best = max(rank_of(name) for name in names)
            return _canonical(next(name for name in names if rank_of(name) == best))
        if re.search(r"(?:ประกาศ|ของ|สังกัด)กรุงเทพมหานคร", squeeze(source)):
            return "กรุงเทพมหานคร"
    counts = Counter(name for paragraph in paragraphs for name in names_in(paragraph.text) if rank_of(name) >= 5)
    return _canonical(counts.most_common(1)[0][0]) if counts else None


def _canonical(name: str) -> str:
    name = re.sub(r"\s+", "" if not name.endswith(")") else " ", name)
    return re.sub(r"[ฯ.]+$", "", name)


def _fiscal_year(title: str | None, front: list[str]) -> int | None:
    for source in (title or "", *front[:12]):
        years = fiscal_years(source)
        if years:
            return years[0]
    years = [year for line in front for year in fiscal_years(line)]
    return Counter(years).most_common(1)[0][0] if years else None


_RESULTS = re.compile(r"ผลการประเมิน|ผลคะแนน|ค่าคะแนน|คะแนนการประเมิน|การวิเคราะห์ผล|วิเคราะห์ผลการประเมิน")
_WORK = re.compile(r"มาตรการ|การปรับปรุง|ผลการดำเนินการ|ผลการดำเนินงาน|แนวทาง|ยกระดับ|นำผล|แผน")


def results_year(text: str) -> int | None:
    """The year of a heading or caption that speaks of results and not of measures or work."""
    line = clean(text)
    if not _RESULTS.search(line) or _WORK.search(line) or len(line) > 260:
        return None
    years = fiscal_years(line)
    return years[-1] if years and len({*years, *map(int, YEAR.findall(line))}) == 1 else None


def _assessed_year(kind: str, title: str | None, fiscal: int | None, paragraphs: list[Paragraph]) -> int | None:
    """The year whose results the report presents: most headings and captions that speak of results say it."""
    counts: Counter[int] = Counter()
    for paragraph in paragraphs:
        year = results_year(paragraph.text)
        if year is not None and (fiscal is None or year <= fiscal):
            counts[year] += 1
    if counts:
        best = max(counts.values())
        return max(year for year, count in counts.items() if count == best)
    if kind in ("analysis", "announcement") and title and _RESULTS.search(title):
        return fiscal
    return None


def _province(
    document: Document, agency: str | None, title: str | None, front: list[str], paragraphs: list[Paragraph]
) -> str | None:
    if agency and (found := province_of_name(agency)):
        return found
    for source in (title or "", " ".join(front[:10]), " ".join(front)):
        if found := province_in(source):
            return found
    if agency and agency.startswith("สำนักงานเขต") and any("กรุงเทพมหานคร" in clean(text) for text in texts_of(document)):
        return "กรุงเทพมหานคร"
    if agency:
        near = [line for paragraph in paragraphs if agency in (line := expand(paragraph.text)) and len(line) < 2000]
        for line in near:
            behind = line[line.index(agency) + len(agency) :][:60]
            if found := province_in(behind):
                return found
    return None
