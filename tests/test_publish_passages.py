"""The lines of text reports in the page: what stands in the file about the number, as many as there is room for."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from batch.query import open_store
from commands.command_line import main
from publish.files import Files
from publish.page.packing import packed
from publish.page.passages import WHOLE, add_passages, excerpt
from publish.page.payload import payload
from tests.test_publish_page import payload_of

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
