"""The page in a real browser: filter, sort, search, open an agency, follow a number to the place it stands at."""

from __future__ import annotations

import base64
import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pypdfium2 as pdfium
import pytest
from selenium.webdriver.common.keys import Keys

from batch.query import open_store
from checks.review.decision import decisions
from commands.command_line import main
from publish.page.check_names import check_names
from publish.tables import signed, two_decimals
from tests.browser import BROWSER, DRIVER, Reader, reading
from tests.served import viewer
from tests.written_datasets import hostile_datasets, report, score, small_country, write

pytestmark = pytest.mark.skipif(not (BROWSER and DRIVER), reason="needs Debian's chromium and chromium-driver")

NAMES = "table.heat tbody th a"
PDF = Path(__file__).parent.parent / "data" / "raw" / "subdistrict_nongkaewsai_2568.pdf"


@pytest.fixture(scope="module")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("downloads")


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory, downloads: Path) -> Iterator[Reader]:
    out = tmp_path_factory.mktemp("page") / "report.html"
    assert main(["report", "--data", str(small_country()), "--out", str(out)]) == 0
    with reading(out.as_uri(), downloads=downloads) as found:
        yield found


def column(reader: Reader, number: int) -> list[float]:
    """The numbers of a column of the heat map, top to bottom, without those that are missing."""
    cells = reader.texts(f"table.heat tbody tr:not(.median) > :nth-child({number}) button.number")
    return [float(text.rstrip("✓○△!≠")) for text in cells]


def test_the_heat_map_shows_the_datasets_numbers(country: Reader) -> None:
    country.open()
    frame = pd.read_parquet(small_country() / "scores")
    overall = frame[(frame["level"] == "overall") & (frame["fiscal_year"] == 2568)]
    best = overall.groupby("agency")["value"].first().max()
    found = column(country, 3)
    assert found[0] == best
    assert found == sorted(found, reverse=True)
    assert country.complaints() == []


def test_sorting_by_an_indicator_turns_round_at_the_second_press(country: Reader) -> None:
    country.open()
    country.act(lambda: country.all('button[data-sort="5"]')[0].click())
    assert (down := column(country, 11)) == sorted(down, reverse=True)
    country.act(lambda: country.all('button[data-sort="5"]')[0].click())
    assert (up := column(country, 11)) == sorted(up)
    assert country.all("th[aria-sort='ascending']")[0].text.startswith("5")


def test_filtering_by_type_leaves_only_that_type(country: Reader) -> None:
    country.open(type="department")
    names = country.texts(NAMES)
    assert names
    assert all(name.startswith("กรม") for name in names)


def test_searching_without_tone_marks(country: Reader) -> None:
    country.open()
    name = next(each for each in country.texts(NAMES) if "แก้ว" in each)
    country.act(lambda: country.all("#search")[0].send_keys(name.replace("แก้ว", "แกว")))
    assert country.texts(NAMES)[0] == name
    assert country.run("return document.activeElement.id") == "search"


def press(reader: Reader, *keys: str) -> None:
    for each in keys:
        reader.run("return document.activeElement").send_keys(each)


@pytest.mark.parametrize("served", [False, True])
def test_enter_opens_the_first_agency_that_is_listed(served: bool, country: Reader) -> None:
    with viewer(small_country()) as found, reading(found.address if served else country.address) as reader:
        reader.open()
        shown = reader.texts(NAMES)
        wanted = next(each for each in shown if "แก้ว" in each)[2:12]
        reader.act(lambda: reader.all("#search")[0].send_keys(wanted))
        hits = reader.texts("#hits li > a")
        assert hits
        reader.act(lambda: press(reader, Keys.ENTER))
        assert reader.texts("main h2")[0] == hits[0]
        reader.open(q=wanted)
        reader.run("document.getElementById('search').focus()")
        press(reader, Keys.ARROW_DOWN)
        assert reader.run("return document.activeElement.textContent") == hits[0]
        press(reader, *[Keys.ARROW_DOWN] * (len(hits) - 1))
        reader.act(lambda: press(reader, Keys.ENTER))
        assert reader.texts("main h2")[0] == hits[-1]
        reader.open(view="text", q=wanted)
        assert reader.texts("#hits li > a") == hits
        assert reader.complaints() == []


def test_typing_does_not_empty_the_table(country: Reader) -> None:
    country.open()
    before = country.texts(NAMES)
    country.act(lambda: country.all("#search")[0].send_keys("qqqq"))
    assert country.texts(NAMES) == before
    country.act(lambda: press(country, Keys.ENTER))
    assert country.run("return document.documentElement.dataset.view") == "text"


def test_checks_are_called_by_their_names(tmp_path: Path) -> None:
    own = {"report_id": "a" * 16, "agency": "กรมทดลอง", "fiscal_year": 2568}
    told = {"severity": "error", "message": "ต่างกัน", "message_en": "They differ"}
    findings = [
        own | told | {"check": check} for check in ("different-values", "report-not-read", "of-another-version")
    ]
    of = (own["report_id"], own["agency"], 2568)
    data = write(tmp_path / "data", reports=[report(*of)], scores=[score(*of, 90.0)], findings=findings)  # type: ignore[arg-type]
    out = tmp_path / "report.html"
    assert main(["report", str(data), "--out", str(out)]) == 0
    with reading(out.as_uri()) as reader:
        reader.open(view="findings")
        options = (
            "return [...document.querySelectorAll('main select')[1].options].map((each) => [each.value, each.text])"
        )
        shown = dict(reader.run(options))
        assert shown["different-values"] == f"{check_names()['different-values'].th} (1)"
        assert shown["report-not-read"] == "อ่านรายงานไม่ได้ (1)"
        assert shown["of-another-version"] == "of-another-version (1)"
        # The rule is not what was found: its name says that it is a rule.
        assert f"การตรวจ: {check_names()['different-values'].th}" in reader.texts("td .quiet")


def test_words_on_comparing_years_are_explained(country: Reader) -> None:
    country.open(view="method")
    assert "เทียบได้โดยระวัง" in country.texts("main dl.facts dt")
    country.open()
    country.act(lambda: country.all(NAMES)[0].click())
    assert any(each.startswith("เทียบได้โดยระวัง: ") for each in country.texts("ul.key li"))


def test_an_agency_opens_with_its_numbers_and_its_group(country: Reader) -> None:
    country.open()
    name = country.texts(NAMES)[0]
    country.act(lambda: country.all(NAMES)[0].click())
    assert country.texts("main h2")[0] == name
    assert country.run("return document.querySelectorAll('.chart canvas').length") == 2
    frame = pd.read_parquet(small_country() / "scores")
    own = frame[(frame["agency"] == name) & (frame["fiscal_year"] == 2568) & (frame["level"] == "instrument")]
    shown = {float(text.rstrip("✓○△!≠")) for text in country.texts("dl.cards button.number")}
    assert set(own["value"]) <= shown


def test_two_agencies_stand_side_by_side_under_a_link(country: Reader) -> None:
    country.open()
    names = country.texts(NAMES)[:2]
    for at in (0, 1):
        tick(country, at)
    country.act(lambda: country.all("#compare")[0].click())
    assert country.texts("thead th a") == names
    link = country.driver.current_url
    country.driver.get("about:blank")
    country.driver.get(link)
    country.until(lambda: country.texts("thead th a") == names)


def tick(reader: Reader, at: int) -> None:
    """Choose an agency of the table to compare, as one who has scrolled to it."""
    reader.run("document.querySelectorAll('td.pick input')[arguments[0]].scrollIntoView({block: 'center'})", at)
    reader.act(lambda: reader.all("td.pick input")[at].click())


@pytest.mark.parametrize("width", [500, 1366])
def test_choosing_tells_at_the_foot_and_moves_nothing(width: int, country: Reader) -> None:
    with reading(country.address, width=width) as reader:
        reader.open()
        names = reader.texts(NAMES)
        place = "return [scrollY, document.querySelector('.heat-card .scroll').scrollTop, document.activeElement.id]"
        tick(reader, 30)
        before = reader.run(place)
        assert before[0] > 200
        assert before[1] > 200
        assert before[2] == f"pick {names[30]}"
        reader.act(lambda: press(reader, Keys.SPACE))
        assert reader.all("#chosen[hidden]")
        reader.act(lambda: press(reader, Keys.SPACE))
        assert reader.run(place) == before
        foot = reader.run("return document.getElementById('chosen').getBoundingClientRect().bottom - innerHeight")
        assert abs(foot) < 2
        assert reader.texts("#chosen strong") == ["เลือกไว้เทียบ 1 หน่วยงาน"]
        assert reader.texts("#chosen li > span") == [names[30]]
        assert reader.run("return document.getElementById('compare').disabled")
        assert reader.violations() == []
        reader.act(lambda: reader.all("#clear")[0].click())
        assert reader.all("#chosen[hidden]")
        reader.open(view="agency", name=names[0], names=names[1])
        reader.run("document.getElementById('choose').scrollIntoView({block: 'center'})")
        reader.act(lambda: reader.all("#choose")[0].click())
        assert reader.texts("main h2")[0] == names[0]
        assert reader.texts("#chosen li > span") == [names[1], names[0]]
        reader.act(lambda: reader.all("#compare")[0].click())
        assert reader.texts("thead th a") == [names[1], names[0]]


