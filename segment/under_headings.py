"""What the heading right above lines of a list says of their numbers: that they are aimed at, another's, of a year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex
from rapidfuzz.distance import Levenshtein

from extract.frozen import dataclass
from normalize.numerals import to_arabic
from normalize.text import flatten
from normalize.years import fiscal_years
from segment.facts.results import compares_years
from segment.facts.subjects import indicators_in, instruments_in, labelled
from segment.facts.words import letters_of
from segment.report.mentions import may_be_own, mentions_in
from segment.report.years import results_year


@dataclass(frozen=True, slots=True)
class Headed:
    """What holds for the numbers of a line."""

    heading: str = ""
    aside: str | None = None
    """Why its numbers are no scores of the agency."""
    shares: bool = False
    """Whether only its shares (ร้อยละ 75) are none."""
    year: int | None = None
    """The year of results that stands over it."""


_NOTHING = Headed()
_ITEM = regex.compile(r"\s*(?:[-–•*●▪►◦○✓]|\(?\d{1,2}(?:\.\d{1,2})*\s?[.)]\s|\(\d{1,2}\)|\d{1,2}(?:\.\d{1,2})+\s)")
_STATED = regex.compile(r"\d{1,3}\.\d{1,2}(?![\d.])|\d\s?คะแนน|ร้อยละ\s?\d")
_SHORT = 60
"""Letters: a line that is not longer, and states a number, is one of a list."""
_LONGEST = 100
"""Letters: no heading that sets numbers aside is longer."""
_REASONS = (
    (
        "target",
        regex.compile(
            r"(?<!กลุ่ม)เป้าหมาย|ค่าเป้า|^เป้า|ตั้งเป้า|ปีถัดไป|ปีหน้า|คาดว่า|คาดหวัง|คาดการณ์|ประมาณการ|(?:แผน|แนวทาง)(?:การ)?(?:ยกระดับ|เพิ่ม|พัฒนา)(?:ผล|ค่า)?คะแนน"
            r"|คะแนนที่(?:ต้องการ|มุ่งหวัง)|^(?:หลัก)?เกณฑ์|เป้าประสงค์|ตัวชี้วัดความสำเร็จ|kpi|^วัตถุประสงค์|สมมติ|จำลอง"
        ),
    ),
    (
        "mean-of-others",
        regex.compile(
            r"เฉลี่ย[^\d]*(?:ประเทศ|จังหวัด|อำเภอ|ภาค(?!รัฐ)|กลุ่ม(?!ผู้|ตัวอย่าง)|ทุก(?:หน่วย|แห่ง)|ประเภท(?!แบบ|เครื่อง|ตัว|ผู้)|\dแห่ง)"
            r"|(?:ระดับ|ทั้ง|ทั่ว)ประเทศ|ต้นแบบ|ค่ากลาง"
            r"|(?:คะแนน|ผล(?:การประเมิน)?)(?:รวม|เฉลี่ย|ภาพรวม)?(?:ของ|ระดับ)(?:อำเภอ|ภาค(?!รัฐ)|กลุ่ม(?!ผู้|ตัวอย่าง)|จังหวัด)"
            r"|(?:สูง|ต่ำ)(?:ที่)?สุด(?:ใน|ของ|ระดับ)(?:จังหวัด|อำเภอ|ประเทศ|ภาค|กลุ่ม)"
        ),
    ),
    (
        "answers",
        regex.compile(
            r"อัตราการตอบ|ร้อยละ(?:ของ)?(?:การ|ผู้)ตอบ|(?:จำนวน|ร้อยละ)(?:ของ)?ผู้ตอบ|^(?:ค่า|คะแนน)?น้ำหนัก|^สัดส่วน"
            r"|^คะแนนเต็ม|โครงสร้าง(?:การให้)?คะแนน"
        ),
    ),
    ("another-assessment", regex.compile(r"พึงพอใจ|ประเมินตนเอง|pre-?ita|mock|ซ้อม|ทดสอบ|lpa(?![a-z])|ความเชื่อมั่น")),
    ("difference", regex.compile(r"^(?:ผล|ส่วน)ต่าง|^(?:ผล)?คะแนนที่(?:เพิ่มขึ้น|ลดลง|ต้อง|(?:ยัง)?ขาด)")),
    ("success", regex.compile(r"ก้าวหน้า|คืบหน้า|เบิกจ่าย|ความสำเร็จ|แล้วเสร็จ")),
)
_WORK = regex.compile(r"การดำเนิน(?:งาน|การ)(?:ตาม)?(?:มาตรการ|แผน|กิจกรรม|โครงการ)")
"""Shares below it are of work done."""
_COMPARED = regex.compile(
    r"เทียบ|กับ(?!ดูแล)|พร้อม|ต่ำกว่า|สูงกว่า|น้อยกว่า|มากกว่า|ไม่ถึง|(?:ผ่าน|บรรลุ|ตาม|ถึง)(?:ค่า)?(?:เกณฑ์|เป้า)|และผล|ผลและ|ได้คะแนน"
)
"""The numbers below such a heading are the agency's, beside another."""
_YEAR_ALONE = regex.compile(r"[\W\d]*(?:ประจำ)?(?:ปี)?\s?(?:งบประมาณ)?\s?(?:พ\.?\s?ศ\.?)?\s?25\d\d\W*")
_NO_RESULTS = regex.compile(r"มาตรการ|แผน|แนวทาง|ยกระดับ|เป้า|เทียบ|การดำเนิน(?:งาน|การ)(?!ของ)|นำผล")
_RESULT = regex.compile(r"(?<!ให้)(?<!จะ)ได้(?:รับ)?\s?(?:ผล|ค่า)*คะแนน|ผลการประเมิน|ผลคะแนน|(?<!ให้)(?<!จะ)ได้\s?\d")
_NUMBERING = regex.compile(r"^\W*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?\W*")
_OWNED = regex.compile(r"\W*(?:หน่วยงาน[ก-๎]*\s?[:=]?|(?:สรุป|ผล|คะแนน|การประเมิน|รวม|ภาพรวม|ITA|\s)*(?:ของ)?)\s*")
_PLACE = regex.compile(r"[\s,]*(?:(?:ตำบล|อำเภอ|จังหวัด|เขต|[อจต]\.)\s?[ก-๎]+[\s,]*)*\W*(?:ปี.*)?")
_SLIPS = 2
"""So many letters may be wrong in the report's own name."""


