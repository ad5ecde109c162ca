"""One report is read at once: its worker comes from this process where it may, and nothing is loaded for nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
RAW = HOUSE / "data" / "raw"
OF_NO_USE = ("pandas", "scipy", "pyarrow.dataset", "distributed", "pdfplumber")


def printed(program: str, *arguments: object) -> str:
    command = [sys.executable, "-c", program, *map(str, arguments)]
    environment = os.environ | {"PYTHONPATH": str(HOUSE)}
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment, cwd=HOUSE).stdout


ORIGIN = """
import os, sys, threading, time
from batch.workers import Workers
if sys.argv[1] == "threads":
    threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
((_, parent),) = Workers(os.getppid, 1, 60, 512, "json", alone=sys.argv[2] == "alone").run([()])
print(parent == os.getpid())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there it is known which threads a process has")
@pytest.mark.parametrize(
    ("threads", "tasks", "forked"), [("none", "alone", True), ("none", "many", False), ("threads", "alone", False)]
)
def test_a_worker_is_forked_from_this_process_where_it_is_alone(threads: str, tasks: str, forked: bool) -> None:
    assert printed(ORIGIN, threads, tasks).strip() == str(forked)


LOADED = """
import json, sys
from commands.command_line import main
assert main(["run", sys.argv[1], "--out", sys.argv[2]]) == 0
print(json.dumps([name for name in sys.argv[3:] if name in sys.modules]))
"""


@pytest.mark.parametrize("report", ["university_khaochofa_prose_2566.txt", "subdistrict_nongkaewsai_2568.pdf"])
def test_a_run_loads_nothing_that_it_does_not_use(report: str, tmp_path: Path) -> None:
    told = printed(LOADED, RAW / report, tmp_path / "out", *OF_NO_USE).splitlines()[-1]
    assert json.loads(told) == []