@pytest.mark.parametrize("served", [False, True])
def test_an_agency_without_numbers_in_a_comparison_says_why(served: bool, tmp_path: Path) -> None:
    of = [("a", "กรมหนึ่ง", 2568), ("b", "กรมสอง", 2567), ("c", "สำนักงานเขตหนึ่ง", 2568), ("d", "กรมสาม", 2568)]
    kinds = {"c": "district_office"}
    reports = [report(key * 16, *own, agency_type=kinds.get(key, "department")) for key, *own in of]  # type: ignore[arg-type]
    scores = [score(key * 16, *own, 90.0) for key, *own in of]  # type: ignore[arg-type]
    data = write(tmp_path / "data", reports=reports, scores=scores)
    out = tmp_path / "report.html"
    assert main(["report", str(data), "--out", str(out)]) == 0
    names = "|".join(name for _, name, _ in of)
    with viewer(data) as found, reading(found.address if served else out.as_uri()) as reader:
        reader.open(scheme="BMA", year=2568, names=names)
        reader.act(lambda: reader.all("#compare")[0].click())
        assert reader.run("return location.hash").count("scheme") == 0 or "NACC" in reader.run("return location.hash")
        other_year, other_scheme = reader.texts("td.why")
        assert "2568" in other_year
        assert other_year.endswith("NACC 2567")
        assert "BMA" in other_scheme
        assert "คะแนนคนละกรอบไม่นำมาเทียบกัน" in other_scheme
        assert [text.rstrip("✓○△!≠") for text in reader.texts("tbody button.number")] == ["90.00", "90.00"]
        assert reader.violations() == []


def test_a_number_of_a_text_opens_with_its_line(tmp_path: Path) -> None:
    source = Path(__file__).parent.parent / "data" / "raw"
    text = next(path for path in sorted(source.glob("*.txt")))
    data, out = tmp_path / "data", tmp_path / "report.html"
    assert main(["run", str(text), "--out", str(data), "--jobs", "0", "-q"]) == 0
    assert main(["report", str(data), "--out", str(out)]) == 0
    stated = pd.read_parquet(data / "scores")
    lines = text.read_text(encoding="utf-8").splitlines()
    with reading(out.as_uri()) as reader:
        reader.open(view="agency", name=stated["agency"].iloc[0])
        reader.all("main button.number")[0].click()
        reader.until(lambda: reader.all("dialog[open] pre.lines"))
        shown = reader.texts("dialog pre.lines")[0].strip("… ")
        assert any(shown in line for line in lines)
        assert reader.texts("dialog pre.lines mark")[0] in set(stated["printed"])
        assert reader.violations() == []


@pytest.mark.parametrize("served", [False, True])
def test_what_is_found_elsewhere_empties_no_table(served: bool, tmp_path: Path) -> None:
    of = [("a", "กรมหนึ่ง"), ("b", "กรมสองไร้คะแนน")]
    reports = [report(key * 16, name, 2568, agency_type="department") for key, name in of]
    data = write(tmp_path / "data", reports=reports, scores=[score("a" * 16, "กรมหนึ่ง", 2568, 90.0)])
    out = tmp_path / "report.html"
    assert main(["report", str(data), "--out", str(out)]) == 0
    with viewer(data) as found, reading(found.address if served else out.as_uri()) as reader:
        reader.open(q="ไร้คะแนน")
        assert reader.texts("#hits li > a") == ["กรมสองไร้คะแนน"]
        assert reader.texts(NAMES) == ["กรมหนึ่ง"]
        assert reader.texts("#shown")[0].startswith("ที่ค้นพบไม่มีตัวเลขใน NACC 2568")


@pytest.mark.parametrize("served", [False, True])
def test_a_code_that_asks_an_agency_something_else_is_not_compared(served: bool, tmp_path: Path) -> None:
    most, other = "ท่านรู้แผนการใช้จ่ายงบประมาณเพียงใด", "ผู้บังคับบัญชาสั่งให้ทำธุระส่วนตัวเพียงใด"
    asks = {"a": most, "b": most, "c": other}
    of = {key: (key * 16, f"กรม{key}", 2568) for key in asks}
    about: dict[str, Any] = {"instrument": "IIT", "indicator": 2, "question": "I8", "trust": "stated", "line": 3}
    own = [dict(zip(("report_id", "agency", "fiscal_year"), each, strict=True)) | about for each in of.values()]
    texts = zip(own, asks.values(), strict=True)
    questions = [row | {"text": text, "printed": "I8"} for row, text in texts]
    scores = [score(*each, 80.0 + at, **about, level="question") for at, each in enumerate(of.values())]
    about_all = {"kind": "measure", "questions": ["I8"]}
    measures = [row | about_all | {"measure_id": f"m{at}", "text": f"มาตรการที่ {at}"} for at, row in enumerate(own)]
    for row in measures:
        del row["question"]
    reports = [report(*each, agency_type="department") for each in of.values()]
    data = write(tmp_path / "data", reports=reports, scores=scores, questions=questions, measures=measures)
    out = tmp_path / "report.html"
    assert main(["report", str(data), "--out", str(out)]) == 0
    with viewer(data) as found, reading(found.address if served else out.as_uri()) as reader:
        for key, name, median in (("a", most, "81.00"), ("c", other, "–")):
            reader.open(view="agency", name=of[key][1], group="")
            assert name in reader.texts("table.stacked tbody th")[0]
            assert reader.texts("table.stacked tbody td:nth-child(3)")[0] == median
        reader.open(view="question", subject="I8", scheme="NACC", year=2568, own=of["a"][1])
        assert reader.texts("main h2")[0] == f"I8 {most}"
        assert [text.split(" กรม")[0] for text in reader.texts("details summary")] == ["มาตรการที่ 1"]
        assert [other in text for text in reader.texts("main table th[scope=row]")] == [False, False, True]
        assert reader.complaints() == []


def test_on_a_narrow_phone_nothing_is_cut(country: Reader) -> None:
    with reading(country.address, width=500) as phone:
        narrow = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
        phone.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", narrow)
        phone.open()
        links = "return [...document.querySelectorAll('#menu a')].map((each) => each.getBoundingClientRect().right)"
        assert max(phone.run(links)) <= 390
        room = """const input = document.getElementById('search'), style = getComputedStyle(input);
            const pen = document.createElement('canvas').getContext('2d'); pen.font = style.font;
            return input.clientWidth - 2 * parseFloat(style.paddingLeft) - pen.measureText(input.placeholder).width"""
        assert phone.run(room) > 0
        assert phone.run("return document.documentElement.scrollWidth") <= 390


def test_a_question_leads_to_what_others_do(country: Reader) -> None:
    measures = pd.read_parquet(small_country() / "measures")
    code = measures[measures["fiscal_year"] == 2568]["questions"].explode().mode()[0]
    country.open(view="question", subject=code)
    assert country.texts("main h2")[0].startswith(code)
    texts = {text.strip() for text in country.texts("details summary")}
    assert len(texts) > 0
    first = measures[measures["questions"].map(lambda each: code in each)]["text"].iloc[0]
    assert any(first[:20] in text for text in texts)


def test_arrow_keys_move_between_numbers_and_enter_opens_the_source(country: Reader) -> None:
    country.open()
    country.run("document.querySelector('table.heat button.number').focus()")
    active = country.driver.switch_to.active_element
    active.send_keys("\ue014")
    second = country.run("return document.activeElement.dataset.number")
    assert second.split("\u0001")[2] == "IIT"
    country.driver.switch_to.active_element.send_keys("\ue007")
    country.until(lambda: country.all("dialog[open]"))
    assert "IIT" in country.texts("dialog .quiet")[0]


def test_downloads_hold_exactly_what_is_shown(country: Reader, downloads: Path) -> None:
    country.open(type="department")
    shown = country.texts(NAMES)
    for number, kind in enumerate(("csv", "json")):
        country.all("section.heat-card .tools button")[number].click()
        path = downloads / f"ita-NACC-2568.{kind}"
        country.until(path.exists)
    with (downloads / "ita-NACC-2568.csv").open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    assert [row["agency"] for row in table] == shown
    assert [float(row["overall"]) for row in table if row["overall"]] == column(country, 3)
    rows = json.loads((downloads / "ita-NACC-2568.json").read_text(encoding="utf-8"))
    assert [row["agency"] for row in rows] == shown


