"""The run log beside the datasets: when each report was read, by which command, how long it took and how it ended; and,
each time, what was not read or not taken.

The last line of a run has the exit code and, where it came to its end, how many files, records and findings there are.

Datasets hold none of this, so that the same input gives the same bytes.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TextIO

from batch.output import RUN_LOG
from batch.step import Step
from pipeline import version


class Log:
    """The log of one run."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._began = _now()
        self._ends: dict[str, Any] = {}

    def note(self, step: Step) -> None:
        """A line for a report that was read, or that could not be."""
        if step.state == "read" or step.failure:
            self.write("report", **_facts(step))

    def ends(self, **facts: Any) -> None:
        """What the line at the end is to tell."""
        self._ends = facts

    def write(self, event: str, **facts: Any) -> None:
        """A line."""
        self._file.write(json.dumps({"run": self._began, "event": event, **facts}, ensure_ascii=False) + "\n")

    def end(self, error: BaseException | None = None) -> None:
        """The last line: how it ended."""
        if error is None:
            self.write("end", at=_now(), **self._ends)
            return
        known = 130 if isinstance(error, KeyboardInterrupt) else 5 if _is_os(error) else 1
        code = getattr(error, "exit_code", known)
        with suppress(OSError):
            self.write("end", at=_now(), error=type(error).__name__, exit_code=code)


@contextmanager
def run_log(out: Path, command: str) -> Iterator[Log]:
    """Log a run into ``out``: a line when it begins, one for each report that it reads, and one when it ends."""
    # A link that somebody planted there is not followed, and no reader of a pipe is waited for.
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    with os.fdopen(os.open(out / RUN_LOG, flags, 0o666), "a", encoding="utf-8", buffering=1) as file:
        log = Log(file)
        log.write("begin", command=command, pipeline_version=version())
        try:
            yield log
        except BaseException as error:
            log.end(error)
            raise
        log.end()


def _is_os(error: BaseException) -> bool:
    return isinstance(error, OSError)


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
