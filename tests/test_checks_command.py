"""``ita check``, ``ita diff`` and ``ita codebook``, in process, on datasets made of two small reports."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from batch.tidy import write_numbers
from checks.ids import names_of_findings
from commands.command_line import main
from normalize.schema import DATASETS
from tests.written_datasets import report, score, write

REPORT = """รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลนาดี

ตารางที่ 1 ผลการประเมินรายตัวชี้วัด ปีงบประมาณ พ.ศ. 2568

ตัวชี้วัดที่\tตัวชี้วัด\tคะแนน
6\tคุณภาพการดำเนินงาน\t93.92
7\tประสิทธิภาพการสื่อสาร\t{seventh}
8\tการปรับปรุงการทำงาน\t90.31

{agency} มีผลคะแนนในตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร อยู่ที่ 90.55 คะแนน
"""


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Datasets of a report whose sentence contradicts its table, and of the same report put right."""
    folder = tmp_path_factory.mktemp("reports")
    found = []
    for name, seventh in (("wrong", "95.55"), ("right", "90.55")):
        source, out = folder / name / "raw", folder / name / "parsed"
        source.mkdir(parents=True)
        text = REPORT.format(seventh=seventh, agency="เทศบาลตำบลนาดี")
        (source / "report.txt").write_text(text, encoding="utf-8")
        assert main(["run", str(source), "--out", str(out), "--jobs", "0", "-q"]) == 0
        found.append(out)
    return found[0], found[1]