def test_each_table_of_an_agency_can_be_downloaded(country: Reader, downloads: Path) -> None:
    measures = pd.read_parquet(small_country() / "measures")
    name, year = measures[["agency", "fiscal_year"]].iloc[0]
    country.open(view="agency", name=name, year=year)
    stem = f"ita-{name}-{year}"
    for title, path in (("เทียบกับกลุ่ม", f"{stem}.csv"), ("ประเด็นและมาตรการที่ตอบ", f"{stem}-measures.csv")):
        card = next(each for each in country.all("main > section") if each.text.startswith(title))
        card.find_element("css selector", ".tools button").click()
        country.until((downloads / path).exists)
    with (downloads / f"{stem}-measures.csv").open(encoding="utf-8-sig", newline="") as file:
        found = [row["text"] for row in csv.DictReader(file) if row["kind"] != "issue"]
    own = measures[(measures["agency"] == name) & (measures["fiscal_year"] == year)]
    assert sorted(found) == sorted(own["text"])
    with (downloads / f"{stem}.csv").open(encoding="utf-8-sig", newline="") as file:
        table = {row["subject"]: row for row in csv.DictReader(file)}
    shown = country.texts("main > section:nth-of-type(2) tbody tr td:nth-child(2) button.number")
    assert [float(row["value"]) for row in table.values() if row["value"]] == [
        float(text.rstrip("✓○△!≠")) for text in shown
    ]


def test_arrow_keys_stay_in_their_column_where_numbers_are_missing(tmp_path: Path) -> None:
    first, second = ("a" * 16, "กรมหนึ่ง", 2568), ("b" * 16, "กรมสอง", 2568)
    eit: dict[str, Any] = {"level": "instrument", "instrument": "EIT", "row": 2}
    scores = [score(*first, 90.0), score(*first, 80.0, **eit), score(*second, 70.0), score(*second, 60.0, **eit)]
    scores.append(score(*second, 65.0, level="instrument", instrument="IIT", row=3))
    data, out = write(tmp_path / "data", reports=[report(*first), report(*second)], scores=scores), tmp_path / "r.html"
    assert main(["report", "--data", str(data), "--out", str(out)]) == 0
    with reading(out.as_uri()) as reader:
        reader.open()
        reader.run("document.querySelectorAll('table.heat button.number')[1].focus()")
        assert reader.run("return document.activeElement.textContent").startswith("80.00")
        reader.driver.switch_to.active_element.send_keys("\ue015")
        assert reader.run("return document.activeElement.textContent").startswith("60.00")


def test_a_page_of_one_scheme_begins_with_it(tmp_path: Path) -> None:
    city, district = "กรมทดลอง", "สำนักงานเขตทดลอง"
    reports = [report("a" * 16, city, 2568), report("b" * 16, district, 2567, agency_type="district_office")]
    scores = [score("a" * 16, city, 2568, 90.0), score("b" * 16, district, 2567, 80.0)]
    data = write(tmp_path / "data", reports=reports, scores=scores)
    out = tmp_path / "report.html"
    assert main(["report", "--data", str(data), "--type", "district_office", "--out", str(out)]) == 0
    with reading(out.as_uri()) as reader:
        reader.open()
        assert len(reader.all("table.heat button.number")) == 1
        assert reader.texts("select option[selected]")[0].startswith("BMA")


def test_the_interface_speaks_english_too(country: Reader) -> None:
    country.open()
    country.act(lambda: country.all("#language")[0].click())
    assert country.texts("nav a") == ["Overview", "Lowest questions", "Search texts", "Findings", "Method"]
    assert country.run("return document.documentElement.lang") == "en"


VIEWS = ["overview", "lowest", "text", "findings", "method", "agency", "compare", "question"]


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("lang", ["th", "en"])
def test_axe_has_nothing_to_say(country: Reader, view: str, lang: str) -> None:
    country.open()
    names = country.texts(NAMES)[:2]
    more = {"agency": {"name": names[0]}, "compare": {"names": "|".join(names)}, "question": {"subject": "I8"}}
    country.open(view=view, lang="en" if lang == "en" else "", **more.get(view, {}))
    assert country.violations() == []


def test_axe_has_nothing_to_say_about_the_source(country: Reader) -> None:
    country.open()
    country.all("table.heat button.number")[0].click()
    country.until(lambda: country.all("dialog[open]"))
    assert country.violations() == []
    assert country.complaints() == []


def test_a_phone_scrolls_tables_and_not_the_page(country: Reader) -> None:
    with reading(country.address, width=400) as phone:
        phone.open()
        assert phone.run("return document.documentElement.scrollWidth <= innerWidth + 1")
        assert phone.run("return document.querySelector('.scroll').scrollWidth") > 100


def test_without_scripts_the_totals_can_still_be_read(country: Reader) -> None:
    page = Path(country.address.removeprefix("file://")).read_text(encoding="utf-8")
    static = page[page.index("<main") : page.index("</main>")]
    frame = pd.read_parquet(small_country() / "scores")
    year = frame["assessed_year"].fillna(frame["fiscal_year"].astype("int"))
    totals = frame[frame["level"].isin(["overall", "instrument"]) & (frame["statistic"] == "score")]
    assert static.count('<th scope="row">') == len(totals.groupby([year, "agency"]))
    assert static.count("<noscript>") == 2


@pytest.mark.parametrize("served", [False, True])
def test_hostile_text_stays_text(served: bool, tmp_path: Path) -> None:
    data = hostile_datasets(tmp_path / "data")
    if served:
        with viewer(data) as found, reading(found.address) as reader:
            look_for_hostile_text(reader)
    else:
        out = tmp_path / "report.html"
        assert main(["report", "--data", str(data), "--out", str(out)]) == 0
        with reading(out.as_uri()) as reader:
            look_for_hostile_text(reader)


def look_for_hostile_text(reader: Reader) -> None:
    name = "=1+1<script>document.title='run'</script>"
    for state in ({}, {"view": "agency", "name": name}, {"view": "question", "subject": "I8"}, {"view": "findings"}):
        reader.open(**state)
        assert reader.run("return document.querySelectorAll('main img, main script').length") == 0
        assert reader.run("return document.title") != "run"
    assert '<img src=x onerror="' in " ".join(reader.texts("td"))
    reader.open()
    reader.all("table.heat button.number")[0].click()
    reader.until(lambda: reader.all("dialog[open]"))
    assert "-91.25" in reader.texts("dialog dd")
    controls = r"return /[\u0000-\u0008\u001b\u202a-\u202e]/.test(document.body.innerText)"
    assert reader.run(controls) is False
    assert reader.complaints() == []


@pytest.mark.parametrize("served", [False, True])
def test_every_view_is_drawn_where_there_are_no_numbers(served: bool, tmp_path: Path) -> None:
    data, out = write(tmp_path / "data", reports=[report("a" * 16, "กรมทดลอง", 2568)]), tmp_path / "report.html"
    assert main(["report", "--data", str(data), "--out", str(out)]) == 0
    with viewer(data) as found, reading(found.address if served else out.as_uri()) as reader:
        for view in VIEWS:
            reader.open(view=view, name="กรมทดลอง", subject="I8")
            assert reader.all("main h2")
        assert reader.complaints() == []


@pytest.mark.parametrize("served", [False, True])
@pytest.mark.parametrize("dataset", ["questions", "issues", "measures", "findings"])
def test_a_year_with_only_words_is_a_year_of_the_agency(served: bool, dataset: str, tmp_path: Path) -> None:
    own = {
        "report_id": "a" * 16,
        "agency": "กรมทดลอง",
        "fiscal_year": 2566,
        "table": 1,
        "row": 1,
        "column": 0,
        "line": 3,
    }
    words: dict[str, dict[str, Any]] = {
        "questions": {"question": "I8", "instrument": "IIT", "indicator": 2, "text": "การใช้จ่าย", "printed": "I8"},
        "issues": {"issue_id": "i1", "indicator": 2, "question": "I8", "text": "การใช้จ่าย"},
        "measures": {"measure_id": "m1", "kind": "measure", "indicator": 2, "questions": ["I8"], "text": "เปิดเผย"},
        "findings": {"check": "text", "severity": "error", "message": "ข้อความ", "message_en": "text"},
    }
    row = own | words[dataset] | ({"trust": "stated"} if dataset != "findings" else {})
    data = write(tmp_path / "data", reports=[report("a" * 16, "กรมทดลอง", 2566)], **{dataset: [row]})
    out = tmp_path / "report.html"
    assert main(["report", "--data", str(data), "--out", str(out)]) == 0
    with viewer(data) as found, reading(found.address if served else out.as_uri()) as reader:
        reader.open(view="agency", name="กรมทดลอง")
        assert reader.run("return document.querySelector('main select').value") == "2566"
        assert "undefined" not in reader.run("return document.getElementById('main').innerHTML")
        assert not any(each.startswith("2 I8") for each in reader.texts("main h3"))
        assert reader.complaints() == []


