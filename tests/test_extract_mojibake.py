"""Thai that was read in a wrong encoding and saved again is undone where that is certain, and refused elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
import small_report

import pipeline
from commands.command_line import main
from extract.errors import ReportError
from extract.mojibake import READ_AS, undone
from extract.text import read_text

TEXT = small_report.TEXT + "ฃ ฅ ญ ฐ ภ ษ ฬ ฯ ๏ – “คำพูด” … 50% O’Neil\n"


def sloppy(data: bytes, codec: str) -> str:
    """As browsers and editors read: what an encoding has nothing for is the control character of its number."""
    return "".join(bytes([byte]).decode(codec, "ignore") or chr(byte) for byte in data)


@pytest.mark.parametrize("codec", READ_AS)
@pytest.mark.parametrize("times", [1, 2])
def test_utf_8_that_was_read_as_another_encoding(codec: str, times: int) -> None:
    text = TEXT
    for _ in range(times):
        text = sloppy(text.encode(), codec)
    found = undone(text)
    assert found.text == TEXT
    assert len(found.steps) == times


def test_tis_620_that_was_read_as_a_western_encoding() -> None:
    for codec in ("cp1252", "latin-1"):
        found = undone(sloppy(small_report.TEXT.encode("cp874"), codec))
        assert (found.text, found.steps) == (small_report.TEXT, ("tis-620 as cp1252",))


@pytest.mark.parametrize("codec", ["cp1252", "cp874"])
def test_the_records_are_those_of_the_file_as_it_was_meant(codec: str) -> None:
    meant, found = small_report.TEXT.encode(), sloppy(small_report.TEXT.encode(), codec).encode()
    ours, theirs = (pipeline.records(pipeline.document(data), data) for data in (found, meant))
    assert ours.scores == theirs.scores != ()
    assert ours.report.agency == theirs.report.agency
    (finding,) = (each for each in ours.findings if each.check == "text-encoding")
    assert finding.observed == f"utf-8 as {codec}"


@pytest.mark.parametrize("codec", ["cp1252", "cp874"])
@pytest.mark.parametrize("errors", ["replace", "ignore"])
def test_letters_that_are_lost_refuse_the_file(
    codec: str, errors: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = small_report.TEXT.encode().decode(codec, errors)
    with pytest.raises(ReportError) as raised:
        read_text(text.encode())
    assert raised.value.kind == "double-encoded"
    (tmp_path / "twice.txt").write_text(text, encoding="utf-8")
    assert main(["run", str(tmp_path), "--out", str(tmp_path / "parsed"), "--jobs", "0", "--lang", "th"]) == 4
    assert f"twice.txt: ข้อความถูกเปิดด้วยรหัส {codec} แทน UTF-8" in capsys.readouterr().err


@pytest.mark.parametrize(
    "text",
    [
        "",
        small_report.TEXT,
        "เน้นเนื้อหาเนื่องจากเธอเน้นเธอ" * 9,
        "Ça déçoit l’élève à Noël; Ã, Ò et ß aussi. " * 9,
        "plain letters",
        "ราคา à la carte 50 บาท",
    ],
)
def test_what_is_as_it_should_be_stays(text: str) -> None:
    assert undone(text).text == text
    assert undone(text).steps == ()
