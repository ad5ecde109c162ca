"""A number of questions, items or indicators that a text states is how many there are.

Asked of counts whose things stand right there: a range in brackets (จำนวน 15 ข้อ (E1 – E15)); a list behind ได้แก่ or คือ,
of codes, of indicators or of numbered things; numbered or bulleted lines behind ดังนี้ or ได้แก่. Of a list of questions
that is said to be there as a whole (ครบทั้ง 30 ข้อ, ครบทุกข้อ, รวมทั้ง 22 ข้อ below its rows), where the report's tables
hold nearly all of them. Of the indicators and instruments that lie below, or
reach, a score, where the report states all of them. And of the instruments and indicators of the assessment, which are
three and ten. Warns.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from checks.case import Case, Passage
from checks.codes import parts
from checks.counted import COUNT, COUNTED, Counted, lines_below, listed_behind, numbered_within
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.sheet import Subject
from codebook.reader import INSTRUMENTS, indicator_names
from extract.message import Message

_WORDS = ("ข้อ", "รายการ", "ประเด็น", "ตัวชี้วัด", "เครื่องมือ", "มาตรการ", "กิจกรรม", "ด้าน", "แนวทาง", "ขั้นตอน", "ช่องทาง")
"""What is counted: no count is without one of them."""
_RANGE = re.compile(
    rf"{COUNT}\s*[(\[]?\s*(?:ข้อ\s?)?(?P<letter>[IEOieo])\s?(?P<first>\d{{1,2}})\s*(?:[-–—]|ถึง)\s*(?:ข้อ\s?)?(?P<again>[IEOieo])\s?(?P<last>\d{{1,2}})(?!\d)"
)
_WHOLE = re.compile(
    r"(?P<code>IIT|EIT|OIT)\)?(?:(?!IIT|EIT|OIT|คะแนน|ต่ำกว่า)[^\d]){0,60}?(?:ครบ(?:ทั้ง|ทุก)?|ทั้ง(?:หมด|สิ้น)?|รวม)\s*(?:จำนวน\s*)?(?P<count>\d{1,2})\s*(?:ข้อ|รายการ)"
)
_EVERY = re.compile(
    r"(?P<code>IIT|EIT|OIT)\)?(?:(?!IIT|EIT|OIT|คะแนน|ต่ำกว่า)[^\d]){0,60}?ครบทุก\s?(?:ข้อ|รายการ)"
    r"|ครบทุก\s?(?:ข้อ|รายการ)(?:(?!IIT|EIT|OIT)[^\d]){0,40}?(?P<behind>IIT|EIT|OIT)"
)
_SUM = re.compile(r"^\W*รวม(?:ทั้ง(?:หมด|สิ้น)?|จำนวน)?\s*(?P<count>\d{1,3})\s*(?:ข้อ|รายการ|ประเด็น)\W*$")
_LABEL_NUMBER = re.compile(r"^\W*(?P<kind>[A-Za-z]+\d[A-Za-z]+|[A-Za-z|]{0,5})\W?\s?(?P<number>\d{1,3})\W*$")
_FOLLOWS_TABLE = re.compile(
    r"(?<![\d.\-–])(?P<count>\d{1,3})\s*(?:ข้อ(?:คำถาม)?|รายการ(?:ข้อมูล)?)(?!ย่อย)"
    r"(?:[^\d]{0,60}?(?:ดังนี้|ดังตาราง(?:ต่อไปนี้|ด้านล่าง)?|ต่อไปนี้|ปรากฏตามตาราง|ได้แก่)\W*$"
    r"|(?:(?!\d\s*(?:ข้อ|รายการ)).){0,120}?(?:ดัง|ตาม|ใน)ตาราง(?:ที่)?\s?\d{0,2}(?!\d).{0,40}$)"
)
_CAPTION = re.compile(r"^\W*ตาราง")
_REACH = re.compile(
    r"(?P<thing>ตัวชี้วัด|เครื่องมือ|แบบวัด)[^.\d]{0,40}?(?P<below>ต่ำกว่า|น้อยกว่า|ไม่ถึง|ไม่ผ่านเกณฑ์)\s*(?:ร้อยละ|คะแนน)?\s*(?P<mark>\d{2,3}(?:\.\d+)?)"
    r"(?:\s*คะแนน)?[^.\d]{0,15}?(?:จำนวน|มี|มีอยู่|รวม)\s*(?P<count>\d{1,2})\s*(?:ตัวชี้วัด|เครื่องมือ)"
)
_SCHEME = re.compile(
    r"(?:ประกอบด้วย|มี|ทั้ง|จำนวน|แบ่งเป็น)\s*(?:เครื่องมือ(?:การประเมิน)?\s*)?(?P<instruments>\d{1,2})\s*(?:เครื่องมือ|ชนิด)\s*(?:และ|รวม)?\s*(?:มี)?\s*(?P<indicators>\d{1,2})\s*ตัวชี้วัด(?!ย่อย)"
)
_NEARLY, _NEARLY_TABLE = 0.85, 0.75
_CAPTIONS = 2
"""So many captions may stand between a sentence and its table."""


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each count that what stands there contradicts."""
    asked = found = False
    passages = case.passages
    for at in case.where(*_WORDS):
        passage, line = passages[at], passages[at].arabic
        if COUNTED.search(line) is None and "ครบทุก" not in line:
            continue
        checks = (
            *_ranges(case, line),
            *listed_behind(line),
            *numbered_within(line),
            *lines_below(passages, at, line),
            *_below_it(case, passages, at, line),
            *_wholes(case, line),
            *_every(case, line),
            *_sums(case, passage, line),
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


def _ranges(case: Case, line: str) -> Counted:
    for match in _RANGE.finditer(line):
        first, last = int(match["first"]), int(match["last"])
        if match["letter"].upper() == match["again"].upper() and first < last:
            letter = match["letter"].upper()
            codes = f"{letter}{first}–{letter}{last}"
            said = int(match["count"])
            yield said, last - first + 1, Message(codes, codes)
            wanted = range(first, last + 1)
            held = _held(case, letter) & set(wanted)
            if "ครบ" in line[: match.start("letter")] and said * _NEARLY_TABLE <= len(held) < said == last - first + 1:
                yield said, len(held), _lacking(f"{codes} ในตาราง", f"the tables' {codes}", letter, wanted, held)


def _below_it(case: Case, passages: tuple[Passage, ...], at: int, line: str) -> Counted:
    """Questions that a sentence right above a table counts, and those of the table."""
    match = _FOLLOWS_TABLE.search(line)
    if match is None or passages[at].in_table:
        return
    below = passages[at + 1 : at + 2 + _CAPTIONS]
    following = next((each for each in below if not _CAPTION.match(each.arabic) or each.in_table), None)
    if following is None or not following.in_table:
        return
    run = case.runs.get(following.place.table or 0)
    held = {each.question for each in case.bundle.questions if case.runs.get(each.place.table or 0) == run}
    of_web = {each for each in held if each.startswith("O")}
    said = int(match["count"])
    # The count may be of the questions of one kind alone.
    possible = {len(held), len(of_web), len(held - of_web)}
    asked = of_web if re.search(r"OIT|รายการข้อมูล|เปิดเผย", line[: match.start()]) else held
    if re.search(r"IIT|EIT|คำถาม", line[: match.start()]) and held - of_web:
        asked = held - of_web
    if len(asked) > 1 and said * _NEARLY_TABLE <= len(asked) <= said / _NEARLY_TABLE:
        real = said if said in possible else len(asked)
        yield said, real, Message("ข้อคำถามในตารางที่ตามมา", "the questions of the table below")


def _sums(case: Case, passage: Passage, line: str) -> Counted:
    """The label of a table's last row that says how many rows there are, where they are numbered."""
    match = _SUM.match(line) if passage.in_table else None
    if match is None:
        return
    run = case.runs.get(passage.place.table or 0)
    labels = (
        _LABEL_NUMBER.match(each.arabic)
        for each in case.passages
        if each.in_table and case.runs.get(each.place.table or 0) == run and (each.place.column or 0) == 0
    )
    found = [each for each in labels if each]
    held = {int(each["number"]) for each in found}
    said = int(match["count"])
    if held and said * _NEARLY <= len(held) < said and max(held) == said:
        kind = Counter(each["kind"] for each in found).most_common(1)[0][0]
        yield said, len(held), _lacking("แถวที่มีเลขข้อ", "the numbered rows", kind, range(1, said + 1), held)


def _wholes(case: Case, line: str) -> Counted:
    for match in _WHOLE.finditer(line):
        letter, said = match["code"][0], int(match["count"])
        held = _held(case, letter)
        if said * _NEARLY <= len(held) < said and max(held) <= said:
            yield said, len(held), _of_questions(letter, said, held)


def _every(case: Case, line: str) -> Counted:
    """Every question of an instrument is said to be there: none may be missing before the last."""
    for match in _EVERY.finditer(line):
        letter = (match["code"] or match["behind"])[0]
        held = _held(case, letter)
        last = max(held, default=0)
        if last * _NEARLY <= len(held) < last:
            yield last, len(held), _of_questions(letter, last, held)


def _of_questions(letter: str, last: int, held: set[int]) -> Message:
    return _lacking(f"ข้อ {letter} ในตาราง", f"the tables' {letter}", letter, range(1, last + 1), held)


def _lacking(th: str, en: str, mark: str, wanted: range, held: set[int]) -> Message:
    """What was counted, and which of the ``wanted`` numbers are not among those ``held``."""
    missing = ", ".join(f"{mark}{each}" for each in wanted if each not in held)
    return Message(f"{th} (ไม่พบ {missing})", f"{en} (not found: {missing})")


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
        Message(f"ข้อความระบุจำนวน {said} แต่นับ{what.th} ได้ {real}", f"the text says {said}, but {what.en} are {real}"),
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
