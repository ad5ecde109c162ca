"""Names that a blank or a line break cuts, and what belongs to a name behind a blank."""

from __future__ import annotations

import re

from normalize import places
from normalize.agencies.beginnings import BY_BEGINNING, begins_a_name
from normalize.agencies.ends import is_end, is_place_word, until_end
from normalize.agencies.fixed import starting
from normalize.agencies.kinds import FREE, OFFICE, PLACE, UNIT, Kind
from normalize.agencies.names import province_set
from normalize.agencies.words import BEGINNING_WORDS, CONNECTING, PLACES, RUN, THAI, VILLAGE, WINDOW, tokens
from normalize.numerals import to_arabic
from normalize.places import provinces
from normalize.text import clean


class Context:
    """The text that names are compared with."""

    def __init__(self, text: str) -> None:
        self.text = to_arabic(text)
        self._counts: dict[str, int] = {}

    def count(self, name: str) -> int:
        """How often it says a name unbroken."""
        if name not in self._counts:
            self._counts[name] = self.text.count(name)
        return self._counts[name]

    def says(self, name: str) -> bool:
        """Whether it says a name unbroken."""
        return len(name) > 4 and name in self.text


# Parts of one name between blanks: สำนักวัฒนธรรม กีฬา และการท่องเที่ยว.
_LISTED = re.compile(
    rf"\s(?P<one>[{THAI}]{{3,20}}?)(?:\s(?P<two>[{THAI}]{{3,20}}?))?\s?และ\s?(?P<last>[{THAI}]{{3,40}})"
)


PLACE_BEHIND = re.compile(r"\s*(?:อำเภอ|อ\.|จังหวัด|จว?\.|กรุงเทพ)")


ENDS_BEHIND = re.compile(r"\s*(?:อำเภอ|อ\.|จังหวัด|จว?\.|กรุงเทพ|ประจำปี|ปี|พ\.ศ|รอบ)")


_GAP = re.compile(r"[ \t]*\n?[ \t]*(?=[ก-ฮเ-ไ])")
_RUN = re.compile(RUN)


def over_breaks(text: str, at: int, rest: str, kind: Kind, whole: Context) -> tuple[str, int]:
    """The name joined over a blank or line break, as often as there is evidence that it goes on."""
    for _ in range(3):
        gap = _GAP.match(text[at : at + WINDOW])
        if not gap or not gap[0]:
            break
        run = _RUN.match(text[at + gap.end() : at + gap.end() + WINDOW])
        assert run
        if is_place_word(run[0]):
            if kind.beginning not in OF_PROVINCES or not run[0].startswith(PLACES[:2]) or has_its_place(rest):
                break
            more = until_end(rest + run[0], kind, title=False)[len(rest) :]
            return rest + more, at + gap.end() + len(more)
        if kind.follows in (FREE, OFFICE) and kind.rank > UNIT and (listed := _LISTED.match(text, at)):
            words = [listed["one"], listed["two"], listed["last"]]
            last = until_end(listed["last"], kind, title=False)
            if last and not any(word and (BEGINNING_WORDS.match(word) or begins_a_name(word)) for word in words):
                stop = listed.start("last") + len(last)
                return rest + " " + clean(text[at:stop]), stop
        more = _joined(rest, run[0], kind, whole, "\n" in gap[0])
        if not more and "\n" in gap[0] and _follows_place(text, at + gap.end(), run[0], kind):
            more = until_end(run[0], kind, title=False)
        if not more:
            break
        rest += more
        at += gap.end() + len(more)
        if len(more) < len(run[0]):
            break
    return rest, at


OF_PROVINCES = ("สำนักงาน", "ที่ทำการปกครอง", "ศาลเยาวชนและครอบครัว")
"""Offices of which every province has one: what stands behind a blank is whose it is, not where it lies."""
_OF_THE_COUNTRY = re.compile(r"^(?:คณะกรรมการ|สภา|ปลัด|เลขาธิการ|นโยบาย)|แห่งชาติ$|[0-9๐-๙.]$")


