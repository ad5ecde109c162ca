"""An indicator's name is that of its number.

Looked for wherever a line, section row or cell prints ตัวชี้วัดที่ N and a name behind it. A name that is another
indicator's, or stands behind a number that is none of the ten, is an error. In a line or row of its own, words that
are no indicator's name at all warn (a name's beginning, and slips of up to a quarter of its letters, are let pass).
Names of every year count, for they change from year to year. In a table of at least seven indicators whose running
numbers agree with the names in seven of ten rows, a row that does not agree is an error too; a number that agrees with
no name is a rank and is not asked. So is a label (2. การใช้งบประมาณ) in a column where at least three others agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from checks.case import Case, Passage
from checks.result import ERROR, FAIL, WARNING, Check, Result, passed
from checks.words import shortened, squeezed
from codebook.reader import indicator_names
from extract.message import Message
from normalize.numerals import to_arabic

_NUMBERED = re.compile(r"ตัวชี้วัด\s*(?:ที่)?\s*([0-9๐-๙]{1,2})(?![0-9๐-๙.]*[0-9๐-๙])\s*[.:)\-]?\s*(?:ด้าน)?")
_SENTENCE = re.compile(
    r"^(?:ปี|ประจำ|พ\.?\s?ศ|รอบ|มี|ได้|พบ|คะแนน|เป็น|ของ|ที่|และ|ถึง|ควร|จาก|ซึ่ง|โดย|อยู่|หรือ|ด้วย|ให้|ใน|คือ|จำนวน|ผล|กำหนด|ต้อง|(?:ใช้)?เกณฑ์|ค่า(?:คะแนน|เฉลี่ย)|[^ก-๙])"
)
_BARE = re.compile(r"(?:ตัวชี้วัด(?:ที่)?)?\d{1,2}[.)]?$")
_DIGITS = re.compile(r"\D")
_SCORE = re.compile(r"[0-9]{1,3}\.[0-9]{1,2}\s*(?:คะแนน|%)?\W*$")
_LABEL = re.compile(r"^\W*(?P<number>\d{1,2})\s?[.)]\s?(?P<name>[ก-๙].*)$")
_SCORED = re.compile(r"(?:[(\[].*|[=:]?(?:ได้)?[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]+)?(?:คะแนน|%)?)$")
_LABELS = 3
_ROWS = 7
_ALIKE = 75
_LONGEST = 90


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each misnamed indicator."""
    found = False
    for passage in case.holding("ตัวชี้วัด"):
        for match in _NUMBERED.finditer(passage.line):
            failure = _judge(passage, int(match[1]), passage.line[match.end() :])
            if failure is not None:
                found = True
                yield failure
    for failure in (*_disagreeing(case), *_labelled(case)):
        found = True
        yield failure
    if not found:
        yield passed("ชื่อตัวชี้วัดตรงกับเลขที่", "every indicator's name is that of its number")


def _judge(passage: Passage, number: int, rest: str) -> Result | None:
    words = squeezed(rest)
    if number not in indicator_names():
        named = next((each for each, names in indicator_names().items() if words.startswith(names)), None)
        return None if named is None else _failure(passage, number, "—", indicator_names()[named][0], ERROR)
    beginning = {each for each, names in indicator_names().items() for name in names if words.startswith(name)}
    if number in beginning:
        return None
    own = indicator_names()[number][0]
    if beginning:
        return _failure(passage, number, own, indicator_names()[min(beginning)][0], ERROR)
    text = re.split(r"[\n\t(]", rest.strip())[0].strip()
    line = len(passage.line) <= _LONGEST and len(squeezed(text)) >= 8 and not _SENTENCE.match(text)
    if _SCORE.match(to_arabic(text)):
        # ตัวชี้วัดที่ 1 85.40 คะแนน: its score stands where a name may stand.
        return None
    if any(name.startswith(squeezed(text)) for name in indicator_names()[number]):
        return None
    beginnings = ((name, squeezed(text)[: len(name) + 2]) for name in indicator_names()[number])
    if not line or any(fuzz.ratio(name, each) >= _ALIKE for name, each in beginnings):
        return None
    return _failure(passage, number, own, shortened(text), WARNING)


