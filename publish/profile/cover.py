"""The first sheet of a profile's workbook: the answer on one printed page, as much as it holds; the sheets behind it
have all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extract.message import Message
from publish.headings import SEVERITIES
from publish.paper import Line, Paper, height
from publish.profile import words
from publish.profile.cited import Cited
from publish.profile.facts import Own, Profile
from publish.profile.plan import PAGE, Plan, Point, plan
from publish.profile.words import told
from publish.tables import rounded

WIDTHS = (17, 55, 11, 18, 34)
"""Letters across: labels and numbers, texts, and beside an indicator its median, the distance, the change."""

TALLEST = 50
"""Lines of a page on which the font can still be read."""

SMALLER = (0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3)
"""Of the printed page's height that are tried for a plan which has so many lines."""

YEAR = Message("ปี {0} · {1}", "{0} · {1}")
LABELS = {
    "score": Message("คะแนนรวม", "Overall score"),
    "level": Message("ระดับ", "Level"),
    "rank": Message("อันดับ", "Rank"),
    "change": Message("จากปีก่อน", "Year before"),
    "indicators": Message("ตัวชี้วัด (มัธยฐานของ{0})", "Indicators (median: {0})"),
    "alone": Message("ตัวชี้วัด (ในข้อมูลไม่มีหน่วยงานอื่นให้เทียบ)", "Indicators (no other agency in the data to compare with)"),
    "value": Message("คะแนน", "Score"),
    "subject": Message("ตัวชี้วัด", "Indicator"),
    "median": Message("มัธยฐาน", "Median"),
    "from_median": Message("ต่างจากมัธยฐาน", "From median"),
    "weak": Message("จุดที่คะแนนต่ำที่สุด และสิ่งที่ทำได้", "Weakest points, and what can be done"),
    "check": Message("ควรตรวจ", "To check"),
    "other": Message("หน่วยงานอื่น", "Elsewhere"),
    "points": Message("จุดอื่น", "Other points"),
    "whole": Message("ทั้งหมดอยู่ในแผ่นถัดไปของไฟล์นี้", "All of it is on the next sheets of this file"),
    "from": Message("ที่มา", "From"),
}


def cover(profile: Profile, language: str, name: str) -> Paper:
    """The page."""
    for share in (1.0, *SMALLER):
        lines = list(_lines(profile, plan(profile, language, share * PAGE), language))
        if sum(height(each, WIDTHS) for each in lines) <= TALLEST:
            break
    return Paper(name, WIDTHS, lines)


def _lines(profile: Profile, planned: Plan, language: str) -> Iterator[Line]:
    cited = Cited(language)
    yield Line((words.title(profile, language),), ("title",))
    yield Line((words.about(profile, language),), ("quiet",))
    yield from _answer(profile, language, cited)
    yield from _indicators(profile, language)
    yield from _weak(profile, planned, language, cited)
    if planned.rest:
        yield _heading(words.rest(profile, language))
        yield from (_own(own, planned, language, cited) for own in planned.rest)
    if left := words.more(planned.rest_left, language):
        yield _quiet(words.rest(profile, language) if not planned.rest else "", left)
    if planned.doubts or planned.doubts_left:
        yield _heading(_label("check", language))
        for doubt in planned.doubts:
            severity = SEVERITIES[doubt.severity].in_language(language)
            message = words.doubt(doubt, language)[: planned.longest.doubt]
            yield _said(severity, f"{message} [{cited(doubt.source)}]")
        if left := words.more(planned.doubts_left, language):
            yield _quiet("", left)
    yield Line((words.HIGHER.in_language(language),), ("quiet",))
    if not planned.is_whole:
        yield Line((_label("whole", language),), ("quiet",))
    yield _quiet(_label("from", language), "  ".join(cited.listed(profile)))


