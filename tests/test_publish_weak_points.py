"""One rule says what an agency's weak points are; page, viewer and profile tell the same ones, and where nobody did
anything about a question, all step to its indicator."""

from __future__ import annotations

from pathlib import Path

import pytest

from batch.query import open_store
from commands.command_line import main
from publish.page.payload import payload
from publish.profile.facts import Profile
from publish.profile.gather import profile, years_of
from publish.view.answers import of_agency
from publish.view.rounds import Rounds
from publish.weak_points import MOST, Number, weak_points
from tests.browser import BROWSER, DRIVER, reading
from tests.served import viewer
from tests.test_publish_others import MEASURES, NAMES, shown
from tests.written_datasets import report, score, small_country, write

Points = list[tuple[str, str]]


def number(level: str, subject: str, value: float, statistic: str = "score", indicator: int | None = 2) -> Number:
    return Number("กรมก", 2567, level, subject, statistic, value, indicator)


TOTAL = number("overall", "overall", 88.0)


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ([number("question", "I8", 70.0), number("indicator", "2", 80.0)], [("I8", "score")]),
        ([number("question", "I8", 85.0), number("indicator", "2", 80.0)], [("2", "score"), ("I8", "score")]),
        ([number("question", "E2", 70.0, "public"), number("question", "E2", 60.0, "survey")], [("E2", "survey")]),
        (
            [number("question", code, 70.0) for code in ("I8", "I10", "I9")],
            [("I8", "score"), ("I9", "score"), ("I10", "score")],
        ),
        ([number("question", "I8", 88.01), number("instrument", "IIT", 50.0), number("item", "O1.2", 0.0)], []),
        (
            [number("question", f"I{at}", float(at)) for at in range(9, 0, -1)],
            [(f"I{at}", "score") for at in range(1, 6)],
        ),
    ],
)
def test_the_rule(numbers: list[Number], told: Points) -> None:
    for given in ([TOTAL, *numbers], [*reversed(numbers), TOTAL]):
        found = weak_points(given)
        assert [(each.subject, each.statistic) for each in found] == told
        assert len(found) <= MOST


def test_the_full_score_is_no_weak_point_where_there_is_no_total() -> None:
    assert weak_points([number("question", "I8", 100.0)]) == []


def of_profile(found: Profile) -> Points:
    return [(each.figure.subject, each.figure.statistic) for each in found.weaknesses]


@pytest.fixture(scope="module", params=["samples", "country"])
def data(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if request.param == "country":
        return small_country()
    out = tmp_path_factory.mktemp("samples")
    samples = Path(__file__).parent.parent / "data" / "raw"
    assert main(["run", str(samples), "--out", str(out), "--jobs", "0", "-q"]) == 0
    return out


def test_page_viewer_and_profile_have_the_same_weak_points_in_every_year(data: Path) -> None:
    store = open_store(data)
    whole = payload(store, ())
    rounds = Rounds(store)
    compared = 0
    agencies = whole["agencies"]
    for agency in agencies[:: len(agencies) // 12 or 1]:
        name, own = agency["agency"], agency["id"]
        years = years_of(store, own)
        of_page: dict[int, Points] = {year: [] for year in years}
        for each in (each for each in whole["weak"] if each["agency"] == name):
            of_page[each["year"]].append((each["subject"], each["statistic"]))
        assert [each for each in whole["weak"] if each["agency"] == name] == of_agency(rounds, name)["weak"]
        for year in years:
            found = profile(store, own, year)
            assert found.weak_year is not None
            assert of_profile(found) == of_page[found.weak_year]
            assert found.weak_year == year or of_page[year] == []
            compared += len(found.weaknesses)
    assert compared > 10


@pytest.mark.skipif(not (BROWSER and DRIVER), reason="needs Debian's chromium and chromium-driver")
@pytest.mark.parametrize("served", [False, True])
@pytest.mark.parametrize("own_indicator", [75.0, 90.0, None])
def test_the_page_steps_from_a_question_to_its_indicator(
    served: bool, own_indicator: float | None, tmp_path: Path
) -> None:
    """Nobody else has the question I9; of indicator 2 others have scores and measures, which name I8 or nothing."""
    year = 2567
    reports, scores, measures = [], [], []
    for at, (name, value) in enumerate(zip(NAMES, (own_indicator, 89.0, 71.0, 80.0, None), strict=True)):
        own = (f"{at + 1}" * 16, name, year)
        reports.append(report(*own, assessed_year=year, agency_type="department"))
        if value is not None:
            scores.append(score(*own, value, assessed_year=year, level="indicator", indicator=2))
        written = {"report_id": own[0], "agency": name, "fiscal_year": year, "measure_id": f"m{at}", "trust": "stated"}
        about = {"kind": "measure", "indicator": 2, "questions": ["I8"] if at == 3 else [], "text": MEASURES[at]}
        measures.append(written | about | {"table": 1, "row": at, "line": 3})
    asked = {"level": "question", "instrument": "IIT", "indicator": 2, "question": "I9", "assessed_year": year}
    scores.append(score("1" * 16, NAMES[0], year, 60.0, **asked))
    folder, out = write(tmp_path / "data", reports=reports, scores=scores, measures=measures), tmp_path / "report.html"
    assert main(["report", str(folder), "--out", str(out)]) == 0
    found = profile(open_store(folder), NAMES[0])
    weak = next(each for each in found.weaknesses if each.figure.subject == "I9")
    with viewer(folder) as served_at, reading(served_at.address if served else out.as_uri()) as reader:
        reader.open(view="question", subject="I9", scheme="NACC", year=year, own=NAMES[0])
        assert [text for text, _, _ in shown(reader)] == [each.text for each in weak.others.told]
        said = " ".join(reader.texts("main section:first-of-type > p"))
        assert ("ที่แสดงจึงเป็นของตัวชี้วัดเดียวกัน: 2" in said) == bool(weak.others.told)
        assert ("ค้นแล้วทั้งข้อคำถาม I9 และตัวชี้วัดเดียวกัน: 2" in said) != bool(weak.others.told)
        assert ("ไม่ทราบว่าคะแนนสูงกว่าหรือไม่" in said) == (own_indicator is None)
        reader.open(view="question", subject="I9", scheme="NACC", year=year)
        assert len(shown(reader)) == len(MEASURES)
        assert reader.violations() == []
    assert len(weak.others.told) == {75.0: 2, 90.0: 0, None: 4}[own_indicator]
