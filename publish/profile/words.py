"""A profile in words: every line that its forms share, in Thai or English."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence

from checks.words import where
from codebook.comparability import WORDS
from codebook.schemes import schemes
from extract.message import Message
from normalize.places import CAPITAL
from normalize.records import Place as Where
from publish import tables
from publish.compare import QUARTERS
from publish.headings import STATISTICS, TRUST, TYPES
from publish.others.same_question import TOLD
from publish.profile.facts import Doubt, Figure, Own, Place, Profile, Standing, Tried, Weakness
from publish.search import english
from publish.tables import MISSING, two_decimals

KINDS = {
    "issue": Message("ประเด็น", "issue"),
    "measure": Message("มาตรการ", "measure"),
    "step": Message("ขั้นตอน", "step"),
    "result": Message("ผล", "result"),
}
GROUPS = {
    "scheme": Message("ทุกหน่วยงานในกรอบ {0}", "all of the scheme {0}"),
    "type": Message("ประเภท {0}", "of type {0}"),
    "province": Message("{0}", "in {0}"),
}
QUARTILES = Message("กลุ่มควอร์ไทล์ {0} จาก 4 (4 สูงสุด)", "quartile group {0} of 4 (4 is the highest)")
RANK = Message("อันดับ{0} {1} จาก {2} หน่วยงานในข้อมูล", "{0}rank {1} of {2} agencies in the data")
OF_LISTED = Message(" (ในข้อมูลมี {0} หน่วยงาน)", " (of {0} agencies)")
SCORED = Message(
    " (มี {0} หน่วยงาน มีคะแนนรวมปี {1} เพียง {2})", " ({2} of the {0} agencies that are loaded have a total of {1})"
)
HIGHER = Message(
    "ทุกคะแนน 0–100 ยิ่งสูงยิ่งดี รวมถึงตัวชี้วัดที่ชื่อเป็นเรื่องไม่ดี เช่น การแก้ไขปัญหาการทุจริต",
    "Every score is 0–100 and higher is better, also where an indicator is named after something bad (Bribery, Fraud).",
)


def told(message: Message, language: str, *values: object) -> str:
    """The message with its blanks filled in."""
    return message.in_language(language).format(*values)


def title(profile: Profile, language: str) -> str:
    """``สำนักงานเขต… · ปี 2567``."""
    year = told(Message("ปีที่ประเมิน {0}", "year assessed {0}"), language, profile.year or MISSING)
    return f"{profile.agency} · {year}"


def about(profile: Profile, language: str) -> str:
    """Type, province and scheme."""
    kind = TYPES[profile.agency_type].in_language(language) if profile.agency_type in TYPES else None
    place = profile.province and province(profile.province, language)
    return " · ".join(filter(None, (kind, place, profile.scheme and scheme(profile.scheme, language))))


def province(name: str, language: str) -> str:
    """A province; one that no list of places has stays as it is printed in English too."""
    if language == "en":
        return english().get(name, name)
    return name if name == CAPITAL else f"จังหวัด{name}"


def scheme(code: str, language: str) -> str:
    """A scheme by its code and whose it is."""
    known = schemes().get(code)
    name = (known.name if language == "th" else known.name_en) if known else ""
    return f"{told(Message('กรอบ {0}', 'scheme {0}'), language, code)}" + (f": {name}" if name else "")


NO_LEVEL = Message("รายงานไม่ระบุระดับ", "the report states no level")
LEVEL_DOUBTED = Message("{0} (ควรตรวจ: ไม่ตรงกับเกณฑ์ของคะแนน)", "{0} (to check: the bands give the score another)")


def level(profile: Profile, language: str) -> str:
    """The level of the total as the report prints it, marked where a check calls it wrong; or that it prints none."""
    if not profile.level:
        return told(NO_LEVEL, language)
    return told(LEVEL_DOUBTED, language, profile.level) if profile.is_level_doubted else profile.level


NO_TOTAL = Message("ไม่พบคะแนนรวมในรายงานของปีนี้", "No overall score found in the reports of this year")
ANNOUNCES = Message(
    "ประกาศผลของ {0} หน่วยงาน ไม่มีคะแนนของหน่วยงานเอง: {1}", "Announces {0} agencies and has no score of its own: {1}"
)
ANNOUNCED = 20
"""Agencies that are named of those that one announces."""


def no_total(profile: Profile, language: str) -> str:
    """That there is no overall score; of an agency that has none of its own but announces others, these."""
    if not profile.announced or profile.figures or profile.questions:
        return told(NO_TOTAL, language)
    names = " · ".join(profile.announced[:ANNOUNCED])
    left = more(len(profile.announced) - ANNOUNCED, language)
    return told(ANNOUNCES, language, len(profile.announced), f"{names} {left}".strip())


def standings(profile: Profile, language: str) -> list[str]:
    """Rank and quartile in each group; groups in which they are the same, as those of one member, share a line."""
    groups: dict[str, list[str]] = {}
    for each in profile.standings:
        groups.setdefault(_standing(each, profile.year, language), []).append(_group(each, language))
    return [f"{' · '.join(names)}: {rank}" for rank, names in groups.items()]


def _standing(each: Standing, year: int | None, language: str) -> str:
    """Rank and quartile in a group, and of how many in the data that is; a group of one has neither."""
    if each.agencies < 2:
        alone = Message("มีหน่วยงานเดียวในข้อมูลที่มีคะแนนรวมปี {0}{1}", "the only one in the data with a total of {0}{1}")
        return told(alone, language, year, told(OF_LISTED, language, each.listed) if each.listed > 1 else "")
    tied = told(Message("ร่วม", "shared "), language) if each.tied else ""
    rank = told(RANK, language, tied, each.rank, each.agencies)
    some = told(SCORED, language, each.listed, year, each.agencies) if each.listed > each.agencies else ""
    quartile = f" · {told(QUARTILES, language, each.quartile)}" if each.agencies >= QUARTERS else ""
    return f"{rank}{some}{quartile}"


def group_name(profile: Profile, language: str) -> str:
    """What the medians are of."""
    chosen = profile.compared_with
    if chosen is None:
        return MISSING
    return _group(chosen, language)


def _group(each: Standing, language: str) -> str:
    if each.group == "province":
        name = province(each.name, language)
    else:
        name = TYPES[each.name].in_language(language) if each.name in TYPES else each.name
    return told(GROUPS[each.group], language, name)


BORROWED = Message("ข้อความตามรายงานของหน่วยงานอื่น", "in the words of other agencies' reports")


def part_of(figure: Figure, language: str) -> str:
    """The part of EIT that it is of; empty where it is of the whole."""
    return "" if figure.statistic == "score" else STATISTICS[figure.statistic].in_language(language)


def subject(figure: Figure, language: str) -> str:
    """``I8 …`` with its name, and the part of EIT that it is of."""
    part = f" ({part_of(figure, language)})" if figure.statistic != "score" else ""
    whose = f" ({told(BORROWED, language)})" if figure.borrowed else ""
    name = figure.name if language == "th" else figure.name_en
    return (name if figure.level == "overall" else f"{figure.subject}{whose} {name}".strip()) + part


def change(figure: Figure, language: str) -> str:
    """The change from the year before, never without the word on whether the years can be compared: where they cannot,
    the two numbers, for their difference is none."""
    if figure.change is None:
        return MISSING
    is_told = figure.comparability in TOLD
    moved = tables.signed(figure.change) if is_told else f"{number(figure.before)} → {number(figure.value)}"
    return f"{moved} ({WORDS[figure.comparability].in_language(language)})"


def no_change(profile: Profile, language: str) -> str:
    """Why nothing is said of a change."""
    earlier = [each for each in profile.years if profile.year is not None and each < profile.year]
    before = (profile.year or 0) - 1
    if before in earlier:
        return told(
            Message("จากปีก่อน: ข้อมูลไม่มีคะแนนรวมของปี {0}", "From the year before: the data have no overall score of {0}"),
            language,
            before,
        )
    return told(
        Message("จากปีก่อน: ข้อมูลไม่มีรายงานของปี {0}", "From the year before: the data have no report of {0}"),
        language,
        before,
    )


def kind(own: Own, language: str) -> str:
    """What it is, and that it is about the whole indicator."""
    name = KINDS[own.kind].in_language(language)
    if own.questions:
        return f"{name} ({', '.join(own.questions)})"
    if own.indicator is None:
        return name
    return f"{name} ({told(Message('ทั้งตัวชี้วัด {0}', 'all of indicator {0}'), language, own.indicator)})"


def rest(profile: Profile, language: str) -> str:
    """The heading of what the reports say beside the weak points."""
    return told(OTHERWISE if profile.weaknesses else SAID, language)


OTHERWISE = Message("ประเด็นและมาตรการอื่นในรายงาน", "Other issues and measures in the reports")
SAID = Message("ประเด็นและมาตรการในรายงาน", "Issues and measures in the reports")


def once(weaknesses: Sequence[Weakness]) -> Iterator[tuple[Weakness, list[Own]]]:
    """Each weak point with what is said of it, what is about a whole indicator only where it comes first."""
    seen: set[tuple[str, str, int | None]] = set()
    for each in weaknesses:
        kept = [own for own in each.own if own.indicator is None or (own.kind, own.text, own.indicator) not in seen]
        seen.update((own.kind, own.text, own.indicator) for own in each.own)
        yield each, kept


def elsewhere(language: str) -> str:
    """What stands before another agency's measure."""
    return told(Message("หน่วยงานอื่น", "Elsewhere"), language)


