"""Datasets are looked at before they are read: what is missing, damaged or mixed is told in a line, and mended."""

from __future__ import annotations

import time
from pathlib import Path

from commands.language import say
from commands.terminal import err

PATIENCE = 10
"""Times, a tenth of a second apart, that are given to a run which is exchanging the datasets."""


def whole(folder: Path) -> Path:
    """``folder``, once its datasets are as written; raises ``DatasetsDamaged`` where they cannot be made so."""
    from batch.manifest import faults

    wrong = faults(folder)
    for _ in range(PATIENCE):
        if not wrong:
            return folder
        time.sleep(0.1)
        wrong = faults(folder)
    _mend(folder, wrong)
    return folder


def _mend(folder: Path, wrong: list[str]) -> None:
    from batch.errors import BatchError, DatasetsDamaged
    from batch.upkeep import mend

    try:
        mend(folder)
    except BatchError as error:
        raise DatasetsDamaged(folder, wrong, error.reason) from error
    told = "; ".join(wrong[:3]) + (" …" if len(wrong) > 3 else "")
    th = f"ชุดข้อมูลไม่ครบหรือชำรุด ซ่อมแซมแล้ว: {told}"
    err(say(th, f"The datasets were not whole and have been mended: {told}"), "yellow")
