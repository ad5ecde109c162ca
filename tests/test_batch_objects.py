"""Reports and datasets on object storage: a server of the S3 protocol on loopback."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.request import Request, urlopen

import pyarrow.parquet as pq
import pytest
import small_report

import thai_ita
from batch import mirror, objects
from batch.errors import OutputBusy
from commands.command_line import main

server = pytest.importorskip("moto.server")
RAW = Path(__file__).parent.parent / "data" / "raw"
FILES = ("colleges_announcement_2566.txt", "provincial_lamphun_2564.txt", "university_khaochofa_prose_2566.txt")


@pytest.fixture
def storage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a server with an empty ``bucket``; nothing is cached of it yet."""
    running = server.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    running.start()
    host, port = running.get_host_and_port()
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "key")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv(objects.ENDPOINT, f"http://{host}:{port}")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    import pyarrow.fs as fs

    fs.S3FileSystem(
        endpoint_override=f"{host}:{port}", scheme="http", region="us-east-1", allow_bucket_creation=True
    ).create_dir("bucket")
    yield f"http://{host}:{port}"
    urlopen(Request(f"http://{host}:{port}/moto-api/reset", method="POST")).close()
    running.stop()


def put(url: str, data: bytes) -> None:
    found, path = objects.opened(url)
    with found.open_output_stream(path) as stream:
        stream.write(data)


def lay(names: tuple[str, ...] = FILES) -> None:
    for name in names:
        put(f"s3://bucket/raw/{name}", (RAW / name).read_bytes())


def run(*arguments: str) -> int:
    return main(["run", *arguments, "--jobs", "0", "-q", "--lang", "en"])


def current() -> mirror.Current:
    return mirror.Current(**json.loads(objects.read("s3://bucket/out/current.json")))


def version(name: str | None = None) -> dict[str, bytes]:
    """The datasets of a version (the one that holds) by name."""
    base = f"s3://bucket/out/{name or current().version}/"
    return {
        each.url.removeprefix(base): objects.read(each.url)
        for each in objects.files(base.rstrip("/"))
        if not each.url.endswith(("manifest.json",))
    }


