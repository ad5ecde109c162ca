"""A profile as a workbook: the answer on its cover, the figures, the weak points and the doubts each on a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codebook.comparability import WORDS
from extract.message import Message
from publish.profile import words
from publish.profile.facts import Profile
from publish.profile.words import told
from publish.tables import two_decimals
from publish.workbook import Sheet, cover, how_to_read, workbook


def to_xlsx(profile: Profile, language: str) -> bytes:
    """The bytes of the workbook; what there is nothing to tell of has no sheet."""
    answer = [(name, _rounded(value)) for name, value in _answer(profile, language)]
    front = cover(words.title(profile, language), answer, language)
    names = {
        "figures": "name value median from_median before change comparability trust source",
        "weaknesses": "name value kind agency year text outcome source",
        "rest": "kind text responsible timeline source",
        "findings": "severity message source",
    }
    called = NAMES_OF_SHEETS[language]
    tables = (_figures, _weaknesses, _rest, _doubts)
    found = [each(profile, language) for each in tables]
    sheets = [
        Sheet(
            name, _headings(columns, language), [list(map(_rounded, row)) for row in rows], coloured=("value", "median")
        )
        for name, columns, rows in zip(called, names.values(), map(list, found), strict=True)
        if rows
    ]
    return workbook([front, how_to_read(language), *sheets], language)


def _rounded(value: Any) -> Any:
    """A number as it is shown on the page, without what computing in binary leaves of it (88.73999999999999)."""
    return float(two_decimals(value)) if isinstance(value, float) else value


NAMES_OF_SHEETS = {
    "th": ("คะแนน", "จุดอ่อน", "ประเด็นและมาตรการ", "ควรตรวจ"),
    "en": ("scores", "weak points", "issues and measures", "to check"),
}

NAMES = {
    "name": "เรื่อง",
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
    "severity": "ความรุนแรง",
    "message": "ข้อสังเกต",
}


def _headings(names: str, language: str) -> list[tuple[str, str]]:
    """A heading in the language above the column's name."""
    spoken = NAMES if language == "th" else {name: name.replace("_", " ").capitalize() for name in NAMES}
    return [(spoken[name], name) for name in names.split()]


def _answer(profile: Profile, language: str) -> Iterator[tuple[str, Any]]:
    yield ("หน่วยงาน" if language == "th" else "Agency", profile.agency)
    yield ("ประเภท จังหวัด กรอบ" if language == "th" else "Type, province, scheme", words.about(profile, language))
    yield ("ปีที่ประเมิน" if language == "th" else "Year assessed", profile.year)
    if profile.overall is not None:
        yield ("คะแนนรวม" if language == "th" else "Overall score", profile.overall.value)
        yield ("ระดับ" if language == "th" else "Level", profile.level)
        changed = words.change(profile.overall, language)
        if profile.overall.change is not None:
            changed = f"{changed}: {words.reason(profile.overall, language)}"
        yield ("จากปีก่อน" if language == "th" else "From the year before", changed)
    for each in words.standings(profile, language):
        yield ("อันดับ" if language == "th" else "Rank", each)
    figures, weak, rest, _ = NAMES_OF_SHEETS[language]
    for weakness in profile.weaknesses[:LOWEST]:
        yield (
            "คะแนนต่ำ" if language == "th" else "Weak",
            f"{words.number(weakness.figure.value)} {words.subject(weakness.figure, language)}",
        )
    if left := words.more(len(profile.weaknesses) - LOWEST, language):
        yield "", told(IN_SHEET, language, left, weak)
    if profile.questions:
        yield "", told(EVERY_QUESTION, language, len(profile.questions), figures)
    if profile.rest:
        yield words.rest(profile, language), told(EVERY_MEASURE, language, len(profile.rest), rest)


LOWEST = 3
"""Weak points that stand on the cover."""
IN_SHEET = Message("{0}: แผ่น {1}", "{0}: sheet {1}")
EVERY_MEASURE = Message("{0} รายการ: แผ่น {1}", "{0}: sheet {1}")
EVERY_QUESTION = Message("ข้อคำถามทั้งหมด {0} รายการ: แผ่น {1}", "all {0} numbers of questions: sheet {1}")


def _figures(profile: Profile, language: str) -> Iterator[list[Any]]:
    for each in (*profile.figures, *profile.questions):
        verdict = WORDS[each.comparability].in_language(language) if each.comparability else None
        yield [
            words.subject(each, language),
            each.value,
            each.median,
            each.from_median,
            each.before,
            each.change,
            verdict,
            words.trust(each, language),
            words.source(each.source, language),
        ]


def _rest(profile: Profile, language: str) -> Iterator[list[Any]]:
    for each in profile.rest:
        place = words.source(each.source, language)
        yield [words.kind(each, language), each.text, each.responsible, each.timeline, place]


def _weaknesses(profile: Profile, language: str) -> Iterator[list[Any]]:
    for each in profile.weaknesses:
        head = [words.subject(each.figure, language), each.figure.value]
        place = words.source(each.figure.source, language)
        score = told(Message("คะแนน", "score"), language)
        yield [*head, score, profile.agency, profile.weak_year, None, None, place]
        for own in each.own:
            yield [
                *head,
                words.kind(own, language),
                profile.agency,
                profile.weak_year,
                own.text,
                None,
                words.source(own.source, language),
            ]
        for other in each.others:
            kind = words.KINDS["measure"].in_language(language)
            place = words.source(other.source, language)
            yield [*head, kind, other.agency, other.year, other.text, words.outcome(other, language), place]
        if left := words.more(each.others_left, language):
            yield [*head, None, None, None, told(ELSEWHERE, language, left), None, None]
        if left := words.said_of_others(each, language):
            yield [*head, None, None, None, left, None, None]


ELSEWHERE = Message("{0}: ita report หรือชุดข้อมูล measures (ita export)", "{0}: ita report, or measures of ita export")


def _doubts(profile: Profile, language: str) -> Iterator[list[Any]]:
    for first in profile.doubts:
        for each in (first, *first.similar):
            message = each.message_th if language == "th" else each.message_en
            yield [each.severity, message, words.source(each.source, language)]
