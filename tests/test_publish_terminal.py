"""A comparison on a terminal: columns that line up in Thai, no control character, nothing cut but names."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from rich.cells import cell_len

from batch.numbers import Selection
from batch.query import open_store
from commands.command_line import main
from publish.compare import WIDE, Comparison, compare_agencies, wide_agencies
from publish.fitting import widths
from publish.terminal_table import to_terminal, wide_to_terminal
from tests.written_datasets import hostile_datasets, report, score, small_country, write


def output(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str) -> str:
    assert main(["compare", *arguments]) == 0
    return capsysbinary.readouterr().out.decode()


def test_scores_end_in_the_same_column_whatever_the_names(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    text = output(capsysbinary, "--data", str(small_country()), "--lang", "th", "--limit", "20")
    scores = [(line, re.search(r"\d\d\.\d\d", line)) for line in text.splitlines() if "หน่วยงาน ·" not in line]
    ends = [cell_len(line[: found.end()]) for line, found in scores if found]
    assert len(ends) == 20
    assert len(set(ends)) == 1


def test_the_title_says_scheme_year_subject_and_quartiles(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    text = output(capsysbinary, "--data", str(small_country()), "--lang", "th", "--indicator", "5", "--limit", "1")
    assert text.startswith("NACC 2568 · 5 การแก้ไขปัญหาการทุจริต · 52 หน่วยงาน · ควอร์ไทล์ ")
    assert "(--limit 0 แสดงทั้งหมด)" in text


def test_hostile_text_reaches_the_terminal_as_text(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    text = output(capsysbinary, "--data", str(hostile_datasets(tmp_path)))
    assert "=1+1<script>" in text
    assert [letter for letter in text if not letter.isprintable() and letter != "\n"] == []


def test_json_escapes_what_a_terminal_would_obey(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    name = "กรม\x9b31m\u202eทดลอง"
    data = write(tmp_path, reports=[report("a" * 16, name, 2568)], scores=[score("a" * 16, name, 2568, 91.25)])
    text = output(capsysbinary, "--data", str(data), "--format", "json")
    assert "กรม\\u009b31m\\u202eทดลอง" in text
    assert json.loads(text)[0]["agency"] == name


def test_markdown_has_no_markup_of_the_reports(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    text = output(capsysbinary, "--data", str(hostile_datasets(tmp_path)), "--format", "markdown")
    assert "=1+1\\<script\\>" in text


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_no_number_is_cut_however_narrow_the_terminal(width: int) -> None:
    found = compare_agencies(open_store(small_country()), Selection(years=(2568,), levels=("overall",)))
    text = to_terminal(found, "th", width, 0)
    at = [found.columns.index(name) for name in ("value", "agency")]
    values = sorted(f"{row[at[0]]:.2f}" for row in found.rows if row[at[0]] is not None)
    lines = [line for line in text.splitlines() if re.match(r" +=?\d+ ", line)]
    assert sorted(re.findall(r"\d+\.\d\d", line)[0] for line in lines) == values
    assert max(cell_len(line) for line in lines) <= width


def test_what_has_no_room_is_named(tmp_path: Path) -> None:
    found = compare_agencies(open_store(years(tmp_path)), Selection(years=(2568,), levels=("overall",)))
    narrow, broad = (to_terminal(found, "en", width, 0) for width in (50, 200))
    assert "Too narrow to show: Type, Province, From median" in " ".join(narrow.split())
    assert "ตราด" not in narrow
    assert "Too narrow" not in broad
    assert "ตราด" in broad


def years(folder: Path) -> Path:
    """Two agencies with a total in two years, one of them with four indicators too, and another's two questions."""
    reports, scores = [], []
    for name, first, last in (("กรมทดลอง", 80.0, 91.25), ("กรมทดสอบ", 82.0, 85.0)):
        for year, total in ((2567, first), (2568, last)):
            key = f"{name[-1]}{year}".encode().hex()[:16]
            reports.append(report(key, name, year, province="ตราด", agency_type="department"))
            scores.append(score(key, name, year, total))
            if name == "กรมทดลอง":
                scores += [
                    score(key, name, year, total + n, level="indicator", instrument="IIT", indicator=n, row=n)
                    for n in range(1, 5)
                ]
            elif year == 2568:
                questions = {"level": "question", "instrument": "IIT", "indicator": 1}
                scores += [score(key, name, year, 90.0 + n, question=f"I{n}", row=n, **questions) for n in (1, 2, 3)]
    return write(folder, reports=reports, scores=scores)


