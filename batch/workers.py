"""Work in processes of its own: what hangs, dies or eats memory ends alone, and how it ended is told.

The parent speaks with each worker through a pipe of its own and knows of a worker's death by the end of that pipe, so
that neither a killed worker nor a killed origin of workers disturbs the others. Time is measured by a clock that cannot
be set and that stands still while the machine sleeps.
"""

from __future__ import annotations

import gc
import importlib
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from multiprocessing.reduction import ForkingPickler
from pathlib import Path
from typing import Any

from batch.apart import apart
from batch.errors import NoWorkers

Task = tuple[Any, ...]
"""The arguments of one call."""
WARM = f"{__package__}.warm_pdf"
"""The module that makes what every worker needs."""
TASKS_PER_WORKER = 50
"""A worker is replaced after that many tasks, so that what libraries leak does not add up."""
SPARING = {
    "ARROW_DEFAULT_MEMORY_POOL": "system",
    "OMP_NUM_THREADS": "1",
    "OMP_THREAD_LIMIT": "1",
    "OPENBLAS_NUM_THREADS": "1",
}
"""Settings of workers: what libraries reserve ahead, or for threads of their own, counts as a task's memory."""
COLLECTED_AT = 50_000
"""New objects after which Python's collector looks for what can go: what a report makes stays until it is read."""
STARTS = 20
"""Attempts at starting a worker before the batch gives up."""
START_WITHIN = 120
"""Seconds that a worker may take to load what it needs."""
OUT_OF_MEMORY = 71
"""The exit code of a worker that met its limit: it ends, so that the next task finds a whole allowance."""
GIVES_UP = ("SIGABRT", "SIGTRAP", "SIGILL")
"""How native libraries end the process where they get no memory."""
FROM_OUTSIDE = ("SIGKILL", "SIGTERM", "SIGHUP", "lost")
"""How a worker ends that somebody else has ended: no fault of its task, which is given a third time."""


@dataclass(frozen=True, slots=True)
class Ended:
    """A task without a result. ``how`` is ``time``, ``memory``, ``died`` (``detail`` names the signal or exit code) or
    ``raised`` (then ``error`` is what was raised)."""

    how: str
    detail: str = ""
    error: BaseException | None = None


@dataclass(frozen=True, slots=True)
class Workers:
    """``jobs`` processes that call ``function``, each call within ``timeout`` seconds and ``memory`` MiB on top of what
    the worker itself takes: the module ``loads``, and what that imports.

    Where there is one task ``alone``, this process loads it and forks, which takes half of the time. ``meanwhile`` is
    called, by a thread of its own, once the first tasks are being worked on.
    """

    function: Callable[..., Any]
    jobs: int
    timeout: float
    memory: int
    loads: str = WARM
    alone: bool = False
    meanwhile: Callable[[], object] | None = None

    def run(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Any]]:
        """Each task with its result, or with how it ``Ended``, as they come; tasks are taken as there is room for them.

        A task whose worker dies is done again after all others, alone: then it dies of itself, or not at all.
        """
        waiting = iter(tasks)
        again: deque[tuple[Task, int]] = deque()
        idle: list[_Worker] = []
        busy: list[_Worker] = []
        at_end, begun = False, self.meanwhile is None
        try:
            while True:
                while not at_end and len(busy) < self.jobs:
                    task = next(waiting, None)
                    at_end = task is None
                    if task is not None:
                        busy.append(self.begin(idle, task, 1))
                if not busy and not again:
                    return
                if not busy:
                    busy.append(self.begin([], *again.popleft()))
                if not begun:
                    begun = True
                    threading.Thread(target=self.meanwhile, name="meanwhile", daemon=True).start()
                for worker in _settled(busy):
                    busy.remove(worker)
                    result = worker.result
                    if isinstance(result, Ended) and result.how == "died" and worker.attempt < _attempts(result):
                        again.append((worker.task, worker.attempt + 1))
                    else:
                        yield worker.task, result
                    if worker.is_fresh():
                        idle.append(worker)
                    else:
                        worker.end()
        finally:
            for worker in (*idle, *busy):
                worker.end()

    def begin(self, idle: list[_Worker], task: Task, attempt: int) -> _Worker:
        """A worker that has begun with ``task``: one that is idle, or a new one where none is left alive."""
        for _ in range(STARTS):
            worker = idle.pop() if idle else self._start()
            if worker is not None:
                try:
                    worker.begin(task, attempt, self.timeout)
                    return worker
                except OSError:
                    worker.end()
        raise NoWorkers()

    def _start(self) -> _Worker | None:
        """A new worker that is ready; None where it, or the process that workers come from, died meanwhile."""
        context = _context(self.loads) if not (self.alone and _may_fork()) else _own_context(self.loads)
        ours, theirs = context.Pipe()
        arguments = (theirs, self.function, self.memory, self.loads)
        process = context.Process(target=_work, args=arguments, daemon=True)  # type: ignore[attr-defined]
        try:
            with apart():
                process.start()
            theirs.close()
            if ours.poll(START_WITHIN) and ours.recv() == "ready":
                return _Worker(process, ours)
        except (OSError, EOFError):
            time.sleep(0.01)
        ours.close()
        theirs.close()
        if process.pid is not None:
            process.kill()
        return None


def once(function: Callable[..., Any], task: Task, *, timeout: float, memory: int, loads: str = WARM) -> Any:
    """The result of one call in a process of its own; raises what it raised, and gives how it ``Ended`` otherwise."""
    ((_, result),) = Workers(function, 1, timeout, memory, loads, alone=True).run([task])
    if isinstance(result, Ended) and result.error is not None:
        raise result.error
    return result


