"""The list of checks as a page: made from the docstrings of the checks themselves."""

from __future__ import annotations

import importlib

from checks.across import AcrossCheck
from checks.across import every_check as every_check_across
from checks.ids import OTHERS
from checks.registry import FOLDERS, every_check
from checks.result import Check

HEADINGS = {
    "identity": "หน่วยงานและพื้นที่ / The agency and its place",
    "value": "ภายในค่าเดียว / Within a value",
    "statement": "สิ่งที่รายงานกล่าวหลายแห่ง / What a report says in several places",
    "structure": "โครงสร้างของรายงาน / How a report is built",
    "arithmetic": "การคำนวณตามแบบและปี / Arithmetic, by scheme and year",
    "across": "ข้ามรายงาน / Across reports",
}


def page() -> str:
    """Every check with its specification, in Markdown."""
    head = (
        "# การตรวจคุณภาพข้อมูล / The checks\n\n"
        "Made from the docstrings in `checks/` by `make docs`. "
        "How findings are used, how far records can be trusted and how decisions are kept: [trust.md](trust.md)."
    )
    parts = [head]
    for folder in FOLDERS:
        chosen = [check for check in every_check() if _module(check).split(".")[1] == folder]
        parts += [f"## {HEADINGS[folder]}", *map(_entry, chosen)]
    parts += [f"## {HEADINGS['across']}", *map(_entry, every_check_across()), _besides()]
    return "\n\n".join(parts) + "\n"


def _besides() -> str:
    """The findings that are no check's, by id."""
    lines = (f"| `{name}` | {OTHERS[name].th} | {OTHERS[name].en} |" for name in sorted(OTHERS))
    head = "## นอกจากการตรวจ / Told besides the checks\n\nBy reading, the batch and the review.\n\n"
    return head + "| id | ความหมาย | meaning |\n|---|---|---|\n" + "\n".join(lines)


def _module(check: Check | AcrossCheck) -> str:
    return check.calculate.__module__


def _entry(check: Check | AcrossCheck) -> str:
    text = (importlib.import_module(_module(check)).__doc__ or "").strip()
    path = _module(check).replace(".", "/") + ".py"
    return (
        f"### `{check.id}`\n\n"
        f"**{check.title.th}** · {check.title.en} · {check.severity} · version {check.version} "
        f"· [`{path}`](../{path})\n\n"
        f"{text}\n\n"
        f"→ {check.remedy.th} / {check.remedy.en}"
    )
