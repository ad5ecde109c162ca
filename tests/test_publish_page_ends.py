"""Where the page has little to show: parts without indicators, a median of one, a year without questions."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from commands.command_line import main
from tests.browser import BROWSER, DRIVER, reading
from tests.served import viewer
from tests.written_datasets import Row, report, score, write

pytestmark = pytest.mark.skipif(not (BROWSER and DRIVER), reason="needs Debian's chromium and chromium-driver")

LISTEN = """
    const init = echarts.init;
    window.axes = [];
    echarts.init = (...given) => {
      const made = init(...given), set = made.setOption.bind(made);
      made.setOption = (option) => { if (option.yAxis.data) window.axes.push(option.yAxis.data); return set(option); };
      return made;
    };"""
"""The names of the rows of every chart that is drawn from now on."""

NAMES = {"a": "กรมหนึ่ง", "b": "กรมสอง"}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two departments with totals and instruments, of which only one has OIT; questions only of the year before."""
    reports = [
        report(f"{key * 14}{year - 2500}", name, year, agency_type="department")
        for key, name in NAMES.items()
        for year in (2566, 2567)
    ]
    scores: list[Row] = []
    for each, value in zip(reports, (80.0, 81.0, 70.0, 71.0), strict=True):
        own = (each["report_id"], each["agency"], each["fiscal_year"])
        scores += [score(*own, value), score(*own, value + 1, level="instrument", instrument="IIT", row=2)]
        if own[2] == 2566:
            scores.append(score(*own, value + 2, level="question", instrument="IIT", indicator=2, question="I8", row=3))
        elif own[1] == NAMES["a"]:
            scores.append(score(*own, value + 3, level="instrument", instrument="OIT", row=4))
    return write(tmp_path_factory.mktemp("ends"), reports=reports, scores=scores)


@pytest.mark.parametrize("served", [False, True])
def test_what_there_is_is_shown_and_the_rest_leads_on(served: bool, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    assert main(["report", str(data), "--out", str(out)]) == 0
    with (
        viewer(data) as found,
        reading(found.address if served else out.as_uri(), downloads=tmp_path) as reader,
    ):
        reader.open(scheme="NACC", year=2567, names="|".join(NAMES.values()))
        reader.run(LISTEN)
        reader.act(lambda: reader.all("#compare")[0].click())
        drawn = reader.until(lambda: reader.run("return window.axes"))
        assert [each.split()[0] for each in drawn[0]] == ["IIT", "OIT"]
        medians = dict(zip(reader.texts("tbody th"), reader.texts("tbody tr > :last-child"), strict=True))
        assert (medians["IIT"], medians["OIT"]) == ("77.00", "–")

        reader.open(view="lowest", scheme="NACC", year=2567)
        assert "NACC 2567: ไม่มีหน่วยงานที่มีคะแนนรายข้อคำถาม" in reader.texts("#no-questions")[0]
        reader.act(lambda: reader.all("#no-questions a")[0].click())
        assert reader.texts("tbody th a") == ["I8"]

        reader.open(scheme="NACC", year=2567, sort="OIT")
        reader.all("section.heat-card .tools button")[0].click()
        reader.until((tmp_path / "ita-NACC-2567.csv").exists)
        with (tmp_path / "ita-NACC-2567.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = [(row["agency"], row["rank"], row["ranked"], row["rank_by"]) for row in csv.DictReader(file)]
        assert rows == [("กรมหนึ่ง", "1", "1", "OIT"), ("กรมสอง", "", "", "")]


def test_what_is_saved_covers_what_was_not(data: Path) -> None:
    with viewer(data) as found, reading(found.address) as reader:
        reader.open(view="agency", name=NAMES["a"], year=2567)
        reader.all("main button.number")[0].click()
        reader.until(lambda: reader.all("dialog[open] form"))
        reader.run("document.querySelectorAll('dialog details').forEach((each) => { each.open = true; })")
        send = """
            const form = document.querySelector("dialog form");
            const given = { right: arguments[0], reason: "หน้า 1", name: "สมใจ" };
            for (const [name, value] of Object.entries(given)) form.querySelector(`[name=${name}]`).value = value;
            form.requestSubmit()"""
        reader.run(send, "สิบ")
        reader.until(lambda: "บันทึกไม่สำเร็จ" in " ".join(reader.texts(".toast")))
        reader.run(send, "82.5")
        reader.until(lambda: "บันทึกแล้ว" in " ".join(reader.texts(".toast")))
        assert len(reader.texts(".toast")) == 1
