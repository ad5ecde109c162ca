"""How the reports of a batch are read: in this process, or in worker processes that cannot harm one another."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, Protocol

from batch.ahead import load
from batch.reading import Reading, Report, crashed, out_of_memory, out_of_time, read_file
from batch.source import Source
from batch.store import Failure, Header
from extract.limits import PREFIX

if TYPE_CHECKING:
    from batch.worker_process import Ended


class Executor(Protocol):
    """Reads reports. The order in which the readings come is free; every source gives exactly one."""

    def read(self, sources: Iterable[Source], pages: range | None) -> Iterator[tuple[Source, Reading]]:
        """The reading of each of ``sources``, which are taken one by one, as there is room for them."""


@dataclass(frozen=True, slots=True)
class Serial:
    """In this process, one after the other, without limits: for debugging and for tests."""

    report: Report | None = None

    def read(self, sources: Iterable[Source], pages: range | None) -> Iterator[tuple[Source, Reading]]:
        """The readings, in the order of the sources."""
        for source in sources:
            yield source, read_file(source.path, pages, self.report)


@dataclass(frozen=True, slots=True)
class Processes:
    """In ``jobs`` worker processes. A report that exceeds its limits, or ends its worker, is set aside alone."""

    jobs: int
    timeout: float
    """Seconds that one report may take."""
    memory: int
    """MiB that one report may take beyond what the worker itself takes."""
    report: Report | None = None

    def read(self, sources: Iterable[Source], pages: range | None) -> Iterator[tuple[Source, Reading]]:
        """The readings, as they come."""
        from batch.worker_process import Ended
        from batch.workers import Workers

        loads, alone, sources = _loads(sources)
        workers = Workers(read_within, self.jobs, self.timeout, self.memory, loads, alone, load)
        for task, result in workers.run((source, pages, self.report) for source in sources):
            yield task[0], self._set_aside(result) if isinstance(result, Ended) else result

    def _set_aside(self, ended: Ended) -> Reading:
        seconds = self.timeout if ended.how == "time" else 0.0
        return Reading(Header("", failure=failure(ended, self.timeout)), None, seconds)


def _loads(sources: Iterable[Source]) -> tuple[str, bool, Iterable[Source]]:
    """What workers load beforehand, whether there is one report alone, and the sources again: a single text need not
    wait for what reads PDFs."""
    rest = iter(sources)
    first = list(islice(rest, 2))
    alone = len(first) == 1
    is_text = alone and first[0].path.suffix.lower() != ".pdf"
    return f"{__package__}.warm" if is_text else f"{__package__}.warm_pdf", alone, chain(first, rest)


def failure(ended: Ended, timeout: float) -> Failure:
    """Why a report was not read whose task ended without a result."""
    from batch.workers import GIVES_UP

    if ended.how == "time":
        return out_of_time(timeout)
    if ended.how == "memory" or ended.detail in (*GIVES_UP, "SIGKILL"):
        return out_of_memory()
    return crashed(ended.detail)


def read_within(
    source: Source,
    pages: range | None,
    report: Report | None,
    data: bytes | None = None,
    limits: Mapping[str, str] | None = None,
) -> Reading:
    """Read a report (its ``data``, where they have been sent) in a process of which it may take all that is allowed.

    ``limits`` are the variables that tell the limits of this run, where the process was made for others.
    """
    if limits is not None:
        for name in [name for name in os.environ if name.startswith(PREFIX)]:
            del os.environ[name]
        os.environ.update(limits)
    reading = read_file(source.path, pages, report, data)
    if reading.header.failure is not None and reading.header.failure.kind == out_of_memory().kind:
        # What the report left behind must not fail the next one: this worker ends.
        raise MemoryError
    return reading