def on_disk(out: Path) -> dict[str, bytes]:
    found = {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*.parquet")}
    return found | {"datapackage.json": (out / "datapackage.json").read_bytes()}


def test_from_storage_to_storage_the_bytes_are_those_of_a_run_on_disk(storage: str, tmp_path: Path) -> None:
    lay()
    assert run("s3://bucket/raw", "--out", "s3://bucket/out", "--endpoint", storage) == 0
    raw = tmp_path / "raw"
    raw.mkdir()
    for name in FILES:
        (raw / name).write_bytes((RAW / name).read_bytes())
    assert run(str(raw), "--out", str(tmp_path / "out")) == 0
    assert version() == on_disk(tmp_path / "out")
    reports = [pq.read_table(BytesIO(data)) for name, data in version().items() if name.startswith("reports/")]
    assert sum(table.num_rows for table in reports) == 3


def test_worker_processes_read_from_storage_too(storage: str, tmp_path: Path) -> None:
    lay(FILES[:1])
    # A process of its own: workers see the environment of the one that they were first started by.
    asked = ["run", f"s3://bucket/raw/{FILES[0]}", "--out", str(tmp_path / "out"), "--jobs", "1"]
    program = [sys.executable, "pipeline.py", *asked]
    subprocess.run(program, cwd=RAW.parent.parent, check=True, capture_output=True)
    assert pq.read_table(tmp_path / "out" / "reports").num_rows == 1


def test_what_comes_and_goes_is_followed_and_the_version_before_stays_for_its_readers(storage: str) -> None:
    lay(FILES[:2])
    run("s3://bucket/raw", "--out", "s3://bucket/out")
    first, before = current(), version()
    lay(FILES[2:])
    run("s3://bucket/raw", "--out", "s3://bucket/out")
    assert current().before == first.version
    assert version(first.version) == before
    found, path = objects.opened(f"s3://bucket/raw/{FILES[2]}")
    found.delete_file(path)
    run("s3://bucket/raw", "--out", "s3://bucket/out", "--replace")
    assert version() == before
    folders = {each.url.split("/")[4] for each in objects.files("s3://bucket/out")}
    assert folders == {"bundles", "current.json", "runs.jsonl", current().version, current().before}


def test_datasets_there_are_no_reports(storage: str, tmp_path: Path) -> None:
    lay()
    run("s3://bucket/raw", "--out", "s3://bucket/out")
    assert run("s3://bucket/out", "--out", str(tmp_path / "again")) == 2


def test_what_gives_far_less_there_keeps_its_earlier_reading(storage: str) -> None:
    lay()
    run("s3://bucket/raw", "--out", "s3://bucket/out")
    whole, (data,) = version(), [objects.read(f"s3://bucket/raw/{FILES[0]}")]
    put(f"s3://bucket/raw/{FILES[0]}", data[: len(data) // 8])
    for _ in range(2):
        assert run("s3://bucket/raw", "--out", "s3://bucket/out") == 4
        assert {name for name in whole if "scores/" in name} == {name for name in version() if "scores/" in name}
    put(f"s3://bucket/raw/{FILES[0]}", data)
    assert run("s3://bucket/raw", "--out", "s3://bucket/out") == 0


def test_another_machine_goes_on_where_this_one_ended(
    storage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lay()
    run("s3://bucket/raw", "--out", "s3://bucket/out")
    held = current()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "elsewhere"))
    capsys.readouterr()
    assert main(["run", "s3://bucket/raw", "--out", "s3://bucket/out", "--json", "--jobs", "0"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["files"] == small_report.files(kept=3)
    assert told["out"] == "s3://bucket/out"
    assert current().version == held.version


def test_a_run_that_dies_before_it_switches_leaves_what_held(storage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(FILES[:2])
    run("s3://bucket/raw", "--out", "s3://bucket/out")
    held, before = current(), version()
    lay(FILES[2:])

    def die(self: object, version: str, *more: object) -> None:
        put(f"s3://bucket/out/{version}/scores/half.parquet", b"half")
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(mirror._Mirror, "_lay_version", die)
        assert run("s3://bucket/raw", "--out", "s3://bucket/out") == 130
    assert (current(), version()) == (held, before)
    assert run("s3://bucket/raw", "--out", "s3://bucket/out") == 0
    assert not any("half" in name for name in version())


def test_a_switch_by_another_run_meanwhile_is_not_undone(storage: str) -> None:
    lay(FILES[:1])
    working = mirror.worked_on("s3://bucket/out")
    folder = working.__enter__()
    run(f"s3://bucket/raw/{FILES[0]}", "--out", str(folder))
    put("s3://bucket/out/current.json", b'{"version": "0123456789abcdef", "before": ""}')
    with pytest.raises(OutputBusy):
        working.__exit__(None, None, None)
    assert current().version == "0123456789abcdef"


def test_storage_that_cannot_be_reached_is_told_as_such(storage: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("s3://nowhere/raw", "--out", "s3://bucket/out") == 2
    lay(FILES[:1])
    assert run(f"s3://bucket/raw/{FILES[0]}", "--out", "s3://no-bucket/out") == 5
    assert "s3://no-bucket/out" in capsys.readouterr().err


def test_a_dry_run_lays_nothing(storage: str) -> None:
    lay(FILES[:1])
    assert run("s3://bucket/raw", "--out", "s3://bucket/out", "--dry-run") == 0
    with pytest.raises(FileNotFoundError):
        list(objects.files("s3://bucket/out"))


def test_who_only_reads_is_given_the_address(
    storage: str, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    lay()
    assert run("s3://bucket/raw", "--out", "s3://bucket/out") == 0
    capsysbinary.readouterr()
    assert main(["compare", "s3://bucket/out", "--year", "2566", "--format", "json"]) == 0
    told = {each["agency"]: each["value"] for each in json.loads(capsysbinary.readouterr().out)}
    assert told["วิทยาลัยเทคนิคป่าไผ่ขาว"] == 96.85
    assert main(["export", "s3://bucket/out", "--out", str(tmp_path / "ita.xlsx")]) == 0
    assert thai_ita.load("s3://bucket/out").sql("SELECT count(*) FROM reports").iloc[0, 0] == 3
    assert main(["check", "s3://bucket/nothing"]) == 5
    assert "s3://bucket/nothing" in capsysbinary.readouterr().err.decode()
    assert main(["view", "s3://bucket/out"]) == 2


def put_reports_beside(base: str) -> None:
    for name in FILES[:2]:
        put(f"{base}/reports/{name}", (RAW / name).read_bytes())
    put(f"{base}/photos/holiday.jpg", b"mine")
    put(f"{base}/0123456789abcdef/mine.txt", b"mine")


def test_what_else_lies_in_the_folder_of_the_datasets_is_read_where_asked_and_never_swept(storage: str) -> None:
    put_reports_beside("s3://bucket/out")
    before = {each.url for each in objects.files("s3://bucket/out")}
    assert run("s3://bucket/out/reports", "--out", "s3://bucket/out") == 0
    first = current()
    assert {name.split("/")[0] for name in version()} >= {"reports", "scores"}
    for name in FILES[2:]:
        put(f"s3://bucket/out/reports/{name}", (RAW / name).read_bytes())
    for _ in range(2):
        assert run("s3://bucket/out/reports", "--out", "s3://bucket/out") == 0
    assert current().before == first.version
    assert before <= {each.url for each in objects.files("s3://bucket/out")}


def test_a_run_that_changes_nothing_leaves_what_another_machine_kept_meanwhile(
    storage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(FILES[:1])
    assert run("s3://bucket/raw", "--out", "s3://bucket/out") == 0
    working = mirror.worked_on("s3://bucket/out")
    folder = working.__enter__()
    lay(FILES[1:2])
    with monkeypatch.context() as another:
        another.setenv("XDG_CACHE_HOME", str(tmp_path / "another"))
        assert run("s3://bucket/raw", "--out", "s3://bucket/out") == 0
    held, kept = current(), {each.url for each in objects.files("s3://bucket/out/bundles")}
    assert run(f"s3://bucket/raw/{FILES[0]}", "--out", str(folder)) == 0
    with pytest.raises(OutputBusy) as raised:
        working.__exit__(None, None, None)
    assert "s3://bucket/out" in raised.value.reason.en
    assert (current(), {each.url for each in objects.files("s3://bucket/out/bundles")}) == (held, kept)


def test_what_people_write_beside_the_datasets_while_a_run_goes_on_stays(storage: str) -> None:
    lay(FILES[:1])
    put("s3://bucket/out/former_names.csv", b"")
    assert run("s3://bucket/raw", "--out", "s3://bucket/out") == 0
    with mirror.worked_on("s3://bucket/out"):
        put("s3://bucket/out/former_names.csv", b"of a person\n")
    assert objects.read("s3://bucket/out/former_names.csv") == b"of a person\n"


def test_what_else_lies_among_the_bundles_stays(storage: str) -> None:
    mine = [f"s3://bucket/out/bundles/{name}" for name in ("app.js", "data.json.gz", "manifest.json", "js/app.js")]
    for url in mine:
        put(url, b"mine")
    for count in (2, 3):
        lay(FILES[:count])
        assert run("s3://bucket/raw", "--out", "s3://bucket/out") == 0
    assert [objects.read(url) for url in mine] == [b"mine"] * 4


def test_the_log_tells_the_runs_of_all_machines(storage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(FILES[:1])
    for machine in ("one", "another", "one"):
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / machine))
        assert run("s3://bucket/raw", "--out", "s3://bucket/out") == 0
    events = [json.loads(line)["event"] for line in objects.read("s3://bucket/out/runs.jsonl").splitlines()]
    assert events.count("begin") == 3


@pytest.mark.parametrize("held", [b'{"weather": "x"}', b"[1]", b'{"version": "2.1.0"}'])
def test_a_switch_that_no_run_laid_stays(storage: str, held: bytes) -> None:
    lay(FILES[:1])
    put("s3://bucket/out/current.json", held)
    assert run("s3://bucket/raw", "--out", "s3://bucket/out") == 2
    assert objects.read("s3://bucket/out/current.json") == held


def test_who_reads_an_address_needs_not_wait_for_a_run_and_may_compare_two(
    storage: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(FILES[:1])
    assert run("s3://bucket/raw", "--out", "s3://bucket/out") == 0
    assert run("s3://bucket/raw", "--out", str(tmp_path / "here")) == 0
    with mirror.worked_on("s3://bucket/out", look_only=True):
        assert len(thai_ita.load("s3://bucket/out").reports) == 1
        for pair in (("s3://bucket/out", str(tmp_path / "here")), (str(tmp_path / "here"), "s3://bucket/out")):
            assert main(["diff", *pair, "--exit-code", "--lang", "en"]) == 0


@pytest.mark.parametrize("address", ["gs://bucket/out", "s3:/bucket/out", "https://storage.example/out"])
def test_another_storage_is_refused_at_once(address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", str(RAW / FILES[0]), "--out", address, "--lang", "en"]) == 2
    assert main(["check", address, "--lang", "en"]) == 2
    assert capsys.readouterr().err.count("s3://bucket/folder") == 2


def test_an_object_that_cannot_be_had_says_why(storage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from batch import source
    from batch.reading import unreadable

    lay(FILES[:1])
    gone = source.ObjectPath("s3://bucket/raw/gone.txt")
    with pytest.raises(OSError, match="gone") as raised:
        gone.read_bytes()
    assert "None" not in unreadable(raised.value).reason.en
