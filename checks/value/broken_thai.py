"""No text holds Thai that cannot be written.

Looked for in every paragraph and cell (headers aside, which narrow columns break): a replacement character or a font's
private glyph, a mark without a letter to stand on, two marks of a kind on one letter, a leading vowel with no consonant
behind it, a vowel that begins a word, a sara am that lost its half. One finding for each passage, naming the first word
and how many there are. The digits of scanned numbers that are not believed are told by the reader, number by number,
and are none of them. What the reader could repair for certain is whole by now and reported by it
(``text-repaired``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.case import Case, Passage
from checks.result import FAIL, WARNING, Check, Result, passed
from extract.message import Message
from extract.notes import WITHHELD_BY

_MARK = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_BASE = "\u0e01-\u0e2e"
_BROKEN = re.compile(
    # With one of these each of what follows begins: consonants are passed over at once.
    "(?=[\ufffd\ue000-\uf8ff\u25cc(\u0e30-\u0e3a\u0e40-\u0e44\u0e47-\u0e4e])(?:"
    f"[\ufffd\ue000-\uf8ff\u25cc]|\\(cid:\\d+\\)"
    f"|[{_MARK}](?<![{_BASE}{_MARK}].)"
    "|[\u0e48-\u0e4b]{2}|([\u0e31\u0e34-\u0e39\u0e47])[\u0e31\u0e34-\u0e39\u0e47]|\u0e4c{2}"
    f"|[\u0e40-\u0e44](?![{_BASE}])"
    f"|[\u0e30\u0e32\u0e33](?<![{_BASE}{_MARK}\u0e32\u0e30].)"
    "|[\u0e4d\u0e4e])"
)
# `เ` and its like stand alone where a text speaks of letters; `ๆ` and `ฯ` are signs, not marks.


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each passage with broken Thai."""
    found = False
    withheld = any(note.check in WITHHELD_BY for note in case.document.notes)
    for passage in case.matching(_BROKEN):
        if passage.role == "header" or passage.line.isascii():
            continue
        # A word that a page break cut begins with its second half.
        words = [match for match in _BROKEN.finditer(passage.line) if match.start() > 0 or not passage.in_table]
        if withheld:
            words = [match for match in words if match[0] != "\ufffd"]
        if words:
            found = True
            yield _failure(passage, words)
    if not found:
        yield passed("ไม่พบอักขระไทยผิดรูป", "no misformed Thai")


def _failure(passage: Passage, words: list[re.Match[str]]) -> Result:
    start = words[0].start()
    around = passage.line[max(0, start - 12) : start + 13].strip()
    return Result(
        FAIL,
        Message(
            f"ข้อความมีอักขระไทยผิดรูป {len(words)} แห่ง เช่น “{around}”",
            f"the text holds misformed Thai in {len(words)} places, as in “{around}”",
        ),
        passage.place,
        observed=around,
    )


CHECK = Check(
    id="broken-thai",
    version=1,
    severity=WARNING,
    title=Message("ข้อความไทยเขียนได้จริง", "Thai text can be written"),
    remedy=Message("อ่านข้อความจากต้นฉบับ หรืออ่านใหม่ด้วย OCR", "read the text in the source, or by OCR"),
    calculate=calculate,
)
