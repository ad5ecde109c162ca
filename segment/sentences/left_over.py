"""The numbers of a paragraph that no sentence takes, though they look like scores: none is lost quietly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import regex

from extract.document import Paragraph
from normalize.agencies.slips import is_slip_of
from normalize.codes import INLINE
from normalize.numerals import MIXED, to_arabic, without_mixed
from normalize.text import flatten
from segment.facts import holding
from segment.facts.aside import PART, aside_of
from segment.facts.parts_of_eit import named_in, subjects_in
from segment.facts.results import is_no_result
from segment.facts.spelled import spelled_in
from segment.facts.statements import Statement
from segment.report.mentions import mentions_in
from segment.sentences.sentence import Sentence, last_named
from segment.sentences.whose import is_anothers

_NUMBER = regex.compile(
    r"(?<![\d.,:])(?:100|\d{1,2})(?:\.\d{2,4}(?![\d:]|[.,]\d|\s?(?:น\.|นาฬิกา|บาท|ล้าน|แสน|พัน|เมตร|กม|ตร\.|ไร่|ลิตร|MB|GB)|\s?[-–]\s?\d{1,2}\.\d\d\s?น)"
    r"|(?=\s?คะแนน(?!ราย|ของ|แบบ|ตาม|ใน|เต็ม|รวม|เฉลี่ย|การ|ประเมิน|ที่|ภาพ|ITA)))"
)
"""Two decimals, or the word of a score behind it; no time and no money."""
_SCALE = regex.compile(r"(?:เต็ม|น้ำหนัก|(?<!ได้)ข้อละ)\s?(?:คะแนน|ร้อยละ)?\s?\(?$|[x×*]\s?$")
_OUT_OF = regex.compile(r"(?:จาก|/)\s?(?:คะแนน|ร้อยละ)?\s?\(?$")
"""What a score is out of, and what it is multiplied by; the other one only before a whole number."""
_PAIRED = regex.compile(r"\s*/\s*")
"""Between two numbers that are told as one: 87.09 / 90.20."""
_SHARE = regex.compile(r"ร้อยละ\s?$")
_BOUND = regex.compile(r"(?:ระหว่าง|ในช่วง|ช่วงคะแนน|ตั้งแต่)[^\d]{0,24}$|\d\s?(?:คะแนน)?\s?(?:[-–]|ถึง)\s?$")
_BOUND_BEHIND = regex.compile(r"\s?(?:คะแนน)?\s?(?:(?:[-–]|ถึง)\s?\d|ขึ้นไป|ลงมา|หรือ(?:มาก|น้อย|สูง|ต่ำ)กว่า)")
_THAN = regex.compile(r"(?:สูง|ต่ำ|มาก|น้อย)กว่า(?:ร้อยละ|คะแนน|\s)*$|ไม่ถึง\s?$|เกิน(?:กว่า)?\s?$")
_RANGE, _LEFT, _SPELLED = "range", "left", "spelled"
"""The bound of a range; a number of which no word says why it is no score; one in words."""
_REASONS = (
    (
        holding.AIM,
        regex.compile(r"(?:ไม่(?:ต่ำ|น้อย)กว่า|อย่างน้อย|ควร|ต้อง|จะ|หาก|ถ้า|เพื่อ|เป้า|เกณฑ์)[^\d]{0,60}$"),
    ),
    (_RANGE, _THAN),
    (holding.PAST, regex.compile(r"จาก\s?$")),
    (
        holding.DIFFERENCE,
        regex.compile(
            r"(?:เพิ่มขึ้น|ลดลง|สูงขึ้น|ต่ำลง|(?:สูง|ต่ำ|มาก|น้อย)กว่า|ต่างกัน|ขาดอีก|ห่างกัน)[^\d]{0,12}(?:\(|ร้อยละ)?\s?$|[+\-−]\s?$"
        ),
    ),
    (
        holding.PAST,
        regex.compile(r"(?:(?:ปี|ครั้ง)(?:ที่)?(?:ก่อน|แล้ว|ผ่านมา)|จากเดิม|(?<!คง)เดิม|จากปี)[^\d]*(?:25\d\d)?[^\d]*$"),
    ),
    (PART, regex.compile(r"ย่อย[^\d]{0,30}(?:\d{1,2}\.\d)?[^\d]{0,30}$")),
    (holding.OTHERS, regex.compile(r"(?:ของ|ทั้ง|ใน)(?:จังหวัด|อำเภอ|ประเทศ)[^\d]{0,30}$")),
)
_LEAST = 50
"""Points: no two results of one agency are so far apart."""
_UNSURE = "unsure"
_LOOSE = (holding.AIM, holding.WORK, holding.PAST, holding.SURVEY, "answers", "no-result")
_FIRM = regex.compile(
    r"เป้า|คาด|หวัง|ตั้ง(?:ใจ|ไว้)|หาก|ถ้า|เพื่อ|จะ|ควร|ต้อง|พึง|กำหนด|ขั้นต่ำ|อย่างน้อย|ไม่(?:ต่ำ|น้อย)กว่า|(?<!ส่งผล)(?<!ทำ)ให้|ไม่ได้|มิได้|25\d\d"
    r"|อาจ|ไม่(?:พบ|ปรากฏ)ว่า\s?(?:แบบ|ตัวชี้วัด|ข้อ\s?[IEO]|[IEO]IT)|เทียบ[ก-๎]{0,6}ปี|จำลอง|สมมติ|ตัวอย่าง|เบิก|คืบหน้า|ก้าวหน้า|(?:^|\s)(?:ใน|เมื่อ)?(?:ปี|ครั้ง)(?:ที่)?(?:ก่อน|แล้ว|ผ่านมา)\s?(?![ก-๎]*มี|ที่)"
    r"|(?:กว่า|จาก)(?:ปี|ครั้ง)(?:ที่)?(?:ก่อน|แล้ว|ผ่านมา)(?:หน้า)?\s?(?:ซึ่ง|ที่)"
)
"""What is aimed at, or of work or another year, whatever else the words say."""
_GOT = regex.compile(r"(?:ได้(?:รับ)?\s?(?:ผล|ค่า)*(?:คะแนน)?(?:รวม|เฉลี่ย|ภาพรวม|\s)*|คิดเป็น(?:คะแนน)?\s*)$")
_THAN_MEAN = regex.compile(
    r"(?:สูง|ต่ำ|มาก|น้อย)กว่า(?:ค่า|คะแนน)*เฉลี่ย(?:ของ|ระดับ|ทั้ง)*(?:จังหวัด|อำเภอ|ประเทศ|กลุ่ม)[ก-๎]*?\s?(?:ได้แก่|คือ|พบว่า|:)"
)
_IN_ALL = regex.compile(r"(?:^|\s)(?:ได้)?(?:ผล)?(?:คะแนน|ภาพ)รวม\s*(?:ได้|เท่ากับ|คือ)?\s*$")
_OF_SCORES = regex.compile(r"คะแนน|ITA")
_BUT_GOT = regex.compile(r"แต่\s?(?=ได้|มี)")
"""What stands before it is said of another number: ไม่ได้ 85.00 คะแนน ตามเป้า แต่ได้ 80.80 คะแนน."""
_SAYS_NOTHING = regex.compile(
    r"(?:ส่งผล|ทำ)ให้|ถูกต้อง|คะแนน(?:สูง|ต่ำ)(?:ที่)?สุด|(?:อันดับ|ลำดับ)(?:ที่)?\s?\d+\s?(?:ของ|ใน|ระดับ)(?:จังหวัด|อำเภอ|ประเทศ)[ก-๎]*"
)
"""Words that hold those of an aim, or of others' numbers, and are none."""
_NEAR, _CALLED = 120, 40
"""Letters before a number in which its subject, or the word of a score, may stand."""