SAME_QUESTION = Message("ข้อคำถามเดียวกับ {0}", "the same question as {0}")
SAME_INDICATOR = Message("ตัวชี้วัดเดียวกัน: {0}", "the same indicator: {0}")


SAME_OF_WHOLE = Message(
    "ตัวชี้วัดเดียวกัน: {0} เพราะไม่พบของข้อคำถามเดียวกับ {1}",
    "the same indicator: {0}, for there is none of the same question as {1}",
)
NEITHER = Message("ข้อคำถามเดียวกับ {1} หรือตัวชี้วัดเดียวกัน: {0}", "the same question as {1}, or the same indicator: {0}")
OF_WHOLE_ABOVE = Message("ของตัวชี้วัดเดียวกัน ({0}): ดูข้อข้างบน", "those of the same indicator ({0}): see above")


def same(weakness: Weakness, language: str) -> str:
    """What it is that others share with the agency: the question, or its indicator where none is found of that."""
    figure = weakness.figure
    if weakness.others.of_indicator is not None and not weakness.others.is_above:
        message = SAME_OF_WHOLE if weakness.others.told else NEITHER
        return told(message, language, weakness.others.of_indicator, figure.subject)
    return told(SAME_QUESTION if figure.level == "question" else SAME_INDICATOR, language, figure.subject)


