"""Scores that sentences and the labels in cells state, and what each is about: to be compared with the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from checks.case import Case, Passage
from checks.named import named_by_passage
from checks.sheet import Subject
from codebook.reader import indicator_names
from normalize.codes import INLINE
from normalize.numerals import to_arabic
from normalize.text import flatten
from normalize.years import fiscal_years
from segment.facts import holding
from segment.facts.results import compares_years
from segment.facts.statements import BEGINS_WITH_SCORE, statements
from segment.facts.subjects import ANSWERED
from segment.facts.words import letters_of
from segment.sentences.clauses import clauses
from segment.sentences.labelled import label_behind
from segment.sentences.under_headings import Headed, under_headings

_HELD = 100
"""Letters before a number that may say what it is and those behind it."""
_REACH = 160
"""How far before its number a sentence names its subject, in letters."""

_NUMBERED = re.compile(r"ตัวชี้วัด\s?(?:ย่อย\s?)?(?:ที่)?\s?(\d{1,2})(?![\d.])")
_INSTRUMENT = re.compile(r"(?<![A-Za-z])(IIT|EIT|OIT)(?![A-Za-z])")
_HAS = re.compile(r"\s?(?:ได้(?:รับ)?|มี)\s?(?:ผล|ค่า)?คะแนน|\s?(?:ซึ่ง|ที่)?ได้\s?[\d๐-๙]")
_BECAME = re.compile(r"^\s*(?:และ|แล้ว|ซึ่ง)?\s*(?:เพิ่มขึ้น|ลดลง|สูงขึ้น|ต่ำลง|เพิ่ม|ลด)?\s*เป็น\s*$")
_YEAR_BEHIND = re.compile(r"\s*ใน\s?ปี\s?(?:งบประมาณ)?\s*(?:พ\.?\s?ศ\.?)?\s*(?P<year>25\d\d)")
_EIT_PART = re.compile(r"\s?\(?\s?(?:(?P<public>Public|ส่วนที่\s?1)|(?:Survey|ส่วนที่\s?2))(?![\d.])\s?\)?", re.IGNORECASE)
_NUMBER_BEFORE = re.compile(r"\d{1,3}\.\d{1,2}(?:\s*คะแนน)?|\d{1,3}\s*คะแนน")
_AGENCIES = "สำนักงาน|เทศบาล|อบต|อบจ|องค์การ|จังหวัด|อำเภอ|หน่วยงาน|แห่ง|กรม|โรง|สถานี|สถาบัน|มหาวิทยาลัย|ศาล|รัฐวิสาหกิจ"
"""Behind a number: so many agencies, whose mean is none of the agency's own."""
_OTHERS = re.compile(
    rf"ประเทศ|เฉลี่ยของ(?!\s?(?:ทั้ง)?(?:สอง|สาม|\d++(?!\s?(?:{_AGENCIES}))|ข้อ|คำถาม|ช่องทาง|ส่วน))|ทุกหน่วยงาน|เป้าหมาย|(?<!ถึง)(?<!ผ่าน)เกณฑ์|ค่าเฉลี่ยรวม|ระดับจังหวัด|น้ำหนัก|คะแนนเต็ม|(?<!ดีขึ้นจาก)(?<!ดีกว่า)ปีก่อน|ปีที่ผ่านมา|ปีที่แล้ว|คาดว่า|เทียบกับ(?!เกณฑ์)|เทียบเคียง"
    r"|(?:จาก|จากเดิม|เดิม)(?:ได้)?(?:คะแนน)?\s?\(?$"
    r"|(?:ควร|จะ|ต้อง|ไม่)ได้[ก-๎\s(]{0,16}$|^\W*(?:หาก|ถ้า)"
    r"|(?:ข้อ|รายการ)[ก-๙ ]{0,25}(?:IIT|EIT|OIT)?[ก-๙ ]{0,12}ที่(?:ได้|มี)(?:ผล|ค่า)?(?:คะแนน)?\s?\(?$"
)
_PART = re.compile(
    r"ย่อย|ประกอบด้วย|แบ่งเป็น|แยกเป็น|\d{1,2}\.\d|ข้อ|ประเด็น|รายการ|ส่วนที่|public|survey|เพิ่มขึ้น|ลดลง|ส่วนจังหวัด", re.IGNORECASE
)
"""Behind a subject: the number is a part's of it, another's, or no score at all."""
_OVERALL = re.compile(r"คะแนนรวม|ผลคะแนน|ค่าคะแนน|ผลการประเมิน|ภาพรวม|คะแนน ITA")