@pytest.mark.parametrize("served", [False, True])
def test_a_report_without_a_year_shows_what_it_says(served: bool, tmp_path: Path) -> None:
    own = {"report_id": "a" * 16, "agency": "กรมทดลอง", "fiscal_year": None, "table": 1, "row": 1, "line": 3}
    words = {"measure_id": "m1", "kind": "measure", "indicator": 2, "questions": ["I8"], "text": "เปิดเผยแผน"}
    data = write(
        tmp_path / "data",
        reports=[report("a" * 16, "กรมทดลอง", None), report("b" * 16, "กรมอื่น", 2567)],
        measures=[own | words | {"trust": "stated"}],
    )
    out = tmp_path / "report.html"
    assert main(["report", str(data), "--out", str(out)]) == 0
    with viewer(data) as found, reading(found.address if served else out.as_uri()) as reader:
        reader.open(view="agency", name="กรมทดลอง")
        assert "เปิดเผยแผน" in " ".join(reader.texts(".records li"))
        assert "undefined" not in reader.run("return document.getElementById('main').innerHTML")
        assert reader.complaints() == []


@pytest.fixture(scope="module")
def from_pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("pdf") / "parsed"
    assert main(["run", str(PDF), "--out", str(data), "--jobs", "0", "-q"]) == 0
    return data