def told(data: Path, capsysbinary: pytest.CaptureFixture[bytes], *arguments: str) -> str:
    """The lines of a comparison, blanks taken together."""
    text = output(capsysbinary, str(data), "--lang", "th", *arguments)
    return "\n".join(" ".join(line.split()) for line in text.splitlines())


def test_the_years_of_a_subject_stand_below_each_other(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = told(years(tmp_path), capsysbinary, "--agency", "กรมทดลอง", "--year", "all")
    assert "กรมทดลอง · NACC · คะแนนรวม\n" in text
    assert "\n2568 91.25 1/2 88.13 +3.13 80.00 → 91.25 เกณฑ์เปลี่ยน\n" in text
    assert "\n2567 80.00 2/2 81.00 -1.00 – –\n" in text


def test_the_years_of_many_subjects_stand_beside_each_other(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = told(years(tmp_path), capsysbinary, "--agency", "กรมทดลอง", "--year", "all", "--level", "indicator")
    assert "\nเรื่อง ชื่อ 2567 2568 เปลี่ยนแปลง เทียบปีก่อน\n" in text
    assert "\n1 การปฏิบัติหน้าที่ 81.00 92.25† 81.00 → 92.25 เกณฑ์เปลี่ยน\n" in text
    assert "† เกณฑ์เปลี่ยนจากปีก่อน" in text


def test_numbers_that_few_have_stand_together_without_empty_columns_and_rows(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = told(years(tmp_path), capsysbinary, "--level", "question", "--year", "all")
    assert "กรมทดสอบ · NACC 2568 · ไม่มีหน่วยงานอื่นให้เทียบ\n" in text
    assert "\nเรื่อง คะแนน\n" in text
    assert text.endswith("I1 91.00\nI2 92.00\nI3 93.00\n\n\nไม่แสดง คอลัมน์ที่ว่าง 3 คอลัมน์: ชื่อ, เปลี่ยนแปลง, เทียบปีก่อน")


def test_of_agencies_that_are_named_a_row_without_a_number_is_counted(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    both = ("--agency", "กรมทดลอง", "--agency", "กรมทดสอบ", "--year", "2568")
    text = told(years(tmp_path), capsysbinary, *both, "--level", "indicator", "--level", "overall")
    assert "แถวที่ไม่มีตัวเลข 4 แถว" in text
    assert len(re.findall("(?m)^.*กรมทดสอบ.*$", text)) == 1


def test_what_kind_of_number_it_is_is_said_in_the_language(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    asked = (str(small_country()), "--indicator", "6", "--statistic", "public", "--limit", "1", "--year", "2568")
    assert "6 คุณภาพการดำเนินงาน (ส่วนที่ 1) · " in output(capsysbinary, *asked, "--lang", "th")
    assert "(Part 1) · " in output(capsysbinary, *asked, "--lang", "en")


def test_a_wide_table_that_does_not_fit_is_turned(tmp_path: Path) -> None:
    found = wide_agencies(open_store(years(tmp_path)), Selection(years=(2568,), levels=("indicator", "question")))
    lines = [" ".join(line.split()) for line in wide_to_terminal(found, "th", 60, 0).splitlines()]
    assert lines[0] == "NACC 2568"
    assert lines[2] == "เรื่อง กรมทดลอง กรมทดสอบ"
    assert lines[4:11] == ["1 92.25 –", "2 93.25 –", "3 94.25 –", "4 95.25 –", "I1 – 91.00", "I2 – 92.00", "I3 – 93.00"]
    broad = wide_to_terminal(found, "th", 200, 0)
    assert " ".join(broad.splitlines()[2].split()).startswith("หน่วยงาน ประเภท จังหวัด 1 2 3 4 I1 I2 I3")


def test_a_wide_table_of_years_has_no_column_of_other_years(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = told(years(tmp_path), capsysbinary, "--level", "indicator", "--level", "question", "--year", "all", "--wide")
    assert "NACC 2567\n\nหน่วยงาน ประเภท จังหวัด 1 2 3 4\n" in text
    assert "NACC 2568\n\nหน่วยงาน ประเภท จังหวัด 1 2 3 4 I1 I2 I3\n" in text
    # What the table of one year lacks and that of another has is not said to be left out.
    assert "เรื่องที่ไม่มีตัวเลข" not in text


def test_a_column_that_one_table_shows_is_not_told_as_left_out(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = told(years(tmp_path), capsysbinary, "--year", "all")
    assert "เปลี่ยนแปลง" in text
    assert text.endswith("ไม่แสดง คอลัมน์ที่ว่าง 1 คอลัมน์: กลุ่มควอร์ไทล์")


def test_the_parts_of_a_question_are_one_subject_in_the_language() -> None:
    columns = (*WIDE, "E4 public", "E4 survey")
    row = ("NACC", 2568, "กรมทดลอง", "department", None, None, "x", None, None)
    text = wide_to_terminal(Comparison(columns, [row]), "th", None, 0)
    assert "เรื่องที่ไม่มีตัวเลข 1 เรื่อง" in text
    text = wide_to_terminal(Comparison(columns, [(*row[:-2], 90.0, 91.0)]), "th", None, 0)
    assert "E4 ส่วนที่ 1   E4 ส่วนที่ 2" in text


@pytest.mark.parametrize("width", [80, 100, 120])
@pytest.mark.parametrize(
    "asked", [("--level", "question"), ("--level", "indicator"), ("--wide", "--level", "question")]
)
def test_nothing_is_wider_than_the_terminal_and_no_number_cut(asked: tuple[str, ...], width: int) -> None:
    selection = Selection(levels=(asked[-1],))
    store = open_store(small_country())
    if "--wide" in asked:
        text = wide_to_terminal(wide_agencies(store, selection), "th", width, 5)
    else:
        text = to_terminal(compare_agencies(store, selection), "th", width, 5)
    tables = [line for line in text.splitlines() if re.search(r"\d\.\d", line) and " · " not in line]
    assert len(tables) > 10
    assert max(map(cell_len, tables)) <= width
    assert not [line for line in tables if re.search(r"\d…", line)]


def test_names_give_way_before_columns_do() -> None:
    columns = {"agency": ["Agency", "x" * 40], "province": ["Province", "y" * 8], "value": ["Score", "91.25"]}
    assert widths(columns, ("agency", "value"), None) == {"agency": 40, "province": 8, "value": 5}
    assert widths(columns, ("agency", "value"), 45) == {"agency": 24, "province": 8, "value": 5}
    assert widths(columns, ("agency", "value"), 35) == {"agency": 25, "value": 5}


def test_a_doubtful_number_carries_a_mark(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    reports = [report("a" * 16, "กรมการข้าว", 2567), report("b" * 16, "กรมประมง", 2567)]
    more = {"level": "indicator", "trust": "doubtful"}
    scores = [
        score("a" * 16, "กรมการข้าว", 2567, 81.5, trust="doubtful"),
        score("a" * 16, "กรมการข้าว", 2567, 61.5, **more, indicator=10),
        score("a" * 16, "กรมการข้าว", 2567, 71.5, **more, indicator=9),
        score("b" * 16, "กรมประมง", 2567, 82.5),
    ]
    write(tmp_path, reports=reports, scores=scores)
    text = output(capsysbinary, "--data", str(tmp_path), "--lang", "en", "--year", "2567")
    assert "81.50?" in text
    assert "82.50?" not in text
    assert "? doubtful" in text
    levels = ("--level", "overall", "--level", "indicator")
    wide = output(capsysbinary, "--data", str(tmp_path), "--year", "2567", "--wide", "--format", "csv", *levels)
    assert wide.splitlines()[0].endswith(",differing,doubtful")
    assert [line.partition("กรมการข้าว")[2].endswith('"overall, 9, 10"') for line in wide.splitlines()[1:]].count(
        True
    ) == 1
    for language, heading in (("th", "ตัวเลขที่น่าสงสัย"), ("en", "Doubtful numbers")):
        assert heading in output(
            capsysbinary, "--data", str(tmp_path), "--year", "2567", "--wide", "--lang", language, *levels
        )
