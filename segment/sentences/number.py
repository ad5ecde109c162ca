"""What one number of a clause states: a question, an indicator, an instrument, the whole, or no score."""

from __future__ import annotations

import regex

from codebook.reader import instrument_of
from extract.document import Paragraph
from normalize.codes import INLINE
from normalize.years import fiscal_years
from segment.facts import holding
from segment.facts.aside import aside_of
from segment.facts.parts_of_eit import subjects_in
from segment.facts.results import (
    WEIGHTS,
    becomes_another,
    full_behind,
    is_condition,
    is_no_result,
    is_of_another_scale,
    is_to_become,
)
from segment.facts.statements import Statement
from segment.facts.subjects import ANSWERED
from segment.facts.subjects_in import indicators_in, instruments_in
from segment.headings import Context
from segment.report.level import level_behind
from segment.sentences.areas import MEAN_OF, is_given_to_area, is_mean_of_many, is_of_an_area
from segment.sentences.clauses import Clause
from segment.sentences.listed import AND, PARTS, bracketed_behind, is_listed, is_part, is_total
from segment.sentences.sentence import Sentence
from segment.sentences.some_of import is_of_some
from segment.sentences.whole_lines import OVERALL
from segment.sentences.whose import NEAR_BEFORE, is_anothers, result_in, speaks_of

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
_GOT_SHARE = regex.compile(
    r"[\s):]*(?:ได้(?:รับ)?|มี|ให้(?:ไว้)?)?\s*(?:ค่า|ผล)*(?:คะแนน)?(?:เฉลี่ย)?\s*(?:อยู่ที่|เท่ากับ|คิดเป็น)?\s*"
)
_GETS = regex.compile(r"ได้(?:รับ)?|มี(?=\s?(?:ผล|ค่า)*คะแนน)")
_NOT_ASKED = regex.compile(
    r"(?:ควร|จะ|(?<!ถูก)ต้อง|พึง|อาจ|ไม่|มิ|ให้|หาก|ถ้า|เมื่อ)\s?(?:สามารถ)?$|เฉลี่ย|เป้า|คาด|หวัง|ครบ(?:ถ้วน)?\s?ได้|(?:^|\s)(?:เกณฑ์|ควร|จะ|ต้อง|(?:หาก|ถ้า)(?!.*(?:ท่าน|หรือไม่|เพียงใด)))"
)
"""Words between a question's code and what it got that are none of its own: what it should get, a mean of others."""
_ANOTHER_CLAUSE = regex.compile(r"(?:แต่|ส่วน|ขณะที่|พบว่า)(?=\s?ข้อ(?:คำถาม)?(?:ที่)?\s?[IEOieo]\s?\d{1,2}$)")
"""Right before the last code: what stands before it is said of something else."""
_OF_INSTRUMENT = regex.compile(
    r"[\s)]*(?P<is>(?:ซึ่ง)?(?:อยู่|เป็น))?(?:ของ|ใน|จาก|ภายใต้|(?P<bracket>\())\s?(?:แบบวัด|แบบตรวจ|เครื่องมือ)?\s*"
)
_IT_GOT = regex.compile(r"\s*(?:ที่|ซึ่ง)\s?(?:ได้|มี)")
_OPENED = regex.compile(r"\s*\($")
"""Right behind an instrument: the number is its own, that in brackets where what it has is said in full."""
_DISCLOSURE = 9
_OF_PARTS = regex.compile(
    r"(?:ตัวชี้วัด|ข้อ(?:\s?คำถาม)?|ด้าน|ประเด็น|รายการ)(?:\s?อื่น|\s?ที่เหลือ|\s?ส่วนใหญ่|(?:ที่)?\s?\d{1,2}\s?(?:[-–—,]|ถึง|และ))"
    r"(?:(?!(?<!ได้)(?:คะแนนรวม|ภาพรวม)|ITA|หน่วยงาน)[^.]){0,60}$"
    r"|(?:ราย|บาง)(?:ตัวชี้วัด|ข้อ|ด้าน|ประเด็น|รายการ)[ๆ\s]*(?:ได้|มี)[^\d.]{0,40}$"
    r"|(?:(?<!เฉลี่ย)ทุก|แต่ละ|(?<!(?:รวม|จาก)\s?)ทั้ง\s?\d{1,2}\s?)(?:ตัวชี้วัด|ข้อ|ด้าน|ประเด็น|รายการ)\s?(?:อื่น|ที่เหลือ)?[ๆ\s]*(?:ได้|มี)"
    r"(?:(?!คะแนนรวม|ภาพรวม|เฉลี่ยรวม|ITA)[^\d.]){0,40}$"
)
"""Several parts of the whole, and behind them what they got: no total, unless that is what it is called."""
_SCORE_WORD = regex.compile(r"ITA|IIT|EIT|OIT|ภาพรวม|score", regex.IGNORECASE)
_ASKED = regex.compile(r"^.*(?:หรือไม่|เพียงใด)[”\"]?(?=\s)")
"""The words of a question behind its code say nothing of its number."""
_AMOUNT = regex.compile(r"\s*จำนวน\s*$")
_SHARE = regex.compile(
    r"(?:(?:อัตรา|ร้อยละ(?:ของ)?)(?:การ|ผู้)ตอบ|ผู้ตอบ(?![ก-๙]*ให้คะแนน)|พึงพอใจ|จำนวน(?!\s*$)|เบิกจ่าย|ผู้มีส่วนได้ส่วนเสีย[ก-๙]*\s?จำนวน)[^\d]{0,40}$"
)
_COUNT = regex.compile(r"จำนวน\s?[\d,]+\s?(?:ข้อ|คน|ราย|แห่ง|ตัวชี้วัด|ประเด็น|หน่วยงาน)")
"""A number of things that a sentence mentions on its way sets no score aside."""
_GOT = regex.compile(r"(?:โดย|และ|ซึ่ง|\s)(?=(?:ได้(?:รับ)?|มี)\s?(?:ผล|ค่า)*คะแนน(?:รวม|เฉลี่ย|ภาพรวม|การประเมิน|\s))")
_EXTREME = regex.compile(r"^[\s)]*(?:มี|ได้(?:รับ)?)\s?(?:ผล|ค่า)?คะแนน(?:สูง|ต่ำ|มาก|น้อย)(?:ที่)?สุด(?!\s?(?:ใน|ของ|ระดับ))")
"""What a subject got is its score, also where it is the highest or the lowest of all."""
_APART = regex.compile(r"ต่าง(?:กัน)?(?:ระหว่าง|ของ|คะแนน|\s)*(?:แบบวัด|แบบตรวจ|ตัวชี้วัด|เครื่องมือ|คะแนน|ด้าน|\s)*$")
_ROSE = regex.compile(r"(?:(?:ดี|สูง|เพิ่ม|มาก)ขึ้น|(?:ลด|ต่ำ|น้อย|แย่)ลง)\s?(?:อีก|ถึง|จำนวน|เพียง|มาก(?:ที่สุด)?|ร้อยละ|คะแนน|\s)*$")
_THAN = regex.compile(r"(?:สูง|ต่ำ|มาก|น้อย|ดี)กว่า(?:คะแนน|ของ|แบบวัด|แบบตรวจ|ตัวชี้วัด|เครื่องมือ|ด้าน|\s)*$")
_BY = regex.compile(r"\W*(?:อยู่|ถึง|เพียง|จำนวน|เป็น|\s)*")
_LEAST_WHOLE = 50
"""Points: by so many no two results of one agency are told apart."""
_INNER = regex.compile(r"[^\d]*\d{1,2}\.\d")
"""The number of a part of an indicator: ตัวชี้วัดย่อยที่ 9.1."""
_INNER_BEHIND = regex.compile(r"(?<![\d.])(?:9|10)\.\d(?!\d)")
"""The same between the indicator and the number: ตัวชี้วัดที่ 9 (9.1 ได้ 100.00 คะแนน)."""
_HEAVIEST = 50
"""Percent: no instrument weighs more."""
_WEIGHT_ALONE = regex.compile(r"\(ร้อยละ\s?[0-9๐-๙]{1,2}\s?\)")
_FULL = 100
_NEAR = 120
"""So many letters before its number a clause may name its subject."""