def test_a_number_leads_to_the_crop_of_its_page(from_pdf: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    assert main(["report", "--data", str(from_pdf), "--source", str(PDF.parent), "--out", str(out)]) == 0
    with reading(out.as_uri()) as reader:
        reader.open()
        reader.all("table.heat button.number")[-1].click()
        picture_has_loaded(reader)
        assert reader.run("return document.querySelector('.crop img').src.slice(0, 22)") == "data:image/webp;base64"
        reader.open(view="agency", name=pd.read_parquet(from_pdf / "measures")["agency"].iloc[0])
        reader.run("document.querySelector('.weakness button.link').click()")
        picture_has_loaded(reader)


def test_the_viewer_shows_the_page_with_the_cell_marked(from_pdf: Path) -> None:
    with viewer(from_pdf, PDF.parent) as found, reading(found.address) as reader:
        reader.open()
        reader.all("table.heat button.number")[-1].click()
        picture_has_loaded(reader)
        assert "/picture?report=" in reader.run("return document.querySelector('.crop img').src")
        assert reader.violations() == []


def test_a_finding_stands_beside_its_page_and_is_acknowledged(tmp_path: Path) -> None:
    data = tmp_path / "parsed"
    progress = PDF.with_name("district_lansonyai_progress_2566.pdf")
    assert main(["run", str(progress), "--out", str(data), "--jobs", "0", "-q"]) == 0
    with viewer(data, PDF.parent) as found, reading(found.address) as reader:
        reader.open(view="findings", check="score-punctuation")
        reader.all("tbody button.link")[0].click()
        loaded = "const i = document.querySelector('dialog .crop img'); return i && i.naturalWidth > 300"
        reader.until(lambda: reader.run(loaded))
        assert reader.violations() == []
        assert any(each.startswith("แก้ค่า: scores.value 78.90") for each in reader.texts("dialog summary"))
        form = next(each for each in reader.all("dialog details") if "รับทราบ" in each.text)
        form.click()
        for name, text in (("reason", "ตรวจกับต้นฉบับแล้ว"), ("name", "สมศรี")):
            form.find_element("name", name).send_keys(text)
        form.find_element("css selector", "button.main").click()
        reader.until((data / "review.csv").exists)
        reader.until(lambda: "บันทึกแล้ว" in "".join(reader.texts("dialog .toast")))
    (decision,) = decisions((data / "review.csv").read_text(encoding="utf-8"))
    assert (decision.action, decision.check, decision.name) == ("acknowledge", "score-punctuation", "สมศรี")


def picture_has_loaded(reader: Reader) -> None:
    """The picture is drawn, and the mark lies on it."""
    reader.until(lambda: reader.run("const i = document.querySelector('.crop img'); return i && i.naturalWidth > 300"))
    inside = """
        const box = (each) => document.querySelector(each).getBoundingClientRect();
        const [image, mark] = [box('.crop img'), box('.crop .mark')];
        return mark.width > 8 && mark.height > 5 && mark.left >= image.left - 2 && mark.right <= image.right + 2
            && mark.top >= image.top - 2 && mark.bottom <= image.bottom + 2"""
    assert reader.run(inside)


def test_the_search_looks_in_every_scheme_and_year(tmp_path: Path) -> None:
    department, district = "กรมทดลอง", "สำนักงานเขตทดลอง"
    reports = [report("a" * 16, department, 2568), report("b" * 16, district, 2566, agency_type="district_office")]
    scores = [score("a" * 16, department, 2568, 90.0), score("b" * 16, district, 2566, 80.0)]
    data = write(tmp_path / "data", reports=reports, scores=scores)
    out = tmp_path / "report.html"
    assert main(["report", str(data), "--out", str(out)]) == 0
    with viewer(data) as found:
        for address in (out.as_uri(), found.address):
            with reading(address) as reader:
                reader.open(q="ทดลอง")
                assert reader.texts("#hits li > a") == [department, district]
                assert reader.texts("#hits .total") == ["2568 90.00", "2566 80.00"]
                reader.open(q="เขต")
                reader.act(lambda reader=reader: reader.all("#hits .totals a")[0].click())  # type: ignore[misc]
                assert reader.texts("main h2")[0] == district
                assert reader.run("return document.querySelector('main select').value") == "2566"


@pytest.mark.parametrize("served", [False, True])
def test_words_are_found_in_what_reports_say(served: bool, country: Reader, tmp_path: Path) -> None:
    measures = pd.read_parquet(small_country() / "measures")
    wanted = measures["text"].str.contains("เว็บไซต์") & measures["text"].str.contains("เผยแพร่")
    wanted &= measures["kind"] == "measure"
    with viewer(small_country()) as found, reading(found.address if served else country.address) as reader:
        reader.open(view="text", q="เผยแพร่เว็บไซต์")
        total = min(int(wanted.sum()), 100)
        assert reader.texts("p[role=status]") == [f"แสดง {total} จาก {int(wanted.sum())} รายการที่พบ"]
        assert {"เผยแพร่", "เว็บไซต์"} <= set(reader.texts("mark"))
        assert reader.complaints() == []


def test_a_search_counts_every_kind(country: Reader) -> None:
    country.open(view="text", q="เว็บไซต์")
    counts = [int(text.rpartition("(")[2].rstrip(")").replace(",", "")) for text in country.texts("ul.tabs a")]
    measures, issues = (pd.read_parquet(small_country() / name) for name in ("measures", "issues"))
    found = [measures[measures["kind"] == kind] for kind in ("measure", "step", "result")]
    for number, each in zip(counts, [*found, issues], strict=False):
        assert number == int(each["text"].str.contains("เว็บไซต์").sum())
    country.open(view="text", q="เว็บไซต์", kind="issues")
    assert country.texts("ul.tabs a[aria-current]")[0].endswith(f"({counts[3]:,})")


@pytest.mark.parametrize("served", [False, True])
def test_the_map_has_the_median_of_every_province(served: bool, country: Reader) -> None:
    frame = pd.read_parquet(small_country() / "numbers")
    now = frame[(frame["year"].astype(int) == 2568) & (frame["scheme"] == "NACC") & (frame["level"] == "overall")]
    medians = now[now["statistic"] == "score"].groupby("province")["value"].median()
    with viewer(small_country()) as found, reading(found.address if served else country.address) as reader:
        reader.open()
        names, told = reader.texts(".provinces tbody th"), reader.texts(".provinces tbody td:nth-child(2)")
        assert dict(zip(names, told, strict=True)) == {name: two_decimals(value) for name, value in medians.items()}
        reader.until(lambda: reader.all(".provinces canvas"))
        reader.act(lambda: reader.all(".provinces tbody button")[0].click())
        here = set(frame[frame["province"] == names[0]]["agency"])
        assert set(reader.texts(NAMES)) == here
        assert reader.complaints() == []


def test_on_a_phone_the_map_is_drawn_when_it_is_opened(country: Reader) -> None:
    with reading(country.address, width=500) as phone:
        phone.open()
        assert not phone.all(".provinces canvas")
        phone.run("document.querySelectorAll('details.plain').forEach((each) => { each.open = true; })")
        phone.until(lambda: phone.all(".provinces canvas"))
        assert phone.run("return document.querySelector('.provinces canvas').getBoundingClientRect().width") > 300


@pytest.mark.parametrize("served", [False, True])
def test_an_agency_opens_in_the_year_that_has_something_to_show(served: bool, tmp_path: Path) -> None:
    of = {year: (f"{year}" * 4, "กรมทดลอง", year) for year in (2566, 2567, 2568)}
    more: dict[str, Any] = {"level": "indicator", "instrument": "IIT", "indicator": 2, "row": 2}
    scores = [score(*of[2568], 90.0), score(*of[2567], 88.0), score(*of[2567], 80.0, **more), score(*of[2566], 85.0)]
    data = write(tmp_path / "data", reports=[report(*each) for each in of.values()], scores=scores)
    out = tmp_path / "report.html"
    assert main(["report", str(data), "--out", str(out)]) == 0
    shown = "return document.querySelector('main select').value"
    with viewer(data) as found, reading(found.address if served else out.as_uri()) as reader:
        reader.open(q="กรมทดลอง")
        reader.act(lambda: press(reader, Keys.TAB) or reader.all("#hits li > a")[0].click())
        assert reader.run(shown) == "2567"
        assert reader.run("return document.querySelector('details.years').open")
        assert reader.texts("details.years summary")[0].startswith("เปิดปี 2567 เพราะ")
        assert reader.texts("details.years li") == ["2568: คะแนนรวม", "2567: คะแนนรวม · ตัวชี้วัด 1", "2566: คะแนนรวม"]
        reader.act(lambda: reader.all("details.years a")[0].click())
        assert reader.run(shown) == "2568"
        assert reader.texts("details.years summary") == ["ข้อมูลที่มีแต่ละปี (3 ปี)"]
        assert reader.violations() == []


def test_what_is_counted_is_said(country: Reader) -> None:
    country.open()
    frame = pd.read_parquet(small_country() / "numbers")
    totals = frame[(frame["level"] == "overall") & (frame["statistic"] == "score")]
    now = totals[(totals["scheme"] == "NACC") & (totals["year"].astype(int) == 2568)]
    assert country.texts("main select option")[0] == f"NACC 2568 (คะแนนรวม {len(now)} หน่วยงาน)"
    country.open(view="findings")
    assert re.fullmatch(r"แสดง \d+ จาก \d+ ข้อสังเกต", country.texts("p[role=status]")[0])
    country.open(view="method")
    assert any("จำนวนหน่วยงานที่มีคะแนนนั้น" in text for text in country.texts("main p.quiet"))
    scores = len(pd.read_parquet(small_country() / "scores"))
    assert f"ความน่าเชื่อถือของคะแนน {scores:,} รายการ" in country.texts("main h3")


def test_an_agency_opens_in_its_last_year(country: Reader) -> None:
    frame = pd.read_parquet(small_country() / "numbers")
    totals = frame[(frame["level"] == "overall") & (frame["scheme"] == "NACC")]
    name = totals["agency"].iloc[0]
    country.open(view="agency", name=name)
    last = totals[totals["agency"] == name]["year"].astype(int).max()
    assert country.run("return document.querySelector('main select').value") == str(last)
    assert country.texts(".print-only")[0].startswith(f"NACC {last} ")


@pytest.mark.parametrize("view", ["lowest", "findings", "agency", "method"])
def test_on_a_phone_words_have_the_whole_width(view: str, country: Reader) -> None:
    country.open()
    name = country.texts(NAMES)[0]
    with reading(country.address, width=500) as phone:
        phone.open(view=view, name=name)
        narrow = """return [...document.querySelectorAll('main td, main th, main dd')].filter((each) =>
            each.offsetParent && each.textContent.length > 60 &&
            each.getBoundingClientRect().width < innerWidth / 2).length"""
        assert phone.run(narrow) == 0
        assert phone.run("return document.documentElement.scrollWidth <= innerWidth + 1")


def test_agencies_without_numbers_are_hidden_until_asked_for(tmp_path: Path) -> None:
    names = ["กรมหนึ่ง", "กรมสอง"]
    reports = [report(key * 16, name, 2568) for key, name in zip("ab", names, strict=True)]
    data = write(tmp_path / "data", reports=reports, scores=[score("a" * 16, names[0], 2568, 90.0)])
    with viewer(data) as found, reading(found.address) as reader:
        reader.open()
        assert reader.texts(NAMES) == names[:1]
        told = "แสดง 1 จาก 1 หน่วยงานที่มีตัวเลข · ซ่อนอีก 1 หน่วยงานในกรอบ NACC ที่ไม่พบตัวเลขเหล่านี้ของปี 2568"
        assert reader.texts("#shown")[0].startswith(told)
        reader.open(lang="en")
        assert reader.texts("#shown")[0].startswith("1 of 1 agency with a number · 1 more of the scheme NACC hidden")
        reader.open()
        reader.act(lambda: reader.all("#shown a")[0].click())
        assert reader.texts(NAMES) == names


def test_the_picture_counts_every_agency(country: Reader) -> None:
    frame = pd.read_parquet(small_country() / "numbers")
    now = frame[(frame["year"].astype(int) == 2568) & (frame["scheme"] == "NACC") & (frame["statistic"] == "score")]
    totals = now[now["level"] == "overall"]["value"]
    country.open()
    facts = country.texts("main dl.cards dd")
    assert facts[0] == f"{len(totals)} หน่วยงาน"
    assert facts[1] == f"{totals.median():.2f}"
    assert facts[3].startswith(f"{int((totals >= 85).sum())} ")
    assert sum(int(text) for text in country.texts("table.narrow td")) == len(totals)
    country.open(mark="5")
    fifth = now[(now["level"] == "indicator") & (now["indicator"] == 5)]["value"]
    assert sum(int(text) for text in country.texts("table.narrow td")) == len(fifth)


@pytest.mark.parametrize("served", [False, True])
def test_an_agencys_rank_is_that_of_a_comparison(served: bool, country: Reader) -> None:
    frame = pd.read_parquet(small_country() / "numbers")
    now = frame[(frame["year"].astype(int) == 2568) & (frame["level"] == "overall") & (frame["statistic"] == "score")]
    now = now[now["scheme"] == "NACC"]
    row = now[now["agency_type"] == now["agency_type"].mode()[0]].iloc[3]
    own = now[now["agency_type"] == row["agency_type"]]
    with viewer(small_country()) as found, reading(found.address if served else country.address) as reader:
        reader.open(view="agency", name=row["agency"], year=2568, scheme="NACC")
        told = " ".join(reader.texts("ul.facts-list li"))
    for group in (now, own):
        assert f"อันดับ {int((group['value'] > row['value']).sum()) + 1} จาก {len(group)}" in told


@pytest.mark.parametrize("served", [False, True])
def test_what_others_did_begins_with_what_worked(served: bool, tmp_path: Path) -> None:
    names = {key: f"กรม{key}" for key in "กขคง"}
    reports, scores, measures = [], [], []
    for year, values in ((2566, (70.0, 71.0, 75.0, 72.0)), (2567, (70.0, 88.0, 72.0, None))):
        for at, (key, value) in enumerate(zip(names, values, strict=True), 1):
            own = (f"{at}" * 14 + str(year)[-2:], names[key], year)
            reports.append(report(*own, assessed_year=year))
            if value is not None:
                more: dict[str, Any] = {"level": "question", "question": "I8", "instrument": "IIT", "indicator": 2}
                scores.append(score(*own, value, assessed_year=year, **more))
            if year == 2566:
                row = {"report_id": own[0], "agency": own[1], "fiscal_year": year, "measure_id": f"m{at}", "line": 3}
                text = {"ก": "ของเราเอง", "ข": "เปิดเผยแผนทุกไตรมาส", "ค": "ทำหนังสือเวียน", "ง": "จัดอบรมบุคลากร"}[key]
                measures.append(
                    row | {"kind": "measure", "indicator": 2, "questions": ["I8"], "text": text, "trust": "stated"}
                )
    wording = {"question": "I8", "instrument": "IIT", "indicator": 2, "text": "ท่านรู้แผนการใช้จ่ายเพียงใด", "printed": "I8"}
    first = ("report_id", "agency", "fiscal_year")
    questions = [{name: each[name] for name in first} | wording | {"trust": "stated"} for each in reports]
    data = write(tmp_path / "data", reports=reports, scores=scores, measures=measures, questions=questions)
    out = tmp_path / "report.html"
    assert main(["report", str(data), "--out", str(out)]) == 0
    with viewer(data) as found, reading(found.address if served else out.as_uri()) as reader:
        reader.open(view="question", subject="I8", scheme="NACC", year=2566, own=names["ก"])
        told = reader.texts("details.weakness summary")
    assert [text.split(" ")[0] for text in told] == ["เปิดเผยแผนทุกไตรมาส", "จัดอบรมบุคลากร", "ทำหนังสือเวียน"]
    assert "แล้วคะแนนเพิ่ม I8: 71.00 → 88.00 (+17.00)" in told[0]
    assert "แล้วคะแนนไม่เพิ่ม I8: 75.00 → 72.00" in told[2]


@pytest.mark.parametrize("view", ["overview", "agency", "text", "question"])
def test_axe_has_nothing_to_say_about_the_dark(country: Reader, view: str) -> None:
    country.driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}
    )
    try:
        name = pd.read_parquet(small_country() / "measures")["agency"].iloc[0]
        country.open(view=view, name=name, subject="I8", q="เทศบาล" if view == "overview" else "เว็บไซต์")
        assert country.violations() == []
    finally:
        country.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


