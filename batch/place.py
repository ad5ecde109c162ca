"""New datasets take the place of the old ones: written beside them, then exchanged in one step each.

Until the exchange the old datasets are untouched; it takes well under a millisecond and is not interrupted by
signals that can be held back. What a killed run leaves behind is removed by the next one.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from batch.errors import OutputBusy, OutputUnusable, PlaceTaken
from batch.output import foreign
from batch.whole import to_disk

STAGING = ".ita-next"
"""The folder under the output in which the next datasets are written."""

_AT_WORKING_FOLDER = -100
_EXCHANGE = 2


@contextmanager
def exclusive(out: Path, wait: float = 0) -> Iterator[None]:
    """Hold the output folder (made where it is missing) for one run; raises where another run still holds it after
    ``wait`` seconds, and where it holds what no run has laid there."""
    refuse_foreign(out)
    try:
        out.mkdir(parents=True, exist_ok=True)
        # A link that somebody planted there is not followed.
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        file = os.fdopen(os.open(out / ".lock", flags, 0o666), "w")
    except OSError as error:
        raise OutputUnusable(out, error) from error
    with file:
        if sys.platform != "win32":
            import fcntl

            until = time.monotonic() + wait
            while True:
                try:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    break
                except BlockingIOError:
                    if time.monotonic() >= until:
                        raise OutputBusy(out) from None
                    time.sleep(min(0.2, wait))
                except OSError as error:
                    raise OutputUnusable(out, error) from error
        yield


@contextmanager
def staging(out: Path) -> Iterator[Path]:
    """An empty folder for the next datasets. On leaving it without an error its contents take their places.

    Raises ``PlaceTaken`` where somebody has laid something else there meanwhile.
    """
    folder = out / STAGING
    if folder.is_symlink():
        folder.unlink()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    try:
        yield folder
        _to_disk(folder)
        refuse_foreign(out)
        with _signals_held():
            for item in sorted(folder.iterdir()):
                exchange(item, out / item.name)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def refuse_foreign(out: Path) -> None:
    """Raise ``PlaceTaken`` where a run would take away what people keep in the folder."""
    if (path := foreign(out)) is not None:
        raise PlaceTaken(path)


def exchange(new: Path, old: Path) -> None:
    """``new`` stands where ``old`` stood, and the other way round, at once (where the system can)."""
    if not old.exists():
        new.rename(old)
    elif not _exchanged_at_once(new, old):
        aside = new.with_name(new.name + ".old")
        old.rename(aside)
        new.rename(old)


def _exchanged_at_once(new: Path, old: Path) -> bool:
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    done: int = rename(_AT_WORKING_FOLDER, os.fsencode(new), _AT_WORKING_FOLDER, os.fsencode(old), _EXCHANGE)
    return done == 0


def _to_disk(folder: Path) -> None:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            to_disk(path)


@contextmanager
def _signals_held() -> Iterator[None]:
    if sys.platform == "win32":
        yield
        return
    held = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, held)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
