"""What a run at night needs: a log that tells how it ended, JSON by a schema, a lock that waits, what changed since."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from datetime import datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import small_report

from batch.place import exclusive
from commands.command_line import main
from commands.since import SINCE

HOUSE = Path(__file__).parent.parent
RAW = HOUSE / "data" / "raw"
REPORT = "university_khaochofa_prose_2566.txt"


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    folder = tmp_path / "raw"
    folder.mkdir()
    shutil.copy(RAW / REPORT, folder)
    return folder


def run(raw: Path, out: Path, *more: str) -> int:
    return main(["run", str(raw), "--out", str(out), "--jobs", "0", "--lang", "en", *more])


def last(out: Path) -> dict[str, object]:
    """The last line of the run log."""
    found: dict[str, object] = json.loads((out / "runs.jsonl").read_text(encoding="utf-8").splitlines()[-1])
    return found


def test_the_log_ends_with_counts_and_the_exit_code(raw: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run(raw, out, "-q") == 0
    end = last(out)
    assert (end["event"], end["exit_code"]) == ("end", 0)
    assert end["files"] == small_report.files(read=1)
    assert end["records"]["reports"] == 1  # type: ignore[index]
    (raw / "no.pdf").write_bytes(b"%PDF-1.7 no pdf")
    assert run(raw, out, "-q") == 4
    assert (last(out)["exit_code"], last(out)["files"]["not_read"]) == (4, 1)  # type: ignore[index]


def test_the_log_tells_of_a_run_that_was_stopped(raw: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(raw, out, "-q")
    shutil.rmtree(raw)
    raw.mkdir()
    assert run(raw, out, "-q") == 4
    assert (last(out)["error"], last(out)["exit_code"]) == ("TooManyWouldLeave", 4)


def test_json_is_as_its_schema_says(raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schema = json.loads((HOUSE / "docs" / "run.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    (raw / "no.pdf").write_bytes(b"%PDF-1.7 no pdf")
    for _ in range(2):
        capsys.readouterr()
        assert run(raw, tmp_path / "out", "--json") == 4
        told = json.loads(capsys.readouterr().out)
        jsonschema.validate(told, schema)
        assert told["exit_code"] == 4
        assert [each["source_path"] for each in told["not_read"]] == ["no.pdf"]


def test_json_of_a_dry_run_is_as_the_schema_says(raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schema = json.loads((HOUSE / "docs" / "run.schema.json").read_text(encoding="utf-8"))

    def planned(exit_code: int = 0) -> dict[str, Any]:
        capsys.readouterr()
        assert run(raw, tmp_path / "out", "--dry-run", "--json") == exit_code
        told: dict[str, Any] = json.loads(capsys.readouterr().out)
        jsonschema.validate(told, schema)
        return told

    assert {each["state"] for each in planned()["files"]} == {"read"}
    run(raw, tmp_path / "out", "-q")
    assert {each["state"] for each in planned()["files"]} == {"kept"}
    for path in raw.iterdir():
        path.unlink()
    assert planned(exit_code=4)["leaving"]


@pytest.mark.parametrize(
    ("command", "code", "kind"),
    [
        (["run", "nosuch/"], 2, "PathNotFound"),
        (["run", "--limit", "no"], 2, "BadParameter"),
        (["profile", "nosuch", "ds"], 5, "NoDatasets"),
        (["profile", "nosuch", "ds", "--format=json"], 5, "NoDatasets"),
        (["inspect", "nosuch"], 2, "BadParameter"),
    ],
)
def test_json_tells_of_what_could_not_be_done(
    command: list[str],
    code: int,
    kind: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    schema = json.loads((HOUSE / "docs" / "run.schema.json").read_text(encoding="utf-8"))
    monkeypatch.chdir(tmp_path)
    asked = [] if "--format=json" in command else ["--json"]
    assert main([*command, "--lang", "en", *asked]) == code
    said = capsys.readouterr()
    told = json.loads(said.out)
    jsonschema.validate(told, schema)
    assert (told["exit_code"], told["error"]["kind"]) == (code, kind)
    assert told["error"]["reason"] in said.err
    assert main([*command[:2], "--lang", "en"]) == code
    assert capsys.readouterr().out == ""


def test_the_guides_line_for_cron_says_which_file_failed(raw: Path, tmp_path: Path) -> None:
    (raw / "no.pdf").write_bytes(b"%PDF-1.7 no pdf")
    raw.rename(tmp_path / "reports")
    ita = tmp_path / "ita"
    ita.write_text(f'#!/bin/sh\nexec {sys.executable} {HOUSE / "pipeline.py"} "$@"\n', encoding="utf-8")
    ita.chmod(0o755)
    guide = (HOUSE / "docs" / "guide.md").read_text(encoding="utf-8")
    (line,) = (line for line in guide.splitlines() if line.startswith("30 2 * * *"))
    assert line.count("/srv/ita/.venv/bin/ita") == 1
    command = (
        line.removeprefix("30 2 * * * ").replace("/srv/ita/.venv/bin/ita", str(ita)).replace("/srv/ita", str(tmp_path))
    )
    variables = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(["/bin/sh", "-c", command], env=variables, capture_output=True, text=True)
    assert done.stdout == "ita: 4\n"
    assert "no.pdf: " in done.stderr
    (tmp_path / "reports" / "no.pdf").unlink()
    done = subprocess.run(["/bin/sh", "-c", command], env=variables, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("", "")


def test_a_run_waits_for_another_one_and_not_for_ever(
    raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    held, free = threading.Event(), threading.Event()

    def hold() -> None:
        with exclusive(out):
            held.set()
            free.wait(20)

    other = threading.Thread(target=hold)
    other.start()
    held.wait(20)
    assert run(raw, out, "-q") == 5
    assert "--wait" in capsys.readouterr().err
    threading.Timer(1.0, free.set).start()
    assert run(raw, out, "-q", "--wait", "60") == 0
    other.join()


def test_since_looks_only_at_what_changed_and_keeps_the_rest(
    raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    run(raw, out, "-q")
    new = raw / "colleges_announcement_2566.txt"
    shutil.copy(RAW / new.name, new)
    later = time.time() + 2
    for path in raw.iterdir():
        os.utime(path, (later - 4, later - 4))
    time.sleep(max(0.0, later - time.time()))
    capsys.readouterr()
    assert run(raw, out, "--since", datetime.now().isoformat(), "--lang", "en") == 0
    assert "has changed since" in capsys.readouterr().err
    assert last(out)["files"] == small_report.files(left_out=2)
    assert run(raw, out, "-q", "--since", "1h") == 0
    assert last(out)["records"]["reports"] == 2  # type: ignore[index]


def test_moments() -> None:
    assert SINCE.convert("2h", None, None) == pytest.approx(time.time() - 7_200, abs=5)
    assert SINCE.convert("1970-01-02T00:00+00:00", None, None) == 86_400
    assert main(["run", "--since", "yesterday"]) == 2
    assert main(["run", "--since", "2999-01-01"]) == 2
    assert main(["run", "--since", "2568-01-31"]) == 2


def test_diff_ends_with_a_code_where_asked_to(raw: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    run(raw, one, "-q")
    shutil.copytree(one, two)
    assert main(["diff", str(one), str(two), "--exit-code"]) == 0
    shutil.copy(RAW / "colleges_announcement_2566.txt", raw)
    run(raw, two, "-q")
    assert main(["diff", str(one), str(two)]) == 0
    assert main(["diff", str(one), str(two), "--exit-code"]) == 3


def test_the_script_of_the_documentation_runs(raw: Path, tmp_path: Path) -> None:
    text = (HOUSE / "docs" / "scale.md").read_text(encoding="utf-8")
    script = text.split("```sh nightly\n")[1].split("```")[0]
    program = tmp_path / "bin" / "ita"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{HOUSE / "pipeline.py"}" "$@"\n')
    program.chmod(0o755)
    file = tmp_path / "nightly.sh"
    file.write_text(script)
    path = f"{program.parent}:{os.environ['PATH']}"
    settings = {"PATH": path, "REPORTS": str(raw), "DATASETS": str(tmp_path / "out")}
    done = subprocess.run(["sh", str(file)], env=os.environ | settings, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert last(tmp_path / "out")["exit_code"] == 0
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["files"]["read"] == 1


def test_units_of_systemd_are_understood() -> None:
    verify = shutil.which("systemd-analyze")
    if verify is None:
        pytest.skip("systemd-analyze is not installed")
    text = (HOUSE / "docs" / "scale.md").read_text(encoding="utf-8")
    moment = text.split("OnCalendar=")[1].splitlines()[0]
    assert subprocess.run([verify, "calendar", moment], capture_output=True).returncode == 0