def left_over(paragraph: Paragraph, taken: Iterable[Sentence], agency: str | None) -> Iterator[Sentence]:
    """The numbers of a paragraph that look like scores and that none of its sentences takes, each with the reason."""
    line = to_arabic(flatten(paragraph.text))
    for match in MIXED.finditer(line):
        near, behind = line[max(0, match.start() - _NEAR) : match.start()], line[match.end() : match.end() + _CALLED]
        if _may_be_score(near, behind, exact=True):
            stated = Statement(0.0, match.start(), match.end(), match[0])
            yield replace(Sentence("none", stated, paragraph, withheld=_LEFT, left=True), **last_named(near))  # type: ignore[arg-type]
    line = without_mixed(line)
    spans = [(each.statement.start, each.statement.end) for each in taken]
    end = 0
    for match in _NUMBER.finditer(line):
        words = line[max(end, match.start() - _NEAR) : match.start()]
        end = match.end()
        if _PAIRED.fullmatch(words) or any(first < match.end() and match.start() < last for first, last in spans):
            continue
        near = line[max(0, match.start() - _NEAR) : match.start()]
        behind = line[match.end() : match.end() + _CALLED]
        exact = "." in match[0]
        if not _may_be_score(near, behind, exact=exact):
            continue
        reason = _reason(words, near, behind, float(match[0]), agency)
        if not exact and reason in (_RANGE, holding.DIFFERENCE):
            continue
        if reason != _LEFT and (_SHARE.search(near) or behind.lstrip().startswith("%")):
            # What so many answered or have done is no score, and looks like none.
            continue
        unit = " คะแนน" if behind.lstrip().startswith("คะแนน") else ""
        stated = Statement(float(match[0]), match.start(), match.end(), f"{match[0]}{unit}")
        yield replace(Sentence("none", stated, paragraph, withheld=reason, left=True), **last_named(near))  # type: ignore[arg-type]


