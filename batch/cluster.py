"""Reports are read by the workers of a Dask scheduler, on however many machines: the same function for each report.

A worker takes the file itself where it sees the same one (shared storage), and its bytes from here where it does not.
There each report is read in a process of its own with the limits of any other run. A worker that dies is no loss: its
reports are done again by another one.
"""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from threading import Thread, get_ident
from typing import TYPE_CHECKING

from batch.ahead import load
from batch.errors import ClusterDiffers, ClusterLacks, ClusterMissing, ClusterUnreachable
from batch.executors import failure, read_within
from batch.objects import ENDPOINT, ObjectPath, path_of
from batch.reading import Reading, Report, crashed, unreadable
from batch.source import Source
from batch.store import Header
from extract.limits import PREFIX
from pipeline import version

if TYPE_CHECKING:
    from distributed import Client, Future, as_completed

    from batch.workers import Helper

PATIENCE = 30
"""Seconds in which a scheduler must answer, and have a worker: when the last one dies too."""
LOOK, STEP = 5.0, 0.02
"""Seconds between two looks for workers, and for a reading that has come."""
WAITING = 4
"""Reports that wait at each thread of the cluster, so that none is idle; of more, their bytes would fill the memory."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """By the workers of the scheduler at ``address``. Limits hold for each report as they do in ``Processes``."""

    address: str
    timeout: float
    memory: int
    report: Report | None = None

    def read(self, sources: Iterable[Source], pages: range | None) -> Iterator[tuple[Source, Reading]]:
        """The readings, as they come; raises ``BatchError`` where there is no cluster, or one of another version."""
        waiting = iter(sources)
        first = next(waiting, None)
        if first is None:
            return
        client = _client(self.address)
        limits = {name: value for name, value in os.environ.items() if name.startswith((PREFIX, ENDPOINT))}
        task = Task(self.timeout, self.memory, self.report, pages, version(), limits)
        try:
            yield from _readings(client, task, first, waiting)
        except (CancelledError, TimeoutError, OSError) as error:
            raise ClusterUnreachable(self.address, str(error) or type(error).__name__) from error
        except (ModuleNotFoundError, RuntimeError) as error:
            lacking = error if isinstance(error, ModuleNotFoundError) else error.__cause__
            if not isinstance(lacking, ModuleNotFoundError):
                raise
            raise ClusterLacks(self.address, lacking.name or str(lacking)) from error
        finally:
            client.close()


@dataclass(frozen=True, slots=True)
class Other:
    """The version of a worker that is of another one."""

    version: str


@dataclass(frozen=True, slots=True)
class Task:
    """What a worker does for a report; the same for all reports of a run."""

    timeout: float
    memory: int
    report: Report | None
    pages: range | None
    version: str
    limits: dict[str, str]

    def __call__(self, path: str, stamp: tuple[int, int] | None, data: bytes | None) -> Answer:
        """The reading; None where the file is not to be seen from here and its bytes were not sent."""
        from batch.worker_process import Ended

        if version() != self.version:
            return Other(version())
        os.environ.update(self.limits)
        if data is None and _stamp(path_of(path)) != stamp:
            return None
        helper = _helper(get_ident(), self.timeout, self.memory)
        ended = helper.call(Source(path_of(path), path), self.pages, self.report, data, self.limits)
        if isinstance(ended, Ended):
            seconds = self.timeout if ended.how == "time" else 0.0
            return Reading(Header("", failure=failure(ended, self.timeout)), None, seconds)
        reading: Reading = ended
        return reading


Answer = Reading | Other | None


def _readings(client: Client, task: Task, first: Source, rest: Iterator[Source]) -> Iterator[tuple[Source, Reading]]:
    from distributed import as_completed

    asked: dict[Future[Answer], Source] = {}
    done = as_completed(loop=client.loop)

    def ask(source: Source, data: bytes | None = None) -> None:
        path = source.at or os.fspath(source.path)
        # Not pure: the same report may be asked for twice, and is then read twice.
        future = client.submit(task, path, _stamp(source.path) if data is None else None, data, pure=False)
        asked[future] = source
        done.add(future)

    ask(first)
    for source in islice(rest, WAITING * sum(client.nthreads().values()) - 1):
        ask(source)
    Thread(target=load, name="meanwhile", daemon=True).start()
    while asked:
        future = _next(client, done)
        source = asked.pop(future)
        reading = _result(client, future)
        future.release()
        if reading is None:
            try:
                ask(source, source.path.read_bytes())
                continue
            except OSError as error:
                reading = Reading(Header("", failure=unreadable(error)), None, 0.0)
        yield source, reading
        if (following := next(rest, None)) is not None:
            ask(following)


class _Watch:
    """Looks now and then whether there are workers, while a reading is waited for."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._looked = self._there = time.monotonic()

    def look(self) -> None:
        """Raises ``TimeoutError`` where no worker is left and none comes back."""
        now = time.monotonic()
        if now - self._looked > LOOK:
            self._looked = now
            self._there = now if self._client.nthreads() else self._there
        if now - self._there > PATIENCE:
            raise TimeoutError("no worker is left")


def _next(client: Client, done: as_completed) -> Future[Answer]:
    """The next reading that has come."""
    watch = _Watch(client)
    while not done.has_ready():
        time.sleep(STEP)
        watch.look()
    found: Future[Answer] = next(done)
    return found


def _result(client: Client, future: Future[Answer]) -> Reading | None:
    from distributed import KilledWorker

    watch = _Watch(client)
    try:
        while True:
            # What a worker had read and not sent yet goes with it, and is waited for anew.
            with suppress(TimeoutError):
                result = future.result(timeout=LOOK)
                break
            watch.look()
    except KilledWorker:
        # As many workers as the scheduler allows have died with it, however well it was guarded.
        return Reading(Header("", failure=crashed("KilledWorker")), None, 0.0)
    if isinstance(result, Other):
        raise ClusterDiffers(result.version, version())
    return result


def _client(address: str) -> Client:
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterMissing() from error
    # What it says of a cluster that goes is long, and said better by the errors here.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        asyncio.run(asyncio.wait_for(_identity(address), PATIENCE))
        client = Client(address, timeout=PATIENCE, set_as_default=False)
        client.wait_for_workers(1, timeout=PATIENCE)
    except (OSError, ValueError, TimeoutError) as error:
        raise ClusterUnreachable(address, str(error) or "no scheduler answers") from error
    return client


async def _identity(address: str) -> object:
    """What a scheduler says of itself; what is none may take the call and never answer."""
    from distributed import rpc

    async with rpc(address) as scheduler:
        return await scheduler.identity()


def _stamp(path: Path | ObjectPath) -> tuple[int, int] | None:
    """By what a file is known to be the same one: its size and time of change; None where it is not to be seen."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


@cache
def _helper(thread: int, timeout: float, memory: int) -> Helper:
    """The process in which a thread of a worker reads: it waits in between."""
    import multiprocessing

    from batch.workers import Helper, Workers

    # A worker of Dask is a child that may have no children, lest they outlive it; ours end by themselves when it does.
    multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]
    return Helper(Workers(read_within, 1, timeout, memory))
