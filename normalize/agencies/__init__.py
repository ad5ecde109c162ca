"""Agencies: their names in a text, under their canonical form, with type and place.

``agencies_in(text, within=…)`` is what to call. It takes any text, one line or a whole report (line breaks may cut a
name anywhere), and gives each name in order as an ``AgencyName``:

- ``start``, ``end``: the span in ``text`` as given; ``printed`` is what stands there, ``name`` its canonical form,
  short forms written out, blanks and breaks taken away (``อบต. หนอง|บัว`` is ``องค์การบริหารส่วนตำบลหนองบัว``);
- ``type`` (of ``AGENCY_TYPES``), ``rank``: of several units the one with the higher rank holds the others; at most
  ``kinds.UNIT`` is only a part of an agency;
- ``province``, ``district``: what the name itself holds or what stands directly behind it (อำเภอ…, จังหวัด…), never a
  place from elsewhere in the text; a province only if there is one of that name;
- ``behind``: whether it is only the place of the unit right in front of it (``โรงพยาบาลตาคลี จังหวัดนครสวรรค์``);
- ``writes``: whether it stands behind ส่วนราชการ, as the unit that wrote a memorandum;
- ``sure``: whether something bears it out that this is a name and ends here: a place that exists, a place behind it, a
  form that places have, a second mention. What is not sure may be a clause about the own agency: good enough to be
  considered, too little to speak of another agency.

Where a name ends is decided in this order: the place of that name that exists, a word that no name holds (verbs, years,
places; words are those of pythainlp), a blank. What a line break cut is joined where the whole is a place that exists,
stands unbroken in ``within`` (the report's text; ``text`` where it is not given), where the break cuts a word, or where
the line goes on with the place or year that stands behind names. A name that swallowed words is cut back to the shorter
form that the text states more often.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from normalize import places
from normalize.agencies.around import AgencyName, by_place, cut_back, judged, related, with_place
from normalize.agencies.beginnings import (
    BEGINNING,
    BY_BEGINNING,
    LINKS,
    beginnings_of,
    begins_word,
    end_of_beginning,
    letters_behind,
)
from normalize.agencies.breaks import PLACE_BEHIND, Context, breaks_a_word, over_breaks, tail
from normalize.agencies.ends import is_name, is_place_word, until_end
from normalize.agencies.fixed import company, education_area, national, numbered, province_name, starting, whole_name
from normalize.agencies.kinds import AREA, COMPANY, NATIONAL, NUMBERED, OFFICE, PLACE, PROVINCE, WHOLE, Kind
from normalize.agencies.names import kind_of, own_place, place_name, rank_of, type_of
from normalize.agencies.words import BEGINNING_WORDS, RUN, THAI, WINDOW
from normalize.places import provinces
from normalize.text import clean

__all__ = [
    "AgencyName",
    "agencies_in",
    "expand",
    "kind_of",
    "may_name",
    "names_in",
    "place_name",
    "province_in",
    "province_of_name",
    "rank_of",
    "type_of",
]

LONGEST = 70
"""Letters that a name may have behind its beginning."""


@lru_cache(maxsize=1 << 10)
def agencies_in(text: str, *, within: str | None = None, title: bool = False) -> tuple[AgencyName, ...]:
    """Every agency that ``text`` names, in order (see the module). In a ``title`` a name may hold any word up to the
    next blank."""
    first = BEGINNING.search(text)
    if first is None:
        return ()
    whole = _context(text if within is None else within)
    found = [with_place(text, each) for each in _names(text, first, whole, title)]
    borne_out = [judged(text, each, whole) for each in related(text, cut_back(found), title)]
    return tuple(each for each in borne_out if each.sure or title or not by_place(each))


def may_name(text: str, before: int | None = None) -> bool:
    """Whether the words with which names begin stand in a text, ``before`` a place in it."""
    first = BEGINNING.search(text)
    return first is not None and (before is None or first.start() < before)


@lru_cache(maxsize=4)
def _context(text: str) -> Context:
    """The text that names are compared with: the same whole report again and again."""
    return Context(text)


@lru_cache(maxsize=1 << 12)
def expand(text: str) -> str:
    """A name as it is printed in a cell or a list under its canonical form; a text that is no name is only cleaned."""
    line = clean(text)
    found = agencies_in(line, title=True)
    if found and found[0].start == 0:
        return found[0].name + line[found[0].end :]
    return line


def names_in(text: str, *, title: bool = False) -> list[str]:
    """The canonical names in ``text``, each once, in order; places of other units are left out."""
    found = agencies_in(text, title=title)
    return list(dict.fromkeys(each.name for each in found if not each.behind and "ป.ป.ช" not in each.name))


def province_in(text: str) -> str | None:
    """The province that ``text`` names with its word (จังหวัด…, จ. …) or as the capital."""
    line = clean(text)
    for match in re.finditer(r"(?:จังหวัด|จว?\.)\s?(?=[ก-๎])", line):
        found, _ = starting(line, match.end(), provinces())
        if found:
            return found
    held = next((each.province for each in agencies_in(line) if each.province), None)
    return held or (places.CAPITAL if places.CAPITAL in line else None)


def province_of_name(name: str) -> str | None:
    """The province that an agency's own name holds."""
    return own_place(name)[0]


def _names(text: str, first: re.Match[str], whole: Context, title: bool) -> Iterator[AgencyName]:
    """The names from the ``first`` beginning of one on."""
    match: re.Match[str] | None = first
    while match is not None:
        found = _name_at(text, match, whole, title)
        if found is not None:
            yield found
        # The next beginning may lie inside one that began no name: ศูนย์ of ศูนย์อนามัย.
        match = BEGINNING.search(text, found.end if found is not None else match.start() + 1)


