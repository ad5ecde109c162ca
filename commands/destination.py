"""``--out`` and ``--format``: ``-`` is stdout, and the end of a file's name says its format."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from commands.language import say

STDOUT = Path("-")


def not_among_reports(target: Path | None, data: Path) -> None:
    """Raise ``click.UsageError`` for a text or PDF that would lie in a folder which was read into the datasets: nothing
    in it tells the next run that it is no report."""
    from batch import manifest

    known = manifest.read(data) if target is not None else None
    if target is None or known is None:
        return
    places = {place.origin for member in known.collection.members for place in member.places}
    here = target.resolve().parent
    if folder := next((each for each in sorted(places) if here.is_relative_to(each)), None):
        raise click.UsageError(
            say(
                f"ita run อ่านทุกไฟล์ใน {folder} จึงจะอ่าน {target.name} เป็นรายงาน: เลือกโฟลเดอร์อื่น",
                f"ita run reads what lies in {folder}, {target.name} too: write it to another folder.",
            )
        )


def destination(
    out: Path | None, form: str | None, suffixes: Mapping[str, str], otherwise: str
) -> tuple[Path | None, str]:
    """The file (None: stdout) and the format: the one that is asked for, else the one that the file's name says, else
    ``otherwise`` on stdout. Raises ``click.UsageError`` for a name that says none."""
    if out is None or out == STDOUT:
        return None, form or otherwise
    if form is not None:
        return out, form
    suffix = out.suffix.lower()
    if suffix not in suffixes:
        known = ", ".join(suffixes)
        context = click.get_current_context(silent=True)
        may_name = context is not None and any("--format" in each.opts for each in context.command.params)
        or_name = (" หรือระบุ --format", ", or name one with --format") if may_name else ("", "")
        raise click.UsageError(
            say(
                f"ไม่รู้จักนามสกุล {suffix or '(ไม่มี)'} ของ {out} ใช้ {known}{or_name[0]}",
                f"{out} does not say its format: use {known}{or_name[1]}.",
            )
        )
    return out, suffixes[suffix]