def shared(weakness: Weakness) -> str:
    """The subject that others' measures are of."""
    return weakness.figure.subject if weakness.others.of_indicator is None else str(weakness.others.of_indicator)


def others_heading(weakness: Weakness, language: str) -> str:
    """Whose measures follow."""
    return told(BETTER if weakness.others.is_compared else WHATEVER, language, same(weakness, language))


BETTER = Message("หน่วยงานที่คะแนนสูงกว่าหรือคะแนนเพิ่มขึ้นทำอะไร ({0})", "What agencies did that score better or rose ({0})")
WHATEVER = Message(
    "หน่วยงานอื่นทำอะไร ไม่ทราบว่าคะแนนสูงกว่าหรือไม่ เพราะข้อมูลไม่มีคะแนนตัวชี้วัดนี้ของหน่วยงาน ({0})",
    "What other agencies did; whether they score better is not known, for the data have no score of this indicator of "
    "the agency ({0})",
)


def not_offered(weakness: Weakness, language: str) -> str:
    """How many measures of other agencies are not offered, and why; empty where none is."""
    reasons = (
        (
            Message("คะแนนไม่สูงกว่าและไม่เพิ่มขึ้น {0}", "{0} where the score is no better and did not rise"),
            weakness.others.no_better,
        ),
        (
            Message("คะแนนเทียบไม่ได้เพราะเกณฑ์ของปีต่างกัน {0}", "{0} where years of other rules cannot be compared"),
            weakness.others.not_comparable,
        ),
        (Message("ไม่ทราบคะแนน {0}", "{0} where the score is not known"), weakness.others.not_known),
    )
    parts = ", ".join(told(reason, language, count) for reason, count in reasons if count)
    return told(NOT_SHOWN, language, parts) if parts else ""


