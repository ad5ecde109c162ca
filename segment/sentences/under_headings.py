"""What the heading right above lines of a list says of their numbers: that they are aimed at, another's, of a year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

import regex
from rapidfuzz.distance import Levenshtein

from extract.frozen import dataclass
from normalize.agencies import type_of
from normalize.numerals import to_arabic
from normalize.text import flatten
from normalize.years import ERA, fiscal_years
from segment.facts.parts_of_eit import part_in
from segment.facts.results import compares_years
from segment.facts.subjects import labelled
from segment.facts.subjects_in import indicators_in, instruments_in
from segment.facts.words import letters_of
from segment.report.mentions import may_be_own, mentions_in
from segment.report.tiers import is_part, tier_of
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
    part: str | None = None
    """The part of EIT whose numbers stand below it."""


_NOTHING = Headed()
_ITEM = regex.compile(r"\s*(?:[-–•*●▪►◦○✓]|\(?\d{1,2}(?:\.\d{1,2})*\s?[.)]\s|\(\d{1,2}\)|\d{1,2}(?:\.\d{1,2})+\s)")
_STATED = regex.compile(r"\d{1,3}\.\d{1,2}0?(?![\d.])|\d\s?คะแนน|ร้อยละ\s?\d")
_SHORT = 60
"""Letters: a line that is not longer, and states a number, is one of a list."""
_LONGEST = 100
"""Letters: no heading that sets numbers aside is longer."""
_REASONS = (
    (
        "target",
        regex.compile(
            r"(?<!กลุ่ม)เป้าหมาย|ค่าเป้า|^เป้า|ตั้งเป้า|ปีถัดไป|ปีหน้า|คาดว่า|คาดหวัง(?!ให้ปรับ)|คาดการณ์|ประมาณการ|(?:แผน|แนวทาง)(?:การ)?(?:ยกระดับ|เพิ่ม|พัฒนา)(?:ผล|ค่า)?คะแนน"
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
_ORDERS = regex.compile(r"ให้(?!บริการ)")
"""So begins what somebody is to do, and no heading: ให้คณะทำงานติดตามความก้าวหน้าทุกเดือน."""
_YEAR_ALONE = regex.compile(rf"[\W\d]*(?:(?:สรุป)?ผล)?\s?(?:ประจำ|ของ)?(?:ปี)?\s?{ERA}25\d\d\W*")
_NO_RESULTS = regex.compile(r"มาตรการ|แผน|แนวทาง|ยกระดับ|เป้า|เทียบ|การดำเนิน(?:งาน|การ)(?!ของ)|นำผล")
_RESULT = regex.compile(r"(?<!ให้)(?<!จะ)ได้(?:รับ)?\s?(?:ผล|ค่า)*คะแนน|ผลการประเมิน|ผลคะแนน|(?<!ให้)(?<!จะ)ได้\s?\d")
_NUMBERING = regex.compile(r"^\W*(?:(?!\d\d\.\d\d\s?คะแนน)\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?\W*")
_OWNED = regex.compile(r"\W*(?:หน่วยงาน[ก-๎]*\s?[:=]?|(?:สรุป|ผล|คะแนน|การประเมิน|รวม|ภาพรวม|ITA|\s)*(?:ของ)?)\s*")
_PLACE = regex.compile(r"[\s,]*(?:(?:ตำบล|อำเภอ|จังหวัด|เขต|[อจต]\.)\s?[ก-๎]+[\s,]*)*\W*(?:ปี.*)?")
_SPEAKS_OF_RESULTS = regex.compile(r"\W*(?:หน่วยงาน[ก-๎]*\s?[:=]|(?:สรุป|ภาพรวม|\s)*(?:ผล|คะแนน|การประเมิน))")
_BEGINS_WITH_RESULTS = regex.compile(r"(?:สรุป|รายงาน)?(?:ผลการประเมิน|ผลคะแนน)")
_WHAT_FOR = regex.compile(r"เพื่อ|สะท้อน|สำหรับใช้")
"""What stands behind it says of results what they are for or show."""
_RESULTS_OF_ITA = regex.compile(
    r"(?:ผลการประเมิน|ผลสำรวจ|คะแนน).*(?:(?<!pre-?)ita|iit|eit|oit)(?![a-z])|(?:iit|eit|oit).*(?:ผลการประเมิน|คะแนน)"
)
_WEAK = regex.compile(r"(?:ความ)?(?:พึงพอใจ|เชื่อมั่น)|ก้าวหน้า|คืบหน้า")
"""Words that say nothing in a heading that speaks of the results of ITA."""
_ONE_VALUE = regex.compile(r"(?<!ที่)(?<!ข้อ)(?<!ครั้ง)[\s:=(]+\d{1,3}(?:\.\d+)?\s*(?:คะแนน|%)?[\s)]*$")
_EARLIER_VALUE = regex.compile(rf"\W*(?:ปี)?\s?{ERA}25\d\d\W*(?:ได้|คะแนน|\s)*\d{{1,3}}\.\d{{1,2}}\s*(?:คะแนน)?\W*")
"""What the subject in the line above had in another year."""
_NOW = regex.compile(r"ปัจจุบัน|ปีนี้")
_SAID_IN_BRACKETS = regex.compile(r"\((?=[^()]*25\d\d)[^()]*(?:อยู่|ได้|ระดับ|คะแนน|เดิม)[^()]*\)")
_LOCAL = {
    "subdistrict_municipality",
    "town_municipality",
    "city_municipality",
    "subdistrict_administrative_organization",
}
"""Kinds that stand beside each other."""
_SLIPS = 2
"""So many letters may be wrong in the report's own name."""