_CLINGS = re.compile(rf"[{THAI}.]\Z")
_HEAD_OF = re.compile(r"(?:^|[\s(/]|รอง)(?:ผกก|สวญ|สว|ผบก|ผบช|ผอ)\.(?:[ก-ฮ]{1,3}\.)?$")
"""The short title of who heads an agency: ผกก.สภ.…"""


def _name_at(text: str, match: re.Match[str], whole: Context, title: bool) -> AgencyName | None:
    """The name that begins here, under the kind that fits it best."""
    before = text[max(0, match.start() - 12) : match.start()]
    beginnings, short = beginnings_of(match[0])
    if short and _CLINGS.search(before) and not (before.endswith(LINKS) or _HEAD_OF.search(before)):
        return None
    for beginning in beginnings:
        kind = kind_of(beginning) if beginning not in BY_BEGINNING else BY_BEGINNING[beginning]
        end = end_of_beginning(text, match, match[0] if short else beginning)
        if kind is None or end is None or (not short and not begins_word(text, match.start(), before, kind)):
            continue
        extra = beginning[len(kind.beginning) :]
        if kind.unless and re.match(kind.unless, extra + letters_behind(text, end)):
            continue
        return _named(text, match.start(), end, kind, extra, whole, title)
    return None


def _named(text: str, start: int, end: int, kind: Kind, extra: str, whole: Context, title: bool) -> AgencyName | None:
    """The name whose beginning stands from ``start`` to ``end``; None where no name follows."""
    read = {
        AREA: education_area,
        COMPANY: company,
        NATIONAL: national,
        NUMBERED: numbered,
        WHOLE: whole_name,
        PROVINCE: province_name,
    }.get(kind.follows)
    if read is not None:
        rest, end = read(text, end)
    else:
        rest, end = _words(text, end, kind, extra, whole, title)
    if rest is None:
        return None
    name = _canonical(kind, extra + rest)
    if kind.follows not in (WHOLE, AREA, NUMBERED) and not is_name(kind, extra + rest):
        return None
    if len(rest) > LONGEST:
        return None
    return AgencyName(start, end, text[start:end], name, type_of(name), rank_of(name))


_GAP = re.compile(r"\s?(?:\n\s*)?(?=[ก-ฮเ-ไ])")
_REST = 10
_NUMBER_BEFORE = re.compile(r"\s?[0-9๐-๙]{1,3}\s(?=[ก-ฮเ-ไ])")
_RUN = re.compile(RUN)
_OPENS_A_LINE = re.compile(r"ตาราง|แผนภูมิ|แผนภาพ|ภาพที่|(?:ส่วน|ตอน|บท|หมวด)ที่|ภาคผนวก|หมายเหตุ|ผลการ|คะแนน|รายงาน|มาตรการ")
"""What begins a line of its own, and no name whose kind stands at the end of the line above."""
_INITIALS = re.compile(r"(?:[ก-ฮ]{1,2}\.)+")


def _words(text: str, end: int, kind: Kind, extra: str, whole: Context, title: bool) -> tuple[str | None, int]:
    """The words of a name from ``end`` on, and where they end."""
    gap = _GAP.match(text[end : end + WINDOW])
    start = end + (gap.end() if gap else 0)
    digits = _NUMBER_BEFORE.match(text[end : end + WINDOW]) if kind.follows == PLACE and kind.rank >= 6 else None
    lead = ""
    if gap is None and digits and kind.beginning.startswith("โรงพยาบาล"):
        start, lead = end + digits.end(), " " + clean(digits[0]) + " "
    run = _RUN.match(text[start : start + WINDOW])
    assert run
    letters = run[0]
    if gap and gap[0] and (is_place_word(letters) or (kind.rank <= 2 and "\n" in gap[0])):
        return None, end
    if gap and "\n" in gap[0] and _OPENS_A_LINE.match(letters):
        return None, end
    if (
        gap
        and gap[0]
        and (letters.startswith(kind.beginning) or (kind.beginning == "เทศบาล" and BEGINNING_WORDS.match(letters)))
    ):
        # The words of the kind alone: สำนักปลัดเทศบาล เทศบาลเมือง…, สำนักปลัดเทศบาล งานธุรการ.
        return None, end
    rest = until_end(letters, kind, title)
    if rest + "ใน" == letters and kind.follows == PLACE and rest and PLACE_BEHIND.match(text, run.end() + start):
        rest = letters  # บ้านใน: a preposition would have something behind it
    if (
        kind.follows == PLACE
        and 0 < len(letters) - len(rest) <= _REST
        and PLACE_BEHIND.match(text, run.end() + start)
        and whole.count(kind.beginning + extra + letters) > 1
    ):
        # แม่คำมีรัตน์: what looks like a clause stands in the name again and again, up to the place behind it.
        rest = letters
    if len(rest) < len(letters) and breaks_a_word(letters, text[start + len(letters) :]):
        rest = letters  # เกษตรที่ | สูง: the line ends within a word
    at = start + len(rest)
    if len(rest) == len(letters):
        rest, at = over_breaks(text, at, rest, kind, whole)
    rest, at = tail(text, at, rest, kind)
    # A short form may stand for a whole name: สำนักงาน กกต.
    return lead + rest if rest or (extra and kind.follows == OFFICE) else None, at


def _canonical(kind: Kind, rest: str) -> str:
    joined = kind.beginning + rest
    if _INITIALS.match(rest):
        return f"{kind.beginning} {rest}"
    return joined.rstrip("ฯ.").strip()
