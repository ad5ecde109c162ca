"""A number of questions, items or indicators that a text states is how many there are.

Asked of counts whose things stand right there: a range in brackets (จำนวน 15 ข้อ (E1 – E15)); a list behind ได้แก่ or คือ,
of codes or of indicators; numbered lines behind ดังนี้. Of a list of questions that is said to be there as a whole
(ครบทั้ง 30 ข้อ), where the report's tables hold nearly all of them. Of the indicators and instruments that lie below, or
reach, a score, where the report states all of them. And of the instruments and indicators of the assessment, which are
three and ten. Warns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from checks.case import Case, Passage
from checks.codes import parts
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.sheet import Subject
from codebook.reader import INSTRUMENTS, indicator_names
from extract.message import Message

_WORDS = ("ข้อ", "รายการ", "ประเด็น", "ตัวชี้วัด", "เครื่องมือ", "มาตรการ", "กิจกรรม", "ด้าน", "แนวทาง", "ขั้นตอน", "ช่องทาง")
"""What is counted: no count is without one of them."""
_THINGS = r"(?:ข้อ(?:คำถาม)?|รายการ(?:ข้อมูล)?|ประเด็น|ตัวชี้วัด(?:ย่อย)?|เครื่องมือ|มาตรการ|กิจกรรม|ด้าน|แนวทาง|ขั้นตอน|ช่องทาง)"
_COUNT = rf"(?<![\d.\-–])(?P<count>\d{{1,3}})\s*{_THINGS}"
_RANGE = re.compile(
    rf"{_COUNT}\s*[(\[]?\s*(?:ข้อ\s?)?(?P<letter>[IEOieo])\s?(?P<first>\d{{1,2}})\s*(?:[-–—]|ถึง)\s*(?:ข้อ\s?)?(?P<again>[IEOieo])\s?(?P<last>\d{{1,2}})(?!\d)"
)
_LIST = re.compile(rf"{_COUNT}\s*(?:ได้แก่|คือ|ประกอบด้วย|ดังนี้\s*ได้แก่)\s*:?\s*(?P<list>.{{4,400}})")
_FOLLOWS = re.compile(
    rf"{_COUNT}\s*(?:มีรายละเอียด)?\s*ดังนี้\W*$|{_COUNT.replace('count', 'counted')}\s*(?:ดังต่อไปนี้|ต่อไปนี้)\W*$"
)
_WHOLE = re.compile(
    r"(?P<code>IIT|EIT|OIT)\)?(?:(?!IIT|EIT|OIT|คะแนน|ต่ำกว่า)[^\d]){0,60}?(?:ครบ(?:ทั้ง|ทุก)?|ทั้ง(?:หมด|สิ้น)?|รวม)\s*(?:จำนวน\s*)?(?P<count>\d{1,2})\s*(?:ข้อ|รายการ)"
)
_CODES = re.compile(r"(?<![A-Za-z0-9])[IEOieo]\s?\d{1,2}(?!\d)")
_NUMBERED = re.compile(r"^\W*[(]?(\d{1,2})[.)]\s*(?=\D)")
_REACH = re.compile(
    r"(?P<thing>ตัวชี้วัด|เครื่องมือ|แบบวัด)[^.\d]{0,40}?(?P<below>ต่ำกว่า|น้อยกว่า|ไม่ถึง|ไม่ผ่านเกณฑ์)\s*(?:ร้อยละ|คะแนน)?\s*(?P<mark>\d{2,3}(?:\.\d+)?)"
    r"(?:\s*คะแนน)?[^.\d]{0,15}?(?:จำนวน|มี|มีอยู่|รวม)\s*(?P<count>\d{1,2})\s*(?:ตัวชี้วัด|เครื่องมือ)"
)
_SCHEME = re.compile(
    r"(?:ประกอบด้วย|มี|ทั้ง|จำนวน|แบ่งเป็น)\s*(?:เครื่องมือ(?:การประเมิน)?\s*)?(?P<instruments>\d{1,2})\s*(?:เครื่องมือ|ชนิด)\s*(?:และ|รวม)?\s*(?:มี)?\s*(?P<indicators>\d{1,2})\s*ตัวชี้วัด(?!ย่อย)"
)
_NEARLY = 0.85


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each count that what stands there contradicts."""
    asked = found = False
    passages = case.passages
    for at in case.where(*_WORDS):
        passage, line = passages[at], passages[at].arabic
        checks = (
            *_ranges(line),
            *_lists(line),
            *_lines(passages, at, line),
            *_wholes(case, line),
            *_below(case, line),
            *_scheme(line),
        )
        for said, real, what in checks:
            asked = True
            if said != real:
                found = True
                yield _failure(passage, said, real, what)
    if not asked:
        yield not_applicable("ไม่มีจำนวนที่นับได้จากรายงาน", "no count that the report lets one count")
    elif not found:
        yield passed("จำนวนที่ระบุตรงกับที่มีอยู่", "the counts that are stated are right")


Counted = Iterator[tuple[int, int, Message]]
"""(as stated, as counted, what was counted)"""