def _json(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main([*arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_findings_as_json_say_where_to_look(outputs: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    (found,) = _json(capsys, "check", "--data", str(outputs[0]), "--severity", "error")
    assert (found["check"], found["expected"], found["observed"]) == ("sentence-differs", "95.55", "90.55")
    assert (found["source_path"], found["where"]) == ("report.txt", "line 10")


def test_findings_for_people_in_both_languages(outputs: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--data", str(outputs[0]), "--lang", "en"]) == 0
    english = capsys.readouterr().out
    assert "เทศบาลตำบลนาดี · 2568 · report.txt" in english
    assert "is 90.55 in the text, 95.55 in the table" in english
    assert "→ compare sentence and table with the source" in english
    assert main(["check", "--data", str(outputs[0]), "--lang", "th"]) == 0
    assert "ในข้อความคือ 90.55 แต่ในตารางคือ 95.55" in capsys.readouterr().out


def test_strict_ends_with_3_where_an_error_stands(outputs: tuple[Path, Path]) -> None:
    wrong, right = outputs
    assert main(["check", "--data", str(wrong), "--strict"]) == 3
    assert main(["check", "--data", str(wrong)]) == 0
    assert main(["check", "--data", str(right), "--strict"]) == 0
    assert main(["check", "--data", str(wrong), "--strict", "--check", "heading-year"]) == 0


def test_one_check_alone(outputs: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    found = _json(capsys, "check", "--data", str(outputs[0]), "--check", "sentence-differs", "--severity", "info")
    assert [each["check"] for each in found] == ["sentence-differs"]


def test_one_agency_alone(outputs: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    everything = _json(capsys, "check", str(outputs[0]), "--severity", "info")
    assert _json(capsys, "check", str(outputs[0]), "--severity", "info", "--agency", "นาดี") == everything != []
    assert main(["check", str(outputs[0]), "--agency", "นาดำ", "--lang", "en"]) == 2
    assert "Names like it: เทศบาลตำบลนาดี" in capsys.readouterr().err


def test_official_results(outputs: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    official = tmp_path / "official.csv"
    official.write_text("หน่วยงาน,ปี,ประสิทธิภาพการสื่อสาร\nทต.นาดี,2568,90.55\nกรมการข้าว,2568,80\n", encoding="utf-8")
    found = _json(capsys, "check", "--data", str(outputs[0]), "--official", str(official), "--severity", "error")
    told = {each["check"]: (each["expected"], each["observed"]) for each in found}
    assert told["official-differs"] == ("90.55", "95.55")
    assert told["official-missing"] == ("กรมการข้าว", None)


def test_expectations(outputs: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    expected = tmp_path / "expectations.toml"
    expected.write_text("[[expect]]\nyear = 2568\nagencies = { min = 2 }\n", encoding="utf-8")
    (found,) = _json(capsys, "check", "--data", str(outputs[1]), "--expect", str(expected), "--severity", "error")
    assert (found["check"], found["expected"], found["observed"]) == ("expectation", "≥ 2", "1")
    assert found["source_path"] is None


@pytest.mark.parametrize("many", [1, 2])
def test_a_check_that_finds_nothing_says_what_it_asked_of_how_much(
    many: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keys = [str(at) * 16 for at in range(1, many + 1)]
    texts = ["ปิดประกาศแผนการใช้จ่ายงบประมาณที่หน้าสำนักงานทุกไตรมาส", "จัดประชุม"]
    place = {"table": 1, "row": 1, "column": 1, "line": 1, "trust": "stated", "kind": "measure", "questions": []}
    measures = [
        {"report_id": key, "agency": f"กรม{key}", "fiscal_year": 2567, "measure_id": f"{at}", "text": text} | place
        for key in keys
        for at, text in enumerate(texts)
    ]
    reports = [report(key, f"กรม{key}", 2567, agency_type="department") for key in keys]
    other = {"report_id": keys[0], "agency": "กรม", "fiscal_year": 2567, "check": "item-numbers", "severity": "info"}
    data = write(tmp_path, reports=reports, measures=measures, findings=[other | {"message": "ก", "message_en": "a"}])
    command = ["check", str(data), "--check", "copied-measures", "--check", "weights", "--lang", "en"]
    assert main(command) == 0
    told = capsys.readouterr().out
    assert "copied-measures: nothing found (measures are an agency's own)" in told
    assert f"weights: nothing found (the weights make 100)\n  Reports checked: {many}\n" in told
    assert ("At least 2 reports are needed to compare; there are 1." in told) == (many == 1)
    assert ("Measures and steps: 4, of them 2 long enough" in told) == (many == 2)
    assert ("alike from 90% are the same" in told) == (many == 2)


def test_a_finding_is_no_nothing(outputs: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    command = ["check", "--data", str(outputs[0]), "--check", "sentence-differs", "--lang", "en"]
    assert main(command) == 0
    assert "nothing found" not in capsys.readouterr().out


def test_no_datasets(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--data", str(tmp_path), "--lang", "en"]) == 5
    assert "There are no datasets" in capsys.readouterr().err


def test_a_difference_names_the_value_and_its_cause(
    outputs: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    found = _json(capsys, "diff", str(outputs[0]), str(outputs[1]))
    assert not found["same"]
    changed = [each for each in found["changes"] if each["dataset"] == "scores"]
    assert [(each["kind"], each["cause"], each["columns"]["value"]) for each in changed] == [
        ("changed", "report", [95.55, 90.55])
    ]
    gone = [each["about"]["check"] for each in found["changes"] if each["kind"] == "gone"]
    assert gone == ["sentence-differs"]
    (number,) = [each for each in found["changes"] if each["dataset"] == "numbers" and "value" in each["columns"]]
    assert (number["about"]["subject"], number["cause"], number["columns"]["value"]) == ("7", "report", [95.55, 90.55])


def test_an_output_without_numbers_is_compared_all_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one = {"reports": [report("a" * 16, "ก", 2568)], "scores": [score("a" * 16, "ก", 2568, 90.0)]}
    earlier, later = (write(tmp_path / name, **one) for name in ("earlier", "later"))
    for folder in (earlier, later):
        for name in DATASETS:
            (folder / name).mkdir(exist_ok=True)
    write_numbers(later)
    found = _json(capsys, "diff", str(earlier), str(later))
    assert found["counts"]["numbers"] == [0, 1]
    assert [(each["dataset"], each["kind"]) for each in found["changes"]] == [("numbers", "added")]
    assert found["schema"]["numbers.value"] == [None, "double"]


def test_the_same_output_has_no_difference(outputs: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", str(outputs[0]), str(outputs[0]), "--lang", "en"]) == 0
    assert "Every record is the same." in capsys.readouterr().out


def test_the_codebook_of_a_scheme_and_year(capsys: pytest.CaptureFixture[str]) -> None:
    (found,) = _json(capsys, "codebook", "--scheme", "NACC", "--year", "2568")
    assert found["instruments"][2]["weight"] == 40
    assert main(["codebook", "--scheme", "BMA", "--year", "2566", "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert "I8–I11" in told
    assert "weights IIT/EIT/OIT ?/?/?" in told


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["--year", "2540"], "no 2540. It has: NACC 2560, "),
        (["--year", "2025"], "no 2025 (2568 in the Buddhist era?). It has: NACC 2560, "),
        (["--scheme", "bma", "--year", "2555"], "no BMA 2555. It has: BMA 2565, "),
        (["--scheme", "OVEC", "--year", "2540"], ", and the years of NACC: 2560, "),
        (["--scheme", "XX"], "no XX. It has: NACC 2560, "),
    ],
)
def test_an_unknown_year_of_the_codebook(asked: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["codebook", *asked, "--lang", "en"]) == 2
    assert told in capsys.readouterr().err


def test_the_codebook_names_kinds_of_reports_in_the_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["codebook", "--scheme", "NACC", "--year", "2568", "--lang", "th"]) == 0
    assert "O27: การวิเคราะห์ผล, มาตรการ ผลของปี 2567\nO28: ผลการดำเนินการ\n" in capsys.readouterr().out


def test_what_reading_and_review_tell_can_be_asked_for_too(
    outputs: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("report-not-read", "review-unmatched", "text-encoding", "row-joined"):
        assert main(["check", str(outputs[1]), "--check", name, "--lang", "en"]) == 0
        assert f"{name}: nothing found (" in capsys.readouterr().out
    assert main(["check", str(outputs[1]), "--check", "row-joint", "--lang", "en"]) == 2
    told = capsys.readouterr().err
    assert "Names like it: row-joined" in told
    assert all(name in told for name in names_of_findings())
