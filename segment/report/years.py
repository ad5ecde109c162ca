"""The report's year and the year whose results it presents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import regex

from extract.document import Paragraph
from normalize.text import clean
from normalize.years import ERA, OF_YEAR, YEAR, fiscal_years, written_out
from segment.facts.scan import scan
from segment.report.candidate import Ballot, Choice
from segment.report.front import ASSESSED_YEAR as FORM_YEAR
from segment.report.front import FrontLine, LineKind
from segment.report.weights import (
    ASSESSED_YEAR,
    CLOSE_ASSESSED_YEAR,
    CLOSE_FISCAL_YEAR,
    FISCAL_YEAR,
    LEAST_ASSESSED_YEAR,
    LEAST_FISCAL_YEAR,
)

EARLIEST = 2556
"""No agency was assessed before."""
_BACK = 3
"""So many years back a report may present results."""
_RESULTS = regex.compile(r"ผลการประเมิน|ผลคะแนน|ค่าคะแนน|คะแนนการประเมิน|การวิเคราะห์ผล|วิเคราะห์ผลการประเมิน")
_ASSESSED = regex.compile(r"การประเมิน|คะแนน|ITA|คุณธรรมและความโปร่งใส|วิเคราะห์ผล")
"""What the title of an analysis or an announcement speaks of: the results of its year."""
_CAPTION = regex.compile(r"^\s*(?:ตารางที่|ผลการประเมิน|ผลคะแนน)")
_OF_SCORES = regex.compile(r"^\W*(?:ตาราง|แผนภูมิ|แผนภาพ|กราฟ)(?:ที่)?\s?\d.*?คะแนน")
"""A caption that speaks of scores in any words: ตารางที่ 3 การจัดลำดับตัวชี้วัดจากคะแนนมากไปหาน้อย."""
_WORK = regex.compile(r"มาตรการ|การปรับปรุง(?!ระบบการทำงาน|การทำงาน)|ผลการดำเนินการ|ผลการดำเนินงาน|แนวทาง|ยกระดับ|นำผล|แผน")
_FROM_RESULTS = regex.compile(
    r"(?:จาก|ตาม|นำ|มี|ทราบ|แจ้ง|ได้(?:รับ)?|อาศัย|ประกาศ)ผลการประเมิน.{0,110}?ปีงบประมาณ\s?(?:พ\.?\s?ศ\.?)?\s?(25\d\d)"
)
_TAKEN = regex.compile(
    r"นำผลการ(?:วิเคราะห์ผลการ)?ประเมิน.{0,90}?ปี(?:งบประมาณ)?\s?(?:พ\.?\s?ศ\.?)?\s?(25\d\d)\s?"
    r"(?:มา(?!เปรียบ|เทียบ)|ไป(?:สู่|ใช้))"
)
"""What an analysis says that it takes for its matter: นำผลการประเมิน … ปีงบประมาณ พ.ศ. 2566 มาวิเคราะห์."""
_SAID_OF_RESULTS = regex.compile(
    r"(?:ผลการประเมิน|คะแนน|การประเมิน\s?ITA).{0,80}?ปี(?:งบประมาณ)?\s?(?:พ\.?\s?ศ\.?)?\s?(25\d\d)"
)
_TITLED_RESULTS = regex.compile(
    r"(?:จาก|ตาม|โดย(?:ใช้|นำ)?)\s?(?:การ)?(?:วิเคราะห์)?(?:ผล)?การประเมิน.{0,110}?ปี(?:งบประมาณ)?\s?(?:พ\.?\s?ศ\.?)?\s?(25\d\d)"
)
_IN_BRACKETS = regex.compile(rf"\(\s?(?:จาก|ตาม|ใช้)?(?:ผล|คะแนน)[^()\d]{{0,60}}{OF_YEAR}(25\d\d)\s?\)")
"""What brackets in a title say of its results: … ปีงบประมาณ พ.ศ. 2568 (ผลคะแนนปี 2567)."""
_BEGINS = regex.compile(
    r"^\W*(?:\d+\.\s?)?(?:ด้วย|ตามที่|โดย)?\s?(?:ใน)?(?:การประเมิน\s?(?:ITA|คุณธรรม[ก-๎]*)?\s?)?(?:ประจำ)?ปี(?:งบประมาณ)?\s?(?:พ\.?\s?ศ\.?)?\s?(25\d\d)"
    r"[^\d]{0,90}?(?:ได้(?:รับ|เข้ารับ)?|มี)\s?(?:ผล|ค่า|การ)*(?:คะแนน|การประเมิน|ประเมิน)"
)
_NAMED_RESULTS = regex.compile(
    r"ผลการประเมิน(?:\s?ITA|คุณธรรมและความโปร่งใส[ก-๎]*)?[^\dก-๎]*(?:ประจำ)?ปี(?:งบประมาณ)?\s?(?:พ\.?\s?ศ\.?)?\s?(25\d\d)\W*$"
)
_OF_YEAR = regex.compile(
    r"(?<!\d\s?\(\s?)ปี(?:งบประมาณ)?\s?(?:พ\.?\s?ศ\.?)?\s?(25\d\d)\s?(?:ได้|=|:)\s?(?:ค่า)?(?:คะแนน)?\s?\d{1,3}\.\d\d"
)
_BARE = regex.compile(r"(?:^|[\s\-–(])(?:พ\.\s?ศ\.\s?|FY\s?)?(25[5-9]\d)(?=[\s)]|$)(?!\s?[-–])")
_YEAR_LINE = regex.compile(rf"\W*(?:ประจำ)?(?:ปี)?\s?{ERA}(25[5-9]\d)\W*(?:รอบ.{{0,30}})?(?:\(.*\))?\W*")
_NUMBER = regex.compile(r"(?<!\d)\d{1,3}\.\d{1,2}(?!\d)")
_NOTE = regex.compile(r"^\W*(?:หมายเหตุ|ทั้งนี้|อนึ่ง)|มิใช่|คาดว่า|(?<!กลุ่ม)เป้าหมาย")
_HEADER = regex.compile(r"(?:คะแนน|ผลการประเมิน|ผล\s?ITA)[^\d]{0,20}(25[5-9]\d)$")
_AFTER = regex.compile(
    r"(?:หลัง(?:การ|จาก|ได้)*(?:ดำเนิน|ปรับปรุง|ใช้มาตรการ|ทำตาม|มีมาตรการ)[^\d]{0,30}"
    r"|(?:คะแนน|ผล(?:การประเมิน)?)หลัง\W{0,3}(?:ปี)?(?:งบประมาณ)?\s?(?:พ\.?ศ\.?)?\s?)(25[5-9]\d)\W*$"
)
_LISTED = regex.compile(
    rf"\s?(?:[,\-–/→]|และ|กับ|ถึง|(?:เปรียบ)?เทียบ(?:กับ)?)\s?(?:(?:ของ)?{OF_YEAR}|พ\.?\s?ศ\.?\s?)?(25\d\d)(?!\d)"
)
"""A year right behind another: 2563, 2564 และ พ.ศ. 2565."""
_SPOKEN = ((_FROM_RESULTS, "from-results"), (_SAID_OF_RESULTS, "results"), (_BEGINS, "begins"))
_SHORT = 40
_CELL = 70
"""Letters: no header of scores is longer."""
_LONGEST = 260
"""Letters: no heading or caption is longer."""


def fiscal_year_choice(
    kind: str | None, title: str | None, front: Sequence[FrontLine], heads: Iterable[str]
) -> Choice[int]:
    """The year of the title, else of the lines around it, else the one that the first lines speak of."""
    ballot: Ballot[int] = Ballot(FISCAL_YEAR)
    # An analysis is of the year of its results; measures are of the year in which they hold.
    from_results = _TITLED_RESULTS.finditer(title or "") if _goes_out_from_results(kind, title) else ()
    results = {int(match[1]) for match in from_results}
    titled = fiscal_years(title or "")
    own = [year for year in titled if year not in results]
    bare = [] if own else [year for match in _BARE.finditer(title or "") if (year := int(match[1])) not in results]
    for year in (own or ([] if bare else titled))[:1]:
        ballot.add(year, "title")
    for year in own[1:]:
        ballot.add(year, "cover")
    for year in results:
        ballot.add(year, "of-results")
    for year in bare:
        ballot.add(year, "bare")
    for line in front:
        _of_line(line, ballot)
    for head in heads:
        for year in fiscal_years(head):
            ballot.add(year, "head")
    return ballot.choice(least=LEAST_FISCAL_YEAR, close=CLOSE_FISCAL_YEAR)


def _goes_out_from_results(kind: str | None, title: str | None) -> bool:
    """Whether a report is of the year of its work, made from the results of one before: รายงานการนำผลการประเมินไปสู่…"""
    return kind in ("measures", "progress") or ("นำผล" in (title or "") and "วิเคราะห์" not in (title or ""))


def _of_line(line: FrontLine, ballot: Ballot[int]) -> None:
    match = _YEAR_LINE.fullmatch(line.text)
    if match is not None and line.kind is LineKind.COVER:
        ballot.add(int(match[1]), "year-line")
        return
    for year in fiscal_years(line.text):
        if not any(ballot):
            ballot.add(year, "first")
        if line.kind is LineKind.SUBJECT:
            ballot.add(year, "subject")
        ballot.add(year, "text")


def results_year(text: str) -> int | None:
    """The year of a heading or caption that speaks of results and not of measures or work."""
    line = written_out(clean(text))
    if len(line) > _LONGEST or not any(map(str.isdigit, line)):
        return None
    if not (_RESULTS.search(line) or _OF_SCORES.match(line)) or _WORK.search(line) or _NOTE.search(line):
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


def _meant(year: int, fiscal: int | None) -> int | None:
    """The one year that a year of the future may be a misprint of: the only one that differs from it in one digit, or
    in the order of two."""
    if fiscal is None or year <= fiscal:
        return None
    found = [
        each
        for each in (fiscal - 1, fiscal)
        if sorted(str(each)) == sorted(str(year))
        or sum(one != other for one, other in zip(str(year), str(each), strict=True)) == 1
    ]
    return found[0] if len(found) == 1 else None


def _spoken_of(pattern: regex.Pattern[str], line: str) -> Iterator[int]:
    """The years of which a line speaks so: every one of those that it compares, for none of them stands before the
    others. Behind its first words no work may come between."""
    for count, match in enumerate(pattern.finditer(line)):
        if _NOTE.search(line[: match.end()]) or (count and _WORK.search(match[0])):
            return
        year: regex.Match[str] | None = match
        while year is not None:
            yield int(year[1])
            year = _LISTED.match(line, year.end())


def assessed_year_choice(
    kind: str | None,
    title: str | None,
    fiscal: int | None,
    paragraphs: Sequence[Paragraph],
    texts: Sequence[str],
    front: Sequence[FrontLine],
) -> Choice[int]:
    """The year whose results the report presents, as its headings, its title and what its measures go out from say."""
    ballot: Ballot[int] = Ballot(ASSESSED_YEAR, prefer=float)

    def add(year: int, evidence: str) -> None:
        if fiscal is None or max(EARLIEST, fiscal - _BACK) <= year <= fiscal:
            ballot.add(year, evidence)

    for each in front:
        if each.text.startswith(FORM_YEAR):
            for presented in fiscal_years(each.text):
                add(presented, "heading")
    told: set[tuple[int, int]] = set()
    for at, paragraph in enumerate(paragraphs):
        for text in _captions(paragraph.text):
            if (year := results_year(text)) is not None:
                add(year, "heading")
                told.add((at, year))
                if (meant := _meant(year, fiscal)) is not None:
                    add(meant, "misprint")
    if _goes_out_from_results(kind, title):
        for match in _TITLED_RESULTS.finditer(title or ""):
            add(int(match[1]), "from-title")
        for at, paragraph in enumerate(paragraphs):
            line = written_out(scan(paragraph.text).line)
            match = _NAMED_RESULTS.search(line) if len(line) <= _LONGEST else None
            if match is not None and (at, int(match[1])) not in told:
                add(int(match[1]), "heading")
            for pattern, evidence in _SPOKEN:
                for year in _spoken_of(pattern, line):
                    add(year, evidence)
        lines = [written_out(scan(text).line) for text in texts]
        for line in lines:
            if len(line) < _SHORT and (match := _HEADER.search(line)) is not None and not _NOTE.search(line):
                add(int(match[1]), "header")
            if len(line) < _CELL and (match := _AFTER.search(line)) is not None:
                add(int(match[1]), "after")
        stated = Counter(int(year) for line in lines for year in _OF_YEAR.findall(line))
        for year, count in stated.items():
            if count > 1:
                add(year, "scores")
        if fiscal is not None and fiscal - 1 in ballot:
            add(fiscal - 1, "year-before")
    elif fiscal is not None and _ASSESSED.search(title or ""):
        add(fiscal, "title")
        if (match := _IN_BRACKETS.search(clean(title or ""))) is not None:
            add(int(match[1]), "taken")
        for paragraph in paragraphs:
            if (match := _TAKEN.search(written_out(scan(paragraph.text).line))) is not None:
                add(int(match[1]), "taken")
    return ballot.choice(least=LEAST_ASSESSED_YEAR, close=CLOSE_ASSESSED_YEAR)
