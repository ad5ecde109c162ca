"""How the reports of a batch are read: in this process, or in worker processes that cannot harm one another."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass
from itertools import islice
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Protocol

from batch.reading import Reading, Report, crashed, out_of_memory, out_of_time, read_file
from batch.source import Source
from batch.store import Failure, Header

REPORTS_PER_WORKER = 50
"""A worker is replaced after that many reports, so that what libraries leak does not add up."""
SPARING = {
    "ARROW_DEFAULT_MEMORY_POOL": "system",
    "OMP_NUM_THREADS": "1",
    "OMP_THREAD_LIMIT": "1",
    "OPENBLAS_NUM_THREADS": "1",
}
"""Settings of workers: what libraries reserve ahead, or for threads of their own, counts as a report's memory."""
OUT_OF_MEMORY = 71
"""The exit code of a worker that met its limit: it ends, so that the next report finds a whole allowance."""
GRACE = 15
"""Seconds after its time limit at which a worker ends itself, should the parent be gone."""


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
        from pebble import ProcessPool

        waiting = iter(sources)
        running: dict[Future[Reading], Source] = {}
        pool = ProcessPool(
            max_workers=self.jobs,
            max_tasks=REPORTS_PER_WORKER,
            initializer=_limit_worker,
            initargs=(self.memory,),
            context=_context(),
        )
        try:
            while True:
                for source in islice(waiting, 2 * self.jobs - len(running)):
                    task = (source.path, pages, self.report, self.timeout)
                    running[pool.schedule(_read_within, args=task, timeout=self.timeout)] = source
                if not running:
                    return
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    yield running.pop(future), self._reading(future)
        finally:
            pool.stop()  # type: ignore[no-untyped-call]
            pool.join()

    def _reading(self, future: Future[Reading]) -> Reading:
        from pebble import ProcessExpired

        try:
            return future.result()
        except TimeoutError:
            return _set_aside(out_of_time(self.timeout), self.timeout)
        except ProcessExpired as expired:
            if expired.exitcode == OUT_OF_MEMORY:
                return _set_aside(out_of_memory(), 0.0)
            return _set_aside(crashed(_ending(expired.exitcode)), 0.0)


def _set_aside(failure: Failure, seconds: float) -> Reading:
    return Reading(Header("", failure=failure), None, seconds)


def _ending(code: int) -> str:
    """How a worker ended, from its exit code: the name of the signal where one ended it."""
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"exit code {code}"


def _context() -> BaseContext:
    """Workers are forked from a clean process that has the libraries loaded: neither threads nor open files of ours."""
    for name, value in SPARING.items():
        os.environ.setdefault(name, value)
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["batch.warm"])
    return context


def _limit_worker(memory: int) -> None:
    """Leave an interrupt to the parent; bound the memory (where the system can) to ``memory`` MiB on top of ours."""
    # Loaded already where the workers' origin could import it, which it cannot from every working folder.
    import batch.warm  # noqa: F401

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        import resource

        own = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        limit = own + (memory << 20)
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _read_within(path: Path, pages: range | None, report: Report | None, timeout: float) -> Reading:
    if sys.platform != "win32":
        signal.alarm(int(timeout) + GRACE)
    try:
        reading = read_file(path, pages, report)
        if reading.header.failure is not None and reading.header.failure.kind == out_of_memory().kind:
            os._exit(OUT_OF_MEMORY)
        return reading
    finally:
        if sys.platform != "win32":
            signal.alarm(0)
