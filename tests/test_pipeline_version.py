"""What another pipeline version kept is read again: the version changes with whatever decides how a report is read."""

from __future__ import annotations

from pathlib import Path

import pytest

import pipeline
from extract import ocr
from extract.message import Message


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for room in (*pipeline.ROOMS, "publish"):
        (tmp_path / room / "deeper").mkdir(parents=True)
        (tmp_path / room / "rule.py").write_text("x = 1")
    monkeypatch.setattr(pipeline, "HOUSE", tmp_path)
    return tmp_path


def version() -> str:
    return pipeline.version.__wrapped__()


def test_it_begins_with_the_version_of_the_package() -> None:
    assert version().startswith(f"{pipeline.VERSION}+")
    assert version() == version()


@pytest.mark.parametrize(
    "file", ["extract/rule.py", "normalize/deeper/new.py", "codebook/nacc_2570.json", "checks/x.csv", "extract/m.npz"]
)
def test_a_changed_rule_codebook_or_model_changes_it(house: Path, file: str) -> None:
    before = version()
    (house / file).write_text("x = 2")
    assert version() != before


@pytest.mark.parametrize("file", ["publish/rule.py", "extract/__pycache__/rule.pyc", "extract/notes.tmp"])
def test_what_decides_nothing_does_not(house: Path, file: str) -> None:
    before = version()
    (house / file).parent.mkdir(exist_ok=True)
    (house / file).write_text("x = 2")
    assert version() == before


def test_the_means_to_read_scans_change_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tha.traineddata").write_bytes(b"model")
    monkeypatch.setattr("extract.ocr.engine.model", lambda: tmp_path / "tha.traineddata")
    monkeypatch.setattr("importlib.metadata.version", lambda name: "1")
    monkeypatch.setattr(ocr, "missing", lambda: Message("ขาด", "missing"))
    without = version()
    monkeypatch.setattr(ocr, "missing", lambda: None)
    assert version() != without