@dataclass(frozen=True)
class SentenceScore:
    """One score in a sentence. ``exact`` is False where the subject is only understood (the total)."""

    subject: Subject
    value: float
    years: tuple[int, ...]
    passage: Passage
    heading: int | None
    """The indicator of the nearest heading above."""
    exact: bool


def sentence_scores(case: Case) -> tuple[SentenceScore, ...]:
    """Every score of a sentence that names a subject, in reading order; looked for once for all checks."""
    return case.once("sentence scores", lambda: tuple(_sentence_scores(case)))


def _sentence_scores(case: Case) -> Iterator[SentenceScore]:
    heading: int | None = None
    named: int | None = None
    for passage, above in _under_headings(case):
        headed = named is not None
        named = _heading(passage)
        heading = heading if named is None else named
        line = to_arabic(flatten(passage.text))
        end, before = 0, None
        elsewhere = _about_others(case, passage)
        said = {each.statement.start: each for each in clauses(passage.text, line)}
        found = [each for each in statements(passage.text, percent=False) if each.start in said]
        turned = label_behind(passage.text, line)
        earlier = above.year is not None and case.presented is not None and above.year < case.presented
        year: tuple[int, ...] = (above.year,) if above.year is not None and earlier else ()
        held: str | None = above.aside
        taken = False
        for stated in found:
            window = line[max(end, stated.start - _REACH) : stated.start]
            end = stated.end
            if said[stated.start].turned:
                window = said[stated.start].words
            elif turned is not None:
                window = line[turned[1] :]
            # What the number's own words say (`คะแนนรวม OIT 95.5`) counts too.
            window += re.sub(r"[\d.]+\s*(?:คะแนน)?\W*$", "", line[stated.start : stated.end])
            # A target or a mark before the number belongs to another clause, where this one names its own subject.
            clause = _NUMBER_BEFORE.split(window)[-1]
            subject, exact = _subject(clause)
            if exact:
                window = clause
            else:
                subject, exact = _subject(window)
            if subject is None and headed and stated is found[0] and BEGINS_WITH_SCORE.match(line):
                subject, exact = Subject("indicator", indicator=heading), True
            of_another = any(max(0, stated.start - _REACH) <= at <= stated.start for at in elsewhere)
            own, agency = _names_own(case, window), case.bundle.report.agency
            if held is not None and holding.ends(held, window, agency, own=own):
                held = None
            aside = bool(of_another or _OTHERS.search(window))
            if aside and not (taken and (subject is None or holding.compares(window))):
                held = holding.OTHERS if of_another else holding.sets(window[-_HELD:]) or held
            behind = said[stated.start].year
            years = (behind,) if behind is not None else tuple(fiscal_years(window))
            if years and not compares_years(window):
                year = years
            if subject is not None and not aside and held is None:
                taken = True
                yield SentenceScore(subject, stated.value, years or year, passage, heading, exact)
            elif before is not None and _BECAME.match(window) and (became := _YEAR_BEHIND.match(line, stated.end)):
                yield SentenceScore(before, stated.value, (int(became["year"]),), passage, heading, True)
            before = subject if exact and not of_another else None


def _under_headings(case: Case) -> Iterator[tuple[Passage, Headed]]:
    """The paragraphs, each with what the heading right above it says of its numbers; a table ends what one says."""
    for in_table, group in groupby(case.passages, key=lambda each: each.in_table):
        if not in_table:
            passages = [*group]
            yield from zip(
                passages, under_headings((each.text for each in passages), case.bundle.report.agency), strict=True
            )


