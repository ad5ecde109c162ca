"""What is too long in one way is refused with one clear error, at once; what is long is read in linear time."""

from __future__ import annotations

import time
from pathlib import Path

import pandas as pd
import pypdfium2
import pytest
import small_report
from pdf_sheet import Sheet, pdf

from benchmarks.long_inputs import KINDS, full_of, seconds, text
from commands.command_line import main
from extract.errors import ReportError
from extract.limits import LIMITS, PREFIX, within
from extract.text import read_text


@pytest.mark.parametrize("kind", KINDS)
def test_a_long_input_is_read_or_refused_within_seconds(kind: str) -> None:
    """A million letters: in quadratic time each of these kinds would take minutes or hours."""
    began = time.monotonic()
    refused = None
    try:
        read_text(text(kind, 1_000_000))
    except ReportError as error:
        refused = error
    assert refused is None or (refused.kind.endswith("-limit") and "--allow" in refused.remedy.en)
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"columns", "empty columns", "headings", "paragraphs", "tables"}))
def test_a_cell_as_long_as_it_may_be_takes_no_time(kind: str) -> None:
    began = time.process_time()
    read_text(text(kind, 29_000))
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("piece", "place"),
    [
        *((piece, "question") for piece in ("I8 ", "(I8) ", "2567, ", "= ", "คะแนน ", "คำ{k} ", "1-2 ", "<br>1")),
        *((piece, "measure") for piece in ("1) ", "1. ก ", "<br>{k} ทำ")),
        *((piece, "paragraph") for piece in ("จังหวัดเชียงใหม่ ", "องค์การบริหารส่วนตำบล", "๙", "99")),
        *((piece, "title") for piece in (".", "๐")),
    ],
)
def test_what_fills_a_cell_is_read_in_linear_time(piece: str, place: str) -> None:
    """In quadratic time each of these takes from ten seconds to minutes."""
    assert seconds(full_of(piece, place, 29_000), False) < 6


@pytest.mark.parametrize(
    ("data", "kind", "told"),
    [
        ("ก" * 30_001, "text-limit", "It has more than 30,000 letters of one cell or paragraph (30,001) in line 1."),
        ("ก" * 100_001, "line-limit", "It has more than 100,000 letters of one line (100,001) in line 1."),
        ("\n" * 200_000 + "ก", "lines-limit", "It has more than 200,000 lines (200,001)."),
        ("ก\n" + "\t" * 500, "cells-limit", "It has more than 500 cells of one row (501) in line 2."),
        ("ก\tข\n\n" * 3001, "tables-limit", "It has more than 3,000 tables (3,001)."),
        ("# ก\n" * 10_001, "headings-limit", "It has more than 10,000 headings (10,001)."),
    ],
)
def test_what_exceeds_a_limit_is_named(data: str, kind: str, told: str) -> None:
    with pytest.raises(ReportError) as refused:
        read_text(data.encode())
    assert (refused.value.kind, refused.value.reason.en) == (kind, told)


@pytest.mark.parametrize("name", LIMITS)
def test_what_is_at_a_limit_is_within_it(name: str) -> None:
    within(name, LIMITS[name][0])
    with pytest.raises(ReportError):
        within(name, LIMITS[name][0] + 1)


def test_a_limit_can_be_raised_and_the_report_is_read_then(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PREFIX + "CELLS", "3")
    small_report.write(tmp_path / "raw")
    arguments = ["run", str(tmp_path / "raw"), "--out", str(tmp_path / "out"), "--jobs", "0", "--lang", "en"]
    assert main(arguments) == 4
    assert "more than 3 cells of one row" in capsys.readouterr().err
    assert main([*arguments, "--allow", "cells=50"]) == 0
    assert main([*arguments, "--allow", "cells=0"]) == 2
    assert main([*arguments, "--allow", "stars=5"]) == 2


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("ก<p>ข</p>ค", "ก \nข \nค"),
        ("ก <br/> ข", "ก \nข"),
        ("<td class='a'>ก</td><td>ข", "ก \nข"),
        ("a < b > c", "a < b > c"),
        ("ก\x9bข\u202eค", "ก\ufffdขค"),
    ],
)
def test_tags_and_what_acts_on_a_terminal(raw: str, clean: str) -> None:
    (table,) = read_text(f"{raw}\tx".encode()).tables
    assert table.rows[0].cells[0].text == clean


def test_what_is_too_long_in_any_encoding_is_not_decoded() -> None:
    with pytest.raises(ReportError) as refused:
        read_text(b"a" * (4 * LIMITS["letters"][0] + 4))
    assert refused.value.kind == "letters-limit"


def page(texts: int = 0, boxes: int = 0) -> bytes:
    sheet = Sheet().text(60, 780, "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ปี 2567").text(60, 760, "กรมสมมติ")
    for number in range(texts):
        sheet.text(60, 740 - 12 * number, f"เรื่องที่ {number}", size=10)
    for number in range(boxes):
        sheet.raw(f"60 {700 - 20 * number} 400 20 re S")
    return pdf(sheet)


@pytest.mark.parametrize(
    ("name", "check", "data"),
    [("objects", "page-cut-off", page(texts=30)), ("segments", "page-too-complex", page(boxes=30))],
)
def test_what_a_limit_leaves_out_of_a_page_is_told_and_read_when_it_is_raised(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    check: str,
    data: bytes,
) -> None:
    monkeypatch.setenv(PREFIX + name.upper(), "20")
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "report.pdf").write_bytes(data)
    arguments = ["run", str(tmp_path / "raw"), "--out", str(tmp_path / "out"), "--jobs", "0", "--lang", "en"]

    def run(*more: str) -> tuple[str, str]:
        """The run's line about files, and what is told of the limit."""
        capsys.readouterr()
        main([*arguments, *more])
        files = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("Files"))
        findings = pd.read_parquet(tmp_path / "out" / "findings")
        return files, " ".join(findings.loc[findings["check"] == check, "message_en"])

    assert f"--allow {name}=40" in run()[1]
    assert "kept from before 1" in run()[0]
    read, told = run("--allow", f"{name}=1000")
    assert ("read 1" in read, told) == (True, "")
    monkeypatch.setenv(PREFIX + name.upper(), "20")
    read, told = run()
    assert ("kept from before 1" in read, told) == (True, "")


def test_a_page_that_is_drawn_smaller_than_it_should_be_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("cv2")
    from extract import ocr

    def notes() -> list[str]:
        opened = pypdfium2.PdfDocument(pdf(Sheet()))
        return [note.message.en for note in ocr.read_page(opened[0], 1).notes]

    pytest.importorskip("threadpoolctl")
    assert notes() == []
    monkeypatch.setenv(PREFIX + "PIXELS", "1754")
    (told,) = notes()
    assert "read at 150 dots per inch only" in told
    assert "--allow pixels=3509" in told
