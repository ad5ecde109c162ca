"""The two parts of EIT stand behind the score that they make, in a profile, a comparison and on the agency's page."""

from __future__ import annotations

from pathlib import Path

import pytest

from batch.numbers import Selection
from batch.query import open_store
from commands.command_line import main
from publish.compare import compare_agencies, wide_agencies
from publish.profile.gather import profile
from publish.profile.text import to_text
from tests.browser import BROWSER, DRIVER, reading
from tests.served import viewer
from tests.written_datasets import report, score, write

OWN = ("a" * 16, "กรมทดลอง", 2567)
EIT = {"level": "instrument", "instrument": "EIT"}
SIXTH = {"level": "indicator", "instrument": "EIT", "indicator": 6}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A total, EIT with its parts and indicator 6 with its parts; EIT is disputed by a finding, indicator 6 is not."""
    scores = [
        score(*OWN, 90.0),
        score(*OWN, 84.5, row=2, trust="doubtful", **EIT),
        score(*OWN, 83.0, row=2, statistic="public", **EIT),
        score(*OWN, 86.0, row=2, statistic="survey", **EIT),
        score(*OWN, 88.5, row=3, trust="doubtful", **SIXTH),
        score(*OWN, 88.0, row=3, statistic="public", **SIXTH),
        score(*OWN, 89.0, row=3, statistic="survey", **SIXTH),
    ]
    finding = {
        "report_id": OWN[0],
        "agency": OWN[1],
        "fiscal_year": OWN[2],
        "check": "indicators-of-instrument",
        "severity": "error",
        "level": "instrument",
        "expected": "85.40",
        "observed": "84.50",
        "message": "คะแนนของ EIT พิมพ์ว่า 84.50",
        "message_en": "EIT is printed as 84.50.",
        "table": 1,
        "row": 2,
    }
    reports = [report(*OWN, agency_type="department")]
    return write(tmp_path / "data", reports=reports, scores=scores, findings=[finding])


def test_parts_follow_their_score(data: Path) -> None:
    store = open_store(data)
    selection = Selection(statistics=("score", "public", "survey"))
    found = compare_agencies(store, selection)
    at = [found.columns.index(name) for name in ("subject", "statistic")]
    parts = ["score", "public", "survey"]
    wanted = [("overall", "score"), *(("EIT", part) for part in parts), *(("6", part) for part in parts)]
    assert [tuple(row[each] for each in at) for row in found.rows] == wanted
    wide = [name for name in wide_agencies(store, selection).columns if name[:3] == "EIT" or name[:1] == "6"]
    assert wide == ["EIT", "EIT public", "EIT survey", "6", "6 public", "6 survey"]
    assert [(each.subject, each.statistic) for each in profile(store, OWN[1]).figures] == wanted


def test_the_national_scheme_comes_first(tmp_path: Path) -> None:
    others = (("b" * 16, "สำนักงานเขตทดลอง", "district_office"), ("c" * 16, "สถานีตำรวจภูธรทดลอง", "other"))
    reports = [
        report(*OWN, agency_type="department"),
        *(report(key, name, 2568, agency_type=of) for key, name, of in others),
    ]
    scores = [score(*OWN, 90.0), *(score(key, name, 2568, 80.0) for key, name, _ in others)]
    found = compare_agencies(open_store(write(tmp_path / "data", reports=reports, scores=scores)), Selection())
    assert [row[0] for row in found.rows] == ["NACC", "BMA", "RTP"]


def test_a_number_that_a_finding_disputes_is_to_be_checked_once(data: Path) -> None:
    text = to_text(profile(open_store(data), OWN[1]), "th").split("ควรตรวจ\n")[1]
    told = [line.strip() for line in text.splitlines() if line.startswith("  ·")]
    assert told == [
        "· คะแนนของ EIT พิมพ์ว่า 84.50 [1: ตาราง 1 แถว 3]",
        "· 6 คุณภาพการดำเนินงาน 88.50: ควรตรวจกับต้นฉบับ [1: ตาราง 1 แถว 4]",
    ]


@pytest.mark.skipif(not (BROWSER and DRIVER), reason="needs Debian's chromium and chromium-driver")
@pytest.mark.parametrize("served", [False, True])
def test_the_agencys_page_has_every_part(served: bool, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    assert main(["report", str(data), "--out", str(out)]) == 0
    with viewer(data) as found, reading(found.address if served else out.as_uri()) as reader:
        reader.open(view="agency", name=OWN[1], year=2567)
        names = reader.texts("table.standing tbody th")
        values = [text[:5] for text in reader.texts("table.standing tbody td:nth-child(2)")]
        assert list(zip(names, values, strict=True)) == [
            ("คะแนนรวม", "90.00"),
            ("EIT", "84.50"),
            ("EIT (ส่วนที่ 1)", "83.00"),
            ("EIT (ส่วนที่ 2)", "86.00"),
            ("6 คุณภาพการดำเนินงาน", "88.50"),
            ("6 คุณภาพการดำเนินงาน (ส่วนที่ 1)", "88.00"),
            ("6 คุณภาพการดำเนินงาน (ส่วนที่ 2)", "89.00"),
        ]
        assert reader.violations() == []
        assert reader.complaints() == []
