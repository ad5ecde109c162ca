"""A profile for a terminal or a mail."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len, chop_cells

from extract.message import Message
from publish.profile import words
from publish.profile.cited import Cited
from publish.profile.facts import Figure, Own, Profile, Weakness
from publish.profile.words import told
from publish.safety import one_line

TEXT = 150
"""Letters of a text that are shown; the other forms have all of it."""

OWN, OTHERS, DOUBTS, ALONE = 6, 4, 8, 20
"""Statements of each weak point, others' measures, doubts, and statements where there is no weak point, that are shown;
what is left out is counted."""


def to_text(profile: Profile, language: str, width: int | None = None, data: str = "") -> str:
    """The whole profile in lines, for a terminal of so many cells (None: of any) with what goes on set in; ``data``
    is the folder of the datasets, where it is not the usual one."""
    lines = map(_safe, _lines(profile, language, data))
    return "\n".join(part for line in lines for part in _parts(line, width)) + "\n"


def _parts(line: str, width: int | None) -> Iterator[str]:
    """The line broken at blanks, and within a long word of Thai, which has none, where the terminal ends."""
    indent = " " * (len(line) - len(line.lstrip()) + 2)
    if width is None or cell_len(line) <= width or width <= len(indent) + FEWEST:
        yield line
        return
    now = line[: len(indent) - 2]
    for word in line.split():
        blank = " " if now.strip() else ""
        if cell_len(now + blank + word) > width and now.strip():
            yield now
            now, blank = indent, ""
        first, *rest = chop_cells(word, width - len(indent))
        now += blank + first
        for more in rest:
            yield now
            now = indent + more
    yield now


FEWEST = 20
"""Cells beside the indent from which lines are broken by us."""


def _safe(line: str) -> str:
    """On one line, its indent kept."""
    blanks = len(line) - len(line.lstrip())
    return " " * blanks + one_line(line)


def _lines(profile: Profile, language: str, data: str = "") -> Iterator[str]:
    cited = Cited(language)
    yield words.title(profile, language)
    yield words.about(profile, language)
    yield ""
    yield from _score(profile, language, cited)
    figures = [each for each in profile.figures if each.level != "overall"]
    if figures:
        yield ""
        heading = Message("ตัวชี้วัด (มัธยฐานของ{0})", "Indicators (median: {0})")
        alone = Message("ตัวชี้วัด (ในข้อมูลไม่มีหน่วยงานอื่นให้เทียบ)", "Indicators (no other agency in the data to compare with)")
        known = any(each.median is not None for each in figures)
        yield told(heading if known else alone, language, words.group_name(profile, language))
        yield from (f"  {words.number(each.value):>6}  {_beside(each, language)}" for each in figures)
    if profile.weaknesses:
        yield ""
        yield told(Message("จุดที่คะแนนต่ำที่สุด (ปี {0})", "Weakest ({0})"), language, profile.weak_year)
        for weakness, own in words.once(profile.weaknesses):
            yield from _weakness(weakness, own, language, cited)
    if profile.rest:
        yield ""
        yield words.rest(profile, language)
        shown = profile.rest[: OWN if profile.weaknesses else ALONE]
        for each in shown:
            yield f"  · {words.kind(each, language)}: {_cut(each.text)} [{cited(each.source)}]"
        if left := words.more(len(profile.rest) - len(shown), language):
            yield f"  {left}"
    if profile.doubts:
        yield ""
        yield told(Message("ควรตรวจ", "To check"), language)
        for doubt in profile.doubts[:DOUBTS]:
            yield f"  · {words.doubt(doubt, language)} [{cited(doubt.source)}]"
        if left := words.more(len(profile.doubts) - DOUBTS, language):
            yield f"  {left}"
    yield ""
    yield words.the_rest(profile, language, data)
    yield words.HIGHER.in_language(language)
    yield told(Message("ที่มา:", "From:"), language)
    yield from (f"  {each}" for each in cited.listed(profile))
    if len(profile.years) > 1:
        yield told(Message("ปีที่มีข้อมูล: {0}", "Years known: {0}"), language, ", ".join(map(str, profile.years)))


def _beside(figure: Figure, language: str) -> str:
    """What stands behind a number: its group's median and its change, where they are known, and what it is of."""
    median = told(Message("มัธยฐาน", "median"), language)
    known = f"{median} {words.number(figure.median)} ({words.signed(figure.from_median)})"
    parts = (
        known if figure.median is not None else "",
        words.change(figure, language) if figure.change is not None else "",
    )
    return "  ".join((*filter(None, parts), words.subject(figure, language) + words.marked(figure, language)))


def _score(profile: Profile, language: str, cited: Cited) -> Iterator[str]:
    if profile.overall is None:
        yield words.no_total(profile, language)
        return
    place = cited(profile.overall.source)
    said = words.level(profile, language)
    level = told(Message("ระดับ {0}", "level {0}"), language, said) if profile.level else said
    level += f" [{cited(profile.level_source)}]" if profile.level_source else ""
    score = told(Message("คะแนนรวม {0}", "Overall score {0}"), language, words.number(profile.overall.value))
    yield f"{score} · {level} · {words.trust(profile.overall, language)} [{place}]"
    yield from (f"  {each}" for each in words.standings(profile, language))
    if profile.overall.change is not None:
        why = words.reason(profile.overall, language)
        told_change = told(
            Message("จากปีก่อน {0}: {1}", "From the year before {0}: {1}"),
            language,
            words.change(profile.overall, language),
            why,
        )
        yield f"  {told_change}"
    else:
        yield f"  {words.no_change(profile, language)}"


def _weakness(weakness: Weakness, said: list[Own], language: str, cited: Cited) -> Iterator[str]:
    figure = weakness.figure
    place = cited(figure.source)
    name = words.subject(figure, language) + words.marked(figure, language)
    yield f"  {words.number(figure.value)}  {name} [{place}]"
    for own in said[:OWN]:
        yield f"      {words.kind(own, language)}: {_cut(own.text)} [{cited(own.source)}]"
    if left := words.more(len(said) - OWN, language):
        yield f"      {left}"
    if not said:
        yield f"      {words.said_above(language) if weakness.own else words.nothing_own(language)}"
    if weakness.others.told:
        yield from _others(weakness, language, cited)
    if left := words.said_of_others(weakness, language):
        yield f"      {left}"


def _others(weakness: Weakness, language: str, cited: Cited) -> Iterator[str]:
    others = weakness.others.told[:OTHERS]
    unknown = words.all_unknown(others, language)
    yield f"      {words.others_heading(weakness, language)}{f' ({unknown})' if unknown else ''}"
    for each in others:
        yield f"        · {each.agency} ({words.others_in(each, words.shared(weakness))}): {_cut(each.text)}"
        outcome = words.outcome(each, language, said=bool(unknown))
        yield f"            {outcome}{' ' if outcome else ''}[{cited(each.source)}]"
        if copies := words.also(each, language):
            yield f"            {copies}"
    if left := words.more(len(weakness.others.told) - len(others) + weakness.others.left, language, "measures"):
        yield f"        {left}"


def _cut(text: str) -> str:
    return text if len(text) <= TEXT else text[:TEXT] + "…"
