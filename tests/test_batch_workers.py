"""Workers that die, hang or eat memory: their tasks are done again or set aside, and nobody else notices."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import faulty
import pytest

from batch.worker_process import Ended
from batch.workers import Workers, once

HERE = Path(__file__).parent
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals")


def results(function: Any, *tasks: tuple[Any, ...], jobs: int = 2, timeout: float = 60, memory: int = 512) -> list[Any]:
    return [result for _, result in Workers(function, jobs, timeout, memory).run(tasks)]


def test_every_task_gives_one_result() -> None:
    assert sorted(results(faulty.double, *((n,) for n in range(120)))) == [2 * n for n in range(120)]


def test_no_tasks_start_no_worker() -> None:
    assert results(faulty.double) == []


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGSEGV, signal.SIGABRT])
def test_a_worker_that_dies_once_costs_nothing(tmp_path: Path, number: int) -> None:
    tasks = [(tmp_path / str(n), number) for n in range(5)]
    assert results(faulty.die_once, *tasks) == ["lived"] * 5


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV])
def test_a_task_that_kills_each_worker_is_set_aside(number: int) -> None:
    assert results(faulty.die, (number,)) == [Ended("died", signal.Signals(number).name)]


def test_time_and_memory_are_told() -> None:
    assert results(faulty.double, (1, 600.0), (2,), timeout=1) in ([4, Ended("time")], [Ended("time"), 4])
    assert results(faulty.eat, (5000,), (10,), memory=256) in ([10, Ended("memory")], [Ended("memory"), 10])


def test_what_locks_up_is_stopped() -> None:
    began = time.monotonic()
    assert results(faulty.lock_up, (), timeout=1) == [Ended("time")]
    assert time.monotonic() - began < 10


def test_what_is_raised_is_raised() -> None:
    with pytest.raises(FileNotFoundError):
        once(faulty.refuse, (Path("/nowhere"),), timeout=10, memory=256)


def test_a_clock_that_jumps_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    jumps = iter([0.0, 1e9, -1e9, 5e8, -5e8] * 1000)
    real = time.time
    monkeypatch.setattr(time, "time", lambda: real() + next(jumps))
    assert sorted(results(faulty.double, *((n, 0.2) for n in range(6)), timeout=5)) == [0, 2, 4, 6, 8, 10]


def test_workers_that_are_killed_while_idle_or_at_work() -> None:
    pids: Counter[int] = Counter()

    def tasks() -> Iterator[tuple[float]]:
        for number in range(40):
            if pids and number % 4 == 0:
                _kill(random.Random(number).choice(list(pids)))
            yield (0.02,)

    for _, result in Workers(faulty.own_pid, 3, 60, 512).run(tasks()):
        pids[result] += 1
    assert pids.total() == 40
    assert len(pids) > 5


def test_the_origin_of_workers_is_killed_while_they_work() -> None:
    assert results(faulty.kill_origin, *[()] * 5) == ["lived"] * 5


def test_the_origin_of_workers_is_killed_again_and_again() -> None:
    stop = threading.Event()

    def kill() -> None:
        for number in range(10):
            if stop.wait(0.05 * (number + 1)):
                return
            _kill(_origin())

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        assert sorted(results(faulty.double, *((n, 0.02) for n in range(150)), jobs=3)) == [2 * n for n in range(150)]
    finally:
        stop.set()
        killer.join()


def test_workers_end_with_their_parent(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; import faulty; from batch.workers import Workers\n"
        f"list(Workers(faulty.write_pid_and_lock_up, 1, 600, 512).run([(Path({str(tmp_path / 'pid')!r}),)]))"
    )
    environment = {**os.environ, "PYTHONPATH": f"{HERE.parent}{os.pathsep}{HERE}"}
    parent = subprocess.Popen([sys.executable, "-c", program], env=environment)
    worker = _pid_in(tmp_path / "pid")
    parent.kill()
    parent.wait()
    for _ in range(200):
        if not _lives(worker):
            return
        time.sleep(0.1)
    pytest.fail("the worker lives on")


def _pid_in(path: Path) -> int:
    for _ in range(900):
        if path.is_file() and path.read_text():
            return int(path.read_text())
        time.sleep(0.1)
    raise AssertionError("no worker began")


def _lives(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split(")")[1].split()[0] != "Z"
    except OSError:
        return False


def _origin() -> int:
    from multiprocessing.forkserver import _forkserver  # type: ignore[attr-defined]

    return _forkserver._forkserver_pid or 0


def _kill(pid: int) -> None:
    """Kill a worker or the origin of workers of this very process, never another that has come by the number."""
    if pid and pid in (_origin(), *_children(_origin())):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []
