"""A profile as a workbook: the answer on its first sheet, which is one printed page; behind it every figure, and all
that is said of weak points and the rest, and is to be checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from codebook.comparability import WORDS
from extract.message import Message
from publish.headings import SEVERITIES
from publish.profile import words
from publish.profile.cover import cover
from publish.profile.facts import Figure, Own, Profile
from publish.profile.words import told
from publish.tables import rounded
from publish.workbook import Sheet, how_to_read, workbook


def to_xlsx(profile: Profile, language: str) -> bytes:
    """The bytes of the workbook; what there is nothing to tell of has no sheet."""
    first, *called = NAMES_OF_SHEETS[language]
    names = {
        "figures": "name value median from_median before change comparability trust source",
        "details": "subject year value kind agency text responsible timeline outcome source",
    }
    found = [list(each(profile, language)) for each in (_figures, _details)]
    sheets = [
        Sheet(name, _headings(columns, language), rows, coloured=("value", "median"), widths=WIDTHS)
        for name, columns, rows in zip(called, names.values(), found, strict=True)
        if rows
    ]
    return workbook([cover(profile, language, first), *sheets, how_to_read(language)], language)


NAMES_OF_SHEETS = {
    "th": ("สรุป", "คะแนน", "รายละเอียด"),
    "en": ("summary", "scores", "details"),
}

WIDTHS = {
    "subject": 12,
    "year": 8,
    "value": 9,
    "kind": 14,
    "agency": 25,
    "text": 58,
    "responsible": 18,
    "timeline": 13,
    "outcome": 24,
    "source": 33,
}
"""Letters across columns, so that all of them are on one sheet of paper."""

NAMES = {
    "name": "เรื่อง",
    "subject": "ข้อ",
    "value": "คะแนน",
    "median": "มัธยฐาน",
    "from_median": "ต่างจากมัธยฐาน",
    "before": "ปีก่อน",
    "change": "เปลี่ยนแปลง",
    "comparability": "เทียบปีก่อน",
    "trust": "ความน่าเชื่อถือ",
    "source": "ที่มา",
    "kind": "ชนิด",
    "agency": "หน่วยงาน",
    "year": "ปี",
    "text": "ข้อความ",
    "responsible": "ผู้รับผิดชอบ",
    "timeline": "ระยะเวลา",
    "outcome": "คะแนนปีถัดไป",
}


def _headings(names: str, language: str) -> list[tuple[str, str]]:
    """A heading in the language above the column's name."""
    spoken = NAMES if language == "th" else {name: name.replace("_", " ").capitalize() for name in NAMES}
    return [(spoken[name], name) for name in names.split()]


def _figures(profile: Profile, language: str) -> Iterator[list[Any]]:
    for each in (*profile.figures, *profile.questions):
        verdict = WORDS[each.comparability].in_language(language) if each.comparability else None
        yield [
            words.subject(each, language),
            *map(rounded, (each.value, each.median, each.from_median, each.before, each.change)),
            verdict,
            words.trust(each, language),
            words.source(each.source, language),
        ]


WEAK = Message("จุดอ่อน", "weak point")
CHECK = Message("ควรตรวจ ({0})", "to check ({0})")
OF_INDICATOR = Message("ของตัวชี้วัดเดียวกัน ({0})", "of the same indicator ({0})")
ELSEWHERE = Message("{0}: ita report หรือชุดข้อมูล measures (ita export)", "{0}: ita report, or measures of ita export")


def _details(profile: Profile, language: str) -> Iterator[list[Any]]:
    """Each weak point in its words, with what is said and done about it here and elsewhere; then what else is said, and
    what is to be checked."""
    # Where the weak points are of another year, what is said is of either; its source tells.
    year = profile.year if profile.year == profile.weak_year else None
    for each in profile.weaknesses:
        figure = each.figure
        about = [_code(figure, language), profile.weak_year]
        place = words.source(figure.source, language)
        number = rounded(figure.value)
        name = words.subject(figure, language) + words.marked(figure, language)
        yield [*about, number, told(WEAK, language), profile.agency, name, *_none(3), place]
        for own in each.own:
            yield _own([about[0], year], own, profile.agency, language)
        whole = each.others.of_indicator
        for other in each.others.told:
            head = [about[0], other.year, rounded(other.score), words.KINDS["measure"].in_language(language)]
            of = told(OF_INDICATOR, language, whole) if whole is not None else ""
            text = " · ".join(filter(None, (of, other.text, words.also(other, language))))
            place = words.source(other.source, language)
            yield [*head, other.agency, text, *_none(2), words.outcome(other, language), place]
        left = words.more(each.others.left, language, "measures")
        notes = (told(ELSEWHERE, language, left) if left else "", words.said_of_others(each, language))
        yield from ([*about, *_none(3), note, *_none(4)] for note in notes if note)
    for own in profile.rest:
        subject = ", ".join(own.questions) or (str(own.indicator) if own.indicator is not None else None)
        yield _own([subject, year], own, profile.agency, language)
    yield from _doubts(profile, language)


def _own(about: Sequence[Any], own: Own, agency: str, language: str) -> list[Any]:
    place = words.source(own.source, language)
    return [*about, None, words.kind(own, language), agency, own.text, own.responsible, own.timeline, None, place]


def _code(figure: Figure, language: str) -> str:
    """A question's code or an indicator's number, with the part that it is of."""
    return f"{figure.subject} {words.part_of(figure, language)}".strip()


def _none(cells: int) -> list[None]:
    return [None] * cells


def _doubts(profile: Profile, language: str) -> Iterator[list[Any]]:
    for first in profile.doubts:
        for each in (first, *first.similar):
            message = each.message_th if language == "th" else each.message_en
            kind = told(CHECK, language, SEVERITIES[each.severity].in_language(language))
            yield [*_none(3), kind, profile.agency, message, *_none(3), words.source(each.source, language)]