def _answer(profile: Profile, language: str, cited: Cited) -> Iterator[Line]:
    """Score, level, rank and change."""
    overall = profile.overall
    if overall is None:
        yield Line((words.no_total(profile, language),), ("strong",))
        return
    place = f"{words.trust(overall, language)} [{cited(overall.source)}]"
    yield Line((_label("score", language), rounded(overall.value), place), ("beside", "largest", "beside"))
    level = ("label", "strong" if profile.level else "told")
    where = f" [{cited(profile.level_source)}]" if profile.level_source else ""
    yield Line((_label("level", language), words.level(profile, language) + where), level)
    for number, each in enumerate(words.standings(profile, language)):
        yield Line((_label("rank", language) if number == 0 else "", each), ("label", "told"))
    if overall.change is None:
        yield Line((_label("change", language), _behind(words.no_change(profile, language))), ("label", "told"))
    else:
        changed = f"{words.change(overall, language)}: {words.reason(overall, language)}"
        yield Line((_label("change", language), changed), ("label", "told"))


def _behind(sentence: str) -> str:
    """What stands behind a label that is in the sentence too."""
    return sentence.partition(": ")[2] or sentence


def _indicators(profile: Profile, language: str) -> Iterator[Line]:
    rows = [each for each in profile.figures if each.level != "overall" and each.statistic == "score"]
    if not rows:
        return
    known = any(each.median is not None for each in rows)
    yield _heading(_label("indicators" if known else "alone", language, words.group_name(profile, language)))
    heads = [_label(name, language) for name in ("value", "subject", "median", "from_median", "change")]
    yield Line(heads, ("column", "column", "column_of_numbers", "column_of_numbers", "column_of_words"))
    for each in rows:
        numbers: tuple[Any, ...] = (rounded(each.median), rounded(each.from_median), words.change(each, language))
        cells = (rounded(each.value), words.subject(each, language) + words.marked(each, language), *numbers)
        yield Line(cells, ("score", "told", "figure", "change", "text"))


def _weak(profile: Profile, planned: Plan, language: str, cited: Cited) -> Iterator[Line]:
    if not profile.weaknesses:
        return
    yield _heading(_label("weak", language))
    for point in planned.points:
        yield from _point(point, profile, planned, language, cited)
    if left := words.more(planned.points_left, language, "points"):
        yield _quiet(_label("points", language), left)


def _point(point: Point, profile: Profile, planned: Plan, language: str, cited: Cited) -> Iterator[Line]:
    """A weak point with its year, what is said and done about it, and what others did."""
    weakness, figure = point.weakness, point.weakness.figure
    called = told(YEAR, language, profile.weak_year, words.subject(figure, language)[: planned.longest.name])
    called += words.marked(figure, language)
    yield Line((rounded(figure.value), f"{called} [{cited(figure.source)}]"), ("score", "strong"))
    yield from (_own(own, planned, language, cited) for own in point.own)
    if not point.own:
        nothing = words.said_above(language) if weakness.own else words.nothing_own(language)
        yield _quiet("", words.more(point.own_left, language) or nothing)
    unknown = words.all_unknown(point.others, language)
    if point.others:
        yield _quiet("", words.others_heading(weakness, language) + (f" ({unknown})" if unknown else ""))
    for other in point.others:
        about = f"{other.agency} ({words.others_in(other, words.shared(weakness))}): {_short(other.text, planned)}"
        outcome = words.outcome(other, language, said=bool(unknown))
        yield _said(_label("other", language), f"{about} {outcome} [{cited(other.source)}]")
    if point.own and (more := words.more(point.own_left, language)):
        yield _quiet("", more)
    if more := words.more(point.others_left, language, "measures"):
        yield _quiet(_label("other", language), more)


def _own(own: Own, planned: Plan, language: str, cited: Cited) -> Line:
    """What the agency says or does; which questions or indicator it is about stands before the text."""
    kind, bracket, about = words.kind(own, language).partition(" (")
    text = f"{bracket.strip()}{about} {_short(own.text, planned)}".strip()
    return _said(kind, f"{text} [{cited(own.source)}]")


def _short(text: str, planned: Plan) -> str:
    longest = planned.longest.text
    return text if len(text) <= longest else text[:longest] + "…"


def _label(name: str, language: str, *values: object) -> str:
    return told(LABELS[name], language, *values)


def _heading(text: str) -> Line:
    return Line((text,), ("head",))


def _said(label: str, text: str) -> Line:
    return Line((label, text), ("kind", "told"))


def _quiet(label: str, text: str) -> Line:
    return Line((label, text), ("kind", "quiet"))
