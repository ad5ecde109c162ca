"""``ita inspect`` and ``ita schema``: what they show."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import small_report

from commands.command_line import main
from normalize.schema import PUBLISHED
from tests.forms.reading import text_of


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return small_report.write(tmp_path)


def test_every_cell_and_what_became_of_it(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", str(report), "--lang", "en"]) == 0
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert "Table 1 · line 4 · 4 rows, 4 columns" in lines
    assert "  [1] section   ตัวชี้วัดที่ ๒ การใช้งบประมาณ" in lines
    start = lines.index("  [1] record question  I๘ ท่านทราบแผนการใช้จ่ายงบประมาณของหน่วยงานหรือไม่ (๘๑.๒๕ คะแนน)")
    assert lines[start + 1 : start + 5] == [
        "      → score เทศบาลตำบลบ้านสมมติ 2567 I8 score 81.25",
        "      → question I8 ท่านทราบแผนการใช้จ่ายงบประมาณของหน่วยงานหรือไม่",
        "  [2] record issue  แผนการใช้จ่ายยังไม่เป็นที่ทราบทั่วกัน",
        "      → issue I8 แผนการใช้จ่ายยังไม่เป็นที่ทราบทั่วกัน",
    ]


def test_in_thai_it_speaks_thai(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", str(report), "--lang", "th"]) == 0
    shown = capsys.readouterr().out
    lines = [line.rstrip() for line in shown.splitlines()]
    assert "      → คะแนน เทศบาลตำบลบ้านสมมติ 2567 I8 คะแนน 81.25" in lines
    assert "  [2] เป็นข้อมูล ประเด็น  แผนการใช้จ่ายยังไม่เป็นที่ทราบทั่วกัน" in lines
    assert any(line.startswith(" อ่านแบบ: ตามหัวตาราง") for line in lines)
    latin = set(re.findall(r"[a-z][a-z_-]+", shown))
    own = {each for each in latin if each not in small_report.TEXT}
    # The ids of findings and of the agency are what commands take.
    assert {
        each for each in own if f"{each}:" not in shown and f"{each}-" not in shown and f"-{each}" not in shown
    } == set()


def test_the_same_for_programs(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", str(report), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["report"]["agency"] == "เทศบาลตำบลบ้านสมมติ"
    facts = {each["fact"]: each for each in found["facts"]}
    assert facts["agency"]["chosen"] == "เทศบาลตำบลบ้านสมมติ"
    assert facts["agency"]["evidence"]
    cells = {(cell["row"], cell["column"]): cell for cell in found["tables"][0]["cells"]}
    assert [use["purpose"] for use in cells[0, 0]["uses"]] == ["header"]
    (measure,) = cells[2, 2]["records"]
    dataset, index = measure.split(":")
    assert found[dataset][int(index)]["text"] == "ติดแผนไว้ที่ป้ายประกาศ"


def test_a_file_that_is_no_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.pdf").write_bytes(b"")
    assert main(["inspect", str(tmp_path / "empty.pdf"), "--lang", "en"]) == 4
    assert "The file is empty (0 bytes)." in capsys.readouterr().err


def test_a_file_that_is_no_report_is_told_to_programs_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    assert main(["inspect", str(tmp_path / "empty.txt"), "--json"]) == 4
    told = json.loads(capsys.readouterr().out)
    assert told["exit_code"] == 4
    assert told["error"]["reason"]
    assert told["error"]["remedy"]


def test_a_hostile_report_cannot_drive_the_terminal(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report.write_text(small_report.TEXT.replace("กองคลัง", "กองคลัง \x1b]0;x\x07"), encoding="utf-8")
    main(["inspect", str(report)])
    assert not {"\x1b", "\x07"} & set(capsys.readouterr().out)


@pytest.mark.parametrize("name", PUBLISHED)
def test_schema_shows_every_column(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", name, "--lang", "th"]) == 0
    shown = capsys.readouterr().out
    for column in PUBLISHED[name].columns:
        assert f"│ {column.name} " in shown
    assert PUBLISHED[name].meaning.th in shown


def test_schema_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [dataset["name"] for dataset in found] == list(PUBLISHED)
    (value,) = (column for column in found[3]["columns"] if column["name"] == "value")
    assert (value["type"], value["meaning"]["en"]) == ("float64", "The number")


def test_a_level_is_told_as_that_of_its_score(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [
        ["ที่", "หน่วยงาน", "คะแนนรวม", "ระดับ"],
        ["1", "เทศบาลตำบลบ้านสวนขาม", "92.00", "ผ่านดี"],
        ["2", "เทศบาลตำบลท่าน้ำใส", "74.60", "ต้องปรับปรุง"],
    ]
    title = "ประกาศจังหวัดน่าน เรื่อง ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2566"
    path = tmp_path / "list.txt"
    path.write_text(text_of(title, rows), encoding="utf-8")
    assert main(["inspect", str(path), "--lang", "th"]) == 0
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    for level, agency, value in (("ผ่านดี", "เทศบาลตำบลบ้านสวนขาม", "92.00"), ("ต้องปรับปรุง", "เทศบาลตำบลท่าน้ำใส", "74.60")):
        at = lines.index(f"  [4] เป็นข้อมูล ระดับ  {level}")
        assert lines[at + 1] == f"      → คะแนน {agency} 2566 คะแนนรวม คะแนน {value} ระดับที่พิมพ์ {level}"
