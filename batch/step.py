"""What a run tells of each file while it goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from batch.source import Source
from batch.store import Failure


@dataclass(frozen=True, slots=True)
class Step:
    """What was done about one file: ``read``, ``kept`` (was read by an earlier run), ``same`` (bytes met before)."""

    source: Source
    state: str
    report_id: str
    failure: Failure | None = None
    seconds: float = 0.0
    trace: str | None = None
    size: int = 0
    changed: int = 0


Observer = Callable[[Step], None]
