"""``ita diff``: two outputs compared, to be read before a new version of the pipeline is trusted."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from commands.command_line import QUALITY, WELL
from commands.datasets import rows
from commands.declare import Datasets, argument, json_option, option
from commands.declare import command as declare
from commands.language import language, say
from commands.terminal import out
from extract.message import Message
from normalize.schema import NUMBERS

if TYPE_CHECKING:
    from checks.difference import Change, Difference

LONGEST = 60
KINDS = {"added": "เพิ่ม", "gone": "หาย", "changed": "เปลี่ยน"}
CAUSES = {
    "report": Message("ไฟล์ต่างกัน", "report"),
    "pipeline": Message("รุ่นของไปป์ไลน์", "pipeline"),
    "review": Message("ตาม review.csv", "by review.csv"),
    "others": Message("รายงานหรือรายชื่ออื่นที่ให้อ่าน", "other reports or lists"),
}


@declare(
    "diff",
    th="เทียบผลลัพธ์สองชุด: โครงสร้าง จำนวน และระเบียนที่เพิ่ม หาย หรือเปลี่ยน พร้อมสาเหตุ",
    en="Compare two outputs: schema, counts, and records added, gone or changed, with the cause.",
)
@argument("old", type=Datasets(file_okay=False, path_type=Path))
@argument("new", type=Datasets(file_okay=False, path_type=Path))
@option("--limit", type=int, default=20, show_default=True, th="ระเบียนที่แสดงต่อชุดข้อมูล", en="Records told per dataset.")
@option(
    "--exit-code",
    is_flag=True,
    th="จบด้วยรหัส 3 เมื่อมีระเบียนหรือโครงสร้างต่างกัน",
    en="End with exit code 3 where records or schema differ.",
)
@json_option
def command(old: Path, new: Path, limit: int, exit_code: bool, as_json: bool) -> int:
    from checks.difference import difference

    before, after = ({dataset: rows(folder, dataset) for dataset in _held(folder)} for folder in (old, new))
    found = difference(before, after, _schema(old), _schema(new))
    if as_json:
        out(json.dumps(asdict(found) | {"same": found.same}, ensure_ascii=False, indent=2, default=str))
    else:
        _tell(found, limit)
    return QUALITY if exit_code and not found.same else WELL


def _held(folder: Path) -> list[str]:
    """The datasets that are compared: outputs of earlier versions have no numbers."""
    from checks.difference import KEYS

    return [dataset for dataset in KEYS if dataset != NUMBERS.name or (folder / dataset).is_dir()]


def _schema(folder: Path) -> dict[str, str]:
    """Types as they lie in the files, by ``dataset.column``."""
    import pyarrow.dataset as ds

    from normalize.schema import partitioning

    return {
        f"{dataset}.{field.name}": str(field.type)
        for dataset in _held(folder)
        for field in ds.dataset(folder / dataset, partitioning=partitioning(dataset)).schema
    }


def _tell(found: Difference, limit: int) -> None:
    before, after = (", ".join(each) or "—" for each in found.versions)
    out(say("รุ่นของไปป์ไลน์: ", "pipeline version: ") + (before if before == after else f"{before} → {after}"))
    for name, (old, new) in found.schema.items():
        out(f"  {name}: {old or '—'} → {new or '—'}")
    kinds = Counter((change.dataset, change.kind) for change in found.changes)
    for dataset, (old_count, new_count) in found.counts.items():
        told = [f"{say(th, kind)} {kinds[dataset, kind]}" for kind, th in KINDS.items() if kinds[dataset, kind]]
        out(f"{dataset:<12}{old_count} → {new_count}   {', '.join(told)}")
        changes = [change for change in found.changes if change.dataset == dataset]
        for change in changes[:limit]:
            out("  " + _line(change))
        if len(changes) > limit:
            out(say(f"  … อีก {len(changes) - limit} รายการ", f"  … {len(changes) - limit} more"))
    if found.same:
        out(say("ข้อมูลเหมือนกันทุกระเบียน", "Every record is the same."))


def _line(change: Change) -> str:
    # An id is told whole: its end tells namesakes apart.
    about = " ".join(
        f"{name}={value if name.endswith('_id') else _short(value)}" for name, value in change.about.items()
    )
    sign = {"added": "+", "gone": "-", "changed": "~"}[change.kind]
    columns = ""
    if change.kind == "changed":
        columns = "; ".join(f"{name}: {_short(old)} → {_short(new)}" for name, (old, new) in change.columns.items())
    return f"{sign} {change.source_path or '—'} {about} {columns} [{CAUSES[change.cause].in_language(language())}]"


def _short(value: Any) -> str:
    text = " ".join(str("—" if value is None else value).split())
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