NARROW = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}


@pytest.mark.parametrize("lang", ["", "en"])
@pytest.mark.parametrize("width", [390, 1366])
def test_the_ranking_begins_on_the_first_screen(width: int, lang: str, country: Reader) -> None:
    with reading(country.address, width=width) as reader:
        if width == 390:
            reader.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", NARROW)
        reader.open(lang=lang)
        first = "return document.querySelector('table.heat tbody a').getBoundingClientRect().bottom"
        assert reader.run(first) < 844
        for door, wanted in enumerate(reader.texts("main > section.card h2")[:3]):
            reader.run("scrollTo(0, 0)")
            reader.all(".jumps button")[door].click()
            top = "return document.activeElement.getBoundingClientRect().top"
            assert -1 <= reader.run(top) < 844
            assert reader.run("return document.activeElement.textContent") == wanted


@pytest.mark.parametrize("served", [False, True])
@pytest.mark.parametrize("sort", ["overall", "7"])
def test_the_ranking_has_its_ranks(sort: str, served: bool, country: Reader) -> None:
    frame = pd.read_parquet(small_country() / "numbers")
    now = frame[(frame["year"].astype(int) == 2568) & (frame["scheme"] == "NACC") & (frame["statistic"] == "score")]
    ranks = now[now["subject"] == sort].set_index("agency")["value"].rank(ascending=False, method="min").astype(int)
    with viewer(small_country()) as found, reading(found.address if served else country.address) as reader:
        for direction in ("down", "up"):
            reader.open(sort=sort, dir=direction)
            told = zip(reader.texts(NAMES), reader.texts("table.heat tbody .rank"), strict=False)
            assert dict(told) == {name: str(ranks[name]) for name in ranks.index}
        name = ranks.index[7]
        reader.open(q=name, sort=sort)
        assert reader.texts("table.heat tbody .rank")[0] == str(ranks[name])


@pytest.mark.parametrize("lang", ["", "en"])
def test_on_a_desk_the_tenth_indicator_is_seen_and_the_head_stays(country: Reader, lang: str) -> None:
    country.open(lang=lang)
    right = country.run("return document.querySelector('table.heat thead th:last-child').getBoundingClientRect().right")
    assert right <= country.run("return innerWidth")
    country.run(
        "const box = document.querySelector('.heat-card .scroll.tall'); box.scrollIntoView(); box.scrollTop = 600"
    )
    inside = "return document.querySelector('table.heat thead th').getBoundingClientRect().top - " + (
        "document.querySelector('.heat-card .scroll.tall').getBoundingClientRect().top"
    )
    assert abs(country.run(inside)) < 3
    names = country.texts("table.heat thead button .column-name")
    assert len(names) == 10
    assert all(names)


@pytest.mark.parametrize("lang", ["", "en"])
@pytest.mark.parametrize("view", ["agency", "lowest", "question", "compare", "findings", "method"])
def test_on_a_desk_no_table_is_cut(country: Reader, view: str, lang: str) -> None:
    country.open()
    names = country.texts(NAMES)
    more = {"agency": {"name": names[3]}, "compare": {"names": "|".join(names[:5])}, "question": {"subject": "E4"}}
    country.open(view=view, lang=lang, **more.get(view, {}))
    tables = "return [...document.querySelectorAll('.scroll')].map((each) => each.scrollWidth - each.clientWidth)"
    found = country.run(tables)
    assert found
    assert max(found) <= 1


def test_a_phone_opens_its_downloads_and_then_has_them(country: Reader) -> None:
    with reading(country.address, width=500) as phone:
        phone.open(view="question", subject="E4")
        buttons = phone.all("details.tools")[0].find_elements("css selector", "button")
        assert len(buttons) == 5
        assert not any(each.is_displayed() for each in buttons)
        phone.all("details.tools summary")[0].click()
        assert all(each.is_displayed() for each in buttons)
        assert phone.violations() == []


def test_paper_says_scheme_year_and_source(country: Reader) -> None:
    country.open()
    country.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        shown = country.run("return getComputedStyle(document.querySelector('.print-only')).display")
        assert (shown, country.texts(".print-only")[0][:9]) == ("block", "NACC 2568")
        assert country.run("return getComputedStyle(document.querySelector('.search')).display") == "none"
        printed = country.run("return document.getElementById('main').innerText")
        for hint in ("กดเพื่อ", "กดตัวเลข", "เลือก 2–5 หน่วยงาน"):
            assert hint not in printed
    finally:
        country.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


@pytest.mark.parametrize("served", [False, True])
def test_the_totals_that_changed_most_are_told(served: bool, country: Reader) -> None:
    frame = pd.read_parquet(small_country() / "numbers")
    totals = frame[(frame["level"] == "overall") & (frame["statistic"] == "score") & (frame["scheme"] == "NACC")]
    by_year = totals.assign(year=totals["year"].astype(int)).pivot(index="agency", columns="year", values="value")
    change = (by_year[2568] - by_year[2567]).dropna().round(4).sort_values()
    with viewer(small_country()) as found, reading(found.address if served else country.address) as reader:
        reader.open()
        card = "section[aria-labelledby]:last-of-type"
        told = reader.texts(f"{card} table:not(.heat) tbody tr td:last-child")[-10:]
        names = reader.texts(f"{card} table:not(.heat) tbody th a")[-10:]
        assert set(names) == set(change.index[:5]) | set(change.index[-5:])
        assert told == [signed(value).replace("-", "−") for value in (*change[::-1][:5], *change[:5])]
        kind = totals["agency_type"].mode()[0]
        own = set(totals[totals["agency_type"] == kind]["agency"])
        reader.open(type=kind)
        assert set(reader.texts(f"{card} table:not(.heat) tbody th a")) <= own
        assert reader.complaints() == []
        assert reader.violations() == []


def test_an_agencys_findings_are_told_once_with_all_their_places(tmp_path: Path) -> None:
    own = {"report_id": "a" * 16, "agency": "กรมทดลอง", "fiscal_year": 2568}
    told = [("info", "item", f"เลขข้อ {at} (“{text}”) ซ้ำ") for at, text in ((2, "อบรม"), (5, "ประชุม"))]
    told += [("error", "differs", f"คะแนน I{at} ต่างกัน") for at in (1, 2)]
    findings = [
        own | {"severity": severity, "check": check, "message": text, "message_en": text, "table": 1, "row": at}
        for at, (severity, check, text) in enumerate(told)
    ]
    of = ("a" * 16, "กรมทดลอง", 2568)
    data = write(tmp_path / "data", reports=[report(*of)], scores=[score(*of, 90.0)], findings=findings)
    out = tmp_path / "report.html"
    assert main(["report", str(data), "--out", str(out)]) == 0
    with reading(out.as_uri()) as reader:
        reader.open(view="agency", name="กรมทดลอง")
        texts = reader.texts("table.stacked tbody td:nth-child(2)")
        assert [text[:13] for text in texts] == ["คะแนน I1 ต่าง", "คะแนน I2 ต่าง", "เลขข้อ 2 (“อบ"]
        assert reader.texts("table.stacked summary") == ["ทำนองเดียวกันอีก 1 แห่ง"]
        assert "เลขข้อ 5 (“ประชุม”) ซ้ำ" in reader.texts("table.stacked details li")[0]
        assert reader.violations() == []


