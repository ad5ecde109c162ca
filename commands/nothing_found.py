"""What ``ita check --check`` says where a check has found nothing: what it asked of how much, and by which rule."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from commands.datasets import Row, rows
from commands.language import say


def nothing_found(
    checks: Sequence[str], folder: Path, reports: Sequence[Row], chosen: Collection[str]
) -> Iterator[str]:
    """A paragraph for each of the checks; ``chosen`` are the ids of the reports that were asked for."""
    from checks.across import every_check as across
    from checks.ids import OTHERS
    from checks.registry import every_check

    single = {check.id: check for check in every_check()}
    many = {check.id: check for check in across()}
    read = [each["report_id"] for each in reports if each["same_as"] is None]
    asked = len([each for each in read if each in chosen])
    for name in checks:
        if name in many:
            check = many[name]
            yield say(f"{name}: ไม่พบ ({check.title.th})", f"{name}: nothing found ({check.title.en})")
            if len(read) < check.of_reports:
                few = check.of_reports
                yield say(
                    f"  ต้องมีอย่างน้อย {few} รายงานจึงจะเทียบ มี {len(read)}",
                    f"  At least {few} reports are needed to compare; there are {len(read)}.",
                )
                continue
            yield say(f"  เทียบกันทั้งหมด {len(read):,} รายงาน", f"  Reports compared with each other: {len(read):,}")
            if name == "copied-measures":
                yield from _measures(folder)
        elif name in single:
            title = single[name].title
            yield say(f"{name}: ไม่พบ ({title.th})", f"{name}: nothing found ({title.en})")
            yield say(f"  ตรวจ {asked:,} รายงาน", f"  Reports checked: {asked:,}")
        elif name in OTHERS:
            yield say(f"{name}: ไม่พบ ({OTHERS[name].th})", f"{name}: nothing found ({OTHERS[name].en})")
        else:
            yield say(f"{name}: ไม่พบ", f"{name}: nothing found")


def _measures(folder: Path) -> Iterator[str]:
    from checks.across.copied_measures import COMMON, LEAST, SHARE
    from checks.likeness import ALIKE, SHORTEST
    from checks.words import squeezed

    found = rows(folder, "measures", ("kind", "text"))
    texts = [each["text"] for each in found if each["kind"] in ("measure", "step")]
    compared = sum(len(squeezed(each)) >= SHORTEST for each in texts)
    yield say(
        f"  มาตรการและขั้นตอน {len(texts):,} ข้อ ยาวพอที่จะเทียบ {compared:,} ข้อ (ตั้งแต่ {SHORTEST} ตัวอักษร ไม่นับช่องว่าง)",
        f"  Measures and steps: {len(texts):,}, of them {compared:,} long enough to compare "
        f"({SHORTEST} letters without blanks).",
    )
    yield say(
        f"  กติกา: ข้อความเหมือนกันตั้งแต่ {ALIKE}% ถือว่าข้อเดียวกัน รายงานที่มีข้อเดียวกับรายงานของหน่วยงานอื่น หรือของตนเองปีก่อน"
        f" ตั้งแต่ {LEAST} ข้อ และตั้งแต่ {SHARE:.0%} ของทั้งหมด จึงเตือน ไม่นับข้อความที่ใช้เกิน {COMMON} หน่วยงาน",
        f"  The rule: texts alike from {ALIKE}% are the same; a report that shares at least {LEAST}, and {SHARE:.0%} "
        "of its own, with another agency's or its own of the year before is a warning; what more than "
        f"{COMMON} agencies use does not count.",
    )
