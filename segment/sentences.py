"""Sentences outside the tables: the scores that they state, clause by clause, and of what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

import regex

from codebook.reader import instrument_of
from extract.document import Paragraph
from normalize.codes import INLINE
from normalize.numerals import to_arabic
from normalize.text import flatten
from normalize.years import fiscal_years
from segment.facts.aside import aside_of
from segment.facts.continuation import begins_mid_sentence, join
from segment.facts.results import becomes_another, is_condition, is_no_result, is_of_another_scale, on_its_way
from segment.facts.statements import BEGINS_WITH_SCORE, Statement, statements
from segment.facts.subjects import ANSWERED, indicators_in, instruments_in
from segment.facts.words import letters_of
from segment.headings import Context, after_headings, heads_indicator, is_heading
from segment.report.level import level_behind
from segment.report.mentions import is_of_another


@dataclass(frozen=True, slots=True)
class Sentence:
    """A score that a clause states: ``code`` is as printed; level ``overall`` where it speaks of the whole."""

    level: str
    statement: Statement
    paragraph: Paragraph
    instrument: str | None = None
    indicator: int | None = None
    code: str | None = None
    year: int | None = None
    rating: str | None = None
    """The level that the clause gives the whole behind its number."""
    listed: bool = False
    """Whether it is the total of a list, which counts only beside the numbers of instruments."""


_OVERALL = regex.compile(
    r"ITA|overall|total|รวมคะแนน|คุณธรรมและความโปร่งใส|ผลการประเมิน|ภาพรวม|คะแนนรวม|ค่าคะแนน|ผลคะแนน|คะแนนเฉลี่ย|โดยรวม|(?:^|\s)รวม(?:ทั้งสิ้น|ทั้งหมด)?\s*(?:ได้|[=:])?\s*$",
    regex.IGNORECASE,
)
_LISTED_TOTAL = regex.compile(
    r"\W*(?:ผล|การประเมิน|ค่า|คะแนน|ITA)*\s?(?:ใน|โดย)?(?:ภาพ)?(?:รวม)(?:ทั้งสิ้น|ทั้งหมด)?(?:คะแนน)?\s*(?:ITA)?\s*(?:ได้(?:รับ)?|อยู่ที่|เท่ากับ|[=:])?\s*\(?"
)
"""The words of a total at the end or the head of a list of instruments, and nothing else."""
_AGENCY_DOES = regex.compile(
    r"(?:เทศบาล|อบต\.?|อบจ\.?|หน่วยงาน|สำนักงาน|กรม|กระทรวง|มหาวิทยาลัย|โรงพยาบาล|โรงเรียน|วิทยาลัย|จังหวัด|องค์การ|สถานี|สถาบัน"
    r"|สพป\.?|สพม\.?|สภ\.|การ[ก-๙]+แห่งประเทศไทย)[ก-๙\d\s.()]{0,80}?(?:ได้(?:รับ)?|มี)\s?(?:ผล|ค่า)*(?:คะแนน)?\s?(?:รวม|ประเมิน|ร้อยละ)*\s?\(?$"
)
_PASSED = regex.compile(r"\s*\(?(?:และ|โดย)?(?:มีผล)?(?:การประเมิน)?(?:อยู่ใน|จัดอยู่ใน|ได้)?ระดับ|\s*\((?:ผ่าน|AA|[A-F]\))")
_OTHER_YEAR = regex.compile(r"(?:ปี(?:ที่)?(?:ก่อน|แล้ว|ผ่านมา)|จากเดิม|เดิม)[^\d]{0,24}$")
_MEAN_OF = regex.compile(r"(?:ค่าเฉลี่ย|คะแนนเฉลี่ย)[ก-๙\d\s.]{0,40}(?:ประเทศ|จังหวัด|กลุ่ม|ทุก|แห่ง)[^\d]{0,30}$")
_MEAN_OF_ALL = regex.compile(
    r"(?:ค่าเฉลี่ย|คะแนนเฉลี่ย)[ก-๙A-Za-z\d\s.()]{0,60}(?:(?:ทุก|ทั้ง|ทั่ว)"
    r"(?!\s?(?:\d|สาม|ห้า|สิบ|เครื่องมือ|ตัวชี้วัด|ข้อ|ด้าน|แบบ|หมด|สิ้น|ส่วน))|ประเทศ|กลุ่ม|\d\s?แห่ง)[^\d]{0,40}$"
)
_OF_AN_AREA = regex.compile(
    r"(?:คะแนน|ภาพ)(?:รวม|เฉลี่ย)+(?:ของ|ระดับ|ทั้ง|ใน|ราย)*(?:จังหวัด|อำเภอ|ประเทศ|ภูมิภาค|กลุ่ม)|ของ(?:เดือน|ไตรมาส)[^\d]{0,20}$"
)
_AS_A_MEAN = regex.compile(r"\s*\(?(?:เป็น)?(?:ค่า|คะแนน)เฉลี่ย[^\d)]{0,30}(?:จังหวัด|อำเภอ|ประเทศ|กลุ่ม)")
"""Words before a number, and behind it, that make it that of a whole area, or of a month."""
_GOT_SHARE = regex.compile(
    r"[\s):]*(?:ได้(?:รับ)?|มี|ให้(?:ไว้)?)?\s*(?:ค่า|ผล)*(?:คะแนน)?(?:เฉลี่ย)?\s*(?:อยู่ที่|เท่ากับ|คิดเป็น)?\s*"
)
_AND = regex.compile(r"\s*(?:,|และ|กับ|หรือ|ถึง|-)\s*(?:ตัวชี้วัด(?:ที่)?\s*)?")
_SCORE_WORD = regex.compile(r"ITA|IIT|EIT|OIT|ภาพรวม|score", regex.IGNORECASE)
_PARTS = regex.compile(r"ประกอบด้วย|ได้แก่|แบ่งเป็น|แยกเป็น")
"""Behind these words stand the parts of a subject, each with a number of its own."""
_AMOUNT = regex.compile(r"\s*จำนวน\s*$")
_SHARE = regex.compile(r"(?:ผู้ตอบ(?![ก-๙]*ให้คะแนน)|พึงพอใจ|จำนวน(?!\s*$)|เบิกจ่าย|ผู้มีส่วนได้ส่วนเสีย[ก-๙]*\s?จำนวน)[^\d]{0,40}$")
_VALUE_FIRST = regex.compile(r"[0-9๐-๙]{1,3}[.,][0-9๐-๙]{1,2}\s*คะแนน(?!รวม|เฉลี่ย|ภาพรวม)")
_EQUATED = regex.compile(
    r"(?:(?<=[ก-๎A-Za-z\d)])\s*[=:]|(?:^|[\s|/,;(])(?:(?:คะแนน)?(?:ภาพรวม|รวม(?:ทั้งสิ้น|ทั้งหมด)?)|IIT|EIT|OIT|Overall(?:\sscore)?)\s*[=:]?)"
    r"\s*(?P<value>(?:100|\d{1,2})\.\d{2})(?![\d%])(?!\s*(?:คะแนน|[-–]\s?\d))"
)
"""A number that a sign, or nothing, puts to its label: IIT = 90.10, ภาพรวม 91.40."""
_VALUE_ALONE = regex.compile(r"\s*[0-9๐-๙]{1,3}[.,][0-9๐-๙]{2}\s*(?:คะแนน)?\s*")
_LABEL_ALONE = 60
"""Letters: no label of a number that stands below it alone is longer."""
_GOES_FROM = regex.compile(r"(?:เพิ่มขึ้น|ลดลง|สูงขึ้น|ต่ำลง)?\s?จาก(?:เดิม)?\s*$")
_GOES_ON = regex.compile(r"\W*(?:คะแนน)?\s*(?:มา)?(?:เป็น|เหลือ|อยู่ที่)\W*")
_COMPARED = regex.compile(r"(?:จาก|เทียบกับ|กว่า)(?:ของ)?ปี")
"""A year that a number is compared with is that of no other number."""
_COUNT = regex.compile(r"จำนวน\s?[\d,]+\s?(?:ข้อ|คน|ราย|แห่ง|ตัวชี้วัด|ประเด็น|หน่วยงาน)")
"""A number of things that a sentence mentions on its way sets no score aside."""
_PROVINCES = regex.compile(r"(?:ส่วน|ของ|ทั้ง|^|\s)จังหวัด[ก-๎]{2,20}?(?:ใน)?(?:ภาพรวม)?(?:ได้|มี)(?:รับ|คะแนน|\s|$)")
_GOT = regex.compile(r"(?:โดย|และ|ซึ่ง)(?=(?:ได้(?:รับ)?|มี)\s?(?:ผล|ค่า)*คะแนน(?:รวม|เฉลี่ย|ภาพรวม|การประเมิน|\s))")
_EXTREME = regex.compile(r"^[\s)]*(?:มี|ได้(?:รับ)?)\s?(?:ผล|ค่า)?คะแนน(?:สูง|ต่ำ|มาก|น้อย)(?:ที่)?สุด(?!\s?(?:ใน|ของ|ระดับ))")
"""What a subject got is its score, also where it is the highest or the lowest of all."""
_FULL = 100
_NEAR = 120
"""So many letters before its number a clause may name its subject."""


def sentences(
    paragraphs: Iterable[Paragraph], context: Context, agency: str | None, *, within: bool = False
) -> tuple[list[Sentence], Context]:
    """The scores that these paragraphs state, and the context behind them.

    ``within``: they stand among others, and which totals of lists count is for the caller to say.
    """
    found: list[list[Sentence]] = []
    above: Paragraph | None = None
    for paragraph in _whole(paragraphs):
        context = after_headings(context, [paragraph])
        found.append([*_stated(paragraph, context, agency, above)])
        above = paragraph
    if within:
        return [*chain.from_iterable(found)], context
    beside = zip([[], *found[:-1]], found, [*found[1:], []], strict=True) if found else ()
    kept = (of_lists(here, [*before, *here, *behind]) for before, here, behind in beside)
    return [*chain.from_iterable(kept)], context


def of_lists(stated: Iterable[Sentence], beside: Iterable[Sentence]) -> list[Sentence]:
    """The sentences without totals of lists that give no number of an instrument."""
    instruments = any(each.level == "instrument" for each in beside)
    return [each for each in stated if instruments or not each.listed]


def _stated(paragraph: Paragraph, context: Context, agency: str | None, above: Paragraph | None) -> Iterator[Sentence]:
    """The scores of one paragraph, each with the subject of its own clause, or that of the heading right above."""
    line = to_arabic(flatten(paragraph.text))
    start, year = 0, None
    before = ""
    for statement in _numbers(paragraph.text, line):
        clause = on_its_way(line[start : statement.start])
        if _GOES_ON.fullmatch(clause):
            # เพิ่มขึ้นจาก 85.20 คะแนน เป็น …: the number before was what it goes on from.
            clause = _GOES_FROM.sub(" ", before) + clause
        before = clause
        years = fiscal_years(clause)
        compared = bool(_COMPARED.search(clause))
        year = years[-1] if years and not compared else year
        begins = start == 0 and not years and BEGINS_WITH_SCORE.match(line)
        if begins and above is not None and heads_indicator(above):
            # ได้คะแนน 81.44 คะแนน … below ตัวชี้วัดที่ 7
            yield Sentence("indicator", statement, paragraph, context.instrument, context.indicator)
            start = statement.end
            continue
        sentence = _sentence(clause, line, statement, paragraph, context, agency, first=start == 0)
        if sentence is not None:
            yield replace(sentence, year=years[-1] if years else year)
        start = statement.end


def _numbers(text: str, line: str) -> list[Statement]:
    """The scores that a text states in words, and the numbers that stand right beside their labels."""
    found = list(statements(text))
    for match in _EQUATED.finditer(line):
        start, end = match.span("value")
        if not any(each.start < end and start < each.end for each in found):
            found.append(Statement(float(match["value"]), start, end, match["value"]))
    return sorted(found, key=lambda each: each.start)


def _sentence(
    clause: str,
    line: str,
    statement: Statement,
    paragraph: Paragraph,
    context: Context,
    agency: str | None,
    *,
    first: bool,
) -> Sentence | None:
    """What one number of a paragraph states; None where its clause names no subject or says that it is no score."""
    # The number's own lead (`ได้คะแนนรวม`) belongs to the clause.
    lead = clause + statement.lead(line)
    lead = _AMOUNT.sub("", lead)
    result = _result(lead)
    if any(words.search(result) for words in (_OTHER_YEAR, _SHARE, _MEAN_OF_ALL)) or is_no_result(result):
        return None
    behind = line[statement.end :]
    if is_of_another_scale(behind) or is_condition(behind) or becomes_another(behind):
        return None
    own = agency is not None and letters_of(agency) in letters_of(clause)
    if agency is not None and not own and is_of_another(lead, agency):
        return None
    if not own and (_OF_AN_AREA.search(lead) or _PROVINCES.search(lead) or _AS_A_MEAN.match(behind)):
        return None
    if INLINE.search(clause[-_NEAR:]):
        code = _code_in(clause, lead)
        if code is None:
            return None
        return Sentence("question", statement, paragraph, context.instrument, context.indicator, code)
    if not statement.value:
        # Nothing but items has no points: รายการของ OIT ที่ได้ 0 คะแนน.
        return None
    indicators = indicators_in(clause)
    instruments = [each for each in instruments_in(lead) if not ANSWERED.match(lead[each[1] :])]
    last = max([*indicators, *instruments], key=lambda each: each[0], default=None)
    if _is_no_score(clause, lead, statement, last):
        return None
    if last is not None and len(clause) - last[0] <= _NEAR:
        if last in indicators:
            if _listed(clause, indicators) or _is_part(clause, indicators):
                return None
            number = int(last[2])
            return Sentence("indicator", statement, paragraph, instrument_of(number), number)
        return Sentence("instrument", statement, paragraph, str(last[2]))
    trailing = instruments_in(line[statement.start : statement.end])
    if trailing:
        return Sentence("instrument", statement, paragraph, str(trailing[-1][2]))
    said = line[max(0, statement.start - 80) : statement.end + 2]
    if last is not None:
        return None
    if not ("คะแนน" in said or _SCORE_WORD.search(said)) or paragraph.text.lstrip().startswith("-"):
        total = _LISTED_TOTAL.fullmatch(lead) is not None and context.instrument is None
        rating = level_behind(behind[:40])
        return Sentence("overall", statement, paragraph, rating=rating, listed=True) if total else None
    if statement.value == _FULL and "ได้" not in lead:
        # การประเมินมีคะแนนรวม 100 คะแนน
        return None
    behind = behind[:40]
    begins = first or (bool(fiscal_years(clause)) and not regex.search(r"\d\.\d", clause))
    if _OVERALL.search(lead) or own or _AGENCY_DOES.search(lead) or (begins and _PASSED.match(behind)):
        return Sentence("overall", statement, paragraph, rating=level_behind(behind))
    return None


def _result(lead: str) -> str:
    """What a lead says of the result: what stands before `ปรากฏว่า` was counted or asked for, and says nothing of it."""
    return lead.rpartition("ปรากฏว่า")[2]


def _code_in(clause: str, lead: str) -> str | None:
    """The question whose code stands last before the number; None where two share it or words set it aside."""
    near = clause[-_NEAR:]
    codes = list(INLINE.finditer(near))
    if len({match[0] for match in codes}) > 1 and _AND.fullmatch(near[codes[-2].end() : codes[-1].start()]):
        return None
    if aside_of(lead[len(clause) - len(near) + codes[-1].end() :]) is not None:
        return None
    return str(codes[-1]["named"] or codes[-1]["bare"])


def _is_no_score(clause: str, lead: str, statement: Statement, last: tuple[int, int, object] | None) -> bool:
    """Whether the words between a number and its subject, or before that, make it something else than a score."""
    said = _result(lead[last[1] if last is not None else -70 :])
    if last is None:
        # เลื่อนเป็นอันดับ 46 โดยได้คะแนนรวม: what comes before was said of something else.
        said = _GOT.split(said)[-1]
    if aside_of(_COUNT.sub("", said if last is None else _EXTREME.sub("", said, count=1))) is not None:
        return True
    if last is not None and (_MEAN_OF.search(lead[: last[0]]) or _PARTS.search(lead[last[1] :])):
        return True
    share = statement.printed.startswith("ร้อยละ") and "คะแนน" not in statement.printed
    if not share:
        return False
    # A share is a score only right behind its subject: `การใช้งบประมาณ ได้ร้อยละ 84.77`; a whole one is its weight.
    behind = clause[last[1] :] if last is not None else ""
    weight = "." not in statement.printed and "ได้" not in behind
    return last is None or weight or not _GOT_SHARE.fullmatch(behind)


def _listed(clause: str, indicators: list[tuple[int, int, int]]) -> bool:
    """Whether the last two indicators of a clause share its number (`ตัวชี้วัดที่ 3 และ 4 ได้ 90 คะแนน`)."""
    if len(indicators) < 2:
        return False
    before, last = indicators[-2], indicators[-1]
    return before[2] != last[2] and bool(_AND.fullmatch(clause[before[1] : last[0]]))


def _is_part(clause: str, indicators: list[tuple[int, int, int]]) -> bool:
    """Whether the last name is that of a part of the indicator before it (ตัวชี้วัดที่ 10 ประกอบด้วย การป้องกัน…)."""
    if len(indicators) < 2 or indicators[-2][2] != indicators[-1][2]:
        return False
    return bool(_PARTS.search(clause[indicators[-2][1] : indicators[-1][0]]))


def _whole(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs; of a PDF, those that end in the middle of a sentence with what follows; a label with the number
    that stands alone below it."""
    held: Paragraph | None = None
    for paragraph in paragraphs:
        if held is not None and paragraph.page is not None and _cut(held, paragraph):
            held = replace(held, text=join(held.text, paragraph.text))
            continue
        if held is not None and _VALUE_ALONE.fullmatch(paragraph.text) and _is_label(held.text):
            held = replace(held, text=f"{held.text} : {paragraph.text}")
            continue
        if held is not None:
            yield held
        held = paragraph
    if held is not None:
        yield held


def _is_label(text: str) -> bool:
    """Whether a line says of what a number is, and holds none itself."""
    line = flatten(text)
    if len(line) > _LABEL_ALONE or regex.search(r"[0-9๐-๙]\.[0-9๐-๙]", line):
        return False
    return bool(_OVERALL.search(line) or instruments_in(line) or indicators_in(line))


def _cut(above: Paragraph, below: Paragraph) -> bool:
    if _VALUE_FIRST.match(below.text):
        return True
    if is_heading(above) or is_heading(below):
        return False
    return begins_mid_sentence(above.text, below.text)