def test_what_others_do_is_told_of_those_that_score_better_alone(country: Reader) -> None:
    """The number beside a measure is that of the agency that is named, and better than one's own."""
    query = """WITH own AS (SELECT agency, question, value, assessed_year AS year FROM scores
                            WHERE level = 'question' AND statistic = 'score')
               SELECT a.agency, a.question, a.year, a.value FROM own a JOIN own b USING (question, year)
               JOIN measures m ON m.agency = b.agency AND list_contains(m.questions, a.question)
                              AND m.fiscal_year = a.year
               WHERE b.value > a.value AND m.kind = 'measure' ORDER BY a.value LIMIT 1"""
    found = open_store(small_country()).execute(query).fetchone()
    assert found
    agency, code, year, own = found
    country.open(view="question", subject=code, scheme="NACC", year=year, own=agency)
    shown = [float(text) for text in country.texts("details.weakness summary .total")]
    assert shown
    assert min(shown) > own
    members = country.all("details.weakness")[0].find_elements("css selector", "li button.number")
    values = [float(str(each.get_attribute("textContent")).rstrip("✓○△!≠")) for each in members]
    assert values == sorted(values, reverse=True)
    assert min(values) > own


def test_the_heads_of_a_long_table_stand_on_every_printed_page(country: Reader) -> None:
    country.open(view="overview")
    printed: Any = country.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})  # type: ignore[no-untyped-call]
    with pdfium.PdfDocument(base64.b64decode(printed["data"])) as pdf:
        pages = ["".join(page.get_textpage().get_text_bounded().split()) for page in pdf]
    of_table = [page for page in pages if page.count("✓") + page.count("○") > 50]
    assert len(of_table) > 1
    assert all("IIT" in page and "OIT" in page for page in of_table)


VIEWS = {
    "overview": {},
    "questions": {"level": "q5"},
    "lowest": {"view": "lowest"},
    "question": {"view": "question", "subject": "I8"},
    "text": {"view": "text", "q": "ประชุม"},
    "findings": {"view": "findings"},
    "method": {"view": "method"},
    "agency": {"view": "agency"},
    "compare": {"view": "compare"},
}


def sheets(reader: Reader) -> list[tuple[str, float, float]]:
    """The sheets of paper that the view is printed on: the words without blanks, and the parts of the width that are
    white at the right, and of the height below the heads."""
    printed: Any = reader.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})  # type: ignore[no-untyped-call]
    with pdfium.PdfDocument(base64.b64decode(printed["data"])) as pdf:
        found = []
        for page in pdf:
            ink = np.asarray(page.render(scale=1, grayscale=True).to_pil()) < 250
            right, below = np.flatnonzero(ink.any(axis=0))[-1], np.flatnonzero(ink[50:-50].any(axis=1))
            text = "".join(page.get_textpage().get_text_bounded().split())
            found.append((text, 1 - right / ink.shape[1], len(below) / ink.shape[0]))
        return found


@pytest.mark.parametrize("view", VIEWS)
def test_every_sheet_says_what_it_is_and_from_where_and_nothing_is_cut(country: Reader, view: str) -> None:
    country.open()
    names = country.texts(NAMES)
    own = {"agency": {"name": names[3]}, "compare": {"names": "|".join(names[:5])}}
    country.open(**VIEWS[view], **own.get(view, {}))
    # What a PDF gives back of Thai lacks marks: the source is known by its digits and Latin letters.
    source = re.findall(r"[0-9a-z.]{2,}", country.texts(".print-only")[-1 if view == "agency" else 0])[-1]
    found = sheets(country)
    for number, (text, right, filled) in enumerate(found, 1):
        assert f"{number}/{len(found)}" in text
        assert source in text
        assert "ITA" in text[:120]
        if view not in ("findings", "text", "method"):
            assert "NACC2568" in text
        assert right > 0.03  # the margin: nothing is cut
        assert filled > 0.02
    if view in ("compare", "question"):
        assert len(found) <= {"compare": 1, "question": 3}[view]


def test_paper_shows_the_quartiles_and_the_kinds_of_agencies(country: Reader) -> None:
    country.open()
    tiles = country.texts("button.tile strong")
    assert tiles
    assert any(all(each in text for each in tiles) for text, _, _ in sheets(country))
    country.run("dispatchEvent(new Event('beforeprint'))")
    try:
        sharp = "return [...document.querySelectorAll('.chart canvas')].map((each) => each.width / each.offsetWidth)"
        assert min(country.run(sharp)) > 2.5
        assert country.run("return document.documentElement.classList.contains('paper')")
    finally:
        country.run("dispatchEvent(new Event('afterprint'))")
    assert not country.run("return document.documentElement.classList.contains('paper')")


def test_groups_in_which_an_agency_stands_alike_share_a_line(tmp_path: Path) -> None:
    listed = [("a" * 16, "กรมหนึ่ง", "ตราด"), ("b" * 16, "กรมสอง", "ตราด"), ("c" * 16, "กรมสาม", None)]
    reports = [report(own, name, 2567, agency_type="department", province=where) for own, name, where in listed]
    scores = [score(own, name, 2567, 90.0 - at) for at, (own, name, _) in enumerate(listed)]
    data = write(tmp_path / "data", reports=reports, scores=scores)
    out = tmp_path / "report.html"
    assert main(["report", str(data), "--out", str(out)]) == 0
    with reading(out.as_uri()) as reader:
        reader.open(view="agency", name="กรมสาม", year=2567)
        everyone = "ทุกหน่วยงานในกรอบเดียวกัน · กรม"
        assert reader.texts(".facts-list li")[0] == f"{everyone}: อันดับ 3 จาก 3 หน่วยงานในข้อมูล"
        reader.open(view="agency", name="กรมสอง", year=2567)
        assert reader.texts(".facts-list li")[:2] == [
            f"{everyone}: อันดับ 2 จาก 3 หน่วยงานในข้อมูล",
            "ตราด: อันดับ 2 จาก 2 หน่วยงานในข้อมูล",
        ]


def test_numbers_of_an_announcement_lead_to_its_row(tmp_path: Path) -> None:
    own = ("a" * 16, "จังหวัดทดลอง", 2567)
    rows = [
        score(own[0], name, 2567, value, row=at)
        for at, (name, value) in enumerate((("กรมหนึ่ง", 91.5), ("กรมสอง", 88.25)), 3)
    ]
    data = write(tmp_path / "data", reports=[report(*own, kind="announcement", title="ประกาศผล")], scores=rows)
    out = tmp_path / "report.html"
    assert main(["report", str(data), "--out", str(out)]) == 0
    with reading(out.as_uri()) as reader:
        told_by_an_announcement(reader)
    with viewer(data) as served, reading(served.address) as reader:
        told_by_an_announcement(reader)


def told_by_an_announcement(reader: Reader) -> None:
    reader.open(view="agency", name="กรมสอง", year=2567)
    links = reader.all("ul.records button.link")
    assert [each.text for each in links] == [f"{'a' * 16}.txt · ตารางที่ 1 · แถว 5 · คอลัมน์ 2 · บรรทัด 1"]
    assert f"ที่มา: {'a' * 16}.txt" in reader.texts(".print-only")[0]
    links[0].click()
    reader.until(lambda: reader.all("dialog .big"))
    assert reader.texts("dialog .big") == ["88.25"]
    assert "ประกาศผล" in reader.texts("dialog dl.facts dd")


def test_a_year_with_nothing_but_numbers_leads_to_what_other_years_say(tmp_path: Path) -> None:
    data, out = tmp_path / "parsed", tmp_path / "report.html"
    assert main(["run", str(PDF.parent), "--out", str(data), "--jobs", "0", "-q"]) == 0
    assert main(["report", "--data", str(data), "--out", str(out)]) == 0
    with reading(out.as_uri()) as reader:
        reader.open(view="agency", name="สำนักงานเขตบางแพรทอง", year=2567, scheme="BMA")
        assert "ประเด็นและมาตรการอยู่ในรายงานของปี 2566" in " ".join(reader.texts(".facts-list"))
        reader.open(view="agency", name="สำนักงานเขตบางแพรทอง", year=2566, scheme="BMA")
        assert reader.all("details.weakness")


