"""``ita profile``: one agency's numbers are those of the datasets, with what others did and what came of it."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from html import unescape
from pathlib import Path
from typing import Any

import pandas as pd
import pdfplumber
import pytest
from rich.cells import cell_len

from batch.query import open_store
from commands.command_line import main
from publish.paper import height
from publish.profile import words
from publish.profile.cover import TALLEST, cover
from publish.profile.gather import profile
from publish.profile.page import BROWSERS, to_html
from publish.profile.plan import plan
from publish.profile.sheets import to_xlsx
from publish.profile.text import to_text
from publish.profile.words import once, standings
from tests.workbook_cells import formulas, sheet_names, sheet_rows
from tests.written_datasets import Row, hostile_datasets, report, score, small_country, write

NAMES = {key: f"กรม{key}" for key in "กขคง"}
IDS = {key: str(at) * 16 for at, key in enumerate(NAMES, 1)}


def question(key: str, year: int, value: float) -> Row:
    more: dict[str, Any] = {"level": "question", "instrument": "IIT", "indicator": 2, "question": "I8"}
    return score(IDS[key] + str(year)[-2:], NAMES[key], year, value, assessed_year=year, row=2, **more)


TEXT = "ท่านรู้แผนการใช้จ่ายงบประมาณของหน่วยงานมากน้อยเพียงใด"


def asked(key: str, year: int, code: str, text: str) -> Row:
    own = {"report_id": IDS[key] + str(year)[-2:], "agency": NAMES[key], "fiscal_year": year, "question": code}
    return own | {"instrument": "IIT", "indicator": 2, "text": text, "printed": code, "trust": "stated"}


def measure(key: str, year: int, text: str) -> Row:
    own = {"report_id": IDS[key] + str(year)[-2:], "agency": NAMES[key], "fiscal_year": year, "measure_id": f"m{text}"}
    place = {"table": 2, "row": 4, "column": 1, "line": 30, "trust": "stated"}
    return own | place | {"kind": "measure", "indicator": 2, "questions": ["I8"], "text": text}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four departments: in the next year the score of ข rose, that of ค fell, ง has none; ข and ง wrote the same."""
    reports, scores = [], []
    for year, totals in ((2566, (80.0, 90.0, 85.0, 95.0)), (2567, (82.0, 91.0, 84.0, 96.0))):
        for key, total in zip(NAMES, totals, strict=True):
            own = (IDS[key] + str(year)[-2:], NAMES[key], year)
            reports.append(report(*own, assessed_year=year, agency_type="department", province="ตราด"))
            scores.append(score(*own, total, assessed_year=year))
    scores += [question("ก", 2567, 70.0), question("ข", 2566, 71.0), question("ข", 2567, 88.0)]
    scores += [question("ค", 2566, 75.0), question("ค", 2567, 72.0), question("ง", 2567, 90.0)]
    copied = "เผยแพร่แผนการใช้จ่ายงบประมาณประจำปีทุกไตรมาสบนเว็บไซต์ของหน่วยงาน"
    measures = [measure("ก", 2567, "จัดประชุมชี้แจงแผนงาน"), measure("ข", 2566, copied)]
    measures += [measure("ค", 2566, "ทำหนังสือเวียนแจ้งทุกกอง"), measure("ง", 2567, copied)]
    findings = [
        {"report_id": IDS["ก"] + "67", "agency": NAMES["ก"], "fiscal_year": 2567, "check": "mean-differs"}
        | {"severity": "error", "message": "ค่าเฉลี่ยไม่ตรง", "message_en": "The mean differs", "table": 1, "row": 3}
    ]
    questions = [asked("ข", year, "I8", TEXT) for year in (2566, 2567)]
    folder = tmp_path_factory.mktemp("profile")
    return write(folder, reports=reports, scores=scores, measures=measures, findings=findings, questions=questions)


def as_json(data: Path, capsysbinary: pytest.CaptureFixture[bytes], *arguments: str) -> Any:
    assert main(["profile", "--data", str(data), "--json", *arguments]) == 0
    return json.loads(capsysbinary.readouterr().out)


