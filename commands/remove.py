"""``ita remove``: reports out of the datasets."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from commands.declare import argument, json_option, option
from commands.declare import command as declare
from commands.language import say
from commands.terminal import inline, out


@declare(
    "remove",
    th="เอารายงานออกจากชุดข้อมูล ตาม report_id, source_path ไฟล์ หรือโฟลเดอร์ที่เคยให้อ่าน "
    "(ไฟล์ต้นทางไม่ถูกลบ ถ้าอ่านโฟลเดอร์นั้นอีกจะกลับเข้ามา)",
    en="Take reports out of the datasets: by report_id, source_path, or the file or folder that gave them. "
    "No report's own file is touched; a later run over its folder brings it back.",
)
@argument("reports", nargs=-1, required=True, metavar="REPORT|FOLDER...")
@option(
    "--out",
    "--data",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    default="data/parsed",
    show_default=True,
    th="โฟลเดอร์ของชุดข้อมูล",
    en="Folder with the datasets.",
)
@json_option
def command(reports: tuple[str, ...], folder: Path, as_json: bool) -> None:
    from batch.errors import NoDatasets
    from batch.upkeep import remove

    if not folder.is_dir():
        raise NoDatasets(folder)
    change = remove(folder, reports)
    if as_json:
        files = [{"report_id": report_id or None, "source_path": name} for report_id, name in change.files]
        out(json.dumps(asdict(change) | {"files": files}, ensure_ascii=False, indent=2))
        return
    for name in change.left:
        out(f"  - {inline(name)}")
    out(say(f"คงอยู่ {change.stays:,} · ออก {len(change.left):,}", f"stay {change.stays:,} · left {len(change.left):,}"))
