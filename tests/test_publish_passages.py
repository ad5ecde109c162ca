"""The lines of text reports in the page: what stands in the file about the number, as many as there is room for."""

from __future__ import annotations

import random
from collections import Counter
from contextlib import nullcontext
from pathlib import Path
from typing import Any, cast

import duckdb
import pandas as pd
import pytest

from batch.query import open_store
from commands.command_line import main
from commands.progress import Steps
from extract.message import Message
from publish.files import Files
from publish.page.packing import packed
from publish.page.passages import WHOLE, add_passages, excerpt
from publish.page.payload import payload
from tests.test_publish_page import payload_of
from tests.written_datasets import small_country

SOURCE = Path(__file__).parent.parent / "data" / "raw"

LONG = "ก" * 600 + "ได้ ๗๓.๓๔ คะแนน" + "ข" * 600


@pytest.mark.parametrize(
    ("lines", "line", "wanted", "told"),
    [
        (["หนึ่ง", " สอง ๙๐.๐๐ "], 2, "๙๐.๐๐", "สอง ๙๐.๐๐"),
        (["หนึ่ง"], 2, "๙๐.๐๐", ""),
        (["", "สอง"], 1, "", ""),
        ([LONG], 1, "๗๓.๓๔", f"… {LONG[494 : 494 + WHOLE]} …"),
        ([LONG], 1, "ไม่มี", f"{LONG[:WHOLE]} …"),
    ],
)
def test_a_line_is_told_about_what_is_wanted(lines: list[str], line: int, wanted: str, told: str) -> None:
    assert excerpt(lines, line, wanted) == told


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("parsed")
    texts = [str(path) for path in sorted(SOURCE.glob("*.txt"))]
    assert main(["run", *texts, "--out", str(folder), "--jobs", "0", "-q"]) == 0
    return folder


def test_every_number_of_a_text_has_its_line(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    assert main(["report", str(data), "--out", str(out)]) == 0
    found = payload_of(out.read_text(encoding="utf-8"))
    sources = pd.read_parquet(data / "reports").set_index("report_id")["source_path"]
    files = {report: (SOURCE / Path(path).name).read_text(encoding="utf-8") for report, path in sources.items()}
    places = [place for number in found["numbers"] for place in number["places"] if place["line"]]
    assert places
    for place in places:
        assert found["passages"][place["passage"]].strip("… ") in files[place["report"]].splitlines()[place["line"] - 1]


class Random(Files):
    """Files whose every line is another long text."""

    def text(self, report: str) -> list[str]:
        chance = random.Random(report)
        return ["".join(chance.choices("กขคงจฉชซฌญ", k=1_000)) for _ in range(2_000)]


@pytest.mark.parametrize("budget", [0, 3_000, 30_000])
def test_passages_take_no_more_than_they_may(budget: int, data: Path) -> None:
    store = open_store(data)
    found: dict[str, Any] = payload(store, ())
    before = len(packed(found))
    taken = add_passages(found, Random(store), budget)
    assert taken <= budget
    assert len(packed(found)) - before <= budget + 200
    assert bool(found["passages"]) == (budget > 0)


class Counting(Files):
    """Files that note what is read."""

    def text(self, report: str) -> list[str]:
        READ[report] += 1
        return ["ข้อความ"] * 2_000


READ: Counter[str] = Counter()


def test_each_text_is_read_once_however_many_places_it_has() -> None:
    READ.clear()
    found: dict[str, Any] = payload(open_store(small_country()), ())
    add_passages(found, Counting(open_store(small_country())), 1_000_000)
    assert len(READ) > 64
    assert set(READ.values()) == {1}


class Asked:
    """A connection that notes what it is asked."""

    def __init__(self) -> None:
        self.store = open_store(small_country())
        self.asked: list[str] = []

    def cursor(self) -> Asked:
        return self

    def execute(self, sql: str, *parameters: Any) -> Any:
        self.asked.append(sql)
        return self.store.execute(sql, *parameters)


def test_the_files_of_all_reports_are_asked_for_once() -> None:
    store = Asked()
    files = Files(cast(duckdb.DuckDBPyConnection, store))
    reports = [report for (report,) in store.store.execute("SELECT report_id FROM reports").fetchall()]
    assert [files.file(report) for report in reports] == [None] * len(reports)
    assert len(reports) > 1
    assert len(store.asked) == 1


class Noted(Steps):
    """Steps that are noted instead of drawn."""

    def __init__(self) -> None:
        super().__init__(None)
        self.begun: list[tuple[str, int | None]] = []

    def begin(self, step: Message, total: int | None = None) -> None:
        self.begun.append((step.en, total))


def test_each_step_of_the_page_tells_how_much_there_is(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted = Noted()
    monkeypatch.setattr("commands.report.steps", lambda: nullcontext(noted))
    assert main(["report", str(data), "--out", str(tmp_path / "report.html")]) == 0
    texts = len(list(SOURCE.glob("*.txt")))
    assert noted.begun == [
        ("reading the datasets", None),
        ("making the page", None),
        ("reading lines of text", texts),
        ("drawing pages", 0),
        ("making the page", None),
    ]


def test_only_a_terminal_is_told_how_far_the_page_has_come(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["report", str(data), "--out", str(tmp_path / "report.html"), "--lang", "th"]
    assert main(arguments) == 0
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    assert main(arguments) == 0
    assert "ทำหน้าเว็บ" in capsys.readouterr().err
