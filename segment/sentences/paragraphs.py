"""Sentences outside the tables: the scores that they state, clause by clause, and of what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

import regex

from extract.document import Paragraph
from extract.frozen import replace
from normalize.numerals import to_arabic
from normalize.text import flatten
from normalize.years import fiscal_years
from segment.facts import holding
from segment.facts.parts_of_eit import subjects_in
from segment.facts.results import compares_years, is_no_result, may_be_result
from segment.facts.stages import is_earlier, is_final, is_now
from segment.facts.statements import BEGINS_WITH_SCORE
from segment.headings import Context, after_headings, heads_indicator
from segment.sentences.clauses import clauses
from segment.sentences.compared import Compared, compared, is_of_one, names_any, speaks_of_the_whole
from segment.sentences.labelled import before_its_label
from segment.sentences.left_over import left_over, spelled_out
from segment.sentences.lists import of_lists, with_worth, without_earlier, without_weights
from segment.sentences.number import sentence_of
from segment.sentences.parts import of_parts, of_the_same, part_that_holds, statistic_of
from segment.sentences.sentence import Sentence, has_parts, is_of_eit, of_the_indicator_before, subject_fields
from segment.sentences.under_headings import Headed, under_headings
from segment.sentences.whole_lines import whole_lines
from segment.sentences.whose import NEAR_BEFORE, held_by, is_next_of, is_own_result, result_in, speaks_of

_SHORT_YEAR = regex.compile(r"ปี\s?([5-7]\d)\s?(?:ได้|มี|คือ|เท่ากับ|อยู่ที่|[=:(])")
_ANEW = regex.compile(
    r"^\W*(?:ซึ่ง|โดย|และ)?\s?(?:(?:ไม่)?(?:บรรลุ|ผ่าน|ถึง)|สูงกว่า|ต่ำกว่า|มากกว่า|น้อยกว่า|เกิน|เป็นไปตาม|เพิ่มขึ้น|ลดลง|ตาม(?!ลำดับ))"
    r"(?:(?!\d\.\d|ได้|แบบวัด|แบบตรวจ|ตัวชี้วัด|(?<!ที่)(?:ตั้งเป้า|คาด|กำหนด)|หาก|ถ้า|ควร).)*"
    r"(?=(?:คะแนน)?(?:แบบวัด|แบบตรวจ|ตัวชี้วัด(?:ที่)?|IIT|EIT|OIT|ข้อ\s?[IEO])(?:(?!\d\.\d|ได้|มี|เป็น|ตัวชี้วัด|แบบวัด).)*(?<!ให้)(?<!จะ)ได้(?:รับ)?\s?(?:ผล|ค่า)*(?:คะแนน)?\s*$)"
)
"""What is only said of the number before, where a new subject with what it got stands behind it."""
_DECIMAL = regex.compile(r"\d\.\d\d")
_SAYS = regex.compile(r"(?:ได้|มี|เท่ากับ|อยู่(?:ที่|ใน)|คือ|เป็น)[^\d]{0,24}\d{1,3}\.\d")
"""The verb of a sentence before its number, which a heading has in brackets."""
_QUOTED = regex.compile(r"[“\"][^“”\"\d]*[”\"](?=[\s(]*(?:ข้อ\s?)?[IEO]\s?\d)", regex.IGNORECASE)
"""The words of a question before its code: what they say is said of no number."""
_MENTIONED = regex.compile(
    r"(?:(?:โดย)?มีผู้)?ตอบ(?:แบบวัด|แบบสำรวจ)?\s?(?:IIT|EIT)?\s?(?:จำนวน)?\s?[\d,]+\s?(?:คน|ราย)|ประกอบด้วย\s?\d{1,2}\s?(?:ตัวชี้วัดย่อย|ข้อ(?:คำถาม)?|ประเด็น)"
    r"|(?:เพิ่มขึ้น|ลดลง|สูงขึ้น|ต่ำลง)\s?(?:มาก(?:ที่สุด)?)?\s?(?=(?:มา)?(?:เป็น|เหลือ|อยู่ที่)[^\d]{0,12}$)"
    r"|(?:(?:ดี|สูง|เพิ่ม|มาก)(?:ขึ้น)?|(?:ลด|ต่ำ|น้อย|แย่)(?:ลง)?)(?:จาก|กว่า)ปี(?:ที่)?(?:ก่อน|แล้ว|ผ่านมา)"
    r"(?=\s?(?:โดย|แต่|และ|ส่วน|ทั้งนี้|ขณะที่)\s?(?:คะแนน)?(?:แบบวัด|แบบตรวจ|ตัวชี้วัด|ข้อ|IIT|EIT|OIT))"
    r"|(?:เมื่อ)?(?:เปรียบ)?เทียบกับปี(?:ที่)?(?:ก่อน|แล้ว|ผ่านมา)(?=\s?(?:แล้ว|พบว่า))"
)
"""How many have answered, what a subject has of parts, that another rose since the year before: it says nothing of the
number."""
_ONE_OF_MANY = regex.compile(
    r"(?:จาก|ใน(?:บรรดา)?)(?:จำนวน)?หน่วยงาน[ก-๎]*\s?(?:จำนวน|ทั้งหมด|ทั้งสิ้น)?\s?[\d,]+\s?(?:แห่ง|หน่วยงาน)"
)
"""Of how many agencies one is: nor does that, but before a mean it may be theirs."""


def sentences(
    paragraphs: Iterable[Paragraph], context: Context, agency: str | None, *, within: bool = False
) -> tuple[list[Sentence], Context]:
    """The scores that these paragraphs state, and the context behind them.

    ``within``: they stand among others, and which totals of lists count is for the caller to say.
    """
    found: list[list[Sentence]] = []
    above: Paragraph | None = None
    section = context.indicator
    whole = [*whole_lines(paragraphs)]
    heads = [*under_headings((each.text for each in whole), agency)]
    for paragraph, headed in zip(whole, heads, strict=True):
        context = after_headings(context, [paragraph])
        stated = without_earlier(_stated(paragraph, context, agency, above))
        if not (stated and _SAYS.search(to_arabic(flatten(paragraph.text)))):
            # What a sentence names itself is not the heading that it stands under.
            section = context.indicator
        found.append([replace(_under(each, headed), section=section) for each in stated])
        above = paragraph
    found = with_worth(without_weights(found))
    if within:
        return [*chain.from_iterable(found)], context
    beside = zip([[], *found[:-1]], found, [*found[1:], []], strict=True) if found else ()
    kept = (of_lists(here, [*before, *here, *behind]) for before, here, behind in beside)
    told = ([*here, *_left(each, headed, here, agency)] for each, headed, here in zip(whole, heads, kept, strict=True))
    return [*chain.from_iterable(told)], context


def _left(paragraph: Paragraph, headed: Headed, found: Iterable[Sentence], agency: str | None) -> Iterator[Sentence]:
    """The numbers that no sentence of a paragraph takes, with what the heading above it says of them."""
    for each in (*left_over(paragraph, found, agency), *spelled_out(paragraph, found, agency)):
        yield replace(each, headed=headed.year, withheld=headed.aside or each.withheld)


def _years_in(words: str) -> list[int]:
    """The years that the words before a number name; of two digits only with what was got in them: ปี 66 ได้."""
    return [*fiscal_years(words)] or [2500 + int(each) for each in _SHORT_YEAR.findall(words)]


def _under(sentence: Sentence, headed: Headed) -> Sentence:
    """The sentence, with what the heading above it says of its numbers."""
    if headed.part is not None and sentence.statistic == "score" and is_of_eit(sentence):
        sentence = replace(sentence, statistic=headed.part)
    aside = headed.aside or ("success" if headed.shares and sentence.statement.is_share else None)
    return replace(sentence, headed=headed.year, withheld=sentence.withheld or aside)


def _below(sentence: Sentence, heading: str) -> Sentence:
    """The sentence, with what the heading of its indicator says of its number: of which year it is, and before the
    indicator that it is aimed at or of others."""
    named = subjects_in(heading)
    dated = [] if _DECIMAL.search(heading) else fiscal_years(heading)
    aside = holding.sets(heading[: named[0][0]] if named else "")
    return replace(sentence, year=dated[0] if len(dated) == 1 else None, withheld=aside)


def _stated(paragraph: Paragraph, context: Context, agency: str | None, above: Paragraph | None) -> Iterator[Sentence]:
    """The scores of one paragraph, each with the subject of its own clause, or that of the heading right above."""
    line = to_arabic(flatten(paragraph.text))
    if (labelled := before_its_label(paragraph, line)) is not None:
        yield labelled
        return
    year: int | None = None
    held: str | None = None
    meant: tuple[int, int, object] | None = None
    whole: Sentence | None = None
    parts: set[str] = set()
    part: str | None = None
    listed, doubt, said = "", "no-result", ""
    before: list[tuple[int, int, object]] = []
    taken = refused = False
    last: Sentence | None = None
    dated: Compared = frozenset()
    apart: Compared = frozenset()
    for clause in clauses(paragraph.text, line):
        if clause.unclear and (held or holding.sets(clause.words[-NEAR_BEFORE:])):
            continue
        if clause.unclear:
            yield Sentence("none", clause.statement, paragraph, withheld="unclear")
            continue
        if not clause.first:
            clause = replace(clause, words=_ANEW.sub("", clause.words))
        clause = replace(clause, words=_QUOTED.sub(" ", _MENTIONED.sub(" ", clause.words)))
        if "เฉลี่ย" not in clause.statement.printed:
            clause = replace(clause, words=_ONE_OF_MANY.sub(" ", clause.words))
        part = part_that_holds(clause.words, part)
        held_before, year_before = held, year
        years = [clause.year] if clause.year is not None else _years_in(clause.words)
        year = years[-1] if years and not compares_years(clause.words) else year
        begins = clause.first and not years and BEGINS_WITH_SCORE.match(line)
        if begins and above is not None and heads_indicator(above):
            # ได้คะแนน 81.44 คะแนน … below ตัวชี้วัดที่ 7
            under = Sentence("indicator", clause.statement, paragraph, context.instrument, context.indicator)
            yield _below(under, to_arabic(flatten(above.text)))
            continue
        lead = clause.words + clause.statement.lead(line)
        own = agency is not None and speaks_of(clause.words, agency)
        scored = held == holding.WORK and "คะแนน" in clause.statement.printed
        again = is_next_of(lead, listed)
        listed = listed + lead if again else ""
        # หลังถ่วงน้ำหนัก IIT ได้ 26.43 คะแนน EIT ได้ 25.26 คะแนน: of a list each is what the first one is.
        worth = last is not None and last.statistic == "weighted_score" and is_next_of(lead, said)
        if held is not None and (scored or holding.ends(held, lead, agency, own=own)):
            held = None
        elif held is None:
            meant = None
        sentence = of_parts(clause, whole, parts, line) or of_the_same(
            clause, lead, before, last, paragraph, agency, refused=refused
        )
        if sentence is not None and is_now(lead, agency):
            held = None
        named_before, before = before, subjects_in(lead) or before
        if sentence is None and (sentence := sentence_of(clause, line, paragraph, context, agency)) is not None:
            sentence = replace(sentence, statistic=statistic_of(sentence, clause, said + lead if worth else lead, part))
            sentence = of_the_indicator_before(sentence, lead, named_before)
            parts = set()
        if last is not None and is_final(lead, line[clause.statement.end :]):
            sentence = replace(last, statement=clause.statement, final=True)
        # Behind another year's numbers, or those of others: of which of them is one that names nothing?
        of_total = last is not None and last.level == "overall"
        several = bool(years) and year_before not in (None, year) and not (of_total or is_of_one(dated))
        several = several or ((held_before is not None or refused) and not is_of_one(apart))
        of_several = several and not names_any(lead)
        dated = compared(lead, dated, anew=bool(years))
        apart = compared(lead, apart, anew=held_before is None and not refused)
        refused = sentence is None
        if sentence is None:
            held, meant = held_by(lead, agency, held, own=own, taken=taken)
            listed = lead if is_no_result(result_in(lead), clause.statement.value) else ""
            doubt = "unsure" if may_be_result(result_in(lead)) else "no-result"
            open_to = before[-1:] if subjects_in(lead) and may_be_result(result_in(lead)) else []
            if held is None and (open_to or is_own_result(clause, lead, agency, own=own)):
                unsure = Sentence("overall", clause.statement, paragraph, year=years[-1] if years else year)
                about_it = subject_fields(open_to[0][2]) if open_to else {}
                yield replace(unsure, withheld="unsure", **about_it)  # type: ignore[arg-type]
            continue
        if of_several and sentence.rating is None:
            held = meant = None
            yield replace(sentence, level="overall", instrument=None, indicator=None, year=year, withheld="unsure")
            continue
        if meant is not None and sentence.level == "overall" and not speaks_of_the_whole(lead):
            # แบบวัด EIT ค่าเฉลี่ยของจังหวัด 88.00 คะแนน เทศบาลได้ 84.00 คะแนน
            sentence = replace(sentence, **subject_fields(meant[2]))  # type: ignore[arg-type]
        # Behind another's number it still is what the next one is of: … เทศบาลนครได้ 97.10 คะแนน อบต.ได้ 92.10 คะแนน.
        meant = meant if held is not None and not subjects_in(lead) else None
        whole = sentence if has_parts(sentence) else None
        parts.add(sentence.statistic)
        said = said + lead if worth else lead
        taken = taken or held is None
        earlier = "earlier-stage" if is_earlier(lead) and not sentence.final else None
        last = replace(sentence, year=years[-1] if years else year, withheld=None)
        yield replace(last, withheld=held or earlier or (doubt if again else None))
