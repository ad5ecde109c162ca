"""An agency that only announces others is none that was assessed: it is not counted, and tells whom it announces."""

from __future__ import annotations

from pathlib import Path

import pytest

from batch.numbers import Selection
from batch.query import open_store
from commands.command_line import main
from publish.compare import compare_agencies, compare_groups
from publish.page.about import about
from publish.page.payload import payload
from publish.profile.gather import profile
from publish.profile.page import to_html
from publish.profile.text import to_text
from tests.browser import BROWSER, DRIVER, reading
from tests.served import viewer
from tests.written_datasets import report, score, write

ANNOUNCER = ("a" * 16, "จังหวัดทดลอง", 2567)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A province announces two departments; a third has a report without scores; a fourth announces its own score."""
    reports = [
        report(*ANNOUNCER, kind="announcement", agency_type="province", province="ตราด"),
        report("c" * 16, "กรมสาม", 2567, agency_type="department"),
        report("d" * 16, "กรมสี่", 2567, agency_type="department", kind="announcement"),
    ]
    scores = [score(ANNOUNCER[0], name, 2567, value) for name, value in (("กรมหนึ่ง", 91.5), ("กรมสอง", 88.25))]
    scores.append(score("d" * 16, "กรมสี่", 2567, 70.0))
    return write(tmp_path_factory.mktemp("announced"), reports=reports, scores=scores)


def test_who_only_announces_is_not_counted(data: Path) -> None:
    store = open_store(data)
    listed = {each["agency"]: each["assessed"] for each in payload(store, ())["agencies"]}
    assert listed == {"กรมหนึ่ง": True, "กรมสอง": True, "กรมสาม": True, "กรมสี่": True, ANNOUNCER[1]: False}
    assert about(store)["agencies"] == 4
    assert [each["agencies"] for each in about(store)["rounds"]] == [4]
    assert {(each["n"], each["listed"]) for each in payload(store, ())["ranks"] if each["group"] == ""} == {(3, 4)}
    (standing, *_) = profile(store, "กรมหนึ่ง").standings
    assert (standing.agencies, standing.listed) == (3, 4)


def test_a_comparison_leaves_it_out_unless_it_is_named(data: Path) -> None:
    store = open_store(data)
    rows = compare_agencies(store, Selection())
    assert {row[rows.columns.index("agency")] for row in rows.rows} == {"กรมหนึ่ง", "กรมสอง", "กรมสาม", "กรมสี่"}
    named = compare_agencies(store, Selection(agencies=(ANNOUNCER[1],)))
    assert [row[named.columns.index("agency")] for row in named.rows] == [ANNOUNCER[1]]
    groups = compare_groups(store, Selection(), "province")
    assert [row[groups.columns.index("province")] for row in groups.rows] == [None]
    assert [row[groups.columns.index("missing")] for row in groups.rows] == [1]


def test_its_profile_names_those_that_it_announces(data: Path) -> None:
    found = profile(open_store(data), ANNOUNCER[1])
    told = "ประกาศผลของ 2 หน่วยงาน ไม่มีคะแนนของหน่วยงานเอง: กรมสอง · กรมหนึ่ง"
    assert told in to_text(found, "th")
    assert told in to_html(found, "th")
    assert "ไม่พบคะแนนรวม" in to_text(profile(open_store(data), "กรมสาม"), "th")


@pytest.mark.skipif(not (BROWSER and DRIVER), reason="needs Debian's chromium and chromium-driver")
@pytest.mark.parametrize("served", [False, True])
def test_its_page_leads_to_those_that_it_announces(served: bool, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    assert main(["report", str(data), "--out", str(out)]) == 0
    with viewer(data) as found, reading(found.address if served else out.as_uri()) as reader:
        reader.open(view="agency", name=ANNOUNCER[1])
        assert reader.texts("#announced a") == ["กรมสอง", "กรมหนึ่ง"]
        assert "มีเฉพาะข้อสังเกต" not in reader.texts("main")[0]
        reader.act(lambda: reader.all("#announced a")[0].click())
        assert reader.texts("h2")[0] == "กรมสอง"
        reader.open(view="agency", name="กรมสาม")
        assert "ที่พบ: ไม่มีข้อมูลของหน่วยงานเอง" in reader.texts("main")[0]
        reader.open(scheme="NACC", year=2567)
        assert "ซ่อนอีก 1 หน่วยงาน" in reader.texts("#shown")[0]
