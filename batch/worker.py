"""One worker as the parent sees it: what it does, until when it may, and how it ended."""

from __future__ import annotations

import signal
import time
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from batch.worker_process import OUT_OF_MEMORY, Ended, Task

TASKS_PER_WORKER = 50
"""A worker is replaced after that many tasks, so that what libraries leak does not add up."""


class Worker:
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


def settled(busy: list[Worker]) -> list[Worker]:
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
