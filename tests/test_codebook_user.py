"""A codebook of one's own: what it adds, what it replaces, and how its errors are told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from codebook.form import CodebookError, read_form
from codebook.user import read_folder

HOUSE = Path(__file__).resolve().parent.parent
YEAR: dict[str, Any] = {
    "scheme": "NACC",
    "fiscal_year": 2570,
    "instruments": [{"code": "IIT", "weight": 30}, {"code": "EIT", "weight": 30}, {"code": "OIT", "weight": 40}],
    "indicators": [
        {"number": 1, "instrument": "IIT", "name": "การปฏิบัติหน้าที่", "first": 1, "last": 4},
        {"number": 2, "instrument": "IIT", "name": "การใช้งบประมาณ", "first": 5, "last": 8},
    ],
    "levels": [{"name": "ผ่าน", "minimum": 80, "maximum": 100, "passes": True}],
}


def changed(**fields: Any) -> bytes:
    return json.dumps(YEAR | fields, ensure_ascii=False).encode()


def refused(data: bytes) -> CodebookError:
    with pytest.raises(CodebookError) as caught:
        read_form("own.json", data)
    assert "own.json" in caught.value.reason.th
    assert "own.json" in caught.value.reason.en
    return caught.value


def test_a_file_in_the_form_is_read() -> None:
    form = read_form("own.json", changed())
    assert (form.scheme, form.fiscal_year, form.instruments[2].weight) == ("NACC", 2570, 40)


def test_the_mark_that_editors_put_before_a_text_is_no_part_of_it() -> None:
    assert read_form("own.json", b"\xef\xbb\xbf" + changed()) == read_form("own.json", changed())


@pytest.mark.parametrize(
    ("data", "th", "en"),
    [
        (changed(pas_threshold={"value": 85}), "pass_threshold", "did you mean “pass_threshold”"),
        (
            changed(instruments=[{"code": "IIT", "weigth": 30}]),
            "instruments[0]: ไม่รู้จักช่อง “weigth” (หมายถึง “weight”",
            "instruments[0]: there is no field “weigth”",
        ),
        (
            changed(fiscal_year="2570"),
            "fiscal_year: ต้องเป็น จำนวนเต็ม แต่พบ ข้อความ",
            "fiscal_year: expected a whole number, found a text",
        ),
        (changed(levels=[{"name": "ผ่าน"}]), "levels[0]: ไม่มีช่อง “minimum”", "the field “minimum” is missing"),
        (changed(fiscal_year=2027), "fiscal_year", "2550"),
        (changed(pass_threshold={"value": 185}), "pass_threshold", "<= 100"),
        (
            changed(indicators=5),
            "ต้องเป็น รายการ [ ] หรือ null แต่พบ จำนวนเต็ม",
            "expected a list [ ] or null, found a whole",
        ),
        (changed(instruments=[{"code": "IIT"}, {"code": "IIT"}]), "IIT มีสองรายการ", "IIT is there twice"),
        (b"{", "อ่านไม่ได้", "truncated"),
        (b"\xff\xfe", "อ่านไม่ได้", ""),
        (changed(instruments=[{"code": "IIT", "weight": 30}, {"code": "EIT", "weight": 30}]), "60", "make 60, not 100"),
        (
            changed(indicators=[{"number": 1, "instrument": "IIT", "name": "ก", "first": 5, "last": 4}]),
            "first 5 มากกว่า last 4",
            "first 5 lies behind last 4",
        ),
        (
            changed(
                indicators=[
                    {"number": 1, "instrument": "IIT", "name": "ก", "first": 1, "last": 4},
                    {"number": 2, "instrument": "IIT", "name": "ข", "first": 4, "last": 8},
                ]
            ),
            "ซ้อนกัน",
            "overlap",
        ),
        (changed(indicators=[{"number": 1, "instrument": "XIT", "name": "ก"}]), "XIT", "none of the instruments"),
    ],
)
def test_a_file_that_cannot_be_used_names_the_place_and_the_reason(data: bytes, th: str, en: str) -> None:
    error = refused(data)
    assert th in error.reason.th
    assert en in error.reason.en
    assert error.exit_code == 2


def test_a_folder_without_a_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match=r"no \.json file"):
        read_folder(tmp_path)


def test_one_year_twice_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(changed())
    (tmp_path / "b.json").write_bytes(changed(note="again"))
    with pytest.raises(CodebookError, match="already"):
        read_folder(tmp_path)


def ita(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(HOUSE / "pipeline.py"), *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, "LC_ALL": "C.UTF-8", **environment},
        cwd=HOUSE,
    )


def test_the_command_reads_by_it(tmp_path: Path) -> None:
    (tmp_path / "own.json").write_bytes(changed())
    done = ita("codebook", "--codebook", str(tmp_path), "--year", "2570", "--json")
    assert done.returncode == 0, done.stderr
    (shown,) = json.loads(done.stdout)
    assert (shown["scheme"], shown["levels"][0]["minimum"]) == ("NACC", 80)
    assert ita("codebook", "--year", "2570").returncode == 2


def test_the_environment_names_it_too(tmp_path: Path) -> None:
    (tmp_path / "own.json").write_bytes(changed())
    assert ita("codebook", "--year", "2570", THAI_ITA_CODEBOOK=str(tmp_path)).returncode == 0


def test_another_codebook_is_another_version(tmp_path: Path) -> None:
    (tmp_path / "own.json").write_bytes(changed())
    one = ita("--version", THAI_ITA_CODEBOOK=str(tmp_path)).stdout
    (tmp_path / "own.json").write_bytes(changed(note="changed"))
    assert len({one, ita("--version", THAI_ITA_CODEBOOK=str(tmp_path)).stdout, ita("--version").stdout}) == 3


def test_an_error_is_one_line_with_a_remedy_and_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "own.json").write_bytes(changed(fiscal_year=[]))
    done = ita("run", "--codebook", str(tmp_path), "--lang", "en", str(tmp_path / "nothing.txt"))
    assert done.returncode == 2
    assert "own.json: at fiscal_year: expected a whole number, found a list [ ]" in done.stderr
    assert "Traceback" not in done.stderr