def spelled_out(paragraph: Paragraph, taken: Iterable[Sentence], agency: str | None) -> Iterator[Sentence]:
    """The scores that a paragraph spells in words, and does not print as numbers too."""
    line = to_arabic(flatten(paragraph.text))
    values = {each.statement.value for each in taken}
    for start, end, value in spelled_in(line):
        near = line[max(0, start - _NEAR) : start]
        if value in values or not (subjects_in(near) or INLINE.search(near) or _OF_SCORES.search(near)):
            continue
        reason = _reason(near, near, line[end : end + _CALLED], value, agency)
        stated = Statement(value, start, end, line[start:end])
        reason = _SPELLED if reason == _LEFT else reason
        yield replace(Sentence("none", stated, paragraph, withheld=reason, left=True), **last_named(near))  # type: ignore[arg-type]


def _may_be_score(near: str, behind: str, *, exact: bool) -> bool:
    """Whether a number stands where a score would: behind its subject, its code or the word; ``exact``: of decimals."""
    if _SCALE.search(near) or (not exact and _OUT_OF.search(near)):
        return False
    if subjects_in(near) or INLINE.search(near):
        return True
    if not exact:
        return INLINE.search(behind) is not None
    return behind.lstrip().startswith("คะแนน") or _OF_SCORES.search(near) is not None


def _reason(words: str, near: str, behind: str, value: float, agency: str | None) -> str:
    """What the words around a number make of it: those behind the number before it, and all that stand ``near``."""
    if agency is not None and is_anothers(words, agency):
        slip = any(is_slip_of(each.name, agency) for each in mentions_in(words, words)[-1:])
        return _UNSURE if slip else "another-agency"
    if _BOUND.search(near) or _BOUND_BEHIND.match(behind):
        return _RANGE
    words = _SAYS_NOTHING.sub(" ", _BUT_GOT.split(words)[-1])
    for reason, pattern in _REASONS:
        if pattern.search(words) and (pattern is not _THAN or value > _LEAST):
            return _UNSURE if _may_be_own(reason, words, value) else _possible(reason, value)
    reason = holding.sets(words) or aside_of(words) or ("no-result" if is_no_result(words) else _LEFT)
    return _UNSURE if _may_be_own(reason, words, value) else _possible(reason, value)


def _may_be_own(reason: str, words: str, value: float) -> bool:
    """Whether a number was got, by a subject or in all, and what sets it aside may be said of something else before it:
    แบบวัด EIT ซึ่งผู้ตอบส่วนใหญ่เป็นประชาชน ได้ 84.10 คะแนน."""
    if reason == holding.OTHERS and (mean := _THAN_MEAN.search(words)) is not None:
        # ต่ำกว่าค่าเฉลี่ยของประเทศ คือ ข้อ I1 88.00 คะแนน
        return bool(named_in(words[mean.end() :]))
    if reason not in _LOOSE or value <= _LEAST or _FIRM.search(words):
        return False
    return bool(_GOT.search(words) if subjects_in(words) else _IN_ALL.search(words))


def _possible(reason: str, value: float) -> str:
    """The reason, but for a difference that no two results have."""
    return _LEFT if reason == holding.DIFFERENCE and value > _LEAST else reason