def sentence_of(
    stated: Clause, line: str, paragraph: Paragraph, context: Context, agency: str | None
) -> Sentence | None:
    """What one number of a paragraph states; None where its clause names no subject or says that it is no score."""
    clause, statement, first = stated.words, stated.statement, stated.first
    # The number's own lead (`ได้คะแนนรวม`) belongs to the clause.
    lead = clause + statement.lead(line)
    lead = _AMOUNT.sub("", lead)
    result = result_in(lead)
    if _OTHER_YEAR.search(result) or is_mean_of_many(result):
        return None
    if "คะแนน" in statement.printed and (codes := [*INLINE.finditer(result[-_NEAR:])]):
        at = len(result) - len(result[-_NEAR:]) + codes[-1].end()
        result = _ANOTHER_CLAUSE.split(result[:at])[-1] + _without_question(result[at:])
    if _SHARE.search(result) or is_no_result(result, statement.value):
        return None
    behind = line[statement.end :]
    full = full_behind(behind)
    worth = full in WEIGHTS and statement.value <= full
    if (
        (is_of_another_scale(behind) and not worth)
        or is_condition(behind)
        or is_to_become(lead, behind)
        or becomes_another(behind)
    ):
        return None
    own = agency is not None and speaks_of(clause, agency)
    if agency is not None and not own and is_anothers(lead, agency):
        return None
    if (
        _ROSE.search(lead)
        or holding.DIFFERENCES.search(lead[-NEAR_BEFORE:])
        or (not own and holding.MOST_OF_ALL.search(lead))
    ):
        return None
    if not own and (is_of_an_area(lead, behind) or is_given_to_area(lead, agency)):
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
    if indicators and last is not None and _is_its_instrument(lead, indicators[-1], last):
        last = indicators[-1]
    if last is not None and is_total(stated, lead, last, line):
        # น้ำหนัก IIT 30 EIT 30 OIT 40 คะแนนรวม 88.00
        last = None
    if _is_no_score(clause, lead, statement, last):
        return None
    if last is not None and len(clause) - last[0] <= _NEAR:
        if last in indicators:
            if (
                worth
                or (is_listed(clause) and not bracketed_behind(clause, statement, last))
                or is_part(clause, indicators)
                or _INNER.match(clause[last[0] : last[1] + 3])
                or _INNER_BEHIND.search(lead, last[1])
            ):
                return None
            number = int(last[2])
            return Sentence("indicator", statement, paragraph, instrument_of(number), number)
        if is_listed(lead):
            return None
        # IIT ได้ 25.80 คะแนน (เต็ม 30 คะแนน)
        statistic = "weighted_score" if worth else "score"
        return Sentence("instrument", statement, paragraph, str(last[2]), statistic=statistic)
    if worth:
        return None
    trailing = instruments_in(line[statement.start : statement.end])
    if trailing:
        return Sentence("instrument", statement, paragraph, str(trailing[-1][2]))
    said = line[max(0, statement.start - 80) : statement.end + 2]
    if last is not None or _OF_PARTS.search(lead):
        return None
    if not ("คะแนน" in said or _SCORE_WORD.search(said)) or paragraph.text.lstrip().startswith("-"):
        total = _LISTED_TOTAL.fullmatch(lead) is not None and (context.instrument is None or not context.depth)
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


