"""A worker's own side: a process that does one call after the other, within its memory, and ends with its parent."""

from __future__ import annotations

import gc
import importlib
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from multiprocessing.reduction import ForkingPickler
from pathlib import Path
from typing import Any

Task = tuple[Any, ...]
"""The arguments of one call."""
SPARING = {
    "ARROW_DEFAULT_MEMORY_POOL": "system",
    "OMP_NUM_THREADS": "1",
    "OMP_THREAD_LIMIT": "1",
    "OPENBLAS_NUM_THREADS": "1",
}
"""Settings of workers: what libraries reserve ahead, or for threads of their own, counts as a task's memory."""
COLLECTED_AT = 50_000
"""New objects after which Python's collector looks for what can go: what a report makes stays until it is read."""
OUT_OF_MEMORY = 71
"""The exit code of a worker that met its limit: it ends, so that the next task finds a whole allowance."""


@dataclass(frozen=True, slots=True)
class Ended:
    """A task without a result. ``how`` is ``time``, ``memory``, ``died`` (``detail`` names the signal or exit code) or
    ``raised`` (then ``error`` is what was raised)."""

    how: str
    detail: str = ""
    error: BaseException | None = None


@cache
def context(loads: str) -> BaseContext:
    """Workers are forked from a clean process that has the libraries loaded: neither threads nor open files of ours."""
    _spare()
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    origin = multiprocessing.get_context("forkserver")
    origin.set_forkserver_preload([loads])
    return origin


def own_context(loads: str) -> BaseContext:
    """The worker is forked from this process."""
    _spare()
    importlib.import_module(loads)
    return multiprocessing.get_context("fork" if may_fork() else "forkserver")


def _spare() -> None:
    for name, value in SPARING.items():
        os.environ.setdefault(name, value)


def may_fork() -> bool:
    """Whether this process has no other thread, of Python's or of a library's, that a fork would leave half done."""
    try:
        return sys.platform == "linux" and len(os.listdir("/proc/self/task")) == 1
    except OSError:
        return False


def work(pipe: Connection, function: Callable[..., Any], memory: int, loads: str) -> None:
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
