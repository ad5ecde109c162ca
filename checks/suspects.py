"""Which number of a wrong sum is wrong: what one slip of print would explain, in all the sums that the number is in.

A sum only says that one of its numbers is wrong. What another sum or a second statement confirms is the last to
suspect; a slip that explains several wrong sums leaves no room for one that explains fewer of them. Where slips would
explain none but confirmed numbers, those are suspected that nothing confirms, whatever happened to them. Where one
number is left, the finding is about that number: its place, what stands there, and what should.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import islice

from checks.result import FAIL, PASS, Result, Slip
from checks.words import named, number, where
from extract.message import Message

SUGGESTIONS = 3
"""How many numbers a message offers as wrong, and how many true ones of each: more are no help."""


def settled(results: Sequence[Result]) -> tuple[Result, ...]:
    """The same results, those of wrong sums with what would explain them."""
    confirmed = {record for each in results if each.outcome == PASS for record in each.records}
    explained = Counter(_key(slip) for each in results if each.outcome == FAIL for slip in set(each.slips))
    return tuple(_settled(each, confirmed, explained) if each.slips else each for each in results)


def _settled(result: Result, confirmed: Collection[str], explained: Counter[tuple[str, float | None]]) -> Result:
    most = max(explained[_key(slip)] for slip in result.slips)
    likely = [slip for slip in result.slips if explained[_key(slip)] == most]
    unproven = [part for part in result.parts if part.record not in confirmed]
    likely = [slip for slip in likely if slip.record not in confirmed] or unproven or likely
    if likely is unproven and len(unproven) > SUGGESTIONS:
        return result
    hint = _explanation(likely)
    result = replace(result, reason=Message(result.reason.th + hint.th, result.reason.en + hint.en))
    slip, about = likely[0], result.records[0]
    if slip.record == about or len({each.record for each in likely}) > 1:
        return result
    return replace(
        result,
        place=slip.place,
        expected=_right(slip) if len(likely) == 1 else None,
        observed=number(slip.printed),
        level=slip.subject.level,
        indicator=slip.subject.indicator,
        question=slip.subject.question,
    )


def _key(slip: Slip) -> tuple[str, float | None]:
    return slip.record, slip.true


def _right(slip: Slip) -> str:
    """What should stand there; of no single misprint all that would do."""
    return _reach(slip) if slip.true is None else number(slip.true)


def _reach(slip: Slip) -> str:
    return f"{number(slip.lowest)}–{number(slip.highest)}"


def _explanation(slips: Sequence[Slip]) -> Message:
    th, en = [], []
    of_records: dict[str, list[Slip]] = {}
    for slip in slips:
        of_records.setdefault(slip.record, []).append(slip)
    for same in islice(of_records.values(), SUGGESTIONS):
        slip, name, place = same[0], named(same[0].subject), where(same[0].place)
        right = Message(f"คือ {_right(slip)}", f"is {_right(slip)}")
        if slip.true is None:
            right = Message(f"อยู่ใน {_right(slip)}", f"is within {_right(slip)}")
        if len(same) > 1:
            # Several slips would do, and so would any number between: the sum is printed rounded.
            reach, some = _reach(slip), ", ".join(map(_right, same[:SUGGESTIONS]))
            right = Message(f"อยู่ใน {reach} เช่น {some}", f"is within {reach}, such as {some}")
        th.append(f"{name.th} ที่ถูก{right.th} (พิมพ์ไว้ {number(slip.printed)}, {place.th})")
        en.append(f"{name.en} {right.en} (printed {number(slip.printed)}, {place.en})")
    return Message("; จะตรงกันหาก" + " หรือ ".join(th), "; it would come out if " + " or ".join(en))
