"""The agency that was assessed: of the units that title, first lines and text name, the one best borne out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

import regex

from extract.document import Document, Paragraph
from normalize.agencies import AgencyName, agencies_in, kind_of, province_in, province_of_name, rank_of, type_of
from normalize.agencies.kinds import UNIT
from normalize.text import clean, squeeze
from segment.report.assessment import texts_of

_BANGKOK = "กรุงเทพมหานคร"
_OF_BANGKOK = regex.compile(r"(?:ประกาศ|ของ|สังกัด)กรุงเทพมหานคร")
_TAIL = regex.compile(r"\s*(?:\([^()]*\)|(?:อำเภอ|จังหวัด|ประจำปี|ปีงบประมาณ).*)$")
_NO_NAME = regex.compile(
    r"\d|ประจำปี|ปีงบประมาณ|การประเมิน|คุณธรรม|มาตรการ|รายงาน|Integrity|รอบ|วิเคราะห์|ดำเนินงานของ|หน่วยงานภาครัฐ|^(?:ของ|ใน|ตาม|และ|เพื่อ|อำเภอ|จังหวัด)"
)
_NATIONAL = regex.compile(r"^การ[ก-๙]+แห่ง(?:ประเทศ|ชาติ)")
_OF_PROVINCE = regex.compile(r"ของ\s?(จังหวัด[ก-๙]{2,24}?)(?=\s|ประจำปี|ปีงบประมาณ|$)")
_MINISTRY = "ministry"
_ASSESSOR = "ป.ป.ช"
"""Who assesses: reports name it, and only its own is about it."""
_OFFICE = "สำนักงานจังหวัด"
_SHORTEST = 8
_ENOUGH = 5
"""A rank below this is too little to be the agency where only the running text names it."""


def agency_of(title: str | None, lines: Sequence[str], front: list[str], document: Document) -> AgencyName | None:
    """The unit that the title names (of several the one that holds the others and was assessed), else the first lines,
    else the one that the text names most often; None where nothing does."""
    texts = texts_of(document)
    whole = "\n".join(texts)
    # Title lines and the words between their blanks are looked at alone too: two names in a row may be taken for one.
    words, more = _words_of(lines), _words_of(front[:8])
    sources = (
        ([title or "", *lines, *words], True),
        (["\n".join(front[:8]), *front[:8], *more], True),
        (["\n".join(front)], False),
    )
    for several, is_title in sources:
        source = several[0]
        named = _units(several, whole, is_title)
        own = [each for each in named if not each.behind] or named
        own = [each for each in own if _ASSESSOR not in each.name] or own
        if own and max(each.rank for each in own) >= _ENOUGH:
            holder = _placed(_holder(own, whole), own)
            return _province_itself(_whole_word(holder, several, whole), source, whole)
        if _OF_BANGKOK.search(squeeze(source)):
            return AgencyName(0, 0, _BANGKOK, _BANGKOK, type_of(_BANGKOK), rank_of(_BANGKOK), _BANGKOK)
        if source == (title or "") and (found := _line_of_its_own(lines, whole)) is not None:
            return found
        if is_title and (match := _OF_PROVINCE.search(source)):
            # A province that no list knows is one all the same where the title says that the report is its own.
            name = match[1]
            return AgencyName(
                match.start(1), match.end(1), name, name, "province", rank_of(name), name.removeprefix("จังหวัด")
            )
    paragraphs = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    counts = Counter(
        each.name for text in paragraphs for each in agencies_in(text, within=whole) if each.rank >= _ENOUGH
    )
    if not counts:
        return None
    name = counts.most_common(1)[0][0]
    return next((each for text in paragraphs for each in agencies_in(text, within=whole) if each.name == name), None)


def _placed(agency: AgencyName, named: Sequence[AgencyName]) -> AgencyName:
    """The mention of the same name that says most of its place: in a title the place may stand on the next line."""
    same = [agency, *(each for each in named if each.name == agency.name)]
    return max(same, key=lambda each: (each.district is not None) + (each.province is not None))


def _units(texts: Iterable[str], whole: str, is_title: bool) -> list[AgencyName]:
    """The units that texts name, without a ministry that stands right behind one of its own (`กรม… กระทรวง…`)."""
    found: list[AgencyName] = []
    parents: set[str] = set()
    for text in texts:
        named = agencies_in(text, within=whole, title=is_title)
        parents |= {
            each.name
            for unit, each in pairwise(named)
            if each.type == _MINISTRY and unit.rank >= _ENOUGH and not text[unit.end : each.start].strip()
        }
        found += [each for each in named if each.rank > UNIT]
    return [each for each in found if each.name not in parents]


def _words_of(lines: Sequence[str]) -> list[str]:
    """What stands between blanks, as far as it is long enough for a name."""
    return [word for line in lines for word in clean(line).split() if len(word) > _SHORTEST]


def _line_of_its_own(lines: Sequence[str], whole: str) -> AgencyName | None:
    """A body that no table of kinds knows: the line of the title between what the report is and its year."""
    for line in lines[1:]:
        text = _TAIL.sub("", clean(line).strip("*# "))
        if 6 <= len(text) <= 80 and not _NO_NAME.search(text):
            name = "".join(text.split())
            if squeeze(whole).count(squeeze(name)) < 2:
                continue
            kind = "state_enterprise" if _NATIONAL.match(name) else type_of(name)
            return AgencyName(0, len(line), line, name, kind, rank_of(name), sure=False)
    return None


def _holder(named: list[AgencyName], whole: str) -> AgencyName:
    """Of several units the one that holds the others; a ministry only where the unit below it is not spoken of more."""
    letters = squeeze(whole)
    best = max(each.rank for each in named)
    holder = _most_spoken_of([each for each in named if each.rank == best], whole)
    below = [each for each in named if each.name != holder.name and each.type not in ("other", _MINISTRY)]
    if below and (holder.type == _MINISTRY or kind_of(holder.name) is None):
        spoken = max(below, key=lambda each: letters.count(squeeze(each.name)))
        if letters.count(squeeze(spoken.name)) > letters.count(squeeze(holder.name)):
            return spoken
    return holder


def _most_spoken_of(named: list[AgencyName], whole: str) -> AgencyName:
    """Of names of one rank the one that the text says more often, in whatever form: one that a line break made of two
    is said once."""
    if len({each.name for each in named}) == 1:
        return named[0]
    letters = squeeze(whole)
    for longer in sorted(named, key=lambda each: -len(each.name)):
        if longer.name.endswith(")") and any(longer.name.partition(" (")[0] == each.name for each in named):
            return longer
        shorter = [each for each in named if each.name != longer.name and longer.name.startswith(each.name)]
        whole_names = letters.count(squeeze(longer.name))
        if shorter and whole_names > 1 and whole_names >= 0.8 * letters.count(squeeze(shorter[0].name)):
            # Where nearly every mention goes on with the same letters, the name does (คลองเตย|ใน).
            return longer
    known = Counter(each.name for each in agencies_in(whole))
    return max(named, key=lambda each: (min(max(letters.count(squeeze(each.name)), known[each.name]), 3), each.sure))


def _whole_word(agency: AgencyName, sources: Sequence[str], whole: str) -> AgencyName:
    """The name up to its blank, where the text goes on so nearly always: a place may be the beginning of another."""
    letters = squeeze(whole)
    for word in {word for source in sources for word in clean(source).split()}:
        name = _TAIL.sub("", word.strip("*#(),"))
        if (
            name.startswith(agency.name)
            and len(agency.name) < len(name) <= len(agency.name) + 24
            and not _NO_NAME.search(name)
        ):
            said = letters.count(squeeze(name))
            if said > 1 and said >= 0.6 * letters.count(squeeze(agency.name)):
                return replace(agency, name=name, printed=name, sure=False)
    return agency


def _province_itself(agency: AgencyName, source: str, whole: str) -> AgencyName:
    """A province whose own results are presented is the agency, whoever writes."""
    if not agency.name.startswith(_OFFICE):
        return agency
    province = agency.name.removeprefix("สำนักงาน")
    letters = squeeze(whole)
    own = letters.count(squeeze(province)) - letters.count(squeeze(agency.name))
    if own <= letters.count(squeeze(agency.name)):
        return agency
    return next((each for each in agencies_in(province, title=True) if each.name == province), agency)


def province_of(agency: AgencyName | None, title: str | None, front: list[str], document: Document) -> str | None:
    """The province that the agency's name holds, else the one that stands behind it, else the first lines'."""
    if agency is not None and (found := agency.province or province_of_name(agency.name)):
        return found
    for source in (title or "", " ".join(front[:10]), " ".join(front)):
        if found := province_in(source):
            return found
    if agency is None:
        return None
    if agency.type == "district_office":
        # Only Bangkok has districts with offices of this name.
        return _BANGKOK
    paragraphs = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    return _behind_name(agency.name, paragraphs)


def _behind_name(name: str, paragraphs: Iterable[str]) -> str | None:
    for text in paragraphs:
        if len(text) >= 2000:
            continue
        for each in agencies_in(text):
            if each.name == name and each.province:
                return each.province
    return None
