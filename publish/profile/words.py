"""A profile in words: every line that its forms share, in Thai or English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.words import where
from codebook.comparability import WORDS
from codebook.schemes import schemes
from extract.message import Message
from normalize.records import Place as Where
from publish import tables
from publish.headings import TRUST, TYPES
from publish.profile.facts import Figure, Own, Place, Profile, Standing, Tried, Weakness
from publish.tables import MISSING, exact

KINDS = {
    "issue": Message("ประเด็น", "issue"),
    "measure": Message("มาตรการ", "measure"),
    "step": Message("ขั้นตอน", "step"),
    "result": Message("ผล", "result"),
}
GROUPS = {
    "scheme": Message("ทุกหน่วยงานในกรอบ {0}", "all of the scheme {0}"),
    "type": Message("ประเภท {0}", "of type {0}"),
    "province": Message("จังหวัด{0}", "in {0}"),
}
STATISTICS = {"public": Message("ส่วนที่ 1", "part 1"), "survey": Message("ส่วนที่ 2", "part 2")}
QUARTILES = Message("กลุ่มควอร์ไทล์ {0} จาก 4 (4 สูงสุด)", "quartile group {0} of 4 (4 is the highest)")
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
    return " · ".join(filter(None, (kind, profile.province, profile.scheme and scheme(profile.scheme, language))))


def scheme(code: str, language: str) -> str:
    """A scheme by its code and whose it is."""
    known = schemes().get(code)
    name = (known.name if language == "th" else known.name_en) if known else ""
    return f"{told(Message('กรอบ {0}', 'scheme {0}'), language, code)}" + (f": {name}" if name else "")


def standing(each: Standing, language: str) -> str:
    """Rank and quartile in a group; a group of one has neither."""
    name = TYPES[each.name].in_language(language) if each.group == "type" and each.name in TYPES else each.name
    group = told(GROUPS[each.group], language, name)
    if each.agencies < 2:
        return f"{group}: {told(Message('มีหน่วยงานเดียวในข้อมูล', 'the only one in the data'), language)}"
    tied = told(Message("ร่วม", "shared "), language) if each.tied else ""
    rank = told(Message("อันดับ{0} {1} จาก {2}", "{0}rank {1} of {2}"), language, tied, each.rank, each.agencies)
    quartile = f" · {told(QUARTILES, language, each.quartile)}" if each.agencies >= 4 else ""
    return f"{group}: {rank}{quartile}"


def group_name(profile: Profile, language: str) -> str:
    """What the medians are of."""
    chosen = profile.compared_with
    if chosen is None:
        return MISSING
    name = TYPES[chosen.name].in_language(language) if chosen.name in TYPES else chosen.name
    return told(GROUPS[chosen.group], language, name)


BORROWED = Message("ข้อความตามรายงานของหน่วยงานอื่น", "in the words of other agencies' reports")


def subject(figure: Figure, language: str) -> str:
    """``I8 …`` with its name, and the part of EIT that it is of."""
    part = f" ({told(STATISTICS[figure.statistic], language)})" if figure.statistic in STATISTICS else ""
    whose = f" ({told(BORROWED, language)})" if figure.borrowed else ""
    return (figure.name if figure.level == "overall" else f"{figure.subject}{whose} {figure.name}".strip()) + part


def change(figure: Figure, language: str) -> str:
    """The change from the year before, never without the word on whether the years can be compared."""
    if figure.change is None:
        return MISSING
    return f"{tables.signed(figure.change)} ({WORDS[figure.comparability].in_language(language)})"


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
    if own.indicator is None:
        return name
    return f"{name} ({told(Message('ทั้งตัวชี้วัด {0}', 'all of indicator {0}'), language, own.indicator)})"


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


def said_above(language: str) -> str:
    """That what is about the whole indicator stands at a weak point above."""
    return told(Message("ของทั้งตัวชี้วัด: ดูข้อข้างบน", "of the whole indicator: see above"), language)


def others_in(each: Tried, subject: str) -> str:
    """The year of a measure, with the question's code where that year has another."""
    return f"{each.year}" if each.asked_as == subject else f"{each.year}, {each.asked_as}"


def more(left: int, language: str) -> str:
    """How much is left out; empty where nothing is."""
    return told(Message("และอีก {0} รายการ", "and {0} more"), language, left) if left > 0 else ""


def nothing_own(language: str) -> str:
    """That the agency's reports say nothing of a weak subject."""
    return told(
        Message("รายงานของหน่วยงานไม่ระบุประเด็นหรือมาตรการของข้อนี้", "the agency's reports give no issue or measure on this"),
        language,
    )


def nothing_elsewhere(language: str) -> str:
    """That no other agency's report has a measure about it."""
    return told(
        Message("ไม่พบมาตรการของหน่วยงานอื่นในข้อเดียวกัน", "no other agency's report has a measure on this"), language
    )


def reason(figure: Figure, language: str) -> str:
    """Why."""
    return figure.reason_th if language == "th" else figure.reason_en


def signed(value: float | None) -> str:
    """With its sign and two decimals."""
    return MISSING if value is None else tables.signed(value)


def number(value: float | None) -> str:
    """With two decimals, or all it has."""
    return MISSING if value is None else exact(value)


def derived(value: float | None) -> str:
    """A figure made of several numbers, to two decimals."""
    return MISSING if value is None else tables.derived(value)


def trust(figure: Figure, language: str) -> str:
    """How far to trust it."""
    return TRUST[figure.trust].in_language(language) + (" ≠" if figure.differs else "")


def source(place: Place | None, language: str) -> str:
    """File, page, table and row."""
    if place is None:
        return MISSING
    at = where(Where(page=place.page, table=place.table, row=place.row, line=place.line)).in_language(language)
    return f"{place.source_path or place.report_id}: {at}"


UNKNOWN = Message("ยังไม่ทราบผลปีถัดไป", "the next year's score is not known")


def all_unknown(tried: Sequence[Tried], language: str) -> str:
    """That of none it is known what the score then did, to be said once; empty where it is of some."""
    return told(UNKNOWN, language) if tried and all(each.change is None for each in tried) else ""


def outcome(each: Tried, language: str, said: bool = False) -> str:
    """What the score then did; that it is not known only where that is not ``said`` of all."""
    if each.change is None:
        before = told(Message("คะแนนปี {0} {1}", "score in {0}: {1}"), language, each.year, number(each.before))
        return " · ".join(
            filter(None, (before if each.before is not None else "", "" if said else told(UNKNOWN, language)))
        )
    verdict = WORDS[each.comparability].in_language(language)
    steps = told(
        Message("{0}: {1} → {2} ในปี {3} ({4}, {5})", "{0}: {1} → {2} in {3} ({4}, {5})"),
        language,
        each.basis,
        number(each.before),
        number(each.after),
        each.year + 1,
        tables.signed(each.change),
        verdict,
    )
    moved = (
        Message("คะแนนเพิ่มขึ้น", "its score rose") if each.change > 0 else Message("คะแนนไม่เพิ่ม", "its score did not rise")
    )
    return f"{told(moved, language)}: {steps}"


def also(each: Tried, language: str) -> str:
    """The others that wrote the same."""
    if not each.also_in:
        return ""
    names = ", ".join(each.also_in[:3]) + (" …" if len(each.also_in) > 3 else "")
    return told(
        Message("ข้อความเดียวกันใน {0} หน่วยงาน: {1}", "the same text in {0} more: {1}"), language, len(each.also_in), names
    )