def test_weakest_first_be_it_a_question_or_an_indicator(tmp_path: Path) -> None:
    report_id, agency, year = "a" * 16, "องค์การบริหารส่วนตำบลหนองแก้วใส", 2568
    of: tuple[Any, ...] = (report_id, agency, year)
    parts = [
        score(*of, 93.0),
        *(
            score(*of, value, level="indicator", indicator=number)
            for number, value in ((2, 99.0), (7, 89.0), (8, 88.6))
        ),
        score(*of, 90.0, level="question", question="e4", indicator=7),
    ]
    written = {"report_id": report_id, "agency": agency, "fiscal_year": year, "trust": "stated"}
    issues = [
        written | {"issue_id": str(number), "indicator": number, "text": f"ประเด็น {number}"} for number in (2, 7, 8)
    ]
    data = write(tmp_path / "data", reports=[report(*of)], scores=parts, issues=issues)
    out = tmp_path / "report.html"
    assert main(["report", str(data), "--out", str(out)]) == 0
    with reading(out.as_uri()) as reader:
        reader.open(view="agency", name=agency, lang="en")
        table = 'div[aria-label="This agency\'s lowest questions and indicators"] '
        assert [text.split()[:2] for text in reader.texts(table + "tbody th strong")] == [
            ["Indicator", "8"],
            ["Indicator", "7"],
            ["e4"],
        ]
        assert [text[0] for text in reader.texts("details.weakness summary")] == ["8", "7", "2"]
        assert reader.all("details.weakness")[0].get_attribute("open")
        assert reader.violations() == []


@pytest.mark.parametrize("served", [False, True])
def test_filters_offer_what_the_round_has_and_say_where_the_rest_is(served: bool, tmp_path: Path) -> None:
    district, north = "สำนักงานเขตบางรัก", "องค์การบริหารส่วนตำบลหนองแก้วใส"
    bangkok = {"agency_type": "district_office", "province": "กรุงเทพมหานคร"}
    data = write(
        tmp_path / "data",
        reports=[
            report("a" * 16, district, 2567, **bangkok),
            report("b" * 16, north, 2568, province="พะเยา"),
        ],
        scores=[score("a" * 16, district, 2567, 92.0), score("b" * 16, north, 2568, 93.0)],
    )
    out = tmp_path / "report.html"
    assert main(["report", str(data), "--out", str(out)]) == 0
    selects = "[...document.querySelectorAll('.heat-card select')].slice(1, 3)"
    options = f"return {selects}.map((each) => [...each.options].map((one) => one.text))"
    with viewer(data) as found, reading(found.address if served else out.as_uri()) as reader:
        reader.open(scheme="BMA", year=2567, lang="en")
        assert reader.run(options) == [["All", "District office"], ["All", "Bangkok"]]
        reader.open(scheme="BMA", year=2567, province="พะเยา", lang="en")
        assert reader.run(options)[1] == ["All", "Bangkok", "Phayao (not in this round)"]
        assert "Phayao: no agency with a number in BMA 2567." in reader.texts(".heat-card p[role=status]")[-1]
        assert "every agency of BMA 2567" in reader.texts("#unfiltered")[0]
        assert "Median: Phayao–" in reader.texts(".cards div")
        assert reader.violations() == []
        reader.act(lambda: reader.all(".heat-card p[role=status] a")[0].click())
        assert reader.texts(NAMES) == [north]
        assert reader.complaints() == []


@pytest.mark.parametrize(("width", "height"), [(1366, 900), (390, 844)])
def test_the_framed_cell_is_in_sight(width: int, height: int, tmp_path: Path) -> None:
    data, out = tmp_path / "parsed", tmp_path / "report.html"
    source = PDF.with_name("town_tharuea_two_years_2567.pdf")
    assert main(["run", str(source), "--out", str(data), "--jobs", "0", "-q"]) == 0
    assert main(["report", "--data", str(data), "--source", str(PDF.parent), "--out", str(out)]) == 0
    within = """
        const own = document.querySelector('dialog .mark').getBoundingClientRect();
        const close = document.querySelector('dialog header button').getBoundingClientRect();
        const boxes = ['dialog', 'dialog .crop'].map((each) => document.querySelector(each).getBoundingClientRect());
        const top = document.querySelector('dialog header').getBoundingClientRect().bottom;
        return close.top >= 0 && own.top >= top && boxes.every((box) =>
          own.top >= box.top && own.bottom <= box.bottom && own.left >= box.left
          && (own.right <= box.right || own.width > box.width));"""
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    with reading(out.as_uri()) as reader:
        reader.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        reader.open(view="agency", name=pd.read_parquet(data / "scores")["agency"].iloc[0])
        numbers = len(reader.all(".standing button.number"))
        assert numbers > 10
        for at in range(numbers):
            reader.run("document.querySelectorAll('.standing button.number')[arguments[0]].click()", at)
            picture_has_loaded(reader)
            assert reader.run(within), reader.texts("dialog .big")
            reader.run("document.querySelector('dialog').close()")


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    folder = tmp_path_factory.mktemp("raw")
    data, out = folder / "parsed", folder / "report.html"
    assert main(["run", str(PDF.parent), "--out", str(data), "--jobs", "0", "-q"]) == 0
    assert main(["report", "--data", str(data), "--out", str(out)]) == 0
    with reading(out.as_uri()) as found:
        yield found


def test_paper_leaves_no_tile_alone(raw: Reader) -> None:
    raw.open(scheme="BMA", year=2567, lang="en")
    assert len(raw.all("button.tile")) == 1
    assert len(sheets(raw)) == 1
    raw.open(scheme="NACC", year=2567, lang="en")
    assert len(raw.all("button.tile")) > 1
    (page,) = (text for text, _, _ in sheets(raw) if "Townmunicipality" in text)
    assert page.index("Type") < page.index("Townmunicipality")


def test_paper_keeps_the_weakest_together_and_speaks_english(raw: Reader) -> None:
    raw.open(view="agency", name="องค์การบริหารส่วนตำบลหนองแก้วใส", lang="en")
    codes = raw.texts(".whole > .scroll tbody th strong")
    assert len(codes) == 5
    (page,) = (text for text, _, _ in sheets(raw) if "Thisagency" in text)
    assert all(code.replace(" ", "") in page for code in codes)
    assert "(passed: good)" in raw.texts(".facts-list strong")[0]
    assert "Phayao" in " ".join(raw.texts("main .quiet"))
    assert not any("พะเยา" in text for text in raw.texts("section:first-of-type .quiet, main option"))


@pytest.mark.parametrize("lang", ["", "en"])
def test_the_words_of_a_chart_stand_apart(lang: str, raw: Reader) -> None:
    watched = "window.made = []; const init = echarts.init; window.echarts = {...echarts, init: (...all) => {"
    watched += "const one = init(...all); window.made.push(one); return one; }};"
    written = """
        const shown = window.made.length ? window.made[0].getZr().storage.getDisplayList(true) : [];
        return shown.filter((each) => each.style && each.style.text && !each.ignore).map((each) => {
          const box = each.getBoundingRect().clone();
          if (each.transform) box.applyTransform(each.transform);
          return [each.style.text, box.x, box.y, box.x + box.width, box.y + box.height];
        });"""
    raw.open(view="method", lang=lang)
    raw.run(watched)
    raw.act(
        lambda: raw.run("location.hash = arguments[0]", f"view=agency&lang={lang}&name=องค์การบริหารส่วนตำบลหนองแก้วใส")
    )
    boxes = raw.until(lambda: raw.run(written))
    assert len(boxes) > 12
    over = [
        (one[0], two[0])
        for at, one in enumerate(boxes)
        for two in boxes[:at]
        if min(one[3], two[3]) - max(one[1], two[1]) > 1 and min(one[4], two[4]) - max(one[2], two[2]) > 3
    ]
    assert over == []


@pytest.mark.parametrize("lang", ["", "en"])
def test_every_column_and_code_of_a_download_is_explained(lang: str, raw: Reader, tmp_path: Path) -> None:
    agency = {"view": "agency", "name": "องค์การบริหารส่วนตำบลหนองแก้วใส"}
    views: tuple[dict[str, Any], ...] = (
        {},
        agency,
        {"view": "lowest", "scheme": "NACC", "year": 2568},
        {"view": "findings"},
    )
    told: dict[str, str] = {}
    cells = "[...row.cells].map((each) => each.textContent)"
    rows = f"return [...document.querySelectorAll('dialog tbody tr')].map((row) => {cells})"
    called = "What the columns mean" if lang else "ความหมายของคอลัมน์"
    for view in views:
        raw.open(lang=lang, **view)
        doors = [each for each in raw.all("main .tools button.link") if each.text == called]
        assert len(doors) == len([each for each in raw.all("main .tools button") if each.text.endswith("CSV")])
        for door in doors:
            door.click()
            told |= dict(raw.run(rows))
            raw.run("document.querySelector('dialog').close()")
    assert told["median"] == ("Median" if lang else "มัธยฐาน")
    assert told["issue"] == ("Issue" if lang else "ประเด็นที่ต้องปรับปรุง")
    assert told["proven"] == ("Proven" if lang else "พิสูจน์แล้ว")
    assert [code for code, meaning in told.items() if code == meaning] == []