def under_headings(texts: Iterable[str], agency: str | None) -> Iterator[Headed]:
    """For each text what its heading says of its numbers; nothing where it is a heading, or prose, itself."""
    held = _NOTHING
    lines = [to_arabic(flatten(text)) for text in texts]
    each_of_several = _several_agencies(lines)
    for at, line in enumerate(lines):
        words = line[_NUMBERING.match(line).end() :]
        if _STATED.search(words):
            if at and _EARLIER_VALUE.fullmatch(words) and _names_subject(lines[at - 1]):
                # ปี 2566 : 80.00 below IIT 86.00
                yield _NOTHING
                continue
            if not _is_item(line, words):
                yield _NOTHING
                held = _of_prose(line)
                continue
            yield held if not _speaks_for_itself(words, held, agency) else _NOTHING
        else:
            yield _NOTHING
            several = at in each_of_several and agency is not None and not names_own(words, agency)
            held = Headed(line, "another-agency") if several else _of_heading(line, words, held, agency)


def _several_agencies(lines: list[str]) -> set[int]:
    """The lines that hold only the name of an agency and have a list of their own, where they are of several."""
    names: dict[int, str] = {}
    for at, below in enumerate(lines[1:]):
        if _STATED.search(below) and (named := _named_alone(lines[at])) and not (at and _named_alone(lines[at - 1])):
            names[at] = named[0]
    return {*names} if len({*names.values()}) > 1 else set()


def _named_alone(line: str) -> tuple[str, ...]:
    return _only_names(line[_NUMBERING.match(line).end() :])


def _names_subject(line: str) -> bool:
    return bool(_STATED.search(line) and (instruments_in(line) or indicators_in(line)) and not fiscal_years(line))


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
    return held.aside == "target" and bool(_RESULT.search(words) or _NOW.match(words))


def _of_prose(line: str) -> Headed:
    """What a sentence says of the lines below it: the one year that it speaks of."""
    years = {*fiscal_years(line)}
    return Headed(line, year=years.pop()) if len(years) == 1 and not compares_years(line) else _NOTHING


@lru_cache(maxsize=1 << 10)
def _of_heading(line: str, words: str, held: Headed, agency: str | None) -> Headed:
    if line.lstrip().startswith(("-", "–", "•")) or not words:
        return held
    subject = labelled(words)
    if subject is not None and not subject.overall and len(words) <= _LONGEST and _why(words, agency) is None:
        # The heading of a part of the list.
        return replace(held, part=part_in(words) if subject.instrument == "EIT" else None)
    year = _year_of_results(line)
    if len(words) > _LONGEST:
        return Headed(line, year=year)
    aside = _why(words, agency)
    if aside is not None and _ONE_VALUE.search(words):
        # เกณฑ์ 85: it has its number, and is over no list.
        return held
    letters = letters_of(words)
    return Headed(line, aside, aside is None and bool(_WORK.search(letters)), year)


def _year_of_results(line: str) -> int | None:
    """The one year of a heading that speaks of results or scores; not one that brackets say something of."""
    line = _SAID_IN_BRACKETS.sub(" ", line)
    years = {*fiscal_years(line)}
    if len(years) == 1 and (_YEAR_ALONE.fullmatch(line) or ("คะแนน" in line and not _NO_RESULTS.search(line))):
        return years.pop()
    return results_year(line)


def _why(words: str, agency: str | None) -> str | None:
    """Why a heading's numbers are no scores of the agency; None where it does not say so."""
    letters = letters_of(words)
    if _COMPARED.search(letters) or _ORDERS.match(letters):
        return None
    if agency is not None and letters_of(agency) in letters:
        return None
    if _BEGINS_WITH_RESULTS.match(letters):
        letters = _WHAT_FOR.split(letters, maxsplit=1)[0]
    of_ita = _RESULTS_OF_ITA.search(letters) is not None
    said = ((reason, pattern.search(letters)) for reason, pattern in _REASONS)
    found = next((reason for reason, match in said if match and not (of_ita and _WEAK.match(match[0]))), None)
    if found is None and agency is not None and _is_of_another(words, agency):
        return "another-agency"
    return found


def _is_of_another(words: str, agency: str) -> bool:
    """Whether a heading gives its numbers to another agency: it speaks of that one's results, or is its name alone and
    that is of the own agency's kind. A place, what holds the agency, and its own units head no results of another."""
    named = _only_names(words)
    if not named or names_own(words, agency):
        return False
    if any(is_part(name) for name in named) and not is_part(agency):
        return False
    return bool(_SPEAKS_OF_RESULTS.match(words)) or all(is_beside(name, agency) for name in named)


@lru_cache(maxsize=1 << 10)
def _only_names(words: str) -> tuple[str, ...]:
    """The agencies of a line that holds nothing but their names and places, and words of results before them."""
    named = [each.agency for each in mentions_in(words, words)]
    if not named or not _OWNED.fullmatch(words[: named[0].start]) or not _PLACE.fullmatch(words[named[-1].end :]):
        return ()
    return tuple(each.name for each in named)


def names_own(words: str, agency: str) -> bool:
    """Whether some words name the report's own agency, in full, shortened or with a slip."""
    return letters_of(agency) in letters_of(words) or any(
        may_be_own(each.name, agency) or Levenshtein.distance(each.name, agency, score_cutoff=_SLIPS) <= _SLIPS
        for each in mentions_in(words, words)
    )


def is_beside(name: str, agency: str) -> bool:
    """Whether two agencies are of one kind and stand equally high."""
    kind, own = type_of(name), type_of(agency)
    alike = kind == own or {kind, own} <= _LOCAL
    return alike and kind != "province" and tier_of(name) == tier_of(agency)
