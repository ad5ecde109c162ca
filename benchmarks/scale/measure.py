"""How long a command takes, and what it and its children hold: measured from outside, several times."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ITA = (sys.executable, str(Path(__file__).resolve().parents[2] / "pipeline.py"))
PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True)
class Time:
    """Seconds of several runs, the largest memory (MiB) that the main process held in any, and the fewest seconds of
    processor time, which depend little on what else the machine does; ``drawn`` is the memory of the last run over
    time."""

    seconds: tuple[float, ...]
    memory: float = 0.0
    processor: float = 0.0
    drawn: tuple[float, ...] = ()

    @property
    def best(self) -> float:
        """The shortest: what else the machine does makes times longer, never shorter."""
        return min(self.seconds)

    def __str__(self) -> str:
        spread = f" ({min(self.seconds):.2f}–{max(self.seconds):.2f})" if len(self.seconds) > 1 else ""
        processor = f", {self.processor:.2f} s of processors" if self.processor else ""
        return f"{median(self.seconds):.2f} s{spread}{processor}" + (f", {self.memory:.0f} MiB" if self.memory else "")


def ita(*arguments: object, times: int = 1, before: object = None) -> Time:
    """``ita`` with these arguments; ``before`` each run is called, where it can be."""
    seconds, processor, memory, drawn = [], [], 0.0, ()
    for _ in range(times):
        if callable(before):
            before()
        spent = _spent()
        started = time.perf_counter()
        process = subprocess.Popen([*ITA, *map(str, arguments)], stdout=subprocess.DEVNULL, env=_environment())
        watcher = _Watcher(process.pid)
        code = process.wait()
        seconds.append(time.perf_counter() - started)
        processor.append(_spent() - spent)
        memory = max(memory, watcher.end())
        drawn = tuple(watcher.drawn)
        if code not in (0, 4):
            raise SystemExit(f"ita {' '.join(map(str, arguments))}: exit code {code}")
    return Time(tuple(seconds), memory, min(processor), drawn)


def _spent() -> float:
    """Processor time of the processes that have ended, and of those that they waited for."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _environment() -> dict[str, str]:
    """As installed: with modules compiled once and not again for each run."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class _Watcher:
    """Looks now and then at what a process holds; ``drawn`` is what it held over time."""

    def __init__(self, pid: int, every: float = 0.02) -> None:
        self.drawn: list[float] = []
        self._status = Path(f"/proc/{pid}/statm")
        self._over = threading.Event()
        self._every = every
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        while not self._over.wait(self._every):
            try:
                self.drawn.append(int(self._status.read_text().split()[1]) * PAGE / (1 << 20))
            except (OSError, IndexError):
                return

    def end(self) -> float:
        """The largest, in MiB."""
        self._over.set()
        self._thread.join()
        return max(self.drawn, default=0.0)


def installed(requirements: Path) -> float:
    """MB of what a base install holds, by what each package says that it has brought."""
    from importlib.metadata import PackageNotFoundError, distribution

    total = 0
    for line in requirements.read_text().split():
        try:
            files: Sequence[object] = distribution(line.partition("==")[0]).files or ()
        except PackageNotFoundError:
            continue
        for file in files:
            with_place = Path(str(file.locate()))  # type: ignore[attr-defined]
            total += with_place.stat().st_size if with_place.is_file() else 0
    return total / 1_000_000