def has_its_place(rest: str) -> bool:
    """Whether the words of an office tell already whose it is, so that a place behind a blank is only where it lies."""
    words = tokens(rest)
    of_a_place = any("".join(words[at:]) in places.names() for at in range(1, len(words)))
    return of_a_place or bool(_OF_THE_COUNTRY.search(rest)) or any(level in rest for level in PLACES)


def _follows_place(text: str, start: int, run: str, kind: Kind) -> bool:
    """Whether a line begins with a few bare letters before a place or a year: the end of the name above."""
    if BEGINNING_WORDS.match(run) or begins_a_name(run):
        return False
    more = until_end(run, kind, title=False)
    return 2 <= len(more) <= 25 and bool(ENDS_BEHIND.match(text, start + len(more)))


def _joined(rest: str, run: str, kind: Kind, whole: Context, line: bool) -> str:
    """How much of the ``run`` behind a break belongs to the name; empty where nothing says that it goes on."""
    known = places.subdistricts()
    if (
        kind.follows == PLACE
        and (whole_name := until_end(rest + run, kind, title=False)) in known
        and rest not in known
    ):
        return whole_name[len(rest) :]
    if kind.follows == PLACE and rest in VILLAGE and (named := until_end(run, kind, title=False)) in known:
        return named  # โรงเรียนบ้าน | กองทูล
    apart = BEGINNING_WORDS.match(run) or begins_a_name(run)
    more = "" if apart else until_end(run, kind, title=False)
    connected = kind.follows in (FREE, OFFICE) and (run.startswith((*CONNECTING, "ของ")) or rest.endswith(CONNECTING))
    if connected:
        return until_end(rest + run, kind, title=False)[len(rest) :]
    if not more:
        return ""
    joined = rest + more
    if whole.says(joined):
        return more
    if line and _cuts_word(rest, more):
        return more
    return ""


def breaks_a_word(letters: str, behind: str) -> bool:
    """Whether the line ends behind the ``letters``, within a word of the dictionary."""
    more = re.match(rf"[ \t]*\n[ \t]*(?P<run>{RUN})", behind[:WINDOW])
    return more is not None and _cuts_word(letters, more["run"])


def _cuts_word(rest: str, more: str) -> bool:
    """Whether a word of the dictionary stands across the break."""
    offset = 0
    for token in tokens(rest + more):
        if offset < len(rest) < offset + len(token):
            return len(token) > 2
        offset += len(token)
    return False


_PUBLIC = re.compile(r"\s?\(\s?องค์การ\s?มหาชน\s?\)")


_LIMITED = re.compile(r"\s?จำกัด\s?\(\s?มหาชน\s?\)")


_NUMBER = re.compile(
    r"\s?(?:(?:เขต|ภาค|แห่ง|องค์)?ที่|เขต|ภาค)\s?[0-9๐-๙]{1,2}(?![0-9๐-๙.])(?:\s(?!กรุงเทพมหานคร)(?P<seat>[ก-๎]+))?"
)


_PLAIN_NUMBER = re.compile(
    r"\s?[0-9๐-๙]{1,2}(?![0-9๐-๙.,)])(?!\s?(?:คะแนน|เดือน|ปี|คน|แห่ง|มี\.?ค|ม\.|ก\.|ต\.|พ\.|ธ\.|เม|มิ|ส\.|กุม|มก|มี))"
)


_NUMBER_OF = re.compile(r"(?:ภาค|เขต|(?<!พื้น)ที่)$")
"""What a name ends with whose number stands behind a blank: สำนักงานศึกษาธิการภาค 6, กรมทหารราบที่ 6."""
_NUMBERED = ("ศาลแรงงาน", "ศาลปกครอง", "สถาบันการอาชีวศึกษา")
"""Kinds that are named after places, or by a number."""
_AREA_NUMBER = re.compile(r"\s?พื้นที่\s?[0-9๐-๙]{1,2}(?![0-9๐-๙.,)])")
_OF_MANY = re.compile(
    r"\s[0-9๐-๙]{1,3}(?=\s*(?:$|\n|\(|อำเภอ|จังหวัด|ตำบล|[อจต]\.|ประจำปี|ปีงบ|ในพระ|เฉลิม|สังกัด|สำนักงานเขต|สพ[ปม]))"
)
"""The number of one of many schools of a name: โรงเรียนราชประชานุเคราะห์ 22."""
_STATION_NUMBER = re.compile(
    r"\s?(?P<one>[0-9๐-๙]{1,2})(?![0-9๐-๙.,)])"
    r"(?:\s?(?:กองกำกับการ|กก\.?)\s?(?P<two>[0-9๐-๙]{1,2})(?![0-9๐-๙.]))?"
)
_OF_PROVINCE = re.compile(r"\s?\n?\s?ประจำ\s?(?=(?:จังหวัด|อำเภอ))")
_BRANCH = re.compile(rf"\s?สาขา\s?(?P<name>[{THAI}]{{2,40}})")
_SCHOOL_NUMBER = re.compile(r"\s?[0-9๐-๙]{1,2}(?![0-9๐-๙.])\s?(?P<more>\(?[ก-๎]+\)?)?")