def said_of_others(weakness: Weakness, language: str) -> str:
    """What is said below others' measures: that there is none to offer, and how many are not offered."""
    left = not_offered(weakness, language)
    if weakness.others.told:
        return left
    none = told(NO_BETTER if left else NOTHING_ELSEWHERE, language, same(weakness, language))
    above = told(OF_WHOLE_ABOVE, language, weakness.others.of_indicator) if weakness.others.is_above else ""
    return " · ".join(filter(None, (none, left, above)))


NOT_SHOWN = Message("มาตรการที่ไม่แสดง (ข้อความเดียวกันนับเป็นหนึ่ง): {0}", "Measures not shown (the same text counts once): {0}")
NO_BETTER = Message(
    "ไม่พบมาตรการของหน่วยงานที่คะแนนสูงกว่าหรือคะแนนเพิ่มขึ้น ({0})",
    "no measure found of an agency that scores better or rose ({0})",
)
NOTHING_ELSEWHERE = Message(
    "ไม่พบมาตรการในตารางของรายงานหน่วยงานอื่นในข้อมูล ({0})",
    "no measure found in the tables of other agencies' reports in the data ({0})",
)


def said_above(language: str) -> str:
    """That what is about the whole indicator stands at a weak point above."""
    return told(Message("ของทั้งตัวชี้วัด: ดูข้อข้างบน", "of the whole indicator: see above"), language)


def others_in(each: Tried, subject: str) -> str:
    """The year of a measure, with the question's code where that year has another."""
    return f"{each.year}" if each.asked_as == subject else f"{each.year}, {each.asked_as}"


MORE = {
    "entries": Message("และอีก {0} รายการ", "and {0} more"),
    "measures": Message("และอีก {0} มาตรการ", "and {0} more (others' measures)"),
    "points": Message("และอีก {0} จุด", "and {0} more (weak points)"),
}


def more(left: int, language: str, of: str = "entries") -> str:
    """How much is left out, and of what; empty where nothing is."""
    return told(MORE[of], language, left) if left > 0 else ""


def nothing_own(language: str) -> str:
    """That no table of the agency's reports has a row about a weak subject."""
    return told(
        Message(
            "ไม่พบประเด็นหรือมาตรการของข้อนี้ในตารางของรายงาน (เนื้อความอาจกล่าวถึง)",
            "no issue or measure on this found in the report's tables (its text may say more)",
        ),
        language,
    )


def reason(figure: Figure, language: str) -> str:
    """Why."""
    return figure.reason_th if language == "th" else figure.reason_en


def signed(value: float | None) -> str:
    """With its sign and two decimals."""
    return MISSING if value is None else tables.signed(value)


def number(value: float | None) -> str:
    """With two decimals."""
    return MISSING if value is None else two_decimals(value)


CORRECTED = Message("{0} แก้จากที่พิมพ์ว่า {1}", "corrected by {0}, printed as {1}")


def corrected(figure: Figure, language: str) -> str:
    """Who corrected it, in brackets, with what is printed at its source; empty where nobody did."""
    return f" ({told(CORRECTED, language, figure.corrected_by, figure.printed)})" if figure.corrected_by else ""


def marked(figure: Figure, language: str) -> str:
    """Behind a number's name: who corrected it, or that it is doubtful, differs from another statement of it, or is of
    a question that its year has not."""
    if figure.corrected_by:
        return corrected(figure, language)
    is_doubted = figure.trust == "doubtful" or figure.differs or figure.is_out_of_range
    return f" [{trust(figure, language)}]" if is_doubted else ""


def trust(figure: Figure, language: str) -> str:
    """How far to trust it; of a number that a person corrected, who did."""
    if figure.corrected_by:
        return told(CORRECTED, language, figure.corrected_by, figure.printed)
    marks = ((DIFFERS, figure.differs), (OUT_OF_RANGE, figure.is_out_of_range))
    told_of = [TRUST[figure.trust], *(mark for mark, is_so in marks if is_so)]
    return " · ".join(each.in_language(language) for each in told_of)


