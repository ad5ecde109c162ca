"""What the program does when the system tells it to end: it stops as at Ctrl-C, and says so."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Terminated(KeyboardInterrupt):
    """The system told the program to end (SIGTERM)."""

    exit_code = 143


@contextmanager
def ended_by_system() -> Iterator[None]:
    """SIGTERM raises ``Terminated`` meanwhile, unless something else answers it already."""
    if threading.current_thread() is not threading.main_thread() or signal.getsignal(signal.SIGTERM) != signal.SIG_DFL:
        yield
        return
    signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _end(number: int, frame: object) -> None:
    raise Terminated