def _letters_at(text: str, start: int) -> str:
    found = _RUN.match(text[start : start + WINDOW])
    return found[0] if found else ""


def tail(text: str, at: int, rest: str, kind: Kind) -> tuple[str, int]:
    """What belongs to a name behind a blank: a number, the words for its legal form."""
    if kind.beginning == "โรงเรียน" and rest == "เทศบาล" and (match := _SCHOOL_NUMBER.match(text, at)):
        return rest + " " + clean(match[0]), match.end()
    if kind.beginning == "โรงเรียน" and (match := _OF_MANY.match(text, at)):
        return f"{rest} {clean(match[0])}", match.end()
    if kind.follows in (FREE, OFFICE) or kind.beginning in ("โรงพยาบาล", "เรือนจำ", *_NUMBERED):
        clings = _NUMBER_OF.search(rest)
        if clings and text.startswith(clings[0], at - len(clings[0])):
            at, rest = at - len(clings[0]), rest[: clings.start()]
        if match := _NUMBER.match(text, at):
            seat = match["seat"]
            stop = match.end() if seat is None else match.start("seat")
            if seat and until_end(seat, BY_BEGINNING["โรงพยาบาล"], False) in province_set():
                stop = match.start("seat") + len(until_end(seat, BY_BEGINNING["โรงพยาบาล"], False))
            words = clean(text[at:stop])
            gap = "" if clings or words.startswith("ที่") else " "
            return rest + gap + words, at + len(text[at:stop].rstrip())
        if clings:
            at, rest = at + len(clings[0]), rest + clings[0]
        if kind.beginning in _NUMBERED and rest.startswith("ภาค") and (match := _PLAIN_NUMBER.match(text, at)):
            return f"{rest} {clean(match[0])}", match.end()
        if match := _AREA_NUMBER.match(text, at):
            return rest + clean(match[0]), match.end()
        if "พื้นที่" in rest and (match := _PLAIN_NUMBER.match(text, at)):
            return rest + " " + clean(match[0]), match.end()
        if kind.follows == OFFICE and not re.search("จังหวัด|อำเภอ", rest) and (match := _OF_PROVINCE.match(text, at)):
            place = until_end(_letters_at(text, match.end()), kind, title=False)
            return f"{rest}ประจำ{place}", match.end() + len(place)
        if match := _BRANCH.match(text, at):
            branch = until_end(match["name"], BY_BEGINNING["โรงพยาบาล"], False)
            return f"{rest} สาขา{branch}", match.start("name") + len(branch)
    if kind.beginning == "สถานีตำรวจ" and (match := _STATION_NUMBER.match(text, at)):
        of = f" กองกำกับการ {to_arabic(match['two'])}" if match["two"] else ""
        return f"{rest} {to_arabic(match['one'])}{of}", match.end()
    if kind.beginning == "วิทยาลัย":
        seat_name, stop = starting(text, at + 1, provinces())
        if seat_name and re.match(r"\s(?!\s)", text[at : at + WINDOW]) and is_end(_letters_at(text, stop)):
            return f"{rest} {seat_name}", stop
    if match := _PUBLIC.match(text, at):
        return rest + " (องค์การมหาชน)", match.end()
    if kind.beginning == "ธนาคาร" and (match := _LIMITED.match(text, at)):
        return rest + " จำกัด (มหาชน)", match.end()
    return rest, at
