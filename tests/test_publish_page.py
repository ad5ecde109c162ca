"""``ita report``: one file that holds the numbers of the datasets, reaches no network and runs nothing of a report."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from batch.query import open_store
from commands.command_line import main
from publish.page.packing import packed, unpacked
from publish.page.payload import payload
from tests.written_datasets import hostile_datasets, report, score, small_country, write


def payload_of(page: str) -> dict[str, Any]:
    """The data inside a page."""
    found = re.search(r'id="payload">([^<]+)<', page)
    assert found is not None
    return unpacked(found[1])


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    out = tmp_path_factory.mktemp("page") / "report.html"
    assert main(["report", "--data", str(small_country()), "--out", str(out)]) == 0
    return out.read_text(encoding="utf-8")


def test_every_number_and_every_statement_is_the_datasets(page: str) -> None:
    frame = pd.read_parquet(small_country() / "scores")
    places = ["report_id", "table", "row", "column", "value", "printed"]
    truth = sorted(frame[places].itertuples(index=False, name=None))
    numbers = payload_of(page)["numbers"]
    stated = [place for number in numbers for place in number["places"]]
    found = sorted((p["report"], p["table"], p["row"], p["column"], p["value"], p["printed"]) for p in stated)
    assert found == truth
    assert all(number["value"] in [place["value"] for place in number["places"]] for number in numbers)


def test_groups_are_those_of_the_whole_datasets(page: str) -> None:
    frame = pd.read_parquet(small_country() / "scores")
    wanted = frame[(frame["level"] == "indicator") & (frame["statistic"] == "public") & (frame["fiscal_year"] == 2568)]
    six = wanted[wanted["indicator"] == 6]["value"]
    groups = payload_of(page)["groups"]
    key = ("NACC", 2568, "6", "public", "")
    (found,) = [g for g in groups if (g["scheme"], g["year"], g["subject"], g["statistic"], g["group"]) == key]
    assert (found["n"], found["median"]) == (len(six), pytest.approx(six.median(), abs=1e-4))
    assert found["q1"] == pytest.approx(six.quantile(0.25), abs=1e-4)


def test_a_page_grows_by_few_bytes_an_agency(page: str) -> None:
    """Two years without pictures: of so many bytes, a page of 450 agencies is about 2 MB and can be mailed."""
    found = payload_of(page)
    assert (len({each["year"] for each in found["numbers"]}), found["pictures"]) == (2, [])
    data = len(packed(found))
    assert data <= 1_800 * len(found["agencies"])
    assert len(page.encode()) - data <= 950_000


def test_only_the_pages_own_scripts_and_styles_may_run(page: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy is not None
    rules = policy[1].replace("&#39;", "'")
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    styles = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (*scripts, *styles)]
    assert len(hashes) == 3
    assert all(f"'sha256-{each}'" in rules for each in hashes)
    assert "default-src 'none'" in rules
    assert "unsafe" not in rules
    assert "http" not in rules


def test_the_page_asks_nothing_of_the_network(page: str) -> None:
    markup = re.sub(r"<script[^>]*>.*?</script>", "", page, flags=re.DOTALL)
    assert re.findall(r"""(?:src|href)=["']?(?:https?:)?//""", markup) == []


def test_hostile_text_is_no_markup(tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    assert main(["report", "--data", str(hostile_datasets(tmp_path / "data")), "--out", str(out)]) == 0
    text = out.read_text(encoding="utf-8")
    assert "<img src=x" not in text
    assert "<script>document" not in text
    assert "=1+1&lt;script&gt;" in text


def test_a_page_of_some_agencies_keeps_the_group_of_all(tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    arguments = ["--data", str(small_country()), "--type", "department", "--out", str(out)]
    assert main(["report", *arguments]) == 0
    found = payload_of(out.read_text(encoding="utf-8"))
    assert {each["type"] for each in found["agencies"]} == {"department"}
    overall = [g for g in found["groups"] if (g["year"], g["subject"], g["group"]) == (2568, "overall", "")]
    frame = pd.read_parquet(small_country() / "scores")
    everyone = frame[(frame["level"] == "overall") & (frame["fiscal_year"] == 2568)]["agency"].nunique()
    assert overall[0]["n"] == everyone > len(found["agencies"])


def test_the_same_datasets_give_the_same_page(tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        assert main(["report", "--data", str(small_country()), "--out", str(tmp_path / name)]) == 0
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


ROWS = st.lists(
    st.fixed_dictionaries(
        {"agency": st.text(), "value": st.floats(allow_nan=False), "questions": st.lists(st.text())},
        optional={"crop": st.lists(st.integers()), "group": st.none() | st.integers()},
    )
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(ROWS, st.data())
def test_what_is_packed_is_unpacked_again(rows: list[dict[str, Any]], data: st.DataObject) -> None:
    numbers = [row | {"places": data.draw(ROWS)} for row in rows]
    found = {"about": {"rounds": [{"year": 2568}]}, "agencies": rows, "numbers": numbers, "pictures": ["…"], "none": []}
    assert unpacked(packed(found)) == found


def test_an_extract_counts_its_own_and_says_what_it_is_of(tmp_path: Path) -> None:
    names = ("กรมหนึ่ง", "กรมสอง", "กรมสาม")
    reports = [
        report(key * 16, name, year, agency_type="department", province=province)
        for key, name, year, province in zip("abc", names, (2567, 2568, 2566), ("ระยอง", "ตราด", "ระยอง"), strict=True)
    ]
    scores = [score(each["report_id"], each["agency"], each["fiscal_year"], 90.0) for each in reports]
    findings = [
        {"report_id": each["report_id"], "agency": each["agency"], "fiscal_year": each["fiscal_year"]}
        | {"check": "mean-differs", "severity": "error", "message": "ต่าง", "message_en": "differs"}
        for each in reports
    ]
    store = open_store(write(tmp_path / "data", reports=reports, scores=scores, findings=findings))
    about = payload(store, ("กรมหนึ่ง", "กรมสาม"))["about"]
    assert about["extract"] == {"whole": 3, "province": "ระยอง", "type": "department"}
    counts = [about[name] for name in ("agencies", "reports", "files", "scores", "cells", "provinces")]
    assert counts == [2, 2, 2, 2, 20, ["ระยอง"]]
    assert [(each["year"], each["agencies"]) for each in about["rounds"]] == [(2567, 1), (2566, 1)]
    assert (about["first"]["year"], about["findings"]["error"], about["checks"]) == (2567, 2, [("mean-differs", 2)])
    whole = payload(store, ())["about"]
    assert (whole["agencies"], whole["findings"]["error"], "extract" in whole) == (3, 3, False)