def _ranges(line: str) -> Counted:
    for match in _RANGE.finditer(line):
        first, last = int(match["first"]), int(match["last"])
        if match["letter"].upper() == match["again"].upper() and first < last:
            codes = f"{match['letter'].upper()}{first}–{match['letter'].upper()}{last}"
            yield int(match["count"]), last - first + 1, Message(codes, codes)


def _lists(line: str) -> Counted:
    for match in _LIST.finditer(line):
        listed = re.split(r"(?<!\d)\d{1,3}\s*(?:ข้อ|ประเด็น|ตัวชี้วัด(?!ที่)|รายการ)|จึง|ซึ่ง|โดย|ทั้งนี้|ส่วน|สำหรับ", match["list"])[0]
        if re.search(r"เป็นต้น|อาทิ|เช่น|ฯลฯ|[-–]\s?[IEOieo]?\d|ถึง", listed):
            continue
        codes = {re.sub(r"\s", "", code).upper() for code in _CODES.findall(listed)}
        named = _indicators(listed)
        if len(codes) > 1:
            yield int(match["count"]), len(codes), Message("รหัสที่ระบุ", "the codes that it lists")
        elif len(named) > 1 and not codes:
            yield int(match["count"]), len(named), Message("ตัวชี้วัดที่ระบุ", "the indicators that it lists")


def _indicators(text: str) -> set[int]:
    numbers = {int(each) for each in re.findall(r"ตัวชี้วัด(?:ที่)?\s?(\d{1,2})(?![\d.])", text)}
    names = {number for number, every in indicator_names().items() if any(name in text for name in every)}
    return numbers | names


def _lines(passages: tuple[Passage, ...], at: int, line: str) -> Counted:
    """Numbered lines below a line that announces so many."""
    match = _FOLLOWS.search(line)
    if match is None or passages[at].in_table:
        return
    below = takewhile(lambda each: not each.in_table, passages[at + 1 : at + 60])
    expected, marks = 1, None
    for passage in below:
        number = _NUMBERED.match(passage.arabic)
        if number is None:
            continue
        mark = re.sub(r"\d+", "", number[0]).strip()
        if marks is not None and mark != marks:
            continue
        if int(number[1]) != expected:
            break
        marks, expected = mark, expected + 1
    if expected > 2:
        yield int(match["count"] or match["counted"]), expected - 1, Message("ข้อที่ตามมา", "the lines that follow")


def _wholes(case: Case, line: str) -> Counted:
    for match in _WHOLE.finditer(line):
        letter, said = match["code"][0], int(match["count"])
        held = _held(case, letter)
        if said * _NEARLY <= len(held) < said and max(held) <= said:
            missing = ", ".join(f"{letter}{each}" for each in range(1, said + 1) if each not in held)
            yield (
                said,
                len(held),
                Message(f"ข้อ {letter} ในตาราง (ไม่พบ {missing})", f"the tables' {letter} (not found: {missing})"),
            )


def _held(case: Case, letter: str) -> set[int]:
    found: set[int] = set()
    for question in case.bundle.questions:
        code = parts(question.question)
        if code and code[0] == letter:
            found.update(range(code[1], code[2] + 1))
    return found


def _below(case: Case, line: str) -> Counted:
    for match in _REACH.finditer(line):
        sheet = next((each for each in case.sheets if each.own and each.year == case.presented), None)
        ten = match["thing"] == "ตัวชี้วัด"
        subjects = (
            [Subject("indicator", indicator=number) for number in indicator_names()]
            if ten
            else [Subject("instrument", each.code) for each in INSTRUMENTS]
        )
        values = [
            {each.value for each in sheet.statements.get(subject, ())} if sheet else set() for subject in subjects
        ]
        if match["below"].startswith("ไม่ผ่าน") or any(len(each) != 1 for each in values):
            continue
        below = sum(min(each) < float(match["mark"]) for each in values)
        yield (
            int(match["count"]),
            below,
            Message(f"ที่ต่ำกว่า {match['mark']} ในตาราง", f"those below {match['mark']} in the tables"),
        )


def _scheme(line: str) -> Counted:
    for match in _SCHEME.finditer(line):
        yield (
            int(match["instruments"]),
            len(INSTRUMENTS),
            Message("เครื่องมือของการประเมิน", "the instruments of the assessment"),
        )
        yield (
            int(match["indicators"]),
            len(indicator_names()),
            Message("ตัวชี้วัดของการประเมิน", "the indicators of the assessment"),
        )


def _failure(passage: Passage, said: int, real: int, what: Message) -> Result:
    return Result(
        FAIL,
        Message(f"ข้อความระบุจำนวน {said} แต่นับ{what.th}ได้ {real}", f"the text says {said}, but {what.en} are {real}"),
        passage.place,
        expected=str(real),
        observed=str(said),
    )


CHECK = Check(
    id="stated-count",
    version=1,
    severity=WARNING,
    title=Message("จำนวนที่ระบุตรงกับที่มีอยู่", "a count is how many there are"),
    remedy=Message("นับในต้นฉบับ", "count in the source"),
    calculate=calculate,
)