def test_score_rank_and_change(data: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    found = as_json(data, capsysbinary, "กรมค")
    assert (found["year"], found["years"], found["overall"]["value"]) == (2567, [2566, 2567], 84.0)
    standings = [(each["group"], each["rank"], each["agencies"], each["quartile"]) for each in found["standings"]]
    assert standings == [("scheme", 3, 4, 2), ("type", 3, 4, 2), ("province", 3, 4, 2)]
    assert (found["overall"]["change"], found["overall"]["comparability"]) == (-1.0, "changed")
    assert found["overall"]["reason_th"]
    assert found["overall"]["source"]["source_path"] == f"{IDS['ค']}67.txt"


def test_what_others_did_and_whether_their_score_rose(data: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (weak,) = as_json(data, capsysbinary, "กรมก")["weaknesses"]
    assert (weak["figure"]["subject"], weak["figure"]["value"], weak["figure"]["median"]) == ("I8", 70.0, 80.0)
    assert [each["text"] for each in weak["own"]] == ["จัดประชุมชี้แจงแผนงาน"]
    told = [(each["agency"], each["change"], each["also_in"]) for each in weak["others"]["told"]]
    assert told == [("กรมข", 17.0, ["กรมง"]), ("กรมค", -3.0, [])]
    assert weak["others"]["told"][0]["source"]["table"] == 2


@pytest.mark.parametrize(
    ("code", "text", "told"),
    [
        ("I8", "ท่านเคยถูกขอให้จ่ายเงินเพื่อแลกกับการปฏิบัติงานหรือไม่", []),
        ("I4", "ท่านรู้แผนการใช้จ่ายงบประมาณประจำปีของหน่วยงานเพียงใด", [("กรมข", "I4")]),
        ("I8", None, []),
    ],
)
def test_the_wording_tells_which_question_is_the_same(
    code: str, text: str | None, told: list[tuple[str, str]], tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    years = {"ก": 2567, "ข": 2563}
    own = {key: (IDS[key] + str(year)[-2:], NAMES[key], year) for key, year in years.items()}
    reports = [report(*own[key], assessed_year=year, agency_type="department") for key, year in years.items()]
    questions = [asked("ก", 2567, "I8", TEXT)] + ([asked("ข", 2563, code, text)] if text else [])
    measures = [measure("ข", 2563, "จัดประชุม") | {"questions": [code]}]
    scores = [question("ก", 2567, 70.0), question("ข", 2563, 80.0) | {"question": code}]
    write(tmp_path, reports=reports, scores=scores, measures=measures, questions=questions)
    (weak,) = as_json(tmp_path, capsysbinary, "กรมก")["weaknesses"]
    others = weak["others"]
    assert [(each["agency"], each["asked_as"]) for each in others["told"] if others["of_indicator"] is None] == told
    assert [each["agency"] for each in others["told"]] == ["กรมข"]


@pytest.mark.parametrize(
    ("score_of", "counts", "told"),
    [
        ({"ข": 70.0, "ค": 65.0}, (2, 0), "ไม่พบมาตรการของหน่วยงานที่คะแนนสูงกว่าหรือคะแนนเพิ่มขึ้น"),
        ({"ข": 70.0}, (1, 1), "คะแนนไม่สูงกว่าและไม่เพิ่มขึ้น 1, ไม่ทราบคะแนน 1"),
        ({"ข": 71.0}, (0, 1), "หน่วยงานที่คะแนนสูงกว่าหรือคะแนนเพิ่มขึ้นทำอะไร (ข้อคำถามเดียวกับ I8)"),
    ],
)
def test_only_measures_of_agencies_that_score_better_are_offered(
    score_of: dict[str, float], counts: tuple[int, int], told: str, tmp_path: Path
) -> None:
    own = {key: (IDS[key] + "67", NAMES[key], 2567) for key in "กขค"}
    reports = [report(*each, assessed_year=2567, agency_type="department") for each in own.values()]
    scores = [question(key, 2567, value) for key, value in {"ก": 70.0, **score_of}.items()]
    questions = [asked(key, 2567, "I8", TEXT) for key in own]
    measures = [measure("ข", 2567, "จัดประชุมชี้แจงแผน"), measure("ค", 2567, "ทำหนังสือเวียนถึงทุกกอง")]
    write(tmp_path, reports=reports, scores=scores, measures=measures, questions=questions)
    found = profile(open_store(tmp_path), NAMES["ก"])
    (weak,) = found.weaknesses
    assert (weak.others.no_better, weak.others.not_known) == counts
    assert len(weak.others.told) == 2 - sum(counts)
    assert told in to_text(found, "th")
    assert told in unescape(to_html(found, "th"))


@pytest.mark.parametrize(
    ("own_indicator", "better", "worse", "told"),
    [
        (75.0, [("กรมข", "2"), ("กรมง", "2")], 1, "ตัวชี้วัดเดียวกัน: 2 เพราะไม่พบของข้อคำถามเดียวกับ I8"),
        (90.0, [], 3, "ข้อคำถามเดียวกับ I8 หรือตัวชี้วัดเดียวกัน: 2) · มาตรการที่ไม่แสดง (ข้อความเดียวกันนับเป็นหนึ่ง): คะแนนไม่สูงกว่า"),
        (None, [("กรมข", "2"), ("กรมง", "2"), ("กรมค", "2")], 0, "หน่วยงานอื่นทำอะไร ไม่ทราบว่าคะแนนสูงกว่าหรือไม่"),
    ],
)
def test_where_none_did_anything_about_the_question_its_indicator_is_asked(
    own_indicator: float | None, better: list[tuple[str, str]], worse: int, told: str, tmp_path: Path
) -> None:
    """ข names the indicator, ง another question of it, ค scores less."""
    own = {key: (IDS[key] + "67", NAMES[key], 2567) for key in NAMES}
    more: dict[str, Any] = {"level": "indicator", "indicator": 2, "assessed_year": 2567}
    reports = [report(*each, assessed_year=2567, agency_type="department") for each in own.values()]
    totals = {"ก": own_indicator, "ข": 89.0, "ค": 71.0, "ง": 80.0}
    scores = [score(*own[key], value, **more) for key, value in totals.items() if value is not None]
    scores += [question("ก", 2567, 60.0), question("ก", 2567, 61.0) | {"question": "I9"}]
    measures = [measure("ข", 2567, "จัดประชุมชี้แจงแผน") | {"questions": []}]
    measures += [measure("ค", 2567, "ทำหนังสือเวียนถึงทุกกอง") | {"questions": []}]
    measures += [measure("ง", 2567, "ปิดประกาศที่หน้าสำนักงาน") | {"questions": ["I7"]}]
    write(tmp_path, reports=reports, scores=scores, measures=measures)
    found = profile(open_store(tmp_path), NAMES["ก"])
    first, second = found.weaknesses[:2]
    assert [(each.agency, each.asked_as) for each in first.others.told] == better
    assert first.others.no_better == worse
    assert second.others.told == ()
    assert second.others.is_above
    assert "ของตัวชี้วัดเดียวกัน (2): ดูข้อข้างบน" in to_text(found, "th")
    out = tmp_path / "profile.xlsx"
    out.write_bytes(to_xlsx(found, "th"))
    for form in (to_text(found, "th"), unescape(to_html(found, "th")), str(sheet_rows(out, "รายละเอียด"))):
        assert (told in form) or (better and "ของตัวชี้วัดเดียวกัน (2) · จัดประชุมชี้แจงแผน" in form)


def test_each_file_is_named_once_and_cited_by_its_number(data: Path, tmp_path: Path) -> None:
    found = profile(open_store(data), NAMES["ก"])
    out = tmp_path / "profile.xlsx"
    out.write_bytes(to_xlsx(found, "th"))
    first = " ".join(str(cell) for row in sheet_rows(out, "สรุป") for cell in row if cell)
    for told in (to_text(found, "th"), first, unescape(to_html(found, "th"))):
        files = dict(re.findall(r"\[(\d+)\] (\S+\.txt)", told))
        assert files["1"] == f"{IDS['ก']}67.txt"
        assert all(told.count(name) == 1 for name in files.values())
        assert set(re.findall(r"\[(\d+): ", told)) <= set(files)
    assert "มาตรการ: จัดประชุมชี้แจงแผนงาน [1: ตาราง 2 แถว 5]" in to_text(found, "th")


@pytest.mark.parametrize("width", [40, 60, 80])
def test_lines_end_where_the_terminal_does(width: int, data: Path) -> None:
    found = profile(open_store(data), NAMES["ก"])
    whole, lines = to_text(found, "th"), to_text(found, "th", width).splitlines()
    assert max(map(cell_len, lines)) <= width
    assert "".join("".join(lines).split()) == "".join(whole.split())
    assert len(lines) > len(whole.splitlines())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ท่านมีส่วนร่วมในการใช้จ่ายงบประมาณของหน่วยงาน มากน้อยเพียงใด", []),
        ("หน่วยงานของท่าน มีแผนการใช้จ่ายงบประมาณที่ท่านรู้ มากน้อยเพียงใด", []),
        ("ท่านรู้แผนการใช้จ่ายงบประมาณประจำปี มากน้อยเพียงใด", ["กรมข"]),
    ],
)
def test_another_code_is_the_same_question_only_in_nearly_the_same_words(
    text: str, told: list[str], tmp_path: Path
) -> None:
    years = {"ก": 2567, "ข": 2563}
    own = {key: (IDS[key] + str(year)[-2:], NAMES[key], year) for key, year in years.items()}
    reports = [report(*own[key], assessed_year=year, agency_type="department") for key, year in years.items()]
    scores = [question("ก", 2567, 70.0), question("ข", 2563, 80.0) | {"question": "I4"}]
    questions = [asked("ก", 2567, "I8", TEXT), asked("ข", 2563, "I4", text)]
    measures = [measure("ข", 2563, "จัดประชุม") | {"questions": ["I4"]}]
    write(tmp_path, reports=reports, scores=scores, measures=measures, questions=questions)
    (weak,) = profile(open_store(tmp_path), NAMES["ก"]).weaknesses
    assert [each.agency for each in weak.others.told if weak.others.of_indicator is None] == told
    assert (weak.others.of_indicator is None) == bool(told)


def test_the_median_of_another_question_is_not_told(tmp_path: Path) -> None:
    other = "ผู้บังคับบัญชาสั่งให้ทำธุระส่วนตัวเพียงใด"
    own = {key: (IDS[key] + "67", NAMES[key], 2567) for key in "กขค"}
    reports = [report(*each, assessed_year=2567, agency_type="department") for each in own.values()]
    scores = [question(key, 2567, 70.0 + at) for at, key in enumerate(own)]
    questions = [asked("ก", 2567, "I8", other), *(asked(key, 2567, "I8", TEXT) for key in "ขค")]
    write(tmp_path, reports=reports, scores=scores, questions=questions)
    store = open_store(tmp_path)
    medians = {key: profile(store, NAMES[key]).questions[0].median for key in own}
    assert medians == {"ก": None, "ข": 71.0, "ค": 71.0}


def test_a_rank_says_of_how_many_in_the_data(tmp_path: Path) -> None:
    own = {key: (IDS[key] + "67", NAMES[key], 2567) for key in NAMES}
    reports = [report(*each, assessed_year=2567, agency_type="department") for each in own.values()]
    write(tmp_path, reports=reports, scores=[score(*own["ก"], 80.0), score(*own["ข"], 85.0)])
    found = profile(open_store(tmp_path), NAMES["ก"])
    assert [(each.agencies, each.listed) for each in found.standings] == [(2, 4), (2, 4)]
    assert "อันดับ 2 จาก 2 หน่วยงานในข้อมูล (มี 4 หน่วยงาน มีคะแนนรวมปี 2567 เพียง 2)" in to_text(found, "th")
    told = "rank 2 of 2 agencies in the data (2 of the 4 agencies that are loaded have a total of 2567)"
    assert told in to_html(found, "en")


def test_what_is_nearly_the_same_is_to_be_checked_once(tmp_path: Path) -> None:
    own = {"report_id": IDS["ก"], "agency": NAMES["ก"], "fiscal_year": 2567}
    told = [
        ("item-numbers", "warning", f"เลขข้อ {at} (“{text}”) ซ้ำหรือข้าม") for at, text in ((2, "จัดประชุม"), (5, "ทำแผน"))
    ]
    told += [("score-differs", "error", f"คะแนน I{at} ต่างกัน") for at in (1, 2)]
    findings = [
        own | {"check": check, "severity": severity, "message": text, "message_en": text, "table": 1, "row": at}
        for at, (check, severity, text) in enumerate(told)
    ]
    write(tmp_path, reports=[report(IDS["ก"], NAMES["ก"], 2567)], findings=findings)
    found = profile(open_store(tmp_path), NAMES["ก"])
    assert [(each.severity, len(each.similar)) for each in found.doubts] == [("error", 0), ("error", 0), ("warning", 1)]
    assert "ซ้ำหรือข้าม (ทำนองเดียวกันอีก 1 แห่ง: ตาราง 1 แถว 2)" in to_text(found, "th")
    out = tmp_path / "profile.xlsx"
    out.write_bytes(to_xlsx(found, "en"))
    kinds = [str(row[3]) for row in sheet_rows(out, "details")[2:]]
    assert [each for each in kinds if each.startswith("to check")] == [
        *("to check (Error)", "to check (Error)", "to check (Warning)", "to check (Warning)")
    ]


@pytest.mark.parametrize(
    ("code", "own", "name", "borrowed", "told"),
    [
        ("I8", TEXT, TEXT, False, ["กรมข"]),
        ("I8", None, "ท่านทราบแผนการใช้จ่ายงบประมาณของหน่วยงานหรือไม่", True, ["กรมข"]),
        ("I8", "ท่านเคยถูกขอให้จ่ายเงินหรือไม่", "ท่านเคยถูกขอให้จ่ายเงินหรือไม่", False, []),
        ("I77", None, "", False, []),
        ("I77", TEXT, TEXT, False, ["กรมข"]),
    ],
)
def test_the_wording_of_others_is_not_taken_for_the_own(
    code: str,
    own: str | None,
    name: str,
    borrowed: bool,
    told: list[str],
    tmp_path: Path,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    others = "ท่านทราบแผนการใช้จ่ายงบประมาณของหน่วยงานหรือไม่"
    of = {key: (IDS[key] + "68", NAMES[key], 2568) for key in "กขค"}
    reports = [report(*each, assessed_year=2568, agency_type="department") for each in of.values()]
    questions = [asked(key, 2568, code, others) for key in "ขค"] + ([asked("ก", 2568, code, own)] if own else [])
    measures = [measure("ข", 2568, "จัดประชุม") | {"questions": [code]}]
    scores = [question(key, 2568, value) | {"question": code} for key, value in (("ก", 70.0), ("ข", 80.0))]
    write(tmp_path, reports=reports, scores=scores, measures=measures, questions=questions)
    (weak,) = as_json(tmp_path, capsysbinary, "กรมก")["weaknesses"]
    assert (weak["figure"]["name"], weak["figure"]["borrowed"]) == (name, borrowed)
    assert [each["agency"] for each in weak["others"]["told"] if weak["others"]["of_indicator"] is None] == told
    text = to_text(profile(open_store(tmp_path), NAMES["ก"]), "en")
    assert ("in the words of other agencies' reports" in text) == borrowed


def test_what_is_said_of_a_whole_indicator_is_said_of_its_questions(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    own = (IDS["ก"] + "67", NAMES["ก"], 2567)
    measures = [measure("ก", 2567, "จัดประชุม") | {"questions": []}]
    write(
        tmp_path,
        reports=[report(*own, assessed_year=2567, agency_type="department")],
        scores=[question("ก", 2567, 70.0)],
        measures=measures,
    )
    (weak,) = as_json(tmp_path, capsysbinary, "กรมก")["weaknesses"]
    assert [(each["text"], each["indicator"]) for each in weak["own"]] == [("จัดประชุม", 2)]


def test_an_agency_is_found_by_the_short_form_of_its_kind(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    numbers = pd.read_parquet(small_country() / "numbers")
    name = next(each for each in numbers["agency"] if each.startswith("เทศบาลตำบล"))
    found = as_json(small_country(), capsysbinary, name.replace("เทศบาลตำบล", "ทต."))
    assert found["agency"] == name


def test_what_to_check(data: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (doubt,) = as_json(data, capsysbinary, "กรมก")["doubts"]
    assert (doubt["check"], doubt["source"]["row"]) == ("mean-differs", 3)


@pytest.mark.parametrize("level", ["ผ่านดี", None])
def test_every_form_tells_the_level_or_that_none_is_stated(level: str | None, tmp_path: Path) -> None:
    own = (IDS["ก"] + "67", NAMES["ก"], 2567)
    reports = [report(*own, assessed_year=2567, agency_type="department", overall_level=level)]
    write(tmp_path, reports=reports, scores=[score(*own, 88.0, assessed_year=2567)])
    found = profile(open_store(tmp_path), NAMES["ก"])
    out = tmp_path / "profile.xlsx"
    out.write_bytes(to_xlsx(found, "th"))
    said = level or "รายงานไม่ระบุระดับ"
    assert f"คะแนนรวม 88.00 · {f'ระดับ {level}' if level else said} · " in to_text(found, "th")
    assert f">{said}</div>" in to_html(found, "th")
    assert dict(row[:2] for row in sheet_rows(out, "สรุป"))["ระดับ"] == said


@pytest.mark.parametrize(
    ("questions", "told"),
    [
        ({"I8": 70.0, "I9": 92.0}, ["I8", "5", "4"]),
        ({"I8": 70.0, "I9": 86.0}, ["I8", "5", "4", "I9"]),
        ({"I8": 81.0}, ["5", "2", "I8", "4"]),
        ({"I8": 100.0}, ["5", "2", "4"]),
    ],
)
def test_an_indicator_that_no_question_explains_is_a_weak_point_among_them(
    questions: dict[str, float], told: list[str], tmp_path: Path
) -> None:
    """The total is 88: what scores higher is no weak point. Indicator 2 has the questions, 4 and 5 have none."""
    own = (IDS["ก"] + "67", NAMES["ก"], 2567)
    scores = [score(*own, 88.0, assessed_year=2567)]
    scores += [question("ก", 2567, value) | {"question": code} for code, value in questions.items()]
    for number, value in {2: 80.0, 4: 85.0, 5: 75.0, 6: 88.01, 7: 100.0}.items():
        more: dict[str, Any] = {"level": "indicator", "instrument": None, "indicator": number}
        scores.append(score(*own, value, assessed_year=2567, row=number, **more))
    measures = [measure("ก", 2567, "จัดเวทีรับฟัง") | {"questions": [], "indicator": 5}]
    reports = [report(*own, assessed_year=2567, agency_type="department")]
    write(tmp_path, reports=reports, scores=scores, measures=measures)
    found = profile(open_store(tmp_path), NAMES["ก"])
    assert [each.figure.subject for each in found.weaknesses] == told
    said = {each.figure.subject: [own.text for own in each.own] for each in found.weaknesses}
    assert (said["5"], found.rest) == (["จัดเวทีรับฟัง"], ())


def test_a_year_without_questions_shows_the_weak_points_of_another(
    data: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    found = as_json(data, capsysbinary, "กรมง", "--year", "2566")
    assert (found["year"], found["weak_year"]) == (2566, 2567)


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_text_says_it_in_its_language(language: str, data: Path) -> None:
    found = profile(open_store(data), NAMES["ก"])
    text = to_text(found, language)
    assert ("คะแนนรวม 82.00" if language == "th" else "Overall score 82.00") in text
    assert ("อันดับ 4 จาก 4" if language == "th" else "rank 4 of 4") in text
    assert ("คะแนนเพิ่มขึ้น: I8: 71.00 → 88.00" if language == "th" else "its score rose: I8: 71.00 → 88.00") in text


def test_every_number_of_every_agency_is_the_datasets(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    numbers = pd.read_parquet(small_country() / "numbers")
    numbers["year"] = numbers["year"].astype(int)
    truth = {(n.agency_id, n.year, n.subject, n.statistic): n.value for n in numbers.itertuples()}
    store = open_store(small_country())
    seen = 0
    for agency_id in numbers["agency_id"].drop_duplicates().head(8):
        found = profile(store, agency_id)
        for each in (*found.figures, *(weak.figure for weak in found.weaknesses)):
            assert truth[agency_id, found.year, each.subject, each.statistic] == each.value
            seen += 1
    assert seen > 100


@pytest.mark.parametrize("known", [False, True])
def test_that_an_outcome_is_not_known_is_said_once(known: bool, tmp_path: Path) -> None:
    of = {key: (IDS[key] + "66", NAMES[key], 2566) for key in "กขค"}
    reports = [report(*each, assessed_year=2566, agency_type="department") for each in of.values()]
    scores = [question(key, 2566, 70.0 + at) for at, key in enumerate(of)]
    if known:
        reports.append(report(IDS["ข"] + "67", NAMES["ข"], 2567, assessed_year=2567, agency_type="department"))
        scores.append(question("ข", 2567, 90.0))
    measures = [measure("ข", 2566, "จัดประชุมชี้แจงแผน"), measure("ค", 2566, "ทำหนังสือเวียนถึงทุกกอง")]
    questions = [asked("ข", year, "I8", TEXT) for year in (2566, 2567)]
    write(tmp_path, reports=reports, scores=scores, measures=measures, questions=questions)
    found = profile(open_store(tmp_path), NAMES["ก"])
    assert to_text(found, "th").count("ยังไม่ทราบผลปีถัดไป") == 1
    assert to_html(found, "th").count("ยังไม่ทราบผลปีถัดไป") == 1
    assert ("คะแนนเพิ่มขึ้น: I8" in to_text(found, "th")) == known
    out = tmp_path / "profile.xlsx"
    out.write_bytes(to_xlsx(found, "th"))
    assert str(sheet_rows(out, "สรุป")).count("ยังไม่ทราบผลปีถัดไป") == 1


def test_a_workbook_begins_with_the_answer(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "profile.xlsx"
    assert main(["profile", "กรมก", "--data", str(data), "--out", str(out), "--lang", "th"]) == 0
    assert sheet_names(out) == ["สรุป", "คะแนน", "รายละเอียด", "วิธีอ่าน"]
    answer = dict(row[:2] for row in sheet_rows(out, "สรุป"))
    assert answer["คะแนนรวม"] == 82.0
    assert str(answer["อันดับ"]).endswith("อันดับ 4 จาก 4 หน่วยงานในข้อมูล · กลุ่มควอร์ไทล์ 1 จาก 4 (4 สูงสุด)")
    assert str(answer["จากปีก่อน"]).startswith("80.00 → 82.00 (เกณฑ์เปลี่ยน)")
    assert str(answer[70.0]).startswith("ปี 2567 · I8")
    assert str(answer["มาตรการ"]).startswith("จัดประชุมชี้แจงแผนงาน [")
    others = [str(row[1]) for row in sheet_rows(out, "สรุป") if row[0] == "หน่วยงานอื่น"]
    assert any(each.startswith("กรมข (2566): เผยแพร่แผนการใช้จ่ายงบประมาณ") and "คะแนนเพิ่มขึ้น" in each for each in others)
    assert str(answer["ผิดพลาด"]).startswith("ค่าเฉลี่ยไม่ตรง")
    assert sheet_rows(out, "คะแนน")[2][1] == 82.0


def test_the_first_sheet_of_a_workbook_is_one_printed_page(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "profile.xlsx"
    assert main(["profile", "กรมก", "--data", str(data), "--out", str(out), "--lang", "th"]) == 0
    with zipfile.ZipFile(out) as book:
        first = book.read("xl/worksheets/sheet1.xml").decode()
        named = book.read("xl/workbook.xml").decode()
    assert re.search('<pageSetup paperSize="9" orientation="portrait"(?! fitToHeight="0")[^>]*/>', first)
    assert '<pageSetUpPr fitToPage="1"/>' in first
    assert 'tabSelected="1"' in first
    rows = len(sheet_rows(out, "สรุป"))
    assert f"'สรุป'!$A$1:$E${rows}<" in named


def test_hostile_text_is_no_formula_on_the_first_sheet(tmp_path: Path) -> None:
    store = open_store(hostile_datasets(tmp_path / "data"))
    (agency,) = store.execute("SELECT agency_id FROM agencies").fetchall()[0]
    out = tmp_path / "profile.xlsx"
    out.write_bytes(to_xlsx(profile(store, agency), "th"))
    assert formulas(out) == 0
    assert "=cmd|" in str(sheet_rows(out, "สรุป"))


def test_a_workbook_holds_all_of_a_profile_on_few_sheets(data: Path, tmp_path: Path) -> None:
    found = profile(open_store(data), NAMES["ก"])
    out = tmp_path / "profile.xlsx"
    out.write_bytes(to_xlsx(found, "th"))
    heads, _, *rows = sheet_rows(out, "รายละเอียด")
    texts = [str(row[heads.index("ข้อความ")]) for row in rows]
    told = [own.text for each in found.weaknesses for own in each.own]
    told += [own.text for own in found.rest] + [doubt.message_th for doubt in found.doubts]
    told += [other.text for each in found.weaknesses for other in each.others.told]
    assert told
    assert all(any(text in each for each in texts) for text in told)
    assert rows[0][:6] == ["I8", 2567.0, 70.0, "จุดอ่อน", "กรมก", words.subject(found.weaknesses[0].figure, "th")]


def test_the_first_sheet_holds_what_can_be_read_on_a_page() -> None:
    store = open_store(small_country())
    for (agency,) in store.execute("SELECT agency_id FROM agencies ORDER BY position LIMIT 20").fetchall():
        page = cover(profile(store, agency), "th", "สรุป")
        assert sum(height(line, page.widths) for line in page.lines) <= TALLEST


def test_the_numbers_of_a_workbook_have_two_decimals(tmp_path: Path) -> None:
    own = (IDS["ก"], NAMES["ก"], 2567)
    reports = [report(*own, assessed_year=2567, agency_type="department")]
    write(tmp_path, reports=reports, scores=[score(*own, 88.73999999999999, assessed_year=2567)])
    out = tmp_path / "profile.xlsx"
    out.write_bytes(to_xlsx(profile(open_store(tmp_path), NAMES["ก"]), "th"))
    answer = dict(row[:2] for row in sheet_rows(out, "สรุป"))
    assert (answer["คะแนนรวม"], sheet_rows(out, "คะแนน")[2][1]) == (88.74, 88.74)


def test_the_page_needs_nothing_and_runs_nothing(tmp_path: Path) -> None:
    store = open_store(hostile_datasets(tmp_path))
    (agency_id,) = store.execute("SELECT agency_id FROM agencies").fetchall()[0]
    page = to_html(profile(store, agency_id), "th")
    assert "<script" not in page
    assert "<img" not in page
    assert not re.search(r"<[a-z]+[^>]* (src|href)=", page.replace("&lt;", ""))
    assert "default-src 'none'" in page


@pytest.mark.skipif(not any(map(shutil.which, BROWSERS)), reason="needs a browser that prints")
def test_the_fullest_profile_is_one_printed_page_of_a4(tmp_path: Path) -> None:
    store = open_store(small_country())
    rows = store.execute(
        "SELECT agencies.agency FROM measures JOIN agencies USING (agency_id) GROUP BY 1 ORDER BY count(*) DESC, 1"
    ).fetchall()
    out = tmp_path / "profile.pdf"
    assert main(["profile", rows[0][0], "--data", str(small_country()), "--out", str(out)]) == 0
    with pdfplumber.open(out) as printed:
        (page,) = printed.pages
        assert (round(page.width), round(page.height)) == (595, 842)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["กรม"], "4 agencies are called กรม: name one of them: กรมก, กรมข, กรมค, กรมง"),
        (["สำนัก"], "No agency is called สำนัก"),
        (["กรมก", "--year", "2570"], "There are: 2566, 2567"),
        (["กรมก", "--out", "x.doc"], "x.doc does not say its format"),
    ],
)
def test_what_cannot_be_answered_is_told(
    arguments: list[str], told: str, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["profile", *arguments, "--data", str(data), "--lang", "en"]) == 2
    assert told in capsys.readouterr().err


def test_a_page_says_in_which_folder_the_rest_of_it_is() -> None:
    store = open_store(small_country())
    agencies = [each for (each,) in store.execute("SELECT agency_id FROM agencies ORDER BY position").fetchall()]
    found = next(each for each in (profile(store, one) for one in agencies) if not plan(each, "en").is_whole)
    assert f"ita profile '{found.agency}' 'my data' --year" in unescape(to_html(found, "en", data="my data"))
    assert f"ita profile '{found.agency}' --year" in unescape(to_html(found, "en"))


@pytest.mark.parametrize("language", ["th", "en"])
def test_a_page_holds_what_there_is_room_for_and_counts_the_rest(language: str) -> None:
    store = open_store(small_country())
    agencies = [each for (each,) in store.execute("SELECT agency_id FROM agencies ORDER BY position").fetchall()]
    for agency_id in agencies[:12]:
        found = profile(store, agency_id)
        planned = plan(found, language)
        assert len(planned.points) + planned.points_left == len(found.weaknesses)
        assert len(planned.doubts) + planned.doubts_left == len(found.doubts)
        for point in planned.points:
            known = point.weakness.others.left + len(point.weakness.others.told)
            assert len(point.others) + point.others_left == known
        others = sum(len(each.others.told) for each in found.weaknesses)
        whole = sum(len(said) for _, said in once(found.weaknesses)), others
        shown = sum(len(each.own) for each in planned.points), sum(len(each.others) for each in planned.points)
        assert planned.is_whole == (shown == whole and not planned.points_left and not planned.doubts_left)
        page = to_html(found, language)
        assert ("--out profile.xlsx" in page) != planned.is_whole
        assert all(each.text[:60] in unescape(page) for point in planned.points for each in point.own)


def test_an_agency_with_nothing_but_measures_is_told_by_them(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    own = (IDS["ก"], NAMES["ก"], 2567)
    measures = [measure("ก", 2567, text) | {"report_id": IDS["ก"]} for text in ("จัดประชุมชี้แจง", "ทำหนังสือเวียน")]
    measures[1] |= {"questions": [], "indicator": None, "kind": "result"}
    data = write(tmp_path / "data", reports=[report(*own, agency_type="department")], measures=measures)
    with open_store(data) as store:
        (agency,) = store.execute("SELECT agency_id FROM agencies").fetchall()[0]
        found = profile(store, agency)
    assert found.weaknesses == ()
    assert [(each.kind, each.questions, each.text) for each in found.rest] == [
        ("measure", ("I8",), "จัดประชุมชี้แจง"),
        ("result", (), "ทำหนังสือเวียน"),
    ]
    for form in (to_text(found, "th"), unescape(to_html(found, "th"))):
        assert "มาตรการ (I8): จัดประชุมชี้แจง" in form
        assert "ผล: ทำหนังสือเวียน" in form
    (tmp_path / "a.xlsx").write_bytes(to_xlsx(found, "th"))
    assert [row[5] for row in sheet_rows(tmp_path / "a.xlsx", "รายละเอียด")[2:]] == [each.text for each in found.rest]


def test_what_is_about_a_weak_point_stands_there_alone(data: Path) -> None:
    with open_store(data) as store:
        rows = store.execute("SELECT agency_id FROM agencies").fetchall()
        for (agency,) in rows:
            found = profile(store, agency, 2567)
            said = [own.text for weakness in found.weaknesses for own in weakness.own]
            assert not {own.text for own in found.rest} & set(said)


def test_groups_in_which_an_agency_stands_alike_share_a_line(data: Path) -> None:
    with open_store(data) as store:
        (agency,) = store.execute("SELECT agency_id FROM agencies WHERE agency = 'กรมก'").fetchall()[0]
        found = profile(store, agency, 2567)
    assert len(found.standings) == 3
    (line,) = standings(found, "en")
    assert line.startswith("all of the scheme NACC · of type Department · in Trat: rank 4 of 4 agencies in the data")


def test_the_command_for_all_of_it_names_the_folder(data: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["profile", NAMES["ก"], str(data)]) == 0
    assert f"ita profile '{NAMES['ก']}' {data} --year" in capsysbinary.readouterr().out.decode()


@pytest.mark.parametrize(("trust", "mark"), [("doubtful", "[Doubtful]"), ("stated", "")])
def test_a_doubtful_number_is_marked_behind_its_name(trust: str, mark: str, tmp_path: Path) -> None:
    key, who = "a" * 16, "กรมทดลอง"
    more: dict[str, Any] = {"level": "indicator", "instrument": "IIT", "indicator": 3, "trust": trust}
    numbers = [score(key, who, 2567, 91.0), score(key, who, 2567, 89.04, row=3, **more)]
    data = write(tmp_path, reports=[report(key, who, 2567, agency_type="department")], scores=numbers)
    shown = to_text(profile(open_store(data), who), "en")
    lines = [line.partition("Power Distortion")[2] for line in shown.splitlines() if "Power Distortion" in line]
    assert lines
    assert all(line.strip().startswith(mark) and ("[Doubtful]" in line) == bool(mark) for line in lines)