def _names_own(case: Case, window: str) -> bool:
    own = case.bundle.report.agency
    return own is not None and letters_of(own) in letters_of(window)


def _about_others(case: Case, passage: Passage) -> tuple[int, ...]:
    """Where a passage says that another agency has a score: the places behind the names of those that have it."""
    own = case.bundle.report.agency or ""
    return tuple(
        len(each.before) + len(each.printed)
        for each in named_by_passage(case).get(id(passage), ())
        if each.name != own and each.name not in own and own not in each.name
        if _HAS.match(each.after) and not each.place_only
    )


@cache
def _named_in_cell() -> re.Pattern[str]:
    names = "|".join(sorted((re.escape(name) for every in indicator_names().values() for name in every), key=len))
    return re.compile(
        rf"^\W*(?:(?:ตัวชี้วัด(?:ที่)?\s?)?(?P<number>\d{{1,2}})\s?[.):]?\s?)?(?P<name>{names})\s?[:\-–]?\s?"
        r"[(\[]\s?(?:ผลคะแนน|ค่าคะแนน|คะแนน|ได้คะแนน|ได้|ร้อยละ)?\s?[:=]?\s?(?P<value>\d{1,3}\.\d{1,2})\s?(?:คะแนน|%)?\s?[)\]]"
    )


def cell_scores(case: Case) -> Iterator[SentenceScore]:
    """Every score that a label in a cell gives its indicator: `7. ประสิทธิภาพการสื่อสาร (86.18)`."""
    by_name = {name: number for number, names in indicator_names().items() for name in names}
    for passage in case.holding("(", "["):
        if not passage.in_table:
            continue
        line = passage.arabic
        found = _named_in_cell().match(line)
        # A number that is not the name's is a rank.
        if found and (value := float(found["value"])) <= 100:
            subject = Subject("indicator", indicator=by_name[found["name"]])
            yield SentenceScore(subject, value, tuple(fiscal_years(line)), passage, None, True)


def _heading(passage: Passage) -> int | None:
    """The indicator that a short line names by its number."""
    text = to_arabic(passage.text.strip())
    found = _NUMBERED.search(text[:40])
    return int(found[1]) if found and len(text) < 120 and not statements(text) else None


def subject_before(window: str) -> Subject | None:
    """What the last words of a text speak of: an indicator, an instrument, a question or the total."""
    return _subject(window)[0]


def _subject(window: str) -> tuple[Subject | None, bool]:
    """What stands nearest before a number."""
    found: list[tuple[int, Subject]] = []
    # Of several questions the last is spoken of.
    for match in [*INLINE.finditer(window)][-1:]:
        printed = re.sub(r"\s", "", match["named"] or match["bare"]).upper()
        # A zero for the letter O is the commonest slip of all.
        code = f"{printed[0].replace('0', 'O')}{int(printed[1:])}"
        # The title of the question that follows its code is no other subject.
        found.append((len(window), Subject("question", question=code)))
    for match in _NUMBERED.finditer(window):
        if 1 <= int(match[1]) <= 10:
            found.append((match.end(), Subject("indicator", indicator=int(match[1]))))
    for number, names in indicator_names().items():
        for name in names:
            at = window.rfind(name)
            # The name of indicator 9 stands inside the instrument's own name.
            if at >= 0 and not window[at:].startswith(name + "สาธารณะ"):
                found.append((at + len(name), Subject("indicator", indicator=number)))
    for match in _INSTRUMENT.finditer(window):
        if ANSWERED.match(window, match.end()):
            continue
        part = _EIT_PART.match(window, match.end()) if match[1] == "EIT" else None
        statistic = "score" if part is None else "public" if part["public"] else "survey"
        found.append((part.end() if part else match.end(), Subject("instrument", match[1], statistic=statistic)))
    if found:
        end, subject = max(found, key=lambda each: each[0])
        return (None, False) if _PART.search(window[end:]) else (subject, True)
    return (Subject("overall"), False) if _OVERALL.search(window) else (None, False)
