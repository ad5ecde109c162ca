"""Small functions with a fault each, for workers to survive."""

from __future__ import annotations

import os
import re
import signal
import time
from pathlib import Path


def double(number: int, seconds: float = 0.0) -> int:
    """Healthy."""
    time.sleep(seconds)
    return 2 * number


def own_pid(seconds: float = 0.0) -> int:
    """The worker's process, and nothing else."""
    time.sleep(seconds)
    return os.getpid()


def origin() -> int:
    """The process that this worker was forked from."""
    return os.getppid()


def die_once(marker: Path, signal_number: int) -> str:
    """Die the first time, live the second."""
    if not marker.exists():
        marker.touch()
        os.kill(os.getpid(), signal_number)
    return "lived"


def die(signal_number: int) -> None:
    """Die each time."""
    os.kill(os.getpid(), signal_number)


def eat(mebibytes: int) -> int:
    """Take memory, a little at a time."""
    taken = [bytearray(1 << 20) for _ in range(mebibytes)]
    return len(taken)


def lock_up() -> None:
    """A call into a library that lets nothing else of the process run."""
    re.fullmatch("(a+)+b", "a" * 60)


def write_pid_and_lock_up(path: Path) -> None:
    """The same, and say which process it is."""
    path.write_text(str(os.getpid()))
    lock_up()


def refuse(path: Path) -> None:
    """Raise what reading a file that is not there raises."""
    path.read_bytes()


def kill_origin() -> str:
    """End the process that workers come from, and live on."""
    os.kill(os.getppid(), signal.SIGKILL)
    return "lived"