def _disagreeing(case: Case) -> Iterator[Result]:
    """Rows whose running number is not that of the indicator they name, in a table where most are, or where the
    numbers are those of the indicators in another order."""
    by_name = {name: number for number, names in indicator_names().items() for name in names}
    runs = case.runs
    rows: dict[tuple[int, int], dict[str, Passage]] = {}
    for passage in case.passages:
        words = squeezed(passage.line)
        kind = "name" if words in by_name else "number" if passage.place.column == 0 and _BARE.match(words) else None
        if kind and passage.place.table is not None and passage.place.row is not None:
            rows.setdefault((passage.place.table, passage.place.row), {})[kind] = passage
    headed = {
        runs[passage.place.table]
        for passage in case.passages
        if passage.role == "header" and passage.place.table is not None and passage.place.column == 0
        if "ตัวชี้วัด" in squeezed(passage.line)
    }
    tables: dict[int, list[tuple[Passage, int, int]]] = {}
    for (table, _), cells in rows.items():
        if len(cells) == 2:
            number = int(_DIGITS.sub("", squeezed(cells["number"].line)))
            entry = (cells["number"], number, by_name[squeezed(cells["name"].line)])
            tables.setdefault(runs[table], []).append(entry)
    for run, entries in tables.items():
        wrong = [entry for entry in entries if entry[1] != entry[2]]
        # Numbers that only count the rows are no indicators', even where they are as many.
        numbers = [number for _, number, _ in entries]
        same = (run in headed or numbers != sorted(numbers)) and sorted(number for _, number, _ in entries) == sorted(
            named for *_, named in entries
        )
        if same or (len(entries) >= _ROWS and len(wrong) * 10 <= len(entries) * 3):
            for passage, number, named in wrong:
                own = indicator_names()[number][0] if number in indicator_names() else "—"
                yield _failure(passage, number, own, indicator_names()[named][0], ERROR)


def _labelled(case: Case) -> Iterator[Result]:
    """Labels (2. การใช้งบประมาณ) whose number is not that of the name, in a column where most are."""
    columns: dict[tuple[int, int | None], list[tuple[Passage, int, int]]] = {}
    for passage in case.passages:
        match = _LABEL.match(passage.arabic) if passage.in_table else None
        named = _of_name(squeezed(match["name"])) if match else None
        if match and named is not None:
            key = (case.runs.get(passage.place.table or 0, 0), passage.place.column)
            columns.setdefault(key, []).append((passage, int(match["number"]), named))
    for entries in columns.values():
        wrong = [entry for entry in entries if entry[1] != entry[2] and entry[1] in indicator_names()]
        if len(entries) - len(wrong) >= _LABELS and len(wrong) * 10 <= len(entries) * 3:
            for passage, number, named in wrong:
                yield _failure(passage, number, indicator_names()[number][0], indicator_names()[named][0], ERROR)


def _of_name(words: str) -> int | None:
    """The indicator that these words name, with nothing but a score behind it."""
    words = _SCORED.sub("", words)
    return next((number for number, names in indicator_names().items() if words in names), None)


def _failure(passage: Passage, number: int, own: str, printed: str, severity: str) -> Result:
    return Result(
        FAIL,
        Message(
            f"ตัวชี้วัดที่ {number} พิมพ์ชื่อว่า “{printed}” แต่ชื่อของตัวชี้วัดที่ {number} คือ “{own}”",
            f"indicator {number} is printed with the name “{printed}”; its name is “{own}”",
        ),
        passage.place,
        expected=own,
        observed=printed,
        level="indicator",
        indicator=number,
        severity=severity,
    )


CHECK = Check(
    id="indicator-name",
    version=1,
    severity=ERROR,
    title=Message("ชื่อตัวชี้วัดตรงกับเลขที่", "an indicator's name is that of its number"),
    remedy=Message("ตรวจเลขที่และชื่อตัวชี้วัดกับต้นฉบับ", "compare number and name with the source"),
    calculate=calculate,
)
