"""Work in processes of its own: what hangs, dies or eats memory ends alone, and how it ended is told.

The parent speaks with each worker through a pipe of its own and knows of a worker's death by the end of that pipe, so
that neither a killed worker nor a killed origin of workers disturbs the others. Time is measured by a clock that cannot
be set and that stands still while the machine sleeps.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from batch.apart import apart
from batch.errors import NoWorkers
from batch.worker import Worker, settled
from batch.worker_process import Ended, Task, context, may_fork, own_context, work

WARM = f"{__package__}.warm_pdf"
"""The module that makes what every worker needs."""
STARTS = 20
"""Attempts at starting a worker before the batch gives up."""
START_WITHIN = 120
"""Seconds that a worker may take to load what it needs."""
GIVES_UP = ("SIGABRT", "SIGTRAP", "SIGILL")
"""How native libraries end the process where they get no memory."""
FROM_OUTSIDE = ("SIGKILL", "SIGTERM", "SIGHUP", "lost")
"""How a worker ends that somebody else has ended: no fault of its task, which is given a third time."""


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
        idle: list[Worker] = []
        busy: list[Worker] = []
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
                for worker in settled(busy):
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

    def begin(self, idle: list[Worker], task: Task, attempt: int) -> Worker:
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

    def _start(self) -> Worker | None:
        """A new worker that is ready; None where it, or the process that workers come from, died meanwhile."""
        origin = context(self.loads) if not (self.alone and may_fork()) else own_context(self.loads)
        ours, theirs = origin.Pipe()
        arguments = (theirs, self.function, self.memory, self.loads)
        process = origin.Process(target=work, args=arguments, daemon=True)  # type: ignore[attr-defined]
        try:
            with apart():
                process.start()
            theirs.close()
            if ours.poll(START_WITHIN) and ours.recv() == "ready":
                return Worker(process, ours)
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
        self._idle: list[Worker] = []
        self._calling = threading.Lock()

    def call(self, *task: Any) -> Any:
        """The result, or how the call ``Ended``; raises what it raised."""
        with self._calling:
            worker = self._workers.begin(self._idle, task, 1)
            while not settled([worker]):
                pass
            if worker.is_fresh():
                self._idle.append(worker)
            else:
                worker.end()
        if isinstance(worker.result, Ended) and worker.result.error is not None:
            raise worker.result.error
        return worker.result


def _attempts(ended: Ended) -> int:
    return 3 if ended.detail in FROM_OUTSIDE else 2