DIFFERS = Message("≠ รายงานระบุไม่ตรงกัน", "≠ statements differ")
OUT_OF_RANGE = Message("รหัสอยู่นอกช่วงข้อคำถามของปี", "the code lies outside the year's questions")


def source(place: Place | None, language: str) -> str:
    """File, page, table and row."""
    if place is None:
        return MISSING
    at = where(Where(page=place.page, table=place.table, row=place.row, line=place.line)).in_language(language)
    return f"{place.source_path or place.report_id}: {at}"


def doubt(each: Doubt, language: str) -> str:
    """Something to check, with the places of those that say nearly the same."""
    message = each.message_th if language == "th" else each.message_en
    if not each.similar:
        return message
    places = [source(other.source, language).partition(": ")[2] for other in each.similar]
    shown = "; ".join(dict.fromkeys(places[:PLACES])) + (" …" if len(places) > PLACES else "")
    more = Message("ทำนองเดียวกันอีก {0} แห่ง: {1}", "the like in {0} more: {1}")
    return f"{message} ({told(more, language, len(places), shown)})"


PLACES = 4
"""Places of like doubts that are named."""


def the_rest(profile: Profile, language: str, data: str = "") -> str:
    """Where all of a profile is that a form has no room for; ``data`` is the folder of the datasets, where it is not
    the usual one."""
    return told(
        Message(
            "ทั้งหมดอยู่ใน: ita profile {0}{2} --year {1} --out profile.xlsx",
            "All of it: ita profile {0}{2} --year {1} --out profile.xlsx",
        ),
        language,
        shlex.quote(profile.agency),
        profile.year,
        f" {shlex.quote(data)}" if data else "",
    )


UNKNOWN = Message("ยังไม่ทราบผลปีถัดไป", "the next year's score is not known")


def all_unknown(tried: Sequence[Tried], language: str) -> str:
    """That of none it is known what the score then did, to be said once; empty where it is of some."""
    return told(UNKNOWN, language) if tried and all(each.after is None for each in tried) else ""


def outcome(each: Tried, language: str, said: bool = False) -> str:
    """What the score then did; that it is not known only where that is not ``said`` of all."""
    score = told(Message("คะแนนปี {0} {1}", "score in {0}: {1}"), language, each.year, number(each.score))
    if each.before is None or each.after is None:
        return " · ".join(
            filter(None, (score if each.score is not None else "", "" if said else told(UNKNOWN, language)))
        )
    steps = f"{_code(each.basis, language)}: {number(each.before)} → {number(each.after)}"
    whose = f"{score} · " if each.score is not None and each.basis != each.asked_as else ""
    verdict = WORDS[each.comparability].in_language(language)
    if each.change is None:
        why = each.reason_th if language == "th" else each.reason_en
        return whose + told(NOT_COMPARABLE, language, steps, each.year + 1, verdict, why)
    change = told(
        Message("{0} ในปี {1} ({2}, {3})", "{0} in {1} ({2}, {3})"),
        language,
        steps,
        each.year + 1,
        tables.signed(each.change),
        verdict,
    )
    moved = (
        Message("คะแนนเพิ่มขึ้น", "its score rose") if each.change > 0 else Message("คะแนนไม่เพิ่ม", "its score did not rise")
    )
    return f"{whose}{told(moved, language)}: {change}"


def _code(code: str, language: str) -> str:
    """A subject as it is named within a sentence."""
    return told(Message("ตัวชี้วัด {0}", "indicator {0}"), language, code) if code.isdecimal() else code


NOT_COMPARABLE = Message("{0} ในปี {1} เทียบกันไม่ได้ ({2}: {3})", "{0} in {1}, not comparable ({2}: {3})")


def also(each: Tried, language: str) -> str:
    """The others that wrote the same."""
    if not each.also_in:
        return ""
    names = ", ".join(each.also_in[:3]) + (" …" if len(each.also_in) > 3 else "")
    return told(
        Message("ข้อความเดียวกันใน {0} หน่วยงาน: {1}", "the same text in {0} more: {1}"), language, len(each.also_in), names
    )
