"""The agency that was assessed: every unit that the report names is a candidate, what is said of it the evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

import regex

from extract.document import Document, Paragraph
from normalize import places
from normalize.agencies import AgencyName, kind_of, rank_of, type_of
from normalize.agencies.kinds import UNIT
from normalize.text import clean, squeeze
from segment.report.assessment import texts_of
from segment.report.candidate import Ballot, Choice
from segment.report.front import FrontLine, LineKind
from segment.report.mentions import (
    Mention,
    NamedLine,
    chains,
    in_cells,
    mentions_in,
    named_lines,
    own_agency_of_addressee,
    unknown_name,
)
from segment.report.tiers import is_part, tier_of
from segment.report.title import title_of
from segment.report.weights import AGENCY, CLOSE_AGENCY, LEAST_AGENCY, SURE_AGENCY

_BANGKOK = "กรุงเทพมหานคร"
_OF_BANGKOK = regex.compile(r"(?:ประกาศ|คำสั่ง|ภาพรวม(?:ของ)?|(?P<members>หน่วยงานของ|สังกัด)|ของ)กรุงเทพมหานคร")
_HALVES = ("การ", "ความ")
"""What begins a word, and ends none."""
_TAIL = regex.compile(r"\s*(?:\([^()]*\)|(?:อำเภอ|จังหวัด|ประจำปี|ปีงบประมาณ).*)$")
_NO_NAME = regex.compile(
    r"\d|ประจำปี|ปีงบประมาณ|การประเมิน|คุณธรรม|มาตรการ|รายงาน|Integrity|รอบ|วิเคราะห์|ดำเนินงานของ|(?:หน่วยงาน)?ภาครัฐ|^(?:ของ|ใน|ตาม|และ|เพื่อ|อำเภอ|จังหวัด|ประกาศ|คำสั่ง|บันทึก)"
)
_NATIONAL = regex.compile(r"^การ[ก-๙]+แห่ง(?:ประเทศ|ชาติ)")
_OF_PROVINCE = regex.compile(
    r"(?:ของ|ประกาศ|คำสั่ง)\s?(จังหวัด(?!ย้อนหลัง|ใกล้|ข้าง|อื่น|ทั้ง|ทุก|ต่าง|ตน|เรา)[ก-๙]{2,24}?)(?=\s|ประจำปี|ปีงบประมาณ|$)"
)
_COLLEGE = regex.compile(r"^(?:วิทยาลัย|สถาบัน|สำนัก|ศูนย์)")
"""Beside a university these are its own."""
_SERVED = regex.compile(r"^(?:สำนักงาน(?=จังหวัด)|สำนักงานประจำ(?=ศาล))(.+)$")
"""An office, and the province or the court that it serves."""
_PRESENTED = ("titled", "line", "writes", "owner")
"""Where a cover or a title presents a unit."""
_NOT_THE_WRITERS = (LineKind.ADDRESSEE, LineKind.REFERENCE)
"""Lines that name whom a letter is for and what it refers to."""
ASSESSOR = regex.compile(r"ป\.ป\.ช|^สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ$")
"""Who assesses: every report names it."""


@dataclass(frozen=True, slots=True)
class Agencies:
    """The agency, the candidates for it, and every mention of the one that stands."""

    choice: Choice[str]
    agency: AgencyName | None
    mentions: tuple[Mention, ...]
    lines: tuple[NamedLine, ...]
    names: tuple[str, ...]
    """Every unit that the report names."""


def agencies_of(
    title: Sequence[str], front: Sequence[FrontLine], running: Sequence[str], document: Document
) -> Agencies:
    """The unit that the evidence speaks for; None where nothing tells."""
    whole = "\n".join(texts_of(document))
    units = _Units(whole)
    lines = named_lines(front, title, whole)
    units.on_cover(lines, title)
    units.in_text("\n".join(block.text for block in document.blocks if isinstance(block, Paragraph)))
    for line in running:
        for each in mentions_in(line, whole, title=True):
            units.note(each, "head")
    units.structure(lines)
    units.join_variants()
    choice = units.choice()
    if choice.best is None:
        units.in_cells(document)
        choice = units.choice()
    agency = units.agency(choice.value)
    return Agencies(choice, agency, units.mentions_of(choice.value), tuple(lines), tuple(units.ballot))


class _Units:
    """Collects what the report says of each unit that it names."""

    def __init__(self, whole: str) -> None:
        self.whole, self.letters = whole, squeeze(whole)
        self.ballot: Ballot[str] = Ballot(AGENCY)
        self.mentions: list[Mention] = []
        self.same: dict[str, str] = {}
        """The name that another one is a shorter or longer form of."""

    def choice(self) -> Choice[str]:
        """The candidate that stands."""
        return self.ballot.choice(least=LEAST_AGENCY, close=CLOSE_AGENCY, sure=SURE_AGENCY)

    def mentions_of(self, name: str | None) -> tuple[Mention, ...]:
        """Every mention of a name, in whatever form."""
        return tuple(each for each in self.mentions if self.same.get(each.name, each.name) == name)

    def agency(self, name: str | None) -> AgencyName | None:
        """The agency of a name, as the first mention has it."""
        if name is None:
            return None
        found = next((each.agency for each in self.mentions if each.name == name), None)
        if found is not None:
            return found
        return AgencyName(0, 0, name, name, type_of(name), rank_of(name), sure=False)

    def note(self, mention: Mention, *evidence: str) -> None:
        """A mention, and what it speaks for."""
        self.mentions.append(mention)
        name = mention.name
        if mention.agency.behind:
            return
        for each in evidence:
            self.ballot.add(name, each)
        if mention.parent:
            self.ballot.add(name, "holder")
        if mention.members:
            self.ballot.add(name, "members")
        if mention.cited:
            self.ballot.add(name, "cited")

    # --- where it is named

    def on_cover(self, lines: Sequence[NamedLine], title: Sequence[str]) -> None:
        """Title, cover, who writes."""
        # A name may go on in the next line of the title.
        for each in mentions_in(title_of(title) or "", self.whole, title=True) if len(title) > 1 else ():
            self.note(each, "titled", *(["owner"] if each.owner else []))
        above: NamedLine | None = None
        memorandum = any(line.line.kind is LineKind.WRITER for line in lines)
        for line in lines:
            if line.line.kind is LineKind.ADDRESSEE and memorandum:
                if own := own_agency_of_addressee(line.line.text, self.whole):
                    self.note(own, "addressee")
                continue
            writes = line.line.kind is LineKind.WRITER
            if line.line.kind in _NOT_THE_WRITERS or not (line.line.early or line.titled or writes):
                continue
            for each in line.mentions:
                evidence = ["titled" if line.titled else "cover"]
                if each.owner:
                    evidence.append("owner")
                if writes:
                    evidence.append("writes")
                elif line.alone:
                    evidence.append("line")
                self.note(each, *evidence)
            if not line.mentions:
                self._without_kind(line, above)
            above = line
        told = squeeze(" ".join(title))
        if match := _OF_BANGKOK.search(told):
            self.ballot.add(_BANGKOK, "titled")
            self.ballot.add(_BANGKOK, "members" if match["members"] else "owner")
        whole = clean(" \n".join(title))
        if (match := _OF_PROVINCE.search(whole)) and not places.ends_with_place(whole[: match.start(1)]):
            # A province that no list knows is one all the same where the title says that the report is its own.
            if match[1] not in self.ballot:
                self.ballot.add(match[1], "titled")
            self.ballot.add(match[1], "owner")

    def _without_kind(self, line: NamedLine, above: NamedLine | None) -> None:
        """A line that holds a body of no known kind: the capital, or a name between what the report is and its year."""
        text = _TAIL.sub("", line.line.text.strip("*# "))
        if text == _BANGKOK and not (above is not None and above.alone and rank_of(above.mentions[-1].name) > UNIT):
            # Below one of its departments it only says whose that is.
            self.ballot.add(_BANGKOK, "line")
        if above is not None and above.line.text.endswith(_HALVES):
            # ความโปร่งใสในการ | ดำเนินงาน: the end of a word that its line cut.
            return
        if line.line.kind is not LineKind.COVER or not line.titled or not 6 <= len(text) <= 80 or _NO_NAME.search(text):
            return
        found = unknown_name(text, "state_enterprise" if _NATIONAL.match(text) else None)
        if self.letters.count(squeeze(found.name)) > 1:
            self.note(Mention(found), "line", "titled")

    def in_text(self, text: str) -> None:
        """The running text: how often each is named, and beside what."""
        for each in mentions_in(text, self.whole):
            known = each.name in self.ballot
            self.note(each, "said", *(["results"] if each.results else []))
            if not known and not each.agency.sure:
                self.ballot.add(each.name, "unsure")

    def in_cells(self, document: Document) -> None:
        """The cells of tables: whom the measures name as responsible."""
        for each in in_cells(document, self.whole):
            if not is_part(each.name):
                self.note(each, "responsible", "said")

    # --- what the units are to each other

    def structure(self, lines: Sequence[NamedLine]) -> None:
        """Parts and holders of what is named beside them or elsewhere on the cover, and who assesses."""
        for chain in chains([line for line in lines if line.line.kind not in _NOT_THE_WRITERS]):
            self._in_chain(chain)
        agencies = [name for name in self.ballot if not is_part(name) and not self.ballot.has(name, "cited", "holder")]
        on_cover = [name for name in agencies if self.ballot.has(name, *_PRESENTED)]
        named = bool(on_cover) or any(self.ballot.has(name, "results") for name in agencies)
        lowest = min(map(tier_of, on_cover), default=0.0)
        parts = [name for name in self.ballot if is_part(name) and self.ballot.has(name, *_PRESENTED)]
        # Where nothing but parts is named, the highest is what the others belong to.
        highest = 0.0 if named else max(map(tier_of, parts), default=0.0)
        for name in list(self.ballot):
            if ASSESSOR.search(name):
                self.ballot.add(name, "assessor")
            said_only = not self.ballot.has(name, *_PRESENTED)
            presented = self._its_body_presents(name)
            if presented or (is_part(name) and (named or said_only or tier_of(name) < highest)):
                self.ballot.add(name, "part")
            elif on_cover and tier_of(name) > lowest:
                self.ballot.add(name, "higher")

    def _in_chain(self, chain: Sequence[Mention]) -> None:
        """Of units beside each other the lowest that is an agency was assessed."""
        agencies = [each for each in chain if not is_part(each.name) and not each.agency.behind]
        of_university = [each for each in agencies if _COLLEGE.match(each.name)] if _has_university(agencies) else []
        agencies = [each for each in agencies if each not in of_university]
        lowest = min((tier_of(each.name) for each in agencies), default=0.0)
        for each in chain if agencies else ():
            if is_part(each.name) or each in of_university:
                self.ballot.add(each.name, "part")
            elif tier_of(each.name) > lowest and each in agencies:
                self.ballot.add(each.name, "holder")

    def _its_body_presents(self, office: str) -> bool:
        """Whether the results are those of the office's province or court: it is the agency then, whoever writes."""
        served = _SERVED.match(office)
        return served is not None and self.ballot.has(served[1], "results", "owner")

    def join_variants(self) -> None:
        """A name and the same name with more letters are one: the form that the text holds to stands."""
        names = sorted(name for name in self.ballot if kind_of(name) is not None)
        for at, name in enumerate(names):
            for longer in _longer_forms(names, at):
                if name in self.ballot and longer in self.ballot and kind_of(name) is kind_of(longer):
                    self._join(name, longer)

    def _join(self, name: str, longer: str) -> None:
        said, said_longer = self.letters.count(squeeze(name)), self.letters.count(squeeze(longer))
        # What the text calls universities of a kind (มหาวิทยาลัยราชภัฏในเขต…) is no name beside the one on the cover.
        presented = self.ballot.has(longer, *_PRESENTED) and not self.ballot.has(name, *_PRESENTED)
        numbered = any(map(str.isdigit, longer[len(name) :]))
        goes_on = said_longer > 1 and said_longer >= 0.8 * said
        if goes_on or (presented and not numbered) or longer.endswith("(องค์การมหาชน)"):
            self._same(name, longer)
        elif said_longer <= 1 or said_longer < 0.34 * said:
            self._same(longer, name)

    def _same(self, name: str, stands: str) -> None:
        self.ballot.move(name, stands)
        self.same = {**{each: stands if to == name else to for each, to in self.same.items()}, name: stands}


def _has_university(units: Sequence[Mention]) -> bool:
    return any(each.name.startswith("มหาวิทยาลัย") for each in units)


def _longer_forms(names: Sequence[str], at: int) -> Iterator[str]:
    """The names, of a sorted list, that begin with the one there: they stand right behind it."""
    return takewhile(lambda each: each.startswith(names[at]), (names[to] for to in range(at + 1, len(names))))
