"""A file that gives far fewer records than before is more likely cut than corrected: its earlier reading stays.

So does one of which another version of the program, or a machine without what reads scans, finds far less in the same
bytes. It is told in every run until the file is mended, or until somebody says that it is meant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from batch.collection import Collection, Covered, Member, Place, Unread
from batch.store import Failure, Header, Store
from extract.message import Message
from normalize.schema import DATASETS

KIND = "far-fewer-records"
COUNTED = ("questions", "scores", "issues", "measures")
FEW = 3
"""Records of a kind, or of all, below which a smaller number says nothing, unless none at all is left."""
CORRECTED, READ_ANEW = 2 / 3, 1 / 2
"""Of the records, or of those of one kind, what a correction of the report leaves at the least, and one of the program,
which changes many reports at once."""

Counts = Mapping[str, int]


def far_fewer(before: Counts, now: Counts, share: float = CORRECTED) -> bool:
    """Whether so much is gone, of all records or of one kind, that less than this ``share`` is left."""
    if sum(before.values()) and not sum(now.values()):
        return True
    pairs = [*((before[name], now[name]) for name in COUNTED), (sum(before.values()), sum(now.values()))]
    return any(then >= FEW and left < share * then for then, left in pairs)


@dataclass(frozen=True, slots=True)
class Held:
    """A file whose new reading does not take the place of the earlier one."""

    unread: Unread
    earlier: Member

    @property
    def same_bytes(self) -> bool:
        """Whether only the program is another: then the earlier reading is of this very file, wherever it lies now."""
        return self.unread.report_id == self.earlier.report_id


def held(
    readings: Iterable[tuple[Place, Header]], before: Collection, stays: Callable[[Member], bool], store: Store
) -> Iterator[Held]:
    """The files whose new reading is not taken. ``stays`` tells whether an earlier report is in the collection anyhow,
    as that of a file that has got another name."""
    at, known = before.by_path(), {member.report_id: member for member in before.members}
    counts = cache(store.counts)
    for place, header in readings:
        report_id, kept = header.report_id, store.name(header.report_id)
        earlier = at.get(place.path)
        if earlier is None or (report_id in known and stays(earlier)):
            earlier = known.get(report_id)
        if earlier is None or earlier.kept == kept or header.failure is not None:
            continue
        then, now = counts(earlier.kept), counts(kept)
        same_bytes = report_id == earlier.report_id
        if then is None or now is None or not far_fewer(then, now, READ_ANEW if same_bytes else CORRECTED):
            continue
        if same_bytes or not any(now.values()) or not _is_another(earlier.header, header):
            yield Held(Unread(place, report_id, _failure(then, now, same_bytes)), earlier)


def staying(found: Iterable[str], covered: Covered) -> Callable[[Member], bool]:
    """Tells whether a report stays: it is among what this run ``found``, or lies where the run does not look."""
    there = frozenset(found)
    return lambda member: member.report_id in there or any(not covered(place.path) for place in member.places)


def _is_another(before: Header, now: Header) -> bool:
    """Whether the file holds the report of another agency or year now."""
    agencies, years = (before.agency, now.agency), (before.fiscal_year, now.fiscal_year)
    return any(then != since for then, since in (agencies, years) if then is not None and since is not None)


def _failure(before: Counts, now: Counts, same_bytes: bool) -> Failure:
    lost = [name for name in COUNTED if now[name] < before[name]]
    th = ", ".join(f"{DATASETS[name].title.th} {before[name]:,} → {now[name]:,}" for name in lost)
    en = ", ".join(f"{name} {before[name]:,} → {now[name]:,}" for name in lost)
    if same_bytes:
        return Failure(
            KIND,
            Message(
                f"โปรแกรมรุ่นนี้ (หรือเครื่องที่ไม่มีตัวอ่านสแกน) อ่านได้น้อยกว่าครั้งก่อนมาก: {th}",
                f"This version of the program (or a machine that cannot read scans) finds far less in it: {en}.",
            ),
            Message(
                f"ดูด้วย ita inspect ว่าขาดอะไร {ACCEPTED.th}", f"See with ita inspect what is missing. {ACCEPTED.en}"
            ),
        )
    return Failure(
        KIND,
        Message(
            f"ไฟล์เปลี่ยนไปและให้ข้อมูลน้อยกว่าครั้งก่อนมาก: {th}", f"The file has changed and gives far less than before: {en}."
        ),
        Message(
            f"ตรวจว่าคัดลอกมาครบ ถ้าไม่ครบให้นำไฟล์มาใหม่ {ACCEPTED.th}", f"Check that it was copied whole. {ACCEPTED.en}"
        ),
    )


ACCEPTED = Message(
    "ถ้าถูกต้องแล้ว สั่ง ita remove ไฟล์นั้นแล้ว ita run อีกครั้ง หรือ --replace พร้อมทุกโฟลเดอร์ที่จะคงไว้",
    "If it is meant: ita remove the file and run again, or --replace with every folder that is to stay.",
)
