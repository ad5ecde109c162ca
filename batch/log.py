"""The run log beside the datasets: when each report was read, by which command, how long it took and how it ended.

Datasets hold none of this, so that the same input gives the same bytes.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from batch.output import RUN_LOG
from batch.step import Observer, Step
from pipeline import version


@contextmanager
def run_log(out: Path, command: str) -> Iterator[Observer]:
    """Log a run into ``out``: a line when it begins, one for each report that it reads, and one when it ends."""
    # A link that somebody planted there is not followed.
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    with os.fdopen(os.open(out / RUN_LOG, flags, 0o666), "a", encoding="utf-8", buffering=1) as file:
        began = _now()

        def write(event: str, **facts: Any) -> None:
            file.write(json.dumps({"run": began, "event": event, **facts}, ensure_ascii=False) + "\n")

        def note(step: Step) -> None:
            if step.state == "read":
                write("report", **_facts(step))

        write("begin", command=command, pipeline_version=version())
        try:
            yield note
        except BaseException as error:
            with suppress(OSError):
                write("end", at=_now(), error=type(error).__name__)
            raise
        write("end", at=_now())


def _facts(step: Step) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "at": _now(),
        "report_id": step.report_id or None,
        "source_path": step.source.name,
        "seconds": round(step.seconds, 3),
    }
    if step.failure:
        facts["failure"] = step.failure.kind
        facts["reason"] = step.failure.reason.en
    return facts | ({"trace": step.trace} if step.trace else {})


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
