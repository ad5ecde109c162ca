"""How many measures are said to be done, under way or not begun is how many the tables say of each.

Asked where a small table, or a sentence, counts measures by status (``แล้วเสร็จ 6``, ``อยู่ระหว่างดำเนินการ 2``) and another
table has a column that gives each of its rows one; only where both speak of as many in all. Another count warns.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from checks.case import Case
from checks.matrix import Matrix, matrices
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.words import squeezed
from extract.message import Message
from normalize.records import Place

_STATUSES = {
    Message("แล้วเสร็จ", "done"): r"(?:ดำเนินการ)?(?:แล้ว)?เสร็จ(?:สิ้น|แล้ว|สมบูรณ์)*|ดำเนินการแล้ว|(?:สำเร็จ|บรรลุ)(?:แล้ว)?",
    Message("อยู่ระหว่างดำเนินการ", "under way"): r"(?:อยู่)?(?:ใน)?ระหว่าง(?:การ)?(?:ดำเนิน(?:การ|งาน))?|กำลังดำเนินการ",
    Message("ยังไม่ดำเนินการ", "not begun"): r"ยัง(?:ไม่|มิ)(?:ได้)?(?:ดำเนินการ|เริ่ม(?:ดำเนินการ)?)",
}
_CELLS = {status: re.compile(rf"\W*(?:{words})\W*") for status, words in _STATUSES.items()}
_SAID = {
    status: re.compile(
        rf"(?:{words})\s?(?:แล้ว|จำนวน|ได้|มี|\s)*(?P<count>\d{{1,3}})\s?(?:มาตรการ|กิจกรรม|โครงการ|รายการ|เรื่อง|แนวทาง)"
    )
    for status, words in _STATUSES.items()
}
_SUM = re.compile(r"\W*(?:รวม|ทั้งหมด|ทั้งสิ้น)+\W*")
_FEW, _MOST = 3, 0.6


@dataclass(frozen=True)
class _Counts:
    """What one table or sentence says of each status: how many, and where."""

    said: Mapping[Message, tuple[int, Place]]

    @property
    def total(self) -> int:
        return sum(count for count, _ in self.said.values())


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each place whose counts the tables do not bear out."""
    counts = tuple(_stated(case))
    columns = [each for matrix in matrices(case) for each in _columns(matrix)] if counts else []
    asked = wrong = False
    for stated in counts:
        real = next((each for each in columns if each.total() == stated.total), None)
        if real is None:
            continue
        asked = True
        differing = [status for status, (count, _) in stated.said.items() if count != real[status]]
        if differing:
            wrong = True
            yield _failure(stated, real, differing)
    if not asked:
        yield not_applicable("รายงานไม่นับสถานะของมาตรการ", "the report counts no statuses of measures")
    elif not wrong:
        yield passed("จำนวนตามสถานะตรงกับตาราง", "the statuses counted are those of the tables")


def _status(text: str) -> Message | None:
    letters = squeezed(text)
    return next((status for status, pattern in _CELLS.items() if pattern.fullmatch(letters)), None)


def _columns(matrix: Matrix) -> Iterator[Counter[Message]]:
    """The statuses that each column of a table gives to most of its rows."""
    texts: dict[int, list[str]] = {}
    for (row, column), (text, _) in matrix.texts.items():
        if row:
            texts.setdefault(column, []).append(text)
    for found in texts.values():
        statuses = Counter(status for text in found if (status := _status(text)) is not None)
        if statuses.total() >= _FEW and statuses.total() >= _MOST * len(found) and max(statuses.values()) > 1:
            yield statuses


def _stated(case: Case) -> Iterator[_Counts]:
    """What small tables and sentences say."""
    for matrix in matrices(case):
        labels = {row: text for (row, column), (text, _) in matrix.texts.items() if not column and row}
        statuses = {row: status for row, text in labels.items() if (status := _status(text)) is not None}
        rows = [row for row in labels if row in statuses or _SUM.fullmatch(labels[row])]
        if len(set(statuses.values())) < 2 or len(statuses) != len(set(statuses.values())) or len(rows) != len(labels):
            continue
        counts = next((found for column in matrix.by_column if (found := _whole(matrix, column, statuses))), None)
        if counts is not None:
            yield _Counts(counts)
    for passage in case.holding("มาตรการ", "กิจกรรม", "โครงการ", "รายการ", "เรื่อง", "แนวทาง"):
        matches = {status: pattern.search(passage.arabic) for status, pattern in _SAID.items()}
        said = {status: (int(match["count"]), passage.place) for status, match in matches.items() if match is not None}
        if len(said) > 1:
            yield _Counts(said)


def _whole(matrix: Matrix, column: int, statuses: Mapping[int, Message]) -> dict[Message, tuple[int, Place]]:
    """The whole numbers that a column gives the statuses; nothing where one has none."""
    entries = matrix.numbers(column)
    if any(row not in entries or entries[row].decimals for row in statuses):
        return {}
    return {status: (int(entries[row].value or 0), entries[row].place) for row, status in statuses.items()}


def _failure(stated: _Counts, real: Counter[Message], differing: list[Message]) -> Result:
    """One failure for what is stated in one place: where the sum is right, two counts are wrong at once."""
    said = {status: stated.said[status][0] for status in differing}
    return Result(
        FAIL,
        Message(
            f"ระบุว่า{_listed(said, 'th')} แต่ในตารางมี{_listed(real, 'th', differing)}",
            f"the counts are {_listed(said, 'en')}; the table has {_listed(real, 'en', differing)}",
        ),
        stated.said[differing[0]][1],
        expected=", ".join(str(real[status]) for status in differing),
        observed=", ".join(str(count) for count in said.values()),
    )


def _listed(counts: Mapping[Message, int], language: str, statuses: Iterable[Message] | None = None) -> str:
    return ", ".join(f"{status.in_language(language)} {counts[status]}" for status in statuses or counts)


CHECK = Check(
    id="stated-statuses",
    version=1,
    severity=WARNING,
    title=Message("จำนวนมาตรการตามสถานะตรงกับตาราง", "measures counted by status are those of the tables"),
    remedy=Message("นับสถานะในตารางอีกครั้ง", "count the statuses of the table again"),
    calculate=calculate,
)