def under_headings(texts: Iterable[str], agency: str | None) -> Iterator[Headed]:
    """For each text what its heading says of its numbers; nothing where it is a heading, or prose, itself."""
    held = _NOTHING
    for text in texts:
        line = to_arabic(flatten(text))
        words = line[_NUMBERING.match(line).end() :]
        if _STATED.search(words):
            if not _is_item(line, words):
                yield _NOTHING
                held = _of_prose(line)
                continue
            yield held if not _speaks_for_itself(words, held, agency) else _NOTHING
        else:
            yield _NOTHING
            held = _of_heading(line, words, held, agency)


def _is_item(line: str, words: str) -> bool:
    """Whether a line with a number is one of a list: it begins with a sign or its subject, or is short."""
    first = min((each[0] for each in (*instruments_in(words), *indicators_in(words))), default=len(words))
    return (
        _ITEM.match(line) is not None
        or (len(words) <= _SHORT and not fiscal_years(words))
        or first <= len("คะแนนแบบวัด ")
    )


def _speaks_for_itself(words: str, held: Headed, agency: str | None) -> bool:
    if agency is not None and letters_of(agency) in letters_of(words):
        return True
    return held.aside == "target" and bool(_RESULT.search(words))


def _of_prose(line: str) -> Headed:
    """What a sentence says of the lines below it: the one year that it speaks of."""
    years = {*fiscal_years(line)}
    return Headed(line, year=years.pop()) if len(years) == 1 and not compares_years(line) else _NOTHING


def _of_heading(line: str, words: str, held: Headed, agency: str | None) -> Headed:
    if line.lstrip().startswith(("-", "–", "•")) or not words:
        return held
    subject = labelled(words)
    if subject is not None and not subject.overall and len(words) <= _LONGEST and _why(words, agency) is None:
        # The heading of a part of the list.
        return held
    year = _year_of_results(line)
    if len(words) > _LONGEST:
        return Headed(line, year=year)
    aside = _why(words, agency)
    letters = letters_of(words)
    return Headed(line, aside, aside is None and bool(_WORK.search(letters)), year)


def _year_of_results(line: str) -> int | None:
    """The one year of a heading that speaks of results or scores."""
    years = {*fiscal_years(line)}
    if len(years) == 1 and (_YEAR_ALONE.fullmatch(line) or ("คะแนน" in line and not _NO_RESULTS.search(line))):
        return years.pop()
    return results_year(line)


def _why(words: str, agency: str | None) -> str | None:
    """Why a heading's numbers are no scores of the agency; None where it does not say so."""
    letters = letters_of(words)
    if _COMPARED.search(letters):
        return None
    if agency is not None and letters_of(agency) in letters:
        return None
    found = next((reason for reason, pattern in _REASONS if pattern.search(letters)), None)
    if found is None and agency is not None and _is_of_another(words, agency):
        return "another-agency"
    return found


def _is_of_another(words: str, agency: str) -> bool:
    """Whether a heading is the name of another agency, with or without words of results before it."""
    named = [each.agency for each in mentions_in(words, words)]
    if not named or not _OWNED.fullmatch(words[: named[0].start]) or not _PLACE.fullmatch(words[named[-1].end :]):
        return False
    return not any(
        may_be_own(each.name, agency) or Levenshtein.distance(each.name, agency, score_cutoff=_SLIPS) <= _SLIPS
        for each in named
    )
