"""Decisions of a reader, added to ``review.csv`` beside the datasets, where the next ``ita run`` finds them."""

from __future__ import annotations

import csv
import datetime
import io
import threading
from pathlib import Path
from typing import Any

from batch.whole import write_whole
from checks.review.decision import COLUMNS, FILE, Decision, decisions, text_of
from extract.message import Message
from publish.safety import csv_text

LONGEST = 2000
"""Characters that one cell of a decision may have."""

_WRITING = threading.Lock()


class NotDecided(ValueError):
    """What was sent is no decision that the review file can hold, and ``why``."""

    def __init__(self, th: str, en: str) -> None:
        super().__init__(en)
        self.why = Message(th, en)


def decide(folder: Path, sent: dict[str, Any]) -> Decision:
    """Add one signed decision; raises NotDecided, or ReviewError where the file would not be understood."""
    texts = {name: sent.get(name, "") for name in COLUMNS if name != "date"}
    if not all(isinstance(text, str) and len(text) <= LONGEST for text in texts.values()):
        raise NotDecided("ไม่ใช่ข้อความ หรือยาวเกิน", "not texts, or too long")
    cells = {name: " ".join(text.split()) for name, text in texts.items()}
    # A finding's own words may be hostile: without them the decision means every finding of the check at that place.
    if cells["action"] == "acknowledge" and csv_text(cells["found"]) != cells["found"]:
        cells["found"] = ""
    unsafe = [name for name, text in cells.items() if csv_text(text) != text and not _is_number(text)]
    if unsafe:
        listed = ", ".join(unsafe)
        raise NotDecided(f"โปรแกรมตารางจะถือว่าเป็นสูตร: {listed}", f"a spreadsheet would run {listed}")
    decision = Decision(**cells, date=datetime.date.today().isoformat())
    line = _line([getattr(decision, name) for name in COLUMNS])
    decisions(_line(list(COLUMNS)) + line)
    with _WRITING:
        path = folder / FILE
        before = _rewritten(path.read_bytes()) if path.is_file() else ""
        # The mark tells a Thai Excel that this is UTF-8: without it Thai is garbled there, and saved so.
        write_whole(path, ((before or _line(list(COLUMNS))) + line).encode("utf-8-sig"))
    return decision


def _rewritten(data: bytes) -> str:
    """What the file holds, as lines to which another can be added, in whatever form a spreadsheet has saved it."""
    text = text_of(data).removeprefix("\ufeff")
    made = decisions(text)
    if text.startswith(_line(list(COLUMNS)).rstrip()):
        return text if text.endswith("\n") else text + "\r\n"
    kept = "".join(_line([getattr(each, name) for name in COLUMNS]) for each in made)
    return _line(list(COLUMNS)) + kept if made else ""


def _line(cells: list[str]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
