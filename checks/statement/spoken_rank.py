"""The rank that a sentence gives the agency is the place of its total among those of the report's other agencies.

Asked of a sentence that names neither another agency nor a place right before the rank and gives the number of ranked
agencies (อันดับที่ 2 จาก 5 แห่ง), and of a cell that does so beside the word for it, where the totals of exactly as many,
the own among them, stand for one year: that of the sentence, or else the presented one. Equal totals share their
places. Ranks of former years and of single indicators or instruments are not asked. A rank that does not fit warns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checks.case import Case, Passage
from checks.named import named_by_passage
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.sheet import Statement, Subject
from checks.words import INDICATOR_NAME, number, where
from extract.message import Message
from normalize.years import fiscal_years

_RANK = re.compile(
    r"(?:อัน|ลำ)ดับ(?:ที่)?\s?(?P<rank>\d{1,3})\s?(?:จาก|ใน(?:จำนวน)?)(?:ทั้งหมด|จำนวน)?\s?(?P<of>\d{1,4})(?![\d.])"
)
_REACH = 80
"""Letters before a rank in which its sentence may speak of something else than the own total."""
_OF_SOMETHING_ELSE = re.compile(
    rf"ตัวชี้วัด|(?<![A-Za-z])[IEO]IT(?![A-Za-z])|แบบวัด|แบบตรวจ|ด้าน|ปีก่อน|ปีที่ผ่านมา|เดิม|จาก\s*$|จังหวัด|จ\.|{INDICATOR_NAME.pattern}"
)
_BEHIND = 30
"""Letters behind a rank in which its year may stand: อันดับที่ 4 จาก 4 ในปี 2566."""
_OVERALL = Subject("overall")


def calculate(case: Case) -> Iterator[Result]:
    """One result for each rank of a sentence that can be asked."""
    asked = False
    for passage, rank, of in _in_cells(case):
        own, totals = _totals(case, case.presented)
        if own is not None and len(totals) == of:
            asked = True
            yield _judge(passage, rank, passage.line, own, totals)
    for passage in case.holding("อันดับ", "ลำดับ"):
        for match in _RANK.finditer(passage.arabic) if not passage.in_table else ():
            before = passage.arabic[max(0, match.start() - _REACH) : match.start()]
            if _OF_SOMETHING_ELSE.search(_without_own(case, before)) or _is_anothers(case, passage, match.start()):
                continue
            years = fiscal_years(before) or fiscal_years(passage.arabic[match.end() : match.end() + _BEHIND])
            own, totals = _totals(case, years[-1] if years else case.presented)
            if own is None or len(totals) != int(match["of"]):
                continue
            asked = True
            yield _judge(passage, int(match["rank"]), match[0], own, totals)
    if not asked:
        yield not_applicable("ไม่มีอันดับในข้อความที่ตรวจได้", "no rank in a sentence that can be asked")


def _in_cells(case: Case) -> Iterator[tuple[Passage, int, int]]:
    """The ranks of cells that stand behind the word for it: ลำดับในกระทรวง | ที่ 3 จาก 5 หน่วยงาน."""
    for before, passage in pairwise(case.passages):
        beside = (before.place.table, before.place.row) == (passage.place.table, passage.place.row)
        match = _PLACE.fullmatch(passage.arabic) if passage.in_table and beside else None
        if match and _RANKED.match(before.arabic) and not _OF_ITS_PARTS.search(before.arabic):
            yield passage, int(match["rank"]), int(match["of"])


_RANKED = re.compile(r"(?:อัน|ลำ)ดับ")
_OF_ITS_PARTS = re.compile(
    rf"ตัวชี้วัด|(?<![A-Za-z])[IEO]IT(?![A-Za-z])|แบบวัด|แบบตรวจ|ด้าน|ปีก่อน|เดิม|{INDICATOR_NAME.pattern}"
)
_PLACE = re.compile(
    r"(?:(?:อัน|ลำ)ดับ)?(?:ที่)?\s?(?P<rank>\d{1,3})\s?(?:จาก|ใน|/)\s?(?:ทั้งหมด|จำนวน)*\s?(?P<of>\d{1,4})\s?[ก-๎]{0,20}"
)


def _without_own(case: Case, before: str) -> str:
    """The words before a rank without the agency's own name, which may be a province's."""
    own = case.bundle.report.agency
    return before.replace(own, "") if own else before


def _is_anothers(case: Case, passage: Passage, at: int) -> bool:
    """Whether the last agency that is named before a rank is not the own one."""
    own = case.bundle.report.agency or ""
    named = named_by_passage(case).get(id(passage), ())
    ends = [(len(each.before) + len(each.printed), each.name) for each in named]
    last = max((each for each in ends if each[0] <= at), default=None)
    return last is not None and last[1] != own


def _totals(case: Case, year: int | None) -> tuple[Statement | None, list[float]]:
    """The own total and those of all agencies, in one year."""
    own: Statement | None = None
    values = []
    for sheet in case.sheets:
        total = sheet.stated(_OVERALL) if sheet.year == year else None
        if total is None:
            continue
        values.append(total.value)
        own = total if sheet.own else own
    return own, values


def _judge(passage: Passage, rank: int, printed: str, own: Statement, totals: list[float]) -> Result:
    best = 1 + sum(each > own.value for each in totals)
    worst = sum(each >= own.value for each in totals)
    if best <= rank <= worst:
        return passed(f"อันดับที่ {rank} ตรงกับคะแนนรวม", f"rank {rank} is that of the total")
    place = where(own.place)
    return Result(
        FAIL,
        Message(
            f"ข้อความระบุ “{printed}” แต่คะแนนรวม {number(own.value)} ({place.th}) อยู่อันดับที่ {best} จาก {len(totals)}",
            f"it says “{printed}”, but the total {number(own.value)} ({place.en}) is number {best} of {len(totals)}",
        ),
        passage.place,
        expected=str(best),
        observed=str(rank),
        level="overall",
    )


CHECK = Check(
    id="spoken-rank",
    version=2,
    severity=WARNING,
    title=Message("อันดับในข้อความตรงกับคะแนนรวม", "a rank in a sentence is that of the agency's total"),
    remedy=Message("ตรวจอันดับและคะแนนของหน่วยงานอื่นกับต้นฉบับ", "compare the rank and the others' totals with the source"),
    calculate=calculate,
)
