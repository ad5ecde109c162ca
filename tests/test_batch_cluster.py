"""A Dask scheduler with two workers on this machine: the same bytes, whoever dies, and the same limits."""

from __future__ import annotations

import os
import signal
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cluster_reports
import fake_reports
import pytest
from fake_reports import write

from batch.batch import Batch
from batch.cluster import Cluster, Other, Task
from batch.errors import ClusterDiffers, ClusterLacks, ClusterUnreachable
from batch.executors import Serial
from batch.run import run
from batch.source import find
from batch.step import Step
from batch.summary import Summary

distributed = pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Two workers, processes of their own, on loopback."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0", host="127.0.0.1"
    ) as running:
        yield running


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    for number in range(24):
        write(tmp_path / "raw", f"{number}.json", agency=f"กรม {number % 5}", year=2566, scores=[90.0 + number / 10])
    return tmp_path / "raw"


def do(raw: Path, out: Path, executor: Any, observe: Any = lambda step: None) -> Summary:
    return run(Batch(find([str(raw)]), out), executor, observe)


def state(out: Path) -> dict[str, bytes]:
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*.parquet"))}


def over(cluster: Any, report: Any, timeout: float = 60) -> Cluster:
    return Cluster(cluster.scheduler_address, timeout, 512, report)


def test_the_same_bytes_as_in_this_process_though_a_worker_is_killed(cluster: Any, raw: Path, tmp_path: Path) -> None:
    with distributed.Client(cluster, set_as_default=False) as client:
        workers = client.run(os.getpid)
    told: list[Step] = []

    def observe(step: Step) -> None:
        if not told:
            os.kill(next(iter(workers.values())), signal.SIGKILL)
        told.append(step)

    summary = do(raw, tmp_path / "cluster", over(cluster, cluster_reports.slow), observe)
    assert (summary.count("read"), summary.failures, len(told)) == (24, [], 24)
    do(raw, tmp_path / "serial", Serial(fake_reports.report))
    assert state(tmp_path / "cluster") == state(tmp_path / "serial")


def test_limits_hold_and_one_report_costs_no_other(cluster: Any, tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    for name, misdeed in {"hangs": "hang", "eats": "eat", "crashes": "crash", "bug": "bug", "fine": None}.items():
        write(raw, f"{name}.json", agency="กรม", year=2566, misdeed=misdeed)
    summary = do(raw, tmp_path / "out", over(cluster, fake_reports.report, timeout=3))
    assert {step.source.name: step.failure and step.failure.kind for step in summary.steps} == {
        "hangs.json": "time-limit",
        "eats.json": "memory-limit",
        "crashes.json": "crashed",
        "bug.json": "crashed",
        "fine.json": None,
    }


def test_a_worker_that_does_not_see_the_file_is_sent_its_bytes(tmp_path: Path) -> None:
    path = write(tmp_path, "1.json", agency="กรม", year=2566)
    from pipeline import version

    task = Task(60, 512, fake_reports.report, None, version(), {})
    stamp = (path.stat().st_size, path.stat().st_mtime_ns)
    assert task(str(tmp_path / "elsewhere.json"), stamp, None) is None
    assert task(str(path), (stamp[0], stamp[1] + 1), None) is None
    sent = task(str(tmp_path / "elsewhere.json"), None, path.read_bytes())
    assert sent.header.report_id == task(str(path), stamp, None).header.report_id  # type: ignore[union-attr]


def test_a_worker_of_another_version_reads_nothing(
    cluster: Any, raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert isinstance(Task(60, 512, None, None, "0.0.0+other", {})("x", None, None), Other)
    monkeypatch.setattr("batch.cluster.version", lambda: "0.0.0+other")
    with pytest.raises(ClusterDiffers):
        do(raw, tmp_path / "out", over(cluster, fake_reports.report))
    assert not (tmp_path / "out" / "reports").exists()


def test_no_scheduler_is_told_as_such(raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("batch.cluster.PATIENCE", 1)
    with pytest.raises(ClusterUnreachable) as raised:
        do(raw, tmp_path / "out", Cluster("tcp://127.0.0.1:9", 60, 512))
    assert "tcp://127.0.0.1:9" in raised.value.reason.en
    assert raised.value.exit_code == 5


def test_what_takes_the_call_and_never_answers_is_no_scheduler(
    raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("batch.cluster.PATIENCE", 1)
    with socket.create_server(("127.0.0.1", 0)) as mute:
        address = f"tcp://127.0.0.1:{mute.getsockname()[1]}"
        with pytest.raises(ClusterUnreachable, match="no scheduler answers"):
            do(raw, tmp_path / "out", Cluster(address, 60, 512))


def test_a_run_ends_where_the_last_worker_dies_and_none_comes(
    raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("batch.cluster.LOOK", 0.1)
    with distributed.LocalCluster(1, processes=True, threads_per_worker=1, dashboard_address=None) as own:
        started = threading.Event()

        def observe(step: Any) -> None:
            if not started.is_set():
                started.set()
                monkeypatch.setattr("batch.cluster.PATIENCE", 1)
                own.scale(0)

        with pytest.raises(ClusterUnreachable, match="no worker is left"):
            do(raw, tmp_path / "out", Cluster(own.scheduler_address, 60, 512, fake_reports.report), observe)


def test_a_cluster_without_this_program_is_told_as_such(
    raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lacks(*arguments: Any) -> Any:
        lacking = ModuleNotFoundError("No module named 'batch'", name="batch")
        raise RuntimeError("Error during deserialization of the task graph.") from lacking

    with distributed.LocalCluster(1, processes=False, dashboard_address=None) as own:
        monkeypatch.setattr("batch.cluster._readings", lacks)
        with pytest.raises(ClusterLacks, match="batch"):
            do(raw, tmp_path / "out", Cluster(own.scheduler_address, 60, 512, fake_reports.report))


def test_where_nothing_is_to_be_read_nobody_is_asked(raw: Path, tmp_path: Path) -> None:
    do(raw, tmp_path / "out", Serial(fake_reports.report))
    assert do(raw, tmp_path / "out", Cluster("tcp://127.0.0.1:9", 60, 512)).count("kept") == 24