def _code_in(clause: str, lead: str) -> str | None:
    """The question whose code stands last before the number; None where two share it or words set it aside."""
    near = clause[-_NEAR:]
    codes = list(INLINE.finditer(near))
    if len({match[0] for match in codes}) > 1 and AND.fullmatch(near[codes[-2].end() : codes[-1].start()]):
        return None
    before = clause[: len(clause) - len(near) + codes[-1].start()]
    if MEAN_OF.search(before) and not holding.compares(before):
        return None
    # The question's own words say nothing of its points: what it got stands behind them.
    said = _without_question(lead[len(clause) - len(near) + codes[-1].end() :])
    if aside_of(_ASKED.sub("", said)) is not None:
        return None
    return str(codes[-1]["named"] or codes[-1]["bare"])


def _without_question(words: str) -> str:
    """The words between a question's code and its points without those of the question: การเบิกจ่ายค่าตอบแทน ได้."""
    got = [*_GETS.finditer(words)]
    return words if not got or _NOT_ASKED.search(words[: got[-1].start()]) else f" {words[got[-1].start() :]}"


def _is_no_score(clause: str, lead: str, statement: Statement, last: tuple[int, int, object] | None) -> bool:
    """Whether the words between a number and its subject, or before that, make it something else than a score."""
    said = result_in(lead[last[1] if last is not None else -70 :])
    if last is None:
        # เลื่อนเป็นอันดับ 46 โดยได้คะแนนรวม: what comes before was said of something else.
        said = _GOT.split(said)[-1]
    if aside_of(_COUNT.sub("", said if last is None else _EXTREME.sub("", said, count=1))) is not None:
        return True
    if last is not None and (
        MEAN_OF.search(lead[: last[0]]) or PARTS.search(lead[last[1] :]) or is_of_some(lead, last, statement)
    ):
        return True
    if last is not None and _is_apart(lead, statement, last):
        return True
    if not statement.is_share:
        # แบบวัด IIT (ร้อยละ 30)
        return statement.value <= _HEAVIEST and bool(_WEIGHT_ALONE.fullmatch(statement.printed))
    if last is not None and holding.sets(lead[: last[0]][-NEAR_BEFORE:]) == holding.WORK:
        return True
    # A share is a score only right behind its subject: `การใช้งบประมาณ ได้ร้อยละ 84.77`; a whole one is its weight.
    behind = clause[last[1] :] if last is not None else ""
    weight = "." not in statement.printed and "ได้" not in behind
    return last is None or weight or not _GOT_SHARE.fullmatch(behind)


def _is_apart(lead: str, statement: Statement, last: tuple[int, int, object]) -> bool:
    """Whether a number says how far two subjects are apart: IIT สูงกว่า EIT 4.87 คะแนน, ผลต่างระหว่าง IIT กับ EIT."""
    named = subjects_in(lead)
    if _APART.search(lead[: named[0][0]]):
        return True
    by = statement.value < _LEAST_WHOLE and not statement.printed.startswith("(") and _BY.fullmatch(lead[last[1] :])
    return bool(by and _THAN.search(lead[: last[0]]))


def _is_its_instrument(lead: str, indicator: tuple[int, int, int], last: tuple[int, int, object]) -> bool:
    """Whether the last subject only says of which instrument the indicator before it is: ตัวชี้วัดที่ 1 ของแบบวัด IIT."""
    start, end, number = indicator
    link = _OF_INSTRUMENT.fullmatch(lead, end, last[0])
    # การเปิดเผยข้อมูล (OIT) may be the instrument.
    own_name = number == _DISCLOSURE and not lead.startswith("ตัวชี้วัด", start)
    if last[2] != instrument_of(number) or link is None or _IT_GOT.match(lead, last[1]):
        return False
    if link["is"] and _OPENED.match(lead, last[1]):
        return False
    # การใช้อำนาจ (แบบวัด IIT ได้ …): within the brackets the number is the instrument's.
    return not link["bracket"] or (not own_name and ")" in lead[last[1] :])