class Helper:
    """One worker that is called now and then, by any thread: it waits in between, and is replaced where it ends."""

    def __init__(self, workers: Workers) -> None:
        self._workers = workers
        self._idle: list[_Worker] = []
        self._calling = threading.Lock()

    def call(self, *task: Any) -> Any:
        """The result, or how the call ``Ended``; raises what it raised."""
        with self._calling:
            worker = self._workers.begin(self._idle, task, 1)
            while not _settled([worker]):
                pass
            if worker.is_fresh():
                self._idle.append(worker)
            else:
                worker.end()
        if isinstance(worker.result, Ended) and worker.result.error is not None:
            raise worker.result.error
        return worker.result


class _Worker:
    """One process, what it does now, and until when it may."""

    def __init__(self, process: BaseProcess, pipe: Connection) -> None:
        self.pipe = pipe
        self.task: Task = ()
        self.attempt = 0
        self.result: Any = None
        self.deadline = 0.0
        self._process = process
        self._tasks = 0
        self._alive = True

    def begin(self, task: Task, attempt: int, timeout: float) -> None:
        """Hand out a task; raises ``OSError`` where the worker has died since its last one."""
        self.pipe.send(task)
        self.task, self.attempt = task, attempt
        self.deadline = time.monotonic() + timeout
        self._tasks += 1

    def receive(self) -> None:
        """Take the result that has come, or learn that the worker died."""
        try:
            self.result = self.pipe.recv()
            self._alive = not (isinstance(self.result, Ended) and self.result.how == "memory")
        except (EOFError, OSError):
            self._alive = False
            self.result = _ending(self._process)

    def stop(self) -> None:
        """The time is up."""
        self._process.kill()
        self._alive = False
        self.result = Ended("time")

    def is_fresh(self) -> bool:
        """Whether it can take another task."""
        return self._alive and self._tasks < TASKS_PER_WORKER

    def end(self) -> None:
        """Let it go: idle workers end when their pipe does."""
        self._process.kill()
        self.pipe.close()
        self._process.join(10)


def _settled(busy: list[_Worker]) -> list[_Worker]:
    """Those that have a result, have died, or have had their time; waits for the first."""
    left = min(worker.deadline for worker in busy) - time.monotonic()
    ready = wait([worker.pipe for worker in busy], max(left, 0.0))
    now = time.monotonic()
    settled = []
    for worker in busy:
        if worker.pipe in ready:
            worker.receive()
        elif worker.deadline <= now:
            worker.stop()
        else:
            continue
        settled.append(worker)
    return settled


def _ending(process: BaseProcess) -> Ended:
    """How a worker ended; ``lost`` where the process that could tell, the origin of workers, is gone too."""
    process.join(10)
    code = process.exitcode
    if code == OUT_OF_MEMORY:
        return Ended("memory")
    if code is None or code == 255:
        return Ended("died", "lost")
    try:
        name = signal.Signals(-code).name
    except ValueError:
        return Ended("died", f"exit code {code}")
    return Ended("died", name)


def _attempts(ended: Ended) -> int:
    return 3 if ended.detail in FROM_OUTSIDE else 2


@cache
def _context(loads: str) -> BaseContext:
    """Workers are forked from a clean process that has the libraries loaded: neither threads nor open files of ours."""
    _spare()
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([loads])
    return context


def _own_context(loads: str) -> BaseContext:
    """The worker is forked from this process."""
    _spare()
    importlib.import_module(loads)
    return multiprocessing.get_context("fork" if _may_fork() else "forkserver")


def _spare() -> None:
    for name, value in SPARING.items():
        os.environ.setdefault(name, value)


def _may_fork() -> bool:
    """Whether this process has no other thread, of Python's or of a library's, that a fork would leave half done."""
    try:
        return sys.platform == "linux" and len(os.listdir("/proc/self/task")) == 1
    except OSError:
        return False


def _work(pipe: Connection, function: Callable[..., Any], memory: int, loads: str) -> None:
    """A worker's life: one call after the other, until the parent closes the pipe or is gone."""
    # Loaded already where the workers' origin could import it, which it cannot from every working folder.
    importlib.import_module(loads)
    gc.set_threshold(COLLECTED_AT)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What the program does when it is told to end is not for its workers.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _end_with_parent()
    _limit_memory(memory)
    try:
        pipe.send("ready")
        while True:
            _answer(pipe, function, pipe.recv())
    except (EOFError, OSError):
        return


def _answer(pipe: Connection, function: Callable[..., Any], task: Task) -> None:
    try:
        result = ForkingPickler.dumps(function(*task))
    except MemoryError:
        pipe.send(Ended("memory"))
        os._exit(OUT_OF_MEMORY)
    except Exception as error:
        result = ForkingPickler.dumps(Ended("raised", type(error).__name__, error))
    pipe.send_bytes(result)


def _end_with_parent() -> None:
    """Die when the parent does, also in the middle of a call into a library that lets no thread of ours run.

    The end of the pipe that tells of the parent's life sends a signal, which ends the process by default.
    """
    parent = multiprocessing.parent_process()
    if parent is None or sys.platform != "linux":
        return
    import fcntl

    sentinel = parent.sentinel
    signal.signal(signal.SIGIO, signal.SIG_DFL)
    fcntl.fcntl(sentinel, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(sentinel, fcntl.F_SETFL, fcntl.fcntl(sentinel, fcntl.F_GETFL) | os.O_ASYNC)
    if not parent.is_alive():
        os._exit(1)


def _limit_memory(memory: int) -> None:
    """Bound the memory (where the system can) to ``memory`` MiB on top of what is in use."""
    if sys.platform == "linux":
        import resource

        own = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        limit = own + (memory << 20)
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
