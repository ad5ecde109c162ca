"""``--since``: a moment, as a date, a date with a time, or so long ago (``36h``, ``7d``)."""

from __future__ import annotations

import re
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from commands.language import say

if TYPE_CHECKING:
    from batch.objects import ObjectPath

UNITS = {"m": 60, "h": 3_600, "d": 86_400, "w": 604_800}


class _Since(click.ParamType[float]):
    """Seconds since the epoch."""

    name = "moment"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        if isinstance(value, float):
            return value
        if ago := re.fullmatch(r"(\d{1,6})([mhdw])", str(value)):
            return time.time() - int(ago[1]) * UNITS[ago[2]]
        try:
            moment = datetime.fromisoformat(str(value)).timestamp()
        except (ValueError, OverflowError, OSError):
            like = "2026-01-31, 2026-01-31T18:00, 36h, 7d"
            self.fail(say(f"{value!r} ไม่ใช่เวลา ใช้แบบ {like}", f"{value!r} is no time: write it as {like}."), param, ctx)
        if moment > time.time():
            told = say(f"{value!r} ยังมาไม่ถึง (ใช้ปี ค.ศ.)", f"{value!r} is still to come (years are of the common era).")
            self.fail(told, param, ctx)
        return moment


SINCE = _Since()


def is_newer(path: Path | ObjectPath, since: float) -> bool:
    """Whether a file has changed since; one that cannot be looked at counts as changed, so that it is told."""
    try:
        status = path.stat()
    except OSError:
        return True
    return max(status.st_mtime, status.st_ctime) >= since
