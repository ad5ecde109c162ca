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
from segment.clauses import Clause, clauses
from segment.facts import holding
from segment.facts.aside import aside_of
from segment.facts.parts_of_eit import part_before, part_in, subjects_in
from segment.facts.results import becomes_another, compares_years, is_condition, is_no_result, is_of_another_scale
from segment.facts.statements import BEGINS_WITH_SCORE, Statement
from segment.facts.subjects import ANSWERED, indicators_in, instruments_in
from segment.facts.words import letters_of
from segment.headings import Context, after_headings, heads_indicator
from segment.report.level import level_behind
from segment.report.mentions import is_of_another, may_be_own, mentions_in
from segment.under_headings import Headed, is_beside, under_headings
from segment.whole_lines import OVERALL, whole_lines


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
    statistic: str = "score"
    headed: int | None = None
    """The year of results that the heading above gives it."""
    withheld: str | None = None
    """Why it is none of the agency's scores, where what stands before its own clause says so."""


_LISTED_TOTAL = regex.compile(
    r"\W*(?:ผล|การประเมิน|ค่า|คะแนน|ITA)*\s?(?:ใน|โดย)?(?:ภาพ)?(?:รวม)(?:ทั้งสิ้น|ทั้งหมด)?(?:คะแนน)?\s*(?:ITA)?\s*(?:ได้(?:รับ)?|อยู่ที่|เท่ากับ|[=:])?\s*\(?"
)
"""The words of a total at the end or the head of a list of instruments, and nothing else."""
_AGENCY_DOES = regex.compile(
    r"(?:เทศบาล|อบต\.?|อบจ\.?|หน่วยงาน|สำนักงาน|กรม|กระทรวง|มหาวิทยาลัย|โรงพยาบาล|โรงเรียน|วิทยาลัย|จังหวัด|องค์การ|สถานี|สถาบัน"
    r"|สพป\.?|สพม\.?|สภ\.|การ[ก-๙]+แห่งประเทศไทย)[ก-๙\d\s.()]{0,80}?(?:ได้(?:รับ)?|มี)\s?(?:ผล|ค่า)*(?:คะแนน)?\s?(?:รวม|ประเมิน|ร้อยละ)*\s?\(?$"
)
_PASSED = regex.compile(r"\s*\(?(?:และ|โดย)?(?:มีผล)?(?:การประเมิน)?(?:อยู่ใน|จัดอยู่ใน|ได้)?ระดับ|\s*\((?:ผ่าน|AA|[A-F]\))")
_OTHER_YEAR = regex.compile(r"(?:ปี(?:ที่)?(?:ก่อน|แล้ว|ผ่านมา)|จากเดิม|(?<!คง)เดิม)[^\d]{0,24}$")
_MEAN_OF = regex.compile(r"(?:ค่าเฉลี่ย|คะแนนเฉลี่ย)[ก-๙\d\s.]{0,40}(?:ประเทศ|จังหวัด|กลุ่ม|ทุก|แห่ง)[^\d]{0,30}$")
_MEAN_OF_ALL = regex.compile(
    r"(?:ค่าเฉลี่ย|คะแนนเฉลี่ย)[ก-๙A-Za-z\d\s.()]{0,60}(?:(?:ทุก|ทั้ง|ทั่ว)"
    r"(?!\s?(?:\d|สาม|ห้า|สิบ|เครื่องมือ|ตัวชี้วัด|ข้อ|ด้าน|แบบ|หมด|สิ้น|ส่วน))|ประเทศ|กลุ่ม|\d\s?แห่ง)[^\d]{0,40}$"
)
_OF_SEVERAL = regex.compile(r"\d\s?(?:แห่ง|หน่วยงาน)(?:มี|ได้|มีผล|\s)*(?:ค่า)?คะแนน(?:รวม)?เฉลี่ย[^\d]{0,20}$")
"""What several agencies got in the mean: กลุ่มมหาวิทยาลัย 38 แห่งมีคะแนนเฉลี่ย 84.16."""
_OF_AN_AREA = regex.compile(
    r"(?:คะแนน|ภาพ)(?:รวม|เฉลี่ย)+(?:(?:สูง|ต่ำ)(?:ที่)?สุด)?(?:ของ|ระดับ|ทั้ง|ใน|ราย)*(?:จังหวัด|อำเภอ|ประเทศ|ภูมิภาค|กลุ่ม)|ของ(?:เดือน|ไตรมาส)[^\d]{0,20}$"
    r"|หน่วยงาน(?:ใน)?(?:ประเภท|กลุ่ม)|^\W*(?:ใน)?(?:ระดับ|ทั่ว|ทั้ง)ประเทศ[^\d]{0,12}(?:ได้|มี)|ทั่ว(?:ประเทศ|จังหวัด)[^\d]{0,6}(?:ได้|มี)"
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
_SHARE = regex.compile(
    r"(?:(?:อัตรา|ร้อยละ(?:ของ)?)(?:การ|ผู้)ตอบ|ผู้ตอบ(?![ก-๙]*ให้คะแนน)|พึงพอใจ|จำนวน(?!\s*$)|เบิกจ่าย|ผู้มีส่วนได้ส่วนเสีย[ก-๙]*\s?จำนวน)[^\d]{0,40}$"
)
_COUNT = regex.compile(r"จำนวน\s?[\d,]+\s?(?:ข้อ|คน|ราย|แห่ง|ตัวชี้วัด|ประเด็น|หน่วยงาน)")
"""A number of things that a sentence mentions on its way sets no score aside."""
_PROVINCES = regex.compile(r"(?:ส่วน|ของ|ทั้ง|^|\s)จังหวัด[ก-๎]{2,20}?(?:ใน)?(?:ภาพรวม)?(?:ได้|มี)(?:รับ|คะแนน|\s|$)")
_GOT = regex.compile(r"(?:โดย|และ|ซึ่ง)(?=(?:ได้(?:รับ)?|มี)\s?(?:ผล|ค่า)*คะแนน(?:รวม|เฉลี่ย|ภาพรวม|การประเมิน|\s))")
_EXTREME = regex.compile(r"^[\s)]*(?:มี|ได้(?:รับ)?)\s?(?:ผล|ค่า)?คะแนน(?:สูง|ต่ำ|มาก|น้อย)(?:ที่)?สุด(?!\s?(?:ใน|ของ|ระดับ))")
"""What a subject got is its score, also where it is the highest or the lowest of all."""
_OF_ONE = regex.compile(r"(?:ราย|บาง)(?:ตัวชี้วัด|ข้อ|ประเด็น)|(?:ข้อ(?:คำถาม)?|ประเด็น)ที่(?:ได้|มี)")
_ONE_OF = regex.compile(r"(?:ข้อ(?:คำถาม)?|ประเด็น)ที่(?:ได้|มี)[ก-๎]*(?:ของ|ใน|จาก)(?:แบบวัด|แบบตรวจ|ตัวชี้วัด)?\s?$")
"""Behind a subject, or before it: the number is that of one of its parts."""
_INNER = regex.compile(r"[^\d]*\d{1,2}\.\d")
"""The number of a part of an indicator: ตัวชี้วัดย่อยที่ 9.1."""
_OF_THE_WHOLE = regex.compile(r"รวม|ภาพรวม|ITA|ผลการประเมิน")
_MEAN_OF_PARTS = regex.compile(r"\W*(?:(?:โดย|คิดเป็น|คะแนน|ค่า|ผล|รวม|เฉลี่ย|ได้|เท่ากับ|เป็น|ทั้งสองส่วน|ทั้ง 2 ส่วน)\W*)+")
_ANEW = regex.compile(
    r"^\W*(?:ซึ่ง|โดย|และ)?\s?(?:(?:ไม่)?(?:บรรลุ|ผ่าน|ถึง)|สูงกว่า|ต่ำกว่า|มากกว่า|น้อยกว่า|เกิน|เป็นไปตาม|เพิ่มขึ้น|ลดลง|ตาม(?!ลำดับ))"
    r"(?:(?!\d\.\d|ได้|แบบวัด|แบบตรวจ|ตัวชี้วัด).)*"
    r"(?=(?:คะแนน)?(?:แบบวัด|แบบตรวจ|ตัวชี้วัด(?:ที่)?|IIT|EIT|OIT)(?:(?!\d\.\d|ได้|มี|เป็น|ตัวชี้วัด|แบบวัด).)*(?<!ให้)(?<!จะ)ได้(?:รับ)?\s?(?:ผล|ค่า)*(?:คะแนน)?\s*$)"
)
"""What is only said of the number before, where a new subject with what it got stands behind it."""
_QUOTED = regex.compile(r"[“\"][^“”\"\d]*[”\"](?=[\s(]*(?:ข้อ\s?)?[IEO]\s?\d)", regex.IGNORECASE)
"""The words of a question before its code: what they say is said of no number."""
_MENTIONED = regex.compile(
    r"(?:โดย)?มีผู้ตอบ(?:แบบวัด|แบบสำรวจ)?\s?(?:จำนวน)?\s?[\d,]+\s?(?:คน|ราย)|ประกอบด้วย\s?\d{1,2}\s?(?:ตัวชี้วัดย่อย|ข้อ(?:คำถาม)?|ประเด็น)"
    r"|(?:จาก|ใน(?:บรรดา)?)(?:จำนวน)?หน่วยงาน[ก-๎]*\s?(?:จำนวน|ทั้งหมด|ทั้งสิ้น)?\s?[\d,]+\s?(?:แห่ง|หน่วยงาน)"
    r"|(?:เพิ่มขึ้น|ลดลง|สูงขึ้น|ต่ำลง)\s?(?=(?:มา)?(?:เป็น|เหลือ|อยู่ที่)[^\d]{0,12}$)"
)
"""How many have answered, what a subject has of parts, of how many agencies one is: it says nothing of the number."""
_IN_A_YEAR = regex.compile(
    r"\W*(?:และ|แต่|ส่วน|ขณะที่)?\s?(?:ใน)?ปี\s?(?:งบประมาณ)?\s?(?:พ\.?\s?ศ\.?)?\s?25\d\d\s?(?:ได้(?:รับ)?|มี|เป็น|เท่ากับ|อยู่ที่|=|:)\s?(?:ผล|ค่า)*(?:คะแนน)?\s*"
)
_GOT_ONLY = regex.compile(
    r"\W*(?:แต่|และ|โดย|ส่วน|ขณะที่|\s)*(?:ผล(?:จริง)?|เทศบาล|อบต\.?|หน่วยงาน)?\s?(?:ทำ)?ได้(?:รับ|จริง)?\s?(?:ผล|ค่า)*(?:คะแนน)?\s*"
)
_THEIRS = regex.compile(r"[\s:=,(]*(?:ได้|มี)?(?:รับ)?\s?(?:ผล|ค่า)*(?:คะแนน)?\s?(?:แบบวัด|แบบตรวจ|ตัวชี้วัด)?[\s:]*")
_GOT_LAST = regex.compile(
    r"(?<!ให้)(?<!จะ)(?<!ไม่)(?<!ต้อง)(?<!ควร)ได้(?:รับ)?\s?(?:ผล|ค่า)*(?:คะแนน)?(?:(?:สูง|ต่ำ)สุด[ก-๎]*|รวม|ภาพรวม|เฉลี่ย|\s)*$"
)
_WORTH = regex.compile(
    r"\W*(?:คิดเป็น|เป็น|ได้)\s?(?:ค่า|ผล)*คะแนน(?:ที่)?(?:ถ่วง|ตาม|หลังถ่วง)(?:ค่า)?น้ำหนัก(?:เท่ากับ|ได้|แล้ว|เป็น|\s)*"
)
_RESULT_BEHIND = regex.compile(r"ปรากฏว่า|ซึ่ง(?:ปัจจุบัน)?\s?(?=ได้|มี(?:ผล|ค่า)?คะแนน)")
_HELD = 120
"""Letters before a number that may say what it is and those behind it."""
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
    whole = [*whole_lines(paragraphs)]
    for paragraph, headed in zip(whole, under_headings((each.text for each in whole), agency), strict=True):
        context = after_headings(context, [paragraph])
        found.append([_under(each, headed) for each in _stated(paragraph, context, agency, above)])
        above = paragraph
    found = _without_weights(found)
    if within:
        return [*chain.from_iterable(found)], context
    beside = zip([[], *found[:-1]], found, [*found[1:], []], strict=True) if found else ()
    kept = (of_lists(here, [*before, *here, *behind]) for before, here, behind in beside)
    return [*chain.from_iterable(kept)], context


def _without_weights(found: list[list[Sentence]]) -> list[list[Sentence]]:
    """The sentences, with the numbers of the instruments withheld where they are whole and make a hundred together."""
    of_instruments = [each for here in found for each in here if each.level == "instrument"]
    weights = {
        id(each)
        for at in range(len(of_instruments) - 2)
        if _are_weights(of_instruments[at : at + 3])
        for each in of_instruments[at : at + 3]
    }
    return [
        [replace(each, withheld=each.withheld or "answers") if id(each) in weights else each for each in here]
        for here in found
    ]


def _are_weights(three: list[Sentence]) -> bool:
    whole = all("." not in each.statement.printed.rstrip(" .)") for each in three)
    return whole and len({each.instrument for each in three}) == len(three) and _sum(three) == _FULL


def _sum(stated: list[Sentence]) -> float:
    return sum(each.statement.value for each in stated)


def of_lists(stated: Iterable[Sentence], beside: Iterable[Sentence]) -> list[Sentence]:
    """The sentences without totals of lists that give no number of an instrument."""
    instruments = any(each.level == "instrument" for each in beside)
    return [each for each in stated if instruments or not each.listed]


def _under(sentence: Sentence, headed: Headed) -> Sentence:
    """The sentence, with what the heading above it says of its numbers."""
    printed = sentence.statement.printed
    share = printed.startswith("ร้อยละ") and "คะแนน" not in printed
    if headed.part is not None and sentence.statistic == "score" and _is_of_eit(sentence):
        sentence = replace(sentence, statistic=headed.part)
    aside = headed.aside or ("success" if headed.shares and share else None)
    return replace(sentence, headed=headed.year, withheld=sentence.withheld or aside)


def _stated(paragraph: Paragraph, context: Context, agency: str | None, above: Paragraph | None) -> Iterator[Sentence]:
    """The scores of one paragraph, each with the subject of its own clause, or that of the heading right above."""
    line = to_arabic(flatten(paragraph.text))
    year: int | None = None
    held: str | None = None
    meant: tuple[int, int, object] | None = None
    whole: Sentence | None = None
    parts: set[str] = set()
    part: str | None = None
    before: list[tuple[int, int, object]] = []
    taken = False
    for clause in clauses(paragraph.text, line):
        if clause.unclear and (held or holding.sets(clause.words[-_HELD:])):
            continue
        if clause.unclear:
            yield Sentence("none", clause.statement, paragraph, withheld="unclear")
            continue
        if not clause.first:
            clause = replace(clause, words=_ANEW.sub("", clause.words))
        clause = replace(clause, words=_QUOTED.sub(" ", _MENTIONED.sub(" ", clause.words)))
        part = _part_that_holds(clause.words, part)
        years = fiscal_years(clause.words)
        year = years[-1] if years and not compares_years(clause.words) else year
        begins = clause.first and not years and BEGINS_WITH_SCORE.match(line)
        if begins and above is not None and heads_indicator(above):
            # ได้คะแนน 81.44 คะแนน … below ตัวชี้วัดที่ 7
            yield Sentence("indicator", clause.statement, paragraph, context.instrument, context.indicator)
            continue
        lead = clause.words + clause.statement.lead(line)
        own = agency is not None and _speaks_of(clause.words, agency)
        scored = held == holding.WORK and "คะแนน" in clause.statement.printed
        if held is not None and (scored or holding.ends(held, lead, own=own)):
            held = None
        else:
            meant = None
        sentence = _of_parts(clause, whole, parts) or _of_the_same(clause, lead, before, paragraph)
        before = subjects_in(clause.words) or before
        if sentence is None and (sentence := _sentence(clause, line, paragraph, context, agency)) is not None:
            sentence = replace(sentence, statistic=_statistic(sentence, clause, part))
            parts = set()
        if sentence is None and meant is not None and _GOT_ONLY.fullmatch(lead):
            # IIT เป้าหมาย 90.00 คะแนน ได้ 86.00 คะแนน
            sentence = _about(meant[2], clause, paragraph)
        if sentence is None:
            held, meant = _held(lead, agency, held, own=own, taken=taken)
            if held is None and not years and _is_own_result(clause, lead, own=own):
                yield Sentence("none", clause.statement, paragraph, withheld="unsure")
            continue
        if meant is not None and sentence.level == "overall" and not _OF_THE_WHOLE.search(lead):
            # แบบวัด EIT ค่าเฉลี่ยของจังหวัด 88.00 คะแนน เทศบาลได้ 84.00 คะแนน
            sentence = replace(sentence, **_of(meant[2]))  # type: ignore[arg-type]
        meant = None
        whole = sentence if _is_of_eit(sentence) else None
        parts.add(sentence.statistic)
        taken = taken or held is None
        yield replace(sentence, year=years[-1] if years else year, withheld=held)


def _speaks_of(words: str, agency: str) -> bool:
    """Whether some words name the agency, in full or, behind all others, shortened."""
    if letters_of(agency) in letters_of(words):
        return True
    named = mentions_in(words, words)
    return bool(named) and may_be_own(named[-1].name, agency)


def _is_own_result(clause: Clause, lead: str, *, own: bool) -> bool:
    """Whether a number that is no record stands where the agency's own result does: ของเราได้ 88.00 คะแนน."""
    printed = clause.statement.printed
    return "." in printed and "คะแนน" in printed and (own or holding.is_own(lead)) and bool(_GOT_LAST.search(lead))


def _is_anothers(lead: str, agency: str) -> bool:
    """Whether the words before a number give it to another agency: one of the own's kind needs only its name."""
    if is_of_another(f"{lead}0", agency):
        return True
    named = mentions_in(lead, lead)
    if not named or not is_beside(named[-1].name, agency) or may_be_own(named[-1].name, agency):
        return False
    behind = [each for each in subjects_in(lead) if each[0] >= named[-1].agency.end]
    return len(behind) == 1 and _THEIRS.fullmatch(lead[named[-1].agency.end : behind[0][0]]) is not None


def _held(
    lead: str, agency: str | None, held: str | None, *, own: bool, taken: bool
) -> tuple[str | None, tuple[int, int, object] | None]:
    """What a number that is no score sets aside behind it; and its own subject, where it is that of others."""
    near = _result(lead)[-_HELD:]
    another = agency is not None and not own and _is_anothers(lead, agency)
    kind = holding.OTHERS if another else holding.sets(near)
    named = subjects_in(near)
    if kind is None or ((taken or own) and holding.compares(near)) or (taken and not named and not another):
        return held, None
    return kind, named[-1] if named and kind in (holding.OTHERS, holding.AIM) else None


def _of(subject: object) -> dict[str, object]:
    """A sentence's fields that say that it is about an instrument or an indicator."""
    if isinstance(subject, int):
        return {"level": "indicator", "instrument": instrument_of(subject), "indicator": subject}
    return {"level": "instrument", "instrument": subject, "indicator": None}


def _is_of_eit(sentence: Sentence) -> bool:
    return sentence.level in ("instrument", "indicator") and sentence.instrument == "EIT"


def _statistic(sentence: Sentence, clause: Clause, held: str | None) -> str:
    """What kind of number a sentence gives its subject: one of the parts of EIT, a weighted score, a score."""
    if sentence.level == "question" and sentence.code is not None and sentence.code.upper().startswith("E"):
        return part_in(clause.words) or held or "score"
    if sentence.level not in ("instrument", "indicator"):
        return "score"
    if clause.weight is not None and not clause.share and sentence.statement.value <= clause.weight:
        return "weighted_score"
    part = (part_in(clause.words) or held) if _is_of_eit(sentence) else None
    return part or "score"


def _part_that_holds(words: str, held: str | None) -> str | None:
    """The part of EIT that stands before the indicators of a clause and holds for those behind it too."""
    named = subjects_in(words)
    found = part_before(words, again=held is not None)
    if found is None and INLINE.search(words):
        found = part_in(words)
    return found or (held if all(isinstance(each[2], int) for each in named) else None)


def _of_the_same(
    clause: Clause, lead: str, before: list[tuple[int, int, object]], paragraph: Paragraph
) -> Sentence | None:
    """What a clause without a subject gives that of the one before it: in another year, or in truth."""
    if len(before) != 1:
        return None
    if _IN_A_YEAR.fullmatch(lead):
        return _about(before[0][2], clause, paragraph)
    if _WORTH.fullmatch(lead):
        return replace(_about(before[0][2], clause, paragraph), statistic="weighted_score")
    return None


def _about(subject: object, clause: Clause, paragraph: Paragraph) -> Sentence:
    return replace(Sentence("none", clause.statement, paragraph), **_of(subject))  # type: ignore[arg-type]


def _of_parts(clause: Clause, whole: Sentence | None, told: set[str]) -> Sentence | None:
    """What a clause gives to a part of the subject of the one before it, or to that again behind both of its parts."""
    if whole is None or subjects_in(clause.words) or is_no_result(clause.words):
        return None
    part = part_in(clause.words)
    mean = told >= {"public", "survey"} and _MEAN_OF_PARTS.fullmatch(clause.words)
    if part is None and not mean:
        return None
    return replace(whole, statement=clause.statement, statistic=part or "score")


def _sentence(stated: Clause, line: str, paragraph: Paragraph, context: Context, agency: str | None) -> Sentence | None:
    """What one number of a paragraph states; None where its clause names no subject or says that it is no score."""
    clause, statement, first = stated.words, stated.statement, stated.first
    # The number's own lead (`ได้คะแนนรวม`) belongs to the clause.
    lead = clause + statement.lead(line)
    lead = _AMOUNT.sub("", lead)
    result = _result(lead)
    if any(words.search(result) for words in (_OTHER_YEAR, _SHARE, _MEAN_OF_ALL, _OF_SEVERAL)) or is_no_result(result):
        return None
    behind = line[statement.end :]
    if is_of_another_scale(behind) or is_condition(behind) or becomes_another(behind):
        return None
    own = agency is not None and _speaks_of(clause, agency)
    if agency is not None and not own and _is_anothers(lead, agency):
        return None
    if holding.DIFFERENCES.search(lead[-_HELD:]) or (not own and holding.MOST_OF_ALL.search(lead)):
        return None
    if not own and (_OF_AN_AREA.search(lead) or _PROVINCES.search(lead) or _AS_A_MEAN.match(behind)):
        return None
    if INLINE.search(clause[-_NEAR:]):
        code = _code_in(clause, lead)
        if code is None:
            return None
        # ข้อ I8 ของตัวชี้วัดที่ 2 ได้ 71.25 คะแนน.
        named = {number for *_, number in indicators_in(clause)}
        number = named.pop() if len(named) == 1 else context.indicator
        return Sentence("question", statement, paragraph, context.instrument, number, code)
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
            if (
                _listed(clause, indicators)
                or _is_part(clause, indicators)
                or _INNER.match(clause[last[0] : last[1] + 3])
            ):
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
    if OVERALL.search(lead) or own or _AGENCY_DOES.search(lead) or (begins and _PASSED.match(behind)):
        return Sentence("overall", statement, paragraph, rating=level_behind(behind))
    return None


def _result(lead: str) -> str:
    """What a lead says of the result: what stands before `ปรากฏว่า` or `ซึ่งได้` was counted or asked for."""
    return str(_RESULT_BEHIND.split(lead)[-1])


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
    if last is not None and (
        _MEAN_OF.search(lead[: last[0]]) or _PARTS.search(lead[last[1] :]) or _is_of_one(lead, last)
    ):
        return True
    share = statement.printed.startswith("ร้อยละ") and "คะแนน" not in statement.printed
    if not share:
        return False
    if last is not None and holding.sets(lead[: last[0]][-_HELD:]) == holding.WORK:
        return True
    # A share is a score only right behind its subject: `การใช้งบประมาณ ได้ร้อยละ 84.77`; a whole one is its weight.
    behind = clause[last[1] :] if last is not None else ""
    weight = "." not in statement.printed and "ได้" not in behind
    return last is None or weight or not _GOT_SHARE.fullmatch(behind)


def _is_of_one(lead: str, last: tuple[int, int, object]) -> bool:
    """Whether the words around a subject make a number that of one of its parts: ข้อที่ได้คะแนนสูงสุดของแบบวัด IIT."""
    return bool(_OF_ONE.search(lead, last[1]) or _ONE_OF.search(lead[: last[0]]))


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
